"""A row of a table of uses has the answer of a single call, whatever its columns are made of."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pytest

from dl822.errors import ColumnError, FactsError, InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.exceptions import EXCEPTIONS, permission
from dl822.facts.uses import Use
from dl822.permissions import permitted
from dl822.reasoning import formula as fm
from dl822.reasoning.facts import Event, Flag
from dl822.reasoning.missing import missing as still_missing
from dl822.tables import legend, uses
from dl822.tables.options import facts_of
from dl822.tables.outcome import packed
from dl822.tables.permissions import ANSWERS
from tables import toys
from tables.toys import Colour, Toy

ON = date(2026, 6, 1)
BEFORE, AFTER = date(2014, 12, 3), date(2014, 12, 4)
TIMES = (None, None, "1999", "2000", "2001", "2002", "2002-06-14", "2002-06-15", "never", "not_yet", "2001/2003", "../2001")
ENUM = pl.Enum([str(c) for c in Colour])
TURNED = pl.Enum(["grey", "pink", "red", "", "blue", "green"])  # another order, one word too many, and a blank


def some_row(rng: random.Random) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for fact, declared in facts_of(Toy).items():
        if issubclass(declared, Event):
            row[fact] = rng.choice(TIMES)
        else:
            row[fact] = rng.choice([None, True, False]) if issubclass(declared, Flag) else rng.choice([None, *map(str, Colour)])
    return row


def frame_of(rows: list[dict[str, Any]], choice: Any = ENUM, flag: Any = pl.Boolean) -> pl.DataFrame:
    frame = pl.DataFrame(rows, schema={fact: pl.Boolean if issubclass(d, Flag) else pl.String for fact, d in facts_of(Toy).items()})
    return frame.with_columns(
        pl.col([fact for fact, d in facts_of(Toy).items() if not issubclass(d, Event | Flag)]).cast(choice),
        pl.col([fact for fact, d in facts_of(Toy).items() if issubclass(d, Flag)]).cast(flag))


def nested(row: dict[str, Any]) -> dict[str, Any]:
    """A row as a case file: what is not null, the facts of a part under its name."""
    data: dict[str, Any] = {}
    for fact, value in row.items():
        *parts, name = fact.split(".")
        inside = data
        for part in parts if value is not None else ():
            inside = inside.setdefault(part, {})
        inside |= {name: value} if value is not None else {}
    return data


def case_of(row: dict[str, Any]) -> Toy:
    return Toy.model_validate(nested(row))


def single(rule: Any, row: dict[str, Any], on: date) -> tuple[Any, set[str]] | None:
    """The answer and the facts missing, as one call gives them; nothing, where it refuses the facts."""
    try:
        case = rule.case(case_of(row), on=on)
    except InconsistentFactsError:
        return None
    found = rule(case_of(row), on=on)
    return found.answer, {m.fact for m in still_missing(found.formula, case)}


def words(answer: str) -> set[str]:
    return set(answer.split(";")) - {""}


RULES = {"whole": toys.whole, "1(a)": toys.early, "1(b)": toys.given, "1(c)": toys.asked}


class TestRowIsSingleCall:
    @pytest.mark.parametrize("name", list(RULES))
    @pytest.mark.parametrize("on", [BEFORE, AFTER])
    @pytest.mark.parametrize(("choice", "flag"), [(ENUM, pl.Boolean), (TURNED, pl.Boolean), (pl.String, pl.String), (pl.Categorical, pl.Int8)])
    def test_random_rows(self, name: str, on: date, choice: Any, flag: Any) -> None:
        """Expected: what one call says, in the wording of that day. The facts missing may be one too many, never one too few."""
        rule, rng = RULES[name], random.Random(name)
        if on < rule.wordings[0][0].in_force:
            with pytest.raises(NotCoveredError, match=r"1\(c\) is law from 2014-12-04"):
                uses(frame_of([]), on=on, exception=rule)
            return
        rows = [some_row(rng) for _ in range(150)]
        got = uses(frame_of(rows, choice, flag), on=on, exception=rule)
        for row, answer in zip(rows, got.select(ANSWERS).iter_rows(named=True), strict=True):
            expected = single(rule, row, on)
            if expected is None:
                assert list(answer.values()) == [None, None, None, "unreadable"], row
                continue
            assert answer["use.permitted"] is expected[0], row
            assert expected[1] <= words(answer["use.missing"]), row
            assert answer["use.reason"] == {True: "permitted", False: "not_permitted"}.get(
                expected[0], "facts_missing" if answer["use.missing"] else "law_open"), row

    def test_under(self) -> None:
        """The first ground that holds is named: all the limbs that hold, each by its id, or else what does not, or what does."""
        rng = random.Random(0)
        rows = [some_row(rng) for _ in range(150)]
        got = uses(frame_of(rows), on=ON, exception=toys.whole)
        limbs = {"1(a)": toys.early, "1(b)": toys.given, "1(c)": toys.asked}
        for row, under in zip(rows, got["use.under"], strict=True):
            if under is not None:
                case = case_of(row)
                hold = {id for id, rule in limbs.items() if rule(case, on=ON).answer}
                free, fair = toys.coloured(case, on=ON).answer is False, toys.fairly_blue(case, on=ON).answer
                assert words(under) == hold or ({"3"} if free else {"2"} if fair else set()), row

    def test_missing_is_not_everything(self) -> None:
        """A fact that cannot matter is not listed: nothing is missing of what is permitted, or refused."""
        got = uses(frame_of([{"fair": True, "aim": "blue"}, {"fair": False}, {}]), on=ON, exception=toys.early)
        assert got["use.missing"].to_list() == ["colour;shown;sold;free", "", "colour;shown;sold;free;fair"]


def towards(f: Any, want: bool, row: dict[str, Any], rng: random.Random) -> None:
    """Facts set so that a truth, as far as they are not set yet, comes out that way."""
    match f:
        case fm.FlagFact():
            row.setdefault(".".join(f.path), want)
        case fm.IsIn():
            row.setdefault(".".join(f.fact.path), str(rng.choice([m for m in f.fact.options if (m in f.members) is want])))
        case fm.Cited():
            towards(f.of, want, row, rng)
        case fm.NoneOf():
            towards(fm.AnyOf(f.of), not want, row, rng)
        case fm.Group() if isinstance(f, fm.AllOf) is want:
            for part in f.of:
                towards(part, want, row, rng)
        case fm.Group():
            towards(rng.choice(f.of), want, row, rng)
        case fm.Reading():
            towards(f.options[0], want, row, rng)


def uses_near(rule: Any, on: date, count: int) -> list[dict[str, Any]]:
    """Uses that a rule allows, or almost: of each, some facts are unknown and some are otherwise."""
    rng, rows, known = random.Random(f"{rule.name}{on}"), [], facts_of(Use)
    for _ in range(count):
        row: dict[str, Any] = {}
        towards(rule.tree(on), True, row, rng)
        for fact in rng.sample(list(row), min(len(row), rng.choice([0, 0, 1, 2, 4]))):
            row[fact] = None
        for fact in rng.sample(list(known), rng.choice([0, 0, 1, 3])):
            declared: Any = known[fact]
            row[fact] = rng.choice([True, False] if issubclass(declared, Flag) else [str(m) for m in declared.of])
        rows.append({fact: value for fact, value in row.items() if value is not None})
    return rows


def use_of(row: dict[str, Any]) -> Use:
    return Use.model_validate(nested(row))


def table_of(rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={fact: pl.Boolean if issubclass(d, Flag) else pl.Enum([str(m) for m in d.of])
                                      for fact, d in facts_of(Use).items()})


class TestTheLaw:
    """The rules of the decree themselves, each near the uses that it allows."""

    @pytest.mark.parametrize("on", [BEFORE, AFTER, ON])
    def test_every_exception(self, on: date) -> None:
        """One exception, by its name: the answer of a single call, in the wording of the day; not before it was law."""
        for name, rule in EXCEPTIONS.items():
            if on < rule.wordings[0][0].in_force:
                with pytest.raises(NotCoveredError):
                    uses(table_of([]), on=on, exception=name)
                continue
            rows = uses_near(rule, on, 12)
            got = uses(table_of(rows), on=on, exception=name)
            for row, answer in zip(rows, got.select(ANSWERS).iter_rows(named=True), strict=True):
                try:
                    case = rule.case(use_of(row), on=on)
                except InconsistentFactsError:
                    assert answer["use.reason"] == "unreadable", (name, row)
                    continue
                found = rule(use_of(row), on=on)
                assert answer["use.permitted"] is found.answer, (name, row)
                assert {m.fact for m in still_missing(found.formula, case)} <= words(answer["use.missing"]), (name, row)
                assert words(answer["use.under"]) == ({rule.id} if found.answer else set()), (name, row)

    @pytest.mark.parametrize("on", [BEFORE, AFTER])
    def test_the_whole_permission(self, on: date) -> None:
        """Permitted or not, under which provisions, and (of every tenth) what is missing: as one call says."""
        rows = [row for rule in (*EXCEPTIONS.values(), permitted) for row in uses_near(rule, ON, 3)]
        got = uses(table_of(rows), on=on)
        for i, (row, answer) in enumerate(zip(rows, got.select(ANSWERS).iter_rows(named=True), strict=True)):
            try:
                single = permission(use_of(row), on=on)
            except InconsistentFactsError:
                assert answer["use.reason"] == "unreadable", row
                continue
            assert answer["use.permitted"] is single.permitted, row
            assert words(answer["use.under"]) == set(single.under), row
            assert i % 10 or {m.fact for m in single.missing} <= words(answer["use.missing"]), row

    def test_digital_copies(self) -> None:
        """Art. 43(a): a digital copy for teaching is refused on 3 December 2014, and permitted the day after."""
        row = {"matter": "article", "act": "reproduction", "purpose": "teaching", "means": "digital", "published_as": "graphic", "gain": "none",
               "names_author": True, "justified": True, "competes": False, "proper_practice": True}
        for on, expected in ((BEFORE, (False, "", "", "not_permitted")), (AFTER, (True, "43(a)", "", "permitted"))):
            for exception in ("43(a)", "teaching_copy"):
                assert uses(table_of([row]), on=on, exception=exception).select(ANSWERS).row(0) == expected

    def test_by_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An exception that there is not is refused, and one that is several provisions is asked by name."""
        monkeypatch.setitem(EXCEPTIONS, "again", EXCEPTIONS["teaching_copy"])
        with pytest.raises(UnknownProvisionError, match=r"'43\(a\)' is several exceptions: name one of teaching_copy, again"):
            uses(table_of([]), on=ON, exception="43(a)")
        with pytest.raises(UnknownProvisionError, match=r"no exception '43\(z\)', did you mean '43\([a-h]\)'\?; there are domestic, "):
            uses(table_of([]), on=ON, exception="43(z)")


class TestBits:
    def test_ids(self) -> None:
        """Bits in the order in which the law asks, and codes: permitted is the first, facts missing the third."""
        rows = [{"colour": "red", "shown": "2001", "free": False, "fair": True}, {"colour": "red", "shown": "2001", "free": False}, {"fair": False}]
        got = uses(frame_of(rows), on=ON, exception=toys.early, as_ids=True).select(ANSWERS)
        assert got.rows() == [(True, 1, 0, 0), (None, 0, 16, 2), (False, 0, 0, 1)]
        assert got.schema["use.missing"] == pl.UInt16

    def test_legend(self) -> None:
        """What the bits stand for: those of an exception are its facts, and its own id alone; of the permission, every limb."""
        assert legend(on=ON, exception=toys.early) == (("1(a)",), ("colour", "shown", "sold", "free", "fair"), (
            "permitted", "not_permitted", "facts_missing", "law_open", "unreadable"))
        whole = legend(on=ON)
        assert {"41(a)", "43(a)", "76", "57", "37"} <= set(whole.under) and "30" not in whole.under
        assert {"act", "proper_practice", "granted_by.role"} <= set(whole.missing)

    def test_same_as_words(self) -> None:
        """Both ways of telling say the same, bit by bit as the legend has them."""
        rng = random.Random(1)
        frame = frame_of([some_row(rng) for _ in range(200)])
        bits, told = (uses(frame, on=ON, exception=toys.whole, as_ids=ids) for ids in (True, False))
        assert bits["use.permitted"].equals(told["use.permitted"])
        key = legend(on=ON, exception=toys.whole)
        for column, named in (("use.missing", key.missing), ("use.under", key.under)):
            for n, names in zip(bits[column], told[column], strict=True):
                assert n is names is None or words(names) == {name for i, name in enumerate(named) if n >> i & 1}
        assert [None if r is None else key.reason[r] for r in bits["use.reason"]] == told["use.reason"].to_list()

    @pytest.mark.parametrize(("tests", "dtype"), [(0, pl.UInt16), (16, pl.UInt16), (17, pl.UInt32), (33, pl.UInt64), (65, pl.UInt128)])
    def test_widths(self, tests: int, dtype: Any) -> None:
        """As wide as the facts are many: the last of them is the highest bit."""
        row = pl.select(packed({str(i): pl.lit(i in (0, tests - 1)) for i in range(tests)}).alias("bits"))
        assert row.schema["bits"] == dtype and row["bits"].to_list() == [(1 << tests - 1 | 1) if tests else 0]


class TestInAndOut:
    ROWS: Any = ({"colour": "red", "shown": "2001", "free": False, "fair": True}, {"colour": "red", "free": True})

    def test_polars_eager_and_lazy(self) -> None:
        """A frame in, a frame out; a lazy frame, a lazy frame: its own columns, and the answers after them."""
        frame = frame_of(list(self.ROWS)).insert_column(0, pl.Series("id", ["x", "y"]))
        eager, lazy = (uses(f, on=ON, exception=toys.early) for f in (frame, frame.lazy()))
        assert isinstance(eager, pl.DataFrame) and isinstance(lazy, pl.LazyFrame)
        assert eager.columns == [*frame.columns, *ANSWERS] and eager.equals(lazy.collect())
        assert eager["use.permitted"].to_list() == [True, None] and eager["use.reason"].to_list() == ["permitted", "unreadable"]

    def test_pandas(self) -> None:
        """A pandas frame comes back as one, its rows under the same labels; its categories and booleans are read."""
        frame = pd.DataFrame({"colour": pd.Categorical(["red", "blue"]), "shown": [2001, None], "free": [False, False], "fair": [True, True]},
                             index=[5, 9])
        got = uses(frame, on=ON, exception=toys.early)
        assert isinstance(got, pd.DataFrame) and list(got.index) == [5, 9] and list(got["use.permitted"]) == [True, False]
        ids = uses(frame, on=ON, exception=toys.early, as_ids=True)
        assert list(ids["use.under"]) == [1, 0]

    def test_empty(self) -> None:
        """A frame without rows is answered with none."""
        assert uses(frame_of([]), on=ON, exception=toys.whole).is_empty()


class TestWhatIsSaid:
    def test_mapped_and_constant(self) -> None:
        """Facts in columns of any name, one of a part among them; facts that are the same for every row."""
        frame = pl.DataFrame({"c": ["grey", "red"], "sold": ["2003", "2003"]})
        said: Any = {"columns": {"giver.role": "c"}, "constants": {"open": "yes", "giver.acquired": "2001", "giver.signed": False}}
        got = uses(frame, on=ON, exception=toys.given, **said)
        assert got["use.permitted"].to_list() == [True, False]
        assert uses(frame, on=ON, exception=toys.given, constants={"giver.role": " grey ", "open": True, "giver.acquired": 2001},
                    )["use.permitted"].to_list() == [True, True]

    def test_everything_constant(self) -> None:
        """A frame without facts is answered from the constants, in every row alike."""
        fixed = {"colour": "red", "shown": "2001", "free": False, "fair": "true"}
        got = uses(pl.DataFrame({"id": [1, 2]}), on=ON, exception=toys.early, constants=fixed)
        assert got.select(ANSWERS).rows() == [(True, "1(a)", "", "permitted")] * 2

    @pytest.mark.parametrize("dtype", [pl.String, TURNED])
    def test_missing_marks(self, dtype: Any) -> None:
        """What stands for missing is missing, in text, in categories and in flags."""
        frame = pl.DataFrame({"colour": pl.Series(["pink", "red"]).cast(dtype), "shown": ["?", "2001"], "free": [False, False], "fair": [True, True]})
        got = uses(frame, on=ON, exception=toys.early, missing=("pink", "?"))
        assert got["use.permitted"].to_list() == [None, True] and got["use.missing"].to_list() == ["colour;shown;sold", ""]
        got = uses(frame, on=ON, exception=toys.early, missing=("pink", "?", "true"))
        assert got["use.missing"].to_list() == ["colour;shown;sold;fair", "fair"]

    def test_unreadable(self) -> None:
        """A word that is not of the vocabulary takes its row alone, and a blank is nothing, whatever the type."""
        for dtype in (pl.String, TURNED):
            frame = pl.DataFrame({"colour": pl.Series(["pink", "red", ""]).cast(dtype), "shown": ["2001"] * 3, "free": [False] * 3, "fair": [True] * 3})
            got = uses(frame, on=ON, exception=toys.early)
            assert got["use.reason"].to_list() == ["unreadable", "permitted", "facts_missing"]

    def test_contradictions(self) -> None:
        """Red and free; closed, and blue or grey; a part given before it was acquired; a constant counts too."""
        rows: list[dict[str, Any]] = [{"colour": "red", "free": True}, {"colour": "red"}, {"open": False, "colour": "grey"},
                                      {"giver.acquired": "2003", "giver.gave": "2001"}]
        assert (uses(frame_of(rows), on=ON, exception=toys.whole)["use.reason"] == "unreadable").to_list() == [True, False, True, True]
        got = uses(pl.DataFrame({"colour": ["red", "green"]}), on=ON, exception=toys.whole, constants={"free": True})
        assert (got["use.reason"] == "unreadable").to_list() == [True, False]

    def test_what_follows(self) -> None:
        """A grey aim is closed, a green aim is fair, and what is free has a blue aim, where nothing else is said."""
        rows = [{"aim": "grey", "fair": True, "colour": "green", "free": True}, {"aim": "grey", "open": True},
                {"aim": "green", "open": False, "colour": "green", "free": True}, {"free": True, "colour": "green", "fair": True, "open": False}]
        assert uses(frame_of(rows), on=ON, exception=toys.asked)["use.permitted"].to_list() == [True, False, True, True]

    def test_readings_none_taken(self) -> None:
        """Where the law is open and nothing is missing, that is the reason: the reading is asked, free and not green."""
        fixed = {"colour": "blue", "open": False, "aim": "green", "fair": True, "free": True}
        got = uses(pl.DataFrame({"id": [1]}), on=ON, exception=toys.asked, constants={**fixed, "colour": "red", "free": False})
        assert got["use.permitted"].to_list() == [False]
        got = uses(pl.DataFrame({"id": [1]}), on=ON, exception=toys.asked, constants={**fixed, "colour": "green", "free": False})
        assert got.select(ANSWERS).rows() == [(None, "", "", "law_open")]


class TestRefused:
    @pytest.mark.parametrize(("said", "error", "match"), [
        ({"columns": {"colour": "colr"}}, ColumnError, r"no column 'colr' \(for colour\), did you mean 'color'\?"),
        ({"columns": {"couleur": "color"}}, ColumnError, "'couleur' is no fact of a toy, did you mean 'colour'"),
        ({"columns": {"giver.rol": "color"}}, ColumnError, r"did you mean 'giver\.role'"),
        ({"constants": {"opn": True}}, ColumnError, "'opn' is no fact of a toy, did you mean 'open'"),
        ({"constants": {"colour": "pink"}}, FactsError, "'pink' is not accepted as colour"),
        ({"constants": {"giver.signed": "perhaps"}}, FactsError, r"giver\.signed: 'perhaps' is neither yes nor no"),
        ({"constants": {"colour": "red", "free": True}}, InconsistentFactsError, "red is never free"),
        ({"on": date(1990, 1, 1)}, NotCoveredError, "1990-01-01 is before 1996-05-24"),
        ({"law": date(2030, 1, 1)}, NotCoveredError, "the law of 2030-01-01 is not covered"),
    ])
    def test_before_any_row_is_read(self, said: dict[str, Any], error: type[Exception], match: str) -> None:
        """What cannot be is refused at once, with what may be meant instead."""
        with pytest.raises(error, match=match):
            uses(pl.DataFrame({"color": ["red"]}), **{"on": ON, "exception": toys.whole, **said})

    def test_answered_already(self) -> None:
        """A table that has answers is not answered over."""
        with pytest.raises(ColumnError, match=r"has a column 'use\.under' already"):
            uses(pl.DataFrame({"use.under": ["x"]}), on=ON, exception=toys.whole)


def test_law() -> None:
    """A use is judged by the law of its day; by that of another, if it is said; by the last known, where it lies ahead."""
    frame = frame_of([{"colour": "blue", "shown": "2000", "fair": True}])
    for said, expected in (({"on": BEFORE}, True), ({"on": AFTER}, False), ({"on": AFTER, "law": BEFORE}, True), ({"on": date(2090, 1, 1)}, False)):
        assert uses(frame, exception=toys.early, **said)["use.permitted"].to_list() == [expected]  # type: ignore[arg-type]
