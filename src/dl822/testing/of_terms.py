"""Invariants of the terms of protection: what the articles say of every work and recording."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from dl822 import terms
from dl822.facts.works import Authorship, Kind, OfficialText, Origin, Revealer, Signature, Subject, Work
from dl822.reasoning.facts import Event, Facts, Many
from dl822.reasoning.when import FAR, NEVER, NO_TERM, PENDING, When
from dl822.statute.instruments import START
from dl822.testing import strategies as given
from dl822.testing.hard import cut_offs
from dl822.testing.invariants import TermFunction, hold, invariant
from dl822.testing.points import asks

FREE = ("public_domain", "never_protected")
OF_PUBLICATION = (Kind.PROGRAM, Kind.AUDIOVISUAL)  # art. 54, with collective works
SURELY_LATER = max(cut_offs()) + 1  # the year after all in which the older law could matter

any_case = st.tuples(given.subjects(), given.days())
any_two_days = st.tuples(given.subjects(), given.days(), given.days())


@invariant("56", any_case)
def last_day_is_31_december(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Terms run from 1 January, so the last day of protection is a 31 December."""
    last = term(subject, on=on).last_day
    for day in _ends(last):
        hold((day.month, day.day) == (12, 31), f"the last day is {day}")


@invariant("57", any_case)
def free_from_the_next_day(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Protected through the last day, and in the public domain from the day after it (arts 56, 57)."""
    answer = term(subject, on=on)
    last, free = answer.last_day, answer.public_domain_from
    if isinstance(last, date) and last < date.max:
        hold(free == last + timedelta(1), f"protected through {last}, and free from {free}")
        for day, expected in ((last, ("protected",)), (free, FREE)):
            found = answer.status(day) if day >= START else expected[0]
            hold(found in expected, f"{found} on {day}, though free from {free}")


@invariant("57", any_two_days)
def later_day_is_never_less_free(subject: Subject, on: date, later: date, *, term: TermFunction = terms.term) -> None:
    """With the same facts, none of which is still to come, what is free stays free."""
    on, later = sorted((on, later))
    if not _pending(subject):
        before, after = (str(term(subject, on=day).status()) for day in (on, later))
        hold(_rank(before) <= _rank(after), f"{before} on {on}, {after} on {later}")


@invariant("transitional-1", st.tuples(given.subjects(), given.days()))
def what_was_free_on_24_may_1996_stays_free(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """What had ended under the older law by the day the decree came into force is free on every later day, and its
    last year lies before that day."""
    if not _pending(subject) and term(subject, on=START).status() == "public_domain":
        answer = term(subject, on=on)
        hold(answer.status() == "public_domain", f"free on {START}, {answer.status()} on {on}")
        hold(answer.last_year.hi < START.year, f"free on {START}, but protected through {answer.last_year}")


several = st.lists(given.authors("closely"), min_size=2, max_size=3)
joint = st.tuples(given.works(authorship=Authorship.JOINT, authors=several), given.days())


@invariant("52", joint)
def joint_term_follows_the_last_death(work: Work, on: date, *, term: TermFunction = terms.term) -> None:
    """Of several co-authors only the last death counts: with all dead in the year of the last, the term is the same."""
    deaths = [author.died for author in work.authors or ()]
    known = [d for d in deaths if d is not None and d.lo < PENDING]
    if known and len(known) == len(deaths):
        last = When(max(d.lo for d in known), max(d.hi for d in known))
        same = work.replace(authors=tuple(a.replace(born=None, died=last) for a in work.authors or ()))
        hold(term(same, on=on).last_year == term(work.replace(authors=_without_births(work)), on=on).last_year,
             f"another term when all died in {last}")


@invariant("52", st.tuples(st.one_of(given.works(), given.performances()), given.days()))
def order_of_authors_does_not_matter(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """In whatever order authors or performers are listed, the term is the same."""
    for name in asks(type(subject), Many):
        if people := getattr(subject, name):
            turned = term(subject.replace(**{name: tuple(reversed(people))}), on=on)
            hold(turned.last_year == term(subject, on=on).last_year, f"{turned.last_year} in the other order")


@invariant("52", st.tuples(given.works(), given.days()))
def whatever_the_country_of_origin(work: Work, on: date, *, term: TermFunction = terms.term) -> None:
    """Unless a reading of the asker's says otherwise, the country of origin changes nothing."""
    answers = {term(work.replace(origin=origin), on=on).last_year for origin in (None, *Origin)}
    hold(len(answers) == 1, f"the country of origin decides between {sorted(map(str, answers))}")


def revealed() -> st.SearchStrategy[Work]:
    """Unsigned works of one author, published when the older law could matter no more, who revealed himself in life."""
    @st.composite
    def made(draw: given.Draw) -> Work:
        published, after, died = draw(st.integers(SURELY_LATER, 2_300)), draw(st.integers(0, 75)), draw(st.integers(0, 75))
        hidden = st.sampled_from((Signature.ANONYMOUS, Signature.PSEUDONYMOUS))
        work: Work = draw(given.works("fully", kind=Kind.LITERARY, authorship=Authorship.INDIVIDUAL, last_volume_published=NEVER,
                                      signature=hidden, authors=[{"died": published + after + died}],
                                      completed=published, disclosed=published, first_published=published,
                                      identity_revealed=published + after, identity_revealed_by=Revealer.AUTHOR))
        return work

    return made()


@invariant("53", st.tuples(revealed(), given.days()))
def revelation_in_time_gives_art_52(work: Work, on: date, *, term: TermFunction = terms.term) -> None:
    """An author who reveals himself before the term from disclosure ends has the term of a signed work: after it, not."""
    if work.signature in (Signature.ANONYMOUS, Signature.PSEUDONYMOUS) and _revealed_in_life(work):
        in_time = _year(work.identity_revealed) <= _year(work.disclosed) + 70
        signed = term(work.replace(signature=Signature.NAMED), on=on).last_year
        expected = signed if in_time else When(_year(work.disclosed) + 70, _year(work.disclosed) + 70)
        hold(term(work, on=on).last_year == expected, f"revealed in {work.identity_revealed}, yet not {expected}")


@invariant("decision-351", st.tuples(given.works("closely", kind=Kind.PROGRAM, last_volume_published=NEVER), given.days()))
def program_protected_whatever_its_date(work: Work, on: date, *, term: TermFunction = terms.term) -> None:
    """No program lapsed under the older law: each has seventy years from publication or, failing that, from completion."""
    if work.kind is Kind.PROGRAM and work.first_published is not None and work.completed is not None:
        happened = work.first_published.happened
        start = work.completed if happened is False else work.first_published if happened else None
        if start is not None and start.lo < FAR:
            found = term(work, on=on).last_year
            hold(found.lo >= start.lo + 70, f"from {start}, and protected through {found}")


@invariant("54", st.tuples(given.works(), given.days()), reasons=True)
def a_film_leaves_its_contributions(work: Work, on: date, *, term: TermFunction = terms.term) -> None:
    """When the term of a film has ended, the contributions of co-authors not known to be dead for seventy years remain."""
    answer = term(work, on=on)
    if work.kind is Kind.AUDIOVISUAL and answer.status() == "public_domain" and work.authors is None:
        hold("54" in {left.provision for left in answer.remains}, "the contributions are not named")


@invariant("57", any_case, reasons=True)
def free_says_what_remains(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Whatever is, or may be, free says what is still reserved, and by which provision."""
    answer = term(subject, on=on)
    if answer.status() != "protected":
        hold(bool(answer.remains), "nothing is named that remains")
        hold(all(left.provision and left.what.en and left.what.es for left in answer.remains), "something remains without a provision")


@invariant("9", st.tuples(given.official_texts(), given.days()))
def never_protected_has_no_term(text: OfficialText, on: date, *, term: TermFunction = terms.term) -> None:
    """An official text is never protected: it has no last day and no first free day."""
    answer = term(text, on=on)
    hold(answer.status() == "never_protected", f"{answer.status()}")
    hold((answer.last_year[:2], answer.last_day, answer.public_domain_from) == (NO_TERM[:2], None, None), "it has a term")


@invariant("57", st.tuples(given.folklore(), given.days()))
def folklore_is_free(subject: Subject, on: date, *, term: TermFunction = terms.term) -> None:
    """Expressions of folklore are always in the public domain."""
    hold(term(subject, on=on).status() == "public_domain", "it is not free")


# ── what the checks have in common ─────────────────────────────────────────────────────────────────────────
def _ends(day: Any) -> tuple[date, ...]:
    return (day,) if isinstance(day, date) else tuple(end for end in day or () if end is not None)


def _rank(status: str) -> int:
    return ("protected", "unknown", *FREE[:1]).index("public_domain" if status in FREE else status)


def _pending(facts: Facts) -> bool:
    """Whether some event is known only not to have happened by the day of asking."""
    events = [getattr(facts, name) for name in asks(type(facts), Event)]
    people = [person for name in asks(type(facts), Many) for person in getattr(facts, name) or ()]
    return any(e is not None and e.lo == PENDING for e in events) or any(map(_pending, people))


def _without_births(work: Work) -> tuple[Any, ...]:
    return tuple(author.replace(born=None) for author in work.authors or ())


def _year(event: When | None) -> int:
    return event.lo if event is not None and event.exact else FAR


def _revealed_in_life(work: Work) -> bool:
    """Whether it is a plain case of art. 53: one dead author, exact years, published under the decree, no volumes."""
    deaths = [_year(author.died) for author in work.authors or ()]
    plain = work.kind is Kind.LITERARY and work.authorship is Authorship.INDIVIDUAL and work.last_volume_published == NEVER
    years = [_year(event) for event in (work.disclosed, work.first_published, work.identity_revealed)]
    return (plain and len(deaths) == 1 and work.identity_revealed_by is Revealer.AUTHOR and years[2] <= deaths[0] < FAR
            and all(SURELY_LATER <= year < FAR for year in years))
