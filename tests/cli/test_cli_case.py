"""``dl822 case`` and ``dl822 check``: an opinion in its four forms, templates, the interview, and cases that say what should come out."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from dl822.cli import whole_interview

EXAMPLES = Path(__file__).parents[2] / "examples" / "cases"
BUS, STREAM = EXAMPLES / "bus.yaml", EXAMPLES / "stream.yaml"
ON = ("--on", "2026-06-01")
LANGS = ("en", "es")
SMALL = "title: Copia\nacts:\n  - name: la copia\n    done: 2020-05-01\n    use: {matter: idea, act: reproduction}\n"


def uncommented(text: str) -> str:
    """The template with every part that was commented out, taken in: ``#`` before the list or fact, but no header or remark;
    and without the consent of the act, which the authorisation then tells."""
    out = []
    text = re.sub(r"\n +consent: none .*", "", text)
    for line in text.splitlines():
        if re.match(r"\s*# +(- |\w+:|granted_by|  )", line) and not line.startswith(("# A case", "# Un caso", "# Then", "# Luego")):
            out.append(re.sub(r"^(\s*)# ", r"\1", line))
        else:
            out.append(line)
    return "\n".join(out) + "\n"


class TestCase:
    def test_to_stdout(self, run: Any) -> None:
        ran = run("case", STREAM, *ON, "--lang", "en")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Un poema de Trilce y un texto de Arguedas\n=====") and "from 2040-01-01: no infringement" in ran.out

    def test_unknown_is_3(self, run: Any) -> None:
        ran = run("case", "-", *ON, "--json", input="acts: [{name: x}]\n")
        assert (ran.code, ran.json["outcome"]) == (3, "unknown") and ran.json["missing"]

    def test_json(self, run: Any) -> None:
        ran = run("case", STREAM, *ON, "--json")
        assert ran.json["outcome"] == "unlawful" and [act["outcome"] for act in ran.json["acts"]] == ["lawful", "unlawful"]
        assert ran.json["acts"][1]["turns"][0]["day"] == "2040-01-01" and ran.json["on"] == "2026-06-01"

    @pytest.mark.parametrize("lang", LANGS)
    def test_markdown(self, run: Any, lang: str) -> None:
        said = run("case", STREAM, *ON, "--markdown", "--lang", lang).out
        assert said.startswith("# Un poema de Trilce") and {"en": "## Summary", "es": "## Resumen"}[lang] in said

    def test_from_stdin_and_json(self, run: Any) -> None:
        told = yaml.safe_load(SMALL)
        told["acts"][0]["done"] = "2020-05-01"
        assert run("case", "-", *ON, "--json", input=json.dumps(told)).json["acts"] == run("case", "-", *ON, "--json", input=SMALL).json["acts"]

    def test_law_and_reading(self, run: Any) -> None:
        ran = run("case", EXAMPLES / "school.yaml", *ON, "--law", "2016-01-01", "--json")
        assert [act["outcome"] for act in ran.json["acts"]] == ["lawful", "lawful"]
        ran = run("case", EXAMPLES / "repeat.yaml", *ON, "--reading", "recidivism-base=fine_imposed", "--json")
        assert ran.json["acts"][0]["fine"]["max_uit"] == "180"

    def test_today_is_said_to_be_assumed(self, run: Any) -> None:
        assert "by this computer's clock" in run("case", "-", "--lang", "en", input=SMALL).err

    def test_help_in_both_languages(self, run: Any) -> None:
        assert "--new" in run("case", "--help").out and "caso anotado" in run("case", "--help", "--lang", "es").out


class TestFiles:
    @pytest.mark.parametrize("lang", LANGS)
    @pytest.mark.parametrize("suffix", [".html", ".md", ".json", ".docx", ".HTML"])
    def test_each_form(self, run: Any, tmp_path: Path, suffix: str, lang: str) -> None:
        if suffix == ".docx":
            pytest.importorskip("docx")
        out = tmp_path / f"opinion{suffix}"
        ran = run("case", "-", *ON, "-o", out, "--lang", lang, input=SMALL)
        assert (ran.code, ran.out) == (0, "") and ran.err == f"{'written' if lang == 'en' else 'escrito'}: {out}\n"
        assert [path.name for path in tmp_path.iterdir()] == [out.name]
        data = out.read_bytes()
        assert len(data) > 1000
        if suffix == ".docx":
            import docx

            assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "Copia"
        elif suffix == ".json":
            assert json.loads(data) == run("case", "-", *ON, "--json", input=SMALL).json
        elif suffix == ".md":
            assert data.decode() == run("case", "-", *ON, "--markdown", "--lang", lang, input=SMALL).out
        else:
            assert data.startswith(b"<!DOCTYPE html>") and f'lang="{lang}"' in data.decode()

    @pytest.mark.parametrize("name", ["opinion.pdf", "opinion", "opinion.htm", "opinion.yaml"])
    def test_unknown_forms(self, refused: Any, tmp_path: Path, name: str) -> None:
        refused("case", BUS, *ON, "-o", tmp_path / name, says=(".html, .docx, .md, .json",))
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there(self, refused: Any, tmp_path: Path) -> None:
        refused("case", BUS, *ON, "-o", tmp_path / "none" / "a.md", says=("none",))
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("args", [(), ("--ask",), ("--new",)])
    def test_the_folder_is_looked_for_first(self, refused: Any, tmp_path: Path, args: tuple[str, ...]) -> None:
        """Before anything is asked or answered, and no name of a temporary file is told."""
        case, name = ((), "a.yaml") if args == ("--new",) else ((BUS, *ON), "a.md")
        for lang, says in (("en", "the folder {} does not exist"), ("es", "la carpeta {} no existe")):
            ran = refused("case", *case, *args, "-o", tmp_path / "nodir" / name, "--lang", lang, says=(says.format(tmp_path / "nodir"),))
            assert ".part" not in ran.err and "title" not in ran.err

    def test_a_folder_is_no_file(self, refused: Any, tmp_path: Path) -> None:
        (tmp_path / "a.md").mkdir()
        refused("case", BUS, *ON, "-o", tmp_path / "a.md", "--lang", "en", says=("is a folder",))

    def test_what_cannot_be_written_is_told_by_its_name(self, refused: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def denied(path: Path, *_: Any) -> None:
            raise PermissionError(13, "denied", str(path))

        monkeypatch.setattr(Path, "write_bytes", denied)
        ran = refused("case", BUS, *ON, "-o", tmp_path / "a.md", "--lang", "en", says=(f"{tmp_path / 'a.md'}: this may not be",))
        assert ".part" not in ran.err

    def test_it_never_overwrites_the_case(self, refused: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        case, other = tmp_path / "b.json", tmp_path / "hard.json"
        case.write_text('{"acts": [{"name": "x"}]}', encoding="utf-8")
        other.hardlink_to(case)
        for out in ("b.json", f"../{tmp_path.name}/b.json", case, other):
            for args in ((), ("--ask",)):
                refused("case", case, *args, "-o", out, "--lang", "en", says=("is the file that is read",))
        refused("case", case, "-o", "b.json", "--lang", "es", says=("es el archivo que se lee",))
        assert case.read_text(encoding="utf-8") == '{"acts": [{"name": "x"}]}'

    @pytest.mark.parametrize(("args", "says"), [
        (("--json", "--markdown"), "--json, --markdown: choose one"), (("--json", "-o", "j.html"), "j.html would be html, and json is asked for"),
        (("--markdown", "-o", "j.docx"), "j.docx would be docx, and markdown is asked for"), (("--json", "--markdown", "-o", "j.md"), "choose one")])
    def test_one_form(self, refused: Any, args: tuple[str, ...], says: str) -> None:
        refused("case", BUS, *ON, *args, "--lang", "en", says=(says,))

    def test_a_form_asked_for_twice(self, run: Any, tmp_path: Path) -> None:
        assert run("case", BUS, *ON, "--json", "-o", tmp_path / "a.json").code == 0
        assert run("case", BUS, *ON, "--markdown", "-o", tmp_path / "a.md").code == 0

    def test_a_bad_case_leaves_what_was_there(self, refused: Any, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("before", encoding="utf-8")
        refused("case", "-", *ON, "-o", tmp_path / "a.md", input="acts: []\n", says=("acts",))
        assert [(p.name, p.read_text(encoding="utf-8")) for p in tmp_path.iterdir()] == [("a.md", "before")]


class TestNew:
    @pytest.mark.parametrize("lang", LANGS)
    def test_it_runs_as_it_is(self, run: Any, tmp_path: Path, lang: str) -> None:
        """A film shown on a bus, with no consent: an infringement (33(b), 37)."""
        path = tmp_path / "case.yaml"
        ran = run("case", "--new", "-o", path, "--lang", lang)
        assert (ran.code, ran.out) == (0, "") and str(path) in ran.err
        assert path.read_text(encoding="utf-8") == run("case", "--new", "--lang", lang).out
        found = run("case", path, *ON, "--json")
        assert (found.code, found.json["outcome"]) == (0, "unlawful") and "33(b)" in found.json["provisions"]

    @pytest.mark.parametrize("lang", LANGS)
    def test_with_every_part_that_is_commented_out(self, run: Any, tmp_path: Path, lang: str) -> None:
        text = uncommented(run("case", "--new", "--lang", lang).out)
        told = yaml.safe_load(text)
        assert {"authorisations", "pursuit", "claim", "complaint", "expect"} <= told.keys()
        assert told["parties"][1]["history"] and told["acts"][0]["others"] and str(told["acts"][0]["ceased"]) == "2026-03-15"
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        ran = run("case", path, *ON, "--json")
        assert ran.code in (0, 3) and ran.json["acts"][0]["standing"].keys() >= {"answer", "entitled"}

    def test_both_languages_say_the_same_facts(self, run: Any) -> None:
        """But for the names, which are words."""
        def shape(told: Any) -> Any:
            if isinstance(told, dict):
                return {key: shape(value) for key, value in told.items() if key not in ("name", "title", "thing")}
            return [shape(each) for each in told] if isinstance(told, list) else told

        en, es = (shape(yaml.safe_load(run("case", "--new", "--lang", lang).out)) for lang in LANGS)
        assert en == es

    def test_it_overwrites_nothing(self, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "case.yaml"
        path.write_text("mine", encoding="utf-8")
        refused("case", "--new", "-o", path, "--lang", "en", says=("it exists already",))
        assert path.read_text(encoding="utf-8") == "mine"

    @pytest.mark.parametrize(("args", "says"), [
        (("-o", "n.html"), (".yaml, .yml",)), (("-o", "n"), (".yaml, .yml",)), (("b.yaml",), ("--new", "b.yaml", "-o FILE.yaml")),
        (("--ask",), ("--new", "--ask")), (("b.yaml", "--ask"), ("--new",))])
    def test_it_goes_with_nothing_else(self, refused: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...],
                                       says: tuple[str, ...]) -> None:
        monkeypatch.chdir(tmp_path)
        refused("case", "--new", *args, "--lang", "en", says=says)
        assert list(tmp_path.iterdir()) == []


class TestAsk:
    """A lawyer who knows the facts of the bus reaches an outcome in at most 25 questions."""

    KNOWN = {"title": "Bus", "name": "x", "done": "2026-02-14", "matter": "film", "act": "screening", "actor": "company",
             "setting": "transport", "audience": "public", "purpose": "entertainment", "gain": "indirect", "consent": "none",
             "published_as": "recorded", "disclosed": "yes", "in_term": "yes", "lawful_copy": "yes"}

    def held(self, run: Any, monkeypatch: pytest.MonkeyPatch, *args: str) -> tuple[Any, list[str]]:
        asked: list[str] = []
        put = whole_interview.put

        def noted(question: Any, *rest: Any) -> None:
            asked.append(question.fact)
            put(question, *rest)

        monkeypatch.setattr(whole_interview, "put", noted)
        monkeypatch.setattr(whole_interview, "read_line", lambda _: self.KNOWN.get(asked[-1].rpartition(".")[2], "?"))
        return run("case", "--ask", *ON, *args), asked

    def test_the_bus(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        ran, asked = self.held(run, monkeypatch, "--lang", "en")
        assert ran.code == 0 and len(set(asked)) == len(asked) <= 25
        assert "art. 33(b)" in ran.out and "An infringement" in ran.out

    def test_it_gives_the_case_too(self, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        """The case as YAML comes before the opinion, and gives the same when it is read."""
        ran, _ = self.held(run, monkeypatch, "--lang", "en")
        written = ran.out.split("\nBus\n===")[0]
        assert run("case", "-", *ON, "--json", input=written).json["outcome"] == "unlawful"

    def test_on_stdin(self, run: Any) -> None:
        """The first four are asked in their order; at the end of the input what is known is told."""
        ran = run("case", "--ask", *ON, "--lang", "en", input="Bus\nTransportes Sol\nshowing\n2026-02-14\n")
        assert ran.code == 3 and "title: Bus" in ran.out and "name: Transportes Sol" in ran.out and "2026-02-14" in ran.out

    @pytest.mark.parametrize("typed", ["q\n", ""])
    @pytest.mark.parametrize("file", [(), (STREAM,)])
    def test_q_at_the_first_question(self, run: Any, tmp_path: Path, typed: str, file: Any) -> None:
        """Nothing is written, and that is said."""
        for lang, says in (("en", "nothing was answered: nothing is written"), ("es", "no se respondió nada: no se escribe nada")):
            ran = run("case", *file, "--ask", *ON, "-o", tmp_path / "a.md", "--lang", lang, input=typed)
            assert (ran.code, ran.out) == (3, "") and ran.err.endswith(f"{says}\n")
        assert list(tmp_path.iterdir()) == []

    def test_q_ends_it(self, run: Any) -> None:
        assert run("case", "--ask", *ON, input="Bus\nq\n").code == 3

    def test_the_conclusion_is_shown_beside_the_file(self, run: Any, tmp_path: Path) -> None:
        """A line for each act, after the name of the file."""
        for lang, says in (("en", "showing: not known whether it is"), ("es", "showing: no se puede establecer")):
            ran = run("case", "--ask", *ON, "-o", tmp_path / "a.md", "--lang", lang, input="Bus\nA\nshowing\nq\n")
            assert ran.code == 3 and ran.err.splitlines()[-1].startswith(says) and ran.out.startswith("parties:")

    def test_from_a_file(self, run: Any, refused: Any, tmp_path: Path) -> None:
        """What is wrong with the file is told with its line, before anything is asked; a case without acts is one to be told."""
        path = tmp_path / "a.yaml"
        path.write_text("title: x\nacts:\n  - done: 2027-01-01\n", encoding="utf-8")
        refused("case", path, "--ask", *ON, "--lang", "en", says=(f"{path}:3: acts[0].done",))
        refused("case", "-", "--ask", *ON, "--lang", "en", says=("the answers come from stdin",))
        path.write_text("title: mine\n", encoding="utf-8")
        assert "title: mine" in run("case", path, "--ask", *ON, input="?\nA\nq\n").out

    def test_what_contradicts_is_asked_again(self, run: Any) -> None:
        ran = run("case", "--ask", *ON, "--lang", "en", input="Bus\nA\nb\n2027-01-01\n2026-02-14\nq\n")
        assert "after the day of asking" in ran.err and "2026-02-14" in ran.out


class TestRefused:
    @pytest.mark.parametrize(("case", "says"), [
        ("tittle: x\n", ("tittle", "did you mean 'title'?")),
        ("title: x\n", ("a case needs at least one act",)),
        ("acts: []\n", ("a case needs at least one act",)),
        ("title: x\nacts:\n\t- name: y\n", ("line 3, column 1", "not YAML", "there is a tab here; use spaces")),
        ("title: x\nacts:\n  - name: y\n\tdone: 2020\n", ("line 4, column 1", "use spaces")),
        ("", ("there are no facts in it; a case has acts: …", "dl822 case --new")), ("[1]", ("is not a set of named facts; a case has acts",)),
        ("hello", ("'hello' is not a set of named facts; a case has acts",)), ('{"acts": [}', ('such as {"acts"',)),
        ("acts: [{use: {consent: no}}]\n", ("'no' is not accepted as consent; did you mean 'none'?", "Accepted: none, unwritten")),
        ("acts: [{offence: {exemption: no}}]\n", ("'no' is not accepted", "did you mean 'none'?")),
        ("acts: [{use: {act: yes}}]\n", ("'yes' is not accepted as", "reproduction, fixation")),
        ("acts: [{use: {mater: film}}]\n", ("acts[0].use.mater", "did you mean 'matter'?")),
        ("acts: &a [*a]\n", ("an alias that holds itself",)),
        ("acts: [{name: x, done: 1990-01-01}]\n", ("x: done by 1990-01-01", "1996-05-24")),
        ("parties: [{name: Ana}]\nacts: [{by: Anna}]\n", ("did you mean 'Ana'?",))])
    def test_a_case(self, refused: Any, case: str, says: tuple[str, ...]) -> None:
        refused("case", "-", *ON, "--lang", "en", input=case, says=says)

    @pytest.mark.parametrize(("text", "line", "says"), [
        ("title: x\n\nacts:\n  - name: y\n    uses: {}\n", 5, "did you mean 'use'?"),
        ("acts:\n  - name: y\n    use:\n      act: screenning\n", 4, "did you mean 'screening'?"),
        ("parties:\n  - {name: A, side: claimant}\n  - {name: A, side: respondent}\nacts: [{}]\n", 3, "on another side"),
        ("acts:\n  - name: y\n    done: 2027-01-01\n", 3, "after the day of asking"),
        ("acts:\n  - done: 2020-01-01\n  - name: old\n    done: 1990-01-01\n", 4, "acts[1].done: old: done by 1990-01-01, before 1996-05-24"),
        ("acts:\n  - name: old\n    done: 1990\n", 3, "acts[0].done: old: done by 1990-12-31"),
        ("acts:\n  - name: old\n    done: 1990-01-01/2000-01-01\n", 3, "acts[0].done: old: done 1990-01-01/2000-01-01, which reaches back"),
        ("acts:\n  - {}\n  - use:\n      matter: film\n      of: {subject: work, kind: musical}\n", 4, "acts[1].use.matter: film here"),
        ("things:\n  - {name: t, of: {subject: work, kind: musical}}\nacts:\n  - use:\n      matter: film\n", 5, "acts[0].use.matter: film here"),
        ("acts: [{}]\npursuit:\n  complained: 2020-01-01\n  charged: 2019-01-01\n", 4, "pursuit.charged: the charges")])
    def test_with_its_line(self, refused: Any, tmp_path: Path, text: str, line: int, says: str) -> None:
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        refused("case", path, *ON, "--lang", "en", says=(f"{path}:{line}: ", says))

    def test_a_file_of_ten_megabytes(self, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "big.yaml"
        path.write_text("title: " + "x" * 10_000_000, encoding="utf-8")
        refused("case", path, *ON, "--lang", "en", says=("larger than a case file may be",))

    def test_no_case(self, refused: Any) -> None:
        refused("case", *ON, "--lang", "en", says=("no case is given",))
        refused("case", "nothing.yaml", *ON, says=("nothing.yaml",))

    @pytest.mark.parametrize(("case", "says"), [
        ("tittle: x\n", "stdin:1: tittle: 'tittle' no es"), ("tittle: x\n", "¿quiso decir 'title'?"), ("", "un caso tiene acts: …"),
        ("acts: [{name: x, done: 1990-01-01}]\n", "stdin:1: acts[0].done: x: realizado en 1990-01-01, antes del 1996-05-24"),
        ("acts: [{name: x, done: 1990-01-01/2000-01-01}]\n", "período que empieza antes del 1996-05-24"),
        ("acts: [{use: {consent: no}}]\n", "'no' no se acepta como autorización; ¿quiso decir 'none'?"),
        ("title: x\n\tacts: []\n", "hay una tabulación aquí; use espacios")])
    def test_in_spanish(self, refused: Any, case: str, says: str) -> None:
        refused("case", "-", *ON, "--lang", "es", input=case, says=(says,))

    def test_each_fault_once(self, refused: Any, tmp_path: Path) -> None:
        """Of two acts, what their common parts contradict is told once."""
        case = "acts: [{name: a}, {name: b}]\npursuit: {complained: 2020-01-01, charged: 2019-01-01}\n"
        assert len(refused("case", "-", *ON, "--lang", "en", input=case, says=("stdin:2: pursuit.charged",)).err.splitlines()) == 1


class TestSchema:
    @pytest.mark.parametrize("of", ["society", "fine"])
    def test_valid(self, run: Any, of: str) -> None:
        made = run("schema", of).json
        assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema" and made["properties"] and made["$defs"]
        jsonschema = pytest.importorskip("jsonschema")
        jsonschema.Draft202012Validator.check_schema(made)

    @pytest.mark.parametrize("of", ["society", "fine"])
    def test_questions_in_both_languages(self, run: Any, of: str) -> None:
        for name, said in run("schema", of).json["properties"].items():
            assert said["label"]["en"] and said["question"]["es"], name

    def test_no_such_schema(self, refused: Any) -> None:
        refused("schema", "cases", "--lang", "en", says=("did you mean 'case'?",))
