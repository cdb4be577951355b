"""A deadline told to a person: the day, the rules, why it falls there, and on request every day of the count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from dl822.counting import Regime, Unit, Why, holidays_of, why
from dl822.reasoning.words import Lang, Words
from dl822.results.page import Page
from dl822.results.taken import Taken
from dl822.statute.instruments import KNOWN_TO
from dl822.statute.periods import Nature, since, suspensions
from dl822.statute.readings import question

if TYPE_CHECKING:
    from dl822.counting import Step
    from dl822.results.deadline import Deadline

WEEK = (Words("Monday", "lunes"), Words("Tuesday", "martes"), Words("Wednesday", "miércoles"), Words("Thursday", "jueves"),
        Words("Friday", "viernes"), Words("Saturday", "sábado"), Words("Sunday", "domingo"))
ONE = {Unit.BUSINESS_DAYS: Words("business day", "día hábil"), Unit.CALENDAR_DAYS: Words("calendar day", "día calendario"),
       Unit.DAYS: Words("day", "día"), Unit.MONTHS: Words("month", "mes"), Unit.YEARS: Words("year", "año")}
LAST = {Nature.WITHIN: Words("Last day", "Último día"), Nature.BEFORE: Words("Last day", "Último día"),
        Nature.AFTER: Words("The wait ends", "La espera termina"), Nature.LASTS: Words("Through", "Hasta")}
CONFIDENCE = {"high": Words("high", "alta"), "medium": Words("medium", "media"), "low": Words("low", "baja")}
BARE = {
    True: Words("the text says days: in procedures, business days (LPAG 134.1)",
                "el texto dice días: en los procedimientos, hábiles (LPAG, art. 134.1)"),
    False: Words("the text says days: of the calendar (Civil Code 183.1)", "el texto dice días: naturales (Código Civil, art. 183.1)"),
}
HEADS = {
    "what": Words("Period", "Plazo"),
    "open": Words("Open from", "Desde"),
    "start": Words("Counted from", "Se cuenta desde"),
    "first": Words("First day counted", "Primer día computado"),
    "length": Words("Length", "Duración"),
    "sure": Words("Confidence", "Certeza"),
    "counted": Words("How it is counted", "Cómo se computa"),
    "rules": Words("Rules", "Normas"),
    "passed": Words("On", "Al"),
    "notes": Words("Why", "Por qué"),
    "readings": Words("Open questions of law", "Cuestiones de derecho abiertas"),
    "days": Words("Day by day", "Día por día"),
}


def day(value: date) -> Words:
    """A day with its name: "2026-12-15 (Tuesday)"."""
    name = WEEK[value.weekday()]
    return Words(f"{value} ({name.en})", f"{value} ({name.es})")


def measure(length: int, unit: Unit) -> Words:
    words = ONE[unit] if length == 1 else unit.words
    return Words(f"{length} {words.en}", f"{length} {words.es}")


# ── why it falls there ─────────────────────────────────────────────────────────────────────────────────────
def notes(told: Deadline) -> Iterator[Words]:
    yield from _of_the_law(told)
    yield from _of_the_count(told)
    yield from _of_what_is_known(told)


def _of_the_law(told: Deadline) -> Iterator[Words]:
    if told.wording.note.en:
        yield told.wording.note
    if told.wording.by.confidence == "low":
        yield told.wording.by.note
    if told.before_lpag:
        yield Words("counted as Law 27444 counts; until 11 October 2001 DS 02-94-JUS governed, which was not read",
                    "computado como lo hace la Ley 27444; hasta el 11 de octubre de 2001 regía el D. S. 02-94-JUS, que no se leyó")
    later = told.period.after(told.wording)
    if later and since(later) <= told.last_day:
        yield Words(f"it began before {since(later)}, when {later.by.en} changed it: counted by the wording in force when it began",
                    f"empezó antes del {since(later)}, en que {later.by.es} lo modificó: se computa según la redacción vigente al empezar")
    if told.period.event:
        asked = question(told.period.event)
        yield Words(f"{asked.question.en} It is an open question [{asked.id}]; the day given is taken for that event",
                    f"{asked.question.es} Es una cuestión abierta [{asked.id}]; el día indicado se toma por ese hecho")
    if told.regime is Regime.JANUARY and told.period.nature is Nature.LASTS and told.article != "161":
        yield Words("which event decides, and what older law leaves of it, is for the rules of the terms: dl822 term",
                    "qué hecho decide, y qué queda de la ley anterior, lo dicen las reglas de los plazos de protección: dl822 term")


def _of_the_count(told: Deadline) -> Iterator[Words]:
    count = told.count
    if told.wording.unit is Unit.DAYS and not told.period.counts:
        yield BARE[count.in_business_days]
    if count.no_equal_day:
        yield _no_equal_day(told)
    if count.distance:
        unit = measure(count.distance, count.distance_unit)
        yield Words(f"with the term of the distance: {unit.en} (LPAG 135)", f"con el término de la distancia: {unit.es} (LPAG, art. 135)")
    if told.suspended and count.suspended:
        yield next(each.note for each in suspensions().values() if each.first == min(count.suspended))
    if count.reached != count.last_day:
        reached, last = _named(count.reached, told), day(count.last_day)
        yield Words(f"it would end on {reached.en}: it rolls to {last.en}", f"vencería el {reached.es}: se prorroga al {last.es}")
    elif told.regime is not Regime.JANUARY and why(count.last_day, count.closed) is not Why.COUNTED:
        named = _named(count.last_day, told)
        yield Words(f"the last day, {named.en}, is no business day and does not roll",
                    f"el último día, {named.es}, es inhábil y no se prorroga")


def _no_equal_day(told: Deadline) -> Words:
    if told.regime is Regime.CIVIL:
        return Words("the last month has no equal day: it ends with that month (Civil Code 183.2)",
                     "el último mes no tiene día igual: vence el último día de ese mes (Código Civil, art. 183.2)")
    return Words("the last month has no equal day: it ends on the first business day of the next (LPAG 134.3)",
                 "el último mes no tiene día igual: vence el primer día hábil del mes siguiente (LPAG, art. 134.3)")


def _of_what_is_known(told: Deadline) -> Iterator[Words]:
    if told.regime is not Regime.JANUARY and told.period.rolls:
        more = told.if_one_more
        yield Words(f"were {told.last_day} declared non-working too, it would be {more}",
                    f"si también se declarara no laborable el {told.last_day}, sería el {more}")
        yield Words("days declared non-working for the public sector or in a region count only where they are given",
                    "los días declarados no laborables para el sector público o en una región solo cuentan si se indican")
    if told.last_day > KNOWN_TO:
        yield Words(f"law and holidays as known to {KNOWN_TO}", f"derecho y feriados conocidos al {KNOWN_TO:%d/%m/%Y}")
    yield Words("for Peru only", "solo para el Perú")


def _kind(value: date, told: Deadline) -> Words:
    """What keeps a day from being a business day."""
    if value in told.count.suspended:
        return Why.SUSPENDED.words
    kind = why(value, told.closed)
    name = holidays_of(value.year).get(value) if kind is Why.HOLIDAY else None
    return Words(f"{kind.words.en} ({name.en})", f"{kind.words.es} ({name.es})") if name else kind.words


def _named(value: date, told: Deadline) -> Words:
    """A day, and why it is no business day, where its name does not say so."""
    name, kind = day(value), _kind(value, told)
    if kind is Why.WEEKEND.words:
        return name
    return Words(f"{name.en}, {kind.en}", f"{name.es}, {kind.es}")


# ── the whole ──────────────────────────────────────────────────────────────────────────────────────────────
def facts(told: Deadline) -> list[tuple[Words, Words]]:
    """The conclusion, a line each."""
    start, regime, length = day(told.start), told.regime.words, measure(told.length, told.wording.unit)
    cite = told.citations[0]
    rows = [(LAST[told.period.nature], day(told.last_day))]
    if told.open_from:
        rows.append((HEADS["open"], day(told.open_from)))
    if (passed := told.passed()) is not None:
        rows.append((HEADS["passed"], Words(f"{told.on}: {'it has passed' if passed else 'it has not passed'}",
                                            f"{told.on}: {'ya venció' if passed else 'aún no vence'}")))
    rules = told.citations[1:]
    rows += [
        (HEADS["what"], Words(f"{told.period.what.en} [{cite.en}]", f"{told.period.what.es} [{cite.es}]")),
        (HEADS["start"], Words(f"{told.period.start.en}: {start.en}", f"{told.period.start.es}: {start.es}")),
        (HEADS["first"], day(told.first_day_counted)),
        (HEADS["length"], Words(f"{length.en} ({regime.en})", f"{length.es} ({regime.es})")),
        (HEADS["sure"], CONFIDENCE[told.confidence]),
    ]
    if rules:
        rows.append((HEADS["rules"], Words("; ".join(c.en for c in rules), "; ".join(c.es for c in rules))))
    return rows


def lists(told: Deadline, *, days: bool = False) -> list[tuple[Words, list[Words]]]:
    """What follows: the reasons, the open questions, the days."""
    sections = [("notes", list(told.notes)), ("readings", [_reading(taken) for taken in told.readings]),
                ("days", [_step(step, told) for step in told.steps()] if days else [])]
    return [(HEADS[head], lines) for head, lines in sections if lines]


def _reading(taken: Taken) -> Words:
    asked = question(taken.id)
    option = asked.options[str(taken.taken)]
    others = ", ".join(f"{name}: {end}" for name, end in taken.outcomes.items() if name != taken.taken)
    return Words(f"{asked.question.en} {option.en} [{taken.id}; {others}]", f"{asked.question.es} {option.es} [{taken.id}; {others}]")


def _step(step: Step, told: Deadline) -> Words:
    name = day(step.day)
    if step.number is not None:
        return Words(f"{name.en}: {step.number}", f"{name.es}: {step.number}")
    kind = step.why.words if step.why is Why.ROLLED else _kind(step.day, told)
    return Words(f"{name.en}: {kind.en}", f"{name.es}: {kind.es}")


def page(deadline: Deadline, lang: Lang) -> Page:
    """The whole answer as a page."""
    (head, last), *rest = facts(deadline)
    rows = [(0, f"{label.to(lang)}: {value.to(lang)}") for label, value in rest]
    after = ((title, [(0, words.to(lang)) for words in lines]) for title, lines in lists(deadline))
    return Page.of(f"{head.to(lang)}: {last.to(lang)}", [(HEADS["counted"], rows), *after], lang)


def told(deadline: Deadline, lang: Lang, *, days: bool, markdown: bool) -> str:
    """The whole answer as text."""
    mark, bold = ("- ", "**") if markdown else ("  ", "")
    out = [f"{bold}{head.to(lang)}:{bold} {value.to(lang)}" + ("  " if markdown else "") for head, value in facts(deadline)]
    for head, lines in lists(deadline, days=days):
        out += ["", f"{bold}{head.to(lang)}{bold}", *(f"{mark}{line.to(lang)}" for line in lines)]
    return "\n".join(out)
