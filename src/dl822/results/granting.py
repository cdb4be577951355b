"""A permission in words, as a lawyer would put it: the answer, why, on what conditions, what else was considered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dl822.facts.uses import Use
from dl822.reasoning.facts import asked
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Rows
from dl822.statute.inventory import called
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.permission import Permission

HEADS = {True: Words("It may be used", "Puede usarse"), False: Words("It may not be used without authorisation",
                                                                     "No puede usarse sin autorización"),
         None: Words("Unknown whether it may be used", "Se ignora si puede usarse")}
SECTIONS = {
    "why": Words("Why", "Fundamento"),
    "conditions": Words("To be done and minded", "Lo que debe cumplirse y tenerse en cuenta"),
    "pay": Words("Payment", "Remuneración"),
    "moral": Words("Moral rights, which no exception limits", "Derechos morales, que ninguna excepción limita"),
    "considered": Words("Exceptions considered that do not apply", "Excepciones consideradas que no proceden"),
    "missing": Words("Facts missing", "Hechos que faltan"),
    "judgements": Words("Judged by a person, not by the law's letter", "Apreciado por una persona, no por la letra de la ley"),
    "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "notes": Words("Notes", "Notas"),
}


def page(permission: Permission, lang: Lang) -> Page:
    """The whole answer."""
    return Page.of(_head(permission).to(lang), ((SECTIONS[name], rows) for name, rows in _sections(permission, lang)), lang)


def _head(permission: Permission) -> Words:
    head, why = HEADS[permission.permitted], permission.ground.words
    on = (f"on {permission.on}", f"el {permission.on:%d/%m/%Y}")
    under = _cited(permission.under or permission.outside or permission.refused_by[-1:])
    return Words(*(f"{head[i]}, {on[i]}: {why[i]}{under[i]}" for i in (0, 1)))


def _cited(ids: Iterable[str]) -> Words:
    listed = ", ".join(f"art. {id}" for id in ids)
    return Words(f" [{listed}]" if listed else "", f" [{listed}]" if listed else "")


def _sections(p: Permission, lang: Lang) -> Iterator[tuple[str, Rows]]:
    yield "why", _why(p, lang)
    yield "conditions", ((0, _row(row.what, row.provision, lang) + _by(row.by, lang)) for row in p.conditions)
    yield "pay", ((0, _row(row.what, row.provision, lang)) for row in p.remuneration)
    yield "moral", ((0, _row(row.what, row.provision, lang)) for row in p.moral)
    yield "considered", _considered(p, lang)
    yield "missing", ((0, f"{m.fact}: {m.question.to(lang)}" + (f" [art. {m.provision}]" if m.provision else "")) for m in p.missing)
    yield "judgements", ((0, asked(Use, name).label.to(lang)) for name in p.judgements)
    yield "readings", ((0, _reading(taken.id, taken.taken, taken.differs, lang)) for taken in p.readings)
    yield "notes", ((0, note.to(lang)) for note in p.notes)


def _why(p: Permission, lang: Lang) -> Iterator[tuple[int, str]]:
    """The findings that decided: the acts reserved, and the exception, term or authorisation that frees."""
    reserved, _, running, authorised = p._parts  # noqa: SLF001 - the same room, told
    inner = reserved.because[0]
    told = [inner]
    if p.ground == "exception":
        told += [found for found in p.exceptions if found.answer is True]
    elif p.permitted is True:
        told += [running.because[0]] if running.answer is True else [authorised]
    for found in told:
        yield from ((depth, words.to(lang)) for depth, words in Line.flat(outline(found)))
    if p.term is not None:
        yield 0, p.term.explain(lang).split("\n")[0]


def _row(what: Words, provision: str, lang: Lang) -> str:
    return f"{what.to(lang)} [{called(provision).to(lang)}]"


def _by(day: object, lang: Lang) -> str:
    return "" if day is None else f" ({'a más tardar el' if lang == 'es' else 'by'} {day})"


def _considered(p: Permission, lang: Lang) -> Iterator[tuple[int, str]]:
    """The exceptions that might have applied to such an act, under the fact that kept them out."""
    kept_out: dict[str, list[str]] = {}
    for row in p.considered:
        if row.facts[:1] != ("act",):
            by = f", art. {row.condition}" if row.condition in ("50", "51", "77") else ""
            kept_out.setdefault(row.says.to(lang), []).append(f"{row.title.to(lang)} [art. {row.provision}{by}]")
    for says, rows in kept_out.items():
        yield 0, says
        yield from ((1, row) for row in rows)


def _reading(id: str, taken: str | None, differs: bool, lang: Lang) -> str:
    open_question = question(id)
    changes = Words("another reading would change the answer", "otra lectura cambiaría la respuesta") if differs else Words(
        "no other reading would change the answer", "ninguna otra lectura cambiaría la respuesta")
    return f"{open_question.question.to(lang)} {open_question.option(taken).to(lang)}; {changes.to(lang)} [{id}]"

