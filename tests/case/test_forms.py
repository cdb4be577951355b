"""The forms of an opinion: the same bytes every time, one file, the same in both languages, and as the goldens hold it.

The goldens are written by ``DL822_GOLDEN=write pytest tests/case/test_forms.py -k golden``, and are then read by a person.
"""

from __future__ import annotations

import difflib
import io
import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dl822.case import analyse
from dl822.reasoning.words import Lang
from dl822.results.forms import Heading, Paragraph, Picture, Reasons
from dl822.results.opinion import Stage

from .given import NAMES, asked_on, example, opinion

GOLDEN = Path(__file__).parents[1] / "golden"
GOLDENS = [*((name, "es") for name in NAMES), ("bus", "en"), ("stream", "en")]
LANGS: tuple[Lang, ...] = ("en", "es")
UNCITED = ("The claimant", "El denunciante", "No exception covers it", "Ninguna excepción", "No lo ampara", "The law reserves the act",
           "La ley reserva el acto", "No crime", "No article", "Ningún artículo")
RECEIPTS = ("## Receipt", "## Constancia")


def made(name: str, form: str, lang: Lang) -> Any:
    """A form of a fresh opinion."""
    found = analyse(example(name), on=asked_on(name))
    return {"html": found.to_html, "md": found.to_markdown, "docx": found.to_docx, "json": lambda _: found.to_json()}[form](lang)


def without_receipt(said: str) -> str:
    """Markdown up to the receipt, which changes with every version."""
    (place,) = [said.index(f"\n{receipt}") for receipt in RECEIPTS if f"\n{receipt}" in said]
    return said[: place + 1]


class TestSameBytes:
    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("form", ["html", "md", "docx", "json"])
    def test_twice(self, form: str, lang: Lang) -> None:
        if form == "docx":
            pytest.importorskip("docx")
        assert made("stream", form, lang) == made("stream", form, lang)


class TestHtml:
    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("name", NAMES)
    def test_one_file(self, name: str, lang: Lang) -> None:
        """Nothing from elsewhere: no address but that of the name of SVG, no script, and a policy that allows none."""
        page = opinion(name).to_html(lang)
        body, _, _ = page.partition("<pre>")
        assert set(re.findall(r"https?://[^\s\"'<]+", body)) == {"http://www.w3.org/2000/svg"}
        assert not re.search(r"<script|<link|<iframe|<img|\ssrc=|\shref=|\son\w+=|@import|url\(", body)
        assert 'http-equiv="Content-Security-Policy"' in page and "default-src 'none'" in page
        assert page.startswith("<!DOCTYPE html>") and f'lang="{lang}"' in page and page.rstrip().endswith("</html>")

    @pytest.mark.parametrize("name", NAMES)
    def test_a_drawing_and_trees(self, name: str) -> None:
        page = opinion(name).to_html("es")
        assert page.count("<svg") == 1 and "<circle" in page and "<rect" in page
        assert page.count("<details") > 5 and page.count("<details") == page.count("<summary") == page.count("</details>")

    def test_a_mark_for_each_act(self) -> None:
        page = opinion("stream").to_html("en")
        assert page.count("<circle") == len(opinion("stream").acts) and page.count("<rect") >= 2

    def test_without_a_term_there_is_no_drawing(self) -> None:
        from .given import opined

        assert "<svg" not in opined({"use": {"matter": "idea"}}).to_html("en")

    def test_it_prints(self) -> None:
        assert "@media print" in opinion("bus").to_html("en") and "@page" in opinion("bus").to_html("en")

    @pytest.mark.parametrize("lang", LANGS)
    def test_it_is_well_formed(self, lang: Lang) -> None:
        from html.parser import HTMLParser

        open_: list[str] = []

        class Parser(HTMLParser):
            def handle_starttag(self, tag: str, attrs: Any) -> None:
                if tag != "meta":
                    open_.append(tag)

            def handle_endtag(self, tag: str) -> None:
                assert open_.pop() == tag

        Parser().feed(opinion("bus").to_html(lang))
        assert open_ == []

    def test_in_a_notebook(self) -> None:
        shown = opinion("bus")._repr_html_()
        assert shown.startswith("<section") and "<html" not in shown and "<svg" in shown


class TestLanguages:
    @pytest.mark.parametrize("name", NAMES)
    def test_the_same_headings(self, name: str) -> None:
        levels = [[block.level for block in opinion(name).document(lang).blocks if isinstance(block, Heading)] for lang in LANGS]
        assert levels[0] == levels[1] and len(levels[0]) > 8

    @pytest.mark.parametrize("name", NAMES)
    def test_the_same_blocks(self, name: str) -> None:
        en, es = ([type(block) for block in opinion(name).document(lang).blocks] for lang in LANGS)
        assert en == es

    @pytest.mark.parametrize("name", NAMES)
    def test_none_says_what_the_other_says(self, name: str) -> None:
        en, es = ([b.text for b in opinion(name).document(lang).blocks if isinstance(b, Heading)] for lang in LANGS)
        names = {act.name for act in opinion(name).acts}
        assert {one for one, other in zip(en, es, strict=True) if one == other} == names


class TestContent:
    @pytest.mark.parametrize("name", NAMES)
    def test_the_receipt(self, name: str) -> None:
        """At the end, with what it takes to give the opinion again."""
        said = opinion(name).to_markdown("en")
        held = json.loads(said.rstrip().removesuffix("```").rpartition("```text")[2])
        assert {"library", "inventory", "on", "facts"} <= held.keys()
        assert held["on"] == asked_on(name).isoformat() and held["facts"]["title"] == example(name).title
        assert held == json.loads(json.dumps(opinion(name).receipt(), default=str))
        assert opinion(name).document("en").blocks[-2].text.startswith("Receipt")

    @pytest.mark.parametrize("name", NAMES)
    def test_what_every_act_rests_on(self, name: str) -> None:
        """A row of the summary for each act, with its articles."""
        for lang in LANGS:
            rows = [line for line in opinion(name).to_markdown(lang).splitlines() if line.startswith("| ")]
            assert len(rows) == len(opinion(name).acts) + 2
            assert all("art. " in row for row in rows[2:])

    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("name", NAMES)
    def test_a_conclusion_carries_an_article(self, name: str, lang: Lang) -> None:
        """What is concluded first under each step names an article, save for the three that are listed."""
        blocks, steps = opinion(name).document(lang).blocks, {stage.words.to(lang) for stage in Stage}
        told = [after.text for block, after in pairwise(blocks)
                if isinstance(block, Heading) and block.text in steps and isinstance(after, Paragraph)]
        assert len(told) > 8
        for said in told:
            if not said.startswith(UNCITED):
                assert re.search(r"\[.*\d.*\]|\(\d+\)|art\. \d+", said) or said.endswith(":"), said

    @pytest.mark.parametrize("name", NAMES)
    def test_reasons(self, name: str) -> None:
        reasons = [b for b in opinion(name).document("es").blocks if isinstance(b, Reasons)]
        assert len(reasons) > 3 and all(block.lines for block in reasons)

    def test_limits_of_the_opinion(self) -> None:
        for said in (opinion(name).to_markdown("en") for name in NAMES):
            assert "it speaks of Peru only" in said and "binds no authority" in said

    def test_the_picture_in_words(self) -> None:
        (picture,) = [b for b in opinion("stream").document("en").blocks if isinstance(b, Picture)]
        assert "cuento de Arguedas: protected to 2039" in picture.text and "asked on 2026-06-01" in picture.text

    def test_plain_text(self) -> None:
        said = opinion("stream").explain("en")
        assert said.splitlines()[1] == "=" * len(said.splitlines()[0]) and "\\[" not in said


class TestWord:
    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("name", ["bus", "school"])
    def test_it_opens(self, name: str, lang: Lang) -> None:
        docx = pytest.importorskip("docx")
        found = opinion(name)
        word = docx.Document(io.BytesIO(found.to_docx(lang)))
        headings = [p.text for p in word.paragraphs if p.style.name.startswith(("Heading", "Title"))]
        assert headings == [found.case.title, *(b.text for b in found.document(lang).blocks if isinstance(b, Heading))]
        assert (word.core_properties.title, word.core_properties.author) == (found.case.title, "dl822")
        assert len(word.tables) == 1 and len(word.tables[0].rows) == len(found.acts) + 1


class TestGolden:
    @pytest.mark.parametrize(("name", "lang"), GOLDENS)
    def test_golden(self, name: str, lang: Lang) -> None:
        """What the Markdown says, line by line."""
        path, said = GOLDEN / f"{name}.{lang}.md", without_receipt(opinion(name).to_markdown(lang))
        if os.environ.get("DL822_GOLDEN") == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_text(said, encoding="utf-8")
        expected = path.read_text(encoding="utf-8")
        differ = list(difflib.unified_diff(expected.splitlines(), said.splitlines(), str(path), "now", lineterm="", n=0))
        assert not differ, "\n".join([f"{path.name} differs; read it, and if it is right: DL822_GOLDEN=write", *differ[:40]])

    def test_no_other_goldens(self) -> None:
        assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(f"{name}.{lang}.md" for name, lang in GOLDENS)
