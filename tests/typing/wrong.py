"""What users must be told by their type-checker: each marked line is an error, and no other is."""

from datetime import date

from dl822 import Author, Work, terms
from dl822.facts.works import Kind
from dl822.reasoning.formula import Truth, Years, all_of, choose, latest
from dl822.terms_of_works import life_and_seventy


def wrong(work: type[Work]) -> Years:
    all_of(work.kind == Kind.PROGRAM)  # wrong
    all_of(work.disclosed)  # wrong
    all_of(work.disclozed.happened)  # wrong
    all_of(work.kind.is_in("program"))  # wrong
    all_of(not work.pseudonym_registered)  # wrong
    choose(work.disclosed, work.disclosed, work.completed)  # wrong
    life_and_seventy(Author)  # wrong
    latest(work.authors.died)  # wrong
    return work.pseudonym_registered  # wrong


def also_wrong() -> Truth:
    terms.term(Work())  # wrong
    terms.term("Trilce", on=date(2026, 1, 1))  # wrong
    terms.term(Work(), on="2026-11-22")  # wrong
    Work(titel="Trilce")  # wrong
    return Work.disclosed  # wrong
