"""A catalogue file through the rules, and a rejects file beside it: nothing is lost.

Rows stream: memory does not grow with the file, save where ``group_by`` must bring together the rows of one work.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import polars as pl

from dl822 import terms as rules
from dl822.cases import subject_from
from dl822.errors import ColumnError, FactsError
from dl822.facts.works import SUBJECTS
from dl822.reasoning.facts import Event, Facts
from dl822.reasoning.when import FAR, UNKNOWN, When, read
from dl822.results.term import Term, covered, law_of
from dl822.statute.readings import checked
from dl822.tables.columns import BAD
from dl822.tables.files import scan, sink, written
from dl822.tables.frames import ANSWERS, answered
from dl822.tables.options import COUNTED, Options, as_flag, columns_of, facts_of, subject_named
from dl822.tables.outcome import STATUSES
from dl822.tables.texts import EACH_PERSON, parted, together

NO_WORK = "nothing says of which work this row is"
ROW = "term.row"  # the number of the row in the file, from 1: engines reorder


class Counts(NamedTuple):
    """What became of the rows: ``rows`` = ``answered`` + ``rejected``."""

    rows: int
    answered: int
    rejected: int
    by_status: dict[str, int]


class _Tap:
    """Counts rows as they stream by, and keeps the numbers of those that are rejected."""

    def __init__(self, progress: Callable[[int], None] | None) -> None:
        self.progress, self.lock = progress, Lock()
        self.rows, self.status, self.rejected = 0, Counter[str](), list[int]()

    def __call__(self, batch: pl.Series) -> pl.Series:
        frame = batch.struct.unnest()
        bad = frame[BAD]
        with self.lock:
            self.rows += len(frame)
            self.rejected += frame.filter(bad)[ROW].to_list()
            for status, count in frame.filter(~bad)["term.status"].value_counts().rows():
                self.status[status if isinstance(status, str) else str(STATUSES[status])] += count
            if self.progress:
                self.progress(self.rows)
        return bad


def catalogue(
    source: Path, target: Path, *, on: date, law: date | None = None, subject: str | None = None,
    columns: Mapping[str, str] | None = None, constants: Mapping[str, Any] | None = None, missing: tuple[str, ...] = (),
    group_by: str | None = None, readings: Mapping[str, str] | None = None, rejects: Path | None = None, ids: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Counts:
    """The term of every row of a CSV, Parquet, Arrow or NDJSON file, written to another.

    The options are those of :func:`dl822.tables.terms`; ``subject`` may also be a column. Rows that cannot be read, or
    contradict themselves, go to ``rejects`` (by default beside the target), each with its line, column, value and
    reason. ``progress`` is told the number of rows done. Raises ``ColumnError``, ``FactsError``, ``OSError``.
    """
    beside = rejects or target.with_suffix(".rejects.csv")
    if len({path.resolve() for path in (source, target, beside)}) < 3:
        raise FactsError([("", str(target), "the catalogue, the answers and the rejects must be three files")], str(source))
    try:
        frame = scan(source).with_row_index(ROW, offset=1)
        plans = list(_plans(frame, on, law, subject, columns or {}, constants or {}, missing, group_by, readings or {}))
        tap = _Tap(progress)
        parts = [answered(part, options, as_ids=ids) for part, options in plans]
        whole = pl.concat(parts).sort(ROW) if len(parts) > 1 else parts[0]
        tapped = pl.struct(BAD, ROW, "term.status").map_batches(tap, return_dtype=pl.Boolean, is_elementwise=True)
        sink(whole.with_columns(tapped.alias(BAD)).filter(~pl.col(BAD)).drop(BAD), target)
        refused = sorted(tap.rejected + _unnamed(frame, subject, constants or {}))
        if refused:
            _reject(frame, refused, dict(_by_subject(plans)), beside, source)
    except pl.exceptions.PolarsError as error:
        raise _unreadable(source, error) from None
    total = sum(tap.status.values())
    return Counts(total + len(refused), total, len(refused), dict(tap.status))


def _unreadable(source: Path, error: Exception) -> FactsError:
    return FactsError([("", None, f"cannot be read as a table: {str(error).splitlines()[0]}")], str(source))


def explain(source: Path, *, row: int, on: date, law: date | None = None, subject: str | None = None,
            columns: Mapping[str, str] | None = None, constants: Mapping[str, Any] | None = None, missing: tuple[str, ...] = (),
            group_by: str | None = None, readings: Mapping[str, str] | None = None) -> Term:
    """One row of a catalogue (numbered from 1) as a single call answers it, with its reasons."""
    try:
        frame = scan(source).with_row_index(ROW, offset=1)
        found = frame.filter(pl.col(ROW) == row).collect()
    except pl.exceptions.PolarsError as error:
        raise _unreadable(source, error) from None
    if found.is_empty():
        raise ColumnError(f"{source} has no row {row}")
    name = subject or (constants or {}).get("subject") or (found["subject"][0] if "subject" in found.columns else None)
    options = _options(subject_named(name, {}), on, law, columns or {}, constants or {}, missing, group_by, readings or {}, frame)
    if group_by and found[group_by][0] is None:
        raise FactsError([(group_by, None, NO_WORK)], str(source))
    same = frame.filter(pl.col(group_by) == found[group_by][0]).collect() if group_by else found
    return rules.term(subject_from(data_of(same.to_dicts(), options, frame.collect_schema().names())), on=on, law=law, readings=readings)


# ── which rows are what ────────────────────────────────────────────────────────────────────────────────────
def _plans(frame: pl.LazyFrame, on: date, law: date | None, subject: str | None, columns: Mapping[str, str],
           constants: Mapping[str, Any], missing: tuple[str, ...], group_by: str | None, readings: Mapping[str, str],
           ) -> Iterator[tuple[pl.LazyFrame, Options]]:
    """The rows of each kind of subject, with how they are to be read."""
    said = (on, law, columns, constants, missing, group_by, readings, frame)
    if subject or constants.get("subject") or "subject" not in frame.collect_schema():
        yield frame, _options(subject_named(subject, constants), *said)
        return
    present = frame.select(pl.col("subject").unique()).collect()["subject"].to_list()
    for name in SUBJECTS:
        if name in present:
            yield frame.filter(pl.col("subject") == name), _options(name, *said)
    if not set(present) & set(SUBJECTS):
        subject_named(next((str(name) for name in present if name), None), {})


def _unnamed(frame: pl.LazyFrame, subject: str | None, constants: Mapping[str, Any]) -> list[int]:
    """The rows whose subject column says nothing that is a subject."""
    if subject or constants.get("subject") or "subject" not in frame.collect_schema():
        return []
    unnamed = ~pl.col("subject").is_in(list(SUBJECTS)).fill_null(False)
    return frame.filter(unnamed).select(ROW).collect()[ROW].to_list()


def _options(name: str, on: date, law: date | None, columns: Mapping[str, str], constants: Mapping[str, Any], missing: tuple[str, ...],
             group_by: str | None, readings: Mapping[str, str], frame: pl.LazyFrame) -> Options:
    kind, present = SUBJECTS[name], [column for column in frame.collect_schema().names() if column != ROW]
    facts, anywhere = facts_of(kind), {fact for other in SUBJECTS.values() for fact in facts_of(other)}
    columns_of(kind, {f: c for f, c in columns.items() if f in facts or f not in anywhere}, present)
    given = {fact: value for fact, value in constants.items() if fact != "subject"}
    if unknown := [fact for fact in given if fact not in anywhere]:
        columns_of(kind, {unknown[0]: ""}, present)
    if group_by and group_by not in present:
        raise ColumnError(f"there is no column {group_by!r} to group by; there are {', '.join(present)}")
    named = {fact: column for fact, column in columns.items() if fact in facts}
    if not columns_of(kind, named, present) and not given and facts and not ended(kind, present, named):
        raise ColumnError(f"no column is a fact of a {name}: name one of {', '.join(facts)}, or map it (FACT=COLUMN); "
                          f"there are {', '.join(present)}")
    return Options(covered(on), law_of(law), kind, named, {f: v for f, v in given.items() if f in facts}, missing, group_by,
                   checked(dict(readings)))


def _by_subject(plans: list[tuple[pl.LazyFrame, Options]]) -> Iterator[tuple[str, Options]]:
    for _, options in plans:
        yield options.subject, options


# ── a row as a case ────────────────────────────────────────────────────────────────────────────────────────
def data_of(rows: list[dict[str, Any]], options: Options, present: list[str]) -> dict[str, Any]:
    """The case file that a row is; that several rows are, where they are the co-authors of one work."""
    columns = columns_of(options.kind, options.columns, present)
    said = {fact: as_flag(options.kind, fact, value) for fact, value in options.constants.items() if "." not in fact}
    data: dict[str, Any] = {"subject": options.subject, **said}
    cells = [{fact: _cell(row[column], options.missing) for fact, column in columns.items()} for row in rows]
    for fact in columns:
        if "." not in fact and cells[0][fact] is not None:
            data[fact] = as_flag(options.kind, fact, cells[0][fact])
    for fact in ended(options.kind, present, columns):
        if (when := _ends(fact, rows[0], options.missing)) != UNKNOWN:
            data[fact] = when
    for field in ("authors", "performers"):
        people = [person for cell in cells for person in _people(field, cell, options, grouped=len(cells) > 1)]
        if people:
            data[field] = people
    if data.get("authorship") == COUNTED:
        data["authorship"] = "joint" if len(data.get("authors", ())) > 1 else "individual"
    return data


def ended(kind: type[Facts], present: list[str], columns: Mapping[str, str]) -> list[str]:
    """The events that a table gives by their ends, in columns such as ``made.earliest`` and ``made.latest``."""
    return [fact for fact, declared in facts_of(kind).items() if issubclass(declared, Event) and "." not in fact and fact not in columns
            and {f"{fact}.earliest", f"{fact}.latest"} & set(present)]


def _cell(value: Any, missing: tuple[str, ...]) -> Any:
    value = written(value)
    if value is None or value == "" or str(value) in missing:
        return None
    return value


def _ends(fact: str, row: Mapping[str, Any], missing: tuple[str, ...]) -> Any:
    """An event given by its ends, as a time; as text, where they are none, for the reasons to say why."""
    lo, hi = (_cell(row.get(f"{fact}.{end}"), missing) for end in ("earliest", "latest"))
    try:
        ends = [read(int(end)).lo if end is not None else far for end, far in ((lo, -FAR), (hi, FAR))]
    except ValueError:
        ends = [1, 0]
    whole = not any(isinstance(end, float) for end in (lo, hi))
    return When(ends[0], ends[1]) if ends[0] <= ends[1] and whole else f"{'..' if lo is None else lo}/{'..' if hi is None else hi}"


def _people(field: str, cell: Mapping[str, Any], options: Options, *, grouped: bool) -> list[dict[str, Any]]:
    said = {inner: cell.get(f"{field}.{inner}", options.constants.get(f"{field}.{inner}")) for inner in EACH_PERSON}
    people = together({inner: [written(item) for item in parted(value)] for inner, value in said.items()})
    return people if any(people) or (grouped and f"{field}.died" in cell) else []


# ── rejects ────────────────────────────────────────────────────────────────────────────────────────────────
def _reject(frame: pl.LazyFrame, refused: list[int], options: Mapping[str, Options], path: Path, source: Path) -> None:
    """Every rejected row: its line, the column and value at fault, and the reason."""
    present = frame.collect_schema().names()
    rows = frame.filter(pl.col(ROW).is_in(refused)).sort(ROW).collect()
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["line", "column", "value", "reason"])
        works = rows.partition_by(group, as_dict=True) if (group := next(iter(options.values())).group_by) else {}
        for row in rows.iter_rows(named=True):
            line = row[ROW] + (1 if source.suffix.lower() in (".csv", ".tsv") else 0)
            work = works[row[group],].to_dicts() if group else [row]
            out.writerows([line, *fault] for fault in _faults(row, work, options, present))


def _faults(row: dict[str, Any], work: list[dict[str, Any]], options: Mapping[str, Options], present: list[str],
            ) -> list[tuple[str, Any, str]]:
    chosen = next(iter(options.values())) if "subject" not in row or len(options) == 1 else options.get(row["subject"])
    if chosen is None:
        return [("subject", row.get("subject"), f"not a subject; accepted: {', '.join(SUBJECTS)}")]
    columns, group = columns_of(chosen.kind, chosen.columns, present), chosen.group_by
    if group and row[group] is None:
        return [(group, None, NO_WORK)]

    def column_of(path: str) -> str:
        fact = path.split("[", maxsplit=1)[0] + ("." + path.rsplit(".", maxsplit=1)[-1] if "[" in path and "." in path else "")
        return columns.get(fact, fact)

    try:
        found = _contradictions([row], chosen, present)
    except FactsError as error:
        return [(column_of(path), row.get(column_of(path), value), reason) for path, value, reason in error.faults]
    if group:  # how many the authors are is for all the rows of the work to say
        found = [fault for fault in found if fault[0] not in WHOLE] or _of_the_whole(work, chosen, present)
    if not found:
        reason = "another row of the same work is rejected" if group else "the row contradicts itself"
        return [(group or "", row.get(group or ""), reason)]
    return [(column_of(path), row.get(column_of(path)), reason) for path, reason in found]


WHOLE = ("authors", "authorship", "completed")  # where a fault that only a whole work can have is found


def _contradictions(rows: list[dict[str, Any]], options: Options, present: list[str]) -> list[tuple[str, str]]:
    return [(path, words.en) for path, words in subject_from(data_of(rows, options, present)).faults()]


def _of_the_whole(work: list[dict[str, Any]], options: Options, present: list[str]) -> list[tuple[str, str]]:
    try:
        return [fault for fault in _contradictions(work, options, present) if fault[0] in WHOLE]
    except FactsError:  # another row's, which its own line tells
        return []


__all__ = ["ANSWERS", "Counts", "catalogue", "explain"]
