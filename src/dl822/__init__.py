"""dl822: Peru's copyright law (Legislative Decree 822) as a library.

>>> from datetime import date
>>> from dl822 import Author, Work, terms
>>> trilce = Work(kind="literary", authorship="individual", signature="named", disclosed=1922,
...               authors=[Author(name="César Vallejo", died="1938-04-15")], origin="Peru")
>>> str(terms.term(trilce, on=date(2026, 11, 22)).status())
'public_domain'

>>> from dl822 import Use, exceptions
>>> on_a_bus = Use(matter="film", act="screening", setting="transport", purpose="entertainment", in_term=True, consent="none")
>>> exceptions.permission(on_a_bus, on=date(2026, 11, 22)).permitted
False
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dl822 import (
        case,
        collective,
        contracts,
        courts,
        deadlines,
        exceptions,
        fines,
        liability,
        moral_rights,
        offences,
        ownership,
        procedure,
        programs,
        register,
        rights,
        sanctions,
        special_works,
        subject_matter,
        terms,
    )
    from dl822.errors import (
        ColumnError,
        Dl822Error,
        FactsError,
        InconsistentFactsError,
        NotCoveredError,
        UnknownProvisionError,
    )
    from dl822.facts.cases import Case
    from dl822.facts.owners import Claim
    from dl822.facts.societies import Society
    from dl822.facts.uses import Use
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
    from dl822.results.permission import Ground, Permission
    from dl822.results.term import Period, Status, Term, Why

__all__ = [
    "Author",
    "Authorship",
    "Broadcast",
    "Case",
    "Claim",
    "ColumnError",
    "Dl822Error",
    "Edition",
    "FactsError",
    "Finding",
    "Folklore",
    "Ground",
    "Holder",
    "InconsistentFactsError",
    "Kind",
    "NotCoveredError",
    "OfficialText",
    "Origin",
    "Performance",
    "Performer",
    "Period",
    "Permission",
    "Phonogram",
    "Photograph",
    "Recording",
    "Revealer",
    "Signature",
    "Society",
    "Status",
    "Subject",
    "Term",
    "UnknownProvisionError",
    "Use",
    "When",
    "Why",
    "Work",
    "case",
    "collective",
    "contracts",
    "courts",
    "deadlines",
    "exceptions",
    "fines",
    "liability",
    "moral_rights",
    "offences",
    "ownership",
    "procedure",
    "programs",
    "register",
    "rights",
    "sanctions",
    "special_works",
    "subject_matter",
    "terms",
]

_HOMES = {
    "dl822.errors": ("ColumnError", "Dl822Error", "FactsError", "InconsistentFactsError", "NotCoveredError", "UnknownProvisionError"),
    "dl822.facts.works": ("Author", "Authorship", "Broadcast", "Edition", "Folklore", "Holder", "Kind", "OfficialText", "Origin",
                          "Performance", "Performer", "Phonogram", "Photograph", "Recording", "Revealer", "Signature", "Subject", "Work"),
    "dl822.facts.cases": ("Case",),
    "dl822.facts.owners": ("Claim",),
    "dl822.facts.societies": ("Society",),
    "dl822.facts.uses": ("Use",),
    "dl822.reasoning.finding": ("Finding",),
    "dl822.reasoning.when": ("When",),
    "dl822.results.permission": ("Ground", "Permission"),
    "dl822.results.term": ("Period", "Status", "Term", "Why"),
}
_ROOMS = ("case", "collective", "contracts", "courts", "deadlines", "exceptions", "fines", "liability", "moral_rights", "offences",
          "ownership",
          "procedure", "programs", "register", "rights", "sanctions", "special_works", "subject_matter", "terms")
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """The public names load when they are first used (PEP 562): a program that only may need the law waits for none."""
    from importlib import import_module

    if name in _ROOMS:
        return import_module(f"dl822.{name}")
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
