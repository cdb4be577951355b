"""Case files: a document, or facts from a command line, becomes a subject; all that cannot be read is told at once.

No file is opened here. Broken text, unknown keys and unreadable values raise ``FactsError``; facts that contradict
each other are for :func:`dl822.terms.term` to refuse.
"""

from dl822.cases.contract import schema
from dl822.cases.documents import parse
from dl822.cases.flags import with_flags
from dl822.cases.subjects import subject_from
from dl822.cases.told import Told

__all__ = ["Told", "parse", "schema", "subject_from", "with_flags"]
