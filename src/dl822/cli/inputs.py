"""Case files, from a path or from stdin."""

from __future__ import annotations

import re
import sys
from typing import Any, NamedTuple

from dl822.cases import parse
from dl822.cases.lines import lines
from dl822.cli.speech import BadInput
from dl822.reasoning.words import Words

LARGEST = 1 << 20  # bytes: a case is a page of text


class Read(NamedTuple):
    """A case file: the mapping in it, the name by which its faults are told, and its text."""

    document: dict[Any, Any]
    source: str
    text: str = ""

    @property
    def lines(self) -> dict[str, int]:
        """The line of each fact by its path."""
        return lines(self.text)


def read(case: str, of: str) -> Read:
    """The case file of the command ``of``."""
    source = "stdin" if case == "-" else case
    text = _text(_bytes(case), source)
    return Read(parse(text, format=_format(case, text), source=source, of=of), source, text)


def document(case: str, of: str) -> tuple[dict[Any, Any], str]:
    """The mapping in a case file of the command ``of``, and the name by which its faults are told."""
    found = read(case, of)
    return found.document, found.source


def _bytes(case: str) -> bytes:
    if case == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    with open(case, "rb") as file:
        return file.read(LARGEST + 1)


def _text(data: bytes, source: str) -> str:
    if len(data) > LARGEST:
        most = f"{LARGEST // 1024} KiB"
        raise BadInput(Words(f"{source}: larger than a case file may be ({most}); for a table use dl822 catalogue",
                             f"{source}: más grande de lo que puede ser un caso ({most}); para una tabla use dl822 catalogue"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        raise BadInput(Words(
            f"{source}: line {line}: the byte {byte} is not UTF-8 text; accepted: a file saved as UTF-8",
            f"{source}: línea {line}: el byte {byte} no es texto UTF-8; se acepta: un archivo guardado como UTF-8")) from None


def _format(case: str, text: str) -> str:
    """By the name, and where it tells nothing by how the text begins."""
    if case.lower().endswith((".yaml", ".yml")):
        return "yaml"
    return "json" if case.lower().endswith(".json") or re.match(r'\s*[{\[]\s*(["}\]]|$)', text) else "yaml"
