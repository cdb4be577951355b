"""``dl822 term``: one case, from a file, from stdin, from flags, or from flags laid over a file."""

from __future__ import annotations

import inspect
from typing import Annotated, Any

import typer

from dl822 import terms
from dl822.cases import subject_from, with_flags
from dl822.cli import flags, inputs, options, outputs, render
from dl822.cli.speech import BadInput, both
from dl822.facts.works import SUBJECTS, Subject
from dl822.reasoning.facts import Many
from dl822.reasoning.words import Words

PANEL = both(*flags.FACTS)
About = Annotated[str | None, typer.Option("--subject", rich_help_panel=PANEL, metavar="WORD", help=both(
    f"What the case is about: {'|'.join(SUBJECTS)}.", f"De qué trata el caso: {'|'.join(SUBJECTS)}."))]
Died = Annotated[list[str] | None, typer.Option("--died", rich_help_panel=PANEL, metavar="TIME", help=both(
    "When an author or performer died, or alive; once for each.", "Cuándo murió un autor o artista, o alive; una vez por cada uno."))]
Fact = Annotated[list[str] | None, typer.Option("--fact", rich_help_panel=PANEL, metavar="FACT=VALUE", help=both(
    "Any fact by its place, such as authors[0].died=1938; an empty value withdraws it.",
    "Cualquier dato por su lugar, como authors[0].died=1938; un valor vacío lo retira."))]
MaxLifespan = Annotated[str | None, typer.Option("--max-lifespan", metavar="YEARS", help=both(
    "Suppose that nobody lived longer than so many years.", "Supone que nadie vivió más de tantos años."))]


def term(
    case: options.Case = None, subject: About = None, died: Died = None, fact: Fact = None, on: options.On = None, law: options.Law = None,
    reading: options.Readings = None, max_lifespan: MaxLifespan = None, lang: options.Lang = None, json: options.Json = False,
    markdown: options.Markdown = False, **facts: str | None,
) -> int:
    outputs.only_one(json=json, markdown=markdown)
    day, notes = options.asked_on(on)
    law_day, taken = options.law_of(law), options.readings(reading)
    years = options.whole("--max-lifespan", max_lifespan, 1, 200)
    answer = terms.term(_subject(case, subject, died, fact, facts), on=day, law=law_day, readings=taken, max_lifespan=years)
    return render.show(answer, notes, json=json, markdown=markdown)


def _subject(case: str | None, subject: str | None, died: list[str] | None, fact: list[str] | None,
             facts: dict[str, str | None]) -> Subject:
    """The subject in the file, with what the flags say laid over it."""
    document, source = inputs.document(case, "term") if case is not None else ({}, None)
    named = [f"{name}={value}" for name, value in {"subject": subject, **facts}.items() if value is not None]
    people = "performers" if (subject or document.get("subject")) == "performance" else "authors"
    deaths = [f"{people}[{i}].died={time}" for i, time in enumerate(died or ())]
    assignments = [*named, *deaths, *(fact or ())]
    if case is None and not assignments:
        raise BadInput(Words("nothing to ask about; accepted: a case file, - for stdin, or facts (see dl822 term --help)",
                             "no hay nada que consultar; se acepta: un caso, - para la entrada estándar, o datos (vea dl822 term --help)"))
    return subject_from(with_flags(document, assignments, source=source), source=source)


def _flags() -> list[inspect.Parameter]:
    """An option for each fact of any subject, which says of which subjects it is one."""
    found: dict[str, list[str]] = {}
    for subject, kind in SUBJECTS.items():
        for name, field in kind.model_fields.items():
            declared: Any = field.annotation
            if name != "subject" and not issubclass(declared, Many):
                found.setdefault(name, []).append(subject)
    return [flags.option(SUBJECTS[of[0]], name, more=f" ({', '.join(of)})" if len(of) < len(SUBJECTS) else "")
            for name, of in found.items()]


flags.declare(term, _flags(), before="died")
