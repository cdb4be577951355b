"""Whatever is wrong with a case file is told with its place in it: file, line, fact, reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dl822.cases.lines import line_of
from dl822.cli.inputs import Read
from dl822.cli.speech import BadInput
from dl822.errors import FactsError, InconsistentFactsError
from dl822.reasoning.facts import Facts
from dl822.reasoning.words import Words


@contextmanager
def placed(read: Read, kind: type[Facts], *, at: str = "") -> Iterator[None]:
    """What is wrong with these facts becomes ``BadInput``, a line for each fault; ``at`` is where they stand in the file. What
    contradicts an option of the command line is left as it is."""
    try:
        yield
    except FactsError as error:
        raise BadInput(*(fault(read, joined(at, path), worded(reason)) for path, _, reason in error.faults)) from None
    except InconsistentFactsError as error:
        told = [(joined(at, path), words) for path, words in error.faults]
        if any(first(path) not in kind.model_fields for path, _ in told):
            raise
        raise BadInput(*(fault(read, path, words) for path, words in told)) from None


def fault(read: Read, path: str, words: Words) -> Words:
    """A fault with its file and line."""
    line = line_of(path, read.lines)
    at = f"{read.source}:{line}" if line is not None else read.source
    return Words(f"{at}: {path}: {words.en}", f"{at}: {path}: {words.es}")


def joined(at: str, path: str) -> str:
    return ".".join(part for part in (at, path) if part)


def first(path: str) -> str:
    """The first name of a path: of ``acts[0].use``, acts."""
    return re.split(r"[.\[]", path)[0]


def worded(reason: Any) -> Words:
    """A reason in both languages, or in the one that it has."""
    words: Words = getattr(reason, "words", Words(str(reason), str(reason)))
    return words
