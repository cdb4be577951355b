"""What others may do with buildings, works of art and portraits (Title VI, chapters IV and V: arts 79-81, 85)."""

from __future__ import annotations

from dl822.facts.acts import DISTRIBUTION, Act, Gain, Matter, Means, Purpose
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.statute import provision
from dl822.statute.instruments import DL_822


@provision("79", "building once from a plan that was acquired", "realizar la obra proyectada con el plano adquirido", by=DL_822)
def build_from_plan(use: type[Use]) -> Truth:
    """Whoever acquires a plan or project may carry it out; to use it again in another building needs the author's consent."""
    return all_of(use.act.is_in(Act.REPRODUCTION), use.matter.is_in(Matter.ARCHITECTURE), use.means.is_in(Means.BUILDING),
                  use.acquired_plan,
                  none_of(use.used_before))


@provision("80", "alteration of a building made necessary, or its demolition", "modificación necesaria o demolición de la obra", by=DL_822)
def necessary_alteration(use: type[Use]) -> Truth:
    """The author of a work of architecture cannot oppose it; altered without consent, he may repudiate its paternity."""
    return all_of(use.matter.is_in(Matter.ARCHITECTURE), use.act.is_in(Act.TRANSFORMATION, Act.DEMOLITION),
                  any_of(use.necessary, use.act.is_in(Act.DEMOLITION)))


@provision("81", "exhibition by whoever acquired the work of art", "exposición por quien adquirió la obra de arte", by=DL_822)
def exhibition_by_owner(use: type[Use]) -> Truth:
    """The contract that transfers the object gives the right to exhibit the work publicly, unless it says otherwise."""
    return all_of(use.act.is_in(Act.EXHIBITION), use.matter.is_in(Matter.ART, Matter.APPLIED_ART), use.owns_object,
                  none_of(use.agreed_otherwise))


@provision("85", "consent of the person portrayed", "consentimiento de la persona retratada", by=DL_822)
def portrait_free(use: type[Use]) -> Truth:
    """Needed for a portrait put into trade; its publication is free of the well known, or for science, culture or public interest."""
    sold = all_of(use.act.is_in(*DISTRIBUTION), use.gain.is_in(Gain.DIRECT))
    published = all_of(use.public_interest, none_of(use.purpose.is_in(Purpose.COMMERCE), sold))
    return any_of(none_of(use.portrait), use.purpose.is_in(Purpose.PERSONAL), use.portrayed_agrees, published)
