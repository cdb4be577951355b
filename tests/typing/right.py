"""What users write, and what type-checkers must make of it: this file has no errors."""

from datetime import date
from typing import assert_type

from dl822 import Author, Finding, Period, Term, When, Work, terms
from dl822.facts.works import Kind, Origin
from dl822.reasoning.formula import Truth, Years, all_of, choose, latest, no_later_than
from dl822.terms_of_works import last_death, life_and_seventy

novel = Work(kind=Kind.LITERARY, disclosed=1922, authors=[Author(died="1938-04-15")], origin=Origin.PERU)

# On an instance a fact is a plain value, which may be unknown.
assert_type(novel.kind, Kind | None)
assert_type(novel.disclosed, When | None)
assert_type(novel.pseudonym_registered, bool | None)
assert_type(novel.authors, tuple[Author, ...] | None)
assert_type(novel.title, str | None)

# On the class it is a formula.
assert_type(Work.disclosed.happened, Truth)
assert_type(Work.kind.is_in(Kind.PROGRAM), Truth)
assert_type(Work.disclosed + 70, Years)
assert_type(latest(Work.authors.each.died), Years)

# A provision is asked of facts on a day, or named in another rule.
assert_type(life_and_seventy(novel, on=date(2026, 11, 22)), Finding[When])
assert_type(life_and_seventy(Work), Years)

answer = terms.term(novel, on=date(2026, 11, 22), readings={"foreign-origin": "berne"})
assert_type(answer, Term)
assert_type(answer.last_day, date | Period | None)
assert_type(answer.settled, bool)


def rule(work: type[Work]) -> Years:
    """A rule as users write one."""
    old = all_of(work.kind.is_in(Kind.LITERARY, Kind.ORAL), no_later_than(last_death(work), 1945))
    return choose(old, last_death(work) + 50, life_and_seventy(work))
