"""What the command line says, in the language chosen, and where it says it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import Any

from dl822.reasoning.words import Lang, Words

_lang: ContextVar[Lang] = ContextVar("lang", default="en")
HELP: dict[str, Words] = {}  # every help text under its English, which is what typer is given


class BadInput(Exception):
    """Something on the command line that cannot be used: a line of words for each."""

    def __init__(self, *lines: Words) -> None:
        self.lines = lines


def both(en: str, es: str) -> str:
    """A help text, declared in both languages."""
    HELP[en] = Words(en, es)
    return en


def lang() -> Lang:
    """The language of this run."""
    return _lang.get()


def listen(args: Sequence[str], environ: Mapping[str, str] = os.environ) -> None:
    """Choose the language of this run, its errors included: that of ``--lang``, or else that of the locale."""
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    _lang.set("es" if locale.startswith("es") else "en")
    asked = [after if arg == "--lang" else arg.removeprefix("--lang=")
             for arg, after in zip(args, (*args[1:], ""), strict=False) if arg == "--lang" or arg.startswith("--lang=")]
    for code in asked:
        if code not in ("es", "en"):
            raise BadInput(Words(f"--lang: {code!r} is not a language spoken here; accepted: es, en",
                                 f"--lang: {code!r} no es un idioma disponible; se acepta: es, en"))
        _lang.set("es" if code == "es" else "en")


def say(en: str, es: str) -> str:
    """A text in the language of this run."""
    return es if lang() == "es" else en


def out(text: str, style: str | None = None) -> None:
    """A line on stdout; styled only where it is a terminal."""
    from rich.console import Console
    from rich.text import Text

    Console(highlight=False, soft_wrap=True).print(Text(text, style=style or ""))
    sys.stdout.flush()


def out_json(document: Any) -> None:
    """One JSON document on stdout."""
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(document, ensure_ascii=not utf8, indent=2), flush=True)


def err(text: str) -> None:
    """A line on stderr."""
    print(text, file=sys.stderr, flush=True)
