"""The interview over a whole case: what was done, with what, by whom and when; then what can still matter, until it is known."""

from __future__ import annotations

from typing import Any

from dl822.case import analyse
from dl822.cases import case_from, with_flags
from dl822.cli import failures
from dl822.cli.inputs import Read
from dl822.cli.interview import Fact, Stopped, put, read_line, tell
from dl822.cli.opinions import opinion
from dl822.cli.speech import BadInput, say
from dl822.errors import FactsError, InconsistentFactsError
from dl822.facts.cases import Case
from dl822.reasoning.facts import asked
from dl822.reasoning.missing import Missing
from dl822.reasoning.words import Words
from dl822.results.opinion import Opinion, Outcome

FIRST = ("title", "parties[0].name", "acts[0].name", "acts[0].done")  # what tells one case from another; no rule asks for it
SIDES = {"parties[0].side": "respondent"}
ACCUSED = Words("Who did it: the party complained of?", "¿Quién lo hizo: la parte denunciada?")
MOST = 40  # questions


def hold(read: Read, asked_of: dict[str, Any]) -> tuple[Opinion, str] | None:
    """Ask until the outcome is known, every fact is passed over, or the person stops: the opinion, and the case as YAML;
    ``None`` where the first question was the last. Raises ``BadInput`` for what is wrong with the file."""
    import yaml

    passed = set[str]()
    sides = [] if "parties" in read.document else [f"{path}={value}" for path, value in SIDES.items()]
    document = with_flags(read.document, sides)
    document["acts"] = document.get("acts") or [{}]
    opinion(read._replace(document=document), **asked_of)
    tell(say("Answer with the number, the code or the words; ? or nothing if it is not known; q to stop.",
             "Responda con el número, el código o las palabras; ? o nada si no se sabe; q para terminar."), "dim")
    try:
        for path in FIRST:
            document = _ask(document, _plain(path), passed, asked_of)
        while len(passed) < MOST and (question := _next(document, passed, asked_of)) is not None:
            document = _ask(document, question, passed, asked_of)
    except Stopped:
        if len(passed) == 1:
            return None
    tell("")
    return analyse(case_from(document), **asked_of), yaml.safe_dump(document, allow_unicode=True, sort_keys=False)


def _plain(path: str) -> Missing:
    """A question that no rule asks."""
    fact = Fact(path, Case, case_from({"acts": [{}]}))
    return Missing(path, ACCUSED if path == "parties[0].name" else asked(fact.kind, fact.name).question, None)


def _next(document: dict[Any, Any], passed: set[str], asked_of: dict[str, Any]) -> Missing | None:
    """The first fact missing of an act whose outcome is not known."""
    found = analyse(case_from(document), **asked_of)
    open_ = (m for act in found.acts if act.outcome is Outcome.UNKNOWN for m in act.missing())
    return next((m for m in open_ if m.fact not in passed and m.decides == "answer"), None)


def _ask(document: dict[Any, Any], question: Missing, passed: set[str], asked_of: dict[str, Any]) -> dict[Any, Any]:
    """Put a question until it is answered without contradiction; the document with the answer in it."""
    passed.add(question.fact)
    fact = Fact(question.fact, Case, case_from(document))
    put(question, len(passed), None, fact)
    while (written := read_line(fact.prompt)) not in ("", "?"):
        try:
            after = with_flags(document, [f"{path}={value}" for path, value in fact.assigned(written).items()])
            analyse(case_from(after), **asked_of)
        except (BadInput, FactsError, InconsistentFactsError) as error:
            for line in failures.told(error) or ():
                tell(f"  ! {line}", "red")
        else:
            return after
    return document
