"""The money of a society, split: every céntimo is somebody's, and nobody's share is off by more than one."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dl822.collective import additional, distribution
from dl822.distributing import Part, apportioned
from dl822.errors import InconsistentFactsError
from dl822.facts.accounts import Accounts, Share

CENT = Fraction(1, 100)
sums = st.integers(0, 10**9).map(lambda n: Decimal(n) / 100)
weights = st.integers(0, 10**6).map(Decimal) | st.decimals(0, 1000, places=4, allow_nan=False, allow_infinity=False).map(abs)


def accounts(**given_: Any) -> Accounts:
    return Accounts.model_validate({"collected": "1000.00", "administrative": 0, "social": 0, "assets": 0, **given_})


def refused(made: Accounts) -> dict[str, Any]:
    with pytest.raises(InconsistentFactsError) as error:
        distribution(made)
    assert all(words.en and words.es and words.en != words.es for _, words in error.value.faults)
    return dict(error.value.faults)


def near(parts: Any, whole: Decimal, of: list[Decimal]) -> None:
    """The parts add up, none is negative, none is a céntimo or more away from its exact share."""
    assert sum(parts) == whole and all(part >= 0 for part in parts)
    for part, weight in zip(parts, of, strict=True):
        assert abs(Fraction(part) - Fraction(whole) * Fraction(weight) / Fraction(sum(of))) < CENT
        assert part == part.quantize(Decimal("0.01"))


class TestApportioned:
    @given(sums, st.lists(weights, min_size=1, max_size=12))
    def test_exact(self, whole: Decimal, of: list[Decimal]) -> None:
        assume(any(of))
        near(apportioned(whole, of), whole, of)

    @given(sums, st.lists(weights, min_size=1, max_size=8), st.integers(2, 9))
    def test_only_the_proportions_count(self, whole: Decimal, of: list[Decimal], times: int) -> None:
        assume(any(of))
        assert apportioned(whole, of) == apportioned(whole, [weight * times for weight in of])

    @given(sums, st.lists(weights, min_size=2, max_size=8))
    def test_no_weight_no_part_and_more_weight_no_less(self, whole: Decimal, of: list[Decimal]) -> None:
        assume(any(of))
        parts = apportioned(whole, of)
        assert all(part == 0 for part, weight in zip(parts, of, strict=True) if weight == 0)
        assert all(a >= b for a, x in zip(parts, of, strict=True) for b, y in zip(parts, of, strict=True) if x > y)

    @pytest.mark.parametrize(("whole", "of", "parts"), [
        ("0.05", (1, 1, 1), ("0.02", "0.02", "0.01")), ("100.00", (1, 2), ("33.33", "66.67")), ("0.01", (1, 1), ("0.01", "0.00")),
        ("0.00", (1, 2), ("0.00", "0.00")), ("10.00", (1,), ("10.00",)), ("0.03", ("0.5", "0.25", "0.25"), ("0.01", "0.01", "0.01"))])
    def test_by_hand(self, whole: str, of: Any, parts: Any) -> None:
        assert apportioned(Decimal(whole), [Decimal(str(weight)) for weight in of]) == tuple(map(Decimal, parts))

    @pytest.mark.parametrize("of", [[], [Decimal(0)], [Decimal(0), Decimal("0.00")]])
    def test_nothing_to_go_by(self, of: list[Decimal]) -> None:
        with pytest.raises(InconsistentFactsError, match="no share is more than nothing"):
            apportioned(Decimal(10), of)


class TestTheSplit:
    @given(sums, sums, sums, sums, st.lists(st.tuples(weights, st.sampled_from([True, True, False, None])), min_size=1, max_size=8))
    def test_everything_is_somewhere(self, collected: Decimal, administrative: Decimal, social: Decimal, assets: Decimal, listed: Any) -> None:
        assume(administrative + social + assets <= collected and any(weight for weight, _ in listed))
        shares = [{"name": f"o{i}", "points": weight, "identified": identified} for i, (weight, identified) in enumerate(listed)]
        split = distribution(accounts(collected=collected, administrative=administrative, social=social, assets=assets, shares=shares))
        assert (split.collected, split.administration, split.social, split.assets) == (collected, administrative, social, assets)
        assert split.net + split.administration + split.assets + split.social == split.collected
        assert split.unidentified is not None
        assert sum(part.sum for part in split.shares) + split.unidentified == split.net
        assert [part.name for part in split.shares] == [f"o{i}" for i, (_, identified) in enumerate(listed) if identified is not False]
        whole = sum(weight for weight, _ in listed)
        for part in split.shares:
            assert abs(Fraction(part.sum) - Fraction(split.net) * Fraction(listed[int(part.name[1:])][0]) / Fraction(whole)) < CENT

    def test_by_hand(self) -> None:
        """1000 less 300, 70 and 30 is 600: 240, 210, and 150 that are kept."""
        shares = [{"name": "Ana", "percent": 40}, {"name": "Eva", "percent": 35}, {"name": "?", "percent": 25, "identified": False}]
        split = distribution(accounts(administrative=300, social=70, assets=30, shares=shares))
        assert split.net == 600 and split.shares == (Part("Ana", Decimal(240)), Part("Eva", Decimal(210))) and split.unidentified == 150

    def test_nobody_is_identified(self) -> None:
        split = distribution(accounts(shares=[{"name": "?", "points": 1, "identified": False}]))
        assert split.shares == () and split.unidentified == 1000

    def test_who_took_part_is_not_known(self) -> None:
        split = distribution(accounts(administrative=300))
        assert (split.net, split.shares, split.unidentified, split.additional) == (700, (), None, ())

    def test_all_is_spent(self) -> None:
        split = distribution(accounts(administrative=1000, shares=[{"name": "Ana", "points": 1}]))
        assert split.net == 0 and split.shares == (Part("Ana", Decimal(0)),)

    def test_as_json(self) -> None:
        split = distribution(accounts(administrative="0.10", shares=[{"name": "Ana", "points": 1}]))
        told = json.loads(json.dumps(split.to_dict()))
        assert (told["collected"], told["administration"], told["net"]) == ("1000.00", "0.10", "999.90")
        assert told["shares"] == [{"name": "Ana", "sum": "999.90"}] and told["additional"] == []
        assert distribution(accounts()).to_dict()["unidentified"] is None


class TestAdditional:
    """Art. 161: in proportion to what each received in that distribution."""

    @given(sums, st.lists(sums, min_size=1, max_size=8))
    def test_in_proportion_to_the_first(self, suspense: Decimal, received: list[Decimal]) -> None:
        assume(any(received))
        earlier = [Share(name=f"o{i}", received=each) for i, each in enumerate(received)]
        parts = additional(suspense, earlier)
        assert [part.name for part in parts] == [share.name for share in earlier]
        near([part.sum for part in parts], suspense, received)

    def test_with_the_split(self) -> None:
        """90 in the proportion of 200 to 100."""
        split = distribution(accounts(suspense=90, received_earlier=[{"name": "Ana", "received": 200}, {"name": "Eva", "received": 100}]))
        assert split.additional == (Part("Ana", Decimal(60)), Part("Eva", Decimal(30))) and split.net == 1000

    @pytest.mark.parametrize("earlier", [None, [], [{"name": "Ana"}], [{"name": "Ana", "received": 1}, {"name": "Eva"}]])
    def test_what_each_received_is_needed(self, earlier: Any) -> None:
        assert list(refused(accounts(suspense=10, received_earlier=earlier))) == ["received_earlier"]


class TestRefused:
    def test_no_share_is_more_than_nothing(self) -> None:
        assert list(refused(accounts(shares=[{"name": "Ana", "points": 0}, {"name": "Eva", "points": "0.0"}]))) == ["shares"]

    @pytest.mark.parametrize("percents", [(60, 50), (60, 39), ("33.33", "33.33", "33.33"), (0,)])
    def test_per_cent_are_a_hundred(self, percents: Any) -> None:
        shares = [{"name": str(i), "percent": percent} for i, percent in enumerate(percents)]
        words = refused(accounts(shares=shares))["shares"]
        assert f"{sum(Decimal(str(percent)) for percent in percents):f}" in words.en

    def test_per_cent_of_three(self) -> None:
        shares = [{"name": name, "percent": percent} for name, percent in (("a", "33.33"), ("b", "33.33"), ("c", "33.34"))]
        assert [part.sum for part in distribution(accounts(shares=shares)).shares] == [Decimal("333.30"), Decimal("333.30"), Decimal("333.40")]

    def test_points_and_per_cent(self) -> None:
        assert "shares[0]" in refused(accounts(shares=[{"name": "Ana", "points": 1, "percent": 100}]))
        assert "shares[1]" in refused(accounts(shares=[{"name": "Ana", "points": 1}, {"name": "Eva"}]))
        assert "shares" in refused(accounts(shares=[{"name": "Ana", "points": 1}, {"name": "Eva", "percent": 100}]))

    @pytest.mark.parametrize("name", ["collected", "administrative", "social", "assets"])
    def test_a_sum_that_is_not_known(self, name: str) -> None:
        assert list(refused(accounts(**{name: None}))) == [name]

    def test_all_that_are_not_known(self) -> None:
        assert list(refused(Accounts())) == ["collected", "administrative", "social", "assets"]

    @pytest.mark.parametrize("spent", [{"administrative": "1000.01"}, {"administrative": 500, "social": 300, "assets": "200.01"}])
    def test_more_is_spent_than_was_collected(self, spent: Any) -> None:
        words, = refused(accounts(**spent)).values()
        assert "1000.01" in words.en and "1000.01" in words.es

    def test_accounts_that_do_not_add_up(self) -> None:
        assert "net" in refused(accounts(administrative=300, net=701))
        assert distribution(accounts(administrative=300, net=700)).net == 700
        assert "ordered_audits" in refused(accounts(administrative=10, publications=6, ordered_audits=5))
