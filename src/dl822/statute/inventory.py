"""Every article and limb of the law as it stood on each date: ``inventory.toml``, read.

The file says what no code can say: headings, the instruments that worded an entry, and why no rule can encode it
(a closed list). Whether an entry *is* encoded is never written there: it follows from the code's own citations
(:mod:`dl822.coverage`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dl822.errors import UnknownProvisionError
from dl822.reasoning.provision import Instrument
from dl822.reasoning.words import Words
from dl822.statute.instruments import INSTRUMENTS

FILE = Path(__file__).with_name("inventory.toml")

WHY_NOT = {  # the closed list of reasons why an entry cannot be encoded
    "definition": Words("a definition: it lives on the facts it defines", "definición: vive en los hechos que define"),
    "principle": Words("declares a principle", "declara un principio"),
    "authority": Words("empowers or organises an authority", "faculta u organiza a una autoridad"),
    "open_standard": Words("an open standard, left to a person's judgement", "estándar abierto, confiado al juicio de una persona"),
    "amends": Words("amends or repeals another law", "modifica o deroga otra norma"),
    "spent": Words("spent: it can decide no case any more", "agotada: ya no puede decidir ningún caso"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, a limb of one, or a closing provision."""

    id: str
    heading: Words
    by: tuple[Instrument, ...]
    title: str
    chapter: str | None
    of: str | None
    why_not: str | None


@cache
def ids() -> frozenset[str]:
    """The ids alone. Every import of the package needs them, and reading the whole file would take it longer
    than pydantic does: so they are picked out of its lines. A test holds the two in agreement."""
    blocks = FILE.read_text(encoding="utf-8").split("[[entry]]\n")[1:]
    return frozenset(block.split('"', 2)[1] for block in blocks)


@cache
def entries() -> dict[str, Entry]:
    """Every entry under its id, in the order of the statute."""
    made: dict[str, Entry] = {}
    for raw in _file()["entry"]:
        parent = made.get(raw.get("of", ""))
        made[raw["id"]] = Entry(
            raw["id"], Words(raw["en"], raw["es"]), tuple(INSTRUMENTS[by] for by in raw["by"]),
            raw["title"] if parent is None else parent.title, raw.get("chapter") if parent is None else parent.chapter,
            raw.get("of"), raw.get("why_not"))
    return made


@cache
def titles() -> dict[str, Words]:
    """The statute's titles, in our words."""
    return {raw["id"]: Words(raw["en"], raw["es"]) for raw in _file()["title"]}


@cache
def chapters() -> dict[tuple[str, str], Words]:
    """The chapters, by title and number."""
    return {(raw["title"], raw["number"]): Words(raw["en"], raw["es"]) for raw in _file()["chapter"]}


@cache
def _file() -> dict[str, list[dict[str, str]]]:
    import tomllib

    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def entry(id: str) -> Entry:
    """One entry. Raises ``UnknownProvisionError`` with the nearest ids.

    >>> entry("56").heading.en
    'Counting from the following 1 January'
    """
    if id not in entries():
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(id, entries(), 3))
        raise UnknownProvisionError(f"the statute has no {id!r}" + (f"; did you mean {near}?" if near else ""))
    return entries()[id]


_CLOSING = {
    "transitional": Words("transitional provision", "disposición transitoria"),
    "final": Words("final provision", "disposición final"),
    "complementary": Words("complementary provision", "disposición complementaria"),
}


_OTHER_LAWS = {  # what their articles are called; the instrument is added where it is another one
    "ley-28131": Words("of Law 28131", "de la Ley 28131"),
    "lpag": Words("of the General Administrative Procedure Act", "de la Ley del Procedimiento Administrativo General"),
    "dl-807": Words("of DL 807", "del D. Leg. 807"),
    "cc": Words("of the Civil Code", "del Código Civil"),
    "cp": Words("of the Criminal Code", "del Código Penal"),
}


def called(id: str) -> Words:
    """What a provision is called in running text: "art. 43(a)", "art. 20 of Law 28131".

    >>> called("ley-28131-20").en
    'art. 20 of Law 28131'
    """
    if law := next((law for law in _OTHER_LAWS if id.startswith(f"{law}-")), None):
        number, words = id.removeprefix(f"{law}-"), _OTHER_LAWS[law]
        return Words(f"art. {number} {words.en}", f"art. {number} {words.es}")
    kind, _, number = id.partition("-")
    if closing := _CLOSING.get(kind):
        return Words(f"{closing.en} {number}", f"{closing.es} {number}")
    return Words(f"art. {id}", f"art. {id}")


def cited(id: str, by: Instrument) -> Words:
    """How a provision is cited: "art. 43(a), Law 30276"; "art. 217 of the Criminal Code, Law 32314"."""
    kind, _, number = id.partition("-")
    if law := next((law for law in _OTHER_LAWS if id.startswith(f"{law}-")), None):
        said = called(id)
        worded = Words("", "") if by.id == law else Words(f", {by.en}", f", {by.es}")
        return Words(f"{said.en}{worded.en}", f"{said.es}{worded.es}")
    if words := _CLOSING.get(kind):
        return Words(f"{words.en} {number}, {by.en}", f"{words.es} {number}, {by.es}")
    if not re.match(r"\d", id):
        return Words(by.en, by.es)
    return Words(f"art. {id}, {by.en}", f"art. {id}, {by.es}")
