"""``dl822 society``: the audit in its four forms, the split, kinship, tables of accounts, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
FERMATA, DESAFINADA = EXAMPLES / "fermata.yaml", EXAMPLES / "desafinada.yaml"
ON = ("--on", "2026-06-01")
YEARS = """name,opens,closes,collected,administrative,publications,ordered_audits,audited
2022,2022-01-01,2022-12-31,1000000,300000,0,0,yes
2023,2023-01-01,2023-12-31,1000000,300001,0,0,no
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "years.csv"
    path.write_text(YEARS, encoding="utf-8")
    return path


class TestAudit:
    def test_in_order_is_0(self, run: Any) -> None:
        ran = run("society", "audit", FERMATA, *ON, "--lang", "en")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Fermata: duties breached 0, unknown 0, met 63, on 2026-06-01")

    def test_breached_is_0_too(self, run: Any) -> None:
        ran = run("society", "audit", DESAFINADA, *ON, "--paid-on", "2026-06-10")
        assert (ran.code, ran.err) == (0, "") and "over by S/ 1.00" in ran.out and "150 UIT (S/ 825,000.00)" in ran.out

    def test_unknown_is_3(self, run: Any) -> None:
        ran = run("society", "audit", "-", *ON, "--json", input="name: Fermata\n")
        assert (ran.code, ran.json["in_order"], ran.json["summary"]["breached"]) == (3, None, 0)

    def test_the_examples_say_how_they_are_asked(self) -> None:
        for path in (FERMATA, DESAFINADA):
            first, second, command = path.read_text(encoding="utf-8").splitlines()[:3]
            assert first.startswith("# ") and second.startswith("# ") and f"dl822 society audit examples/{path.name}" in command

    def test_in_both_languages(self, run: Any) -> None:
        said = {lang: run("society", "audit", DESAFINADA, *ON, "--lang", lang).out for lang in ("en", "es")}
        assert "costs within thirty per cent" in said["en"] and "gastos administrativos dentro del treinta por ciento" in said["es"]
        assert len(said["en"].splitlines()) == len(said["es"].splitlines())

    def test_json(self, run: Any) -> None:
        ran = run("society", "audit", DESAFINADA, *ON, "--json", "--paid-on", "2026-06-10")
        assert ran.json["summary"] == {"met": 0, "breached": 63, "unknown": 0}
        assert (ran.json["sanctions"]["max_uit"], ran.json["sanctions"]["max_soles"]) == ("150", "825000.00")
        assert run("society", "audit", DESAFINADA, *ON, "--format", "json", "--paid-on", "2026-06-10").json == ran.json

    def test_markdown(self, run: Any) -> None:
        assert run("society", "audit", DESAFINADA, *ON, "--format", "markdown").out.startswith("**Desafinada: ")

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_html(self, run: Any, lang: str) -> None:
        page = run("society", "audit", DESAFINADA, *ON, "--format", "html", "--lang", lang).out
        assert page.startswith("<!DOCTYPE html>") and f'lang="{lang}"' in page and page.rstrip().endswith("</html>")
        assert "src=" not in page and "https:" not in page and "http:" not in page

    @pytest.mark.parametrize("kind", ["text", "html", "markdown", "json"])
    def test_to_a_file(self, run: Any, tmp_path: Path, kind: str) -> None:
        out = tmp_path / "audit.out"
        ran = run("society", "audit", FERMATA, *ON, "--format", kind, "-o", out, "--lang", "en")
        assert (ran.code, ran.out, ran.err) == (0, "", f"written: {out}\n")
        assert out.read_text(encoding="utf-8") == run("society", "audit", FERMATA, *ON, "--format", kind, "--lang", "en").out

    def test_a_period(self, run: Any) -> None:
        def names(*args: str) -> list[str]:
            duties = run("society", "audit", FERMATA, *ON, "--json", *args).json["duties"]
            return [r["name"] for duty in duties if duty["rule"].endswith(".costs_within_ceiling") for r in duty["rows"]]

        assert names() == ["2024", "2025"]
        assert names("--period", "2024") == ["2024"]
        assert names("--period", "2025-03-01/2025-06-30") == ["2025"]
        assert names("--period", "2020") == [None]  # no year of account is listed there

    def test_years_from_a_table(self, run: Any, table: Path) -> None:
        ran = run("society", "audit", "-", "--accounts", table, *ON, "--json", input="name: Fermata\naccounts: [{name: '2024'}]\n")
        duty = next(d for d in ran.json["duties"] if d["rule"].endswith(".costs_within_ceiling"))
        assert [(r["name"], r["met"], r["over_by"]) for r in duty["rows"]] == [("2024", None, None), ("2022", True, None), ("2023", False, "1")]

    def test_another_reading(self, run: Any) -> None:
        case = "tariffs: [{in_gazette: 2020-01-01, in_newspaper: 2020-01-01, in_force: 2020-01-31}]\n"
        asked = ("society", "audit", "-", *ON, "--json")
        assert "153(f)" in run(*asked, input=case).json["breached"]
        assert "153(f)" not in run(*asked, "--reading", "thirty-clear-days=thirtieth", input=case).json["breached"]

    def test_the_law_of_another_day(self, run: Any) -> None:
        case = "open_at_offices: no\nopen_on_website: yes\n"
        assert "147" in run("society", "audit", "-", *ON, "--law", "2010-01-01", "--json", input=case).json["breached"]
        assert "147" not in run("society", "audit", "-", *ON, "--json", input=case).json["breached"]

    def test_today_is_said_to_be_assumed(self, run: Any) -> None:
        assert "by this computer's clock" in run("society", "audit", "-", "--lang", "en", input="name: Fermata\n").out
        notes = run("society", "audit", "-", "--json", input="name: Fermata\n").json["notes"]
        assert any("by this computer's clock" in note["en"] for note in notes)

    def test_help_in_both_languages(self, run: Any) -> None:
        assert "--period" in run("society", "audit", "--help").out
        assert "sociedad" in run("society", "audit", "--help", "--lang", "es").out


class TestForms:
    """The form follows the suffix of the file, unless it is asked for; the two may not contradict each other."""

    COMMANDS = (("audit", (FERMATA, *ON)), ("distribution", (FERMATA,)), ("kinship", (FERMATA, "Ana Rojas", "Luis Ccori")))

    @pytest.mark.parametrize(("command", "args"), COMMANDS)
    @pytest.mark.parametrize(("suffix", "kind"), [(".txt", "text"), (".html", "html"), (".md", "markdown"), (".json", "json"), (".HTML", "html")])
    def test_of_the_suffix(self, run: Any, tmp_path: Path, command: str, args: Any, suffix: str, kind: str) -> None:
        out = tmp_path / f"answer{suffix}"
        for lang, said in (("en", "written"), ("es", "escrito")):
            ran = run("society", command, *args, "-o", out, "--lang", lang)
            assert (ran.code, ran.out, ran.err) == (0, "", f"{said}: {out}\n")
            assert out.read_text(encoding="utf-8") == run("society", command, *args, "--format", kind, "--lang", lang).out
        assert [path.name for path in tmp_path.iterdir()] == [out.name]

    @pytest.mark.parametrize(("command", "args"), COMMANDS)
    def test_each_form(self, run: Any, command: str, args: Any) -> None:
        said = {kind: run("society", command, *args, "--format", kind).out for kind in ("text", "html", "markdown", "json")}
        assert said["html"].startswith("<!DOCTYPE html>") and said["markdown"].startswith("**") and json.loads(said["json"])
        assert run("society", command, *args).out == said["text"] and run("society", command, *args, "--json").out == said["json"]
        assert run("society", command, *args, "--json", "--format", "json").out == said["json"]

    @pytest.mark.parametrize(("command", "args"), COMMANDS)
    @pytest.mark.parametrize(("form", "says"), [
        (("-o", "a.pdf"), ".txt, .html, .md, .json"), (("-o", "a"), ".txt, .html, .md, .json"), (("-o", "a.html", "--json"), "json is asked for"),
        (("-o", "a.html", "--format", "markdown"), "a.html would be html, and markdown is asked for"), (("--format", "pdf"), "--format"),
        (("--json", "--format", "html"), "--json, --format html: choose one"), (("-o", "nodir/a.md"), "-o: the folder nodir does not exist")])
    def test_refused(self, refused: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, args: Any, form: Any, says: str) -> None:
        monkeypatch.chdir(tmp_path)
        refused("society", command, *args, *form, "--lang", "en", says=(says,))

    @pytest.mark.parametrize(("command", "args"), COMMANDS)
    def test_it_never_overwrites_the_file(self, refused: Any, tmp_path: Path, command: str, args: Any) -> None:
        path = tmp_path / "f.yaml"
        path.write_bytes(FERMATA.read_bytes())
        refused("society", command, path, *args[1:], "-o", path, "--format", "text", "--lang", "en", says=("is the file that is read",))
        assert path.read_bytes() == FERMATA.read_bytes()

    def test_it_never_overwrites_the_table(self, refused: Any, table: Path) -> None:
        for command in (("audit", FERMATA, "--accounts", table, *ON), ("distribution", FERMATA, "--accounts", table)):
            refused("society", *command, "-o", table, "--format", "text", says=("is the file that is read",))
        refused("society", "accounts", table, "-o", table, *ON, says=("is the file that is read",))
        assert table.read_text(encoding="utf-8") == YEARS


class TestRefused:
    @pytest.mark.parametrize(("case", "line", "says"), [
        ("name: F\naccounts:\n  - name: x\n    collected: 10\n    net: 20\n", 5, "accounts[0].net: net 20 is 20"),
        ("name: F\nfamily:\n  people: [{name: A, parents: [A]}]\n", 3, "family.people: A would be"),
        ("officers:\n  - {name: A, role: board}\n  - {name: A, role: board}\n", 3, "officers[1].name: 'A' is listed twice"),
        ("officers:\n  - name: A\n    role: bord\n", 3, "officers[0].role: 'bord'"),
        ("name: F\naccounts:\n  - {closes: 1995-12-31}\n", 3, "accounts[0]: it lies before 1996-05-24"),
        ("name: F\ntarifs: []\n", 2, "tarifs: 'tarifs' is not a fact")])
    def test_with_its_line(self, refused: Any, tmp_path: Path, case: str, line: int, says: str) -> None:
        path = tmp_path / "f.yaml"
        path.write_text(case, encoding="utf-8")
        refused("society", "audit", path, *ON, "--lang", "en", says=(f"{path}:{line}: {says}",))

    def test_with_its_line_in_spanish(self, refused: Any) -> None:
        refused("society", "audit", "-", *ON, "--lang", "es", input="accounts: [{closes: 1995-12-31}]\n", says=("stdin:1: accounts[0]: es anterior",))
        refused("society", "audit", "-", *ON, "--lang", "es", input="", says=("una sociedad tiene líneas como 'name: Fermata'",))

    @pytest.mark.parametrize("case", ["", "[1]", "hello"])
    def test_what_is_no_society(self, refused: Any, case: str) -> None:
        refused("society", "audit", "-", *ON, "--lang", "en", input=case, says=("a society has lines such as 'name: Fermata'", "schema society"))

    @pytest.mark.parametrize(("lang", "says"), [("en", "row 2, net: net 20"), ("es", "fila 2, net: net 20")])
    def test_with_the_row_of_a_table(self, refused: Any, tmp_path: Path, lang: str, says: str) -> None:
        path = tmp_path / "years.csv"
        path.write_text("collected,net\n10,\n10,20\n", encoding="utf-8")
        refused("society", "audit", FERMATA, "--accounts", path, *ON, "--lang", lang, says=(f"{path}: {says}",))
        path.write_text("name,closes\n2023,1995-12-31\n", encoding="utf-8")
        refused("society", "audit", FERMATA, "--accounts", path, *ON, "--lang", "en", says=(f"{path}: row 1: it lies before",))

    @pytest.mark.parametrize(("case", "says"), [
        ("tarifs: []", ("tarifs", "did you mean 'tariffs'?")),
        ("officers: [{name: A, role: bord}]", ("officers[0].role", "did you mean 'board'?")),
        ("accounts: [{collected: 1.005}]", ("accounts[0].collected", "to the céntimo")),
        ("accounts: {collected: 1}", ("accounts", "is not a list")),
        ("accounts: [{closes: 1995-12-31}]", ("accounts[0]", "1996-05-24")),
        ("accounts: [{closes: 2024-12-31, assembly: 2025-01-31, published: 2027-01-01}]", ("accounts[0].published", "not_yet")),
        ("family: {people: [{name: A, parents: [A]}]}", ("family.people", "ancestor of himself")),
        ("name: [", ("line 2", "not YAML")),
        ("tarifs: []\nnam: x", ("tarifs", "nam:", "did you mean 'name'?")),
    ])
    def test_a_case(self, refused: Any, case: str, says: tuple[str, ...]) -> None:
        refused("society", "audit", "-", *ON, "--lang", "en", input=f"{case}\n", says=says)

    @pytest.mark.parametrize(("args", "says"), [
        (("--period", "2024-13"), ("--period", "2024-01-01/2024-06-30")),
        (("--period", "2024-01-01/soon"), ("--period", "'soon'")),
        (("--period", "2024-06-30/2024-01-01"), ("period", "before it begins")),
        (("--format", "pdf"), ("--format", "text, html, markdown, json")),
        (("--format", "htm"), ("did you mean 'html'?",)),
        (("--reading", "thirty-clear-days=both"), ("thirty-clear-days", "clear, thirtieth")),
        (("--on", "1996-05-23"), ("--on", "1996-05-24")),
        (("--law", "2030-01-01"), ("--law",)),
        (("--accounts", "no-such-file.csv"), ("no-such-file.csv",)),
        (("-o", "no-such-folder/audit.txt"), ("no-such-folder",)),
    ])
    def test_an_option(self, refused: Any, args: tuple[str, ...], says: tuple[str, ...]) -> None:
        on = () if "--on" in args else ON
        refused("society", "audit", FERMATA, *on, "--lang", "en", *args, says=says)

    def test_paid_before_the_day_asked_about(self, refused: Any) -> None:
        refused("society", "audit", DESAFINADA, *ON, "--paid-on", "2026-05-31", says=("paid_on",))

    def test_in_spanish(self, refused: Any) -> None:
        refused("society", "audit", "-", *ON, "--lang", "es", input="tarifs: []\n", says=("¿quiso decir 'tariffs'?",))

    def test_a_table_with_bad_cells(self, refused: Any, tmp_path: Path) -> None:
        path = tmp_path / "years.csv"
        path.write_text("closes,collected\n2024-12-31,100\nlast year,-5\n", encoding="utf-8")
        refused("society", "audit", FERMATA, "--accounts", path, *ON, says=("row 2, closes", "row 2, collected"))

    def test_no_such_case(self, refused: Any) -> None:
        refused("society", "audit", "nothing.yaml", *ON, says=("nothing.yaml",))


class TestDistribution:
    def test_the_example(self, run: Any) -> None:
        """645 000 in the proportion of 120, 75.5 and 4.5 of 200 points; 766 000 of the next year as well."""
        ran = run("society", "distribution", FERMATA, "--json")
        first, second = ran.json
        assert (ran.code, first["year"], first["net"], first["unidentified"]) == (0, "2024", "645000.00", "14512.50")
        assert first["shares"] == [{"name": "Rosa Quispe", "sum": "387000.00"}, {"name": "Teodoro Salas", "sum": "243487.50"}]
        assert (second["net"], [share["sum"] for share in second["shares"]]) == ("766000.00", ["459600.00", "289165.00"])

    def test_in_words(self, run: Any) -> None:
        said = run("society", "distribution", FERMATA, "--lang", "en").out
        assert "net to share: S/ 645,000.00" in said and "Rosa Quispe: S/ 387,000.00" in said
        assert "neto por repartir: S/ 645,000.00" in run("society", "distribution", FERMATA, "--lang", "es").out

    def test_additional(self, run: Any) -> None:
        case = ("accounts: [{name: '2024', collected: 10, administrative: 0, social: 0, assets: 0, suspense: 90, "
                "received_earlier: [{name: Ana, received: 200}, {name: Eva, received: 100}]}]\n")
        assert "Ana, additionally: S/ 60.00" in run("society", "distribution", "-", "--lang", "en", input=case).out

    def test_refused(self, refused: Any) -> None:
        refused("society", "distribution", "-", input="name: Fermata\n", says=("no accounts",))
        refused("society", "distribution", "-", input="accounts: [{collected: 10}]\n", says=("administrative", "social", "assets"))
        more = "accounts: [{collected: 10, administrative: 11, social: 0, assets: 0}]\n"
        refused("society", "distribution", "-", input=more, says=("more than was collected",))

    def test_with_its_year_and_line(self, refused: Any) -> None:
        case = ("accounts:\n  - {name: '2023', collected: 10, administrative: 1, social: 0, assets: 0}\n"
                "  - name: '2024'\n    collected: 10\n    net: 20\n")
        refused("society", "distribution", "-", "--lang", "en", input=case, says=("stdin:5: accounts[1].net: (2024) net 20 is 20",))

    def test_from_a_table(self, run: Any, tmp_path: Path) -> None:
        path = tmp_path / "years.csv"
        path.write_text("name,collected,administrative,social,assets\n2024,100.10,30,0,0\n", encoding="utf-8")
        assert run("society", "distribution", "-", "--accounts", path, "--json", input="name: Fermata\n").json[0]["net"] == "70.10"


class TestKinship:
    def test_second_cousins(self, run: Any) -> None:
        ran = run("society", "kinship", FERMATA, "Ana Rojas", "Luis Ccori", "--json")
        assert (ran.code, ran.json["blood"], ran.json["affinity"], ran.json["couple"], ran.json["by"]) == (0, 6, None, "neither", ["Abel Rojas"])

    def test_in_words(self, run: Any) -> None:
        ran = run("society", "kinship", DESAFINADA, "Gil", "Karl", "--lang", "en")
        assert "affinity: 2" in ran.out and "consanguinity: none in the tree" in ran.out
        assert "afinidad: 2" in run("society", "kinship", DESAFINADA, "Gil", "Karl", "--lang", "es").out

    def test_another_reading(self, run: Any) -> None:
        asked = ("society", "kinship", DESAFINADA, "Gil", "Karl", "--json", "--reading", "affinity-after-marriage=ends")
        assert run(*asked).json["affinity"] is None

    def test_a_tree_that_is_not_said_to_be_complete(self, run: Any) -> None:
        case = json.dumps({"family": {"people": [{"name": "A", "parents": ["C"]}, {"name": "B", "parents": ["C"]}]}})
        assert "not said to be complete" in run("society", "kinship", "-", "A", "B", "--lang", "en", input=case).out

    def test_refused(self, refused: Any) -> None:
        refused("society", "kinship", FERMATA, "Ana Rojas", "Luis Cori", says=("did you mean 'Luis Ccori'?",))
        refused("society", "kinship", "-", "A", "B", input="name: Fermata\n", says=("'A'",))
        tree = "name: F\nfamily: {people: [{name: A, parents: [A]}, {name: B}]}\n"
        refused("society", "kinship", "-", "A", "B", "--lang", "en", input=tree, says=("stdin:2: family.people: A would be",))

    @pytest.mark.parametrize(("lang", "says"), [("en", "name two different people"), ("es", "nombre a dos personas distintas")])
    def test_somebody_and_himself(self, refused: Any, lang: str, says: str) -> None:
        refused("society", "kinship", FERMATA, "Ana Rojas", "Ana Rojas", "--lang", lang, says=(says,))


class TestAccounts:
    def test_to_csv(self, run: Any, table: Path, tmp_path: Path) -> None:
        pl = pytest.importorskip("polars")
        out = tmp_path / "audited.csv"
        ran = run("society", "accounts", table, "-o", out, *ON, "--lang", "en")
        assert (ran.code, ran.out, ran.err) == (0, "", f"written: {out}\n")
        found = pl.read_csv(out, infer_schema=False)
        assert found.columns[:8] == YEARS.splitlines()[0].split(",") and found["name"].to_list() == ["2022", "2023"]
        assert found["accounts.over_by"].to_list() == [None, "1.00"]
        assert [text or "" for text in found["accounts.breached"]] == ["", "153(j) costs_within_ceiling; 153(n) audited"]

    def test_to_parquet_and_from_it(self, run: Any, table: Path, tmp_path: Path) -> None:
        pl = pytest.importorskip("polars")
        source, out, again = tmp_path / "years.parquet", tmp_path / "audited.parquet", tmp_path / "again.parquet"
        pl.read_csv(table, infer_schema=False).write_parquet(source)
        assert run("society", "accounts", table, "-o", out, *ON).code == 0
        assert run("society", "accounts", source, "-o", again, *ON).code == 0
        assert pl.read_parquet(out).equals(pl.read_parquet(again))

    def test_a_column_by_another_name(self, run: Any, tmp_path: Path) -> None:
        pl = pytest.importorskip("polars")
        source, out = tmp_path / "years.csv", tmp_path / "audited.csv"
        source.write_text("cierre,auditado\n2024-12-31,no\n", encoding="utf-8")
        run("society", "accounts", source, "-o", out, *ON, "--column", "closes=cierre", "--column", "audited=auditado")
        assert pl.read_csv(out)["accounts.breached"].to_list() == ["153(n) audited"]

    @pytest.mark.parametrize(("args", "says"), [
        (("--column", "colected=name"), ("did you mean 'collected'?",)),
        (("--column", "collected=nme"), ("did you mean 'name'?",)),
        (("--column", "collected"), ("FACT=COLUMN",)),
    ])
    def test_refused(self, refused: Any, table: Path, tmp_path: Path, args: tuple[str, ...], says: tuple[str, ...]) -> None:
        refused("society", "accounts", table, "-o", tmp_path / "out.csv", *ON, *args, says=says)

    def test_kinds_of_files(self, refused: Any, table: Path, tmp_path: Path) -> None:
        refused("society", "accounts", table, "-o", tmp_path / "out.xlsx", *ON, says=(".xlsx",))
        refused("society", "accounts", tmp_path / "none.csv", "-o", tmp_path / "out.csv", *ON, says=("none.csv",))
