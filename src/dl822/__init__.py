"""dl822: Peru's copyright law (Legislative Decree 822) as a library.

>>> from datetime import date
>>> from dl822 import Author, Work, terms
>>> trilce = Work(kind="literary", authorship="individual", signature="named", disclosed=1922,
...               authors=[Author(name="César Vallejo", died="1938-04-15")], origin="Peru")
>>> str(terms.term(trilce, on=date(2026, 11, 22)).status())
'public_domain'
"""

from dl822 import terms
from dl822.errors import (
    ColumnError,
    Dl822Error,
    FactsError,
    InconsistentFactsError,
    NotCoveredError,
    UnknownProvisionError,
)
from dl822.facts.works import (
    Author,
    Authorship,
    Broadcast,
    Edition,
    Folklore,
    Holder,
    Kind,
    OfficialText,
    Origin,
    Performance,
    Performer,
    Phonogram,
    Photograph,
    Recording,
    Revealer,
    Signature,
    Subject,
    Work,
)
from dl822.reasoning.finding import Finding
from dl822.reasoning.when import When
from dl822.results.term import Period, Status, Term, Why

__all__ = [
    "Author",
    "Authorship",
    "Broadcast",
    "ColumnError",
    "Dl822Error",
    "Edition",
    "FactsError",
    "Finding",
    "Folklore",
    "Holder",
    "InconsistentFactsError",
    "Kind",
    "NotCoveredError",
    "OfficialText",
    "Origin",
    "Performance",
    "Performer",
    "Period",
    "Phonogram",
    "Photograph",
    "Recording",
    "Revealer",
    "Signature",
    "Status",
    "Subject",
    "Term",
    "UnknownProvisionError",
    "When",
    "Why",
    "Work",
    "terms",
]
