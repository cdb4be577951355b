"""``dl822 fine``: what an infringement may cost, from a file, from stdin, from flags, or from flags laid over a file."""

from __future__ import annotations

import inspect
from datetime import date
from typing import Annotated, Any

import typer

from dl822.cases import with_flags
from dl822.cases.fines import FineCase, fine_from
from dl822.cli import flags, inputs, options, outputs, speech
from dl822.cli.speech import BadInput, both
from dl822.facts.infringements import CONDUCT, CONTINUATION, DEFENCES, GRAVITY, OWED, Infringement
from dl822.fines import fine as answer
from dl822.reasoning.words import Words
from dl822.results.fine import FineRange

GROUPS = (CONDUCT, GRAVITY, DEFENCES, CONTINUATION, OWED)

Fact = Annotated[list[str] | None, typer.Option("--fact", metavar="FACT=VALUE", help=both(
    "Any fact by its place, such as history[0].done=2019-03-05; an empty value withdraws it.",
    "Cualquier dato por su lugar, como history[0].done=2019-03-05; un valor vacío lo retira."))]
History = Annotated[list[str] | None, typer.Option("--history", metavar="FACT=VALUE,…", help=both(
    "An earlier act, such as done=2019-03-05,same_nature=yes,sanctioned=yes,fine_uit=10; once for each.",
    "Un acto anterior, como done=2019-03-05,same_nature=yes,sanctioned=yes,fine_uit=10; una vez por cada uno."))]
Check = Annotated[list[str] | None, typer.Option("--check", metavar="FACT=VALUE", help=both(
    "What was imposed, held against the limits: fine_uit=200, fine_soles=657000 or closure_days=45.",
    "Lo impuesto, para contrastarlo con los límites: fine_uit=200, fine_soles=657000 o closure_days=45."))]
PaidOn = Annotated[str | None, typer.Option("--paid-on", metavar="DATE", help=both(
    "The day of payment, whose UIT turns the fine into soles.", "El día del pago, cuya UIT convierte la multa a soles."))]
Prompt = Annotated[bool, typer.Option("--prompt-payment", help=both(
    "Paid before the period to appeal ends, and not appealed: a quarter less.",
    "Pagada antes de vencer el plazo para impugnar y sin recurso: el 25 % menos."))]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=both(
    "The day of the decision (otherwise today).", "El día de la resolución (si no, hoy)."))]
Law = Annotated[str | None, typer.Option("--law", metavar="DATE", help=both(
    "The last day whose law is looked at for what is more favourable (otherwise that of --on).",
    "El último día cuya ley se mira por si es más favorable (si no, el de --on)."))]


def fine(
    case: options.Case = None, history: History = None, check: Check = None, fact: Fact = None, on: On = None, paid_on: PaidOn = None,
    prompt_payment: Prompt = False, law: Law = None, reading: options.Readings = None, lang: options.Lang = None,
    json: options.Json = False,
    markdown: options.Markdown = False, **facts: str | None,
) -> int:
    outputs.only_one(json=json, markdown=markdown)
    day, notes = options.asked_on(on)
    paid = _paid(paid_on)
    told = _case(case, history, check, fact, facts)
    found = answer(told.infringement, history=told.history, on=day, law=options.law_of(law), readings=options.readings(reading))
    return _show(found.with_prompt_payment() if prompt_payment else found, told, paid, notes, json=json, markdown=markdown)


def _paid(text: str | None) -> date | None:
    """The day of payment, which may lie after the law that is known, but not where no UIT is."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(Words(f"--paid-on: {text!r} is not a day of the calendar; accepted: a date such as 2026-11-22",
                             f"--paid-on: {text!r} no es un día del calendario; se acepta: una fecha como 2026-11-22")) from None


def _case(case: str | None, history: list[str] | None, check: list[str] | None, fact: list[str] | None,
          facts: dict[str, str | None]) -> FineCase:
    """The case in the file, with what the flags say laid over it; earlier acts are added to those of the file."""
    document, source = inputs.document(case, "fine") if case is not None else ({}, None)
    listed = document.get("history")
    first = len(listed) if isinstance(listed, list) else 0
    assignments = [f"{name}={value}" for name, value in facts.items() if value is not None]
    assignments += [f"history[{first + i}].{part.strip()}" for i, act in enumerate(history or ()) for part in act.split(",")]
    assignments += [f"imposed.{part}" for part in check or ()]
    assignments += fact or ()
    if case is None and not assignments:
        raise BadInput(Words("nothing to ask about; accepted: a case file, - for stdin, or facts (see dl822 fine --help)",
                             "no hay nada que consultar; se acepta: un caso, - para la entrada estándar, o datos (vea dl822 fine --help)"))
    return fine_from(with_flags(document, assignments, source=source), source=source)


def _show(found: FineRange, told: FineCase, paid: date | None, notes: tuple[Words, ...], *, json: bool, markdown: bool) -> int:
    """Put the range on stdout; the exit code says whether it, and what was to be checked, is known."""
    checked = found.check(told.imposed, paid_on=paid) if told.imposed is not None else ()
    if json:
        document: dict[str, Any] = found.to_dict()
        document["soles"] = found.in_soles(paid_on=paid).to_dict() if paid else None
        document["checked"] = [row.to_dict() for row in checked]
        document["notes"] += [note._asdict() for note in notes]
        speech.out_json(document)
    else:
        text = found.explain(speech.lang(), markdown=markdown, paid_on=paid, imposed=told.imposed)
        for i, line in enumerate(text.splitlines()):
            speech.out(line, "bold" if i == 0 or (line.endswith(":") and not line.startswith(" ")) else None)
        for note in notes:
            speech.out(f"{'- ' if markdown else '  '}{note.to(speech.lang())}")
    return 3 if found.max_uit is None or any(row.within is None for row in checked) else 0


def _flags() -> list[inspect.Parameter]:
    """An option for each fact of the infringement, under the heading where a person would look for it."""
    panels: dict[Words, list[inspect.Parameter]] = {group: [] for group in GROUPS}
    for name, field in Infringement.model_fields.items():
        extra: Any = field.json_schema_extra
        group = Words(**extra["group"])
        panels[group].append(flags.option(Infringement, name, panel=Words(*(text[:1].upper() + text[1:] for text in group))))
    return [flag for panel in panels.values() for flag in panel]


flags.declare(fine, _flags(), before="history")
