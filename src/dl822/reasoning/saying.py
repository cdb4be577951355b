"""Formulas and answers in words, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from dl822.reasoning import formula as fm
from dl822.reasoning.amounts import Bound
from dl822.reasoning.formula import Formula
from dl822.reasoning.when import FAR, LAST, NO_TERM, When
from dl822.reasoning.words import Words


class Said(Formula):
    """A formula that was written down and read back: its words are left, not its working."""

    def __init__(self, kind: str, words: Words, cite: Any, fact: str | None, reading: str | None) -> None:
        self.kind, self.words, self.cite, self.fact, self.reading = kind, words, cite, fact, reading

    @classmethod
    def of(cls, data: dict[str, Any]) -> Said:
        from dl822.reasoning.provision import Citation

        cite = Citation.from_dict(data["cite"]) if data["cite"] else None
        return cls(data["kind"], Words(**data["says"]), cite, data["fact"], data["reading"])


def shown(answer: Any) -> Words:
    """An answer in words."""
    if isinstance(answer, When):
        return _span(answer)
    if isinstance(answer, Bound):
        return _bound(answer)
    if type(answer) in (Decimal, int):  # before the truths, which 0 and 1 are equal to
        number = format(answer, "f" if type(answer) is Decimal else "d")
        return Words(number, number)
    words = {True: Words("yes", "sí"), False: Words("no", "no"), None: Words("unknown", "se ignora")}
    return answer.words if hasattr(answer, "words") else words.get(answer, Words(str(answer), str(answer)))


def _bound(amount: Bound) -> Words:
    lo, hi = _number(amount.lo), "" if amount.hi is None else _number(amount.hi)
    if amount.exact:
        return Words(lo, lo)
    if amount.hi is None:
        return Words(f"{lo} or more", f"{lo} o más") if amount.lo else Words("unknown", "se ignora")
    return Words(f"between {lo} and {hi}", f"entre {lo} y {hi}") if amount.lo else Words(f"{hi} at most", f"hasta {hi}")


def _number(number: Decimal) -> str:
    """Without the noughts at the end of its decimals."""
    return f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def _span(years: When) -> Words:
    if years[:2] == NO_TERM[:2]:
        return Words("none", "ninguno")
    if years.lo >= FAR:
        return Words("never", "nunca")
    if years.exact:
        return Words(str(years.lo), str(years.lo))
    lo, hi = years.earliest, years.latest
    if lo is not None and hi is not None:
        return Words(f"between {lo} and {hi}", f"entre {lo} y {hi}")
    if lo is not None:
        never = years.hi == FAR
        return Words(f"{lo} or later" + (", or never" if never else ""), f"{lo} o después" + (", o nunca" if never else ""))
    if hi is not None:
        none = years.lo == -FAR
        return Words(f"{hi} or earlier" + (", or none" if none else ""), f"{hi} o antes" + (", o ninguno" if none else ""))
    return Words("some year", "algún año") if years.hi == LAST else Words("unknown", "se ignora")


def says(f: Any, taken: str | None = None) -> Words:
    """What a formula asks, in words."""
    return SAYS[type(f)](f) if taken is None or isinstance(f, Said) else _taken(f, taken)


def _fact(f: Any) -> Words:
    step = next((f" ({int(s) + 1})" for s in f.path if s.isdigit()), "")
    return Words(f.asked.label.en + step, f.asked.label.es + step)


def _cited(f: Any) -> Words:
    return Words(f"{f.title.en} [{f.cite.en}]", f"{f.title.es} [{f.cite.es}]")


def _plus(f: Any) -> Words:
    return Words(f"{f.n} years after", f"{f.n} años después de")


def _fixed(f: Any) -> Words:
    return f.words or Words("the year fixed by law", "el año fijado por la ley")


def named(f: Any) -> Words:
    """An event as part of a sentence: its own name where it is one event."""
    while isinstance(f, fm.Plus):
        inner = named(f.years)
        return Words(f"{f.n} years after {inner.en}", f"{f.n} años después de {inner.es}")
    if isinstance(f, fm.Fixed) and f.words is None:
        return Words(str(f.value.lo), str(f.value.lo))
    if isinstance(f, fm.Cited):
        return f.title
    if isinstance(f, fm.Choose):
        then, otherwise = named(f.then), named(f.otherwise)
        presumed = getattr(getattr(f.when, "event", None), "asked", None)
        return otherwise if presumed and presumed.presumed else Words(f"{then.en} or {otherwise.en}", f"{then.es} o {otherwise.es}")
    if isinstance(f, fm.Latest):
        return Words(f"the last {f.each.asked.label.en}", f"la última {f.each.asked.label.es}")
    return says(f)


def _happened(f: Any) -> Words:
    event = named(f.event)
    article = "an" if event.en[:1].lower() in "aeiou" else "a"
    return Words(f"there is {article} {event.en}", f"hay {event.es}")


def _since(f: Any) -> Words:
    event = named(f.event)
    en, es = f.day.strftime("%d %B %Y").lstrip("0"), f.day.strftime("%d/%m/%Y")
    return Words(f"{event.en} not before {en}", f"{event.es} no anterior al {es}")


def _no_later(f: Any) -> Words:
    first, second = named(f.first), named(f.second)
    return Words(f"{first.en} in {second.en} or earlier" if isinstance(f.second, fm.Fixed) else
                 f"{first.en} no later than {second.en}",
                 f"{first.es} en {second.es} o antes" if isinstance(f.second, fm.Fixed) else
                 f"{first.es} no después de {second.es}")


def _is_in(f: Any) -> Words:
    return Words(f"{f.fact.asked.label.en}: {_or([m.words.en for m in f.members], 'or')}",
                 f"{f.fact.asked.label.es}: {_or([m.words.es for m in f.members], 'o')}")


def _share(f: Any) -> Words:
    of = named(f.of)
    return Words(f"{f.percent} % of {of.en}", f"{f.percent} % de {of.es}")


def _less(f: Any) -> Words:
    whole, without = named(f.whole), [named(part) for part in f.without]
    return Words(f"{whole.en} less {' and '.join(w.en for w in without)}", f"{whole.es} menos {' y '.join(w.es for w in without)}")


def _total(f: Any) -> Words:
    parts = [named(part) for part in f.of]
    return Words(" plus ".join(p.en for p in parts), " más ".join(p.es for p in parts))


def _within(f: Any) -> Words:
    first, second = named(f.first), named(f.second)
    return Words(f"{first.en}: {second.en} at most", f"{first.es}: hasta {second.es}")


def _at_most(f: Any) -> Words:
    label = f.fact.asked.label
    return Words(f"{label.en}: {f.limit:f} at most", f"{label.es}: hasta {f.limit:f}")


def _or(words: Iterable[str], conjunction: str) -> str:
    *most, final = words
    if conjunction == "o" and re.match(r"h?o", final, re.I):  # as Spanish has it: "otra u otra", "siete u ocho"
        conjunction = "u"
    return f"{', '.join(most)} {conjunction} {final}" if most else final


def _reading(f: Any) -> Words:
    return Words(f"open question of law, no option taken [{f.id}]", f"cuestión abierta, sin tomar partido [{f.id}]")


def _taken(f: Any, taken: str) -> Words:
    return Words(f"open question of law, read as {taken!r} [{f.id}]", f"cuestión abierta, leída como {taken!r} [{f.id}]")


def _constant(en: str, es: str) -> Callable[[Any], Words]:
    return lambda f: Words(en, es)


SAYS: dict[type[Formula], Callable[[Any], Words]] = {
    Said: lambda f: f.words,
    fm.FlagFact: _fact, fm.YearFact: _fact, fm.ChoiceFact: _fact, fm.CitedTruth: _cited, fm.CitedYears: _cited,
    fm.Plus: _plus, fm.Fixed: _fixed, fm.Happened: _happened, fm.Since: _since, fm.NoLaterThan: _no_later,
    fm.Share: _share, fm.Less: _less, fm.Total: _total, fm.Within: _within, fm.CitedAmounts: _cited,
    fm.IsIn: _is_in, fm.AmountFact: _fact, fm.AtMost: _at_most, fm.ReadingYears: _reading, fm.ReadingTruth: _reading,
    fm.OfSomeDay: _constant("the day is not known, and with it the wording", "se ignora la fecha y, con ella, la redacción aplicable"),
    fm.AllOf: _constant("all of these", "todo esto"),
    fm.AnyOf: _constant("one of these or more", "al menos algo de esto"),
    fm.NoneOf: _constant("none of these", "nada de esto"),
    fm.Choose: _constant("as the case may be", "según el caso"),
    fm.Latest: _constant("the last of these", "lo último de esto"),
    fm.Longest: _constant("the longer of these", "lo más extenso de esto"),
    fm.Between: _constant("somewhere between these (the source fixes no more)", "entre estos años (la fuente no precisa más)"),
    fm.NotBefore: _constant("not before", "no antes de"),
    fm.NotInForce: _constant("in force on that date", "vigente en esa fecha"),
}
