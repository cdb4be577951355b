"""``dl822 schema``: the JSON Schema of a case file."""

from __future__ import annotations

from dl822 import cases
from dl822.cli import options, speech


def schema(lang: options.Lang = None, json: options.Json = False) -> int:
    speech.out_json(cases.schema())
    return 0
