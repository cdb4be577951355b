"""From a mapping to a subject."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from dl822.cases import refused
from dl822.cases.told import Fault, Told
from dl822.errors import FactsError
from dl822.facts.works import SUBJECTS, Subject
from dl822.reasoning.facts import Facts, Flag, Many

YES_NO = {"yes": True, "true": True, "sí": True, "si": True, "no": False, "false": False}


def subject_from(data: Mapping[Any, Any], *, source: str | None = None) -> Subject:
    """The subject that a case file describes. A value that is null or blank counts as left out (not known).

    Raises ``FactsError`` with every key and value that cannot be read; ``source`` names the file in it.

    >>> subject_from({"subject": "phonogram", "first_published": 1962}).first_published.earliest
    1962
    """
    if not isinstance(data, Mapping):
        raise FactsError([("", data, Told(*refused.not_a_mapping(data)))], source)
    kind, faults = _kind(data)
    if kind is None:
        raise FactsError(faults, source)
    try:
        subject = kind.model_validate({**_given(kind, data), "subject": kind.model_fields["subject"].default})
    except ValidationError as error:
        raise FactsError([*faults, *_faults(kind, error)], source) from None
    if faults:
        raise FactsError(faults, source)
    return subject


def _kind(data: Mapping[Any, Any]) -> tuple[type[Subject] | None, list[Fault]]:
    """The kind of subject; where its name is a slip, the one that was meant, so that the rest is checked too."""
    name = data.get("subject")
    if isinstance(name, str) and name.strip() in SUBJECTS:
        return SUBJECTS[name.strip()], []
    near, words = refused.not_a_subject(name)
    return SUBJECTS.get(near or ""), [("subject", name, Told(*words))]


def _given(kind: type[Facts], data: Mapping[Any, Any]) -> dict[Any, Any]:
    """What was filled in, in the items of a list as well."""
    return {name: _value(refused.declared(kind, name), value) for name, value in data.items() if not _blank(value)}


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _value(declared: Any, value: Any) -> Any:
    """A value without the blanks in and around it; yes and no may be words."""
    if declared is None:
        return value
    if issubclass(declared, Many) and isinstance(value, list | tuple):
        return [_given(declared.of, item) if isinstance(item, Mapping) else item for item in value]
    if not isinstance(value, str):
        return value
    return YES_NO.get(value.strip().casefold(), value.strip()) if issubclass(declared, Flag) else value.strip()


def _faults(kind: type[Subject], error: ValidationError) -> list[Fault]:
    found = error.errors(include_url=False)
    inside = {e["loc"][0] for e in found if len(e["loc"]) > 1}
    return [(_path(e), e["input"], Told(*refused.reason(kind, e["loc"], e)))
            for e in found if not (e["type"] == "too_short" and e["loc"][0] in inside)]  # refused items were not counted


def _path(error: Any) -> str:
    """The path of a fault as users write it: ``authors[1].died``."""
    loc = (*error["loc"][:-1], str(error["input"])) if error["type"] == "invalid_key" else error["loc"]
    return "".join(f"[{step}]" if isinstance(step, int) and i else f".{step}" for i, step in enumerate(loc)).removeprefix(".")
