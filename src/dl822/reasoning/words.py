"""What a person reads, in both languages, side by side where it is declared."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple, Self

Lang = Literal["en", "es"]


class Words(NamedTuple):
    """One text in English and in Spanish."""

    en: str
    es: str

    def to(self, lang: Lang) -> str:
        return self.es if lang == "es" else self.en


class Option(StrEnum):
    """A member of a vocabulary: ``CODE = "code", "English", "español"``, and the provision that defines it, if one does."""

    words: Words
    cite: str | None

    def __new__(cls, code: str, en: str, es: str, cite: str | None = None) -> Self:
        self = str.__new__(cls, code)
        self._value_, self.words, self.cite = code, Words(en, es), cite
        return self
