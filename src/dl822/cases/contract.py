"""The case file as a JSON Schema, from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Union

from pydantic import Field, TypeAdapter

from dl822.cases import refused
from dl822.facts.cases import Case
from dl822.facts.infringements import EarlierAct, Infringement, Sanction
from dl822.facts.societies import Society
from dl822.facts.uses import Use
from dl822.facts.works import SUBJECTS, About, Origin
from dl822.reasoning.facts import Every, Facts, Many, OneOf, Part, ask
from dl822.reasoning.words import Option, Words


class FineFile(Infringement):
    """An infringement, the acts before it, and what was imposed."""

    history: Every[EarlierAct] = ask("earlier acts", "actos anteriores", "Which acts of the kind came before?",
                                     "¿Qué actos anteriores de la misma clase hay?", cite="189")
    imposed: Part[Sanction] = ask("what was imposed", "lo impuesto", "What was imposed?", "¿Qué se impuso?", cite="188")


TITLES = {"term": Words("a case file", "un caso"), "use": Words("a use", "un uso"), "fine": Words("an infringement", "una infracción"),
          "society": Words("a society", "una sociedad de gestión colectiva"), "case": Words("a whole case", "un caso completo")}
KINDS: dict[str, type[Facts]] = {"use": Use, "fine": FineFile, "society": Society, "case": Case}


def schema(of: str = "term") -> dict[str, Any]:
    """The JSON Schema of a case file: of one of the subjects, told apart by ``subject``, or of a ``use``, a ``fine``, a
    ``society`` or a whole ``case``.

    Each fact has its ``label`` and ``question``, and each member of a vocabulary its ``words``, in both languages.

    >>> sorted(schema()["discriminator"]["mapping"])[:3]
    ['broadcast', 'edition', 'folklore']
    >>> schema("use")["properties"]["matter"]["question"]["es"]
    '¿Qué es lo que se usa?'
    """
    if of not in TITLES:
        raise ValueError(f"there is no case file of {of!r}; accepted: {', '.join(TITLES)}")
    of_any: Any = Annotated[Union[tuple(SUBJECTS.values())], Field(discriminator="subject")]  # noqa: UP007 - made at run time
    kind = KINDS.get(of)
    made = TypeAdapter(kind or of_any).json_schema()
    kinds = {each.__name__: each for each in _spoken_of(*((kind,) if kind is not None else SUBJECTS.values()))}
    for name, definition in made["$defs"].items():
        _clean(kinds[name], definition)
    if kind is not None:
        _clean(kind, made)
    title = TITLES[of]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": f"dl822: {title.en} / {title.es}"}


def _spoken_of(*kinds: type[Facts]) -> Iterator[type]:
    """These kinds of facts, and every kind and vocabulary that they mention."""
    for kind in kinds:
        yield kind
        for declared in filter(None, (refused.declared(kind, name) for name in kind.model_fields)):
            if issubclass(declared, About):
                yield from _spoken_of(*SUBJECTS.values())
            elif issubclass(declared, Part | Many):
                yield from _spoken_of(declared.of)
            elif issubclass(declared, OneOf):
                yield declared.of


def _clean(kind: type, definition: dict[str, Any]) -> None:
    definition["description"] = definition["description"].split("\n")[0]
    if issubclass(kind, Option):
        _vocabulary(kind, definition)
        return
    facts: Any = kind
    _model(facts, definition)


def _model(kind: type[Facts], definition: dict[str, Any]) -> None:
    if "subject" in definition["properties"]:
        definition["required"] = ["subject"]
        definition["properties"]["subject"].pop("default")
    for fact, said in definition["properties"].items():
        if said.pop("default", None) is not None:  # of most, left out is not known, which is no value
            said["default"] = str(kind.model_fields[fact].default)


def _vocabulary(kind: type[Option], definition: dict[str, Any]) -> None:
    definition["words"] = {str(member): member.words._asdict() for member in kind}
    if kind is Origin:
        definition["examples"] = definition.pop("enum")  # any country may be named
