"""Reasons in both languages, and how a value is shown in one."""

from __future__ import annotations

import re
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
_short.maxlevel, _short.maxlist, _short.maxdict = 2, 4, 4


def show(value: Any) -> str:
    """A value as it was written, not too long."""
    return value.isoformat() if isinstance(value, date) else _short.repr(value)


def meant(written: str, among: Mapping[str, Iterable[str]]) -> tuple[str | None, Words]:
    """The name that was probably meant, by its own spelling or by another word for it; and the question to ask, which
    lists every name for which that word stands."""
    names: dict[str, list[str]] = {}
    for name, spellings in among.items():
        for word in dict.fromkeys(spelling.casefold() for spelling in spellings):
            names.setdefault(word, []).append(name)
    near = _nearest(written.strip().casefold()[:60], names)
    if near is None:
        return None, Words("", "")
    listed = names[near]
    also = f" ({near})" if [near] != [name.casefold() for name in listed] else ""
    quoted = [f"'{name}'" for name in listed]
    return listed[0], Words(f"; did you mean {' or '.join(quoted)}{also}?", f"; ¿quiso decir {' o '.join(quoted)}{also}?")


def _nearest(written: str, words: Iterable[str]) -> str | None:
    """The word nearest to what was written; failing that, nearest to some word in it, the longest first."""
    parts = sorted((part for part in re.split(r"[\W_]+", written) if len(part) > 2), key=len, reverse=True)
    for text, cutoff in ((written, 0.7), *((part, 0.85) for part in parts if part != written)):
        near = get_close_matches(text, list(words), 1, cutoff)
        if near:
            return near[0]
    return None


def accepting(said: Words, accepted: Words) -> Words:
    """What is wrong, and what is accepted instead."""
    ends = [" " if text.endswith("?") else "; " for text in said]
    heads = Words("Accepted" if ends[0] == " " else "accepted", "Se acepta" if ends[1] == " " else "se acepta")
    return Words(f"{said.en}{ends[0]}{heads.en}: {accepted.en}", f"{said.es}{ends[1]}{heads.es}: {accepted.es}")
