"""What users write is checked by mypy as they would: the right without an error, the wrong with one on each marked line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def errors(name: str) -> set[int]:
    """The lines of a file on which mypy, being strict, finds an error."""
    pytest.importorskip("mypy")
    run = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--warn-unreachable", str(HERE / name)],
                         cwd=HERE.parents[1], capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr or run.stdout
    return {int(line) for line in re.findall(rf"{re.escape(name)}:(\d+): error", run.stdout)}


def marked(name: str) -> set[int]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "# wrong" in line}


def test_what_is_right_is_accepted() -> None:
    """Nothing that users write as they should is refused."""
    assert errors("right.py") == set()


def test_what_is_wrong_is_seen() -> None:
    """Each marked line has an error, and no other line has."""
    assert errors("wrong.py") == marked("wrong.py")
