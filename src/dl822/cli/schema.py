"""``dl822 schema``: the JSON Schema of a case file."""

from __future__ import annotations

from typing import Annotated

import typer

from dl822 import cases
from dl822.cli import options, speech
from dl822.cli.speech import BadInput, both

OF = ("term", "use", "fine", "society", "case")


def schema(
    of: Annotated[str, typer.Argument(metavar="term|use|fine|society|case", help=both(
        "The command whose case file it is (otherwise term).", "La orden de cuyo caso se trata (si no, term)."))] = "term",
    lang: options.Lang = None,
    json: options.Json = False,
) -> int:
    if of not in OF:
        raise BadInput(options.unlisted("SCHEMA", of, OF))
    speech.out_json(cases.schema(of))
    return 0
