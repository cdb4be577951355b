"""From a mapping to the case of a fine: the infringement, the earlier acts under ``history``, what was imposed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from dl822.cases import reading, refused
from dl822.cases.told import Fault, Told, show
from dl822.errors import FactsError
from dl822.facts.infringements import EarlierAct, Infringement, Sanction
from dl822.reasoning.facts import Facts
from dl822.reasoning.words import Words

F = TypeVar("F", bound=Facts)


class FineCase(NamedTuple):
    """What a case file of a fine says."""

    infringement: Infringement
    history: tuple[EarlierAct, ...]
    imposed: Sanction | None


def fine_from(data: Mapping[Any, Any], *, source: str | None = None) -> FineCase:
    """The case that a file describes. A value that is null or blank counts as left out (not known).

    Raises ``FactsError`` with every key and value that cannot be read; ``source`` names the file in it.

    >>> fine_from({"conduct": "2012-03-01", "imposed": {"fine_uit": 200}}).imposed.fine_uit
    Decimal('200')
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data, "fine")))], source)
    own = {name: value for name, value in data.items() if name not in ("history", "imposed")}
    infringement, faults = reading.facts(Infringement, own)
    history, more = _history(data.get("history"))
    imposed, last = _part(Sanction, data.get("imposed"), "imposed")
    found = [*faults, *more, *last]
    if infringement is None or found:
        raise FactsError(found, source)
    return FineCase(infringement, history, imposed)


def _history(value: Any) -> tuple[tuple[EarlierAct, ...], list[Fault]]:
    """Earlier acts, each with its own facts: how many there were says nothing of when."""
    if value is None or value == []:
        return (), []
    if not isinstance(value, list | tuple):
        return (), [("history", value, Told(*_not_acts(value)))]
    read = [_part(EarlierAct, item, f"history[{i}]") for i, item in enumerate(value)]
    return tuple(act for act, _ in read if act is not None), [fault for _, faults in read for fault in faults]


def _part(kind: type[F], value: Any, place: str) -> tuple[F | None, list[Fault]]:
    if value is None:
        return None, []
    if not isinstance(value, Mapping):
        return None, [(place, value, Told(*(_not_acts(value) if place != "imposed" else _not_imposed(value))))]
    made, faults = reading.facts(kind, value)
    return made, [(f"{place}.{path}" if path else place, given, reason) for path, given, reason in faults]


def _not_acts(value: Any) -> Words:
    return Words(f"{show(value)} is not a list of acts; accepted: each earlier act with its facts, such as [{{done: 2019-03-05, "
                 f"same_nature: yes}}], "
                 "for how many there were does not tell which of them count",
                 f"{show(value)} no es una lista de actos; se acepta: cada acto anterior con sus datos, como [{{done: 2019-03-05, "
                 f"same_nature: yes}}], "
                 "pues cuántos fueron no dice cuáles cuentan")


def _not_imposed(value: Any) -> Words:
    return Words(f"{show(value)} is not a set of named facts; accepted: what was imposed, such as {{fine_uit: 20}} or {{closure_days: 45}}",
                 f"{show(value)} no es un conjunto de datos con nombre; se acepta: lo impuesto, como {{fine_uit: 20}} o {{closure_days: "
                 f"45}}")
