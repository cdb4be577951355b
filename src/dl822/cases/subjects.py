"""From a mapping to a subject."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dl822.cases import reading, refused
from dl822.cases.told import Told
from dl822.errors import FactsError
from dl822.facts.works import Subject


def subject_from(data: Mapping[Any, Any], *, source: str | None = None) -> Subject:
    """The subject that a case file describes. A value that is null or blank counts as left out (not known).

    Raises ``FactsError`` with every key and value that cannot be read; ``source`` names the file in it.

    >>> subject_from({"subject": "phonogram", "first_published": 1962}).first_published.earliest
    1962
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data)))], source)
    made, faults = reading.subject(data)
    if made is None:
        raise FactsError(faults, source)
    return made
