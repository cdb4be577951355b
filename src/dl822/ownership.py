"""Whose the rights are, and who may exercise them: Title II (arts 10-17), and of the special works arts 58-71.

Each rule is asked of a claim: of somebody who says that he may authorise a use. Whether the thing is still protected is
for :mod:`dl822.terms`; what the contract that somebody relies on is worth, for :mod:`dl822.contracts`. What the law only
presumes is listed in :data:`PRESUMED`, with who bears the proof of the contrary.
"""

from __future__ import annotations

from dl822.contracts import agreed_to_pass, assignee_authorises, licence, valid_transfer
from dl822.facts.owners import Agreement, Claim, Film, FilmPart, Program, ProgramForm, Role, WorkClass
from dl822.facts.works import Signature
from dl822.reasoning.formula import Truth, all_of, any_of, none_of, reading
from dl822.reasoning.words import Words
from dl822.statute import provision
from dl822.statute.instruments import DL_822, DL_1391

PRESUMED: dict[str, Words] = {
    "11": Words("whoever denies that the person named is the author proves it",
                "prueba quien niega que la persona indicada es el autor"),
    "12": Words("whoever disclosed the work proves the author's consent; an author who comes forward proves his quality",
                "quien divulgó la obra prueba el consentimiento del autor; el autor que se revela justifica su calidad"),
    "15": Words("the authors prove that they did not assign their rights", "los autores prueban que no cedieron sus derechos"),
    "16": Words("whoever claims more, or less, than a non-exclusive assignment proves the express agreement",
                "quien alega más, o menos, que una cesión no exclusiva prueba el pacto expreso"),
    "58": Words("whoever denies that one of the persons listed is a co-author proves the agreement",
                "quien niega la coautoría de una de las personas enumeradas prueba el pacto en contrario"),
    "65": Words("whoever denies that the person credited is the producer proves it",
                "prueba quien niega que la persona acreditada es el productor"),
    "66": Words("the authors prove that it was agreed otherwise", "los autores prueban el pacto en contrario"),
    "70": Words("whoever denies that the person named is the producer proves it",
                "prueba quien niega que la persona indicada es el productor"),
    "71": Words("the authors prove that it was agreed otherwise", "los autores prueban el pacto en contrario"),
    "147": Words("whoever denies that the society was entrusted with the rights proves it",
                 "prueba quien niega que los derechos fueron encomendados a la sociedad"),
}


# ── arts 10, 11, 88: the author, his heirs, and what has left him ──────────────────────────────────────────
@provision("11", "presumed to be the author", "presunto autor", by=DL_822)
def presumed_author(claim: type[Claim]) -> Truth:
    """The natural person named on the work as its author is presumed to be so, until the contrary is proved."""
    return all_of(claim.natural_person, claim.named, none_of(claim.rebutted))


@provision("10", "the author owns the rights from the beginning", "el autor es el titular originario", by=DL_822)
def author_owns(claim: type[Claim]) -> Truth:
    """The rights are the author's: whoever is proved, or presumed, to be so."""
    return any_of(claim.created, presumed_author(claim))


@provision("88", "presumed to have passed from the authors", "transferencia presunta de los derechos de los autores", by=DL_822)
def passed_by_law(claim: type[Claim]) -> Truth:
    """Of collective and audiovisual works and of programs the law presumes that the authors assigned all their economic rights."""
    full = claim.work.is_in(WorkClass.AUDIOVISUAL, WorkClass.MOVING_IMAGES, WorkClass.PROGRAM, WorkClass.COLLECTIVE)
    return all_of(full, none_of(claim.kept_by_authors))


@provision("88", "right acquired by succession", "derecho adquirido por sucesión", by=DL_822)
def heir_succeeds(claim: type[Claim]) -> Truth:
    """Economic rights pass on death to whoever succeeds. Reading ``co-heirs``: whether one of several acts alone."""
    return reading(
        "co-heirs", "together",
        together=all_of(claim.inherited, claim.predecessor_held, claim.all_agree),
        alone=all_of(claim.inherited, claim.predecessor_held),
    )


# ── arts 58, 59, 68: the authors of an audiovisual work ────────────────────────────────────────────────────
@provision("68", "under the rules for audiovisual works", "sujeta a las reglas de las obras audiovisuales", by=DL_822)
def film_rules(claim: type[Claim]) -> Truth:
    """They govern, as far as they fit, every work that electronically incorporates moving images."""
    return claim.work.is_in(WorkClass.AUDIOVISUAL, WorkClass.MOVING_IMAGES)


@provision("58(a)", "director", "director o realizador", by=DL_822)
def director(claim: type[Claim]) -> Truth:
    """The director or maker."""
    return claim.contribution.part.is_in(FilmPart.DIRECTOR)


@provision("58(b)", "author of the plot", "autor del argumento", by=DL_822)
def plot_author(claim: type[Claim]) -> Truth:
    """Whoever wrote the plot."""
    return claim.contribution.part.is_in(FilmPart.PLOT)


@provision("58(c)", "author of the adaptation", "autor de la adaptación", by=DL_822)
def adapter(claim: type[Claim]) -> Truth:
    """Whoever adapted an earlier work for it."""
    return claim.contribution.part.is_in(FilmPart.ADAPTATION)


@provision("58(d)", "author of script and dialogue", "autor del guion y diálogos", by=DL_822)
def scriptwriter(claim: type[Claim]) -> Truth:
    """Whoever wrote script and dialogue."""
    return claim.contribution.part.is_in(FilmPart.SCRIPT)


@provision("58(e)", "composer of its music", "autor de la música especialmente compuesta", by=DL_822)
def composer(claim: type[Claim]) -> Truth:
    """Whoever composed music specially for it; music that existed before is another work."""
    return claim.contribution.part.is_in(FilmPart.MUSIC)


@provision("58(f)", "draughtsman of an animated film", "dibujante de diseños animados", by=DL_822)
def draughtsman(claim: type[Claim]) -> Truth:
    """Whoever drew an animated film."""
    return claim.contribution.part.is_in(FilmPart.DRAWINGS)


@provision("58", "presumed co-author of the audiovisual work", "presunto coautor de la obra audiovisual", by=DL_822)
def presumed_coauthor(claim: type[Claim]) -> Truth:
    """Each of the six is presumed a co-author, unless it was agreed otherwise; others have to prove it."""
    listed = any_of(director(claim), plot_author(claim), adapter(claim), scriptwriter(claim), composer(claim), draughtsman(claim))
    return all_of(film_rules(claim), listed, none_of(claim.contribution.excluded))


@provision("59", "author of the protected work from which the film was taken", "autor de la obra preexistente aún protegida", by=DL_822)
def preexisting_author(claim: type[Claim]) -> Truth:
    """He stands with the authors of the new work, while his own is protected."""
    return all_of(film_rules(claim), claim.contribution.adapted, claim.contribution.adapted_protected)


def coauthor(claim: type[Claim]) -> Truth:
    """A co-author of a joint work or, by arts 58 and 59, of a film."""
    return any_of(author_owns(claim), presumed_coauthor(claim), preexisting_author(claim))


# ── arts 12-15, 63: works of several hands, and without a name ─────────────────────────────────────────────
@provision("12", "whoever disclosed it exercises the rights", "ejerce los derechos quien la divulgó", by=DL_822)
def discloser_exercises(claim: type[Claim]) -> Truth:
    """Of an anonymous or pseudonymous work, whoever disclosed it with the author's consent, until the author reveals himself
    and proves who he is; what others had acquired by then stays theirs."""
    unsigned = claim.signature.is_in(Signature.ANONYMOUS, Signature.PSEUDONYMOUS)
    return all_of(unsigned, claim.disclosed_with_consent, none_of(all_of(claim.author_revealed, claim.author_proved)))


@provision("13", "author of a derived work, over his contribution", "autor de obra derivada, sobre su aporte", by=DL_822)
def derived_author_owns(claim: type[Claim]) -> Truth:
    """He owns what he added; the use of more than that also needs the authors of the works that he used."""
    return all_of(author_owns(claim), any_of(claim.only_own_part, claim.originals_cleared))


@provision("14", "co-authors act together", "los coautores actúan de común acuerdo", by=DL_822)
def coauthors_jointly(claim: type[Claim]) -> Truth:
    """A joint work belongs to its co-authors jointly, who exercise their rights by common consent."""
    return all_of(coauthor(claim), claim.all_agree)


@provision("14", "separate exploitation of a contribution", "explotación separada del aporte", by=DL_822)
def separate_exploitation(claim: type[Claim]) -> Truth:
    """A co-author exploits a separable contribution, or one of another genre, alone, unless it was agreed otherwise and as long
    as it does not harm the whole. For audiovisual works art. 63 has its own rule."""
    own = claim.contribution
    apart = any_of(own.separable, own.of_other_genre)
    return all_of(none_of(film_rules(claim)), author_owns(claim), claim.only_own_part, apart, none_of(own.kept_together, own.harms_whole))


@provision("14", "a disagreement may be taken to the Copyright Office", "el desacuerdo puede llevarse a la Oficina", by=DL_822)
def may_ask_office(claim: type[Claim]) -> Truth:
    """Co-authors who disagree may go to the Office: conciliation, a ruling in 15 days, an appeal within five, decided in 15."""
    return all_of(coauthor(claim), none_of(claim.all_agree))


@may_ask_office.amended(by=DL_1391)
def _(claim: type[Claim]) -> Truth:
    """The same, in business days: a ruling in 15, an appeal (and no other remedy) within 15, decided in 15."""
    return all_of(coauthor(claim), none_of(claim.all_agree))


@provision("63", "separate exploitation of a contribution to a film", "explotación separada del aporte audiovisual", by=DL_822)
def separate_film_contribution(claim: type[Claim]) -> Truth:
    """A co-author of a film exploits his separable contribution in a different genre, unless it was agreed otherwise and as long
    as it does not harm the film."""
    own = claim.contribution
    return all_of(film_rules(claim), coauthor(claim), claim.only_own_part, own.separable, own.used_in_other_genre,
                  none_of(own.kept_together, own.harms_whole))


@provision("15", "presumed assignee of a collective work", "cesionario presunto de la obra colectiva", by=DL_822)
def collective_publisher(claim: type[Claim]) -> Truth:
    """Whoever publishes or discloses a collective work in his own name is presumed to hold all the economic rights, exclusively,
    and may exercise the moral rights."""
    return all_of(claim.work.is_in(WorkClass.COLLECTIVE), claim.own_name, none_of(claim.kept_by_authors))


# ── arts 16, 17: employment, commission, marriage ──────────────────────────────────────────────────────────
def made_on_duty(claim: type[Claim]) -> Truth:
    """Made in employment or on commission; audiovisual works and programs have rules of their own."""
    return all_of(claim.on_duty, none_of(claim.work.is_in(WorkClass.AUDIOVISUAL, WorkClass.MOVING_IMAGES, WorkClass.PROGRAM)))


@provision("16", "rights that the contract gives to employer or commissioner", "derechos pactados a favor del empleador o comitente",
           by=DL_822)
def employer_by_contract(claim: type[Claim]) -> Truth:
    """What was agreed governs first, within the limits of any assignment."""
    return all_of(made_on_duty(claim), claim.agreement.is_in(Agreement.GIVES), valid_transfer(claim.grant))


@provision("16", "presumed non-exclusive assignment to employer or commissioner", "cesión no exclusiva presunta al empleador o comitente",
           by=DL_822)
def employer_presumed(claim: type[Claim]) -> Truth:
    """Nothing express agreed: a non-exclusive assignment is presumed, as far as the habitual activities of the time need it, with
    leave to disclose the work and to defend the moral rights for that purpose."""
    return all_of(made_on_duty(claim), claim.agreement.is_in(Agreement.SILENT), claim.habitual)


@provision("16", "employer or commissioner may make the use", "el empleador o comitente puede realizar el uso", by=DL_822)
def employer(claim: type[Claim]) -> Truth:
    """As agreed, or else as presumed."""
    return any_of(employer_by_contract(claim), employer_presumed(claim))


@provision("16", "employer or commissioner may authorise others", "el empleador o comitente puede autorizar a terceros", by=DL_822)
def employer_authorises(claim: type[Claim]) -> Truth:
    """As an assignee under the contract or, of the presumed assignment, by the reading ``employer-authorises-others``."""
    agreed = all_of(employer_by_contract(claim), assignee_authorises(claim.grant))
    others = reading("employer-authorises-others", "consent", consent=agreed_to_pass(claim.grant), business=claim.habitual)
    return any_of(agreed, all_of(employer_presumed(claim), others))


@provision("17", "income that the spouses share", "ingresos comunes de los cónyuges", by=DL_822)
def spouse(claim: type[Claim]) -> Truth:
    """Each spouse owns what he created; only the income received during the marriage is common, unless property is separate."""
    return all_of(claim.earned_in_marriage, none_of(claim.separate_property))


# ── arts 60-62, 64-67: the audiovisual work ────────────────────────────────────────────────────────────────
@provision("64", "the audiovisual work is finished", "obra audiovisual terminada", by=DL_822)
def film_finished(film: type[Film]) -> Truth:
    """When its final version has been established as the director and the producer agreed."""
    return all_of(film.version_settled, film.as_agreed)


@provision("60", "director exercises the moral rights in the whole", "el director ejerce los derechos morales sobre la obra", by=DL_822)
def director_exercises_moral_rights(claim: type[Claim]) -> Truth:
    """The director does, in the final version alone, unless the co-authors agreed otherwise; each co-author keeps those in
    his own contribution."""
    return all_of(film_rules(claim), director(claim), none_of(claim.film.director_replaced), film_finished(claim.film))


@provision("61", "the producer must name this co-author", "el productor debe mencionar a este coautor", by=DL_822)
def producer_must_credit(claim: type[Claim]) -> Truth:
    """Each co-author is named on the copies, to be seen at projection; not in advertising, nor where there is no room for it."""
    return all_of(film_rules(claim), coauthor(claim), none_of(claim.film.advertising, claim.film.no_room))


@provision("62", "an unfinished contribution may be used", "puede utilizarse la contribución inconclusa", by=DL_822)
def unfinished_contribution(claim: type[Claim]) -> Truth:
    """A co-author who refuses or is prevented cannot oppose the use, to finish the film, of what he made; it stays his."""
    own = claim.contribution
    return all_of(film_rules(claim), any_of(own.refused, own.prevented), own.used_to_finish)


@provision("65", "presumed producer of the audiovisual work", "presunto productor de la obra audiovisual", by=DL_822)
def presumed_film_producer(claim: type[Claim]) -> Truth:
    """Whoever is credited as producer in the usual way, until the contrary is proved."""
    return all_of(film_rules(claim), claim.named, none_of(claim.rebutted))


def film_producer(claim: type[Claim]) -> Truth:
    """The producer of a film, proved (art. 2(32)) or presumed."""
    return any_of(all_of(film_rules(claim), claim.made), presumed_film_producer(claim))


@provision("66", "presumed exclusive assignment to the producer", "cesión exclusiva presunta al productor", by=DL_822)
def film_producer_holds(claim: type[Claim]) -> Truth:
    """The authors are presumed to have assigned him their economic rights, exclusively and for their whole term."""
    return all_of(film_producer(claim), none_of(claim.kept_by_authors))


@provision("66", "the producer defends the moral rights", "el productor defiende los derechos morales", by=DL_822)
def producer_defends_moral_rights(claim: type[Claim]) -> Truth:
    """In his own name, unless it was stipulated otherwise."""
    return all_of(film_producer(claim), none_of(claim.film.producer_barred))


@provision("67", "may sue for an infringement of the audiovisual work", "puede accionar por infracción de la obra audiovisual", by=DL_822)
def may_sue(claim: type[Claim]) -> Truth:
    """The producer, and whoever holds an assignment or a licence from him, without prejudice to the authors."""
    return all_of(film_rules(claim), any_of(
        all_of(claim.role.is_in(Role.AUTHOR, Role.CO_AUTHOR), coauthor(claim)),
        all_of(claim.role.is_in(Role.FILM_PRODUCER), film_producer(claim)),
        all_of(claim.role.is_in(Role.ASSIGNEE), valid_transfer(claim.grant)),
        all_of(claim.role.is_in(Role.LICENSEE), licence(claim.grant)),
    ))


# ── arts 69-71: computer programs ──────────────────────────────────────────────────────────────────────────
@provision("69", "program protected as a literary work", "programa protegido como obra literaria", by=DL_822)
def program_protected(program: type[Program]) -> Truth:
    """In every form of expression, later versions and derived programs included."""
    expressed = program.form.is_in(ProgramForm.SOURCE, ProgramForm.OBJECT, ProgramForm.VERSION, ProgramForm.DERIVATIVE)
    return all_of(expressed, program.original)


@provision("70", "presumed producer of the program", "presunto productor del programa", by=DL_822)
def presumed_program_producer(claim: type[Claim]) -> Truth:
    """Whoever is named as producer in the accustomed way, until the contrary is proved."""
    return all_of(claim.work.is_in(WorkClass.PROGRAM), claim.named, none_of(claim.rebutted))


@provision("71", "presumed full assignment to the program's producer", "cesión ilimitada presunta al productor del programa", by=DL_822)
def program_producer_holds(claim: type[Claim]) -> Truth:
    """The authors are presumed to have assigned him all their economic rights, without limit, exclusively and for their whole
    term, with the disclosure and the defence of the moral rights; they cannot oppose later versions or derived programs."""
    producer = any_of(all_of(claim.work.is_in(WorkClass.PROGRAM), claim.made), presumed_program_producer(claim))
    return all_of(producer, none_of(claim.kept_by_authors))


# ── who may authorise ──────────────────────────────────────────────────────────────────────────────────────
NEIGHBOURING = (Role.PHONOGRAM_PRODUCER, Role.BROADCASTER, Role.RECORDING_PRODUCER, Role.PHOTOGRAPHER, Role.FIRST_PUBLISHER)


def coauthor_authorises(claim: type[Claim]) -> Truth:
    """With the others; or alone, for his own contribution, which the presumption of art. 66 leaves to him."""
    return any_of(
        all_of(any_of(coauthors_jointly(claim), separate_exploitation(claim)), none_of(passed_by_law(claim))),
        separate_film_contribution(claim),
    )


def creators(claim: type[Claim]) -> Truth:
    """Authors, and those who stand in for them."""
    return any_of(
        all_of(claim.role.is_in(Role.AUTHOR), author_owns(claim), none_of(passed_by_law(claim))),
        all_of(claim.role.is_in(Role.CO_AUTHOR), coauthor_authorises(claim)),
        all_of(claim.role.is_in(Role.DERIVED_AUTHOR), derived_author_owns(claim), none_of(passed_by_law(claim))),
        all_of(claim.role.is_in(Role.HEIR), heir_succeeds(claim)),
        all_of(claim.role.is_in(Role.DISCLOSER), discloser_exercises(claim)),
    )


def producers(claim: type[Claim]) -> Truth:
    """Those to whom the law presumes that the rights have passed, and the owners of neighbouring rights."""
    return any_of(
        all_of(claim.role.is_in(Role.COLLECTIVE_PUBLISHER), collective_publisher(claim)),
        all_of(claim.role.is_in(Role.FILM_PRODUCER), film_producer_holds(claim)),
        all_of(claim.role.is_in(Role.PROGRAM_PRODUCER), program_producer_holds(claim)),
        all_of(claim.role.is_in(Role.PERFORMER), claim.made, claim.all_agree),
        all_of(claim.role.is_in(*NEIGHBOURING), claim.made),
    )


def by_contract(claim: type[Claim]) -> Truth:
    """Those who derive their power from a contract."""
    return any_of(
        all_of(claim.role.is_in(Role.EMPLOYER, Role.COMMISSIONER), employer_authorises(claim)),
        all_of(claim.role.is_in(Role.ASSIGNEE), assignee_authorises(claim.grant)),
    )


@provision("10", "may authorise the use", "puede autorizar el uso", by=DL_822)
def entitled(claim: type[Claim]) -> Truth:
    """Whether this person may let others make the use: the author, or whoever else the law names, unless he has given it away.
    A licensee never may (art. 95), nor does a spouse as such (art. 17): said first, so that the answer names the reason.
    A society is presumed to have been entrusted with what its statutes cover (art. 147)."""
    owner = any_of(creators(claim), producers(claim), by_contract(claim))
    return all_of(
        none_of(claim.role.is_in(Role.LICENSEE, Role.SPOUSE, Role.OTHER)),
        any_of(
            all_of(owner, none_of(claim.assigned_exclusively)),
            all_of(claim.role.is_in(Role.SOCIETY), claim.society_represents, none_of(claim.rebutted)),
        ),
    )


@provision("90", "may make the use himself", "puede realizar el uso por sí mismo", by=DL_822)
def uses_himself(claim: type[Claim]) -> Truth:
    """Whoever may let others use it; an employer or assignee within what he was given; a licensee within his licence. A
    society administers what is others' (147)."""
    return any_of(
        all_of(entitled(claim), none_of(claim.role.is_in(Role.SOCIETY))),
        all_of(claim.role.is_in(Role.EMPLOYER, Role.COMMISSIONER), employer(claim)),
        all_of(claim.role.is_in(Role.ASSIGNEE), valid_transfer(claim.grant)),
        all_of(claim.role.is_in(Role.LICENSEE), licence(claim.grant)),
    )
