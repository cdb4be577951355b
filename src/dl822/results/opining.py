"""An opinion as a document: a summary, a timeline, each act step by step, what would change it, and what all acts share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dl822.facts.cases import Side
from dl822.facts.uses import Use
from dl822.reasoning.asking import find
from dl822.reasoning.facts import asked
from dl822.reasoning.words import Lang, Words
from dl822.results import fining
from dl822.results.answers import day, event, items
from dl822.results.forms import Block, Document, Heading, Paragraph, Picture, Raw, Table
from dl822.results.opinion import Outcome
from dl822.results.owed import Payment
from dl822.results.permission import Ground
from dl822.results.steps import STEPS, beside, moral
from dl822.results.timeline import timeline
from dl822.statute.instruments import KNOWN_TO, LPAG
from dl822.statute.inventory import called
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.opinion import ActOpinion, Opinion

Blocks = Iterator[Block]

OPINION = Words("Opinion", "Opinión")
SUMMARY, TIMELINE = Words("Summary", "Resumen"), Words("Terms and days", "Plazos y fechas")
CHANGES = Words("What would have to be different (among other things)", "Qué tendría que ser distinto (entre otras cosas)")
TURNS = Words("When the law would judge it otherwise", "Desde cuándo la ley lo juzgaría de otro modo")
MISSING = Words("Facts missing", "Hechos que faltan")
CIVIL = Words("What the owner may ask of a civil court", "Qué puede pedir el titular en la vía civil")
SANCTION, CRIME = Words("On the sanction", "Sobre la sanción"), Words("On the criminal law", "Sobre lo penal")
TOLD_HERE = (fining.TIME, fining.PERU)  # what the opinion says by itself
SEVERAL = Words("several acts: whether they are one infringement, one that continues or several is for the authority, and their ceilings "
                "are "
                "not simply added (LPAG, art. 230(6) and (7))",
                "varios actos: si constituyen una infracción, una continuada o varias corresponde a la autoridad, y sus topes no se suman "
                "sin "
                "más (LPAG, art. 230, nums. 6 y 7)")
NUMBERS = Words("LPAG: Law 27444 by its own numbers, which its consolidated text of 2026 (DS 006-2026-JUS) keeps; in that of 2019 art. 230 "
                "is 248",
                "LPAG: Ley 27444 con su propia numeración, que mantiene su TUO de 2026 (DS 006-2026-JUS); en el TUO de 2019 el art. 230 es "
                "el "
                "248")
PERIODS = Words("whether crime or civil claims have prescribed is not computed here",
                "la prescripción penal y la civil no se computan aquí")
READINGS, NOTES = Words("Open questions of law", "Cuestiones de derecho abiertas"), Words("Notes", "Notas")
RECEIPT = Words("Receipt: what it takes to give this opinion again", "Constancia: lo necesario para reproducir esta opinión")
COLUMNS = (Words("Act", "Acto"), Words("By", "Por"), Words("Day", "Fecha"), Words("Conclusion", "Conclusión"),
           Words("Articles", "Artículos"),
           Words("What follows", "Consecuencia"))
MOODS = {Outcome.LAWFUL: "yes", Outcome.UNLAWFUL: "no", Outcome.UNKNOWN: "open"}
UNPAID = Words("A remuneration is owed for it: not to pay it breaches the provision that grants it (art. 183), which is another act.",
               "Por ello se debe una remuneración: no pagarla vulnera la norma que la reconoce (art. 183), lo que es otro acto.")
CLEAR = Words("No infringement: the steps that follow are not reached.", "No hay infracción: los pasos siguientes no se alcanzan.")

PERU = Words("it speaks of Peru only, and binds no authority", "se refiere solo al Perú y no vincula a autoridad alguna")
ROUTES = Words("the administrative, civil and criminal routes are independent: none is a precondition of another (art. 173)",
               "las vías administrativa, civil y penal son independientes: ninguna es requisito previo de otra (art. 173)")
MEASURES = Words("precautionary measures may be asked for meanwhile, and for public communication the show or its equipment stopped "
                 "(arts 176-182)",
                 "entretanto pueden pedirse medidas preventivas o cautelares y, en la comunicación pública, la suspensión del acto "
                 "(arts. 176 a 182)")
TWICE = Words("nobody is sanctioned twice for the same fact on the same ground (LPAG, art. 230(11))",
              "nadie es sancionado dos veces por el mismo hecho con igual fundamento (LPAG, art. 230, num. 11)")
EXPLOITATION = Words("lawful speaks of the exploitation right: moral rights are named beside it",
                     "que no haya infracción se refiere al derecho de explotación: los derechos morales se señalan aparte")
DAYS = Words("it is judged differently by its day", "se juzga distinto según su fecha")
SPLIT = Words("Give the day, or tell what was done before and after as two acts. What follows speaks of {}.",
              "Indique la fecha, o presente como dos actos lo hecho antes y después. Lo que sigue se refiere al {}.")
ANY_DAY = Words("The day of the act is not given: it is judged by the law of the day of asking.",
                "No consta la fecha del acto: se juzga por la ley del día de la consulta.")


def document(found: Opinion, lang: Lang) -> Document:
    """The opinion in one language."""
    blocks = [*_opening(found, lang)]
    for act in found.acts:
        blocks += _act(act, lang)
    blocks += [*_shared(found, lang), *_questions(found, lang), *_closing(found, lang)]
    return Document(found.case.title or OPINION.to(lang), tuple(blocks), lang)


def of_act(act: ActOpinion, lang: Lang) -> Document:
    """The part of the opinion that speaks of one act."""
    return Document(act.name, tuple(_act(act, lang)), lang)


# ── the opening ────────────────────────────────────────────────────────────────────────────────────────────
def _opening(found: Opinion, lang: Lang) -> Blocks:
    said = Words(f"Opinion on the law of Peru (Legislative Decree 822), asked on {found.on}.",
                 f"Opinión según el derecho peruano (Decreto Legislativo 822), al {found.on:%d/%m/%Y}.")
    yield Paragraph(said.to(lang), "dim")
    parties = ", ".join(f"{p.name} ({(p.side or Side.THIRD).words.to(lang)})" for p in found.case.parties or () if p.name)
    if parties:
        yield Paragraph(f"{Words('Parties', 'Partes').to(lang)}: {parties}.")
    yield Heading(1, SUMMARY.to(lang))
    yield Table(tuple(c.to(lang) for c in COLUMNS), tuple(_summary(act, lang) for act in found.acts))
    drawn = timeline(found, lang)
    if drawn is not None:
        yield Heading(1, TIMELINE.to(lang))
        yield Picture(*drawn)


def _summary(act: ActOpinion, lang: Lang) -> tuple[str, ...]:
    who = act.party.name if act.party is not None and act.party.name else "–"
    when = "–" if act.act.done is None else event(act.act.done, lang)
    articles = act.permission.under or act.permission.outside or act.permission.refused_by
    return (act.name, who, when, act.outcome.words.to(lang) + _read(act, lang), ", ".join(called(id).to(lang) for id in articles),
            _follows(act, lang))


def _by_its_term(act: ActOpinion) -> bool:
    """Whether the conclusion would be another if the thing were in term, or out of it."""
    given = act.permission
    held = given.case.facts.in_term
    return held is None or find(given.formula, given.case.supposing({("in_term",): not held})).answer is not given.permitted


def _read(act: ActOpinion, lang: Lang) -> str:
    """That another reading of an open question would turn the conclusion."""
    idle = set() if _by_its_term(act) else {taken.id for taken in (act.permission.term.readings if act.permission.term is not None else ())}
    turned = [taken.id for taken in act.permission.readings if taken.changes_status and taken.id not in idle]
    said, of = Words("on the reading taken of",
                     "según la lectura tomada del").to(lang), {id: called(question(id).provision) for id in turned}
    named = ", ".join(f"{cite.to(lang)}: {id}" for id, cite in of.items())
    return f" ({said} {named})" if turned and act.outcome is not Outcome.UNKNOWN else ""


def _follows(act: ActOpinion, lang: Lang) -> str:
    """What follows in short: nothing but a payment, prescribed, or up to so many UIT, and on what that depends."""
    if act.fine is None:
        due = [row for row in act.permission.remuneration if row.payment is Payment.DUE]
        return Words("a remuneration is owed", "se debe remuneración").to(lang) if due else "–"
    if act.limitation.prescribed is True:
        return Words("prescribed (art. 175)", "acción prescrita (art. 175)").to(lang)
    if act.fine.sanctionable is False:
        return Words("not sanctionable", "no sancionable").to(lang)
    if act.answers is not None and act.answers.answer is False:
        return Words("whoever did it does not answer (art. 116)", "no responde quien lo realizó (art. 116)").to(lang)
    lo, hi = act.fine.between
    tops = [lo, hi, *(end for doubled in act.fine.doubled.values() for end in doubled)]
    lo, hi = min(tops), max(tops)
    why = (" by how repetition is read (art. 189)", ", según cómo se lea la reincidencia (art. 189)") if act.fine.doubled else ("", "")
    said = Words(f"fine of up to {hi:f} UIT", f"multa de hasta {hi:f} UIT") if lo == hi else Words(
        f"fine of up to {lo:f} or {hi:f} UIT{why[0]}", f"multa de hasta {lo:f} o {hi:f} UIT{why[1]}")
    return ", ".join([said.to(lang), *(words.to(lang) for words in _depends(act))])


def _depends(act: ActOpinion) -> Iterator[Words]:
    """On what it depends that a fine is imposed at all."""
    if act.outcome is Outcome.UNKNOWN:
        yield Words("if it is an infringement", "si hay infracción")
    elif act.fine is not None and act.fine.sanctionable is None:
        yield Words("if it may be sanctioned", "si procede sancionar")
    if act.limitation.prescribed is None:
        yield Words("if it has not prescribed", "si no ha prescrito")
    if act.standing.may_complain.answer is False:
        yield Words("not on this complaint (art. 173)", "no por esta denuncia (art. 173)")


# ── one act ────────────────────────────────────────────────────────────────────────────────────────────────
def _act(act: ActOpinion, lang: Lang) -> Blocks:
    yield Heading(1, act.name)
    said = act.outcome.words.to(lang)
    ground = DAYS if act.days else act.permission.ground.words
    yield Paragraph(f"{said[:1].upper()}{said[1:]}: {ground.to(lang)}.", MOODS[act.outcome])
    if act.days:
        yield from items(_from_day(act, lang))
        yield Paragraph(SPLIT.to(lang).format(day(act.on, lang)), "open")
    elif not act.dated:
        yield Paragraph(ANY_DAY.to(lang), "open")
    for stage in act.reached:
        yield Heading(2, stage.words.to(lang))
        yield from STEPS[stage](act, lang)
    if act.outcome is Outcome.LAWFUL:
        if act.permission.ground in (Ground.TERM_ENDED, Ground.NOT_RESERVED):
            yield from items(beside(act, lang))
        if any(row.payment is Payment.DUE for row in act.permission.remuneration):
            yield Paragraph(UNPAID.to(lang), "open")
        yield from items(moral(act, lang))
        yield Paragraph(CLEAR.to(lang), "yes")
    yield from _differently(act, lang)


def _from_day(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """From which day the act would be what."""
    return (f"{Words('done from', 'realizado desde el').to(lang)} {day(when, lang)}: {Outcome.of(permitted).words.to(lang)}"
            for when, permitted in act.days)


def _differently(act: ActOpinion, lang: Lang) -> Blocks:
    if act.changes:
        yield Heading(2, CHANGES.to(lang))
        yield from items(_change(change, lang) for change in act.changes)
    if act.turns:
        yield Heading(2, TURNS.to(lang))
        yield from items(_turn(turn, lang) for turn in act.turns)
    missing = act.missing()
    if missing:
        yield Heading(2, MISSING.to(lang))
        yield from items(f"{m.question.to(lang)} ({m.fact})" for m in missing if m.decides != "crime")
        if crime := sum(m.decides == "crime" for m in missing):
            rest = Words("facts bear", "hechos importan") if crime > 1 else Words("fact bears", "hecho importa")
            yield Paragraph(Words(f"{crime} {rest.en} on crime alone; the JSON form lists them.",
                                  f"{crime} {rest.es} solo a lo penal; la versión JSON los enumera.").to(lang), "dim")


def _change(change: Any, lang: Lang) -> str:
    facts = "; ".join(words.to(lang) for _, words in change.facts)
    return f"{facts} ({change.what.to(lang)}) [{called(change.provision).to(lang)}]"


def _turn(turn: Any, lang: Lang) -> str:
    same = Words("the same act, done from", "el mismo acto, realizado desde el").to(lang)
    return f"{same} {day(turn.day, lang)}: {Outcome.of(turn.permitted).words.to(lang)} ({turn.why.to(lang)})"


# ── what all acts share ────────────────────────────────────────────────────────────────────────────────────
def _shared(found: Opinion, lang: Lang) -> Blocks:
    """Told once: the civil court, and the notes on the criminal law."""
    if found.outcome is Outcome.LAWFUL:
        return
    yield Heading(1, CIVIL.to(lang))
    yield from items(f"{r.words.to(lang)} [{called(r.provision).to(lang)}]" for r in found.remedies if not r.defence)
    fines = dict.fromkeys(note.to(lang) for act in found.acts if act.fine is not None for note in act.fine.notes if note not in TOLD_HERE)
    several = [act for act in found.acts if act.outcome is Outcome.UNLAWFUL]
    crimes = dict.fromkeys(note.to(lang) for act in found.acts if act.exposure is not None for note in act.exposure.notes)
    for title, notes in ((SANCTION, [*([SEVERAL.to(lang)] if len(several) > 1 else []), *fines]), (CRIME, [*crimes])):
        if notes:
            yield Heading(1, title.to(lang))
            yield from items(iter(notes))


def _questions(found: Opinion, lang: Lang) -> Blocks:
    """The open questions on which another reading would change an answer; the others in one line."""
    rows = [f"{question(id).question.to(lang)} {question(id).option(taken).to(lang)}{_otherwise(id, taken, lang)} [{id}]"
            for id, taken, differs in found.readings if differs]
    rest = [id for id, _, differs in found.readings if not differs]
    if rows or rest:
        yield Heading(1, READINGS.to(lang))
    if rows:
        yield Paragraph(Words("Another reading of these would change an answer:",
                              "Otra lectura de estas cambiaría una respuesta:").to(lang))
        yield from items(iter(rows))
    if rest:
        said = Words("No other reading of these would", "Ninguna otra lectura de estas la cambiaría").to(lang)
        yield Paragraph(f"{said}: {', '.join(rest)}.", "dim")


def _otherwise(id: str, taken: str | None, lang: Lang) -> str:
    """The other answers to an open question."""
    asked_of = question(id)
    others = [words.to(lang) for option, words in asked_of.options.items() if option != taken]
    called_by = Words("otherwise", "de otro modo") if len(others) == 1 else Words("the readings", "las lecturas")
    return f" ({called_by.to(lang)}: {'; '.join(others)})" if others else ""


def _closing(found: Opinion, lang: Lang) -> Blocks:
    told = [PERU, ROUTES, EXPLOITATION, *([TWICE, NUMBERS] if found.on >= LPAG.in_force else []),
            *([PERIODS, MEASURES] if found.outcome is not Outcome.LAWFUL else []), *_procedure(found)]
    if found.on > KNOWN_TO:
        told.append(Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}"))
    judged = dict.fromkeys(name for act in found.acts for name in act.permission.judgements)
    by_a_person = Words("left to the appraisal of whoever decides, and answered in the case",
                        "concepto sujeto a valoración, respondido en el caso").to(lang)
    yield Heading(1, NOTES.to(lang))
    yield from items(iter([*(note.to(lang) for note in told), *(f"{by_a_person}: {asked(Use, n).label.to(lang)}" for n in judged)]))
    yield Heading(1, RECEIPT.to(lang))
    yield Raw(json.dumps(found.receipt(), ensure_ascii=False, indent=1, sort_keys=True))


def _procedure(found: Opinion) -> Iterator[Words]:
    """Until when the procedure is to be decided, and whether that day has passed."""
    if found.decide_by is None:
        return
    last = found.decide_by.last_day
    passed = (", and has passed", ", y ya venció") if found.on > last else ("", "")
    yield Words(f"the period to decide the procedure ends on {last}{passed[0]} (art. 174, 120 business days); the article gives no effect "
                f"to that",
                f"el plazo para resolver vence el {last:%d/%m/%Y}{passed[1]} (art. 174, 120 días hábiles); el artículo no le señala efecto")


__all__ = ["document", "of_act"]
