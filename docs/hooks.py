"""Pages made while the site is built: one an article, the list of articles, the open questions of law, and one an example.

They are made from the inventory of the statute, from the code's own citations and from the case files of ``examples/``,
handed to MkDocs as they are, and never written to disk.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from textwrap import dedent
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))  # a clean checkout need not have the package installed

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from dl822 import cases
from dl822.case import analyse
from dl822.coverage import ENCODED, STATUSES, TO_DO, Rule, Wording, own, readings_on, summary, tree, wordings
from dl822.facts.uses import Use
from dl822.reasoning.facts import OneOf, asked
from dl822.reasoning.formula import Reading
from dl822.reasoning.provision import Instrument
from dl822.reasoning.words import Words
from dl822.results.opinion import Opinion
from dl822.statute import LAW
from dl822.statute.inventory import Entry, chapters, entries, titles
from dl822.statute.readings import Question, questions

INVARIANTS = "invariants.md"  # listed where it is there
MARKS = {ENCODED: "✓", TO_DO: "·"}
EXAMPLES = Path(__file__).parents[1] / "examples" / "cases"


# ── what MkDocs calls ──────────────────────────────────────────────────────────────────────────────────────
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the generated pages into the navigation."""
    assert isinstance(config.nav, list)
    if (Path(config.docs_dir) / INVARIANTS).exists():
        at = next(i for i, item in enumerate(config.nav) if "The law" in item)
        config.nav.insert(at, {"Invariants": INVARIANTS})
    law: list[Any] = [{"Every article": "articles/index.md"}]
    law += [{titles()[title].en: [{_short(entry): page(entry)} for entry in listed]} for title, listed in by_title()]
    law.append({"Open questions": "readings.md"})
    for item in config.nav:
        if "The law" in item:
            item["The law"] = law
        if "Examples" in item:
            item["Examples"] = ["examples/index.md", *({_title(file): example(file)} for file in examples())]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the pages."""
    for path, content in (*pages(), *example_pages()):
        files.append(File.generated(config, path, content=content))
    return files


def on_page_content(html: str, page: Any, config: MkDocsConfig, files: Files) -> str:
    """Docstrings name other objects as Sphinx has it; a reader of the site need not see how."""
    return re.sub(r":(?:func|class|mod|meth|data):<code>[~.]?", "<code>", html)


# ── the pages ──────────────────────────────────────────────────────────────────────────────────────────────
def pages() -> Iterator[tuple[str, str]]:
    """Each generated page: its path and its Markdown."""
    rows = {id: list(group) for id, group in groupby(wordings(), lambda row: row.entry.id)}
    for _, listed in by_title():
        for entry in listed:
            yield page(entry), "\n".join(article(entry, rows))
    yield "articles/index.md", "\n".join(index(rows))
    yield "readings.md", "\n".join(open_questions())
    yield "use-facts.md", "\n".join(facts_of_a_use())


def facts_of_a_use() -> Iterator[str]:
    """Every fact of a use, under the heading where a lawyer would look for it, with what may be answered."""
    yield "# The facts of a use\n"
    yield "One model for every use: see [May I use it?](uses.md). Every fact may be left out, which means that it is not known.\n"
    groups: dict[str, list[str]] = {}
    for name, field in Use.model_fields.items():
        extra: Any = field.json_schema_extra
        said, group = asked(Use, name), Words(**extra["group"])
        where = f" {link(said.cite, 'articles/')}" if said.cite in entries() else ""
        judged = " *(a judgement)*" if said.judgement else ""
        declared: Any = field.annotation
        codes = "<br>".join(f"`{m}` {m.words.en}" for m in declared.of) if issubclass(declared, OneOf) else KINDS.get(declared.__name__, "")
        row = f"| `{name}` | {said.question.en} *{said.question.es}*{{ lang=es }}{judged}{where} | {codes} |"
        groups.setdefault(_both(group), []).append(row)
    for heading, rows in groups.items():
        yield f"## {heading[0].upper()}{heading[1:]}\n\n| fact | question | answers |\n|---|---|---|"
        yield from rows
        yield ""


# ── the examples ───────────────────────────────────────────────────────────────────────────────────────────
def example_pages() -> Iterator[tuple[str, str]]:
    """The opinion on each example case, and the list of them."""
    yield "examples/index.md", "\n".join(list_of_examples())
    for file in examples():
        yield example(file), "\n".join(opinion_page(file))


def examples() -> list[Path]:
    """The case files, by name."""
    return sorted(EXAMPLES.glob("*.yaml"))


def example(file: Path) -> str:
    """The path of an example's page."""
    return f"examples/{file.stem}.md"


def list_of_examples() -> Iterator[str]:
    """Every example, a line each, in the words of the first lines of its file, with the outcome of each act."""
    yield "# Examples\n"
    yield ("Fictional cases, each with its opinion in Spanish: see [A whole case](../cases.md).\n"
           "What should come out is in each file: `dl822 check examples/cases`.\n")
    yield "| | the case | *el caso*{ lang=es } | outcomes |\n|---|---|---|---|"
    for file in examples():
        en, es = comments(file)
        outcomes = ", ".join(dict.fromkeys(str(act.outcome) for act in opinion(file).acts))
        yield f"| [{file.stem}]({file.stem}.md) | {en} | *{es}*{{ lang=es }} | {outcomes} |"


def opinion_page(file: Path) -> Iterator[str]:
    """The opinion on an example, under its title, and the file that it is an opinion on."""
    heading, *body = opinion(file).to_markdown("es").split("\n")
    yield f"{heading}\n"
    yield f"*{comments(file)[1]}*{{ lang=es }} {comments(file)[0]}\n"
    yield f"??? example \"examples/cases/{file.name}\"\n\n    ```yaml"
    yield from (f"    {line}" for line in file.read_text(encoding="utf-8").rstrip().split("\n"))
    yield "    ```\n"
    fenced = False
    for line in body:
        fenced ^= line.startswith("```")
        yield line if fenced else re.sub(r"^ +(?=- )", lambda deep: deep[0] * 2, line)  # four spaces a depth, for Python-Markdown


def opinion(file: Path) -> Opinion:
    """The opinion on an example, asked on the day that it expects."""
    document = cases.parse(file.read_text(encoding="utf-8"), format="yaml", source=str(file))
    expected = document["expect"]
    on = expected["on"] if "on" in expected else expected[True]  # YAML 1.1 reads on as true
    return analyse(cases.case_from(document, source=str(file)), on=on if isinstance(on, date) else date.fromisoformat(on))


def comments(file: Path) -> tuple[str, str]:
    """What the first two lines of an example say it is, in English and in Spanish."""
    en, es = file.read_text(encoding="utf-8").split("\n")[:2]
    return en.removeprefix("# "), es.removeprefix("# ")


def _title(file: Path) -> str:
    return str(opinion(file).case.title or file.stem)


# ── the facts of a use, and the law ────────────────────────────────────────────────────────────────────────
KINDS = {"Flag": "yes, no", "About": "a whole [case file](case-file.md)", "Part[Claim]": "the facts of who granted it", "Text": "text"}


def by_title() -> Iterator[tuple[str, list[Entry]]]:
    """The articles of each title, without their limbs."""
    for title, group in groupby((entry for entry in entries().values() if entry.of is None), lambda entry: entry.title):
        yield title, list(group)


def whole(entry: Entry) -> Entry:
    """The article of a limb, which may be a limb of a limb."""
    return whole(entries()[entry.of]) if entry.of else entry


def page(entry: Entry) -> str:
    """The path of an entry's page."""
    return f"articles/{whole(entry).id}.md"


def link(id: str, up: str = "") -> str:
    """A link to an entry, which may be a limb, from a page of its folder or from one above (``up``)."""
    return f"[{_name(id)}]({up}{whole(entries()[id]).id}.md#{anchor(id)})"


def anchor(id: str) -> str:
    """The anchor of an entry on its page."""
    return "at-" + re.sub(r"[^A-Za-z0-9]+", "-", id).strip("-").lower()


def _name(id: str) -> str:
    return f"art. {id}" if id[0].isdigit() else id.replace("-", " ", 1)


def _short(entry: Entry) -> str:
    return f"{_name(entry.id).removeprefix('art. ')} {entry.heading.en}"


def article(entry: Entry, rows: dict[str, list[Wording]]) -> Iterator[str]:
    """One page: the article and its limbs, in both languages, with instruments, status, rules and open questions."""
    yield f"# {_name(entry.id).capitalize()}. {entry.heading.en} {{ #{anchor(entry.id)} }}\n"
    yield f"*{entry.heading.es}*{{ lang=es }}\n"
    yield from (line + "\n" for line in _place(entry))
    yield "Headings are our own words; the text of the law is not reproduced here.\n"
    yield from section(rows[entry.id])
    for limb in (e for e in entries().values() if e.of and whole(e) is entry):
        yield f"## {_name(limb.id)}. {limb.heading.en} {{ #{anchor(limb.id)} }}\n"
        yield f"*{limb.heading.es}*{{ lang=es }}\n"
        yield from section(rows[limb.id])


def _place(entry: Entry) -> Iterator[str]:
    title = titles()[entry.title]
    yield f"{title.en} · *{title.es}*{{ lang=es }}"
    if entry.chapter and (chapter := chapters().get((entry.title, entry.chapter))):
        yield f"Chapter {entry.chapter}: {chapter.en} · *{chapter.es}*{{ lang=es }}"


def section(rows: list[Wording]) -> Iterator[str]:
    """The wordings of an entry, the facts it defines, the rules that encode it, the open questions on it."""
    yield "| wording | in force from | to | status | *situación*{ lang=es } |\n|---|---|---|---|---|"
    for row in rows:
        status = STATUSES[row.status]
        yield f"| {_norm(row.by)} | {row.start} | {row.end or '—'} | {status.en} | *{status.es}*{{ lang=es }} |"
    yield ""
    yield from (f"- {_norm(row.by)}: {row.by.note.en} · *{row.by.note.es}*{{ lang=es }}\n" for row in rows if row.by.note.en)
    if rows[0].facts:
        yield f"Defines the facts {', '.join(f'`{fact}`' for fact in rows[0].facts)}.\n"
    for rule in dict.fromkeys(rule for row in rows for rule in row.rules):
        yield from encoded(rule)
    if open_on := readings_on(rows[0].entry):
        yield "Open questions: " + "; ".join(f"[{q.question.en}](../readings.md#{q.id})" for q in open_on) + "\n"


def _norm(norm: Instrument) -> str:
    sure = "" if norm.confidence == "high" else f" ({norm.confidence} confidence)"
    return f"{norm.en}{sure}"


def encoded(rule: Rule) -> Iterator[str]:
    """A rule, as it stands in the code."""
    yield f"??? rule \"{rule.title.en} · {rule.title.es}\"\n"
    yield f"    `{rule.name}`\n"
    for _, written in rule.wordings:
        yield "    ```python"
        yield from (f"    {line}" if line else "" for line in dedent(inspect.getsource(written)).rstrip().split("\n"))
        yield "    ```\n"


def index(rows: dict[str, list[Wording]]) -> Iterator[str]:
    """Every article, a line each, with what became of it."""
    yield "# Every article\n"
    counts = ", ".join(f"{count} {STATUSES[status].en}" for status, count in summary().items())
    yield f"Articles and limbs by status: {counts}.\n"
    yield "The same list: `dl822 coverage`.\n"
    for title, listed in by_title():
        yield f"## {titles()[title].en}\n\n*{titles()[title].es}*{{ lang=es }}\n"
        yield "| | heading | *epígrafe*{ lang=es } | status |\n|---|---|---|---|"
        for entry in listed:
            status = rows[entry.id][-1].status
            yield (f"| {MARKS.get(status, '–')} {link(entry.id)} | {entry.heading.en} | *{entry.heading.es}*{{ lang=es }} "
                   f"| {STATUSES[status].en} |")
        yield ""


def open_questions() -> Iterator[str]:
    """Every reading: the question, the options, the one taken, why, and who asks it."""
    yield "# Open questions of law\n"
    yield ("Where the text is open, a rule names a *reading*: a question with its options.\n"
           "With a default, that option is taken unless you take another (`readings={\"…\": \"…\"}`, `--reading`);\n"
           "without one, the answer is what holds under all of them.\n"
           "Each answer lists the readings it reached and says whether another would change it.\n")
    users = {q.id: [rule for rule in LAW.provisions if _names(rule, q)] for q in questions().values()}
    for q in questions().values():
        yield from question(q, users[q.id])


def _names(rule: Rule, question: Question) -> bool:
    return any(isinstance(f, Reading) and f.id == question.id for f in own(tree(rule)))


def question(q: Question, users: list[Rule]) -> Iterator[str]:
    """One reading."""
    yield f"## {q.question.en} {{ #{q.id} }}\n"
    yield f"*{q.question.es}*{{ lang=es }}\n"
    yield f"`{q.id}`, on {link(q.provision, 'articles/')}\n"
    for name, words in q.options.items():
        taken = " **(taken by default)**" if name == q.default else ""
        yield f"- `{name}`{taken}: {_both(words)}"
    if q.default is None:
        yield "- no option is taken by default: the answer is what holds under all"
    yield f"\nWhy: {_both(q.why)}\n"
    yield f"Sources: {q.source}.\n"
    yield f"Asked by: {', '.join(f'`{rule.name}`' for rule in users) or 'no rule computes it; it is recorded'}.\n"


def _both(words: Words) -> str:
    return f"{words.en} · *{words.es}*{{ lang=es }}"

