"""The formula of a rule: a small tree that can be asked, explained, listed, or run on columns.

A rule is a function over a *kind* of facts (``type[Work]``). It is called with no case in hand, so nothing can
branch on it; what it returns is its formula. How a formula is answered for a case is in :mod:`.asking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar, overload

from dl822.reasoning.when import NEVER, NO_TERM, When
from dl822.reasoning.words import Option, Words

E = TypeVar("E", bound=Option)
Path = tuple[str, ...]
EACH = "*"  # the step of a path that stands for every item of a list


class Formula:
    """A node. Plain classes rather than dataclasses: thirty generated classes would dominate the import."""

    __slots__ = ("__dict__",)
    inside: ClassVar[tuple[str, ...]] = ()  # the attributes that hold the formulas directly inside, in the law's order

    def __bool__(self) -> None:  # not bool: type-checkers then see `if formula:`
        raise TypeError("a rule may not branch: use all_of, any_of, none_of and choose")

    def __eq__(self, other: object) -> bool:  # not NoReturn, which would pass for a Truth
        raise TypeError("formulas are not compared: use is_in, happened, no_later_than")

    __hash__ = object.__hash__

    def parts(self) -> Iterator[Formula]:
        """The formulas directly inside this one, in the order in which the law asks."""
        for name in self.inside:
            value = getattr(self, name)
            yield from value if isinstance(value, tuple) else (value,)


class Truth(Formula):
    """Answered yes, no or unknown."""


class Years(Formula):
    """Answered by a state of knowledge about a year."""

    def __add__(self, years: int) -> Years:
        return Plus(self, years)


class Asked:
    """How a fact is put to a person: its name, the question, and the provision that defines it."""

    __slots__ = ("cite", "judgement", "label", "presumed", "question")

    def __init__(self, label: Words, question: Words, cite: str | None = None, presumed: bool = False, judgement: bool = False) -> None:
        self.label, self.question, self.cite = label, question, cite
        self.presumed = presumed  # left out, it is not unknown but as declared
        self.judgement = judgement  # an open norm, which a person answers


class Fact(Formula):
    def __init__(self, path: Path, asked: Asked) -> None:
        self.path, self.asked = path, asked


class FlagFact(Fact, Truth): ...


class YearFact(Fact, Years):
    @property
    def happened(self) -> Truth:
        return Happened(self)


class ChoiceFact(Fact, Generic[E]):
    def __init__(self, path: Path, asked: Asked, options: tuple[E, ...]) -> None:
        super().__init__(path, asked)
        self.options = options

    def is_in(self, *members: E) -> Truth:
        """Whether the case is one of these; one that every case, or none, would pass is refused."""
        if not 0 < len(set(members)) < len(self.options):
            raise ValueError(f"{'.'.join(self.path)}: a test that every case, or none, would pass")
        return IsIn(self, members)


class Amounts(Formula):
    """Answered by a number, exact and never negative, or by what is known of one."""

    def share(self, percent: int) -> Amounts:
        """So many hundredths of it."""
        return Share(self, percent)

    def less(self, *of: Amounts) -> Amounts:
        """It, without those."""
        return Less(self, of)

    def within(self, limit: Amounts) -> Truth:
        """Whether it is no more than a limit that is itself computed from amounts."""
        return Within(self, limit)


class AmountFact(Fact, Amounts):
    """A number that a person gives."""

    def at_most(self, limit: Decimal | int) -> Truth:
        """Whether it is no more than a limit that the law names."""
        if limit < 0:
            raise ValueError(f"{'.'.join(self.path)}: a test that no case would pass")
        return AtMost(self, Decimal(limit))


class Share(Amounts):
    """So many hundredths of an amount."""

    inside = ("of",)

    def __init__(self, of: Amounts, percent: int) -> None:
        self.of, self.percent = of, percent


class Less(Amounts):
    """An amount without others; never below nothing."""

    inside = ("whole", "without")

    def __init__(self, whole: Amounts, without: tuple[Amounts, ...]) -> None:
        self.whole, self.without = whole, without


class Total(Amounts):
    """Several amounts together."""

    inside = ("of",)

    def __init__(self, of: tuple[Amounts, ...]) -> None:
        self.of = of


class Within(Truth):
    """Whether an amount is no more than another."""

    inside = ("first", "second")

    def __init__(self, first: Amounts, second: Amounts) -> None:
        self.first, self.second = first, second


class AtMost(Truth):
    inside = ("fact",)

    def __init__(self, fact: AmountFact, limit: Decimal) -> None:
        self.fact, self.limit = fact, limit


class Happened(Truth):
    inside = ("event",)

    def __init__(self, event: Years) -> None:
        self.event = event


class Since(Truth):
    """Whether an event did not happen before a day: the one test that looks below the year."""

    inside = ("event",)

    def __init__(self, event: YearFact, day: date) -> None:
        self.event, self.day = event, day


class IsIn(Truth):
    inside = ("fact",)

    def __init__(self, fact: ChoiceFact[Any], members: tuple[Option, ...]) -> None:
        self.fact, self.members = fact, members


class NoLaterThan(Truth):
    inside = ("first", "second")

    def __init__(self, first: Years, second: Years) -> None:
        self.first, self.second = first, second


class Group(Truth):
    inside = ("of",)

    def __init__(self, of: tuple[Truth, ...]) -> None:
        self.of = of


class AllOf(Group): ...


class AnyOf(Group): ...


class NoneOf(Group): ...


class Fixed(Years):
    """A year that the law itself names, or *never*, or *no term at all*."""

    def __init__(self, value: When, words: Words | None = None) -> None:
        self.value, self.words = value, words


class Plus(Years):
    inside = ("years",)

    def __init__(self, years: Years, n: int) -> None:
        self.years, self.n = years, n


class Choose(Years):
    inside = ("when", "then", "otherwise")

    def __init__(self, when: Truth, then: Years, otherwise: Years) -> None:
        self.when, self.then, self.otherwise = when, then, otherwise


class Latest(Years):
    """The last of the events of a list, such as the death of the last surviving co-author."""

    inside = ("each",)

    def __init__(self, each: YearFact) -> None:
        self.each = each


class Longest(Years):
    """The later of several years."""

    inside = ("of",)

    def __init__(self, of: tuple[Years, ...]) -> None:
        self.of = of


class Between(Years):
    """Some year from the first to the second: what is known where a source fixes no more."""

    inside = ("first", "second")

    def __init__(self, first: Years, second: Years) -> None:
        self.first, self.second = first, second


class NotBefore(Years):
    """A year that cannot lie before another, which narrows it where it is not known."""

    inside = ("years", "floor")

    def __init__(self, years: Years, floor: Years) -> None:
        self.years, self.floor = years, floor


class Reading(Formula):
    """A question that the law leaves open: its options, and the one taken unless the asker takes another.

    With ``default`` ``None`` no option is taken: the answer is what holds under all of them.
    """

    inside = ("options",)

    def __init__(self, id: str, default: str | None, names: tuple[str, ...], options: tuple[Any, ...]) -> None:
        self.id, self.default, self.names, self.options = id, default, names, options


class ReadingYears(Reading, Years): ...


class ReadingTruth(Reading, Truth): ...


class OfSomeDay(ReadingTruth):
    """A provision in each wording that may govern, since its day is not known: what holds on all of them."""


class Cited(Formula):
    """A provision inside another, in the wording of the date asked for."""

    inside = ("of",)

    def __init__(self, cite: Any, title: Words, of: Any, at: Path) -> None:
        self.cite, self.title, self.of, self.at = cite, title, of, at


class CitedTruth(Cited, Truth): ...


class CitedYears(Cited, Years): ...


class CitedAmounts(Cited, Amounts): ...


class NotInForce(Truth):
    """What a provision says on a date on which it is not law: nothing, so it does not apply."""


# ── how a rule is written ──────────────────────────────────────────────────────────────────────────────────
no_term = Fixed(NO_TERM, Words("no term of protection", "ningún plazo de protección"))
no_end = Fixed(NEVER, Words("no term has begun to run", "no ha empezado a correr plazo alguno"))


def all_of(*parts: Truth) -> Truth:
    return AllOf(parts)


def any_of(*parts: Truth) -> Truth:
    return AnyOf(parts)


def none_of(*parts: Truth) -> Truth:
    return NoneOf(parts)


def total(*of: Amounts) -> Amounts:
    return Total(of)


def no_later_than(first: Years, second: Years | int) -> Truth:
    """Whether the first happened, and in or before the year of the second."""
    return NoLaterThan(first, Fixed(When(second, second)) if isinstance(second, int) else second)


def since(event: YearFact, day: date) -> Truth:
    """Whether the event did not happen before that day."""
    return Since(event, day)


def choose(when: Truth, then: Years, otherwise: Years) -> Years:
    return Choose(when, then, otherwise)


def longest(*of: Years) -> Years:
    return Longest(of)


def between(first: Years, second: Years) -> Years:
    return Between(first, second)


def not_before(years: Years, floor: Years) -> Years:
    """The first, of which it is known that it cannot lie before the second."""
    return NotBefore(years, floor)


def latest(each: YearFact) -> Years:
    if EACH not in each.path:
        raise ValueError(f"{'.'.join(each.path)} is one event: latest() reduces a list")
    return Latest(each)


@overload
def reading(id: str, default: str | None, **options: Years) -> Years: ...
@overload
def reading(id: str, default: str | None, **options: Truth) -> Truth: ...
def reading(id: str, default: str | None, **options: Any) -> Any:
    """An open question of law, with what follows from each answer to it."""
    if len(options) < 2 or (default is not None and default not in options):
        raise ValueError(f"reading {id!r} needs two options or more, and a default among them or None")
    made = ReadingYears if all(isinstance(o, Years) for o in options.values()) else ReadingTruth
    return made(id, default, tuple(options), tuple(options.values()))


def walk(formula: Formula, seen: set[Formula] | None = None) -> Iterator[Formula]:
    """Every formula in this one, once, however often it is shared."""
    seen = set() if seen is None else seen
    if formula not in seen:
        seen.add(formula)
        yield formula
        for part in formula.parts():
            yield from walk(part, seen)
