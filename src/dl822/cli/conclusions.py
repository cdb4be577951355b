"""What is asked of a use: whether it is permitted, or whether one exception applies; and the answer, ready to be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dl822.cli import options, speech
from dl822.cli.speech import BadInput
from dl822.errors import InconsistentFactsError, NotCoveredError
from dl822.facts.uses import Use
from dl822.reasoning.finding import Finding
from dl822.reasoning.missing import Missing, questions, unsettled
from dl822.reasoning.words import Lang, Words
from dl822.statute.instruments import KNOWN_TO


@dataclass(frozen=True)
class Conclusion:
    """An answer on a use, yes, no or unknown; what may still be asked; and how it is told."""

    use: Use
    finding: Finding[bool | None]
    questions: Callable[[], Iterator[Missing]]
    tell: Callable[[Lang, bool], str]
    document: Callable[[], dict[str, Any]]

    @property
    def answer(self) -> bool | None:
        return self.finding.answer

    @property
    def open(self) -> int:
        """How many facts can still matter, at most."""
        return len({fact.path for fact, _ in unsettled(self.finding)})


@dataclass(frozen=True)
class Asked:
    """The question, whatever the use: on which day, by which law and readings, of which exception."""

    on: date
    law: date | None
    readings: Mapping[str, str]
    exception: str | None = None

    def of(self, use: Use) -> Conclusion:
        """The answer on a use. Raises ``InconsistentFactsError``, ``BadInput``."""
        if faults := list(use.faults(self.on.year)):  # before the term of its subject is asked, whose faults have no path here
            raise InconsistentFactsError(faults)
        return self._permission(use) if self.exception is None else self._exception(use, self.exception)

    def _permission(self, use: Use) -> Conclusion:
        from dl822.exceptions import permission

        answer = permission(use, on=self.on, law=self.law, readings=self.readings)
        return Conclusion(use, answer.finding, answer.questions, lambda lang, markdown: answer.explain(lang, markdown=markdown),
                          answer.to_dict)

    def _exception(self, use: Use, name: str) -> Conclusion:
        from dl822.about import described
        from dl822.exceptions import EXCEPTIONS
        from dl822.reasoning.asking import find

        rule, law = EXCEPTIONS[name], self.law or min(self.on, KNOWN_TO)
        try:
            tree = rule.tree(law)
        except NotCoveredError:
            by = rule.wordings[0][0]
            raise BadInput(Words(f"--exception {rule.id}: not yet law on {law}: {by.en} made it law on {by.in_force}",
                                 f"--exception {rule.id}: aún no regía el {law}: rige por la {by.es} desde el {by.in_force}")) from None
        told, _ = described(use, self.on, law, self.readings)
        case = rule.case(told, on=self.on).taking(self.readings)
        found = find(tree, case)._replace(case=case)
        return Conclusion(use, found, lambda: questions(tree, case),
                          lambda lang, markdown: _explained(found, self.on, lang, markdown=markdown),
                          lambda: _document(found, name, use, self.on, law))


def exception(text: str | None) -> str | None:
    """The name of the exception that was meant by its article, as people write it, or by its own name."""
    if text is None:
        return None
    from dl822.exceptions import EXCEPTIONS

    names = {**{name.casefold(): name for name in EXCEPTIONS}, **{rule.id.casefold(): name for name, rule in EXCEPTIONS.items()}}
    found = names.get(options.provision_id(text).casefold())
    if found is None:
        raise BadInput(options.unlisted("--exception", text, [*(rule.id for rule in EXCEPTIONS.values()), *EXCEPTIONS]))
    return found


# ── one exception ──────────────────────────────────────────────────────────────────────────────────────────
APPLIES = {True: Words("it applies", "procede"), False: Words("it does not apply", "no procede"),
           None: Words("not known whether it applies", "se ignora si procede")}
REASONS, MISSING, NOTES = Words("Reasons", "Fundamentos"), Words("Facts missing", "Hechos que faltan"), Words("Notes", "Notas")
ALONE = (Words("one exception only: without --exception, everything is considered",
               "una sola excepción: sin --exception se considera todo"), Words("for Peru only", "solo para el Perú"))


def _explained(found: Finding[bool | None], on: date, lang: Lang, *, markdown: bool) -> str:
    cited: Any = found.formula
    title, bold, mark = cited.title.to(lang), "**" if markdown else "", "- " if markdown else "  "
    head = f"{found.cite.to_dict()[lang]} ({title}), {on}: {APPLIES[found.answer].to(lang)}"
    reasons = found.explain(lang, markdown=markdown).splitlines()
    missing = [f"{mark}{m.fact}: {m.question.to(lang)}" for m in found.missing()]
    notes = [f"{mark}{note.to(lang)}" for note in ALONE]
    parts = [(REASONS, [line if markdown else f"  {line}" for line in reasons]), (MISSING, missing), (NOTES, notes)]
    sections = [["", f"{bold}{title.to(lang)}{bold}" if markdown else f"{title.to(lang)}:", *([""] if markdown else []), *lines]
                for title, lines in parts if lines]
    return "\n".join([f"{bold}{head}{bold}", *(line for section in sections for line in section)])


def _document(found: Finding[bool | None], name: str, use: Use, on: date, law: date) -> dict[str, Any]:
    failed = found.why_not()
    return {
        "use": use.stated(),
        "on": on.isoformat(),
        "law": law.isoformat(),
        "exception": name,
        "provision": found.cite.to_dict(),
        "applies": found.answer,
        "failed": failed.to_dict() if failed is not None else None,
        "missing": [{"fact": m.fact, "question": m.question._asdict(), "provision": m.provision} for m in found.missing()],
        "notes": [note._asdict() for note in ALONE],
        "explanation": found.to_dict(),
    }


# ── on the screen ──────────────────────────────────────────────────────────────────────────────────────────
def show(conclusion: Conclusion, notes: tuple[Words, ...], *, json: bool, markdown: bool, case: str | None = None) -> int:
    """Put a conclusion on stdout, with the case file that led to it if there is one; the exit code says whether it is known."""
    lang = speech.lang()
    if json:
        document = conclusion.document()
        document["notes"] += [note._asdict() for note in notes]
        speech.out_json(document)
    else:
        for i, line in enumerate(conclusion.tell(lang, markdown).splitlines()):
            head = i == 0 or (line.endswith(":") and not line.startswith(" "))
            speech.out(line, "bold" if head else None)
        for note in notes:
            speech.out(f"{'- ' if markdown else '  '}{note.to(lang)}")
        if case is not None:
            speech.out(f"\n```yaml\n{case}```" if markdown else f"\n{case}".rstrip("\n"))
    return 3 if conclusion.answer is None else 0
