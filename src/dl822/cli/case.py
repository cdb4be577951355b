"""``dl822 case``: a case file in, an opinion out; a case to start from; an interview."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dl822.cli import inputs, options, outputs, speech
from dl822.cli.opinions import opinion
from dl822.cli.outputs import write
from dl822.cli.speech import BadInput, both, say
from dl822.reasoning.words import Lang, Words

if TYPE_CHECKING:
    from dl822.results.opinion import Opinion

FORMS = {".html": "html", ".docx": "docx", ".md": "markdown", ".json": "json"}
NEW = {".yaml": "yaml", ".yml": "yaml"}
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
        return _new(out, file, ask=ask)
    day, notes = options.asked_on(on)
    outputs.form(out, outputs.only_one(json=json, markdown=markdown), FORMS)
    outputs.writable("-o", out, file)
    asked = {"on": day, "law": options.law_of(law), "readings": options.readings(reading)}
    if ask:
        return _ask(file, out, asked, notes, json=json, markdown=markdown)
    if file is None:
        raise BadInput(Words("no case is given; accepted: a case file, - for stdin, --new for one to start from, or --ask",
                             "no se indicó el caso; se acepta: un archivo, - para la entrada estándar, --new para empezar, o --ask"))
    return _put(opinion(inputs.read(file, "case"), **asked), out, notes, json=json, markdown=markdown)


def _ask(file: str | None, out: str | None, asked: dict[str, Any], notes: tuple[Words, ...], *, json: bool, markdown: bool) -> int:
    """The interview, then the case as it was told, and the opinion; where nothing was answered, neither."""
    from dl822.cli import whole_interview

    if file == "-":
        raise BadInput(Words("--ask: the answers come from stdin, so the case cannot; accepted: a case file",
                             "--ask: las respuestas llegan por la entrada estándar, así que el caso no puede; se acepta: un archivo"))
    held = whole_interview.hold(inputs.read(file, "case") if file is not None else inputs.Read({}, ""), asked)
    if held is None:
        speech.err(say("nothing was answered: nothing is written", "no se respondió nada: no se escribe nada"))
        return 3
    found, text = held
    (speech.err if json else speech.out)(text.rstrip("\n") + "\n")
    code = _put(found, out, notes, json=json, markdown=markdown)
    for act in found.acts if out is not None else ():
        speech.err(f"{act.name}: {act.outcome.words.to(speech.lang())}")
    return code


def _new(out: str | None, file: str | None, *, ask: bool) -> int:
    """The template, in the language of this run."""
    if file is not None or ask:
        other = "--ask" if ask else file
        raise BadInput(Words(f"--new: it makes a new case, and {other} is another question; choose one (a file to write: --new -o "
                             f"FILE.yaml)",
                             f"--new: crea un caso nuevo, y {other} es otra cosa; elija uno (para escribir un archivo: --new -o "
                             f"ARCHIVO.yaml)"))
    outputs.form(out, None, NEW)
    outputs.writable("-o", out)
    name = "case.es.yaml" if speech.lang() == "es" else "case.en.yaml"
    text = resources.files("dl822.cases").joinpath(name).read_text(encoding="utf-8")
    if out is None:
        print(text, end="", flush=True)
        return 0
    if Path(out).exists():
        raise BadInput(Words(f"{out}: it exists already; name another file", f"{out}: ya existe; indique otro archivo"))
    write(Path(out), text.encode())
    speech.err(say(f"written: {out}; fill it in, then: dl822 case {out}", f"escrito: {out}; complételo y luego: dl822 case {out}"))
    return 0


def _put(found: Opinion, out: str | None, notes: tuple[Words, ...], *, json: bool, markdown: bool) -> int:
    """The opinion in its file or on stdout; the exit code says whether its outcome is known."""
    lang = speech.lang()
    if out is not None:
        write(Path(out), formed(found, Path(out).suffix.lower(), lang))
        speech.err(say(f"written: {out}", f"escrito: {out}"))
    elif json:
        speech.out_json(found.to_dict())
    else:
        for line in found.explain(lang, markdown=markdown).splitlines():
            speech.out(line, "bold" if line.startswith("#") and not markdown else None)
    for note in notes:
        speech.err(note.to(lang))
    return 3 if found.outcome == "unknown" else 0


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


__all__ = ["FORMS", "case", "formed", "write"]
