"""The First Transitional Provision, and the older law to which it looks back, for works.

What the previous law protected on 24 May 1996 takes the longer term; what was free by then stays free. The older law
(Law 13714 since 1961, the law of 1849 before it, and Andean Decision 351 since December 1993) is known from secondary
sources only: medium confidence at best. The years below are the lines that follow from it: a short older term had to
be running in December 1993 to be raised to the Andean floor, and a term at that floor had to be running on 24 May
1996 to be raised to the decree's.

Not encoded: vacant estates, press photographs assigned for five years, and titles of periodicals (Second Transitional
Provision, spent on 24 May 1997). Posthumous works of authors who died from 1946 on take art. 52 like any other.
"""

from __future__ import annotations

from dl822.facts.works import Holder, Kind, Origin, Signature, Work
from dl822.reasoning.formula import Years, all_of, any_of, between, choose, longest, no_later_than, no_term, none_of, reading, since
from dl822.statute import provision
from dl822.statute.instruments import DECISION_351, DL_822, LAW_1849, LEY_13714, START
from dl822.terms_of_works import counted_from, decree_alone, last_death, life_and_seventy, published_or_completed, unsigned


def ended(event: Years, years: int) -> Years:
    """The last year of an older term. How the older laws counted (from the day, or from 1 January) is not
    established, so the year of the end is one of two."""
    return between(event + (years - 1), event + years)


def stays_free(work: type[Work], older: Years) -> Years:
    """What had ended before 24 May 1996 is not revived. Reading ``foreign-origin``: whether Berne 18(1) differs."""
    decree = choose(work.origin.is_in(Origin.PERU), older, decree_alone(work))
    return reading("foreign-origin", "same_lines", same_lines=older, berne=decree)


def window(alive: Years, lapsed: Years) -> Years:
    """Reading ``window-decision-351``: a term that ended about December 1993 may have been raised."""
    return reading("window-decision-351", None, alive=alive, lapsed=lapsed)


# ── works of known authors ─────────────────────────────────────────────────────────────────────────────────
@provision("ley-13714", "life and fifty years", "vida y cincuenta años", by=LEY_13714)
def life_and_fifty(work: type[Work]) -> Years:
    """Rights of the author, the spouse, the parents and the children."""
    return ended(last_death(work), 50)


@provision("ley-13714", "life and thirty years", "vida y treinta años", by=LEY_13714)
def life_and_thirty(work: type[Work]) -> Years:
    """Rights of other heirs and of assignees."""
    return ended(last_death(work), 30)


@provision("law-1849", "life and twenty years", "vida y veinte años", by=LAW_1849)
def life_and_twenty(work: type[Work]) -> Years:
    """What the law of 1849 gave, and Law 13714 may have found already free."""
    return ended(last_death(work), 20)


@provision("ley-13714", "end of the author's older term", "fin del plazo anterior del autor", by=LEY_13714)
def older_life(work: type[Work]) -> Years:
    """Reading ``law-of-1849``: whether Law 13714 lengthened what ended by 1961. Before the law of 1849 no statute was
    found, so for deaths before 1829 only a latest year is known."""
    twenty_or_fifty = reading("law-of-1849", None, twenty=life_and_twenty(work), fifty=life_and_fifty(work))
    return choose(
        no_later_than(last_death(work), 1828),
        between(no_term, life_and_fifty(work)),
        choose(no_later_than(last_death(work), 1941), twenty_or_fifty, life_and_fifty(work)),
    )


@provision("transitional-1", "posthumous disclosure before 24 May 1996", "divulgación póstuma anterior al 24 de mayo de 1996", by=DL_822)
def posthumous(work: type[Work]) -> Years:
    """Readings ``posthumous-before-1996`` (whether the older law gave fifty years from disclosure) and
    ``older-term-longer``."""
    older = longest(life_and_seventy(work), work.disclosed + 50)
    disclosure = reading("older-term-longer", None, decree=life_and_seventy(work), older=older)
    return reading("posthumous-before-1996", None, life=older_life(work), disclosure=disclosure)


@provision("transitional-1", "author who died by 1945", "autor fallecido hasta 1945", by=DL_822)
def died_by_1945(work: type[Work]) -> Years:
    """Life and fifty years had ended by 31 December 1995: free, and not revived."""
    alone = any_of(no_later_than(work.disclosed, 1945), since(work.disclosed, START))
    return stays_free(work, choose(alone, older_life(work), posthumous(work)))


def held_otherwise(work: type[Work], alive: Years) -> Years:
    """Reading ``ley-13714-holder``, for deaths by 1963: in the hands of other heirs or assignees the right had ended,
    save that for deaths of 1963 it may have reached Decision 351."""
    lapsed = stays_free(work, life_and_thirty(work))
    others = choose(no_later_than(last_death(work), 1962), lapsed, window(alive, lapsed))
    return reading("ley-13714-holder", "family", family=alive, others=others)


@provision("transitional-1", "author who died from 1946 to 1963", "autor fallecido entre 1946 y 1963", by=DL_822)
def died_by_1963(work: type[Work]) -> Years:
    """With life and fifty years the right was alive in 1996; with life and thirty it had ended."""
    return held_otherwise(work, life_and_seventy(work))


@provision("52", "work of a known author", "obra de autor conocido", by=DL_822)
def known_author(work: type[Work]) -> Years:
    """Free already, or still protected and then life and seventy years. An original database is protected whatever
    its date (Decision 351), so that nobody's holding of it matters."""
    held = all_of(no_later_than(last_death(work), 1963), none_of(work.kind.is_in(Kind.DATABASE)))
    return choose(
        no_later_than(last_death(work), 1945),
        died_by_1945(work),
        choose(held, died_by_1963(work), life_and_seventy(work)),
    )


# ── photographic works ─────────────────────────────────────────────────────────────────────────────────────
@provision("ley-13714", "twenty years from disclosure", "veinte años desde la divulgación", by=LEY_13714)
def twenty_years(work: type[Work]) -> Years:
    """Photographs: twenty years from the first copy disclosed."""
    return ended(work.disclosed, 20)


def photographic(work: type[Work], otherwise: Years, alive: Years) -> Years:
    """Reading ``old-photographs``: whether the twenty years governed artistic photographs too."""
    lapsed = stays_free(work, twenty_years(work))
    twenty = choose(no_later_than(work.disclosed, 1972), lapsed, choose(no_later_than(work.disclosed, 1975), window(alive, lapsed), alive))
    return reading("old-photographs", None, twenty=twenty, life=otherwise)


@provision("transitional-1", "photographic work disclosed by 1975", "obra fotográfica divulgada hasta 1975", by=DL_822)
def old_photographic_work(work: type[Work]) -> Years:
    """Twenty years, or the author's own term."""
    return photographic(work, known_author(work), known_author(work))


@provision("52", "work disclosed under the author's name", "obra divulgada con el nombre del autor", by=DL_822)
def signed_work(work: type[Work]) -> Years:
    """It has its author's term; a photograph disclosed by 1975 may have lost it before."""
    old_photograph = all_of(work.kind.is_in(Kind.PHOTOGRAPHIC), no_later_than(work.disclosed, 1975))
    return choose(old_photograph, old_photographic_work(work), known_author(work))


# ── anonymous and pseudonymous works ───────────────────────────────────────────────────────────────────────
@provision("ley-13714", "fifteen years from publication", "quince años desde la publicación", by=LEY_13714)
def fifteen_years(work: type[Work]) -> Years:
    """Anonymous works, and pseudonymous ones whose pseudonym was not registered."""
    return ended(counted_from(work, work.first_published), 15)


@provision("transitional-1", "unsigned work published by 1977", "obra anónima o seudónima publicada hasta 1977", by=DL_822)
def lapsed_unsigned(work: type[Work]) -> Years:
    """Its fifteen years had ended before Decision 351: free, and not revived.

    Reading ``revealed-under-ley-13714``: whether an author who had revealed himself left the fifteen years.
    """
    in_time = no_later_than(work.identity_revealed, counted_from(work, work.first_published) + 15)
    life = choose(in_time, known_author(work), fifteen_years(work))
    return stays_free(work, reading("revealed-under-ley-13714", "fifteen", fifteen=fifteen_years(work), life=life))


@provision("transitional-1", "unsigned work published from 1978 to 1980", "obra anónima o seudónima publicada entre 1978 y 1980", by=DL_822)
def window_unsigned(work: type[Work]) -> Years:
    """Fifteen years that ended about December 1993."""
    return window(unsigned(work), stays_free(work, fifteen_years(work)))


@provision("53", "anonymous work, or one under an unregistered pseudonym", "obra anónima o con seudónimo no inscrito", by=DL_822)
def never_signed(work: type[Work]) -> Years:
    """Published by 1977, free; to 1980, open; later, art. 53."""
    published = counted_from(work, work.first_published)
    return choose(
        no_later_than(published, 1977),
        lapsed_unsigned(work),
        choose(no_later_than(published, 1980), window_unsigned(work), unsigned(work)),
    )


@provision("transitional-1", "work under a registered pseudonym", "obra con seudónimo inscrito", by=DL_822)
def registered_pseudonym(work: type[Work]) -> Years:
    """It had the author's older term. Reading ``registered-pseudonym``: whether the registration revealed him."""
    hidden = choose(no_later_than(last_death(work), 1945), died_by_1945(work), unsigned(work))
    return reading("registered-pseudonym", None, hidden=hidden, revealed=known_author(work))


@provision("53", "work that does not bear the author's name", "obra sin el nombre del autor", by=DL_822)
def without_name(work: type[Work]) -> Years:
    """A pseudonym registered under the older law is a question of its own."""
    registered = all_of(work.signature.is_in(Signature.PSEUDONYMOUS), work.pseudonym_registered)
    before = choose(no_later_than(work.first_published, 1980), registered_pseudonym(work), never_signed(work))
    return choose(registered, before, never_signed(work))


@provision("transitional-1", "unsigned photographic work of before", "obra fotográfica anónima o seudónima anterior", by=DL_822)
def unsigned_photograph(work: type[Work]) -> Years:
    """Twenty years, or the fifteen of an unsigned work."""
    return photographic(work, without_name(work), unsigned(work))


@provision("decision-351", "database of any date", "base de datos de cualquier fecha", by=DECISION_351)
def unsigned_database(work: type[Work]) -> Years:
    """Programs and original databases are protected since December 1993 whatever their date (art. 58)."""
    return unsigned(work)


@provision("53", "anonymous or pseudonymous work, whatever its date", "obra anónima o seudónima, cualquiera sea su fecha", by=DL_822)
def unsigned_work(work: type[Work]) -> Years:
    """A database of any date is protected; a photograph may have had twenty years."""
    photograph = all_of(work.kind.is_in(Kind.PHOTOGRAPHIC), no_later_than(work.first_published, 1980))
    return choose(
        work.kind.is_in(Kind.DATABASE),
        unsigned_database(work),
        choose(photograph, unsigned_photograph(work), without_name(work)),
    )


# ── films, collective works, programs ──────────────────────────────────────────────────────────────────────
@provision("ley-13714", "twenty-five years from publication", "veinticinco años desde la publicación", by=LEY_13714)
def twenty_five_years(work: type[Work]) -> Years:
    """Works of a legal entity, the State among them."""
    return ended(counted_from(work, work.first_published), 25)


@provision("transitional-1", "work whose rights a legal entity held", "obra de titularidad de una persona jurídica", by=DL_822)
def legal_entity(work: type[Work]) -> Years:
    """Published by 1967: ended before Decision 351, and not revived; to 1970: reading ``window-decision-351``."""
    published, lapsed = counted_from(work, work.first_published), stays_free(work, twenty_five_years(work))
    return choose(
        no_later_than(published, 1967),
        lapsed,
        choose(no_later_than(published, 1970), window(published_or_completed(work), lapsed), published_or_completed(work)),
    )


@provision("transitional-1", "longer of the two terms", "el más extenso de los dos plazos", by=DL_822)
def longer_term(work: type[Work]) -> Years:
    """Rights of natural persons had life and fifty years. Reading ``older-term-longer``: whether that survives where
    it is longer than art. 54."""
    decree = published_or_completed(work)
    return reading("older-term-longer", None, decree=decree, older=longest(decree, last_death(work) + 50))


@provision("transitional-1", "authors who all died by 1945", "autores fallecidos todos hasta 1945", by=DL_822)
def authors_died_by_1945(work: type[Work]) -> Years:
    """Life and fifty years had ended; what came out after 1945 is a question of its own."""
    lapsed = stays_free(work, older_life(work))
    later = reading("posthumous-before-1996", None, life=lapsed, disclosure=longer_term(work))
    return choose(no_later_than(work.first_published, 1945), lapsed, later)


@provision("transitional-1", "film or collective work of natural persons", "obra audiovisual o colectiva de personas naturales", by=DL_822)
def natural_persons(work: type[Work]) -> Years:
    """No rule of Law 13714 for films was established: life and fifty years, as for any author. No line found ends
    before 24 May 1996 what came out after 1970."""
    recent = none_of(no_later_than(work.first_published, 1970))
    early, middle = no_later_than(last_death(work), 1945), no_later_than(last_death(work), 1963)
    older = choose(early, authors_died_by_1945(work), choose(middle, held_otherwise(work, longer_term(work)), longer_term(work)))
    return choose(recent, longer_term(work), older)


@provision("transitional-1", "film or collective work of before", "obra audiovisual o colectiva anterior", by=DL_822)
def old_published(work: type[Work]) -> Years:
    """It depends on whose the rights were."""
    return choose(work.holder_before_1996.is_in(Holder.LEGAL_ENTITY), legal_entity(work), natural_persons(work))


@provision("decision-351", "program or database of any date", "programa o base de datos de cualquier fecha", by=DECISION_351)
def longer_or_decree(work: type[Work]) -> Years:
    """Protected since December 1993 whatever its date (art. 58), so nothing had ended in 1996."""
    return choose(work.holder_before_1996.is_in(Holder.LEGAL_ENTITY), published_or_completed(work), longer_term(work))


@provision("54", "film, program or collective work made before", "obra audiovisual, programa u obra colectiva anterior", by=DL_822)
def made_before(work: type[Work]) -> Years:
    """Never published: nothing had ended. Published since 24 May 1996: reading ``completed-before``. Published before:
    as the older law has it."""
    late = reading("completed-before", "decree", decree=published_or_completed(work), older=longer_or_decree(work))
    before = choose(work.kind.is_in(Kind.PROGRAM, Kind.DATABASE), longer_or_decree(work), old_published(work))
    return choose(work.first_published.happened, choose(since(work.first_published, START), late, before), longer_or_decree(work))


@provision("54", "film, program or collective work", "obra audiovisual, programa u obra colectiva", by=DL_822)
def published_work(work: type[Work]) -> Years:
    """Completed since 24 May 1996: art. 54 alone."""
    return choose(since(work.completed, START), published_or_completed(work), made_before(work))
