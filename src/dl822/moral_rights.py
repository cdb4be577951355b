"""Moral rights: arts 19 and 21-29, and those of performers (art. 131; Law 28131, arts 11 and 12).

Two sides of each right: whether somebody may exercise it (:func:`may_exercise`), and whether an act infringes it
(:func:`disclosure_infringed`, :func:`paternity_infringed`, :func:`integrity_infringed`). Moral rights are perpetual and
cannot be waived (art. 21), but three end or change hands: withdrawal lapses with the author (27), and in the public
domain only paternity and integrity are defended, by anybody whom art. 29 lists.
"""

from __future__ import annotations

from dl822.facts.morals import (
    Credit,
    Exerciser,
    MoralClaim,
    MoralConduct,
    MoralRight,
    NameChoice,
    ObjectTransfer,
    PerformanceConduct,
    PerformerClaim,
    PerformerSide,
    Resumption,
    Treatment,
    Wish,
)
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1391, LEY_28131


# ── art. 19: the object and the rights ─────────────────────────────────────────────────────────────────────
@provision("19", "rights pass with the object", "los derechos pasan con el soporte", by=DL_822)
def rights_pass_with_object(transfer: type[ObjectTransfer]) -> Truth:
    """Whoever acquires the object acquires no right in the work, unless it was expressly agreed or a law says so."""
    return any_of(transfer.expressly_agreed, transfer.law_provides)


# ── art. 22: which right ───────────────────────────────────────────────────────────────────────────────────
@provision("22(a)", "the right of disclosure", "el derecho de divulgación", by=DL_822)
def disclosure_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of disclosure."""
    return claim.right.is_in(MoralRight.DISCLOSURE)


@provision("22(b)", "the right of paternity", "el derecho de paternidad", by=DL_822)
def paternity_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of paternity."""
    return claim.right.is_in(MoralRight.PATERNITY)


@provision("22(c)", "the right of integrity", "el derecho de integridad", by=DL_822)
def integrity_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of integrity."""
    return claim.right.is_in(MoralRight.INTEGRITY)


@provision("22(d)", "the right of modification", "el derecho de modificación o variación", by=DL_822)
def modification_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of modification."""
    return claim.right.is_in(MoralRight.MODIFICATION)


@provision("22(e)", "the right of withdrawal", "el derecho de retiro de la obra del comercio", by=DL_822)
def withdrawal_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of withdrawal."""
    return claim.right.is_in(MoralRight.WITHDRAWAL)


@provision("22(f)", "the right of access", "el derecho de acceso", by=DL_822)
def access_right(claim: type[MoralClaim]) -> Truth:
    """What is exercised is the right of access."""
    return claim.right.is_in(MoralRight.ACCESS)


# ── arts 23, 26, 27, 28: on what conditions ────────────────────────────────────────────────────────────────
@provision("23", "to be kept undisclosed by the author's will", "debe mantenerse inédita por voluntad del autor", by=DL_822)
def kept_undisclosed(wish: type[Wish]) -> Truth:
    """The author left, in a will or other writing, that the work must not be published. For letters and memoirs the
    Civil Code stands: reading ``letters-and-memoirs``. (It ends with the private domain, which is asked elsewhere.)"""
    letters = reading("letters-and-memoirs", None, decree=wish.withheld, civil_code=none_of(wish.fifty_years_dead))
    return all_of(wish.withheld, any_of(none_of(wish.letters_or_memoirs), letters))


@provision("23", "deciding whether and how to disclose", "decidir si se divulga la obra y en qué forma", by=DL_822)
def may_decide_disclosure(claim: type[MoralClaim]) -> Truth:
    """What is not yet disclosed may be, or not, as the author decides; after his death his written will binds."""
    bound = all_of(none_of(claim.exercised_by.is_in(Exerciser.AUTHOR)), kept_undisclosed(claim.wish))
    return none_of(claim.disclosed, bound)


@provision("26", "conditions of modification", "condiciones de la modificación", by=DL_822)
def may_modify(claim: type[MoralClaim]) -> Truth:
    """Before or after disclosure, respecting what others have acquired and having indemnified them first.

    Reading ``heirs-modify``: whether this right, too, passes to the heirs.
    """
    paid = any_of(none_of(claim.harms_others), claim.indemnified_first)
    passes = reading("heirs-modify", None, heirs=none_of(claim.author_alive), author_only=claim.author_alive)
    return all_of(claim.respects_acquired, paid, any_of(none_of(claim.exercised_by.is_in(Exerciser.HEIR)), passes))


@provision("27", "conditions of withdrawal", "condiciones del retiro", by=DL_822)
def may_withdraw(claim: type[MoralClaim]) -> Truth:
    """While the author lives, and once those who would be harmed are indemnified. It lapses on his death."""
    alive = any_of(claim.exercised_by.is_in(Exerciser.AUTHOR), claim.author_alive)
    return all_of(alive, any_of(none_of(claim.harms_others), claim.indemnified_first))


@provision("27", "may resume exploitation", "puede reemprender la explotación", by=DL_822)
def may_resume(resumption: type[Resumption]) -> Truth:
    """Whoever withdrew his work and resumes must first offer the rights to their former owner, on like terms."""
    return any_of(none_of(resumption.former_owner), all_of(resumption.offered_first, resumption.similar_terms))


@provision("28", "conditions of access", "condiciones del acceso", by=DL_822)
def may_access(claim: type[MoralClaim]) -> Truth:
    """The only or rare copy that another holds, to exercise other rights; it is not moved, and the holder is put out
    as little as possible."""
    which = all_of(claim.sole_or_rare, claim.held_by_another, claim.to_exercise_rights)
    return all_of(which, none_of(claim.copy_moved), claim.least_inconvenience)


@provision("22", "conditions of the right exercised", "condiciones del derecho que se ejerce", by=DL_822)
def conditions_met(claim: type[MoralClaim]) -> Truth:
    """Each right on its own conditions; paternity and integrity have none."""
    return all_of(
        any_of(none_of(disclosure_right(claim)), may_decide_disclosure(claim)),
        any_of(none_of(modification_right(claim)), may_modify(claim)),
        any_of(none_of(withdrawal_right(claim)), may_withdraw(claim)),
        any_of(none_of(access_right(claim)), may_access(claim)),
    )


# ── arts 21 and 29: who exercises them ─────────────────────────────────────────────────────────────────────
def defended(claim: type[MoralClaim]) -> Truth:
    """The two rights that are defended for ever."""
    return any_of(paternity_right(claim), integrity_right(claim))


def representing(claim: type[MoralClaim]) -> Truth:
    """What those may do who decide on disclosure and defend moral rights in their own name."""
    return any_of(disclosure_right(claim), defended(claim))


@provision("21", "the author or his heirs exercise it", "lo ejercen el autor o sus herederos", by=DL_822)
def author_or_heirs(claim: type[MoralClaim]) -> Truth:
    """The author for life; then his heirs, all of the rights in the private domain, and in the public domain two."""
    heirs = all_of(claim.exercised_by.is_in(Exerciser.HEIR), none_of(claim.author_alive))
    return any_of(claim.exercised_by.is_in(Exerciser.AUTHOR), all_of(heirs, any_of(none_of(claim.public_domain), defended(claim))))


@provision("29", "defended in the public domain", "se defiende en el dominio público", by=DL_822)
def defended_in_public_domain(claim: type[MoralClaim]) -> Truth:
    """In the public domain paternity and integrity are defended by heirs, State, society or whoever proves an interest."""
    heirs = all_of(claim.exercised_by.is_in(Exerciser.HEIR), none_of(claim.author_alive))
    public = claim.exercised_by.is_in(Exerciser.STATE, Exerciser.SOCIETY)
    interested = all_of(claim.exercised_by.is_in(Exerciser.INTERESTED), claim.interest_proved)
    return all_of(claim.public_domain, defended(claim), any_of(heirs, public, interested))


@provision("12", "whoever disclosed the anonymous work", "quien divulgó la obra anónima o seudónima", by=DL_822)
def discloser_exercises(claim: type[MoralClaim]) -> Truth:
    """Whoever disclosed it with the author's consent, until the author reveals himself."""
    return all_of(claim.exercised_by.is_in(Exerciser.DISCLOSER), none_of(claim.revealed))


@provision("15", "whoever publishes the collective work", "quien publica o divulga la obra colectiva", by=DL_822)
def collective_exercises(claim: type[MoralClaim]) -> Truth:
    """Whoever publishes the collective work under his own name, saving proof to the contrary."""
    return all_of(claim.exercised_by.is_in(Exerciser.COLLECTIVE), none_of(claim.agreed_otherwise))


@provision("16", "the employer or commissioner", "el patrono o comitente", by=DL_822)
def employer_defends(claim: type[MoralClaim]) -> Truth:
    """Employer or commissioner, unless agreed otherwise, as far as exploiting the work needs it."""
    mandate = all_of(claim.exercised_by.is_in(Exerciser.EMPLOYER), none_of(claim.agreed_otherwise))
    return all_of(mandate, representing(claim), claim.needed_to_exploit)


@provision("60", "the director", "el director o realizador", by=DL_822)
def director_exercises(claim: type[MoralClaim]) -> Truth:
    """The director of an audiovisual work, in its final version, unless the co-authors agreed otherwise."""
    return all_of(claim.exercised_by.is_in(Exerciser.DIRECTOR), none_of(claim.agreed_otherwise), claim.final_version)


@provision("66", "the producer of the audiovisual work", "el productor de la obra audiovisual", by=DL_822)
def film_producer_defends(claim: type[MoralClaim]) -> Truth:
    """The producer decides on disclosure and defends the moral rights in his own name, unless agreed otherwise."""
    return all_of(claim.exercised_by.is_in(Exerciser.FILM_PRODUCER), none_of(claim.agreed_otherwise), representing(claim))


@provision("71", "the producer of the program", "el productor del programa de ordenador", by=DL_822)
def program_producer_defends(claim: type[MoralClaim]) -> Truth:
    """The producer decides on disclosure and defends the moral rights, unless agreed otherwise."""
    return all_of(claim.exercised_by.is_in(Exerciser.PROGRAM_PRODUCER), none_of(claim.agreed_otherwise), representing(claim))


@provision("21", "the law lets another exercise it", "la ley permite que otro lo ejerza", by=DL_822)
def another_exercises(claim: type[MoralClaim]) -> Truth:
    """In the private domain, those whom the law names beside the author and his heirs."""
    named = any_of(discloser_exercises(claim), collective_exercises(claim), employer_defends(claim),
                   director_exercises(claim), film_producer_defends(claim), program_producer_defends(claim))
    return all_of(none_of(claim.public_domain), named)


@provision("21", "may exercise this moral right", "puede ejercer este derecho moral", by=DL_822)
def may_exercise(claim: type[MoralClaim]) -> Truth:
    """Whether this person may exercise this right in this work, on its conditions. A waiver would change nothing."""
    who = any_of(author_or_heirs(claim), another_exercises(claim), defended_in_public_domain(claim))
    return all_of(who, conditions_met(claim))


# ── arts 23, 24, 25, 27: what infringes them ───────────────────────────────────────────────────────────────
@provision("23", "the right of disclosure is infringed", "se infringe el derecho de divulgación", by=DL_822)
def disclosure_infringed(conduct: type[MoralConduct]) -> Truth:
    """An undisclosed work of the private domain is made public without consent, or against the author's written will."""
    first = all_of(conduct.made_public, none_of(conduct.disclosed), none_of(conduct.public_domain))
    return all_of(first, any_of(none_of(conduct.disclosure_consented), kept_undisclosed(conduct.wish)))


@provision("23", "anonymity no longer binds", "el anonimato ya no obliga", by=DL_822)
def anonymity_ended(conduct: type[MoralConduct]) -> Truth:
    """The author's wish to stay anonymous or pseudonymous does not reach into the public domain."""
    return conduct.public_domain


@provision("24", "the right of paternity is infringed", "se infringe el derecho de paternidad", by=DL_822)
def paternity_infringed(conduct: type[MoralConduct]) -> Truth:
    """The author is not named as he chose. An omission to which he agreed is a choice of anonymity."""
    chose, credit, hidden = conduct.author_chose, conduct.credit, none_of(anonymity_ended(conduct))
    unnamed = all_of(credit.is_in(Credit.NOBODY), chose.is_in(NameChoice.NAME, NameChoice.PSEUDONYM))
    unmasked = all_of(credit.is_in(Credit.NAME), chose.is_in(NameChoice.PSEUDONYM, NameChoice.ANONYMOUS), hidden)
    masked = all_of(credit.is_in(Credit.PSEUDONYM), any_of(chose.is_in(NameChoice.NAME), all_of(chose.is_in(NameChoice.ANONYMOUS), hidden)))
    return any_of(credit.is_in(Credit.ANOTHER), unnamed, unmasked, masked)


def opposable(conduct: type[MoralConduct]) -> Truth:
    """The author did not agree, and no provision lets it be done against his will."""
    return none_of(conduct.treatment_consented, conduct.law_allows)


@provision("25", "the right of integrity is infringed", "se infringe el derecho de integridad", by=DL_822)
def integrity_infringed(conduct: type[MoralConduct]) -> Truth:
    """The work is distorted, modified, mutilated or altered, even by the owner of the object, and the author may oppose it."""
    changed = conduct.treatment.is_in(Treatment.DISTORTED, Treatment.MODIFIED, Treatment.MUTILATED, Treatment.ALTERED)
    return all_of(changed, opposable(conduct))


@integrity_infringed.amended(by=DL_1391)
def _(conduct: type[MoralConduct]) -> Truth:
    """The same, and its destruction."""
    return all_of(none_of(conduct.treatment.is_in(Treatment.NONE)), opposable(conduct))


@provision("27", "it must be said that he had repudiated it", "debe constar que el autor la había rectificado o repudiado", by=DL_822)
def must_say_repudiated(conduct: type[MoralConduct]) -> Truth:
    """In the public domain a withdrawn work is freely published, saying that the author had rectified or repudiated it."""
    return all_of(conduct.public_domain, conduct.made_public, conduct.repudiated)


# ── art. 131: performers ───────────────────────────────────────────────────────────────────────────────────
@provision("131(a)", "the performer is not named", "no se reconoce el nombre del artista", by=DL_822)
def performer_unnamed(conduct: type[PerformanceConduct]) -> Truth:
    """The performer's name is not recognised on his performance."""
    return none_of(conduct.performer_named)


@provision("131(b)", "the performer's prestige is harmed", "se lesiona el prestigio del artista", by=DL_822)
def performer_degraded(conduct: type[PerformanceConduct]) -> Truth:
    """The performance is distorted, mutilated or otherwise attacked, and his prestige or reputation is harmed."""
    return all_of(none_of(conduct.treatment.is_in(Treatment.NONE)), conduct.harms_reputation)


@provision("131", "the performer's paternity is infringed", "se infringe la paternidad del artista", by=DL_822)
def performer_paternity_infringed(conduct: type[PerformanceConduct]) -> Truth:
    """Until Law 28131: his name was not recognised."""
    return performer_unnamed(conduct)


@performer_paternity_infringed.amended(by=LEY_28131)
def _(conduct: type[PerformanceConduct]) -> Truth:
    """Law 28131, art. 12(a): he may also reclaim his performance from whomever it is attributed to."""
    return any_of(performer_unnamed(conduct), conduct.attributed_to_another)


@provision("131", "the performer's integrity is infringed", "se infringe la integridad de la interpretación", by=DL_822)
def performer_integrity_infringed(conduct: type[PerformanceConduct]) -> Truth:
    """Until Law 28131: only what harmed his prestige or reputation."""
    return performer_degraded(conduct)


@performer_integrity_infringed.amended(by=LEY_28131)
def _(conduct: type[PerformanceConduct]) -> Truth:
    """Law 28131, art. 12(b): any distortion, mutilation or modification, harm or not. That law repeals art. 131 where
    contrary, and INDECOPI holds that it changed it tacitly: reading ``performers-moral-rights``."""
    changed = conduct.treatment.is_in(Treatment.DISTORTED, Treatment.MODIFIED, Treatment.MUTILATED, Treatment.ALTERED)
    degraded = performer_degraded(conduct)
    return reading("performers-moral-rights", "changed", changed=any_of(changed, degraded), limit_survives=degraded)


@provision("131", "performer or heirs act", "actúan el artista o sus herederos", by=LEY_28131)
def performer_or_heirs(claim: type[PerformerClaim]) -> Truth:
    """Law 28131, art. 11.2: the performer and, after him, his heirs."""
    heirs = all_of(claim.exercised_by.is_in(PerformerSide.HEIR), none_of(claim.performer_alive))
    return any_of(claim.exercised_by.is_in(PerformerSide.PERFORMER), heirs)


@provision("131", "the performer may have access", "el artista puede acceder al ejemplar único", by=LEY_28131)
def performer_may_access(claim: type[PerformerClaim]) -> Truth:
    """Law 28131, art. 12(c): the only copy of his performance that another holds, to exercise other rights, without
    harm to the holder or to the author's right. Before that law performers had no such right."""
    which = all_of(claim.sole_copy, claim.held_by_another, claim.to_exercise_rights)
    return all_of(performer_or_heirs(claim), which, none_of(claim.harms_holder, claim.offends_author))
