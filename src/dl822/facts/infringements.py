"""What is asked of an infringement, of earlier acts, of what was imposed, and of how it is paid (arts 183-194).

The sum of a fine is asked in UIT, the unit of the law; soles enter only with a day of payment (DL 807, art. 36).
"""

from __future__ import annotations

from collections.abc import Iterator

from dl822.reasoning.facts import Amount, Count, Event, Facts, Flag, OneOf, ask
from dl822.reasoning.words import Option, Words

CONDUCT = Words("the conduct", "la conducta")
GRAVITY = Words("what makes it serious", "lo que la hace grave")
DEFENCES = Words("what excludes or mitigates", "lo que exime o atenúa")
CONTINUATION = Words("a continuing infringement, and what was already punished", "infracción continuada y lo ya sancionado")
OWED = Words("what is owed to the owner", "lo que se debe al titular")


class Breached(Option):
    """Which law the conduct breaches."""

    DECREE = "decree", "Legislative Decree 822", "el Decreto Legislativo 822", "183"
    PERFORMERS_LAW = "performers_law", "the performers' Law 28131 only", "solo la Ley 28131, del artista intérprete y ejecutante"
    BOTH = "both", "Law 28131 and also arts 131-133 of the decree", "la Ley 28131 y también los arts. 131-133 del decreto"
    NEITHER = "neither", "neither of them", "ninguna de ellas"


class Exemption(Option):
    """What excludes liability (LPAG, art. 236-A.1)."""

    FORCE_MAJEURE = "force_majeure", "accident or force majeure, proved", "caso fortuito o fuerza mayor comprobados", "lpag-236-A"
    LEGAL_DUTY = ("legal_duty", "a legal duty, or the lawful exercise of the right of defence",
                  "cumplimiento de un deber legal o ejercicio legítimo del derecho de defensa", "lpag-236-A")
    INCAPACITY = ("incapacity", "mental incapacity to understand the infringement",
                  "incapacidad mental que afecta la aptitud para entender la infracción", "lpag-236-A")
    BINDING_ORDER = "binding_order", "a binding order of an authority", "orden obligatoria de autoridad competente", "lpag-236-A"
    INDUCED_ERROR = ("induced_error", "an error induced by the administration, or by a confusing or unlawful rule of it",
                     "error inducido por la Administración o por disposición administrativa confusa o ilegal", "lpag-236-A")
    VOLUNTARY_REPAIR = ("voluntary_repair", "voluntary repair before the notice of charges",
                        "subsanación voluntaria antes de la imputación de cargos", "lpag-236-A")
    NONE = "none", "none of these", "ninguna de estas"


class Infringement(Facts):
    """An infringement of copyright or neighbouring rights, as the authority would have to judge it."""

    conduct: Event = ask(
        "conduct", "conducta", "When was it done? A day, or the days between which it went on or lies.",
        "¿Cuándo se cometió? Un día, o los días entre los cuales se prolongó o se sitúa.", cite="lpag-230(5)", group=CONDUCT)
    breaches: OneOf[Breached] = ask("law breached", "norma infringida", "Which law does the conduct breach?",
                                    "¿Qué norma infringe la conducta?", cite="183", group=CONDUCT, judgement=True)
    fault: Flag = ask("intent or negligence", "dolo o culpa",
                      "Was there intent or negligence? It matters for conduct before 31 December 2016.",
                      "¿Hubo dolo o culpa? Importa respecto de conductas anteriores al 31 de diciembre de 2016.", cite="183", group=CONDUCT,
                      judgement=True)
    several_bound: Flag = ask("several persons bound together", "varios obligados conjuntamente",
                              "Were several persons bound together by the duty that was breached?",
                              "¿El deber infringido correspondía a varias personas conjuntamente?", cite="lpag-232", group=CONDUCT)
    same_conduct: Flag = ask("the same conduct is several infringements", "una misma conducta constituye varias infracciones",
                             "Is the same conduct more than one infringement?", "¿La misma conducta califica como más de una infracción?",
                             cite="lpag-230(6)", group=CONDUCT)
    # ── arts 186, 187 ──
    moral_right: Flag = ask("a moral right was infringed", "se vulneró un derecho moral", "Was a moral right infringed?",
                            "¿Se vulneró un derecho moral?", cite="186(a)", group=GRAVITY)
    for_gain: Flag = ask("for profit or trade, direct or indirect", "ánimo de lucro o fin comercial, directo o indirecto",
                         "Was it done for profit or for commercial ends, directly or indirectly?",
                         "¿Se obró con ánimo de lucro o con fines de comercialización, directos o indirectos?", cite="186(b)",
                         group=GRAVITY)
    false_statements: Flag = ask("false statements that may harm an owner", "declaraciones falsas susceptibles de perjudicar a un titular",
                                 "Were false statements made (income, repertoire, owners, authorisation, copies)?",
                                 "¿Se presentaron declaraciones falsas (ingresos, repertorio, titulares, autorización, ejemplares)?",
                                 cite="186(c)", group=GRAVITY)
    acted_as_society: Flag = ask("acted as a management society without authorisation", "actuó como sociedad de gestión sin autorización",
                                 "Did the infringer act as a collective management society without authorisation?",
                                 "¿Realizó actividades propias de una sociedad de gestión colectiva sin autorización?", cite="186(d)",
                                 group=GRAVITY)
    spread: Flag = ask("the infringement was widely spread", "la infracción tuvo difusión", "Was the infringement widely spread?",
                       "¿La infracción tuvo difusión?", cite="186(e)", group=GRAVITY, judgement=True)
    reiterated: Flag = ask("reiterated or repeated", "reiterancia o reincidencia",
                           "Had the infringer done forbidden things of the kind before, whether or not sanctioned?",
                           "¿El infractor ya había realizado antes conductas prohibidas de esa clase, sancionadas o no?", cite="186(f)",
                           group=GRAVITY)
    circumvention_devices: Flag = ask("made or dealt in devices that defeat protection", "fabricó o comerció dispositivos de elusión",
                                      "Did the infringer make, import, sell or circulate devices that defeat copy or signal protection?",
                                      "¿Fabricó, importó, vendió o puso en circulación dispositivos que eluden la protección de copias o "
                                      "señales?",
                                      cite="187", group=GRAVITY)
    # ── LPAG 236-A, 230 ──
    exemption: OneOf[Exemption] = ask("exempting circumstance", "circunstancia eximente", "Does anything exclude liability?",
                                      "¿Alguna circunstancia exime de responsabilidad?", cite="lpag-236-A", group=DEFENCES, judgement=True)
    admitted: Flag = ask("liability admitted expressly and in writing", "reconocimiento expreso y por escrito",
                         "Once the procedure had begun, did the infringer admit liability expressly and in writing?",
                         "Iniciado el procedimiento, ¿el infractor reconoció su responsabilidad de forma expresa y por escrito?",
                         cite="lpag-236-A", group=DEFENCES)
    later_law_lighter: Flag = ask("a later law is more favourable", "una norma posterior es más favorable",
                                  "Is a law later than the conduct more favourable to the infringer?",
                                  "¿Una norma posterior a la conducta es más favorable al infractor?", cite="lpag-230(5)", group=DEFENCES)
    being_executed: Flag = ask("the sanction is being executed", "la sanción está en ejecución", "Is the sanction already being executed?",
                               "¿La sanción ya está en ejecución?", cite="lpag-230(5)", group=DEFENCES)
    punished_by_penalty: Flag = ask("already punished with a penalty", "ya penado",
                                    "Has the same person already had a criminal penalty for the same fact, on the same ground?",
                                    "¿La misma persona ya recibió una pena por el mismo hecho y con igual fundamento?", cite="lpag-230(11)",
                                    group=CONTINUATION)
    sanctioned_for_it: Flag = ask("already sanctioned for the same fact", "ya sancionado por el mismo hecho",
                                  "Has the same person already had an administrative sanction for the same fact, on the same ground?",
                                  "¿La misma persona ya recibió una sanción administrativa por el mismo hecho y con igual fundamento?",
                                  cite="lpag-230(11)", group=CONTINUATION)
    continues_sanctioned: Flag = ask("it continues an infringement already sanctioned", "continúa una infracción ya sancionada",
                                     "Does the conduct go on with an infringement for which a sanction was already imposed?",
                                     "¿La conducta prosigue una infracción por la que ya se impuso sanción?", cite="lpag-230(7)",
                                     group=CONTINUATION)
    thirty_days_passed: Flag = ask("thirty business days since the last sanction", "treinta días hábiles desde la última sanción",
                                   "Have at least thirty business days passed since the last sanction was imposed?",
                                   "¿Transcurrieron al menos treinta días hábiles desde la imposición de la última sanción?",
                                   cite="lpag-230(7)", group=CONTINUATION)
    cessation_demanded: Flag = ask("proof of cessation was demanded", "se exigió demostrar el cese",
                                   "Was the infringer asked to show that the infringement had ceased?",
                                   "¿Se solicitó al infractor que demuestre haber cesado la infracción?", cite="lpag-230(7)",
                                   group=CONTINUATION)
    last_sanction_final: Flag = ask("the last sanction is final", "la última sanción está firme",
                                    "Is the last sanction final, no appeal against it being pending?",
                                    "¿La última sanción está firme, sin recurso pendiente?", cite="lpag-230(7)", group=CONTINUATION)
    no_longer_unlawful: Flag = ask("no longer an infringement", "ya no es infracción",
                                   "Has the conduct first sanctioned ceased to be an infringement by a change of the law?",
                                   "¿La conducta sancionada dejó de ser infracción por un cambio normativo?", cite="lpag-230(7)",
                                   group=CONTINUATION)
    # ── arts 193, 194 ──
    remuneration_unpaid: Flag = ask("the owner's remuneration was not paid", "no se pagó la remuneración del titular",
                                    "Would the owner, or the society, have received a remuneration that was not paid?",
                                    "¿El titular o la sociedad habrían percibido una remuneración que no se pagó?", cite="193", group=OWED)
    licensed_since: Flag = ask("authorised or licensed since", "autorizado con posterioridad",
                               "Has the infringer obtained the authorisation or licence since?",
                               "¿El infractor obtuvo después la autorización o licencia?", cite="194", group=OWED)


class EarlierAct(Facts):
    """An act before the one to be judged, and what became of it (art. 189)."""

    done: Event = ask("done", "comisión", "When was the earlier act done?", "¿Cuándo se cometió el acto anterior?", cite="189")
    decided: Event = ask("decided", "decisión", "When was it decided?", "¿Cuándo se resolvió?", cite="189")
    final: Event = ask("final", "firmeza", "When did the decision become final?", "¿Cuándo quedó firme la resolución?", cite="189")
    same_nature: Flag = ask("of the same nature", "de la misma naturaleza", "Is it an act of the same nature?",
                            "¿Es un acto de la misma naturaleza?", cite="189", judgement=True)
    sanctioned: Flag = ask("sanctioned", "sancionado", "Was it sanctioned?", "¿Fue sancionado?", cite="189")
    fined: Flag = ask("sanctioned with a fine", "sancionado con multa", "Was it sanctioned with a fine?", "¿Fue sancionado con multa?",
                      cite="189")
    fine_uit: Amount = ask("fine then imposed, in UIT", "multa entonces impuesta, en UIT", "What fine was imposed for it, in UIT?",
                           "¿Qué multa se impuso por él, en UIT?", cite="189")
    appealed: Flag = ask("under appeal", "impugnado", "Is its sanction under appeal, or before the courts?",
                         "¿La sanción está impugnada, en vía administrativa o judicial?", cite="189")
    within_two_years: Flag = ask(
        "within two years", "dentro de los dos años",
        "Was the next act done within the two years? It is worked out from the dates where these are known.",
        "¿El acto siguiente se cometió dentro de los dos años? Se deduce de las fechas, si se conocen.", cite="189")

    chronology = (("done", "decided"), ("decided", "final"))
    contradictions = (
        (Words("a fine is a sanction", "la multa es una sanción"), (("sanctioned", (False,)), ("fined", (True,)))),
    )
    implications = (("fined", (True,), "sanctioned", True), ("sanctioned", (False,), "fined", False),
                    ("sanctioned", (False,), "appealed", False))

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        if self.fine_uit is not None and (self.fined is False or self.sanctioned is False):
            yield "fine_uit", Words("a sum is given of a fine that was not imposed", "se indica el monto de una multa que no se impuso")
        if self.appealed and self.final is not None and self.final.happened:
            yield "appealed", Words(f"what is under appeal is not final ({self.final})", f"lo impugnado no está firme ({self.final})")


class Measure(Option):
    """The sanctions of art. 188."""

    WARNING = "warning", "a warning", "amonestación", "188(a)"
    FINE = "fine", "a fine", "multa", "188(b)"
    REPAIR = "repair", "repair of omissions", "reparación de las omisiones", "188(c)"
    TEMPORARY_CLOSURE = "temporary_closure", "temporary closure of the establishment", "cierre temporal del establecimiento", "188(d)"
    PERMANENT_CLOSURE = "permanent_closure", "permanent closure of the establishment", "cierre definitivo del establecimiento", "188(e)"
    SEIZURE = "seizure", "definitive seizure", "incautación o comiso definitivo", "188(f)"
    PUBLICATION = ("publication", "publication of the decision at the infringer's cost",
                   "publicación de la resolución a costa del infractor",
                   "188(g)")
    OTHER = "other", "something else", "otra cosa"


class Sanction(Facts):
    """What an authority imposed, or means to impose."""

    measure: OneOf[Measure] = ask("sanction", "sanción", "Which sanction is it?", "¿Qué sanción es?", cite="188")
    fine_uit: Amount = ask("fine, in UIT", "multa, en UIT", "What fine was imposed, in UIT?", "¿Qué multa se impuso, en UIT?",
                           cite="188(b)")
    fine_soles: Amount = ask("fine, in soles", "multa, en soles", "What fine was imposed, in soles? The day of payment is needed too.",
                             "¿Qué multa se impuso, en soles? También se necesita el día del pago.", cite="dl-807-36")
    closure_days: Count = ask("temporary closure, in days", "cierre temporal, en días", "For how many days is it closed?",
                              "¿Por cuántos días se cierra?", cite="188(d)")
    in_gazette: Flag = ask("published in El Peruano", "publicado en El Peruano",
                           "Is the decision to be published in the official gazette El Peruano?",
                           "¿La resolución se publica en el diario oficial El Peruano?", cite="192")
    publications: Count = ask("publications", "publicaciones", "How many times is it to be published?", "¿Cuántas veces se publica?",
                              cite="192")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        if self.fine_uit is not None and self.fine_soles is not None:
            yield "fine_soles", Words("a fine is given in UIT or in soles, not in both",
                                      "la multa se indica en UIT o en soles, no en ambas")


class Order(Option):
    """The order that was disobeyed."""

    FINAL = "final", "a final decision", "una resolución definitiva", "191"
    PRECAUTIONARY = "precautionary", "a precautionary measure", "una medida cautelar", "dl-807-28"
    CORRECTIVE = "corrective", "a corrective measure", "una medida correctiva", "dl-807-28"


class CoerciveFine(Sanction):
    """A fine that presses somebody to obey an order (art. 191; DL 807, art. 28)."""

    order: OneOf[Order] = ask("order disobeyed", "orden incumplida", "What was disobeyed?", "¿Qué se incumplió?", cite="191")
    doubles_last: Flag = ask("double the last one, because he persists", "duplica la última, por persistir",
                             "Is it a new fine, no more than double the last one, because the order is still disobeyed?",
                             "¿Es una nueva multa, de no más del doble de la última, porque persiste el incumplimiento?", cite="dl-807-28")


class Paid(Option):
    """How a fine is paid."""

    VOLUNTARILY = "voluntarily", "voluntarily", "voluntariamente"
    COLLECTED = "collected", "by enforced collection", "por cobranza coactiva"
    NOT_PAID = "not_paid", "it has not been paid", "no se ha pagado"


class Payment(Facts):
    """The payment of a fine."""

    how: OneOf[Paid] = ask("payment", "pago", "How was the fine paid?", "¿Cómo se pagó la multa?", cite="dl-807-36")
    before_appeal_ends: Flag = ask("paid before the period to appeal ended", "pagada antes de vencer el plazo para impugnar",
                                   "Was it paid before the period to appeal ended?",
                                   "¿Se pagó antes de que venciera el plazo para impugnar?",
                                   cite="dl-807-37")
    appealed: Flag = ask("appealed", "impugnada", "Was any appeal lodged against the decision?",
                         "¿Se interpuso recurso contra la resolución?", cite="dl-807-37")
    two_years_run: Flag = ask("two years since it became final", "dos años desde que quedó firme",
                              "Have two years run since the fine became final, days of suspension left out?",
                              "¿Transcurrieron dos años desde que la multa quedó firme, sin contar los días de suspensión?",
                              cite="lpag-233-A")


__all__ = ["Breached", "CoerciveFine", "EarlierAct", "Exemption", "Infringement", "Measure", "Order", "Paid", "Payment", "Sanction"]
