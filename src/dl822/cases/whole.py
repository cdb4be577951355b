"""From a mapping to a whole case: parties, things, authorisations, acts, each read by its own kind, with every fault of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from dl822.cases import reading, refused
from dl822.cases.told import Fault, Told, show
from dl822.errors import FactsError
from dl822.facts.cases import Case
from dl822.reasoning.facts import Facts, Many, Part
from dl822.reasoning.words import Words

F = TypeVar("F", bound=Facts)


def case_from(data: Mapping[Any, Any], *, source: str | None = None) -> Case:
    """The case that a file describes; ``expect``, which says what should come out, is left aside.

    A value that is null or blank counts as left out (not known). Raises ``FactsError`` with every key and value that cannot
    be read; ``source`` names the file in it.

    >>> case_from({"acts": [{"name": "copying", "use": {"act": "reproduction"}}]}).acts[0].use.act.words.es
    'reproducción'
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data, "case")))], source)
    made, faults = nested(Case, {name: value for name, value in data.items() if name != "expect"})
    if made is None:
        raise FactsError(faults, source)
    return made


def nested(kind: type[F], data: Mapping[Any, Any]) -> tuple[F | None, list[Fault]]:
    """The facts of a kind whose parts and lists may hold whole subjects: each is read by its own kind, faults under its place."""
    flat: dict[Any, Any] = {}
    parts: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, value in data.items():
        of = refused.declared(kind, name)
        if of is not None and issubclass(of, Many) and isinstance(value, list | tuple):
            parts[name], found = _each(of.of, name, value)
        elif of is not None and issubclass(of, Part) and isinstance(value, Mapping):
            parts[name], inner = nested(of.of, value)
            found = [(f"{name}.{path}" if path else name, given, reason) for path, given, reason in inner]
        else:
            flat[name], found = value, []
        faults += found
    made, more = reading.facts(kind, flat, **{name: part for name, part in parts.items() if part is not None})
    faults += more
    return (None if faults else made), faults


def _each(kind: type[Facts], name: str, listed: list[Any] | tuple[Any, ...]) -> tuple[tuple[Any, ...], list[Fault]]:
    made, faults = [], list[Fault]()
    for i, item in enumerate(listed):
        if not isinstance(item, Mapping):
            faults.append((f"{name}[{i}]", item, Told(*_not_an_item(item))))
            continue
        one, found = nested(kind, item)
        made += [one] if one is not None else []
        faults += [(f"{name}[{i}].{path}" if path else f"{name}[{i}]", given, reason) for path, given, reason in found]
    return tuple(made), faults


def _not_an_item(item: Any) -> Words:
    return Words(f"{show(item)} is not a set of named facts; accepted: lines such as '- name: …'",
                 f"{show(item)} no es un conjunto de datos con nombre; se acepta: líneas como '- name: …'")
