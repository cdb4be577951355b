"""``dl822 check``: cases that say what should come out (``expect``), run; what differs is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from dl822.cases.lines import line_of
from dl822.cases.told import accepting, meant, show
from dl822.cli import failures, inputs, options, speech
from dl822.cli.case import On
from dl822.cli.opinions import opinion
from dl822.cli.places import fault
from dl822.cli.speech import BadInput, both, say
from dl822.errors import FactsError
from dl822.reasoning.words import Words
from dl822.results.opinion import Outcome, Stage

VOCABULARIES: Mapping[str, Iterable[str]] = {"outcome": tuple(Outcome), "reached": tuple(Stage)}


class Checked(NamedTuple):
    """What a case file expects and does not get, a line each; and whether it expects anything."""

    wrong: tuple[str, ...]
    expects: bool = True


def check(
    where: Annotated[str, typer.Argument(metavar="FOLDER|CASE", help=both(
        "Case files with expect:, or a folder of them.", "Casos con expect:, o una carpeta de ellos."))],
    on: On = None, lang: options.Lang = None,
) -> int:
    day, _ = options.asked_on(on)
    files = _files(where)
    found = {file: _checked(file, day) for file in files}
    wrong = [line for each in found.values() for line in each.wrong]
    silent = [file for file, each in found.items() if not each.expects]
    if len(silent) == len(files):
        raise BadInput(Words(f"{where}: nothing is expected; say in each case what should come out, such as expect: {{outcome: lawful}}",
                             f"{where}: no se espera nada; diga en cada caso qué debe resultar, como expect: {{outcome: lawful}}"))
    for line in (*wrong, *(say(f"{file}: nothing is expected (no expect:)",
                               f"{file}: no se espera nada (sin expect:)") for file in silent)):
        speech.err(line)
    also = say(f", {len(silent)} with nothing expected", f", {len(silent)} sin nada que esperar") if silent else ""
    looked, unmet = len(files), len(wrong)
    speech.out(say(f"{looked} case{'s' * (looked != 1)}, {unmet} expectation{'s' * (unmet != 1)} not met{also}",
                   f"{looked} caso{'s' * (looked != 1)}, {unmet} expectativa{'s' * (unmet != 1)} no cumplida{'s' * (unmet != 1)}{also}"))
    return 1 if wrong else 0


def _files(where: str) -> list[Path]:
    """The case files, at least one. Raises ``BadInput``."""
    path = Path(where)
    if not path.exists():
        raise BadInput(Words(f"{where}: there is no such file or folder", f"{where}: no existe ese archivo o carpeta"))
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise BadInput(Words(f"{where}: there is no case file in it; accepted: files named *.yaml",
                             f"{where}: no contiene casos; se acepta: archivos *.yaml"))
    return files


def _checked(file: Path, day: date) -> Checked:
    """One case file: whatever is wrong with it counts as one expectation not met a line, and ends no run."""
    try:
        return _compared(_read(file), day)
    except Exception as error:
        told = failures.told(error)
        if told is None:
            raise
        return Checked(tuple(told))


def _read(file: Path) -> inputs.Read:
    """The case file; one that is empty has no facts and expects nothing."""
    try:
        return inputs.read(str(file), "case")
    except FactsError as error:
        if any(value is not None for _, value, _ in error.faults) or not _empty(file):
            raise
        return inputs.Read({}, str(file))


def _empty(file: Path) -> bool:
    """Whether there is nothing in a file but remarks."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in file.read_text(encoding="utf-8-sig").splitlines())


def _compared(read: inputs.Read, day: date) -> Checked:
    expected = read.document.get("expect")
    if expected is not None and not isinstance(expected, dict):
        raise BadInput(fault(read, "expect", Words(
            f"{show(expected)} is not a set of named facts; accepted: what should come out, such as {{outcome: lawful}}",
            f"{show(expected)} no es un conjunto de datos con nombre; se acepta: lo que debe resultar, como {{outcome: lawful}}")))
    wanted = _named(expected or {})
    asked_on = _day(read, wanted.pop("on", day))
    found = opinion(read, on=asked_on) if read.document else None  # a case that cannot be read is told, whatever it expects
    if found is None or not wanted:
        return Checked((), expects=False)
    document = found.to_dict()
    told = ((path, differs(document, path, value)) for path, value in leaves(wanted))
    return Checked(tuple(_line(read, path, words) for path, words in told if words is not None))


def _line(read: inputs.Read, path: str, words: Words) -> str:
    return f"{read.source}:{line_of(f'expect.{path}', read.lines)}: {path}: {words.to(speech.lang())}"


def _day(read: inputs.Read, written: Any) -> date:
    """The day of asking that a case expects. Raises ``BadInput`` with its line."""
    try:
        return options.asked_on(str(written))[0]
    except BadInput as error:
        raise BadInput(*(fault(read, "expect.on",
                               Words(*(text.removeprefix("--on: ") for text in line))) for line in error.lines)) from None


# ── what is expected, against what the opinion says ────────────────────────────────────────────────────────
def leaves(expected: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """What is expected, by its path: ``outcome``, ``acts[0].fine.max_uit``."""
    if isinstance(expected, dict):
        for name, value in _named(expected).items():
            yield from leaves(value, f"{path}.{name}" if path else name)
    elif isinstance(expected, list) and any(isinstance(each, dict) for each in expected):
        for i, value in enumerate(expected):
            yield from leaves(value, f"{path}[{i}]")
    else:
        yield path, expected


def _named(expected: dict[Any, Any]) -> dict[str, Any]:
    """What is expected by its names: YAML 1.1 reads an unquoted on as true."""
    return {("on" if name is True else str(name)): value for name, value in expected.items()}


def differs(document: dict[str, Any], path: str, expected: Any) -> Words | None:
    """How the answer differs from what is expected at a path of it; ``None`` where it does not."""
    value: Any = document
    steps = [step for step in re.split(r"[.\[\]]+", path) if step]
    for step in steps:
        if value is None and expected is not None:
            return Words(f"expected {_shown(expected).en}, and there is none", f"se esperaba {_shown(expected).es}, y no lo hay")
        if value is None:
            return None  # of a lawful act there is no fine, so none of it
        if words := _no_such(value, step):
            return words
        value = value[int(step)] if isinstance(value, list) else value[step]
    got = _provisions(value)
    return None if _same(expected, got) else _unlisted(steps[-1], expected) or _other(expected, got)


def _unlisted(name: str, expected: Any) -> Words | None:
    """What is said of a word that never comes out there; ``None`` for one that may."""
    names = VOCABULARIES.get(name)
    if names is None or not isinstance(expected, str) or expected in names:
        return None
    near, listed = meant(expected, {each: (each,) for each in names})[1], ", ".join(names)
    said = Words(f"{show(expected)} never comes out{near.en}", f"{show(expected)} nunca resulta{near.es}")
    return accepting(said, Words(listed, listed))


def _other(expected: Any, got: Any) -> Words:
    wanted, told = _shown(expected), _shown(got)
    if expected is None:
        return Words(f"expected not to be known, got {told.en}", f"se esperaba que se ignorase, resultó {told.es}")
    if got is None:
        return Words(f"expected {wanted.en}, and it is {told.en}", f"se esperaba {wanted.es}, y {told.es}")
    return Words(f"expected {wanted.en}, got {told.en}", f"se esperaba {wanted.es}, resultó {told.es}")


def _no_such(holder: Any, step: str) -> Words | None:
    """Why there is no such place in the answer; ``None`` where there is."""
    if isinstance(holder, list):
        if step.isdecimal() and int(step) < len(holder):
            return None
        return Words(f"there is no [{step}] in the answer: it has {len(holder)} there",
                     f"no hay [{step}] en la respuesta: tiene {len(holder)}")
    names = list(holder) if isinstance(holder, dict) else []
    if step in names:
        return None
    near = meant(step, {name: (name,) for name in names})[1]
    said = Words(f"there is no {step!r} in the answer{near.en}", f"no hay {step!r} en la respuesta{near.es}")
    return accepting(said, Words(", ".join(names), ", ".join(names))) if names else said


def _provisions(value: Any) -> Any:
    """A list of provisions by their ids, which is how they are expected."""
    alone = isinstance(value, list) and value and isinstance(value[0], dict) and set(value[0]) == {"provision"}
    return [each["provision"] for each in value] if alone else value


def _same(expected: Any, got: Any) -> bool:
    """Whether two values are the same: a number and its text are, and a day and its text."""
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and all(_same(a, b) for a, b in zip(expected, got, strict=True))
    if isinstance(expected, bool) or isinstance(got, bool):
        return expected is got
    numbers = _number(expected), _number(got)
    if None not in numbers:
        return numbers[0] == numbers[1]
    return bool((expected.isoformat() if isinstance(expected, date) else expected) == got)


def _number(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value)) if isinstance(value, int | float | str | Decimal) else None
    except InvalidOperation:
        return None


def _shown(value: Any) -> Words:
    """A value as a person would write it."""
    if value is None:
        return Words("not known", "se ignora")
    if isinstance(value, bool):
        return Words("yes", "sí") if value else Words("no", "no")
    told = str(_number(value)) if _number(value) is not None else show(value)
    return Words(told, told)
