"""The open questions of law: ``readings.toml``, read. A rule names a reading; what it means is said there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dl822.errors import UnknownProvisionError
from dl822.reasoning.words import Words

FILE = Path(__file__).with_name("readings.toml")
NONE_TAKEN = Words("no option is taken", "no se toma partido")


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: what is asked, the options, the one taken (``None``: what holds under all), and why."""

    id: str
    provision: str
    question: Words
    options: dict[str, Words]
    default: str | None
    why: Words
    source: str

    def option(self, taken: str | None) -> Words:
        """What the option taken says; of none, that none is."""
        return NONE_TAKEN if taken is None else self.options[taken]


@cache
def registered() -> frozenset[str]:
    """The ids alone, which every import needs (see :func:`dl822.statute.inventory.ids`)."""
    return frozenset(re.findall(r'^\[reading\.([a-z0-9-]+)\]$', FILE.read_text(encoding="utf-8"), re.M))


@cache
def questions() -> dict[str, Question]:
    """Every open question under its id."""
    import tomllib

    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))["reading"]
    return {id: Question(id, q["provision"], Words(**q["question"]), {n: Words(**o) for n, o in q["options"].items()},
                         q.get("default"), Words(**q["why"]), q["source"]) for id, q in raw.items()}


def question(id: str) -> Question:
    """One open question. Raises ``UnknownProvisionError`` with the nearest ids."""
    if id not in questions():
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(id, questions(), 3))
        raise UnknownProvisionError(f"no reading {id!r}" + (f"; did you mean {near}?" if near else ""))
    return questions()[id]


def checked(taken: dict[str, str]) -> dict[str, str]:
    """The readings that a caller wants taken, once each is known to exist and to have that option."""
    for id, option in taken.items():
        if option not in question(id).options:
            raise UnknownProvisionError(f"reading {id!r} has no option {option!r}; it has {', '.join(question(id).options)}")
    return taken
