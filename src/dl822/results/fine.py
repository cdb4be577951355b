"""What may be imposed for an infringement: a range and what it rests on, never one number. Made by :func:`dl822.sanctions.fine`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from dl822.errors import FactsError, InconsistentFactsError
from dl822.facts.infringements import EarlierAct, Infringement, Sanction
from dl822.reasoning import formula as fm
from dl822.reasoning.asking import Case
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing
from dl822.reasoning.provision import Provision
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt
from dl822.statute import uit
from dl822.statute.instruments import INSTRUMENTS, START
from dl822.statute.readings import question
from dl822.statute.uit import ROUNDING, Value

PROMPT = Decimal("0.75")  # DL 807, art. 37: a quarter less
HALF = Decimal("0.5")  # LPAG 236-A.2: to no less than half
NOTHING = Decimal(0)

Bounds = tuple[Decimal, Decimal]  # what is known of a highest sum: no less than, no more than


class Limit(NamedTuple):
    """A limit that the law sets, from when to when, and by which norm: read from the formula that sets it."""

    provision: str
    most: Decimal
    since: date
    until: date | None  # the first day of the next wording
    norm: Words

    def reaches(self, first: date, last: date) -> bool:
        return self.since <= last and (self.until is None or first < self.until)

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "most": f"{self.most:f}", "since": self.since.isoformat(),
                "until": self.until.isoformat() if self.until else None, "norm": self.norm._asdict()}


def limits(rule: Provision[Any, Any]) -> tuple[Limit, ...]:
    """The limit on all the days on which a provision sets one: its own, or that of a provision it names, in each wording of either."""
    since, found = max(rule.wordings[0][0].in_force, START), list[Limit]()
    while since < date.max:
        era = rule.on(since)
        most, by = next(_limits(era.cited, rule.wordings[0][0].id))
        until = era.end if era.end < date.max else None
        found.append(Limit(rule.id, most, since, until, Words(INSTRUMENTS[by].en, INSTRUMENTS[by].es)))
        since = era.end
    return tuple(found)


def _limits(formula: fm.Formula, by: str) -> Iterator[tuple[Decimal, str]]:
    """The limits in a formula, each with the norm whose wording sets it."""
    if isinstance(formula, fm.AtMost):
        yield formula.limit, by
    for part in formula.parts():
        yield from _limits(part, formula.cite.by if isinstance(formula, fm.Cited) else by)


class Other(NamedTuple):
    """Another sanction that may be imposed, with its limit if it has one."""

    provision: str
    what: Words
    limit: Words | None = None

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "what": self.what._asdict(), "limit": self.limit._asdict() if self.limit else None}


class Read(NamedTuple):
    """An open question reached, the option taken, and what the highest fine would be on each."""

    id: str
    taken: str | None
    outcomes: Mapping[str, Bounds]
    differs: bool

    def to_dict(self) -> dict[str, Any]:
        asked = question(self.id)
        return {"id": self.id, "taken": self.taken, "differs": self.differs, "provision": asked.provision,
                "question": asked.question._asdict(),
                "options": {name: {**words._asdict(), "max_uit": bounds(self.outcomes.get(name))} for name, words in asked.options.items()}}


def bounds(found: Bounds | None) -> Any:
    """A highest sum as it is written down: one number, or the two between which it lies."""
    if found is None:
        return None
    return f"{found[0]:f}" if found[0] == found[1] else {"between": [f"{end:f}" for end in found]}


class Soles(NamedTuple):
    """A range in soles, at the UIT of a day."""

    lowest: Decimal
    highest: Decimal | None  # None: not known exactly
    between: Bounds
    uit: Value
    day: date
    rounding: Words = ROUNDING

    def to_dict(self) -> dict[str, Any]:
        return {"lowest": f"{self.lowest:f}", "highest": bounds(self.between), "uit": f"{self.uit.soles:f}", "norm": self.uit.norm,
                "confidence": self.uit.confidence, "day": self.day.isoformat(), "rounding": self.rounding._asdict(),
                "provision": "dl-807-36"}


class Checked(NamedTuple):
    """Something imposed, held against its limit."""

    provision: str
    unit: str  # uit, soles, days; or a measure
    imposed: Decimal | None
    limit: Bounds | None
    within: bool | None
    exceeds_by: Decimal | None  # beyond the most that the limit can be
    elsewhere: tuple[Limit, ...] = ()  # the other limits that there have been or are, and since when

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, "unit": self.unit, "imposed": None if self.imposed is None else f"{self.imposed:f}",
                "limit": bounds(self.limit), "within": self.within,
                "exceeds_by": None if self.exceeds_by is None else f"{self.exceeds_by:f}",
                "elsewhere": [limit.to_dict() for limit in self.elsewhere]}


class Step(NamedTuple):
    """An earlier act in the chain of repetitions."""

    place: int
    act: EarlierAct
    counts: bool | None
    back: int
    finding: Finding[bool | None]

    def to_dict(self) -> dict[str, Any]:
        failed = self.finding.why_not()
        return {"place": self.place, "act": self.act.stated(), "counts": self.counts, "back": self.back,
                "failed": failed.to_dict() if failed is not None else None, "explanation": self.finding.to_dict()}


@dataclass(frozen=True, repr=False)
class FineRange(Shown):
    """The lowest and the highest fine that the law allows, in UIT, and the other sanctions beside it."""

    infringement: Infringement
    history: tuple[EarlierAct, ...]
    on: date  # the day of the decision
    law: date
    taken: Mapping[str, str]
    formula: fm.Formula
    case: Case
    finding: Finding[bool | None]  # whether it may be sanctioned at all
    gravity: Finding[bool | None]  # whether it is serious
    ceilings: tuple[Limit, ...]  # 188(b): those that may govern
    closures: tuple[Limit, ...]  # 188(d): those that may govern
    every: Mapping[str, tuple[Limit, ...]]  # of each limited sanction, the limits of all times
    highest: Bounds  # before any reduction
    repetitions: tuple[int, int]
    chain: tuple[Step, ...]
    doubled: Mapping[str, Bounds]  # the highest fine on each reading of what 189 doubles
    others: tuple[Other, ...]
    readings: tuple[Read, ...]
    missing: tuple[Missing, ...]
    notes: tuple[Words, ...]
    conduct: tuple[date, date] | None
    proposed: Decimal | None = None  # by the methodology that the caller gave
    prompt: bool = False

    def __repr__(self) -> str:
        from dl822.results.fining import head

        return f"<FineRange: {head(self).en}>"

    # ── the range ──────────────────────────────────────────────────────────────────────────────────────────
    @property
    def min_uit(self) -> Decimal:
        """A fine may be imposed, and need not be: the lowest is none."""
        return NOTHING

    @property
    def max_uit(self) -> Decimal | None:
        """The highest fine, or ``None`` where it is not known exactly (see :attr:`between`)."""
        lo, hi = self.between
        return lo if lo == hi else None

    @property
    def between(self) -> Bounds:
        """The bounds of what is known of the highest fine: less a quarter where it is paid promptly."""
        share = PROMPT if self.prompt else Decimal(1)
        return self.highest[0] * share, self.highest[1] * share

    @property
    def sanctionable(self) -> bool | None:
        """Whether it may be sanctioned at all: an infringement, not exempt, not already punished. Unknown leaves the range as it is."""
        return self.finding.answer

    @property
    def serious(self) -> bool | None:
        """Whether it is a serious infringement (186, 187); that raises no ceiling."""
        return self.gravity.answer

    @property
    def serious_by(self) -> tuple[str, ...]:
        """The limbs by which it is."""
        return tuple(f.cite.id for f in self.gravity.walk() if f.cite is not None and f.cite.id != "186" and f.answer is True)

    @property
    def multiplier(self) -> int | None:
        """What repetition multiplies by: 2 for each, and ``None`` where it is not known."""
        least, most = self.repetitions
        return 2**least if least == most else None

    @property
    def provisions(self) -> tuple[str, ...]:
        """The provisions on which the range rests."""
        cited = [cite.id for cite in self.finding.citations()]
        repeated = ["189"] if self.repetitions[1] else []
        return tuple(dict.fromkeys([*cited, "188(b)", *self.serious_by, *repeated, *(["dl-807-37"] if self.prompt else [])]))

    # ── sums ───────────────────────────────────────────────────────────────────────────────────────────────
    def in_soles(self, *, paid_on: date) -> Soles:
        """The range in soles, at the UIT of the day of payment (DL 807, art. 36), exact to the céntimo."""
        day = self._day_of_uit(paid_on)
        lo, hi = (uit.soles(end, day) for end in self.between)
        return Soles(uit.soles(self.min_uit, day), lo if lo == hi else None, (lo, hi), uit.value(day), day)

    def _day_of_uit(self, paid_on: date) -> date:
        if paid_on < self.on:
            raise InconsistentFactsError([("paid_on", Words(f"{paid_on} is before the decision, {self.on}",
                                                            f"{paid_on} es anterior a la resolución, {self.on}"))])
        option = self.taken.get("fine-uit") or question("fine-uit").default
        if option == "conduct" and self.conduct is None:
            raise InconsistentFactsError([("conduct", Words("the UIT of the conduct was asked for, and its day is not known",
                                                            "se pidió la UIT de la conducta y no se conoce su fecha"))])
        return {"decision": self.on, "conduct": self.conduct[1] if self.conduct else paid_on}.get(str(option), paid_on)

    def with_prompt_payment(self) -> FineRange:
        """The same, a quarter less: paid before the period to appeal ends, and no appeal (DL 807, art. 37)."""
        return replace(self, prompt=True)

    def with_admission(self, imposed: Decimal) -> Bounds:
        """To what a fine may fall for an admission in writing (LPAG 236-A.2): no less than half, no more than the whole."""
        return imposed * HALF, imposed

    # ── a sanction imposed ─────────────────────────────────────────────────────────────────────────────────
    def check(self, imposed: Sanction, *, paid_on: date | None = None) -> tuple[Checked, ...]:
        """What somebody imposed, held against the limits of 188 and 189: a row for each sum, term and measure in it.

        A fine in soles needs ``paid_on``. Whether a sanction is due at all is :attr:`sanctionable`, and not asked here.
        """
        if faults := list(imposed.faults()):
            raise InconsistentFactsError(faults)
        rows = []
        if imposed.fine_uit is not None:
            rows.append(_checked("188(b)", "uit", imposed.fine_uit, self.highest, self.every["188(b)"]))
        if imposed.fine_soles is not None:
            rows.append(self._in_soles(imposed.fine_soles, paid_on))
        if imposed.closure_days is not None:
            most = [limit.most for limit in self.closures]
            barred = (NOTHING, NOTHING) if self.sanctionable is False else (min(most), max(most))
            rows.append(_checked("188(d)", "days", Decimal(imposed.closure_days), barred, self.every["188(d)"]))
        if imposed.measure is not None and not rows:
            within = None if imposed.measure in ("fine",
                                                 "temporary_closure") else imposed.measure != "other" and self.sanctionable is not False
            rows.append(Checked(imposed.measure.cite or "188", str(imposed.measure), None, None, within, None))
        if not rows:
            reason = "nothing was imposed; accepted: fine_uit, fine_soles, closure_days or measure"
            raise FactsError([("imposed", imposed.stated(), reason)])
        return tuple(rows)

    def _in_soles(self, soles: Decimal, paid_on: date | None) -> Checked:
        if paid_on is None:
            raise FactsError([("paid_on", None,
                               "a fine in soles can be checked only with the day of payment, whose UIT applies (DL 807, art. 36)")])
        day = self._day_of_uit(paid_on)
        lo, hi = (uit.soles(end, day) for end in self.highest)
        return _checked("188(b)", "soles", soles.quantize(uit.CENTIMO, ROUND_HALF_UP), (lo, hi), self.every["188(b)"])

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False, paid_on: date | None = None, imposed: Sanction | None = None) -> str:
        """The range and its reasons, for a person."""
        return self.page(lang, paid_on=paid_on, imposed=imposed).text(markdown=markdown)

    def page(self, lang: Lang, *, paid_on: date | None = None, imposed: Sanction | None = None) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.fining import page

        return page(self, lang, paid_on=paid_on, imposed=imposed)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        return {**receipt(self.infringement, self.on, self.law, self.taken), "history": [act.stated() for act in self.history]}

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document. Sums are texts, so that none is rounded on the way."""
        return {
            "infringement": self.infringement.stated(),
            "history": [act.stated() for act in self.history],
            "on": self.on.isoformat(),
            "law": self.law.isoformat(),
            "sanctionable": self.sanctionable,
            "min_uit": f"{self.min_uit:f}",
            "max_uit": bounds(self.between),
            "prompt_payment": self.prompt,
            "ceilings": [limit.to_dict() for limit in self.ceilings],
            "serious": self.serious,
            "serious_by": list(self.serious_by),
            "multiplier": self.multiplier,
            "repetitions": list(self.repetitions),
            "chain": [step.to_dict() for step in self.chain],
            "doubled": {name: bounds(found) for name, found in self.doubled.items()},
            "closures": [limit.to_dict() for limit in self.closures],
            "others": [other.to_dict() for other in self.others],
            "proposed": None if self.proposed is None else f"{self.proposed:f}",
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision, "decides": m.decides}
                        for m in self.missing],
            "readings": [read.to_dict() for read in self.readings],
            "provisions": list(self.provisions),
            "notes": [note._asdict() for note in self.notes],
            "explanation": self.finding.to_dict(),
            "gravity": self.gravity.to_dict(),
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def _checked(provision: str, unit: str, imposed: Decimal, limit: Bounds, every: tuple[Limit, ...]) -> Checked:
    lo, hi = limit
    within = True if imposed <= lo else False if imposed > hi else None
    other = tuple(row for row in every if row.most not in (lo, hi)) if unit != "soles" else tuple(every)
    return Checked(provision, unit, imposed, limit, within, imposed - hi if within is False else None, other if within is not True else ())


__all__ = ["Bounds", "Checked", "FineRange", "Limit", "Other", "Read", "Soles", "Step", "bounds", "limits"]
