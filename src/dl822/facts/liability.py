"""Who answers for what others do with protected works: involvement, shows, circumvention, the border, and who may sue.

A measure, a device or an exemption is told as the law tells it; open norms (*limited purpose*, *where fitting*) are
judgements, which a person answers.
"""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, ask
from dl822.reasoning.words import Option, Words

WHO = Words("who is involved", "quién interviene")
USE = Words("the use", "la utilización")
MEASURE = Words("the technological measure", "la medida tecnológica")
DEVICE = Words("the device or service", "el dispositivo o servicio")
EXEMPT = Words("exempted acts", "actos exceptuados")


class InvolvedRole(Option):
    """What somebody had to do with a use."""

    USER = "user", "whoever uses the work himself", "quien utiliza la obra por sí mismo", "37"
    AUTHORISER = ("authoriser", "an authority or person that authorised the use",
                  "la autoridad o persona que autorizó la utilización", "39")
    SUPPORTER = "supporter", "whoever lent his support to the use", "quien prestó su apoyo a la utilización", "39"
    PREMISES = ("premises", "the owner, operator or manager of the premises",
                "el propietario, conductor o encargado del establecimiento", "116")
    ORGANISER = "organiser", "the organiser of the event", "el organizador del acto", "116"
    SOLOIST = "soloist", "a performer who plays on his own", "un artista que actúa solo", "2(2)"
    LEADER = "leader", "the director of a musical ensemble", "el director de un conjunto musical", "116"
    MEMBER = "member", "a member of a musical ensemble", "un miembro de un conjunto musical", "116"
    OTHER = "other", "somebody else", "otra persona"


class Involvement(Facts):
    """Somebody's part in the use of a protected work, performance or production."""

    role: OneOf[InvolvedRole] = ask("part in it", "intervención", "What part did this person have in the use?",
                                    "¿Qué intervención tuvo esta persona en la utilización?", group=WHO)
    engaged: Flag = ask("performed on commission of the person responsible", "actuó por encargo de la persona responsable",
                        "Did the performer communicate the work on commission of the person responsible?",
                        "¿El artista comunicó la obra por encargo de la persona responsable?", cite="116", group=WHO)
    leader_known: Flag = ask("the ensemble's director can be determined", "puede determinarse quién es el director",
                             "Can it be determined who directs the ensemble?",
                             "¿Puede determinarse quién es el director del conjunto?", cite="116", group=WHO)
    reserved: Flag = ask("the use is reserved", "la utilización está reservada",
                         "Does the use fall on something still protected, in a way that the law reserves to the owner?",
                         "¿Recae la utilización en algo aún protegido, de un modo que la ley reserva al titular?", cite="37", group=USE)
    user_authorised: Flag = ask("the user has prior written authorisation", "el usuario cuenta con autorización previa y escrita",
                                "Did the user have the owner's prior written authorisation?",
                                "¿El usuario contaba con la autorización previa y escrita del titular?", cite="37", group=USE)
    excepted: Flag = ask("an exception covers the use", "una excepción ampara la utilización",
                         "Does an exception of the law cover the use?", "¿Una excepción prevista por la ley ampara la utilización?",
                         cite="39", group=USE)
    communicated_there: Flag = ask("communicated to the public in those premises", "comunicación pública en el establecimiento",
                                   "Was it an act of communication to the public that took place in those premises?",
                                   "¿Fue un acto de comunicación pública realizado en ese establecimiento?", cite="116", group=USE)


class Show(Facts):
    """A show or public audition that is to be held, or for which a permit is asked (art. 117)."""

    public: Flag = ask("a public show or audition", "espectáculo o audición pública", "Is it a public show or audition?",
                       "¿Es un espectáculo o una audición pública?", cite="117")
    protected_works: Flag = ask("protected works will be used", "se utilizarán obras protegidas", "Will it use protected works?",
                                "¿Se utilizarán obras protegidas?", cite="117")
    authorisation_shown: Flag = ask("the authorisation was shown", "se presentó la autorización",
                                    "Did the person responsible show the authorisation of the owners or of their representatives?",
                                    "¿El responsable presentó la autorización de los titulares o de sus representantes?", cite="117")
    excepted: Flag = ask("an exception covers the use", "una excepción ampara la utilización",
                         "Does an exception of the law cover the use of every one of these works?",
                         "¿Una excepción prevista por la ley ampara el uso de todas esas obras?", cite="39")


class Reception(Facts):
    """A third party receives a broadcast and uses it (art. 119)."""

    third_party: Flag = ask("by somebody other than the broadcaster", "por persona distinta de la emisora",
                            "Is it received and used by somebody other than the broadcaster?",
                            "¿La recibe y utiliza alguien distinto de la entidad emisora?", cite="119")
    to_the_public: Flag = ask("in public", "en público", "Is it in public, or in a place to which the public has access?",
                              "¿Es en público, o en un lugar donde el público tiene acceso?", cite="119")
    protected_works: Flag = ask("it carries protected works", "contiene obras protegidas", "Does the broadcast carry protected works?",
                                "¿La emisión contiene obras protegidas?", cite="119")
    express_permission: Flag = ask("express permission for the reception", "permiso expreso para la recepción",
                                   "Did the authors, or the society that represents them, expressly permit it?",
                                   "¿Los autores, o la entidad que los represente, dieron permiso expreso?", cite="119")
    excepted: Flag = ask("an exception covers the use", "una excepción ampara la utilización",
                         "Does an exception of the law cover the use?", "¿Una excepción prevista por la ley ampara la utilización?",
                         cite="39")


class Communication(Option):
    """What a contract authorises, as far as arts 110-120 ask."""

    PERFORMANCE = "performance", "stage or musical performance", "representación o ejecución", "110"
    OTHER_COMMUNICATION = ("other_communication", "another form of communication to the public",
                           "otra modalidad de comunicación pública", "120")
    NOT_COMMUNICATION = "not_communication", "something other than communication to the public", "algo distinto de la comunicación pública"


class CommunicationContract(Facts):
    """A contract by which a use is authorised (art. 120)."""

    authorises: OneOf[Communication] = ask("the contract authorises", "el contrato autoriza", "What does the contract authorise?",
                                           "¿Qué autoriza el contrato?", cite="120")
    fitting: Flag = ask("the rule fits that form of communication", "la regla corresponde a esa modalidad",
                        "Does the rule of the performance contract fit that form of communication?",
                        "¿La regla del contrato de representación o ejecución corresponde a esa modalidad?", cite="120", judgement=True)


class CircumventionAct(Option):
    """What is done to, or against, a technological measure."""

    CIRCUMVENT = "circumvent", "circumventing it", "eludir la medida", "196-A(a)"
    MANUFACTURE = "manufacture", "making devices", "fabricar dispositivos", "196-A(b)"
    IMPORT = "import", "importing devices", "importar dispositivos", "196-A(b)"
    SELL = "sell", "selling devices", "vender dispositivos", "38"
    RENT = "rent", "renting out devices", "arrendar dispositivos", "38"
    DISTRIBUTE = "distribute", "distributing or circulating devices", "distribuir o poner en circulación dispositivos", "196-A(b)"
    OFFER = "offer", "offering devices to the public", "ofrecer dispositivos al público", "196-A(b)"
    SERVICE = "service", "offering or providing services", "ofrecer o proporcionar servicios", "196-A(b)"
    OTHER = "other", "something else, such as holding a device", "otra cosa, como tener un dispositivo"


class Measure(Option):
    """What an effective technological measure does (art. 2(51))."""

    ACCESS = "access", "it controls access", "controla el acceso", "196-A(a)"
    RIGHT = "right", "it protects a right, such as against copying", "protege un derecho, como contra la copia", "2(51)"
    BOTH = "both", "it does both", "ambas cosas", "2(51)"
    NONE = "none", "there is no effective measure", "no hay medida efectiva"


class ExemptPurpose(Option):
    """The one and only purpose of an act of circumvention (art. 196-B)."""

    INTEROPERABILITY = ("interoperability", "interoperability of an independent program",
                        "interoperabilidad de un programa independiente", "196-B(I)")
    MINORS = ("minors", "keeping minors from unsuitable content online",
              "impedir que menores accedan a contenido inapropiado en línea", "196-B(II)")
    SECURITY = ("security", "testing, studying or correcting a computer's security",
                "probar, investigar o corregir la seguridad informática", "196-B(III)")
    ACQUISITION = "acquisition", "deciding on acquisitions", "tomar decisiones sobre adquisiciones", "196-B(IV)"
    PRIVACY = ("privacy", "finding and disabling hidden collection of personal data",
               "identificar y deshabilitar la recolección no divulgada de datos personales", "196-B(V)")
    LISTED_USE = "listed_use", "a use listed in a report of the Directorate", "un uso señalado en un informe de la Dirección", "196-B(VI)"
    ACCESSIBILITY = ("accessibility", "using the exceptions for accessible formats",
                     "hacer uso de las excepciones de formato accesible", "196-B(VII)")
    OTHER = "other", "another purpose, or more than one", "otra finalidad, o más de una"


class Circumvention(Facts):
    """An act against a technological measure (arts 38, 196-A, 196-B and 196-D)."""

    act: OneOf[CircumventionAct] = ask("what is done", "qué se hace", "What is done?", "¿Qué se hace?", group=DEVICE)
    measure: OneOf[Measure] = ask("what the measure does", "qué hace la medida", "What does the measure do, in its ordinary working?",
                                  "¿Qué hace la medida en el curso normal de su operación?", cite="2(51)", group=MEASURE)
    protected: Flag = ask("it guards something protected", "guarda algo protegido",
                          "Does it guard a protected work, performance or phonogram?",
                          "¿Guarda una obra, interpretación o ejecución o fonograma protegidos?", cite="196-A", group=MEASURE)
    by_right_owner: Flag = ask("the owner of rights put it in place",
                               "la implementó el titular", "Did the owner of rights put it in place?",
                               "¿La implementó el titular de los derechos?", cite="38", group=MEASURE)
    authorised: Flag = ask("with authorisation", "con autorización", "Was the circumvention authorised?", "¿Se autorizó la elusión?",
                           cite="196-A(a)", group=MEASURE)
    within_2008_wording: Flag = ask("within the wording of 28 June 2008", "dentro de la redacción del 28 de junio de 2008",
                                    "Does the wording published on 28 June 2008, not seen here, reach the act? (Until 14 January 2009.)",
                                    "¿La redacción publicada el 28 de junio de 2008, no consultada aquí, alcanza el acto? (Hasta el 14 "
                                    "de enero de 2009.)",
                                    cite="196-A(a)", group=MEASURE, judgement=True)
    meant_to_defeat: Flag = ask("meant to decode signals or defeat the measure", "destinado a descifrar señales o burlar la medida",
                                "Is the device or service meant to decode signals or to defeat the measure?",
                                "¿El aparato o servicio está destinado a descifrar señales codificadas o burlar la medida?",
                                cite="38", group=DEVICE)
    promoted: Flag = ask("promoted for circumvention", "promocionado para eludir",
                         "Is it promoted, advertised or marketed for circumvention?",
                         "¿Se promociona, publicita o comercializa con el propósito de eludir?", cite="196-A(b)(I)", group=DEVICE)
    little_other_use: Flag = ask("of limited commercial use otherwise", "de limitado uso comercial distinto",
                                 "Has it only a limited commercially significant purpose or use besides circumvention?",
                                 "¿Tiene un limitado propósito o uso de importancia comercial distinto de eludir?",
                                 cite="196-A(b)(II)", group=DEVICE, judgement=True)
    designed: Flag = ask("designed mainly for circumvention", "diseñado principalmente para eludir",
                         "Is it designed, produced or performed mainly to allow or ease circumvention?",
                         "¿Se diseñó, produjo o ejecuta principalmente para permitir o facilitar la elusión?",
                         cite="196-A(b)(III)", group=DEVICE)
    purpose: OneOf[ExemptPurpose] = ask("only purpose", "único fin", "What is its only purpose?", "¿Cuál es su único fin?",
                                        cite="196-B", group=EXEMPT)
    infringing: Flag = ask("the activity infringes a right", "la actividad infringe un derecho",
                           "Does the activity itself infringe copyright or a neighbouring right?",
                           "¿La actividad en sí infringe un derecho de autor o conexo?", cite="196-B", group=EXEMPT)
    good_faith: Flag = ask("in good faith", "de buena fe", "Is it done in good faith?", "¿Se hace de buena fe?",
                           cite="196-B(I)", group=EXEMPT, judgement=True)
    lawful_copy: Flag = ask("the copy of the program is lawful", "la copia del programa es legal",
                            "Was the copy of the program lawfully obtained?", "¿La copia del programa se obtuvo legalmente?",
                            cite="196-B(I)", group=EXEMPT)
    not_available: Flag = ask("those elements were not readily available", "esos elementos no estaban a disposición inmediata",
                              "Had those elements of the program not been readily available to this person?",
                              "¿Esos elementos del programa no habían estado a disposición inmediata de esta persona?",
                              cite="196-B(I)", group=EXEMPT)
    prohibited_itself: Flag = ask("the product around the component is itself prohibited", "el producto que lo incluye está prohibido",
                                  "Is the technology, product, service or device that includes the component itself prohibited?",
                                  "¿La tecnología, producto, servicio o dispositivo que incluye el componente está de por sí prohibido?",
                                  cite="196-B(II)", group=EXEMPT)
    system_owner_agrees: Flag = ask("the owner of the computer authorised it", "lo autorizó el titular de la computadora",
                                    "Did the owner of the computer, system or network authorise it?",
                                    "¿Lo autorizó el titular de la computadora, sistema o red?", cite="196-B(III)", group=EXEMPT)
    library: Flag = ask("a non-profit library, archive or school", "biblioteca, archivo o institución educativa sin fines de lucro",
                        "Is it done by a non-profit library, archive or educational institution?",
                        "¿Lo hace una biblioteca, archivo o institución educativa sin fines de lucro?", cite="196-B(IV)", group=EXEMPT)
    no_other_access: Flag = ask("there was no other access", "no había otro acceso", "Would there be no access to it otherwise?",
                                "¿No se tendría acceso de otro modo?", cite="196-B(IV)", group=EXEMPT)
    affects_access: Flag = ask("it has another effect on access to works", "tiene otro efecto en el acceso a obras",
                               "Has it any other effect on anybody's ability to gain access to a work?",
                               "¿Tiene otro efecto en la capacidad de alguien de obtener acceso a una obra?", cite="196-B(V)", group=EXEMPT)
    report_in_force: Flag = ask("a report of the Directorate, still valid, lists the use",
                                "un informe vigente de la Dirección señala el uso",
                                "Does a report of the Copyright Directorate, valid on that day (four years at most), list that use?",
                                "¿Un informe de la Dirección de Derecho de Autor, vigente ese día (hasta cuatro años), señala ese uso?",
                                cite="196-B(VI)", group=EXEMPT)
    for_beneficiaries: Flag = ask("by or for beneficiaries, or by an authorised entity",
                                  "por beneficiarios, en su nombre, o por entidad autorizada",
                                  "Is it done by a beneficiary, on his behalf, or by an authorised entity?",
                                  "¿Lo hace un beneficiario, alguien en su nombre, o una entidad autorizada?",
                                  cite="196-B(VII)", group=EXEMPT)
    accessible_exception: Flag = ask("an exception for accessible formats covers the use",
                                     "una excepción de formato accesible ampara el uso",
                                     "Is the use one of arts 41(f) and (g), 43(g) and (h), 43-A or 43-B?",
                                     "¿El uso es uno de los arts. 41, lits. f y g, 43, lits. g y h, 43-A o 43-B?",
                                     cite="196-B(VII)", group=EXEMPT)
    impairs_protection: Flag = ask("it impairs the protection against circumvention", "menoscaba la protección contra la elusión",
                                   "Would the exemption impair the protection, or the remedies, against circumvention?",
                                   "¿La excepción menoscabaría la protección legal o los recursos contra la elusión?",
                                   cite="196-B", group=EXEMPT, judgement=True)
    government: Flag = ask("a lawful government activity", "actividad gubernamental legalmente autorizada",
                           "Is it investigation, protection, information security or intelligence, authorised by law, on "
                           "behalf of the government?",
                           "¿Es investigación, protección, seguridad de la información o inteligencia, legalmente autorizada, "
                           "por cuenta del gobierno?",
                           cite="196-D", group=EXEMPT)


class Shipment(Facts):
    """Goods at the border (art. 40)."""

    contradictions = (
        (Words("goods in transit are not being imported (art. 40)", "lo que está en tránsito no se importa (art. 40)"),
         (("imported", (True,)), ("in_transit", (True,)))),
    )

    pirated: Flag = ask("pirated goods that infringe copyright", "mercancía pirata que lesiona el derecho de autor",
                        "Are the goods pirated, in breach of copyright?", "¿Es mercancía pirata que lesiona el derecho de autor?",
                        cite="40")
    imported: Flag = ask("about to be imported", "se pretende importar", "Is it sought to import them into Peru?",
                         "¿Se pretende importarla al territorio de la República?", cite="40")
    household: Flag = ask("part of personal household effects", "parte del menaje personal",
                          "Are the copies part of personal household effects?",
                          "¿Los ejemplares son parte del menaje personal?", cite="40")
    in_transit: Flag = ask("in transit", "en tránsito", "Are they in transit?", "¿Se encuentran en tránsito?", cite="40")


class GroupActor(Option):
    """Who acts for a group of performers."""

    DESIGNATED = "designated", "the representative that the group designated", "el representante que la agrupación designó", "134"
    DIRECTOR = "director", "the director of the group", "el director de la agrupación", "134"
    SOCIETY = "society", "a collective management society", "una entidad de gestión colectiva", "134"
    MEMBER = "member", "a member of the group", "un miembro de la agrupación"
    OTHER = "other", "somebody else", "otra persona"


class GroupClaim(Facts):
    """Somebody acts for an orchestra, vocal group or other group of performers (art. 134)."""

    contradictions = (
        (Words("a designated representative acts, yet none was designated (art. 134)",
               "actúa un representante designado, pero no se designó ninguno (art. 134)"),
         (("acting", (GroupActor.DESIGNATED,)), ("designated", (False,)))),
    )

    acting: OneOf[GroupActor] = ask("acting for the group", "actúa por la agrupación", "Who acts for the group?",
                                    "¿Quién actúa por la agrupación?", cite="134")
    designated: Flag = ask("the group designated a representative", "la agrupación designó representante",
                           "Did the group designate a representative?", "¿La agrupación designó un representante?", cite="134")
    mandate_passed: Flag = ask("the representative passed his mandate to the society",
                               "el representante sustituyó el mandato en la entidad",
                               "Did the representative pass his mandate to that society?",
                               "¿El representante sustituyó el mandato en esa entidad de gestión?", cite="134")


class PhonogramParty(Option):
    """Who sues over a phonogram."""

    PRODUCER = "producer", "the original owner of the rights", "el titular originario de los derechos", "138"
    ASSIGNEE = "assignee", "an assignee", "un cesionario", "138"
    EXCLUSIVE_LICENSEE = "exclusive_licensee", "an exclusive licensee", "un licenciatario exclusivo", "138"
    SOCIETY = "society", "the society that represents them", "la entidad de gestión colectiva que los representa", "138"
    OTHER = "other", "somebody else", "otra persona"


class PhonogramAction(Facts):
    """Somebody acts over an infringement of the rights in a phonogram (art. 138)."""

    plaintiff: OneOf[PhonogramParty] = ask("acting party", "quien acciona", "Who acts?", "¿Quién ejerce la acción?", cite="138")
    title_covers: Flag = ask("the title covers the right infringed", "el título comprende el derecho infringido",
                             "Does the assignment, licence or mandate cover the right infringed?",
                             "¿La cesión, la licencia o el mandato comprende el derecho infringido?", cite="138")
