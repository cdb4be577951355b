"""A term of protection told to a person: the conclusion, the reasons, what remains, what is missing, what is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.results.term import Day, Term

HEADS = {
    "status": Words("Status on", "Situación al"),
    "why": Words("Why", "Por qué"),
    "first": Words("Protected from", "Protección desde"),
    "last": Words("Protected through", "Protección hasta"),
    "free": Words("In the public domain from", "En dominio público desde"),
    "term": Words("Term of protection", "Plazo de protección"),
    "reasons": Words("Reasons", "Fundamentos"),
    "remains": Words("What remains reserved", "Lo que queda reservado"),
    "missing": Words("What is missing", "Lo que falta saber"),
    "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "notes": Words("Note", "Nota"),
}
NOT_TOLD = Words("not known", "se ignora")


def day(value: Day, lang: Lang) -> str:
    """A day, or the days between which it lies."""
    if value is None:
        return NOT_TOLD.to(lang)
    if isinstance(value, date):
        return value.isoformat()
    if value.latest is None:
        return Words(f"{value.earliest} or later", f"{value.earliest} o después").to(lang)
    if value.earliest is None:
        return Words(f"{value.latest} or earlier", f"{value.latest} o antes").to(lang)
    return Words(f"between {value.earliest} and {value.latest}", f"entre {value.earliest} y {value.latest}").to(lang)


def facts(term: Term) -> list[tuple[Words, Words]]:
    """The conclusion, a line each."""
    status = term.status()
    rows = [(HEADS["status"], Words(f"{term.on}: {status.words.en}", f"{term.on}: {status.words.es}"))]
    if term.why:
        rows.append((HEADS["why"], term.why.words))
    for head, value in (("first", term.first_day), ("last", term.last_day), ("free", term.public_domain_from)):
        if value is not None:
            rows.append((HEADS[head], Words(day(value, "en"), day(value, "es"))))
    return rows


def lists(term: Term) -> list[tuple[Words, list[Words]]]:
    """What follows the reasons: remains, missing, open questions, notes."""
    remains = [Words(f"{r.what.en} [art. {r.provision}]", f"{r.what.es} [art. {r.provision}]") for r in term.remains]
    missing = [Words(f"{m.fact}: {m.question.en}", f"{m.fact}: {m.question.es}") for m in term.missing]
    readings = [line for taken in term.readings for line in [_reading(taken.id, taken.taken, taken.differs)]]
    sections = [("remains", remains), ("missing", missing), ("readings", readings), ("notes", list(term.notes))]
    return [(HEADS[head], lines) for head, lines in sections if lines]


def _reading(id: str, taken: str | None, differs: bool) -> Words:
    asked = question(id)
    option = asked.option(taken)
    change = Words("another reading would change this answer", "otra lectura cambiaría esta respuesta") if differs else Words(
        "no other reading is known to change it", "no consta que otra lectura la cambie")
    return Words(f"{asked.question.en} {option.en}; {change.en} [{id}]", f"{asked.question.es} {option.es}; {change.es} [{id}]")


def page(term: Term, lang: Lang) -> Page:
    """The whole answer as a page: the conclusion, what it says of days, the reasons and what follows them."""
    (head, status), *rest = facts(term)
    reasons = [(depth, words.to(lang)) for depth, words in Line.flat(outline(term.finding))]
    days = [(0, f"{label.to(lang)}: {value.to(lang)}") for label, value in rest]
    after = ((title, [(0, words.to(lang)) for words in rows]) for title, rows in lists(term))
    sections = [(HEADS["term"], days), (HEADS["reasons"], reasons), *after]
    return Page.of(f"{head.to(lang)} {status.to(lang)}", sections, lang)


def told(term: Term, lang: Lang, *, markdown: bool) -> str:
    """The whole answer as text."""
    mark, bold = ("- ", "**") if markdown else ("  ", "")
    out = [f"{bold}{head.to(lang)}{bold} {value.to(lang)}" if head is HEADS["status"] else f"{bold}{head.to(lang)}:{bold} {value.to(lang)}"
           for head, value in facts(term)]
    out += ["", f"{bold}{HEADS['reasons'].to(lang)}{bold}", term.finding.explain(lang, markdown=markdown)]
    for head, lines in lists(term):
        out += ["", f"{bold}{head.to(lang)}{bold}", *(f"{mark}{line.to(lang)}" for line in lines)]
    return "\n".join(out)
