"""A page of an answer: a head, and under it the sections that have rows, each row at its depth; as text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dl822.reasoning.words import Lang, Words

Row = tuple[int, str]
Rows = Iterable[Row]


class Page(NamedTuple):
    """A head, and the sections that have rows.

    >>> page = Page.of("Yes", [(Words("Why", "Fundamento"), [(0, "a work"), (1, "original")])], "es")
    >>> print(page.text())
    Yes
    <BLANKLINE>
    Fundamento:
      a work
        original
    """

    head: str
    sections: tuple[tuple[str, tuple[Row, ...]], ...]

    @classmethod
    def of(cls, head: str, sections: Iterable[tuple[Words, Rows]], lang: Lang) -> Page:
        told = ((title.to(lang), tuple(rows)) for title, rows in sections)
        return cls(head, tuple((title, rows) for title, rows in told if rows))

    def text(self, *, markdown: bool = False) -> str:
        """The whole page, plain or Markdown."""
        lines = [f"**{self.head}**" if markdown else self.head]
        for title, rows in self.sections:
            lines += ["", f"**{title}**", ""] if markdown else ["", f"{title}:"]
            lines += [f"{'  ' * depth}{'- ' if markdown else '  '}{text}" for depth, text in rows]
        return "\n".join(lines)

    def html(self) -> str:
        """The page as elements for another page, such as a notebook's; its trees fold."""
        from dl822.results import hypertext
        from dl822.results.hypertext import el

        body = [el("p", el("strong", self.head))]
        for title, rows in self.sections:
            body += [el("p", el("strong", title)), hypertext.tree(hypertext.nested(rows))]
        return hypertext.fragment(*body)


class Shown:
    """What every answer does with its page: it shows itself in a notebook (in English; ``explain`` speaks both languages)."""

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        raise NotImplementedError

    def _repr_html_(self) -> str:
        return self.page("en").html()


__all__ = ["Page", "Rows", "Shown"]
