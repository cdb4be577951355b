"""What a deed is exposed to in criminal law: the articles it falls under, and the range of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any, NamedTuple

from dl822.facts.offences import Deed
from dl822.reasoning.asking import Case
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Fact, Reading
from dl822.reasoning.missing import Missing, missing
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page, Shown
from dl822.results.receipt import receipt
from dl822.results.taken import Taken, readings
from dl822.statute.instruments import KNOWN_TO, LEY_27729, LEY_28289, LEY_29263
from dl822.statute.penalties import Penalty, Span, penalty
from dl822.statute.readings import question

Answers = Mapping[str, Finding[bool | None]]
CERTAINTY = ("low", "medium", "high")
CENT = Decimal("0.01")
WORKER = (Decimal("0.25"), Decimal("0.50"))  # of the daily income of those who live only from their work (art. 43)

DAY_FINE = Words(
    "a day-fine is the average daily income, by the assets, income, pay, spending and outward signs of wealth (Criminal Code, art. 41); "
    "of those who live only from their work, between 25 and 50 per cent of the daily income (art. 43); art. 42 allows 10 to 365 of them",
    "el día-multa equivale al ingreso promedio diario, según patrimonio, rentas, remuneraciones, nivel de gasto y signos exteriores de "
    "riqueza (Código Penal, art. 41); de quien vive solo de su trabajo, del 25 al 50 por ciento del ingreso diario (art. 43); el art. 42 "
    "admite de 10 a 365")
COURT = Words(
    "it is the deed that is compared with the articles: intent, guilt and the sentence are for the court, and the ranges of several "
    "articles are not added up here",
    "se compara el hecho con los artículos: el dolo, la culpabilidad y la pena concreta corresponden al juez, y aquí no se suman los "
    "marcos de varios artículos")
LATER = Words(
    "the law of the act applies, unless a later one is more favourable (Constitution, art. 103; Criminal Code, art. 6); here a law in "
    "force only between the act and the judgement counts as well",
    "rige la ley del momento del hecho, salvo que una posterior sea más favorable (Constitución, art. 103; Código Penal, art. 6); aquí "
    "también cuenta la ley vigente solo entre el hecho y el juicio")
PRINTED = Words("the text printed in the Third Final Provision of DL 822 is that of 1996: it has been replaced since",
                "el texto impreso en la Tercera Disposición Final del D. Leg. 822 es el de 1996: ha sido sustituido")
PARTLY_SEEN = Words("the text that art. 218 had from July 2004 to October 2008 was seen in part only",
                    "el texto del art. 218 vigente entre julio de 2004 y octubre de 2008 solo se consultó en parte")
NO_LEAST = Words("where the article states no least prison, the general one of the Code (art. 29) holds: two days",
                 "si el artículo no señala mínimo de pena privativa de libertad, rige el general del Código (art. 29): dos días")
OTHERS = Words("other chapters are not looked at (as arts 186-A, 194-A and 444-A)",
               "no se examinan otros capítulos (como los arts. 186-A, 194-A y 444-A)")
KNOWN = Words(f"law as known to {KNOWN_TO}", f"derecho conocido al {KNOWN_TO:%d/%m/%Y}")

SEIZED = {  # what art. 221 reaches, by the wording
    False: Words("the unlawful copies, and the apparatus and means used, are seized; upon conviction the copies may go to the owner of "
                 "the right or a fit institution, or else are destroyed; they are never given back to the accused",
                 "se incautan los ejemplares ilícitos y los aparatos o medios utilizados; con la condena, los ejemplares pueden "
                 "entregarse al titular o a una institución adecuada y, si no, se destruyen; nunca se devuelven al encausado"),
    True: Words("the copies and materials, the apparatus and means used and, where fit, related assets and documents are seized; upon "
                "conviction copies, materials, apparatus and means are forfeited and destroyed, save exceptional cases; unlawful copies "
                "are never given back to the accused",
                "se incautan los ejemplares y materiales, los aparatos o medios utilizados y, de ser el caso, los activos y documentos "
                "relacionados; con la condena se comisan y destruyen, salvo casos excepcionales; los ejemplares ilícitos nunca se "
                "devuelven al encausado"),
}
SEIZED_WHEN = Words("art. 221 was reworded between the act and the judgement: which wording governs the seizure is not decided here",
                    "el art. 221 se modificó entre el hecho y el juicio: aquí no se decide cuál redacción rige la incautación")


class Sentence(NamedTuple):
    """The range that the law of a day sets; of two paragraphs of which it is not known which applies, both together."""

    penalties: tuple[Penalty, ...]

    @property
    def prison(self) -> Span:
        return _hull([row.prison for row in self.penalties])

    @property
    def day_fines(self) -> Span:
        return _hull([row.day_fines for row in self.penalties])

    @property
    def confidence(self) -> str:
        return min((row.confidence for row in self.penalties), key=CERTAINTY.index)

    def no_worse(self, other: Sentence) -> bool:
        return self.prison.no_worse(other.prison) and self.day_fines.no_worse(other.day_fines)

    def same(self, other: Sentence) -> bool:
        return (self.prison, self.day_fines) == (other.prison, other.day_fines)

    def words(self) -> Words:
        prison = self.prison.words("years of prison", "años de pena privativa de libertad")
        fines = self.day_fines.words("day-fines", "días-multa")
        return Words(f"{prison.en} and {fines.en}", f"{prison.es} y {fines.es}")

    def to_dict(self) -> dict[str, Any]:
        return {"prison_years": self.prison._asdict(), "day_fines": self.day_fines._asdict(), "confidence": self.confidence,
                **self.words()._asdict(), "penalties": [row.to_dict() for row in self.penalties]}


def _hull(spans: list[Span]) -> Span:
    least = [span.least for span in spans if span.least is not None]
    return Span(min(least) if len(least) == len(spans) else None, max(span.most for span in spans))


class Charge(NamedTuple):
    """One article: whether the deed falls under it, and the range that applies."""

    article: str
    finding: Finding[bool | None]  # by the law of the act
    aggravated: bool | None
    of_the_act: Sentence | None  # ``None``: the deed surely does not fall under it
    sentence: Sentence | None  # that of the act, or the more favourable one of a later law
    lifted: bool | None  # whether a later law took the deed out of the chapter
    rivals: tuple[Sentence, ...]  # later laws that are milder at one end and harsher at another

    @property
    def reached(self) -> bool | None:
        """Whether the deed falls under the article by the law of the act."""
        return self.finding.answer

    @property
    def stands(self) -> bool | None:
        """Whether it can be punished under this article: reached, and not lifted since."""
        if self.reached is False or self.lifted is True:
            return False
        return None if self.reached is None or self.lifted is None else True

    @property
    def prison(self) -> Span | None:
        return self.sentence.prison if self.sentence else None

    @property
    def day_fines(self) -> Span | None:
        return self.sentence.day_fines if self.sentence else None

    @property
    def favoured(self) -> bool:
        """Whether a later law is wholly more favourable."""
        return self.sentence is not self.of_the_act

    def fine_in_soles(self, daily_income: Decimal, *, lives_from_work_only: bool) -> tuple[Decimal, Decimal] | None:
        """The least and the most that the day-fines come to, for a daily income; to the céntimo, halves up."""
        if not daily_income.is_finite() or daily_income < 0:
            raise ValueError(f"a daily income of {daily_income} is not one")
        if self.day_fines is None:
            return None
        low, high = WORKER if lives_from_work_only else (Decimal(1), Decimal(1))
        days = (self.day_fines.least or 0) * low, self.day_fines.most * high
        least, most = ((share * daily_income).quantize(CENT, ROUND_HALF_UP) for share in days)
        return least, most

    def to_dict(self) -> dict[str, Any]:
        return {"article": self.article, "reached": self.reached, "stands": self.stands, "lifted": self.lifted,
                "aggravated": self.aggravated, "favoured": self.favoured,
                "of_the_act": self.of_the_act.to_dict() if self.of_the_act else None,
                "sentence": self.sentence.to_dict() if self.sentence else None,
                "rivals": [rival.to_dict() for rival in self.rivals],
                "explanation": self.finding.to_dict() if self.reached is not False else None}


@dataclass(frozen=True)
class Exposure(Shown):
    """What a deed is exposed to. Made by :func:`dl822.offences.exposure`."""

    deed: Deed
    on: date
    judged_on: date | None
    case: Case
    found: Mapping[date, Answers]  # by the law of the act first, then of each later wording up to the judgement
    seized: Finding[bool | None]

    # ── the answer ─────────────────────────────────────────────────────────────────────────────────────────
    @property
    def answer(self) -> bool | None:
        """Whether some article stands against the deed: yes, no, or unknown."""
        stand = [charge.stands for charge in self.charges]
        return True if True in stand else None if None in stand else False

    @property
    def law(self) -> date:
        """The day whose law is that of the act."""
        return next(iter(self.found))

    @cached_property
    def charges(self) -> tuple[Charge, ...]:
        """Every article, in the order of the Code."""
        return tuple(_charge(id, self.found) for id in self.found[self.law] if " " not in id)

    def charge(self, article: str) -> Charge:
        """One of them, as ``"cp-217"``."""
        return next(charge for charge in self.charges if charge.article == article)

    @property
    def articles(self) -> tuple[str, ...]:
        """Those that stand against the deed."""
        return tuple(charge.article for charge in self.charges if charge.stands is True)

    @property
    def seizure(self) -> Words | None:
        """What may be seized, and what becomes of it (art. 221); ``None`` unless an article stands."""
        return SEIZED[self.law >= LEY_29263.in_force] if self.answer else None

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that could change an answer, by the law of the act or, of what that reaches, by a later one."""
        listed = (fact for found in self._live if found.answer is None for fact in missing(found.formula, self.case))
        return tuple({fact.fact: fact for fact in reversed(tuple(listed))}.values())[::-1]

    @cached_property
    def readings(self) -> tuple[Taken, ...]:
        """The open questions of law that the facts reach, and whether another reading would change an article's answer."""
        met: dict[str, Taken] = {}
        for found in self._live:
            if any(isinstance(part.formula, Reading) for part in found.walk()):
                for taken in readings(found.formula, self.case, found, lambda given, other: given is not other):
                    met[taken.id] = taken if taken.differs or taken.id not in met else met[taken.id]
        return tuple(taken for taken in met.values() if taken.differs)

    @property
    def judgements(self) -> tuple[str, ...]:
        """The facts on which a standing article rests that a person judged: open norms, which no rule decides."""
        decided = (part for charge in self.charges if charge.reached for part in _deciding(charge.finding))
        return tuple(dict.fromkeys(f.path[-1] for f in decided if f.asked.judgement))

    @property
    def _live(self) -> list[Finding[bool | None]]:
        """What was found of the articles not excluded by the law of the act, by that law and by later ones."""
        live = {charge.article for charge in self.charges if charge.reached is not False}
        return [found for answers in self.found.values() for id, found in answers.items() if id.split()[0] in live]

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the answer supposes, and what it leaves aside."""
        return tuple(dict.fromkeys(_notes(self)))

    # ── out ────────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The conclusion and its reasons, for a person."""
        return self.page(lang).text(markdown=markdown)

    def page(self, lang: Lang) -> Page:
        """The answer as a page, in one language."""
        from dl822.results.accusing import page

        return page(self, lang)

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def receipt(self) -> dict[str, Any]:
        """What would be needed to give this answer again."""
        return {**receipt(self.deed, self.on, self.law, self.case.readings),
                "judged_on": self.judged_on.isoformat() if self.judged_on else None}

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document."""
        return {
            "deed": self.deed.stated(), "on": self.on.isoformat(), "judged_on": self.judged_on.isoformat() if self.judged_on else None,
            "answer": self.answer, "articles": list(self.articles),
            "charges": [charge.to_dict() for charge in self.charges],
            "seizure": self.seizure._asdict() if self.seizure else None,
            "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in self.missing],
            "judgements": list(self.judgements),
            "readings": [{"id": t.id, "taken": t.taken, "differs": t.differs, "question": question(t.id).question._asdict()}
                         for t in self.readings],
            "notes": [note._asdict() for note in self.notes],
            "receipt": self.receipt(),
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


# ── one article, by the law of the act and by later laws ───────────────────────────────────────────────────
def _charge(id: str, found: Mapping[date, Answers]) -> Charge:
    law, *later = found
    finding, grave = found[law][id], _aggravated(id, found[law])
    if finding.answer is False:
        return Charge(id, finding, grave, None, None, False, ())
    act = best = _sentence(id, found[law], law)
    rivals: list[Sentence] = []
    for day in later:
        if found[day][id].answer is not False:
            now = _sentence(id, found[day], day)
            if now.no_worse(best):
                best = best if now.same(best) else now
            elif not best.no_worse(now):
                rivals.append(now)
    return Charge(id, finding, grave, act, best, _lifted(id, found, later), tuple(rivals))


def _aggravated(id: str, answers: Answers) -> bool | None:
    """Of art. 217, its second paragraph; arts 218 and 220 are aggravated forms as a whole."""
    if id == "cp-217":
        return answers["cp-217 aggravated"].answer
    return answers[id].answer if id in ("cp-218", "cp-220") else False


def _sentence(id: str, answers: Answers, law: date) -> Sentence:
    if id != "cp-217":
        return Sentence((penalty(id, law),))
    grave, base = (answers[f"cp-217 {part}"].answer for part in ("aggravated", "base"))
    first = [] if grave is True or base is False else [penalty(id, law)]
    return Sentence((*first, *([] if grave is False else [penalty("cp-217 aggravated", law)])))


def _lifted(id: str, found: Mapping[date, Answers], later: list[date]) -> bool | None:
    """Whether by some later law the deed is no offence of the chapter at all; where only this article lets it go, or
    that is not known, it is unknown."""
    outcomes = []
    for day in later:
        if found[day][id].answer is not True:
            others = {answer.answer for name, answer in found[day].items() if name != id}
            outcomes.append(True if found[day][id].answer is False and others == {False} else None)
    return True if True in outcomes else None if outcomes else False


def _deciding(found: Finding[Any]) -> Iterator[Fact]:
    """The facts that hold, along the branches that made an answer yes."""
    if found.answer is True:
        if isinstance(found.formula, Fact):
            yield found.formula
        for part in found.because:
            yield from _deciding(part)


def _notes(exposure: Exposure) -> Iterator[Words]:
    reached = [charge for charge in exposure.charges if charge.reached is not False]
    if exposure.on > KNOWN_TO or (exposure.judged_on or exposure.on) > KNOWN_TO:
        yield KNOWN
    for charge in reached:
        rows = [row for sentence in (charge.of_the_act, charge.sentence) if sentence for row in sentence.penalties]
        yield from (row.note for row in rows if row.note.en)
    if LEY_28289.in_force <= exposure.law < LEY_29263.in_force and any(charge.article == "cp-218" for charge in reached):
        yield PARTLY_SEEN
    if any(charge.prison is not None and charge.prison.least is None for charge in reached):
        yield NO_LEAST
    if exposure.judged_on is not None:
        yield LATER
    if exposure.answer and exposure.law < LEY_29263.in_force <= max(exposure.found):
        yield SEIZED_WHEN
    if max(exposure.found) >= LEY_27729.in_force:
        yield PRINTED
    yield from (DAY_FINE, COURT, OTHERS) if reached else (OTHERS,)
