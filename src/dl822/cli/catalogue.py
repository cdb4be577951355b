"""``dl822 catalogue``: a table in, a table out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from dl822.cli import options, outputs, render, speech
from dl822.cli.speech import BadInput, both, say
from dl822.reasoning.words import Words
from dl822.results.term import Status

MOST_ROWS = 10**12
WORDS = {str(status): status.words for status in Status}


In = Annotated[str, typer.Argument(metavar="IN", help=both("The table: CSV, Parquet or Arrow.", "La tabla: CSV, Parquet o Arrow."))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="OUT", help=both(
    "The table to write (otherwise IN.dl822 in this directory).", "La tabla de salida (si no, IN.dl822 en este directorio)."))]
OfEveryRow = Annotated[str | None, typer.Option("--subject", metavar="SUBJECT", help=both(
    "What every row is, such as work.", "Qué es cada fila, como work."))]
Set = Annotated[list[str] | None, typer.Option("--set", metavar="FACT=VALUE", help=both(
    "A fact that is the same in every row.", "Un dato igual en todas las filas."))]
Column = Annotated[list[str] | None, typer.Option("--column", metavar="FACT=COLUMN", help=both(
    "The column that holds a fact, where it is not named like it.", "La columna que contiene un dato, si no se llama igual."))]
GroupBy = Annotated[str | None, typer.Option("--group-by", metavar="COLUMN", help=both(
    "The column that tells which rows are of one thing.", "La columna que dice qué filas son de una misma cosa."))]
Missing = Annotated[list[str] | None, typer.Option("--missing", metavar="VALUE", help=both(
    "A value that stands for not known, such as 0.", "Un valor que significa que no se sabe, como 0."))]
Rejects = Annotated[str | None, typer.Option("--rejects", metavar="FILE", help=both(
    "Where the rows that cannot be read go (otherwise OUT.rejects.csv).",
    "Adónde van las filas que no se pueden leer (si no, OUT.rejects.csv)."))]
Ids = Annotated[bool, typer.Option("--ids", help=both(
    "Ids and integers instead of words and days.", "Códigos y enteros en vez de palabras y días."))]
Explain = Annotated[str | None, typer.Option("--explain", metavar="ROW", help=both(
    "Explain one row (the first is 1) instead of writing a table.",
    "Explica una fila (la primera es 1) en vez de escribir una tabla."))]


def catalogue(
    source: In, target: Out = None, subject: OfEveryRow = None, set: Set = None, column: Column = None, group_by: GroupBy = None,
    missing: Missing = None, rejects: Rejects = None, on: options.On = None, law: options.Law = None,
    reading: options.Readings = None, ids: Ids = False, explain: Explain = None, lang: options.Lang = None, json: options.Json = False,
) -> int:
    day, notes = options.asked_on(on)
    asked = {"on": day, "law": options.law_of(law), "subject": subject, "columns": options.pairs("--column", column, "FACT=COLUMN"),
             "constants": options.pairs("--set", set, "FACT=VALUE"), "missing": tuple(missing or ()), "group_by": group_by,
             "readings": options.readings(reading)}
    row = options.whole("--explain", explain, 1, MOST_ROWS)
    if row is not None:
        return render.show(_tables().explain(_readable(source), row=row, **asked), notes, json=json, markdown=False)
    out, rejected = _targets(source, target, rejects)
    with _progress() as progress:
        counts = _tables().catalogue(_readable(source), out, **asked, rejects=rejected, ids=ids, progress=progress)
    _report(counts, out, rejected, notes, json=json)
    return 0


def _tables() -> Any:
    """The tables, which are an extra."""
    try:
        import polars as pl  # noqa: F401 - only whether it is there

        from dl822 import tables
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("dl822"):
            raise
        install = "pip install 'dl822[tables]'"
        raise BadInput(Words(f"catalogues need {error.name}, which is not installed; install it with: {install}",
                             f"los catálogos necesitan {error.name}, que no está instalado; instálelo con: {install}")) from None
    return tables


def _readable(source: str) -> Path:
    """The table, once it is known that it can be opened."""
    with open(source, "rb"):
        return Path(source)


def _targets(source: str, target: str | None, rejects: str | None) -> tuple[Path, Path]:
    """Where the answers and the rejected rows go: never over the table asked about."""
    path = Path(source)
    out = Path(target) if target else Path(f"{path.stem}.dl822{path.suffix}")
    rejected = Path(rejects) if rejects else out.with_name(f"{out.stem}.rejects.csv")
    places = [place.resolve() for place in (path, out, rejected)]
    for option, place in (("-o", out), ("--rejects", rejected)):
        outputs.writable(option, str(place))
        if places.count(place.resolve()) > 1:
            raise BadInput(Words(f"{option}: {place} would overwrite another file of this run; name another",
                                 f"{option}: {place} sobrescribiría otro archivo de esta ejecución; indique otro"))
    return out, rejected


@contextmanager
def _progress() -> Iterator[Callable[[int], None] | None]:
    """A count of the rows done, on stderr, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(SpinnerColumn(), TextColumn("{task.completed:,} {task.description}"), TimeElapsedColumn(),
                  console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("rows", "filas"), total=None)
        yield lambda rows: bar.update(task, completed=rows)


def _report(counts: Any, out: Path, rejected: Path, notes: tuple[Words, ...], *, json: bool) -> None:
    by_status = {str(status): count for status, count in counts.by_status.items()}
    if json:
        speech.out_json({"rows": counts.rows, "answered": counts.answered, "rejected": counts.rejected, "by_status": by_status,
                         "out": str(out), "rejects": str(rejected) if counts.rejected else None, "notes": [n._asdict() for n in notes]})
        return
    speech.out(say(f"{counts.rows} rows = {counts.answered} answered + {counts.rejected} rejected",
                   f"{counts.rows} filas = {counts.answered} respondidas + {counts.rejected} rechazadas"), "bold")
    for status, count in by_status.items():
        words = WORDS[status].to(speech.lang()) if status in WORDS else status
        speech.out(f"{count:>12}  {words}")
    speech.out(say("Answers: ", "Respuestas: ") + str(out))
    if counts.rejected:
        speech.out(say("Rejected rows, each with its reason: ", "Filas rechazadas, cada una con su motivo: ") + str(rejected))
    for note in notes:
        speech.out(note.to(speech.lang()))
