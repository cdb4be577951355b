"""What no case can say, what no file can hold, and that text from a case is never markup."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dl822.case import analyse
from dl822.cases import case_from, parse
from dl822.cli.case import formed, write
from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError
from dl822.facts.cases import Case

from .given import BUS, FILM, ON, document

WORK = {"subject": "work", "kind": "literary"}


def contradictions(*, on: date = ON, **case: Any) -> dict[str, Any]:
    """What is wrong with a case, by its place."""
    with pytest.raises(InconsistentFactsError) as error:
        analyse(case_from({"acts": [{}], **case}), on=on)
    assert all(words.en and words.es and words.en != words.es for _, words in error.value.faults)
    return dict(error.value.faults)


def unread(**case: Any) -> dict[str, str]:
    with pytest.raises(FactsError) as error:
        case_from(case)
    return {path: str(reason) for path, _, reason in error.value.faults}


class TestContradictions:
    @pytest.mark.parametrize("case", [Case(), Case(title="x"), Case.model_validate({"acts": []})])
    def test_no_acts(self, case: Case) -> None:
        with pytest.raises(InconsistentFactsError) as error:
            analyse(case, on=ON)
        assert dict(error.value.faults)["acts"].en == "a case needs at least one act"

    @pytest.mark.parametrize(("done", "wrong"), [("2019-12-31", True), ("2020-03-01", False), ("2020", False), ("2019/2021", False)])
    def test_before_the_thing_was_there(self, done: str, wrong: bool) -> None:
        """A novel of 2020 was copied by nobody in 2019."""
        case = {"things": [{"name": "n", "of": {**WORK, "completed": 2020, "disclosed": 2021}}], "acts": [{"thing": "n", "done": done}]}
        if wrong:
            found = contradictions(**case)
            assert "completed: 2020" in found["acts[0].done"].en and "2019-12-31" in found["acts[0].done"].es
        else:
            assert analyse(case_from(case), on=ON).acts

    def test_after_the_day_of_asking(self) -> None:
        assert "after the day of asking" in contradictions(acts=[{"done": "2026-06-02"}])["acts[0].done"].en

    def test_it_ceased_before_it_was_done(self) -> None:
        assert any(place.startswith("acts[0]") for place in contradictions(acts=[{"done": "2020-05-01", "ceased": "2019-05-01"}]))

    @pytest.mark.parametrize("name", ["complained", "charged"])
    def test_pursued_after_the_day_of_asking(self, name: str) -> None:
        assert f"pursuit.{name}" in contradictions(pursuit={name: "2026-06-02"})

    @pytest.mark.parametrize(("told", "value"), [("consent", "none"), ("covers_use", True), ("granted_by", {"role": "author"})])
    def test_leave_told_twice(self, told: str, value: Any) -> None:
        """With what leave it was done is told in the use or in the authorisation relied on, not in both."""
        found = contradictions(authorisations=[{"consent": "written"}], acts=[{"use": {told: value}}])
        assert "authorisations[0]" in found[f"acts[0].use.{told}"].en

    def test_the_author_alone_of_a_joint_work(self) -> None:
        """Art. 14: each of several authors claims as a co-author."""
        joint = {**WORK, "authors": [{"died": 1990}, {"died": 2000}]}
        found = contradictions(things=[{"name": "n", "of": joint, "claim": {"role": "author"}}])
        assert "co_author" in found["things[0].claim.role"].en

    def test_on_both_sides(self) -> None:
        found = contradictions(parties=[{"name": "A", "side": "claimant"}, {"name": "A", "side": "respondent"}])
        assert "on another side" in found["parties[1].name"].en and "en otra posición" in found["parties[1].name"].es

    def test_named_twice(self) -> None:
        found = contradictions(parties=[{"name": "A", "side": "claimant"}, {"name": "A", "side": "claimant"}])
        assert "another side" not in found["parties[1].name"].en and "name each once" in found["parties[1].name"].en

    @pytest.mark.parametrize("name", ["things", "acts", "authorisations"])
    def test_anything_named_twice(self, name: str) -> None:
        assert f"{name}[1].name" in contradictions(**{name: [{"name": "A"}, {"name": "A"}]})

    @pytest.mark.parametrize(("given", "wrong"), [("2020-05-02", True), ("2020-05-01", False), ("2020-04-30", False), ("2021", True)])
    def test_authorised_afterwards(self, given: str, wrong: bool) -> None:
        """Art. 37 asks for prior authorisation; what was given on the day may have been given before."""
        case = {"authorisations": [{"given": given, "consent": "written"}], "acts": [{"done": "2020-05-01"}]}
        if wrong:
            assert "art. 37" in contradictions(**case)["authorisations[0].given"].en
        else:
            assert analyse(case_from(case), on=ON).acts

    def test_afterwards_for_somebody_else(self) -> None:
        """What was given to another party is held against no act of this one."""
        parties = [{"name": "A", "side": "respondent"}, {"name": "B", "side": "third"}]
        case = {"parties": parties, "authorisations": [{"given": "2021", "to": "B"}], "acts": [{"done": "2020-05-01", "by": "A"}]}
        assert analyse(case_from(case), on=ON).acts[0].authorised_by is None

    @pytest.mark.parametrize(("case", "place", "near"), [
        ({"parties": [{"name": "Cable Norte"}], "acts": [{"by": "Cable Nrte"}]}, "acts[0].by", "Cable Norte"),
        ({"things": [{"name": "la novela"}], "acts": [{"thing": "la novella"}]}, "acts[0].thing", "la novela"),
        ({"parties": [{"name": "Cable Norte"}], "authorisations": [{"to": "Cable Norten"}]}, "authorisations[0].to", "Cable Norte"),
        ({"things": [{"name": "la novela"}], "authorisations": [{"thing": "novela"}]}, "authorisations[0].thing", "la novela")])
    def test_near_misses(self, case: Any, place: str, near: str) -> None:
        found = contradictions(**case)[place]
        assert f"did you mean {near!r}?" in found.en and f"¿quiso decir {near!r}?" in found.es

    def test_nothing_like_it(self) -> None:
        found = contradictions(parties=[{"name": "Cable Norte"}], acts=[{"by": "zzz"}])["acts[0].by"]
        assert "'zzz' is not among the parties" in found.en and "did you mean" not in found.en

    def test_contradictions_inside_a_part(self) -> None:
        """Each under its place, all at once."""
        found = contradictions(things=[{"name": "n", "of": {**WORK, "authors": [{"born": 1950, "died": 1940}]}}],
                               acts=[{"use": {"setting": "home", "free_entry": False}}])
        assert any(place.startswith("things[0].of") for place in found) and any(place.startswith("acts[0].use") for place in found)


class TestFiles:
    def test_tabs(self) -> None:
        with pytest.raises(FactsError) as error:
            parse("title: x\nacts:\n\t- name: y\n", format="yaml")
        assert "line 3, column 1" in str(error.value)

    @pytest.mark.parametrize(("case", "place", "near"), [
        ({"partys": []}, "partys", "parties"), ({"acts": [{"uses": {}}]}, "acts[0].uses", "use"),
        ({"acts": [{"use": {"mater": "film"}}]}, "acts[0].use.mater", "matter"),
        ({"acts": [{"use": {"act": "screenning"}}]}, "acts[0].use.act", "screening"),
        ({"parties": [{"name": "A", "side": "claiment"}]}, "parties[0].side", "claimant")])
    def test_wrong_keys_and_values(self, case: Any, place: str, near: str) -> None:
        found = unread(**case)
        assert list(found) == [place] and f"did you mean '{near}'?" in found[place]

    def test_all_at_once(self) -> None:
        assert set(unread(tittle="x", acts=[{"don": 2020}, {"done": "soon"}])) == {"tittle", "acts[0].don", "acts[1].done"}

    @pytest.mark.parametrize("case", [{"acts": ["x"]}, {"acts": [1]}, {"parties": [["A"]]}, {"things": [None]}])
    def test_not_a_set_of_facts(self, case: Any) -> None:
        (reason,) = unread(**case).values()
        assert "is not a set of named facts" in reason

    @pytest.mark.parametrize("data", [[], "x", 3, None])
    def test_not_a_case(self, data: Any) -> None:
        with pytest.raises(FactsError):
            case_from(data)

    def test_an_alias_bomb(self) -> None:
        """Nine levels of nine: refused before it is built."""
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9)]
        with pytest.raises(FactsError, match=r"line \d+, column \d+: its aliases come to more than 100,000 values"):
            parse("\n".join(lines), format="yaml")

    @pytest.mark.parametrize("text", ["acts: &a [*a]", "acts: &a\n  - {name: x, use: *a}", "title: x\nacts: [&b {name: *b}]"])
    def test_an_alias_that_holds_itself(self, text: str) -> None:
        with pytest.raises(FactsError, match="an alias that holds itself"):
            parse(text, format="yaml")

    def test_an_alias_that_is_honest(self) -> None:
        found = parse("a: &a {act: screening}\nb: *a\nc: [*a, *a]", format="yaml")
        assert found["b"] == found["a"] and found["c"] == [found["a"]] * 2

    def test_nested_without_end(self) -> None:
        with pytest.raises(FactsError):
            parse("[" * 5000, format="yaml")


class TestTextIsText:
    """What a case calls things is shown, and never read as markup."""

    TITLE = '<script>alert("1")</script> & <b>*x*</b> [y](http://z) `w` | # q'
    NAME = "<img src=x onerror=alert(1)> _A_ & Co."

    @pytest.fixture
    def found(self) -> Any:
        case = {"title": self.TITLE, "parties": [{"name": self.NAME, "side": "respondent"}], "things": [{"name": f"{self.NAME}2", "of": FILM}],
                "acts": [{"name": f"{self.NAME}3", "by": self.NAME, "thing": f"{self.NAME}2", "done": "2026-02-14", "use": BUS,
                          "others": [{"name": f"{self.NAME}4", "part": {"role": "supporter"}}]}]}
        return analyse(case_from(case), on=ON)

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_html(self, found: Any, lang: Any) -> None:
        page = found.to_html(lang)
        assert "<script" not in page and "<img" not in page and "<b>" not in page
        assert "&lt;script&gt;alert(" in page and "&lt;img src=x onerror=alert(1)&gt; _A_ &amp; Co." in page
        fragment = found._repr_html_()
        assert "<script" not in fragment and "<img" not in fragment

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_markdown(self, found: Any, lang: Any) -> None:
        said = found.to_markdown(lang).partition("```text")[0]
        assert "<" not in said.replace("&lt;", "") and "\n# &lt;script" in f"\n{said}"
        assert "\\[y\\](http" in said and "\\*x\\*" in said and "\\`w\\`" in said and "\\_A\\_" in said
        rows = [line for line in said.splitlines() if line.startswith("| &lt;img")]
        heads = next(line for line in said.splitlines() if line.startswith("| "))
        assert rows and all(line.replace("\\|", "").count("|") == heads.count("|") for line in rows)

    def test_markdown_cannot_leave_the_receipt(self) -> None:
        found = analyse(case_from({"title": "```\n# out", "acts": [{"name": "```", "use": {"matter": "idea"}}]}), on=ON)
        assert found.to_markdown("en").count("```") == 2

    def test_json(self, found: Any) -> None:
        told = json.loads(found.to_json())
        assert (told["title"], told["acts"][0]["party"], told["acts"][0]["name"]) == (self.TITLE, self.NAME, f"{self.NAME}3")

    def test_docx(self, found: Any) -> None:
        docx = pytest.importorskip("docx")
        word = docx.Document(io.BytesIO(found.to_docx("en")))
        said = [paragraph.text for paragraph in word.paragraphs]
        assert said[0] == self.TITLE and f"{self.NAME}3" in said
        assert self.NAME in [cell.text for table in word.tables for row in table.rows for cell in row.cells]

    def test_text(self, found: Any) -> None:
        assert self.TITLE in found.explain("en")


class TestWholeOrNotAtAll:
    """A file is written whole, or not at all."""

    class Full(Exception):
        pass

    @pytest.fixture
    def full(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk that is full after a few bytes."""
        real = Path.write_bytes

        def some(path: Path, data: bytes) -> int:
            real(path, data[:10])
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "write_bytes", some)

    def test_written(self, tmp_path: Path) -> None:
        write(tmp_path / "a.md", b"whole")
        assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.md", b"whole")]

    @pytest.mark.usefixtures("full")
    def test_nothing_is_left(self, tmp_path: Path) -> None:
        with pytest.raises(OSError, match="No space"):
            write(tmp_path / "a.md", b"a" * 100)
        assert list(tmp_path.iterdir()) == []

    def test_what_was_there_is_untouched(self, tmp_path: Path, request: pytest.FixtureRequest) -> None:
        (tmp_path / "a.md").write_text("before", encoding="utf-8")
        request.getfixturevalue("full")
        with pytest.raises(OSError, match="No space"):
            write(tmp_path / "a.md", b"a" * 100)
        assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("a.md", "before")]

    def test_it_is_made_before_it_is_written(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A fault in the making leaves nothing either."""
        from dl822.results import forms

        def fault(made: Any) -> str:
            raise self.Full

        monkeypatch.setattr(forms, "html", fault)
        found = analyse(case_from({"acts": [{"use": {"matter": "idea"}}]}), on=ON)
        with pytest.raises(self.Full):
            write(tmp_path / "a.html", formed(found, ".html", "en"))
        assert list(tmp_path.iterdir()) == []


def test_the_examples_are_refused_nothing() -> None:
    assert analyse(case_from(document("bus")), on=ON).acts


class TestBeforeTheDecree:
    """24 May 1996: what was done before it is not judged, and what reaches back before it is asked for in two parts."""

    @pytest.mark.parametrize("done", ["1996-05-23", "1996-01-01/1996-05-23", "1995"])
    def test_older(self, done: str) -> None:
        with pytest.raises(NotCoveredError, match="older conduct is not covered"):
            analyse(case_from({"acts": [{"name": "it", "done": done}]}), on=ON)

    @pytest.mark.parametrize("done", ["1996-01-01/1996-06-30", "1996", "1990/2010"])
    def test_reaching_back(self, done: str) -> None:
        with pytest.raises(NotCoveredError, match=r"it: .* write the part since then \(1996-05-24/"):
            analyse(case_from({"acts": [{"name": "it", "done": done}]}), on=ON)

    def test_from_the_day_itself(self) -> None:
        assert analyse(case_from({"acts": [{"done": "1996-05-24/1996-06-30"}]}), on=ON).acts
