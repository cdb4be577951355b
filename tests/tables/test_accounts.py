"""A table of years of account: each row has the answer of an audit of that year alone."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

from dl822.auditing import OF_ACCOUNTS, audit
from dl822.errors import ColumnError, Dl822Error, FactsError
from dl822.facts.accounts import Accounts
from dl822.facts.societies import Society
from dl822.tables.accounts import ANSWERS, accounts, read_accounts

ON = date(2026, 6, 1)
SUMS = ("collected", "administrative", "publications", "ordered_audits", "social", "assets")
FLAGS = ("audited", "auditor_from_three", "report_available", "bulletin", "budget_by_board", "joint")
DAYS = {"opens": ("2024-01-01", "2018-01-01", None), "closes": ("2024-12-31", "2018-12-31", "2015-12-31", None),
        "drawn_up": ("2025-03-31", "2025-04-01", "not_yet", "never", None), "assembly": ("2025-04-25", "2026-05-20", None),
        "published": ("2025-05-15", "2025-05-16", "not_yet", "2027-01-01", None)}


def some_row(rng: random.Random) -> dict[str, str | None]:
    row: dict[str, str | None] = {name: rng.choice(options) for name, options in DAYS.items()}
    row |= {name: rng.choice(["yes", "no", None]) for name in FLAGS}
    return row | {name: rng.choice(["0", "30", "100.50", "1000", None]) for name in SUMS}


def single(row: dict[str, Any]) -> tuple[Any, ...] | None:
    """Breached, unknown, over by and late by, as an audit of that year alone tells them; nothing, where it refuses the facts."""
    from dl822.cases import society_from

    try:
        found = audit(society_from({"accounts": [row]}), on=ON)
    except Dl822Error:
        return None
    duties = [duty for duty in found.duties if duty.of == "accounts"]
    listed = ["; ".join(f"{d.provision} {d.rule.rpartition('.')[2]}" for d in duties if d.met is met) for met in (False, None)]
    over, late = [d.over_by for d in duties if d.over_by is not None], [d.late_days for d in duties if d.late_days is not None]
    return (*listed, max(over, default=None), max(late, default=None))


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str | None]]:
    rng = random.Random(822)
    return [some_row(rng) for _ in range(60)]


class TestRowIsAnAudit:
    def test_random_rows(self, rows: list[dict[str, Any]]) -> None:
        got = accounts(pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String)), on=ON).select(ANSWERS)
        answered = 0
        for row, (*answers, fault) in zip(rows, got.iter_rows(), strict=True):
            expected = single(row)
            if expected is None:
                assert answers == [None] * 4 and fault, row
            else:
                assert tuple(answers) == expected and fault is None, row
                answered += 1
        assert answered > 10 and answered < len(rows)

    def test_lazy_and_pandas_are_the_same(self, rows: list[dict[str, Any]]) -> None:
        frame = pl.DataFrame(rows[:20], schema=dict.fromkeys(rows[0], pl.String))
        eager, lazy = accounts(frame, on=ON), accounts(frame.lazy(), on=ON)
        assert isinstance(lazy, pl.LazyFrame) and lazy.collect().equals(eager)
        made = pd.DataFrame(rows[:20], index=range(100, 120))
        pandas = accounts(made, on=ON)
        assert isinstance(pandas, pd.DataFrame) and list(pandas.index) == list(made.index)
        assert pl.from_pandas(pandas)["accounts.breached"].to_list() == eager["accounts.breached"].to_list()
        assert pl.from_pandas(pandas)["accounts.fault"].to_list() == eager["accounts.fault"].to_list()

    def test_by_hand(self) -> None:
        """1 and 50 000 over the ceiling; 15 days late with the accounts."""
        frame = pl.DataFrame({"closes": ["2024-12-31"] * 3, "collected": ["1000000"] * 3, "administrative": ["300000", "300001", "350000.00"],
                              "publications": ["0"] * 3, "ordered_audits": ["0"] * 3, "drawn_up": [None, None, "2025-04-15"]})
        got = accounts(frame, on=ON)
        assert got["accounts.breached"].to_list() == ["", "153(j) costs_within_ceiling", "153(j) costs_within_ceiling; 153(m) drawn_up"]
        assert got["accounts.over_by"].to_list() == [None, Decimal(1), Decimal(50_000)]
        assert got["accounts.late_days"].to_list() == [None, None, 15]
        assert got["accounts.fault"].to_list() == [None] * 3

    def test_nothing_is_known(self) -> None:
        got = accounts(pl.DataFrame({"closes": ["2024-12-31"]}), on=ON)
        assert got["accounts.breached"].to_list() == [""]
        assert len(got["accounts.unknown"][0].split("; ")) == len(OF_ACCOUNTS)

    @pytest.mark.parametrize("reading", ["opening", "close"])
    def test_a_reading(self, reading: str) -> None:
        frame = pl.DataFrame({"opens": ["2018-01-01"], "closes": ["2018-12-31"], "budget_by_board": ["yes"], "budget_for_a_year": ["yes"],
                              "assets_budget": ["yes"], "assets_budget_by_both": ["no"]})
        got = accounts(frame, on=ON, readings={"accounting-year-law": reading})
        assert ("153(j) budget_approved" in got["accounts.breached"][0]) is (reading == "close")


class TestColumns:
    @pytest.mark.parametrize("frame", [
        pl.DataFrame({"closes": [date(2024, 12, 31)], "collected": [1_000_000], "administrative": [300_001.5], "publications": [0],
                      "ordered_audits": [Decimal(0)], "audited": [False]}),
        pl.DataFrame({"closes": ["2024-12-31"], "collected": ["1000000"], "administrative": ["300001.50"], "publications": ["0"],
                      "ordered_audits": ["0.00"], "audited": ["no"]}),
        pd.DataFrame({"closes": ["2024-12-31"], "collected": [1_000_000], "administrative": [300_001.5], "publications": [0],
                      "ordered_audits": [0.0], "audited": [False]})])
    def test_of_any_kind(self, frame: Any) -> None:
        got = accounts(frame, on=ON)
        assert list(got["accounts.breached"]) == ["153(j) costs_within_ceiling; 153(n) audited"]
        assert list(got["accounts.over_by"]) == [Decimal("1.50")]

    def test_by_another_name_and_others_left_alone(self) -> None:
        frame = pl.DataFrame({"cierre": ["2024-12-31"], "nota": ["x"], "ok": ["no"]})
        got = accounts(frame, on=ON, columns={"closes": "cierre", "audited": "ok"})
        assert got.columns == [*frame.columns, *ANSWERS] and got.select(frame.columns).equals(frame)
        assert got["accounts.breached"].to_list() == ["153(n) audited"]

    def test_no_rows(self) -> None:
        got = accounts(pl.DataFrame(schema={"closes": pl.String}), on=ON)
        assert got.height == 0 and got.columns == ["closes", *ANSWERS]
        assert got.schema["accounts.over_by"] == pl.Decimal(38, 2) and got.schema["accounts.late_days"] == pl.Int64

    @pytest.mark.parametrize(("columns", "says"), [
        ({"colected": "closes"}, "did you mean 'collected'"), ({"collected": "closs"}, "did you mean 'closes'"), ({"shares": "closes"}, "shares")])
    def test_refused(self, columns: dict[str, str], says: str) -> None:
        with pytest.raises(ColumnError, match=says):
            accounts(pl.DataFrame({"closes": ["2024-12-31"]}), on=ON, columns=columns)

    def test_answered_already(self) -> None:
        with pytest.raises(ColumnError):
            accounts(accounts(pl.DataFrame({"closes": ["2024-12-31"]}), on=ON), on=ON)


class TestFaults:
    @pytest.mark.parametrize(("row", "says"), [
        ({"closes": "last year"}, "closes: "), ({"collected": "-1"}, "collected: "), ({"collected": "1.005"}, "collected: "),
        ({"audited": "perhaps"}, "audited: "), ({"closes": "1995-12-31"}, "1996-05-24"),
        ({"administrative": "1", "publications": "2"}, "publications: "), ({"closes": "2024-12-31", "drawn_up": "2027-01-01"}, "drawn_up: "),
        ({"closes": "2024-12-31", "drawn_up": "2024-06-01"}, "drawn_up: "),
        ({"assembly": "2025-03-31", "published": "2025-06-30", "published_in_time": "yes"}, "published_in_time: ")])
    def test_a_row_that_cannot_be_answered_spares_the_others(self, row: dict[str, str], says: str) -> None:
        frame = pl.DataFrame([row, dict.fromkeys(row, ""), dict.fromkeys(row)], schema=dict.fromkeys(row, pl.String))
        got = accounts(frame, on=ON).select(ANSWERS)
        *answers, fault = got.row(0)
        assert answers == [None] * 4 and says in fault
        assert got["accounts.fault"].to_list()[1:] == [None, None] and got.row(1) == got.row(2)

    def test_in_both_languages(self) -> None:
        frame = pl.DataFrame({"collected": ["-1"], "audited": ["perhaps"]})
        en, es = (accounts(frame, on=ON, lang=lang)["accounts.fault"][0] for lang in ("en", "es"))  # type: ignore[arg-type]
        assert "collected: " in en and "; audited: " in en
        assert "collected: " in es and "ni sí ni no" in es and en != es


class TestReading:
    TABLE = pl.DataFrame({"name": ["2023", "2024"], "closes": ["2023-12-31", "2024-12-31"], "collected": ["1000.50", None],
                          "audited": ["yes", "no"]})
    EXPECTED = (Accounts.model_validate({"name": "2023", "closes": "2023-12-31", "collected": "1000.50", "audited": True}),
                Accounts.model_validate({"name": "2024", "closes": "2024-12-31", "audited": False}))

    def test_csv_and_parquet(self, tmp_path: Path) -> None:
        self.TABLE.write_csv(tmp_path / "a.csv")
        self.TABLE.write_parquet(tmp_path / "a.parquet")
        assert read_accounts(tmp_path / "a.csv") == read_accounts(str(tmp_path / "a.parquet")) == self.EXPECTED

    def test_typed_parquet(self, tmp_path: Path) -> None:
        typed = self.TABLE.with_columns(pl.col("closes").str.to_date(), pl.col("collected").cast(pl.Decimal(12, 2)), pl.col("audited") == "yes")
        typed.write_parquet(tmp_path / "a.parquet")
        assert read_accounts(tmp_path / "a.parquet") == self.EXPECTED

    def test_by_another_name(self, tmp_path: Path) -> None:
        self.TABLE.rename({"closes": "cierre"}).write_csv(tmp_path / "a.csv")
        assert read_accounts(tmp_path / "a.csv", columns={"closes": "cierre"}) == self.EXPECTED

    def test_for_a_society(self, tmp_path: Path) -> None:
        self.TABLE.write_csv(tmp_path / "a.csv")
        (duty,) = audit(Society(accounts=read_accounts(tmp_path / "a.csv")), on=ON).duty("audited")
        assert [row.name for row in duty.breaches] == ["2024"]

    def test_every_bad_cell(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_text("closes,collected\nsoon,100\n2024-12-31,-1\n2024-12-31,5\n,x\n", encoding="utf-8")
        with pytest.raises(FactsError) as error:
            read_accounts(path)
        assert [place for place, _, _ in error.value.faults] == ["row 1, closes", "row 2, collected", "row 4, collected"]
        assert str(path) in str(error.value)

    def test_no_such_file(self, tmp_path: Path) -> None:
        with pytest.raises(OSError):
            read_accounts(tmp_path / "a.csv")
        (tmp_path / "a.parquet").write_text("no parquet", encoding="utf-8")
        with pytest.raises(FactsError, match="cannot be read as a table"):
            read_accounts(tmp_path / "a.parquet")
