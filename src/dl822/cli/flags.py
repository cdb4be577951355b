"""An option for each fact: its question, in both languages, is the help."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from dl822.cli.speech import both
from dl822.reasoning.facts import Event, Flag, OneOf, Text, asked
from dl822.reasoning.words import Words

METAVARS: dict[type, str] = {Event: "TIME", Flag: "yes|no", Text: "TEXT"}
FACTS = Words("Facts", "Datos")


def option(kind: Any, name: str, *, panel: Words = FACTS, more: str = "") -> inspect.Parameter:
    """The option for a fact of that kind; ``more`` is added to its help."""
    declared: Any = kind.model_fields[name].annotation
    question, members = asked(kind, name).question, f" {' | '.join(declared.of)}" if issubclass(declared, OneOf) else ""
    metavar = next((word for of, word in METAVARS.items() if issubclass(declared, of)), "WORD")
    flag = typer.Option(f"--{name.replace('_', '-')}", rich_help_panel=both(*panel), metavar=metavar,
                        help=both(question.en + members + more, question.es + members + more))
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, flag])


def declare(command: Callable[..., Any], options: Iterable[inspect.Parameter], *, before: str) -> None:
    """Give a command these options before one of its own: typer reads the signature."""
    signature = inspect.signature(command, eval_str=True)
    own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
    at = [p.name for p in own].index(before)
    vars(command)["__signature__"] = signature.replace(parameters=[*own[:at], *options, *own[at:]])
