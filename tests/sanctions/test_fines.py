"""The range as users meet it: what it refuses, what it says, and how it is written down."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dl822 import sanctions
from dl822.cases.fines import fine_from
from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError
from dl822.facts.infringements import CoerciveFine, EarlierAct, Infringement, Sanction
from dl822.fines import fine
from dl822.recidivism import chain, days, later
from dl822.results.fine import limits
from dl822.statute.instruments import KNOWN_TO

ON = date(2026, 1, 5)
BREACH = Infringement(conduct="2025-03-03", breaches="decree", exemption="none", punished_by_penalty=False, sanctioned_for_it=False,
                      continues_sanctioned=False)


def act(done: Any, **more: Any) -> EarlierAct:
    return EarlierAct(**{"done": done, "same_nature": True, "sanctioned": True, "appealed": False, "fine_uit": 2, **more})


class TestLimits:
    def test_each_is_read_from_the_formula_that_sets_it(self) -> None:
        rows = [(rule.id, [(int(limit.most), limit.since, limit.until) for limit in limits(rule)])
                for rule in (sanctions.within_ceiling, sanctions.within_closure)]
        first, second = date(1996, 5, 24), date(2005, 7, 7)
        assert rows == [("188(b)", [(150, first, second), (180, second, None)]), ("188(d)", [(30, first, second), (90, second, None)])]

    def test_coercive_fines(self) -> None:
        """Art. 191 referred to DL 807, art. 28 (up to the highest fine permitted: that of 188(b)) until DL 1309 set 180 UIT."""
        rows = [(int(limit.most), limit.since, limit.until, limit.norm.es) for limit in limits(sanctions.coercive_for_decision)]
        raised, own = date(2005, 7, 7), date(2016, 12, 31)
        assert rows == [(150, date(1996, 5, 24), raised, "D. Leg. 822"), (180, raised, own, "Ley 28571"), (180, own, None, "D. Leg. 1309")]

    @pytest.mark.parametrize(("on", "most", "without_limit"), [
        (date(1996, 5, 24), 150, True), (date(2005, 7, 6), 150, True), (date(2005, 7, 7), 180, True), (date(2014, 3, 3), 180, True),
        (date(2016, 12, 30), 180, True), (date(2016, 12, 31), 180, False), (ON, 180, False)])
    def test_coercive_fines_on_the_day_of_the_order(self, on: date, most: int, without_limit: bool) -> None:
        """The first is within the highest fine of 188(b) on that day; until 30 December 2016 the next ones doubled without limit."""
        told = next(other.limit for other in fine(Infringement(), on=on).others if other.provision == "191")
        assert told is not None
        assert told.en == (f"the first up to {most} UIT, then doubled without limit (DL 807, art. 28)" if without_limit
                           else f"up to {most} UIT each, doubled up to that sum")
        assert f"hasta {most} UIT" in told.es and ("sin límite" in told.es) is without_limit
        for sum_, doubled, lawful in ((most, False, True), (most + 1, False, False), (most + 1, True, without_limit)):
            asked = CoerciveFine(order="final", fine_uit=sum_, doubles_last=doubled)
            assert sanctions.coercive_for_decision(asked, on=on).answer is lawful

    def test_what_else_there_is(self) -> None:
        told = {other.provision: other for other in fine(BREACH, on=ON).others}
        assert set(told) == {"188(a)", "188(c)", "188(d)", "188(e)", "188(f)", "188(g)", "186", "191", "192", "193", "dl-807-28"}
        assert "up to 90 days" in str(told["188(d)"].limit) and "doubled up to that sum" in str(told["191"].limit)
        old = {other.provision: other for other in fine(Infringement(conduct="1999-03-01", breaches="decree"), on=date(2000, 7, 18)).others}
        assert "150 UIT" in str(old["191"].limit) and "corrective" not in old["dl-807-28"].what.en
        assert len(sanctions.CRITERIA) == 5


class TestRefused:
    @pytest.mark.parametrize("history", [3, -1, 1.5, "two", [1], {"done": "2024-01-01"}])
    def test_a_number_of_acts_is_not_enough(self, history: Any) -> None:
        with pytest.raises(FactsError, match="a list of"):
            fine(BREACH, history=history, on=ON)

    @pytest.mark.parametrize(("history", "place"), [
        ([act("2026-01-06")], "history[0].done"), ([act("2024-01-06", decided="2026-02-01")], "history[0].decided"),
        ([act("2027")], "history[0].done"), ([act("never")], "history[0].done"),
        ([act("2024-01-06"), act("2024-01-06")], "history[1]"), ([act("2024-01-06", decided="2023-01-01")], "history[0].decided")])
    def test_a_history_that_cannot_be(self, history: Any, place: str) -> None:
        with pytest.raises(InconsistentFactsError) as refused:
            fine(BREACH, history=history, on=ON)
        assert place in [path for path, _ in refused.value.faults]
        assert all(words.en and words.es for _, words in refused.value.faults)

    @pytest.mark.parametrize("conduct", ["2026-01-06", "2025-12-30/2026-02-01", "never", "not_yet", "2030"])
    def test_conduct_after_the_decision(self, conduct: str) -> None:
        with pytest.raises(InconsistentFactsError, match="conduct"):
            fine(Infringement(conduct=conduct), on=ON)

    @pytest.mark.parametrize("conduct", ["1996-05-23", "1990", "1996", "1996-05-01/1996-06-30"])
    def test_conduct_before_the_decree(self, conduct: str) -> None:
        with pytest.raises(NotCoveredError, match="1996-05-24"):
            fine(Infringement(conduct=conduct), on=ON)

    def test_a_decision_before_the_decree(self) -> None:
        with pytest.raises(NotCoveredError):
            fine(BREACH, on=date(1996, 5, 23))

    @pytest.mark.parametrize("facts", [
        {"done": "2024-01-01", "sanctioned": False, "fine_uit": 3}, {"sanctioned": False, "fined": True}, {"appealed": True, "final": "2024-05-02"}])
    def test_an_act_that_contradicts_itself(self, facts: dict[str, Any]) -> None:
        with pytest.raises(InconsistentFactsError):
            fine(BREACH, history=[EarlierAct(**facts)], on=ON)

    def test_a_fine_in_soles_without_a_day_of_payment(self) -> None:
        with pytest.raises(FactsError, match="day of payment"):
            fine(BREACH, on=ON).check(Sanction(fine_soles=657000))

    def test_nothing_to_check(self) -> None:
        with pytest.raises(FactsError, match="nothing was imposed"):
            fine(BREACH, on=ON).check(Sanction())

    def test_a_fine_in_both(self) -> None:
        with pytest.raises(InconsistentFactsError):
            fine(BREACH, on=ON).check(Sanction(fine_soles=1, fine_uit=1))

    def test_the_uit_of_a_conduct_whose_day_is_not_known(self) -> None:
        with pytest.raises(InconsistentFactsError, match="conduct"):
            fine(Infringement(), on=ON, readings={"fine-uit": "conduct"}).in_soles(paid_on=ON)

    def test_case_files_say_what_is_wrong_of_numbers(self) -> None:
        with pytest.raises(FactsError) as refused:
            fine_from({"conduct": "2024-13-01", "imposed": {"closure_days": 4.5, "fine_uit": "ten"}, "history": [{"fine_uit": -1}, 3]})
        told = {path: reason for path, _, reason in refused.value.faults}
        assert set(told) == {"conduct", "imposed.closure_days", "imposed.fine_uit", "history[0].fine_uit", "history[1]"}
        assert "whole number" in told["imposed.closure_days"]

    @pytest.mark.parametrize("data", [[], "x", None, {"imposed": 3}, {"history": {"done": 1}}, {"unheard": 1}])
    def test_what_is_no_case(self, data: Any) -> None:
        with pytest.raises(FactsError):
            fine_from(data)


class TestWhatItSays:
    def test_a_closure_of_45_days_in_2001(self) -> None:
        found = fine(Infringement(conduct="2001-03-05", breaches="decree"), on=date(2001, 12, 3))
        [row] = found.check(Sanction(closure_days=45))
        assert (row.within, row.exceeds_by, [(int(o.most), o.since) for o in row.elsewhere]) == (False, 15, [(90, date(2005, 7, 7))])
        text = found.explain("en", imposed=Sanction(closure_days=45))
        assert "45 days: beyond the law's limit, 30" in text and "the limit is 90 days for conduct since 2005-07-07" in text
        assert "el límite es de 90 días para conductas desde el 07/07/2005" in found.explain("es", imposed=Sanction(closure_days=45))

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_both_languages_have_the_same_shape(self, lang: Any) -> None:
        found = fine(BREACH, history=[act("2024-01-06"), act("2010-01-06"), EarlierAct()], on=date(2026, 7, 1))
        text = found.explain(lang, paid_on=date(2026, 7, 2), imposed=Sanction(measure="warning"))
        other = found.explain("es" if lang == "en" else "en", paid_on=date(2026, 7, 2), imposed=Sanction(measure="warning"))
        assert len(text.splitlines()) == len(other.splitlines())
        assert str(KNOWN_TO.year) in text

    def test_markdown(self) -> None:
        assert fine(BREACH, on=ON)._repr_markdown_().startswith("**A fine of up to 180 UIT")
        assert repr(fine(BREACH, on=ON)).startswith("<FineRange: A fine of up to 180 UIT")

    def test_no_fine(self) -> None:
        found = fine(BREACH.replace(exemption="binding_order"), on=ON)
        assert found.explain("en").startswith("No fine may be imposed") and found.explain("es").startswith("No cabe multa")
        assert found.check(Sanction(measure="warning"))[0].within is False

    def test_an_admission(self) -> None:
        found = fine(BREACH.replace(admitted=True, same_conduct=True, several_bound=True), on=ON)
        assert found.with_admission(Decimal(10)) == (5, 10)
        notes = " ".join(note.en for note in found.notes)
        assert "no less than half" in notes and "LPAG 230(6)" in notes and "LPAG 232.2" in notes

    def test_a_methodology_is_the_callers(self) -> None:
        assert "DS 032-2021-PCM" in fine(BREACH, on=ON).explain()
        found = fine(BREACH, on=ON, methodology=lambda offence: Decimal("12.5"))
        assert found.proposed == Decimal("12.5") and found.to_dict()["proposed"] == "12.5"
        assert "not checked here" in found.explain()

    def test_both_readings_of_what_doubles_are_shown(self) -> None:
        found = fine(BREACH, history=[act("2024-01-06", fine_uit=100)], on=ON)
        assert {name: sums[0] for name, sums in found.doubled.items()} == {"fine_imposed": 200, "ceiling": 360}
        assert "200 UIT: The fine imposed" in found.explain()
        unknown = fine(BREACH, history=[act("2024-01-06", fine_uit=None, fined=True)], on=ON)
        assert unknown.doubled["fine_imposed"] == (180, 360)

    def test_before_the_general_act(self) -> None:
        found = fine(Infringement(conduct="1999-05-03", breaches="decree", fault=True), on=date(1999, 12, 1))
        assert found.sanctionable is True and any("LPAG 230" in note.en for note in found.notes)

    def test_json(self) -> None:
        found = fine(BREACH, history=[act("2024-01-06"), EarlierAct()], on=ON)
        document = json.loads(found.to_json())
        assert (document["min_uit"], document["max_uit"]) == ("0", {"between": ["360", "720"]})
        assert document["receipt"]["history"][0]["done"] == "2024-01-06"
        assert "189" in document["provisions"] and "dl-807-37" in found.with_prompt_payment().provisions
        [row] = found.check(Sanction(fine_uit=400))
        assert row.to_dict()["within"] is None and "not known whether" in found.explain(imposed=Sanction(fine_uit=400))

    def test_a_row_of_soles_is_json_too(self) -> None:
        document = fine(BREACH, on=ON).in_soles(paid_on=ON).to_dict()
        assert (document["highest"], document["uit"], document["rounding"]["en"]) == ("990000.00", "5500", "to the céntimo, halves up")

    def test_a_closure_without_days_is_not_known(self) -> None:
        assert fine(BREACH, on=ON).check(Sanction(measure="temporary_closure"))[0].within is None
        assert fine(BREACH, on=ON).check(Sanction(measure="other"))[0].within is False


class TestChain:
    def test_the_last_of_february(self) -> None:
        assert later(date(2020, 2, 29), 2) == date(2022, 2, 28)

    def test_days_of_what_has_no_bound(self) -> None:
        assert days(None) is None
        assert days(EarlierAct(done="../2005").done) is None
        assert days(EarlierAct(done="2004/2005").done) == (date(2004, 1, 1), date(2005, 12, 31))

    def test_the_callers_word_where_dates_are_not_known(self) -> None:
        told = act(None, within_two_years=True)
        assert fine(BREACH, history=[told], on=ON).multiplier == 2
        assert fine(BREACH, history=[told.replace(within_two_years=False)], on=ON).multiplier == 1

    def test_not_yet_final_opens_no_period(self) -> None:
        found = fine(BREACH, history=[act("2024-01-06", final="not_yet")], on=ON, readings={"recidivism-start": "finality"})
        assert found.multiplier == 1

    def test_a_step_says_why_it_does_not_count(self) -> None:
        found = fine(BREACH, history=[act("2010-01-06"), act("2024-01-06", same_nature=False), act("2024-02-06", same_nature=None)], on=ON)
        assert [(step.place, step.counts) for step in found.chain] == [(0, False), (1, False), (2, None)]
        text = found.explain()
        assert "within two years: no" in text and "of the same nature: no" in text and "not known whether it counts" in text

    def test_in_time_for_nothing(self) -> None:
        """Of an act that was followed in time by one of another nature only."""
        span = (date(2025, 3, 3), date(2025, 3, 3))
        made = chain(span, [act("2021-01-06"), act("2022-06-01", same_nature=False)], ON, {})
        assert (made.least, made.most) == (0, 0)


def test_nothing_else_is_in_the_room() -> None:
    assert sanctions.repeated.id == "189"
    with pytest.raises(AttributeError, match="no attribute 'fines'"):
        _ = sanctions.fines  # type: ignore[attr-defined]
