"""Art. 189 doubles "de manera sucesiva e ilimitada" within "un lapso de dos años": whether acts linked by another count is open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dl822.facts.infringements import EarlierAct, Infringement
from dl822.fines import fine

BREACH = Infringement(conduct="2025-03-03", breaches="decree", exemption="none", punished_by_penalty=False, sanctioned_for_it=False,
                      continues_sanctioned=False)
LINK, FIRST = "2023-05-01", "2022-01-10"  # the one within two years of the conduct; the other of the link alone


def ceiling(*acts: str, **readings: str) -> Decimal:
    history = [EarlierAct(done=done, same_nature=True, sanctioned=True, appealed=False, fine_uit=2) for done in acts]
    return fine(BREACH, history=history, on=date(2026, 1, 5), readings={"recidivism-base": "ceiling", **readings}).max_uit


def test_each_of_the_act_before_it() -> None:
    assert ceiling(FIRST, LINK) == 4 * 180


def test_within_two_years_of_the_act_judged_alone() -> None:
    assert ceiling(FIRST, LINK, **{"recidivism-chain": "window"}) == 2 * 180


@pytest.mark.parametrize("option", ["chain", "window"])
def test_alone_they_are_the_same_on_either(option: str) -> None:
    assert ceiling(LINK, **{"recidivism-chain": option}) == 2 * 180
    assert ceiling(FIRST, **{"recidivism-chain": option}) == 180


def test_it_is_told() -> None:
    """The answer names the question, and that the other reading would make it another."""
    history = [EarlierAct(done=done, same_nature=True, sanctioned=True, appealed=False, fine_uit=2) for done in (FIRST, LINK)]
    found = fine(BREACH, history=history, on=date(2026, 1, 5))
    assert {read.id: bool(read.differs) for read in found.readings}["recidivism-chain"] is True
