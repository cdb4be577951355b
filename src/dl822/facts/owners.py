"""Owners: the facts about somebody who says that he may authorise uses of a work, or of something else protected.

A claim names its role, and then needs only the facts of that role; what passed by a contract is a :class:`Grant`, what a
co-author put in is a :class:`Contribution`. Whether the thing is protected, and for how long, is asked elsewhere.
"""

from __future__ import annotations

from dl822.facts.works import Signature
from dl822.reasoning.facts import Facts, Flag, OneOf, Part, ask
from dl822.reasoning.words import Option, Words


class Role(Option):
    """In what quality somebody claims, with the article that it rests on where a rule encodes it."""

    AUTHOR = "author", "the author", "el autor", "10"
    CO_AUTHOR = "co_author", "a co-author", "un coautor", "14"
    DERIVED_AUTHOR = "derived_author", "the author of a derived work", "el autor de una obra derivada", "13"
    HEIR = "heir", "an heir or legatee", "un heredero o legatario", "88"
    DISCLOSER = ("discloser", "whoever disclosed an anonymous or pseudonymous work",
                 "quien divulgó una obra anónima o seudónima", "12")
    COLLECTIVE_PUBLISHER = ("collective_publisher", "whoever publishes or discloses a collective work",
                            "quien publica o divulga una obra colectiva", "15")
    EMPLOYER = "employer", "the author's employer", "el empleador del autor", "16"
    COMMISSIONER = "commissioner", "whoever commissioned the work", "el comitente", "16"
    FILM_PRODUCER = "film_producer", "the producer of an audiovisual work", "el productor de una obra audiovisual", "66"
    PROGRAM_PRODUCER = "program_producer", "the producer of a program", "el productor de un programa de ordenador", "71"
    ASSIGNEE = "assignee", "an assignee under a contract", "un cesionario por contrato", "90"
    LICENSEE = "licensee", "a licensee", "un licenciatario", "95"
    SOCIETY = "society", "a collective management society", "una sociedad de gestión colectiva"
    SPOUSE = "spouse", "the author's spouse", "el cónyuge del autor", "17"
    PERFORMER = "performer", "a performer", "un artista intérprete o ejecutante", "132"
    PHONOGRAM_PRODUCER = "phonogram_producer", "the producer of a phonogram", "el productor de un fonograma", "136"
    BROADCASTER = "broadcaster", "a broadcaster", "un organismo de radiodifusión", "140"
    RECORDING_PRODUCER = ("recording_producer", "the producer of a recording of moving images that is not a work",
                          "el productor de una grabación de imágenes en movimiento que no es obra", "143")
    PHOTOGRAPHER = "photographer", "whoever took a mere photograph", "quien realizó una mera fotografía", "144"
    FIRST_PUBLISHER = ("first_publisher", "the first publisher of an undisclosed work in the public domain",
                       "quien publicó por primera vez una obra inédita en dominio público", "145")
    OTHER = "other", "somebody else", "otra persona"


PERSONAL = (Role.AUTHOR, Role.CO_AUTHOR, Role.DERIVED_AUTHOR, Role.PERFORMER)  # what only a natural person is


class WorkClass(Option):
    """The kinds of work for which the law has presumptions of its own."""

    AUDIOVISUAL = "audiovisual", "an audiovisual work", "una obra audiovisual", "2(19)"
    MOVING_IMAGES = ("moving_images", "another work that electronically incorporates moving images",
                     "otra obra que incorpora electrónicamente imágenes en movimiento", "68")
    PROGRAM = "program", "a computer program", "un programa de ordenador", "2(34)"
    COLLECTIVE = "collective", "a collective work (none of these)", "una obra colectiva (distinta de las anteriores)", "2(22)"
    OTHER = "other", "another work", "otra obra"


class FilmPart(Option):
    """What a co-author did in an audiovisual work: art. 58."""

    DIRECTOR = "director", "director or maker", "director o realizador", "58(a)"
    PLOT = "plot", "the plot", "el argumento", "58(b)"
    ADAPTATION = "adaptation", "the adaptation", "la adaptación", "58(c)"
    SCRIPT = "script", "the script and dialogue", "el guion y los diálogos", "58(d)"
    MUSIC = "music", "music specially composed for it", "la música especialmente compuesta para ella", "58(e)"
    DRAWINGS = "drawings", "the drawings of an animated film", "los dibujos de un diseño animado", "58(f)"
    OTHER = "other", "something else", "otra cosa"


class Agreement(Option):
    """What a contract of employment or commission says of the rights: art. 16."""

    GIVES = "gives", "it expressly gives them to the employer or commissioner", "los otorga expresamente al empleador o comitente"
    KEEPS = "keeps", "it expressly leaves them with the author", "los reserva expresamente al autor"
    SILENT = "silent", "it says nothing express", "no contiene estipulación expresa"


class Basis(Option):
    """What an assignment rests on: a contract, or one of the presumptions of a full assignment."""

    CONTRACT = "contract", "a contract", "un contrato", "89"
    COLLECTIVE = "collective", "the presumption for collective works", "la presunción para obras colectivas", "15"
    FILM = "film", "the presumption for audiovisual works", "la presunción para obras audiovisuales", "66"
    PROGRAM = "program", "the presumption for programs", "la presunción para programas de ordenador", "71"


class Modes(Option):
    """What a contract says of the form of use in question: art. 89."""

    NAMED = "named", "it expressly names this right and form of use", "nombra expresamente este derecho y modalidad de uso"
    OTHERS = "others", "it names other rights or forms of use only", "nombra solo otros derechos o modalidades"
    UNSPECIFIED = "unspecified", "it specifies no form of use", "no especifica ninguna modalidad"


class Period(Option):
    """Whether the use lies within the time agreed: art. 89."""

    WITHIN = "within", "within the time agreed", "dentro del tiempo pactado"
    OUTSIDE = "outside", "outside the time agreed", "fuera del tiempo pactado"
    SILENT = "silent", "no time was agreed", "no se pactó tiempo"


class Territory(Option):
    """Whether the contract reaches Peru: art. 89."""

    PERU = "peru", "it names a territory with Peru in it", "señala un territorio que incluye el Perú"
    ELSEWHERE = "elsewhere", "it names a territory without Peru", "señala un territorio que no incluye el Perú"
    SILENT_GRANTED_HERE = "silent_granted_here", "it names none, and was granted in Peru", "no lo señala y se otorgó en el Perú"
    SILENT_GRANTED_ABROAD = "silent_granted_abroad", "it names none, and was granted abroad", "no lo señala y se otorgó en el extranjero"


class Exclusivity(Option):
    """Whether a contract is exclusive: art. 90."""

    EXPRESS = "express", "expressly exclusive", "exclusiva, con mención expresa"
    IMPLIED = "implied", "meant as exclusive, though it does not say so", "exclusiva según su sentido, sin mención expresa"
    NONE = "none", "not exclusive", "no exclusiva"


class Future(Option):
    """Whether a contract is about works still to be made: art. 91."""

    NONE = "none", "not about all the author's future works", "no versa sobre el conjunto de obras futuras"
    DETERMINED = "determined", "about future works, clearly determined in it", "versa sobre obras futuras claramente determinadas en él"
    ALL = "all", "about all the author's future works, undetermined", "versa sobre el conjunto de obras futuras, sin determinarlas"


class ProgramForm(Option):
    """What of a program is in question: art. 69."""

    SOURCE = "source", "source code", "código fuente"
    OBJECT = "object", "object code", "código objeto"
    VERSION = "version", "a later version", "una versión sucesiva"
    DERIVATIVE = "derivative", "a derived program", "un programa derivado"
    FUNCTION = ("function", "what it does or the idea behind it, apart from its expression",
                "lo que hace o su idea, sin su forma de expresión")


class Grant(Facts):
    """An assignment, a licence or another authorisation between living persons (arts 88-95)."""

    basis: OneOf[Basis] = ask("basis of the grant", "título de la cesión", "Does it rest on a contract, or on a presumption of the law?",
                              "¿Se funda en un contrato o en una presunción legal?", cite="88")
    by_holder: Flag = ask("granted by somebody entitled", "otorgada por un legitimado",
                          "Was it granted by somebody who was himself entitled to grant it?",
                          "¿La otorgó quien estaba legitimado para otorgarla?", cite="95")
    in_writing: Flag = ask("in writing", "por escrito", "Is it in writing?", "¿Consta por escrito?", cite="95")
    modes: OneOf[Modes] = ask("forms of use", "modalidades de uso", "Does it expressly name the right and form of use in question?",
                              "¿Nombra expresamente el derecho y la modalidad de uso en cuestión?", cite="89")
    indispensable: Flag = ask("this form of use is indispensable to it", "la modalidad es indispensable",
                              "If it specifies no form of use: does this one necessarily follow from it, and does its purpose require it?",
                              "Si no especifica modalidad: ¿esta se deduce necesariamente del contrato y su finalidad la exige?",
                              cite="89", judgement=True)
    period: OneOf[Period] = ask("time agreed", "tiempo pactado", "Does the use lie within the time agreed?",
                                "¿El uso está dentro del tiempo pactado?", cite="89")
    territory: OneOf[Territory] = ask("territory", "ámbito territorial", "Does it reach Peru?", "¿Comprende el Perú?", cite="89")
    exclusivity: OneOf[Exclusivity] = ask("exclusivity", "exclusividad", "Is it exclusive, and does it say so?",
                                          "¿Es exclusiva y lo dice expresamente?", cite="90")
    film_or_program: Flag = ask("for an audiovisual work or a program", "sobre obra audiovisual o programa",
                                "Is it about an audiovisual work or a computer program?",
                                "¿Versa sobre una obra audiovisual o un programa de ordenador?", cite="90")
    subgrants_barred: Flag = ask("it bars grants to third parties", "prohíbe cesiones a terceros",
                                 "Does the contract bar the assignee from granting non-exclusive assignments to others?",
                                 "¿El contrato impide al cesionario otorgar cesiones no exclusivas a terceros?", cite="90")
    future: OneOf[Future] = ask("future works", "obras futuras", "Is it about all the works that the author may create in future?",
                                "¿Versa sobre el conjunto de obras que el autor pueda crear en el futuro?", cite="91")
    consent_in_writing: Flag = ask("the assignor's written consent", "consentimiento escrito del cedente",
                                   "Did the assignor consent in writing to the passing on to a third party?",
                                   "¿El cedente consintió por escrito la transmisión a un tercero?", cite="94")
    freely_transferable: Flag = ask("agreed to be transferable", "transmisible por pacto expreso",
                                    "Was it expressly agreed that it may be passed on without consent?",
                                    "¿Se pactó expresamente que puede transmitirse sin consentimiento?", cite="94")
    firm_changed: Flag = ask("the assignee firm was dissolved or changed hands", "disolución o cambio de titular de la cesionaria",
                             "Does it pass on because the assignee firm was dissolved or changed hands?",
                             "¿Se transmite por disolución o cambio de titularidad de la empresa cesionaria?", cite="94")


class Contribution(Facts):
    """What a co-author put into a joint or an audiovisual work (arts 14, 58-63)."""

    contradictions = (
        (Words("there is no earlier work that could be protected", "no hay obra preexistente que pueda seguir protegida"),
         (("adapted", (False,)), ("adapted_protected", (True,)))),
    )

    part: OneOf[FilmPart] = ask("part in the film", "participación en la obra audiovisual",
                                "What did this person do in the audiovisual work?",
                                "¿Qué aportó esta persona a la obra audiovisual?", cite="58")
    excluded: Flag = ask("agreed not to be a co-author", "pacto que excluye la coautoría",
                         "Was it agreed that this person is no co-author?",
                         "¿Se pactó que esta persona no es coautora?", cite="58")
    adapted: Flag = ask("the film is taken from his work", "la obra audiovisual procede de la suya",
                        "Was the audiovisual work taken from an earlier work of this person?",
                        "¿La obra audiovisual fue tomada de una obra preexistente de esta persona?", cite="59")
    adapted_protected: Flag = ask("the earlier work is still protected", "la obra preexistente sigue protegida",
                                  "Is that earlier work still protected?", "¿Esa obra preexistente sigue protegida?", cite="59")
    separable: Flag = ask("separable", "divisible", "Can the contribution be separated from the rest?", "¿El aporte es divisible?",
                          cite="14")
    of_other_genre: Flag = ask("of another genre", "de otro género", "Do the co-authors' contributions belong to different genres?",
                               "¿Las participaciones de los coautores pertenecen a géneros distintos?", cite="14")
    used_in_other_genre: Flag = ask("used in a different genre", "uso en un género diferente",
                                    "Is the contribution to be exploited in a genre other than the film's?",
                                    "¿El aporte se explotará en un género diferente al de la obra audiovisual?", cite="63")
    harms_whole: Flag = ask("harms the exploitation of the whole", "perjudica la explotación de la obra común",
                            "Would that harm the exploitation of the common work?", "¿Ello perjudicaría la explotación de la obra común?",
                            cite="14", judgement=True)
    kept_together: Flag = ask("agreed not to be exploited apart", "pacto contrario a la explotación separada",
                              "Was it agreed that contributions are not to be exploited separately?",
                              "¿Se pactó que los aportes no se explotan por separado?", cite="14")
    refused: Flag = ask("he refuses to finish it", "se niega a terminarla", "Does this person refuse to finish the contribution?",
                        "¿Esta persona se niega a terminar su contribución?", cite="62")
    prevented: Flag = ask("force majeure prevents him", "impedimento por fuerza mayor",
                          "Does force majeure prevent this person from finishing it?",
                          "¿La fuerza mayor le impide terminarla?", cite="62")
    used_to_finish: Flag = ask("used to finish the work", "uso para terminar la obra",
                               "Is the part already made used in order to finish the work?",
                               "¿La parte ya realizada se utiliza con el fin de terminar la obra?", cite="62")


class Film(Facts):
    """An audiovisual production, as far as arts 60-66 ask about it."""

    version_settled: Flag = ask("a final version stands", "versión definitiva", "Has the final version been established?",
                                "¿Se estableció la versión definitiva?", cite="64")
    as_agreed: Flag = ask("as director and producer agreed", "según lo pactado entre director y productor",
                          "Was it established as the director and the producer had agreed?",
                          "¿Se estableció conforme a lo pactado entre el director y el productor?", cite="64")
    director_replaced: Flag = ask("moral rights agreed to lie elsewhere", "pacto que confía a otro los derechos morales",
                                  "Did the co-authors agree that somebody other than the director exercises the moral rights in the whole?",
                                  "¿Los coautores pactaron que ejerza los derechos morales alguien distinto del director?", cite="60")
    producer_barred: Flag = ask("the producer may not defend moral rights", "pacto que excluye la defensa por el productor",
                                "Was it stipulated that the producer may not defend the moral rights in his own name?",
                                "¿Se estipuló que el productor no puede defender en nombre propio los derechos morales?", cite="66")
    advertising: Flag = ask("advertising", "de carácter publicitario", "Is it an advertisement?", "¿Es de carácter publicitario?",
                            cite="61")
    no_room: Flag = ask("no room for credits", "sin lugar para créditos", "Do its nature or its short length leave no room for credits?",
                        "¿Su naturaleza o breve duración no permiten los créditos?", cite="61", judgement=True)


class Program(Facts):
    """A computer program, or what is asked about of one (art. 69)."""

    form: OneOf[ProgramForm] = ask("what of the program", "parte del programa", "What of the program is in question?",
                                   "¿Qué parte del programa está en cuestión?", cite="69")
    original: Flag = ask("original", "original", "Is it original in its expression?", "¿Es original en su forma de expresión?",
                         cite="3", judgement=True)


class Claim(Facts):
    """Somebody who says that he may authorise a use."""

    contradictions = (
        *((Words("only a natural person is an author or performer (art. 2(1), 2(2)): state another role",
                 "solo una persona natural es autor o artista (art. 2, nums. 1 y 2): indique otra calidad"),
           ((name, values), ("natural_person", (False,)))) for name, values in (("created", (True,)), ("role", tuple(PERSONAL)))),
        (Words("a collective work has several authors (art. 2(22)); each claims as co_author",
               "la obra colectiva tiene varios autores (art. 2, num. 22); cada uno actúa como co_author"),
         (("work", (WorkClass.COLLECTIVE,)), ("role", (Role.AUTHOR,)))),
        *((Words("what is proved cannot have been disproved", "lo que está probado no puede haberse desvirtuado"),
           ((proved, (True,)), ("rebutted", (True,)))) for proved in ("created", "made")),
        (Words("an author who has not revealed himself has not proved who he is (art. 12)",
               "el autor que no reveló su identidad no ha justificado su calidad (art. 12)"),
         (("author_revealed", (False,)), ("author_proved", (True,)))),
    )

    role: OneOf[Role] = ask("quality", "calidad", "In what quality does this person claim?", "¿En qué calidad actúa esta persona?",
                            cite="10")
    work: OneOf[WorkClass] = ask("kind of work", "clase de obra", "Is it an audiovisual work, a program, a collective work, or another?",
                              "¿Es una obra audiovisual, un programa, una obra colectiva u otra?", cite="68")
    natural_person: Flag = ask("natural person", "persona natural", "Is this a natural person?", "¿Es una persona natural?", cite="2(1)")
    created: Flag = ask("proved to be an author of it", "autoría probada", "Is it proved that this person created it, or part of it?",
                        "¿Está probado que esta persona la creó, en todo o en parte?", cite="10")
    made: Flag = ask("proved to have produced it", "producción probada",
                     "Is it proved that this person produced it (or performed, first fixed, broadcast, took or first published it)?",
                     "¿Está probado que esta persona la produjo (o interpretó, fijó o publicó por primera vez, emitió o tomó)?",
                     cite="2(32)")
    named: Flag = ask("named on it in that quality", "indicado como tal", "Is this person named on it, in that quality, in the usual way?",
                      "¿Aparece esta persona indicada como tal, de la forma usual?", cite="11")
    rebutted: Flag = ask("the presumption is rebutted", "presunción desvirtuada",
                         "Has it been proved that, against the presumption, it is not so?",
                         "¿Se ha probado lo contrario de lo que se presume?", cite="11")
    assigned_exclusively: Flag = ask("already assigned exclusively", "ya cedida en exclusiva",
                                     "Has this person already assigned this use exclusively to somebody else?",
                                     "¿Esta persona ya cedió este uso en exclusiva a otra?", cite="90")
    kept_by_authors: Flag = ask("the authors kept the economic rights", "los autores conservaron los derechos patrimoniales",
                                "Was it agreed, or is it proved, that the authors kept the economic rights?",
                                "¿Se pactó o se ha probado que los autores conservaron los derechos patrimoniales?", cite="66")
    all_agree: Flag = ask("all who share the right agree", "acuerdo de todos los cotitulares",
                          "Do all those with whom the right is shared agree (yes, if it is not shared)?",
                          "¿Están de acuerdo todos los que comparten el derecho (sí, si no es compartido)?", cite="14")
    only_own_part: Flag = ask("only his own contribution is used", "solo se usa su propio aporte",
                              "Is only this person's own contribution to be used?", "¿Se usará solo el aporte de esta persona?", cite="14")
    originals_cleared: Flag = ask("the works used for it are cleared", "obras originarias autorizadas",
                                  "Do the authors of the works from which it derives consent, or are those works free?",
                                  "¿Consienten los autores de las obras originarias, o son estas de libre uso?", cite="13")
    signature: OneOf[Signature] = ask("disclosed under", "divulgada bajo", "Under what name was it disclosed?",
                                      "¿Con qué nombre se divulgó?", cite="2(18)")
    disclosed_with_consent: Flag = ask("disclosed it with the author's consent", "divulgada con consentimiento del autor",
                                       "Did this person disclose it with the author's consent?",
                                       "¿Esta persona la divulgó con el consentimiento del autor?", cite="12")
    author_revealed: Flag = ask("the author has revealed himself", "el autor reveló su identidad",
                                "Has the author revealed who he is?", "¿El autor reveló su identidad?", cite="12")
    author_proved: Flag = ask("the author has proved his quality", "el autor justificó su calidad",
                              "Has he proved that he is the author?", "¿Justificó su calidad de autor?", cite="12")
    own_name: Flag = ask("published or disclosed under this name", "publicada o divulgada con su nombre",
                         "Does this person publish or disclose it under its own name?",
                         "¿Esta persona la publica o divulga con su propio nombre?", cite="15")
    on_duty: Flag = ask("made in that employment or commission", "creada en esa relación laboral o encargo",
                        "Was it created in fulfilment of the employment or in performance of the commission?",
                        "¿Se creó en cumplimiento de la relación laboral o en ejecución del encargo?", cite="16")
    agreement: OneOf[Agreement] = ask("what was agreed", "lo pactado",
                                      "What does the contract of employment or commission say of the rights?",
                                      "¿Qué dice de los derechos el contrato de trabajo o de encargo?", cite="16")
    habitual: Flag = ask("needed for its habitual activities", "necesario para sus actividades habituales",
                         "Is this use needed for the employer's or commissioner's habitual activities at the time of creation?",
                         "¿Este uso es necesario para las actividades habituales del empleador o comitente en la época de la creación?",
                         cite="16", judgement=True)
    inherited: Flag = ask("the succession is proved", "sucesión acreditada",
                          "Is it proved that this person succeeded the deceased in the right?",
                          "¿Está acreditado que esta persona sucedió al causante en el derecho?", cite="88")
    predecessor_held: Flag = ask("the deceased held the right", "el causante era titular", "Did the deceased hold the right in question?",
                                 "¿El causante era titular del derecho en cuestión?", cite="88")
    society_represents: Flag = ask("within the society's statutes", "comprendido en el estatuto de la sociedad",
                                   "Do the society's statutes cover the administration of this right?",
                                   "¿El estatuto de la sociedad comprende la administración de este derecho?", cite="147")
    earned_in_marriage: Flag = ask("income received during the marriage", "ingresos percibidos durante el matrimonio",
                                   "Was the income in question received during the marriage?",
                                   "¿El ingreso en cuestión se hizo efectivo durante el matrimonio?", cite="17")
    separate_property: Flag = ask("separate property", "separación de patrimonios", "Are the spouses under a regime of separate property?",
                                  "¿Los cónyuges están bajo el régimen de separación de patrimonios?", cite="17")
    grant: Part[Grant] = ask("the grant", "la cesión o licencia", "What did the contract grant?", "¿Qué otorgó el contrato?", cite="89")
    contribution: Part[Contribution] = ask("the contribution", "el aporte", "What did this person contribute?",
                                           "¿Qué aportó esta persona?", cite="14")
    film: Part[Film] = ask("the production", "la producción", "What is known of the audiovisual production?",
                           "¿Qué se sabe de la producción audiovisual?", cite="64")
