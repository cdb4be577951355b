"""Reasons in both languages, and how a value is shown in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from reprlib import Repr
from typing import Any, Self

from dl822.reasoning.words import Words

Fault = tuple[str, Any, str]  # where, the value, and a Told


class Told(str):
    """A text in English that has its Spanish beside it."""

    words: Words

    def __new__(cls, en: str, es: str) -> Self:
        self = str.__new__(cls, en)
        self.words = Words(en, es)
        return self


_short = Repr()
_short.maxstring = _short.maxother = _short.maxlong = 60


def show(value: Any) -> str:
    """A value as it was written, not too long."""
    return value.isoformat() if isinstance(value, date) else _short.repr(value)


def meant(written: str, among: Mapping[str, Iterable[str]]) -> tuple[str | None, Words]:
    """The name that was probably meant, by its own spelling or by another word for it; and the question to ask."""
    names = {word.casefold(): name for name, spellings in among.items() for word in spellings}
    near = get_close_matches(written.strip().casefold()[:60], names, 1, 0.7)
    if not near:
        return None, Words("", "")
    name = names[near[0]]
    also = f" ({near[0]})" if near[0] != name.casefold() else ""
    return name, Words(f"; did you mean '{name}'{also}?", f"; ¿quiso decir '{name}'{also}?")


def accepting(said: Words, accepted: Words) -> Words:
    """What is wrong, and what is accepted instead."""
    ends = [" " if text.endswith("?") else "; " for text in said]
    heads = Words("Accepted" if ends[0] == " " else "accepted", "Se acepta" if ends[1] == " " else "se acepta")
    return Words(f"{said.en}{ends[0]}{heads.en}: {accepted.en}", f"{said.es}{ends[1]}{heads.es}: {accepted.es}")
