"""``dl822 society distribution`` and ``dl822 society kinship``: what is computed of a society and judged by no duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dl822.cli import options, society_file
from dl822.cli.sheets import Sheet, put
from dl822.cli.society_file import AccountsFile, Case, Format, Out, Told, placed
from dl822.cli.speech import BadInput, both, lang, say
from dl822.reasoning.words import Words

if TYPE_CHECKING:
    from dl822.distributing import Split
    from dl822.kinship import Kinship


def distribution(
    case: Case, accounts: AccountsFile = None, format: Format = None, out: Out = None, lang: options.Lang = None,
    json: options.Json = False,
) -> int:
    kind = society_file.form(out, format, case, accounts, json=json)
    told = society_file.told(case, accounts)
    if not told.society.accounts:
        raise BadInput(Words("the case has no accounts; add them, or give a table with --accounts",
                             "el caso no tiene accounts; añádalos, o dé una tabla con --accounts"))
    splits = [_split(told, i) for i in range(len(told.society.accounts))]
    put([Sheet(name, _rows(split)) for name, split in splits], [{"year": name, **split.to_dict()} for name, split in splits], kind, out)
    return 0


def _split(told: Told, i: int) -> tuple[str, Split]:
    """A year of account by its name, and its money split."""
    from dl822.distributing import distribution as answer

    year = (told.society.accounts or ())[i]
    name = year.name or str(year.closes or i + 1)
    with placed(told, at=f"accounts[{i}]", called=f"({name}) "):
        return name, answer(year)


def _rows(split: Split) -> tuple[tuple[str, str], ...]:
    """What is said of a split, each sum with what it is."""
    heads = (("collected", say("collected", "recaudado")), ("administration", say("administration", "gastos administrativos")),
             ("assets", say("purchases of assets", "adquisiciones de activos")), ("social", say("social fund", "fondo social")),
             ("net", say("net to share", "neto por repartir")),
             ("unidentified", say("kept for unidentified owners", "conservado sin titular identificado")))
    sums = [(label, value) for name, label in heads if (value := getattr(split, name)) is not None]
    sums += [(part.name, part.sum) for part in split.shares]
    sums += [(say(f"{part.name}, additionally", f"{part.name}, adicional"), part.sum) for part in split.additional]
    return tuple((label, f"S/ {value:,.2f}") for label, value in sums)


def kinship(
    case: Case,
    first: Annotated[str, typer.Argument(metavar="PERSON", help=both("One of the two.", "Una de las dos personas."))],
    second: Annotated[str, typer.Argument(metavar="PERSON", help=both("The other.", "La otra."))],
    reading: options.Readings = None, format: Format = None, out: Out = None, lang: options.Lang = None, json: options.Json = False,
) -> int:
    from dl822.facts.people import Family
    from dl822.kinship import kinship as answer

    kind, taken = society_file.form(out, format, case, json=json), options.readings(reading)
    if first.strip() == second.strip():
        raise BadInput(Words(f"PERSON: {first!r} is named twice; name two different people",
                             f"PERSON: {first!r} figura dos veces; nombre a dos personas distintas"))
    told = society_file.told(case)
    tree = told.society.family or Family()
    with placed(told, at="family"):
        found = answer(tree, first, second, readings=taken)
    document = {"first": first, "second": second, **found._asdict(), "complete": tree.complete}
    put([Sheet(f"{first} – {second}", _ties(found), () if tree.complete is True else (say(
        "the tree is not said to be complete: a nearer kinship may be missing",
        "no consta que el árbol esté completo: puede faltar un parentesco más cercano"),))], document, kind, out)
    return 0


def _ties(found: Kinship) -> tuple[tuple[str, str], ...]:
    """What is said of a kinship."""
    none = say("none in the tree", "ninguna en el árbol")
    couple = say("not known", "se ignora") if found.couple is None else found.couple.words.to(lang())
    rows = [(say("consanguinity", "consanguinidad"), none if found.blood is None else str(found.blood)),
            (say("affinity", "afinidad"), none if found.affinity is None else str(found.affinity)), (say("couple", "pareja"), couple)]
    return (*rows, *(((say("through", "por"), ", ".join(found.by)),) if found.by else ()))
