"""Wordings by date, and what fails when it is declared: a rule cannot branch, compare, or name what is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dl822.errors import InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf, Part, Text, ask
from dl822.reasoning.formula import Truth, Years, all_of, any_of, choose, latest, none_of, reading
from dl822.reasoning.provision import Citation, Instrument, Provision, Statute
from dl822.reasoning.words import Option, Words
from dl822.statute import LAW
from dl822.statute.instruments import INSTRUMENTS, KNOWN_TO, START

FIRST = Instrument("first", "First Act", "Primera Ley", date(2000, 1, 1), date(2000, 1, 2))
SECOND = Instrument("second", "Second Act", "Segunda Ley", date(2010, 6, 1), date(2010, 6, 2))
THIRD = Instrument("third", "Third Act", "Tercera Ley", date(2020, 1, 1), date(2020, 2, 29))


class Means(Option):
    PRINT = "print", "print", "impresión"
    DIGITAL = "digital", "digital copying", "copia digital"


class Thing(Facts):
    made: Event = ask("making", "realización", "When was it made?", "¿Cuándo se hizo?")


class Use(Facts):
    justified: Flag = ask("justified", "justificado", "Is it justified?", "¿Se justifica?")
    competes: Flag = ask("competes", "compite", "Does it compete?", "¿Compite?")
    means: OneOf[Means] = ask("means", "medio", "By what means?", "¿Por qué medio?")
    note: Text = ask("note", "nota", "What else?", "¿Qué más?")
    when: Event = ask("use", "uso", "When?", "¿Cuándo?")
    thing: Part[Thing] = ask("thing", "cosa", "Of what?", "¿De qué?")
    things: Many[Thing] = ask("things", "cosas", "Of what?", "¿De qué?")


def statute() -> Statute:
    return Statute(frozenset({"1", "2", "3(a)"}), lambda id, by: Words(f"art. {id}, {by.en}", f"art. {id}, {by.es}"), frozenset({"open"}))


@pytest.fixture
def law() -> Statute:
    return statute()


class TestGuardRails:
    """Mistakes in a rule fail when it is declared, not when a case meets them."""

    def test_a_rule_that_branches(self, law: Statute) -> None:
        """Nothing is known when a rule is declared, so nothing can be branched on."""
        def rule(use: type[Use]) -> Truth:
            return use.competes if use.justified else use.justified

        with pytest.raises(TypeError, match="may not branch"):
            law.provision("1", "t", "t", by=FIRST)(rule)

    def test_a_rule_that_uses_and_or_not(self, law: Statute) -> None:
        """``and``, ``or`` and ``not`` are branches too."""
        def both(use: type[Use]) -> Truth:
            return use.competes and use.justified

        def negated(use: type[Use]) -> Truth:
            return not use.competes  # type: ignore[return-value]

        for rule in (both, negated):
            with pytest.raises(TypeError, match="may not branch"):
                law.provision("1", "t", "t", by=FIRST)(rule)

    def test_formulas_are_not_compared(self) -> None:
        """Equality of formulas would be true or false of no case."""
        with pytest.raises(TypeError, match="use is_in"):
            assert Use.means == Means.DIGITAL

    def test_an_unknown_fact(self, law: Statute) -> None:
        """It says what was probably meant."""
        def rule(use: type[Use]) -> Truth:
            return use.justifed  # type: ignore[attr-defined, no-any-return]

        with pytest.raises(AttributeError, match="Use has no fact 'justifed'; did you mean 'justified'"):
            law.provision("1", "t", "t", by=FIRST)(rule)

    def test_an_unknown_fact_that_is_like_no_other(self) -> None:
        """Then there is nothing to suggest."""
        with pytest.raises(AttributeError, match="Thing has no fact 'zzz'$"):
            _ = Use.thing.zzz  # type: ignore[attr-defined]

    def test_a_text_is_not_looked_at(self, law: Statute) -> None:
        """No rule may turn on a name or a note."""
        def rule(use: type[Use]) -> Truth:
            return use.note  # type: ignore[return-value]

        with pytest.raises(AttributeError, match="note is a text"):
            law.provision("1", "t", "t", by=FIRST)(rule)

    def test_two_wordings_out_of_order(self, law: Statute) -> None:
        """The later instrument is declared later."""
        provision = law.provision("1", "t", "t", by=SECOND)(_justified)
        for by in (FIRST, SECOND):
            with pytest.raises(ValueError, match="in the order of their dates"):
                provision.amended(by=by)(_justified)

    def test_an_id_that_the_inventory_does_not_have(self, law: Statute) -> None:
        """A citation is to something that there is."""
        with pytest.raises(UnknownProvisionError, match="'9' is not in the inventory"):
            law.provision("9", "t", "t", by=FIRST)
        with pytest.raises(UnknownProvisionError):
            LAW.provision("999", "t", "t", by=INSTRUMENTS["dl-822"])

    def test_a_list_that_is_not_reduced(self, law: Statute) -> None:
        """One event of many: which?"""
        def rule(use: type[Use]) -> Years:
            return use.things.each.made

        with pytest.raises(TypeError, match=r"things\.\*\.made is a list: reduce it"):
            law.provision("1", "t", "t", by=FIRST)(rule)

    def test_reducing_what_is_no_list(self) -> None:
        """The last of one event is that event."""
        with pytest.raises(ValueError, match="when is one event"):
            latest(Use.when)

    @pytest.mark.parametrize("members", [(), (Means.PRINT, Means.DIGITAL), (Means.PRINT, Means.DIGITAL, Means.PRINT)])
    def test_a_test_that_every_case_or_none_passes(self, members: tuple[Means, ...]) -> None:
        """It tests nothing."""
        with pytest.raises(ValueError, match="every case, or none, would pass"):
            Use.means.is_in(*members)

    def test_an_unregistered_reading(self, law: Statute) -> None:
        """An open question is put in words before a rule rests on it."""
        def rule(use: type[Use]) -> Truth:
            return reading("unheard", None, yes=use.justified, no=use.competes)

        with pytest.raises(UnknownProvisionError, match="'unheard' is not registered"):
            law.provision("1", "t", "t", by=FIRST)(rule)

    @pytest.mark.parametrize(("default", "options"), [(None, ("yes",)), ("maybe", ("yes", "no"))])
    def test_a_reading_without_a_choice(self, default: str | None, options: tuple[str, ...]) -> None:
        """It has two options or more, and a default among them or none."""
        with pytest.raises(ValueError, match="two options or more"):
            reading("open", default, **dict.fromkeys(options, Use.justified))

    def test_a_day_is_needed(self, law: Statute) -> None:
        """A provision is asked on a day, and refuses a day before it was law."""
        provision = law.provision("1", "t", "t", by=FIRST)(_justified)
        with pytest.raises(TypeError, match="on= is the day"):
            provision(Use())  # type: ignore[call-overload]
        with pytest.raises(NotCoveredError, match="law from 2000-01-02; asked on 2000-01-01"):
            provision(Use(), on=date(2000, 1, 1))

    def test_a_term_that_is_not_law_yet_cannot_be_named(self, law: Statute) -> None:
        """A condition that is not law fails; a term that is not law is no term at all."""
        later = law.provision("1", "t", "t", by=SECOND)(_event)

        def rule(use: type[Use]) -> Years:
            return later(use) + 1

        with pytest.raises(NotCoveredError, match="law from 2010-06-02"):
            law.provision("2", "t", "t", by=FIRST)(rule)

    def test_facts_that_contradict_each_other_are_refused_all_at_once(self) -> None:
        """Each with its path."""
        from dl822 import Author, Work, terms

        work = Work(authors=[Author(born=1950, died=1900)], completed=1990, first_published=1980)
        with pytest.raises(InconsistentFactsError) as refused:
            terms.term(work, on=START)
        assert {"authors[0].died", "first_published"} <= {path for path, _ in refused.value.faults}


def _justified(use: type[Use]) -> Truth:
    """It is justified."""
    return use.justified


def _event(use: type[Use]) -> Years:
    """The use."""
    return use.when


def chain(law: Statute) -> tuple[Provision[Use, Truth], Provision[Use, Truth]]:
    """A rule that names another, of which one wording is later."""
    inner = law.provision("1", "inner", "interior", by=FIRST)(_justified)

    def outer(use: type[Use]) -> Truth:
        return all_of(inner(use), none_of(use.competes))

    made = law.provision("2", "outer", "exterior", by=FIRST)(outer)

    def wider(use: type[Use]) -> Truth:
        return any_of(use.justified, use.means.is_in(Means.DIGITAL))

    inner.amended(by=SECOND)(wider)
    return inner, made


class TestFacts:
    """What the kind of facts itself refuses, and how it is described to machines."""

    def test_only_a_person_is_alive(self) -> None:
        """A work is not: it is not yet published."""
        from dl822 import Work

        assert [path for path, _ in Work(first_published="alive").faults()] == ["first_published"]

    def test_a_time_is_described_as_what_may_be_written(self) -> None:
        """A text, a number or nothing."""
        schema = Thing.model_json_schema()["properties"]["made"]
        assert schema["type"] == ["string", "integer", "null"]
        assert schema["format"] == "edtf"

    def test_a_kind_may_extend_another(self) -> None:
        """With its own facts beside the inherited, and no fact of the one for a default of the other."""
        class Longer(Use):
            more: Flag = ask("more", "más", "More?", "¿Más?")

        assert Longer().means is None
        assert Longer(means=Means.PRINT).means is Means.PRINT
        with pytest.raises(AttributeError):
            _ = Use.nothing  # type: ignore[attr-defined]


class TestWordings:
    """The wording of the day asked."""

    def test_an_amended_inner_rule_reaches_the_outer(self, law: Statute) -> None:
        """From its day on, and not a day before."""
        _, outer = chain(law)
        use = Use(justified=False, competes=False, means=Means.DIGITAL)
        assert outer(use, on=SECOND.in_force - timedelta(1)).answer is False
        assert outer(use, on=SECOND.in_force).answer is True
        assert [c.by for c in outer(use, on=SECOND.in_force).citations()] == ["first", "second"]

    def test_it_reaches_the_outer_if_that_was_asked_before(self, law: Statute) -> None:
        """What was built before an amendment is declared is built again."""
        inner, outer = chain(law)
        use = Use(justified=False, competes=False, means=Means.DIGITAL)
        assert outer(use, on=THIRD.in_force).answer is True
        inner.amended(by=THIRD)(_justified)
        assert outer(use, on=THIRD.in_force).answer is False

    def test_an_era_is_the_span_over_which_every_wording_is_the_same(self, law: Statute) -> None:
        """One tree an era, built once."""
        _, outer = chain(law)
        first, second = outer.on(date(2005, 1, 1)), outer.on(date(2015, 1, 1))
        assert (first.start, first.end) == (FIRST.in_force, SECOND.in_force)
        assert (second.start, second.end) == (SECOND.in_force, date.max)
        assert outer.on(date(2010, 6, 1)) is first
        assert outer.on(SECOND.in_force) is second

    def test_a_condition_not_yet_law_does_not_apply(self, law: Statute) -> None:
        """Before it is law, an exception excepts nothing."""
        exception = law.provision("1", "exception", "excepción", by=SECOND)(_justified)

        def rule(use: type[Use]) -> Truth:
            return none_of(exception(use))

        outer = law.provision("2", "rule", "regla", by=FIRST)(rule)
        assert outer(Use(justified=True), on=SECOND.in_force - timedelta(1)).answer is True
        assert outer(Use(justified=True), on=SECOND.in_force).answer is False

    def test_a_wording_says_when_it_was_law(self, law: Statute) -> None:
        """From the day of its instrument to the day of the next."""
        inner, _ = chain(law)
        cites: list[Citation] = [inner.tree(day).cite for day in (date(2005, 1, 1), date(2015, 1, 1))]
        assert [(c.start, c.end) for c in cites] == [(date(2000, 1, 2), date(2010, 6, 2)), (date(2010, 6, 2), None)]
        assert all(Citation.from_dict(c.to_dict()) == c for c in cites)
        assert Citation("43(a)", "x", "", "", START, None, "high").eid == "art_43__para_a"
        assert Citation("ley-13714", "x", "", "", START, None, "high").iri == "/akn/pe/act/x!main#ley-13714"

    def test_a_rule_over_a_part_of_the_facts(self, law: Statute) -> None:
        """A rule over a thing, named in a rule over the use of one."""
        def made(thing: type[Thing]) -> Years:
            return thing.made

        inner = law.provision("1", "making", "realización", by=FIRST)(made)

        def rule(use: type[Use]) -> Years:
            return choose(use.justified, inner(use.thing) + 10, use.when)

        outer = law.provision("3(a)", "t", "t", by=FIRST)(rule)
        assert outer(Use(justified=True, thing=Thing(made=1990)), on=START + timedelta(9_999)).answer == (2000, 2000, None, None)
        assert outer(Use(justified=True), on=START + timedelta(9_999)).answer.exact is False
        assert outer.name.endswith("rule")

    @given(st.dates(FIRST.in_force, date(2100, 1, 1)))
    def test_every_day_has_one_wording(self, day: date) -> None:
        """Whatever the day, the era that answers holds it."""
        _, outer = chain(DRY)
        era = outer.on(day)
        assert era.start <= day < era.end


DRY = statute()


def boundaries() -> Iterator[date]:
    """The date of every instrument, the day before and the day after, and the last day covered."""
    days = {day for norm in INSTRUMENTS.values() for day in (norm.published, norm.in_force, norm.ended) if day} | {KNOWN_TO}
    return (day + timedelta(d) for day in sorted(days) for d in (-1, 0, 1))


class TestSweep:
    """Every provision on every instrument's date, the day before and the day after: no gap, and no overlap."""

    @pytest.mark.parametrize("provision", LAW.provisions, ids=lambda p: f"{p.id} {p.__name__}")
    def test_one_wording_a_day(self, provision: Provision[Facts, Truth]) -> None:
        """On each day that is covered one wording answers, and its citation and its era hold that day."""
        for day in boundaries():
            if day >= max(START, provision.wordings[0][0].in_force):
                era = provision.on(day)
                assert era.start <= day < era.end
                assert era.cited.cite.start <= day
                assert era.cited.cite.end is None or day < era.cited.cite.end

    @pytest.mark.parametrize("provision", LAW.provisions, ids=lambda p: f"{p.id} {p.__name__}")
    def test_eras_follow_each_other(self, provision: Provision[Facts, Truth]) -> None:
        """Each begins on the day on which the one before it ends, to the end of the calendar."""
        day = START
        while day < date.max:
            era = provision.on(day)
            assert era.start == day or day == START
            day = era.end
