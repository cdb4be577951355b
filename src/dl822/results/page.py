"""A page of text: a head, and under it the sections that have rows, each row at its depth; plain or Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from dl822.reasoning.words import Lang, Words

Rows = Iterable[tuple[int, str]]


def page(head: str, sections: Iterable[tuple[Words, Rows]], lang: Lang, *, markdown: bool) -> str:
    """The whole page; a section without rows is left out.

    >>> print(page("Yes", [(Words("Why", "Fundamento"), [(0, "a work"), (1, "original")])], "es", markdown=False))
    Yes
    <BLANKLINE>
    Fundamento:
      a work
        original
    """
    lines = [f"**{head}**" if markdown else head]
    for title, rows in sections:
        if rows := list(rows):
            lines += ["", f"**{title.to(lang)}**", ""] if markdown else ["", f"{title.to(lang)}:"]
            lines += [f"{'  ' * depth}{'- ' if markdown else '  '}{text}" for depth, text in rows]
    return "\n".join(lines)
