"""An audit told to a person: a line a duty, the breaches with sums and days, what is missing, what is near, what may follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results import hypertext
from dl822.results.audit import STATES, UNLISTED
from dl822.results.fine import Other
from dl822.results.forms import escaped
from dl822.results.page import Page
from dl822.statute.instruments import DL_1309, DL_1391, KNOWN_TO
from dl822.statute.inventory import called
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.audit import Audit, Checked, Coming, Duty

Rows = Iterator[tuple[int, Words]]

TITLES = {
    "breached": Words("Breached", "Incumplido"),
    "unknown": Words("Unknown, and what would settle it", "Se ignora, y qué lo resolvería"),
    "coming": Words("Coming due", "Por vencer"),
    "sanctions": Words("What may follow", "Qué puede seguir"),
    "met": Words("Met", "Cumplido"),
    "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "notes": Words("Notes", "Notas"),
}
ORDER = tuple(TITLES)
PLACES = {  # what a part of a case is called, and one thing of a list
    "": Words("the society", "la sociedad"),
    "statutes": Words("the statutes", "el estatuto"),
    "government": Words("the governing bodies", "los órganos de gobierno"),
    "participation": Words("the owners' participation", "la participación de los representados"),
    "registrations": Words("instrument", "acto"),
    "owner_requests": Words("owner's request", "solicitud de titular"),
    "adhesions": Words("adhesion contract", "contrato de adhesión"),
    "tariffs": Words("tariff", "tarifa"),
    "user_requests": Words("user's request", "solicitud de usuario"),
    "accounts": Words("year of account", "ejercicio"),
    "distributions": Words("distribution", "reparto"),
    "officers": Words("person", "persona"),
    "requirements": Words("requirement of the Office", "requerimiento de la Oficina"),
}
PEOPLE = Words("the people", "las personas")
CLASSES = {True: "yes", False: "no", None: "open"}

LISTED = Words("only what the file tells was looked at: of what it does not list, nothing is said",
               "solo se examinó lo que el caso indica: nada se dice de lo que no enumera")
WEIGHED = Words("the sanction is graded by the gravity of the fault (166(b)); the Office may impose none",
                "la sanción se gradúa según la gravedad de la falta (166(b)); la Oficina puede no imponer ninguna")
ONE_FINE = Words("150 UIT is the highest fine for a fault; art. 189 does not double it, and Law 28571 did not raise it",
                 "150 UIT es la multa máxima por falta; el art. 189 no la duplica y la Ley 28571 no la elevó")
NOT_LICENSED = Words("who acts as a society without authorisation commits a serious infringement (186(d), with the fines of 188) and may "
                     "commit the crime of art. 220(b) of the Criminal Code; arts 151-162 bind those authorised: they are told as what it "
                     "would have to keep",
                     "quien actúa como sociedad sin autorización comete una infracción grave (186(d), con las multas del 188) y puede "
                     "incurrir en el delito del art. 220(b) del Código Penal; los arts. 151-162 obligan a las autorizadas: se indican como "
                     "lo que tendría que cumplir")
UNSEEN = Words(f"between {DL_1309.in_force} and {DL_1391.in_force} the letters of 153 that changed in 2018 were worded in a way not seen "
               f"here",
               f"entre el {DL_1309.in_force:%d/%m/%Y} y el {DL_1391.in_force:%d/%m/%Y} los literales del 153 modificados en 2018 tenían "
               f"una "
               "redacción que aquí no se ha visto")
WORDING_OF_1996 = Words("of the wording of 1996 of art. 153 only an English translation was seen",
                        "de la redacción de 1996 del art. 153 solo se ha visto una traducción al inglés")
RUNNING = Words("of a year of account that has not closed, the sums are those so far: neither met nor breached is final",
                "de un ejercicio que no ha cerrado, los montos son los habidos hasta ahora: ni lo cumplido ni lo incumplido es definitivo")
PERU = Words("for Peru only", "solo para el Perú")


# ── what follows ───────────────────────────────────────────────────────────────────────────────────────────
def others(found: Audit) -> tuple[Other, ...]:
    """The sanctions beside the fine, where a duty is breached."""
    if not found.breached:
        return ()
    return (
        Other("166(a)", Words("a reprimand, which may be published in El Peruano at the society's cost",
                              "amonestación, publicable en El Peruano a costa de la infractora")),
        Other("166(c)", Words("suspension of its officers, with an administrative board in their place",
                              "suspensión de las autoridades societarias, con una Junta Administradora"),
              Words("up to a year", "hasta un año")),
        Other("166(d)", Words("cancellation of the authorisation, only on the grounds of 167 and after a warning that was not heeded",
                              "cancelación de la autorización, solo por las causales del 167 y tras un apercibimiento desatendido"),
              Words("up to three months to put it right; effective thirty days after publication",
                    "hasta tres meses para subsanar; surte efectos a los treinta días de su publicación")),
    )


def notes(found: Audit) -> tuple[Words, ...]:
    days = [row.law for duty in found.duties for row in duty.rows]
    told = [
        (any(duty.provision == "146" and duty.met is False and duty.rule.endswith("authorised") for duty in found.duties), NOT_LICENSED),
        (bool(found.breached), WEIGHED), (bool(found.breached), ONE_FINE),
        (any(DL_1309.in_force <= day < DL_1391.in_force for day in days), UNSEEN),
        (any(day < DL_1309.in_force for day in days), WORDING_OF_1996), (found.running, RUNNING), (True, LISTED),
        (found.on > KNOWN_TO, Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}")), (True, PERU)]
    return tuple(words for holds, words in told if holds)


# ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────
def head(found: Audit) -> Words:
    """The conclusion in one line."""
    name = found.society.name
    en, es = (f"{name}: ", f"{name}: ") if name else ("", "")
    met, broken, open_ = len(found.kept), len(found.breached), len(found.unknown)
    return Words(f"{en}duties breached {broken}, unknown {open_}, met {met}, on {found.on}",
                 f"{es}obligaciones incumplidas {broken}, por establecer {open_}, cumplidas {met}, al {found.on:%d/%m/%Y}")


def cited(provision: str) -> Words:
    """A provision, without its norm."""
    third = Words("Third Transitional Provision", "Tercera Disposición Transitoria")
    return called(provision) if provision[0].isdigit() else third


def title(duty: Duty) -> Words:
    cite = cited(duty.provision)
    return Words(f"{duty.title.en} [{cite.en}]", f"{duty.title.es} [{cite.es}]")


def place(row: Checked | Coming) -> Words:
    """What a duty was asked of: its name, or what it is, and where it stands in a list of the case."""
    field, bracket, _ = row.at.partition("[")
    if row.at in UNLISTED:
        return Words("years of which nothing is listed", "años de los que nada se indica")
    said = PEOPLE if row.at == "officers" else PLACES[field]
    return Words(*(f"{row.name or said[i]} ({row.at})" for i in (0, 1))) if bracket else said


def sums(row: Checked) -> Iterator[Words]:
    """Over by how much, late by how many days."""
    if row.over_by is not None:
        yield Words(f"over by S/ {money(row.over_by)}", f"exceso de S/ {money(row.over_by)}")
    if row.late_days is not None:
        en, es = ("day", "día") if row.late_days == 1 else ("days", "días")
        early = any(t.answer is False and t.deadline is not None and t.deadline.open_from for t in row.timed)
        yield Words(f"{row.late_days} {en} too early", f"anticipado en {row.late_days} {es}") if early else Words(
            f"late by {row.late_days} {en}", f"{row.late_days} {es} de retraso")
    for t in row.timed:
        if t.answer is False and t.deadline is not None:
            on = t.deadline.open_from or t.deadline.last_day
            said = Words("possible from", "procedía desde el") if t.deadline.open_from else Words("the last day was",
                                                                                                  "el último día fue el")
            norm = cited(t.period.partition(":")[0])
            yield Words(f"{said.en} {on} ({norm.en})", f"{said.es} {on:%d/%m/%Y} ({norm.es})")
    for id in row.contested:
        yield Words(f"on another reading of the law it would be otherwise [{id}]", f"con otra lectura de la ley sería distinto [{id}]")


def money(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def _breached(found: Audit) -> Rows:
    for duty in found.breached:
        yield 0, title(duty)
        for row in duty.breaches:
            told = [place(row), *sums(row)]
            yield 1, Words("; ".join(w.en for w in told), "; ".join(w.es for w in told))
            yield from ((depth + 2, words) for depth, words in Line.flat(outline(row.finding)))
    if found.liable:
        yield 0, Words("for the breach of 153(j) these answer jointly with the society",
                       "por la infracción del 153(j) responden solidariamente")
        yield from ((1, Words(name if sure else f"{name} (not known)", name if sure else f"{name} (se ignora)")) for name,
                    sure in found.liable)


def _unknown(found: Audit) -> Rows:
    for duty in found.unknown:
        yield 0, title(duty)
        for row in duty.rows:
            if row.met is None:
                yield 1, place(row)
                yield from ((2, Words(f"{m.fact}: {m.question.en}", f"{m.fact}: {m.question.es}")) for m in row.missing)
                if not row.missing:  # the law is open, or the period still runs
                    yield from ((depth + 2, words) for depth, words in Line.flat(outline(row.finding)))


def _sanctions(found: Audit, paid_on: date | None) -> Rows:
    if not found.breached:
        return
    soles = "" if paid_on is None else f" (S/ {money(found.in_soles(paid_on=paid_on))})"
    yield 0, Words(f"a fine of up to {found.max_uit:f} UIT{soles}, or none [art. 166(b)]",
                   f"multa de hasta {found.max_uit:f} UIT{soles}, o ninguna [art. 166(b)]")
    for other in others(found):
        limit = other.limit or Words("", "")
        yield 0, Words(*(f"{other.what[i]}{f': {limit[i]}' if limit[i] else ''} [{called(other.provision)[i]}]" for i in (0, 1)))


def _reading(id: str, taken: str | None) -> Words:
    asked = question(id)
    option = asked.option(taken)
    return Words(f"{asked.question.en} {option.en} [{id}]", f"{asked.question.es} {option.es} [{id}]")


def rows_of(found: Audit, name: str, paid_on: date | None = None) -> Rows:
    """The lines of a section."""
    if name == "breached":
        return _breached(found)
    if name == "unknown":
        return _unknown(found)
    if name == "coming":
        return ((0, Words(f"{each.day}: {each.what.en}; {place(each).en}", f"{each.day:%d/%m/%Y}: {each.what.es}; {place(each).es}"))
                for each in found.coming)
    if name == "sanctions":
        return _sanctions(found, paid_on)
    if name == "met":
        return ((0, title(duty)) for duty in found.kept)
    if name == "readings":
        return ((0, _reading(*each)) for each in found.readings)
    return ((0, note) for note in notes(found))


def page(found: Audit, lang: Lang, *, paid_on: date | None = None) -> Page:
    """The whole audit."""
    sections = ((TITLES[name], ((depth, words.to(lang)) for depth, words in rows_of(found, name, paid_on))) for name in ORDER)
    return Page.of(head(found).to(lang), sections, lang)


def markdown(found: Audit, lang: Lang, paid_on: date | None = None) -> str:
    """The whole audit in Markdown, in which nothing that the file says is markup."""
    told = page(found, lang, paid_on=paid_on)
    lines = [f"**{escaped(told.head)}**"]
    for name, rows in told.sections:
        lines += ["", f"**{escaped(name)}**", "", *(f"{'  ' * depth}- {escaped(text)}" for depth, text in rows)]
    return "\n".join(lines)


# ── a page of HTML ─────────────────────────────────────────────────────────────────────────────────────────
HEADS = (Words("Duty", "Obligación"), Words("State", "Estado"), Words("Of what", "De qué"), Words("By how much", "En cuánto"))


def html(found: Audit, lang: Lang, paid_on: date | None = None) -> str:
    """One self-contained page: the table of duties, then the sections."""
    el = hypertext.el
    body = [el("h1", head(found).to(lang)), hypertext.table((h.to(lang) for h in HEADS), (_cells(duty, lang) for duty in found.duties))]
    for name in ORDER:
        rows = [(depth, words.to(lang)) for depth, words in rows_of(found, name, paid_on)]
        if rows and name != "met":
            body += [el("h2", TITLES[name].to(lang)), hypertext.tree(hypertext.nested(rows))]
    return hypertext.document(head(found).to(lang), body, lang)


def cells(duty: Duty, lang: Lang) -> tuple[str, str, str, str]:
    """A duty as a row: what it is, its state, of what, by how much."""
    rows = [row for row in duty.rows if row.met is duty.met and duty.met is not True]
    said = ["; ".join(w.to(lang) for w in sums(row)) for row in rows]
    return (title(duty).to(lang), STATES[duty.met].to(lang), "; ".join(place(row).to(lang) for row in rows),
            "; ".join(text for text in said if text))


def _cells(duty: Duty, lang: Lang) -> list[hypertext.Child]:
    what, state, *rest = cells(duty, lang)
    return [what, hypertext.el("span", state, class_=CLASSES[duty.met]), *rest]


__all__ = ["head", "html", "markdown", "notes", "others", "page"]
