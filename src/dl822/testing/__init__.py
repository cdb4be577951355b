"""For those who test legal invariants: strategies for every kind of subject, and the library's own invariants.

Needs the extra ``testing`` (Hypothesis). Nothing else in the package imports it.

>>> from dl822.testing import INVARIANTS, last_day_is_31_december
>>> from datetime import date
>>> from dl822 import Author, Work
>>> last_day_is_31_december(Work(kind="literary", authors=[Author(died=1969)]), date(2026, 11, 22))
>>> last_day_is_31_december.search(examples=10)                      # looks for a case that breaks it: none
>>> len({invariant.name for invariant in INVARIANTS}) == len(INVARIANTS)
True

Another implementation is tried by passing it: ``last_day_is_31_december.search(term=mine)``.
"""

from dl822.testing.hard import boundary_days, cut_offs, hard_days, hard_years, spans
from dl822.testing.invariants import INVARIANTS, Answer, Broken, Invariant, TermFunction, invariant
from dl822.testing.of_reasoning import (
    an_option_of_a_reading_lies_within_the_open_answer,
    both_languages_have_the_same_shape,
    finding_round_trips_through_json,
    interval_is_the_hull_of_its_points,
    json_document_is_stable,
    learning_never_reverses_a_status,
    learning_only_narrows_the_years,
    missing_is_minimal,
    missing_settles,
)
from dl822.testing.of_terms import (
    a_film_leaves_its_contributions,
    folklore_is_free,
    free_from_the_next_day,
    free_says_what_remains,
    joint_term_follows_the_last_death,
    last_day_is_31_december,
    later_day_is_never_less_free,
    never_protected_has_no_term,
    order_of_authors_does_not_matter,
    program_protected_whatever_its_date,
    revelation_in_time_gives_art_52,
    what_was_free_on_24_may_1996_stays_free,
    whatever_the_country_of_origin,
)
from dl822.testing.points import points
from dl822.testing.strategies import (
    authors,
    broadcasts,
    completions,
    days,
    editions,
    folklore,
    learned,
    official_texts,
    performances,
    performers,
    phonograms,
    photographs,
    recordings,
    subjects,
    subjects_of,
    times,
    works,
    years,
)

__all__ = [
    "INVARIANTS",
    "Answer",
    "Broken",
    "Invariant",
    "TermFunction",
    "a_film_leaves_its_contributions",
    "an_option_of_a_reading_lies_within_the_open_answer",
    "authors",
    "both_languages_have_the_same_shape",
    "boundary_days",
    "broadcasts",
    "completions",
    "cut_offs",
    "days",
    "editions",
    "finding_round_trips_through_json",
    "folklore",
    "folklore_is_free",
    "free_from_the_next_day",
    "free_says_what_remains",
    "hard_days",
    "hard_years",
    "interval_is_the_hull_of_its_points",
    "invariant",
    "joint_term_follows_the_last_death",
    "json_document_is_stable",
    "last_day_is_31_december",
    "later_day_is_never_less_free",
    "learned",
    "learning_never_reverses_a_status",
    "learning_only_narrows_the_years",
    "missing_is_minimal",
    "missing_settles",
    "never_protected_has_no_term",
    "official_texts",
    "order_of_authors_does_not_matter",
    "performances",
    "performers",
    "phonograms",
    "photographs",
    "points",
    "program_protected_whatever_its_date",
    "recordings",
    "revelation_in_time_gives_art_52",
    "spans",
    "subjects",
    "subjects_of",
    "times",
    "what_was_free_on_24_may_1996_stays_free",
    "whatever_the_country_of_origin",
    "works",
    "years",
]
