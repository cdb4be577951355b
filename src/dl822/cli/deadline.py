"""``dl822 deadline``: the last day of a period, by article, with the rules that count it and, on request, every day."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dl822 import deadlines
from dl822.cli import options, outputs, speech
from dl822.cli.speech import BadInput, both
from dl822.reasoning.words import Words
from dl822.statute import periods

if TYPE_CHECKING:
    from rich.console import Console

    from dl822.results.deadline import Deadline

Article = Annotated[str, typer.Argument(metavar="ARTICLE", help=both(
    "Such as 190, 204-A, 153(f) or, where it has several periods, 14:appeal.",
    "Como 190, 204-A, 153(f) o, si tiene varios plazos, 14:appeal."))]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help=both(
    "The day of the event from which it is counted; that day does not count.",
    "El día del hecho desde el que se cuenta; ese día no se computa."))]
Closed = Annotated[list[str] | None, typer.Option("--closed", metavar="DATE", help=both(
    "A day declared non-working (repeat it).", "Un día declarado no laborable (puede repetirse)."))]
Distance = Annotated[str | None, typer.Option("--distance", metavar="DAYS", help=both(
    "The term of the distance, of a party to a procedure.", "El término de la distancia, del administrado."))]
Asked = Annotated[str | None, typer.Option("--on", metavar="DATE", help=both(
    "A day on which to say whether it has passed.", "Un día en el que decir si ya venció."))]
Days = Annotated[bool, typer.Option("--days", help=both("Show the count day by day.", "Muestra el cómputo día por día."))]
FARTHEST = 365  # days of distance: the tables know none so long


def deadline(
    article: Article, start: From = None, closed: Closed = None, distance: Distance = None, on: Asked = None, days: Days = False,
    reading: options.Readings = None, lang: options.Lang = None, json: options.Json = False, markdown: options.Markdown = False,
) -> int:
    outputs.only_one(json=json, markdown=markdown)
    found = periods.matching(article)
    if len(found) != 1:
        raise BadInput(Words(*(f"ARTICLE: {words}" for words in periods.unnamed(article, found))))
    if start is None:
        raise BadInput(Words(f"--from is missing: the day of {found[0].start.en}", f"falta --from: el día de {found[0].start.es}"))
    answer = _answer(found[0].id, start, closed, distance, on, reading)
    _show(answer, days=days, json=json, markdown=markdown)
    return 0


def _answer(id: str, start: str, closed: list[str] | None, distance: str | None, on: str | None, reading: list[str] | None) -> Deadline:
    shut = [options.day("--closed", text) for text in closed or ()]
    far = options.whole("--distance", distance, 0, FARTHEST) or 0
    asked = None if on is None else options.day("--on", on)
    return deadlines.deadline(id, start=options.day("--from", start), closed=shut, distance=far, on=asked,
                              readings=options.readings(reading))


def _show(answer: Deadline, *, days: bool, json: bool, markdown: bool) -> None:
    if json:
        speech.out_json(answer.to_dict(days=days))
    elif markdown or not sys.stdout.isatty():
        print(answer.explain(speech.lang(), days=days, markdown=markdown), flush=True)
    else:
        from rich.console import Console

        draw(answer, Console(highlight=False), days=days)


def draw(answer: Deadline, console: Console, *, days: bool) -> None:
    """The deadline, why it falls there, and the lists that follow, on a terminal."""
    from rich.table import Table
    from rich.text import Text
    from rich.tree import Tree

    from dl822.results import telling_deadlines as telling

    lang, table = speech.lang(), Table.grid(padding=(0, 2))
    for i, (head, value) in enumerate(telling.facts(answer)):
        table.add_row(Text(head.to(lang), style="dim"), Text(value.to(lang), style="bold green" if i == 0 else ""))
    console.print(table)
    for head, lines in telling.lists(answer, days=days):
        tree = Tree(Text(head.to(lang), style="bold"), guide_style="dim")
        for line in lines:
            tree.add(Text(line.to(lang)))
        console.print()
        console.print(tree)
