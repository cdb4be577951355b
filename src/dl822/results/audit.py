"""An audit of a society: one row a duty, and what follows from the breaches. Made by :func:`dl822.collective.audit`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from dl822.errors import InconsistentFactsError
from dl822.facts.societies import Society
from dl822.reasoning import formula as fm
from dl822.reasoning.amounts import Bound
from dl822.reasoning.asking import bounds_of
from dl822.reasoning.facts import asked
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing
from dl822.reasoning.when import days
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt
from dl822.statute import uit

if TYPE_CHECKING:
    from dl822.timing import Timed

AHEAD = 90  # days: how far ahead deadlines are told
HIGHEST_UIT = Decimal(150)  # 166(b); a test holds it to the rule
UNLISTED = ("accounts", "distributions")  # where a row stands for years of which the case lists nothing
STATES = {True: Words("met", "cumple"), False: Words("breached", "incumple"), None: Words("unknown", "se ignora")}


@dataclass(frozen=True)
class Checked:
    """A duty asked of one thing: a tariff, a year of account, two people."""

    at: str  # such as accounts[0]; blank: the society itself
    name: str | None
    met: bool | None
    finding: Finding[bool | None]
    law: date
    timed: tuple[Timed, ...]
    undated: tuple[str, ...] = ()

    @cached_property
    def over_by(self) -> Decimal | None:
        """By how many soles a limit is exceeded, at least."""
        return excess(self.finding) if self.met is False else None

    @property
    def late_days(self) -> int | None:
        """By how many days a period was missed."""
        late = [t.late_days for t in self.timed if t.late_days is not None]
        return max(late) if late and self.met is False else None

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that could still decide, by their place in the society."""
        if self.met is not None:
            return ()
        if self.at.startswith("officers") and ("+" in self.at or self.at == "officers"):
            return tuple(self._of_people())
        if self.at in UNLISTED:
            return (Missing(self.at, asked(Society, self.at).question, self.finding.cite and self.finding.cite.id),)
        found = self.finding.missing()
        events = {event for t in self.timed for event in t.needs if any(m.fact == t.flag for m in found)}
        follow = {t.flag for t in self.timed if t.needs}
        facts = [m for m in found if m.fact not in follow]
        kind = type(self.finding.case.facts)
        named = [Missing(name, asked(kind, name).question, self.finding.cite and self.finding.cite.id)
                 for name in (*sorted(events), *self.undated) if getattr(self.finding.case.facts, name, None) is None]
        at = f"{self.at}." if self.at else ""
        return tuple({f"{at}{m.fact}": m._replace(fact=f"{at}{m.fact}") for m in (*facts, *named)}.values())

    def _of_people(self) -> Iterator[Missing]:
        facts = {m.fact for m in self.finding.missing()}
        cite = self.finding.cite.id if self.finding.cite else None
        if self.at == "officers":
            yield Missing("officers", asked(Society, "officers").question, cite)
            return
        first, second = self.at.split(" + ")
        yield from (Missing(f"{at}.role", asked(type(self.finding.case.facts), fact).question, cite)
                    for at, fact in ((first, "role"), (second, "other_role")) if fact in facts)
        if "other_contracted" in facts:
            yield Missing(f"{second}.contracted", asked(type(self.finding.case.facts), "other_contracted").question, cite)
        if facts - {"role", "other_role", "other_contracted"}:
            yield Missing("family", asked(Society, "family").question, cite)

    @property
    def contested(self) -> tuple[str, ...]:
        """The open questions of counting of which another option would decide otherwise."""
        return tuple(dict.fromkeys(id for t in self.timed for id in t.contested))

    def to_dict(self) -> dict[str, Any]:
        return {"at": self.at, "name": self.name, "met": self.met, "law": self.law.isoformat(),
                "over_by": None if self.over_by is None else f"{self.over_by:f}", "late_days": self.late_days,
                "deadlines": [deadline_of(t) for t in self.timed if t.deadline is not None],
                "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in self.missing],
                "explanation": self.finding.to_dict()}


def deadline_of(t: Timed) -> dict[str, Any]:
    assert t.deadline is not None
    return {"fact": t.flag, "period": t.period, "from": t.deadline.start.isoformat(), "last_day": t.deadline.last_day.isoformat(),
            "open_from": t.deadline.open_from.isoformat() if t.deadline.open_from else None, "answer": t.answer, "late_days": t.late_days,
            "contested": list(t.contested)}


def excess(found: Finding[Any]) -> Decimal | None:
    """By how much amounts exceed the limits that failed: the least that would have to be less. ``None`` where no amount alone decides."""
    f = found.formula
    if isinstance(f, fm.Within):
        first, second = (bounds_of(part) for part in found.because)
        return first.lo - second.hi if second.hi is not None and first.lo > second.hi else None
    failed = [part for part in found.because if part.answer is False]
    each = [e for part in failed if (e := excess(part)) is not None]
    if isinstance(f, fm.AllOf):
        return max(each) if each and len(each) == len(failed) else None
    return min(each) if each else None


@dataclass(frozen=True)
class Duty:
    """A duty of the law: of each thing that it was asked of, whether it is met."""

    provision: str
    title: Words
    rule: str
    of: str
    rows: tuple[Checked, ...]

    @property
    def met(self) -> bool | None:
        """Breached if any is; else unknown if any is; else met (also where there is nothing to hold against it)."""
        states = [row.met for row in self.rows]
        return False if False in states else None if None in states else True

    @property
    def finding(self) -> Finding[bool | None] | None:
        """The finding that decides: of the first breach, else of the first unknown, else of the first."""
        return next((row.finding for row in self.rows if row.met is self.met), None)

    @property
    def breaches(self) -> tuple[Checked, ...]:
        return tuple(row for row in self.rows if row.met is False)

    @property
    def over_by(self) -> Decimal | None:
        """The most by which a limit is exceeded."""
        return max((row.over_by for row in self.rows if row.over_by is not None), default=None)

    @property
    def late_days(self) -> int | None:
        """The most days by which a period was missed."""
        return max((row.late_days for row in self.rows if row.late_days is not None), default=None)

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "title": self.title._asdict(), "rule": self.rule, "met": self.met,
                "over_by": None if self.over_by is None else f"{self.over_by:f}", "late_days": self.late_days,
                "rows": [row.to_dict() for row in self.rows]}


class Coming(NamedTuple):
    """A last day that is near."""

    day: date
    period: str
    what: Words
    at: str
    name: str | None

    def to_dict(self) -> dict[str, Any]:
        return {"day": self.day.isoformat(), "period": self.period, "what": self.what._asdict(), "at": self.at, "name": self.name}


@dataclass(frozen=True)
class Audit(Shown):
    """What a society has done and left undone."""

    society: Society
    on: date
    law: date
    period: tuple[date, date] | None
    taken: Mapping[str, str]
    duties: tuple[Duty, ...]
    liable: tuple[tuple[str, bool | None], ...]  # who answers jointly for a breach of 153(j); None: not known

    @property
    def in_order(self) -> bool | None:
        """Whether every duty is met."""
        states = [duty.met for duty in self.duties]
        return False if False in states else None if None in states else True

    @property
    def breached(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.met is False)

    @property
    def unknown(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.met is None)

    @property
    def kept(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.met is True)

    def duty(self, name: str) -> tuple[Duty, ...]:
        """The duties of a provision (``153(j)``), or the one of a rule (``costs_within_ceiling``). Raises ``LookupError``."""
        found = tuple(duty for duty in self.duties if name in (duty.provision, duty.rule, duty.rule.rpartition(".")[2]))
        if not found:
            raise LookupError(f"no duty {name!r} in this audit; there are {', '.join(dict.fromkeys(d.provision for d in self.duties))}")
        return found

    @property
    def max_uit(self) -> Decimal:
        """The highest fine that may be imposed (166(b)): none where no duty is breached. It may be none in any case."""
        return HIGHEST_UIT if self.breached else Decimal(0)

    def in_soles(self, *, paid_on: date) -> Decimal:
        """The highest fine at the UIT of the day of payment (DL 807, art. 36). Raises ``InconsistentFactsError``."""
        if paid_on < self.on:
            raise InconsistentFactsError([("paid_on", Words(f"{paid_on} is before the day of the audit, {self.on}",
                                                            f"{paid_on} es anterior al día de la auditoría, {self.on}"))])
        return uit.soles(self.max_uit, paid_on)

    @cached_property
    def coming(self) -> tuple[Coming, ...]:
        """The last days of what is not done yet, within the next ninety days."""
        from dl822.statute.periods import period

        found = {Coming(t.due, t.period, period(t.period).what, row.at, row.name)
                 for duty in self.duties for row in duty.rows for t in row.timed
                 if t.due is not None and self.on <= t.due <= self.on + timedelta(AHEAD)}
        return tuple(sorted(found, key=lambda each: (each.day, each.period, each.at)))

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that could still decide a duty, each once."""
        return tuple({m.fact: m for duty in self.unknown for row in duty.rows for m in row.missing}.values())

    @cached_property
    def readings(self) -> tuple[tuple[str, str | None], ...]:
        """The open questions of law that were reached and make a difference, and the option taken on each."""
        reached = {f.formula.id: f.taken for duty in self.duties for row in duty.rows for f in row.finding.walk()
                   if isinstance(f.formula, fm.Reading) and not isinstance(f.formula, fm.OfSomeDay) and _matters(f)}
        counted = {taken.id: taken.taken for duty in self.duties for row in duty.rows for t in row.timed
                   if t.deadline is not None for taken in t.deadline.readings if taken.id in t.contested}
        return tuple({**reached, **counted}.items())

    @property
    def running(self) -> bool:
        """Whether a year of account looked at has not closed."""
        looked_at = {row.at for duty in self.duties for row in duty.rows}
        closes = (year.closes for i, year in enumerate(self.society.accounts or ()) if f"accounts[{i}]" in looked_at)
        return any(span is not None and span[0] > self.on for span in map(days, closes))

    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions whose duties are breached."""
        return tuple(dict.fromkeys(duty.provision for duty in self.breached))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False, paid_on: date | None = None) -> str:
        """The audit and its reasons, for a person; in Markdown, what the file says is escaped."""
        if not markdown:
            return self.page(lang, paid_on=paid_on).text()
        from dl822.results import telling_audit

        return telling_audit.markdown(self, lang, paid_on)

    def to_html(self, lang: Lang = "en", *, paid_on: date | None = None) -> str:
        """The audit as one self-contained page."""
        from dl822.results.telling_audit import html

        return html(self, lang, paid_on)

    def page(self, lang: Lang, *, paid_on: date | None = None) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.telling_audit import page

        return page(self, lang, paid_on=paid_on)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def _repr_html_(self) -> str:
        return self.to_html("en")

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        period = None if self.period is None else [day.isoformat() for day in self.period]
        return {**receipt(self.society, self.on, self.law, self.taken), "period": period}

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document. Sums are texts, so that none is rounded on the way."""
        from dl822.results.telling_audit import notes, others

        return {
            "society": self.society.stated(), "on": self.on.isoformat(), "law": self.law.isoformat(), "in_order": self.in_order,
            "summary": {"met": len(self.kept), "breached": len(self.breached), "unknown": len(self.unknown)},
            "breached": list(self.provisions), "duties": [duty.to_dict() for duty in self.duties],
            "coming": [each.to_dict() for each in self.coming],
            "liable": [{"name": name, "answer": answer} for name, answer in self.liable],
            "sanctions": {"min_uit": "0", "max_uit": f"{self.max_uit:f}", "others": [other.to_dict() for other in others(self)]},
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in self.missing],
            "readings": [{"id": id, "taken": taken} for id, taken in self.readings], "notes": [note._asdict() for note in notes(self)],
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def _matters(found: Finding[Any]) -> bool:
    """Whether an open question was decided by the asker, or its options come to different answers."""
    return found.taken is not None or len({part.answer for part in found.because}) > 1


__all__ = ["STATES", "Audit", "Bound", "Checked", "Coming", "Duty", "excess"]
