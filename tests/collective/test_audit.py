"""The audit of a society: what is met, breached or unknown, by how much, by whose wording, and what follows."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dl822.auditing import DUTIES
from dl822.cases import parse, society_from
from dl822.collective import audit
from dl822.errors import FactsError, InconsistentFactsError, NotCoveredError, UnknownProvisionError
from dl822.facts.societies import Society
from dl822.facts.supervision import SocietySanction
from dl822.results.audit import HIGHEST_UIT, Audit, Checked
from dl822.results.telling_audit import PLACES, place

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 6, 1)
YEAR = {"opens": "2024-01-01", "closes": "2024-12-31"}
CEILING = "costs_within_ceiling"


def example(name: str) -> Society:
    return society_from(parse((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"), format="yaml", source=name))


@pytest.fixture(scope="module")
def fermata() -> Audit:
    return audit(example("fermata"), on=ON)


@pytest.fixture(scope="module")
def desafinada() -> Audit:
    return audit(example("desafinada"), on=ON)


def asked(*, on: date = ON, **facts: Any) -> Audit:
    """An audit of these facts; what begins with ``with_`` is passed on."""
    more = {name.removeprefix("with_"): facts.pop(name) for name in list(facts) if name.startswith("with_")}
    return audit(Society.model_validate(facts), on=on, **more)


def row(rule: str, **facts: Any) -> Checked:
    """The one row of a duty; years that are not listed aside."""
    (duty,) = asked(**facts).duty(rule)
    (found,) = (row for row in duty.rows if row.at not in ("accounts", "distributions"))
    return found


def year(rule: str, on: date = ON, readings: Any = None, **facts: Any) -> Checked:
    """A duty asked of one year of account."""
    return row(rule, on=on, with_readings=readings, accounts=[{**YEAR, **facts}])


def faults(**facts: Any) -> dict[str, Any]:
    with pytest.raises(InconsistentFactsError) as error:
        asked(**facts)
    assert all(words.en and words.es and words.en != words.es for _, words in error.value.faults)
    return dict(error.value.faults)


class TestNothingIsKnown:
    @pytest.mark.parametrize("on", [date(1996, 5, 24), date(2010, 6, 1), date(2017, 6, 1), date(2018, 9, 6), ON])
    def test_every_duty_is_unknown(self, on: date) -> None:
        found = audit(Society(), on=on)
        assert len(found.unknown) == len(found.duties) > 50
        assert (found.in_order, found.breached, found.kept, found.max_uit, found.coming, found.liable) == (None, (), (), 0, (), ())
        assert found.missing and all(m.question.en and m.question.es for m in found.missing)

    def test_what_was_no_duty_yet_is_not_listed(self) -> None:
        """The pre-operating costs and those of two societies came with the wording of 2016."""
        listed = {on: {duty.rule.rpartition(".")[2] for duty in audit(Society(), on=on).duties} for on in (date(2016, 12, 30), ON)}
        assert listed[ON] - listed[date(2016, 12, 30)] == {"joint_costs_within_ceiling", "pre_operating_in_time"}

    def test_there_is_none(self) -> None:
        """An empty list says that there are none: nothing is held against it."""
        for name in ("tariffs", "distributions", "officers", "registrations", "adhesions", "requirements"):
            found = asked(**{name: []})
            assert found.kept and all(not duty.rows and duty.met for duty in found.kept)
            assert all(duty.of == name or (name, duty.of) == ("officers", "ties") for duty in found.kept)

    @pytest.mark.parametrize("years", [[], [{"opens": "2020-01-01", "closes": "2020-12-31"}]])
    def test_years_that_are_not_listed_are_not_in_order(self, years: list[dict[str, Any]]) -> None:
        """Arts 153(j), (m), (n), (o): each year has its budget, accounts and audit; to list none is not to have had none."""
        found = audit(Society(accounts=years), on=date(2022, 6, 1))
        of_years = [duty for duty in found.duties if duty.of == "accounts"]
        assert of_years and all(duty.met is not True and duty.rows[-1].at == "accounts" for duty in of_years)

    @pytest.mark.parametrize(("done", "listed"), [("2021-06-01", True), ("2021-05-31", False)])
    def test_a_year_without_a_distribution(self, done: str, listed: bool) -> None:
        """Art. 153(i): no more than a year between two; the last that is listed is more than a year old."""
        (duty,) = audit(Society(distributions=[{"done": done, "previous": "2020-07-01"}]), on=date(2022, 6, 1)).duty("distributed_yearly")
        assert [row.at for row in duty.rows] == ["distributions[0]", *([] if listed else ["distributions"])]

    def test_a_period_of_which_no_year_is_listed(self) -> None:
        found = audit(Society(accounts=[{"opens": "2024-01-01", "closes": "2024-12-31"}]), on=ON, period=2020)
        assert all(duty.met is None for duty in found.duties if duty.of == "accounts")

    def test_before_the_decree(self) -> None:
        with pytest.raises(NotCoveredError):
            audit(Society(), on=date(1996, 5, 23))

    def test_every_article_of_the_title(self) -> None:
        listed = {re.sub(r"\(.*", "", duty.provision) for duty in audit(Society(), on=ON).duties}
        assert listed == {"146", "147", "149", "151", "152", "153", "155", "156", "157", "158", "159", "160", "161", "162", "164",
                          "transitional-3"}
        letters = {duty.provision for duty in audit(Society(), on=ON).duties}
        assert {f"151({letter})" for letter in "abcdefghijkl"} | {f"153({letter})" for letter in "abcdefghijklmno"} <= letters


class TestExamples:
    def test_in_order(self, fermata: Audit) -> None:
        assert fermata.in_order is True and len(fermata.kept) == len(fermata.duties)
        assert (fermata.breached, fermata.unknown, fermata.missing, fermata.max_uit) == ((), (), (), 0)
        assert fermata.in_soles(paid_on=date(2026, 6, 10)) == 0

    def test_every_duty_breached(self, desafinada: Audit) -> None:
        assert desafinada.in_order is False and len(desafinada.breached) == len(desafinada.duties)
        assert (desafinada.kept, desafinada.unknown) == ((), ())

    def test_the_same_duties(self, fermata: Audit, desafinada: Audit) -> None:
        names = [[duty.rule for duty in found.duties] for found in (fermata, desafinada)]
        assert names[0] == names[1] and len(set(names[0])) == len(names[0])

    @pytest.mark.parametrize(("rule", "over"), [
        (CEILING, "1"), ("joint_costs_within_ceiling", "20001"), ("social_fund_within_limit", "10000.10"), ("purchases_within_limit", "5000")])
    def test_by_how_much(self, desafinada: Audit, rule: str, over: str) -> None:
        """300 001 and 20 000 against 300 000; 80 000 against a tenth of 699 999; 35 000 against 3 % of a million."""
        assert desafinada.duty(rule)[0].over_by == Decimal(over)

    @pytest.mark.parametrize(("rule", "late"), [
        ("registered", 63), ("tariff_published", 9), ("drawn_up", 15), ("published", 347), ("report_sent", 42)])
    def test_by_how_many_days(self, desafinada: Audit, rule: str, late: int) -> None:
        """30 days from 30 May 2025 end on Sunday 29 June, so on Monday; 1 June 2024 is nine days before the 10th; 31 March was the
        last day; 20 days from 30 May 2025 ended on 19 June; 30 from 20 May as well."""
        assert desafinada.duty(rule)[0].late_days == late

    def test_a_former_brother_in_law(self, desafinada: Audit) -> None:
        """Olga divorced Karl: he stays related to her brother Gil, in the second degree, and to her children in the first."""
        (duty,) = desafinada.duty("director_close_to_office")
        assert [r.name for r in duty.breaches] == ["Gil + Karl"]
        (ends,) = audit(example("desafinada"), on=ON, readings={"affinity-after-marriage": "ends"}).duty("director_close_to_office")
        assert ends.met is True

    def test_unions_are_such_as_the_civil_code_knows(self, desafinada: Audit) -> None:
        """A marriage, and a de facto union, is of a man and a woman (Civil Code, 234 and 326)."""
        women = {"Ada", "Celia", "Dora", "Flor", "Hilda", "Olga", "Quela", "Rita", "Tula", "Vera"}
        men = {"Beto", "Eloy", "Gil", "Iván", "Julio", "Karl", "Pío", "Saúl"}
        family, officers = desafinada.society.family, desafinada.society.officers
        assert family is not None and family.people and family.unions and officers
        named = {person.name for person in family.people} | {officer.name for officer in officers}
        assert named | {name for person in family.people for name in person.parents or ()} <= women | men
        assert len(family.unions) == 5
        assert all(len(set(union.of or ()) & women) == len(set(union.of or ()) & men) == 1 for union in family.unions)

    def test_without_the_tree_kinship_is_unknown(self) -> None:
        found = audit(example("desafinada").replace(family=None), on=ON)
        assert {duty.met for duty in found.duties if duty.of == "ties"} == {None}
        assert "family" in {m.fact for m in found.missing}


class TestTitles:
    """Each title names what the law demands, so that it reads after *met* and after *breached* alike."""

    def test_a_prohibition_is_told_as_the_duty(self, fermata: Audit) -> None:
        """The rule itself (155(a): relatives on the Board) answers yes to the breach; the duty is that there be none."""
        rules = {asked.rule.name: asked for asked in DUTIES}
        told = [duty for duty in fermata.duties if rules[duty.rule].breach]
        assert len(told) == 16 and {duty.provision[:3] for duty in told} == {"155", "156", "157", "158", "159"}
        for duty in told:
            assert duty.title != rules[duty.rule].rule.title
            assert re.match(r"no |a Director (without|not|who serves no) ", duty.title.en), duty.title
            assert re.match(r"sin |ningún |Director General (sin|que no) ", duty.title.es), duty.title

    def test_as_met_and_as_breached(self, fermata: Audit, desafinada: Audit) -> None:
        met, breached = fermata.explain("es"), desafinada.explain("es")
        for text, head in ((met, "Cumplido:"), (breached, "Incumplido:")):
            assert head in text and "\n  sin parientes en el Consejo Directivo [art. 155(a)]\n" in text
        assert "\n  parientes en el Consejo Directivo [" not in met and "no relatives on the Board [art. 155(a)]" in fermata.explain("en")
        assert "parientes en el Consejo Directivo [art. 155(a), D. Leg. 822]: sí" in breached  # the reason why it is breached

    def test_none_says_that_it_was_done(self, fermata: Audit) -> None:
        """*Breached: it was complied with* contradicts itself."""
        assert not [duty.title for duty in fermata.duties if re.match(r"se \w", duty.title.es) or " was " in duty.title.en]
        titles = [duty.title for duty in fermata.duties]
        assert len(set(titles)) == len(titles) and all(title.en != title.es for title in titles)


class TestCeiling:
    """Art. 153(j): 30 % of what was effectively collected; 153(p): without publications and audits ordered."""

    @pytest.mark.parametrize(("costs", "met", "over"), [
        ("300000", True, None), ("300000.00", True, None), ("300000.01", False, "0.01"), ("300001", False, "1"), ("0", True, None)])
    def test_to_the_centimo(self, costs: str, met: bool, over: str | None) -> None:
        found = year(CEILING, collected=1_000_000, administrative=costs, publications=0, ordered_audits=0)
        assert found.met is met and found.over_by == (None if over is None else Decimal(over))

    def test_what_does_not_count(self) -> None:
        assert year(CEILING, collected=1_000_000, administrative=300_001, publications=1, ordered_audits=0).met is True
        assert year(CEILING, collected=1_000_000, administrative=300_002, publications=0, ordered_audits=1).over_by == 1

    def test_not_known_how_much_does_not_count(self) -> None:
        found = year(CEILING, collected=1_000_000, administrative=300_001)
        assert (found.met, found.over_by) == (None, None)
        assert [m.fact for m in found.missing] == ["accounts[0].publications", "accounts[0].ordered_audits"]
        assert year(CEILING, collected=1_000_000, administrative=300_000).met is True

    def test_it_is_by_the_least_possible(self) -> None:
        found = year(CEILING, collected=1_000_000, administrative=300_010, publications=4, ordered_audits=None)
        assert found.met is None
        assert year(CEILING, collected=1_000_000, administrative=300_010, publications=4, ordered_audits=1).over_by == 5

    def test_liable(self) -> None:
        """Board and Director; of the Committee who did not tell the Office; nobody where 153(j) is kept."""
        people = [{"name": "Ana", "role": "board"}, {"name": "Inés", "role": "committee", "told_office": False},
                  {"name": "Hugo", "role": "director"}, {"name": "Eva", "role": "committee", "told_office": True},
                  {"name": "Luz", "role": "committee"}, {"name": "Elsa", "role": "employee"}]
        over = {**YEAR, "collected": 100, "administrative": 31, "publications": 0, "ordered_audits": 0}
        assert asked(accounts=[over], officers=people).liable == (("Ana", True), ("Inés", True), ("Hugo", True), ("Luz", None))
        assert asked(accounts=[{**over, "administrative": 30}], officers=people).liable == ()


class TestTariffs:
    """Art. 153(f): published in El Peruano and a newspaper, thirty calendar days ahead."""

    DAYS = {"in_gazette": "2020-01-01", "in_newspaper": "2020-01-01"}

    @pytest.mark.parametrize(("in_force", "clear", "thirtieth", "contested"), [
        ("2020-01-30", False, False, ()), ("2020-01-31", False, True, ("thirty-clear-days",)), ("2020-02-01", True, True, ())])
    def test_thirty_days(self, in_force: str, clear: bool, thirtieth: bool, contested: Any) -> None:
        tariff = {**self.DAYS, "in_force": in_force}
        found = row("tariff_published", tariffs=[tariff])
        assert (found.met, found.contested) == (clear, contested)
        assert row("tariff_published", tariffs=[tariff], with_readings={"thirty-clear-days": "thirtieth"}).met is thirtieth

    def test_the_later_of_the_two_counts(self) -> None:
        assert row("tariff_published", tariffs=[{**self.DAYS, "in_newspaper": "2020-01-02", "in_force": "2020-02-01"}]).late_days == 1

    def test_a_contested_reading_is_named(self) -> None:
        found = asked(tariffs=[{**self.DAYS, "in_force": "2020-01-31"}])
        assert dict(found.readings)["thirty-clear-days"] == "clear" and "thirty-clear-days" in found.explain("es")

    def test_without_dates(self) -> None:
        found = row("tariff_published", tariffs=[{"name": "Bars"}])
        assert found.met is None
        assert [m.fact for m in found.missing] == ["tariffs[0].in_gazette", "tariffs[0].in_newspaper", "tariffs[0].in_force"]

    def test_one_paper_is_not_enough(self) -> None:
        assert row("tariff_published", tariffs=[{"in_gazette": "2020-01-01", "in_newspaper": "never", "in_force": "2021-01-01"}]).met is False

    def test_each_its_own_row(self) -> None:
        (duty,) = asked(tariffs=[{**self.DAYS, "in_force": "2020-06-01"}, {**self.DAYS, "in_force": "2020-01-02"}, {}]).duty("tariff_published")
        assert [r.met for r in duty.rows] == [True, False, None] and duty.met is False
        assert [r.at for r in duty.breaches] == ["tariffs[1]"]


class TestPeople:
    COUSINS = [{"name": "Ana", "parents": ["Luis"]}, {"name": "Eva", "parents": ["Rosa"]}, {"name": "Luis", "parents": ["Abel"]},
               {"name": "Rosa", "parents": ["Abel"]}]
    SECOND = [*COUSINS, {"name": "Iris", "parents": ["Ana"]}, {"name": "Otto", "parents": ["Eva"]}]

    def met(self, rule: str, people: list[dict[str, Any]], officers: list[tuple[str, str]], **family: Any) -> bool | None:
        listed = [{"name": name, "role": role} for name, role in officers]
        found = asked(officers=listed, family={"complete": True, "people": people, "unions": [], **family}).duty(rule)[0].met
        return None if found is None else found

    def test_first_cousins_on_the_board(self) -> None:
        """The fourth degree; second cousins, in the sixth, may serve together."""
        assert self.met("relatives_on_board", self.SECOND, [("Ana", "board"), ("Eva", "board")]) is False
        assert self.met("relatives_on_board", self.SECOND, [("Iris", "board"), ("Otto", "board")]) is True
        assert self.met("relatives_on_board", self.SECOND, [("Iris", "board"), ("Eva", "board")]) is True  # the fifth degree

    def test_of_the_committee(self) -> None:
        pair = [("Ana", "committee"), ("Eva", "committee")]
        assert self.met("relatives_on_committee", self.COUSINS, pair) is False
        assert self.met("relatives_on_board", self.COUSINS, pair) is True

    def test_of_the_board_and_the_director(self) -> None:
        pair = [("Eva", "director"), ("Ana", "board")]
        assert self.met("board_close_to_others", self.COUSINS, pair) is False
        assert self.met("director_close_to_others", self.COUSINS, pair) is False
        assert self.met("committee_close_to_others", self.COUSINS, pair) is True

    def test_a_couple(self) -> None:
        together = [{"of": ["Ana", "Juan"], "kind": "cohabiting", "ended": "lasts"}]
        pair = [("Ana", "board"), ("Juan", "board")]
        assert self.met("couple_on_board", self.COUSINS, pair, unions=together) is False
        assert self.met("relatives_on_board", self.COUSINS, pair, unions=together) is True

    def test_a_tree_that_is_not_complete(self) -> None:
        pair = [("Iris", "board"), ("Otto", "board")]
        assert self.met("relatives_on_board", self.SECOND, pair, complete=False) is None
        assert self.met("relatives_on_board", self.COUSINS, [("Ana", "board"), ("Eva", "board")], complete=False) is False

    def test_a_contract_with_the_directors_cousin(self) -> None:
        assert self.met("contract_with_family", self.COUSINS, [("Ana", "director"), ("Eva", "contractor")]) is False
        assert self.met("contract_with_family", self.COUSINS, [("Ana", "board"), ("Eva", "contractor")]) is True

    @pytest.mark.parametrize(("role", "link", "rule", "met"), [
        ("board", "lawyer", "board_member_conflicted", False), ("board", "officer", "board_member_conflicted", True),
        ("committee", "officer", "committee_member_conflicted", False), ("director", "officer", "director_conflicted", False),
        ("director", "none", "director_conflicted", True)])
    def test_who_serves_a_debtor(self, role: str, link: str, rule: str, met: bool) -> None:
        """A mere officer of the debtor is named for Committee and Director (156(c), 157(c)), not for the Board (155(c))."""
        assert asked(officers=[{"name": "Ana", "role": role, "link": link}]).duty(rule)[0].met is met

    def test_what_is_missing_of_two_people(self) -> None:
        found = asked(officers=[{"name": "Ana", "role": "board"}, {"name": "Eva"}]).duty("relatives_on_board")[0].rows[0]
        assert (found.at, found.name) == ("officers[0] + officers[1]", "Ana + Eva")
        assert {m.fact for m in found.missing} == {"officers[1].role", "family"}


class TestLawByDate:
    @pytest.mark.parametrize(("made", "sent", "met", "late"), [
        ("2015-03-02", "2015-03-09", True, None),  # the fifth day, 7 March, is a Saturday
        ("2015-03-02", "2015-03-10", False, 1),
        ("2024-03-01", "2024-03-20", True, None),
        ("2024-03-04", "2024-04-03", True, None),
        ("2024-03-04", "2024-04-04", False, 1)])
    def test_the_auditors_report(self, made: str, sent: str, met: bool, late: int | None) -> None:
        """Art. 153(n): within five days until 2016, within thirty since 6 September 2018."""
        closed = int(made[:4]) - 1
        days = {"opens": f"{closed}-01-01", "closes": f"{closed}-12-31", "report_made": made, "report_sent": sent}
        found = row("report_sent", accounts=[days])
        assert (found.met, found.late_days) == (met, late)

    @pytest.mark.parametrize(("assets", "default", "tenth", "ten_points"), [
        (30_000, True, True, True), (30_001, None, False, True), (100_000, None, False, True), (100_001, False, False, False)])
    def test_purchases_in_1996(self, assets: int, default: bool | None, tenth: bool, ten_points: bool) -> None:
        """Approved, they may exceed the 30 % by a tenth of it (33 %), or by ten points (40 %): the text was read either way."""
        facts = {"opens": "2010-01-01", "closes": "2010-12-31", "collected": 1_000_000, "administrative": 300_000, "publications": 0,
                 "ordered_audits": 0, "assets": assets, "assets_justified": True, "board_unanimous": True, "committee_approved": True,
                 "assembly_approved": True}
        met = [row("purchases_within_limit", accounts=[facts], with_readings=readings).met
               for readings in (None, {"assets-excess-1996": "tenth_of_ceiling"}, {"assets-excess-1996": "ten_points"})]
        assert met == [default, tenth, ten_points]

    @pytest.mark.parametrize(("assets", "met"), [(30_000, True), (30_001, False)])
    def test_purchases_since_2018(self, assets: int, met: bool) -> None:
        """3 % of what was collected."""
        facts = {"collected": 1_000_000, "administrative": 200_000, "publications": 0, "ordered_audits": 0, "assets": assets,
                 "assets_of_the_kind": True, "assets_justified": True, "board_unanimous": True, "committee_approved": True,
                 "assembly_approved": True}
        assert year("purchases_within_limit", **facts).met is met

    def test_purchases_on_top_or_within(self) -> None:
        facts = {"collected": 1_000_000, "administrative": 300_000, "publications": 0, "ordered_audits": 0, "assets": 30_000,
                 "assets_of_the_kind": True, "assets_justified": True, "board_unanimous": True, "committee_approved": True,
                 "assembly_approved": True}
        met = [year("purchases_within_limit", readings=readings, **facts).met
               for readings in (None, {"assets-three-percent": "on_top"}, {"assets-three-percent": "within"})]
        assert met == [None, True, False]

    def test_a_year_in_which_the_law_changed(self) -> None:
        """The budget of assets needs both bodies since 6 September 2018: the wording of the first day, or of the close?"""
        facts = {"opens": "2018-01-01", "closes": "2018-12-31", "budget_by_board": True, "budget_for_a_year": True, "assets_budget": True,
                 "assets_budget_by_both": False}
        found = asked(accounts=[facts])
        assert found.duty("budget_approved")[0].met is None and dict(found.readings)["accounting-year-law"] is None
        taken = [({"accounting-year-law": "close"}, False), ({"accounting-year-law": "opening"}, None),
                 ({"accounting-year-law": "opening", "wording-153-2016": "as_1996"}, True),
                 ({"accounting-year-law": "opening", "wording-153-2016": "as_2018"}, False)]
        for readings, met in taken:
            assert row("budget_approved", accounts=[facts], with_readings=readings).met is met, readings

    def test_where_both_wordings_agree_nothing_is_open(self) -> None:
        facts = {"opens": "2018-01-01", "closes": "2018-12-31", "budget_by_board": False}
        found = asked(accounts=[facts])
        assert found.duty("budget_approved")[0].met is False and "accounting-year-law" not in dict(found.readings)

    @pytest.mark.parametrize(("closes", "met"), [("2015-12-31", False), ("2019-12-31", True)])
    def test_each_year_by_its_own_wording(self, closes: str, met: bool) -> None:
        """Costs beyond the budget that the Assembly alone authorised: in 1996 only the Board could; since 2018 either."""
        facts = {"opens": f"{closes[:4]}-01-01", "closes": closes, "unbudgeted": True, "unbudgeted_by_board": False,
                 "unbudgeted_by_assembly": True}
        assert row("unbudgeted_authorised", accounts=[facts]).met is met

    def test_the_website_counts_since_2018(self) -> None:
        facts: dict[str, Any] = {"open_at_offices": False, "open_on_website": True}
        assert [row("open_to_users", on=on, **facts).met for on in (date(2018, 9, 5), date(2018, 9, 6))] == [False, True]
        assert row("open_to_users", with_law=date(2010, 1, 1), **facts).met is False


class TestPeriod:
    """Of the time looked at only."""

    TARIFFS = [{"name": str(y), "in_gazette": f"{y}-05-10", "in_newspaper": f"{y}-05-10", "in_force": f"{y}-05-11"} for y in (2022, 2023, 2024)]

    @pytest.mark.parametrize(("period", "names"), [
        (None, ["2022", "2023", "2024"]), (2023, ["2023"]), (2020, []), ((date(2023, 5, 10), date(2024, 5, 10)), ["2023", "2024"]),
        ((date(2023, 5, 11), date(2024, 5, 9)), []), ((date(2024, 5, 10), date(2024, 5, 10)), ["2024"])])
    def test_dated_things(self, period: Any, names: list[str]) -> None:
        (duty,) = asked(tariffs=self.TARIFFS, with_period=period).duty("tariff_published")
        assert [r.name for r in duty.rows] == names
        assert duty.met is (not names)

    def test_a_year_of_account_that_reaches_into_it(self) -> None:
        years = [{"name": str(y), "opens": f"{y}-07-01", "closes": f"{y + 1}-06-30"} for y in (2021, 2022, 2023)]
        assert [r.name for r in asked(accounts=years, with_period=2023).duty(CEILING)[0].rows] == ["2022", "2023"]

    def test_what_has_no_day_stays(self) -> None:
        assert len(asked(tariffs=[{}], with_period=2023).duty("tariff_published")[0].rows) == 1

    def test_what_lasts_is_asked_in_any_case(self) -> None:
        assert row("authorised", authorised=False, operates=True, with_period=2010).met is False

    def test_it_ends_before_it_begins(self) -> None:
        assert list(faults(with_period=(date(2024, 6, 30), date(2024, 6, 29)))) == ["period"]

    def test_an_older_item_may_be_left_aside(self) -> None:
        old = [{"in_gazette": "1995-01-02", "in_newspaper": "1995-01-02"}]
        assert asked(tariffs=old, with_period=2024).duty("tariff_published")[0].rows == ()
        with pytest.raises(NotCoveredError, match=r"^tariffs\[0\]: .*1995-01-02"):
            asked(tariffs=old)


class TestNames:
    @pytest.mark.parametrize(("name", "others", "met"), [
        ("Fermata", ["Cadencia", " fermata "], False), ("Fermata", ["FERMATA"], False), ("Fermata", ["Fermatas"], None),
        ("Fermata", [], None), (None, ["Fermata"], None)])
    def test_two_of_one_name(self, name: str | None, others: list[str], met: bool | None) -> None:
        """151(a). That a name is merely like another's is for a person to say."""
        assert row("named", name=name, other_names=others, statutes={"name_stated": True}).met is met

    def test_it_cannot_be_denied(self) -> None:
        assert list(faults(name="A", other_names=["a"], statutes={"name_identical": False})) == ["statutes.name_identical"]


class TestInTime:
    """Published within twenty days of the Assembly (153(o))."""

    @pytest.mark.parametrize(("on", "met", "coming"), [
        (date(2026, 5, 20), None, True), (date(2026, 6, 9), None, True), (date(2026, 6, 10), False, False)])
    def test_not_done_yet(self, on: date, met: bool | None, coming: bool) -> None:
        accounts = [{"name": "2025", "closes": "2025-12-31", "assembly": "2026-05-20", "published": "not_yet"}]
        found = asked(on=on, accounts=accounts)
        (duty,) = found.duty("published")
        assert duty.met is met and duty.late_days == (None if met is None else 1)
        assert [(each.day, each.period, each.name) for each in found.coming] == ([(date(2026, 6, 9), "153(o)", "2025")] if coming else [])

    @pytest.mark.parametrize(("on", "near"), [(date(2025, 12, 30), 0), (date(2025, 12, 31), 1), (date(2026, 3, 31), 1)])
    def test_within_ninety_days(self, on: date, near: int) -> None:
        """The accounts of 2025 are due on 31 March 2026, ninety days after 31 December 2025."""
        found = asked(on=on, accounts=[{"closes": "2025-12-31", "drawn_up": "not_yet"}])
        assert [each.day for each in found.coming] == [date(2026, 3, 31)] * near

    def test_nearest_first(self) -> None:
        accounts = [{"closes": "2025-12-31", "assembly": "2026-05-20", "published": "not_yet", "report_made": "2026-05-18",
                     "report_sent": "not_yet"}]
        days = [each.day for each in asked(accounts=accounts).coming]
        assert days == [date(2026, 6, 9), date(2026, 6, 17)]

    @pytest.mark.parametrize(("published", "met"), [("2025-04-21", True), ("2025-04-22", False), ("2025-04", None), ("2025-05", False),
                                                   ("never", False)])
    def test_done(self, published: str, met: bool | None) -> None:
        """Twenty days from 31 March end on Easter Sunday, 20 April 2025: the Monday after."""
        assert year("published", assembly="2025-03-31", published=published).met is met

    def test_typed_in_where_the_days_are_not_known(self) -> None:
        assert year("published", published="2025", published_in_time=True).met is True

    @pytest.mark.parametrize(("given", "published"), [(True, "2025-06-30"), (False, "2025-04-10")])
    def test_the_days_say_otherwise(self, given: bool, published: str) -> None:
        found = faults(accounts=[{**YEAR, "assembly": "2025-03-31", "published": published, "published_in_time": given}])
        assert list(found) == ["accounts[0].published_in_time"]
        assert "2025-04-21" in found["accounts[0].published_in_time"].en and "21/04/2025" in found["accounts[0].published_in_time"].es

    def test_adapted_in_1996(self) -> None:
        """Three months from 24 May 1996 end on Saturday 24 August: the Monday after."""
        met = [row("adapted", operated_then=True, adapted=day).met for day in ("1996-08-26", "1996-08-27", "never", "1996")]
        assert met == [True, False, False, None]
        assert row("adapted", operated_then=False).met is True

    def test_sums_in_suspense(self) -> None:
        """Three years from 1 January 2021 run to the end of 2023; by when they are shared out then is open."""
        facts: dict[str, Any] = {"done": "2020-03-16", "unidentified": 100, "shared_out": "not_yet"}
        met = {on: row("shared_out", on=on, distributions=[facts]).met for on in (date(2023, 12, 31), date(2024, 6, 1), date(2025, 6, 1))}
        assert met == {date(2023, 12, 31): True, date(2024, 6, 1): None, date(2025, 6, 1): False}

    @pytest.mark.parametrize(("taken", "met"), [("2025-12-31", False), ("2026-01-02", True), ("never", True)])
    def test_sums_that_prescribed(self, taken: str, met: bool) -> None:
        """Five years from 1 January 2021 run to the end of 2025 (162)."""
        assert row("not_taken_early", distributions=[{"done": "2020-03-16", "taken": taken, "of_members": True}]).met is met


class TestRefused:
    def test_a_day_after_the_day_asked_about(self) -> None:
        found = faults(accounts=[{**YEAR, "assembly": "2025-03-31", "published": "2026-06-02"}])
        assert list(found) == ["accounts[0].published"] and "not_yet" in found["accounts[0].published"].es
        assert row("published", accounts=[{**YEAR, "assembly": "2026-05-31", "published": "2026-06-01"}]).met is True

    def test_what_may_lie_ahead(self) -> None:
        tariff = {"in_gazette": "2026-05-01", "in_newspaper": "2026-05-01", "in_force": "2027-01-01"}
        assert row("tariff_published", tariffs=[tariff]).met is True

    @pytest.mark.parametrize(("name", "facts", "place"), [
        ("accounts", {"opens": "2026-06-02", "closes": "2027-06-01"}, "opens"), ("accounts", {"report_made": "2026-06-02"}, "report_made"),
        ("accounts", {"available": "2026-06-02"}, "available"), ("accounts", {"first_invoice": "2027-01-01"}, "first_invoice"),
        ("accounts", {"drawn_up": "2026-06-02"}, "drawn_up"), ("adhesions", {"made": "2026-06-02"}, "made"),
        ("requirements", {"made": "2026-06-02"}, "made"), ("officers", {"name": "Ana", "took_office": "2026-06-02"}, "took_office"),
        ("registrations", {"done": "2026-06-02", "what": "statements"}, "done"), ("distributions", {"done": "2026-06-02"}, "done"),
        ("registrations", {"done": "2026-05-02", "filed_on": "2026-06-02", "what": "appointment"}, "filed_on"),
        ("distributions", {"done": "2020-05-02", "taken": "2026-06-02"}, "taken"), ("tariffs", {"in_gazette": "2026-06-02"}, "in_gazette")])
    def test_nothing_has_happened_after_the_day_asked_about(self, name: str, facts: dict[str, Any], place: str) -> None:
        found = faults(**{name: [{}, facts]})
        assert list(found) == [f"{name}[1].{place}"] and "is after the day asked about, 2026-06-01" in found[f"{name}[1].{place}"].en
        the_day = {key: "2026-06-01" if value in ("2026-06-02", "2027-01-01") else value for key, value in facts.items()}
        assert asked(**{name: [{}, the_day]})

    def test_adapted_after_the_day_asked_about(self) -> None:
        assert list(faults(on=date(1996, 6, 3), operated_then=True, adapted="1996-06-04")) == ["adapted"]
        assert row("adapted", on=date(1996, 6, 4), operated_then=True, adapted="1996-06-04").met is True

    def test_an_assembly_that_has_not_met(self) -> None:
        """It may be called for a later day: nothing is met by that day, and what falls due for it is told: thirty days lie between
        14 June and 15 July, and twenty days after it is 4 August."""
        facts = {"closes": "2025-12-31", "assembly": "2026-07-15", "available": "2026-05-04"}
        found = row("available", accounts=[facts])
        assert found.met is None and [m.fact for m in found.missing] == ["accounts[0].available_in_time"]
        assert row("available", accounts=[facts], on=date(2026, 7, 14)).met is None
        assert row("available", accounts=[facts], on=date(2026, 7, 15)).met is True
        coming = asked(accounts=[{**facts, "available": "not_yet"}]).coming
        assert [(each.day, each.period) for each in coming] == [(date(2026, 6, 14), "153(m):members"), (date(2026, 8, 4), "153(o)")]
        assert row("published", accounts=[{**facts, "published": "not_yet"}]).met is None
        assert list(faults(accounts=[{**facts, "published": "2026-06-01"}])) == ["accounts[0].published"]  # before the Assembly

    def test_a_year_that_has_not_closed(self) -> None:
        """Its sums are those so far; that is said."""
        sums = {"collected": 100, "administrative": 20, "publications": 0, "ordered_audits": 0}
        said = [asked(accounts=[{"opens": f"{of}-01-01", "closes": f"{of}-12-31", **sums}]).explain("es") for of in (2025, 2026)]
        assert ["ejercicio que no ha cerrado" in text for text in said] == [False, True]
        left_out = asked(accounts=[{"opens": "2026-01-01", "closes": "2026-12-31"}], with_period=2025)
        assert "has not closed" not in left_out.explain("en")

    @pytest.mark.parametrize(("first", "second", "same"), [
        (YEAR, YEAR, True), (YEAR, {**YEAR, "name": "again"}, True), (YEAR, {"closes": "2024-12-31"}, True),
        ({"opens": "2024-01-01"}, YEAR, True), (YEAR, {"opens": "2025-01-01", "closes": "2025-12-31"}, False),
        (YEAR, {"opens": "2024-07-01", "closes": "2024-12-31"}, False), ({"closes": "2024"}, {"closes": "2024"}, False), ({}, {}, False),
        ({"opens": "2024-01-01"}, {"closes": "2024-12-31"}, False)])
    def test_a_year_of_account_listed_twice(self, first: dict[str, Any], second: dict[str, Any], same: bool) -> None:
        """One society has one year of account for the same days: both places are named."""
        if not same:
            assert asked(accounts=[first, {}, second])
            return
        found = faults(accounts=[first, {}, second])
        assert list(found) == ["accounts[2]"] and "accounts[0]" in found["accounts[2]"].en and "accounts[0]" in found["accounts[2]"].es

    @pytest.mark.parametrize(("name", "facts"), [
        ("accounts", {"opens": "1995-01-01", "closes": "1995-12-31"}), ("distributions", {"done": "1996-05-23"}),
        ("registrations", {"done": "1990"}), ("adhesions", {"made": "1996-05-23"}), ("requirements", {"made": "1996-01-01"})])
    def test_before_the_decree(self, name: str, facts: dict[str, Any]) -> None:
        with pytest.raises(NotCoveredError, match=rf"^{name}\[1\]: .*1996-05-24"):
            asked(**{name: [{}, facts]})

    def test_accounts_that_do_not_add_up(self) -> None:
        sums = {"collected": 1000, "administrative": 300, "assets": 0, "social": 70}
        assert list(faults(accounts=[{**YEAR, **sums, "net": 631}])) == ["accounts[0].net"]
        assert list(faults(accounts=[{**YEAR, **sums, "net": 629}])) == ["accounts[0].net"]
        assert asked(accounts=[{**YEAR, **sums, "net": 630}])
        assert list(faults(accounts=[{**YEAR, "administrative": 10, "publications": 11}])) == ["accounts[0].publications"]

    def test_to_spend_more_than_was_collected_is_a_breach(self) -> None:
        assert year(CEILING, collected=100, administrative=150, publications=0, ordered_audits=0).over_by == 120

    def test_per_cent_over_a_hundred(self) -> None:
        shares = [{"name": "a", "percent": 60}, {"name": "b", "percent": 50}]
        found = faults(accounts=[{**YEAR, "shares": shares}])
        assert list(found) == ["accounts[0].shares"] and "110" in found["accounts[0].shares"].es

    def test_events_the_wrong_way_round(self) -> None:
        assert list(faults(accounts=[{"opens": "2024-12-31", "closes": "2024-01-01"}])) == ["accounts[0].closes"]

    def test_a_tree_that_cannot_be(self) -> None:
        assert list(faults(family={"people": [{"name": "A", "parents": ["A"]}]})) == ["family.people"]

    def test_listed_twice(self) -> None:
        assert list(faults(officers=[{"name": "A", "role": "board"}, {"name": "A", "role": "board"}])) == ["officers[1].name"]
        assert asked(officers=[{"name": "A", "role": "board"}, {"name": "A", "role": "employee"}])

    def test_all_at_once(self) -> None:
        found = faults(accounts=[{"opens": "2024-12-31", "closes": "2024-01-01"}, {"administrative": 1, "publications": 2}],
                       family={"people": [{}]})
        assert set(found) == {"accounts[0].closes", "accounts[1].publications", "family.people[0].name"}

    def test_readings(self) -> None:
        for readings in ({"thirty-clear-days": "never"}, {"nothing": "x"}):
            with pytest.raises(UnknownProvisionError):
                asked(with_readings=readings)

    def test_no_such_duty(self) -> None:
        with pytest.raises(LookupError, match=r"150.*153\(j\)"):
            asked().duty("150")


class TestCaseFiles:
    def test_an_unknown_role(self) -> None:
        with pytest.raises(FactsError, match=r"officers\[0\]\.role: 'bord' .*did you mean 'board'\?"):
            society_from({"officers": [{"name": "A", "role": "bord"}]})

    def test_a_wrong_key(self) -> None:
        with pytest.raises(FactsError, match=r"^file\.yaml: tarifs: .*did you mean 'tariffs'\?"):
            society_from({"tarifs": []}, source="file.yaml")

    def test_every_fault_at_once(self) -> None:
        data = {"authorised": "perhaps", "accounts": [{"collected": -1}, {"collected": "1.005"}], "family": {"people": [{"parents": "Ana"}]}}
        with pytest.raises(FactsError) as error:
            society_from(data)
        assert {path for path, _, _ in error.value.faults} == {
            "authorised", "accounts[0].collected", "accounts[1].collected", "family.people[0].parents"}

    @pytest.mark.parametrize("data", [None, [], "Fermata", 3])
    def test_not_a_society(self, data: Any) -> None:
        with pytest.raises(FactsError):
            society_from(data)

    def test_blank_is_not_known_and_empty_is_none(self) -> None:
        assert society_from({"name": " ", "tariffs": None, "accounts": []}) == Society(accounts=())

    def test_as_it_reads_back(self, fermata: Audit, desafinada: Audit) -> None:
        for found in (fermata, desafinada):
            again = society_from(found.society.stated())
            assert again == found.society
            assert audit(again, on=ON).to_json() == found.to_json()


class TestSanctions:
    def test_a_fine(self) -> None:
        """166(b): up to 150 UIT, of 5500 soles each in 2026; nothing where no duty is breached."""
        found = asked(authorised=False, operates=True)
        assert (found.max_uit, found.in_soles(paid_on=date(2026, 6, 10))) == (150, 825_000)
        assert asked().max_uit == 0

    def test_the_highest_is_that_of_the_rule(self) -> None:
        from dl822.collective_supervision import within_society_ceiling

        assert within_society_ceiling(SocietySanction(fine_uit=HIGHEST_UIT), on=ON).answer is True
        assert within_society_ceiling(SocietySanction(fine_uit=HIGHEST_UIT + 1), on=ON).answer is False

    def test_paid_before_it_was_asked(self) -> None:
        with pytest.raises(InconsistentFactsError, match="paid_on"):
            asked(authorised=False, operates=True).in_soles(paid_on=date(2026, 5, 31))

    def test_a_society_not_authorised(self) -> None:
        """It commits a serious infringement, and may commit a crime."""
        found = asked(authorised=False, operates=True)
        for lang in ("en", "es"):
            assert "186(d)" in found.explain(lang) and "220(b)" in found.explain(lang)
            assert "220(b)" not in asked(authorised=True, operates=True).explain(lang)

    def test_the_others(self, desafinada: Audit) -> None:
        told = desafinada.to_dict()["sanctions"]
        assert (told["min_uit"], told["max_uit"]) == ("0", "150")
        assert [other["provision"] for other in told["others"]] == ["166(a)", "166(c)", "166(d)"]
        assert asked().to_dict()["sanctions"]["others"] == []


class TestOut:
    def test_json(self, fermata: Audit, desafinada: Audit) -> None:
        for found, summary in ((fermata, (63, 0, 0)), (desafinada, (0, 63, 0)), (asked(), (0, 0, 63))):
            told = json.loads(found.to_json())
            assert (told["summary"]["met"], told["summary"]["breached"], told["summary"]["unknown"]) == summary
            assert len(told["duties"]) == sum(summary)
            assert told["society"] == found.society.stated() and told["on"] == "2026-06-01"

    def test_it_is_stable(self, desafinada: Audit) -> None:
        assert audit(example("desafinada"), on=ON).to_json() == desafinada.to_json()
        assert asked(tariffs=[{}]).to_json() == asked(tariffs=[{}]).to_json()

    def test_a_row_of_it(self) -> None:
        found = asked(accounts=[{**YEAR, "name": "2024", "collected": 100, "administrative": "30.50", "publications": 0, "ordered_audits": 0}])
        told = next(duty for duty in found.to_dict()["duties"] if duty["rule"].endswith(f".{CEILING}"))
        assert (told["provision"], told["met"], told["over_by"], told["late_days"]) == ("153(j)", False, "0.50", None)
        assert (told["rows"][0]["at"], told["rows"][0]["name"]) == ("accounts[0]", "2024")
        assert told["rows"][0]["explanation"]["cite"]["id"] == "153(j)"

    @pytest.mark.parametrize("markdown", [False, True])
    def test_both_languages_have_the_same_shape(self, fermata: Audit, desafinada: Audit, markdown: bool) -> None:
        for found in (fermata, desafinada, asked(), asked(tariffs=[{}], accounts=[YEAR])):
            depths = [[len(line) - len(line.lstrip()) for line in found.explain(lang, markdown=markdown, paid_on=ON).splitlines()]
                      for lang in ("en", "es")]
            assert depths[0] == depths[1]

    def test_the_fine_is_told_in_soles(self, desafinada: Audit) -> None:
        assert "S/ 825,000.00" in desafinada.explain("en", paid_on=date(2026, 6, 10))
        assert "825,000.00" not in desafinada.explain("en")

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_html_is_text(self, lang: Any) -> None:
        name = '<script>alert("1")</script>&<img src=x>'
        found = asked(name=name, authorised=False, operates=True, tariffs=[{"name": name}], accounts=[{**YEAR, "name": name}],
                      officers=[{"name": name, "role": "board", "link": "lawyer"}])
        page = found.to_html(lang, paid_on=ON)
        assert "&lt;script&gt;" in page and "<script" not in page and "<img" not in page
        self.alone(page, lang)

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_html_stands_alone(self, fermata: Audit, desafinada: Audit, lang: Any) -> None:
        for found in (fermata, desafinada):
            page = found.to_html(lang)
            self.alone(page, lang)
            assert page.count("<tr>") == 1 + len(found.duties)

    @staticmethod
    def alone(page: str, lang: str) -> None:
        """Nothing is fetched from elsewhere."""
        tags = "".join(re.findall(r"<[^>]*>", page))
        assert not re.search(r"https?:|//|\bsrc=|href=|url\(|@import|<link|<iframe|<script", tags + re.findall(r"<style>.*?</style>", page, re.S)[0])
        assert page.startswith("<!DOCTYPE html>") and f'<html lang="{lang}"' in page and "default-src 'none'" in page

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_what_a_duty_was_asked_of_is_told_in_words(self, desafinada: Audit, lang: Any) -> None:
        """Not by the keys of the file; where it stands in a list is told beside its name."""
        words = {"statutes": ("the statutes", "el estatuto"), "government": ("the governing bodies", "los órganos de gobierno"),
                 "participation": ("the owners' participation", "la participación de los representados"), "": ("the society", "la sociedad")}
        for duty in desafinada.duties:
            for found in duty.breaches:
                told = place(found).to(lang)
                assert told == (words[found.at][lang == "es"] if found.at in words else f"{found.name} ({found.at})")
        cells = re.findall(r"<td>(.*?)</td>", desafinada.to_html(lang))
        assert not set(words) - {""} & set(cells) and words["statutes"][lang == "es"] in cells

    def test_what_has_no_name_is_told_by_its_kind(self) -> None:
        (nothing, listed) = asked(), asked(tariffs=[{}], officers=[{}])
        told = [place(found.duty(rule)[0].rows[0]) for found, rule in (
            (listed, "tariff_fair"), (nothing, "budget_approved"), (nothing, "relatives_on_board"), (listed, "sworn"), (nothing, "authorised"))]
        assert [words.es for words in told] == ["tarifa (tariffs[0])", "ejercicio (accounts[0])", "las personas", "persona (officers[0])",
                                                "la sociedad"]
        assert [words.en for words in told] == ["tariff (tariffs[0])", "year of account (accounts[0])", "the people", "person (officers[0])",
                                                "the society"]
        assert {duty.of for duty in nothing.duties} - {"ties"} == set(PLACES)

    @pytest.mark.parametrize("lang", ["en", "es"])
    def test_markdown_is_text(self, lang: Any) -> None:
        """What the file says is never markup: names of the society, of things, of people who answer jointly, of what falls due."""
        name = '<script>alert("1")</script> **x** [a](http://b) | `c` # d\n- zz'
        over = {**YEAR, "name": name, "collected": 100, "administrative": 31, "publications": 0, "ordered_audits": 0}
        due = {"closes": "2025-12-31", "name": name, "assembly": "2026-05-20", "published": "not_yet"}
        found = asked(name=name, tariffs=[{"name": name, "available": False}, {"name": name}], accounts=[over, due],
                      officers=[{"name": name, "role": "board"}, {"name": f"{name}2", "role": "board"}])
        assert found.coming and found.liable and found.unknown
        for text in (found.explain(lang, markdown=True, paid_on=ON), found._repr_markdown_()):
            assert text.count("&lt;script&gt;alert") > 4 and "&amp;lt;" not in text
            assert not re.search(r"<|>|(?<!\\)[\[`|#]|\n- zz|(?<!\\)\*x", text)
            assert text.startswith("**&lt;script&gt;") and "\\*\\*x\\*\\* \\[a\\](http://b)" in text
        assert name.replace("\n", " ") not in found.explain(lang, markdown=True) and name in found.explain(lang)

    def test_in_a_notebook(self, desafinada: Audit) -> None:
        assert desafinada._repr_html_().startswith("<!DOCTYPE html>") and desafinada._repr_markdown_().startswith("**Desafinada")

    def test_receipt(self) -> None:
        told = asked(with_period=2024, with_readings={"thirty-clear-days": "thirtieth"}).receipt()
        assert told["period"] == ["2024-01-01", "2024-12-31"] and "thirtieth" in json.dumps(told)
