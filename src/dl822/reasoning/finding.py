"""Findings: the answer for one case, with what it rests on. Frozen; to JSON and back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from dl822.reasoning.amounts import Bound
from dl822.reasoning.formula import AllOf, Choose, Cited, Fact, Formula, NoneOf, Reading
from dl822.reasoning.outline import Line, outline
from dl822.reasoning.saying import Said, says, shown
from dl822.reasoning.when import When
from dl822.reasoning.words import Lang, Words

if TYPE_CHECKING:
    from dl822.reasoning.missing import Missing

A = TypeVar("A", covariant=True)


class Chosen(str):
    """A member of a vocabulary as it was written down: its code, and what it was called."""

    words: Words

    @classmethod
    def of(cls, code: str, words: Words) -> Chosen:
        self = cls(code)
        self.words = words
        return self


class Finding(NamedTuple, Generic[A]):  # a named tuple: forty are made for one conclusion, and none may change
    """An answer, the formula or words that it answers, and the findings it rests on.

    ``answer`` is ``True``, ``False`` or ``None`` (unknown) for a question, and a
    :class:`~dl822.reasoning.when.When` for a year.
    """

    formula: Formula
    answer: A
    because: tuple[Finding[Any], ...] = ()
    taken: str | None = None  # of a reading: the option taken
    case: Any = None  # of a whole answer: the case that was asked, so that it can be asked what is missing

    def __bool__(self) -> bool:
        raise TypeError("a finding may be unknown: ask whether .answer is True, is False or is None")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Finding) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((str(self.answer), says(self.formula, self.taken)))

    def __repr__(self) -> str:
        return f"<Finding {says(self.formula, self.taken).en}: {shown(self.answer).en}>"

    @property
    def settled(self) -> bool:
        """Whether there is nothing left to know."""
        return self.answer.exact if isinstance(self.answer, When | Bound) else self.answer is not None

    @property
    def cite(self) -> Any:
        """The provision that this is an answer of, or ``None`` within one."""
        return self.formula.cite if isinstance(self.formula, Cited | Said) else None

    def walk(self) -> Iterator[Finding[Any]]:
        """This finding and all that it rests on."""
        yield self
        for part in self.because:
            yield from part.walk()

    def citations(self) -> tuple[Any, ...]:
        """The provisions applied, each once, outermost first."""
        return tuple({f.cite.id: f.cite for f in self.walk() if f.cite is not None and f.answer is not False}.values())

    def why_not(self) -> Finding[Any] | None:
        """The first condition that failed, if this answer is no."""
        return self.failed() if self.answer is False else None

    def failed(self) -> Finding[Any]:
        """The condition that failed, of an answer that is no: the innermost, as far as one condition alone decided."""
        if isinstance(self.formula, NoneOf):
            return next(p for p in self.because if p.answer is True)
        if isinstance(self.formula, AllOf | Cited | Reading):
            return next((p.failed() for p in self.because if p.answer is False), self)
        return self

    def considered(self) -> Iterator[tuple[Any, Finding[Any]]]:
        """Each provision looked at that did not apply, with the condition that kept it out."""
        for part in self.because:
            if part.cite is not None and part.answer is False:
                yield part.cite, part.failed()
            else:
                yield from part.considered()
        yield from _passed_over(self)

    # ── what is not known ──────────────────────────────────────────────────────────────────────────────────
    def missing(self) -> tuple[Missing, ...]:
        """The unknown facts that could change this answer, in the order in which the law asks. Raises ``TypeError``
        on a part of an answer, or one read back from JSON: these have no case left to ask."""
        from dl822.reasoning.missing import missing

        return missing(self.formula, self._asked())

    def next_question(self) -> Missing | None:
        """The first of them: what to ask next, or ``None`` where nothing could change the answer any more."""
        from dl822.reasoning.missing import next_question

        return next_question(self.formula, self._asked())

    def _asked(self) -> Any:
        if self.case is None:
            raise TypeError("only a whole answer, as a rule gives it, can be asked what is missing")
        return self.case

    # ── words ──────────────────────────────────────────────────────────────────────────────────────────────
    def explain(self, lang: Lang = "en", *, markdown: bool = False) -> str:
        """The reasons as an outline: plain text, or a nested Markdown list."""
        mark = "- " if markdown else ""
        return "\n".join(f"{'  ' * depth}{mark}{line.to(lang)}" for depth, line in Line.flat(outline(self)))

    def _repr_markdown_(self) -> str:
        return self.explain("en", markdown=True)

    def _repr_html_(self) -> str:
        from html import escape

        rows = (f'<li style="margin-left:{2 * depth}em">{escape(line.en)}</li>' for depth, line in Line.flat(outline(self)))
        return f'<ul style="list-style:none">{"".join(rows)}</ul>'

    # ── JSON ───────────────────────────────────────────────────────────────────────────────────────────────
    def to_dict(self) -> dict[str, Any]:
        said = says(self.formula, self.taken)
        f = self.formula
        return {
            "kind": f.kind if isinstance(f, Said) else type(f).__name__,
            "says": {"en": said.en, "es": said.es},
            "answer": (list(self.answer[:2]) if isinstance(self.answer, When)
                       else [str(end) if end is not None else None for end in self.answer] if isinstance(self.answer, Bound)
                       else shown(self.answer).en if isinstance(self.answer, Decimal) else self.answer),
            "shown": dict(zip(("en", "es"), shown(self.answer), strict=True)),
            "cite": self.cite.to_dict() if self.cite is not None else None,
            "fact": ".".join(f.path) if isinstance(f, Fact) else f.fact if isinstance(f, Said) else None,
            "reading": f.id if isinstance(f, Reading) else f.reading if isinstance(f, Said) else None,
            "taken": self.taken,
            "because": [part.to_dict() for part in self.because],
        }

    def to_json(self) -> str:
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Finding[Any]:
        """A finding as it was written down: its words, answers and citations; it can no longer be asked anew."""
        answer = data["answer"]
        if isinstance(answer, list):
            answer = When(*answer) if isinstance(answer[0], int) else Bound(Decimal(answer[0]), answer[1] and Decimal(answer[1]))
        elif isinstance(answer, str):
            answer = Chosen.of(answer, Words(**data["shown"]))
        return Finding(Said.of(data), answer,
                       tuple(cls.from_dict(part) for part in data["because"]), data["taken"])

    @classmethod
    def from_json(cls, text: str) -> Finding[Any]:
        """
        >>> from dl822.reasoning.formula import no_term
        >>> from dl822.reasoning.when import NO_TERM
        >>> found = Finding(no_term, NO_TERM)
        >>> Finding.from_json(found.to_json()) == found
        True
        """
        import json

        return cls.from_dict(json.loads(text))


def _passed_over(found: Finding[Any]) -> Iterator[tuple[Any, Finding[Any]]]:
    """Of a choice that is settled, the provision of the branch not taken, and the test that turned it away."""
    f: Any = found.formula
    if not isinstance(f, Choose) or len(found.because) != 2:
        return
    test, other = found.because[0], f.otherwise if found.because[0].answer else f.then
    if isinstance(other, Cited):
        yield other.cite, test
