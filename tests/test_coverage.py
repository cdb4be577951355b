"""The inventory and the code agree, in both directions."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from dl822 import Work, coverage
from dl822.reasoning import formula as fm
from dl822.reasoning.formula import Years
from dl822.reasoning.provision import Instrument, Statute
from dl822.reasoning.words import Words
from dl822.statute import LAW, inventory
from dl822.statute.instruments import DL_822, INSTRUMENTS, KNOWN_TO, LEY_30276, START
from dl822.statute.inventory import WHY_NOT, Entry, entries, ids
from dl822.statute.readings import questions, registered

ALL = list(entries().values())


def trees() -> list[tuple[str, Any]]:
    """Every rule's tree in every wording, as the law is read from the first day covered."""
    return [(rule.name, rule.tree(max(by.in_force, START))) for rule in LAW.provisions for by, _ in rule.wordings]


class TestCodeAgainstInventory:
    def test_every_citation_is_in_the_inventory(self) -> None:
        for _, tree in trees():
            for node in fm.walk(tree):
                if isinstance(node, fm.Cited):
                    assert node.cite.id in entries()

    def test_every_wording_of_a_rule_is_one_of_its_entry(self) -> None:
        for rule in LAW.provisions:
            assert {by.id for by, _ in rule.wordings} <= {by.id for by in entries()[rule.id].by}, rule.name

    def test_every_fact_cites_what_the_inventory_has(self) -> None:
        assert set(coverage.facts()) <= set(entries())

    def test_no_entry_that_no_rule_can_encode_has_one(self) -> None:
        for id in coverage.rules():
            assert entries()[id].why_not is None, id

    def test_every_rule_says_in_english_what_it_says(self) -> None:
        assert [rule.name for rule in LAW.provisions if not (rule.__doc__ or "").strip()] == []


class TestReadings:
    def test_every_reading_in_the_code_is_registered_alike(self) -> None:
        for name, tree in trees():
            for node in fm.walk(tree):
                if isinstance(node, fm.Reading):
                    asked = questions()[node.id]
                    assert list(node.names) == list(asked.options), f"{name}: {node.id}"
                    assert node.default == asked.default, f"{name}: {node.id}"

    def test_every_registered_reading_is_on_an_entry_and_complete(self) -> None:
        assert registered() == set(questions())
        for asked in questions().values():
            assert asked.provision in entries()
            assert asked.source and len(asked.options) > 1
            assert asked.default is None or asked.default in asked.options
            assert all(words.en and words.es for words in (asked.question, asked.why, *asked.options.values()))


class TestInventory:
    def test_the_quick_list_of_ids_is_the_whole_one(self) -> None:
        assert ids() == set(entries())

    def test_206_articles_in_1996_and_228_today(self) -> None:
        first = [entry.id for entry in coverage.in_force(date(1996, 5, 24))]
        assert first == [str(n) for n in range(1, 207)]
        today = [entry.id for entry in coverage.in_force(KNOWN_TO)]
        assert len(today) == 228
        assert set(today) - set(first) == {
            "43-A", "43-B", "174-A", "196-A", "196-B", "196-C", "196-D", "197-A", "197-B", "204-A", *(str(n) for n in range(207, 219))}

    def test_nothing_was_in_force_before(self) -> None:
        assert coverage.in_force(date(1996, 5, 23)) == []

    def test_four_transitional_provisions(self) -> None:
        assert {f"transitional-{n}" for n in range(1, 5)} == {id for id in entries() if id.startswith("transitional")}

    @pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.id)
    def test_each_entry(self, entry: Entry) -> None:
        """Headings in both languages, instruments in the order of their dates, a title and chapter that are known."""
        assert entry.heading.en.strip() and entry.heading.es.strip()
        assert entry.by and all(a.in_force < b.in_force for a, b in pairwise(entry.by))
        assert entry.title in inventory.titles()
        assert entry.chapter is None or (entry.title, entry.chapter) in inventory.chapters()
        assert entry.why_not is None or entry.why_not in WHY_NOT
        if entry.of is not None:
            assert entry.id.startswith(entry.of + "(")
            assert entry.by[0].in_force >= entries()[entry.of].by[0].in_force

    def test_titles_chapters_and_reasons_in_both_languages(self) -> None:
        for words in (*inventory.titles().values(), *inventory.chapters().values(), *coverage.STATUSES.values()):
            assert words.en.strip() and words.es.strip()

    def test_every_title_and_chapter_has_entries(self) -> None:
        assert set(inventory.titles()) == {entry.title for entry in ALL}
        assert set(inventory.chapters()) <= {(entry.title, entry.chapter) for entry in ALL}

    def test_an_instrument_comes_into_force_no_earlier_than_it_is_published(self) -> None:
        for norm in INSTRUMENTS.values():
            assert norm.published <= norm.in_force
            assert norm.confidence in ("high", "medium", "low")
            assert bool(norm.note.en) == bool(norm.note.es)


class TestRows:
    def test_one_row_an_entry_and_wording(self) -> None:
        rows = coverage.wordings()
        assert len(rows) == sum(len(entry.by) for entry in ALL)
        assert [row.entry.id for row in rows if len(row.entry.by) == 1] == [entry.id for entry in ALL if len(entry.by) == 1]

    def test_wordings_follow_each_other_without_gap_or_overlap(self) -> None:
        for first, second in pairwise(coverage.wordings()):
            if first.entry.id == second.entry.id:
                assert first.end == second.start

    def test_the_row_of_article_43_a(self) -> None:
        """Copies for teaching: worded in 1996, in 2014 (scope) and in 2018 (institutions)."""
        rows = [row.to_dict() for row in coverage.wordings() if row.entry.id == "43(a)"]
        assert rows == [
            {"id": "43(a)", "status": "encoded", "rules": ["dl822.exceptions.teaching_copy"], "facts": [], "from": start, "to": end}
            for start, end in (("1996-05-24", "2014-12-04"), ("2014-12-04", "2018-09-06"), ("2018-09-06", None))
        ]

    def test_the_older_law_ended(self) -> None:
        [row] = coverage.wordings_of(entries()["ley-13714"])
        assert (row.start, row.end, row.status) == (date(1961, 11, 1), date(1996, 5, 24), "encoded")

    @pytest.mark.parametrize("id", ["9(b)", "52", "53", "54", "55", "56", "57", "135", "139", "142", "143", "144", "145", "transitional-1"])
    def test_the_terms_are_encoded(self, id: str) -> None:
        rows = coverage.wordings_of(entries()[id])
        assert {row.status for row in rows} == {"encoded"}
        assert all(re.fullmatch(r"dl822(\.\w+)+", rule.name) for row in rows for rule in row.rules)

    def test_nothing_is_left_to_do_of_what_may_be_used(self) -> None:
        """Arts 1-51, 58-77, 116-120 and 129-141: encoded, or with a reason why no rule can."""
        numbers = {*range(1, 52), *range(58, 78), *range(116, 121), *range(129, 142)}
        to_do = [row.entry.id for row in coverage.wordings() if row.status == coverage.TO_DO]
        assert [id for id in to_do if (found := re.match(r"\d+", id)) and int(found[0]) in numbers] == []

    def test_a_member_of_a_vocabulary_encodes_what_defines_it(self) -> None:
        """Art. 33(e) is encoded by its rule; art. 2(39) defines the act that rules ask for."""
        assert "Act.RETRANSMISSION" in coverage.wordings_of(entries()["2(39)"])[0].facts

    def test_a_definition_lists_its_facts(self) -> None:
        [row] = coverage.wordings_of(entries()["2(18)"])
        assert row.status == "definition"
        assert {"Work.signature", "Claim.signature"} <= set(row.facts)

    def test_counts(self) -> None:
        counts = coverage.summary()
        assert sum(counts.values()) == len(entries())
        assert counts["encoded"] >= len(coverage.rules())  # and what defines a member of a vocabulary
        assert set(counts) <= set(coverage.STATUSES)


class TestDerivedStatus:
    """How a status follows, on an inventory made for the purpose."""

    @pytest.fixture
    def status(self, monkeypatch: pytest.MonkeyPatch) -> Any:
        def of(listed: dict[str, tuple[str | None, str | None, tuple[Instrument, ...]]], encoded: list[str]) -> dict[str, list[str]]:
            made = {id: Entry(id, Words("h", "h"), by, "t", None, parent, why) for id, (parent, why, by) in listed.items()}
            statute = Statute(frozenset(made), lambda id, by: Words(id, id), frozenset(), START)
            for id in encoded:
                statute.provision(id, "r", "r", by=DL_822)(rule)
            monkeypatch.setattr(coverage, "entries", lambda: made)
            monkeypatch.setattr(coverage, "LAW", statute)
            return {id: [row.status for row in coverage.wordings() if row.entry.id == id] for id in made}

        return of

    def test_an_article_whose_limbs_are_all_done_is_done(self, status: Any) -> None:
        by = (DL_822,)
        listed = {"1": (None, None, by), "1(a)": ("1", None, by), "1(b)": ("1", "definition", by)}
        assert status(listed, ["1(a)"]) == {"1": ["encoded"], "1(a)": ["encoded"], "1(b)": ["definition"]}
        assert status(listed, [])["1"] == ["to do"]
        assert status(listed, ["1"])["1"] == ["encoded"]

    def test_an_article_whose_limbs_are_all_excused_is_excused(self, status: Any) -> None:
        by = (DL_822,)
        assert status({"1": (None, None, by), "1(a)": ("1", "spent", by)}, [])["1"] == ["spent"]

    def test_a_wording_that_the_code_does_not_know_is_to_do(self, status: Any) -> None:
        both = (DL_822, LEY_30276)
        assert status({"1": (None, None, both)}, ["1"])["1"] == ["encoded", "to do"]
        assert status({"1": (None, None, both), "1(a)": ("1", None, both)}, ["1(a)"])["1"] == ["encoded", "to do"]


def rule(work: type[Work]) -> Years:
    """A rule."""
    return fm.no_term


class TestWhatARuleAsks:
    def test_its_own_facts_alone(self) -> None:
        """Those of the provisions that it names are theirs."""
        named = {rule.__name__: rule for rule in LAW.provisions}
        assert list(coverage.asked_by(named["unsigned"])) == ["identity_revealed", "identity_revealed_by"]
        assert list(coverage.asked_by(named["last_death"])) == ["authors[].died"]
        assert coverage.asked_by(named["folklore_protected"]) == {}

    def test_readings_on_an_article(self) -> None:
        assert [asked.id for asked in coverage.readings_on(entries()["55"])] == ["volumes-and-life"]
        assert "volumes-and-life" in [asked.id for asked in coverage.readings_on(entries()["52"])]
        assert coverage.readings_on(entries()["56"]) == []
