"""What users write by mistake: a type-checker must see an error on each marked line, and on no other."""

from datetime import date

from dl822 import Author, Performance, Work, terms
from dl822.facts.works import Kind, Signature
from dl822.reasoning.formula import Truth, Years, all_of, choose, latest, no_later_than
from dl822.terms_of_works import life_and_seventy


def branches(work: type[Work]) -> Years:
    if work.pseudonym_registered:
        return life_and_seventy(work)  # wrong: a rule may not branch (--warn-unreachable sees that this is never reached)
    return work.disclosed + 70


def mistaken(work: type[Work]) -> Truth:
    all_of(work.kind == Kind.LITERARY)  # wrong: formulas are not compared
    all_of(work.pseudonym_registred)  # wrong: there is no such fact
    all_of(work.disclosed)  # wrong: an event is not a condition
    all_of(work.kind.is_in("literary"))  # wrong: a member is written as the vocabulary's own
    all_of(work.kind.is_in(Signature.NAMED))  # wrong: a member of another vocabulary
    all_of(not work.pseudonym_registered)  # wrong: none_of
    all_of(work.disclosed.happened and work.completed.happened)  # wrong: all_of
    choose(work.disclosed, work.disclosed, work.completed)  # wrong: the test is a condition
    no_later_than(work.disclosed, date(1945, 12, 31))  # wrong: a year
    latest(work.authors)  # wrong: of which event?
    return work.authors.each.died  # wrong: an event of a list is not a condition


def asked() -> None:
    life_and_seventy(Performance(), on=date(2026, 11, 22))  # wrong: a rule over works
    life_and_seventy(Work())  # wrong: on which day?
    terms.term(Work())  # wrong: on which day?
    terms.term(Work(), date(2026, 11, 22))  # wrong: dates are named
    terms.term(Author(), on=date(2026, 11, 22))  # wrong: a person is no subject
    Work(pseudonym_registered="yes")  # wrong: true or false
    Work(nope=True)  # wrong: there is no such fact
    Work(authors=Author())  # wrong: a list
