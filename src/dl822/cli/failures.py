"""What went wrong, in a line each: which field, which value, what is accepted."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable
from typing import Any

import typer

from dl822.cli.speech import BadInput, lang, say
from dl822.errors import Dl822Error, FactsError, InconsistentFactsError

USAGE: Any = typer.BadParameter.__mro__[2]  # click's own error, wherever this version of typer keeps it
WORDED = (  # what typer says, and what we say instead
    (r"No such command '([^']*)'\. Did you mean '([^']*)'\?", "there is no command {!r}; did you mean {!r}?",
     "no existe la orden {!r}; ¿quiso decir {!r}?"),
    (r"No such command '([^']*)'", "there is no command {!r}", "no existe la orden {!r}"),
    (r"Got unexpected extra arguments? ?(?:\(s\))? ?\((.*)\)", "too many arguments: {}", "sobran argumentos: {}"),
)
MOST = 50  # faults told; a case with more has one cause


def told(error: Exception) -> list[str] | None:
    """The lines for an error that its input explains; ``None`` for any other."""
    match error:
        case BadInput():
            return _few(line.to(lang()) for line in error.lines)
        case FactsError():
            return _few(_fault(error.source, path, reason) for path, _, reason in error.faults)
        case InconsistentFactsError():
            return _few(f"{path}: {words.to(lang())}" for path, words in error.faults)
        case Dl822Error():
            words = getattr(error, "words", None)  # those that are told in both languages
            return [words.to(lang()) if words is not None else str(error)]
        case UnicodeDecodeError():
            return [_undecodable(error)]
        case OSError():
            return [_file(error)]
        case USAGE():
            return [_usage(error)]
    return None


def _few(told: Iterable[str]) -> list[str]:
    """Each line once, and not too many."""
    lines = list(dict.fromkeys(told))
    more = len(lines) - MOST
    return lines if more <= 0 else [*lines[:MOST], say(f"… and {more} more", f"… y {more} más")]


def _fault(source: str | None, path: str, reason: Any) -> str:
    text = reason.words.to(lang()) if hasattr(reason, "words") else str(reason)
    return ": ".join(part for part in (source, path, text) if part)


def _undecodable(error: UnicodeDecodeError) -> str:
    byte = error.object[error.start: error.start + 1].hex()
    return say(f"byte {error.start} (0x{byte}) is not UTF-8 text; accepted: text saved as UTF-8",
               f"el byte {error.start} (0x{byte}) no es texto UTF-8; se acepta: texto guardado como UTF-8")


def _file(error: OSError) -> str:
    said = {
        errno.ENOENT: say("there is no such file", "no existe ese archivo"),
        errno.EISDIR: say("this is a directory; accepted: a file", "es un directorio; se acepta: un archivo"),
        errno.ENOTDIR: say("there is no such file", "no existe ese archivo"),
        errno.EACCES: say("this may not be read or written by you", "usted no tiene permiso para leerlo o escribirlo"),
        errno.ENOSPC: say("the disk is full", "el disco está lleno"),
    }.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {said}" if error.filename is not None else said


def _usage(error: Any) -> str:
    """An error of the command line itself, which typer words in English only."""
    name, help = type(error).__name__, say("see dl822 --help", "vea dl822 --help")
    option = getattr(error, "option_name", None)
    if name == "NoSuchOption":
        near = ", ".join(error.possibilities or ())
        meant = say(f"; did you mean {near}?", f"; ¿quiso decir {near}?") if near else ""
        return say(f"there is no option {option}{meant} ({help})", f"no existe la opción {option}{meant} ({help})")
    if name == "MissingParameter":
        missing = error.param.metavar or error.param.name
        return say(f"{missing} is missing ({help})", f"falta {missing} ({help})")
    if option:
        return say(f"{option}: a value is missing, or one too many ({help})", f"{option}: falta un valor, o sobra ({help})")
    said: str = error.format_message()
    for pattern, en, es in WORDED:
        if found := re.match(pattern, said):
            return f"{say(en, es).format(*found.groups())} ({help})"
    return f"{said} ({help})"
