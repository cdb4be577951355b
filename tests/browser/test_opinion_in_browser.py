"""The opinion as a page, in a real browser: it renders, it prints on A4 without losing a line, and it asks nobody for anything."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from dl822.case import analyse
from dl822.cases import case_from

CASES = Path(__file__).parents[2] / "examples" / "cases"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")
A4 = (595, 842)  # points

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium here (Debian's package chromium)")


def run(folder: Path, page: Path, *options: str) -> str:
    """Open a page, headless, with a profile of its own."""
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'profile'}", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.fixture(scope="module", params=["bus", "school"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The opinion of an example, in Spanish."""
    case = case_from(yaml.safe_load((CASES / f"{request.param}.yaml").read_text(encoding="utf-8")))
    made = tmp_path_factory.mktemp(request.param) / "opinion.html"
    made.write_text(analyse(case, on=date(2026, 6, 1)).to_html("es"), encoding="utf-8")
    return made


class Texts(HTMLParser):
    """The texts of a page, without its head and its drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in ("meta", "line", "rect", "circle"):
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            del self.inside[len(self.inside) - 1 - self.inside[::-1].index(tag):]

    def handle_data(self, data: str) -> None:
        if data.strip() and not {"head", "svg"} & set(self.inside):
            self.texts.append(data)


def bare(text: str) -> str:
    """Without spaces, hyphens that a line may break at, and bullets."""
    return re.sub(r"[\s\u00ad\u2022\u25b6\u25bc\u25b8\u25be]+", "", text)


def test_it_renders(page: Path) -> None:
    """The browser builds the page: its title, its drawing, its tree of reasons."""
    dom = run(page.parent, page, "--dump-dom")
    assert "<h1>" in dom and "<svg" in dom and "<details" in dom and dom.count("<h2>") >= 4


def test_it_prints_on_a4_without_losing_a_line(page: Path) -> None:
    """Every text of the page is in the PDF, the folded reasons too, on pages of A4."""
    pypdf = pytest.importorskip("pypdf")
    out = page.with_suffix(".pdf")
    run(page.parent, page, f"--print-to-pdf={out}", "--no-pdf-header-footer")
    pages = pypdf.PdfReader(out).pages
    assert all((round(p.mediabox.width), round(p.mediabox.height)) == A4 for p in pages)
    printed = bare("".join(p.extract_text() for p in pages))
    parser = Texts()
    parser.feed(page.read_text(encoding="utf-8"))
    assert [text for text in parser.texts if bare(text) not in printed] == []


def test_it_asks_nobody(page: Path) -> None:
    """No request leaves the page: the browser's own log of the network knows of none but the file."""
    log = page.parent / "net.json"
    run(page.parent, page, f"--log-net-log={log}", "--net-log-capture-mode=Everything", "--dump-dom")
    asked = set(re.findall(r'"url":"(https?://[^"]+)"', log.read_text(encoding="utf-8")))
    source = page.read_text(encoding="utf-8")
    assert not [url for url in asked if url in source]
    assert re.findall(r'(?:src|href|action|poster|data)\s*=', source) == []
    assert "default-src 'none'" in source and "<script" not in source


def test_nothing_lies_off_the_sheet(page: Path) -> None:
    """On paper every piece of text begins within the margins: long words break, tables keep to the width."""
    pypdf = pytest.importorskip("pypdf")
    out = page.with_suffix(".margins.pdf")
    run(page.parent, page, f"--print-to-pdf={out}", "--no-pdf-header-footer")
    places: list[tuple[float, float]] = []
    for sheet in pypdf.PdfReader(out).pages:
        sheet.extract_text(visitor_text=lambda text, cm, tm, *_: places.append((tm[4] * cm[0] + cm[4], len(text))) if text.strip() else None)
    assert places and all(0 <= x <= A4[0] for x, _ in places)
