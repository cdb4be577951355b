"""Facts assigned on a command line, laid over a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from dl822.cases.told import Fault, Told, show
from dl822.errors import FactsError
from dl822.reasoning.words import Words


def with_flags(document: Mapping[Any, Any], assignments: Iterable[str], *, source: str | None = None) -> dict[Any, Any]:
    """A document with facts laid over it: ``authors[0].died=1938`` (or ``authors.0.died``); an empty value withdraws one.

    Raises ``FactsError`` with every assignment that names no place in it.

    >>> with_flags({"subject": "work"}, ["kind=literary", "authors[0].died=1938"])
    {'subject': 'work', 'kind': 'literary', 'authors': [{'died': '1938'}]}
    """
    made, seen = deepcopy(dict(document)), set()
    faults: list[Fault] = []
    for assignment in assignments:
        path, equals, value = assignment.partition("=")
        steps = tuple(step for step in re.split(r"[.\[\]]+", path.strip()) if step)
        words = (_no_assignment(assignment) if not (equals and steps) else
                 _again(path) if steps in seen else _set(made, steps, value.strip()))
        seen.add(steps)
        if words:
            faults.append((path.strip(), value, Told(*words)))
    if faults:
        raise FactsError(faults, source)
    return made


def _set(holder: Any, steps: tuple[str, ...], value: str) -> Words | None:
    """Put a value in its place, making the mappings and items on the way to it; or say why there is no such place."""
    for step, after in zip(steps, (*steps[1:], None), strict=True):
        key = _key(holder, step)
        if key is None:
            return _no_place(holder, step)
        if isinstance(holder, list) and key == len(holder):
            holder.append(None)
        if after is None:
            _put(holder, key, value)
        elif isinstance(holder, list) or holder.get(key) is not None:
            holder[key] = {} if holder[key] is None else holder[key]
        else:
            holder[key] = [] if after.isdecimal() else {}
        holder = holder[key] if after is not None else holder
    return None


def _key(holder: Any, step: str) -> Any:
    """The step as a key of a mapping or of a list, whose next item may be added; ``None`` where it is neither."""
    if isinstance(holder, list):
        return int(step) if step.isdecimal() and len(step) < 10 and int(step) <= len(holder) else None
    return step if isinstance(holder, dict) else None


def _put(holder: Any, key: Any, value: str) -> None:
    if value or isinstance(holder, list):
        holder[key] = value or {}
    else:
        holder.pop(key, None)


def _no_assignment(assignment: str) -> Words:
    return Words(f"{show(assignment)} sets no fact; accepted: FACT=VALUE, such as authors[0].died=1938",
                 f"{show(assignment)} no fija ningún dato; se acepta: DATO=VALOR, como authors[0].died=1938")


def _again(path: str) -> Words:
    return Words(f"{show(path)} is set twice; set it once", f"{show(path)} se fija dos veces; fíjelo una sola vez")


def _no_place(holder: Any, step: str) -> Words:
    if isinstance(holder, list):
        return Words(f"the list has no item {show(step)}: it has {len(holder)}, so the next is [{len(holder)}]",
                     f"la lista no tiene elemento {show(step)}: tiene {len(holder)}, de modo que el siguiente es [{len(holder)}]")
    return Words(f"{show(holder)} has no fact {show(step)} inside it", f"{show(holder)} no tiene dentro ningún dato {show(step)}")
