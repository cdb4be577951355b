"""From a text to a mapping: YAML and JSON, with the place of whatever is broken."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from dl822.cases.refused import not_a_mapping
from dl822.cases.told import Told, show
from dl822.errors import FactsError
from dl822.reasoning.words import Words


def parse(text: str, *, format: str, source: str | None = None, of: str = "term") -> dict[Any, Any]:
    """The mapping that a text holds; ``format`` is ``yaml`` or ``json``, and ``of`` the command whose file it is.

    Raises ``FactsError`` with the line and column of what is broken, and for a name that is given twice.

    >>> parse("subject: work\\ndisclosed: 1922", format="yaml")
    {'subject': 'work', 'disclosed': 1922}
    """
    readers: dict[str, Callable[[str], Any]] = {"yaml": _yaml, "json": partial(_json, of=of)}
    if format not in readers:
        raise ValueError(f"{format!r} is not a format; accepted: yaml, json")
    try:
        data = readers[format](text.removeprefix("\ufeff"))
    except _Broken as broken:
        raise FactsError([("", broken.value, Told(*broken.words))], source) from None
    except RecursionError:
        raise FactsError([("", None, Told("it is nested too deeply to be a case file",
                                          "tiene demasiados niveles para ser un caso"))], source) from None
    if not isinstance(data, dict):
        raise FactsError([("", data, Told(*not_a_mapping(data, of)))], source)
    return data


class _Broken(Exception):
    def __init__(self, value: Any, words: Words) -> None:
        self.value, self.words = value, words


def _at(line: int, column: int, en: str, es: str) -> Words:
    return Words(f"line {line}, column {column}: {en}", f"línea {line}, columna {column}: {es}")


def _twice(key: Any) -> Words:
    return Words(f"{show(key)} is given twice; give it once", f"{show(key)} figura dos veces; indíquelo una sola vez")


# ── JSON ───────────────────────────────────────────────────────────────────────────────────────────────────
LIKE = {"case": '{"acts": [{"name": "…"}]}', "society": '{"name": "Fermata"}', "fine": '{"conduct": "2012-03-01"}',
        "use": '{"act": "reproduction"}'}


def _json(text: str, of: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        like = LIKE.get(of, '{"subject": "work"}')
        raise _Broken(_line(text, error.lineno), _at(
            error.lineno, error.colno, f"this is not JSON ({error.msg}); accepted: a document such as {like}",
            f"no es JSON ({error.msg}); se acepta: un documento como {like}")) from None
    except ValueError:  # a number of more digits than Python converts
        raise _Broken(None, Words("it holds a number too long to be read", "contiene un número demasiado largo")) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made:
            raise _Broken(key, _twice(key))
        made[key] = value
    return made


def _no_number(name: str) -> Any:
    raise _Broken(name, Words(f"{name} is not a value; leave the fact out where it is not known",
                              f"{name} no es un valor; omita el dato si no se sabe"))


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


# ── YAML ───────────────────────────────────────────────────────────────────────────────────────────────────
def _yaml(text: str) -> Any:
    import yaml  # here: a library that is asked one thing in Python need not load it

    try:
        loader = _loader()(text)
        try:
            node = loader.get_single_node()
            _refuse_bombs(node)
            return None if node is None else loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = getattr(error, "words", None) or _not_yaml(str(error.problem), _line(text, line))
        raise _Broken(_line(text, line), _at(line, column, *said)) from None
    except yaml.reader.ReaderError as error:
        before, found = text[: error.position], show(text[error.position])
        raise _Broken(found, _at(before.count("\n") + 1, len(before) - before.rfind("\n"), f"a character that no text has: {found}",
                                 f"un carácter que ningún texto tiene: {found}")) from None


def _not_yaml(problem: str, line: str) -> Words:
    if "'\\t'" in problem or re.match(r" *\t", line):
        return Words("this is not YAML: there is a tab here; use spaces",
                     "no es YAML: hay una tabulación aquí; use espacios")
    return Words(f"this is not YAML ({problem}); accepted: lines such as 'disclosed: 1922', those of one list or person "
                 "indented alike, and text with ': ' or '#' in quotes",
                 f"no es YAML ({problem}); se acepta: líneas como 'disclosed: 1922', con igual sangría las de una misma lista "
                 "o persona, y entre comillas el texto con ': ' o '#'")


LARGEST = 100_000  # values, once every alias is written out


def _refuse_bombs(root: Any) -> None:
    """Aliases may name a list of aliases, and so on: what they come to is counted before it is built."""
    sizes: dict[int, int] = {}
    open_: set[int] = set()

    def size(node: Any) -> int:
        if id(node) in open_:
            raise _Broken(None, _at(node.start_mark.line + 1, node.start_mark.column + 1, "an alias that holds itself; write it out",
                                    "un alias que se contiene a sí mismo; escríbalo completo"))
        if id(node) not in sizes:
            open_.add(id(node))
            inside = node.value if isinstance(node.value, list) else []
            sizes[id(node)] = 1 + sum(size(part) for item in inside for part in (item if isinstance(item, tuple) else (item,)))
            open_.discard(id(node))
        if sizes[id(node)] > LARGEST:
            raise _Broken(None, _at(node.start_mark.line + 1, node.start_mark.column + 1,
                                    f"its aliases come to more than {LARGEST:,} values",
                                    f"sus alias suman más de {LARGEST:,} valores"))
        return sizes[id(node)]

    if root is not None:
        size(root)


@cache
def _loader() -> Any:
    """YAML's safe loader, which refuses a name given twice and leaves as text what only looks like a number or date."""
    import yaml

    class Loader(yaml.SafeLoader):
        def compose_mapping_node(self, anchor: Any) -> Any:
            node = super().compose_mapping_node(anchor)
            seen = set()
            for key, _ in node.value:
                if isinstance(key, yaml.ScalarNode) and key.value in seen:
                    error = yaml.constructor.ConstructorError(None, None, "given twice", key.start_mark)
                    error.words = _twice(key.value)  # type: ignore[attr-defined]
                    raise error
                seen.add(key.value if isinstance(key, yaml.ScalarNode) else id(key))
            return node

    def integer(loader: Any, node: Any) -> Any:
        # 0612 is a year, not an octal number; 12:30 is no number at all
        return int(node.value) if re.fullmatch(r"-?(0|[1-9]\d{0,17})", node.value) else node.value

    def day(loader: Any, node: Any) -> Any:
        try:
            return loader.construct_yaml_timestamp(node)
        except ValueError:  # 1938-02-30: the fact that it is given for is told, by its name
            return node.value

    Loader.add_constructor("tag:yaml.org,2002:int", integer)
    Loader.add_constructor("tag:yaml.org,2002:timestamp", day)
    return Loader
