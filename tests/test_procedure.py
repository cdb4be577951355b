"""Until when an infringement can be pursued (art. 175; LPAG, art. 233) and a fine collected (LPAG, art. 233-A): every
day worked out by hand on a calendar."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.facts.procedures import Collection, Pursuit
from dl822.procedure import collection, limitation
from dl822.results.limitation import Limitation, State
from dl822.results.term import Period

# Friday 15 March 2024; two years later is a Sunday, so the last day is Monday 16 March 2026.
CEASED = "2024-03-15"
NOBODY: dict[str, Any] = {"ceased": CEASED, "complained": "not_yet", "charged": "not_yet"}
# 26 business days after Monday 2 February 2026 is Tuesday 10 March; 41 days were left on 2 February (to 15 March).
STILL: dict[str, Any] = {"last_act": "2026-02-02", "next_act": "not_yet", "by_the_party": False}
STOPPED: dict[str, Any] = {"ceased": CEASED, "complained": "never", "charged": "2026-02-02"}


def pursued(on: date, /, readings: dict[str, str] | None = None, **facts: Any) -> Limitation:
    return limitation(Pursuit(**facts), on=on, readings=readings)


def told(found: Limitation) -> tuple[Any, ...]:
    return found.prescribed, found.state, found.last_day


def lacking(found: Limitation) -> list[str]:
    return [m.fact for m in found.missing]


class TestTwoYears:
    """Art. 175: two years from the day on which the act ceased."""

    @pytest.mark.parametrize(("ceased", "last"), [
        (CEASED, date(2026, 3, 16)),  # a Sunday
        ("2024-06-10", date(2026, 6, 10)),  # a Wednesday
        ("2023-07-28", date(2025, 7, 30)),  # 28 and 29 July are holidays
        ("2012-02-29", date(2014, 3, 3)),  # no 29 February: the first business day of March
        ("2024-02-29", date(2026, 3, 2)),
    ])
    def test_last_day(self, ceased: str, last: date) -> None:
        facts = NOBODY | {"ceased": ceased}
        assert told(pursued(last, **facts)) == (False, State.RUNNING, last)
        assert told(pursued(last + timedelta(days=1), **facts)) == (True, State.PRESCRIBED, last)

    def test_what_goes_on_has_started_no_clock(self) -> None:
        for ceased in ("not_yet", "never", "2026-06-13", "2027"):
            assert told(pursued(date(2026, 6, 12), ceased=ceased)) == (False, State.NOT_STARTED, None)

    def test_cessation_not_known(self) -> None:
        found = pursued(date(2026, 6, 12))
        assert told(found) == (None, State.UNKNOWN, None) and lacking(found) == ["ceased"]
        assert told(pursued(date(2026, 6, 12), ceased="2026")) == (None, State.UNKNOWN, None)

    def test_some_day_of_a_year(self) -> None:
        """1 January 2027 is a holiday, and a Friday; 31 December 2027 is a Friday like any other."""
        facts = NOBODY | {"ceased": "2025"}
        days = Period(date(2027, 1, 4), date(2027, 12, 31))
        assert told(pursued(date(2027, 1, 4), **facts)) == (False, State.RUNNING, days)
        found = pursued(date(2027, 5, 1), **facts)
        assert told(found) == (None, State.UNKNOWN, days) and lacking(found) == ["ceased"]
        assert told(pursued(date(2028, 1, 1), **facts)) == (True, State.PRESCRIBED, days)

    def test_days_declared_non_working_and_days_that_do_not_run(self) -> None:
        monday = date(2026, 3, 16)
        assert limitation(Pursuit(**NOBODY), on=monday, closed=[monday]).last_day == date(2026, 3, 17)
        ten = [date(2026, 1, 1) + timedelta(days=n) for n in range(10)]
        assert limitation(Pursuit(**NOBODY), on=monday, suspended=ten).last_day == date(2026, 3, 25)

    def test_nobody_has_said_what_was_done(self) -> None:
        """Whether anything stopped the clock is not known: it can end no earlier."""
        for on, over in ((date(2026, 3, 16), False), (date(2026, 3, 17), None)):
            found = pursued(on, ceased=CEASED)
            assert told(found) == (over, State.UNKNOWN, Period(date(2026, 3, 16), None))
            assert set(lacking(found)) == {"charged", "complained", "stood_still"}


class TestStopped:
    """LPAG, art. 233.2: the notice of charges suspends; the complaint, on the other reading of art. 175."""

    def test_charged_on_the_last_day_and_on_the_next(self) -> None:
        """Sunday is over, but the period had passed to Monday."""
        facts = NOBODY | {"complained": "never", "stood_still": False}
        assert told(pursued(date(2030, 1, 2), **facts | {"charged": "2026-03-16"})) == (False, State.SUSPENDED, None)
        assert told(pursued(date(2026, 3, 18), **facts | {"charged": "2026-03-17"})) == (True, State.PRESCRIBED, date(2026, 3, 16))

    def test_charged_while_it_went_on(self) -> None:
        found = pursued(date(2026, 6, 1), ceased="2024-03-15", complained="2023-05-05", charged="2023-06-06", stood_still=False)
        assert told(found) == (False, State.SUSPENDED, None)

    def test_what_comes_after_the_day_of_asking_has_not_come(self) -> None:
        assert pursued(date(2026, 1, 30), **STOPPED).state is State.RUNNING
        assert pursued(date(2026, 2, 2), **STOPPED).state is State.SUSPENDED

    def test_complaint_in_time_charges_late(self) -> None:
        """What stops the two years is open: no side is taken."""
        facts = {"ceased": CEASED, "complained": "2026-03-02", "charged": "2026-04-20", "stood_still": False}
        found = pursued(date(2026, 6, 1), **facts)
        assert told(found) == (None, State.UNKNOWN, Period(date(2026, 3, 16), None)) and lacking(found) == []
        assert {taken.id: taken.differs for taken in found.readings} == {"what-stops-175": True, "moves-again-233": False}
        assert told(pursued(date(2026, 6, 1), {"what-stops-175": "complaint"}, **facts)) == (False, State.SUSPENDED, None)
        assert told(pursued(date(2026, 6, 1), {"what-stops-175": "charges"}, **facts)) == (True, State.PRESCRIBED, date(2026, 3, 16))

    def test_complaint_not_known(self) -> None:
        """It came before the charges, and may have come in time."""
        facts = {"ceased": CEASED, "charged": "2026-04-20", "stood_still": False}
        found = pursued(date(2026, 6, 1), **facts)
        assert found.prescribed is None and lacking(found) == ["complained"]
        assert pursued(date(2026, 6, 1), **facts | {"charged": "2026-02-02"}).state is State.SUSPENDED

    def test_charges_not_known(self) -> None:
        found = pursued(date(2026, 6, 1), ceased=CEASED, complained="never", stood_still=False)
        assert found.prescribed is None and lacking(found) == ["charged"]


class TestStoodStill:
    """LPAG, art. 233.2: the clock resumes once the procedure stood still for more than 25 business days."""

    @pytest.mark.parametrize(("on", "state"), [
        (date(2026, 3, 9), State.SUSPENDED), (date(2026, 3, 10), State.RUNNING),
        (date(2026, 4, 20), State.RUNNING), (date(2026, 4, 21), State.PRESCRIBED)])
    def test_it_never_moved_again(self, on: date, state: State) -> None:
        """From 10 March, 41 days: Sunday 19 April, so Monday 20."""
        found = pursued(on, **STOPPED, standstills=[STILL])
        assert found.state is state and found.prescribed is (state is State.PRESCRIBED)
        assert found.last_day == (None if on < date(2026, 3, 10) else date(2026, 4, 20))

    def test_it_moved_on_the_twenty_sixth_business_day(self) -> None:
        """25 business days without movement are not more than 25."""
        found = pursued(date(2026, 6, 1), **STOPPED, standstills=[STILL | {"next_act": "2026-03-10"}])
        assert told(found) == (False, State.SUSPENDED, None)

    def test_it_moved_the_day_after(self) -> None:
        """Whether the clock stops again then is open."""
        facts = STOPPED | {"standstills": [STILL | {"next_act": "2026-03-11"}]}
        found = pursued(date(2026, 6, 1), **facts)
        assert told(found) == (None, State.UNKNOWN, Period(date(2026, 4, 20), None)) and lacking(found) == []
        assert {taken.id: taken.differs for taken in found.readings} == {"what-stops-175": False, "moves-again-233": True}
        runs_on = pursued(date(2026, 6, 1), {"moves-again-233": "runs_on"}, **facts)
        assert told(runs_on) == (True, State.PRESCRIBED, date(2026, 4, 20))
        assert told(pursued(date(2026, 6, 1), {"moves-again-233": "stops_again"}, **facts)) == (False, State.SUSPENDED, None)

    def test_twice(self) -> None:
        """If it stops again: 2 days ran by 11 March, 39 were left. After a second standstill from 11 March, the 26th
        business day (2 and 3 April are holidays) is 20 April; 39 days from then end on 28 May."""
        again = {"last_act": "2026-03-11", "next_act": "not_yet", "by_the_party": False}
        facts = STOPPED | {"standstills": [STILL | {"next_act": "2026-03-11"}, again]}
        found = pursued(date(2026, 5, 1), {"moves-again-233": "stops_again"}, **facts)
        assert told(found) == (False, State.RUNNING, date(2026, 5, 28))

    def test_stopped_on_a_day_to_which_the_end_had_passed(self) -> None:
        """Charged on Monday 16 March, nothing is left: 23 April is the 26th business day, and the last on which the
        clock stood is the last day."""
        still = STILL | {"last_act": "2026-03-16"}
        found = pursued(date(2026, 6, 1), ceased=CEASED, complained="never", charged="2026-03-16", standstills=[still])
        assert told(found) == (True, State.PRESCRIBED, date(2026, 4, 22))

    def test_for_a_cause_of_the_party(self) -> None:
        found = pursued(date(2026, 6, 1), **STOPPED, standstills=[STILL | {"by_the_party": True}])
        assert told(found) == (False, State.SUSPENDED, None)

    @pytest.mark.parametrize("fact", ["last_act", "next_act", "by_the_party"])
    def test_what_is_not_known_of_it(self, fact: str) -> None:
        still = {name: value for name, value in STILL.items() if name != fact}
        found = pursued(date(2026, 6, 1), **STOPPED, standstills=[still])
        assert found.prescribed is None and lacking(found) == [f"standstills[0].{fact}"]

    def test_whether_it_did_is_not_known(self) -> None:
        found = pursued(date(2026, 6, 1), **STOPPED)
        assert told(found) == (None, State.UNKNOWN, Period(date(2026, 3, 16), None)) and lacking(found) == ["stood_still"]
        assert lacking(pursued(date(2026, 6, 1), **STOPPED, stood_still=True)) == ["standstills"]
        assert pursued(date(2026, 3, 9), **STOPPED).state is State.SUSPENDED  # it cannot have, yet

    def test_one_of_before_the_clock_stopped(self) -> None:
        """While the clock runs, a standstill is nothing to it."""
        before = {"last_act": "2025-10-01", "next_act": "2026-02-02", "by_the_party": False}
        found = pursued(date(2026, 6, 1), {"what-stops-175": "charges"}, **STOPPED | {"complained": "2025-10-01"}, standstills=[before])
        assert found.state is State.SUSPENDED

    def test_before_22_december_2016(self) -> None:
        """The wording of then is not covered: refused, unless the standstill changes nothing under any."""
        facts = {"ceased": "2014-03-14", "complained": "never", "charged": "2015-03-16"}
        still = {"last_act": "2015-03-16", "next_act": "2015-12-01"}
        with pytest.raises(NotCoveredError, match="233"):
            pursued(date(2017, 1, 2), **facts, standstills=[still])
        found = pursued(date(2017, 1, 2), **facts, standstills=[still | {"by_the_party": True}])
        assert found.state is State.SUSPENDED and any("22 December 2016" in note.en for note in found.notes)


class TestBadInput:
    @pytest.mark.parametrize(("error", "facts"), [
        (FactsError, NOBODY | {"charged": "2025"}), (FactsError, {"ceased": "../2024"}),
        (NotCoveredError, {"ceased": "1996-05-23"}),
        (InconsistentFactsError, STOPPED | {"complained": "2026-02-03"}),
        (InconsistentFactsError, STOPPED | {"stood_still": False, "standstills": [STILL]}),
        (InconsistentFactsError, STOPPED | {"standstills": [STILL | {"next_act": "2026-01-01"}]})])
    def test_refused(self, error: type[Exception], facts: dict[str, Any]) -> None:
        with pytest.raises(error):
            pursued(date(2026, 6, 1), **facts)

    def test_days_not_covered_and_readings_not_known(self) -> None:
        with pytest.raises(NotCoveredError):
            pursued(date(1996, 5, 23), **NOBODY)
        with pytest.raises(UnknownProvisionError):
            pursued(date(2026, 6, 1), {"what-stops-175": "prayer"}, **NOBODY)

    def test_a_year_that_lies_ahead_needs_no_day(self) -> None:
        assert pursued(date(2026, 1, 5), **NOBODY | {"charged": "2027", "complained": "2027"}).state is State.RUNNING


class TestFines:
    """LPAG, art. 233-A: two years from finality, since 22 December 2016."""

    def test_last_day(self) -> None:
        fine = Collection(final=CEASED, enforced="not_yet")
        assert told(collection(fine, on=date(2026, 3, 16))) == (False, State.RUNNING, date(2026, 3, 16))
        assert told(collection(fine, on=date(2026, 3, 17))) == (True, State.PRESCRIBED, date(2026, 3, 16))

    def test_not_final_and_not_known(self) -> None:
        assert collection(Collection(final="not_yet"), on=date(2026, 6, 1)).state is State.NOT_STARTED
        assert lacking(collection(Collection(), on=date(2026, 6, 1))) == ["final"]
        assert lacking(collection(Collection(final=CEASED, stood_still=False), on=date(2026, 6, 1))) == ["enforced"]

    def test_enforced(self) -> None:
        """It stands while it is enforced; whoever causes a standstill, the clock resumes."""
        fine = Collection(final=CEASED, enforced="2026-02-02", stood_still=False)
        assert told(collection(fine, on=date(2030, 1, 2))) == (False, State.SUSPENDED, None)
        still = Collection(final=CEASED, enforced="2026-02-02", standstills=[STILL | {"by_the_party": True}])
        assert told(collection(still, on=date(2026, 6, 1))) == (True, State.PRESCRIBED, date(2026, 4, 20))
        moved = Collection(final=CEASED, enforced="2026-02-02", standstills=[STILL | {"next_act": "2026-03-11"}])
        assert collection(moved, on=date(2026, 6, 1)).prescribed is None
        assert collection(moved, on=date(2026, 6, 1), readings={"moves-again-233": "runs_on"}).prescribed is True

    def test_not_covered(self) -> None:
        with pytest.raises(NotCoveredError):
            collection(Collection(final="2016-12-21"), on=date(2026, 6, 1))
        with pytest.raises(NotCoveredError):
            collection(Collection(final="2016-12-22"), on=date(2016, 12, 21))
        assert collection(Collection(final="2016-12-22", enforced="never"), on=date(2016, 12, 22)).state is State.RUNNING


class TestOut:
    def test_both_languages(self) -> None:
        found = pursued(date(2026, 7, 1), ceased="2020-01-10")
        assert "unknown" in found.explain() and "Open questions of law" in found.explain()
        spanish = found.explain("es")
        assert "no determinado" in spanish and "Hechos que faltan" in spanish and "en 2020 se suspendieron plazos" in spanish
        assert any("law as known to 2026-06-12" in note.en for note in found.notes)
        assert "sin fecha a la vista" in pursued(date(2026, 6, 1), ceased="not_yet").explain("es")
        assert "art. 233-A" in collection(Collection(final=CEASED), on=date(2026, 6, 1)).explain()

    def test_json(self) -> None:
        for found in (pursued(date(2026, 6, 1), ceased=CEASED), pursued(date(2026, 6, 1), **NOBODY), pursued(date(2026, 6, 1), ceased="not_yet")):
            written = json.loads(json.dumps(found.to_dict()))
            assert written["state"] == str(found.state) and written["receipt"]["readings"] == {}
        assert written["provisions"] == [] and written["last_day"] is None


# ── whatever the days ──────────────────────────────────────────────────────────────────────────────────────
DAY_ZERO = date(2019, 1, 1)
days = st.integers(0, 2500).map(lambda n: DAY_ZERO + timedelta(days=n))


@st.composite
def histories(draw: st.DrawFn) -> tuple[date, dict[str, Any]]:
    """A history of which everything is known, and a day of asking."""
    ceased, a, b, c, d = draw(days), *sorted(draw(st.lists(days, min_size=4, max_size=4)))
    filed, moved = draw(st.booleans()), draw(st.booleans())
    facts: dict[str, Any] = {"ceased": ceased, "complained": a if filed else "never", "charged": b}
    if draw(st.booleans()):
        still = {"last_act": c, "next_act": d if moved else "not_yet", "by_the_party": draw(st.booleans())}
        facts |= {"stood_still": True, "standstills": [still]}
    else:
        facts["stood_still"] = False
    return draw(days), facts


class TestProperties:
    @given(histories(), st.data())
    def test_learning_never_reverses(self, history: tuple[date, dict[str, Any]], data: st.DataObject) -> None:
        """Of a fact taken away, the answer is the same or unknown, and the last day no earlier than it was bounded."""
        on, facts = history
        known = pursued(on, **facts)
        hidden = data.draw(st.sets(st.sampled_from(sorted(facts))))
        less = pursued(on, **{name: value for name, value in facts.items() if name not in hidden})
        assert less.prescribed in (None, known.prescribed) and less.state in (State.UNKNOWN, known.state)
        if isinstance(less.last_day, Period) and isinstance(known.last_day, date):
            assert less.last_day.earliest and less.last_day.earliest <= known.last_day
            assert less.last_day.latest is None or known.last_day <= less.last_day.latest

    @given(histories())
    def test_readings_agree_or_the_answer_is_unknown(self, history: tuple[date, dict[str, Any]]) -> None:
        on, facts = history
        found = {pursued(on, {"what-stops-175": what, "moves-again-233": again}, **facts).prescribed
                 for what in ("charges", "complaint") for again in ("runs_on", "stops_again")}
        assert pursued(on, **facts).prescribed is (found.pop() if len(found) == 1 else None)

    @given(days, days, st.sets(days, max_size=30))
    def test_a_day_off_never_shortens(self, ceased: date, on: date, closed: set[date]) -> None:
        facts = Pursuit(ceased=ceased, complained="never", charged="never")
        plain, longer = limitation(facts, on=on), limitation(facts, on=on, closed=closed)
        assert plain.last_day is None or (isinstance(longer.last_day, date) and isinstance(plain.last_day, date)
                                          and longer.last_day >= plain.last_day)

    @given(histories())
    def test_once_over_it_stays_over(self, history: tuple[date, dict[str, Any]]) -> None:
        """Of a history told to its end, what is over is over on every later day."""
        on, facts = history
        if pursued(on, **facts).prescribed:
            assert pursued(on + timedelta(days=400), **facts).prescribed is True
