"""The cases of the tests: the examples of the repository, and small ones written out."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dl822.case import analyse
from dl822.cases import case_from, parse
from dl822.facts.cases import Case
from dl822.results.opinion import ActOpinion, Opinion

EXAMPLES = Path(__file__).parents[2] / "examples" / "cases"
NAMES = tuple(sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
ON = date(2026, 6, 1)
BUS = {"matter": "film", "act": "screening", "actor": "company", "setting": "transport", "purpose": "entertainment", "audience": "public",
       "gain": "indirect", "consent": "none", "lawful_copy": True, "published_as": "recorded"}
FILM = {"subject": "work", "kind": "audiovisual", "completed": 1999, "disclosed": 2000, "first_published": 2000}
SETTLED = {"exemption": "none", "punished_by_penalty": False, "sanctioned_for_it": False, "continues_sanctioned": False, "fault": True}


def document(name: str) -> dict[Any, Any]:
    """An example as it is written, ``expect`` and all."""
    return parse((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), format="yaml", source=name)


@cache
def example(name: str) -> Case:
    return case_from(document(name))


def asked_on(name: str) -> date:
    """The day that an example names for its expectations; YAML 1.1 reads ``on`` as true."""
    expected = document(name)["expect"]
    found: date = expected.get("on", expected.get(True))
    return found


@cache
def opinion(name: str) -> Opinion:
    return analyse(example(name), on=asked_on(name))


def opined(*acts: dict[str, Any], on: date = ON, readings: Any = None, **case: Any) -> Opinion:
    """The opinion on a case of these acts."""
    return analyse(case_from({"acts": list(acts), **case}), on=on, readings=readings)


def of_bus(*, on: date = ON, readings: Any = None, case: dict[str, Any] | None = None, use: dict[str, Any] | None = None,
           **act: Any) -> ActOpinion:
    """The opinion on one showing on a bus, of a film of 2000 by default."""
    things = [{"name": "the film", "of": FILM}]
    told = {"done": "2026-02-14", "offence": SETTLED, **act, "use": {**BUS, **(use or {})}}
    return opined(told, on=on, readings=readings, **{"things": things, **(case or {})}).acts[0]
