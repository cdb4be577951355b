"""From a mapping to a society: its statutes, bodies, tariffs, accounts, distributions and people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dl822.cases import reading, refused
from dl822.cases.told import Told
from dl822.errors import FactsError
from dl822.facts.societies import Society


def society_from(data: Mapping[Any, Any], *, source: str | None = None) -> Society:
    """The society that a case file describes. A value that is null or blank counts as left out (not known); an empty list
    says that there are none.

    Raises ``FactsError`` with every key and value that cannot be read; ``source`` names the file in it.

    >>> society_from({"name": "Fermata", "tariffs": [{"in_gazette": "2026-01-05"}], "accounts": []}).accounts
    ()
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data, "society")))], source)
    made, faults = reading.facts(Society, data)
    if made is None:
        raise FactsError(faults, source)
    return made
