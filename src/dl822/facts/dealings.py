"""What a society has to do with owners, users and the Register: mandates, tariffs, licences, disputes (arts 147, 153, 154, 163, 202)."""

from __future__ import annotations

from dl822.reasoning.facts import Amount, Event, Facts, Flag, OneOf, Text, ask
from dl822.reasoning.words import Option


class Document(Option):
    """What a society registers or presents (art. 153(a))."""

    CONSTITUTION = "constitution", "its articles or statutes, or a change of them", "acto constitutivo o estatuto, o su modificación"
    FOREIGN_CONTRACT = ("foreign_contract", "a contract with a foreign entity of the kind, or a change of it",
                        "contrato con una entidad extranjera análoga, o su modificación")
    APPOINTMENT = ("appointment", "an appointment to its bodies, or of the Director General",
                   "nombramiento en sus órganos o del Director General")
    STATEMENTS = "statements", "the annual statements, or a change of them", "estados financieros anuales, o su modificatoria"
    AUDIT_REPORT = "audit_report", "an audit report, or a change of it", "informe de auditoría, o su modificatoria"
    INTERNAL_RULES = ("internal_rules", "rules on tariffs, collection, distribution, elections or others under the statutes",
                      "reglamento de tarifas, recaudación, reparto, elecciones u otro que desarrolle el estatuto")
    USER_CONTRACT = "user_contract", "an agreement with an association of users", "convenio con una asociación de usuarios"
    OTHER = "other", "something else", "otra cosa"


class Registration(Facts):
    """An instrument that a society makes, and whether and when it registered or presented it."""

    chronology = (("done", "filed_on"),)

    name: Text = ask("what it is", "de qué se trata", "How is this instrument called?", "¿Cómo se designa este acto?")
    what: OneOf[Document] = ask("the kind of instrument", "clase de acto", "What kind of instrument is it?", "¿Qué clase de acto es?",
                                cite="153(a)")
    done: Event = ask("approval, conclusion, election or appointment", "aprobación, celebración, elección o nombramiento",
                      "When was it approved, concluded, elected or appointed?", "¿Cuándo se aprobó, celebró, eligió o nombró?",
                      cite="153(a)")
    filed_on: Event = ask("registration, or presentation of statements", "inscripción, o presentación de estados",
                          "When did the Office register it or, of statements and audit reports, when were they presented?",
                          "¿Cuándo lo inscribió la Oficina o, si son estados o informes, cuándo se presentaron?", cite="153(a)")
    in_time: Flag = ask("registered or presented within thirty days", "registrado o presentado en treinta días",
                        "Was it registered or presented within thirty days?", "¿Se registró o presentó dentro de los treinta días?",
                        cite="153(a)")
    tariff_adjusted: Flag = ask("the tariff was adjusted to it and published", "tarifa adecuada y publicada",
                                "Was the tariff adjusted to that agreement and published?",
                                "¿Se adecuó la tarifa a ese convenio y se publicó?", cite="153(a)")
    by_election: Flag = ask("an election to a body", "elección para un órgano directivo", "Was it an election to one of its bodies?",
                            "¿Fue una elección para uno de sus órganos directivos?", cite="154")
    election_lawful: Flag = ask("elected as law and statutes say", "elección conforme a ley y estatuto",
                                "Was the election in keeping with the law and the statutes?",
                                "¿La elección respetó las disposiciones legales y estatutarias?", cite="154")


class OwnerRequest(Facts):
    """An owner asks a society to manage his rights (art. 153(b), (c))."""

    name: Text = ask("the owner", "el titular", "Who asked?", "¿Quién lo solicitó?")
    asked_directly: Flag = ask("asked by the owner directly", "solicitada directamente", "Did the owner himself ask?",
                               "¿La solicitó directamente el titular?", cite="153(b)")
    peruvian_or_resident: Flag = ask("Peruvian, or resident in Peru", "peruano o residente en el Perú",
                                     "Is he Peruvian, or resident in Peru?", "¿Es peruano o residente en el Perú?", cite="153(b)")
    within_object: Flag = ask("within the society's object", "dentro del objeto de la sociedad",
                              "Is managing that right within the society's object?",
                              "¿La administración de ese derecho está dentro de su objeto?", cite="153(b)")
    needs_society: Flag = ask("the right cannot be exercised without a society", "derecho no ejercitable sin la sociedad",
                              "Can the right in fact not be exercised effectively without such a society?",
                              "¿De hecho el derecho no puede ejercerse eficazmente sin una sociedad?", cite="153(b)", judgement=True)
    in_another: Flag = ask("a member of another society of the kind", "miembro de otra sociedad del mismo género",
                           "Is he a member of another society of the same kind, here or abroad, from which he has not resigned?",
                           "¿Es miembro, sin haber renunciado, de otra sociedad del mismo género, nacional o extranjera?", cite="153(b)")
    accepted: Flag = ask("the society accepted", "la sociedad aceptó", "Did the society accept?", "¿La sociedad aceptó?", cite="153(b)")


class Mandate(Option):
    """How rights are entrusted to a society."""

    MANDATE = "mandate", "a mandate", "mandato"
    ASSIGNMENT = "assignment", "an assignment for management", "cesión a efectos de administración"
    OTHER = "other", "an outright transfer or something else", "transferencia plena u otra cosa"


class Adhesion(Facts):
    """A contract by which an owner entrusts rights to a society (art. 153(c))."""

    name: Text = ask("the contract", "el contrato", "How is this contract called?", "¿Cómo se designa este contrato?")
    made: Event = ask("contract made", "celebración del contrato", "When was it made?", "¿Cuándo se celebró?", cite="153(c)")
    by_statutes: Flag = ask("by the rules of the statutes", "sujeto a las reglas del estatuto",
                            "Does it keep to the statutes, to their rules on the contract and the others that apply?",
                            "¿Se sujeta al estatuto, a sus reglas del contrato y a las demás que le sean aplicables?",
                            cite="153(c)")
    kind: OneOf[Mandate] = ask("mandate or assignment", "mandato o cesión", "Is it a mandate, or an assignment for management?",
                               "¿Es de mandato o de cesión a efectos de administración?", cite="153(c)")
    global_transfer: Flag = ask("all the owner's rights at once", "encargo global de los derechos",
                                "Does it demand that all the owner's rights be transferred or entrusted at once?",
                                "¿Exige la transferencia o el encargo global de los derechos del titular?", cite="153(c)")
    more_than_needed: Flag = ask("more rights or forms of use than needed", "más derechos o modalidades que los necesarios",
                                 "Does it demand more rights or forms of exploitation than the society's management needs?",
                                 "¿Exige más derechos o modalidades de explotación que los necesarios para la gestión?", cite="153(c)")
    years: Amount = ask("duration in years", "duración en años", "For how many years is it made, renewals apart?",
                        "¿Por cuántos años se celebra, sin contar renovaciones?", cite="153(c)")


class Vote(Option):
    """How those represented vote."""

    EQUAL = "equal", "equal votes", "voto igualitario"
    WEIGHTED = "weighted", "weighted votes", "voto ponderado"


class Participation(Facts):
    """The part that those represented have in the society's decisions (art. 153(d))."""

    appropriate: Flag = ask("an appropriate part in decisions", "participación apropiada en las decisiones",
                            "Do those represented have an appropriate part in its decisions?",
                            "¿Los representados tienen una participación apropiada en las decisiones?", cite="153(d)", judgement=True)
    vote: OneOf[Vote] = ask("how they vote", "régimen de votación", "Are votes equal, or weighted?", "¿El voto es igualitario o ponderado?",
                            cite="153(d)")
    by_assembly: Flag = ask("weighting decided by the Assembly, as an exception", "ponderación excepcional fijada por la Asamblea",
                            "Did the General Assembly decide on the weighting, as an exception?",
                            "¿La Asamblea determinó la ponderación en forma excepcional?", cite="153(d)")
    reasonable: Flag = ask("criteria are reasonable", "criterios razonables", "Are the criteria of weighting reasonable?",
                           "¿Los criterios de ponderación son razonables?", cite="153(d)", judgement=True)
    proportionate: Flag = ask("in proportion to actual use", "en proporción a la utilización efectiva",
                              "Is the weight in proportion to the actual use of what is managed?",
                              "¿La ponderación guarda proporción con la utilización efectiva?", cite="153(d)")
    in_elections: Flag = ask("weighted in elections too", "ponderado también en elecciones",
                             "Are votes weighted when the bodies are elected?", "¿Se pondera en la elección de los órganos?", cite="153(d)")
    in_suspensions: Flag = ask("weighted on suspensions too", "ponderado también en suspensiones",
                               "Are votes weighted on the suspension of members' rights?",
                               "¿Se pondera en la suspensión de derechos sociales?", cite="153(d)")


class Tariff(Facts):
    """A general tariff, or a change of one (art. 153(e), (f), (h))."""

    name: Text = ask("the tariff", "la tarifa", "How is the tariff called?", "¿Cómo se denomina la tarifa?")
    reasonable: Flag = ask("reasonable and equitable", "razonable y equitativa", "Is the tariff reasonable and equitable?",
                           "¿La tarifa es razonable y equitativa?", cite="153(e)", judgement=True)
    proportional: Flag = ask("in proportion to the income from exploitation", "proporcional a los ingresos de la explotación",
                             "Is it proportional to the income from exploiting the repertoire?",
                             "¿Es proporcional a los ingresos obtenidos con la explotación del repertorio?", cite="153(e)")
    fixed_allowed: Flag = ask("a fixed sum that the law allows", "remuneración fija permitida por la ley",
                              "Is it a fixed remuneration in a case in which the law allows one?",
                              "¿Es una remuneración fija en un caso permitido por la ley?", cite="153(e)")
    available: Flag = ask("at the public's disposal", "a disposición del público", "Is the tariff kept at the public's disposal?",
                          "¿Se mantiene la tarifa a disposición del público?", cite="153(f)")
    in_gazette: Event = ask("publication in El Peruano", "publicación en El Peruano", "When was it published in El Peruano?",
                            "¿Cuándo se publicó en El Peruano?", cite="153(f)")
    in_newspaper: Event = ask("publication in a national newspaper", "publicación en un diario de amplia circulación nacional",
                              "When was it published in a newspaper of wide national circulation?",
                              "¿Cuándo se publicó en un diario de amplia circulación nacional?", cite="153(f)")
    in_force: Event = ask("entry into force of the tariff", "entrada en vigor de la tarifa", "From when is it applied?",
                          "¿Desde cuándo se aplica?", cite="153(f)")
    in_advance: Flag = ask("thirty calendar days in advance", "treinta días calendario de anticipación",
                           "Was it published in both thirty calendar days before it was applied?",
                           "¿Se publicó en ambos treinta días calendario antes de aplicarse?", cite="153(f)")
    applied_as_published: Flag = ask("collected as published", "recaudada como fue publicada",
                                     "Does the society collect by the tariff as it was published?",
                                     "¿La sociedad recauda aplicando la tarifa tal como se publicó?", cite="153(h)")


class UserRequest(Facts):
    """A user asks a society for a licence (art. 153(g))."""

    name: Text = ask("the user", "el usuario", "Who asked?", "¿Quién la solicitó?")
    accepts_tariff: Flag = ask("accepts the tariff", "acepta la tarifa", "Does the user accept the established tariff?",
                               "¿El usuario acepta la tarifa establecida?", cite="153(g)")
    non_exclusive: Flag = ask("a licence that is not exclusive", "licencia no exclusiva", "Does he ask for a non-exclusive licence?",
                              "¿Solicita una licencia no exclusiva?", cite="153(g)")
    empowered: Flag = ask("the society may grant it", "facultada para concederla", "Did the owners empower the society to grant it?",
                          "¿Los titulares facultaron a la sociedad para concederla?", cite="153(g)")
    singular: Flag = ask("a single use that needs the owner himself", "uso singular que requiere al titular",
                         "Is it a single use of one or more works that needs their owner's own authorisation?",
                         "¿Es un uso singular de obras que requiere autorización individualizada del titular?", cite="153(g)")
    justified: Flag = ask("a good reason to refuse", "motivo justificado", "Does the society have a good reason to refuse?",
                          "¿La sociedad tiene motivo justificado para negarse?", cite="153(g)", judgement=True)
    licensed: Flag = ask("the licence was granted", "licencia concedida", "Did the society grant it?", "¿La sociedad la concedió?",
                         cite="153(g)")


class Representation(Facts):
    """A society asserts rights in a procedure, without any title but its statutes (art. 147)."""

    authorised: Flag = ask("authorised by the Office", "autorizada por la Oficina", "Is the society authorised to operate?",
                           "¿La sociedad está autorizada a funcionar?", cite="147")
    within_statutes: Flag = ask("within its statutes", "en los términos de su estatuto", "Do its statutes cover managing this right?",
                                "¿Su estatuto comprende la administración de este derecho?", cite="147")
    disproved: Flag = ask("proof that it was not entrusted", "prueba de que no le fue encomendado",
                          "Is it proved that the owner did not entrust the right to it, directly or indirectly?",
                          "¿Está probado que el titular no le encomendó el derecho, directa ni indirectamente?", cite="147")


class Applicant(Option):
    """Who disputes how a tariff is applied."""

    GROUP = "group", "a representative association or group of users", "gremio o grupo representativo de usuarios"
    SINGLE = "single", "a single user", "un solo usuario"
    OFFICE = "office", "the authority of its own motion", "la autoridad, de oficio"
    OTHER = "other", "somebody else", "otra persona"


class Issue(Option):
    """What is disputed."""

    APPLICATION = "application", "that the tariff is not applied as its rules say", "que no se aplica la tarifa conforme a su reglamento"
    LEVEL = "level", "the level of the tariff itself", "el monto mismo de la tarifa"
    OTHER = "other", "something else", "otra cosa"


class TariffDispute(Facts):
    """A dispute on how a society applies its tariff (art. 163)."""

    chronology = (("published", "filed"),)

    applicant: OneOf[Applicant] = ask("who brings it", "quién lo promueve", "Who brings the dispute?", "¿Quién promueve la controversia?",
                                      cite="163")
    issue: OneOf[Issue] = ask("what is disputed", "qué se discute", "What is disputed?", "¿Qué se discute?", cite="163")
    published: Event = ask("publication of the tariff", "publicación de la tarifa", "When was the tariff published?",
                           "¿Cuándo se publicó la tarifa?", cite="163")
    filed: Event = ask("request", "solicitud", "When was the request made?", "¿Cuándo se presentó la solicitud?", cite="163")
    within_thirty_days: Flag = ask("within thirty working days of publication", "dentro de treinta días hábiles de la publicación",
                                   "Was it made within thirty working days of the publication of the tariff?",
                                   "¿Se presentó dentro de los treinta días hábiles de publicada la tarifa?", cite="163")
    by_group: Flag = ask("a user of the representative group", "usuario del gremio o grupo representativo",
                         "Does whoever uses the repertoire belong to the representative group?",
                         "¿Quien usa el repertorio integra el gremio o grupo representativo?", cite="163")
    pending: Flag = ask("not decided yet", "sin resolver aún", "Is the decision still pending?", "¿Está pendiente la decisión?", cite="163")
    deposited: Flag = ask("payment deposited", "pago depositado", "Is the payment deposited?", "¿Se efectuó el depósito del pago?",
                          cite="163")
    consigned: Flag = ask("the sum demanded consigned in court", "monto exigido consignado judicialmente",
                          "Is the sum that the society demands by its tariffs consigned in court?",
                          "¿Se consignó judicialmente la cantidad exigida conforme a las tarifas?", cite="163")


class Demand(Option):
    """How a user was called upon to pay."""

    NOTARIAL = "notarial", "by a notary", "intimación notarial"
    JUDICIAL = "judicial", "by a court", "intimación judicial"
    OTHER = "other", "otherwise, such as by letter", "de otro modo, como una carta simple"


class UserDebt(Facts):
    """A bill of a society, or of an owner, that a user does not pay (art. 202)."""

    chronology = (("demanded", "paid"),)

    billed_by_tariff: Flag = ask("billed by the tariff of that form of use", "liquidación según la tarifa de esa modalidad",
                                 "Was the bill made by the tariff established for that form of use?",
                                 "¿La liquidación se formuló según la tarifa establecida para esa modalidad?", cite="202")
    demand: OneOf[Demand] = ask("how payment was demanded", "forma de la intimación", "How was payment demanded?",
                                "¿Cómo se intimó el pago?", cite="202")
    demanded: Event = ask("demand for payment", "intimación de pago", "When was payment demanded?", "¿Cuándo se hizo la intimación?",
                          cite="202")
    ten_days_run: Flag = ask("ten consecutive days have passed", "transcurridos diez días consecutivos",
                             "Have ten consecutive days passed since the demand?",
                             "¿Han pasado diez días consecutivos desde la intimación?",
                             cite="202")
    paid: Event = ask("payment", "pago", "When was it paid?", "¿Cuándo se pagó?", cite="202")
    paid_in_time: Flag = ask("paid within ten consecutive days", "pagada en diez días consecutivos",
                             "Was it paid within ten consecutive days of the demand?",
                             "¿Se pagó dentro de los diez días consecutivos de la intimación?", cite="202")
