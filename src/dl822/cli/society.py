"""``dl822 society``: is a collective management society in order? Its audit, the split of its money, kinship, tables of accounts."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dl822 import cases
from dl822.cli import inputs, options, speech
from dl822.cli.speech import BadInput, both, say
from dl822.facts.societies import Society
from dl822.reasoning.words import Words

if TYPE_CHECKING:
    from dl822.results.audit import Audit

FORMATS = ("text", "html", "markdown", "json")
Case = Annotated[str, typer.Argument(metavar="CASE", help=both(
    "A society in YAML or JSON (- for stdin).", "Una sociedad en YAML o JSON (- para la entrada estándar)."))]
PeriodOf = Annotated[str | None, typer.Option("--period", metavar="PERIOD", help=both(
    "Only what is dated in a year (2024) or between two days (2024-01-01/2024-06-30).",
    "Solo lo fechado en un año (2024) o entre dos días (2024-01-01/2024-06-30)."))]
PaidOn = Annotated[str | None, typer.Option("--paid-on", metavar="DATE", help=both(
    "The day of payment, whose UIT turns the highest fine into soles.", "El día del pago, cuya UIT convierte la multa máxima a soles."))]
AccountsFile = Annotated[str | None, typer.Option("--accounts", metavar="TABLE", help=both(
    "Years of account in CSV or Parquet, added to those of the case.", "Ejercicios en CSV o Parquet, que se suman a los del caso."))]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help=both(
    "text, html, markdown or json.", "text, html, markdown o json."))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="FILE", help=both(
    "The file to write (otherwise stdout).", "El archivo de salida (si no, la salida estándar)."))]
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
    reading: options.Readings = None, format: Format = "text", out: Out = None, lang: options.Lang = None, json: options.Json = False,
) -> int:
    from dl822.auditing import audit as answer

    kind = "json" if json else format
    if kind not in FORMATS:
        raise BadInput(options.unlisted("--format", kind, FORMATS))
    day, notes = options.asked_on(on)
    found = answer(_society(case, accounts), on=day, period=_period(period), law=options.law_of(law), readings=options.readings(reading))
    paid = options.day("--paid-on", paid_on) if paid_on is not None else None
    _show(found, kind, out, paid, notes)
    return 3 if found.in_order is None else 0


def _society(case: str, accounts: str | None) -> Society:
    document, source = inputs.document(case)
    society = cases.society_from(document, source=source)
    if accounts is None:
        return society
    from dl822.cli.catalogue import _tables  # the extra, or a line that says how to install it

    return society.replace(accounts=(*(society.accounts or ()), *_tables().read_accounts(Path(accounts))))


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
    Path(out).write_text(text + "\n", encoding="utf-8")
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


@app.command("distribution", help=both(
    "The money of each year of account, split to the céntimo.", "El dinero de cada ejercicio, dividido al céntimo."))
def distribution(case: Case, accounts: AccountsFile = None, lang: options.Lang = None, json: options.Json = False) -> int:
    from dl822.distributing import distribution as answer

    years = _society(case, accounts).accounts or ()
    if not years:
        raise BadInput(Words("the case has no accounts; add them, or give a table with --accounts",
                             "el caso no tiene accounts; añádalos, o dé una tabla con --accounts"))
    splits = [(year.name or str(year.closes or i + 1), answer(year)) for i, year in enumerate(years)]
    if json:
        speech.out_json([{"year": name, **split.to_dict()} for name, split in splits])
        return 0
    for name, split in splits:
        speech.out(name, "bold")
        for label, value in telling_split(split):
            speech.out(f"  {label}: S/ {value}")
    return 0


def telling_split(split: Any) -> list[tuple[str, str]]:
    """The lines of a split."""
    heads = (("collected", say("collected", "recaudado")), ("administration", say("administration", "gastos administrativos")),
             ("assets", say("purchases of assets", "adquisiciones de activos")), ("social", say("social fund", "fondo social")),
             ("net", say("net to share", "neto por repartir")),
             ("unidentified", say("kept for unidentified owners", "conservado sin titular identificado")))
    lines = [(label, f"{value:,.2f}") for name, label in heads if (value := getattr(split, name)) is not None]
    lines += [(part.name, f"{part.sum:,.2f}") for part in split.shares]
    return [*lines, *((say(f"{part.name}, additionally", f"{part.name}, adicional"), f"{part.sum:,.2f}") for part in split.additional)]


@app.command("kinship", help=both(
    "How two people of the case's family tree are related.", "Qué parentesco hay entre dos personas del árbol del caso."))
def kinship(
    case: Case,
    first: Annotated[str, typer.Argument(metavar="PERSON", help=both("One of the two.", "Una de las dos personas."))],
    second: Annotated[str, typer.Argument(metavar="PERSON", help=both("The other.", "La otra."))],
    reading: options.Readings = None, lang: options.Lang = None, json: options.Json = False,
) -> int:
    from dl822.facts.people import Family
    from dl822.kinship import kinship as answer

    tree = _society(case, None).family or Family()
    found = answer(tree, first, second, readings=options.readings(reading))
    if json:
        speech.out_json({"first": first, "second": second, **found._asdict(), "complete": tree.complete})
        return 0
    speech.out(f"{first} – {second}", "bold")
    for label, degree in ((say("consanguinity", "consanguinidad"), found.blood), (say("affinity", "afinidad"), found.affinity)):
        speech.out(f"  {label}: {say('none in the tree', 'ninguna en el árbol') if degree is None else degree}")
    couple = say("not known", "se ignora") if found.couple is None else found.couple.words.to(speech.lang())
    speech.out(f"  {say('couple', 'pareja')}: {couple}")
    if found.by:
        speech.out(f"  {say('through', 'por')}: {', '.join(found.by)}")
    if tree.complete is not True:
        speech.out(say("  the tree is not said to be complete: a nearer kinship may be missing",
                       "  no consta que el árbol esté completo: puede faltar un parentesco más cercano"))
    return 0


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
