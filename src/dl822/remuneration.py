"""Rights to a mere remuneration, which allow no one to forbid: arts 82, 133, 137 and 140, and Law 28131, art. 18.

None is owed where a limit makes the communication free (133, 137; art. 129 for the others).
"""

from __future__ import annotations

from dl822.exceptions import excepted
from dl822.facts.acts import COMMUNICATION, ON_THE_SPOT, Act, Carrier, Marketed, Matter, Publication
from dl822.facts.uses import Use
from dl822.reasoning.formula import Truth, all_of, any_of, none_of
from dl822.statute import provision
from dl822.statute.instruments import DL_822, LEY_28131, LEY_32409


def of_phonogram(use: type[Use]) -> Truth:
    """A phonogram published for commercial purposes communicated to the public, where no limit makes that free."""
    published = any_of(all_of(use.matter.is_in(Matter.PHONOGRAM), use.published_as.is_in(Publication.RECORDED)),
                       all_of(use.matter.is_in(Matter.PERFORMANCE), use.performed_from.is_in(Carrier.PHONOGRAM)))
    return all_of(use.act.is_in(*COMMUNICATION), published, none_of(excepted(use)))


@provision("133", "performer's remuneration for the phonogram", "remuneración del artista por el fonograma", by=DL_822)
def performer_remunerated(use: type[Use]) -> Truth:
    """Equitable remuneration when a phonogram published for commercial purposes is communicated to the public."""
    return of_phonogram(use)


@performer_remunerated.amended(by=LEY_28131)
def _(use: type[Use]) -> Truth:
    """Law 28131 leaves it as it was (since 2025 it says so), and adds what its own art. 18 gives."""
    return of_phonogram(use)


AUDIOVISUAL = (Matter.FILM, Matter.RECORDING)


def film_communicated(use: type[Use], *acts: Act) -> Truth:
    """An audiovisual fixation communicated by one of these acts, where no limit makes that free."""
    fixed = any_of(use.matter.is_in(*AUDIOVISUAL), all_of(use.matter.is_in(Matter.PERFORMANCE),
                                                          use.performed_from.is_in(Carrier.AUDIOVISUAL)))
    return all_of(fixed, use.act.is_in(*acts), none_of(excepted(use)))


def rented(use: type[Use]) -> Truth:
    """Audiovisual fixations or phonograms rented out."""
    return all_of(use.act.is_in(Act.RENTAL), use.matter.is_in(*AUDIOVISUAL, Matter.PHONOGRAM, Matter.PERFORMANCE))


@provision("ley-28131-18", "performer's remuneration for audiovisual works",
           "remuneración del artista por la obra audiovisual", by=LEY_28131)
def performer_remunerated_for_film(use: type[Use]) -> Truth:
    """Law 28131, art. 18: for the communication of audiovisual fixations, and for rental of those and of phonograms."""
    return any_of(film_communicated(use, *COMMUNICATION), rented(use))


@performer_remunerated_for_film.amended(by=LEY_32409)
def _(use: type[Use]) -> Truth:
    """Since 9 July 2025 making available on demand is outside it: that is the exclusive right of art. 17."""
    return any_of(film_communicated(use, *(act for act in COMMUNICATION if act is not Act.MAKING_AVAILABLE)), rented(use))


@provision("137", "producer's remuneration for the phonogram", "remuneración del productor por el fonograma", by=DL_822)
def producer_remunerated(use: type[Use]) -> Truth:
    """For communication to the public by any means, save what art. 41 makes free; shared equally with the performers."""
    return all_of(use.matter.is_in(Matter.PHONOGRAM), use.act.is_in(*COMMUNICATION), none_of(excepted(use)))


@provision("82", "the author's share in a resale", "participación del autor en la reventa", by=DL_822)
def resale_share(use: type[Use]) -> Truth:
    """Three per cent of the price, if nothing else was agreed, of visual works resold at auction or through a dealer."""
    return all_of(use.act.is_in(Act.SALE), use.matter.is_in(Matter.ART), use.marketed.is_in(Marketed.PERU, Marketed.ABROAD),
                  use.through_dealer)


@provision("140", "broadcaster's remuneration where entry is paid", "remuneración del organismo donde se paga el ingreso", by=DL_822)
def broadcaster_remunerated(use: type[Use]) -> Truth:
    """Equitable remuneration for communication where the public pays to enter."""
    return all_of(use.matter.is_in(Matter.BROADCAST), use.act.is_in(*ON_THE_SPOT), none_of(use.free_entry),
                  none_of(excepted(use)))
