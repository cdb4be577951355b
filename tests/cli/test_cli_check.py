"""``dl822 check``: cases that say what should come out; what differs is told with its line, and no case stops the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dl822.cli import check

EXAMPLES = Path(__file__).parents[2] / "examples" / "cases"
ON = ("--on", "2026-06-01")
LANGS = ("en", "es")
SMALL = "title: Copia\nacts:\n  - name: la copia\n    done: 2020-05-01\n    use: {matter: idea, act: reproduction}\n"
MET = SMALL + "expect:\n  on: 2026-06-01\n  outcome: lawful\n"


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Case files of a folder, by their names."""

    def made(**texts: str) -> Path:
        for name, text in texts.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return made


class TestMet:
    def test_the_examples(self, run: Any) -> None:
        ran = run("check", EXAMPLES, "--lang", "en")
        assert (ran.code, ran.err) == (0, "") and ran.out == "9 cases, 0 expectations not met\n"

    @pytest.mark.parametrize("expect", [
        "  acts: [{fine: {max_uit: 180, multiplier: '1'}}]", "  acts: [{fine: {max_uit: '180.00'}}]", "  acts: [{on: 2026-02-14}]",
        "  acts: [{permission: {refused_by: ['31(b)', '33(b)', '37']}}]", "  provisions: ['31(b)', '33(b)', '37']",
        "  acts: [{runs: yes, term: {status: protected}, others: []}]", "  acts: [{act: {done: 2026-02-14}}]"])
    def test_a_number_and_its_text_are_the_same(self, run: Any, written: Any, expect: str) -> None:
        template = run("case", "--new", "--lang", "en").out
        folder = written(a=f"{template}expect:\n  on: 2026-06-01\n  outcome: unlawful\n{expect}\n")
        assert run("check", folder, "--lang", "en") == (0, "1 case, 0 expectations not met\n", "")

    def test_nothing_of_what_is_not_there(self, run: Any, written: Any) -> None:
        """Of a lawful act there is no fine: none of it is expected."""
        assert run("check", written(a=MET + "  acts: [{fine: {max_uit: null}}]\n")).code == 0


class TestNotMet:
    @pytest.mark.parametrize(("expect", "line", "en", "es"), [
        ("  outcome: unlawful", 8, "outcome: expected 'unlawful', got 'lawful'", "se esperaba 'unlawful', resultó 'lawful'"),
        ("  acts: [{protected: yes}]", 8, "acts[0].protected: expected yes, got no", "se esperaba sí, resultó no"),
        ("  acts: [{accrued: no}]", 8, "acts[0].accrued: expected no, and it is not known", "se esperaba no, y se ignora"),
        ("  acts: [{outcome: unknown}]", 8, "acts[0].outcome: expected 'unknown', got 'lawful'", "resultó 'lawful'"),
        ("  acts: [{outcome: null}]", 8, "acts[0].outcome: expected not to be known, got 'lawful'", "se esperaba que se ignorase, resultó 'lawful'"),
        ("  acts: [{fine: {max_uit: 180}}]", 8, "acts[0].fine.max_uit: expected 180, and there is none", "se esperaba 180, y no lo hay"),
        ("  acts:\n    - on: 2020-05-02", 9, "acts[0].on: expected 2020-05-02, got '2020-05-01'", "acts[0].on: "),
        ("  acts: [{permission: {under: ['5', '6']}}]", 8, "acts[0].permission.under: expected ['5', '6'], got [", "resultó ["),
        ("  outcom: lawful", 8, "outcom: there is no 'outcom' in the answer; did you mean 'outcome'?", "¿quiso decir 'outcome'?"),
        ("  acts: [{}, {outcome: lawful}]", 8, "acts[1].outcome: there is no [1] in the answer: it has 1", "no hay [1] en la respuesta"),
        ("  title: {of: x}", 8, "title.of: there is no 'of' in the answer", "no hay 'of' en la respuesta"),
        ("  outcome: legal", 8, "outcome: 'legal' never comes out; accepted: lawful, unlawful, unknown", "se acepta: lawful, unlawful, unknown"),
        ("  outcome: lawfull", 8, "outcome: 'lawfull' never comes out; did you mean 'lawful'? Accepted:", "¿quiso decir 'lawful'?"),
        ("  on: ayer", 7, "expect.on: 'ayer' is not a day", "expect.on: 'ayer' no es un día"),
        ("  on: 1990-01-01", 7, "expect.on: 1990-01-01 is before 1996-05-24", "expect.on: 1990-01-01 es anterior"),
    ])
    def test_with_its_line(self, run: Any, written: Any, expect: str, line: int, en: str, es: str) -> None:
        head = "expect:\n" if expect.startswith("  on") else "expect:\n  on: 2026-06-01\n"
        folder = written(a=f"{SMALL}{head}{expect}\n")
        for lang, says in (("en", en), ("es", es)):
            ran = run("check", folder, "--lang", lang)
            assert ran.code == 1 and says in ran.err, ran.err
            assert all(told.startswith(f"{folder / 'a.yaml'}:{line}: ") for told in ran.err.splitlines())

    @pytest.mark.parametrize("expect", ["lawful", "[lawful]", "3"])
    def test_what_is_no_set_of_expectations(self, run: Any, written: Any, expect: str) -> None:
        """It is told with its line, and the other cases of the folder are run."""
        folder = written(a=f"{SMALL}expect: {expect}\n", b=MET)
        ran = run("check", folder, *ON, "--lang", "en")
        assert ran.code == 1 and f"{folder / 'a.yaml'}:6: expect: " in ran.err and "is not a set of named facts" in ran.err
        assert ran.out == "2 cases, 1 expectation not met\n"

    def test_what_cannot_be_read(self, run: Any, written: Any) -> None:
        ran = run("check", written(a="acts: [\n", b=MET, c=SMALL.replace("idea", "ideas")), *ON, "--lang", "en")
        assert ran.code == 1 and "not YAML" in ran.err and "c.yaml:5: acts[0].use.matter" in ran.err
        assert ran.out == "3 cases, 2 expectations not met\n"

    def test_a_fault_of_the_program_is_no_expectation(self, run: Any, written: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(*_: Any, **__: Any) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(check, "opinion", broken)
        ran = run("check", written(a=MET), "--lang", "en")
        assert ran.code == 1 and "a fault of dl822 itself" in ran.err


class TestNothingExpected:
    @pytest.mark.parametrize("silent", [SMALL, SMALL + "expect:\n", SMALL + "expect: {on: 2026-06-01}\n", "", "# to do\n\n"])
    def test_beside_one_that_is_met(self, run: Any, written: Any, silent: str) -> None:
        """It is said and counted, and no fault."""
        folder = written(a=MET, b=silent)
        ran = run("check", folder, *ON, "--lang", "en")
        assert (ran.code, ran.out) == (0, "2 cases, 0 expectations not met, 1 with nothing expected\n")
        assert ran.err == f"{folder / 'b.yaml'}: nothing is expected (no expect:)\n"
        ran = run("check", folder, *ON, "--lang", "es")
        assert "1 sin nada que esperar" in ran.out and "no se espera nada" in ran.err

    @pytest.mark.parametrize("texts", [{"a": SMALL}, {"a": SMALL, "b": ""}])
    def test_in_no_case_at_all(self, refused: Any, written: Any, texts: dict[str, str]) -> None:
        refused("check", written(**texts), *ON, "--lang", "en", says=("nothing is expected", "expect: {outcome: lawful}"))
        refused("check", written(**texts), *ON, "--lang", "es", says=("no se espera nada",))

    def test_a_list_is_no_empty_file(self, run: Any, written: Any) -> None:
        assert run("check", written(a="[]\n", b="[" * 3000)).out.startswith("2 cases, 2 expectations")


class TestRefused:
    def test_a_folder_without_cases(self, refused: Any, tmp_path: Path) -> None:
        refused("check", tmp_path, "--lang", "en", says=("there is no case file in it",))

    @pytest.mark.parametrize("lang", LANGS)
    def test_what_does_not_exist(self, refused: Any, tmp_path: Path, lang: str) -> None:
        says = {"en": "there is no such file or folder", "es": "no existe ese archivo o carpeta"}[lang]
        refused("check", tmp_path / "none", "--lang", lang, says=(says,))
        refused("check", tmp_path / "none.yaml", "--lang", lang, says=(says,))
