"""Arts 155-160: who may not serve together, or for whom, and what the officers of a society swear.

A rule on kinship answers *yes* where the two are incompatible. The degrees are those of the Civil Code; for a family tree
:mod:`dl822.kinship` computes them.
"""

from __future__ import annotations

from dl822.facts.people import Couple, Link, Officer, Role, Tie
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.reasoning.words import Words
from dl822.statute import provision
from dl822.statute.instruments import DL_822

OFFICE = (Role.OFFICIAL, Role.TRIBUNAL)
AT_ITS_SERVICE = (Link.ARTISTIC_DIRECTOR, Link.IMPRESARIO, Link.OWNER, Link.PARTNER, Link.REPRESENTATIVE, Link.LAWYER)


def near_kin(tie: type[Tie]) -> Truth:
    """Within the fourth degree of consanguinity, or the second of affinity."""
    blood = all_of(tie.blood_related, tie.blood_degree.at_most(4))
    return any_of(blood, all_of(tie.affinity_related, tie.affinity_degree.at_most(2)))


def couple(tie: type[Tie]) -> Truth:
    """Married to each other, or living together as a couple."""
    return tie.couple.is_in(Couple.MARRIED, Couple.COHABITING)


def close(tie: type[Tie]) -> Truth:
    return any_of(near_kin(tie), couple(tie))


# ── art. 155: the Management Board ─────────────────────────────────────────────────────────────────────────
@provision("155(a)", "relatives on the Board", "parientes en el Consejo Directivo", by=DL_822)
def relatives_on_board(tie: type[Tie]) -> Truth:
    """Within the fourth degree by blood, the second by marriage."""
    return all_of(tie.role.is_in(Role.BOARD), tie.other_role.is_in(Role.BOARD), near_kin(tie))


@provision("155(b)", "a couple on the Board", "cónyuges o concubinos en el Consejo Directivo", by=DL_822)
def couple_on_board(tie: type[Tie]) -> Truth:
    """Married to each other, or cohabiting."""
    return all_of(tie.role.is_in(Role.BOARD), tie.other_role.is_in(Role.BOARD), couple(tie))


@provision("155(c)", "a Board member who serves a debtor or opponent", "miembro del Consejo vinculado a entidad deudora o en litigio",
           by=DL_822)
def board_member_conflicted(officer: type[Officer]) -> Truth:
    """Artistic director, impresario, owner, partner, representative or lawyer; its mere officers are not named here."""
    return all_of(officer.role.is_in(Role.BOARD), officer.link.is_in(*AT_ITS_SERVICE))


@provision("155(d)", "a Board member close to the Committee or the Director",
           "miembro del Consejo, pariente o pareja del Comité o del Director",
           by=DL_822)
def board_close_to_others(tie: type[Tie]) -> Truth:
    """A relative within those degrees, spouse or cohabitant."""
    return all_of(tie.role.is_in(Role.BOARD), tie.other_role.is_in(Role.COMMITTEE, Role.DIRECTOR), close(tie))


@provision("155(e)", "a Board member close to the authority", "miembro del Consejo, pariente o pareja de funcionario", by=DL_822)
def board_close_to_office(tie: type[Tie]) -> Truth:
    """Officials of the Copyright Office or of INDECOPI's Tribunal."""
    return all_of(tie.role.is_in(Role.BOARD), tie.other_role.is_in(*OFFICE), close(tie))


# ── art. 156: the Supervisory Committee ────────────────────────────────────────────────────────────────────
@provision("156(a)", "relatives on the Committee", "parientes en el Comité de Vigilancia", by=DL_822)
def relatives_on_committee(tie: type[Tie]) -> Truth:
    """Within the fourth degree by blood, the second by marriage."""
    return all_of(tie.role.is_in(Role.COMMITTEE), tie.other_role.is_in(Role.COMMITTEE), near_kin(tie))


@provision("156(b)", "a couple on the Committee", "cónyuges o concubinos en el Comité de Vigilancia", by=DL_822)
def couple_on_committee(tie: type[Tie]) -> Truth:
    """Married to each other, or cohabiting."""
    return all_of(tie.role.is_in(Role.COMMITTEE), tie.other_role.is_in(Role.COMMITTEE), couple(tie))


@provision("156(c)", "a Committee member who serves a debtor or opponent", "miembro del Comité vinculado a entidad deudora o en litigio",
           by=DL_822)
def committee_member_conflicted(officer: type[Officer]) -> Truth:
    """As on the Board, and its officers as well."""
    return all_of(officer.role.is_in(Role.COMMITTEE), officer.link.is_in(*AT_ITS_SERVICE, Link.OFFICER))


@provision("156(d)", "a Committee member close to the Board or the Director",
           "miembro del Comité, pariente o pareja del Consejo o del Director",
           by=DL_822)
def committee_close_to_others(tie: type[Tie]) -> Truth:
    """A relative within those degrees, spouse or cohabitant."""
    return all_of(tie.role.is_in(Role.COMMITTEE), tie.other_role.is_in(Role.BOARD, Role.DIRECTOR), close(tie))


@provision("156(e)", "a Committee member close to the authority", "miembro del Comité, pariente o pareja de funcionario", by=DL_822)
def committee_close_to_office(tie: type[Tie]) -> Truth:
    """Officials of the Copyright Office or of INDECOPI's Tribunal."""
    return all_of(tie.role.is_in(Role.COMMITTEE), tie.other_role.is_in(*OFFICE), close(tie))


# ── arts 157-158: the Director General ─────────────────────────────────────────────────────────────────────
@provision("157(a)", "a Director with office in another society", "Director General con cargo en otra sociedad", by=DL_822)
def director_elsewhere(officer: type[Officer]) -> Truth:
    """Its Director General, or of its Board or Committee."""
    return all_of(officer.role.is_in(Role.DIRECTOR), officer.holds_elsewhere)


@provision("157(b)", "a Director close to the Board or the Committee", "Director General, pariente o pareja del Consejo o del Comité",
           by=DL_822)
def director_close_to_others(tie: type[Tie]) -> Truth:
    """A relative within those degrees, spouse or cohabitant."""
    return all_of(tie.role.is_in(Role.DIRECTOR), tie.other_role.is_in(Role.BOARD, Role.COMMITTEE), close(tie))


@provision("157(c)", "a Director who serves a debtor or opponent", "Director General vinculado a entidad deudora o en litigio", by=DL_822)
def director_conflicted(officer: type[Officer]) -> Truth:
    """As on the Committee."""
    return all_of(officer.role.is_in(Role.DIRECTOR), officer.link.is_in(*AT_ITS_SERVICE, Link.OFFICER))


@provision("157(d)", "a Director close to the authority", "Director General, pariente o pareja de funcionario", by=DL_822)
def director_close_to_office(tie: type[Tie]) -> Truth:
    """Officials of the Copyright Office or of INDECOPI's Tribunal."""
    return all_of(tie.role.is_in(Role.DIRECTOR), tie.other_role.is_in(*OFFICE), close(tie))


@provision("158", "a contract with the Director's family", "contratación con el cónyuge, concubino o parientes del Director General",
           by=DL_822)
def contract_with_family(tie: type[Tie]) -> Truth:
    """A contract of any kind, employment included, with spouse, cohabitant, or relatives within those degrees."""
    return all_of(tie.role.is_in(Role.DIRECTOR), tie.other_contracted, close(tie))


# ── arts 159-160, 153(j) ───────────────────────────────────────────────────────────────────────────────────
@provision("159", "an employee who represents a member", "empleado que representa a un afiliado", by=DL_822)
def employee_represents(officer: type[Officer]) -> Truth:
    """At a General or extraordinary Assembly."""
    return all_of(officer.role.is_in(Role.EMPLOYEE), officer.represents_member)


@provision("160", "sworn statements on taking office and every year", "declaraciones juradas al asumir y cada año", by=DL_822)
def sworn(officer: type[Officer]) -> Truth:
    """Of Board, Committee and Director: that no incompatibility reaches them, and of assets and income."""
    statements = all_of(officer.sworn_on_taking, officer.assets_on_taking, officer.sworn_yearly, officer.assets_yearly)
    return any_of(statements, none_of(officer.role.is_in(Role.BOARD, Role.COMMITTEE, Role.DIRECTOR)))


@provision("153(j)", "jointly liable for a breach of 153(j)", "responsabilidad solidaria por infracción del literal j)", by=DL_822)
def liable_for_costs(officer: type[Officer]) -> Truth:
    """Of a breach of 153(j) (in 1996, of the article): Board and Director; and who, on the Committee, did not tell the Office."""
    silent = all_of(officer.role.is_in(Role.COMMITTEE), none_of(officer.told_office))
    return any_of(officer.role.is_in(Role.BOARD, Role.DIRECTOR), silent)


# ── the duty that each prohibition makes: its rule answers *yes* where the duty is breached ────────────────
OBSERVED = {rule.id: words for rule, words in (
    (relatives_on_board, Words("no relatives on the Board", "sin parientes en el Consejo Directivo")),
    (couple_on_board, Words("no couple on the Board", "sin cónyuges ni concubinos en el Consejo Directivo")),
    (board_member_conflicted, Words("no Board member who serves a debtor or opponent",
                                    "ningún miembro del Consejo vinculado a entidad deudora o en litigio")),
    (board_close_to_others, Words("no Board member close to the Committee or the Director",
                                  "ningún miembro del Consejo pariente o pareja de miembros del Comité o del Director")),
    (board_close_to_office, Words("no Board member close to the authority", "ningún miembro del Consejo pariente o pareja de funcionario")),
    (relatives_on_committee, Words("no relatives on the Committee", "sin parientes en el Comité de Vigilancia")),
    (couple_on_committee, Words("no couple on the Committee", "sin cónyuges ni concubinos en el Comité de Vigilancia")),
    (committee_member_conflicted, Words("no Committee member who serves a debtor or opponent",
                                        "ningún miembro del Comité vinculado a entidad deudora o en litigio")),
    (committee_close_to_others, Words("no Committee member close to the Board or the Director",
                                      "ningún miembro del Comité pariente o pareja de miembros del Consejo o del Director")),
    (committee_close_to_office, Words("no Committee member close to the authority",
                                      "ningún miembro del Comité pariente o pareja de funcionario")),
    (director_elsewhere, Words("a Director without office in another society", "Director General sin cargo en otra sociedad")),
    (director_close_to_others, Words("a Director not close to the Board or the Committee",
                                     "Director General sin parentesco ni pareja en el Consejo o en el Comité")),
    (director_conflicted, Words("a Director who serves no debtor or opponent",
                                "Director General sin vínculo con entidad deudora o en litigio")),
    (director_close_to_office, Words("a Director not close to the authority",
                                     "Director General que no es pariente ni pareja de funcionario")),
    (contract_with_family, Words("no contract with the Director's family",
                                 "sin contratos con el cónyuge, concubino o parientes del Director General")),
    (employee_represents, Words("no employee who represents a member", "ningún empleado que represente a un afiliado")),
)}
