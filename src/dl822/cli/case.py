"""``dl822 case`` and ``dl822 check``: a case file in, an opinion out; and cases that say what should come out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dl822 import cases
from dl822.cases.lines import line_of, lines
from dl822.cli import failures, inputs, options, speech
from dl822.cli.speech import BadInput, both, say
from dl822.errors import FactsError, InconsistentFactsError
from dl822.facts.cases import Case as Facts
from dl822.reasoning.words import Lang, Words

if TYPE_CHECKING:
    from dl822.results.opinion import Opinion

FORMS = (".html", ".docx", ".md", ".json")
File = Annotated[str | None, typer.Argument(metavar="CASE", help=both(
    "A case in YAML or JSON (- for stdin).", "Un caso en YAML o JSON (- para la entrada estándar)."))]
Out = Annotated[str | None, typer.Option("-o", "--out", metavar="FILE", help=both(
    "Write the opinion to a file: .html, .docx, .md or .json.", "Escribe la opinión en un archivo: .html, .docx, .md o .json."))]
New = Annotated[bool, typer.Option("--new", help=both(
    "An annotated case file to start from, on stdout or in -o FILE.yaml.",
    "Un caso anotado para empezar, en la salida o en -o ARCHIVO.yaml."))]
Ask = Annotated[bool, typer.Option("--ask", help=both(
    "Ask for the facts that can still matter, one by one.", "Pregunta, uno por uno, los datos que aún pueden importar."))]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help=both(
    "The day on which it is asked (otherwise today).", "El día al que se pregunta (si no, hoy)."))]


def case(
    file: File = None, out: Out = None, new: New = False, ask: Ask = False, on: On = None, law: options.Law = None,
    reading: options.Readings = None, lang: options.Lang = None, json: options.Json = False, markdown: options.Markdown = False,
) -> int:
    if new:
        return _new(out)
    day, notes = options.asked_on(on)
    _form(out)
    asked = {"on": day, "law": options.law_of(law), "readings": options.readings(reading)}
    if ask:
        from dl822.cli.whole_interview import hold

        document = inputs.document(file)[0] if file is not None else {}
        found, text = hold(document, asked)
        (speech.err if json else speech.out)(text.rstrip("\n") + "\n")
    elif file is None:
        raise BadInput(Words("no case is given; accepted: a case file, - for stdin, --new for one to start from, or --ask",
                             "no se indicó el caso; se acepta: un archivo, - para la entrada estándar, --new para empezar, o --ask"))
    else:
        found = opinion(file, **asked)
    _put(found, out, json=json, markdown=markdown)
    for note in notes:
        speech.err(note.to(speech.lang()))
    return 3 if found.outcome == "unknown" else 0


def _new(out: str | None) -> int:
    """The template, in the language of this run."""
    name = "case.es.yaml" if speech.lang() == "es" else "case.en.yaml"
    text = resources.files("dl822.cases").joinpath(name).read_text(encoding="utf-8")
    if out is None:
        print(text, end="", flush=True)
        return 0
    if Path(out).exists():
        raise BadInput(Words(f"{out}: it exists already; name another file", f"{out}: ya existe; indique otro archivo"))
    Path(out).write_text(text, encoding="utf-8")
    speech.err(say(f"written: {out}; fill it in, then: dl822 case {out}", f"escrito: {out}; complételo y luego: dl822 case {out}"))
    return 0


# ── reading: whatever is wrong is told with its line ───────────────────────────────────────────────────────
def opinion(file: str, **asked: Any) -> Opinion:
    """The opinion on the case in a file. Raises ``BadInput``, a line for each fault: file, line, place, reason."""
    from dl822.case import analyse

    document, source = inputs.document(file)
    with_lines = lines(_text(file)) if file != "-" else {}
    try:
        return analyse(cases.case_from(document, source=source), **asked)
    except FactsError as error:
        told = [(path, getattr(reason, "words", Words(str(reason), str(reason)))) for path, _, reason in error.faults]
    except InconsistentFactsError as error:
        told = list(error.faults)
    raise BadInput(*(placed(source, path, words, with_lines) for path, words in told))


def _text(file: str) -> str:
    return Path(file).read_text(encoding="utf-8-sig")


def placed(source: str, path: str, words: Words, known: dict[str, int]) -> Words:
    """A fault with its file and line."""
    line = line_of(path, known)
    at = f"{source}:{line}" if line is not None else source
    return Words(f"{at}: {path}: {words.en}", f"{at}: {path}: {words.es}")


# ── writing: whole, or not at all ──────────────────────────────────────────────────────────────────────────
def _form(out: str | None) -> str | None:
    if out is None:
        return None
    suffix = Path(out).suffix.lower()
    if suffix not in FORMS:
        raise BadInput(Words(f"-o: {out!r} has no form known here; accepted: {', '.join(FORMS)}",
                             f"-o: {out!r} no tiene un formato conocido; se acepta: {', '.join(FORMS)}"))
    return suffix


def _put(found: Opinion, out: str | None, *, json: bool, markdown: bool) -> None:
    lang = speech.lang()
    if out is not None:
        write(Path(out), formed(found, str(_form(out)), lang))
        speech.err(say(f"written: {out}", f"escrito: {out}"))
    elif json:
        speech.out_json(found.to_dict())
    else:
        for line in found.explain(lang, markdown=markdown).splitlines():
            speech.out(line, "bold" if line.startswith("#") and not markdown else None)


def formed(found: Opinion, suffix: str, lang: Lang) -> bytes:
    """The opinion in the form that a suffix names."""
    if suffix == ".docx":
        try:
            return found.to_docx(lang)
        except ModuleNotFoundError as error:
            if error.name != "docx":
                raise
            raise BadInput(Words("-o .docx needs the extra reports: pip install 'dl822[reports]'",
                                 "-o .docx requiere el extra reports: pip install 'dl822[reports]'")) from None
    forms = {".html": found.to_html, ".md": found.to_markdown}
    return (forms[suffix](lang) if suffix in forms else found.to_json() + "\n").encode()


def write(path: Path, data: bytes) -> None:
    """A file written whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


# ── cases that say what should come out ────────────────────────────────────────────────────────────────────
def check(
    where: Annotated[str, typer.Argument(metavar="FOLDER|CASE", help=both(
        "Case files with expect:, or a folder of them.", "Casos con expect:, o una carpeta de ellos."))],
    on: On = None, lang: options.Lang = None,
) -> int:
    day, _ = options.asked_on(on)
    files = sorted(Path(where).rglob("*.yaml")) if Path(where).is_dir() else [Path(where)]
    if not files:
        raise BadInput(Words(f"{where}: there is no case file in it; accepted: files named *.yaml",
                             f"{where}: no contiene casos; se acepta: archivos *.yaml"))
    wrong = [line for file in files for line in _checked(file, day)]
    for line in wrong:
        speech.err(line)
    speech.out(say(f"{len(files)} cases, {len(wrong)} expectations not met", f"{len(files)} casos, {len(wrong)} expectativas no cumplidas"))
    return 1 if wrong else 0


def _checked(file: Path, day: Any) -> Iterator[str]:
    """What a case file expects and does not get, each with its line."""
    try:
        document, _ = inputs.document(str(file))
        expected = {("on" if name is True else name): value for name,
                    value in (document.get("expect") or {}).items()}  # YAML 1.1 reads on as true
        asked_on = options.day("expect.on", str(expected["on"])) if "on" in expected else day
        found = opinion(str(file), on=asked_on)
    except Exception as error:
        told = failures.told(error)
        if told is None:
            raise
        yield from told
        return
    known = lines(_text(str(file)))
    for name, value in _leaves({n: v for n, v in expected.items() if n != "on"}):
        got = got_at(found, name)
        if got != value:
            yield say(f"{file}:{line_of(f'expect.{name}', known)}: {name}: expected {value!r}, got {got!r}",
                      f"{file}:{line_of(f'expect.{name}', known)}: {name}: se esperaba {value!r}, resultó {got!r}")


def _leaves(expected: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """What is expected, by its path: ``outcome``, ``acts[0].fine.max_uit``."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            yield from _leaves(value, f"{path}.{name}" if path else str(name))
    elif isinstance(expected, list) and any(isinstance(each, dict) for each in expected):
        for i, value in enumerate(expected):
            yield from _leaves(value, f"{path}[{i}]")
    else:
        yield path, expected


def got_at(found: Opinion, path: str) -> Any:
    """What the opinion says at a path of its JSON document; ``None`` where there is no such thing."""
    import re

    value: Any = found.to_dict()
    for step in (step for step in re.split(r"[.\[\]]+", path) if step):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return [each["provision"] for each in value] if isinstance(value, list) and value and isinstance(value[0], dict) and set(
        value[0]) == {"provision"} else value


__all__ = ["Facts", "case", "check", "opinion", "sys", "write"]
