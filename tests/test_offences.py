"""The Criminal Code's arts 216-221: ranges by date, the later more favourable law, and what an exposure says."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dl822.errors import InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.facts.offences import Deed
from dl822.offences import ARTICLES, exposure, laws
from dl822.reasoning.facts import OneOf
from dl822.results.offence import Charge, Exposure, Sentence
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO, START
from dl822.statute.inventory import ids
from dl822.statute.penalties import Penalty, Span, penalties, penalty

DAY = timedelta(days=1)
SALE: dict[str, Any] = {"thing": "phonogram", "human_authored": True, "needed": True, "authorised": False, "distributes": True}
COPYING: dict[str, Any] = {"thing": "phonogram", "needed": True, "authorised": False, "reproduces": True}
PLAGIARISM: dict[str, Any] = {"thing": "work", "human_authored": True, "disseminated": True, "copied": True, "false_authorship": True}


def nothing_else(**facts: Any) -> Deed:
    """A deed of which everything that is not told is denied."""
    return Deed.model_validate({**{name: denied(field.annotation) for name, field in Deed.model_fields.items()}, **facts})


def denied(declared: Any) -> Any:
    return list(declared.of)[-1] if isinstance(declared, type) and issubclass(declared, OneOf) else False


def charge(on: date, article: str, *, judged_on: date | None = None, **facts: Any) -> Charge:
    return exposure(nothing_else(**facts), on=on, judged_on=judged_on).charge(article)


# ── the ranges: LAW.md section 9, on the last day before and the first day of each law ───────────────────────
@pytest.mark.parametrize(("offence", "on", "prison", "fines"), [
    ("cp-216", "1996-05-24", (1, 3), (10, 60)), ("cp-216", "2002-05-24", (1, 3), (10, 60)),
    ("cp-216", "2002-05-25", (2, 4), (10, 60)), ("cp-216", "2026-06-12", (2, 4), (10, 60)),
    ("cp-217", "1996-05-24", (2, 6), (30, 90)), ("cp-217", "2004-07-20", (2, 6), (30, 90)),
    ("cp-217", "2004-07-21", (2, 6), (30, 90)), ("cp-217", "2008-10-02", (2, 6), (30, 90)),
    ("cp-217", "2008-10-03", (2, 6), (30, 90)), ("cp-217", "2024-09-13", (2, 6), (30, 90)),
    ("cp-217", "2024-09-14", (2, 6), (30, 90)), ("cp-217", "2025-04-29", (2, 6), (30, 90)),
    ("cp-217", "2025-04-30", (2, 6), (30, 90)), ("cp-217", "2026-06-12", (2, 6), (30, 90)),
    ("cp-217 aggravated", "2004-07-21", (4, 8), (60, 120)), ("cp-217 aggravated", "2026-06-12", (4, 8), (60, 120)),
    ("cp-218", "1996-05-24", (2, 8), (60, 120)), ("cp-218", "2004-07-20", (2, 8), (60, 120)),
    ("cp-218", "2004-07-21", (4, 8), (90, 180)), ("cp-218", "2026-06-12", (4, 8), (90, 180)),
    ("cp-219", "1996-05-24", (2, 8), (60, 180)), ("cp-219", "2004-07-20", (2, 8), (60, 180)),
    ("cp-219", "2004-07-21", (4, 8), (90, 180)), ("cp-219", "2025-04-29", (4, 8), (90, 180)),
    ("cp-219", "2025-04-30", (3, 6), (90, 180)),
    ("cp-220", "1996-05-24", (4, 8), (90, 365)), ("cp-220", "2025-04-30", (4, 8), (90, 365)),
    *((f"cp-220-{x}", on, *span) for x in "ABC" for on, span in (
        ("2008-10-03", ((None, 2), (10, 60))), ("2009-01-14", ((None, 2), (10, 60))), ("2009-01-15", ((None, 2), (10, 60))),
        ("2025-04-29", ((None, 2), (10, 60))), ("2025-04-30", ((2, 4), (60, 120))))),
    ("cp-220-D", "2008-10-03", (None, 2), (10, 60)), ("cp-220-D", "2026-06-12", (None, 2), (10, 60)),
    ("cp-220-E", "2009-01-15", (3, 6), (60, 120)), ("cp-220-E", "2026-06-12", (3, 6), (60, 120)),
    ("cp-220-F", "2009-01-15", (4, 6), (60, 120)), ("cp-220-F", "2026-06-12", (4, 6), (60, 120)),
])
def test_ranges(offence: str, on: str, prison: tuple[int | None, int], fines: tuple[int, int]) -> None:
    found = penalty(offence, date.fromisoformat(on))
    assert (found.prison, found.day_fines) == (Span(*prison), Span(*fines))


class TestTable:
    def test_every_article_has_a_range_for_each_of_its_wordings(self) -> None:
        for id, rule in ARTICLES.items():
            assert {row.by for row in penalties()[id]} == {by for by, _ in rule.wordings}, id

    def test_ranges_are_never_empty_and_within_art_42(self) -> None:
        rows = [row for listed in penalties().values() for row in listed]
        assert len(rows) > 20
        for row in rows:
            assert 0 < (row.prison.least or 1) <= row.prison.most <= 35
            assert row.day_fines.least is not None and 10 <= row.day_fines.least < row.day_fines.most <= 365
            assert row.source and row.confidence in ("low", "medium", "high")
            assert bool(row.note.en) == bool(row.note.es)
            assert row.offence.split()[0] in ids() and row.by.id in INSTRUMENTS

    def test_in_the_order_of_their_dates(self) -> None:
        for listed in penalties().values():
            days = [row.by.in_force for row in listed]
            assert days == sorted(set(days))

    def test_before_there_was_one(self) -> None:
        with pytest.raises(NotCoveredError, match="cp-220-A has a range known here from 2008-10-03"):
            penalty("cp-220-A", date(2008, 10, 2))

    @pytest.mark.parametrize(("id", "hint"), [("cp-220-Z", "did you mean"), ("@", "'@'$")])
    def test_of_no_such_article(self, id: str, hint: str) -> None:
        with pytest.raises(UnknownProvisionError, match=hint):
            penalty(id, KNOWN_TO)

    def test_what_was_not_seen_says_so(self) -> None:
        low = {row.offence for listed in penalties().values() for row in listed if row.confidence == "low"}
        assert low == {"cp-220-A", "cp-220-E", "cp-220-F"}
        assert all(penalty(id, date(2009, 1, 14)).note.en and not penalty(id, date(2009, 1, 15)).note.en for id in low)


# ── the law of the act ───────────────────────────────────────────────────────────────────────────────────────
class TestExposure:
    def test_sale_in_1996(self) -> None:
        found = exposure(nothing_else(**SALE, handles=True), on=START)
        assert (found.answer, found.articles) == (True, ("cp-217",))
        assert (found.charge("cp-217").prison, found.charge("cp-217").day_fines) == (Span(2, 6), Span(30, 90))
        assert found.charge("cp-217").aggravated is False
        assert found.missing == () and found.readings == ()

    def test_copied_and_sold_over_two_uit(self) -> None:
        facts = {**SALE, "reproduces": True, "handles": True, "over_two_uit": True}
        before, after = charge(date(2004, 7, 20), "cp-217", **facts), charge(date(2004, 7, 21), "cp-217", **facts)
        assert (before.aggravated, before.prison) == (False, Span(2, 6))
        assert (after.aggravated, after.prison, after.day_fines) == (True, Span(4, 8), Span(60, 120))

    def test_where_aggravation_is_open_both_ranges_are_kept(self) -> None:
        facts = {**SALE, "handles": True, "over_two_uit": True}
        found = exposure(nothing_else(**facts), on=date(2015, 1, 10))
        open_charge = found.charge("cp-217")
        assert (open_charge.aggravated, open_charge.prison, open_charge.day_fines) == (None, Span(2, 8), Span(30, 120))
        assert [taken.id for taken in found.readings] == ["217-reproduction-and-distribution"]
        both = exposure(nothing_else(**facts), on=date(2015, 1, 10), readings={"217-reproduction-and-distribution": "both"})
        assert both.charge("cp-217").prison == Span(2, 6)

    def test_aggravated_without_the_base(self) -> None:
        """Handing copies over otherwise than by sale, rental or lending is in the second paragraph alone."""
        facts = {**COPYING, "transfers": True, "over_two_uit": True}
        found = charge(date(2015, 1, 10), "cp-217", **facts)
        assert (found.reached, found.aggravated, found.prison) == (True, True, Span(4, 8))

    def test_trade_is_the_aggravated_form(self) -> None:
        found = exposure(nothing_else(**SALE, handles=True, aim="commerce"), on=date(2010, 1, 10))
        assert found.articles == ("cp-217", "cp-218")
        assert found.charge("cp-218").aggravated is True

    def test_nothing_of_the_kind(self) -> None:
        found = exposure(nothing_else(), on=KNOWN_TO)
        assert (found.answer, found.articles, found.seizure, found.missing) == (False, (), None, ())
        assert all(one.sentence is None and one.prison is None and one.day_fines is None for one in found.charges)
        assert found.charge("cp-217").fine_in_soles(Decimal(100), lives_from_work_only=False) is None

    def test_nothing_known(self) -> None:
        found = exposure(Deed(), on=KNOWN_TO)
        assert (found.answer, found.articles) == (None, ())
        assert {"thing", "human_authored", "public_official"} <= {fact.fact for fact in found.missing}

    def test_seizure_changed_in_2008(self) -> None:
        facts = nothing_else(**SALE, handles=True)
        before, after = (exposure(facts, on=day).seizure for day in (date(2008, 10, 2), date(2008, 10, 3)))
        assert before and "fit institution" in before.en
        assert after and "documents" in after.en and "destroyed" in after.en

    def test_what_was_seen_in_part_says_so(self) -> None:
        facts = nothing_else(**{**COPYING, "aim": "advantage"})
        found = exposure(facts, on=date(2006, 1, 10))
        assert found.charge("cp-218").reached is None
        assert "July 2004" in " ".join(note.en for note in found.notes)
        assert "July 2004" not in " ".join(note.en for note in exposure(facts, on=date(2008, 10, 3)).notes)

    def test_after_the_sources_end(self) -> None:
        found = exposure(nothing_else(**PLAGIARISM), on=KNOWN_TO + DAY)
        assert found.law == KNOWN_TO and found.charge("cp-219").prison == Span(3, 6)
        assert found.notes[0].en.startswith("law as known to")

    @pytest.mark.parametrize(("judged_on", "error"), [(date(2009, 12, 31), InconsistentFactsError), (date(1990, 1, 1), NotCoveredError)])
    def test_judged_before_the_act(self, judged_on: date, error: type[Exception]) -> None:
        with pytest.raises(error):
            exposure(Deed(), on=date(2010, 1, 1), judged_on=judged_on)

    def test_before_the_decree(self) -> None:
        with pytest.raises(NotCoveredError):
            exposure(Deed(), on=START - DAY)

    def test_contradictions(self) -> None:
        with pytest.raises(InconsistentFactsError, match="beyond the number authorised"):
            exposure(Deed(authorised=True, exceeds_number=True), on=KNOWN_TO)


# ── the later, more favourable law ───────────────────────────────────────────────────────────────────────────
class TestFavourable:
    def test_plagiarism_of_2010_judged_in_2026(self) -> None:
        """4 to 8 years at the time, 3 to 6 since 2025: the latter, the day-fines being the same."""
        found = charge(date(2010, 1, 10), "cp-219", judged_on=date(2026, 1, 10), **PLAGIARISM)
        assert found.of_the_act and found.of_the_act.prison == Span(4, 8)
        assert (found.prison, found.day_fines, found.favoured, found.lifted) == (Span(3, 6), Span(90, 180), True, False)

    @pytest.mark.parametrize(("judged_on", "prison"), [(date(2025, 4, 29), Span(4, 8)), (date(2025, 4, 30), Span(3, 6))])
    def test_on_the_day_itself(self, judged_on: date, prison: Span) -> None:
        assert charge(date(2010, 1, 10), "cp-219", judged_on=judged_on, **PLAGIARISM).prison == prison

    def test_plagiarism_of_1996_judged_in_2026(self) -> None:
        """2 to 8 years and 60 to 180 day-fines against 3 to 6 and 90 to 180: neither is milder at every end."""
        found = charge(START, "cp-219", judged_on=date(2026, 1, 10), **PLAGIARISM)
        assert (found.prison, found.favoured) == (Span(2, 8), False)
        assert [rival.prison for rival in found.rivals] == [Span(3, 6)]

    def test_a_harsher_law_does_not_reach_back(self) -> None:
        facts = {"thing": "work", "licensed_to_publish": True, "names_omitted": True}
        found = charge(date(2002, 5, 24), "cp-216", judged_on=date(2003, 1, 10), **facts)
        assert (found.prison, found.favoured, found.rivals) == (Span(1, 3), False, ())
        trade = charge(date(2004, 7, 20), "cp-218", judged_on=date(2010, 1, 10), **{**SALE, "handles": True, "aim": "commerce"})
        assert (trade.prison, trade.day_fines) == (Span(2, 8), Span(60, 120))

    def test_plain_reproduction_of_2003_judged_in_2005(self) -> None:
        """It left the base limbs in 2004, and no other article reaches it."""
        found = exposure(nothing_else(**COPYING), on=date(2003, 1, 10), judged_on=date(2005, 1, 10))
        assert (found.charge("cp-217").reached, found.charge("cp-217").lifted, found.charge("cp-217").stands) == (True, True, False)
        assert found.answer is False and found.seizure is None
        assert exposure(nothing_else(**COPYING), on=date(2003, 1, 10), judged_on=date(2004, 7, 20)).answer is True

    def test_plain_reproduction_for_trade_goes_over_to_another_article(self) -> None:
        """Art. 217 lets it go in 2004, art. 218(b) does not: what becomes of art. 217 is not decided."""
        found = exposure(nothing_else(**COPYING, aim="commerce"), on=date(2003, 1, 10), judged_on=date(2010, 1, 10))
        assert (found.charge("cp-217").lifted, found.charge("cp-217").stands) == (None, None)
        assert found.articles == ("cp-218",)

    def test_a_law_in_force_only_in_between(self) -> None:
        """Filming in a cinema: reproduction until 2004, no base offence until 2024, an offence again since."""
        facts = {**COPYING, "thing": "film", "films_in_cinema": True, "human_authored": True}
        assert exposure(nothing_else(**facts), on=date(2003, 1, 10), judged_on=date(2026, 1, 10)).answer is False

    def test_a_machines_text_of_2020_judged_in_2026(self) -> None:
        facts = {**PLAGIARISM, "human_authored": False}
        assert exposure(nothing_else(**facts), on=date(2020, 1, 10)).answer is True
        assert exposure(nothing_else(**facts), on=date(2020, 1, 10), judged_on=date(2026, 1, 10)).answer is False

    def test_authorship_not_known(self) -> None:
        facts = {**PLAGIARISM, "human_authored": None}
        found = exposure(nothing_else(**facts), on=date(2020, 1, 10), judged_on=date(2026, 1, 10))
        assert (found.charge("cp-219").reached, found.charge("cp-219").lifted, found.answer) == (True, None, None)
        assert [fact.fact for fact in found.missing] == ["human_authored"]

    def test_seizure_between_two_wordings(self) -> None:
        found = exposure(nothing_else(**SALE, handles=True), on=date(2007, 1, 10), judged_on=date(2010, 1, 10))
        assert "which wording governs the seizure" in " ".join(note.en for note in found.notes)

    def test_laws_asked(self) -> None:
        assert laws(date(2004, 7, 20), date(2008, 10, 2)) == (date(2004, 7, 20), date(2004, 7, 21))
        assert laws(date(2004, 7, 21), date(2004, 7, 21)) == (date(2004, 7, 21),)


# ── out ──────────────────────────────────────────────────────────────────────────────────────────────────────
class TestTelling:
    FOUND = exposure(nothing_else(**PLAGIARISM), on=START, judged_on=date(2026, 1, 10))
    MILDER = exposure(nothing_else(**PLAGIARISM), on=date(2010, 1, 10), judged_on=date(2026, 1, 10))

    def test_english(self) -> None:
        text = self.FOUND.explain("en")
        assert "The deed falls under the Criminal Code, on 1996-05-24" in text
        assert "art. 219 of the Criminal Code, DL 822: stands; 2 to 8 years of prison and 60 to 180 day-fines (confidence: high)" in text
        assert "which is more favourable is for the court: 3 to 6 years" in text
        assert "Constitution, art. 103" in text and "Third Final Provision" in text and "25 and 50 per cent" in text
        assert "by that of the act: 4 to 8 years" in self.MILDER.explain("en")

    def test_spanish(self) -> None:
        text = self.FOUND.explain("es")
        assert "El hecho está comprendido en el Código Penal, el 1996-05-24" in text
        assert "de 2 a 8 años de pena privativa de libertad y de 60 a 180 días-multa (certeza: alta)" in text
        assert "por la del hecho: de 4 a 8 años" in self.MILDER.explain("es")

    def test_markdown(self) -> None:
        assert self.FOUND._repr_markdown_().startswith("**The deed falls under")

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_unknown_and_open(self, lang: Any) -> None:
        facts = {**SALE, "handles": True, "over_two_uit": True}
        found = exposure(nothing_else(**facts), on=date(2015, 1, 10))
        assert "[217-reproduction-and-distribution]" in found.explain(lang)
        taken = exposure(nothing_else(**facts), on=date(2015, 1, 10), readings={"217-reproduction-and-distribution": "both"})
        assert "[217-reproduction-and-distribution]" in taken.explain(lang)
        assert exposure(Deed(), on=KNOWN_TO).explain(lang)
        assert exposure(nothing_else(), on=KNOWN_TO).explain(lang)

    def test_no_least_is_said(self) -> None:
        found = exposure(nothing_else(passes_on_stripped=True), on=KNOWN_TO)
        assert "up to 2 years of prison" in found.explain("en") and "art. 29" in found.explain("en")

    def test_json(self) -> None:
        told = json.loads(self.FOUND.to_json())
        assert told["answer"] is True and told["articles"] == ["cp-219"]
        assert told["on"] == "1996-05-24" and told["judged_on"] == "2026-01-10"
        [row] = [row for row in told["charges"] if row["article"] == "cp-219"]
        assert row["sentence"]["prison_years"] == {"least": 2, "most": 8}
        assert row["sentence"]["penalties"][0]["by"] == "dl-822"
        assert row["sentence"]["penalties"][0]["cited"]["es"] == "art. 219 del Código Penal, D. Leg. 822"
        assert set(told["notes"][0]) == {"en", "es"}

    def test_judgements(self) -> None:
        """Human authorship is a person's judgement; before 2025 it is not asked for."""
        today = exposure(nothing_else(**PLAGIARISM), on=KNOWN_TO)
        assert today.judgements == ("human_authored",) and today.to_dict()["judgements"] == ["human_authored"]
        assert "Judged by a person" in today.explain("en") and self.MILDER.judgements == ()

    def test_receipt(self) -> None:
        told = self.FOUND.receipt()
        assert (told["on"], told["law"], told["judged_on"]) == ("1996-05-24", "1996-05-24", "2026-01-10")
        assert exposure(nothing_else(), on=KNOWN_TO).receipt()["judged_on"] is None
        again = exposure(Deed.model_validate(told["facts"]), on=START, judged_on=date(2026, 1, 10))
        assert again.to_json() == self.FOUND.to_json()


class TestDayFines:
    """90 to 180 day-fines, for a daily income of 80.05 soles."""

    CHARGE = charge(KNOWN_TO, "cp-219", **PLAGIARISM)

    def test_of_the_whole_income(self) -> None:
        assert self.CHARGE.fine_in_soles(Decimal("80.05"), lives_from_work_only=False) == (Decimal("7204.50"), Decimal("14409.00"))

    def test_of_those_who_live_from_work(self) -> None:
        """A quarter of it at the least, half of it at the most: 90 x 0.25 x 80.05 = 1801.125."""
        assert self.CHARGE.fine_in_soles(Decimal("80.05"), lives_from_work_only=True) == (Decimal("1801.13"), Decimal("7204.50"))

    @pytest.mark.parametrize("income", ["-1", "NaN", "Infinity"])
    def test_no_income(self, income: str) -> None:
        with pytest.raises(ValueError, match="daily income"):
            self.CHARGE.fine_in_soles(Decimal(income), lives_from_work_only=False)


# ── properties ───────────────────────────────────────────────────────────────────────────────────────────────
def values(declared: Any) -> st.SearchStrategy[Any]:
    options = list(declared.of) if issubclass(declared, OneOf) else [True, False]
    return st.sampled_from([*options, None])


DEEDS = st.fixed_dictionaries({name: values(field.annotation) for name, field in Deed.model_fields.items()}).map(
    Deed.model_validate).filter(lambda deed: not list(deed.faults()))
TURNS = sorted({row.by.in_force + timedelta(n) for listed in penalties().values() for row in listed for n in (-1, 0) if
                row.by.in_force + timedelta(n) >= START})
DAYS = st.sampled_from(TURNS) | st.dates(START, KNOWN_TO)


def spans(sentence: Sentence) -> tuple[Span, Span]:
    return sentence.prison, sentence.day_fines


class TestProperties:
    @given(DEEDS, DAYS, DAYS)
    def test_a_range_is_never_empty_and_a_later_law_never_worsens_it(self, deed: Deed, on: date, judged_on: date) -> None:
        assume(on <= judged_on)
        now, later = exposure(deed, on=on), exposure(deed, on=on, judged_on=judged_on)
        for first, second in zip(now.charges, later.charges, strict=True):
            assert first.reached is second.reached
            if first.sentence is None:
                assert second.sentence is None and first.reached is False
            else:
                assert second.sentence and second.sentence.no_worse(first.sentence)
                assert all((span.least or 0) <= span.most and span.most > 0 for span in spans(second.sentence))
            assert not (first.stands is False and second.stands is not False)

    @given(DEEDS, DAYS, st.data())
    def test_learning_reverses_nothing(self, deed: Deed, on: date, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from([name for name in Deed.model_fields if getattr(deed, name) is None] or ["thing"]))
        if getattr(deed, name) is None:
            known = deed.replace(**{name: data.draw(values(Deed.model_fields[name].annotation))})
            assume(not list(known.faults()))
            for first, second in zip(exposure(deed, on=on).charges, exposure(known, on=on).charges, strict=True):
                assert first.reached is None or first.reached is second.reached
                if first.sentence and second.sentence:
                    assert second.sentence.no_worse(first.sentence) or first.aggravated is None

    @given(DEEDS, DAYS)
    def test_an_answer_that_is_missing_nothing_is_known_or_open(self, deed: Deed, on: date) -> None:
        found = exposure(deed, on=on)
        if not found.missing and not found.readings:
            assert found.answer is not None

    @given(DEEDS, DAYS)
    def test_every_answer_tells_itself(self, deed: Deed, on: date) -> None:
        found: Exposure = exposure(deed, on=on)
        assert json.loads(found.to_json())["answer"] is found.answer
        assert found.explain("en") and found.explain("es") and found.notes


class TestSweep:
    def test_no_gap_and_no_overlap(self) -> None:
        """Every article on every turn of the law: in force from its first law on, one range a day."""
        for day in TURNS:
            found = exposure(Deed(), on=day)
            for one in found.charges:
                begun = ARTICLES[one.article].wordings[0][0].in_force <= day
                assert (one.reached is None) is begun, (one.article, day)
                assert (one.sentence is not None) is begun

    def test_no_text_of_the_law_in_the_ranges(self) -> None:
        """Only figures: the words are ours."""
        row: Penalty = penalty("cp-219", KNOWN_TO)
        assert re.fullmatch(r"3 to 6 years", row.prison.words("years", "años").en)
