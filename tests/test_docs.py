"""What the documentation says is so: its Python runs, its excerpts are in the code, and its lists leave nothing out."""

from __future__ import annotations

import doctest
import importlib.util
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dl822 import Use, Work, exceptions, terms
from dl822.facts.works import SUBJECTS, Author, Performer
from dl822.reasoning.facts import Facts, Many, OneOf
from dl822.statute.inventory import entries
from dl822.statute.readings import questions

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "README.es.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.M | re.S)


class Block(NamedTuple):
    """A fenced block of Python: the line of the page on which its code begins, what follows the word python, the code."""

    line: int
    info: str
    code: str


def blocks(page: Path) -> Iterator[Block]:
    """The blocks of Python of a page."""
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        if found[1] == "python":
            yield Block(text.count("\n", 0, found.start(3)), found[2].strip(), found[3])


@pytest.mark.parametrize("page", [p for p in PAGES if any(not b.info for b in blocks(p))], ids=lambda p: p.name)
def test_python_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The blocks of a page are run in order, in one namespace; what follows ``>>>`` must come out as printed."""
    monkeypatch.chdir(ROOT)
    if any("tables" in block.code for block in blocks(page)):
        pytest.importorskip("polars")
    names: dict[str, Any] = {"__name__": "page", "folder": tmp_path}
    for block in blocks(page):
        if block.info:
            continue
        if ">>> " not in block.code:
            exec(compile("\n" * block.line + block.code, str(page), "exec"), names)
            continue
        examples = doctest.DocTestParser().get_doctest(block.code, names, page.name, str(page), block.line)
        said: list[str] = []
        failed, _ = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=said.append, clear_globs=False)
        names = examples.globs

        assert not failed, "".join(said)


@pytest.mark.parametrize("page", [p for p in PAGES if any("title=" in b.info for b in blocks(p))], ids=lambda p: p.name)
def test_excerpts_are_in_the_code(page: Path) -> None:
    """A block with the name of a file as its title stands in that file, word for word."""
    for block in blocks(page):
        if title := re.search(r'title="(src/[^"]+)"', block.info):
            assert block.code.strip("\n") in (ROOT / title[1]).read_text(encoding="utf-8"), f"{page.name}:{block.line}"


def test_case_file_names_every_fact_and_every_code() -> None:
    """The page of the public contract leaves out no subject, fact or member of a vocabulary."""
    text = (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`\n]+)`", text))
    expected: set[str] = set(SUBJECTS)
    kinds: tuple[type[Facts], ...] = (*SUBJECTS.values(), Author, Performer)
    for kind in kinds:
        for name, field in kind.model_fields.items():
            expected.add(name)
            declared: Any = field.annotation
            if isinstance(declared, type) and issubclass(declared, OneOf) and not issubclass(declared, Many):
                expected |= {str(member) for member in declared.of}

    assert sorted(expected - named) == []


def test_case_file_names_every_field_of_the_answer() -> None:
    """The page of the public contract names each key of the JSON answer."""
    answer = terms.term(Work(), on=date(2026, 11, 22)).to_dict()
    named = set(re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")))

    assert sorted(set(answer) - named) == []


def test_page_of_uses_names_every_field_of_the_answer() -> None:
    """The page on uses names each key of the JSON answer."""
    answer = exceptions.permission(Use(matter="film", act="screening"), on=date(2026, 11, 22)).to_dict()
    named = set(re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "uses.md").read_text(encoding="utf-8")))

    assert sorted(set(answer) - named) == []


def test_catalogues_names_every_column_of_the_answer() -> None:
    """The page on catalogues names each column that is added, and each reason."""
    pytest.importorskip("polars")
    from dl822.tables.frames import ANSWERS
    from dl822.tables.outcome import Reason

    named = set(re.findall(r"`([^`\n]+)`", (ROOT / "docs" / "catalogues.md").read_text(encoding="utf-8")))

    assert sorted({*ANSWERS, *(str(reason) for reason in Reason)} - named) == []


def test_glossary_has_forty_rows_or_more() -> None:
    """Each row ties an English term to the statute's Spanish one and to its article."""
    rows = [line for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]

    assert len(rows) - 1 >= 40
    assert all(len([cell for cell in row.strip("|").split("|") if cell.strip()]) == 4 for row in rows[1:])


def test_generated_pages_are_the_inventory_and_the_readings() -> None:
    """A page for each article, a section for each limb, and one for each open question."""
    pytest.importorskip("mkdocs")
    spec = importlib.util.spec_from_file_location("hooks", ROOT / "docs" / "hooks.py")
    assert spec is not None and spec.loader is not None
    hooks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hooks)
    made = dict(hooks.pages())

    articles = {f"articles/{entry.id}.md" for entry in entries().values() if entry.of is None}
    assert set(made) == {"articles/index.md", "readings.md", "use-facts.md", *articles}
    for entry in entries().values():
        assert f"{{ #{hooks.anchor(entry.id)} }}" in made[hooks.page(entry)]
    assert all(f"{{ #{id} }}" in made["readings.md"] for id in questions())
