"""What the user of a table says of it: which columns hold which facts, and what is the same for every row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from dl822.cases import subject_from
from dl822.cases.refused import reason
from dl822.cases.told import Told
from dl822.errors import ColumnError, FactsError, InconsistentFactsError
from dl822.facts.works import SUBJECTS, Subject
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf, Part
from dl822.tables.texts import EACH_PERSON, FLAGS

COUNTED = "counted"  # authorship: individual where one author is listed, joint where several are; if the asker says so


@dataclass(frozen=True)
class Options:
    """How a table is to be read. ``columns`` maps facts to columns; ``constants`` gives facts to every row."""

    on: date
    law: date
    kind: type[Facts]
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    group_by: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ``ColumnError`` where a constant is no fact, ``FactsError`` where it is not a value of its fact."""
        if unknown := next((fact for fact in self.constants if fact not in facts_of(self.kind)), None):
            columns_of(self.kind, {unknown: ""}, ())
        if issubclass(self.kind, Subject):
            subject_from({"subject": self.subject, **self._said_of_subject()})
        elif self.constants:
            self._consistent()

    @property
    def subject(self) -> str:
        return called(self.kind)

    def _said_of_subject(self) -> dict[str, Any]:
        plain = {f: as_flag(self.kind, f, v) for f, v in self.constants.items() if "." not in f and v != COUNTED}
        people = [(f.split("."), part) for f, v in self.constants.items() if "." in f for part in str(v).split(";")]
        listed: dict[str, list[dict[str, str]]] = {}
        for (list_of, inner), part in people:
            listed.setdefault(list_of, []).append({inner: part.strip()})
        return {**plain, **listed}

    def _consistent(self) -> None:
        """What is the same for every row cannot contradict itself. Raises ``InconsistentFactsError`` besides."""
        data: dict[str, Any] = {}
        for fact, value in self.constants.items():
            *parts, name = fact.split(".")
            inside = data
            for part in parts:
                inside = inside.setdefault(part, {})
            inside[name] = as_flag(self.kind, fact, value.strip() if isinstance(value, str) else value)
        try:
            case = self.kind.model_validate(data)
        except ValidationError as error:
            faults = error.errors(include_url=False)
            raise FactsError([(".".join(map(str, e["loc"])), e["input"], Told(*reason(self.kind, e["loc"], e))) for e in faults]) from None
        if contradictions := list(case.faults(self.on.year)):
            raise InconsistentFactsError(contradictions)


def called(kind: type[Facts]) -> str:
    """What a kind of facts is called: a subject by its own name, such as ``work``."""
    field = kind.model_fields.get("subject")
    return str(field.default) if field is not None else kind.__name__.lower()


def facts_of(kind: type[Facts]) -> dict[str, Any]:
    """The facts that a table can hold about that kind, name and field: people's under ``authors.died``, those of a part
    under ``granted_by.role``. A subject within other facts is too much for a row."""
    found: dict[str, Any] = {}
    for name, info in kind.model_fields.items():
        declared: Any = info.annotation
        if not isinstance(declared, type):
            continue
        if issubclass(declared, Many):
            found |= {f"{name}.{inner}": declared for inner in EACH_PERSON}
        elif issubclass(declared, Part) and not issubclass(declared.of, Subject):
            found |= {f"{name}.{inner}": field for inner, field in facts_of(declared.of).items()}
        elif issubclass(declared, Event | Flag | OneOf):
            found[name] = declared
    return found


def parts_of(kind: type[Facts], within: str = "") -> Iterator[tuple[str, type[Facts]]]:
    """The kinds of facts that a row holds, and what the names of theirs begin with."""
    yield within, kind
    for name, info in kind.model_fields.items():
        declared: Any = info.annotation
        if isinstance(declared, type) and issubclass(declared, Part) and not issubclass(declared.of, Subject):
            yield from parts_of(declared.of, f"{within}{name}.")


def columns_of(kind: type[Facts], named: Mapping[str, str], present: Sequence[str]) -> dict[str, str]:
    """Which column holds which fact: those the user named, and those whose name is a fact's.

    Raises ``ColumnError`` where a named column is not there, or a name is no fact's.
    """
    return _columns(kind, facts_of(kind), named, present)


def columns_of_kind(kind: type[Facts], named: Mapping[str, str], present: Sequence[str]) -> dict[str, str]:
    """The same, of every fact of the kind that one cell can hold, sums among them."""
    facts = {name: info.annotation for name, info in kind.model_fields.items()
             if isinstance(info.annotation, type) and not issubclass(info.annotation, Part | Many)}
    return _columns(kind, facts, named, present)


def _columns(kind: type[Facts], facts: Mapping[str, Any], named: Mapping[str, str], present: Sequence[str]) -> dict[str, str]:
    for fact, column in named.items():
        if fact not in facts:
            raise ColumnError(f"{fact!r} is no fact of a {called(kind)}{near(fact, facts)}; "
                              f"it has {', '.join(facts)}")
        if column not in present:
            raise ColumnError(f"there is no column {column!r} (for {fact}){near(column, present)}; there are {', '.join(present)}")
    return {fact: named.get(fact, fact) for fact in facts if fact in named or fact in present}


def subject_named(name: str | None, constants: Mapping[str, Any]) -> str:
    """The subject of every row. Raises ``FactsError`` where it is not said."""
    name = name or constants.get("subject")
    if name not in SUBJECTS:
        said = f"{name!r} is not a subject{near(name, SUBJECTS)}" if name else "what the rows are is not said"
        raise FactsError([("subject", name, f"{said}; accepted: {', '.join(SUBJECTS)}")])
    return name


def as_flag(kind: type[Facts], fact: str, value: Any) -> Any:
    """A value of a flag as a case file would have it; any other value as it is."""
    declared: Any = facts_of(kind).get(fact)
    return FLAGS.get(str(value).strip().lower(), value) if declared is not None and issubclass(declared, Flag) else value


def near(name: str, among: Any) -> str:
    near = get_close_matches(name, list(among), 1)
    return f", did you mean {near[0]!r}?" if near else ""
