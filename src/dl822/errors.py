"""Python's errors (the law's exceptions are in :mod:`dl822.exceptions`). An unknown fact is never one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class Dl822Error(Exception):
    """The base of all; it is never raised itself."""


class NotCoveredError(Dl822Error, LookupError):
    """A date outside the law that the library knows, or a value that no source gives for it."""


class UnknownProvisionError(Dl822Error, LookupError):
    """An article, limb or reading that the inventory does not have."""


class InconsistentFactsError(Dl822Error, ValueError):
    """Facts that contradict each other, all of them at once: ``faults`` holds a (path, words) for each."""

    def __init__(self, faults: Iterable[tuple[str, Any]]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{path}: {words.en}" for path, words in self.faults))


class FactsError(Dl822Error, ValueError):
    """Input that cannot be read: ``faults`` holds a (path, value, reason) for each; ``source`` is the file."""

    def __init__(self, faults: Iterable[tuple[str, Any, str]], source: str | None = None) -> None:
        self.faults, self.source = tuple(faults), source
        where = f"{source}: " if source else ""
        super().__init__("\n".join(f"{where}{path}: {reason}" if path else f"{where}{reason}"
                                   for path, _, reason in self.faults))


class ColumnError(Dl822Error, ValueError):
    """A table without a column that is needed, or with one of the wrong kind."""
