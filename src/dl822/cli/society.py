"""``dl822 society``: is a collective management society in order? Its audit, the split of its money, kinship, tables of accounts."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dl822.cli import options, outputs, society_file, society_split, speech
from dl822.cli.society_file import AccountsFile, Case, Format, Out, placed
from dl822.cli.speech import BadInput, both, say
from dl822.reasoning.words import Words

if TYPE_CHECKING:
    from dl822.results.audit import Audit

PeriodOf = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help=both(
    "Only what is dated in a year (2024) or between two days (2024-01-01/2024-06-30).",
    "Solo lo fechado en un año (2024) o entre dos días (2024-01-01/2024-06-30)."))]
PaidOn = Annotated[str | None, typer.Option("--paid-on", metavar="DATE", help=both(
    "The day of payment, whose UIT turns the highest fine into soles.", "El día del pago, cuya UIT convierte la multa máxima a soles."))]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=both(
    "The day on which it is asked (otherwise today).", "El día al que se pregunta (si no, hoy)."))]

app = typer.Typer(add_completion=False, rich_markup_mode=None, help=both(
    "A collective management society: audited, its money split, its people's kinship.",
    "Una sociedad de gestión colectiva: su auditoría, el reparto de su dinero, el parentesco de sus personas."))


@app.callback(invoke_without_command=True)
def start(ctx: typer.Context, lang: options.Lang = None) -> int:
    """The group itself."""
    if ctx.invoked_subcommand is None:
        speech.out(ctx.get_help())
        return 2
    return 0


@app.command("audit", help=both(
    "Every duty of arts 146-167: met, breached or unknown; sums, days, what may follow.",
    "Cada obligación de los arts. 146-167: cumplida, incumplida o por establecer; montos, días y consecuencias."))
def audit(
    case: Case, period: PeriodOf = None, accounts: AccountsFile = None, on: On = None, law: options.Law = None, paid_on: PaidOn = None,
    reading: options.Readings = None, format: Format = None, out: Out = None, lang: options.Lang = None, json: options.Json = False,
) -> int:
    from dl822.auditing import audit as answer

    kind = society_file.form(out, format, case, accounts, json=json)
    day, notes = options.asked_on(on)
    paid = options.day("--paid-on", paid_on) if paid_on is not None else None
    told = society_file.told(case, accounts)
    with placed(told):
        found = answer(told.society, on=day, period=_period(period), law=options.law_of(law), readings=options.readings(reading))
    _show(found, kind, out, paid, notes)
    return 3 if found.in_order is None else 0


def _period(text: str | None) -> int | tuple[date, date] | None:
    if text is None:
        return None
    if text.strip().isdigit() and len(text.strip()) == len("2024"):
        return int(text)
    first, slash, last = text.partition("/")
    if not slash:
        raise BadInput(Words(f"--period: {text!r} is no period; accepted: 2024, or 2024-01-01/2024-06-30",
                             f"--period: {text!r} no es un período; se acepta: 2024, o 2024-01-01/2024-06-30"))
    return options.day("--period", first), options.day("--period", last)


def _show(found: Audit, kind: str, out: str | None, paid: date | None, notes: tuple[Words, ...]) -> None:
    if out is None and kind == "text" and sys.stdout.isatty():
        _draw(found)
    text = _text(found, kind, paid, notes)
    if out is None:
        print(text, flush=True)
        return
    outputs.write(Path(out), f"{text}\n".encode())
    speech.err(say(f"written: {out}", f"escrito: {out}"))


def _text(found: Audit, kind: str, paid: date | None, notes: tuple[Words, ...]) -> str:
    lang = speech.lang()
    if kind == "html":
        return found.to_html(lang, paid_on=paid).rstrip("\n")
    if kind == "json":
        import json

        document = found.to_dict()
        document["notes"] += [note._asdict() for note in notes]
        document["sanctions"]["max_soles"] = None if paid is None else f"{found.in_soles(paid_on=paid):f}"
        return json.dumps(document, ensure_ascii=False, indent=2)
    mark = "- " if kind == "markdown" else "  "
    return "\n".join([found.explain(lang, markdown=kind == "markdown", paid_on=paid), *(f"{mark}{note.to(lang)}" for note in notes)])


def _draw(found: Audit) -> None:
    """The duties as a table, on a terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from dl822.results import telling_audit as telling

    lang, table = speech.lang(), Table()
    for head in telling.HEADS:
        table.add_column(head.to(lang))
    styles = {True: "green", False: "bold red", None: "yellow"}
    for duty in found.duties:
        told = telling.cells(duty, lang)
        table.add_row(told[0], Text(told[1], style=styles[duty.met]), *told[2:])
    Console(highlight=False).print(table)


app.command("distribution", help=both(
    "The money of each year of account, split to the céntimo.",
    "El dinero de cada ejercicio, dividido al céntimo."))(society_split.distribution)
app.command("kinship", help=both(
    "How two people of the case's family tree are related.",
    "Qué parentesco hay entre dos personas del árbol del caso."))(society_split.kinship)


@app.command("accounts", help=both(
    "A table of years of account, audited row by row.", "Una tabla de ejercicios, auditada fila por fila."))
def accounts(
    source: Annotated[str, typer.Argument(metavar="IN", help=both("The table: CSV or Parquet.", "La tabla: CSV o Parquet."))],
    out: Annotated[str, typer.Option("-o", "--out", metavar="OUT", help=both("The table to write.", "La tabla de salida."))],
    column: Annotated[list[str] | None, typer.Option("--column", metavar="FACT=COLUMN", help=both(
        "The column that holds a fact, where it is not named so.", "La columna que contiene un dato, si no se llama igual."))] = None,
    on: On = None, reading: options.Readings = None, lang: options.Lang = None,
) -> int:
    from dl822.cli.catalogue import _tables

    outputs.writable("-o", out, source)
    tables = _tables()
    day, notes = options.asked_on(on)
    from dl822.tables.files import scan, sink

    found = tables.accounts(scan(Path(source)), on=day, columns=options.pairs("--column", column, "FACT=COLUMN"),
                            readings=options.readings(reading), lang=speech.lang())
    sink(found, Path(out))
    for note in notes:
        speech.err(note.to(speech.lang()))
    speech.err(say(f"written: {out}", f"escrito: {out}"))
    return 0
