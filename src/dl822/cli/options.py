"""The options that commands share, and how each is read. The only clock of the package is here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Annotated

import typer

from dl822.cli.speech import BadInput, both
from dl822.reasoning.words import Words
from dl822.statute.instruments import KNOWN_TO, START
from dl822.statute.readings import questions

Lang = Annotated[str | None, typer.Option("--lang", metavar="es|en", help=both(
    "The language of the answer (otherwise that of the locale).", "El idioma de la respuesta (si no, el del sistema)."))]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=both(
    "The day that the question is about (otherwise today).", "El día sobre el que se pregunta (si no, hoy)."))]
Law = Annotated[str | None, typer.Option("--law", metavar="DATE", help=both(
    f"The day whose law is applied (otherwise {KNOWN_TO}, the last day known).",
    f"El día cuya ley se aplica (si no, {KNOWN_TO}, el último conocido)."))]
Readings = Annotated[list[str] | None, typer.Option("--reading", metavar="ID=OPTION", help=both(
    "Take another option on an open question of law (repeat it; see dl822 readings).",
    "Toma otra opción en una cuestión abierta (puede repetirse; vea dl822 readings)."))]
Json = Annotated[bool, typer.Option("--json", help=both("One JSON document on stdout.", "Un solo documento JSON en la salida."))]
Markdown = Annotated[bool, typer.Option("--markdown", help=both("The answer as Markdown.", "La respuesta en Markdown."))]
Case = Annotated[str | None, typer.Argument(metavar="CASE.yaml|CASE.json|-", help=both(
    "A case file; - reads stdin.", "Un caso; - lee la entrada estándar."))]

ASSUMED_TODAY = Words("asked of today, {}, by this computer's clock (no --on was given)",
                      "consulta referida a hoy, {}, según el reloj de este equipo (no se indicó --on)")


def asked_on(text: str | None) -> tuple[date, tuple[Words, ...]]:
    """The day of asking, and what is to be said of it: that it is today's where none was given."""
    if text is None:
        today = date.today()
        return today, (Words(*(words.format(today) for words in ASSUMED_TODAY)),)
    asked = day("--on", text)
    if asked < START:
        raise BadInput(Words(
            f"--on: {asked} is before {START}, when Legislative Decree 822 came into force; accepted: that day or a later one",
            f"--on: {asked} es anterior al {START}, en que entró en vigencia el D. Leg. 822; se acepta: ese día o uno posterior"))
    return asked, ()


def law_of(text: str | None) -> date | None:
    """The day whose law is applied, if one was given."""
    if text is None:
        return None
    asked = day("--law", text)
    if not START <= asked <= KNOWN_TO:
        raise BadInput(Words(f"--law: the law of {asked} is not covered; accepted: a day from {START} to {KNOWN_TO}",
                             f"--law: la ley del {asked} no está cubierta; se acepta: un día del {START} al {KNOWN_TO}"))
    return asked


def day(option: str, text: str) -> date:
    """A day of the calendar, the one way in which the command line reads one."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()):
            return date.fromisoformat(text.strip())
    except ValueError:
        pass  # 2026-02-30: told as any other text that is no day
    raise BadInput(Words(f"{option}: {text!r} is not a day of the calendar; accepted: a date such as 2026-11-22",
                         f"{option}: {text!r} no es un día del calendario; se acepta: una fecha como 2026-11-22"))


def pairs(option: str, texts: Iterable[str] | None, what: str) -> dict[str, str]:
    """Assignments ``NAME=VALUE``, each name once."""
    made: dict[str, str] = {}
    for text in texts or ():
        name, equals, value = (part.strip() for part in text.partition("="))
        if not (name and equals):
            raise BadInput(Words(f"{option}: {text!r} assigns nothing; accepted: {what}",
                                 f"{option}: {text!r} no asigna nada; se acepta: {what}"))
        if name in made:
            raise BadInput(Words(f"{option}: {name!r} is given twice; give it once",
                                 f"{option}: {name!r} figura dos veces; indíquelo una sola vez"))
        made[name] = value
    return made


def readings(texts: Iterable[str] | None) -> dict[str, str]:
    """The options taken on open questions, each known."""
    taken = pairs("--reading", texts, "ID=OPTION")
    for id, option in taken.items():
        if id not in questions():
            raise BadInput(unlisted("--reading", id, questions()))
        if option not in questions()[id].options:
            raise BadInput(unlisted(f"--reading {id}", option, questions()[id].options))
    return taken


def unlisted(option: str, value: str, among: Iterable[str]) -> Words:
    names = list(among)
    near, listed = get_close_matches(value, names, 1), ", ".join(names)
    en, es = (f"; did you mean {near[0]!r}?", f"; ¿quiso decir {near[0]!r}?") if near else ("", "")
    return Words(f"{option}: there is no {value!r}{en} (accepted: {listed})", f"{option}: no existe {value!r}{es} (se acepta: {listed})")


def provision_id(text: str) -> str:
    """The id of a provision, as people write it: "Art. 43 (a)" is 43(a)."""
    return re.sub(r"\s+|^art(icle|ículo|iculo)?s?\.?\s*", "", text.strip(), flags=re.IGNORECASE)


def whole(option: str, text: str | None, least: int, most: int) -> int | None:
    """A whole number between two others."""
    if text is None:
        return None
    if not re.fullmatch(r"\d{1,18}", text.strip()) or not least <= int(text) <= most:
        raise BadInput(Words(f"{option}: {text!r} cannot be used; accepted: a whole number from {least} to {most}",
                             f"{option}: {text!r} no sirve; se acepta: un número entero de {least} a {most}"))
    return int(text)
