"""Each step of an opinion in words: the conclusion with its article, what goes with it, and the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dl822.facts.procedures import Pursuit
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import AnyOf
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results import fining
from dl822.results.forms import Block, Items, Paragraph, Reasons
from dl822.results.limitation import State
from dl822.results.opinion import ActOpinion, Stage
from dl822.results.owed import Payment
from dl822.results.telling_audit import money
from dl822.results.term import Period, Status
from dl822.statute import uit
from dl822.statute.instruments import DL_1272
from dl822.statute.inventory import called
from dl822.statute.readings import question

Blocks = Iterator[Block]
WHY = Words("Reasons", "Fundamentos")
LAWFULLY = Words("What it takes to do it lawfully, and what goes with it", "Qué exige hacerlo lícitamente, y qué lo acompaña")
MOODS = {True: "yes", False: "no", None: "open"}
FAR = ("act", "matter", "purpose", "actor", "setting")  # an exception that fails on these is of another kind of act


class Answer:
    """A conclusion in its three forms: yes, no, not known."""

    def __init__(self, yes: Words, no: Words, open_: Words) -> None:
        self.forms = {True: yes, False: no, None: open_}

    def told(self, answer: bool | None, lang: Lang, *cites: str) -> Paragraph:
        cited = f" [{', '.join(called(id).to(lang) for id in cites)}]" if cites else ""
        return Paragraph(f"{self.forms[answer].to(lang)}{cited}.", MOODS[answer])


PROTECTED = Words("It is not said what is used", "No consta qué se usa")
TERM = Answer(Words("A right that the act meets still runs", "Sigue vigente un derecho que el acto alcanza"),
              Words("No right that the act meets runs any more", "Ningún derecho que el acto alcance sigue vigente"),
              Words("It cannot be established whether a right that the act meets still runs",
                    "No puede establecerse si sigue vigente un derecho que el acto alcance"))
TITLE = Answer(Words("The claimant holds a right with which to authorise or forbid the use",
                     "El denunciante es titular o legitimado para autorizar o prohibir el uso"),
               Words("On the facts told the claimant holds no such right", "Según lo indicado, el denunciante no tiene ese derecho"),
               Words("It cannot be established whether the claimant holds the right",
                     "No puede establecerse si el denunciante tiene el derecho"))
MAY_ACT = Answer(Words("He may set the procedure going", "Tiene legitimación para denunciar"),
                 Words("He has no standing to complain", "Carece de legitimación para denunciar"),
                 Words("It cannot be established whether he has standing", "No puede establecerse si tiene legitimación para denunciar"))
RESERVED = Answer(Words("The law reserves the act to the owner of a right", "La ley reserva el acto al titular de un derecho"),
                  Words("No right reserves the act", "Ningún derecho reserva el acto"),
                  Words("It cannot be established whether the act is reserved", "No puede establecerse si el acto está reservado"))
AUTHORISED = Answer(Words("It was authorised before, in writing, by whoever owns the right",
                          "Fue autorizado antes, por escrito y por su titular"),
                    Words("There was no prior written authorisation of the owner for this use",
                          "No hubo autorización previa y escrita del titular para este uso"),
                    Words("It cannot be established whether it was authorised", "No puede establecerse si fue autorizado"))
EXCEPTED = Answer(Words("An exception covers it", "Lo ampara una excepción"),
                  Words("No exception covers it, and exceptions are read strictly",
                        "Ninguna excepción lo ampara, y las excepciones son de interpretación restrictiva"),
                  Words("It cannot be established whether an exception covers it", "No puede establecerse si lo ampara una excepción"))
SANCTIONABLE = Answer(Words("It is an infringement that may be sanctioned", "Es una infracción sancionable"),
                      Words("It may not be sanctioned", "No es sancionable"),
                      Words("Whether it may be sanctioned depends on facts that are missing",
                            "Si es sancionable depende de hechos que faltan"))
SERIOUS = Answer(Words("It is a serious one", "Es grave"), Words("It is not a serious one", "No es grave"),
                 Words("It cannot be established whether it is serious", "No puede determinarse si es grave"))
ACCRUED = Answer(Words("What the owner, or his society, would have received is owed besides any fine; paying it is no licence",
                       "Se debe, además de la multa, lo que el titular o su sociedad habría percibido; pagarlo no constituye licencia"),
                 Words("No remuneration is owed on the facts told; the fine is another matter",
                       "Según lo indicado no se deben remuneraciones; subsiste lo relativo a la multa"),
                 Words("It cannot be established whether remuneration is owed", "No puede establecerse si se deben remuneraciones"))


def why(lang: Lang, *findings: Finding[Any] | None) -> Blocks:
    if lines := tuple(line for finding in findings if finding is not None for line in outline(finding)):
        yield Reasons(WHY.to(lang), lines)


def items(rows: Iterator[str]) -> Blocks:
    listed = tuple((0, row) for row in rows)
    if listed:
        yield Items(listed)


def day(value: Any, lang: Lang) -> str:
    """A day; of one not known exactly, the two between which it lies, or the one before which it cannot be."""
    if not isinstance(value, Period):
        return f"{value:%d/%m/%Y}" if lang == "es" else str(value)
    if value.latest is None and value.earliest is not None:
        return Words(f"{day(value.earliest, 'en')} or later", f"{day(value.earliest, 'es')} o después").to(lang)
    ends = [day(end, lang) if end is not None else "…" for end in (value.earliest, value.latest)]
    return f"{ends[0]} – {ends[1]}"


def event(when: Any, lang: Lang) -> str:
    """A day, or the days between which something was done."""
    if when.first is None or when.last is None:
        return str(when)
    return day(when.first, lang) if when.first == when.last else f"{day(when.first, lang)} – {day(when.last, lang)}"


# ── what it is, and whose ──────────────────────────────────────────────────────────────────────────────────
def protected(act: ActOpinion, lang: Lang) -> Blocks:
    matter = act.permission.case.facts.matter
    if matter is None:
        yield Paragraph(f"{PROTECTED.to(lang)} [{called('3').to(lang)}].", "open")
        return
    said = Words(f"Protected matter: {matter.words.en}", f"Objeto de protección: {matter.words.es}") if act.protected else Words(
        f"Never protected: {matter.words.en}", f"No es objeto de protección: {matter.words.es}")
    cited = f" [{called(matter.cite).to(lang)}]" if matter.cite else ""
    yield Paragraph(f"{said.to(lang)}{cited}.", MOODS[act.protected])


def term(act: ActOpinion, lang: Lang) -> Blocks:
    if act.permission.chain[0].answer is True:
        yield RESERVED.told(False, lang, *act.permission.outside)
    else:
        yield TERM.told(act.runs, lang, "57")
    yield from items(of_term(act, lang))
    yield from why(lang, act.term.finding if act.term is not None else act.permission.chain[2].because[0])


def of_term(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The term of the thing as it stands on the day of asking, and what remains when it has ended."""
    if act.term is None:
        return
    name, status = act.permission.use.title or act.name, act.term.status()
    yield f"{name}: {status.words.to(lang)}"
    if act.term.public_domain_from is not None and status is not Status.NEVER_PROTECTED:
        yield Words(f"in the public domain from {day(act.term.public_domain_from, 'en')}",
                    f"en dominio público desde el {day(act.term.public_domain_from, 'es')}").to(lang)
    for row in act.term.remains:
        yield f"{Words('remains reserved', 'queda reservado').to(lang)}: {row.what.to(lang)} [{called(row.provision).to(lang)}]"


def owner(act: ActOpinion, lang: Lang) -> Blocks:
    entitled, may, presumed = act.standing
    if entitled is not None:
        yield TITLE.told(entitled.answer, lang, entitled.cite.id)
        yield from why(lang, entitled)
    yield from items(Words(f"presumed until the contrary is proved [{called(id).en}]: {words.en}",
                           f"se presume, salvo prueba en contrario [{called(id).es}]: {words.es}").to(lang) for id, words in presumed)
    yield MAY_ACT.told(may.answer, lang, "173")
    yield from why(lang, may)


# ── whether it infringes ───────────────────────────────────────────────────────────────────────────────────
def reserved(act: ActOpinion, lang: Lang) -> Blocks:
    finding = act.permission.chain[0].because[0]
    yield RESERVED.told(finding.answer, lang, *(act.permission.reserved_by or act.permission.outside or (finding.cite.id,)))
    yield from why(lang, finding)
    if act.permission.permitted is False:
        rows = tuple(Line(Words(row, row)) for row in beside(act, lang))
        if rows:
            yield Reasons(LAWFULLY.to(lang), rows)
        yield from items(moral(act, lang))


def beside(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """What is to be minded, and paid."""
    minded = act.permission.conditions
    told = {row.provision for row in minded}
    paid = (row for row in act.permission.remuneration if row.payment is not Payment.DUE or row.provision not in told)
    rows: list[Any] = [*minded, *paid]
    return (f"{row.what.to(lang)} [{called(row.provision).to(lang)}]" for row in rows)


def moral(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The moral rights that stand beside the exploitation right, whatever the answer."""
    name = Words("moral right, to be respected in any case", "derecho moral, que debe respetarse en todo caso").to(lang)
    return (f"{name}: {row.what.to(lang)} [{called(row.provision).to(lang)}]" for row in act.permission.moral)


def authorised(act: ActOpinion, lang: Lang) -> Blocks:
    yield AUTHORISED.told(act.permission.chain[3].answer, lang, "37", "95")
    yield from why(lang, act.permission.chain[3])


def excepted(act: ActOpinion, lang: Lang) -> Blocks:
    permission = act.permission
    finding = permission.chain[1].because[0]
    yield EXCEPTED.told(finding.answer, lang, *(permission.under if finding.answer is True else ("50",)))
    for one in permission.exceptions if finding.answer is True else ():
        if one.answer is True:
            yield from why(lang, one)
    if finding.answer is True:
        yield from items(beside(act, lang))
        return
    near = [r for r in permission.considered if not (r.facts and r.facts[0] in FAR)]
    rows = [Line(Words(*(f"{called(r.provision)[i]}, {r.title[i]}: {r.says[i] or r.condition}" for i in (0, 1)))) for r in near]
    rest = len(permission.considered) - len(near)
    others = Words(f"{rest} others are of", f"otras {rest} son de") if near else Words(f"all {rest} are of", f"todas ({rest}) son de")
    rows += [Line(Words(f"{others.en} another kind of act, matter, purpose or place",
                        f"{others.es} otra clase de acto, objeto, finalidad o lugar"))] if rest else []
    yield Reasons(Words("Exceptions considered that do not apply", "Excepciones consideradas que no proceden").to(lang), tuple(rows))


def infringement(act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    yield SANCTIONABLE.told(fine.sanctionable, lang, "183")
    yield from why(lang, fine.finding)
    yield SERIOUS.told(fine.serious, lang, *(fine.serious_by or ("186",)))
    yield from why(lang, *_met(fine.gravity))


def _met(gravity: Finding[bool | None]) -> tuple[Finding[Any], ...]:
    """Every ground of gravity that is met, where it is serious: a tree tells the first alone."""
    grounds = tuple(part for part in gravity.because[0].because if part.answer is True)
    return grounds if gravity.answer is True and isinstance(gravity.because[0].formula, AnyOf) and grounds else (gravity,)


# ── what follows ───────────────────────────────────────────────────────────────────────────────────────────
def in_time(act: ActOpinion, lang: Lang) -> Blocks:
    limits = act.limitation
    until = "" if limits.last_day is None else Words(f"; last day: {day(limits.last_day, 'en')}",
                                                     f"; último día: {day(limits.last_day, 'es')}").to(lang)
    said = {
        State.NOT_STARTED: Words("The two years have not begun to run: the act goes on",
                                 "Los dos años no han empezado a correr: el acto continúa"),
        State.RUNNING: Words("Within the two years from the day on which the act ceased", "Dentro de los dos años desde el cese del acto"),
        State.SUSPENDED: Words("In time: the period is suspended", "En plazo: la prescripción está suspendida"),
        State.PRESCRIBED: Words("The administrative action has prescribed", "La acción administrativa ha prescrito"),
        State.UNKNOWN: Words("It cannot be established whether it is still in time", "No puede establecerse si aún está en plazo"),
    }[limits.state]
    if limits.state is State.UNKNOWN and limits.prescribed is False:
        said = Words("In time on every reading of the law, and whatever of the facts is not known",
                     "En plazo bajo toda lectura de la ley y cualquiera sea el hecho que se ignora")
    mood = MOODS[None if limits.prescribed is None else not limits.prescribed]
    yield Paragraph(f"{said.to(lang)}{until} [{called('175').to(lang)}].", mood)
    yield from why(lang, limits.finding)


def sanction(act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    if act.limitation.prescribed is True:
        yield Paragraph(Words("None: the administrative action has prescribed (175).",
                              "Ninguna: la acción administrativa ha prescrito (175).").to(lang),
                        "yes")
        return
    yield Paragraph(fining.head(fine).to(lang) + ".")
    yield from items(sums(act, lang))
    if fine.sanctionable is not False:
        limit = (f": {other.limit.to(lang)}" if other.limit else "" for other in fine.others)
        yield Reasons(Words("Other sanctions, and what is weighed", "Otras sanciones y criterios").to(lang), tuple(
            Line(Words(*(f"{o.what[i]}{text} [{called(o.provision)[i]}]" for i in (0, 1)))) for o,
            text in zip(fine.others, limit, strict=True)))


def sums(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The highest fine in soles; what repetition doubles, on each reading; what lowers it."""
    fine = act.fine
    assert fine is not None
    try:
        lo, hi = fine.in_soles(paid_on=fine.on).between
    except LookupError:
        pass
    else:
        most, value = money(hi) if lo == hi else f"{money(lo)} – {money(hi)}", uit.value(fine.on).soles
        yield Words(f"up to S/ {most}, if paid on {fine.on} (UIT of S/ {value:,}): the UIT is that of the day of payment (DL 807, art. 36)",
                    f"hasta S/ {most}, si se paga el {fine.on:%d/%m/%Y} (UIT de S/ {value:,}): rige la UIT del día del pago (D. Leg. 807, "
                    f"art. 36)").to(lang)
    for name, (least, top) in fine.doubled.items():
        said, option = f"{top:f}" if least == top else f"{least:f} – {top:f}", question("recidivism-base").options[name]
        yield Words(f"by repetition [art. 189]: {said} UIT, if what doubles is so read: {option.en}",
                    f"por reincidencia [art. 189]: {said} UIT, según esta lectura: {option.es}").to(lang)
    for step in fine.chain:
        counts = {True: Words("counts as a repetition", "cuenta para la reincidencia"), False: Words("does not count", "no cuenta"),
                  None: Words("not known whether it counts", "se ignora si cuenta")}[step.counts]
        fined = f" ({step.act.fine_uit:f} UIT)" if step.act.fine_uit is not None else ""
        yield f"{event(step.act.done, lang) if step.act.done is not None else '–'}{fined}: {counts.to(lang)} [{called('189').to(lang)}]"
    yield from lowered(act, lang)


def lowered(act: ActOpinion, lang: Lang) -> Iterator[str]:
    yield Words("a quarter less if it is paid before the period to appeal ends and nobody appeals (DL 807, art. 37)",
                "el 25 % menos si se paga antes de vencer el plazo para impugnar y sin recurso (D. Leg. 807, art. 37)").to(lang)
    pursuit: Any = act.limitation.subject
    if act.on >= DL_1272.in_force and isinstance(pursuit, Pursuit) and pursuit.charged is not None and pursuit.charged.happened is not True:
        yield Words("no charges are notified yet: to put it right of one's own will before they are exempts (LPAG, art. 236-A.1)",
                    "aún no se notifican cargos: la subsanación voluntaria anterior a ellos exime (LPAG, art. 236-A, num. 1)").to(lang)


def remuneration(act: ActOpinion, lang: Lang) -> Blocks:
    assert act.accrued is not None
    yield ACCRUED.told(act.accrued.answer, lang, "193", "194")
    yield from why(lang, act.accrued)


def liable(act: ActOpinion, lang: Lang) -> Blocks:
    if not act.others:
        yield Paragraph(Words("The case names nobody else. Whoever authorises or supports the use answers jointly (39), and so do the "
                              "premises for "
                              "what is communicated in them (116).",
                              "El caso no nombra a nadie más. Responde solidariamente quien autoriza o apoya el uso (39), y el "
                              "establecimiento "
                              "por lo que se comunica en él (116).").to(lang), "dim")
    for name, answers in act.others:
        form = Answer(Words(f"{name} answers jointly for the use", f"{name} responde solidariamente por la utilización"),
                      Words(f"{name} does not answer for the use", f"{name} no responde por la utilización"),
                      Words(f"It cannot be established whether {name} answers", f"No puede establecerse si {name} responde"))
        cites = [cite.id for cite in answers.citations() if cite.id in ("37", "116", "39")] if answers.answer is True else ["39"]
        yield form.told(answers.answer, lang, *dict.fromkeys(cites))
        yield from why(lang, answers)


# ── crime ──────────────────────────────────────────────────────────────────────────────────────────────────
LEAVE = {"needed", "human_authored"}  # elements of every offence: alone they point at none


def criminal(act: ActOpinion, lang: Lang) -> Blocks:
    exposure = act.exposure
    assert exposure is not None
    sure = [c for c in exposure.charges if c.stands is True]
    open_ = [c for c in exposure.charges if c.stands is None and _points_at(c)]
    for charge in sure:
        yield Paragraph(Words(f"The deed objectively fits {_range(charge).en}; intent is for the court.",
                              f"El hecho encaja objetivamente en el {_range(charge).es}; el dolo corresponde al juez.").to(lang), "no")
        yield from why(lang, charge.finding)
    if open_:
        yield Reasons(Words("Facts are missing to say whether these are met", "Faltan hechos para decir si se configuran").to(lang),
                      tuple(Line(_range(charge)) for charge in open_))
    if not sure and not open_:
        yield Paragraph(Words("On the facts told no article of the chapter is met (arts 216-220-F).",
                              "Con los hechos indicados no se configura ningún artículo del capítulo (arts. 216 a 220-F).").to(lang))
    if act.party is not None and act.party.natural_person is False and (sure or open_):
        yield Paragraph(Words("A legal person serves no prison: whoever acted for it answers (Criminal Code, art. 27, whose text was not "
                              "checked).",
                              "La persona jurídica no sufre pena privativa de libertad: responde quien actuó por ella (Código Penal, art. "
                              "27, cuyo texto no se ha cotejado).").to(lang), "dim")


def _points_at(charge: Any) -> bool:
    """Whether some element of an offence of its own is met."""
    found = (f for f in charge.finding.walk() if f.answer is True and getattr(f.formula, "path", None))
    return any(f.formula.path[-1] not in LEAVE for f in found)


def _range(charge: Any) -> Words:
    name = called(charge.article)
    if charge.sentence is None:
        return name
    spans = [(p.prison.words("years of prison", "años de pena privativa de libertad"), p.day_fines.words("day-fines", "días-multa"))
             for p in charge.sentence.penalties]
    told = [" or, if aggravated, ".join(f"{prison.en} and {fines.en}" for prison, fines in spans),
            " o, en su forma agravada, ".join(f"{prison.es} y {fines.es}" for prison, fines in spans)]
    return Words(f"{name.en} ({told[0]})", f"{name.es} ({told[1]})")


STEPS: dict[Stage, Callable[[ActOpinion, Lang], Blocks]] = {
    Stage.PROTECTED: protected, Stage.TERM: term, Stage.OWNER: owner, Stage.RESERVED: reserved, Stage.AUTHORISED: authorised,
    Stage.EXCEPTED: excepted, Stage.INFRINGEMENT: infringement, Stage.IN_TIME: in_time, Stage.SANCTION: sanction,
    Stage.REMUNERATION: remuneration, Stage.LIABLE: liable, Stage.CRIMINAL: criminal}


__all__ = ["STEPS", "day", "event", "items", "moral", "why"]
