"""A range of fines told to a person: the sums, the reasons, what else may be imposed, what is open and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dl822.facts.infringements import EarlierAct, Infringement, Measure, Sanction
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.fine import Bounds, Checked, Limit, Other
from dl822.results.page import Page
from dl822.statute.instruments import DL_1309, KNOWN_TO, LEY_27311, LPAG
from dl822.statute.inventory import cited
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.fine import FineRange, Read, Step

SECTIONS = {
    "reasons": Words("Whether a sanction is due", "Si procede sancionar"),
    "gravity": Words("Gravity (it raises no ceiling)", "Gravedad (no eleva el tope)"),
    "ceiling": Words("The ceiling", "El tope"),
    "chain": Words("Earlier acts", "Actos anteriores"),
    "checked": Words("What was imposed", "Lo impuesto"),
    "soles": Words("In soles", "En soles"),
    "others": Words("What else may be imposed, together or apart", "Qué más puede imponerse, conjunta o indistintamente"),
    "missing": Words("Facts missing", "Hechos que faltan"),
    "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "notes": Words("Notes", "Notas"),
}
UNITS = {"uit": Words("UIT", "UIT"), "soles": Words("soles", "soles"), "days": Words("days", "días")}
Rows = Iterable[tuple[int, Words]]


# ── what else may be imposed ───────────────────────────────────────────────────────────────────────────────
def others(closures: Sequence[Limit], coercive: Sequence[Limit], on: date, criteria: Sequence[Words]) -> tuple[Other, ...]:
    """The other sanctions of 188, what is owed to the owner, and what presses to obey; and what is weighed."""
    days = _span(min(c.most for c in closures), max(c.most for c in closures))
    limited = {Measure.TEMPORARY_CLOSURE: Words(f"up to {days.en} days", f"hasta {days.es} días")}
    menu = [Other(measure.cite or "188", measure.words, limited.get(measure)) for measure in Measure
            if measure not in (Measure.FINE, Measure.OTHER)]
    pressing = next(limit for limit in reversed(coercive) if limit.since <= on)
    doubling = pressing.since >= DL_1309.in_force
    each = Words(f"up to {pressing.most:f} UIT each, doubled up to that sum",
                 f"hasta {pressing.most:f} UIT cada una, duplicables hasta ese monto")
    first = Words(f"the first up to {pressing.most:f} UIT, then doubled without limit (DL 807, art. 28)",
                  f"la primera hasta {pressing.most:f} UIT, luego duplicables sin límite (D. Leg. 807, art. 28)")
    return (
        *menu,
        Other("191", Words("coercive fines until a final decision is obeyed",
                           "multas coercitivas hasta que se cumpla una resolución definitiva"),
              each if doubling else first),
        Other("dl-807-28", Words("fines for a precautionary or corrective measure disobeyed",
                                 "multas por incumplir una medida cautelar o correctiva")
              if on >= LEY_27311.in_force else Words("fines for a precautionary measure disobeyed",
                                                     "multas por incumplir una medida cautelar"),
              Words("the first up to the highest fine, then doubled without limit",
                    "la primera hasta la multa máxima, luego duplicables sin límite")),
        Other("192", Words("publication of the decision once in El Peruano, at the infringer's cost",
                           "publicación de la resolución por una sola vez en El Peruano, a costa del infractor")),
        Other("193", Words("the remuneration that the owner or the society would have received (194); no licence comes of it",
                           "las remuneraciones que el titular o la sociedad habrían percibido (194); no implican licencia")),
        *(Other("186", Words(f"weighed: {criterion.en}", f"se gradúa según {criterion.es}")) for criterion in criteria),
    )


# ── notes ──────────────────────────────────────────────────────────────────────────────────────────────────
METHODOLOGY = Words(
    "INDECOPI's methodology for fines (DS 032-2021-PCM, procedures begun after it came into force) is not applied: its values for "
    "copyright are "
    "not known here",
    "no se aplica la metodología de multas del INDECOPI (DS 032-2021-PCM, procedimientos iniciados tras su vigencia): aquí no se conocen "
    "sus "
    "valores para derecho de autor")
SUPPLIED = Words("the sum proposed is the caller's, by a methodology not checked here; the law's highest fine binds it",
                 "el monto propuesto es de quien consulta, con una metodología no verificada aquí; lo limita la multa máxima legal")
OPTIONAL = Words("a fine may be imposed, and need not be: the lowest is none",
                 "puede imponerse multa y no es obligatorio: la mínima es ninguna")
DOUBLING = Words("to double for a repeated act is left to the authority (189: it may); the Spanish wording of 1996 was not seen",
                 "duplicar por reincidencia es facultativo (189: se podrá); no se ha visto el texto castellano de 1996")
UNORDERED = Words("the earlier acts were not in the order of their dates: they were taken in that order",
                  "los actos anteriores no estaban en el orden de sus fechas: se tomaron en ese orden")
LATER = Words("an earlier act dated after the conduct is no earlier act, and does not count",
              "un acto fechado después de la conducta no es anterior y no cuenta")
FAULT = Words(f"before {DL_1309.in_force} art. 183 did not say that liability is objective; LPAG art. 230(10) makes it a matter of fault "
              f"unless a law "
              "says otherwise",
              f"antes del {DL_1309.in_force:%d/%m/%Y} el art. 183 no decía que la responsabilidad es objetiva; según el art. 230, "
              "num. 10, de la LPAG es subjetiva salvo que una ley disponga lo contrario")
NO_LPAG = Words("the decision is earlier than the general act of procedure: its principles (LPAG 230) were not yet law",
                "la resolución es anterior a la LPAG: sus principios (art. 230) aún no regían")
MITIGATION = Words("an admission in writing lowers the fine imposed, to no less than half of it (LPAG 236-A.2); how INDECOPI applies it "
                   "beside the "
                   "decree was not established",
                   "el reconocimiento por escrito reduce la multa impuesta, hasta no menos de la mitad (LPAG, art. 236-A, "
                   "num. 2); no se ha establecido cómo lo aplica el INDECOPI junto al decreto")
ONE = Words("the same conduct bears one sanction, that of the gravest infringement (LPAG 230(6)); all of them have the same ceiling",
            "una misma conducta recibe una sola sanción, la de la infracción más grave (LPAG, art. 230, num. 6); todas tienen el mismo "
            "tope")
JOINT = Words("several persons bound together answer for the whole sanction (LPAG 232.2)",
              "los obligados conjuntamente responden en forma solidaria por la sanción (LPAG, art. 232.2)")
TIME = Words("whether it can still be pursued is another question (175)", "si aún puede perseguirse es otra cuestión (175)")
PERU = Words("for Peru only", "solo para el Perú")


def notes(infringement: Infringement, history: Sequence[EarlierAct], on: date, conduct: tuple[date, date] | None, doubling: bool,
          facts: Infringement, supplied: bool) -> tuple[Words, ...]:
    """What the range supposes, and what is to be minded."""
    dated = [act.done.first or date(max(act.done.lo, 1), 1, 1) for act in history if act.done is not None and 0 < act.done.lo < 9999]
    told = [
        (True, OPTIONAL), (doubling, DOUBLING), (dated != sorted(dated), UNORDERED),
        (conduct is not None and any(day > conduct[1] for day in dated), LATER),
        (conduct is None or conduct[0] < DL_1309.in_force, FAULT), (on < LPAG.in_force, NO_LPAG), (infringement.admitted is True,
                                                                                                   MITIGATION),
        (infringement.same_conduct is True, ONE), (infringement.several_bound is True, JOINT),
        (True, SUPPLIED if supplied else METHODOLOGY), (True, TIME),
        (on > KNOWN_TO, Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}")), (True, PERU),
    ]
    return tuple(words for holds, words in told if holds)


# ── text ───────────────────────────────────────────────────────────────────────────────────────────────────
def page(found: FineRange, lang: Lang, *, paid_on: date | None = None, imposed: Sanction | None = None) -> Page:
    """The whole answer."""
    sections = ((SECTIONS[name], ((depth, words.to(lang)) for depth, words in rows)) for name, rows in _sections(found, paid_on, imposed))
    return Page.of(head(found).to(lang), sections, lang)


def head(found: FineRange) -> Words:
    """The conclusion in one line."""
    on = (f"if decided on {found.on}", f"de resolverse el {found.on:%d/%m/%Y}")
    if found.sanctionable is False:
        return Words(f"No fine may be imposed, {on[0]}", f"No cabe multa, {on[1]}")
    sum_ = _span(*found.between)
    prompt = ("; a quarter less by prompt payment (DL 807, art. 37)",
              "; menos el 25 % por pronto pago (D. Leg. 807, art. 37)") if found.prompt else ("", "")
    doubt = ("", "") if found.sanctionable else (", if a sanction is due at all", ", si procede sancionar")
    return Words(f"A fine of up to {sum_.en} UIT, or none, {on[0]}{doubt[0]} [art. 188(b)]{prompt[0]}",
                 f"Multa de hasta {sum_.es} UIT, o ninguna, {on[1]}{doubt[1]} [art. 188(b)]{prompt[1]}")


def _span(lo: Decimal, hi: Decimal, *, money: bool = False) -> Words:
    """A highest sum, or the two between which it lies."""
    low, high = (f"{end:,.2f}" if money else f"{_plain(end):f}" for end in (lo, hi))
    return Words(low, low) if lo == hi else Words(f"an amount not known, from {low} to {high},",
                                                  f"un monto que se ignora, de {low} a {high}")


def _plain(number: Decimal) -> Decimal:
    """Without the noughts of its decimals."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _sections(found: FineRange, paid_on: date | None, imposed: Sanction | None) -> Iterator[tuple[str, Rows]]:
    yield "soles", [] if paid_on is None else _soles(found, paid_on)
    yield "checked", [] if imposed is None else ((0, row) for checked in found.check(imposed, paid_on=paid_on) for row in told_of(checked))
    yield "ceiling", _ceiling(found)
    yield "chain", ((0, _step(step)) for step in found.chain)
    yield "reasons", Line.flat(outline(found.finding))
    yield "gravity", Line.flat(outline(found.gravity))
    yield "others", ((0, Words(*(f"{other.what[i]}{f': {other.limit[i]}' if other.limit else ''} "
                                 f"[{_cite(other.provision)[i]}]" for i in (0, 1))))
                     for other in found.others)
    yield "missing", ((0, Words(f"{m.fact}: {m.question.en}", f"{m.fact}: {m.question.es}")) for m in found.missing)
    yield "readings", ((0, _reading(read)) for read in found.readings)
    yield "notes", ((0, note) for note in found.notes)


def _cite(provision: str) -> Words:
    from dl822.statute.inventory import entry

    return Words(*(text.rpartition(",")[0] if provision[0].isdigit() else text for text in cited(provision, entry(provision).by[0])))


def _soles(found: FineRange, paid_on: date) -> Iterator[tuple[int, Words]]:
    sums = found.in_soles(paid_on=paid_on)
    span = _span(*sums.between, money=True)
    yield 0, Words(f"paid on {paid_on}: up to S/ {span.en}", f"pagada el {paid_on:%d/%m/%Y}: hasta S/ {span.es}")
    yield 0, Words(f"one UIT of S/ {sums.uit.soles:f} on {sums.day} ({sums.uit.norm}), {sums.rounding.en} [art. 36 of DL 807]",
                   f"una UIT de S/ {sums.uit.soles:f} al {sums.day:%d/%m/%Y} ({sums.uit.norm}), {sums.rounding.es} [art. 36 del D. Leg. "
                   f"807]")


def told_of(checked: Checked) -> Iterator[Words]:
    """Whether something imposed is within its limit, and if not since when the limit is another."""
    verdict = {True: Words("within the law's limit", "dentro del límite legal"), False: Words("beyond the law's limit",
                                                                                              "excede el límite legal"),
               None: Words("not known whether it is within the limit", "se ignora si respeta el límite")}[checked.within]
    cite = _cite(checked.provision)
    if checked.imposed is None or checked.limit is None:
        yield Words(f"{verdict.en} [{cite.en}]", f"{verdict.es} [{cite.es}]")
        return
    unit, money = UNITS[checked.unit], checked.unit == "soles"
    most, sum_ = _span(*checked.limit, money=money), _span(checked.imposed, checked.imposed, money=money).en
    yield Words(f"{sum_} {unit.en}: {verdict.en}, {most.en} [{cite.en}]", f"{sum_} {unit.es}: {verdict.es}, {most.es} [{cite.es}]")
    if checked.exceeds_by is not None:
        over = _span(checked.exceeds_by, checked.exceeds_by, money=money).en
        yield Words(f"by {over} {unit.en}", f"en {over} {unit.es}")
    kind = UNITS["days" if checked.unit == "days" else "uit"]
    for limit in checked.elsewhere:
        until = (f" until {limit.until}", f" hasta antes del {limit.until:%d/%m/%Y}") if limit.until else ("", "")
        yield Words(f"the limit is {limit.most:f} {kind.en} for conduct since {limit.since}{until[0]} ({limit.norm.en})",
                    f"el límite es de {limit.most:f} {kind.es} para conductas desde el {limit.since:%d/%m/%Y}{until[1]} ({limit.norm.es})")


def _ceiling(found: FineRange) -> Iterator[tuple[int, Words]]:
    for limit in found.ceilings:
        until = (f" until {limit.until}", f" hasta antes del {limit.until:%d/%m/%Y}") if limit.until else ("", "")
        yield 0, Words(f"{limit.most:f} UIT, law since {limit.since}{until[0]} [art. 188(b), {limit.norm.en}]",
                       f"{limit.most:f} UIT, vigente desde el {limit.since:%d/%m/%Y}{until[1]} [art. 188(b), {limit.norm.es}]")
    if found.doubled:
        times = Words(*(f"{_times(found, i)}" for i in (0, 1)))
        yield 0, Words(f"repeated act: {times.en} [art. 189]", f"reincidencia: {times.es} [art. 189]")
        for name, sums in found.doubled.items():
            words = question("recidivism-base").options[name]
            yield 1, Words(f"{_span(*sums).en} UIT: {words.en}", f"{_span(*sums).es} UIT: {words.es}")


def _times(found: FineRange, i: int) -> str:
    least, most = found.repetitions
    said = f"× {2**most}" if least == most else (f"× {2**least} to × {2**most}", f"× {2**least} a × {2**most}")[i]
    return said + (f" ({most} repetitions at most, each doubling)", f" (a lo más {most} reincidencias, cada una duplica)")[i]


def _step(step: Step) -> Words:
    done = step.act.done
    what = (f"history[{step.place}], {done or 'date not known'}", f"history[{step.place}], {done or 'fecha desconocida'}")
    if step.counts:
        return Words(f"{what[0]}: it counts, {step.back} back", f"{what[1]}: cuenta, {step.back} atrás")
    if step.counts is None:
        return Words(f"{what[0]}: not known whether it counts", f"{what[1]}: se ignora si cuenta")
    failed = outline(step.finding.failed() if step.finding.answer is False else step.finding)
    why = failed[0].words if failed else Words("no later act of the chain follows it in time",
                                               "ningún acto posterior de la serie lo sigue a tiempo")
    return Words(f"{what[0]}: it does not count ({why.en})", f"{what[1]}: no cuenta ({why.es})")


def _reading(read: Read) -> Words:
    asked = question(read.id)
    option = asked.option(read.taken)
    change = Words("another reading would change this answer", "otra lectura cambiaría esta respuesta") if read.differs else Words(
        "no other reading would change it", "otra lectura no la cambiaría")
    return Words(f"{asked.question.en} {option.en}; {change.en} [{read.id}]", f"{asked.question.es} {option.es}; {change.es} [{read.id}]")


__all__ = ["Bounds", "head", "notes", "others", "page", "told_of"]
