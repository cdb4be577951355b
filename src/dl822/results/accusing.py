"""An exposure in words: whether an article stands, which, within what range, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Rows
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.offence import Charge, Exposure

HEADS = {True: Words("The deed falls under the Criminal Code", "El hecho está comprendido en el Código Penal"),
         False: Words("The deed falls under none of arts 216 to 220-F of the Criminal Code",
                      "El hecho no está comprendido en ninguno de los arts. 216 a 220-F del Código Penal"),
         None: Words("Unknown whether the deed falls under the Criminal Code", "Se ignora si el hecho está comprendido en el Código Penal")}
SECTIONS = {
    "articles": Words("Articles", "Artículos"), "why": Words("Why", "Fundamento"), "seizure": Words("Seizure", "Incautación y comiso"),
    "missing": Words("Facts missing", "Hechos que faltan"), "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "judgements": Words("Judged by a person, not by the law's letter", "Apreciado por una persona, no por la letra de la ley"),
    "notes": Words("Notes", "Notas")}
STANDS = {True: Words("stands", "procede"), None: Words("unknown", "se ignora"),
          False: Words("lifted by a later law", "suprimido por ley posterior")}
AGGRAVATED = {True: Words(", aggravated", ", forma agravada"), False: Words("", ""),
              None: Words(", perhaps aggravated", ", quizá forma agravada")}
FAVOURED = Words("by a later, more favourable law; by that of the act", "por ley posterior más favorable; por la del hecho")
RIVAL = Words("a later law, milder in part and harsher in part: which is more favourable is for the court",
              "ley posterior, más benigna en parte y más severa en parte: cuál es más favorable lo decide el juez")


def page(exposure: Exposure, lang: Lang) -> Page:
    """The whole answer."""
    head = f"{HEADS[exposure.answer].to(lang)}, {'el' if lang == 'es' else 'on'} {exposure.on}"
    return Page.of(head, ((SECTIONS[name], rows) for name, rows in _sections(exposure, lang)), lang)


def _sections(e: Exposure, lang: Lang) -> Iterator[tuple[str, Rows]]:
    live = [charge for charge in e.charges if charge.sentence is not None]
    reached = [charge for charge in live if charge.reached is True] or live  # of what is wholly unknown there is nothing to tell
    yield "articles", (row for charge in live for row in _charge(charge, lang))
    yield "why", ((depth, words.to(lang)) for charge in reached for depth, words in Line.flat(outline(charge.finding)))
    yield "seizure", ([(0, f"{e.seizure.to(lang)} [{e.seized.cite.en if lang == 'en' else e.seized.cite.es}]")] if e.seizure else [])
    yield "missing", ((0, f"{m.fact}: {m.question.to(lang)}") for m in e.missing)
    yield "judgements", ((0, name) for name in e.judgements)
    yield "readings", ((0, f"{question(taken.id).question.to(lang)} {question(taken.id).option(taken.taken).to(lang)} [{taken.id}]")
                       for taken in e.readings)
    yield "notes", ((0, note.to(lang)) for note in e.notes)


def _charge(charge: Charge, lang: Lang) -> Iterator[tuple[int, str]]:
    assert charge.sentence is not None and charge.of_the_act is not None
    cite = charge.finding.cite
    name = f"{cite.es if lang == 'es' else cite.en}{AGGRAVATED[charge.aggravated].to(lang)}"
    yield 0, f"{name}: {STANDS[charge.stands].to(lang)}; {charge.sentence.words().to(lang)} ({_sure(charge.sentence.confidence, lang)})"
    if charge.favoured:
        yield 1, f"{FAVOURED.to(lang)}: {charge.of_the_act.words().to(lang)}"
    yield from ((1, f"{RIVAL.to(lang)}: {rival.words().to(lang)}") for rival in charge.rivals)


def _sure(confidence: str, lang: Lang) -> str:
    spanish = {"high": "alta", "medium": "media", "low": "baja"}
    return f"certeza: {spanish[confidence]}" if lang == "es" else f"confidence: {confidence}"
