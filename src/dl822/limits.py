"""What binds every limit to the exploitation rights: arts 50, 51 and 129, and what all of art. 43 needs."""

from __future__ import annotations

from dl822.facts.acts import CARRIERS, MORE_THAN_SOUND, Matter
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.statute import provision
from dl822.statute.instruments import DL_822


def of(use: type[Use], *matters: Matter) -> Truth:
    """Of these kinds of work, or of a performance, record or broadcast that carries one (art. 129)."""
    return any_of(use.matter.is_in(*matters), all_of(use.matter.is_in(*CARRIERS), use.carries.is_in(*matters)))


@provision("50", "in accordance with proper practice", "conforme a los usos honrados", by=DL_822)
def proper_practice(use: type[Use]) -> Truth:
    """No exception applies to a case contrary to proper practice (2(47)): a judgement, not decided here."""
    return use.proper_practice


@provision("51", "not a program", "no se trata de un programa de ordenador", by=DL_822)
def not_a_program(use: type[Use]) -> Truth:
    """The limits to the rights in programs, or in what carries one, are those of their own chapter (arts 69-77) alone."""
    return none_of(use.matter.is_in(Matter.PROGRAM), all_of(use.matter.is_in(*MORE_THAN_SOUND), use.carries.is_in(Matter.PROGRAM)))


@provision("43", "copies not used in competition with the author", "ejemplares no usados en concurrencia con el autor", by=DL_822)
def not_competing(use: type[Use]) -> Truth:
    """Copies used in competition with the author's exclusive right to exploit the work are unlawful."""
    return none_of(use.competes)


def of_43(use: type[Use], *conditions: Truth) -> Truth:
    """What every limb of art. 43 needs as well."""
    return all_of(*conditions, not_competing(use), not_a_program(use), proper_practice(use))
