"""The command group: it chooses the language, and turns whatever goes wrong into a line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from typing import Any

import typer
from typer.core import TyperGroup

from dl822.cli import failures, speech
from dl822.cli.speech import HELP, say

TRACEBACK = "DL822_TRACEBACK"  # set in the environment, it lets a fault of the program through


class Root(TyperGroup):
    """The group of all commands, which return their exit code."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:
        given = list(sys.argv[1:] if args is None else args)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")  # a terminal without ñ is no reason to fail
        sys.exit(self._run(given))

    def _run(self, args: list[str]) -> int:
        try:
            speech.listen(args)
            _translate(self)
            code = super().main(args, prog_name="dl822", standalone_mode=False)
        except Exception as error:
            if (lines := failures.told(error)) is None:
                return _fault(error)
            for line in lines:
                speech.err(f"error: {line}")
            return 2
        return code if isinstance(code, int) else 0


def _fault(error: Exception) -> int:
    """A fault of the program, not of what it was given: said as such."""
    if os.environ.get(TRACEBACK):
        raise error
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    speech.err(say(f"error: a fault of dl822 itself: {what} (please report it; with {TRACEBACK}=1 it shows where)",
                   f"error: una falla del propio dl822: {what} (repórtela, por favor; con {TRACEBACK}=1 muestra dónde)"))
    return 1


def _translate(group: Any) -> None:
    """Put the help texts in the language of this run."""
    for command in _all(group):
        command.help = _to(command.help)
        command.rich_help_panel = say("Commands", "Órdenes")
        shown = command.get_help_option(typer.Context(command))
        shown.help, shown.rich_help_panel = say("Show this help.", "Muestra esta ayuda."), say("Options", "Opciones")
        for param in command.params:
            default = say("Arguments", "Argumentos") if param.param_type_name == "argument" else say("Options", "Opciones")
            param.help, param.rich_help_panel = _to(param.help), _to(param.rich_help_panel) or default


def _all(group: Any) -> Iterator[Any]:
    """The group, its commands, and those of the groups in it."""
    yield group
    for command in group.commands.values():
        yield from _all(command) if hasattr(command, "commands") else (command,)


def _to(text: str | None) -> str | None:
    return HELP[text].to(speech.lang()) if text in HELP else text
