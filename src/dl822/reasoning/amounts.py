"""What is known of a number: the two between which it lies."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

NONE = Decimal(0)


class Bound(NamedTuple):
    """No less than ``lo``, no more than ``hi`` (``None``: without bound).

    >>> Bound(Decimal(2), Decimal(5)).within(Bound(Decimal(5), None)), Bound(Decimal(2), None).within(Bound(Decimal(5), None))
    (True, None)
    """

    lo: Decimal
    hi: Decimal | None

    @property
    def exact(self) -> bool:
        return self.lo == self.hi

    def within(self, other: Bound) -> bool | None:
        """Whether this number is no more than the other, as far as the bounds tell."""
        if self.hi is not None and self.hi <= other.lo:
            return True
        return False if other.hi is not None and self.lo > other.hi else None


ANY_AMOUNT = Bound(NONE, None)
