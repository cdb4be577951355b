"""What the user of a table says of it: which columns hold which facts, and what is the same for every row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from dl822.cases import subject_from
from dl822.errors import ColumnError, FactsError
from dl822.facts.works import SUBJECTS, Subject
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf

PEOPLE = ("name", "born", "died")
COUNTED = "counted"  # authorship: individual where one author is listed, joint where several are; if the asker says so
FLAGS = {"1": True, "0": False, "true": True, "false": False, "nan": None}  # what a table writes and a case file does not


@dataclass(frozen=True)
class Options:
    """How a table is to be read. ``columns`` maps facts to columns; ``constants`` gives facts to every row."""

    on: date
    law: date
    subject: str
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    group_by: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ``ColumnError`` where a constant is no fact, ``FactsError`` where it is not a value of its fact."""
        if unknown := next((fact for fact in self.constants if fact not in facts_of(self.kind)), None):
            columns_of(self.kind, {unknown: ""}, ())
        plain = {f: as_flag(self.kind, f, v) for f, v in self.constants.items() if "." not in f and v != COUNTED}
        people = [(f.split("."), part) for f, v in self.constants.items() if "." in f for part in str(v).split(";")]
        listed: dict[str, list[dict[str, str]]] = {}
        for (list_of, inner), part in people:
            listed.setdefault(list_of, []).append({inner: part.strip()})
        subject_from({"subject": self.subject, **plain, **listed})

    @property
    def kind(self) -> type[Subject]:
        return SUBJECTS[self.subject]


def facts_of(kind: type[Facts]) -> dict[str, Any]:
    """The facts that a table can hold about that kind of subject, people's under ``authors.died``: name and field."""
    found: dict[str, Any] = {}
    for name, info in kind.model_fields.items():
        declared: Any = info.annotation
        if isinstance(declared, type) and issubclass(declared, Many):
            found |= {f"{name}.{inner}": declared for inner in PEOPLE}
        elif isinstance(declared, type) and issubclass(declared, Event | Flag | OneOf):
            found[name] = declared
    return found


def columns_of(kind: type[Facts], named: Mapping[str, str], present: Sequence[str]) -> dict[str, str]:
    """Which column holds which fact: those the user named, and those whose name is a fact's.

    Raises ``ColumnError`` where a named column is not there, or a name is no fact's.
    """
    facts = facts_of(kind)
    for fact, column in named.items():
        if fact not in facts:
            raise ColumnError(f"{fact!r} is no fact of a {kind.model_fields['subject'].default}{_near(fact, facts)}; "
                              f"it has {', '.join(facts)}")
        if column not in present:
            raise ColumnError(f"there is no column {column!r} (for {fact}){_near(column, present)}; there are {', '.join(present)}")
    return {fact: named.get(fact, fact) for fact in facts if fact in named or fact in present}


def subject_named(name: str | None, constants: Mapping[str, Any]) -> str:
    """The subject of every row. Raises ``FactsError`` where it is not said."""
    name = name or constants.get("subject")
    if name not in SUBJECTS:
        said = f"{name!r} is not a subject{_near(name, SUBJECTS)}" if name else "what the rows are is not said"
        raise FactsError([("subject", name, f"{said}; accepted: {', '.join(SUBJECTS)}")])
    return name


def as_flag(kind: type[Facts], fact: str, value: Any) -> Any:
    """A value of a flag as a case file would have it; any other value as it is."""
    declared: Any = facts_of(kind).get(fact)
    return FLAGS.get(str(value).lower(), value) if declared is not None and issubclass(declared, Flag) else value


def _near(name: str, among: Any) -> str:
    near = get_close_matches(name, list(among), 1)
    return f", did you mean {near[0]!r}?" if near else ""
