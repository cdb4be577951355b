"""``dl822 use``: whether something may be used, from a file, from stdin, from flags, or by an interview."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Annotated, Any

import typer

from dl822.cases import use_from, with_flags
from dl822.cli import conclusions, flags, inputs, interview, options, outputs, speech
from dl822.cli.conclusions import Asked, Conclusion
from dl822.cli.speech import BadInput, both, say
from dl822.facts.uses import BROADCASTS, COPY, CREDIT, DOING, EFFECT, HOW_MUCH, LEAVE, PROGRAMS, WHAT, WHERE, WHO, WHY, Use
from dl822.facts.works import About
from dl822.reasoning.facts import Part
from dl822.reasoning.words import Words

GROUPS = (WHO, WHAT, DOING, WHERE, WHY, HOW_MUCH, CREDIT, COPY, EFFECT, LEAVE, PROGRAMS, BROADCASTS)

Fact = Annotated[list[str] | None, typer.Option("--fact", metavar="FACT=VALUE", help=both(
    "Any fact by its place, such as granted_by.role=author or of.kind=literary; an empty value withdraws it.",
    "Cualquier dato por su lugar, como granted_by.role=author u of.kind=literary; un valor vacío lo retira."))]
Law = Annotated[str | None, typer.Option("--law", metavar="DATE", help=both(
    "The day whose law is applied (otherwise that of --on).", "El día cuya ley se aplica (si no, el de --on)."))]
Exception_ = Annotated[str | None, typer.Option("--exception", metavar="ARTICLE", help=both(
    "Ask one exception only, such as 43(a) or teaching_copy.", "Consulta una sola excepción, como 43(a) o teaching_copy."))]
Ask = Annotated[bool, typer.Option("--ask", help=both(
    "Be asked, one by one, the facts that can still matter.", "Pregunta, uno por uno, los hechos que aún pueden importar."))]
Save = Annotated[str | None, typer.Option("--save", metavar="FILE", help=both(
    "Write the case file there (YAML).", "Escribe ahí el caso (YAML)."))]


def use(
    case: options.Case = None, fact: Fact = None, ask: Ask = False, save: Save = None, exception: Exception_ = None,
    on: options.On = None, law: Law = None, reading: options.Readings = None, lang: options.Lang = None, json: options.Json = False,
    markdown: options.Markdown = False, **facts: str | None,
) -> int:
    outputs.only_one(json=json, markdown=markdown)
    day, notes = options.asked_on(on)
    asked = Asked(day, options.law_of(law), options.readings(reading), conclusions.exception(exception))
    target = _new_file(save)
    document, source = _document(case, fact, facts, ask=ask)
    found = interview.hold(document, source, asked) if ask else asked.of(use_from(document, source=source))
    written = _written(found, f"dl822 use {target or 'CASE.yaml'} --on {day}") if ask or target else None
    if target is not None and written is not None:
        _save(target, written, nothing=ask and not found.use.stated())
    return conclusions.show(found, notes, json=json, markdown=markdown, case=written if target is None else None)


def _document(case: str | None, fact: list[str] | None, facts: dict[str, str | None], *, ask: bool) -> tuple[dict[Any, Any], str | None]:
    """The facts in the file, with what the flags say laid over them."""
    if ask and case == "-":
        raise BadInput(Words("--ask: the answers come from stdin, so the case cannot; accepted: a case file",
                             "--ask: las respuestas llegan por la entrada estándar, así que el caso no puede; se acepta: un archivo"))
    document, source = inputs.document(case, "use") if case is not None else ({}, None)
    assignments = [*(f"{name}={value}" for name, value in facts.items() if value is not None), *(fact or ())]
    if case is None and not assignments and not ask:
        raise BadInput(Words(
            "nothing to ask about; accepted: a case file, - for stdin, facts, or --ask (see dl822 use --help)",
            "no hay nada que consultar; se acepta: un caso, - para la entrada estándar, datos o --ask (vea dl822 use --help)"))
    return with_flags(document, assignments, source=source), source


def _new_file(save: str | None) -> Path | None:
    """Where the case file goes: never over another file."""
    if save is None:
        return None
    outputs.writable("--save", save)
    path = Path(save)
    if path.exists():
        raise BadInput(Words(f"--save: {path} exists already; name another file", f"--save: {path} ya existe; indique otro archivo"))
    return path


def _save(target: Path, written: str, *, nothing: bool) -> None:
    if nothing:
        speech.err(say("nothing was answered: nothing is written", "no se respondió nada: no se escribe nada"))
        return
    outputs.write(target, written.encode())
    speech.err(say(f"the case file was written to {target}", f"el caso se escribió en {target}"))


def _written(found: Conclusion, command: str) -> str:
    """The case file that says what is known of the use, and how it is asked about again."""
    import yaml

    facts = found.use.stated()
    head = say(f"# The case file: {command}\n", f"# El caso: {command}\n")
    return head + (yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=120) if facts else "")


def _flags() -> list[inspect.Parameter]:
    """An option for each fact, under the heading where a person would look for it."""
    panels: dict[Words, list[inspect.Parameter]] = {group: [] for group in GROUPS}
    for name, field in Use.model_fields.items():
        declared: Any = field.annotation
        extra: Any = field.json_schema_extra
        if not issubclass(declared, Part | About):  # what stands in a part is given by --fact
            group = Words(**extra["group"])
            panel = Words(*(text[:1].upper() + text[1:] for text in group))
            panels.setdefault(group, []).append(flags.option(Use, name, panel=panel))
    return [flag for panel in panels.values() for flag in panel]


flags.declare(use, _flags(), before="fact")
