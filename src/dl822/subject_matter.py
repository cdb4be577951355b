"""What copyright protects: Preliminary Title and Title I (arts 1, 3-9). Only art. 4 has been amended (Law 29316).

:func:`protected_work` is the whole question, whether something is a protected work; whether its term still runs is for
:mod:`dl822.terms`. What the law gives no weight (nationality, registration, merit, the object's owner) is no condition of
any rule: it is asked only as an objection (:func:`objection_fails`). The definitions of art. 2 live on the facts. A use
asks less than this room does, and takes the kind of matter as judged (:func:`dl822.rights.work`).
"""

from __future__ import annotations

from dl822.facts.creations import OF_A_WORK, Basis, Content, Creation, Derivation, Genre, Ground, Objection, Reuse
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.statute import provision
from dl822.statute.instruments import DL_822, LEY_29316


# ── arts 8, 9 and 57: what is left free ────────────────────────────────────────────────────────────────────
@provision("9(a)", "idea, procedure, method, system or the like", "idea, procedimiento, método, sistema o similar", by=DL_822)
def idea_or_method(creation: type[Creation]) -> Truth:
    """Ideas, procedures, methods of operation, mathematical concepts, systems, what a scientific work teaches, and their exploitation."""
    return creation.content.is_in(Content.IDEA, Content.PROCEDURE, Content.METHOD, Content.MATHEMATICAL, Content.SYSTEM,
                                  Content.SCIENTIFIC, Content.EXPLOITATION)


@provision("9(b)", "official text or official translation of one", "texto oficial o su traducción oficial", by=DL_822)
def official_text(creation: type[Creation]) -> Truth:
    """Legislative, administrative and judicial texts and their official translations; anybody else's translation is a work (6(a))."""
    return creation.content.is_in(Content.OFFICIAL_TEXT, Content.OFFICIAL_TRANSLATION)


@provision("9(c)", "news of the day", "noticia del día", by=DL_822)
def news_of_the_day(creation: type[Creation]) -> Truth:
    """News of the day; an article on current events is a work (5(m))."""
    return creation.content.is_in(Content.NEWS)


@provision("9(d)", "mere fact or data", "simple hecho o dato", by=DL_822)
def mere_fact(creation: type[Creation]) -> Truth:
    """Mere facts or data; a database may be original in how they are chosen or arranged (5(l))."""
    return creation.content.is_in(Content.DATA)


@provision("9", "left out of copyright", "excluido del derecho de autor", by=DL_822)
def excluded(creation: type[Creation]) -> Truth:
    """Any of what art. 9 leaves out."""
    return any_of(idea_or_method(creation), official_text(creation), news_of_the_day(creation), mere_fact(creation))


@provision("57", "expression of folklore", "expresión del folklore", by=DL_822)
def folklore(creation: type[Creation]) -> Truth:
    """Expressions of folklore, as art. 2(12) has them, are in the public domain; original transformations of them are works (6(e))."""
    return creation.content.is_in(Content.FOLKLORE)


@provision("8", "form of expression", "forma de expresión", by=DL_822)
def expression(creation: type[Creation]) -> Truth:
    """Only the form in which ideas are put is protected, never the ideas or the facts themselves."""
    return none_of(idea_or_method(creation), mere_fact(creation))


# ── art. 5: the kinds of work ──────────────────────────────────────────────────────────────────────────────
@provision("5(a)", "written literary work", "obra literaria escrita", by=DL_822)
def written(creation: type[Creation]) -> Truth:
    """Books, magazines, leaflets and other writings, literary, scientific, technical or merely practical (2(23))."""
    return creation.kind.is_in(Genre.LITERARY)


@provision("5(b)", "oral literary work", "obra literaria oral", by=DL_822)
def oral(creation: type[Creation]) -> Truth:
    """Lectures, addresses, sermons and lessons."""
    return creation.kind.is_in(Genre.ORAL)


@provision("5(c)", "musical composition", "composición musical", by=DL_822)
def musical(creation: type[Creation]) -> Truth:
    """With or without words."""
    return creation.kind.is_in(Genre.MUSICAL)


@provision("5(d)", "dramatic or other stage work", "obra dramática u otra escénica", by=DL_822)
def stage_work(creation: type[Creation]) -> Truth:
    """Drama, musical drama, choreography, mime and whatever is made for the stage."""
    return creation.kind.is_in(Genre.DRAMATIC)


@provision("5(e)", "audiovisual work", "obra audiovisual", by=DL_822)
def audiovisual(creation: type[Creation]) -> Truth:
    """Films and what is like them (2(19))."""
    return creation.kind.is_in(Genre.AUDIOVISUAL)


@provision("5(f)", "work of visual art", "obra de artes plásticas", by=DL_822)
def visual_art(creation: type[Creation]) -> Truth:
    """Paintings, drawings, sculptures and prints, whether or not applied to something useful (2(20), 2(28))."""
    return creation.kind.is_in(Genre.ARTISTIC, Genre.APPLIED_ART)


@provision("5(g)", "work of architecture", "obra de arquitectura", by=DL_822)
def architecture(creation: type[Creation]) -> Truth:
    """Works of architecture; their plans are in 5(i)."""
    return creation.kind.is_in(Genre.ARCHITECTURAL)


@provision("5(h)", "photographic work", "obra fotográfica", by=DL_822)
def photographic(creation: type[Creation]) -> Truth:
    """Works of photography or of a like process; a photograph that is not original has art. 144 only."""
    return creation.kind.is_in(Genre.PHOTOGRAPHIC)


@provision("5(i)", "map, plan or scientific illustration", "mapa, plano o ilustración científica", by=DL_822)
def map_or_plan(creation: type[Creation]) -> Truth:
    """Illustrations, maps, plans, sketches and models of geography, topography, architecture or science."""
    return creation.kind.is_in(Genre.MAP)


@provision("5(j)", "slogan or phrase", "lema o frase", by=DL_822)
def slogan(creation: type[Creation]) -> Truth:
    """A slogan or phrase only as far as its form is literary or artistic, and original."""
    return all_of(creation.kind.is_in(Genre.SLOGAN), creation.literary_form, creation.original)


@provision("5(k)", "computer program", "programa de ordenador", by=DL_822)
def program(creation: type[Creation]) -> Truth:
    """A program in any form, its documentation and manuals included (2(34))."""
    return creation.kind.is_in(Genre.PROGRAM)


@provision("5(l)", "collection or database", "colección o base de datos", by=DL_822)
def collection(creation: type[Creation]) -> Truth:
    """A collection is original, if it is, by the selection, coordination or arrangement of its contents: works, folklore or data."""
    return all_of(creation.kind.is_in(Genre.COMPILATION, Genre.DATABASE), creation.original_selection)


@provision("5(m)", "press article, report, editorial or commentary", "artículo periodístico, reportaje, editorial o comentario", by=DL_822)
def press_article(creation: type[Creation]) -> Truth:
    """Whether or not it is about current events; the news in it is free (9(c))."""
    return creation.kind.is_in(Genre.PRESS_ARTICLE)


@provision("5(n)", "any other original production", "otra producción original", by=DL_822)
def other_production(creation: type[Creation]) -> Truth:
    """The list is open: whatever else is original, literary or artistic, and can be disclosed or reproduced."""
    return all_of(creation.kind.is_in(Genre.OTHER), creation.original, creation.communicable)


@provision("5", "of a kind without conditions of its own, and original", "de una clase sin condiciones propias, y original", by=DL_822)
def original_work(creation: type[Creation]) -> Truth:
    """Works of every kind are original or are none (2(17)): so it need not be said limb by limb."""
    kind = any_of(written(creation), oral(creation), musical(creation), stage_work(creation), audiovisual(creation), visual_art(creation),
                  architecture(creation), photographic(creation), map_or_plan(creation), program(creation), press_article(creation))
    return all_of(kind, creation.original)


@provision("5", "of a listed kind, on its conditions", "de una clase enumerada, con sus condiciones", by=DL_822)
def of_listed_kind(creation: type[Creation]) -> Truth:
    """One of the works listed; slogans, collections and the rest of the open list on the conditions of their own limbs."""
    return any_of(original_work(creation), slogan(creation), collection(creation), other_production(creation))


# ── arts 3 and 6: what is a protected work ─────────────────────────────────────────────────────────────────
@provision("6", "transformation made without authorisation", "transformación hecha sin autorización", by=DL_822)
def made_without_leave(creation: type[Creation]) -> Truth:
    """A work still protected was transformed without its owner's authorisation. Folklore needs none."""
    return all_of(creation.derivation.is_in(*OF_A_WORK), creation.basis.is_in(Basis.UNAUTHORISED))


@provision("3", "protected work", "obra protegida", by=DL_822)
def protected_work(creation: type[Creation]) -> Truth:
    """Every personal, original creation in the literary or artistic field, whatever its form, merit or purpose, and without any
    formality; not what arts 8, 9 and 57 leave free. Reading ``unauthorised-derivative``: what transforms another's work unlawfully."""
    free = (official_text(creation), news_of_the_day(creation), folklore(creation))
    work = all_of(expression(creation), none_of(*free), creation.personal, creation.communicable, of_listed_kind(creation))
    return reading("unauthorised-derivative", "protected", protected=work, unprotected=all_of(work, none_of(made_without_leave(creation))))


@provision("6(a)", "translation or adaptation", "traducción o adaptación", by=DL_822)
def translation(creation: type[Creation]) -> Truth:
    """Translations and adaptations."""
    return creation.derivation.is_in(Derivation.TRANSLATION, Derivation.ADAPTATION)


@provision("6(b)", "revision, update or annotation", "revisión, actualización o anotación", by=DL_822)
def revision(creation: type[Creation]) -> Truth:
    """Revisions, updates and annotations."""
    return creation.derivation.is_in(Derivation.REVISION)


@provision("6(c)", "summary or extract", "resumen o extracto", by=DL_822)
def summary(creation: type[Creation]) -> Truth:
    """Summaries and extracts."""
    return creation.derivation.is_in(Derivation.SUMMARY)


@provision("6(d)", "musical arrangement", "arreglo musical", by=DL_822)
def arrangement(creation: type[Creation]) -> Truth:
    """Musical arrangements."""
    return creation.derivation.is_in(Derivation.ARRANGEMENT)


@provision("6(e)", "other transformation of a work or of folklore", "otra transformación de una obra o del folklore", by=DL_822)
def transformation(creation: type[Creation]) -> Truth:
    """Any other transformation of a literary or artistic work, or of expressions of folklore."""
    return creation.derivation.is_in(Derivation.TRANSFORMATION, Derivation.OF_FOLKLORE)


@provision("6", "protected as a derived work", "protegida como obra derivada", by=DL_822)
def derived_work(creation: type[Creation]) -> Truth:
    """Protected in what is original in it (2(25)), without prejudice to whoever owns the original (13)."""
    forms = any_of(translation(creation), revision(creation), summary(creation), arrangement(creation), transformation(creation))
    return all_of(forms, protected_work(creation))


@provision("7", "title protected with the work", "título protegido con la obra", by=DL_822)
def title_protected(creation: type[Creation]) -> Truth:
    """An original title is protected as part of its work, so only with it."""
    return all_of(protected_work(creation), creation.title_original)


# ── art. 9: what is free may be used, with two duties ──────────────────────────────────────────────────────
@provision("9(b)", "official text used as it must be", "texto oficial utilizado debidamente", by=DL_822)
def official_text_duly_used(reuse: type[Reuse]) -> Truth:
    """Free to use, but the text is respected and its source cited."""
    return all_of(official_text(reuse.of), reuse.respected, reuse.source_cited)


@provision("9(c)", "news of the day used as it must be", "noticia del día utilizada debidamente", by=DL_822)
def news_duly_used(reuse: type[Reuse]) -> Truth:
    """Free to use; reproduced word for word, the source is cited."""
    return all_of(news_of_the_day(reuse.of), any_of(none_of(reuse.verbatim), reuse.source_cited))


@provision("9", "free matter used as it must be", "materia libre utilizada debidamente", by=DL_822)
def free_matter_duly_used(reuse: type[Reuse]) -> Truth:
    """Whether what art. 9 leaves free was used with the duties that go with it; ideas and facts have none."""
    return any_of(idea_or_method(reuse.of), mere_fact(reuse.of), official_text_duly_used(reuse), news_duly_used(reuse))


# ── arts 1, 3 and 4: what makes no difference ──────────────────────────────────────────────────────────────
@provision("1", "protected whatever the nationality, domicile or place", "protegida cualquiera sea la nacionalidad, domicilio o lugar",
           by=DL_822)
def protected_whatever_nationality(objection: type[Objection]) -> Truth:
    """The author's nationality or domicile, and the place of publication, do not matter."""
    foreign = objection.ground.is_in(Ground.NATIONALITY, Ground.DOMICILE, Ground.PLACE)
    return all_of(foreign, protected_work(objection.creation))


@provision("3", "protected whatever the genre, merit or purpose", "protegida cualquiera sea el género, mérito o finalidad", by=DL_822)
def protected_whatever_merit(objection: type[Objection]) -> Truth:
    """Genre, form of expression, merit and purpose do not matter."""
    return all_of(objection.ground.is_in(Ground.GENRE, Ground.MERIT, Ground.PURPOSE), protected_work(objection.creation))


@provision("3", "protected without registration or other formality", "protegida sin registro ni otra formalidad", by=DL_822)
def no_formality(objection: type[Objection]) -> Truth:
    """Neither enjoyment nor exercise depends on registration or any other formality. (Older law may have asked for one: it can
    have cut the term of older works, which is for the transitional rules.)"""
    return all_of(objection.ground.is_in(Ground.UNREGISTERED, Ground.FORMALITY), protected_work(objection.creation))


@provision("3", "protected whoever owns the object", "protegida sea quien fuere el dueño del objeto", by=DL_822)
def independent_of_the_object(objection: type[Objection]) -> Truth:
    """Copyright is one thing and the property of the object that carries the work another (19)."""
    return all_of(objection.ground.is_in(Ground.OBJECT), protected_work(objection.creation))


@provision("4(a)", "compatible with industrial property", "compatible con la propiedad industrial", by=DL_822)
def independent_of_industrial_property(objection: type[Objection]) -> Truth:
    """A design, a mark or another right of industrial property in the same work takes nothing from copyright."""
    return all_of(objection.ground.is_in(Ground.INDUSTRIAL), protected_work(objection.creation))


@provision("4(b)", "compatible with neighbouring and other intellectual rights", "compatible con derechos conexos y otros intelectuales",
           by=DL_822)
def independent_of_neighbouring_rights(objection: type[Objection]) -> Truth:
    """A neighbouring right, or another right that this law recognises, stands beside copyright."""
    return all_of(objection.ground.is_in(Ground.NEIGHBOURING, Ground.INTELLECTUAL), protected_work(objection.creation))


@provision("4", "what most favours the author prevails", "prevalece lo más favorable al autor", by=DL_822)
def author_prevails(objection: type[Objection]) -> Truth:
    """In a conflict with any of those rights, what most favours the author is followed."""
    beside = any_of(independent_of_industrial_property(objection), independent_of_neighbouring_rights(objection))
    return all_of(beside, objection.conflict)


@author_prevails.amended(by=LEY_29316)
def _(objection: type[Objection]) -> Truth:
    """Since 2009 only in a conflict with industrial property; between copyright and neighbouring rights neither ranks first (129)."""
    return all_of(independent_of_industrial_property(objection), objection.conflict)


@provision("3", "objection without weight: protected all the same", "objeción sin efecto: igualmente protegida", by=DL_822)
def objection_fails(objection: type[Objection]) -> Truth:
    """Whether the work is protected in spite of what is objected: none of the grounds named by arts 1, 3 and 4 has any weight."""
    return any_of(protected_whatever_nationality(objection), protected_whatever_merit(objection), no_formality(objection),
                  independent_of_the_object(objection), independent_of_industrial_property(objection),
                  independent_of_neighbouring_rights(objection))
