"""``dl822 readings``: the questions that the law leaves open."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dl822.cli import options, speech
from dl822.cli.speech import BadInput, both, say
from dl822.reasoning.words import Words
from dl822.statute.readings import Question, questions


def readings(
    id: Annotated[str | None, typer.Argument(metavar="ID", help=both("One question.", "Una cuestión."))] = None,
    lang: options.Lang = None,
    json: options.Json = False,
) -> int:
    listed = list(questions().values()) if id is None else [_one(id)]
    if json:
        documents = [_document(asked) for asked in listed]
        speech.out_json(documents if id is None else documents[0])
        return 0
    for asked in listed:
        _print(asked, whole=id is not None)
    return 0


def _one(id: str) -> Question:
    if id not in questions():
        unlisted = options.unlisted("ID", id, questions())
        raise BadInput(unlisted)
    return questions()[id]


def _document(asked: Question) -> dict[str, Any]:
    return {"id": asked.id, "provision": asked.provision, "question": asked.question._asdict(),
            "options": {name: words._asdict() for name, words in asked.options.items()}, "default": asked.default,
            "why": asked.why._asdict(), "source": asked.source}


NONE_TAKEN = Words("no option is taken: the answer is what holds under all", "no se toma partido: la respuesta es lo que vale en todas")


def _print(asked: Question, *, whole: bool) -> None:
    lang = speech.lang()
    speech.out(f"{asked.id} [art. {asked.provision}]" if asked.provision[0].isdigit() else f"{asked.id} [{asked.provision}]", "bold")
    speech.out(f"  {asked.question.to(lang)}")
    for name, words in asked.options.items():
        taken = say(" (taken)", " (tomada)") if name == asked.default else ""
        speech.out(f"    {name}{taken}: {words.to(lang)}")
    if asked.default is None:
        speech.out(f"    {NONE_TAKEN.to(lang)}")
    if whole:
        speech.out(f"  {say('Why', 'Por qué')}: {asked.why.to(lang)}")
        speech.out(f"  {say('Sources', 'Fuentes')}: {asked.source}")
        speech.out(f"  {say('Another option', 'Otra opción')}: dl822 term … --reading {asked.id}={next(iter(asked.options))}")
