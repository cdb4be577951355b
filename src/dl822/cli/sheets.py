"""Short answers of named values, as text, Markdown, HTML or JSON, on stdout or in a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from dl822.cli import outputs, speech
from dl822.cli.speech import say
from dl822.results import hypertext


class Sheet(NamedTuple):
    """A title, values by what they are called, and what is to be said of them."""

    title: str
    rows: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()


def put(sheets: list[Sheet], document: Any, kind: str, out: str | None) -> None:
    """The answer in the form asked for: ``document`` is what it is as JSON."""
    text = json.dumps(document, ensure_ascii=False, indent=2) if kind == "json" else _told(sheets, kind)
    if out is not None:
        outputs.write(Path(out), f"{text}\n".encode())
        speech.err(say(f"written: {out}", f"escrito: {out}"))
    elif kind == "json":
        speech.out_json(document)
    else:
        titles = {sheet.title for sheet in sheets}
        for line in text.splitlines():
            speech.out(line, "bold" if line in titles else None)


def _told(sheets: list[Sheet], kind: str) -> str:
    if kind == "html":
        return _html(sheets)
    mark, bold, between = ("- ", "**", "\n\n") if kind == "markdown" else ("  ", "", "\n")
    return between.join(between.join((f"{bold}{sheet.title}{bold}", "\n".join(
        [*(f"{mark}{label}: {value}" for label, value in sheet.rows), *(f"{mark}{note}" for note in sheet.notes)]))) for sheet in sheets)


def _html(sheets: list[Sheet]) -> str:
    """One self-contained page: a table for each sheet."""
    el, heads = hypertext.el, (say("What", "Concepto"), say("Value", "Valor"))
    body = []
    for sheet in sheets:
        body += [el("h2", sheet.title), hypertext.table(heads, sheet.rows), *(el("p", note) for note in sheet.notes)]
    return hypertext.document(", ".join(sheet.title for sheet in sheets), body, speech.lang()).rstrip("\n")
