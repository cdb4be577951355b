"""``dl822 article``: what the inventory and the code say of an article."""

from __future__ import annotations

import inspect
from difflib import get_close_matches
from typing import Annotated, Any

import typer

from dl822 import coverage
from dl822.cli import options, speech
from dl822.cli.speech import BadInput, both, say
from dl822.reasoning.words import Words
from dl822.statute import inventory
from dl822.statute.inventory import Entry


def article(
    id: Annotated[str, typer.Argument(metavar="ARTICLE", help=both(
        "Such as 53, 43(a), 2(12), 196-A or transitional-1.", "Como 53, 43(a), 2(12), 196-A o transitional-1."))],
    lang: options.Lang = None,
    json: options.Json = False,
) -> int:
    document = described(_entry(id))
    if json:
        speech.out_json(document)
    else:
        _print(document)
    return 0


def _entry(id: str) -> Entry:
    name = options.provision_id(id)
    found = {key.casefold(): key for key in inventory.entries()}
    if name.casefold() in found:
        return inventory.entry(found[name.casefold()])
    near = ", ".join(get_close_matches(name, inventory.entries(), 3))
    en, es = (f"; did you mean {near}?", f"; ¿quiso decir {near}?") if near else ("", "")
    raise BadInput(Words(f"ARTICLE: the law has no {id!r}{en} (accepted: an id such as 53, 43(a) or transitional-1)",
                         f"ARTICLE: la ley no tiene {id!r}{es} (se acepta: un artículo como 53, 43(a) o transitional-1)"))


def described(entry: Entry) -> dict[str, Any]:
    """All that is known of an entry, as one JSON document."""
    title, chapter = inventory.titles()[entry.title], inventory.chapters().get((entry.title, entry.chapter or ""))
    wordings = coverage.wordings_of(entry)
    limbs = [e for e in inventory.entries().values() if e.of == entry.id]
    return {
        "id": entry.id,
        "heading": entry.heading._asdict(),
        "title": {"id": entry.title, **title._asdict()},
        "chapter": {"number": entry.chapter, **chapter._asdict()} if chapter else None,
        "of": entry.of,
        "status": wordings[-1].status,
        "wordings": [_wording(row) for row in wordings],
        "limbs": [{"id": limb.id, "heading": limb.heading._asdict(), "status": coverage.wordings_of(limb)[-1].status} for limb in limbs],
        "rules": [_rule(rule) for rule in coverage.rules().get(entry.id, ())],
        "facts": list(wordings[-1].facts),
        "readings": [{"id": asked.id, "question": asked.question._asdict(), "default": asked.default}
                     for asked in coverage.readings_on(entry)],
    }


def _wording(row: coverage.Wording) -> dict[str, Any]:
    return {"by": row.by.id, "en": row.by.en, "es": row.by.es, "from": row.start.isoformat(),
            "to": row.end.isoformat() if row.end else None, "confidence": row.by.confidence, "note": row.by.note._asdict(),
            "status": row.status}


def _rule(rule: coverage.Rule) -> dict[str, Any]:
    return {"name": rule.name, "heading": rule.title._asdict(), "says": inspect.cleandoc(rule.__doc__ or ""),
            "facts": [{"fact": fact, "question": question._asdict()} for fact, question in coverage.asked_by(rule).items()]}


# ── for a person ───────────────────────────────────────────────────────────────────────────────────────────
CONFIDENCE = {"high": Words("high", "alta"), "medium": Words("medium", "media"), "low": Words("low", "baja")}


def _print(document: dict[str, Any]) -> None:
    lang = speech.lang()
    speech.out(f"{document['id']}  {document['heading'][lang]}", "bold")
    speech.out(" · ".join(part[lang] for part in (document["title"], document["chapter"]) if part), "dim")
    speech.out(say("Status: ", "Estado: ") + coverage.STATUSES[document["status"]].to(lang))
    sections = (("Wordings", "Redacciones", _wordings(document)), ("Limbs", "Incisos", _limbs(document)),
                ("Rules", "Reglas", _rules(document)), ("Defines the facts", "Define los hechos", document["facts"]),
                ("Open questions", "Cuestiones abiertas", [f"{r['id']}: {r['question'][lang]}" for r in document["readings"]]))
    for en, es, lines in sections:
        if lines:
            speech.out("\n" + say(en, es), "bold")
            speech.out("\n".join(f"  {line}" for line in lines))


def _wordings(document: dict[str, Any]) -> list[str]:
    lang, lines = speech.lang(), []
    for row in document["wordings"]:
        until = f" {say('until', 'hasta')} {row['to']}" if row["to"] else ""
        note = f" ({row['note'][lang]})" if row["note"][lang] else ""
        lines.append(f"{row[lang]}: {say('from', 'desde')} {row['from']}{until}; "
                     f"{say('confidence', 'certeza')}: {CONFIDENCE[row['confidence']].to(lang)}{note}")
    return lines


def _limbs(document: dict[str, Any]) -> list[str]:
    lang = speech.lang()
    return [f"{limb['id']}: {limb['heading'][lang]} [{coverage.STATUSES[limb['status']].to(lang)}]" for limb in document["limbs"]]


def _rules(document: dict[str, Any]) -> list[str]:
    lang, lines = speech.lang(), []
    for rule in document["rules"]:
        lines.append(f"{rule['heading'][lang]} [{rule['name']}]")
        lines += [f"    {line}" for line in _said(rule["says"])]
        lines += [f"    {say('asks for', 'pregunta por')} {fact['fact']}: {fact['question'][lang]}" for fact in rule["facts"]]
    return lines


def _said(docstring: str) -> list[str]:
    """The rule in its author's words, which are English."""
    lines = [line for line in docstring.splitlines() if line.strip()]
    return lines if speech.lang() == "en" else ["(en inglés)", *lines]
