"""An opinion told to a person: a summary, a timeline, each act step by step with its articles, and what would change it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from dl822.facts.uses import Use
from dl822.reasoning.facts import asked
from dl822.reasoning.finding import Finding
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.forms import Block, Document, Heading, Items, Paragraph, Picture, Raw, Reasons, Table
from dl822.results.opinion import Outcome, Stage
from dl822.results.permission import Ground
from dl822.results.telling_audit import money
from dl822.results.term import Period, Status
from dl822.results.timeline import timeline
from dl822.statute import uit
from dl822.statute.instruments import KNOWN_TO, LPAG
from dl822.statute.inventory import called
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.opinion import ActOpinion, Opinion

Blocks = Iterator[Block]

OPINION = Words("Opinion", "Opinión")
SUMMARY, TIMELINE = Words("Summary", "Resumen"), Words("Terms and days", "Plazos y fechas")
STANDING = Words("Whose is the right, and who may act", "De quién es el derecho y quién puede actuar")
CHANGES = Words("What would have to be different", "Qué tendría que ser distinto")
TURNS = Words("When it turns by itself", "Cuándo cambia por sí solo")
MISSING = Words("Facts missing", "Hechos que faltan")
READINGS, NOTES = Words("Open questions of law", "Cuestiones de derecho abiertas"), Words("Notes", "Notas")
RECEIPT = Words("Receipt: what it takes to give this opinion again", "Constancia: lo necesario para reproducir esta opinión")
WHY = Words("Reasons", "Fundamentos")
COLUMNS = (Words("Act", "Acto"), Words("By", "Por"), Words("Day", "Fecha"), Words("Conclusion", "Conclusión"),
           Words("Articles", "Artículos"))
MOODS = {Outcome.LAWFUL: "yes", Outcome.UNLAWFUL: "no", Outcome.UNKNOWN: "open"}
YES, NO, OPEN = Words("yes", "sí"), Words("no", "no"), Words("not known", "se ignora")
ANSWERS = {True: YES, False: NO, None: OPEN}
CLEAR = Words("no infringement: the steps that follow are not reached", "no hay infracción: los pasos siguientes no se alcanzan")

PERU = Words("it speaks of Peru only, and does not bind any authority", "se refiere solo al Perú y no vincula a autoridad alguna")
ROUTES = Words("the administrative, civil and criminal routes are independent: none is a precondition of another (art. 173)",
               "las vías administrativa, civil y penal son independientes: ninguna es requisito previo de otra (art. 173)")
TWICE = Words("nobody is sanctioned twice for the same fact on the same ground (LPAG, art. 230(11))",
              "nadie es sancionado dos veces por el mismo hecho con igual fundamento (LPAG, art. 230, num. 11)")
EXPLOITATION = Words("lawful speaks of the exploitation right: moral rights are named apart",
                     "que no haya infracción se refiere al derecho de explotación: los derechos morales se señalan aparte")
ANY_DAY = Words("the day of the act is not given: it is judged by the law of the day of asking",
                "no consta la fecha del acto: se juzga por la ley del día de la consulta")


def document(found: Opinion, lang: Lang) -> Document:
    """The opinion in one language."""
    title = found.case.title or OPINION.to(lang)
    blocks = [*_opening(found, lang)]
    for act in found.acts:
        blocks += _act(found, act, lang)
    blocks += [*_questions(found, lang), *_closing(found, lang)]
    return Document(title, tuple(blocks), lang)


def _opening(found: Opinion, lang: Lang) -> Blocks:
    said = Words(f"Opinion on the law of Peru (Legislative Decree 822), asked on {found.on}.",
                 f"Opinión según el derecho peruano (Decreto Legislativo 822), al {found.on:%d/%m/%Y}.")
    yield Paragraph(said.to(lang), "dim")
    yield Heading(1, SUMMARY.to(lang))
    yield Table(tuple(c.to(lang) for c in COLUMNS), tuple(_summary(act, lang) for act in found.acts))
    drawn = timeline(found, lang)
    if drawn is not None:
        yield Heading(1, TIMELINE.to(lang))
        yield Picture(*drawn)


def _summary(act: ActOpinion, lang: Lang) -> tuple[str, ...]:
    who = act.party.name if act.party is not None and act.party.name else "–"
    day = str(act.act.done) if act.act.done is not None else "–"
    return act.name, who, day, act.outcome.words.to(lang), ", ".join(called(id).to(lang) for id in _articles(act))


def _articles(act: ActOpinion) -> tuple[str, ...]:
    return act.permission.under or act.permission.outside or act.permission.refused_by


def _act(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    yield Heading(1, act.name)
    yield Paragraph(f"{act.outcome.words.to(lang)[:1].upper()}{act.outcome.words.to(lang)[1:]}: {act.permission.ground.words.to(lang)}.",
                    MOODS[act.outcome])
    if not act.dated:
        yield Paragraph(ANY_DAY.to(lang), "open")
    for stage in act.reached:
        yield Heading(2, stage.words.to(lang))
        yield from STEPS[stage](found, act, lang)
    if act.outcome is Outcome.LAWFUL:
        yield Paragraph(f"{CLEAR.to(lang)[:1].upper()}{CLEAR.to(lang)[1:]}.", "yes")
        yield from _items(_moral(act, lang))
    yield from _differently(act, lang)


# ── the steps ──────────────────────────────────────────────────────────────────────────────────────────────
def _answer(answer: bool | None, said: Words, lang: Lang, *cites: str) -> Paragraph:
    mood = {True: "yes", False: "no", None: "open"}[answer]
    cited = f" [{', '.join(called(id).to(lang) for id in cites)}]" if cites else ""
    short = ANSWERS[answer].to(lang).capitalize()
    told = f"{short}: {said.to(lang)}" if answer is not None else f"{short} ({said.to(lang)})"
    return Paragraph(f"{told}{cited}", mood)


def _why(finding: Finding[Any] | None, lang: Lang) -> Blocks:
    if finding is not None and (lines := outline(finding)):
        yield Reasons(WHY.to(lang), lines)


def _items(rows: Iterator[str]) -> Blocks:
    listed = tuple((0, row) for row in rows)
    if listed:
        yield Items(listed)


def _protected(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    matter = act.permission.case.facts.matter
    if matter is None:
        yield _answer(None, Words("it is not said what is used", "no consta qué se usa"), lang, "3")
        return
    yield _answer(act.protected, matter.words, lang, *((matter.cite,) if matter.cite else ()))


def _term(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    term, running = act.permission.term, act.permission.chain[2].because[0]
    said = Words("a right that the act meets still runs", "sigue vigente un derecho que el acto alcanza")
    if act.runs is False:
        said = Words("no right that the act meets runs any more", "ningún derecho que el acto alcance sigue vigente")
    if act.permission.chain[0].answer is True:
        said = Words("no right meets this act", "ningún derecho alcanza este acto")
    yield _answer(act.runs, said, lang, "57")
    if term is not None:
        yield from _items(_of_term(act, lang))
        yield Reasons(WHY.to(lang), outline(term.finding))
    else:
        yield from _why(running, lang)


def _of_term(act: ActOpinion, lang: Lang) -> Iterator[str]:
    term = act.permission.term
    assert term is not None
    status: Status = term.status()
    yield Words(f"{act.permission.use.title or act.name}: {status.words.en}",
                f"{act.permission.use.title or act.name}: {status.words.es}").to(lang)
    if term.public_domain_from is not None:
        yield Words(f"in the public domain from {_day(term.public_domain_from, 'en')}",
                    f"en dominio público desde el {_day(term.public_domain_from, 'es')}").to(lang)
    for row in term.remains:
        yield f"{Words('remains reserved', 'queda reservado').to(lang)}: {row.what.to(lang)} [{called(row.provision).to(lang)}]"


def _day(day: Any, lang: Lang) -> str:
    if isinstance(day, Period):
        ends = [_day(end, lang) if end is not None else "…" for end in (day.earliest, day.latest)]
        return f"{ends[0]} – {ends[1]}"
    return f"{day:%d/%m/%Y}" if lang == "es" else str(day)


def _owner(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    joint = found.joint
    if joint.entitled is not None:
        yield _answer(joint.entitled.answer,
                      Words("the claimant may authorise or forbid the use", "el denunciante puede autorizar o prohibir el uso"),
                      lang, "37")
        yield from _why(joint.entitled, lang)
    yield from _items(Words(f"presumed [{called(id).en}]: {words.en}", f"se presume [{called(id).es}]: {words.es}").to(lang)
                      for id, words in joint.presumed)
    yield _answer(joint.standing.answer,
                  Words("whoever complains may set the procedure going", "quien denuncia puede promover el procedimiento"),
                  lang, "173")
    yield from _why(joint.standing, lang)


def _reserved(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    reserved = act.permission.chain[0].because[0]
    cites = [id for id in act.permission.refused_by if id != "37"]
    yield _answer(reserved.answer, Words("the law reserves the act to the owner of a right",
                                         "la ley reserva el acto al titular de un derecho"), lang, *cites)
    yield from _why(reserved, lang)


def _authorised(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    authorised = act.permission.chain[3]
    yield _answer(authorised.answer, Words("prior written consent of whoever owns the right, for this use",
                                           "autorización previa y escrita del titular, para este uso"), lang, "37")
    yield from _why(authorised, lang)


def _excepted(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    excepted, permission = act.permission.chain[1].because[0], act.permission
    if excepted.answer is True:
        applied = [e for e in permission._exceptions if e.answer is True]  # noqa: SLF001 - the same room, told
        yield _answer(True, Words("an exception covers it", "la ampara una excepción"), lang, *permission.under)
        for one in applied:
            yield from _why(one, lang)
        yield from _items(f"{row.what.to(lang)} [{called(row.provision).to(lang)}]" for row in permission.conditions)
        return
    yield _answer(excepted.answer, Words("no exception covers it", "ninguna excepción la ampara") if excepted.answer is False
                  else Words("whether an exception covers it", "si la ampara una excepción"), lang)
    rows = tuple(Line(Words(f"{called(r.provision).en}, {r.title.en}: {r.says.en or r.condition}",
                            f"{called(r.provision).es}, {r.title.es}: {r.says.es or r.condition}")) for r in permission.considered)
    if rows:
        yield Reasons(Words("Exceptions considered", "Excepciones consideradas").to(lang), rows)


def _infringement(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    yield _answer(fine.sanctionable, Words("an infringement that may be sanctioned", "infracción sancionable"), lang, "183")
    yield from _why(fine.finding, lang)
    yield _answer(fine.serious, Words("serious", "grave"), lang, *fine.serious_by or ("186",))
    yield from _why(fine.gravity, lang)


def _sanction(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    from dl822.results import fining

    yield Paragraph(fining.head(fine).to(lang))
    yield from _items(_sums(act, lang))
    rows = (f"{o.what.to(lang)}{f': {o.limit.to(lang)}' if o.limit else ''} [{called(o.provision).to(lang)}]" for o in fine.others)
    if fine.sanctionable is not False:
        yield from _items(rows)


def _sums(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The highest fine in soles at the UIT of the day of asking, if there is one for it."""
    fine = act.fine
    assert fine is not None
    try:
        sums = fine.in_soles(paid_on=fine.on)
    except LookupError:
        return
    lo, hi = sums.between
    most = money(hi) if lo == hi else f"{money(lo)} – {money(hi)}"
    yield Words(f"if paid on {fine.on}: up to S/ {most} (UIT of S/ {uit.value(fine.on).soles:,})",
                f"si se paga el {fine.on:%d/%m/%Y}: hasta S/ {most} (UIT de S/ {uit.value(fine.on).soles:,})").to(lang)
    for step in fine.chain:
        said = {True: Words("it counts as a repetition", "cuenta para la reincidencia"), False: Words("it does not count", "no cuenta"),
                None: Words("not known whether it counts", "se ignora si cuenta")}[step.counts]
        yield f"{step.act.done or '–'}: {said.to(lang)} [{called('189').to(lang)}]"


def _remuneration(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    assert act.accrued is not None
    yield _answer(act.accrued.answer,
                  Words("what the owner or the society would have received is owed besides any fine; paying it is no licence",
                                            "se debe, además de la multa, lo que el titular o la sociedad habría percibido; pagarlo no "
                                            "constituye licencia"), lang, "193", "194")
    yield from _why(act.accrued, lang)


def _liable(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    if not act.others:
        yield Paragraph(Words("Nobody else is named in the case. Whoever authorises or supports the use answers jointly (39), and so do "
                              "the "
                              "premises for what is communicated in them (116).",
                              "El caso no nombra a nadie más. Responde solidariamente quien autoriza o apoya el uso (39), y el "
                              "establecimiento "
                              "por lo que se comunica en él (116).").to(lang), "dim")
    for name, answers in act.others:
        yield _answer(answers.answer, Words(f"{name} answers for the use", f"{name} responde por la utilización"), lang, "39", "116")
        yield from _why(answers, lang)


def _in_time(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    limits = act.limitation
    answer = None if limits.prescribed is None else not limits.prescribed
    until = "" if limits.last_day is None else Words(f", last day {_day(limits.last_day, 'en')}",
                                                     f", último día {_day(limits.last_day, 'es')}").to(lang)
    said = Words("within the two years from the day on which the act ceased", "dentro de los dos años desde el cese del acto")
    yield _answer(answer, Words(f"{said.en}{until}", f"{said.es}{until}"), lang, "175")
    yield from _why(limits.finding, lang)


def _civil(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    yield Paragraph(Words("If the owner goes to the civil court, he may ask for:", "En la vía civil el titular puede pedir:").to(lang))
    yield from _items(f"{remedy.words.to(lang)} [{called(remedy.provision).to(lang)}]" for remedy in act.remedies)


def _criminal(found: Opinion, act: ActOpinion, lang: Lang) -> Blocks:
    exposure = act.exposure
    assert exposure is not None
    sure, open_ = ([c for c in exposure.charges if c.stands is answer] for answer in (True, None))
    for charge in sure:
        yield _answer(True, _range(charge), lang)
        yield from _why(charge.finding, lang)
    if not sure and not open_:
        yield _answer(False, Words("no article of the chapter is met on these facts",
                                   "con estos hechos no se configura ningún artículo del "
                                   "capítulo"), lang)
    if open_:
        yield Reasons(Words("Not known whether these are met: facts are missing, which other conduct would make matter",
                            "Se ignora si se configuran estos: faltan hechos, que otras conductas harían relevantes").to(lang),
                      tuple(Line(_range(charge)) for charge in open_))
    yield from _items(note.to(lang) for note in exposure.notes)


def _range(charge: Any) -> Words:
    range_ = charge.sentence.words() if charge.sentence is not None else Words("", "")
    return Words(f"{called(charge.article).en}: {range_.en}", f"{called(charge.article).es}: {range_.es}")


STEPS: dict[Stage, Callable[[Any, Any, Lang], Blocks]] = {
    Stage.PROTECTED: _protected, Stage.TERM: _term, Stage.OWNER: _owner, Stage.RESERVED: _reserved, Stage.AUTHORISED: _authorised,
    Stage.EXCEPTED: _excepted, Stage.INFRINGEMENT: _infringement, Stage.SANCTION: _sanction, Stage.REMUNERATION: _remuneration,
    Stage.LIABLE: _liable, Stage.IN_TIME: _in_time, Stage.CIVIL: _civil, Stage.CRIMINAL: _criminal}


# ── what would change it ───────────────────────────────────────────────────────────────────────────────────
def _moral(act: ActOpinion, lang: Lang) -> Iterator[str]:
    name = Words("moral right", "derecho moral").to(lang)
    return (f"{name}: {row.what.to(lang)} [{called(row.provision).to(lang)}]" for row in act.permission.moral)


def _differently(act: ActOpinion, lang: Lang) -> Blocks:
    if act.changes:
        yield Heading(2, CHANGES.to(lang))
        yield from _items(_change(change, lang) for change in act.changes)
    if act.turns:
        yield Heading(2, TURNS.to(lang))
        yield from _items(_turn(turn, lang) for turn in act.turns)
    missing = act.missing()
    if missing:
        yield Heading(2, MISSING.to(lang))
        yield from _items(f"{m.fact}: {m.question.to(lang)}" for m in missing if m.decides != "crime")
        if crime := [m.fact.rpartition(".")[2] for m in missing if m.decides == "crime"]:
            yield Paragraph(Words(f"and {len(crime)} that bear on crime alone: {', '.join(crime)}",
                                  f"y {len(crime)} que solo importan a lo penal: {', '.join(crime)}").to(lang), "dim")


def _change(change: Any, lang: Lang) -> str:
    facts = "; ".join(words.to(lang) for _, words in change.facts)
    return f"{facts} ({change.what.to(lang)}) [{called(change.provision).to(lang)}]"


def _turn(turn: Any, lang: Lang) -> str:
    outcome = Outcome.LAWFUL if turn.permitted else Outcome.UNLAWFUL
    return f"{Words('from', 'desde el').to(lang)} {_day(turn.day, lang)}: {outcome.words.to(lang)} ({turn.why.to(lang)})"


def _questions(found: Opinion, lang: Lang) -> Blocks:
    rows = []
    for id, taken, differs in found.readings:
        asked_ = question(id)
        change = Words("another reading would change an answer", "otra lectura cambiaría una respuesta") if differs else Words(
            "no other reading would change an answer", "ninguna otra lectura cambiaría una respuesta")
        rows.append(f"{asked_.question.to(lang)} {asked_.option(taken).to(lang)}; {change.to(lang)} [{id}]")
    if rows:
        yield Heading(1, READINGS.to(lang))
        yield from _items(iter(rows))


def _closing(found: Opinion, lang: Lang) -> Blocks:
    judged = [name for act in found.acts for name in act.permission.judgements]
    told = [PERU, ROUTES, EXPLOITATION, *([TWICE] if found.on >= LPAG.in_force else [])]
    if found.on > KNOWN_TO:
        told.append(Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}"))
    if found.joint.decide_by is not None:
        last = found.joint.decide_by.last_day
        told.append(Words(f"the procedure is to be decided by {last} (art. 174, 120 business days); the text gives no effect to passing it",
                          f"el procedimiento debe resolverse hasta el {last:%d/%m/%Y} (art. 174, 120 días hábiles); la ley no señala "
                          f"efecto "
                          f"a su vencimiento"))
    rows = [note.to(lang) for note in told]
    by_a_person = Words("judged by a person, not by the law's letter", "apreciado por una persona, no por la letra de la ley").to(lang)
    rows += [f"{by_a_person}: {asked(Use, name).label.to(lang)}" for name in dict.fromkeys(judged)]
    yield Heading(1, NOTES.to(lang))
    yield from _items(iter(rows))
    yield Heading(1, RECEIPT.to(lang))
    yield Raw(json.dumps(found.receipt(), ensure_ascii=False, indent=1, sort_keys=True))


__all__ = ["Ground", "date", "document"]
