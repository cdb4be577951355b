"""Case files: a document, or facts from a command line, becomes a subject or a use; all that cannot be read is told at once.

No file is opened here. Broken text, unknown keys and unreadable values raise ``FactsError``; facts that contradict
each other are for :func:`dl822.terms.term` and :func:`dl822.exceptions.permission` to refuse.
"""

from dl822.cases.contract import schema
from dl822.cases.documents import parse
from dl822.cases.fines import fine_from
from dl822.cases.flags import with_flags
from dl822.cases.societies import society_from
from dl822.cases.subjects import subject_from
from dl822.cases.told import Told
from dl822.cases.uses import use_from
from dl822.cases.whole import case_from

__all__ = ["Told", "case_from", "fine_from", "parse", "schema", "society_from", "subject_from", "use_from", "with_flags"]
