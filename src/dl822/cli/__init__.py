"""The command line: ``dl822 term``, ``use``, ``catalogue``, ``article``, ``coverage``, ``readings``, ``schema``.

Exit codes: 0 concluded, 2 bad input, 3 unknown (facts missing, or the law is open). Whatever goes wrong is a line on
stderr, in the language of ``--lang`` or of the locale; with ``--json`` stdout holds one JSON document and nothing else.
"""

from __future__ import annotations

from typing import Annotated

import typer

from dl822.cli import article, case, catalogue, check, coverage, deadline, fine, options, readings, schema, society, speech, term, use
from dl822.cli.root import Root
from dl822.cli.speech import both

app = typer.Typer(cls=Root, add_completion=False, pretty_exceptions_enable=False)

app.command("term", help=both(
    "How long something is protected, and since when it is free: with the reasons.",
    "Por cuánto tiempo se protege algo y desde cuándo es libre: con los fundamentos."))(term.term)
app.command("use", help=both(
    "Whether something may be used: under which exception, on what conditions, or why not. With --ask, by an interview.",
    "Si algo puede usarse: por qué excepción y en qué condiciones, o por qué no. Con --ask, mediante una entrevista."))(use.use)
app.command("catalogue", help=both(
    "How long everything in a table is protected (CSV, Parquet or Arrow).",
    "Por cuánto tiempo se protege cada fila de una tabla (CSV, Parquet o Arrow)."))(catalogue.catalogue)
app.command("fine", help=both(
    "What an infringement may cost: the range, and what was imposed held against the law.",
    "Lo que puede costar una infracción: el rango, y lo impuesto contrastado con la ley."))(fine.fine)
app.command("case", help=both(
    "A whole case: from a file to a reasoned opinion, in HTML, Word, Markdown or JSON.",
    "Un caso completo: de un archivo a una opinión fundada, en HTML, Word, Markdown o JSON."))(case.case)
app.command("check", help=both(
    "Cases that say what should come out (expect:), run; what differs is told with its line.",
    "Casos que dicen qué debe resultar (expect:): se ejecutan y se señala la línea de lo que difiere."))(check.check)
app.add_typer(society.app, name="society")
app.command("deadline", help=both(
    "The last day of a period, by article.",
    "El último día de un plazo, por artículo."))(deadline.deadline)
app.command("article", help=both(
    "An article or limb of the law: its wordings, what encodes it, and the open questions on it.",
    "Un artículo o inciso de la ley: sus redacciones, lo que lo codifica y las cuestiones abiertas."))(article.article)
app.command("coverage", help=both(
    "What of the law is encoded, article by article.",
    "Qué parte de la ley está codificada, artículo por artículo."))(coverage.coverage)
app.command("readings", help=both(
    "The questions that the law leaves open, and the option taken on each.",
    "Las cuestiones que la ley deja abiertas y la opción tomada en cada una."))(readings.readings)
app.command("schema", help=both(
    "The JSON Schema of a case file.",
    "El JSON Schema de un caso."))(schema.schema)


@app.callback(invoke_without_command=True, help=both(
    "Peru's copyright law (Legislative Decree 822): facts in, reasoned conclusions out.",
    "La ley peruana sobre el derecho de autor (Decreto Legislativo 822): de los hechos a conclusiones fundadas."))
def start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=both("Show the version.", "Muestra la versión."))] = False,
    lang: options.Lang = None,
) -> int:
    """What is done before any command."""
    if version:
        from dl822.results.receipt import library_version

        speech.out(f"dl822 {library_version()}")
        raise typer.Exit(0)
    if ctx.invoked_subcommand is None:
        speech.out(ctx.get_help())
        return 2
    return 0


def main() -> None:
    """Run the command line; the process ends with the exit code."""
    app()
