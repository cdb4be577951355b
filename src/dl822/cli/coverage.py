"""``dl822 coverage``: what of the law is encoded."""

from __future__ import annotations

from dl822 import coverage as derived
from dl822.cli import options, speech
from dl822.cli.speech import say
from dl822.statute import inventory


def coverage(lang: options.Lang = None, json: options.Json = False) -> int:
    rows = derived.wordings()
    if json:
        speech.out_json([row.to_dict() for row in rows])
        return 0
    title, latest = "", {row.entry.id: row for row in rows}
    for row in latest.values():
        if row.entry.title != title:
            title = row.entry.title
            speech.out(("\n" if title else "") + inventory.titles()[title].to(speech.lang()), "bold")
        speech.out(_line(row))
    speech.out("\n" + say("Articles and limbs by status", "Artículos e incisos según su estado"), "bold")
    for status, count in derived.summary().items():
        speech.out(f"{count:>5}  {derived.STATUSES[status].to(speech.lang())}")
    return 0


def _line(row: derived.Wording) -> str:
    lang, depth = speech.lang(), 0
    entry = row.entry
    while entry.of:
        depth, entry = depth + 1, inventory.entry(entry.of)
    return f"{'  ' * (depth + 1)}{row.entry.id}  {row.entry.heading.to(lang)}: {derived.STATUSES[row.status].to(lang)}"
