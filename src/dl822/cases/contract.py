"""The case file as a JSON Schema, from the models."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter

from dl822.facts import works
from dl822.facts.works import SUBJECTS, Origin
from dl822.reasoning.words import Option


def schema() -> dict[str, Any]:
    """The JSON Schema of a case file: one of the subjects, told apart by ``subject``.

    Each fact has its ``label`` and ``question``, and each member of a vocabulary its ``words``, in both languages.

    >>> sorted(schema()["discriminator"]["mapping"])[:3]
    ['broadcast', 'edition', 'folklore']
    """
    of_any: Any = Annotated[Union[tuple(SUBJECTS.values())], Field(discriminator="subject")]  # noqa: UP007 - made at run time
    made = TypeAdapter(of_any).json_schema()
    for name, definition in made["$defs"].items():
        _clean(name, definition)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dl822: a case file / un caso", **made}


def _clean(name: str, definition: dict[str, Any]) -> None:
    definition["description"] = definition["description"].split("\n")[0]
    kind = getattr(works, name)
    if isinstance(kind, type) and issubclass(kind, Enum):
        _vocabulary(kind, definition)
        return
    if "subject" in definition["properties"]:
        definition["required"] = ["subject"]
        definition["properties"]["subject"].pop("default")
    for fact, said in definition["properties"].items():
        if said.pop("default", None) is not None:  # of most, left out is not known, which is no value
            said["default"] = str(kind.model_fields[fact].default)


def _vocabulary(kind: Any, definition: dict[str, Any]) -> None:
    members: list[Option] = list(kind)
    definition["words"] = {str(member): member.words._asdict() for member in members}
    if kind is Origin:
        definition["examples"] = definition.pop("enum")  # any country may be named
