"""Why a key or a value of a case file is refused, in words that say what to write instead."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from dl822.cases.told import accepting, meant, show
from dl822.facts.works import SUBJECTS, Kind, Origin
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf, asked
from dl822.reasoning.words import Option, Words

# Everyday words, only so that a slip can be answered with the word that the law's vocabulary has.
EVERYDAY_KINDS: dict[str, str] = {
    Kind.LITERARY: "novel novela poem poema poetry poesía book libro essay ensayo story cuento letter carta fiction",
    Kind.ORAL: "speech discurso lecture conferencia sermon sermón",
    Kind.MUSICAL: "song canción music música melody melodía score partitura waltz vals",
    Kind.DRAMATIC: "play teatro theatre opera ópera ballet drama choreography coreografía",
    Kind.AUDIOVISUAL: "film película movie video series serie documentary documental cinema cine",
    Kind.ARTISTIC: "painting pintura drawing dibujo sculpture escultura engraving grabado",
    Kind.ARCHITECTURAL: "building edificio architecture arquitectura",
    Kind.PHOTOGRAPHIC: "photo foto photograph fotografía",
    Kind.MAP: "plan plano mapa atlas illustration ilustración",
    Kind.PROGRAM: "software programa app computer",
    Kind.COMPILATION: "anthology antología compilación",
    Kind.PRESS_ARTICLE: "article artículo news noticia",
}
EVERYDAY_SUBJECTS = {
    "work": "obra book libro novel novela film película song canción painting pintura program programa",
    "performance": "interpretación ejecución concert concierto",
    "phonogram": "fonograma record disco album álbum sound",
    "broadcast": "emisión radio television televisión transmission transmisión",
    "recording": "grabación footage video",
    "photograph": "fotografía photo foto",
    "edition": "edición publication publicación",
    "folklore": "folclore tradition tradición",
    "official_text": "law ley decree decreto judgment sentencia ruling resolución",
}

_YEARS = Words("a year (1938), a date (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940)",
               "un año (1938), una fecha (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940)")
TIMES = {
    "born": _YEARS,
    "died": Words(f"{_YEARS.en}, or alive", f"{_YEARS.es}, o alive (vive)"),
    "": Words(f"{_YEARS.en}, never or not_yet", f"{_YEARS.es}, never (no ocurrirá) o not_yet (aún puede ocurrir)"),
}
LEAVE_OUT = Words("leave it out where it is not known", "omítalo si no se sabe")


def declared(kind: type[Facts], name: Any) -> Any:
    """How a fact is declared, or ``None`` where that kind has no such fact."""
    field = kind.model_fields.get(name) if isinstance(name, str) else None
    return field.annotation if field is not None and isinstance(field.annotation, type) else None


def reason(kind: type[Facts], loc: tuple[Any, ...], error: Any) -> Words:
    """What is wrong at a place of a subject of that kind, and what is accepted there."""
    *steps, name = loc
    for step in steps:
        kind = kind if isinstance(step, int) else declared(kind, step).of
    value, of = error["input"], declared(kind, name)
    if error["type"] == "invalid_key":
        return _not_a_name(value)
    if error["type"] == "extra_forbidden":
        return _no_such_fact(kind, str(name), listed=bool(steps))
    if of is None:
        return _not_an_item(value)
    if issubclass(of, Many):
        return _not_a_list(name, value)
    if issubclass(of, OneOf):
        return _not_a_member(kind, name, of.of, value)
    if issubclass(of, Event):
        return _not_a_time(name, value, error.get("ctx", {}).get("error"))
    return _neither_yes_nor_no(value) if issubclass(of, Flag) else _not_a_text(value)


def not_a_mapping(data: Any) -> Words:
    accepted = Words("accepted: a line such as 'subject: work', then a line for each fact",
                     "se acepta: una línea como 'subject: work' y luego una línea por cada dato")
    if data is None:
        return Words(f"there are no facts in it; {accepted.en}", f"no contiene datos; {accepted.es}")
    return Words(f"{show(data)} is not a set of named facts; {accepted.en}",
                 f"{show(data)} no es un conjunto de datos con nombre; {accepted.es}")


def not_a_subject(name: Any) -> tuple[str | None, Words]:
    """The subject that was probably meant, and what to say."""
    accepted = ", ".join(SUBJECTS)
    if name is None:
        return None, Words(f"missing: say what the case is about; accepted: {accepted}",
                           f"falta: diga de qué trata el caso; se acepta: {accepted}")
    near, words = meant(str(name), {key: (key, *EVERYDAY_SUBJECTS[key].split()) for key in SUBJECTS})
    said = Words(f"{show(name)} is not a subject{words.en}", f"{show(name)} no es un objeto de protección{words.es}")
    return near, accepting(said, Words(accepted, accepted))


def _not_a_name(key: Any) -> Words:
    if isinstance(key, bool):
        return Words(f"{key} cannot name a fact: YAML takes an unquoted on, off, yes or no for true or false",
                     f"{key} no puede nombrar un dato: YAML toma on, off, yes o no sin comillas por verdadero o falso")
    return Words(f"{show(key)} cannot name a fact; accepted: the names that 'dl822 schema' lists",
                 f"{show(key)} no puede nombrar un dato; se acepta: los nombres que muestra 'dl822 schema'")


def _no_such_fact(kind: type[Facts], name: str, *, listed: bool) -> Words:
    names = {field: (field, *asked(kind, field).label) for field in kind.model_fields if field != "subject"}
    near, words = meant(name, names)
    if near is None and not listed:
        words = _elsewhere(kind, name)
    what = kind.model_fields["subject"].default if "subject" in kind.model_fields else kind.__name__.lower()
    accepted = ", ".join(names if listed else ["subject", *names])
    said = Words(f"{show(name)} is not a fact of '{what}'{words.en}", f"{show(name)} no es un dato de '{what}'{words.es}")
    return accepting(said, Words(accepted, accepted))


def _elsewhere(kind: type[Facts], name: str) -> Words:
    """Where a fact would belong that this kind does not have: to each of its people, or to another subject."""
    for field in kind.model_fields:
        of = declared(kind, field)
        if of is not None and issubclass(of, Many) and name in of.of.model_fields:
            return Words(f"; it is a fact of each of '{field}', written {field}[0].{name}",
                         f"; es un dato de cada uno de '{field}', que se escribe {field}[0].{name}")
    others = ", ".join(subject for subject, other in SUBJECTS.items() if name in other.model_fields)
    return Words(f" (it is one of: {others})", f" (lo es de: {others})") if others else Words("", "")


def _not_an_item(value: Any) -> Words:
    return Words(f"{show(value)}: accepted: the facts of each one, such as {{name: …, died: 1938}}, or {{}} where nothing is known",
                 f"{show(value)}: se acepta: los datos de cada uno, como {{name: …, died: 1938}}, o {{}} si nada se sabe")


def _not_a_list(name: str, value: Any) -> Words:
    if isinstance(value, list | tuple):
        return Words(f"the list is empty ([]): leave '{name}' out where they are not known, or write {{}} for each one unknown",
                     f"la lista está vacía ([]): omita '{name}' si no se conocen, o escriba {{}} por cada uno desconocido")
    return Words(f"{show(value)} is not a list; accepted: the facts of each one in a list, such as [{{name: …, died: 1938}}]",
                 f"{show(value)} no es una lista; se acepta: los datos de cada uno en una lista, como [{{name: …, died: 1938}}]")


def _not_a_member(kind: type[Facts], name: str, among: type[Option], value: Any) -> Words:
    label, members = asked(kind, name).label, list(among)
    everyday = EVERYDAY_KINDS if among is Kind else {}
    _, near = meant(str(value), {m.value: (m.value, *m.words, *everyday.get(m.value, "").split()) for m in members})
    if isinstance(value, bool):
        near = Words(" (YAML takes an unquoted no or yes for false or true: put it in quotes)",
                     " (YAML toma no o yes sin comillas por falso o verdadero: póngalo entre comillas)")
    codes = ", ".join(members)
    country = Words(", or the name of any country", ", o el nombre de cualquier país") if among is Origin else Words("", "")
    said = Words(f"{show(value)} is not accepted as {label.en}{near.en}", f"{show(value)} no se acepta como {label.es}{near.es}")
    return accepting(said, Words(f"{codes}{country.en}; {LEAVE_OUT.en}", f"{codes}{country.es}; {LEAVE_OUT.es}"))


def _not_a_time(name: str, value: Any, error: Exception | None) -> Words:
    accepted = TIMES.get(name, TIMES[""])
    if value is True:
        said = Words("yes is not a time (if it happened, and nobody knows when, write ../..)",
                     "yes (sí) no es una fecha (si ocurrió y no se sabe cuándo, escriba ../..)")
    elif value is False:
        said = Words("no is not a time", "no no es una fecha")
    else:
        said = getattr(error, "words", Words(str(error), f"{show(value)} no se puede leer como fecha"))
    en, es = (re.split(r"; (?:accepted|se acepta): ", text)[0] for text in said)
    if str(value) not in en:  # the year 0 of '0000'
        en, es = f"{show(value)}: {en}", f"{show(value)}: {es}"
    return Words(f"{en}; accepted: {accepted.en}; {LEAVE_OUT.en}", f"{es}; se acepta: {accepted.es}; {LEAVE_OUT.es}")


def _neither_yes_nor_no(value: Any) -> Words:
    return Words(f"{show(value)} is neither yes nor no; accepted: yes, no; {LEAVE_OUT.en}",
                 f"{show(value)} no es ni sí ni no; se acepta: yes (sí), no; {LEAVE_OUT.es}")


def _not_a_text(value: Any) -> Words:
    if isinstance(value, bool | list | dict):
        return Words(f"{show(value)} is not text; accepted: text in quotes", f"{show(value)} no es texto; se acepta: texto entre comillas")
    quoted = f'"{value.isoformat() if isinstance(value, date) else value}"'
    return Words(f"{show(value)} is not text; accepted: text in quotes, such as {quoted}",
                 f"{show(value)} no es texto; se acepta: texto entre comillas, como {quoted}")
