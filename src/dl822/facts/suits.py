"""What arts 195-201 and 203 speak of: a suit before the civil courts, what is claimed and ordered in it, and foreign things.

What is shown, needed or reasonable is for the judge to weigh: it is asked of whoever knows, as a judgement.
"""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, Part, ask
from dl822.reasoning.words import Option, Words


class Plaintiff(Option):
    """Who goes to the civil court (art. 196)."""

    OWNER = "owner", "an owner of rights", "un titular de derechos", "196"
    REPRESENTATIVE = "representative", "his representative", "su representante", "196"
    SOCIETY = "society", "the collective management society", "la sociedad de gestión colectiva", "196"
    EXCLUSIVE_LICENSEE = "exclusive_licensee", "an exclusive licensee", "un licenciatario exclusivo", "196"
    OTHER_LICENSEE = "other_licensee", "another licensee", "otro licenciatario", "196"
    OTHER = "other", "somebody else", "otra persona"


class Suit(Facts):
    """Somebody takes, or is to take, a violation of the decree to the civil court (arts 195, 196)."""

    chosen: Flag = ask("the civil route was chosen", "se optó por la vía civil", "Has the interested party chosen the civil route?",
                       "¿El interesado optó por acudir a la vía civil?", cite="195")
    violation: Flag = ask("a violation of the decree is alleged", "se alega una violación del decreto",
                          "Does the suit rest on a violation of what DL 822 provides?",
                          "¿La demanda se funda en la violación de disposiciones del D. Leg. 822?", cite="195")
    by: OneOf[Plaintiff] = ask("who sues", "quién demanda", "Who goes to court?", "¿Quién acude al juez?", cite="196")
    right: Flag = ask("a right that the decree recognises", "derecho reconocido en el decreto", "Is it a right that DL 822 recognises?",
                      "¿Es un derecho reconocido en el D. Leg. 822?", cite="196")
    his: Flag = ask("the right is his, his principal's or licensed to him", "el derecho es suyo, de su representado o le fue licenciado",
                    "Does the right belong to whoever sues, to whom he represents, or to his licensor within the licence?",
                    "¿El derecho es de quien demanda, de su representado o, dentro de lo licenciado, de su licenciante?", cite="196")
    empowered: Flag = ask("a licensee authorised and empowered to enforce the right",
                          "licenciatario autorizado y facultado para hacer valer el derecho",
                          "Is the licensee duly authorised, with the legal power and the authority to enforce the right?",
                          "¿El licenciatario está debidamente autorizado, con facultad legal y autoridad para hacer valer el derecho?",
                          cite="196")


class CivilClaim(Facts):
    """What is claimed from the infringer (art. 196)."""

    contradictions = (
        (Words("what went into the damages is a gain of the infringer (art. 196)",
               "lo considerado en los daños es una ganancia del infractor (art. 196)"),
         (("gains", (False,)), ("gains_counted", (True,)))),
    )

    suit: Part[Suit] = ask("who sues, and over what", "quién demanda y sobre qué", "Who sues, and over what right?",
                           "¿Quién demanda y sobre qué derecho?", cite="196")
    goes_on: Flag = ask("the unlawful activity goes on or may be resumed", "la actividad ilícita prosigue o puede reanudarse",
                        "Does the infringer's unlawful activity go on, or may it be resumed?",
                        "¿La actividad ilícita del infractor prosigue o puede reanudarse?", cite="196")
    material: Flag = ask("material damage by the violation", "daño material causado por la violación",
                         "Did the violation cause material damage?", "¿La violación causó daño material?", cite="196")
    moral: Flag = ask("moral damage by the violation", "daño moral causado por la violación", "Did the violation cause moral damage?",
                      "¿La violación causó daño moral?", cite="196")
    gains: Flag = ask("gains of the infringer from the infringement", "ganancias del infractor imputables a la infracción",
                      "Did the infringer obtain gains that the infringement accounts for?",
                      "¿El infractor obtuvo ganancias imputables a la infracción?", cite="196")
    gains_counted: Flag = ask("all those gains went into the damages", "todas esas ganancias se consideraron en los daños",
                              "Were all of those gains already taken into account in reckoning the damages?",
                              "¿Todas esas ganancias ya se consideraron al calcular los daños?", cite="196")
    preset_chosen: Flag = ask("the owner chooses pre-established damages", "el titular elige la indemnización preestablecida",
                              "Does the owner of the right choose pre-established damages instead?",
                              "¿El titular del derecho elige en su lugar la indemnización preestablecida?", cite="196")
    preset_norm: Flag = ask("a norm fixes pre-established damages", "una norma fija la indemnización preestablecida",
                            "Does a law or regulation fix what the pre-established damages are? (The decree does not; none was found.)",
                            "¿Una ley o reglamento fija la indemnización preestablecida? (El decreto no lo hace; no se halló ninguna.)",
                            cite="196")


class TamperingAct(Option):
    """What is done to or with rights-management information (art. 196-C)."""

    REMOVE = "remove", "removing or altering the information", "suprimir o alterar la información", "196-C(I)"
    DISTRIBUTE = "distribute", "distributing the information", "distribuir la información", "196-C(II)"
    IMPORT = "import", "importing the information for distribution", "importar la información para su distribución", "196-C(II)"
    DISTRIBUTE_COPIES = "distribute_copies", "distributing copies", "distribuir copias", "196-C(III)"
    IMPORT_COPIES = "import_copies", "importing copies for distribution", "importar copias para su distribución", "196-C(III)"
    COMMUNICATE_COPIES = ("communicate_copies", "transmitting or communicating copies, or making them available to the public",
                          "transmitir, comunicar o poner copias a disposición del público", "196-C(III)")
    OTHER = "other", "something else", "otra cosa"


class Tampering(Facts):
    """An act upon rights-management information (arts 196-C, 196-D)."""

    act: OneOf[TamperingAct] = ask("what is done", "qué se hace", "What is done?", "¿Qué se hace?", cite="196-C")
    information: Flag = ask("rights-management information", "información sobre gestión de derechos",
                            "Is it information of art. 2(50) that is attached to a copy, or appears with a communication of it?",
                            "¿Es información del art. 2, num. 50, adjunta a un ejemplar o que aparece al comunicarlo al público?",
                            cite="2(50)")
    copies_of: Flag = ask("copies of works, performances or phonograms", "copias de obras, interpretaciones o fonogramas",
                          "Are they copies of works, performances or phonograms?",
                          "¿Son copias de obras, interpretaciones o ejecuciones, o fonogramas?", cite="196-C(III)")
    authorised: Flag = ask("with authorisation", "con autorización", "Was it authorised?", "¿Contaba con autorización?", cite="196-C")
    grounds_to_know: Flag = ask("reasonable grounds to know that it may serve an infringement",
                                "motivos razonables para saber que puede servir a una infracción",
                                "Were there reasonable grounds to know that it could induce, enable, ease or conceal an infringement?",
                                "¿Había motivos razonables para saber que podría inducir, permitir, facilitar o encubrir una infracción?",
                                cite="196-C", judgement=True)
    knowingly: Flag = ask("knowingly", "a sabiendas", "Was the information removed or altered knowingly?",
                          "¿La información se suprimió o alteró a sabiendas?", cite="196-C(I)")
    knew_altered: Flag = ask("knowing that it had been removed or altered without authorisation",
                             "sabiendo que había sido suprimida o alterada sin autorización",
                             "Did whoever did it know that the information had been removed or altered without authorisation?",
                             "¿Quien lo hizo sabía que la información había sido suprimida o alterada sin autorización?", cite="196-C(II)")
    government: Flag = ask("a lawful government activity", "actividad gubernamental legalmente autorizada",
                           "Is it investigation, protection, information security or intelligence that the law authorises, by "
                           "employees, agents or contractors of the government?",
                           "¿Es investigación, protección, seguridad de la información o inteligencia legalmente autorizada, a cargo "
                           "de empleados, agentes o contratistas del gobierno?",
                           cite="196-D")


class Cessation(Option):
    """What a judge orders so that an unlawful activity ceases (art. 197)."""

    SUSPENSION = "suspension", "immediate suspension of the activity", "la suspensión inmediata de la actividad", "197(a)"
    BAN = "ban", "a ban on resuming it", "la prohibición de reanudarla", "197(b)"
    WITHDRAWAL = "withdrawal", "withdrawing copies from trade", "el retiro de ejemplares del comercio", "197(c)"
    DELIVERY = ("delivery", "withdrawing copies and delivering them to the owner", "el retiro de ejemplares y su entrega al titular",
                "197(c)")
    DESTRUCTION = "destruction", "withdrawing copies and destroying them", "el retiro de ejemplares y su destrucción", "197(c)"
    DISABLING = "disabling", "disabling moulds, plates and the like", "la inutilización de moldes, planchas y similares", "197(d)"
    TOOL_DESTRUCTION = ("tool_destruction", "destroying moulds, plates and the like", "la destrucción de moldes, planchas y similares",
                        "197(d)")
    EQUIPMENT = "equipment", "seizing equipment of communication to the public", "la incautación de aparatos de comunicación", "197(e)"
    OTHER = "other", "something else", "otra cosa"


class CessationOrder(Facts):
    """An order that is asked for, to make an unlawful activity cease (art. 197)."""

    claim: Part[CivilClaim] = ask("the claim", "la pretensión", "Who claims that it cease, and over what?",
                             "¿Quién pide el cese y sobre qué?", cite="197")
    content: OneOf[Cessation] = ask("what is ordered", "qué se ordena", "What is to be ordered?", "¿Qué se ha de ordenar?", cite="197")
    unlawful_copies: Flag = ask("the copies are unlawful", "los ejemplares son ilícitos", "Are the copies unlawful?",
                                "¿Los ejemplares son ilícitos?", cite="197(c)")
    for_copying: Flag = ask("meant for reproducing unlawful copies", "destinado a reproducir ejemplares ilícitos",
                            "Are the moulds, plates, masters, negatives or the like meant for reproducing unlawful copies?",
                            "¿Los moldes, planchas, matrices, negativos o similares están destinados a reproducir ejemplares ilícitos?",
                            cite="197(d)")
    destruction_needed: Flag = ask("their destruction is necessary", "su destrucción es necesaria",
                                   "Is it necessary to destroy them, rather than to disable them?",
                                   "¿Es necesario destruirlos, en lugar de inutilizarlos?", cite="197(d)", judgement=True)
    used_to_communicate: Flag = ask("used in unauthorised communication to the public", "usado en comunicación pública no autorizada",
                                    "Was the equipment used in communication to the public without authorisation?",
                                    "¿Los aparatos se utilizaron en una comunicación pública no autorizada?", cite="197(e)")
    ends_it: Flag = ask("it serves to make the activity cease", "sirve para que cese la actividad",
                        "Does the order serve to make the unlawful activity cease?",
                        "¿La orden sirve para que cese la actividad ilícita?", cite="197", judgement=True)
    judgment: Flag = ask("a judgment against the infringer", "sentencia contra el infractor",
                         "Is there a judgment against the infringer?", "¿Hay una sentencia contra el infractor?", cite="197")
    newspapers: Flag = ask("publication in newspapers", "publicación en periódicos",
                           "Is the judgment to be published in one or more newspapers?",
                           "¿La sentencia se publicaría en uno o varios periódicos?", cite="197")


class Destroyable(Facts):
    """Goods before the court, or what served to make them (art. 197-A)."""

    infringing: Flag = ask("goods that infringe", "bienes infractores", "Are they goods that infringe copyright or neighbouring rights?",
                           "¿Son bienes infractores del derecho de autor o derechos conexos?", cite="197-A")
    owner_asked: Flag = ask("the owner of the right asked for it", "lo solicitó el titular del derecho",
                            "Did the owner of the right, or somebody in his name, ask that they be destroyed?",
                            "¿El titular del derecho, o alguien en su nombre, solicitó su destrucción?", cite="197-A")
    tool: Flag = ask("materials or tools used to make such goods", "materiales o implementos usados para fabricarlos",
                     "Are they materials or tools used in making or creating infringing goods?",
                     "¿Son materiales o implementos utilizados en fabricar o crear mercancías infractoras?", cite="197-A")
    exceptional: Flag = ask("exceptional circumstances", "circunstancia excepcional", "Are the circumstances exceptional?",
                            "¿Concurre una circunstancia excepcional?", cite="197-A", judgement=True)


class Told(Option):
    """What an infringer is to tell (art. 197-B)."""

    PERSONS = ("persons", "who took part in the infringement in any way", "quiénes participaron en cualquier aspecto de la infracción",
               "197-B")
    MEANS = "means", "the means of production", "los medios de producción", "197-B"
    CHANNELS = "channels", "the channels of distribution", "los canales de distribución", "197-B"
    OTHER = "other", "something else", "otra cosa"


class Disclosure(Facts):
    """Information that is asked of an infringer (art. 197-B)."""

    infringer: Flag = ask("it is asked of the infringer", "se pide al infractor", "Is the infringer to give it, not a third party?",
                          "¿La ha de dar el infractor, y no un tercero?", cite="197-B")
    held: Flag = ask("the infringer has the information", "el infractor posee la información", "Does he have the information?",
                     "¿Posee la información?", cite="197-B")
    about: OneOf[Told] = ask("what the information is about", "sobre qué versa la información", "What is it about?", "¿Sobre qué versa?",
                             cite="197-B")


class PrecautionKind(Option):
    """A precautionary measure of the court (art. 198)."""

    INCOME = "income", "attaching the income of the unlawful activity", "el embargo de los ingresos de la actividad ilícita", "198(a)"
    OWED = "owed", "attaching sums owed as remuneration", "el embargo de lo debido por remuneración", "198(a)"
    SUSPENSION = ("suspension", "suspending unlawful making, reproduction, distribution, communication or importation",
                  "la suspensión de la fabricación, reproducción, distribución, comunicación o importación ilícita", "198(b)")
    EXPORT = "export", "suspending unlawful exportation", "la suspensión de la exportación ilícita", "198(b)"
    COPIES = "copies", "sequestrating the copies produced or used", "el secuestro de los ejemplares producidos o utilizados", "198(c)"
    EQUIPMENT = "equipment", "sequestrating the material or equipment used", "el secuestro del material o equipos empleados", "198(c)"
    OTHER = "other", "another measure", "otra medida"


class Precaution(Facts):
    """A precautionary measure asked of the civil court, and what was shown for it (arts 198, 199)."""

    suit: Part[Suit] = ask("who asks, and over what", "quién pide y sobre qué", "Who asks for it, and over what right?",
                           "¿Quién la pide y sobre qué derecho?", cite="198")
    kind: OneOf[PrecautionKind] = ask("the precautionary measure", "la medida cautelar", "Which precautionary measure?",
                                      "¿Qué medida cautelar?", cite="198")
    prevents: Flag = ask("to prevent, stop or keep from being repeated", "para evitar que se cometa, continúe o repita",
                         "Is it to keep an infringement from being committed, or one already committed from going on or being repeated?",
                         "¿Busca evitar que se cometa una infracción, o que continúe o se repita la ya cometida?", cite="198")
    need_shown: Flag = ask("the need for the measure is shown", "se acredita la necesidad de la medida",
                           "Is the need for the measure shown?", "¿Se acredita la necesidad de la medida?", cite="199", judgement=True)
    need_seen: Flag = ask("the need came out in an inspection", "la necesidad surgió de una inspección",
                          "Does an inspection ordered by the judge as advance evidence, at the place of the infringement, show the need?",
                          "¿La inspección dispuesta por el juez como prueba anticipada, en el lugar de la infracción, muestra la "
                          "necesidad?",
                          cite="199", judgement=True)
    likely_shown: Flag = ask("evidence makes the violation plausible", "las pruebas hacen verosímil la violación",
                             "Does the evidence attached make it plausible that the right was violated?",
                             "¿Las pruebas acompañadas acreditan la verosimilitud de la violación del derecho?", cite="199", judgement=True)
    likely_seen: Flag = ask("the violation came out in an inspection", "la violación surgió de una inspección",
                            "Does an inspection ordered by the judge as advance evidence, at the place of the infringement, point to it?",
                            "¿La inspección dispuesta por el juez como prueba anticipada, en el lugar de la infracción, la hace presumir?",
                            cite="199", judgement=True)
    evidence_required: Flag = ask("the court required further evidence", "el juez requirió otras pruebas",
                                  "Did the court require evidence of the applicant?", "¿El juez requirió pruebas al solicitante?",
                                  cite="199")
    evidence_held: Flag = ask("the applicant reasonably has that evidence", "el solicitante razonablemente posee esas pruebas",
                              "Is it evidence that the applicant reasonably has?", "¿Son pruebas que el solicitante razonablemente posee?",
                              cite="199", judgement=True)
    evidence_given: Flag = ask("that evidence was given", "esas pruebas se presentaron", "Was that evidence given?",
                               "¿Se presentaron esas pruebas?", cite="199")
    security_required: Flag = ask("the court required security", "el juez requirió una garantía",
                                  "Did the court require a bond or equivalent security of the applicant?",
                                  "¿El juez requirió al solicitante una fianza o garantía equivalente?", cite="199")
    security_reasonable: Flag = ask("the security is reasonable", "la garantía es razonable", "Is that security reasonable?",
                                    "¿Esa fianza o garantía es razonable?", cite="199", judgement=True)
    security_deters: Flag = ask("the security unreasonably deters", "la garantía disuade irrazonablemente",
                                "Does it unreasonably deter the owner from resorting to the procedures?",
                                "¿Disuade irrazonablemente al titular de acceder a los procedimientos?", cite="199", judgement=True)
    security_given: Flag = ask("the security was given", "la garantía se constituyó", "Was the security given?",
                               "¿Se constituyó la fianza o garantía?", cite="199")


class Lifting(Facts):
    """A precautionary measure that was carried out, and whether it stays (art. 200)."""

    contradictions = (
        (Words("an action shown to have been begun in time was begun in time (art. 200)",
               "acreditar el inicio en plazo supone haber iniciado el proceso en plazo (art. 200)"),
         (("shown_in_time", (True,)), ("begun_in_time", (False,)))),
    )
    implications = (("shown_in_time", (True,), "begun_in_time", True), ("begun_in_time", (False,), "shown_in_time", False))

    in_place: Flag = ask("a measure of art. 198 was carried out", "se ejecutó una medida del art. 198",
                         "Was a precautionary measure of art. 198 carried out?", "¿Se ejecutó una medida cautelar del art. 198?",
                         cite="200")
    security: Flag = ask("the party affected gives sufficient security", "el afectado presta caución suficiente",
                         "Does the party affected give security that the judge finds sufficient to answer for the outcome of the case?",
                         "¿El afectado presta caución que el juez estima suficiente para garantizar las resultas del proceso?",
                         cite="200(a)", judgement=True)
    thirty_days_over: Flag = ask("thirty days since the measure have passed", "vencieron treinta días desde la medida",
                                 "Have thirty days passed since the measure was carried out?",
                                 "¿Han vencido treinta días desde su práctica o ejecución?", cite="200(b)")
    begun_in_time: Flag = ask("the main action was begun within thirty days", "el proceso principal se inició en treinta días",
                              "Did the applicant begin proceedings on the merits within those thirty days?",
                              "¿El solicitante inició dentro de esos treinta días el proceso sobre el fondo?", cite="200(b)")
    shown_in_time: Flag = ask("that it was begun was shown within thirty days", "se acreditó en treinta días haberlo iniciado",
                              "Did he show the judge, within those thirty days, that he had begun them?",
                              "¿Acreditó ante el juez, dentro de esos treinta días, haberlo iniciado?", cite="200(b)")


class Alongside(Facts):
    """What is owed or may be done beside a measure of the civil court (art. 201)."""

    customs_bound: Flag = ask("customs is bound to seize the goods", "la Aduana está obligada a decomisar",
                              "Leaving the court's measure aside, does art. 40 bind the customs authority?",
                              "Sin tener en cuenta la medida judicial, ¿el art. 40 obliga a la autoridad aduanera?", cite="40")
    office_competent: Flag = ask("the Office is competent", "la Oficina es competente",
                                 "Leaving the court's measure aside, is the Copyright Office competent?",
                                 "Sin tener en cuenta la medida judicial, ¿es competente la Oficina de Derechos de Autor?", cite="201")


class ForeignMatter(Option):
    """What of foreign origin is to be protected (art. 203)."""

    WORK = "work", "a work", "una obra", "203"
    PERFORMANCE = "performance", "a performance", "una interpretación o ejecución artística", "203"
    PHONOGRAM = "phonogram", "a phonogram", "una producción fonográfica", "203"
    BROADCAST = "broadcast", "a broadcast, or a transmission by wire or cable", "una emisión, o transmisión por hilo o cable", "203"
    RECORDING = "recording", "an audiovisual recording", "una grabación audiovisual", "203"
    PHOTOGRAPH = "photograph", "a photograph", "una fijación fotográfica", "203"
    OTHER_MATTER = "other_matter", "another thing that the decree protects", "otro bien intelectual protegido por el decreto", "203"
    NOT_PROTECTED = "not_protected", "something that the decree does not protect", "algo que el decreto no protege"


class Foreign(Facts):
    """Something of foreign origin for which protection is claimed in Peru (art. 203)."""

    matter: OneOf[ForeignMatter] = ask("what it is", "qué es", "What is it?", "¿Qué es?", cite="203")
    foreign: Flag = ask("of foreign origin", "de origen extranjero", "Is it of foreign origin?", "¿Es de origen extranjero?", cite="203")
    if_peruvian: Flag = ask("it would be protected if it were Peruvian", "estaría protegido si fuera peruano",
                            "Would the decree give the protection claimed if it were Peruvian?",
                            "¿El decreto daría la protección que se invoca si fuera peruano?", cite="203")
