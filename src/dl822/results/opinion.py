"""A reasoned opinion on a case: each act step by step, a summary, what would change it. Made by :func:`dl822.case.analyse`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from dl822.facts.acts import FREE
from dl822.facts.cases import TOLD_ONCE, Authorisation, Case, Conduct
from dl822.facts.uses import Use
from dl822.reasoning.facts import asked
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.words import Lang, Option, Words
from dl822.results.deadline import Deadline
from dl822.results.fine import FineRange
from dl822.results.limitation import Limitation
from dl822.results.offence import Exposure
from dl822.results.permission import Ground, Permission
from dl822.results.receipt import receipt, tables
from dl822.results.taken import Taken, readings
from dl822.results.term import Status, Term


class Outcome(Option):
    """What an act is, under the law of its day."""

    LAWFUL = "lawful", "no infringement", "no constituye infracción"
    UNLAWFUL = "unlawful", "an infringement", "constituye infracción"
    UNKNOWN = "unknown", "not known whether it is an infringement", "no se puede establecer si hay infracción"

    @classmethod
    def of(cls, permitted: bool | None) -> Outcome:
        """What an act is that is permitted, is not, or of which that is not known."""
        return cls.UNKNOWN if permitted is None else cls.LAWFUL if permitted else cls.UNLAWFUL


class Stage(Option):
    """A step on the law's own way."""

    PROTECTED = "protected", "Is it protected matter?", "¿Es objeto de protección?"
    TERM = "term", "Does its term still run?", "¿Sigue vigente el plazo de protección?"
    OWNER = "owner", "Whose is the right, and who may act?", "¿De quién es el derecho y quién puede actuar?"
    RESERVED = "reserved", "Is the act reserved?", "¿El acto está reservado?"
    AUTHORISED = "authorised", "Was it authorised?", "¿Fue autorizado?"
    EXCEPTED = "excepted", "Does an exception cover it?", "¿Lo ampara una excepción?"
    INFRINGEMENT = "infringement", "Is it an infringement, and a serious one?", "¿Hay infracción y es grave?"
    IN_TIME = "in_time", "Can it still be pursued?", "¿Aún puede perseguirse?"
    SANCTION = "sanction", "What sanction may be imposed?", "¿Qué sanción procede?"
    REMUNERATION = "remuneration", "Is accrued remuneration owed?", "¿Se deben remuneraciones devengadas?"
    LIABLE = "liable", "Who else answers?", "¿Quién más responde?"
    CRIMINAL = "criminal", "What is its criminal exposure?", "¿A qué se expone en lo penal?"


class Standing(NamedTuple):
    """The claimant's title to a thing, whether he may set the procedure going, and what is only presumed."""

    entitled: Finding[bool | None] | None
    may_complain: Finding[bool | None]
    presumed: tuple[tuple[str, Words], ...]  # the provision that presumes it, and who bears the proof of the contrary

    @property
    def readings(self) -> Iterator[Taken]:
        """The open questions of law on which it turns."""
        for found in (self.entitled, self.may_complain):
            if found is not None:
                yield from readings(found.formula, found.case, found, lambda given, other: given is not other)


class ActOpinion(NamedTuple):
    """The way of one act, as far as the law goes."""

    act: Conduct
    place: int
    party: Any  # who did it, if known
    on: date  # the day whose law governs
    dated: bool  # whether the day of the act is known
    permission: Permission
    thing: Any
    thing_at: int | None  # where it stands among the things of the case
    term: Term | None  # of the thing, on the day of asking
    limitation: Limitation
    authorised_by: int | None  # the authorisation of the case on which it was judged
    standing: Standing
    fine: FineRange | None = None
    accrued: Finding[bool | None] | None = None
    exposure: Exposure | None = None
    days: tuple[tuple[date, bool | None], ...] = ()  # from when it would be judged how, where its days are judged differently
    unsure: tuple[str, ...] = ()  # what keeps an authorisation from being surely one for this act
    answers: Finding[bool | None] | None = None  # whether whoever did it does, where the case tells his part (116)
    others: tuple[tuple[str, Finding[bool | None]], ...] = ()
    changes: tuple[Any, ...] = ()
    turns: tuple[Any, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """As the act was judged on its day; not known where the days on which it may have been done are judged differently."""
        return Outcome.of(None if self.days else self.permission.permitted)

    @property
    def name(self) -> str:
        return self.act.name or f"acts[{self.place}]"

    @property
    def reached(self) -> tuple[Stage, ...]:
        """The steps that the law takes: it stops where there is no infringement."""
        if self.outcome is not Outcome.LAWFUL:
            return tuple(Stage)
        first = {Ground.NOT_RESERVED: Stage.RESERVED, Ground.TERM_ENDED: Stage.TERM, Ground.EXCEPTION: Stage.EXCEPTED,
                 Ground.AUTHORISED: Stage.AUTHORISED}[self.permission.ground]
        last = Stage.PROTECTED if self.protected is False else first
        order = list(Stage)
        return tuple(order[: order.index(last) + 1])

    @property
    def protected(self) -> bool | None:
        """Whether it is protected matter at all; unknown where it is not said what it is."""
        term, matter = self.permission.term, self.permission.case.facts.matter
        if matter in FREE or (term is not None and term.status() is Status.NEVER_PROTECTED):
            return False
        return None if matter is None else True

    @property
    def runs(self) -> bool | None:
        """Whether a right that the act meets still runs."""
        ended = self.permission.chain[2].answer
        return None if ended is None else not ended

    def missing(self) -> tuple[Missing, ...]:
        """The facts that could still decide, by their place in the case: of the outcome first, then of what follows."""
        at = f"acts[{self.place}]"
        found = [*self._of_the_days(), *(m._replace(fact=self._place(m.fact)) for m in self.permission.missing)]
        if self.unsure:
            found = [m for m in found if not m.fact.endswith(TOLD_ONCE)] + [*self._of_leave()]
        if self.thing_at is not None:
            found = [m._replace(fact=m.fact.replace(f"{at}.use.of.", f"things[{self.thing_at}].of.", 1)) for m in found]
        if self.outcome is not Outcome.LAWFUL:
            found += self._of_standing()
        if self.outcome is Outcome.UNLAWFUL:
            past = self.limitation.prescribed is True  # then no sanction turns on anything any more
            found += [*(() if past else self._of_the_sanction(at)), *self._of_the_crime(at), *self._of_time()]
        return tuple({m.fact: m for m in found}.values())

    def _of_the_days(self) -> Iterator[Missing]:
        """The day, where other days would be judged differently."""
        if self.days:
            yield Missing(f"acts[{self.place}].done", asked(Conduct, "done").question, None)

    def _of_leave(self) -> Iterator[Missing]:
        """What would make sure that an authorisation is one for this act, and for all that it meets."""
        for path in self.unsure:
            kind = Authorisation if path.startswith("authorisations") else Use if ".use." in path else Conduct
            fact = asked(kind, path.rpartition(".")[2])
            yield Missing(path, fact.question, fact.cite)

    def _place(self, fact: str) -> str:
        """Where a fact of the use is told in the case: that of an authorisation relied on, under it."""
        if self.authorised_by is not None and fact.partition(".")[0] in TOLD_ONCE:
            return f"authorisations[{self.authorised_by}].{fact}"
        return f"acts[{self.place}].use.{fact}"

    def _of_standing(self) -> Iterator[Missing]:
        """What tells whether the claimant may complain, where that is not known."""
        if self.standing.may_complain.answer is None:
            yield from (m._replace(fact=f"complaint.{m.fact}", decides="standing") for m in self.standing.may_complain.missing())
        if self.standing.entitled is not None and self.standing.entitled.answer is None:
            owned = self.thing is not None and self.thing.claim is not None
            at = f"things[{self.thing_at}].claim" if owned else "claim"
            yield from (m._replace(fact=f"{at}.{m.fact}", decides="standing") for m in self.standing.entitled.missing())

    def _repr_html_(self) -> str:
        from dl822.results.forms import fragment
        from dl822.results.opining import of_act

        return fragment(of_act(self, "en"))

    def standing_dict(self) -> dict[str, Any]:
        entitled, may, presumed = self.standing
        return {"answer": may.answer, "entitled": None if entitled is None else entitled.answer,
                "presumed": [{"provision": id, **words._asdict()} for id, words in presumed]}

    def reasons(self) -> Iterator[tuple[str, Finding[Any]]]:
        """The findings of the steps that were reached, by their names."""
        unreserved, excepted, ended, authorised = self.permission.chain
        yield from (("reserved", unreserved.because[0]), ("term", ended.because[0]), ("authorised", authorised))
        yield from (("excepted", e) for e in excepted.because[0].because if e.answer is True)
        if self.fine is not None:
            yield from (("infringement", self.fine.finding), ("serious", self.fine.gravity))
        if self.accrued is not None:
            yield "remuneration", self.accrued
        yield "in_time", self.limitation.finding

    def _of_the_sanction(self, at: str) -> Iterator[Missing]:
        for m in self.fine.missing if self.fine is not None else ():
            yield m._replace(fact=f"{at}.done" if m.fact == "conduct" else f"{at}.offence.{m.fact}")

    def _of_the_crime(self, at: str) -> Iterator[Missing]:
        if self.exposure is not None and self.exposure.answer is None:
            yield from (m._replace(fact=f"{at}.deed.{m.fact}", decides="crime") for m in self.exposure.missing)

    def _of_time(self) -> Iterator[Missing]:
        at = f"acts[{self.place}]"
        for m in self.limitation.missing if self.limitation.prescribed is None else ():
            yield m._replace(fact=f"{at}.ceased" if m.fact == "ceased" else f"pursuit.{m.fact}", decides="time")

    def to_dict(self) -> dict[str, Any]:
        """The act in the public JSON document."""
        return {
            "act": self.act.stated(), "name": self.name, "party": self.party.name if self.party is not None else None,
            "on": self.on.isoformat(), "outcome": str(self.outcome),
            "days": [{"from": day.isoformat(), "permitted": permitted} for day, permitted in self.days],
            "reached": [str(stage) for stage in self.reached],
            "protected": self.protected, "runs": self.runs, "permission": plain(self.permission.to_dict()),
            "term": plain(self.term.to_dict()) if self.term is not None else None, "standing": self.standing_dict(),
            "fine": plain(self.fine.to_dict()) if self.fine is not None else None,
            "accrued": self.accrued.answer if self.accrued is not None else None,
            "criminal": plain(self.exposure.to_dict()) if self.exposure is not None else None,
            "limitation": plain(self.limitation.to_dict()), "others": [{"name": n, "answers": f.answer} for n, f in self.others],
            "reasons": {name: told(finding) for name, finding in self.reasons()},
            "changes": [change.to_dict() for change in self.changes], "turns": [turn.to_dict() for turn in self.turns],
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision,
                         "decides": m.decides} for m in self.missing()],
        }


TREES = ("explanation", "gravity", "receipt")  # told once, in words, and not again as whole trees


def plain(document: Any) -> Any:
    """A document without the trees of its reasons."""
    if isinstance(document, dict):
        return {name: plain(value) for name, value in document.items() if name not in TREES}
    return [plain(each) for each in document] if isinstance(document, list) else document


def told(finding: Finding[Any]) -> list[dict[str, Any]]:
    """Reasons as lines at their depths, in both languages."""
    return [{"depth": depth, **words._asdict()} for depth, words in Line.flat(outline(finding))]


@dataclass(frozen=True)
class Opinion:
    """The opinion on a whole case."""

    case: Case
    on: date
    law: date | None
    taken: Mapping[str, str]
    acts: tuple[ActOpinion, ...]
    decide_by: Deadline | None  # until when the procedure is to be decided (174)
    remedies: tuple[Any, ...]  # what a civil court may be asked for

    @property
    def outcome(self) -> Outcome:
        """An infringement if any act is; else not known if any is not; else none."""
        outcomes = [act.outcome for act in self.acts]
        return next((o for o in (Outcome.UNLAWFUL, Outcome.UNKNOWN) if o in outcomes), Outcome.LAWFUL)

    def act(self, name: str) -> ActOpinion:
        """The opinion on one act, by its name. Raises ``LookupError``."""
        for act in self.acts:
            if act.name == name:
                return act
        raise LookupError(f"no act {name!r}; there are {', '.join(act.name for act in self.acts)}")

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that could still decide, each once."""
        return tuple({m.fact: m for act in self.acts for m in act.missing()}.values())

    @cached_property
    def readings(self) -> tuple[tuple[str, str | None, bool], ...]:
        """The open questions of law that were reached: the option taken, and whether another would change an answer."""
        found: dict[str, tuple[str, str | None, bool]] = {}
        for act in self.acts:
            sources: list[Any] = [*act.permission.readings, *(act.fine.readings if act.fine is not None else ()),
                       *(act.exposure.readings if act.exposure is not None else ()), *act.limitation.readings, *act.standing.readings]
            for taken in sources:
                differs = bool(taken.differs) or found.get(taken.id, ("", None, False))[2]
                found[taken.id] = (taken.id, taken.taken, differs)
        return tuple(found.values())

    @cached_property
    def provisions(self) -> tuple[str, ...]:
        """The provisions on which the outcomes rest."""
        listed = [id for act in self.acts for id in (*act.permission.under, *act.permission.outside, *act.permission.refused_by)]
        return tuple(dict.fromkeys(listed))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def document(self, lang: Lang = "en") -> Any:
        """The opinion as a document, from which every form of it is made."""
        from dl822.results.opining import document

        return document(self, lang)

    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The opinion and its reasons, for a person."""
        from dl822.results.forms import markdown as as_markdown
        from dl822.results.forms import text

        return as_markdown(self.document(lang)) if markdown else text(self.document(lang))

    def to_markdown(self, lang: Lang = "en") -> str:
        return self.explain(lang, markdown=True)

    def to_html(self, lang: Lang = "en") -> str:
        """One self-contained page that prints well: a timeline, and the reasons as a tree that folds."""
        from dl822.results.forms import html

        return html(self.document(lang))

    def to_docx(self, lang: Lang = "en") -> bytes:
        """A Word document, as bytes (extra ``reports``); the same opinion is the same bytes."""
        from dl822.results.forms import docx

        return docx(self.document(lang))

    def _repr_html_(self) -> str:
        from dl822.results.forms import fragment

        return fragment(self.document("en"))

    def _repr_markdown_(self) -> str:
        return self.to_markdown("en")

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this opinion again."""
        return {**receipt(self.case, self.on, self.on, self.taken), "law": self.law.isoformat() if self.law else None, **tables()}

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document."""
        return {
            "title": self.case.title, "on": self.on.isoformat(), "law": self.law.isoformat() if self.law else None,
            "outcome": str(self.outcome),
            "acts": [act.to_dict() for act in self.acts],
            "civil": [{"provision": r.provision, "by": r.by.id, "what": r.words._asdict(), "defence": r.defence} for r in self.remedies],
            "provisions": list(self.provisions),
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision,
                         "decides": m.decides} for m in self.missing],
            "readings": [{"id": id, "taken": taken, "differs": differs} for id, taken, differs in self.readings],
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


__all__ = ["ActOpinion", "Opinion", "Outcome", "Stage", "Standing"]
