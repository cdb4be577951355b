"""Limits of the rights in programs (Title VI, chapter II: arts 73-77): the only ones that reach a program (art. 51).

Art. 72, on rental, is where the right itself ends: see :mod:`dl822.rights`. Who owns a program is in
:mod:`dl822.ownership` (arts 69-71).
"""

from __future__ import annotations

from dl822.facts.acts import Act, Information, Matter, Purpose
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822


@provision("77", "without unjustified harm to the owner", "sin perjuicio injustificado al titular", by=DL_822)
def without_harm(use: type[Use]) -> Truth:
    """No rule of the chapter may harm the owner's legitimate interests without justification, or normal exploitation: the
    same judgement as proper practice (2(47))."""
    return use.proper_practice


def of_program(use: type[Use], *conditions: Truth) -> Truth:
    """What every limit of the chapter needs: a program, its lawful user, and no unjustified harm."""
    return all_of(*conditions, use.lawful_user, without_harm(use))


@provision("73", "loading by the lawful user, for himself", "introducción en memoria por el usuario lícito, para sí", by=DL_822)
def loading(use: type[Use]) -> Truth:
    """For exclusively personal use; not for several people over networks or workstations, without express consent."""
    return of_program(use, use.act.is_in(Act.LOADING), use.purpose.is_in(Purpose.PERSONAL, Purpose.PROGRAM_USE), none_of(use.several_users))


@provision("74(a)", "copy or adaptation indispensable for use", "copia o adaptación indispensable para la utilización", by=DL_822)
def indispensable_copy(use: type[Use]) -> Truth:
    """Reading ``indispensable-copy``: the last paragraph of art. 74 excepts only the backup from authorisation."""
    adapted = all_of(use.act.is_in(Act.TRANSFORMATION), use.purpose.is_in(Purpose.PROGRAM_USE))
    copied = all_of(use.act.is_in(Act.REPRODUCTION, Act.TRANSFORMATION), use.purpose.is_in(Purpose.PROGRAM_USE))
    return of_program(use, use.matter.is_in(Matter.PROGRAM), reading("indispensable-copy", None, allowed=copied, backup_only=adapted),
                      use.single_copy, none_of(use.several_users))


@provision("74(b)", "backup copy", "copia de resguardo", by=DL_822)
def backup(use: type[Use]) -> Truth:
    """One copy, only to replace the one lawfully acquired when it is lost or damaged."""
    return of_program(use, use.matter.is_in(Matter.PROGRAM), use.act.is_in(Act.REPRODUCTION, Act.TRANSFORMATION),
                      use.purpose.is_in(Purpose.BACKUP), use.single_copy)


@provision("75", "adaptation for personal use", "adaptación para uso personal", by=DL_822)
def personal_adaptation(use: type[Use]) -> Truth:
    """Correction of errors included; unless the owner expressly forbade it. For several people it needs his express leave."""
    return of_program(use, use.matter.is_in(Matter.PROGRAM), use.act.is_in(Act.TRANSFORMATION), use.purpose.is_in(Purpose.PERSONAL),
                      none_of(use.forbidden_expressly, use.several_users))


@provision("76(a)", "by a lawful user, or for him", "por el usuario legítimo o en su nombre", by=DL_822)
def by_lawful_user(use: type[Use]) -> Truth:
    """The lawful licensee, whoever may use a copy, or somebody duly authorised in their name."""
    return use.lawful_user


@provision("76(b)", "information not otherwise available", "información no disponible de otro modo", by=DL_822)
def information_lacking(use: type[Use]) -> Truth:
    """Not made available before, nor easily and quickly upon a reasonable request to the owner."""
    return none_of(use.information_available)


@provision("76(c)", "only the indispensable parts", "solo las partes imprescindibles", by=DL_822)
def only_indispensable(use: type[Use]) -> Truth:
    """Strictly limited to the parts of the original program indispensable for interoperability."""
    return use.indispensable_parts


@provision("76", "decompilation for interoperability", "descompilación para la interoperabilidad", by=DL_822)
def decompilation(use: type[Use]) -> Truth:
    """Copying the code and translating its form, for an independent program; the information put to none of the forbidden ends."""
    return all_of(use.matter.is_in(Matter.PROGRAM), use.act.is_in(Act.DECOMPILATION, Act.REPRODUCTION, Act.TRANSLATION),
                  use.purpose.is_in(Purpose.INTEROPERABILITY), by_lawful_user(use),
                  information_lacking(use),
                  only_indispensable(use), use.information.is_in(Information.INTEROPERABILITY), without_harm(use))
