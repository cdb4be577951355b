"""Frames in, frames out: the ways in which a table may hold a fact. Expected years are counted by hand: art. 52 is the
death and seventy, art. 142 the broadcast and seventy."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pandas as pd
import polars as pl
import pytest

from dl822.errors import ColumnError, FactsError, NotCoveredError, UnknownProvisionError
from dl822.facts.works import Author, Kind, Phonogram
from dl822.reasoning import formula as fm
from dl822.reasoning.formula import Path
from dl822.reasoning.when import FAR
from dl822.reasoning.words import Words
from dl822.tables import terms, texts
from dl822.tables.cells import NO, YES, Cell, Cells, Span
from dl822.tables.engine import PolarsOps
from dl822.tables.frames import ANSWERS
from dl822.tables.lowering import Plan

ON = date(2026, 11, 22)
NOVEL = {"kind": "literary", "authorship": "individual", "signature": "named", "disclosed": 1960}
SEVERAL = NOVEL | {"authorship": "counted"}


def answers(data: dict[str, Any], subject: str = "work", **said: Any) -> list[tuple[Any, ...]]:
    """Status and last year (earliest, latest) of every row."""
    got = terms(pl.DataFrame(data, strict=False), on=ON, subject=subject, **said)
    return got.select("term.status", "term.last_year.earliest", "term.last_year.latest").rows()


REFUSED = (None, None, None)
KEPT = ("protected", 2039, 2039)  # death in 1969


class TestInAndOut:
    def test_polars_eager_and_lazy(self) -> None:
        """What comes in goes out: a frame a frame, a lazy frame a lazy frame, the columns before and the answers after."""
        frame = pl.DataFrame({"id": ["a", "b"], "authors.died": [1969, 1900]})
        eager, lazy = (terms(f, on=ON, subject="work", constants=NOVEL) for f in (frame, frame.lazy()))
        assert isinstance(eager, pl.DataFrame) and isinstance(lazy, pl.LazyFrame)
        assert eager.columns == ["id", "authors.died", *ANSWERS]
        assert eager.equals(lazy.collect())

    def test_pandas_keeps_its_index(self) -> None:
        """A pandas frame comes back as one, its rows under the same labels: 1969 + 70 is 2039, so free from 2040."""
        frame = pd.DataFrame({"authors.died": [1969, None]}, index=[5, 9])
        got = terms(frame, on=ON, subject="work", constants=NOVEL)
        assert isinstance(got, pd.DataFrame) and list(got.index) == [5, 9]
        assert list(got["term.status"]) == ["protected", "unknown"]
        assert pd.Timestamp(got.loc[5, "term.public_domain_from"]) == pd.Timestamp(2040, 1, 1)

    def test_every_answer(self) -> None:
        """The columns of a protected row and of one that cannot be read, in which all of them are null."""
        got = terms(pl.DataFrame({"authors.died": ["1969", "19.."]}), on=ON, subject="work", constants=NOVEL)
        assert got.select(ANSWERS).row(0) == (
            "protected", 2039, 2039, date(2040, 1, 1), "52", "in_term", "", "http://rightsstatements.org/vocab/InC/1.0/")
        assert got.select(ANSWERS).row(1) == (None,) * 8

    def test_ids(self) -> None:
        """As ids: the status as its number in the vocabulary (protected is the first), the year free as an integer."""
        got = terms(pl.DataFrame({"authors.died": [1969]}), on=ON, subject="work", constants=NOVEL, as_ids=True)
        assert got["term.status"].to_list() == [0] and got["term.public_domain_from"].to_list() == [2040]

    def test_empty(self) -> None:
        """A frame without rows is answered with none."""
        frame = pl.DataFrame({"broadcast": []}, schema={"broadcast": pl.Int64})
        assert terms(frame, on=ON, subject="broadcast").is_empty()

    def test_folklore_needs_no_facts(self) -> None:
        """Art. 57: folklore is always in the public domain, and no year ends it."""
        got = terms(pl.DataFrame({"name": ["marinera"]}), on=ON, subject="folklore")
        assert got.select("term.status", "term.reason", "term.public_domain_from").rows() == [("public_domain", "folklore", None)]

    def test_years_that_end_a_term_alone(self) -> None:
        """Reasons: an edition of 2020 has 10 years; of 2010, ended in 2020; not in the public domain, never protected."""
        got = terms(pl.DataFrame({"published": [2020, 2010, 2020], "work_in_public_domain": [True, True, False]}), on=ON, subject="edition",
                    constants={"previously_disclosed": False})
        assert got.select("term.reason", "term.last_year.latest").rows() == [("in_term", 2030), ("term_ended", 2020), ("never_protected", None)]


class TestTimes:
    @pytest.mark.parametrize("dtype", [pl.Int16, pl.Int64, pl.Float64, pl.String])
    def test_years_of_any_type(self, dtype: Any) -> None:
        """1970 + 70 = 2040; nothing is a null, whatever the type."""
        column = pl.Series([1970, None]).cast(dtype)
        assert answers({"broadcast": column}, "broadcast") == [("protected", 2040, 2040), ("unknown", None, None)]

    @pytest.mark.parametrize("column", [[date(1970, 3, 1), None], [datetime(1970, 3, 1, 5), None]])
    def test_days(self, column: list[Any]) -> None:
        """A day, or a moment of it, counts by its year."""
        assert answers({"broadcast": column}, "broadcast") == [("protected", 2040, 2040), ("unknown", None, None)]

    def test_a_day_decides(self) -> None:
        """Art. 145 begins with the decree, on 24 May 1996: the day before is too early, the day itself is in time."""
        constants = {"previously_disclosed": False, "work_in_public_domain": True}
        for days in ([date(1996, 5, 23), date(1996, 5, 24)], ["1996-05-23", "1996-05-24"]):
            assert answers({"published": days}, "edition", constants=constants) == [
                ("never_protected", None, None), ("public_domain", 2006, 2006)]

    def test_a_day_for_every_row(self) -> None:
        """A constant day is a day too: published on 23 May 1996 is too early; in 1996, nobody knows (10 years: to 2006)."""
        rows = {"work_in_public_domain": [True]}
        for day, expected in (("1996-05-23", ("never_protected", None, None)), ("1996-05-24", ("public_domain", 2006, 2006)),
                              ("1996", ("public_domain", None, 2006))):
            assert answers(rows, "edition", constants={"published": day, "previously_disclosed": False}) == [expected]

    def test_parts_of_a_year_and_no_years(self) -> None:
        """NaN is nothing; half a year, the year 0 and the year 5000 are refused."""
        assert answers({"broadcast": [1970.0, float("nan"), 1970.5, 0.0, 5000.0]}, "broadcast") == [
            ("protected", 2040, 2040), ("unknown", None, None), REFUSED, REFUSED, REFUSED]

    def test_text_as_in_a_case_file(self) -> None:
        """EDTF: a decade is ten years; *never* gives no term (no broadcast, nothing to count from); nonsense is refused."""
        assert answers({"broadcast": ["197X", " 1970 ", "c. 1970"]}, "broadcast") == [
            ("protected", 2040, 2049), ("protected", 2040, 2040), REFUSED]

    def test_alive_and_not_yet(self) -> None:
        """Whoever lives in 2026 dies in 2026 at the earliest: protected to 2096 at least."""
        assert answers({"authors.died": ["alive"]}, constants=NOVEL) == [("protected", 2096, None)]
        assert answers({"published": ["not_yet"]}, "edition",
                       constants={"previously_disclosed": False, "work_in_public_domain": True}) == [("unknown", None, None)]

    @pytest.mark.parametrize("dtype", [pl.Int64, pl.Float64, pl.String])
    def test_ends(self, dtype: Any) -> None:
        """A pair of columns gives the ends of an interval; the wrong way round, or out of the calendar, it is refused."""
        ends = {"broadcast.earliest": [1950, 1957, 1960, 0], "broadcast.latest": [1955, None, 1950, 1950]}
        data = {name: pl.Series(values).cast(dtype) for name, values in ends.items()}
        assert answers(data, "broadcast") == [("public_domain", 2020, 2025), ("protected", 2027, None), REFUSED, REFUSED]

    def test_ends_that_are_no_years(self) -> None:
        """Text that is no year, and half a year, are refused; blanks and NaN are nothing; one end alone will do."""
        assert answers({"broadcast.earliest": ["x", " 1957 ", " "]}, "broadcast") == [REFUSED, ("protected", 2027, None), ("unknown", None, None)]
        assert answers({"broadcast.latest": [1950.5, float("nan")]}, "broadcast") == [REFUSED, ("unknown", None, None)]

    def test_order_of_events(self) -> None:
        """Nothing is published before it is made; and what was published in 1960 was made by then."""
        rows = answers({"made": [1970, None], "first_published": [1960, 1960]}, "phonogram")
        assert rows == [REFUSED, ("unknown", None, 2030)]
        days = {"made": [date(1970, 5, 2), date(1970, 5, 1)], "first_published": [date(1970, 5, 1), date(1970, 5, 1)]}
        assert answers(days, "phonogram") == [REFUSED, ("protected", 2040, 2040)]


class TestWords:
    @pytest.mark.parametrize("column", [[True, False, None], ["yes", "no", ""], ["sí", "FALSE", None], [1, 0, None], [1.0, 0.0, float("nan")]])
    def test_flags(self, column: list[Any]) -> None:
        """A yes, a no and nothing, however written: an edition of 2020 has ten years where the work was free (art. 145)."""
        assert answers({"work_in_public_domain": column}, "edition", constants={"published": 2020, "previously_disclosed": "no"}) == [
            ("protected", 2030, 2030), ("never_protected", None, None), ("unknown", None, 2030)]

    def test_no_flag(self) -> None:
        """Neither yes nor no is refused."""
        assert answers({"work_in_public_domain": ["perhaps"]}, "edition", constants={"published": 2020}) == [REFUSED]

    def test_categories(self) -> None:
        """Our own vocabulary as an Enum, any other Enum, and text say the same."""
        kinds = ["literary", "musical", None]
        own = pl.Series(kinds, dtype=pl.Enum([str(kind) for kind in Kind]))
        rest = {name: value for name, value in NOVEL.items() if name != "kind"}
        for column in (own, pl.Series(kinds, dtype=pl.Enum(["musical", "literary"])), pl.Series(kinds)):
            got = answers({"kind": column, "authors.died": [1969] * 3}, constants=rest)
            assert got[:2] == [KEPT, KEPT] and got[2][0] == "unknown"

    def test_no_category(self) -> None:
        """A word that is not in the vocabulary is refused; a country is *foreign*; blanks are nothing."""
        assert answers({"kind": ["novel", " literary "], "authors.died": [1969] * 2},
                       constants={n: v for n, v in NOVEL.items() if n != "kind"}) == [REFUSED, KEPT]


class TestPeople:
    def test_the_last_death_decides(self) -> None:
        """Art. 52: of several, seventy years from the last death, as text or as a list."""
        for column in (["1900; 1969"], [["1900", "1969"]], [[1900, 1969]]):
            assert answers({"authors.died": column}, constants=SEVERAL) == [KEPT]

    def test_not_all_known(self) -> None:
        """A co-author of whom nothing is known may have died later: protected to 2039 at least. No list is nobody."""
        assert answers({"authors.died": [["1969", None], None]}, constants=SEVERAL) == [("protected", 2039, None), ("unknown", None, None)]

    def test_born(self) -> None:
        """Nobody dies before his birth; nothing is shown before it; who was born in 1965 died no sooner."""
        rows = {"authors.died": ["1969", "1969", "../1969"], "authors.born": [1970, 1961, 1900], "authors.name": ["A", "B", "C"]}
        got = answers(rows, constants=NOVEL)
        assert got[:2] == [REFUSED, REFUSED] and got[2][2] == 2039
        assert answers({"authors.died": ["../1969"]}, constants=NOVEL | {"disclosed": "1968", "authors.born": 1965}) == [("protected", 2035, 2039)]

    @pytest.mark.parametrize("column", [[1969.0, 1969.5, float("nan")], pl.Series([1969, 50000, None])])
    def test_numbers_beside_a_birth(self, column: Any) -> None:
        """Deaths as numbers are text when they stand with births: 1969.5 and 50000 are no years."""
        assert answers({"authors.died": column, "authors.born": [1900, 1900, 1900]}, constants=NOVEL)[:2] == [KEPT, REFUSED]

    def test_one_death_for_all(self) -> None:
        """Deaths as a constant: of one, of several, of one alive."""
        for died, expected in (("1969", KEPT), ("1900; 1969", KEPT), ("alive", ("protected", 2096, None))):
            assert answers({"disclosed": [1960]}, constants={**NOVEL, "authorship": "joint", "authors.died": died} if ";" in died
                           else {**NOVEL, "authors.died": died}) == [expected]

    def test_how_many(self) -> None:
        """Art. 2(26), 2(21): an individual work has one author, a joint work two or more."""
        rows = {"authors.died": ["1960;1969", "1969"]}
        assert answers(rows, constants=NOVEL) == [REFUSED, KEPT]
        assert answers(rows, constants=NOVEL | {"authorship": "joint"}) == [KEPT, REFUSED]
        assert answers({"authors.died": ["1960;1969", "1969"], "authorship": ["joint", "individual"]},
                       constants={n: v for n, v in NOVEL.items() if n != "authorship"}) == [KEPT, KEPT]

    def test_completed_after_death(self) -> None:
        """An author alone completes nothing after his death."""
        assert answers({"authors.died": [1969, 1969], "completed": [1970, 1960]}, constants=NOVEL) == [REFUSED, KEPT]

    def test_published_but_never_disclosed(self) -> None:
        """A publication discloses (art. 2(9))."""
        rows = {"authors.died": ["1969"] * 2, "disclosed": ["never", "1960"], "first_published": ["1960"] * 2}
        assert answers(rows, constants={n: v for n, v in NOVEL.items() if n != "disclosed"}) == [REFUSED, KEPT]

    def test_performers(self) -> None:
        """Art. 135: the performer's life and seventy; nobody performs after his death."""
        rows = {"performers.died": ["1980", "1960", "1960;1980"], "performed": [1970, 1970, 1955]}
        assert answers(rows, "performance") == [("protected", 2050, 2050), REFUSED, ("protected", 2050, 2050)]

    def test_counting_needs_people(self) -> None:
        """Authors cannot be counted where no column has them."""
        with pytest.raises(ColumnError, match=r"authorship cannot be counted without a column for authors\.died"):
            answers({"disclosed": [1960]}, constants=SEVERAL)

    def test_unsigned_photographs(self) -> None:
        """A photographic work of 1960, unsigned: by twenty years free, and no date of death matters under art. 53."""
        fixed = {"kind": "photographic", "signature": "anonymous", "authorship": "individual", "disclosed": 1960, "first_published": 1960}
        [(status, earliest, latest)] = answers({"authors.died": [1969]}, constants=fixed)
        assert (status, earliest, latest) == ("public_domain", 1974, 1980)


class TestGrouped:
    ROWS: dict[str, Any] = {"work": ["a", "b", "a"], "authors.died": ["1900", "1969", "1969"]}

    def test_the_last_death_of_the_work(self) -> None:
        """Several rows of one work are its co-authors: the last death is that of each row. The order stays."""
        assert answers(self.ROWS, constants=SEVERAL, group_by="work") == [KEPT, KEPT, KEPT]

    def test_numbers(self) -> None:
        """The same with deaths as numbers, of which NaN and null are unknown."""
        rows = self.ROWS | {"authors.died": [1900.0, 1969.0, float("nan")]}
        got = answers(rows, constants=SEVERAL, group_by="work")
        assert got[0] == got[2] and got[0][0] == "unknown" and got[1] == KEPT

    def test_a_bad_row_refuses_its_work(self) -> None:
        """One row that cannot be read takes the whole work with it, and no other; a row of no work is refused."""
        rows = {"work": ["a", "b", "a", None], "authors.died": ["1900", "1969", "19..", "1969"]}
        assert answers(rows, constants=SEVERAL, group_by="work") == [REFUSED, KEPT, REFUSED, REFUSED]

    def test_born_before(self) -> None:
        """A work of 1960 by one born in 1961 and one born in 1900: one author was there, so it stands."""
        rows = {"work": ["a", "a", "b"], "authors.died": ["1969", "1969", "1969"], "authors.born": ["1961", "1900", "1961"]}
        assert answers(rows, constants=SEVERAL, group_by="work") == [KEPT, KEPT, REFUSED]


class TestMissing:
    @pytest.mark.parametrize("column", [[1970, 0], [1970.0, 0.0], ["1970", " 0 "]])
    def test_zero(self, column: list[Any]) -> None:
        """0 is no year, unless the asker says that it means missing."""
        assert answers({"broadcast": column}, "broadcast") == [("protected", 2040, 2040), REFUSED]
        assert answers({"broadcast": column}, "broadcast", missing=("0", "")) == [("protected", 2040, 2040), ("unknown", None, None)]

    def test_a_mark_that_is_no_number(self) -> None:
        """A textual mark leaves numbers alone, and empties text, days and ends."""
        assert answers({"broadcast": [1970]}, "broadcast", missing=("n/a",)) == [("protected", 2040, 2040)]
        assert answers({"broadcast": ["n/a"]}, "broadcast", missing=("n/a",)) == [("unknown", None, None)]
        assert answers({"broadcast": [date(1900, 1, 1)]}, "broadcast", missing=("1900-01-01",)) == [("unknown", None, None)]
        assert answers({"broadcast.latest": [0]}, "broadcast", missing=("0",)) == [("unknown", None, None)]

    def test_nobody_is_counted(self) -> None:
        """A death marked missing is no author listed: a joint work of nobody listed is not a joint work of one."""
        assert answers({"authors.died": [0, 1969]}, missing=("0",), constants=NOVEL | {"authorship": "joint"}) == [
            ("unknown", None, None), REFUSED]


class TestRefused:
    @pytest.mark.parametrize(("said", "error", "match"), [
        ({"subject": None}, FactsError, "what the rows are is not said; accepted: work, "),
        ({"subject": "wrok"}, FactsError, "'wrok' is not a subject, did you mean 'work'"),
        ({"columns": {"authors.died": "deth"}}, ColumnError, r"no column 'deth' \(for authors.died\), did you mean 'death'\?; there are death"),
        ({"columns": {"authors.dead": "death"}}, ColumnError, "'authors.dead' is no fact of a work, did you mean 'authors.died'"),
        ({"columns": {"zzz": "death"}}, ColumnError, "'zzz' is no fact of a work; it has kind, "),
        ({"constants": {"knd": "literary"}}, ColumnError, "'knd' is no fact of a work, did you mean 'kind'"),
        ({"constants": {"kind": "novel"}}, FactsError, r"did you mean 'literary' \(novel\)"),
        ({"constants": {"disclosed": "c. 1900"}}, FactsError, "write 1900~"),
        ({"constants": {"authors.died": "19.."}}, FactsError, r"authors\[0\].died: '19\.\.'"),
        ({"constants": {"pseudonym_registered": "perhaps"}}, FactsError, "neither yes nor no"),
        ({"on": date(1990, 1, 1)}, NotCoveredError, "1990-01-01 is before 1996-05-24"),
        ({"law": date(2030, 1, 1)}, NotCoveredError, "the law of 2030-01-01 is not covered"),
        ({"readings": {"foreign-origin": "x"}}, UnknownProvisionError, "no option 'x'; it has same_lines, berne"),
    ])
    def test_what_is_said(self, said: dict[str, Any], error: type[Exception], match: str) -> None:
        """What cannot be is refused before any row is read, with what may be meant instead."""
        with pytest.raises(error, match=match):
            terms(pl.DataFrame({"death": [1969]}), **{"on": ON, "subject": "work", **said})

    def test_a_list_where_one_value_belongs(self) -> None:
        """Only people may be lists."""
        with pytest.raises(ColumnError, match="only people may be lists"):
            answers({"broadcast": [[1970]]}, "broadcast")

    def test_answered_already(self) -> None:
        """A table that has answers is not answered over."""
        with pytest.raises(ColumnError, match=r"has a column 'term\.status' already"):
            answers({"broadcast": [1970], "term.status": ["x"]}, "broadcast")


def test_readings_and_law() -> None:
    """Reading neighbouring-before-1994: a broadcast of 1970 runs to 2040, or was never protected."""
    taken = {"neighbouring-before-1994": "unprotected"}
    assert answers({"broadcast": [1970]}, "broadcast", readings=taken) == [("never_protected", None, None)]
    assert answers({"broadcast": [1970]}, "broadcast", law=date(2010, 1, 1)) == [("protected", 2040, 2040)]


def test_subject_as_a_constant_and_a_mapped_column() -> None:
    """What the rows are may be a constant; a fact may stand in a column of any name."""
    got = terms(pl.DataFrame({"air": [1970]}), on=ON, constants={"subject": "broadcast"}, columns={"broadcast": "air"})
    assert got["term.last_year.latest"].to_list() == [2040]


class TestCells:
    """What Polars calls on its own threads, called here."""

    def test_times(self) -> None:
        """A year, a day, nothing; what cannot be read, and *alive* where no person is, is bad."""
        assert texts.time("1938") == (1938, 1938, None, None, False)
        assert texts.time("1938-04-15") == (1938, 1938, date(1938, 4, 15), date(1938, 4, 15), False)
        assert texts.time(None) == (-FAR, FAR, None, None, False)
        assert texts.time("alive")[-1] and texts.time("19..")[-1]

    def test_people(self) -> None:
        """The last death, the soonest, the first birth if all are known, how many; nobody; a firm; a bad date."""
        read = texts.people(Author)
        assert read({"died": "1950;1960", "born": "1900;1890"}) == (1960, 1960, 1950, 1890, 2, False)
        assert read({"died": "1950;", "name": "A;B"}) == (1950, FAR, 1950, -FAR, 2, False)
        assert read({"died": "", "born": None}) == (-FAR, FAR, FAR, -FAR, 0, False)
        assert read({"died": "../1950", "born": "1900"})[:2] == (1900, 1950)
        assert read({"died": "alive", "born": "1950"})[0] == 16_000
        assert read({"name": "Acme Inc."})[-1] and read({"died": "19.."})[-1]

    def test_words(self) -> None:
        """Members by their place; nothing is 255; a flag is whether surely and whether maybe."""
        code = texts.code(Kind)
        assert (code(" literary "), code("oral"), code(" "), code(None), code("novel")) == (
            (0, False), (1, False), (255, False), (255, False), (255, True))
        assert (texts.flag("Sí"), texts.flag("0"), texts.flag(None), texts.flag("?")) == (
            (True, True, False), (False, False, False), (False, True, False), (False, True, True))

    def test_each_value_once(self) -> None:
        """However long a column is, each distinct value of it is read once, null among them; the order stays."""
        asked: list[Any] = []
        over = texts.each_once({"n": pl.Int64}, lambda value: (asked.append(value) or len(value or ""),))
        got = over(pl.Series("x", ["ab", None, "ab", "c"]))
        assert got.struct.field("n").to_list() == [2, 0, 2, 1] and len(asked) == 3

    def test_constants_are_folded(self) -> None:
        """What is the same for all rows costs no column."""
        cells, x, y = Cells(PolarsOps(pl.Int16)), Cell(pl.col("x"), 0), Cell(pl.col("y"), 0)
        assert cells.both(YES, x) is x and cells.both(x, NO) == NO and cells.both(x, x) is x
        assert cells.either(x, NO) is x and cells.either(YES, x) == YES and cells.either(x, x) is x
        assert cells.no(YES) == NO and cells.plus(x, 0) is x and cells.plus(Cell(1), 2).x == 3
        assert cells.le(Cell(1), Cell(2)).x and cells.le(x, x) == YES
        assert cells.pick(YES, x, y) is x and cells.pick(NO, x, y) is y and cells.pick(x, y, y) is y
        assert cells.least(x, x) is x and cells.least(Cell(1), Cell(2)).x == 1 and cells.greatest(Cell(1), Cell(2)).x == 2
        assert cells.least(x, Cell(FAR)) is x and cells.greatest(x, Cell(FAR)).x == FAR
        assert cells.bits(Cell(1), Cell(2)).x == 3 and cells.bits(x, Cell(0)) is x and cells.bits(x, x) is x
        assert cells.both(x, y) is cells.both(x, y)


class TestTruthsOnColumns:
    """Kinds of truth that no term asks for today, and the law may tomorrow: the event lies in 1940-1960."""

    EVENT: Any = Phonogram.first_published

    class Between:
        def span(self, path: Path) -> Span:
            return Span(Cell(1940), Cell(1960))

    def plan(self, **readings: str) -> Plan:
        source: Any = self.Between()
        return Plan((PolarsOps(pl.Int16), PolarsOps(pl.UInt16), PolarsOps(pl.UInt8)), source, readings, {}, {})

    def test_open_questions(self) -> None:
        """By 1950 is open, by 1960 is sure: no option taken leaves it open; an option taken answers."""
        truth = fm.reading("question", None, early=fm.no_later_than(self.EVENT, 1950), late=fm.no_later_than(self.EVENT, 1960))
        assert self.plan().truth(truth, {}).settled is None
        assert self.plan(question="late").truth(truth, {}).settled is True

    def test_cited(self) -> None:
        """A provision inside another is what it says, and what it says may be assumed: then the event was by 1950."""
        cited = fm.CitedTruth(None, Words("a", "a"), fm.no_later_than(self.EVENT, 1950), ())
        assert self.plan().truth(cited, {}).settled is None
        [span] = self.plan().assuming(cited, True, {}).values()
        assert (span.lo.x, span.hi.x) == (1940, 1950)

    def test_not_in_force(self) -> None:
        """What is not law does not apply."""
        assert self.plan().truth(fm.NotInForce(), {}).settled is False
