"""The command line, run inside the test: exit code, stdout, stderr."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from dl822.cli import app


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "DL822_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def ran(*args: str, input: str | bytes | None = None) -> Ran:
        result = CliRunner().invoke(app, [str(arg) for arg in args], input=input)
        assert "Traceback" not in result.output
        return Ran(result.exit_code, result.stdout, result.stderr)

    return ran


@pytest.fixture
def refused(run: Run) -> Run:
    """A run that must end with exit code 2, nothing on stdout, and a line on stderr with each of the texts expected."""

    def ran(*args: str, says: tuple[str, ...], input: str | bytes | None = None) -> Ran:
        result = run(*args, input=input)
        assert (result.code, result.out) == (2, "")
        assert all(line.startswith("error: ") for line in result.err.splitlines())
        for text in says:
            assert text in result.err
        return result

    return ran
