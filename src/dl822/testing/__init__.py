"""For those who test legal invariants: strategies for every kind of subject and of use, and the library's own invariants.

Needs the extra ``testing`` (Hypothesis). Nothing else in the package imports it.

>>> from dl822.testing import INVARIANTS, last_day_is_31_december
>>> from datetime import date
>>> from dl822 import Author, Work
>>> last_day_is_31_december(Work(kind="literary", authors=[Author(died=1969)]), date(2026, 11, 22))
>>> last_day_is_31_december.search(examples=10)                      # looks for a case that breaks it: none
>>> len({invariant.name for invariant in INVARIANTS}) == len(INVARIANTS)
True

Another implementation is tried by passing it: ``last_day_is_31_december.search(term=mine)``. The invariants of uses
take ``permission=``, and are in :data:`INVARIANTS_OF_USES`:

>>> from dl822.testing import INVARIANTS_OF_USES, what_has_ended_needs_no_leave
>>> what_has_ended_needs_no_leave.search(examples=10)
>>> {invariant.of for invariant in INVARIANTS}, {invariant.of for invariant in INVARIANTS_OF_USES}
({'term'}, {'permission'})
"""

from dl822.testing.hard import boundary_days, cut_offs, hard_days, hard_years, spans
from dl822.testing.invariants import (
    INVARIANTS,
    INVARIANTS_OF_USES,
    Allowed,
    Answer,
    Broken,
    Invariant,
    PermissionFunction,
    TermFunction,
    invariant,
)
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
from dl822.testing.of_uses import (
    a_gain_never_helps,
    a_mere_photograph_is_limited_no_less,
    a_refusal_names_what_failed_of_every_exception,
    an_exception_names_its_conditions_and_payment,
    every_answer_is_for_peru_only,
    learning_never_reverses_a_permission,
    missing_settles_a_permission,
    moral_rights_are_named_all_the_same,
    neighbouring_rights_are_limited_no_less,
    no_limb_speaks_before_its_instrument,
    nothing_is_excepted_against_proper_practice,
    programs_are_limited_by_their_own_chapter,
    the_law_changes_only_on_its_dates,
    the_public_domain_needs_no_leave,
    unknown_says_what_is_missing,
    what_has_ended_needs_no_leave,
    writing_never_hurts,
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
from dl822.testing.strategies_of_uses import days_of_use, learned_uses, uses

__all__ = [
    "INVARIANTS",
    "INVARIANTS_OF_USES",
    "Allowed",
    "Answer",
    "Broken",
    "Invariant",
    "PermissionFunction",
    "TermFunction",
    "a_film_leaves_its_contributions",
    "a_gain_never_helps",
    "a_mere_photograph_is_limited_no_less",
    "a_refusal_names_what_failed_of_every_exception",
    "an_exception_names_its_conditions_and_payment",
    "an_option_of_a_reading_lies_within_the_open_answer",
    "authors",
    "both_languages_have_the_same_shape",
    "boundary_days",
    "broadcasts",
    "completions",
    "cut_offs",
    "days",
    "days_of_use",
    "editions",
    "every_answer_is_for_peru_only",
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
    "learned_uses",
    "learning_never_reverses_a_permission",
    "learning_never_reverses_a_status",
    "learning_only_narrows_the_years",
    "missing_is_minimal",
    "missing_settles",
    "missing_settles_a_permission",
    "moral_rights_are_named_all_the_same",
    "neighbouring_rights_are_limited_no_less",
    "never_protected_has_no_term",
    "no_limb_speaks_before_its_instrument",
    "nothing_is_excepted_against_proper_practice",
    "official_texts",
    "order_of_authors_does_not_matter",
    "performances",
    "performers",
    "phonograms",
    "photographs",
    "points",
    "program_protected_whatever_its_date",
    "programs_are_limited_by_their_own_chapter",
    "recordings",
    "revelation_in_time_gives_art_52",
    "spans",
    "subjects",
    "subjects_of",
    "the_law_changes_only_on_its_dates",
    "the_public_domain_needs_no_leave",
    "times",
    "unknown_says_what_is_missing",
    "uses",
    "what_has_ended_needs_no_leave",
    "what_was_free_on_24_may_1996_stays_free",
    "whatever_the_country_of_origin",
    "works",
    "writing_never_hurts",
    "years",
]
