"""What the law says of every range of fines, on cases drawn at random."""

from __future__ import annotations

from typing import Any

import pytest

from dl822.fines import fine
from dl822.testing import Invariant
from dl822.testing.invariants import Broken
from dl822.testing.of_sanctions import INVARIANTS_OF_FINES


@pytest.mark.parametrize("claim", INVARIANTS_OF_FINES, ids=lambda claim: claim.name)
def test_the_library_keeps_it(claim: Invariant) -> None:
    claim.search(examples=60)


def test_names_and_articles() -> None:
    assert len({claim.name for claim in INVARIANTS_OF_FINES}) == len(INVARIANTS_OF_FINES)
    assert "188(b)" in repr(INVARIANTS_OF_FINES[0])


def test_another_implementation_is_caught() -> None:
    """One that forgets the window of two years."""
    def forgetful(offence: Any, *, history: Any = (), on: Any, **more: Any) -> Any:
        return fine(offence, history=[act.replace(done=None, within_two_years=True) for act in history][:1], on=on, **more)

    by_name = {claim.name: claim for claim in INVARIANTS_OF_FINES}
    with pytest.raises(Broken, match=r"an_act_out_of_the_window_never_multiplies \[189\]"):
        by_name["an_act_out_of_the_window_never_multiplies"].search(examples=300, fine=forgetful)
