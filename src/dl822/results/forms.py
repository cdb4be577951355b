"""The forms of a document: plain text, Markdown, HTML and Word, all from one list of blocks.

Whatever comes from a case is text in every form: HTML is built as a tree, Word by its library, and in Markdown what would
be markup is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from dl822.reasoning.outline import Line
from dl822.reasoning.words import Lang
from dl822.results import hypertext
from dl822.results.hypertext import el


class Heading(NamedTuple):
    level: int
    text: str


class Paragraph(NamedTuple):
    text: str
    mood: str = ""  # yes, no, open, dim


class Items(NamedTuple):
    """Lines at their depths."""

    rows: tuple[tuple[int, str], ...]


class Reasons(NamedTuple):
    """Reasons as a tree that may fold, under a line."""

    title: str
    lines: tuple[Line, ...]


class Table(NamedTuple):
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture(NamedTuple):
    """A drawing, and what it shows in words."""

    svg: Element
    text: str


class Raw(NamedTuple):
    """Text whose spaces count, such as a receipt."""

    text: str


Block = Heading | Paragraph | Items | Reasons | Table | Picture | Raw


@dataclass(frozen=True)
class Document:
    """A title and what is under it, in one language."""

    title: str
    blocks: tuple[Block, ...]
    lang: Lang


# ── plain text and Markdown ────────────────────────────────────────────────────────────────────────────────
def text(made: Document) -> str:
    """Plain text."""
    lines = [made.title, "=" * len(made.title)]
    for block in made.blocks:
        lines += ["", *_plain(block, made.lang)] if isinstance(block, Heading) else _plain(block, made.lang)
    return "\n".join(lines)


def _plain(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Heading(level, said):
            yield f"{'#' * level} {said}"
        case Paragraph(said, _) | Picture(_, said):
            yield said
        case Items(rows):
            yield from (f"{'  ' * depth}- {said}" for depth, said in rows)
        case Reasons(title, lines):
            yield f"{title}:"
            yield from (f"  {'  ' * depth}{words.to(lang)}" for depth, words in Line.flat(lines))
        case Table(heads, rows):
            yield from (" | ".join(row) for row in (heads, *rows))
        case Raw(said):
            yield said


def markdown(made: Document) -> str:
    """Markdown, in which nothing from the case is markup."""
    lines = [f"# {escaped(made.title)}"]
    for block in made.blocks:
        lines += ["", *_marked(block, made.lang)]
    return "\n".join(lines) + "\n"


def _marked(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Heading(level, said):
            yield f"{'#' * (level + 1)} {escaped(said)}"
        case Paragraph(said, _) | Picture(_, said):
            yield escaped(said)
        case Items(rows):
            yield from (f"{'  ' * depth}- {escaped(said)}" for depth, said in rows)
        case Reasons(title, lines):
            yield f"{escaped(title)}:"
            yield ""
            yield from (f"{'  ' * depth}- {escaped(words.to(lang))}" for depth, words in Line.flat(lines))
        case Table(heads, rows):
            yield from (f"| {' | '.join(map(escaped, row))} |" for row in (heads, tuple("---" for _ in heads)) if row is heads)
            yield f"|{' --- |' * len(heads)}"
            yield from (f"| {' | '.join(map(escaped, row))} |" for row in rows)
        case Raw(said):
            yield f"```text\n{said.replace('```', '` ` `')}\n```"


def escaped(said: str) -> str:
    """Text in which nothing is Markdown's markup, nor HTML's.

    >>> escaped("<b>*x*</b> [1]")
    '&lt;b&gt;\\\\*x\\\\*&lt;/b&gt; \\\\[1\\\\]'
    """
    said = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
    return re.sub(r"([\\`*_\[\]|#])", r"\\\1", said)


# ── HTML ───────────────────────────────────────────────────────────────────────────────────────────────────
def html(made: Document) -> str:
    """One self-contained page."""
    return hypertext.document(made.title, _elements(made), made.lang)


def fragment(made: Document) -> str:
    """The same, for a page that is there already."""
    return hypertext.fragment(el("section", *_elements(made), lang=made.lang))


def _elements(made: Document) -> list[Element]:
    return [el("h1", made.title), *(_element(block, made.lang) for block in made.blocks)]


def _element(block: Block, lang: Lang) -> Element:
    match block:
        case Heading(level, said):
            return el(f"h{level + 1}", said)
        case Paragraph(said, mood):
            return el("p", said, **({"class_": mood} if mood else {}))
        case Items(rows):
            return _nested(list(rows))
        case Reasons(title, lines):
            return el("details", el("summary", title), hypertext.tree(hypertext.reasons(lines, lang)), class_="block")
        case Table(heads, rows):
            return hypertext.table(heads, rows)
        case Picture(svg, said):
            return el("figure", svg, el("figcaption", said, class_="dim"), class_="block")
        case Raw(said):
            return el("pre", said)


def _nested(rows: list[tuple[int, str]]) -> Element:
    """Lines at their depths as lists within lists."""
    made, at = el("ul"), 0
    while at < len(rows):
        depth, said = rows[at]
        end = next((i for i in range(at + 1, len(rows)) if rows[i][0] <= depth), len(rows))
        inner = rows[at + 1: end]
        made.append(el("li", said, _nested(inner)) if inner else el("li", said))
        at = end
    return made


# ── Word ───────────────────────────────────────────────────────────────────────────────────────────────────
def docx(made: Document) -> bytes:
    """A Word document; the same document is the same bytes. Raises ``ModuleNotFoundError`` without the extra ``reports``."""
    import io

    from docx import Document as Word

    word = Word()
    word.core_properties.title, word.core_properties.author = made.title, "dl822"
    word.core_properties.language = made.lang
    word.add_heading(made.title, 0)
    for block in made.blocks:
        DRAWN[type(block)](word, block, made.lang)
    out = io.BytesIO()
    word.save(out)
    return _timeless(out.getvalue())


def _timeless(data: bytes) -> bytes:
    """The same archive, its entries without the time at which they were written."""
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()


def _items(word: Any, rows: Iterator[tuple[int, str]]) -> None:
    styles = ("List Bullet", "List Bullet 2", "List Bullet 3")
    for depth, said in rows:
        word.add_paragraph(said, style=styles[min(depth, 2)])


def _word_table(word: Any, block: Table, lang: Lang) -> None:
    table = word.add_table(rows=0, cols=len(block.heads), style="Light Grid Accent 1")
    for row in (block.heads, *block.rows):
        for cell, said in zip(table.add_row().cells, row, strict=True):
            cell.text = said


def _word_reasons(word: Any, block: Reasons, lang: Lang) -> None:
    word.add_paragraph(block.title)
    _items(word, ((depth, words.to(lang)) for depth, words in Line.flat(block.lines)))


DRAWN: dict[type[Any], Callable[[Any, Any, Lang], Any]] = {
    Heading: lambda word, block, lang: word.add_heading(block.text, block.level),
    Paragraph: lambda word, block, lang: word.add_paragraph(block.text),
    Picture: lambda word, block, lang: word.add_paragraph(block.text),
    Items: lambda word, block, lang: _items(word, iter(block.rows)),
    Raw: lambda word, block, lang: word.add_paragraph(block.text),
    Reasons: _word_reasons, Table: _word_table}


__all__ = ["Block", "Document", "Heading", "Items", "Paragraph", "Picture", "Raw", "Reasons", "Table", "docx", "escaped", "fragment",
           "html",
           "markdown", "text"]
