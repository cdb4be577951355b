"""What law there is: the quick ids agree with the files, citations read as lawyers write them, slips are answered."""

from __future__ import annotations

import runpy
from datetime import date

import pytest

import dl822
from dl822.errors import UnknownProvisionError
from dl822.statute import LAW, instruments, inventory, readings


def test_ids_are_the_entries() -> None:
    """The ids picked out of the file's lines are those that the whole file has."""
    assert inventory.ids() == set(inventory.entries())
    assert readings.registered() == set(readings.questions())


def test_entries_stand_in_titles_and_chapters() -> None:
    """Each entry stands in a title that has a name, a limb in that of its article; reasons are of the closed list."""
    for entry in inventory.entries().values():
        assert entry.title in inventory.titles() and entry.by
        assert entry.chapter is None or (entry.title, entry.chapter) in inventory.chapters()
        assert entry.why_not is None or entry.why_not in inventory.WHY_NOT
    limb, article = inventory.entry("9(b)"), inventory.entry("9")
    assert (limb.of, limb.title, limb.chapter) == ("9", article.title, article.chapter)


@pytest.mark.parametrize(("id", "en", "es"), [
    ("52", "art. 52, DL 822", "art. 52, D. Leg. 822"), ("43(a)", "art. 43(a), DL 822", "art. 43(a), D. Leg. 822"),
    ("transitional-1", "transitional provision 1, DL 822", "disposición transitoria 1, D. Leg. 822"),
    ("final-2", "final provision 2, DL 822", "disposición final 2, D. Leg. 822"),
    ("law-1849", "DL 822", "D. Leg. 822")])
def test_citations(id: str, en: str, es: str) -> None:
    """An article, a limb, a closing provision, another norm."""
    assert tuple(inventory.cited(id, instruments.DL_822)) == (en, es)


def test_slips() -> None:
    """What is not there is answered with what is near it; with nothing, where nothing is."""
    with pytest.raises(UnknownProvisionError, match=r"no '52\(a\)'; did you mean .*\(a\)"):
        inventory.entry("52(a)")
    with pytest.raises(UnknownProvisionError, match="no '@'$"):
        inventory.entry("@")
    with pytest.raises(UnknownProvisionError, match="did you mean law-of-1849"):
        readings.question("law-of-1948")
    with pytest.raises(UnknownProvisionError, match="no reading '@'$"):
        readings.question("@")
    with pytest.raises(UnknownProvisionError, match="has no option 'forty'; it has twenty, fifty"):
        readings.checked({"law-of-1849": "forty"})
    assert readings.checked({"law-of-1849": "fifty"}) == {"law-of-1849": "fifty"}


def test_questions() -> None:
    """A question has two options or more in both languages, and stands at a provision or norm that the law has."""
    for question in readings.questions().values():
        assert len(question.options) > 1 and all(all(words) for words in (question.question, question.why, *question.options.values()))
        assert question.default is None or question.default in question.options
        assert question.provision in inventory.ids()


def test_dates() -> None:
    """The decree: published on 24 April 1996, in force thirty days later. Norms bind after they are published."""
    assert instruments.START == date(1996, 5, 24) == LAW.start
    assert len(instruments.INSTRUMENTS) == 31
    for norm in instruments.INSTRUMENTS.values():
        assert norm.published <= norm.in_force and norm.confidence in ("high", "medium", "low")
        assert norm.confidence != "low" or all(norm.note)


def test_public_names() -> None:
    """Each public name of the package loads when it is used; another is not there."""
    assert dir(dl822) == sorted(dl822.__all__)
    for name in dl822.__all__:
        assert getattr(dl822, name) is not None
    assert dl822.terms.__name__ == "dl822.terms" and dl822.Work.__module__ == "dl822.facts.works"
    with pytest.raises(AttributeError, match="'dl822' has no attribute 'wrok'"):
        dl822.wrok  # noqa: B018


def test_as_a_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``python -m dl822 --help`` is the command; imported, it does nothing."""
    monkeypatch.setattr("sys.argv", ["dl822", "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("dl822", run_name="__main__")
    assert not ended.value.code and "dl822" in capsys.readouterr().out
    assert "main" in runpy.run_module("dl822.__main__", run_name="imported")
