"""Why a key or a value of a case file is refused, in words that say what to write instead."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from dl822.cases import everyday
from dl822.cases.told import accepting, meant, show
from dl822.facts.uses import Use
from dl822.facts.works import SUBJECTS, About, Origin
from dl822.reasoning.facts import Event, Facts, Flag, Many, Names, Number, OneOf, Part, asked
from dl822.reasoning.words import Option, Words

_YEARS = Words("a year (1938), a date (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940)",
               "un año (1938), una fecha (1938-04-15), EDTF (193X, 1938~, 1930/1940, ../1940)")
TIMES = {
    "born": _YEARS,
    "died": Words(f"{_YEARS.en}, or alive", f"{_YEARS.es}, o alive (vive)"),
    "": Words(f"{_YEARS.en}, never or not_yet", f"{_YEARS.es}, never (no ocurrirá) o not_yet (aún puede ocurrir)"),
}
_WRITTEN = {"conduct": "acts", "casething": "things", "participant": "parties", "involved": "others"}  # as a case file has them
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
        return _no_such_fact(kind, str(name), steps)
    if of is None:
        return _not_an_item(value)
    if issubclass(of, Many):
        return _not_a_list(name, value)
    if issubclass(of, Part | About):
        return not_a_part(name, value)
    if issubclass(of, OneOf):
        return _not_a_member(kind, name, of.of, value)
    if issubclass(of, Number):
        return not_a_number(value, of)
    if issubclass(of, Names):
        return Words(f"{show(value)} is not a list of names; accepted: [Ana, Luis]",
                     f"{show(value)} no es una lista de nombres; se acepta: [Ana, Luis]")
    if issubclass(of, Event):
        return _not_a_time(name, value, error.get("ctx", {}).get("error"))
    return _neither_yes_nor_no(value) if issubclass(of, Flag) else _not_a_text(value)


def not_a_number(value: Any, of: type[Number]) -> Words:
    """What was meant to be a number of that kind."""
    kind, like = (("a whole number", "un número entero"), "45") if of.whole else (
        (("a sum in soles, to the céntimo,", "un monto en soles, al céntimo,"), "300000 or 300000.50") if of.cents else
        (("a number", "un número"), "12 or 12.5"))
    return Words(f"{show(value)} is not {kind[0]} of 0 or more; accepted: {like}; {LEAVE_OUT.en}",
                 f"{show(value)} no es {kind[1]} de 0 o más; se acepta: {like.replace(' or ', ' o ')}; {LEAVE_OUT.es}")


_FACTS = Words("accepted: a line such as 'subject: work', or of a use 'act: reproduction', then a line for each fact",
               "se acepta: una línea como 'subject: work', o de un uso 'act: reproduction', y luego una línea por cada dato")
LIKE = {  # what a file of each command looks like
    "case": Words("a case has acts: …, each with what was done; see dl822 case --new",
                  "un caso tiene acts: …, cada uno con lo que se hizo; vea dl822 case --new"),
    "society": Words("a society has lines such as 'name: Fermata' and lists such as tariffs: …; see dl822 schema society",
                     "una sociedad tiene líneas como 'name: Fermata' y listas como tariffs: …; vea dl822 schema society"),
    "fine": Words("an infringement has lines such as 'conduct: 2012-03-01' and 'breaches: decree'; see dl822 schema fine",
                  "una infracción tiene líneas como 'conduct: 2012-03-01' y 'breaches: decree'; vea dl822 schema fine"),
}


def not_a_mapping(data: Any, of: str = "term") -> Words:
    """What is no set of facts, given to the command ``of``; and what a file of that command looks like."""
    accepted = LIKE.get(of, _FACTS)
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
    near, words = meant(str(name), {key: (key, *everyday.SUBJECTS[key].split()) for key in SUBJECTS})
    said = Words(f"{show(name)} is not a subject{words.en}", f"{show(name)} no es un objeto de protección{words.es}")
    return near, accepting(said, Words(accepted, accepted))


def _not_a_name(key: Any) -> Words:
    if isinstance(key, bool):
        return Words(f"{key} cannot name a fact: YAML takes an unquoted on, off, yes or no for true or false",
                     f"{key} no puede nombrar un dato: YAML toma on, off, yes o no sin comillas por verdadero o falso")
    return Words(f"{show(key)} cannot name a fact; accepted: the names that 'dl822 schema' lists",
                 f"{show(key)} no puede nombrar un dato; se acepta: los nombres que muestra 'dl822 schema'")


def _no_such_fact(kind: type[Facts], name: str, steps: list[Any]) -> Words:
    fields = [field for field in kind.model_fields if field != "subject"]
    also = everyday.FACTS if kind is Use else {}
    near, words = meant(name, {field: (field, *asked(kind, field).label, *also.get(field, "").split()) for field in fields})
    if near is None or kind is Use:
        words = _elsewhere(kind, name, steps) or words
    what = _called(kind, steps)
    listed = ", ".join(["subject", *fields] if "subject" in kind.model_fields and not steps else fields)
    accepted = Words(listed, listed)
    if kind is Use:  # too many to list
        few = ", ".join(fields[1:6])
        accepted = Words(f"{few} and others, which 'dl822 schema use' lists", f"{few} y otros, que muestra 'dl822 schema use'")
    said = Words(f"{show(name)} is not a fact of '{what}'{words.en}", f"{show(name)} no es un dato de '{what}'{words.es}")
    return accepting(said, accepted)


def _called(kind: type[Facts], steps: list[Any]) -> str:
    """What a kind of facts is called: by the fact, or the list, that mentions it, or by what it is."""
    mentioned = [step for step in steps if isinstance(step, str)]
    if mentioned:
        return mentioned[-1]
    if "subject" in kind.model_fields:
        return str(kind.model_fields["subject"].default)
    return _WRITTEN.get(kind.__name__.lower(), kind.__name__.lower())


def _elsewhere(kind: type[Facts], name: str, steps: list[Any]) -> Words | None:
    """Where a fact would belong that this kind does not have: in a part of it, in each of its people, in another subject."""
    for field in kind.model_fields:
        of = declared(kind, field)
        if of is not None and issubclass(of, Many) and name in of.of.model_fields:
            return Words(f"; it is a fact of each of '{field}', written {field}[0].{name}",
                         f"; es un dato de cada uno de '{field}', que se escribe {field}[0].{name}")
    if place := _inside(kind, name, "".join(f"{step}." for step in steps)):
        return Words(f"; it is a fact of '{place}', written {place}.{name}", f"; es un dato de '{place}', que se escribe {place}.{name}")
    others = ", ".join(subject for subject, other in SUBJECTS.items() if name in other.model_fields and not steps)
    return Words(f" (it is one of: {others})", f" (lo es de: {others})") if others else None


def _inside(kind: type[Facts], name: str, at: str = "") -> str | None:
    """The part of a kind of facts, or the part of a part, that has a fact."""
    parts = [(f"{at}{field}", of) for field in kind.model_fields if (of := declared(kind, field)) and issubclass(of, Part | About)]
    for place, of in parts:
        if any(name in one.model_fields for one in (SUBJECTS.values() if issubclass(of, About) else (of.of,))):
            return place
    deeper = (_inside(of.of, name, f"{place}.") for place, of in parts if issubclass(of, Part))
    return next((found for found in deeper if found), None)


def not_a_part(name: Any, value: Any) -> Words:
    """What is said of facts about something else that are not facts at all."""
    example = "{subject: work, kind: literary}" if name == "of" else "{…}"
    return Words(f"{show(value)} is not a set of named facts; accepted: the facts of it, such as {name}: {example}; {LEAVE_OUT.en}",
                 f"{show(value)} no es un conjunto de datos con nombre; se acepta: sus datos, como {name}: {example}; {LEAVE_OUT.es}")


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
    _, near = meant(str(value), everyday.spellings(members))
    written = show(value)
    if isinstance(value, bool):  # as YAML reads an unquoted yes or no
        written = "'yes'" if value else "'no'"
        near = _yes_or_no(written.strip("'"), members)
    codes = ", ".join(members)
    country = Words(", or the name of any country", ", o el nombre de cualquier país") if among is Origin else Words("", "")
    said = Words(f"{written} is not accepted as {label.en}{near.en}", f"{written} no se acepta como {label.es}{near.es}")
    return accepting(said, Words(f"{codes}{country.en}; {LEAVE_OUT.en}", f"{codes}{country.es}; {LEAVE_OUT.es}"))


def _yes_or_no(written: str, members: list[Any]) -> Words:
    """What was meant by an unquoted yes or no: a country's code, or the member that says so in other words."""
    if isinstance(members[0], Origin):
        return Words(" (YAML takes an unquoted no or yes for false or true: put it in quotes)",
                     " (YAML toma no o yes sin comillas por falso o verdadero: póngalo entre comillas)")
    if written == "no" and "none" in members:
        return Words("; did you mean 'none'?", "; ¿quiso decir 'none'?")
    return meant(written, everyday.spellings(members))[1]


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
