"""The opinion on a case in a file; whatever is wrong with it is told with its place, in the act that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dl822 import cases
from dl822.case import analyse
from dl822.cli.inputs import Read
from dl822.cli.places import first, placed, worded
from dl822.errors import Dl822Error, InconsistentFactsError, NotCoveredError
from dl822.facts.cases import Case
from dl822.reasoning.facts import Facts
from dl822.reasoning.words import Words
from dl822.results.opinion import Opinion
from dl822.statute.instruments import START


def opinion(read: Read, **asked: Any) -> Opinion:
    """The opinion on the case in a file. Raises ``BadInput``, a line for each fault: file, line, place, reason."""
    with placed(read, Case):
        case = cases.case_from(read.document, source=read.source)
        try:
            return analyse(case, **asked)
        except InconsistentFactsError as error:
            told = dict.fromkeys(_whole(case, asked, path, words) for path, words in error.faults)
            raise InconsistentFactsError(told) from None
        except NotCoveredError as error:
            i = _act(case, asked, NotCoveredError)
            if i is None:
                raise
            raise InconsistentFactsError([(f"acts[{i}].done", _uncovered(case, i, error))]) from None


def _act(case: Case, asked: dict[str, Any], kind: type[Dl822Error]) -> int | None:
    """The first act that alone raises an error of that kind."""
    for i, act in enumerate(case.acts or ()):
        try:
            analyse(case.replace(acts=(act,)), **asked)
        except kind:
            return i
    return None


def _uncovered(case: Case, i: int, error: NotCoveredError) -> Words:
    """Why the day of an act is not covered, in both languages."""
    act = (case.acts or ())[i]
    words = worded(error)
    if words.en != words.es or act.done is None:
        return words
    name = act.name or "el acto"
    before = act.done.last < START if act.done.last is not None else act.done.hi < START.year
    if before:
        return Words(words.en, f"{name}: realizado en {act.done}, antes del {START}, en que entró en vigencia el Decreto Legislativo 822: "
                               "los hechos anteriores no están cubiertos")
    if act.done.first is None or act.done.first < START:
        return Words(words.en, f"{name}: realizado en {act.done}, período que empieza antes del {START}, en que entró en vigencia el "
                               f"Decreto Legislativo 822: indique la parte posterior ({START}/…); si todo es posterior, precise las fechas")
    return words


# ── a fault that the rules tell by the name of a fact only ─────────────────────────────────────────────────
def _whole(case: Case, asked: dict[str, Any], path: str, words: Words) -> tuple[str, Words]:
    """A fault with the whole of its path: in which act, or in which part that all acts share, the fact stands."""
    if first(path) in type(case).model_fields:
        return path, words
    i = _act(case, asked, InconsistentFactsError)
    parts = [*_shared(case), *_of_act(case, i)] if i is not None else list(_shared(case))
    faulty = (at for at, part in parts if (path, words) in list(part.faults(asked["on"].year)))
    stated = (at for at, part in parts if getattr(part, first(path), None) is not None)
    at = next(faulty, None) or next(stated, None)
    if at is not None:
        return f"{at}.{path}", words
    return f"acts[{i or 0}]", Words(f"{path}: {words.en}", f"{path}: {words.es}")


def _shared(case: Case) -> Iterator[tuple[str, Facts]]:
    """The parts of a case that bear on every act."""
    yield from ((name, part) for name in ("pursuit", "complaint", "claim") if (part := getattr(case, name)) is not None)


def _of_act(case: Case, i: int) -> Iterator[tuple[str, Facts]]:
    """The parts that bear on one act: its own, and those of its thing."""
    act = (case.acts or ())[i]
    yield from ((f"acts[{i}].{name}", part) for name in ("use", "offence", "deed") if (part := getattr(act, name)) is not None)
    yield from ((f"acts[{i}].others[{j}].part", each.part) for j, each in enumerate(act.others or ()) if each.part is not None)
    thing = case.thing(act)
    for j, each in enumerate(case.things or ()):
        if each is thing:
            yield from ((f"things[{j}].{name}", part) for name in ("claim", "of") if (part := getattr(each, name)) is not None)
