"""Pages of HTML: built as a tree of elements, so that whatever is put in a page is text and never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple
from xml.etree.ElementTree import Element, tostring

from dl822.reasoning.outline import Line
from dl822.reasoning.words import Lang

Child = Element | str

# A cell is never narrower than a short word, so that none is broken; a long one still breaks, so that six columns fit on A4.
STYLE = """
:root { --ink: #1b1b1b; --dim: #5c5c5c; --line: #d0d0d0; --yes: #1c6b3a; --no: #a11d1d; --open: #8a5a00; }
body { font: 16px/1.5 Georgia, "Times New Roman", serif; color: var(--ink); max-width: 52rem; margin: 2rem auto; padding: 0 1rem;
overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin-bottom: .25rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem;
border-bottom: 1px solid var(--line); min-width: 6em; }
.yes { color: var(--yes); } .no { color: var(--no); } .open { color: var(--open); } .dim { color: var(--dim); }
ul.tree { list-style: none; padding-left: 1.1rem; } ul.tree summary { cursor: pointer; } code { font-size: .85em; }
svg { max-width: 100%; height: auto; } pre { white-space: pre-wrap; font-size: .8rem; }
@media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; }
tr, li, svg, .block { break-inside: avoid; } details::details-content { content-visibility: visible; display: block; } }
"""


def el(tag: str, *children: Child | None, **attributes: str) -> Element:
    """An element; ``class_`` is its class.

    >>> tostring(el("p", "<b>", class_="dim"), encoding="unicode")
    '<p class="dim">&lt;b&gt;</p>'
    """
    made = Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    for child in children:
        if isinstance(child, str):
            last = made[-1] if len(made) else None
            if last is None:
                made.text = (made.text or "") + child
            else:
                last.tail = (last.tail or "") + child
        elif child is not None:
            made.append(child)
    return made


def document(title: str, body: Iterable[Element], lang: Lang) -> str:
    """One self-contained page: no script, no picture or style from elsewhere, and a policy that allows none."""
    policy = el("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    head = el("head", el("meta", charset="utf-8"), policy, el("meta", name="viewport", content="width=device-width, initial-scale=1"),
              el("title", title), el("style", STYLE))
    return "<!DOCTYPE html>\n" + tostring(el("html", head, el("body", *body), lang=lang), encoding="unicode", method="html") + "\n"


def fragment(*body: Element) -> str:
    """Elements for a page that is already there, such as a notebook's."""
    return "".join(tostring(each, encoding="unicode", method="html") for each in body)


def table(heads: Iterable[str], rows: Iterable[Iterable[Child]]) -> Element:
    return el("table", el("thead", el("tr", *(el("th", head, scope="col") for head in heads))),
              el("tbody", *(el("tr", *(el("td", cell) for cell in row)) for row in rows)))


class Branch(NamedTuple):
    """A row, and the rows under it."""

    said: str
    under: tuple[Branch, ...] = ()


def nested(rows: Sequence[tuple[int, str]]) -> tuple[Branch, ...]:
    """Rows at their depths, as rows that hold each other."""
    made: list[Branch] = []
    for i, (depth, said) in enumerate(rows):
        if depth == rows[0][0]:
            under = tuple(takewhile(lambda row: row[0] > rows[0][0], rows[i + 1 :]))
            made.append(Branch(said, nested(under) if under else ()))
    return tuple(made)


def reasons(lines: tuple[Line, ...], lang: Lang) -> tuple[Branch, ...]:
    """The lines of an outline, in one language."""
    return tuple(Branch(line.words.to(lang), reasons(line.under, lang)) for line in lines)


def tree(rows: tuple[Branch, ...], *, opened: bool = True) -> Element:
    """A list that folds: open to the first level, or altogether."""
    return el("ul", *(el("li", _branch(row, opened=opened)) for row in rows), class_="tree")


def _branch(row: Branch, *, opened: bool) -> Child:
    if not row.under:
        return row.said
    state = {"open": "open"} if opened else {}
    return el("details", el("summary", row.said), tree(row.under, opened=opened), **state)


__all__ = ["STYLE", "Branch", "document", "el", "fragment", "nested", "reasons", "table", "tree"]
