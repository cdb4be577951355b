"""``dl822 deadline``: the answers of the contract, both languages, both forms, and what is refused."""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from dl822.cli import deadline as command
from dl822.cli import speech
from dl822.deadlines import deadline


class TestAnswers:
    """LPAG 133-135, Civil Code 183: the cases of the contract."""

    def test_to_pay_a_fine(self, run: Any) -> None:
        """Art. 190: fifteen business days from 20 November 2026, over 8 and 9 December: 15 December."""
        ran = run("deadline", "art-190", "--from", "2026-11-20")
        assert (ran.code, ran.err) == (0, "") and ran.out.startswith("Last day: 2026-12-15 (Tuesday)\n")

    def test_in_spanish_day_by_day(self, run: Any) -> None:
        ran = run("deadline", "190", "--from", "2026-11-20", "--days", "--lang", "es", "--markdown")
        assert ran.code == 0 and "**Último día:** 2026-12-15 (martes)" in ran.out and "- 2026-12-08 (martes): feriado" in ran.out

    def test_json(self, run: Any) -> None:
        """Two more days of distance and one day closed: from 15 to 18 December; asked on the 18th, not passed."""
        ran = run("deadline", "190", "--from", "2026-11-20", "--closed", "2026-12-07", "--distance", "2", "--on", "2026-12-18", "--json", "--days")
        assert (ran.json["last_day"], ran.json["passed"], len(ran.json["days"])) == ("2026-12-18", False, 28)
        assert ran.json["receipt"]["closed"] == ["2026-12-07"]

    def test_reading(self, run: Any) -> None:
        """Art. 202: the tenth day, a Saturday, stays if it is so read."""
        assert run("deadline", "202", "--from", "2026-11-18", "--json").json["last_day"] == "2026-11-30"
        assert run("deadline", "202", "--from", "2026-11-18", "--reading", "saturday-202=stays", "--json").json["last_day"] == "2026-11-28"

    def test_on_a_terminal(self) -> None:
        out = StringIO()
        speech.listen(())
        command.draw(deadline("202", start=date(2026, 11, 18)), Console(file=out, width=200, highlight=False), days=True)
        for text in ("2026-11-30 (Monday)", "Why", "Open questions of law", "saturday-202", "Day by day"):
            assert text in out.getvalue()

    def test_it_is_drawn_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        drawn: list[bool] = []
        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
        monkeypatch.setattr(command, "draw", lambda answer, console, *, days: drawn.append(days))
        command._show(deadline("190", start=date(2026, 11, 20)), days=True, json=False, markdown=False)
        assert drawn == [True]


class TestRefused:
    """Exit code 2, nothing on stdout, and a line that says what is accepted."""

    @pytest.mark.parametrize(("args", "says"), [
        (("14", "--from", "2026-01-05"), "'14' has several periods: say which (14:resolution, 14:appeal, 14:appeal-decision)"),
        (("5", "--from", "2026-01-05"), "'5' sets no period in days, months or years"),
        (("190-B", "--from", "2026-01-05"), "the law has no '190-B'; did you mean 190"),
        (("190",), "--from is missing: the day of notification of the decision that ends the instance"),
        (("190", "--from", "2026-02-30"), "--from: '2026-02-30' is not a day of the calendar"),
        (("190", "--from", "2026-01-05", "--closed", "soon"), "--closed: 'soon' is not a day of the calendar"),
        (("190", "--from", "2026-01-05", "--on", "x"), "--on: 'x' is not a day"),
        (("190", "--from", "2026-01-05", "--distance=-1"), "--distance: '-1' cannot be used; accepted: a whole number from 0 to 365"),
        (("202", "--from", "2026-01-05", "--distance", "1"), "the term of the distance is added to what a party does in a procedure"),
        (("190", "--from", "1996-05-23"), "1996-05-23 is before 1996-05-24"),
        (("204-A", "--from", "2018-09-05"), "since 2018-09-06 (DL 1391)"),
        (("202", "--from", "2026-01-05", "--reading", "saturday-202=maybe"), "there is no 'maybe'")])
    def test_refused(self, refused: Any, args: tuple[str, ...], says: str) -> None:
        refused("deadline", *args, says=(says,))

    def test_in_spanish(self, refused: Any) -> None:
        refused("deadline", "14", "--from", "2026-01-05", "--lang", "es", says=("'14' tiene varios plazos: indique cuál",))
        refused("deadline", "5", "--from", "2026-01-05", "--lang", "es", says=("no fija plazo en días, meses o años",))
        refused("deadline", "190", "--lang", "es", says=("falta --from: el día de la notificación",))
        refused("deadline", "202", "--from", "2026-01-05", "--distance", "1", "--lang", "es", says=("el término de la distancia se agrega",))
