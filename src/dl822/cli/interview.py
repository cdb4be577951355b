"""The interview: one question at a time, only what can still matter, until the answer is known.

It speaks on stderr and leaves stdout to the conclusion. A fact that is not known is passed over, and not asked again.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

from dl822.about import OF_KIND
from dl822.cases import everyday, use_from, with_flags
from dl822.cases.told import meant
from dl822.cli import failures
from dl822.cli.conclusions import Asked, Conclusion
from dl822.cli.speech import BadInput, lang, say
from dl822.errors import FactsError, InconsistentFactsError
from dl822.facts.acts import WORKS, Matter
from dl822.facts.uses import Use
from dl822.facts.works import SUBJECTS, About, Origin
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf
from dl822.reasoning.missing import Missing
from dl822.reasoning.words import Option, Words
from dl822.statute.inventory import entries

Document = dict[Any, Any]


class Stopped(Exception):
    """The person asked wants no more questions."""


def hold(document: Document, source: str | None, asked_of: Asked) -> Conclusion:
    """Ask for facts until the answer is known, every missing fact is passed over, or the person stops."""
    found, passed, count = asked_of.of(use_from(document, source=source)), set[str](), 0
    if found.answer is None:
        tell(say("Answer with the number, the code or the words; ? or nothing if it is not known; q to stop.",
                 "Responda con el número, el código o las palabras; ? o nada si no se sabe; q para terminar."), "dim")
    waiting = found.questions()
    try:
        while found.answer is None and (question := next((q for q in waiting if q.fact not in passed), None)):
            count += 1
            passed.add(question.fact)
            if answered := _ask(question, count, document, found, asked_of):
                document, found, assigned = answered
                waiting = found.questions()
                if "of.subject" in assigned:  # its term is to follow from dates; if they do not settle it, it is asked after all
                    passed.discard(question.fact)
    except Stopped:
        pass
    tell("")
    return found


def _ask(question: Missing, count: int, document: Document, found: Conclusion,
         asked_of: Asked) -> tuple[Document, Conclusion, Document] | None:
    """Put a question until it is answered without contradiction: the document, the conclusion and what was assigned;
    ``None`` if it is not known."""
    fact = Fact(question.fact, Use, found.use)
    put(question, count, found.open, fact)
    while (written := read_line(fact.prompt)) not in ("", "?"):
        try:
            assigned = fact.assigned(written)
            after = with_flags(document, [f"{path}={value}" for path, value in assigned.items()])
            return after, asked_of.of(use_from(after)), assigned
        except (BadInput, FactsError, InconsistentFactsError) as error:
            for line in failures.told(error) or ():
                tell(f"  ! {line}", "red")
    return None


def put(question: Missing, count: int, left: int | None, fact: Fact) -> None:
    """The question, why it matters, and what can be answered."""
    tell("")
    en, es = (f" (at most {left} facts can still matter)", f" (a lo más {left} hechos pueden importar aún)") if left is not None else ("",
                                                                                                                                       "")
    tell(say(f"Question {count}{en} [{question.fact}]", f"Pregunta {count}{es} [{question.fact}]"), "dim")
    whose = f" ({fact.whose})" if fact.whose else ""
    tell(question.question.to(lang()) + whose, "bold")
    if question.provision in entries():
        cite = f"art. {question.provision}" if question.provision[0].isdigit() else question.provision
        tell(f"  {say('It matters for', 'Importa para')} {cite}: {entries()[question.provision].heading.to(lang())}", "dim")
    for i, member in enumerate(fact.members, 1):
        tell(f"  {i:>2}  {member}: {member.words.to(lang())}")


def read_line(prompt: str) -> str:
    """A line of stdin. The end of it, like ``q``, ends the questions."""
    print(f"{prompt}> ", end="", file=sys.stderr, flush=True)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    written = line.strip()
    if not sys.stdin.isatty():
        print(written, file=sys.stderr)  # as a terminal would show it
    if not line or written.casefold() == "q":
        raise Stopped
    return written


def tell(text: str, style: str = "") -> None:
    """A line on stderr; styled only where it is a terminal."""
    from rich.console import Console
    from rich.text import Text

    Console(stderr=True, highlight=False, soft_wrap=True).print(Text(text, style=style))


# ── one fact ───────────────────────────────────────────────────────────────────────────────────────────────
DATES = ("dates", "fechas")
LITTLE = ("not", "and", "the", "for", "any", "una", "con", "por", "que", "sin", "las", "los", "del")  # these tell no member from another


class Fact:
    """A fact of a use, or of a whole case, wherever it stands: how it is declared, and how an answer to it is read."""

    def __init__(self, path: str, kind: type[Facts], facts: Any) -> None:
        self.path, self.use = path, facts
        self.kind, self.name, self.holder = _declared(kind, facts, path)
        self.declared: Any = self.kind.model_fields[self.name].annotation

    @property
    def members(self) -> tuple[Option, ...]:
        return tuple(self.declared.of) if issubclass(self.declared, OneOf) else ()

    @property
    def whose(self) -> str:
        """Of which of several people it is asked."""
        return getattr(self.holder, "name", None) or "" if "[" in self.path else ""

    @property
    def by_dates(self) -> bool:
        """Whether the term could be worked out from the dates of the subject, which nobody has given."""
        use = self.use if isinstance(self.use, Use) and self.path == "in_term" else None
        return use is not None and use.of is None and use.matter is not None and bool(_subject(use.matter))

    @property
    def prompt(self) -> str:
        if issubclass(self.declared, Flag):
            more = say(", or dates to work it out", ", o fechas para calcularlo") if self.by_dates else ""
            return say("yes or no", "sí o no") + more
        if issubclass(self.declared, Many):
            return say("their names, separated by ; or how many they are", "sus nombres, separados por ; o cuántos son")
        if issubclass(self.declared, Event):
            return say("year, date or period", "año, fecha o período")
        return say("number, code or words", "número, código o palabras") if self.members else ""

    def assigned(self, written: str) -> dict[str, str]:
        """What an answer says, as facts at their places. Raises ``BadInput`` where it may be several things."""
        if issubclass(self.declared, Many):
            return dict(self._people(written))
        if self.by_dates and written.casefold() in DATES and self.use.matter is not None:
            return _subject(self.use.matter)
        if issubclass(self.declared, Flag):
            return {self.path: {"y": "yes", "s": "yes", "n": "no"}.get(written.casefold(), written)}
        if (member := chosen(written, self.members)) is None:
            return {self.path: written}
        tell(f"  = {member}: {member.words.to(lang())}", "dim")
        return {self.path: member.value}

    def _people(self, written: str) -> Iterator[tuple[str, str]]:
        """The people of a list, by their names or by their number."""
        if written.isdecimal() and 0 < int(written) < 100:
            yield from ((f"{self.path}[{i}]", "") for i in range(int(written)))
        else:
            yield from ((f"{self.path}[{i}].name", name.strip()) for i, name in enumerate(written.split(";")) if name.strip())


def _subject(matter: Matter) -> dict[str, str]:
    """What the matter says of the whole subject that is used."""
    if matter in WORKS:
        kinds = [kind for kind, matters in OF_KIND.items() if matter in matters]
        return {"of.subject": "work"} | ({"of.kind": kinds[0].value} if len(kinds) == 1 else {})
    return {"of.subject": matter.value} if matter.value in SUBJECTS else {}


def chosen(written: str, members: tuple[Option, ...]) -> Option | None:
    """The member that is meant: by its number, its code, or its words in either language, whole or in part. Raises
    ``BadInput`` where several could be."""
    if not members:
        return None
    if written.isdecimal():
        if not 0 < int(written[:9]) <= len(members):
            raise BadInput(Words(f"there is no {written}; accepted: a number from 1 to {len(members)}",
                                 f"no existe {written}; se acepta: un número de 1 a {len(members)}"))
        return members[int(written) - 1]
    said = written.casefold()
    exact = [m for m in members if said in (m.value.casefold(), *(text.casefold() for text in m.words))]
    part = re.compile(rf"\b{re.escape(said)}\b")
    telling = len(said) > 2 and said not in LITTLE
    found = exact or [m for m in members if telling and any(part.search(text.casefold()) for text in (m.value, *m.words))]
    if not found and members[0].__class__ is not Origin:  # of an origin, any country may be named
        near = meant(written, everyday.spellings(members))[1]
        raise BadInput(Words(f"{written!r} is none of these{near.en}", f"{written!r} no es ninguno de estos{near.es}"))
    if len(found) > 1:
        en, es = " or ".join(found), " o ".join(found)
        raise BadInput(Words(f"{written!r} may be {en}; answer with its number", f"{written!r} puede ser {es}; responda con su número"))
    return found[0] if found else None


def _declared(of: type[Facts], facts: Any, path: str) -> tuple[type[Facts], str, Any]:
    """The kind of facts that has the fact at a path, its name there, and the facts themselves, if there are any."""
    kind: Any = of
    holder: Any = facts
    *steps, name = (step for step in re.split(r"[.\[\]]+", path) if step)
    for step in steps:
        if step.isdecimal():
            holder = holder[int(step)] if holder is not None and int(step) < len(holder) else None
            continue
        declared = kind.model_fields[step].annotation
        holder = getattr(holder, step, None)
        kind = type(holder) if issubclass(declared, About) else declared.of
    return kind, name, holder
