"""From a mapping to a use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dl822.cases import reading, refused
from dl822.cases.told import Told
from dl822.errors import FactsError
from dl822.facts.uses import Use


def use_from(data: Mapping[Any, Any], *, source: str | None = None) -> Use:
    """The use that a case file describes, its grantor under ``granted_by`` and the work or other subject under ``of``.

    A value that is null or blank counts as left out (not known). Raises ``FactsError`` with every key and value that
    cannot be read; ``source`` names the file in it.

    >>> use_from({"act": "lending", "of": {"subject": "work", "kind": "audiovisual"}}).of.kind.words.es
    'obra audiovisual'
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data, "use")))], source)
    made, faults = reading.facts(Use, data)
    if made is None:
        raise FactsError(faults, source)
    return made
