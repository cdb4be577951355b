"""What users write, and type-checkers must accept."""

from datetime import date
from typing import assert_type

from dl822 import Author, Finding, Status, Term, When, Work, terms
from dl822.facts.works import Kind
from dl822.reasoning.formula import Truth, Years
from dl822.terms_of_works import life_and_seventy

work = Work(kind=Kind.LITERARY, disclosed="1922", authors=[Author(name="César Vallejo", died="1938-04-15")])
assert_type(work.disclosed, When | None)
assert_type(work.kind, Kind | None)
assert_type(work.pseudonym_registered, bool | None)
assert_type(work.authors, tuple[Author, ...] | None)
assert_type(Work.disclosed.happened, Truth)
assert_type(Work.kind.is_in(Kind.PROGRAM), Truth)
assert_type(life_and_seventy(Work), Years)
assert_type(life_and_seventy(work, on=date(2026, 1, 1)), Finding[When])

answer = terms.term(work, on=date(2026, 11, 22), readings={"foreign-origin": "berne"})
assert_type(answer, Term)
assert_type(answer.status(), Status)
assert_type(answer.finding.answer, When)
