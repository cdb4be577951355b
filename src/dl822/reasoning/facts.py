"""Facts: pydantic models whose fields are plain values on an instance and formulas on the class."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, dataclass_transform, overload

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import core_schema as cs

from dl822.reasoning.declared import Amount, Count, Declared, Event, Flag, Money, Names, Number, OneOf, Text
from dl822.reasoning.formula import EACH, Asked, Path
from dl822.reasoning.when import ALIVE, LAST, PENDING, When, read
from dl822.reasoning.words import Words

__all__ = ["Amount", "Count", "Declared", "Event", "Every", "Facts", "Flag", "Many", "Money", "Names", "Number", "OneOf", "Part", "Text",
           "ask", "asked"]

M = TypeVar("M", bound="Facts")


class Part(Declared, Generic[M]):
    """Facts about something else that these facts mention, such as the work of a use."""

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Scope:
        return Scope(cls.of, path)

    @overload
    def __get__(self, facts: None, kind: type) -> type[M]: ...
    @overload
    def __get__(self, facts: object, kind: type) -> M | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: M | None) -> None: ...


class Items(Generic[M]):
    """A list, on the class: ``work.authors.each.died`` is the event of every author, to be reduced."""

    def __init__(self, each: type[M]) -> None:
        self.each = each


class Many(Declared, Generic[M]):
    """A list of facts of one kind."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.tuple_variable_schema(handler(cls.of), min_length=1)

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Items[Any]:
        each: Any = Scope(cls.of, (*path, EACH))
        return Items(each)

    @overload
    def __get__(self, facts: None, kind: type) -> Items[M]: ...
    @overload
    def __get__(self, facts: object, kind: type) -> tuple[M, ...] | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: list[M] | tuple[M, ...] | None) -> None: ...


class Every(Many[M]):
    """All there is of one kind: empty, there is none."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> cs.CoreSchema:
        return cs.tuple_variable_schema(handler(cls.of))


class Scope:
    """A kind of facts seen from another: stands for ``type[Work]`` in a rule, its paths prefixed.

    Its own names begin with ``_``, which no fact's can.
    """

    def __init__(self, kind: type[Facts], path: Path) -> None:
        self._kind, self._path = kind, path

    def __getattr__(self, name: str) -> Any:
        field = self._kind.model_fields.get(name)
        if field is None:
            from difflib import get_close_matches

            near = get_close_matches(name, self._kind.model_fields, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise AttributeError(f"{self._kind.__name__} has no fact {name!r}{hint}")
        declared: Any = field.annotation
        return declared.on_class((*self._path, name), asked(self._kind, name))


def path_of(facts: Any) -> Path:
    """Where a kind of facts stands when it is named in a rule."""
    return facts._path if isinstance(facts, Scope) else ()  # noqa: SLF001 - its names begin so that no fact's can


def asked(kind: type[Facts], name: str) -> Asked:
    """How that fact of that kind is put to a person."""
    field = kind.model_fields[name]
    extra: Any = field.json_schema_extra
    return Asked(Words(**extra["label"]), Words(**extra["question"]), extra["defined_by"], field.default is not None,
                 extra.get("judgement", False))


if TYPE_CHECKING:  # type-checkers know the fields by pydantic's own metaclass; at run time there is a public way to it
    from pydantic._internal._model_construction import ModelMetaclass as Metaclass
else:
    Metaclass = type(BaseModel)


# ask() is deliberately no field specifier: what it returns is a default, so that no fact is required.
@dataclass_transform(kw_only_default=True)
class OnClass(Metaclass):
    """Gives the class its formulas. (Set as attributes, a subclass would take them for defaults.)"""

    if not TYPE_CHECKING:  # pragma: no branch - a type-checker would take every name for a fact

        def __getattr__(cls, name: str) -> Any:  # noqa: N805 - a metaclass
            if name in cls.__dict__.get("__pydantic_fields__", ()):
                return getattr(Scope(cls, ()), name)
            return super().__getattr__(name)


class Facts(BaseModel, metaclass=OnClass):
    """Answers about one case, each of which may be left unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # built when first used: imports stay quick

    # Pairs of events of which the first can never be the later: checked, and used to narrow what is not known.
    chronology: ClassVar[tuple[tuple[str, str], ...]] = ()
    ordered: ClassVar[tuple[tuple[str, str], ...]] = ()  # the same, and what follows from it
    earlier: ClassVar[dict[str, tuple[str, ...]]] = {}  # event: those that cannot be later
    later: ClassVar[dict[str, tuple[str, ...]]] = {}  # event: those that cannot be earlier

    # What cannot be so together: why, and the facts with the values of each that clash.
    contradictions: ClassVar[tuple[tuple[Words, tuple[tuple[str, tuple[Any, ...]], ...]], ...]] = ()
    # What follows from what is known: where the first has one of these values, the second, if not known, has that one.
    implications: ClassVar[tuple[tuple[str, tuple[Any, ...], str, Any], ...]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        pairs = set(cls.chronology)
        while new := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
            pairs |= new
        cls.ordered = tuple(sorted(pairs))
        names = {name for pair in pairs for name in pair}
        cls.earlier = {n: tuple(sorted(a for a, b in pairs if b == n)) for n in names}
        cls.later = {n: tuple(sorted(b for a, b in pairs if a == n)) for n in names}

    def known(self, name: str, year: int) -> When:
        """What is known of an event on a day of asking in that year, its chronology counted in."""
        value = getattr(self, name)
        event: When = UNKNOWN_TIME if value is None else value.asked(year)
        if event.lo == event.hi or name not in self.earlier:
            return event
        lo, hi = event.lo, event.hi
        for other in self.earlier[name]:
            if (bound := getattr(self, other)) is not None:
                lo = max(lo, bound.asked(year).lo)
        for other in self.later[name]:
            if (bound := getattr(self, other)) is not None:
                hi = min(hi, bound.hi)
        return When(lo, max(lo, hi), event.first, event.last) if (lo, hi) != (event.lo, event.hi) else event

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        """Each contradiction among these facts: the field, and what is wrong with it. What had *not yet* happened in
        the year of asking, if that is given, cannot be followed by what happened before."""
        yield from self._clashes()
        yield from self._inside(year)
        values = self.__dict__
        for name in self.later:
            if name != "died" and values[name] is not None and values[name] == ALIVE:
                yield name, Words("only a person is alive: write not_yet, or a date", "solo una persona vive: escriba not_yet o una fecha")
        for first, second in self.ordered:
            a, b = values[first], values[second]
            if a is not None and b is not None and _reversed(a if year is None else a.asked(year), b):
                yield second, Words(f"{b} comes before {first} ({a})", f"{b} es anterior a {first} ({a})")

    def _clashes(self) -> Iterator[tuple[str, Words]]:
        for words, together in self.contradictions:
            if all(getattr(self, name) in values for name, values in together):
                told = ", ".join(f"{name}: {_written(getattr(self, name))}" for name, _ in together)
                yield together[-1][0], Words(f"{words.en}; but {told}", f"{words.es}; pero {told}")

    def _inside(self, year: int | None) -> Iterator[tuple[str, Words]]:
        """Those of the facts that these mention, each under its place."""
        for name in type(self).model_fields:
            if isinstance(part := getattr(self, name), Facts):
                yield from ((f"{name}.{path}", words) for path, words in part.faults(year))

    def following(self) -> Self:
        """These facts with what follows from them."""
        new = {name: value for given, values, name, value in self.implications
               if getattr(self, name) is None and getattr(self, given) in values}
        return self.replace(**new) if new else self

    def stated(self) -> dict[str, Any]:
        """The facts as a case file that reads back as they are: what is unknown is left out, save where leaving it
        out would mean something else."""
        presumed = [name for name, field in type(self).model_fields.items() if field.default is not None and getattr(self, name) is None]
        return self.model_dump(mode="json", exclude_none=True) | dict.fromkeys(presumed, "unknown")

    def replace(self, **changes: Any) -> Self:
        """These facts with some answered anew."""
        return self.model_copy(update=changes)


UNKNOWN_TIME = read("unknown")


def _written(value: Any) -> str:
    """A value as a case file has it."""
    return {True: "yes", False: "no"}.get(value, str(value))


def _reversed(a: When, b: When) -> bool:
    """Whether the second event surely came before the first."""
    if a.hi <= b.lo and a.first is None:
        return False
    if a.first and b.last and a.first.year == a.lo and b.last.year == b.hi:
        return b.last < a.first
    return b.hi < (LAST if a.lo == PENDING else a.lo)  # of no day of asking, only what has an end surely came before


def ask(en: str, es: str, question_en: str, question_es: str, *, cite: str | None = None, default: Any = None,
        group: Words | None = None, judgement: bool = False) -> Any:
    """Declare a fact: its name and its question in both languages, and the provision that defines it.

    ``group`` is the heading under which a person would look for it; ``judgement`` marks an open norm, which a person
    answers and no rule decides.
    """
    extra: Any = {"label": {"en": en, "es": es}, "question": {"en": question_en, "es": question_es}, "defined_by": cite}
    if group is not None:
        extra["group"] = group._asdict()
    if judgement:
        extra["judgement"] = True
    return Field(default=default, description=question_en, json_schema_extra=extra)
