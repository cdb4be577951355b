"""A limitation told in words: the sections of its page, and what the answer supposes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dl822.facts.procedures import Collection as Fine
from dl822.facts.procedures import Pursuit
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.when import PENDING
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Rows
from dl822.results.telling import day as said
from dl822.statute.instruments import DL_1272, KNOWN_TO
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.limitation import Limitation

SECTIONS = {"last": Words("Last day in time", "Último día del plazo"), "why": Words("Reasons", "Fundamentos"),
            "missing": Words("Facts missing", "Hechos que faltan"), "notes": Words("Notes", "Notas"),
            "readings": Words("Open questions of law", "Cuestiones de derecho abiertas")}
HEAD = {Pursuit: Words("Administrative action over the infringement (art. 175)", "Acción administrativa por la infracción (art. 175)"),
        Fine: Words("Collection of the fine (LPAG, art. 233-A)", "Exigibilidad de la multa (LPAG, art. 233-A)")}
NO_END = Words("none in sight", "sin fecha a la vista")


def sections(found: Limitation, lang: Lang) -> Iterator[tuple[str, Rows]]:
    yield "last", [(0, NO_END.to(lang) if found.last_day is None else said(found.last_day, lang))]
    yield "why", ((depth, words.to(lang)) for depth, words in Line.flat(outline(found.finding)))
    yield "missing", ((0, f"{m.fact}: {m.question.to(lang)}") for m in found.missing)
    yield "readings", ((0, question(taken.id).question.to(lang)) for taken in found.readings)
    yield "notes", ((0, note.to(lang)) for note in found.notes)


def notes(found: Limitation) -> Iterator[Words]:
    if isinstance(found.subject, Pursuit):
        yield Words("that the two years run from cessation is of medium confidence: the English text of 1996 gives no beginning",
                    "que los dos años corran desde el cese es de confianza media: el texto inglés de 1996 no señala inicio")
    yield Words("years are counted from date to date; a last day that is not a business day passes to the next one (LPAG, art. 134)",
                "los años se cuentan de fecha a fecha; el último día inhábil pasa al primer día hábil siguiente (LPAG, art. 134)")
    yield Words("the day of the act that stops the clock counts; the clock runs again from the twenty-sixth business day of a standstill",
                "el día del acto que detiene el cómputo se cuenta; se reanuda desde el vigésimo sexto día hábil de paralización")
    yield from _of_the_day(found)


def _of_the_day(found: Limitation) -> Iterator[Words]:
    start = found.subject.ceased if isinstance(found.subject, Pursuit) else found.subject.final
    if start is not None and start.lo < PENDING and (start.earliest or 0) <= 2020 <= found.on.year:
        yield Words("periods were suspended in 2020: if that stopped this one, give those days as suspended",
                    "en 2020 se suspendieron plazos: si ello detuvo este, indique esos días como suspendidos")
    stopped = found.subject.charged if isinstance(found.subject, Pursuit) else None
    if stopped is not None and stopped.first is not None and stopped.first < DL_1272.in_force:
        yield Words("that the notice of charges suspends is read in the wording in force since 22 December 2016",
                    "que la imputación de cargos suspende se lee en la redacción vigente desde el 22 de diciembre de 2016")
    if found.on > KNOWN_TO:
        yield Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}")
