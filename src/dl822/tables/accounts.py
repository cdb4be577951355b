"""Accounts of many years, from CSV or Parquet: read as facts, or audited row by row.

A society has tens of years and a supervisor hundreds of rows, each with days of its own and periods that run from them: so
each row is asked of the rules as a case is, and not as columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from dl822.auditing import OF_ACCOUNTS, audit
from dl822.cases import reading
from dl822.errors import ColumnError, Dl822Error, FactsError, InconsistentFactsError
from dl822.facts.accounts import Accounts
from dl822.facts.societies import Society
from dl822.reasoning.words import Lang
from dl822.results.audit import Duty
from dl822.tables.files import scan
from dl822.tables.frames import refuse_answered
from dl822.tables.options import columns_of_kind

RULES = tuple(rule.name.rpartition(".")[2] for rule in OF_ACCOUNTS)
ANSWERS = ("accounts.breached", "accounts.unknown", "accounts.over_by", "accounts.late_days", "accounts.fault")


class Row(NamedTuple):
    """The answers to a row: the duties breached and not known, by their provisions; the most by which a limit is exceeded, and
    by which a period was missed; or why the row cannot be answered."""

    breached: str | None = None
    unknown: str | None = None
    over_by: Decimal | None = None
    late_days: int | None = None
    fault: str | None = None


def accounts(frame: Any, *, on: date, columns: Mapping[str, str] | None = None, readings: Mapping[str, str] | None = None,
             lang: Lang = "en") -> Any:
    """Each row, a year of account, audited: Polars (eager or lazy) or pandas in, the same out.

    Columns are named as the facts of :class:`dl822.facts.accounts.Accounts` (``closes``, ``collected``, ``administrative`` …),
    or mapped by ``columns``; others are left as they are. The columns ``accounts.*`` are added: ``breached`` and ``unknown``
    (duties, as ``153(j) costs_within_ceiling``, parted by ``;``), ``over_by`` (soles), ``late_days``, and ``fault``, why a row
    cannot be answered. Raises ``ColumnError``, ``UnknownProvisionError``.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"closes": ["2024-12-31"], "collected": ["1000000"], "administrative": ["300001"],
    ...                       "publications": ["0"], "ordered_audits": ["0"]})
    >>> accounts(frame, on=date(2025, 6, 2))["accounts.breached"].to_list()
    ['153(j) costs_within_ceiling']
    """
    if isinstance(frame, pl.LazyFrame):
        return accounts(frame.collect(), on=on, columns=columns, readings=readings, lang=lang).lazy()
    if not isinstance(frame, pl.DataFrame):
        made = accounts(pl.from_pandas(frame), on=on, columns=columns, readings=readings, lang=lang).to_pandas()
        made.index = frame.index
        return made
    refuse_answered(frame.columns, ANSWERS)
    named = columns_of_kind(Accounts, dict(columns or {}), frame.columns)
    rows = [_answered(_told(row, named), on, readings, lang) for row in frame.iter_rows(named=True)]
    schema: dict[str, Any] = {"accounts.breached": pl.String, "accounts.unknown": pl.String, "accounts.over_by": pl.Decimal(38, 2),
              "accounts.late_days": pl.Int64, "accounts.fault": pl.String}
    return frame.with_columns(pl.Series(name, [row[i] for row in rows], dtype=dtype) for i, (name, dtype) in enumerate(schema.items()))


def read_accounts(path: str | Path, *, columns: Mapping[str, str] | None = None) -> tuple[Accounts, ...]:
    """The years of account in a CSV or Parquet file, for a society's audit.

    Raises ``FactsError`` with every cell that cannot be read, by row and column; ``ColumnError``, ``OSError``.
    """
    try:
        frame = scan(Path(path)).collect()
    except pl.exceptions.PolarsError as error:
        raise FactsError([("", None, f"cannot be read as a table: {str(error).splitlines()[0]}")], str(path)) from None
    named = columns_of_kind(Accounts, dict(columns or {}), frame.columns)
    made, faults = [], []
    for i, row in enumerate(frame.iter_rows(named=True)):
        found, wrong = reading.facts(Accounts, _told(row, named))
        faults += [(f"row {i + 1}, {place}", value, reason) for place, value, reason in wrong]
        made += [found] if found is not None else []
    if faults:
        raise FactsError(faults, str(path))
    return tuple(made)


def _told(row: Mapping[str, Any], named: Mapping[str, str]) -> dict[str, Any]:
    """The facts of a row, without its blanks."""
    told = {fact: row[column] for fact, column in named.items()}
    return {fact: _written(value) for fact, value in told.items() if value not in (None, "")}


def _written(value: Any) -> Any:
    """A cell as a case file would have it; a midnight is its day."""
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    return str(value) if isinstance(value, Decimal | date) else value


def _answered(facts: dict[str, Any], on: date, readings: Mapping[str, str] | None, lang: Lang) -> Row:
    made, faults = reading.facts(Accounts, facts)
    if made is None:
        return Row(fault="; ".join(f"{path}: {_worded(reason, lang)}" for path, _, reason in faults))
    try:
        found = audit(Society(accounts=(made,)), on=on, readings=readings)
    except InconsistentFactsError as error:
        return Row(fault="; ".join(f"{path.removeprefix('accounts[0].')}: {words.to(lang)}" for path, words in error.faults))
    except Dl822Error as error:
        return Row(fault=str(error))
    duties = [duty for duty in found.duties if duty.of == "accounts"]
    over = [duty.over_by for duty in duties if duty.over_by is not None]
    late = [duty.late_days for duty in duties if duty.late_days is not None]
    return Row(_listed(duties, met=False), _listed(duties, met=None), max(over, default=None), max(late, default=None))


def _listed(duties: list[Duty], *, met: bool | None) -> str:
    return "; ".join(f"{duty.provision} {duty.rule.rpartition('.')[2]}" for duty in duties if duty.met is met)


def _worded(reason: Any, lang: Lang) -> str:
    return str(reason.words.to(lang)) if hasattr(reason, "words") else str(reason)


__all__ = ["ANSWERS", "ColumnError", "accounts", "read_accounts"]
