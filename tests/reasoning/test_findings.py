"""Findings: what they rest on, how they are told in both languages, and how they are written down and read back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from dl822 import Author, Work
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import Formula, all_of, none_of
from dl822.reasoning.outline import Line, outline
from dl822.terms import ROOTS

from .test_wordings import Means, Use, chain, statute
from .worlds import ASKED, KERNEL, Letter, Ordered, Small, cases, formulas

ON = date(2026, 1, 1)


def found(formula: Formula, case: Any) -> Finding[Any]:
    return find(formula, Case(case, ASKED))


class TestJson:
    """To JSON and back."""

    @KERNEL
    @given(formulas, cases(Small) | cases(Ordered))
    def test_round_trip(self, formula: Formula, case: Small) -> None:
        """The tree that comes back is equal, and is written in the same way."""
        finding = found(formula, case)
        back = Finding.from_json(finding.to_json())
        assert back == finding
        assert back.to_json() == finding.to_json()
        assert hash(back) == hash(finding)
        assert repr(back) == repr(finding)

    def test_a_citation_comes_back(self) -> None:
        """With its dates, and the words of the choice that was answered."""
        tree: Any = ROOTS[Work].tree(ON)
        finding = found(tree, Work(kind="literary", authors=[Author(died=1950)]))
        back = Finding.from_json(finding.to_json())
        assert back.cite == finding.cite
        assert [c.id for c in back.citations()] == [c.id for c in finding.citations()]
        assert "literary work" in str([part for part in back.walk() if part.answer == "literary"])


class TestLanguages:
    """English and Spanish have the same shape."""

    @KERNEL
    @given(formulas, cases(Small) | cases(Ordered))
    def test_same_lines(self, formula: Formula, case: Small) -> None:
        """As many lines, at the same depth, and none empty."""
        finding = found(formula, case)
        en, es = (finding.explain(lang).splitlines() for lang in ("en", "es"))
        assert [len(line) - len(line.lstrip()) for line in en] == [len(line) - len(line.lstrip()) for line in es]
        assert all(line.strip() for line in (*en, *es))

    @KERNEL
    @given(formulas, cases(Small))
    def test_notebooks(self, formula: Formula, case: Small) -> None:
        """Markdown and HTML have a line for each."""
        finding = found(formula, case)
        lines = list(Line.flat(outline(finding)))
        assert finding._repr_markdown_().count("- ") >= len(lines)
        assert finding._repr_html_().count("<li") == len(lines)


class TestReasons:
    """Why not, and what was looked at and did not apply."""

    def test_neither_true_nor_false_in_an_if(self) -> None:
        """A finding may be unknown, so it cannot be branched on by mistake."""
        with pytest.raises(TypeError, match="may be unknown"):
            bool(found(Small.p, Small()))

    def test_why_not(self) -> None:
        """The first condition that failed: in a conjunction the false one, in an exclusion the true one."""
        formula = all_of(Small.p, none_of(Small.q, Small.r), Small.c.is_in(Letter.A))
        why = found(formula, Small(p=True, q=False, r=True, c=Letter.A)).why_not()
        assert why is not None
        assert why.formula is Small.r or "r" in repr(why)
        assert found(formula, Small()).why_not() is None
        assert found(Small.p, Small(p=False)).why_not() == found(Small.p, Small(p=False))

    def test_considered(self) -> None:
        """A provision looked at that did not apply, with the condition that kept it out."""
        _, outer = chain(statute())
        finding = outer(Use(justified=False, competes=False, means=Means.PRINT), on=ON)
        cites = [(cite.id, why.answer) for cite, why in finding.considered()]
        assert cites == [("1", False)]
        assert finding.answer is False

    def test_a_branch_not_taken_is_considered(self) -> None:
        """Of a settled choice, the provision of the other branch, and the test that turned it away."""
        tree: Any = ROOTS[Work].tree(ON)
        work = Work(kind="literary", authorship="individual", signature="named", authors=[Author(died=1970)])
        passed = {cite.id for cite, _ in found(tree, work).considered()}
        assert {"54", "53"} <= passed
