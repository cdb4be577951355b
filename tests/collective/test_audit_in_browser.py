"""The audit as a page, in a real browser: no short word of its table is broken, and nothing is wider than the page."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dl822.cases import parse, society_from
from dl822.collective import audit

EXAMPLE = Path(__file__).parents[2] / "examples" / "desafinada.yaml"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage")
A4 = 705  # 178 mm between the margins, 673 pixels, and the padding of the page on a screen
SHORT = 13  # letters
LONG = "W" * 90
MEASURE = """<script>addEventListener("load", () => {
  const broken = [], words = document.createTreeWalker(document.querySelector("table"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) for (const word of words.currentNode.data.matchAll(/[^\\s/-]+/gu)) {
    const range = document.createRange();
    range.setStart(words.currentNode, word.index); range.setEnd(words.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) broken.push(word[0]);
  }
  const page = document.documentElement, wide = page.scrollWidth > page.clientWidth;
  document.body.replaceChildren(document.createElement("pre"));
  document.body.firstChild.textContent = "measured " + JSON.stringify({broken, wide});
});</script>"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium here (Debian's package chromium)")


def measured(page: str, folder: Path, width: int) -> Any:
    """The words of the table that stand on two lines, and whether the page is wider than the window."""
    path = folder / "page.html"
    path.write_text(re.sub(r"<meta http-equiv[^>]*>", "", page).replace("</head>", f"{MEASURE}</head>"), encoding="utf-8")
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={folder / 'profile'}", f"--window-size={width},1000", "--dump-dom", path.as_uri()]
    out = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    (found,) = re.findall(r"<pre>measured (.*?)</pre>", out, re.S)
    return json.loads(html.unescape(found))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_short_word_is_broken_on_a4(tmp_path: Path, lang: Any) -> None:
    """*Incumple* stood on three lines."""
    society = society_from(parse(EXAMPLE.read_text(encoding="utf-8"), format="yaml", source="example"))
    found = measured(audit(society, on=date(2026, 6, 1)).to_html(lang), tmp_path, A4)
    assert found == {"broken": [], "wide": False}


def test_a_long_word_breaks(tmp_path: Path) -> None:
    society = society_from({"name": LONG, "tariffs": [{"name": LONG, "available": False}], "authorised": False, "operates": True})
    found = measured(audit(society, on=date(2026, 6, 1)).to_html("es"), tmp_path, A4)
    assert LONG in found["broken"] and not found["wide"] and all(len(word) > SHORT for word in found["broken"])
