"""Provisions: a rule tied to its article and to the instruments that worded it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar, get_args, get_type_hints, overload

from dl822.errors import InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import Facts, Scope, path_of
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import EACH, Formula, Path, Truth, Years
from dl822.reasoning.when import When
from dl822.reasoning.words import Words

F = TypeVar("F", bound=Facts)
V = TypeVar("V", bound=Formula, covariant=True)
Rule = Callable[[type[F]], V]


NO_NOTE = Words("", "")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A norm: when it was published, when it came into force, and how sure we are of that."""

    id: str
    en: str
    es: str
    published: date
    in_force: date
    confidence: str = "high"
    note: Words = NO_NOTE
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision in the wording of one instrument, and the days on which that wording was law."""

    id: str
    by: str
    en: str
    es: str
    start: date
    end: date | None
    confidence: str

    @property
    def eid(self) -> str:
        """The Akoma Ntoso id, such as ``art_43__para_a``."""
        number, *limbs = self.id.replace(")", "").split("(")
        head = f"art_{number}" if number[0].isdigit() else number
        return "__".join([head, *(f"para_{limb}" for limb in limbs)])

    @property
    def iri(self) -> str:
        return f"/akn/pe/act/{self.by}!main#{self.eid}"

    def to_dict(self) -> dict[str, Any]:
        return {"id": self.id, "by": self.by, "en": self.en, "es": self.es, "from": self.start.isoformat(),
                "to": self.end.isoformat() if self.end else None, "confidence": self.confidence, "eid": self.eid}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Citation:
        end = date.fromisoformat(data["to"]) if data["to"] else None
        return cls(data["id"], data["by"], data["en"], data["es"], date.fromisoformat(data["from"]), end, data["confidence"])


@dataclass
class Era:
    """The days on which every wording used is the same: it narrows while the tree is built."""

    on: date
    start: date = date.min
    end: date = date.max
    cited: Any = None

    def narrow(self, start: date, end: date) -> None:
        self.start, self.end = max(self.start, start), min(self.end, end)


_building: ContextVar[Era | None] = ContextVar("_building", default=None)


@contextmanager
def _era(on: date) -> Iterator[Era]:
    era = Era(on)
    token = _building.set(era)
    try:
        yield era
    finally:
        _building.reset(token)


class Statute:
    """A body of law being encoded: which ids it has, how they are cited, and the provisions declared so far."""

    def __init__(self, ids: frozenset[str], cite: Callable[[str, Instrument], Words], questions: frozenset[str],
                 start: date = date.min) -> None:
        self.ids, self.cite, self.questions, self.start = ids, cite, questions, start
        self.said: dict[tuple[Any, str], tuple[Any, Any]] = {}  # a memo of what annotations mean
        self.provisions: list[Provision[Any, Any]] = []
        self.built: dict[tuple[Any, Path], list[Era]] = {}  # a memo: one tree a (provision, path, era)

    def hints(self, rule: Callable[..., Any]) -> tuple[Any, Any]:
        """What kind of facts a rule is over, and what it answers: looked up once for all the rules that say the same,
        since to evaluate two annotations a rule would take most of the import."""
        said = tuple(rule.__annotations__.values())
        if (said, rule.__module__) not in self.said:
            hints = get_type_hints(rule)
            self.said[said, rule.__module__] = next(iter(hints.values())), hints["return"]
        return self.said[said, rule.__module__]

    def provision(self, id: str, en: str, es: str, *, by: Instrument) -> Callable[[Rule[F, V]], Provision[F, V]]:
        """Declare a rule under the provision that it encodes, in the wording of the instrument it first had."""
        if id not in self.ids:
            raise UnknownProvisionError(f"{id!r} is not in the inventory of the statute")
        return lambda rule: Provision(self, id, Words(en, es), by, rule)


class Provision(Generic[F, V]):
    """A rule under its article. Call it with facts and a day; name it, with a kind of facts, in another rule."""

    def __init__(self, statute: Statute, id: str, title: Words, by: Instrument, rule: Rule[F, V]) -> None:
        self.statute, self.id, self.title, self.__doc__ = statute, id, title, rule.__doc__
        self.__name__, self.__module__ = rule.__name__, rule.__module__
        facts, answer = statute.hints(rule)
        self.kind: type[F] = get_args(facts)[0]
        self.empty: Formula | None = fm.NotInForce() if answer is Truth else None
        self.cited_as: type[fm.Cited] = {Truth: fm.CitedTruth, Years: fm.CitedYears, fm.Amounts: fm.CitedAmounts}[answer]
        self.wordings: list[tuple[Instrument, Rule[F, V]]] = []
        self._add(by, rule)
        statute.provisions.append(self)

    @property
    def name(self) -> str:
        return f"{self.__module__}.{self.__name__}"

    def amended(self, by: Instrument) -> Callable[[Rule[F, V]], Provision[F, V]]:
        """Declare the wording that a later instrument gave it."""
        return lambda rule: self._add(by, rule)

    def _add(self, by: Instrument, rule: Rule[F, V]) -> Provision[F, V]:
        if self.wordings and by.in_force <= self.wordings[-1][0].in_force:
            raise ValueError(f"art. {self.id}: wordings are declared in the order of their dates")
        self.wordings.append((by, rule))
        if len(self.wordings) > 1:  # rules that name this one were built on its earlier wordings
            self.statute.built.clear()
        # An unknown fact, a branch or a list not reduced fails here, at import. A rule of the older law is read
        # from the first day covered, so that it may name rules of the law that looks back to it.
        with _era(max(by.in_force, self.statute.start)) as era:
            _check(self._build((), era), self.statute)
        return self

    def _build(self, path: Path, era: Era) -> Any:
        at = sum(by.in_force <= era.on for by, _ in self.wordings)
        start = self.wordings[at - 1][0].in_force if at else date.min
        end = self.wordings[at][0].in_force if at < len(self.wordings) else None
        era.narrow(start, end or date.max)
        by, rule = self.wordings[max(at - 1, 0)]
        scope: Any = Scope(self.kind, path)
        of = rule(scope) if at else self.empty
        if of is None:
            raise self.not_yet(era.on)
        words = self.statute.cite(self.id, by)
        cite = Citation(self.id, by.id, words.en, words.es, start if at else by.in_force, end, by.confidence)
        return self.cited_as(cite, self.title, of, path)

    def on(self, day: date, path: Path = ()) -> Era:
        """The tree of the wording of that day, citations included; built once an era."""
        eras = self.statute.built.setdefault((self, path), [])
        for era in eras:
            if era.start <= day < era.end:
                break
        else:
            with _era(day) as era:
                era.cited = self._build(path, era)
            eras.append(era)
        return era

    @overload
    def __call__(self, facts: type[F]) -> V: ...
    @overload
    def __call__(self: Provision[F, Truth], facts: F, *, on: date, law: date | None = None) -> Finding[bool | None]: ...
    @overload
    def __call__(self: Provision[F, Years], facts: F, *, on: date, law: date | None = None) -> Finding[When]: ...
    def __call__(self, facts: Any, *, on: date | None = None, law: date | None = None) -> Any:
        if isinstance(facts, type | Scope):
            return self._inside(path_of(facts))
        if on is None:
            raise TypeError("on= is the day that the question is about")
        case = self.case(facts, on=on)
        return find(self.tree(law or on), case)._replace(case=case)

    def tree(self, law: date) -> Any:
        """The formula in force on a day."""
        if law < self.wordings[0][0].in_force:
            raise self.not_yet(law)
        return self.on(law).cited

    def not_yet(self, day: date) -> NotCoveredError:
        """That the provision was not law on a day: by which instrument it became law, and when."""
        by = self.wordings[0][0]
        return NotCoveredError(f"{self.statute.cite(self.id, by).en} is law from {by.in_force}; asked on {day}")

    def case(self, facts: F, *, on: date) -> Case:
        """The facts as a case that can be asked; contradictions among them are refused, all at once."""
        if faults := list(facts.faults(on.year)):
            raise InconsistentFactsError(faults)
        return Case(facts.following(), on.year)

    def _inside(self, path: Path) -> Any:
        """This provision named in another rule: the wording of the day for which that rule is being built."""
        outer = _building.get()
        era = self.on(outer.on if outer else self.wordings[-1][0].in_force, path)
        if outer:
            outer.narrow(era.start, era.end)
        return era.cited


def _own(formula: Formula, seen: set[Formula]) -> Iterator[Formula]:
    """The formulas of a rule itself: the provisions that it names were checked when they were declared."""
    if formula not in seen:
        seen.add(formula)
        yield formula
        for part in formula.parts():
            if not isinstance(part, fm.Cited):
                yield from _own(part, seen)


def _check(cited: fm.Cited, statute: Statute) -> None:
    nodes = list(_own(cited.of, set()))
    reduced = {node.each for node in nodes if isinstance(node, fm.Latest)}
    for node in nodes:
        if isinstance(node, fm.Fact) and EACH in node.path and node not in reduced:
            raise TypeError(f"{'.'.join(node.path)} is a list: reduce it, as with latest()")
        if isinstance(node, fm.Reading) and node.id not in statute.questions:
            raise UnknownProvisionError(f"the reading {node.id!r} is not registered")
