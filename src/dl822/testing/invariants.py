"""What an invariant is: a named claim about every answer, with the article that it holds and cases to try it on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from dl822 import terms
from dl822.errors import InconsistentFactsError
from dl822.reasoning.when import When

EVERY: Any = list(HealthCheck)
Function = Callable[..., Any]


class Answer(Protocol):
    """What every invariant of terms but those about *reasons* looks at: two days of law, and a state of knowledge of a year.

    ``last_year`` is the last year of protection; a ``status`` is the text ``protected``, ``public_domain``,
    ``unknown`` or ``never_protected``.
    """

    @property
    def last_year(self) -> When: ...
    @property
    def last_day(self) -> Any: ...
    @property
    def public_domain_from(self) -> Any: ...
    def status(self, on: date | None = None) -> str: ...


class Allowed(Protocol):
    """What every invariant of uses but those about *reasons* looks at: yes, no or unknown, and the exceptions that allow it."""

    @property
    def permitted(self) -> bool | None: ...
    @property
    def under(self) -> tuple[str, ...]: ...


class TermFunction(Protocol):
    """A function like :func:`dl822.terms.term`."""

    def __call__(self, subject: Any, /, *, on: date) -> Any: ...


class PermissionFunction(Protocol):
    """A function like :func:`dl822.exceptions.permission`."""

    def __call__(self, use: Any, /, *, on: date) -> Any: ...


class Broken(AssertionError):
    """An invariant that does not hold: which, by what article, for which case."""


class Invariant:
    """A claim that can be checked for one case, or searched for a case that breaks it.

    ``provision`` is the article that it holds (``None``: what every article supposes); ``cases`` the Hypothesis
    strategy of the arguments; ``reasons`` whether it looks beyond the answer (:class:`Answer`, :class:`Allowed`);
    ``of`` the question whose answers it is about, which names the argument that takes another implementation.

    >>> from dl822.testing import last_day_is_31_december
    >>> last_day_is_31_december.provision, last_day_is_31_december.of
    ('56', 'term')
    """

    def __init__(self, check: Callable[..., None], provision: str | None, cases: st.SearchStrategy[Any], of: str, ours: Function, *,
                 reasons: bool = False) -> None:
        self.check, self.provision, self.cases, self.of, self.ours, self.reasons = check, provision, cases, of, ours, reasons
        self.__name__, self.__doc__, self.__module__ = check.__name__, check.__doc__, check.__module__

    @property
    def name(self) -> str:
        return self.__name__

    def __repr__(self) -> str:
        return f"<invariant {self.name} [{self.provision or 'every article'}]>"

    def __call__(self, *case: Any, **tried: Function) -> None:
        """Check one case. Raises :class:`Broken` if the claim does not hold for it."""
        try:
            self.check(*case, **self._asking(tried))
        except Broken as broken:
            facts = "; ".join(str(part) for part in case)
            raise Broken(f"{self.name} [{self.provision or 'every article'}]: {broken}: {facts}") from None

    def search(self, *, examples: int = 100, shrink: bool = True, **tried: Function) -> None:
        """Look for a case that breaks the claim, and raise it, made as small as can be (up to five minutes; without ``shrink``,
        as it was found)."""
        asked = self._asking(tried)
        phases = tuple(phase for phase in Phase if shrink or phase not in (Phase.shrink, Phase.explain))

        @settings(max_examples=examples, phases=phases, deadline=None, suppress_health_check=EVERY)
        @given(case=self.cases)
        def look(case: tuple[Any, ...]) -> None:
            try:
                self(*case, **asked)
            except InconsistentFactsError:
                reject()  # facts that contradict each other have no answer

        look()

    def _asking(self, tried: Mapping[str, Function]) -> Mapping[str, Function]:
        """The function that is asked: the one to be tried, or else our own."""
        if others := sorted(set(tried) - {self.of}):
            raise TypeError(f"{self.name} is a claim about {self.of}(): it takes {self.of}=, not {others[0]}=")
        return tried or {self.of: self.ours}


Register = Callable[[Callable[..., None]], Invariant]


def claims(listed: list[Invariant], **ours: Function) -> Callable[..., Register]:
    """A decorator that registers claims in a list, about the functions named; the first, unless it says ``of=`` another.

    A claim says its article, the strategy of its cases, and whether it looks at the ``reasons``.
    """
    first = next(iter(ours))

    def of_article(provision: str | None, cases: st.SearchStrategy[Any], *, of: str = first, reasons: bool = False) -> Register:
        def register(check: Callable[..., None]) -> Invariant:
            listed.append(Invariant(check, provision, cases, of, ours[of], reasons=reasons))
            return listed[-1]

        return register

    return of_article


INVARIANTS: list[Invariant] = []  # of terms
invariant = claims(INVARIANTS, term=terms.term)


def hold(condition: bool, otherwise: str) -> None:
    """Say what is wrong, unless the claim holds."""
    if not condition:
        raise Broken(otherwise)


def within(answer: When, other: When) -> bool:
    """Whether one state of knowledge lies within another."""
    return other.lo <= answer.lo and answer.hi <= other.hi
