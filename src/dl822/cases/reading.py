"""From a mapping to facts of one kind, with every fault of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from dl822.cases import refused
from dl822.cases.told import Fault, Told
from dl822.facts.works import SUBJECTS, About, Subject
from dl822.reasoning.facts import Facts, Flag, Many, Part

F = TypeVar("F", bound=Facts)
YES_NO = {"yes": True, "true": True, "sí": True, "si": True, "no": False, "false": False}


def facts(kind: type[F], data: Mapping[Any, Any], **fixed: Any) -> tuple[F | None, list[Fault]]:
    """The facts of that kind, or ``None`` and what cannot be read. A value that is null or blank counts as left out."""
    wholes, faults = _wholes(kind, data)
    try:
        made = kind.model_validate({**_given(kind, data), **wholes, **fixed})
    except ValidationError as error:
        return None, [*faults, *_faults(kind, error)]
    return (None if faults else made), faults


def subject(data: Any) -> tuple[Subject | None, list[Fault]]:
    """A whole subject, of the kind that ``subject`` names; where that is a slip, the rest is checked as what was meant."""
    name, faults = data.get("subject"), list[Fault]()
    near = name.strip() if isinstance(name, str) and name.strip() in SUBJECTS else None
    if near is None:
        near, words = refused.not_a_subject(name)
        faults.append(("subject", name, Told(*words)))
    if near is None:
        return None, faults
    kind = SUBJECTS[near]
    made, more = facts(kind, data, subject=kind.model_fields["subject"].default)
    return (None if faults else made), [*faults, *more]


def _wholes(kind: type[Facts], data: Mapping[Any, Any]) -> tuple[dict[str, Any], list[Fault]]:
    """The whole subjects that are mentioned, each read by its own kind; faults under the name that mentions it."""
    made: dict[str, Any] = {}
    found: list[Fault] = []
    for name, value in data.items():
        if _is(refused.declared(kind, name), About) and isinstance(value, Mapping):
            made[name], faults = subject(value)
            found += [(f"{name}.{path}", given, reason) for path, given, reason in faults]
    return made, found


def _is(declared: Any, *kinds: type) -> bool:
    return declared is not None and issubclass(declared, kinds)


def _given(kind: type[Facts], data: Mapping[Any, Any]) -> dict[Any, Any]:
    """What was filled in, in the parts and in the items of a list as well."""
    return {name: _value(refused.declared(kind, name), value) for name, value in data.items() if not _blank(value)}


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _value(declared: Any, value: Any) -> Any:
    """A value without the blanks in and around it; yes and no may be words."""
    if _is(declared, Many) and isinstance(value, list | tuple):
        return [_given(declared.of, item) if isinstance(item, Mapping) else item for item in value]
    if _is(declared, Part) and isinstance(value, Mapping):
        return _given(declared.of, value)
    if declared is None or not isinstance(value, str):
        return value
    return YES_NO.get(value.strip().casefold(), value.strip()) if issubclass(declared, Flag) else value.strip()


def _faults(kind: type[Facts], error: ValidationError) -> list[Fault]:
    found = error.errors(include_url=False)
    inside = {e["loc"][0] for e in found if len(e["loc"]) > 1}
    return [(_path(e), e["input"], Told(*refused.reason(kind, e["loc"], e)))
            for e in found if not (e["type"] == "too_short" and e["loc"][0] in inside)]  # refused items were not counted


def _path(error: Any) -> str:
    """The path of a fault as users write it: ``authors[1].died``."""
    loc = (*error["loc"][:-1], str(error["input"])) if error["type"] == "invalid_key" else error["loc"]
    return "".join(f"[{step}]" if isinstance(step, int) and i else f".{step}" for i, step in enumerate(loc)).removeprefix(".")
