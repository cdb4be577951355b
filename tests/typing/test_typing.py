"""Typing is a product: what users write is checked as they would check it."""

from __future__ import annotations

import re
from pathlib import Path

from mypy import api

HERE = Path(__file__).parent


def errors(name: str) -> set[int]:
    """The lines of a file that mypy --strict refuses."""
    out, err, _ = api.run(["--strict", "--no-error-summary", "--cache-dir", str(HERE.parents[1] / ".mypy_cache"), str(HERE / name)])
    assert not err
    return {int(found[1]) for found in re.finditer(rf"{name}:(\d+): error", out)}


def test_what_users_write_passes() -> None:
    """Facts are plain values on an instance and formulas on the class, and both are known to be."""
    assert errors("right.py") == set()


def test_what_is_wrong_is_told() -> None:
    """Each marked line, and no other."""
    marked = {n for n, line in enumerate((HERE / "wrong.py").read_text(encoding="utf-8").splitlines(), 1) if "# wrong" in line}
    assert errors("wrong.py") == marked
