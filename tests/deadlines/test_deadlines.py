"""The periods of the law by article and date: what they say, by which wording, with which doubts, and what is refused."""

from __future__ import annotations

import json
import random
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from deadlines.walk import walked
from dl822.counting import Regime, Unit
from dl822.deadlines import deadline
from dl822.errors import FactsError, NotCoveredError, UnknownProvisionError
from dl822.results.deadline import Deadline
from dl822.statute import inventory, readings
from dl822.statute.instruments import INSTRUMENTS, START
from dl822.statute.periods import Nature, matching, normal, period, periods, since, suspensions
from dl822.testing.of_deadlines import (
    INVARIANTS_OF_DEADLINES,
    Asked,
    Invariant,
    a_holiday_more_never_shortens,
    the_first_day_does_not_count,
    who_begins_later_never_ends_earlier,
)


def ends(article: str, start: str, **more: Any) -> str:
    return deadline(article, start=date.fromisoformat(start), **more).last_day.isoformat()


class TestTable:
    """``periods.toml``: every row stands at an article of the inventory, in both languages, in the order of its dates."""

    def test_articles(self) -> None:
        assert len(periods()) == len({row.id for row in periods().values()}) > 70
        for row in periods().values():
            assert row.article in inventory.ids(), row.id
            assert all(row.what) and all(row.start)

    def test_wordings(self) -> None:
        for row in periods().values():
            days = [since(wording) for wording in row.wordings]
            assert days == sorted(set(days)) and min(days) >= START, row.id
            assert row.wordings[0].length and all(w.confidence in ("high", "medium", "low") and w.by.id in INSTRUMENTS for w in row.wordings)
            assert all(bool(w.note.en) == bool(w.note.es) for w in row.wordings)

    def test_readings(self) -> None:
        """A reading named in a row is registered; those of counting have a default, and options that the count knows."""
        for row in periods().values():
            for id in filter(None, (row.counts, row.ends, row.clear, row.pauses)):
                assert readings.question(id).default, id
            assert row.event is None or readings.question(row.event).options
        assert set(suspensions()) == set(readings.question("suspension-2020").options)

    def test_regimes_fit_their_units(self) -> None:
        """From 1 January only years run; only days of the calendar are counted backwards; a party's distance is a procedure's."""
        for row in periods().values():
            assert row.regime is not Regime.JANUARY or {w.unit for w in row.wordings} == {Unit.YEARS}
            assert row.nature is not Nature.BEFORE or {w.unit for w in row.wordings} == {Unit.CALENDAR_DAYS}
            assert not row.authority or row.regime is Regime.PROCEDURE

    @pytest.mark.parametrize("article", [
        "14", "46", "52", "53", "54", "83", "84", "98", "102", "103", "104", "105", "109", "112", "124", "135", "139", "142", "143", "144", "145",
        "153(a)", "153(f)", "153(m)", "153(n)", "153(o)", "161", "162", "163", "167", "174", "175", "178", "190", "200", "202", "204-A", "205",
        "212", "final-1", "dl-807-26", "dl-807-38", "lpag-233", "lpag-233-A"])
    def test_no_period_is_left_out(self, article: str) -> None:
        assert matching(article)


class TestByDate:
    """Each wording on the day before, the first day, and later."""

    @pytest.mark.parametrize(("article", "start", "length", "unit"), [
        ("14:appeal", "2018-09-05", 5, "days"), ("14:appeal", "2018-09-06", 15, "business_days"),
        ("190", "2018-09-05", 5, "days"), ("190", "2018-09-06", 15, "business_days"), ("190", "2026-06-12", 15, "business_days"),
        ("153(n)", "2018-09-05", 5, "days"), ("153(n)", "2018-09-06", 30, "days"),
        ("163", "2018-09-05", 30, "business_days"), ("153(a):registration", "2016-12-30", 30, "days"),
        ("174", "2016-12-31", 120, "business_days"), ("174", "2018-09-06", 120, "business_days"),
        ("188(d)", "2005-07-06", 30, "days"), ("188(d)", "2005-07-07", 90, "days"),
        ("204-A", "2018-09-06", 15, "business_days"), ("212(1)(a)", "2026-02-08", 3, "business_days"),
        ("dl-807-38", "1996-05-24", 5, "days"), ("dl-807-38", "2010-10-01", 5, "days"), ("dl-807-38", "2010-10-02", 5, "business_days"),
        ("dl-807-38", "2016-12-21", 5, "business_days"), ("dl-807-38", "2016-12-22", 15, "business_days"),
        ("final-1", "2018-09-05", 5, "days"), ("final-1", "2018-09-06", 5, "business_days"),
        ("175", "1996-05-24", 2, "years"), ("lpag-233", "2016-12-22", 25, "business_days")])
    def test_wording(self, article: str, start: str, length: int, unit: str) -> None:
        made = deadline(article, start=date.fromisoformat(start))
        assert (made.length, made.wording.unit.value) == (length, unit)

    @pytest.mark.parametrize(("article", "start", "says"), [
        ("190", "1996-05-23", "before 1996-05-24, when Legislative Decree 822"),
        ("204-A", "2018-09-05", r"since 2018-09-06 \(DL 1391\), not on 2018-09-05"),
        ("174", "2016-12-30", "since 2016-12-31"), ("212(1)(a)", "2026-02-07", "since 2026-02-08"),
        ("lpag-233", "2016-12-21", "since 2016-12-22"),
        ("163", "2018-09-06", r"no more since 2018-09-06 \(DL 1391\)"), ("153(a):registration", "2016-12-31", "no more since 2016-12-31"),
        ("190", "2101-01-01", "holidays of Peru are known for 1901 to 2100"), ("175", "2099-01-01", "1901 to 2100"),
        ("52", "3000-01-01", "later than can be counted")])
    def test_not_covered(self, article: str, start: str, says: str) -> None:
        with pytest.raises(NotCoveredError, match=says):
            deadline(article, start=date.fromisoformat(start))


class TestByHand:
    """Cases worked out on a calendar."""

    @pytest.mark.parametrize(("article", "start", "end"), [
        ("190", "2026-11-20", "2026-12-15"), ("204-A", "2026-07-20", "2026-08-14"), ("205", "2025-04-14", "2025-04-23"),
        ("174", "2026-01-02", "2026-06-24"), ("175", "2024-02-29", "2026-03-02"), ("178", "2026-11-20", "2026-12-22"),
        ("202", "2026-11-16", "2026-11-26"), ("202", "2026-11-18", "2026-11-30"), ("202", "2026-12-15", "2026-12-28"),
        ("83", "2026-11-30", "2027-03-01"), ("84", "2024-02-29", "2027-03-01"), ("46", "2024-11-30", "2025-02-28"),
        ("98(b)", "2026-08-31", "2027-03-01"), ("98(f)", "2026-01-01", "2026-04-01"), ("103", "2026-01-28", "2026-07-30"),
        ("109:symphonic", "2024-02-29", "2025-02-28"), ("112", "2021-06-07", "2026-06-08"),
        ("161", "2024-03-01", "2027-12-31"), ("162", "2024-03-01", "2029-12-31"), ("52", "1996-08-01", "2066-12-31"), ("145", "2026-01-01", "2036-12-31"),
        ("153(o)", "2026-04-30", "2026-05-20"), ("153(m):accounts", "2025-12-31", "2026-03-31"),
        ("transitional-2", "1996-05-24", "1997-05-24"), ("transitional-3", "1996-05-24", "1996-08-26"),
        ("212(1)(a)", "2026-07-24", "2026-07-31"), ("212(1)(b):removal", "2026-07-22", "2026-07-30"), ("final-1", "2026-12-04", "2026-12-15"),
        ("lpag-233-A", "2023-01-31", "2025-01-31"), ("lpag-233", "2026-11-20", "2026-12-30")])
    def test_last_day(self, article: str, start: str, end: str) -> None:
        assert ends(article, start) == end

    def test_a_wait(self) -> None:
        """Art. 153(f): published on 1 June, thirty whole days to 1 July; in force from the 2nd, or, read otherwise, from the 1st."""
        made = deadline("153(f)", start=date(2026, 6, 1))
        assert (made.last_day, made.open_from) == (date(2026, 7, 1), date(2026, 7, 2))
        other = deadline("153(f)", start=date(2026, 6, 1), readings={"thirty-clear-days": "thirtieth"})
        assert other.open_from == date(2026, 7, 1)
        assert deadline("190", start=date(2026, 6, 1)).open_from is None

    def test_backwards(self) -> None:
        """Art. 153(m): for an assembly on 30 April, the papers are there from 30 March, or 31 March if the thirtieth day suffices."""
        assert ends("153(m):members", "2026-04-30") == "2026-03-30"
        assert ends("153(m):members", "2026-04-30", readings={"thirty-clear-days": "thirtieth"}) == "2026-03-31"

    def test_distance_and_closed(self) -> None:
        """LPAG 135, 137: 15 business days from 20 November 2026 to 15 December; two of distance to the 17th; closed on the 16th, to the 18th."""
        assert ends("190", "2026-11-20", distance=2) == "2026-12-17"
        assert ends("190", "2026-11-20", distance=2, closed=[date(2026, 12, 16)]) == "2026-12-18"

    def test_an_hour_does_not_matter(self) -> None:
        made = deadline("190", start=datetime(2026, 11, 20, 23, 59))
        assert made == deadline("190", start=date(2026, 11, 20)) and type(made.start) is date


class TestOpenQuestions:
    """Where the text is open, the answer says so, with the last day on the other reading."""

    @pytest.mark.parametrize(("article", "start", "id", "days"), [
        ("202", "2026-11-18", "saturday-202", {"rolls": "2026-11-30", "stays": "2026-11-28"}),
        ("153(o)", "2026-04-30", "bare-days-153", {"calendar_days": "2026-05-20", "business_days": "2026-05-29"}),
        ("167:revocation", "2026-11-02", "bare-days-167", {"business_days": "2026-12-16", "calendar_days": "2026-12-02"}),
        ("200(b)", "2026-04-30", "bare-days-200", {"calendar_days": "2026-06-01", "judicial_days": "2026-06-12"}),
        ("212(1)(b):removal", "2026-03-14", "calendar-days-212", {"rolls": "2026-03-23", "stays": "2026-03-21"}),
        ("204-A", "2020-03-10", "suspension-2020", {"from_21_march": "2020-06-19", "from_16_march": "2020-06-26"}),
        ("175", "2018-04-02", "limitation-2020", {"suspended": "2020-06-23", "ran": "2020-04-02"})])
    def test_other_days(self, article: str, start: str, id: str, days: dict[str, str]) -> None:
        made = deadline(article, start=date.fromisoformat(start))
        taken = next(taken for taken in made.readings if taken.id == id)
        assert {name: day.isoformat() for name, day in taken.outcomes.items()} == days
        assert taken.differs and not taken.changes_status and made.last_day == taken.outcomes[str(taken.taken)]
        for name, day in days.items():
            assert ends(article, start, readings={id: name}) == day

    def test_distance(self) -> None:
        """Two days of distance from Thursday 16 July 2026: Friday and Monday, or Saturday, which rolls to Monday too."""
        made = deadline("205", start=date(2026, 7, 8), distance=2)
        taken = next(taken for taken in made.readings if taken.id == "distance-days")
        assert made.last_day == date(2026, 7, 17) and not taken.differs
        assert deadline("205", start=date(2026, 7, 9), distance=3).readings[0].differs

    def test_judicial_days_are_no_procedure(self) -> None:
        """Art. 200: judicial business days are counted by the Civil Code's regime: the suspension of procedures is another's."""
        made = deadline("200(b)", start=date(2020, 3, 10), readings={"bare-days-200": "judicial_days"})
        assert made.regime is Regime.CIVIL and made.unit is Unit.BUSINESS_DAYS and not made.suspended

    def test_a_status_that_would_change(self) -> None:
        """Art. 202: on Sunday 29 November it has not passed; if the Saturday stays the last day, it has."""
        made = deadline("202", start=date(2026, 11, 18), on=date(2026, 11, 29))
        assert made.passed() is False and made.readings[0].changes_status
        assert made.passed(date(2026, 12, 1)) is True and deadline("202", start=date(2026, 11, 18)).passed() is None

    def test_from_when(self) -> None:
        """Art. 46: the event itself is open; the answer says so."""
        assert any("ephemeral-three-months" in note.en for note in deadline("46", start=date(2026, 1, 5)).notes)

    def test_refused(self) -> None:
        with pytest.raises(UnknownProvisionError, match="has no option 'maybe'"):
            deadline("202", start=date(2026, 11, 18), readings={"saturday-202": "maybe"})


class TestConfidence:
    """How sure the answer is, and why not more."""

    @pytest.mark.parametrize(("article", "start", "sure"), [
        ("190", "2026-11-20", "high"), ("190", "1997-01-02", "low"), ("190", "2017-01-02", "low"), ("174", "2017-01-02", "low"),
        ("178", "2026-11-20", "medium"), ("178", "2001-10-10", "low"), ("178", "2001-10-11", "medium"),
        ("204-A", "2020-03-10", "medium"), ("196-B(VI)", "2010-01-04", "low"), ("83", "1997-01-02", "high")])
    def test_level(self, article: str, start: str, sure: str) -> None:
        assert deadline(article, start=date.fromisoformat(start)).confidence == sure

    @pytest.mark.parametrize(("article", "start", "more", "says"), [
        ("190", "1997-01-02", {}, "five days is presumed"), ("190", "1997-01-02", {}, "DS 02-94-JUS"),
        ("190", "2018-09-04", {}, "it began before 2018-09-06, when DL 1391 changed it"),
        ("196-B(VI)", "2010-01-04", {}, "trade agreement"), ("178", "2026-11-20", {}, "in procedures, business days"),
        ("98(f)", "2026-01-01", {}, "of the calendar"), ("46", "2024-11-30", {}, "ends with that month"),
        ("167:warning", "2025-11-30", {}, "first business day of the next"), ("190", "2026-11-20", {"distance": 1}, "1 business day"),
        ("204-A", "2020-03-10", {}, "from 21 March to 10 June 2020"),
        ("202", "2026-11-18", {}, r"end on 2026-11-28 \(Saturday\): it rolls to 2026-11-30 \(Monday\)"),
        ("112", "2021-12-25", {}, r"2026-12-25 \(Friday\), holiday \(Christmas Day\): it rolls"),
        ("transitional-2", "1996-05-24", {}, r"1997-05-24 \(Saturday\), is no business day and does not roll"),
        ("202", "2026-11-16", {"closed": [date(2026, 11, 26)]}, "declared non-working: it rolls"),
        ("190", "2026-11-20", {}, "were 2026-12-15 declared non-working too, it would be 2026-12-16"),
        ("190", "2026-11-20", {}, "as known to 2026-06-12"), ("52", "2026-01-01", {}, "dl822 term")])
    def test_notes(self, article: str, start: str, more: dict[str, Any], says: str) -> None:
        made = deadline(article, start=date.fromisoformat(start), **more)
        assert any(re.search(says, note.en) for note in made.notes), [note.en for note in made.notes]

    def test_citations(self) -> None:
        """The article in its wording, with its dates, and the articles by which it is counted."""
        made = deadline("190", start=date(2018, 9, 5), distance=1)
        assert [cite.id for cite in made.citations] == ["190", "lpag-133", "lpag-134", "lpag-135"]
        assert (made.citations[0].by, made.citations[0].end) == ("dl-822", date(2018, 9, 6))
        assert [cite.id for cite in deadline("202", start=date(2018, 9, 5)).citations] == ["202", "cc-183"]
        assert [cite.id for cite in deadline("52", start=date(2018, 9, 5)).citations] == ["52", "56"]
        assert [cite.id for cite in deadline("161", start=date(2018, 9, 5)).citations] == ["161"]
        assert [cite.id for cite in deadline("178", start=date(1999, 9, 3)).citations] == ["178"]


class TestNames:
    """A period is found as people write it; a slip is answered with what is near."""

    @pytest.mark.parametrize(("text", "id"), [
        ("art-190", "190"), ("Art. 204-a", "204-A"), ("artículo 98 (f)", "98(f)"), ("212.1(a)", "212(1)(a)"), ("212.1(b):removal", "212(1)(b):removal"),
        ("200", "200(b)"), ("99", "99(e)"), ("lpag-230", "lpag-230(7)"), ("FINAL-1", "final-1")])
    def test_found(self, text: str, id: str) -> None:
        assert period(text).id == id

    @pytest.mark.parametrize(("text", "says"), [
        ("14", r"several periods: say which \(14:resolution, 14:appeal, 14:appeal-decision\)"), ("153", "153.f., 153.i."),
        ("43(a)", "sets no period in days, months or years"), ("190-B", "the law has no '190-B'; did you mean 190"), ("@", "the law has no '@'$")])
    def test_refused(self, text: str, says: str) -> None:
        with pytest.raises(UnknownProvisionError, match=says):
            deadline(text, start=date(2026, 1, 2))

    def test_normal(self) -> None:
        assert normal("Arts. 102") == "102"


class TestBadInput:
    """What cannot be used, each fault with its place, in both languages."""

    @pytest.mark.parametrize(("given", "path"), [
        ({"start": "2026-01-02"}, "start"), ({"start": None}, "start"), ({"closed": ["2026-01-02"]}, "closed[0]"), ({"closed": "2026-01-02"}, "closed"),
        ({"closed": date(2026, 1, 2)}, "closed"), ({"on": 2026}, "on"), ({"distance": -1}, "distance"), ({"distance": 1.5}, "distance"),
        ({"distance": True}, "distance")])
    def test_refused(self, given: dict[str, Any], path: str) -> None:
        with pytest.raises(FactsError) as refused:
            deadline("190", **{"start": date(2026, 1, 2), **given})
        assert [fault[0] for fault in refused.value.faults] == [path]
        assert all(fault[2].words.es for fault in refused.value.faults)  # type: ignore[attr-defined]

    @pytest.mark.parametrize("article", ["202", "174", "161"])
    def test_distance_where_it_has_no_place(self, article: str) -> None:
        """LPAG 135.1: it is of the party's home, and of procedures."""
        with pytest.raises(FactsError, match="added to what a party does in a procedure"):
            deadline(article, start=date(2026, 11, 20), distance=1)


class TestOut:
    """What it says, in both languages, and the document."""

    def made(self) -> Deadline:
        return deadline("190", start=date(2026, 11, 20), on=date(2026, 12, 1), closed=[date(2026, 12, 7)])

    def test_if_closed(self) -> None:
        """One more day closed within the period moves it; outside, it does not."""
        made = deadline("190", start=date(2026, 11, 20))
        assert made.if_closed(date(2026, 12, 7)).last_day == date(2026, 12, 16) == made.if_one_more
        assert made.if_closed(date(2026, 12, 20), date(2026, 11, 21)).last_day == made.last_day

    def test_explained(self) -> None:
        said = self.made().explain("es", days=True)
        for text in ("Último día: 2026-12-16 (miércoles)", "2026-12-01: aún no vence", "15 días hábiles", "2026-12-08 (martes): feriado (Inmaculada",
                     "2026-12-07 (lunes): declarado no laborable", "2026-12-16 (miércoles): 15", "Certeza: alta"):
            assert text in said
        assert "**Last day:** 2026-12-16" in self.made()._repr_markdown_() and "Day by day" not in self.made().explain()
        assert "it has passed" in deadline("190", start=date(2026, 11, 20), on=date(2027, 1, 4)).explain()
        assert "rolled here" in deadline("202", start=date(2026, 11, 18)).explain(days=True)
        assert "periods suspended" in deadline("204-A", start=date(2020, 3, 10)).explain(days=True)
        assert "Open from: 2026-12-23" in deadline("178", start=date(2026, 11, 20)).explain()
        assert "1 year (" in deadline("153(i)", start=date(2026, 1, 5)).explain()
        assert deadline("52", start=date(2026, 1, 5)).steps() == ()

    def test_document(self) -> None:
        document = json.loads(self.made().to_json(days=True))
        assert (document["period"], document["last_day"], document["passed"], document["business_days_left"]) == ("190", "2026-12-16", False, 8)
        assert document["days"][-1] == {"day": "2026-12-16", "number": 15, "why": "counted"} and document["receipt"]["closed"] == ["2026-12-07"]
        assert self.made().to_dict()["days"] is None
        other = deadline("202", start=date(2026, 11, 18)).to_dict()
        assert other["readings"][0]["options"]["stays"]["last_day"] == "2026-11-28" and other["passed"] is None

    def test_receipt(self) -> None:
        receipt = self.made().receipt()
        assert receipt["holidays"] and receipt["period"] == "190" and receipt["on"] == "2026-12-01" and len(receipt["periods"]) == 16


class TestInvariants:
    """Those exported for users hold, and see a wrong answer."""

    @pytest.mark.parametrize("claim", INVARIANTS_OF_DEADLINES, ids=lambda claim: claim.name)
    def test_holds(self, claim: Invariant) -> None:
        claim.search(examples=60)

    def test_breaks(self) -> None:
        def shorter(article: str, /, *, start: date, closed: Any, distance: int) -> Any:
            return deadline(article, start=start, closed=(), distance=distance).if_closed() if not closed else deadline(article, start=start - timedelta(days=30))

        with pytest.raises(AssertionError, match="a_holiday_more_never_shortens"):
            a_holiday_more_never_shortens(Asked("190", date(2026, 11, 20)), 3, deadline=shorter)
        assert repr(a_holiday_more_never_shortens) == "<invariant a_holiday_more_never_shortens [lpag-134]>"

    def test_across_wordings(self) -> None:
        """Across a change of the law there is nothing to compare: the period became another, or none."""
        who_begins_later_never_ends_earlier(Asked("190", date(2018, 9, 1)), 30)
        who_begins_later_never_ends_earlier(Asked("163", date(2018, 9, 1)), 30)

    def test_backwards(self) -> None:
        """Counted back from the assembly, the day of the assembly does not count either."""
        the_first_day_does_not_count(Asked("153(m):members", date(2026, 4, 30)))

    def test_the_whole_table_by_walking(self) -> None:
        """Two thousand random starts over every row of the table, against the walk."""
        draw, rows = random.Random(807), sorted(periods())
        for _ in range(2_000):
            row = periods()[draw.choice(rows)]
            start = date.fromordinal(draw.randint(START.toordinal(), date(2030, 12, 31).toordinal()))
            try:
                made = deadline(row.id, start=start)
            except NotCoveredError:
                continue
            if row.nature is not Nature.BEFORE and not row.counts:
                assert made.last_day == walked(start, made.length, made.wording.unit.value, row.regime.value, (), 0, row.rolls), made
