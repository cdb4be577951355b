"""A conclusion on the screen: a tree of reasons on a terminal, plain text in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from dl822.cli import speech
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Words
from dl822.results import telling
from dl822.results.term import Status, Term

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree

COLOURS = {Status.PROTECTED: "yellow", Status.PUBLIC_DOMAIN: "green", Status.NEVER_PROTECTED: "green", Status.UNKNOWN: "magenta"}


def show(term: Term, notes: tuple[Words, ...], *, json: bool, markdown: bool) -> int:
    """Put a term on stdout in the form asked for; the exit code says whether it is concluded."""
    if json:
        document = term.to_dict()
        document["notes"] += [note._asdict() for note in notes]
        speech.out_json(document)
    elif markdown or not sys.stdout.isatty():
        print(term.explain(speech.lang(), markdown=markdown))
        for note in notes:
            print(f"{'- ' if markdown else '  '}{note.to(speech.lang())}", flush=True)
    else:
        from rich.console import Console

        draw(term, notes, Console(highlight=False))
    return 3 if term.status() is Status.UNKNOWN else 0


def draw(term: Term, notes: Iterable[Words], console: Console) -> None:
    """The conclusion, the tree of its reasons and the lists that follow, on a terminal."""
    from rich.table import Table
    from rich.text import Text

    lang, table = speech.lang(), Table.grid(padding=(0, 2))
    for i, (head, value) in enumerate(telling.facts(term)):
        style = f"bold {COLOURS[term.status()]}" if i == 0 else ""
        table.add_row(Text(head.to(lang), style="dim"), Text(value.to(lang), style=style))
    console.print(table)
    console.print()
    console.print(_tree(telling.HEADS["reasons"].to(lang), outline(term.finding)))
    sections = telling.lists(term)
    for head, lines in sections:
        told = [*lines, *notes] if head is telling.HEADS["notes"] else lines
        console.print()
        console.print(_tree(head.to(lang), [Line(line) for line in told]))


def _tree(head: str, lines: Iterable[Line]) -> Tree:
    from rich.text import Text
    from rich.tree import Tree

    tree = Tree(Text(head, style="bold"), guide_style="dim")
    _grow(tree, lines)
    return tree


def _grow(tree: Tree, lines: Iterable[Line]) -> None:
    from rich.text import Text

    for line in lines:
        _grow(tree.add(Text(line.words.to(speech.lang()))), line.under)
