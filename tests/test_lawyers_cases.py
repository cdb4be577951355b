"""Lawyers' cases: each worked out by hand from the text of the law, then put to the library.

A case lives in ``tests/cases/*.yaml``, one file an article or group of articles:

- ``name``; ``law``: the clause, and how the expected value follows from it; ``cites``: the provisions it turns on.
- ``ask``: what is asked, as ``room.rule`` (``ownership.entitled``, ``exceptions.permission``); left out, it is a term.
- ``facts``: a case file as users write it; ``on``: the day of asking; where needed ``law_day`` (the day whose law is
  applied), ``readings`` (options taken) and, of a term, ``max_lifespan``.
- ``expect``: what must come out, and ``raises`` names an error. Of a **term**: a year may be ``2039``, ``[2055, 2060]``
  (null: no bound known), ``none`` (no term at all) or ``never`` (no end); a day likewise. ``missing`` is the whole list
  of facts, in any order; ``remains``, ``provisions`` and ``notes`` name what must be there, ``remains_not`` and
  ``provisions_not`` what must not; ``readings`` maps each open question to whether another option would change the
  answer (null: not reached).
- Of a **rule**: ``answer`` (null: unknown); ``failed``, the fact or provision that is the first condition that failed
  (several of which none held: ``a or b``); ``missing``, and ``missing_has`` for some of it; ``cites`` and ``cites_not``,
  the provisions applied; ``readings``, the options taken (null: none).
- Of a **permission**: ``permitted`` (null: unknown) and ``ground``; ``under``, exactly the provisions that permit, and
  ``under_has`` some of them; ``refused``, each exception that must not apply with the fact, or the provision, that it
  failed on; ``refused_by``, ``conditions`` (and ``conditions_not``) and ``moral``, by their provisions;
  ``remuneration``, each provision with its payment; ``missing``, ``missing_has``, ``readings`` and ``notes`` as above.
- Of a **fine** (``ask: sanctions.fine``): ``facts`` is the case file of a fine, with ``history``, ``imposed`` and ``paid_on``;
  ``max_uit`` (``[180, 360]``: not known, between these), ``sanctionable``, ``serious_by``, ``multiplier``, ``counts`` (the places
  in the history of the acts that count), ``doubled``, ``closure_days``, ``soles`` (the highest, on ``paid_on``) and ``prompt_soles``,
  ``within`` and ``exceeds_by`` (of each row imposed), ``elsewhere`` (the other limits, with the day of each); ``missing``,
  ``missing_has``, ``readings`` and ``notes`` as above.

A failure names the file, the line and the case. A key that is not known is an error, never ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from dl822 import terms
from dl822.facts.works import SUBJECTS
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import find
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import dotted, missing
from dl822.reasoning.provision import Provision
from dl822.reasoning.when import FAR
from dl822.results.term import Term
from dl822.statute.inventory import ids
from dl822.statute.readings import checked, question

CASES = Path(__file__).with_name("cases")
REQUIRED = {"name", "law", "facts", "on", "expect", "cites"}
OPTIONAL = {"ask", "law_day", "readings"}


class Loader(yaml.SafeLoader):
    """YAML in which only ``true`` and ``false`` are truth values (in YAML 1.1 the key ``on`` is one too)."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def cases(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each case of a file, with the line on which it begins."""
    loader = Loader(file.read_text(encoding="utf-8"))
    try:
        root = loader.get_single_node()
        assert isinstance(root, yaml.SequenceNode), f"{file.name} is not a list of cases"
        for node in root.value:
            yield node.start_mark.line + 1, loader.construct_document(node)
    finally:
        loader.dispose()


def parameters() -> list[Any]:
    return [
        pytest.param(file.name, line, case, id=f"{file.stem}:{case.get('name', f'line {line}')}")
        for file in sorted(CASES.glob("*.yaml"))
        for line, case in cases(file)
    ]


# ── terms ──────────────────────────────────────────────────────────────────────────────────────────────────
def year(term: Term) -> Any:
    """The last year of protection as a case writes it."""
    found = term.last_year
    if found.exact:
        return {FAR: "never", -FAR: "none"}.get(found.lo, found.lo)
    return [found.earliest, found.latest]


def a_day(name: str) -> Callable[[Term], Any]:
    def told(term: Term) -> Any:
        value = term.to_dict()[name]
        return [value["earliest"], value["latest"]] if isinstance(value, dict) else value

    return told


def until(term: Term) -> dict[str, Any]:
    rows = {row["provision"]: row["until"] for row in term.to_dict()["remains"]}
    return {id: [end["earliest"], end["latest"]] if isinstance(end, dict) else end for id, end in rows.items()}


EXACT: dict[str, Callable[[Term], Any]] = {
    "status": lambda term: str(term.status()),
    "settled": lambda term: term.settled,
    "why": lambda term: str(term.why) if term.why else None,
    "last_year": year,
    "first_day": a_day("first_day"),
    "last_day": a_day("last_day"),
    "public_domain_from": a_day("public_domain_from"),
    "missing": lambda term: sorted(missing.fact for missing in term.missing),
}
CONTAINED: dict[str, Callable[[Term], list[str]]] = {
    "remains": lambda term: [row.provision for row in term.remains],
    "provisions": lambda term: list(term.provisions),
}
OF_TERMS = {*EXACT, *CONTAINED, "provisions_not", "remains_not", "remains_until", "readings", "notes"}


def plain(value: Any) -> Any:
    """Dates as ISO text, as the JSON answer writes them; a list of facts in order."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def of_term(term: Term, expect: dict[str, Any]) -> Iterator[str]:
    for key, value in expect.items():
        wanted = sorted(value) if key == "missing" else plain(value)
        if key in EXACT and (found := EXACT[key](term)) != wanted:
            yield f"{key}: the law gives {wanted!r}, the library {found!r}"
        if key in CONTAINED and (lacking := set(value) - set(listed := CONTAINED[key](term))):
            yield f"{key}: {sorted(lacking)} not among {listed}"
    if kept := set(expect.get("remains_not", ())) & {row.provision for row in term.remains}:
        yield f"remains: {sorted(kept)} should not remain"
    if cited := set(expect.get("provisions_not", ())) & set(term.provisions):
        yield f"provisions: {sorted(cited)} decided nothing"
    for id, end in expect.get("remains_until", {}).items():
        if (found := until(term).get(id, "not there")) != plain(end):
            yield f"remains until: {id} lasts until {plain(end)!r}, the library says {found!r}"
    reached = {taken.id: taken.differs for taken in term.readings}
    for id, differs in expect.get("readings", {}).items():
        if reached.get(id) != differs:
            yield f"reading {id}: differs should be {differs}, is {reached.get(id)}"
    told = [note.en for note in term.notes]
    yield from (f"notes: nothing says {note!r} in {told}" for note in expect.get("notes", ()) if not any(note in t for t in told))


def ask_term(case: dict[str, Any]) -> Term:
    subject = SUBJECTS[case["facts"]["subject"]].model_validate(case["facts"])
    return terms.term(subject, on=case["on"], law=case.get("law_day"), readings=case.get("readings"), max_lifespan=case.get("max_lifespan"))


# ── single rules ───────────────────────────────────────────────────────────────────────────────────────────
class Asked(NamedTuple):
    """What a rule found, and the facts that it still asks for."""

    finding: Finding[Any]
    missing: list[str]


OF_RULES = {"answer", "failed", "missing", "missing_has", "cites", "cites_not", "readings"}


def ask_rule(rule: Provision[Any, Any], case: dict[str, Any]) -> Asked:
    facts = rule.kind.model_validate(case["facts"])
    asked = rule.case(facts, on=case["on"]).taking(checked(case.get("readings", {})))
    tree = rule.tree(case.get("law_day") or case["on"])
    return Asked(find(tree, asked), [found.fact for found in missing(tree, asked)])


def named(failed: Finding[Any]) -> set[str]:
    """The condition that failed, by what a case may write: the provision, or a fact in it that is known."""
    facts = {dotted(f.formula.path) for f in failed.walk() if isinstance(f.formula, fm.Fact) and f.answer is not None}
    return facts | {f.cite.id for f in failed.walk() if f.cite is not None}


def of_rule(asked: Asked, expect: dict[str, Any]) -> Iterator[str]:
    finding = asked.finding
    if "answer" in expect and finding.answer is not expect["answer"]:
        yield f"answer: the law gives {expect['answer']}, the library {finding.answer}\n{finding.explain()}"
    if "failed" in expect:
        failed = finding.why_not()
        if set(str(expect["failed"]).split(" or ")) - (found := set() if failed is None else named(failed)):
            yield f"failed: it should fail on {expect['failed']}, the library says {sorted(found) or 'nothing failed'}"
    taken = {f.formula.id: f.taken for f in finding.walk() if isinstance(f.formula, fm.Reading)}
    for id, option in expect.get("readings", {}).items():
        if taken.get(id, "not reached") != option:
            yield f"reading {id}: {option} should be taken, is {taken.get(id, 'not reached')}"
    yield from of_lists(expect, {"missing": asked.missing, "cites": [cite.id for cite in finding.citations()]}, whole={"missing"})


def of_lists(expect: dict[str, Any], lists: dict[str, list[str]], *, whole: set[str]) -> Iterator[str]:
    """Lists in any order: ``key`` is all of it for those that are ``whole``, else some of it; ``key_has`` is some of
    it, ``key_not`` none."""
    for key, found in lists.items():
        if key in whole and key in expect and sorted(expect[key]) != sorted(found):
            yield f"{key}: the law gives {sorted(expect[key])}, the library {sorted(found)}"
        some = set(expect.get(f"{key}_has", ())) | (set() if key in whole else set(expect.get(key, ())))
        if lacking := some - set(found):
            yield f"{key}: {sorted(lacking)} not among {found}"
        if kept := set(expect.get(f"{key}_not", ())) & set(found):
            yield f"{key}: {sorted(kept)} should not be among them"


# ── permissions ────────────────────────────────────────────────────────────────────────────────────────────
OF_PERMISSIONS = {"permitted", "ground", "under", "under_has", "refused", "refused_by", "conditions", "conditions_not", "moral", "remuneration",
                  "missing", "missing_has", "readings", "notes"}


def ask_permission(permission: Callable[..., Any], case: dict[str, Any]) -> dict[str, Any]:
    """The permission as it is written down, which is what other systems read."""
    use = import_module("dl822.facts.uses").Use.model_validate(case["facts"])
    told: dict[str, Any] = permission(use, on=case["on"], law=case.get("law_day"), readings=case.get("readings")).to_dict()
    return told


def of_permission(told: dict[str, Any], expect: dict[str, Any]) -> Iterator[str]:
    for key in ("permitted", "ground"):
        if key in expect and told[key] != expect[key]:
            yield f"{key}: the law gives {expect[key]}, the library {told[key]}"
    for id, condition in expect.get("refused", {}).items():
        failed = [place for row in told["considered"] if row["provision"] == id for place in (row["condition"], row["fact"])]
        if condition not in failed:
            yield f"refused: {id} should fail on {condition}, the library says {failed or 'it does not'}"
    lists = {key: [row["provision"] for row in told[key]] for key in ("under", "conditions", "moral")}
    lists |= {"refused_by": told["refused_by"], "missing": [row["fact"] for row in told["missing"]]}
    yield from of_lists(expect, lists, whole={"under", "missing"})
    maps = {"remuneration": {row["provision"]: row["payment"] for row in told["remuneration"]},
            "readings": {row["id"]: row["differs"] for row in told["readings"]}}
    for key, found in maps.items():
        for id, value in expect.get(key, {}).items():
            if found.get(id) != value:
                yield f"{key}: {id} should be {value}, the library says {found.get(id)}"
    notes = [note["en"] for note in told["notes"]]
    yield from (f"notes: nothing says {note!r} in {notes}" for note in expect.get("notes", ()) if not any(note in told for told in notes))


# ── fines ──────────────────────────────────────────────────────────────────────────────────────────────────
OF_FINES = {"max_uit", "sanctionable", "serious", "serious_by", "multiplier", "counts", "doubled", "closure_days", "soles", "prompt_soles", "within",
            "exceeds_by", "elsewhere", "missing", "missing_has", "readings", "notes"}


class Fined(NamedTuple):
    """A range of fines, what was imposed held against it, and what a case may expect of both."""

    range: Any
    checked: tuple[Any, ...]
    paid_on: date | None

    def told(self) -> dict[str, Any]:
        found, rows = self.range, self.checked
        soles = found.in_soles(paid_on=self.paid_on) if self.paid_on else None
        prompt = found.with_prompt_payment().in_soles(paid_on=self.paid_on) if self.paid_on else None
        return {
            "max_uit": number(found.between), "sanctionable": found.sanctionable, "serious": found.serious, "multiplier": found.multiplier,
            "serious_by": list(found.serious_by), "counts": sorted(step.place for step in found.chain if step.counts),
            "doubled": {name: number(sums) for name, sums in found.doubled.items()},
            "closure_days": number((min(c.most for c in found.closures), max(c.most for c in found.closures))),
            "soles": soles and number(soles.between), "prompt_soles": prompt and number(prompt.between),
            "within": [row.within for row in rows], "exceeds_by": [None if row.exceeds_by is None else number((row.exceeds_by,) * 2) for row in rows],
            "elsewhere": {int(limit.most): limit.since for row in rows for limit in row.elsewhere},
        }


def number(ends: Any) -> Any:
    """A sum as a case writes it: 180, 22.5, or [180, 360] where it is not known."""
    low, high = (int(end) if end == int(end) else float(end) for end in ends)
    return low if low == high else [low, high]


def ask_fine(fine: Callable[..., Any], case: dict[str, Any]) -> Fined:
    facts = dict(case["facts"])
    paid_on = facts.pop("paid_on", None)
    told = import_module("dl822.cases.fines").fine_from(facts)
    found = fine(told.infringement, history=told.history, on=case["on"], law=case.get("law_day"), readings=case.get("readings"))
    if paid_on is not None:
        found.in_soles(paid_on=paid_on)  # a day without a UIT is refused
    return Fined(found, found.check(told.imposed, paid_on=paid_on) if told.imposed else (), paid_on)


def of_fine(asked: Fined, expect: dict[str, Any]) -> Iterator[str]:
    told = asked.told()
    for key in expect.keys() & told.keys():
        if told[key] != expect[key]:
            yield f"{key}: the law gives {expect[key]!r}, the library {told[key]!r}"
    yield from of_lists(expect, {"missing": [m.fact for m in asked.range.missing]}, whole={"missing"})
    reached = {read.id: read.differs for read in asked.range.readings}
    for id, differs in expect.get("readings", {}).items():
        if reached.get(id) != differs:
            yield f"reading {id}: differs should be {differs}, is {reached.get(id)}"
    notes = [note.en for note in asked.range.notes]
    yield from (f"notes: nothing says {note!r} in {notes}" for note in expect.get("notes", ()) if not any(note in told for told in notes))


# ── one case ───────────────────────────────────────────────────────────────────────────────────────────────
class Question(NamedTuple):
    """How one kind of question is asked, what may be expected of its answer, and how the two are compared."""

    ask: Callable[[dict[str, Any]], Any]
    keys: set[str]
    differences: Callable[[Any, dict[str, Any]], Iterator[str]]


def asked_of(case: dict[str, Any]) -> Question | None:
    """What a case asks, or ``None`` where the library has nothing of that name."""
    if "ask" not in case:
        return Question(ask_term, OF_TERMS, of_term)
    room, _, name = str(case["ask"]).rpartition(".")
    try:
        rule = getattr(import_module(f"dl822.{room}"), name)
    except (ImportError, AttributeError):
        return None
    if isinstance(rule, Provision):
        return Question(lambda case: ask_rule(rule, case), OF_RULES, of_rule)
    if case["ask"] == "exceptions.permission":
        return Question(lambda case: ask_permission(rule, case), OF_PERMISSIONS, of_permission)
    if case["ask"] == "sanctions.fine":
        return Question(lambda case: ask_fine(rule, case), OF_FINES, of_fine)
    return None


def check(case: dict[str, Any], asked: Question) -> list[str]:
    expect = case["expect"]
    if "raises" not in expect:
        return list(asked.differences(asked.ask(case), expect))
    try:
        found = asked.ask(case)
    except Exception as error:  # any other error than the one expected is shown as it came
        if expect["raises"] not in {kind.__name__ for kind in type(error).__mro__}:
            raise
        return []
    return [f"should raise {expect['raises']}; the library says {found}"]


def malformed(case: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the way a case is written."""
    optional = OPTIONAL if "ask" in case else OPTIONAL | {"max_lifespan"}
    yield from (f"lacks {key!r}" for key in sorted(REQUIRED - case.keys()))
    yield from (f"unknown key {key!r}" for key in sorted(case.keys() - REQUIRED - optional))
    expect = case.get("expect") or {}
    if asked := asked_of(case):
        yield from (f"unknown key 'expect.{key}'" for key in sorted(expect.keys() - asked.keys - {"raises"}))
    else:
        yield f"asks {case['ask']!r}, which the library does not have"
    if not expect:
        yield "expects nothing"
    provisions = [expect.get(key, ()) for key in ("cites", "cites_not", "under", "under_has", "refused", "refused_by", "conditions", "conditions_not", "moral",
                                              "remuneration")]
    for id in [*case.get("cites", ()), *(id for listed in provisions for id in listed)]:
        if str(id) not in ids():
            yield f"cites {id!r}, which the statute does not have"
    for id in {**expect.get("readings", {}), **case.get("readings", {})}:
        question(id)  # raises for one that is not registered


@pytest.mark.parametrize(("file", "line", "case"), parameters())
def test_case(file: str, line: int, case: dict[str, Any]) -> None:
    """The library says what the law says."""
    wrong = list(malformed(case))
    if not wrong and (asked := asked_of(case)):
        wrong = check(case, asked)
    if wrong:
        pytest.fail("\n".join([f"{file}:{line}: {case.get('name')}", f"law: {case.get('law')}", *wrong]), pytrace=False)


def test_names_are_unique() -> None:
    """A case is spoken of by file and name."""
    for file in CASES.glob("*.yaml"):
        names = [case.get("name") for _, case in cases(file)]
        assert len(names) == len(set(names)), f"{file.name} names a case twice"


@pytest.mark.parametrize(("changes", "wrong"), [
    ({}, None),
    ({"askk": "x"}, "unknown key 'askk'"),
    ({"max_lifespan": 120}, "unknown key 'max_lifespan'"),
    ({"ask": "ownership.entitlement"}, "asks 'ownership.entitlement'"),
    ({"ask": "owners.entitled"}, "asks 'owners.entitled'"),
    ({"ask": "ownership.coauthor"}, "asks 'ownership.coauthor'"),
    ({"expect": {"status": "protected"}}, "unknown key 'expect.status'"),
    ({"expect": {}}, "expects nothing"),
    ({"expect": {"cites": ["10(z)"]}}, "cites '10(z)'"),
    ({"expect": {"answer": False}}, "answer: the law gives False"),
    ({"expect": {"failed": "role"}}, "failed: it should fail on role, the library says nothing failed"),
    ({"expect": {"missing": ["role"]}}, "missing: the law gives ['role']"),
    ({"expect": {"missing_has": ["role"]}}, "missing: ['role'] not among"),
    ({"expect": {"cites": ["16"]}}, "cites: ['16'] not among"),
    ({"expect": {"cites_not": ["10"]}}, "cites: ['10'] should not be among them"),
    ({"expect": {"readings": {"co-heirs": "together"}}}, "reading co-heirs: together should be taken, is not reached"),
    ({"expect": {"raises": "NotCoveredError"}}, "should raise NotCoveredError"),
])
def test_the_runner_sees_what_is_wrong(changes: dict[str, Any], wrong: str | None) -> None:
    """A case about a rule that is badly written, or that expects something else, says so."""
    case = {"name": "n", "law": "l", "ask": "ownership.author_owns", "facts": {"created": True}, "on": date(2026, 1, 10),
            "expect": {"answer": True}, "cites": ["10"]} | changes
    asked = asked_of(case)
    found = list(malformed(case)) or (check(case, asked) if asked else [])
    assert (not found) if wrong is None else any(wrong in line for line in found), found
