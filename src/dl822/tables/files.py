"""Catalogue files: opened lazily, written as they stream."""

from __future__ import annotations

from math import isnan
from pathlib import Path
from typing import Any

import polars as pl

from dl822.errors import FactsError

FORMATS = ".csv, .tsv, .parquet, .arrow, .ipc, .feather, .ndjson, .jsonl"
LONGEST_LINE = 16 * 1024 * 1024  # bytes: no catalogue has a longer one, and reading it would cost its size in memory


def scan(path: Path) -> pl.LazyFrame:
    """A catalogue as a lazy frame. Text stays as it was written: what a year is, is for the facts to say.

    Raises ``FactsError`` where the file is not a catalogue, ``OSError`` where it cannot be opened.
    """
    with path.open("rb") as file:  # a missing file or a directory fails here, as what it is
        magic = file.read(6)
    kind = path.suffix.lower()
    if kind in (".csv", ".tsv"):
        refuse_endless_lines(path)
        return pl.scan_csv(path, separator="\t" if kind == ".tsv" else ",", infer_schema=False, encoding="utf8")
    if kind == ".parquet":
        return pl.scan_parquet(path)
    if kind in (".arrow", ".ipc", ".feather"):
        if magic != b"ARROW1":
            raise FactsError([("", None, "cannot be read as a table: it is not an Arrow file")], str(path))
        return pl.scan_ipc(path)
    if kind in (".ndjson", ".jsonl"):
        return pl.scan_ndjson(path)
    raise FactsError([("", str(path), f"{kind or 'no suffix'} is not a kind of catalogue; accepted: {FORMATS}")], str(path))


def refuse_endless_lines(path: Path) -> None:
    """A line of gigabytes is not a row. Raises ``FactsError`` with its number."""
    if path.stat().st_size <= LONGEST_LINE:
        return
    line = 1
    with path.open("rb") as file:
        while chunk := file.read(LONGEST_LINE):
            if b"\n" not in chunk and len(chunk) == LONGEST_LINE:
                reason = f"line {line} is longer than {LONGEST_LINE // 2**20} MB: this is not a CSV of rows; check its line ends"
                raise FactsError([("", None, reason)], str(path))
            line += chunk.count(b"\n")


def sink(frame: pl.LazyFrame, path: Path) -> None:
    """The frame written as it streams, in the format that the name says."""
    kind = path.suffix.lower()
    if kind == ".parquet":
        frame.sink_parquet(path)
    elif kind in (".csv", ".tsv"):
        frame.sink_csv(path, separator="\t" if kind == ".tsv" else ",")
    elif kind in (".arrow", ".ipc", ".feather"):
        frame.sink_ipc(path)
    elif kind in (".ndjson", ".jsonl"):
        frame.sink_ndjson(path)
    else:
        raise FactsError([("", str(path), f"{kind or 'no suffix'} is not a kind of file that can be written; accepted: {FORMATS}")])


def written(value: Any) -> Any:
    """A cell as a case file would have it."""
    if isinstance(value, float):
        return None if isnan(value) else int(value) if value.is_integer() else value
    return value.strip() if isinstance(value, str) else value
