"""What one act cannot tell: a day that is not known or lasts, and leave that may not be one for it, or not for all of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dl822.errors import InconsistentFactsError
from dl822.results.opinion import ActOpinion, Opinion, Outcome

from .given import ON, document, opined

UNLAWFUL, LAWFUL, UNKNOWN = Outcome.UNLAWFUL, Outcome.LAWFUL, Outcome.UNKNOWN
COPY = {"matter": "text", "act": "reproduction", "actor": "company", "purpose": "commerce", "gain": "direct", "means": "print", "extent": "whole",
        "published_as": "graphic", "copied_from": "book", "carried_in_term": False, "performances_in_term": False}
AUTHOR = {"role": "author", "natural_person": True, "created": True, "work": "other", "kept_by_authors": True, "assigned_exclusively": False,
          "all_agree": True}


def book(died: object, **more: Any) -> dict[str, Any]:
    return {"name": "t", "of": {"subject": "work", "kind": "literary", "authorship": "individual", "signature": "named", "disclosed": 1940,
                                "first_published": 1940, "origin": "Peru", "authors": [{"name": "A", "died": died}], **more}}


def copied(died: object = "1946-05-05", **act: Any) -> ActOpinion:
    """A book of an author who died in 1946: the last year of its term is 2016 (arts 52, 56)."""
    return opined({"name": "a", "thing": "t", "use": {**COPY, "consent": "none"}, **act}, things=[book(died)]).acts[0]


class TestDays:
    """Arts 37, 52, 57: of what may have been done on days that are judged differently, nothing is said to be lawful, or not."""

    @pytest.mark.parametrize(("done", "outcome"), [
        ("2016-12-31", UNLAWFUL), ("2017-01-01", LAWFUL), ("2016", UNLAWFUL), ("2017", LAWFUL), ("2016-12-01/2017-01-15", UNKNOWN),
        ("2016/2017", UNKNOWN), ("2016-12", UNLAWFUL)])
    def test_over_the_end_of_a_term(self, done: str, outcome: Outcome) -> None:
        assert copied(done=done).outcome is outcome

    @pytest.mark.parametrize(("done", "ceased"), [("2016-06-01", "not_yet"), ("2016-06-01", "2017-02-01"), (None, None)])
    def test_what_lasted_or_has_no_day(self, done: str | None, ceased: str | None) -> None:
        act = copied(**{k: v for k, v in {"done": done, "ceased": ceased}.items() if v})
        assert act.outcome is UNKNOWN and act.days[-1] == (date(2017, 1, 1), True) and act.days[0][1] is False
        assert act.missing()[0].fact == "acts[0].done"

    def test_ceased_within_the_term(self) -> None:
        assert copied(ceased="2016-11-01").outcome is UNLAWFUL

    @pytest.mark.parametrize(("done", "outcome"), [
        ("2014-12-03", UNLAWFUL), ("2014-12-04", LAWFUL), ("2014-11-01/2014-12-10", UNKNOWN), ("2014", UNKNOWN), ("2015", LAWFUL)])
    def test_over_a_change_of_law(self, done: str, outcome: Outcome) -> None:
        """Art. 43(a): a digital copy of an article for class, since Law 30276."""
        told = document("school")
        act = {**told["acts"][1], "done": done}
        case = {name: value for name, value in told.items() if name not in ("acts", "expect", "pursuit", "title")}
        assert opined(act, **case).acts[0].outcome is outcome

    def test_no_change_of_law_matters(self) -> None:
        assert copied(died="alive", done="2001/2020").outcome is UNLAWFUL

    def test_it_is_told(self) -> None:
        """From which day it is what; and nothing of a sanction is said as if it were an infringement."""
        found = opined({"name": "a", "thing": "t", "done": "2016/2017", "use": {**COPY, "consent": "none"}}, things=[book("1946-05-05")])
        said = found.explain("es")
        assert "realizado desde el 01/01/2016: constituye infracción" in said and "realizado desde el 01/01/2017: no constituye infracción" in said
        assert "es una infracción sancionable" not in said.lower()
        assert found.acts[0].to_dict()["days"] == [{"from": "2016-01-01", "permitted": False}, {"from": "2017-01-01", "permitted": True}]


def relying(*, act: Any = None, use: Any = None, leave: Any = None, **case: Any) -> Opinion:
    """A copy of 2021 by X, who relies on the author's leave of 2020."""
    told = {"name": "a", "by": "X", "thing": "t", "done": "2021-01-01", "use": {**COPY, **(use or {})}, **(act or {})}
    given = {"name": "lic", "to": "X", "thing": "t", "given": "2020-06-01", "consent": "written", "covers_use": True, "granted_by": AUTHOR,
             **(leave or {})}
    parties = [{"name": "X", "side": "respondent"}, {"name": "Y", "side": "respondent"}]
    things = [book("alive"), {**book("alive"), "name": "u"}]
    blank = {k: v for k, v in told.items() if v is not None}
    return opined(blank, authorisations=[{k: v for k, v in given.items() if v is not None}], **{"parties": parties, "things": things, **case})


class TestWhoseLeave:
    """Arts 37, 88, 95: leave is for somebody, for something; where that is not known, nor is whether it was given."""

    def test_surely_for_this_act(self) -> None:
        assert relying().acts[0].outcome is LAWFUL

    @pytest.mark.parametrize(("changed", "missing"), [
        ({"act": {"by": None}}, "acts[0].by"), ({"act": {"thing": None}, "use": {"in_term": True}}, "acts[0].thing"),
        ({"leave": {"to": None}}, "authorisations[0].to"), ({"leave": {"thing": None}}, "authorisations[0].thing")])
    def test_perhaps_for_another(self, changed: dict[str, Any], missing: str) -> None:
        (act,) = relying(**changed).acts
        assert act.outcome is UNKNOWN and missing in [m.fact for m in act.missing()]

    def test_the_only_one_is_meant(self) -> None:
        (act,) = relying(act={"by": None, "thing": None}, leave={"to": None, "thing": None}, parties=[{"name": "X", "side": "respondent"}],
                         things=[book("alive")]).acts
        assert act.outcome is LAWFUL

    def test_of_another_it_is_none(self) -> None:
        (act,) = relying(leave={"to": "Y"}, use={}).acts
        assert act.outcome is UNKNOWN  # whether X had leave of his own is not told

    @pytest.mark.parametrize(("given", "done", "outcome"), [
        ("2020-06-01", "2020-01-01/2020-12-31", UNKNOWN), ("2020-03", "2020-03-01", UNKNOWN), ("2020", "2020-12-31", LAWFUL),
        ("2020-01-01", "2020-01-01/2020-12-31", LAWFUL)])
    def test_in_the_middle_of_it(self, given: str, done: str, outcome: Outcome) -> None:
        (act,) = relying(act={"done": done}, leave={"given": given}).acts
        assert act.outcome is outcome
        assert outcome is LAWFUL or "authorisations[0].given" in [m.fact for m in act.missing()]


class TestWhoseRight:
    """Arts 13, 129: the leave of one owner takes nothing from the right of another in the same thing."""

    @pytest.mark.parametrize(("carried", "cleared", "outcome"), [
        (False, None, LAWFUL), (True, None, UNKNOWN), (True, True, LAWFUL), (True, False, UNLAWFUL), (None, None, UNKNOWN), (None, False, UNKNOWN)])
    def test_a_translation(self, carried: bool | None, cleared: bool | None, outcome: Outcome) -> None:
        leave = {} if cleared is None else {"others_cleared": cleared}
        (act,) = relying(use={"carried_in_term": carried}, leave=leave).acts
        assert act.outcome is outcome
        assert outcome is not UNKNOWN or act.missing()[0].fact in ("acts[0].use.carried_in_term", "authorisations[0].others_cleared")

    @pytest.mark.parametrize(("cleared", "outcome"), [(None, UNKNOWN), (True, LAWFUL), (False, UNLAWFUL)])
    def test_a_record(self, cleared: bool | None, outcome: Outcome) -> None:
        """The producer's leave to copy the record; the music and the performances on it are others'."""
        use = {"matter": "phonogram", "act": "reproduction", "carries": "music", "in_term": True, "carried_in_term": True,
               "performances_in_term": True, "actor": "company", "purpose": "commerce", "gain": "direct"}
        leave = {"to": "X", "given": "2020-06-01", "consent": "written", "covers_use": True,
                 "granted_by": {"role": "phonogram_producer", "made": True, "assigned_exclusively": False, "all_agree": True}}
        told = opined({"by": "X", "done": "2021-01-01", "use": use}, parties=[{"name": "X", "side": "respondent"}],
                      authorisations=[leave if cleared is None else {**leave, "others_cleared": cleared}])
        assert told.acts[0].outcome is outcome

    def test_of_the_maker_of_a_film_his_authors_are_presumed_to_be_included(self) -> None:
        """Art. 66: of what performers gave in it, nothing is presumed."""
        use = {"matter": "film", "act": "screening", "actor": "company", "setting": "venue", "purpose": "entertainment", "gain": "direct",
               "published_as": "recorded", "in_term": True, "carried_in_term": True, "performances_in_term": True, "performed_from": "audiovisual"}
        leave = {"to": "X", "given": "2020-06-01", "consent": "written", "covers_use": True,
                 "granted_by": {"role": "film_producer", "made": True, "work": "audiovisual", "kept_by_authors": False,
                                "assigned_exclusively": False, "all_agree": True}}
        told = opined({"by": "X", "done": "2021-01-01", "use": use}, parties=[{"name": "X", "side": "respondent"}], authorisations=[leave])
        assert told.acts[0].outcome is LAWFUL


class TestPaidAllTheSame:
    """Arts 133, 137: where the music is free a record may be played in a restaurant, and its performers and producer are paid."""

    @pytest.mark.parametrize(("lang", "said"), [("en", "is owed for it: not to pay it breaches"), ("es", "no pagarla vulnera la norma")])
    def test_it_is_told_where_nothing_is_infringed(self, lang: Any, said: str) -> None:
        use = {"matter": "phonogram", "act": "performance", "performed_from": "phonogram", "setting": "venue", "purpose": "entertainment",
               "actor": "company", "gain": "indirect", "audience": "public", "published_as": "recorded", "in_term": True, "carries": "music",
               "carried_in_term": False, "performances_in_term": True, "consent": "none"}
        found = opined({"done": "2026-02-14", "use": use})
        text = found.explain(lang)
        assert found.acts[0].outcome is LAWFUL and said in text
        assert "[art. 133]" in text and "[art. 137]" in text

    def test_nothing_is_owed_of_what_is_free(self) -> None:
        assert "is owed for it" not in opined({"thing": "t", "done": "2026-02-14", "use": {**COPY, "consent": "none"}},
                                              things=[book("1930-01-01")]).explain("en")


class TestContradicted:
    """Titles that the thing contradicts: each by name, with what to write."""

    @pytest.mark.parametrize(("thing", "granted_by", "said"), [
        (book("alive", authorship="collective"), AUTHOR, "authorisations[0].granted_by.work: other is not what"),
        (book("1990-01-01"), AUTHOR, "role: heir"),
        (book("alive", authorship="joint"), {**AUTHOR, "role": "derived_author", "originals_cleared": True}, "co_author"),
        (book("alive"), {"role": "discloser", "signature": "anonymous"}, "said to be named")])
    def test_of_a_grantor(self, thing: dict[str, Any], granted_by: dict[str, Any], said: str) -> None:
        with pytest.raises(InconsistentFactsError) as refused:
            relying(leave={"granted_by": granted_by}, things=[thing])
        assert said in str(refused.value)

    @pytest.mark.parametrize("role", ["broadcaster", "phonogram_producer", "film_producer", "program_producer"])
    def test_a_claimant_of_another_kind_has_no_standing_over_a_book(self, role: str) -> None:
        """Art. 173: owners complain of what infringes their own rights."""
        claim = {"role": role, "made": True, "assigned_exclusively": False, "work": "other"}
        found = opined({"done": "2021-01-01", "thing": "t", "use": {**COPY, "consent": "none"}}, things=[book("alive")], claim=claim,
                       complaint={"by": "owner", "right": True})
        assert found.acts[0].standing.may_complain.answer is False

    @pytest.mark.parametrize(("case", "said"), [
        ({"pursuit": {"complained": "2023-01-01"}}, "before every act"), ({"pursuit": {"complained": "2023-02-01", "charged": "2023-03-01"}}, "charged"),
        ({"pursuit": {"complained": "2025-05-01"}, "decided": "2025-01-01"}, "before the complaint")])
    def test_the_days_of_the_procedure(self, case: dict[str, Any], said: str) -> None:
        with pytest.raises(InconsistentFactsError, match=said):
            opined({"done": "2024-05-31", "use": COPY}, **case)

    def test_a_cessation_that_lies_ahead(self) -> None:
        with pytest.raises(InconsistentFactsError, match="not_yet"):
            opined({"done": "2024-05-31", "ceased": "2027-01-01", "use": COPY}, on=ON)
