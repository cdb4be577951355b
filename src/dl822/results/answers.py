"""How a step of an opinion is told: a conclusion in its three forms, lists, days, reasons that fold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dl822.reasoning.finding import Finding
from dl822.reasoning.outline import Seen, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.forms import Block, Items, Paragraph, Reasons
from dl822.results.term import Period
from dl822.statute.inventory import called
from dl822.statute.readings import question

Blocks = Iterator[Block]
WHY = Words("Reasons", "Fundamentos")
MOODS = {True: "yes", False: "no", None: "open"}


class Answer:
    """A conclusion in its three forms: yes, no, not known."""

    def __init__(self, yes: Words, no: Words, open_: Words) -> None:
        self.forms = {True: yes, False: no, None: open_}

    def told(self, answer: bool | None, lang: Lang, *cites: str) -> Paragraph:
        cited = f" [{', '.join(called(id).to(lang) for id in cites)}]" if cites else ""
        return Paragraph(f"{self.forms[answer].to(lang)}{cited}.", MOODS[answer])


def in_words(reading: str, option: str) -> Words:
    """What an option of an open question says, for a line of reasons."""
    said = question(reading).options[option]
    return Words(f"“{said.en.rstrip('.')}”", f"«{said.es.rstrip('.')}»")


def why(lang: Lang, *findings: Finding[Any] | None) -> Blocks:
    if lines := tuple(line for finding in findings if finding is not None for line in outline(finding, Seen(in_words))):
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


__all__ = ["MOODS", "Answer", "Blocks", "day", "event", "in_words", "items", "why"]
