"""What the commands on a society share: its file, the table of accounts added to it, and the form of the answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from dl822 import cases
from dl822.cli import inputs, options, outputs, places
from dl822.cli.speech import BadInput, both
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.facts.societies import Society
from dl822.reasoning.words import Words
from dl822.statute.instruments import START

FORMS = {".txt": "text", ".html": "html", ".md": "markdown", ".json": "json"}
FORMATS = tuple(FORMS.values())
Case = Annotated[str, typer.Argument(metavar="CASE", help=both(
    "A society in YAML or JSON (- for stdin).", "Una sociedad en YAML o JSON (- para la entrada estándar)."))]
AccountsFile = Annotated[str | None, typer.Option("--accounts", metavar="TABLE", help=both(
    "Years of account in CSV or Parquet, added to those of the case.", "Ejercicios en CSV o Parquet, que se suman a los del caso."))]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=both(
    "text, html, markdown or json (otherwise by the suffix of -o, or text).",
    "text, html, markdown o json (si no, según el sufijo de -o, o text)."))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="FILE", help=both(
    "The file to write: .txt, .html, .md or .json (otherwise stdout).",
    "El archivo de salida: .txt, .html, .md o .json (si no, la salida estándar)."))]


class Told(NamedTuple):
    """A society as its file tells it, with the years of account of a table after its own."""

    society: Society
    read: inputs.Read
    own: int  # how many of its years of account stand in the file
    table: str | None = None

    def fault(self, path: str, words: Words) -> Words:
        """A fault with its file and line, or with its row of the table."""
        for i in range(self.own, len(self.society.accounts or ())):
            if self.table is not None and f"{path}.".startswith(f"accounts[{i}]."):
                name, row = path.removeprefix(f"accounts[{i}]").removeprefix("."), i - self.own + 1
                after = f", {name}" if name else ""
                return Words(f"{self.table}: row {row}{after}: {words.en}", f"{self.table}: fila {row}{after}: {words.es}")
        return places.fault(self.read, path, words)


def told(case: str, accounts: str | None = None) -> Told:
    """The society in a file. Raises ``BadInput``, a line for each fault."""
    read = inputs.read(case, "society")
    with places.placed(read, Society):
        society = cases.society_from(read.document, source=read.source)
    own = society.accounts or ()
    if accounts is None:
        return Told(society, read, len(own))
    from dl822.cli.catalogue import _tables  # the extra, or a line that says how to install it

    return Told(society.replace(accounts=(*own, *_tables().read_accounts(Path(accounts)))), read, len(own), accounts)


@contextmanager
def placed(found: Told, *, at: str = "", called: str = "") -> Iterator[None]:
    """What the rules refuse becomes ``BadInput``: where it stands in the file, ``at`` and what that is ``called``. What
    contradicts an option is left as it is."""
    try:
        yield
    except InconsistentFactsError as error:
        faults = [(path if places.first(path) == at else places.joined(at, path), words) for path, words in error.faults]
        if any(places.first(path) not in Society.model_fields for path, _ in faults):
            raise
        raise BadInput(*(found.fault(path, Words(f"{called}{words.en}", f"{called}{words.es}")) for path, words in faults)) from None
    except NotCoveredError as error:
        path, _, en = str(error).partition(": ")
        if places.first(path) not in Society.model_fields:
            raise
        raise BadInput(found.fault(path, Words(en, f"es anterior al {START}, en que entró en vigencia el decreto: omítalo o indique un "
                                                   "período"))) from None


def form(out: str | None, format: str | None, *read: str | None, json: bool) -> str:
    """The form of the answer, once it is known that it can be put there."""
    if format is not None and format not in FORMATS:
        raise BadInput(options.unlisted("--format", format, FORMATS))
    if json and format not in (None, "json"):
        raise BadInput(Words(f"--json, --format {format}: choose one", f"--json, --format {format}: elija una de las dos"))
    found = outputs.form(out, "json" if json else format, FORMS, other=True)
    outputs.writable("-o", out, *read)
    return found or "text"
