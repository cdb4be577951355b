"""A deed that may be an offence against copyright: what was done, with what, how much of it, and by whom.

Every fact may be left out, which means that it is not known. Intent and guilt are no facts here: the criminal law asks
for them in every case, and a court decides on them.
"""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, ask
from dl822.reasoning.words import Option, Words

THING = Words("on what", "sobre qué")
LEAVE = Words("with whose leave", "con autorización de quién")
ACTS = Words("what was done", "qué se hizo")
WHY = Words("why, and how much", "para qué y cuánto")
NAMES = Words("names and authorship", "nombres y autoría")
DEVICES = Words("devices, measures and information", "dispositivos, medidas e información")
FALSE = Words("false labels and papers", "etiquetas y documentos no auténticos")
WHO = Words("who did it", "quién lo hizo")


class Thing(Option):
    """What the deed was done with (Criminal Code, art. 217)."""

    WORK = "work", "a work of another kind", "una obra de otra clase", "cp-217"
    FILM = "film", "a film or other audiovisual work", "una película u otra obra audiovisual", "cp-217"
    PROGRAM = "program", "a computer program", "un programa de ordenador", "cp-217"
    PERFORMANCE = "performance", "an artistic performance", "una interpretación o ejecución artística", "cp-217"
    PHONOGRAM = "phonogram", "a phonogram", "un fonograma", "cp-217"
    BROADCAST = "broadcast", "a broadcast", "una emisión o transmisión de radiodifusión", "cp-217"
    RECORDING = "recording", "an audiovisual recording that is no work", "una grabación audiovisual que no es obra", "cp-217"
    PHOTOGRAPH = "photograph", "a photograph that is no work", "una imagen fotográfica que no es obra", "cp-217"
    OTHER = "other", "something else", "otra cosa"


class Aim(Option):
    """What for (Criminal Code, arts 218(b), 220-A to 220-F)."""

    COMMERCE = "commerce", "to trade in it", "comercializar", "cp-218"
    ADVANTAGE = "advantage", "another economic advantage", "otra ventaja económica", "cp-218"
    NONE = "none", "no economic advantage", "ninguna ventaja económica"


class ToldTo(Option):
    """Who got to know a work received in confidence (Criminal Code, art. 218(a))."""

    PUBLIC = "public", "the public", "el público", "cp-218"
    SOMEBODY = "somebody", "somebody, but not the public", "alguna persona, pero no el público", "cp-218"
    NOBODY = "nobody", "nobody", "nadie"


class Dealing(Option):
    """What is done with a device (Criminal Code, arts 218(d), 220-B)."""

    MAKE = "make", "making it", "fabricarlo", "cp-218"
    ASSEMBLE = "assemble", "assembling it", "ensamblarlo", "cp-218"
    IMPORT = "import", "importing it", "importarlo", "cp-218"
    EXPORT = "export", "exporting it", "exportarlo", "cp-218"
    MODIFY = "modify", "modifying it", "modificarlo", "cp-218"
    CIRCULATE = ("circulate", "selling, renting, offering, or otherwise circulating it",
                 "venderlo, alquilarlo, ofrecerlo o ponerlo en circulación", "cp-218")
    NONE = "none", "none of these", "nada de esto"


class Able(Option):
    """What a device can do (Criminal Code, art. 218(d))."""

    COPYING = "copying", "get round what keeps works from being copied", "soslayar lo que impide o restringe copiar obras", "cp-218"
    DECODING = ("decoding", "let those receive a coded programme who may not",
                "permitir la recepción no autorizada de un programa codificado", "cp-218")
    NEITHER = "neither", "neither", "ninguna de ambas cosas"


class Deed(Facts):
    """What somebody did, as far as the Criminal Code's articles on copyright ask (arts 216-221).

    >>> Deed(thing="phonogram", distributes=True, needed=True, authorised=False).thing.words.es
    'un fonograma'
    """

    contradictions = (
        (Words("what goes beyond the number authorised is not covered by the authorisation (art. 217)",
               "lo que excede el número autorizado no está cubierto por la autorización (art. 217)"),
         (("authorised", (True,)), ("exceeds_number", (True,)))),
        (Words("filming in a cinema is a reproduction (art. 217)", "filmar en una sala de cine es una reproducción (art. 217)"),
         (("films_in_cinema", (True,)), ("reproduces", (False,)))),
        (Words("what is sold, rented or lent in public is distributed (art. 218(c))",
               "lo que se vende, alquila o presta al público se distribuye (art. 218, lit. c)"),
         (("distributes", (True,)), ("handles", (False,)))),
        (Words("a distribution worth more than two UIT is a distribution (art. 217)",
               "una distribución de más de dos UIT es una distribución (art. 217)"),
         (("distributes", (False,)), ("transfers", (False,)), ("over_two_uit", (True,)))),
    )
    implications = (("films_in_cinema", (True,), "reproduces", True), ("distributes", (True,), "handles", True))

    # ── on what, with whose leave ──────────────────────────────────────────────────────────────────────────
    thing: OneOf[Thing] = ask("what it was done with", "objeto", "What was it done with?", "¿Sobre qué recae la conducta?", cite="cp-217",
                              group=THING)
    human_authored: Flag = ask("of human authorship", "de autoría humana", "Is it of human authorship?", "¿Es de autoría humana?",
                               cite="cp-217", group=THING, judgement=True)
    needed: Flag = ask("it needed the owner's authorisation", "requería autorización del titular",
                       "Is it still protected, the act reserved to the owner, and not excepted?",
                       "¿Sigue protegida, el acto está reservado al titular y no está exceptuado?", cite="37", group=LEAVE)
    authorised: Flag = ask("prior written authorisation", "autorización previa y escrita",
                           "Did prior written authorisation of the author or owner cover the act?",
                           "¿La autorización previa y escrita del autor o titular cubría el acto?", cite="cp-217", group=LEAVE)
    exceeds_number: Flag = ask("beyond the number authorised", "en mayor número que el autorizado",
                               "Was it copied, distributed or communicated in a greater number than authorised in writing?",
                               "¿Se reprodujo, distribuyó o comunicó en mayor número que el autorizado por escrito?", cite="cp-217",
                               group=LEAVE)
    licensed_to_publish: Flag = ask("authorised to publish the work", "autorizado para publicar la obra",
                                    "Was this person authorised to publish the work?", "¿Estaba autorizado para publicar la obra?",
                                    cite="cp-216", group=LEAVE)

    # ── what was done ──────────────────────────────────────────────────────────────────────────────────────
    modifies: Flag = ask("modified", "modificada", "Was it modified, in whole or in part?", "¿Se modificó total o parcialmente?",
                         cite="cp-217", group=ACTS)
    reproduces: Flag = ask("reproduced", "reproducida", "Was it reproduced, in whole or in part, by any means?",
                           "¿Se reprodujo total o parcialmente, por cualquier medio?", cite="cp-217", group=ACTS)
    distributes: Flag = ask("distributed by sale, rental or public lending", "distribuida por venta, alquiler o préstamo público",
                            "Was it distributed by sale, rental or public lending?",
                            "¿Se distribuyó mediante venta, alquiler o préstamo público?", cite="cp-217", group=ACTS)
    transfers: Flag = ask("copies handed over in another way", "ejemplares transferidos de otra forma",
                          "Did the copies pass into other hands in another way?",
                          "¿Se transfirió de otra forma la posesión de los soportes?", cite="cp-217", group=ACTS)
    communicates: Flag = ask("communicated to the public", "comunicada públicamente",
                             "Was it communicated to the public in a way reserved to the owner?",
                             "¿Se comunicó o difundió públicamente por un medio reservado al titular?", cite="cp-217", group=ACTS)
    relays: Flag = ask("transmitted or retransmitted", "transmitida o retransmitida",
                       "Was it transmitted or retransmitted in a way reserved to the owner?",
                       "¿Se transmitió o retransmitió por un medio reservado al titular?", cite="cp-217", group=ACTS)
    films_in_cinema: Flag = ask("filmed in a cinema", "filmada en sala de cine",
                                "Was the film copied inside a cinema or similar place?",
                                "¿La película se reprodujo dentro de una sala de cine o lugar análogo?", cite="cp-217", group=ACTS)
    handles: Flag = ask("copies distributed, stored, hidden or taken over the border",
                        "copias distribuidas, almacenadas, ocultadas o pasadas por frontera",
                        "Were copies distributed to the public, stored, hidden, brought into the country or taken out of it?",
                        "¿Se distribuyó al público, almacenó, ocultó, introdujo en el país o sacó de él la copia?", cite="cp-218",
                        group=ACTS)
    knows_unlawful: Flag = ask("knowing the unlawful origin", "conociendo el origen ilícito",
                               "Did this person know that the copies were of unlawful origin?",
                               "¿Conocía el origen ilícito de la copia o reproducción?", cite="cp-218", group=ACTS)

    # ── why, and how much ──────────────────────────────────────────────────────────────────────────────────
    aim: OneOf[Aim] = ask("aim", "finalidad", "What was it done for?", "¿Con qué finalidad se hizo?", cite="cp-218", group=WHY)
    over_two_uit: Flag = ask("distribution over two UIT", "distribución superior a dos UIT",
                             "Is what was distributed worth more than two UIT, all instalments added up?",
                             "¿Lo distribuido supera las dos UIT, sumados los actos de inferior importe?", cite="cp-217", group=WHY)
    gained: Flag = ask("gain from exploiting the plagiarised work", "ventaja por explotar la obra plagiada",
                       "Did this person gain from exploiting the plagiarised work?",
                       "¿Obtuvo una ventaja patrimonial de la explotación de la obra plagiada?", cite="cp-220", group=WHY)

    # ── names and authorship ───────────────────────────────────────────────────────────────────────────────
    names_omitted: Flag = ask("names left out", "nombres omitidos",
                              "Do the copies leave out the author, translator, adapter, compiler or arranger?",
                              "¿Los ejemplares omiten al autor, traductor, adaptador, compilador o arreglador?", cite="cp-216", group=NAMES)
    name_harmed: Flag = ask("name printed to the harm of reputation", "nombre estampado con daño a la reputación",
                            "Is the name printed with additions or cuts that harm that person's reputation?",
                            "¿El nombre se estampó con adiciones o supresiones que afectan la reputación?", cite="cp-216", group=NAMES,
                            judgement=True)
    published_altered: Flag = ask("published altered without consent", "publicada con cambios no consentidos",
                                  "Was it published cut, enlarged or otherwise altered without the owner's consent?",
                                  "¿Se publicó abreviada, con adiciones u otra modificación sin consentimiento del titular?",
                                  cite="cp-216", group=NAMES)
    set_split_or_joined: Flag = ask("works split or joined against the licence", "obras separadas o reunidas contra la autorización",
                                    "Were works licensed as a set published apart, or the other way round?",
                                    "¿Se publicaron por separado obras autorizadas en conjunto, o viceversa?", cite="cp-216", group=NAMES)
    name_removed: Flag = ask("name altered or removed", "nombre alterado o suprimido",
                             "Was the name or pseudonym of the author, producer or owner altered or removed?",
                             "¿Se alteró o suprimió el nombre o seudónimo del autor, productor o titular?", cite="cp-218", group=NAMES)
    in_confidence: Flag = ask("received in confidence", "recibida en confianza",
                              "Was it undisclosed and received in confidence, and revealed without the owner's consent?",
                              "¿Era inédita o no divulgada, recibida en confianza, y se dio a conocer sin consentimiento del titular?",
                              cite="cp-218", group=NAMES)
    told_to: OneOf[ToldTo] = ask("revealed to", "dada a conocer a", "To whom was it revealed?", "¿A quién se dio a conocer?", cite="cp-218",
                                 group=NAMES)
    registered_falsely: Flag = ask("registered as one's own or as another's", "inscrita como propia o de tercero",
                                   "Was what belongs to somebody else entered in the Register under a false owner?",
                                   "¿Se inscribió en el Registro un bien ajeno como propio o como de quien no es su titular?",
                                   cite="cp-218", group=NAMES)
    disseminated: Flag = ask("disseminated", "difundida", "Was it disseminated, in whole or in part?", "¿Se difundió en todo o en parte?",
                             cite="cp-219", group=NAMES)
    copied: Flag = ask("copied word for word, or in disguise", "copiada textualmente o con disimulo",
                       "Was it copied word for word, or altered to hide the copy?",
                       "¿Se copió textualmente, o con alteraciones para disimular la copia?", cite="cp-219", group=NAMES)
    false_authorship: Flag = ask("authorship or ownership falsely claimed", "autoría o titularidad atribuida falsamente",
                                 "Was another's authorship or ownership claimed for oneself or for a third person?",
                                 "¿Se atribuyó, a sí mismo o a otro, la autoría o titularidad ajena?", cite="cp-219", group=NAMES)
    use_stopped: Flag = ask("the authority stopped a use on a false title", "la autoridad suspendió un uso por título falso",
                            "By falsely claiming to own the rights, did this person get the authority to suspend a use?",
                            "¿Atribuyéndose falsamente la titularidad, obtuvo que la autoridad suspendiera un uso?", cite="cp-220",
                            group=NAMES)
    acts_as_society: Flag = ask("acts as a collective management society", "actúa como entidad de gestión colectiva",
                                "Did this person carry on what collective management societies do?",
                                "¿Realizó actividades propias de una entidad de gestión colectiva?", cite="cp-220", group=WHO)
    society_authorised: Flag = ask("authorised as a society", "autorizado como entidad de gestión",
                                   "Had the authority duly authorised that?", "¿Contaba con la debida autorización de la autoridad?",
                                   cite="cp-220", group=WHO)
    false_statements: Flag = ask("false statements that may harm owners", "declaraciones falsas que pueden perjudicar a titulares",
                                 "Were income, attendance, repertoire, authors, permission or numbers of copies falsely declared, so as to "
                                 "harm owners?",
                                 "¿Se declararon falsamente ingresos, asistencia, repertorio, autores, autorización o número de "
                                 "ejemplares, con posible perjuicio de titulares?", cite="cp-220", group=NAMES)

    # ── devices, measures and information ──────────────────────────────────────────────────────────────────
    dealing: OneOf[Dealing] = ask("done with the device", "lo hecho con el dispositivo", "What was done with a device?",
                                  "¿Qué se hizo con un dispositivo?", cite="cp-218", group=DEVICES)
    able: OneOf[Able] = ask("what the device can do", "lo que puede el dispositivo", "What can the device do?",
                            "¿De qué es capaz el dispositivo?", cite="cp-218", group=DEVICES)
    mainly_to_circumvent: Flag = ask("meant mainly for circumvention", "destinado principalmente a la elusión",
                                     "Is the device meant mainly to circumvent a technological measure?",
                                     "¿El dispositivo está destinado principalmente a eludir una medida tecnológica?", cite="cp-220-B",
                                     group=DEVICES, judgement=True)
    circumvents: Flag = ask("circumvents an effective measure", "elude una medida efectiva",
                            "Was an effective measure of authors, performers or producers circumvented without authorisation?",
                            "¿Se eludió sin autorización una medida tecnológica efectiva de autores, artistas o productores?",
                            cite="cp-220-A", group=DEVICES)
    serves_to_circumvent: Flag = ask("services meant mainly for circumvention", "servicios destinados principalmente a la elusión",
                                     "Were services offered or given to the public that are meant mainly for circumvention?",
                                     "¿Se brindaron u ofrecieron al público servicios destinados principalmente a eludir?",
                                     cite="cp-220-C", group=DEVICES)
    removes_information: Flag = ask("rights-management information removed", "información sobre gestión de derechos suprimida",
                                    "Was rights-management information removed or altered without authorisation?",
                                    "¿Se suprimió o alteró sin autorización información sobre gestión de derechos?", cite="cp-220-D",
                                    group=DEVICES)
    passes_on_stripped: Flag = ask("passed on, knowing that the information was removed",
                                   "puesta en circulación a sabiendas de la supresión",
                                   "Was that information, or copies without it, knowingly distributed, imported or made available?",
                                   "¿A sabiendas, se distribuyó, importó o puso a disposición esa información o copias sin ella?",
                                   cite="cp-220-D", group=DEVICES)
    within_2008_wording: Flag = ask("within the wording of 2 October 2008", "dentro de la redacción del 2 de octubre de 2008",
                                    "Does the wording published on 2 October 2008, not seen here, reach the act? (Until 14 January 2009.)",
                                    "¿La redacción publicada el 2 de octubre de 2008, no consultada aquí, alcanza el acto? (Hasta el 14 "
                                    "de enero de 2009.)", cite="cp-220-A", group=DEVICES, judgement=True)
    false_labels: Flag = ask("false labels or covers", "etiquetas o carátulas no auténticas",
                             "Were false labels or covers for records, programs, their papers or films made, dealt in, stored or moved?",
                             "¿Se fabricaron, comercializaron, almacenaron o movilizaron etiquetas o carátulas no auténticas de "
                             "fonogramas, programas, su documentación o películas?", cite="cp-220-E", group=FALSE)
    false_papers: Flag = ask("false manuals, licences or packaging", "manuales, licencias o empaques no auténticos",
                             "Were false manuals, licences, papers or packaging of a program made, dealt in, stored or moved?",
                             "¿Se elaboraron, comercializaron, almacenaron o movilizaron manuales, licencias, documentos o empaques no "
                             "auténticos de un programa?", cite="cp-220-F", group=FALSE)

    # ── who ────────────────────────────────────────────────────────────────────────────────────────────────
    in_organisation: Flag = ask("member of an organisation for such offences", "integrante de una organización para estos delitos",
                                "Does this person belong to an organisation meant to commit such offences?",
                                "¿Integra una organización destinada a perpetrar estos ilícitos?", cite="cp-220", group=WHO)
    public_official: Flag = ask("public official", "funcionario o servidor público", "Is this person a public official or servant?",
                                "¿Es funcionario o servidor público?", cite="cp-220", group=WHO)
