"""Strategies for societies, their accounts and families, and what the law says of every audit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from dl822.auditing import audit
from dl822.distributing import additional, distribution
from dl822.errors import InconsistentFactsError
from dl822.facts.accounts import Accounts, Share
from dl822.facts.people import Couple, Ending, Family, Relative, Union
from dl822.facts.societies import Society
from dl822.kinship import kinship
from dl822.reasoning.facts import Flag
from dl822.statute.instruments import KNOWN_TO, START
from dl822.testing.hard import boundary_days
from dl822.testing.invariants import Invariant, claims, hold

CENT = Decimal("0.01")
AuditFunction = Callable[..., Any]


# ── strategies ─────────────────────────────────────────────────────────────────────────────────────────────
def sums(most: int = 1_000_000) -> st.SearchStrategy[Decimal]:
    """Sums in soles, to the céntimo."""
    return st.integers(0, most * 100).map(lambda cents: cents * CENT)


def days_of_audit() -> st.SearchStrategy[date]:
    """Days on which an audit may be asked: those on which an instrument came into force and their neighbours, and any other."""
    hard = [day for day in boundary_days() if START <= day <= KNOWN_TO]
    return st.sampled_from(hard) | st.dates(START, KNOWN_TO)


@st.composite
def accounts(draw: st.DrawFn, *, known: bool = False) -> Accounts:
    """A year of account whose sums add up: with every sum needed to split it (``known``), or some."""
    collected = draw(sums())
    administrative = draw(sums(int(collected)))
    closes = date(draw(st.integers(START.year + 1, KNOWN_TO.year - 1)), 12, 31)
    told: dict[str, Any] = {"closes": closes, "collected": collected, "administrative": administrative,
                            "social": draw(sums(int(collected - administrative))), "assets": 0}
    told["publications"] = draw(sums(int(administrative)))
    told["ordered_audits"] = 0
    if not known:
        told = {name: value for name, value in told.items() if name == "closes" or draw(st.booleans())}
        flags = [name for name, field in Accounts.model_fields.items()
                 if field.annotation is Flag and not name.endswith("_in_time")]
        told |= draw(st.dictionaries(st.sampled_from(flags), st.booleans(), max_size=10))
    return Accounts.model_validate(told)


def shares() -> st.SearchStrategy[tuple[Share, ...]]:
    """Owners' shares, one of them more than nothing."""
    points = st.integers(0, 10_000).map(lambda n: Decimal(n) / 10)
    each = st.builds(lambda p, known: Share(points=p, identified=known), points, st.booleans())
    return st.lists(each, min_size=1, max_size=8).map(tuple).filter(lambda listed: any(share.points for share in listed))


@st.composite
def families(draw: st.DrawFn, *, most: int = 10) -> Family:
    """Family trees in which nobody descends from himself: parents are older than children."""
    count = draw(st.integers(2, most))
    names = [f"p{i}" for i in range(count)]
    people = [Relative(name=name, parents=tuple(draw(st.lists(st.sampled_from(names[:i]), max_size=2, unique=True))) if i else ())
              for i, name in enumerate(names)]
    pairs = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True).map(tuple)
    unions = [Union(of=pair, kind=draw(st.sampled_from((Couple.MARRIED, Couple.COHABITING))), ended=draw(st.sampled_from(list(Ending))))
              for pair in draw(st.lists(pairs, max_size=3, unique_by=frozenset))]
    return Family(people=tuple(people), unions=tuple(unions), complete=True)


# ── invariants ─────────────────────────────────────────────────────────────────────────────────────────────
INVARIANTS_OF_SOCIETIES: list[Invariant] = []
invariant = claims(INVARIANTS_OF_SOCIETIES, audit=audit, distribution=distribution, additional=additional, kinship=kinship)


def _states(found: Any) -> dict[str, bool | None]:
    return {duty.rule: duty.met for duty in found.duties}


@invariant("165", st.tuples(days_of_audit()))
def nothing_known_breaches_nothing(on: date, audit: AuditFunction) -> None:
    """Of a society of which nothing is known every duty is unknown, and none is breached."""
    states = _states(audit(Society(), on=on))
    hold(set(states.values()) == {None}, f"{[rule for rule, met in states.items() if met is not None]}")


@invariant("153(j)", st.tuples(accounts(), sums()))
def higher_costs_never_cure(year: Accounts, more: Decimal, audit: AuditFunction) -> None:
    """To spend more on administration never turns a breach of a ceiling into compliance."""
    on = KNOWN_TO
    if year.administrative is None or year.net is not None:
        return
    before = _states(audit(Society(accounts=(year,)), on=on))
    after = _states(audit(Society(accounts=(year.replace(administrative=year.administrative + more),)), on=on))
    cured = [rule for rule, met in before.items() if met is False and after[rule] is not False]
    hold(not cured, f"{more} more, and {cured} are no longer breached")


@invariant("153", st.tuples(accounts(), st.booleans()))
def learning_never_reverses_a_duty(year: Accounts, value: bool, audit: AuditFunction) -> None:
    """A fact more may settle a duty, and never reverses a settled one."""
    open_ = [name for name, field in Accounts.model_fields.items()
             if field.annotation is Flag and not name.endswith("_in_time") and getattr(year, name) is None]
    before = _states(audit(Society(accounts=(year,)), on=KNOWN_TO))
    for name in open_[:6]:
        after = _states(audit(Society(accounts=(year.replace(**{name: value}),)), on=KNOWN_TO))
        reversed_ = [rule for rule, met in before.items() if met is not None and after[rule] is not met]
        hold(not reversed_, f"{name}={value} reverses {reversed_}")


@invariant("153(o)", st.tuples(st.dates(date(2000, 1, 1), date(2024, 12, 31)), st.integers(0, 60), st.integers(1, 60)))
def a_later_publication_is_never_in_better_time(assembly: date, after: int, more: int, audit: AuditFunction) -> None:
    """Who publishes later never meets a period that he missed by publishing earlier."""
    states = []
    for days in (after, after + more):
        year = {"closes": assembly - timedelta(100), "assembly": assembly, "published": assembly + timedelta(days)}
        found = audit(Society(accounts=(Accounts.model_validate(year),)), on=KNOWN_TO)
        states.append(next(d.met for d in found.duties if d.rule.endswith(".published")))
    hold(states[0] is True or states[1] is not True, f"{after} days: {states[0]}; {after + more} days: {states[1]}")


@invariant("153(k)", st.tuples(accounts(known=True), shares()), of="distribution")
def parts_add_up_exactly(year: Accounts, listed: tuple[Share, ...], distribution: Callable[..., Any]) -> None:
    """What was collected is its parts, to the céntimo, and none of them is below nothing."""
    try:
        split = distribution(year.replace(shares=listed))
    except InconsistentFactsError:  # more was spent than collected: nothing is left to split
        return
    parts = [part.sum for part in split.shares]
    hold(split.administration + split.assets + split.social + split.net == split.collected, "the parts are not the whole")
    hold(sum(parts, split.unidentified) == split.net, f"{parts} and {split.unidentified} are not {split.net}")
    hold(min([*parts, split.unidentified]) >= 0, "a part is below nothing")


@invariant("161", st.tuples(sums(), st.lists(sums(1_000), min_size=1, max_size=8).filter(any)), of="additional")
def the_additional_distribution_is_proportional(kept: Decimal, received: list[Decimal], additional: Callable[..., Any]) -> None:
    """Each receives, to the céntimo, in proportion to what he received in the first; the whole is shared out."""
    parts = [part.sum for part in additional(kept, tuple(Share(received=each) for each in received))]
    whole = sum(received, Decimal(0))
    hold(sum(parts, Decimal(0)) == kept, f"{parts} are not {kept}")
    hold(all(abs(part * whole - kept * first) < CENT * whole for part, first in zip(parts, received, strict=True)), f"{parts}")


@invariant("155(a)", st.tuples(families()), of="kinship")
def kinship_is_symmetric(tree: Family, kinship: Callable[..., Any]) -> None:
    """As the one is related to the other, so is the other to the one."""
    names = [person.name for person in tree.people or ()]
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            one, other = kinship(tree, a, b), kinship(tree, b, a)
            hold((one.blood, one.affinity, one.couple) == (other.blood, other.affinity, other.couple), f"{a} and {b}")


@invariant("155(a)", st.tuples(families()), of="kinship")
def affinity_follows_the_spouse(tree: Family, kinship: Callable[..., Any]) -> None:
    """Whoever marries a person is related by affinity, in the same degree, to those to whom that person is related by blood."""
    grown = tree.replace(people=(*(tree.people or ()), Relative(name="spouse")), unions=(
        Union(of=("p1", "spouse"), kind=Couple.MARRIED, ended=Ending.LASTS),))
    for person in tree.people or ():
        if person.name != "p1":
            blood, affinity = kinship(grown, "p1", person.name).blood, kinship(grown, "spouse", person.name).affinity
            hold(blood == affinity, f"{person.name}: {blood} by blood, {affinity} by affinity")


__all__ = ["INVARIANTS_OF_SOCIETIES", "accounts", "days_of_audit", "families", "shares", "sums"]
