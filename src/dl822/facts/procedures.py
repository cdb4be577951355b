"""What arts 173-185 and 204-207 speak of: a complaint, a procedure, a measure, goods, an appeal; and the days of a limitation.

What an applicant has shown, and whether it is enough, is the authority's judgement: it is asked of whoever knows.
"""

from __future__ import annotations

from dl822.facts.registrations import Initiative
from dl822.reasoning.facts import Event, Facts, Flag, Many, OneOf, Part, ask
from dl822.reasoning.words import Option


class Party(Option):
    """Who asks something of the authority or the police."""

    OWNER = "owner", "an owner of rights", "un titular de derechos", "173"
    REPRESENTATIVE = "representative", "his representative", "su representante", "173"
    SOCIETY = ("society", "the collective management society that represents him", "la sociedad de gestión colectiva que lo representa",
               "184")
    OTHER = "other", "somebody else", "otra persona"


class Complaint(Facts):
    """Somebody complains of an infringement, asks for a measure, or goes to court (arts 173, 176, 184)."""

    by: OneOf[Party] = ask("who asks", "quién lo pide", "Who complains, or asks for it?", "¿Quién denuncia o lo pide?", cite="173")
    right: Flag = ask("a right that the legislation on copyright or neighbouring rights recognises",
                      "derecho reconocido por la legislación sobre derecho de autor o derechos conexos",
                      "Is it a right that the legislation on copyright or neighbouring rights recognises?",
                      "¿Es un derecho reconocido por la legislación sobre derecho de autor o derechos conexos?", cite="173")
    his: Flag = ask("the right is that of the person who asks, or whom he represents",
                    "el derecho es de quien lo pide o de su representado",
                    "Does the right belong to whoever asks, or to the person represented?",
                    "¿El derecho pertenece a quien lo pide o a la persona representada?", cite="173")
    without_the_others: Flag = ask("one of several owners, without the others", "uno de varios titulares, sin los demás",
                                   "Does whoever asks own it with others who do not ask with him?",
                                   "¿Quien lo pide comparte la titularidad con otros que no lo piden con él?", cite="173")
    infringed: Flag = ask("an infringement of it is alleged", "se alega su infracción", "Is an infringement of that right alleged?",
                          "¿Se alega la infracción de ese derecho?", cite="173")
    court_action: Flag = ask("the court action lies by its own rules", "la acción judicial procede según sus propias reglas",
                             "Leaving aside whether INDECOPI was asked first, does the civil or criminal action lie?",
                             "Sin considerar si se acudió antes al INDECOPI, ¿procede la acción civil o penal?", cite="173")


class Rules(Option):
    """Rules that may govern an infringement procedure."""

    TITLE_V = "title_v", "Title V of DL 807, other than its art. 22", "el Título V del D. Leg. 807, salvo su art. 22", "174"
    ARTICLE_22 = "article_22", "art. 22 of DL 807", "el art. 22 del D. Leg. 807"
    DL_1033 = "dl_1033", "DL 1033 and its regulation", "el D. Leg. 1033 y su reglamento", "174"
    DL_1075 = ("dl_1075", "arts 136, 136-A to 136-C and 139 of DL 1075", "los arts. 136, 136-A, 136-B, 136-C y 139 del D. Leg. 1075", "207")
    OTHER = "other", "others", "otras"


class Procedure(Facts):
    """A procedure over infringement, and where it stands (arts 174, 174-A, 207; Fourth Transitional Provision)."""

    initiative: OneOf[Initiative] = ask("how it was begun", "cómo se inició", "Who set the procedure going?", "¿Cómo se inició?",
                                        cite="174")
    begun: Event = ask("its beginning", "su inicio", "When was the procedure begun?", "¿Cuándo se inició el procedimiento?",
                       cite="transitional-4")
    rules: OneOf[Rules] = ask("the rules in question", "las reglas en cuestión", "Which rules are asked about?",
                              "¿Sobre qué reglas se consulta?", cite="174")
    before_chamber: Flag = ask("before the Chamber of Intellectual Property", "ante la Sala Especializada en Propiedad Intelectual",
                               "Is it before the Specialised Chamber of Intellectual Property (second instance)?",
                               "¿Se tramita ante la Sala Especializada en Propiedad Intelectual (segunda instancia)?", cite="207")
    regulated: Flag = ask("a procedure that the decree regulates", "procedimiento regulado en el decreto",
                          "Is it one of the procedures that DL 822 regulates?", "¿Es un procedimiento regulado en el D. Leg. 822?",
                          cite="174")
    over_120_days: Flag = ask("more than 120 business days have passed", "han transcurrido más de 120 días hábiles",
                              "Have more than 120 business days passed since it began?",
                              "¿Han transcurrido más de 120 días hábiles desde su inicio?", cite="174")
    special_period: Flag = ask("a special norm sets another period", "una norma especial fija otro plazo",
                               "Does a special norm set another period?", "¿Una norma especial fija otro plazo?", cite="174")
    court_same_matter: Flag = ask("a court case on the same matter", "proceso judicial sobre la misma materia",
                                  "Is there a court case on the same matter?", "¿Existe un proceso judicial sobre la misma materia?",
                                  cite="174-A")
    court_earlier: Flag = ask("the court case began before the procedure", "el proceso judicial es anterior al procedimiento",
                              "Did the court case begin before the administrative procedure?",
                              "¿El proceso judicial se inició antes que el procedimiento administrativo?", cite="174-A")
    prior_question: Flag = ask("a question that must be decided first", "cuestión que precisa pronunciamiento previo",
                               "Has a question arisen that must, in the authority's judgement, be decided first?",
                               "¿Ha surgido una cuestión que, a criterio de la autoridad, precisa de un pronunciamiento previo?",
                               cite="174-A", judgement=True)


class MeasureKind(Option):
    """The preventive or precautionary measure asked for."""

    CESSATION = "cessation", "suspension or immediate cessation of the activity", "suspensión o cese inmediato de la actividad", "177(a)"
    SEIZURE = "seizure", "seizure and withdrawal from trade", "incautación o comiso y retiro de los canales comerciales", "177(b)"
    INSPECTION = "inspection", "inspection without notice", "inspección sin aviso previo", "177(c)"
    SURPRISE_SEIZURE = "surprise_seizure", "seizure without notice", "incautación o comiso sin aviso previo", "177(c)"
    OTHER = "other", "another measure", "otra medida", "177"


SEIZURES = (MeasureKind.SEIZURE, MeasureKind.SURPRISE_SEIZURE)


class Measure(Facts):
    """A preventive or precautionary measure asked of the authority, and what was shown for it (arts 176-181)."""

    asked: Part[Complaint] = ask("who asks, and over what", "quién pide y sobre qué", "Who asks, and over what right?",
                                 "¿Quién la pide y sobre qué derecho?", cite="176")
    initiative: OneOf[Initiative] = ask("the procedure in which it is asked", "el procedimiento en que se pide",
                                        "In what procedure is it asked for or ordered?", "¿En qué procedimiento se pide o dispone?",
                                        cite="177")
    kind: OneOf[MeasureKind] = ask("the measure", "la medida", "Which measure?", "¿Qué medida?", cite="177")
    prevents: Flag = ask("it keeps an infringement, or goods, from the market", "evita una infracción o la comercialización de mercancías",
                         "Is it to prevent an infringement, or the entry of suspect goods into trade, after customs clearance included?",
                         "¿Busca evitar una infracción o el ingreso de mercancías presuntamente infractoras al comercio, incluso tras "
                         "su despacho?",
                         cite="176(a)")
    preserves: Flag = ask("it preserves evidence", "conserva pruebas", "Is it to preserve evidence of the alleged infringement?",
                          "¿Busca conservar pruebas de la presunta infracción?", cite="176(b)")
    title_shown: Flag = ask("title or standing is shown", "se acredita titularidad o legitimación",
                            "Does the evidence suffice to show that the applicant owns the right or has standing?",
                            "¿Las pruebas bastan para determinar que el solicitante es titular o tiene legitimación?",
                            cite="179(a)", judgement=True)
    infringement_shown: Flag = ask("an infringement, present or imminent, is shown", "se acredita una infracción actual o inminente",
                                   "Does the evidence suffice to show that the right is being infringed, or is about to be?",
                                   "¿Las pruebas bastan para determinar que el derecho está siendo infringido o que ello es inminente?",
                                   cite="179(b)", judgement=True)
    irreparable: Flag = ask("delay could do irreparable harm", "la demora podría causar un daño irreparable",
                            "Could delay do irreparable harm to the owner of the right?",
                            "¿La demora podría causar un daño irreparable al titular del derecho?", cite="179(c)", judgement=True)
    evidence_at_risk: Flag = ask("evidence may be destroyed", "riesgo de que se destruyan las pruebas",
                                 "Is there a demonstrable and imminent risk that evidence be destroyed?",
                                 "¿Existe un riesgo comprobable e inminente de que se destruyan las pruebas?",
                                 cite="179(c)", judgement=True)
    goods_identified: Flag = ask("the goods are identified", "los bienes están identificados",
                                 "Was all the information needed to identify the goods given?",
                                 "¿Se proporcionó toda la información necesaria para identificar los bienes?", cite="180")
    place_given: Flag = ask("where the goods are is told", "se indica dónde se encuentran", "Was it told where the goods are?",
                            "¿Se indicó el lugar donde se encuentran?", cite="180")
    unauthorised_show: Flag = ask("public communication by an organiser without authorisation",
                                  "comunicación pública por un organizador o empresario sin autorización",
                                  "Is it over public communication by an organiser or impresario who lacks authorisation?",
                                  "¿Es por una comunicación pública de un organizador o empresario sin la debida autorización?", cite="182")


class Ban(Facts):
    """Public communication is, or is to be, banned on the owner's request (art. 182)."""

    asked_by: OneOf[Party] = ask("who asks for it", "quién la pide", "Who asks for the ban?", "¿Quién pide la prohibición?", cite="182")
    communication: Flag = ask("communication to the public", "comunicación pública",
                              "Is it communication to the public of a work, performance, production or broadcast?",
                              "¿Es una comunicación pública de una obra, prestación artística, producción o emisión?", cite="182")
    by_organiser: Flag = ask("by an organiser or impresario", "por un organizador o empresario", "Is it by an organiser or impresario?",
                             "¿Es por parte de un organizador o empresario?", cite="182")
    protected: Flag = ask("it is protected", "se halla protegida", "Is the work, performance, production or broadcast protected?",
                          "¿La obra, prestación, producción o emisión se halla protegida?", cite="182")
    authorised: Flag = ask("duly authorised", "con la debida autorización", "Has he the authorisation of the owner or of his society?",
                           "¿Cuenta con la autorización del titular o de la sociedad que lo represente?", cite="182")
    authorisation_shown: Flag = ask("the authorisation was shown to the authority", "se presentó la autorización",
                                    "Was the authorisation of the owner, or of his society, shown to the authority?",
                                    "¿Se presentó ante la autoridad la autorización del titular o de la sociedad que lo represente?",
                                    cite="182")
    unprotected_shown: Flag = ask("proof that it is not protected", "prueba fehaciente de que no se halla protegida",
                                  "Was it conclusively proved that it is not protected?",
                                  "¿Se probó fehacientemente que no se halla protegida?", cite="182", judgement=True)


class Goods(Facts):
    """Goods, materials or tools over which a measure is taken, and what becomes of them (arts 178, 185)."""

    infringing: Flag = ask("infringing goods", "mercancías infractoras", "Are they infringing goods?",
                           "¿Son mercancías infractoras?", cite="178")
    used_for_it: Flag = ask("materials or tools used for the infringement", "materiales o instrumentos usados para la infracción",
                            "Are they materials or tools used to commit the infringement?",
                            "¿Son materiales o instrumentos utilizados para la comisión de la infracción?", cite="178")
    good_faith: Flag = ask("acquired in good faith", "adquirido de buena fe", "Was the copy acquired in good faith?",
                           "¿El ejemplar se adquirió de buena fe?", cite="178", judgement=True)
    personal_only: Flag = ask("for exclusively personal use", "para el exclusivo uso personal", "Is it for exclusively personal use?",
                              "¿Es para el exclusivo uso personal?", cite="178")
    notified: Flag = ask("the injured party was notified", "se notificó al damnificado", "Was the injured party notified?",
                         "¿Se notificó al damnificado?", cite="178")
    twenty_days_over: Flag = ask("twenty days have passed since", "han transcurrido veinte días",
                                 "Have twenty days passed since the notification (business days: LPAG, art. 134)?",
                                 "¿Han transcurrido veinte días desde la notificación (hábiles: LPAG, art. 134)?", cite="178")
    appeared: Flag = ask("the injured party appeared", "el damnificado se apersonó", "Did the injured party appear?",
                         "¿El damnificado se apersonó?", cite="178")
    presumed_crime: Flag = ask("the facts amount to a presumed offence", "los hechos constituyen presunto delito",
                               "Do the facts of the procedure amount to a presumed offence?",
                               "¿Los hechos materia del procedimiento constituyen presunto delito?", cite="185", judgement=True)
    gone: Flag = ask("the Office destroyed or disposed of the copies", "la Oficina destruyó o dispuso de los ejemplares",
                     "Has the Office destroyed or disposed of the copies?", "¿La Oficina destruyó o dispuso de los ejemplares?", cite="185")
    record_attached: Flag = ask("certified decision and records attached", "resolución certificada y actas adjuntas",
                                "Are a certified copy of the decision, and the records that list the goods, attached to the report?",
                                "¿Se adjuntan copia certificada de la resolución y copias de las actas con la relación de bienes?",
                                cite="185")


class Ruling(Option):
    """What is appealed."""

    ENDS_INSTANCE = "ends_instance", "the decision that ends the instance", "la resolución que pone fin a la instancia", "204-A"
    FINES = "fines", "a decision that fines", "la resolución que impone multas", "204-A"
    MEASURE = "measure", "a decision that orders a precautionary measure", "la resolución que dicta una medida cautelar", "204-A"
    STOPS = ("stops", "an act that makes it impossible to go on", "el acto que determina la imposibilidad de continuar el procedimiento",
             "204-A")
    DEFENCELESS = "defenceless", "an act that may leave a party without defence", "el acto que puede producir indefensión", "204-A"
    OTHER = "other", "another decision", "otra resolución"


class Remedy(Option):
    """The remedy sought."""

    APPEAL = "appeal", "appeal", "apelación", "204-A"
    RECONSIDERATION = "reconsideration", "reconsideration", "reconsideración"
    OTHER = "other", "another", "otro"


class Appeal(Facts):
    """A remedy against a decision in an infringement procedure (arts 204-206; DL 807, art. 38)."""

    ruling: OneOf[Ruling] = ask("what is challenged", "qué se impugna", "What is challenged?", "¿Qué se impugna?", cite="204-A")
    remedy: OneOf[Remedy] = ask("the remedy", "el recurso", "By what remedy?", "¿Mediante qué recurso?", cite="204-A")
    infringement_procedure: Flag = ask("in an infringement procedure", "en un procedimiento de infracción",
                                       "Is it in an infringement procedure?", "¿Es en un procedimiento de infracción?", cite="204-A")
    in_time: Flag = ask("within the period", "dentro del plazo",
                        "Was it lodged within the period (fifteen business days since 6 September 2018)?",
                        "¿Se interpuso dentro del plazo (quince días hábiles desde el 6 de setiembre de 2018)?", cite="204-A")
    same_authority: Flag = ask("before the authority that decided", "ante la autoridad que expidió la resolución",
                               "Was it lodged before the authority that took the decision?",
                               "¿Se presentó ante la misma autoridad que expidió la resolución?", cite="204")
    new_documents: Flag = ask("new documents", "nuevos documentos", "Does it bring new documents?",
                              "¿Se presentan nuevos documentos?", cite="204")
    other_view_of_evidence: Flag = ask("another view of the evidence", "diferente interpretación de las pruebas",
                                       "Does it read the evidence differently?",
                                       "¿Se sustenta en diferente interpretación de las pruebas producidas?", cite="204")
    law_only: Flag = ask("questions of law alone", "cuestiones de puro derecho", "Does it raise questions of law alone?",
                         "¿Se sustenta en cuestiones de puro derecho?", cite="204")
    grievance: Flag = ask("the grievance is stated", "se precisa el agravio", "Does it state the grievance suffered?",
                          "¿Se precisa el agravio producido?", cite="204")
    tupa: Flag = ask("what INDECOPI's TUPA requires is met", "se cumplen los requisitos del TUPA del INDECOPI",
                     "Is what INDECOPI's TUPA requires met?", "¿Se cumplen los requisitos del TUPA del INDECOPI?", cite="204")
    evidence_documents: Flag = ask("the evidence offered is documents", "la prueba ofrecida es documental",
                                   "Is the evidence offered on appeal a document?",
                                   "¿La prueba ofrecida en la apelación es un documento?", cite="206")
    party: Flag = ask("a party asks to speak", "una parte pide el uso de la palabra", "Does a party ask to speak?",
                      "¿Una de las partes solicita el uso de la palabra?", cite="206")
    fact_or_law_said: Flag = ask("it says whether on fact or on law", "precisa si sobre hechos o derecho",
                                 "Does the request say whether it is on fact or on law?",
                                 "¿La solicitud precisa si se referirá a cuestiones de hecho o de derecho?", cite="206")


class Reply(Facts):
    """The other party answers, a complaint or an appeal, within five days (art. 205; DL 807, art. 26)."""

    admitted: Flag = ask("the complaint was admitted, or charges were made ex officio",
                         "se admitió la denuncia o se imputó cargos de oficio",
                         "Was the complaint admitted or, ex officio, were facts and infringement notified?",
                         "¿Se admitió a trámite la denuncia o, de oficio, se notificaron los hechos y la infracción?", cite="dl-807-26")
    file_received: Flag = ask("the Chamber received the file", "la Sala recibió los actuados", "Has the Chamber received the file?",
                              "¿La Sala recibió los actuados?", cite="205")
    served: Flag = ask("it was notified to the other party", "se corrió traslado a la otra parte",
                       "Was the other party notified of it?", "¿Se corrió traslado a la otra parte?", cite="dl-807-26")
    five_days_over: Flag = ask("five days have passed since", "han transcurrido cinco días",
                               "Have the five days since the notification passed (business days: LPAG, art. 134)?",
                               "¿Han transcurrido los cinco días desde la notificación (hábiles: LPAG, art. 134)?", cite="205")
    answered: Flag = ask("answered in that time", "se contestó dentro de ellos", "Did the other party answer within them?",
                         "¿La otra parte contestó dentro de ellos?", cite="205")


class Prosecution(Facts):
    """Criminal proceedings over copyright (First Final Provision)."""

    copyright_offence: Flag = ask("over an offence against copyright or neighbouring rights",
                                  "por delito contra los derechos de autor o conexos",
                                  "Is it over an offence against copyright or neighbouring rights?",
                                  "¿Es por un delito contra los derechos de autor o derechos conexos?", cite="final-1")
    before_accusation: Flag = ask("before the prosecutor accuses or opines", "antes de la acusación u opinión fiscal",
                                  "Has the prosecutor not yet accused or given an opinion?",
                                  "¿El Ministerio Público aún no emite acusación u opinión?", cite="final-1")
    asked_by_prosecutor: Flag = ask("the prosecutor asked for the report", "el Ministerio Público solicitó el informe",
                                    "Did the prosecutor ask for the technical report?",
                                    "¿El Ministerio Público solicitó el informe técnico?", cite="final-1")


class Stillness(Facts):
    """A procedure that does not move, as far as the clock of a limitation is concerned (LPAG, arts 233, 233-A)."""

    over_25_days: Flag = ask("more than 25 business days without movement", "más de 25 días hábiles sin movimiento",
                             "Did the procedure stand still for more than 25 business days?",
                             "¿El procedimiento se mantuvo paralizado por más de 25 días hábiles?", cite="lpag-233")
    by_the_party: Flag = ask("for a cause of the alleged infringer", "por causa imputable al administrado",
                             "Did it stand still for a cause of the alleged infringer?",
                             "¿La paralización se debió a causa imputable al administrado?", cite="lpag-233", judgement=True)


class Run(Facts):
    """Whether the period ran out, on each view of what happens once a procedure that stood still moves again."""

    if_it_runs_on: Flag = ask("the period ran out, if it does not stop a second time", "venció el plazo, si no se detiene de nuevo",
                              "Did the period run out, if it runs on once the procedure moves again?",
                              "¿Venció el plazo, si sigue corriendo una vez reactivado el procedimiento?", cite="lpag-233")
    if_it_stops_again: Flag = ask("the period ran out, if it stops again", "venció el plazo, si se detiene de nuevo",
                                  "Did the period run out, if it stops again once the procedure moves again?",
                                  "¿Venció el plazo, si se detiene de nuevo una vez reactivado el procedimiento?", cite="lpag-233")


class Action(Facts):
    """The administrative action over an infringement, seen from the day of asking (art. 175). The days themselves, and
    what follows from them, are in :func:`dl822.procedure.limitation`."""

    ceased: Flag = ask("the infringing act has ceased", "el acto infractor cesó", "Has the infringing act ceased?",
                       "¿Cesó el acto que constituye infracción?", cite="175")
    to_charges: Part[Run] = ask("two years, stopped by the notice of charges", "dos años, detenidos por la imputación de cargos",
                                "Did two years run out, stopped by the notice of charges alone?",
                                "¿Vencieron los dos años, si solo los detiene la notificación de cargos?", cite="175")
    to_complaint: Part[Run] = ask("two years, stopped by the complaint", "dos años, detenidos por la denuncia",
                                  "Did two years run out, stopped by the complaint?",
                                  "¿Vencieron los dos años, si los detiene la denuncia?", cite="175")


class Enforcement(Facts):
    """A fine that is to be collected by force, seen from the day of asking (LPAG, art. 233-A)."""

    final: Flag = ask("the fine is final", "la multa quedó firme", "Is the decision that fines final, or the court case against it lost?",
                      "¿Quedó firme el acto que impuso la multa, o concluyó con cosa juzgada desfavorable el proceso en su contra?",
                      cite="lpag-233-A")
    run: Part[Run] = ask("two years, the time of suspension left out", "dos años, descontada la suspensión",
                         "Did two years run out, the time of suspension left out?",
                         "¿Vencieron los dos años, descontado el tiempo de suspensión?", cite="lpag-233-A")


class Standstill(Facts):
    """Days on which the procedure did not move."""

    last_act: Event = ask("last act before", "última actuación anterior", "On what day was the last act before it stood still?",
                          "¿Qué día fue la última actuación antes de la paralización?", cite="lpag-233")
    next_act: Event = ask("next act", "siguiente actuación", "On what day did it move again (not_yet: it has not)?",
                          "¿Qué día se reactivó (not_yet: aún no)?", cite="lpag-233")
    by_the_party: Flag = ask("for a cause of the alleged infringer", "por causa imputable al administrado",
                             "Did it stand still for a cause of the alleged infringer?",
                             "¿La paralización se debió a causa imputable al administrado?", cite="lpag-233", judgement=True)

    chronology = (("last_act", "next_act"),)


class Pursuit(Facts):
    """The days that decide until when an infringement can be pursued (art. 175; LPAG, art. 233).

    >>> Pursuit(ceased="not_yet").ceased == Pursuit(ceased="2024-03-15").ceased
    False
    """

    ceased: Event = ask("the act ceased", "el acto cesó", "On what day did the infringing act cease (not_yet: it goes on)?",
                        "¿Qué día cesó el acto que constituye infracción (not_yet: continúa)?", cite="175")
    complained: Event = ask("complaint", "denuncia", "On what day was the complaint filed (never: ex officio)?",
                            "¿Qué día se presentó la denuncia (never: de oficio)?", cite="173")
    charged: Event = ask("notice of charges", "notificación de cargos", "On what day were the charges notified?",
                         "¿Qué día se notificó la imputación de cargos?", cite="lpag-233")
    stood_still: Flag = ask("the procedure stood still for more than 25 business days",
                            "el procedimiento estuvo paralizado más de 25 días hábiles",
                            "Did the procedure ever stand still for more than 25 business days?",
                            "¿El procedimiento estuvo alguna vez paralizado más de 25 días hábiles?", cite="lpag-233")
    standstills: Many[Standstill] = ask("when it stood still", "cuándo estuvo paralizado", "When did the procedure stand still?",
                                        "¿Cuándo estuvo paralizado el procedimiento?", cite="lpag-233")


class Collection(Facts):
    """The days that decide until when a fine can be collected by force (LPAG, art. 233-A)."""

    final: Event = ask("the fine became final", "la multa quedó firme",
                       "On what day did the fine become final, or the court case against it end in its favour?",
                       "¿Qué día quedó firme la multa, o concluyó con cosa juzgada el proceso en su contra?", cite="lpag-233-A")
    enforced: Event = ask("enforcement begun", "inicio de la ejecución forzosa", "On what day was enforced collection begun?",
                          "¿Qué día se inició la ejecución forzosa?", cite="lpag-233-A")
    stood_still: Flag = ask("the enforcement stood still for more than 25 business days, or was suspended",
                            "la ejecución estuvo paralizada más de 25 días hábiles o suspendida",
                            "Did the enforcement ever stand still for more than 25 business days, or was it suspended?",
                            "¿La ejecución estuvo alguna vez paralizada más de 25 días hábiles, o suspendida?", cite="lpag-233-A")
    standstills: Many[Standstill] = ask("when it stood still", "cuándo estuvo paralizada", "When did the enforcement stand still?",
                                        "¿Cuándo estuvo paralizada la ejecución?", cite="lpag-233-A")
