"""Is this society in order? Every duty of arts 146-167 asked of what is known of it: met, breached or unknown, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

from dl822 import collective, collective_money, collective_people, collective_supervision, kinship, timing
from dl822.distributing import share_faults
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.facts.accounts import Accounts, Distribution
from dl822.facts.dealings import Adhesion, Registration, Tariff
from dl822.facts.people import Officer, Tie
from dl822.facts.societies import Society
from dl822.facts.supervision import Requirement
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case, find
from dl822.reasoning.facts import Facts, Many, Part
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Truth
from dl822.reasoning.provision import Provision
from dl822.reasoning.when import LAST_YEAR, When, days
from dl822.reasoning.words import Words
from dl822.results.audit import Audit, Checked, Duty
from dl822.results.term import covered, law_of
from dl822.statute.instruments import KNOWN_TO, START
from dl822.statute.readings import checked
from dl822.timing import Days, Timed

Rule = Provision[Any, Truth]
Period = int | tuple[date, date]
YEAR_LAW = "accounting-year-law"
WHEN: dict[type[Facts], tuple[str, ...]] = {  # the events that date an item: what decides whose wording governs it
    Accounts: ("opens", "closes"), Distribution: ("done",), Registration: ("done",), Adhesion: ("made",), Requirement: ("made",),
    Tariff: ("in_gazette", "in_newspaper"),
}
DONE: dict[type[Facts], tuple[str, ...]] = {  # what has happened if it is given, besides the events of a period
    Accounts: ("opens",), Adhesion: ("made",), Requirement: ("made",), Officer: ("took_office",),
}
LISTS = tuple(name for name, field in Society.model_fields.items() if isinstance(field.annotation, type) and issubclass(field.annotation,
                                                                                                                        Many))
TIES = "ties"  # of every two people


class Asked(NamedTuple):
    """A rule, of what it is asked (a field of the society; its own facts where that is blank), and the answer that is a breach."""

    rule: Rule
    of: str = ""
    breach: bool = False


OF_THE_SOCIETY = (collective.authorised, collective.of_the_nature_required, collective.open_to_users, collective.for_management)
OF_ACCOUNTS = (
    collective_money.budget_approved, collective_money.costs_within_ceiling, collective_money.joint_costs_within_ceiling,
    collective_money.social_fund_within_limit, collective_money.purchases_within_limit, collective_money.unbudgeted_authorised,
    collective_money.pre_operating_in_time, collective_money.informs, collective_money.drawn_up, collective_money.available,
    collective_money.audited, collective_money.report_sent, collective_money.published)
OF_DISTRIBUTIONS = (collective_money.distributed_yearly, collective_money.distributed_fairly)
OF_SUSPENSE = (collective_money.kept, collective_money.shared_out, collective_money.not_taken_early)
OF_OFFICERS = (collective_people.board_member_conflicted, collective_people.committee_member_conflicted,
               collective_people.director_elsewhere,
               collective_people.director_conflicted, collective_people.employee_represents)
OF_TIES = (
    collective_people.relatives_on_board, collective_people.couple_on_board, collective_people.board_close_to_others,
    collective_people.board_close_to_office, collective_people.relatives_on_committee, collective_people.couple_on_committee,
    collective_people.committee_close_to_others, collective_people.committee_close_to_office, collective_people.director_close_to_others,
    collective_people.director_close_to_office, collective_people.contract_with_family)
YEARLY = (*OF_ACCOUNTS, collective_money.distributed_yearly)  # what each year asks for: to list none is not to have had none
DUTIES: tuple[Asked, ...] = tuple(sorted((
    *(Asked(rule) for rule in OF_THE_SOCIETY),
    *(Asked(rule, "statutes") for rule in collective.STATUTES),
    Asked(collective.governed, "government"), Asked(collective.registered, "registrations"), Asked(collective.accepted, "owner_requests"),
    Asked(collective.adhesion_within_limits, "adhesions"), Asked(collective.participates, "participation"),
    Asked(collective.tariff_fair, "tariffs"), Asked(collective.tariff_open, "tariffs"), Asked(collective.tariff_published, "tariffs"),
    Asked(collective.licensed, "user_requests"),
    Asked(collective.collected_as_published, "tariffs"),
    *(Asked(rule, "accounts") for rule in OF_ACCOUNTS), *(Asked(rule, "distributions") for rule in (*OF_DISTRIBUTIONS, *OF_SUSPENSE)),
    *(Asked(rule, "officers", breach=True) for rule in OF_OFFICERS), *(Asked(rule, TIES, breach=True) for rule in OF_TIES),
    Asked(collective_people.sworn, "officers"), Asked(collective_supervision.complied, "requirements"),
    Asked(collective_supervision.adapted),
), key=lambda asked: (asked.rule.id[:1] == "t", asked.rule.id)))  # in the order of the law, the transitional provision last


def audit(society: Society, *, on: date, period: Period | None = None, law: date | None = None,
          readings: Mapping[str, str] | None = None) -> Audit:
    """What a society has done and left undone, on a day: one row a duty, each with its article, reasons, sums and days.

    ``period`` is a year, or its first and last day: tariffs, accounts, distributions and other dated things outside it are
    left aside. Each is judged by the wording of its own days; what lasts, by that of ``on`` (or ``law``). Raises
    ``InconsistentFactsError``, ``NotCoveredError``, ``UnknownProvisionError``.

    >>> from datetime import date
    >>> year = {"opens": "2024-01-01", "closes": "2024-12-31", "collected": 1_000_000, "administrative": 300_001,
    ...         "publications": 0, "ordered_audits": 0}
    >>> found = audit(Society(accounts=[year]), on=date(2025, 6, 2))
    >>> [(duty.provision, duty.over_by) for duty in found.breached]
    [('153(j)', Decimal('1'))]
    """
    day, taken = covered(on), checked(dict(readings or {}))
    of = law_of(law if law is not None else min(day, KNOWN_TO))
    asked = _Auditing(_named(society), day, of, taken, _period(period))
    if faults := list(asked.faults()):
        raise InconsistentFactsError(faults)
    return asked.answer(society)


def _period(period: Period | None) -> Days | None:
    if period is None or not isinstance(period, int):
        if period is not None and period[1] < period[0]:
            raise InconsistentFactsError([("period", Words(
                f"it ends on {period[1]}, before it begins on {period[0]}; give its first and its last day",
                f"termina el {period[1]}, antes de empezar el {period[0]}; indique su primer y su último día"))])
        return period
    if not START.year <= period <= LAST_YEAR:
        raise InconsistentFactsError([("period", Words(f"{period} is no year from {START.year} on",
                                                       f"{period} no es un año desde {START.year}"))])
    return date(period, 1, 1), date(period, 12, 31)


def _named(society: Society) -> Society:
    """The society, with what its name says: whether another has the same."""
    others = {name.strip().casefold() for name in society.other_names or ()}
    if society.name is None or society.name.strip().casefold() not in others:
        return society
    from dl822.facts.societies import Statutes

    statutes = society.statutes or Statutes()
    return society if statutes.name_identical is False else society.replace(statutes=statutes.replace(name_identical=True))


class Item(NamedTuple):
    """Something that a duty is asked of: where it stands, its facts, the days that date it, and what follows from them."""

    at: str
    facts: Facts
    name: str | None
    days: Days | None
    timed: tuple[Timed, ...]


class _Auditing(NamedTuple):
    """The question: the society, the day, the law, the readings, and the period looked at."""

    society: Society
    on: date
    law: date
    taken: Mapping[str, str]
    period: Days | None

    def answer(self, stated: Society) -> Audit:
        duties = tuple(duty for asked in DUTIES if (duty := self.duty(asked)).rows or asked.rule.wordings[0][0].in_force <= self.law)
        return Audit(stated, self.on, self.law, self.period, self.taken, duties, tuple(self.liable(duties)))

    def duty(self, asked: Asked) -> Duty:
        rows = tuple(row for item in self.items(asked) if (row := self.row(asked, item)) is not None)
        title = collective_people.OBSERVED[asked.rule.id] if asked.breach else asked.rule.title
        return Duty(asked.rule.id, title, asked.rule.name, asked.of, rows)

    # ── what it is asked of ────────────────────────────────────────────────────────────────────────────────
    def items(self, asked: Asked) -> Iterator[Item]:
        if asked.of == TIES:
            yield from self.ties()
        elif not asked.of:
            yield self.item("", self.society)
        elif (value := getattr(self.society, asked.of)) is None or not isinstance(value, tuple):
            declared: Any = Society.model_fields[asked.of].annotation
            at = asked.of if issubclass(declared, Part) else f"{asked.of}[0]"
            yield self.item(at, value if value is not None else declared.of())
        else:
            listed = [self.item(f"{asked.of}[{i}]", facts) for i, facts in enumerate(value)]
            looked_at = [item for item in listed if not self.outside(item)]
            yield from looked_at
            if asked.rule in YEARLY and self.unlisted(looked_at):
                yield Item(asked.of, Society.model_fields[asked.of].annotation.of(), None, None, ())  # type: ignore[union-attr]

    def item(self, at: str, facts: Facts) -> Item:
        found = tuple(_planned(facts, t, self.on) for t in timing.timed(facts, self.on, self.taken))
        return Item(at, timing.completed(facts, found), getattr(facts, "name", None), _dated(facts), found)

    def unlisted(self, listed: list[Item]) -> bool:
        """Whether a year lies in what is looked at of which nothing is listed, though the law asks for something each year."""
        known = [item.days[1] for item in listed if item.days is not None]
        if self.period is not None or len(known) < len(listed):
            return not listed
        return not known or max(known) < self.on - relativedelta(years=1)

    def outside(self, item: Item) -> bool:
        return bool(self.period and item.days and (item.days[1] < self.period[0] or item.days[0] > self.period[1]))

    def ties(self) -> Iterator[Item]:
        """Every two people; in both orders, unless they hold the same post."""
        people = self.society.officers
        if people is None:
            yield Item("officers", Tie(), None, None, ())
        for i, a in enumerate(people or ()):
            for j, b in enumerate(people or ()):
                if i != j and (a.name is None or a.name != b.name) and (i < j or a.role is None or a.role is not b.role):
                    facts = kinship.tie(self.society.family, a.name, b.name, self.taken).replace(
                        role=a.role, other_role=b.role, other_contracted=b.contracted)
                    yield Item(f"officers[{i}] + officers[{j}]", facts, f"{a.name or '?'} + {b.name or '?'}", None, ())

    # ── one row ────────────────────────────────────────────────────────────────────────────────────────────
    def row(self, asked: Asked, item: Item) -> Checked | None:
        """The rule asked of one thing; ``None`` where it was not law, or speaks of other people."""
        days = [day for day in self.law_days(asked.rule, item) if day >= asked.rule.wordings[0][0].in_force]
        if not days:
            return None
        formula = self.formula(asked.rule, days, item)
        case = Case(item.facts.following(), self.on.year).taking(self.taken)
        finding = find(formula, case)._replace(case=case)
        if isinstance(item.facts, Tie | Officer) and asked.breach and _of_others(finding):
            return None
        flags = {node.path[-1] for node in fm.walk(formula) if isinstance(node, fm.Fact)}
        state = None if finding.answer is None else finding.answer is not asked.breach
        return Checked(item.at, item.name, state, finding, days[-1], tuple(t for t in item.timed if t.flag in flags),
                       _undated(item, formula))

    def law_days(self, rule: Rule, item: Item) -> list[date]:
        """A day in each wording that may govern: that of the item's own days or, of what lasts, that of the day asked about."""
        starts = [by.in_force for by, _ in rule.wordings]
        if item.days is None:
            dated = type(item.facts) in WHEN
            return [self.law] if not dated else [*(day for day in starts if day < self.law), self.law]
        first, last = (min(max(day, START), self.law) for day in item.days)
        if (option := self.taken.get(YEAR_LAW)) and isinstance(item.facts, Accounts):
            return [first if option == "opening" else last]
        return [first, *(day for day in starts if first < day < last), *([last] if last > first else [])]

    def formula(self, rule: Rule, days: list[date], item: Item) -> Any:
        """The wording; of several that may govern, what holds on all of them."""
        trees = list(dict.fromkeys(rule.on(day).cited for day in days))
        if len(trees) == 1:
            return trees[0]
        if isinstance(item.facts, Accounts) and item.days is not None:
            return fm.reading(YEAR_LAW, None, opening=trees[0], close=trees[-1])
        return fm.OfSomeDay("", None, tuple(tree.cite.by for tree in trees), tuple(trees))

    def liable(self, duties: tuple[Duty, ...]) -> Iterator[tuple[str, bool | None]]:
        """Who answers jointly for a breach of 153(j), and of whom that is not known."""
        if not any(duty.provision == "153(j)" and duty.met is False for duty in duties):
            return
        for officer in self.society.officers or ():
            found = collective_people.liable_for_costs(officer, on=self.on, law=self.law).answer
            if found is not False and officer.name is not None:
                yield officer.name, found

    # ── what cannot be ─────────────────────────────────────────────────────────────────────────────────────
    def faults(self) -> Iterator[tuple[str, Words]]:
        """Contradictions, all at once, each under its place. Raises ``NotCoveredError`` for what lies before the decree."""
        yield from self.society.faults(self.on.year)
        yield from timing.ahead(self.society, self.on)
        yield from self.same_name()
        yield from self.same_year()
        if self.society.family is not None:
            yield from ((f"family.{path}", words) for path, words in kinship.faults(self.society.family))
        for name in LISTS:
            for i, facts in enumerate(getattr(self.society, name) or ()):
                yield from ((f"{name}[{i}].{path}", words) for path, words in self.faults_of(f"{name}[{i}]", facts))

    def faults_of(self, at: str, facts: Facts) -> Iterator[tuple[str, Words]]:
        if (found := list(facts.faults(self.on.year))) or (found := list(share_faults(facts)) if isinstance(facts, Accounts) else []):
            yield from found
            return
        item = self.item(at, facts)
        yield from timing.ahead(facts, self.on)
        yield from () if self.outside(item) else _not_yet(facts, self.on)
        yield from timing.contradicted(facts, item.timed)
        if item.days is not None and item.days[1] < START and not self.outside(item):
            raise NotCoveredError(f"{at}: it lies before {START} ({item.days[1]}), when the decree came into force: leave it out, or "
                                  f"give a period")

    def same_name(self) -> Iterator[tuple[str, Words]]:
        society, seen = self.society, set[tuple[Any, ...]]()
        identical = any(society.name and society.name.strip().casefold() == other.strip().casefold() for other in society.other_names or ())
        if identical and society.statutes is not None and society.statutes.name_identical is False:
            yield "statutes.name_identical", Words(f"another society is called {society.name!r} too",
                                                   f"otra sociedad también se denomina {society.name!r}")
        for i, officer in enumerate(society.officers or ()):
            if officer.name is not None and (officer.name, officer.role, officer.link) in seen:
                yield f"officers[{i}].name", Words(f"{officer.name!r} is listed twice with the same role",
                                                   f"{officer.name!r} figura dos veces con el mismo cargo")
            seen.add((officer.name, officer.role, officer.link))


    def same_year(self) -> Iterator[tuple[str, Words]]:
        """One year of account listed twice: its days are the same, as far as both are known."""
        years = [(_day(year.opens), _day(year.closes)) for year in self.society.accounts or ()]
        for i, year in enumerate(years):
            for j, other in enumerate(years[:i]):
                both = [(a, b) for a, b in zip(year, other, strict=True) if a is not None and b is not None]
                if both and all(a == b for a, b in both):
                    day = both[-1][0]
                    yield f"accounts[{i}]", Words(
                        f"the same year of account as accounts[{j}] ({day}): list it once, or correct the days of one of the two",
                        f"el mismo ejercicio que accounts[{j}] ({day:%d/%m/%Y}): consígnelo una sola vez o corrija las fechas de uno de "
                        "los dos")
                    break


def _day(event: When | None) -> date | None:
    """The day of an event, where it is known to the day."""
    found = days(event)
    return found[0] if found is not None and found[0] == found[1] else None


def _not_yet(facts: Facts, on: date) -> Iterator[tuple[str, Words]]:
    """What is said to have happened, and lies after the day of asking."""
    for name in DONE.get(type(facts), ()):
        span = days(getattr(facts, name))
        if span is not None and span[0] > on:
            yield name, Words(f"{span[0]} is after the day asked about, {on}; leave it out until then, or correct one of the two",
                              f"{span[0]} es posterior al día consultado, {on}; omítalo hasta entonces o corrija una de las fechas")


def _planned(facts: Facts, found: Timed, on: date) -> Timed:
    """Nothing was done in time for an Assembly that has not met: it may be late already, and until it meets not more is known."""
    span = days(facts.assembly) if isinstance(facts, Accounts) and found.flag == "available_in_time" else None
    return found._replace(answer=None, contested=()) if span is not None and span[0] > on and found.answer else found


def _dated(facts: Facts) -> Days | None:
    """The first and last day that date an item."""
    names = WHEN.get(type(facts), ())
    known = [found for name in names if (found := days(getattr(facts, name))) is not None]
    if not known:
        return None
    first, last = min(day for day, _ in known), max(day for _, day in known)
    if isinstance(facts, Accounts) and facts.opens is None:  # a year of account is a year
        return _year_before(first), last
    return first, last


def _year_before(day: date) -> date:
    return day - relativedelta(years=1) + timedelta(1)


def _undated(item: Item, formula: fm.Formula) -> tuple[str, ...]:
    """The events whose day would say which wording governs."""
    return WHEN[type(item.facts)] if isinstance(formula, fm.OfSomeDay) else ()


def _of_others(finding: Finding[Any]) -> bool:
    """Whether a prohibition speaks of people in other posts."""
    if finding.answer is not False:
        return False
    decided = [part for part in finding.walk() if isinstance(part.formula, fm.IsIn) and part.answer is False]
    return any(part.formula.fact.path[-1] in ("role", "other_role") for part in decided)  # type: ignore[attr-defined]


__all__ = ["DUTIES", "audit"]
