"""A small kind of uses, with every way in which a fact may stand in a table, and provisions over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from dl822.reasoning.facts import Event, Facts, Flag, OneOf, Part, ask
from dl822.reasoning.formula import Truth, all_of, any_of, choose, no_later_than, none_of, reading, since
from dl822.reasoning.provision import Instrument, Statute
from dl822.reasoning.words import Option, Words

FIRST = Instrument("first", "the first law", "la primera ley", date(1996, 4, 24), date(1996, 5, 24))
LATER = Instrument("later", "a later law", "una ley posterior", date(2014, 12, 3), date(2014, 12, 4))
DAY = date(2002, 6, 15)


class Colour(Option):
    RED = "red", "red", "rojo"
    GREEN = "green", "green", "verde"
    BLUE = "blue", "blue", "azul"
    GREY = "grey", "grey", "gris"


class Giver(Facts):
    """Who gave it: a part of the use, with an order of its own."""

    chronology = (("acquired", "gave"),)

    role: OneOf[Colour] = ask("role", "papel", "Which role?", "¿Qué papel?")
    signed: Flag = ask("signed", "firmado", "Signed?", "¿Firmado?")
    acquired: Event = ask("acquired", "adquirido", "Acquired when?", "¿Cuándo se adquirió?")
    gave: Event = ask("given", "dado", "Given when?", "¿Cuándo se dio?")


class Toy(Facts):
    contradictions: ClassVar[Any] = (
        (Words("red is never free", "lo rojo nunca es gratuito"), (("colour", (Colour.RED,)), ("free", (True,)))),
        (Words("what is not open is neither blue nor grey", "lo cerrado no es azul ni gris"),
         (("open", (False,)), ("colour", (Colour.BLUE, Colour.GREY)))),
    )

    implications = (("aim", (Colour.GREY, Colour.RED), "open", False), ("free", (True,), "aim", Colour.BLUE),
                    ("aim", (Colour.GREEN,), "fair", True))

    colour: OneOf[Colour] = ask("colour", "color", "Which colour?", "¿Qué color?")
    aim: OneOf[Colour] = ask("aim", "fin", "Which aim?", "¿Qué fin?")
    free: Flag = ask("free", "gratuito", "Free?", "¿Gratuito?")
    open: Flag = ask("open", "abierto", "Open?", "¿Abierto?")
    fair: Flag = ask("fair", "honrado", "Fair (a judgement)?", "¿Honrado (apreciación)?", judgement=True)
    shown: Event = ask("showing", "exhibición", "Shown when?", "¿Cuándo se exhibió?")
    sold: Event = ask("sale", "venta", "Sold when?", "¿Cuándo se vendió?")
    giver: Part[Giver] = ask("giver", "quien lo da", "Who gave it?", "¿Quién lo da?")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        for words, together in self.contradictions:
            if all(getattr(self, name) in values for name, values in together):
                yield together[-1][0], words
        if self.giver is not None:
            yield from ((f"giver.{path}", words) for path, words in self.giver.faults(year))


TOYS = Statute(frozenset({"1", "1(a)", "1(b)", "1(c)", "2", "3"}), lambda id, by: Words(id, id), frozenset({"asked", "closed"}))
provision = TOYS.provision


@provision("2", "fair", "honrado", by=FIRST)
def fair(use: type[Toy]) -> Truth:
    return use.fair


@provision("1(a)", "colours shown early", "colores exhibidos temprano", by=FIRST)
def early(use: type[Toy]) -> Truth:
    return all_of(use.colour.is_in(Colour.RED, Colour.BLUE), no_later_than(use.shown, 2000), fair(use))


@early.amended(by=LATER)
def _(use: type[Toy]) -> Truth:
    return all_of(use.colour.is_in(Colour.RED, Colour.GREEN), any_of(use.shown.happened, since(use.sold, DAY)), none_of(use.free), fair(use))


@provision("1(b)", "given", "dado", by=FIRST)
def given(use: type[Toy]) -> Truth:
    signed = all_of(use.giver.signed, use.giver.gave.happened)
    return all_of(any_of(signed, use.giver.role.is_in(Colour.GREY)), no_later_than(
        choose(use.open, use.giver.acquired, use.shown) + 1, use.sold))


@provision("1(c)", "open or asked", "abierto o discutible", by=LATER)
def asked(use: type[Toy]) -> Truth:
    return all_of(none_of(use.open, use.aim.is_in(Colour.RED)), reading("asked", None, one=use.free, other=use.colour.is_in(Colour.GREEN)),
                  reading("closed", "one", one=fair(use), other=use.free))


@provision("3", "any of them", "cualquiera de ellos", by=FIRST)
def any_limb(use: type[Toy]) -> Truth:
    return any_of(early(use), given(use), asked(use))


@provision("3", "coloured", "de color", by=FIRST)
def coloured(use: type[Toy]) -> Truth:
    return any_of(use.colour.is_in(Colour.GREY), use.open)


@provision("2", "fairly blue", "honradamente azul", by=FIRST)
def fairly_blue(use: type[Toy]) -> Truth:
    return all_of(fair(use), use.aim.is_in(Colour.BLUE))


@provision("1", "free", "libre", by=FIRST)
def whole(use: type[Toy]) -> Truth:
    return any_of(any_limb(use), none_of(coloured(use)), fairly_blue(use))
