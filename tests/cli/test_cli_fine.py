"""``dl822 fine``: the samples, the ways to give facts, what is checked, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "samples" / "fines"
ON = ("--on", "2026-01-05")
BREACH = ("--conduct", "2025-03-03", "--breaches", "decree")


class TestSamples:
    """Worked out by hand from the articles named."""

    def test_a_bar_for_the_second_time(self, run: Any) -> None:
        """188(b): 180, doubled (189); or twice 2 UIT, which stays within 180. The UIT of 2026 is 5500."""
        ran = run("fine", SAMPLES / "bar.yaml", "--on", "2026-03-02", "--paid-on", "2026-03-10", "--json")
        assert (ran.code, ran.err) == (0, "")
        assert (ran.json["max_uit"], ran.json["multiplier"], ran.json["sanctionable"]) == ("360", 2, True)
        assert ran.json["doubled"] == {"fine_imposed": "180", "ceiling": "360"}
        assert ran.json["serious_by"] == ["186(b)", "186(f)"] and ran.json["soles"]["highest"] == "1980000.00"
        assert "for Peru only" in [note["en"] for note in ran.json["notes"]]

    def test_a_closure_of_45_days_in_2001(self, run: Any) -> None:
        ran = run("fine", SAMPLES / "closure_2001.yaml", "--on", "2001-12-03")
        assert ran.code == 0
        for text in ("45 days: beyond the law's limit, 30", "by 15 days", "90 days for conduct since 2005-07-07"):
            assert text in ran.out

    def test_the_highest_fine_of_2012(self, run: Any) -> None:
        ran = run("fine", SAMPLES / "fine_2012.yaml", "--on", "2012-06-01", "--paid-on", "2012-07-02", "--json")
        assert [row["within"] for row in ran.json["checked"]] == [True]
        assert ran.json["soles"]["highest"] == "657000.00"

    def test_the_samples_say_it_in_both_languages(self) -> None:
        paths = sorted(SAMPLES.iterdir())
        assert [path.name for path in paths] == ["bar.yaml", "closure_2001.yaml", "fine_2012.yaml"]
        for path in paths:
            first, second, command = path.read_text(encoding="utf-8").splitlines()[:3]
            assert first.startswith("# ") and second.startswith("# ") and f"dl822 fine samples/fines/{path.name}" in command


class TestForms:
    def test_flags(self, run: Any) -> None:
        assert run("fine", *BREACH, *ON).out.startswith("A fine of up to 180 UIT, or none, if decided on 2026-01-05")
        assert run("fine", *BREACH, *ON, "--lang", "es").out.startswith("Multa de hasta 180 UIT, o ninguna, de resolverse el 05/01/2026")

    def test_json_from_stdin(self, run: Any) -> None:
        ran = run("fine", "-", *ON, "--json", input='{"conduct": "2025-03-03", "breaches": "decree"}')
        assert ran.json["max_uit"] == run("fine", *BREACH, *ON, "--json").json["max_uit"] == "180"

    def test_earlier_acts_by_flags_are_added_to_those_of_the_file(self, run: Any) -> None:
        more = "done=2023-02-10,same_nature=yes,sanctioned=yes,appealed=no,fine_uit=1"
        ran = run("fine", SAMPLES / "bar.yaml", "--history", more, "--on", "2026-03-02", "--json")
        assert (ran.json["multiplier"], len(ran.json["history"])) == (4, 2)
        assert run("fine", *BREACH, "--history", "done=2024-01-06,same_nature=yes,sanctioned=yes,appealed=no", *ON, "--json").json["multiplier"] == 2

    def test_a_check_by_flags(self, run: Any) -> None:
        ran = run("fine", *BREACH, "--check", "fine_uit=200", "--check", "closure_days=90", *ON, "--json")
        assert [(row["within"], row["exceeds_by"]) for row in ran.json["checked"]] == [(False, "20"), (True, None)]

    def test_prompt_payment(self, run: Any) -> None:
        ran = run("fine", *BREACH, *ON, "--prompt-payment", "--paid-on", "2026-02-02", "--json")
        assert (ran.json["max_uit"], ran.json["soles"]["highest"]) == ("135.00", "742500.00")

    def test_another_reading(self, run: Any) -> None:
        asked = ("fine", "--conduct", "2005-05/2005-08", "--breaches", "decree", "--on", "2006-03-01", "--json")
        assert run(*asked).json["max_uit"] == "150"
        assert run(*asked, "--reading", "conduct-across-wordings=last_act").json["max_uit"] == "180"

    def test_markdown(self, run: Any) -> None:
        assert run("fine", *BREACH, *ON, "--markdown").out.startswith("**A fine of up to 180 UIT")

    def test_today_is_said_to_be_assumed(self, run: Any) -> None:
        assert "by this computer's clock" in run("fine", *BREACH).out

    def test_unknown_is_3(self, run: Any) -> None:
        ran = run("fine", "--breaches", "decree", *ON, "--json")
        assert (ran.code, ran.json["max_uit"]) == (3, {"between": ["150", "180"]})
        assert ran.json["missing"][0]["fact"] == "conduct"
        assert run("fine", "--breaches", "decree", "--check", "fine_uit=160", *ON).code == 3

    def test_help_in_both_languages(self, run: Any) -> None:
        assert "--paid-on" in run("fine", "--help").out
        assert "resolución" in run("fine", "--help", "--lang", "es").out


class TestRefused:
    @pytest.mark.parametrize(("args", "says"), [
        ((), ("nothing to ask about",)),
        (("--conduct", "2026-02-01"), ("conduct", "after the day of the decision")),
        (("--conduct", "1996-05-23"), ("1996-05-24",)),
        ((*BREACH, "--fact", "history=-1"), ("history", "is not a list of acts")),
        ((*BREACH, "--fact", "history=1.5"), ("history", "is not a list of acts")),
        ((*BREACH, "--history", "done=2027-01-01"), ("history[0].done",)),
        ((*BREACH, "--history", "done=2024-01-01", "--history", "done=2024-01-01"), ("history[1]", "list it once")),
        ((*BREACH, "--check", "fine_soles=657000"), ("paid_on", "day of payment")),
        ((*BREACH, "--check", "closure_days=4.5"), ("imposed.closure_days", "whole number")),
        ((*BREACH, "--check", "fine_uit=-3"), ("imposed.fine_uit", "0 or more")),
        ((*BREACH, "--paid-on", "2027-01-04"), ("2026-12-31",)),
        ((*BREACH, "--paid-on", "soon"), ("--paid-on", "accepted: a date")),
        ((*BREACH, "--paid-on", "2025-12-01"), ("paid_on", "before the decision")),
        (("--breaches", "performers_law", "--conduct", "2018-09-05"), ("2018-09-06", "arts 131-133")),
        ((*BREACH, "--breaches", "everything"), ("breaches",)),
        ((*BREACH, "--reading", "recidivism-base=both"), ("recidivism-base",)),
    ])
    def test_what_cannot_be_used(self, refused: Any, args: tuple[str, ...], says: tuple[str, ...]) -> None:
        refused("fine", *args, *ON, says=says)
