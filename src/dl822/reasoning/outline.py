"""The reasons of a finding as a person reads them: the tree without its scaffolding.

A choice is its test and the branch taken; a test says the value that decided it; of several conditions only those
that decided are shown; a provision met again is named, not told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from dl822.reasoning import formula as fm
from dl822.reasoning.amounts import ANY_AMOUNT, Bound
from dl822.reasoning.saying import Said, named, says, shown
from dl822.reasoning.when import When
from dl822.reasoning.words import Words

if TYPE_CHECKING:
    from dl822.reasoning.finding import Finding


class Line(NamedTuple):
    """One line, and the lines that explain it."""

    words: Words
    under: tuple[Line, ...] = ()

    @classmethod
    def flat(cls, lines: tuple[Line, ...], depth: int = 0) -> Iterator[tuple[int, Words]]:
        for line in lines:
            yield depth, line.words
            yield from cls.flat(line.under, depth + 1)


OptionWords = Callable[[str, str], Words]  # of a reading and one of its options, what the option says
MOST_NAMED = 4  # members of a vocabulary that a line names


def _quoted(reading: str, option: str) -> Words:
    return Words(repr(option), repr(option))


class Seen:
    """What was told already, and how an option of a reading is called."""

    def __init__(self, option: OptionWords = _quoted) -> None:
        self.told: set[Any] = set()
        self.option = option


def outline(found: Finding[Any], seen: Seen | None = None) -> tuple[Line, ...]:
    """The lines that tell this finding."""
    tell: Told = OUTLINE.get(type(found.formula), _plain)
    return tell(found, Seen() if seen is None else seen)


def _line(found: Finding[Any], under: tuple[Line, ...] = (), note: Words | None = None) -> tuple[Line, ...]:
    said, answer = says(found.formula, found.taken), shown(found.answer)
    en, es = (f" ({note.en})", f" ({note.es})") if note else ("", "")
    return (Line(Words(f"{said.en}: {answer.en}{en}", f"{said.es}: {answer.es}{es}"), under),)


def _plain(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    return _line(found, _all(found.because, seen))


def _all(parts: tuple[Finding[Any], ...], seen: Seen) -> tuple[Line, ...]:
    return tuple(line for part in parts for line in outline(part, seen))


def _cited(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    if found.formula in seen.told:
        return _line(found)
    seen.told.add(found.formula)
    return _line(found, _all(found.because, seen))


def _choice(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    if len(found.because) == 2:
        return _all(found.because, seen)
    test, then, otherwise = found.because
    branches = tuple(Line(Words(f"{en}: {shown(part.answer).en}", f"{es}: {shown(part.answer).es}"), outline(part, seen))
                     for en, es, part in (("if so", "de ser así", then), ("if not", "si no", otherwise)))
    return (*outline(test, seen), *branches)


def _test(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    """A test of facts, with the values that decided it."""
    if found.answer is False and any(getattr(f.formula, "asked", None) and f.formula.asked.presumed for f in found.because):  # type: ignore[attr-defined]
        return ()
    values = [shown(part.answer) for part in found.because if _told(part)]
    if isinstance(found.formula, fm.Happened) and found.answer is False:
        return _line(found)  # that it never, or not, happened is the answer itself
    if not values:
        return _line(found)
    if isinstance(found.formula, fm.IsIn) and found.answer is True:  # which of those asked for it is, and no more
        label = found.formula.fact.asked.label
        return (Line(Words(*(f"{label[i]}: {values[0][i]}" for i in (0, 1)))),)
    if isinstance(found.formula, fm.IsIn) and len(found.formula.members) > MOST_NAMED:
        label, none = found.formula.fact.asked.label, ("none of those asked for", "no es de lo exigido")
        return (Line(Words(*(f"{label[i]}: {values[0][i]} ({none[i]})" for i in (0, 1)))),)
    return _line(found, (), Words(*("; ".join(v[i] for v in values) for i in (0, 1))))


def _compared(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    """Two amounts held against each other: both, and of each that was computed what it was computed from."""
    parts = [part for part in found.because if part.because]
    note = Words(*("; ".join(shown(part.answer)[i] for part in found.because) for i in (0, 1)))
    return _line(found, _all(tuple(parts), seen), note if any(_told(part) for part in found.because) else None)


def _told(part: Finding[Any]) -> bool:
    if isinstance(part.answer, Bound):
        return part.answer != ANY_AMOUNT
    return part.settled if not isinstance(part.answer, When) else part.answer.earliest is not None or part.settled


def _group(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    """Of several conditions, those that decided: the one that failed, or the one that sufficed."""
    decisive = {fm.AllOf: False, fm.AnyOf: True, fm.NoneOf: True}[type(found.formula)]  # type: ignore[index]
    chosen = [part for part in found.because if part.answer is decisive][:1]
    if not chosen and found.answer is None:
        chosen = [part for part in found.because if part.answer is None]
    return _all(tuple(chosen or found.because), seen)


def _plus(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    inner = found.because[0]
    said, start, answer = named(inner.formula), shown(inner.answer), shown(found.answer)
    if inner.cite is not None:
        return (Line(Words(f"{found.formula.n} years more: {answer.en}", f"{found.formula.n} años más: {answer.es}"),  # type: ignore[attr-defined]
                     outline(inner, seen)),)
    plus = says(found.formula)
    return (Line(Words(f"{plus.en} {said.en} ({start.en}): {answer.en}", f"{plus.es} {said.es} ({start.es}): {answer.es}")),)


def _between(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    """The same years twice over need telling once."""
    parts = found.because[:1] if all(isinstance(p.formula, fm.Plus) for p in found.because) else found.because
    return _line(found, _all(tuple(inner for p in parts for inner in (p.because if isinstance(p.formula, fm.Plus) else (p,))), seen))


def _reading(found: Finding[Any], seen: Seen) -> tuple[Line, ...]:
    id: str = found.formula.id  # type: ignore[attr-defined]
    if found.taken is not None:
        option, answer = seen.option(id, found.taken), shown(found.answer)
        said = Words(f"open question of law, read as {option.en} [{id}]", f"cuestión abierta, leída como {option.es} [{id}]")
        return (Line(Words(f"{said.en}: {answer.en}", f"{said.es}: {answer.es}"), _all(found.because, seen)),)
    names: tuple[str, ...] = found.formula.names  # type: ignore[attr-defined]
    options = [seen.option(id, name) for name in names]
    return _line(found, tuple(
        Line(Words(f"read as {option.en}: {shown(part.answer).en}", f"leída como {option.es}: {shown(part.answer).es}"),
             outline(part, seen))
        for option, part in zip(options, found.because, strict=True)))


Told = Callable[[Any, Seen], tuple[Line, ...]]
OUTLINE: dict[type[fm.Formula], Told] = {
    fm.CitedTruth: _cited, fm.CitedYears: _cited, fm.Choose: _choice, fm.Happened: _test, fm.Since: _test, fm.IsIn: _test,
    fm.AtMost: _test, fm.Within: _compared, fm.CitedAmounts: _cited, fm.Share: _plain, fm.Less: _plain, fm.Total: _plain,
    fm.NoLaterThan: _test, fm.AllOf: _group, fm.AnyOf: _group, fm.NoneOf: _group, fm.Plus: _plus,
    fm.Latest: lambda found, seen: _all(found.because, seen), fm.ReadingYears: _reading, fm.ReadingTruth: _reading, fm.OfSomeDay: _reading,
    fm.Between: _between, fm.NotBefore: lambda found, seen: _all(found.because, seen), Said: _plain}
