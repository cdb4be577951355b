"""What every answer shows of itself in a notebook: its head, its reasons as a tree, and whatever a file says as text."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dl822 import Author, Society, Use, Work, case, collective, deadlines, exceptions, offences, procedure, sanctions, terms
from dl822.facts.cases import Case
from dl822.facts.infringements import Infringement
from dl822.facts.offences import Deed
from dl822.facts.procedures import Pursuit
from dl822.results.page import Page, Shown

ON = date(2026, 6, 1)
MARKUP = "<script>alert(1)</script>"

ANSWERS: dict[str, Any] = {
    "term": terms.term(Work(kind="literary", title=MARKUP, authors=[Author(name=MARKUP, died=1969)]), on=ON),
    "permission": exceptions.permission(Use(matter="text", act="reproduction", title=MARKUP, in_term=True, consent="none"), on=ON),
    "fine": sanctions.fine(Infringement(conduct="2025-03-01", breaches="decree", for_gain=True), on=ON),
    "deadline": deadlines.deadline("190", start=date(2026, 5, 20)),
    "limitation": procedure.limitation(Pursuit(ceased="2025-03-01"), on=ON),
    "exposure": offences.exposure(Deed(reproduces=True), on=ON),
    "audit": collective.audit(Society(name=MARKUP, accounts=[{"closes": "2024-12-31", "collected": 10, "administrative": 4}]), on=ON),
    "opinion": case.analyse(Case(title=MARKUP, acts=[{"name": MARKUP}]), on=ON),
    "act": case.analyse(Case(title=MARKUP, acts=[{"name": MARKUP}]), on=ON).acts[0],
}


@pytest.mark.parametrize("name", ANSWERS)
def test_it_shows_itself(name: str) -> None:
    shown = ANSWERS[name]._repr_html_()
    assert "<strong>" in shown or "<h1>" in shown or "<h2>" in shown
    assert "<script" not in shown


@pytest.mark.parametrize("name", [name for name, answer in ANSWERS.items() if isinstance(answer, Shown)])
class TestPage:
    def test_it_is_well_formed(self, name: str) -> None:
        """A tree that folds: the rows of the reasons are all there, each once."""
        page: Page = ANSWERS[name].page("en")
        made = ET.fromstring(f"<div>{page.html()}</div>")
        told = ["".join(each.itertext()) for each in made.iter("strong")]
        assert told == [page.head, *(title for title, _ in page.sections)]
        assert sum(1 for _ in made.iter("li")) == sum(len(rows) for _, rows in page.sections)

    def test_both_languages_have_one_shape(self, name: str) -> None:
        en, es = (ANSWERS[name].page(lang) for lang in ("en", "es"))
        assert [[depth for depth, _ in rows] for _, rows in en.sections] == [[depth for depth, _ in rows] for _, rows in es.sections]
        assert en.head != es.head

    def test_the_head_is_the_first_line_told(self, name: str) -> None:
        answer = ANSWERS[name]
        assert answer.explain("es").splitlines()[0].strip("*") == answer.page("es").head


def test_the_six_rooms_and_the_audit_show_themselves() -> None:
    assert [name for name, answer in ANSWERS.items() if not isinstance(answer, Shown)] == ["opinion", "act"]
