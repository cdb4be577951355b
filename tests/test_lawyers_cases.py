"""Lawyers' cases: each worked out by hand from the text of the law, then put to the library.

A case lives in ``tests/cases/*.yaml``, one file an article or group of articles:

- ``name``; ``law``: the clause, and how the expected value follows from it; ``cites``: the provisions it turns on.
- ``facts``: a case file as users write it; ``on``: the day of asking; where needed ``law_day`` (the day whose law is
  applied), ``readings`` (options taken) and ``max_lifespan``.
- ``expect``: what must come out. A year may be ``2039``, ``[2055, 2060]`` (null: no bound known), ``none`` (no term
  at all) or ``never`` (no end); a day likewise. ``missing`` is the whole list of facts, in any order; ``remains``,
  ``provisions`` and ``notes`` name what must be there, ``remains_not`` and ``provisions_not`` what must not; ``readings`` maps each open
  question to whether another option would change the answer (null: not reached); ``raises`` names an error.

A failure names the file, the line and the case. A key that is not known is an error, never ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dl822 import terms
from dl822.facts.works import SUBJECTS
from dl822.reasoning.when import FAR
from dl822.results.term import Term
from dl822.statute.inventory import ids
from dl822.statute.readings import question

CASES = Path(__file__).with_name("cases")
REQUIRED = {"name", "law", "facts", "on", "expect", "cites"}
OPTIONAL = {"law_day", "readings", "max_lifespan"}


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


# ── what is compared ───────────────────────────────────────────────────────────────────────────────────────
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
OTHER = {"provisions_not", "remains_not", "remains_until", "readings", "notes", "raises"}


def plain(value: Any) -> Any:
    """Dates as ISO text, as the JSON answer writes them; a list of facts in order."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def differences(term: Term, expect: dict[str, Any]) -> Iterator[str]:
    """What the library says otherwise than the case."""
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


def answer(case: dict[str, Any]) -> Term:
    subject = SUBJECTS[case["facts"]["subject"]].model_validate(case["facts"])
    return terms.term(subject, on=case["on"], law=case.get("law_day"), readings=case.get("readings"), max_lifespan=case.get("max_lifespan"))


def check(case: dict[str, Any]) -> list[str]:
    expect = case["expect"]
    if "raises" not in expect:
        return list(differences(answer(case), expect))
    try:
        term = answer(case)
    except Exception as error:  # any other error than the one expected is shown as it came
        if expect["raises"] not in {kind.__name__ for kind in type(error).__mro__}:
            raise
        return []
    return [f"should raise {expect['raises']}; the library says {term.status()}"]


def malformed(case: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the way a case is written."""
    yield from (f"lacks {key!r}" for key in sorted(REQUIRED - case.keys()))
    yield from (f"unknown key {key!r}" for key in sorted(case.keys() - REQUIRED - OPTIONAL))
    expect = case.get("expect") or {}
    yield from (f"unknown key 'expect.{key}'" for key in sorted(expect.keys() - EXACT.keys() - CONTAINED.keys() - OTHER))
    if not expect:
        yield "expects nothing"
    yield from (f"cites {id!r}, which the statute does not have" for id in case.get("cites", ()) if str(id) not in ids())
    for id in {**expect.get("readings", {}), **case.get("readings", {})}:
        question(id)  # raises for one that is not registered


@pytest.mark.parametrize(("file", "line", "case"), parameters())
def test_case(file: str, line: int, case: dict[str, Any]) -> None:
    """The library says what the law says."""
    wrong = list(malformed(case)) or check(case)
    if wrong:
        pytest.fail("\n".join([f"{file}:{line}: {case.get('name')}", f"law: {case.get('law')}", *wrong]), pytrace=False)


def test_names_are_unique() -> None:
    """A case is spoken of by file and name."""
    for file in CASES.glob("*.yaml"):
        names = [case.get("name") for _, case in cases(file)]
        assert len(names) == len(set(names)), f"{file.name} names a case twice"
