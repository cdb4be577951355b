"""What of the statute is encoded: derived from the code's own citations, never typed.

A row is an entry of the inventory in one wording. It is *encoded* where a rule cites it in that wording, where it
defines a member of a vocabulary that rules ask for (as art. 5(e) does of an audiovisual work), or where it sets a period
that :mod:`dl822.deadlines` counts; otherwise it has the
inventory's reason why no rule can encode it; otherwise it is *to do*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

# The rooms are imported for the provisions that they declare.
import dl822.collective
import dl822.collective_money
import dl822.collective_people
import dl822.collective_supervision
import dl822.courts
import dl822.fines
import dl822.liability
import dl822.moral_rights
import dl822.offences
import dl822.permissions
import dl822.procedure
import dl822.register
import dl822.subject_matter
import dl822.terms  # noqa: F401
from dl822.reasoning.facts import Facts, Many, OneOf, Part
from dl822.reasoning.formula import EACH, Cited, Fact, Formula, Reading
from dl822.reasoning.provision import Instrument, Provision
from dl822.reasoning.words import Option, Words
from dl822.statute import LAW
from dl822.statute.instruments import KNOWN_TO
from dl822.statute.inventory import WHY_NOT, Entry, entries
from dl822.statute.periods import periods
from dl822.statute.readings import Question, questions

ENCODED, TO_DO = "encoded", "to do"
STATUSES = {ENCODED: Words("encoded", "codificado"), TO_DO: Words("to do", "pendiente"), **WHY_NOT}

COUNTING = frozenset(("lpag-133", "lpag-134", "lpag-135", "lpag-139", "cc-183"))  # what dl822.counting does

Rule = Provision[Any, Any]


@dataclass(frozen=True, slots=True)
class Wording:
    """An entry in one wording: whose it is, the days on which it was law (``end`` is the first on which it no longer
    was), what became of it in the code, the rules that encode it and the facts that it defines."""

    entry: Entry
    by: Instrument
    start: date
    end: date | None
    status: str
    rules: tuple[Rule, ...]
    facts: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The row of the public JSON list."""
        return {"id": self.entry.id, "status": self.status, "rules": [rule.name for rule in self.rules], "facts": list(self.facts),
                "from": self.start.isoformat(), "to": self.end.isoformat() if self.end else None}


def wordings() -> tuple[Wording, ...]:
    """Every entry in every wording, in the order of the statute.

    >>> [row.status for row in wordings() if row.entry.id in ("56", "2(12)")]
    ['definition', 'encoded']
    """
    code = _code()
    return tuple(_wording(entry, i, code) for entry in entries().values() for i in range(len(entry.by)))


def wordings_of(entry: Entry) -> tuple[Wording, ...]:
    """One entry in every wording."""
    code = _code()
    return tuple(_wording(entry, i, code) for i in range(len(entry.by)))


def rules() -> dict[str, list[Rule]]:
    """The rules under the entries that they cite, in the order in which the code declares them."""
    found: dict[str, list[Rule]] = {}
    for rule in LAW.provisions:
        found.setdefault(rule.id, []).append(rule)
    return found


def facts() -> dict[str, list[str]]:
    """The facts, and the members of vocabularies, under the entries that define them: ``Work.kind``, ``Act.RECEPTION``."""
    found: dict[str, list[str]] = {}
    for kind in sorted(kinds(), key=lambda kind: kind.__name__):  # whatever was loaded first
        for name, field in kind.model_fields.items():
            extra: Any = field.json_schema_extra
            if extra and (id := extra["defined_by"]):
                found.setdefault(id, []).append(f"{kind.__name__}.{name}")
    for member in sorted(members(), key=lambda member: type(member).__name__):
        if member.cite:
            found.setdefault(member.cite, []).append(f"{type(member).__name__}.{member.name}")
    return found


def members() -> list[Option]:
    """The members of every vocabulary in which some rule asks a fact."""
    declared: list[Any] = [field.annotation for kind in kinds() for field in kind.model_fields.values()]
    vocabularies = dict.fromkeys(d.of for d in declared if isinstance(d, type) and issubclass(d, OneOf))
    return [member for vocabulary in vocabularies for member in vocabulary]


def kinds() -> list[type[Facts]]:
    """Every kind of facts that some rule asks, and those inside them."""
    listed: list[type[Facts]] = list(dict.fromkeys(rule.kind for rule in LAW.provisions))
    for kind in listed:  # it grows on the way
        for field in kind.model_fields.values():
            declared: Any = field.annotation
            if isinstance(declared, type) and issubclass(declared, Many | Part) and declared.of not in listed:
                listed.append(declared.of)
    return listed


class _Code(NamedTuple):
    """What the code declares, each under the entry that it cites; gathered once for all the entries."""

    rules: dict[str, list[Rule]]
    facts: dict[str, list[str]]
    periods: dict[str, list[Instrument]]
    applied: frozenset[str]


def _code() -> _Code:
    """All of it. Applied are the entries that define a member of a vocabulary (to ask for the member is to apply them),
    and those by which every period is counted."""
    counted: dict[str, list[Instrument]] = {}
    for period in periods().values():
        counted.setdefault(period.article, []).extend(wording.by for wording in period.wordings)
    return _Code(rules(), facts(), counted, COUNTING | frozenset(member.cite for member in members() if member.cite))


def _wording(entry: Entry, i: int, code: _Code) -> Wording:
    by, after = entry.by[i], entry.by[i + 1: i + 2]
    return Wording(entry, by, by.in_force, after[0].in_force if after else by.ended,
                   _status(entry, by, code), _encoding(entry, by, code), tuple(code.facts.get(entry.id, ())))


def _encoding(entry: Entry, by: Instrument, code: _Code) -> tuple[Rule, ...]:
    """The rules that have a wording by that instrument: a wording that the code does not know is not encoded."""
    return tuple(rule for rule in code.rules.get(entry.id, ()) if any(worded is by for worded, _ in rule.wordings))


def _status(entry: Entry, by: Instrument, code: _Code) -> str:
    if _encoding(entry, by, code) or any(worded is by for worded in code.periods.get(entry.id, ())):
        return ENCODED
    if entry.why_not:
        return entry.why_not
    if entry.id in code.applied and by is entry.by[-1]:
        return ENCODED
    limbs = [_status(limb, _worded(limb, by), code) for limb in entries().values() if limb.of == entry.id]
    if not limbs or TO_DO in limbs:
        return TO_DO
    return ENCODED if ENCODED in limbs else limbs[0]  # nothing of it is left to do


def _worded(limb: Entry, by: Instrument) -> Instrument:
    """The instrument that had last worded a limb when its article was worded so."""
    return [limb.by[0], *(norm for norm in limb.by[1:] if norm.in_force <= by.in_force)][-1]


# ── counts ─────────────────────────────────────────────────────────────────────────────────────────────────
def in_force(on: date) -> list[Entry]:
    """The articles of the decree on a day, without their limbs, the closing provisions and the older law."""
    return [e for e in entries().values() if e.of is None and e.id[0].isdigit() and e.by[0].in_force <= on]


def summary() -> dict[str, int]:
    """How many entries have each status, in their latest wording.

    >>> sum(summary().values()) == len(entries())
    True
    """
    latest = {row.entry.id: row.status for row in wordings()}
    counts = Counter(latest.values())
    return {status: counts[status] for status in STATUSES if counts[status]}


# ── what a rule asks ───────────────────────────────────────────────────────────────────────────────────────
def own(formula: Formula, seen: set[Formula] | None = None) -> Iterator[Formula]:
    """The formulas of a rule itself, each once: those of the provisions that it names are theirs."""
    seen = set() if seen is None else seen
    if formula not in seen and not isinstance(formula, Cited):
        seen.add(formula)
        yield formula
        for part in formula.parts():
            yield from own(part, seen)


def tree(rule: Rule) -> Any:
    """The formula of a rule as the law is known today; of the older law, as the decree looks back to it."""
    return rule.tree(KNOWN_TO).of


def asked_by(rule: Rule) -> dict[str, Words]:
    """The facts that a rule itself asks for, each with its question."""
    found = {"".join("[]" if step == EACH else f".{step}" for step in node.path).removeprefix("."): node.asked.question
             for node in own(tree(rule)) if isinstance(node, Fact)}
    return dict(sorted(found.items()))


def readings_on(entry: Entry) -> list[Question]:
    """The open questions on an entry: those registered on it, and those that its rules themselves reach."""
    reached = {node.id for rule in rules().get(entry.id, ()) for node in own(tree(rule)) if isinstance(node, Reading)}
    return [asked for asked in questions().values() if asked.provision == entry.id or asked.id in reached]
