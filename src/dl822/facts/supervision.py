"""What the Office decides, requires and imposes on societies (arts 148, 150, 164-167)."""

from __future__ import annotations

from dl822.reasoning.facts import Amount, Event, Facts, Flag, OneOf, Part, Text, ask
from dl822.reasoning.words import Option, Words


class Outcome(Option):
    """How a request for authorisation ended."""

    GRANTED = "granted", "authorised", "autorizada"
    REFUSED = "refused", "refused", "denegada"


class Resolution(Facts):
    """The decision on a request for authorisation, and how it was made known (art. 148)."""

    outcome: OneOf[Outcome] = ask("the decision", "lo resuelto", "Was the authorisation granted?", "¿Se concedió la autorización?",
                                  cite="148")
    reasoned: Flag = ask("with reasons", "motivada", "Does the decision give reasons?", "¿La resolución está motivada?", cite="148")
    in_gazette: Flag = ask("published in El Peruano", "publicada en El Peruano", "Was it published in El Peruano?",
                           "¿Se publicó en El Peruano?", cite="148")
    on_website: Flag = ask("published on INDECOPI's website", "publicada en la web del INDECOPI", "Was it published on INDECOPI's website?",
                           "¿Se publicó en la página web del INDECOPI?", cite="148")
    notified: Flag = ask("notified to the applicant", "notificada al interesado", "Was it notified to the applicant?",
                         "¿Se notificó al interesado?", cite="148")


FACTORS = (  # what is weighed for authorisation (150), in the order of the law; weighed by the Office, never decided here
    ("150(a)", Words("how many owners have undertaken to entrust it with their rights",
                     "cuántos titulares se han comprometido a confiarle sus derechos")),
    ("150(b)", Words("the size of the repertoire, and how far the main users used it in the last year",
                     "el volumen del repertorio y su presencia efectiva entre los principales usuarios en el último año")),
    ("150(c)", Words("how many potential users there are, and how important", "la cantidad e importancia de los usuarios potenciales")),
    ("150(d)", Words("the fitness of its statutes, people and means", "la idoneidad del estatuto y de los medios con que cuenta")),
    ("150(e)", Words("how well it could manage the repertoire abroad, by contracts with like societies",
                     "la posible gestión del repertorio en el extranjero mediante contratos con sociedades análogas")),
)


class Asked(Option):
    """What the Office requires of a society (art. 164)."""

    INFORMATION = "information", "information on its activity", "información sobre la actividad societaria"
    INSPECTION = "inspection", "an inspection", "una inspección"
    AUDIT = "audit", "an audit", "una auditoría"
    BOOKS = "books", "its books and documents", "sus libros y documentos"
    REPRESENTATIVE = ("representative", "a representative at its meetings, who may speak and not vote",
                      "un representante con voz y sin voto en sus reuniones")


class Requirement(Facts):
    """Something that the Office required of a society, to watch over it."""

    name: Text = ask("the requirement", "el requerimiento", "How is this requirement called?", "¿Cómo se designa este requerimiento?")
    made: Event = ask("requirement", "requerimiento", "When was it made?", "¿Cuándo se hizo?", cite="164")
    what: OneOf[Asked] = ask("what was required", "qué se requirió", "What did the Office require?", "¿Qué requirió la Oficina?",
                             cite="164")
    for_supervision: Flag = ask("to authorise or watch over the society", "para autorizar o fiscalizar a la sociedad",
                                "Was it required to authorise or watch over the society, and of its activity?",
                                "¿Se requirió para autorizarla o fiscalizarla, sobre su actividad societaria?", cite="164")
    reasoned: Flag = ask("an order with reasons", "resolución motivada", "Did the order for the audit give reasons?",
                         "¿La resolución que ordenó la auditoría estaba motivada?", cite="164")
    complied: Flag = ask("the society complied", "la sociedad cumplió", "Did the society comply?", "¿La sociedad cumplió?", cite="164")
    cost_borne: Flag = ask("the society bore the cost of the audit", "la sociedad asumió el gasto de la auditoría",
                           "Did it bear the cost of the audit?", "¿Asumió los gastos de la auditoría?", cite="164")


class Fault(Facts):
    """What a society did, or failed to do (art. 165)."""

    against_statutes: Flag = ask("against its statutes or rules", "infringe su estatuto o reglamentos",
                                 "Did it breach its own statutes or rules?", "¿Infringió su propio estatuto o sus reglamentos?", cite="165")
    against_law: Flag = ask("against the law on the matter", "infringe la legislación de la materia",
                            "Did it breach the law on the matter?", "¿Infringió la legislación de la materia?", cite="165")
    against_members: Flag = ask("against the interests of those it represents", "afecta los intereses de sus representados",
                                "Did it do what harms the interests of those it represents?",
                                "¿Incurrió en hechos que afecten los intereses de sus representados?", cite="165", judgement=True)
    by_office: Flag = ask("a sanction imposed by the Copyright Office", "sanción impuesta por la Oficina de Derechos de Autor",
                          "Is it the Copyright Office that sanctions it?", "¿Es la Oficina de Derechos de Autor quien sanciona?",
                          cite="165")


class Ground(Option):
    """Why an authorisation is cancelled (art. 167)."""

    FRAUD = ("fraud", "it was obtained with false or altered data or documents, or otherwise in fraud of the law",
             "se obtuvo con datos o documentos falsos o alterados, o en fraude a la ley", "167(a)")
    GRAVE_FACT = ("grave_fact", "a grave fact that could have led to its refusal arose or came to light",
                  "sobrevino o se reveló un hecho grave que pudo originar su denegación", "167(b)")
    IMPOSSIBLE = ("impossible", "the society is shown to be unable to fulfil its object",
                  "se demostró que no puede cumplir con su objeto social", "167(c)")
    REPEATED = "repeated", "a serious fault was repeated", "se reincidió en una falta grave"
    OTHER = "other", "another reason", "otra causa"


class Cancellation(Facts):
    """The cancellation of a society's authorisation (art. 167)."""

    chronology = (("fault_before", "sanction_before"), ("sanction_before", "fault_now"))
    contradictions = (
        (Words("the sanction came after the fault: it lies within the three years as well",
               "la sanción es posterior a la falta: también está dentro de los tres años"),
         (("fault_within_three_years", (True,)), ("sanction_within_three_years", (False,)))),
    )
    implications = (("sanction_within_three_years", (False,), "fault_within_three_years", False),)

    ground: OneOf[Ground] = ask("the ground", "la causal", "Why is it cancelled?", "¿Por qué se cancela?", cite="167")
    serious: Flag = ask("a serious fault", "falta grave", "Is the fault a serious one?", "¿La falta es grave?", cite="167(d)",
                        judgement=True)
    sanctioned_before: Flag = ask("a fault of the kind was sanctioned before", "una falta de la misma clase ya fue sancionada",
                                  "Was an earlier fault of the same kind sanctioned?",
                                  "¿Una falta anterior de la misma clase fue motivo de sanción?", cite="167(d)")
    fault_before: Event = ask("earlier fault", "falta anterior", "When was the earlier fault?", "¿Cuándo fue la falta anterior?",
                              cite="167(d)")
    sanction_before: Event = ask("earlier sanction", "sanción anterior", "When was it sanctioned?", "¿Cuándo se sancionó?",
                                 cite="167(d)")
    fault_now: Event = ask("repetition", "reincidencia", "When was the fault repeated?", "¿Cuándo se reincidió?", cite="167(d)")
    fault_within_three_years: Flag = ask("the earlier fault lies within three years", "falta anterior dentro de tres años",
                                         "Does the earlier fault lie within the three years before the repetition?",
                                         "¿La falta anterior está dentro de los tres años previos a la reincidencia?", cite="167(d)")
    sanction_within_three_years: Flag = ask("the earlier sanction lies within three years", "sanción anterior dentro de tres años",
                                            "Does the earlier sanction lie within the three years before the repetition?",
                                            "¿La sanción anterior está dentro de los tres años previos a la reincidencia?", cite="167(d)")
    warned: Flag = ask("the Office warned it first", "apercibimiento previo", "Did the Office warn the society first?",
                       "¿La Oficina apercibió previamente a la sociedad?", cite="167")
    cure_months: Amount = ask("months to put it right", "meses para subsanar", "How many months did the warning give to put it right?",
                              "¿Cuántos meses dio el apercibimiento para subsanar?", cite="167")
    cure_run: Flag = ask("that period has run", "venció ese plazo", "Has that period run out?", "¿Venció ese plazo?", cite="167")
    cured: Flag = ask("put right in time", "subsanado a tiempo", "Did the society put it right within it?",
                      "¿La sociedad lo subsanó dentro de él?", cite="167")
    published: Event = ask("publication of the cancellation", "publicación de la cancelación",
                           "When was the cancellation published in the Normas Legales supplement of El Peruano?",
                           "¿Cuándo se publicó en la separata de Normas Legales de El Peruano?",
                           cite="167")
    thirty_days_run: Flag = ask("thirty days since publication", "treinta días desde la publicación",
                                "Have thirty days run since it was published in El Peruano?",
                                "¿Han transcurrido treinta días desde su publicación en El Peruano?", cite="167")


class SocietyMeasure(Option):
    """A sanction on a society."""

    REPRIMAND = "reprimand", "a reprimand", "amonestación", "166(a)"
    FINE = "fine", "a fine", "multa"
    SUSPENSION = "suspension", "suspension of its officers", "suspensión de las autoridades societarias"
    CANCELLATION = "cancellation", "cancellation of the authorisation", "cancelación de la autorización de funcionamiento"
    OTHER = "other", "something else", "otra cosa"


class SocietySanction(Facts):
    """A sanction imposed on a society, or to be imposed (art. 166)."""

    measure: OneOf[SocietyMeasure] = ask("the sanction", "la sanción", "What is imposed?", "¿Qué se impone?", cite="166")
    fine_uit: Amount = ask("the fine in UIT", "la multa en UIT", "How much is the fine, in UIT?", "¿A cuántas UIT asciende la multa?",
                           cite="166(b)")
    suspension_months: Amount = ask("months of suspension", "meses de suspensión", "For how many months are the officers suspended?",
                                    "¿Por cuántos meses se suspende a las autoridades?", cite="166(c)")
    board_named: Flag = ask("an administrative board in their place", "Junta Administradora en su lugar",
                            "Is an administrative board appointed in their place?", "¿Se designa en su lugar una Junta Administradora?",
                            cite="166(c)")
    cancellation: Part[Cancellation] = ask("the cancellation", "la cancelación", "On what ground, and after what warning, is it cancelled?",
                                           "¿Por qué causal y tras qué apercibimiento se cancela?", cite="166(d)")
