"""A society's money: its accounts of a year, what they were made public with, and its distributions (arts 153(i)-(p), 161, 162)."""

from __future__ import annotations

from collections.abc import Iterator

from dl822.reasoning.facts import Amount, Event, Every, Facts, Flag, Money, Text, ask
from dl822.reasoning.words import Words

SPENT = ("administrative", "assets", "social")  # what is taken from the collection before the rest is shared out


class Share(Facts):
    """An owner's part in a distribution."""

    name: Text = ask("the owner", "el titular", "Whose share is it?", "¿De quién es la participación?")
    points: Amount = ask("points of use", "puntos de utilización", "How many points does the use come to?",
                         "¿Cuántos puntos suma la utilización?", cite="153(k)")
    percent: Amount = ask("per cent of the whole", "porcentaje del total", "What per cent of the whole is it?",
                          "¿Qué porcentaje del total representa?", cite="153(k)")
    received: Money = ask("what was received", "lo percibido", "How much did this owner receive in that distribution?",
                          "¿Cuánto percibió este titular en ese reparto?", cite="161")
    identified: Flag = ask("the owner is identified", "titular identificado", "Is the owner identified? (Left out: yes.)",
                           "¿Está identificado el titular? (Si se omite: sí.)", cite="161", default=True)


class Accounts(Facts):
    """The accounts of one year, in soles, and how they were approved, audited and published."""

    chronology = (("opens", "closes"), ("closes", "drawn_up"), ("closes", "assembly"), ("assembly", "published"),
                  ("report_made", "report_sent"))

    name: Text = ask("the year of account", "el ejercicio", "How is this year of account called?", "¿Cómo se designa este ejercicio?")
    opens: Event = ask("first day of the year of account", "primer día del ejercicio", "On what day does the year of account begin?",
                       "¿Qué día empieza el ejercicio?", cite="153(m)")
    closes: Event = ask("close of the year of account", "cierre del ejercicio", "On what day does the year of account close?",
                        "¿Qué día cierra el ejercicio?", cite="153(m)")
    collected: Money = ask("remuneration effectively collected", "remuneración efectivamente recaudada",
                           "How much was effectively collected, in soles?", "¿Cuánto se recaudó efectivamente, en soles?", cite="153(j)")
    administrative: Money = ask("administrative costs", "gastos administrativos",
                                "How much were the administrative costs, those of publications and audits among them and exceptional "
                                "purchases of assets not?",
                                "¿A cuánto ascendieron los gastos administrativos, incluidos publicaciones y auditorías y sin "
                                "las adquisiciones extraordinarias de activos?", cite="153(j)")
    publications: Money = ask("publications that the law requires", "publicaciones dispuestas por la ley",
                              "How much of them were publications that the law requires?",
                              "¿Cuánto de ellos fueron publicaciones dispuestas por la ley?", cite="153(p)")
    ordered_audits: Money = ask("audits that the Office ordered", "auditorías ordenadas por la Oficina",
                                "How much of them were audits that the Office ordered?",
                                "¿Cuánto de ellos fueron auditorías ordenadas por la Oficina?", cite="153(p)")
    joint: Flag = ask("collected for two societies by one", "recaudado por una para dos sociedades",
                      "Was all of it collected by one society for two, for acts of public communication only?",
                      "¿Todo fue recaudado por una sociedad para dos, solo por actos de comunicación pública?", cite="153(j)")
    partner_costs: Money = ask("administrative costs of the other society", "gastos administrativos de la otra sociedad",
                               "How much were the administrative costs of the other society, those of 153(p) left out?",
                               "¿A cuánto ascendieron los gastos administrativos de la otra sociedad, sin los del 153(p)?", cite="153(j)")
    social: Money = ask("spent on social and cultural aims", "destinado a fines sociales y culturales",
                        "How much went to social and cultural aims?", "¿Cuánto se destinó a fines sociales y culturales?", cite="153(j)")
    net: Money = ask("left to share out", "neto por repartir", "How much was left to share out, as the accounts state it?",
                     "¿Cuánto quedó por repartir, según los estados?", cite="153(i)")
    aims_defined: Flag = ask("aims defined beforehand by the Assembly", "fines definidos previamente por la Asamblea",
                             "Had the General Assembly defined those aims?", "¿La Asamblea General había definido esos fines?",
                             cite="153(j)")
    aims_for_members: Flag = ask("aims that benefit the members", "fines que benefician a los miembros",
                                 "Do those aims benefit the society's members?", "¿Esos fines benefician a los miembros de la sociedad?",
                                 cite="153(j)")
    assets: Money = ask("exceptional purchases of assets", "adquisiciones extraordinarias de activos",
                        "How much were exceptional purchases of assets?",
                        "¿A cuánto ascendieron las adquisiciones extraordinarias de activos?",
                        cite="153(j)")
    assets_of_the_kind: Flag = ask("plant, equipment or intangibles", "propiedad, planta y equipo o intangibles",
                                   "Were they all property, plant and equipment, or intangible assets?",
                                   "¿Fueron todas de propiedad, planta y equipo, o de activos intangibles?", cite="153(j)")
    assets_justified: Flag = ask("the purchases were justified", "adquisiciones justificadas", "Were those purchases duly justified?",
                                 "¿Esas adquisiciones tenían la justificación debida?", cite="153(j)", judgement=True)
    board_unanimous: Flag = ask("unanimous Board beforehand", "acuerdo previo y unánime del Consejo",
                                "Had the Board agreed to them beforehand, unanimously?",
                                "¿El Consejo Directivo las acordó previamente y por unanimidad?", cite="153(j)")
    committee_approved: Flag = ask("approved by the Committee beforehand", "aprobación previa del Comité de Vigilancia",
                                   "Had the Supervisory Committee approved them beforehand?",
                                   "¿El Comité de Vigilancia las aprobó previamente?", cite="153(j)")
    assembly_approved: Flag = ask("approved by the Assembly beforehand", "aprobación previa de la Asamblea",
                                  "Had the General Assembly approved them beforehand?", "¿La Asamblea General las aprobó previamente?",
                                  cite="153(j)")
    budget_by_board: Flag = ask("budget approved by the Board", "presupuesto aprobado por el Consejo",
                                "Did the Board approve the budget of income and expenditure?",
                                "¿El Consejo Directivo aprobó el presupuesto de ingresos y gastos?", cite="153(j)")
    budget_for_a_year: Flag = ask("budget for a year at most", "presupuesto por no más de un año",
                                  "Is each budget for a year at most?", "¿Cada presupuesto comprende un año como máximo?", cite="153(j)")
    assets_budget: Flag = ask("there is a budget of assets", "hay presupuesto de activos",
                              "Is there a budget of property, plant and equipment, or intangibles?",
                              "¿Hay un presupuesto de propiedad, planta y equipo e intangibles?", cite="153(j)")
    assets_budget_by_both: Flag = ask("budget of assets approved by Assembly and Board",
                                      "presupuesto de activos aprobado por Asamblea y Consejo",
                                      "Did the Assembly and the Board both approve the budget of plant, equipment and intangibles?",
                                      "¿La Asamblea y el Consejo aprobaron el presupuesto de propiedad, planta y equipo e intangibles?",
                                      cite="153(j)")
    unbudgeted: Flag = ask("costs that the budget did not foresee", "gastos no contemplados en el presupuesto",
                           "Were there costs that the budget did not foresee?", "¿Hubo gastos no contemplados en el presupuesto?",
                           cite="153(j)")
    unbudgeted_by_board: Flag = ask("the Board authorised those", "autorizados por el Consejo", "Did the Board authorise them?",
                                    "¿El Consejo Directivo los autorizó?", cite="153(j)")
    unbudgeted_by_assembly: Flag = ask("the Assembly authorised those", "autorizados por la Asamblea", "Did the Assembly authorise them?",
                                       "¿La Asamblea General los autorizó?", cite="153(j)")
    pre_operating: Flag = ask("costs from before the first invoice are charged", "se cargan gastos preoperativos",
                              "Do the administrative costs include some from before the first invoice?",
                              "¿Los gastos administrativos incluyen preoperativos, anteriores a la facturación?", cite="153(j)")
    first_invoice: Event = ask("first invoice", "inicio de la facturación", "When did it begin to invoice?",
                               "¿Cuándo empezó a facturar?", cite="153(j)")
    pre_operating_in_time: Flag = ask("within ten years", "dentro de diez años",
                                      "Are they charged within ten years of the first invoice?",
                                      "¿Se cargan dentro de los diez años desde el inicio de la facturación?", cite="153(j)")
    bulletin: Flag = ask("a periodical for its members", "publicación periódica para sus asociados",
                         "Does it publish a periodical for its members on what concerns their rights?",
                         "¿Mantiene una publicación periódica para sus asociados con lo que interesa a sus derechos?", cite="153(l)")
    bulletin_complete: Flag = ask("with accounts, auditors' report and resolutions", "con estados, informe de auditores y resoluciones",
                                  "Does it hold at least the accounts, the auditors' report and the resolutions of the governing bodies?",
                                  "¿Contiene al menos los estados, el informe de los auditores y las resoluciones de los órganos de "
                                  "gobierno?",
                                  cite="153(l)")
    represents_abroad: Flag = ask("it represents foreign entities", "representa a entidades extranjeras",
                                  "Does it have contracts to represent foreign entities here?",
                                  "¿Tiene contratos de representación de entidades extranjeras?", cite="153(l)")
    sent_abroad: Flag = ask("sent to the foreign entities", "remitido a las entidades extranjeras",
                            "Was like information sent to those foreign entities?",
                            "¿Se envió similar información a esas entidades extranjeras?", cite="153(l)")
    sent_to_office: Flag = ask("sent to the Office", "remitido a la Oficina", "Was like information sent to the Copyright Office?",
                               "¿Se envió similar información a la Oficina de Derechos de Autor?", cite="153(l)")
    drawn_up: Event = ask("drawing up of the accounts and the report", "elaboración de los estados y la memoria",
                          "When were the accounts and the report on activities drawn up?",
                          "¿Cuándo se elaboraron los estados y la memoria de actividades?", cite="153(m)")
    drawn_up_in_time: Flag = ask("drawn up within three months", "elaborados en tres meses",
                                 "Were they drawn up within three months of the close of the year?",
                                 "¿Se elaboraron dentro de los tres meses del cierre?", cite="153(m)")
    assembly: Event = ask("Assembly on the accounts", "Asamblea que conoce los estados",
                          "When did the Assembly that decides on them meet?", "¿Cuándo se celebró la Asamblea que los conoce?",
                          cite="153(m)")
    available: Event = ask("disposal to the members", "puesta a disposición de los asociados",
                           "Since when were they at the members' disposal?", "¿Desde cuándo estuvieron a disposición de los asociados?",
                           cite="153(m)")
    available_in_time: Flag = ask("thirty days before the Assembly", "treinta días antes de la Asamblea",
                                  "Were they at the members' disposal thirty calendar days before the Assembly?",
                                  "¿Estuvieron a disposición treinta días calendario antes de la Asamblea?", cite="153(m)")
    audited: Flag = ask("examined by an external auditor", "examen de un auditor externo",
                        "Did an external auditor examine the accounts and the papers?",
                        "¿Un auditor externo examinó los estados y la documentación contable?", cite="153(n)")
    auditor_from_three: Flag = ask("appointed by the Board from three that the Committee proposed",
                                   "nombrado por el Consejo de una terna propuesta por el Comité de Vigilancia",
                                   "Did the Board appoint him from three that the Supervisory Committee proposed?",
                                   "¿Lo nombró el Consejo Directivo en base a una terna del Comité de Vigilancia?", cite="153(n)")
    report_available: Flag = ask("the auditor's report is open to members", "informe a disposición de los socios",
                                 "Is the auditor's report at the members' disposal?", "¿El informe está a disposición de los socios?",
                                 cite="153(n)")
    report_made: Event = ask("auditor's report", "informe del auditor", "When was the auditor's report made?",
                             "¿Cuándo se elaboró el informe del auditor?", cite="153(n)")
    report_sent: Event = ask("sending of the report to the Office", "remisión del informe a la Oficina",
                             "When was a copy of it sent to the Copyright Office?",
                             "¿Cuándo se remitió copia a la Oficina de Derechos de Autor?", cite="153(n)")
    report_in_time: Flag = ask("the report sent in time", "informe remitido a tiempo", "Was it sent within the period?",
                               "¿Se remitió dentro del plazo?", cite="153(n)")
    published: Event = ask("publication of the accounts in a newspaper", "publicación de los estados en un diario",
                           "When were they published in a newspaper of wide national circulation?",
                           "¿Cuándo se publicaron en un diario de amplia circulación nacional?", cite="153(o)")
    published_in_time: Flag = ask("published within twenty days of the Assembly", "publicados en veinte días de la Asamblea",
                                  "Were they published within twenty days of the Assembly?",
                                  "¿Se publicaron dentro de los veinte días de la Asamblea?", cite="153(o)")

    shares: Every[Share] = ask("the owners' shares", "las participaciones de los titulares", "What is each owner's share in the net?",
                               "¿Cuál es la participación de cada titular en el neto?", cite="153(k)")
    suspense: Money = ask("sums to be shared out additionally", "sumas para distribución adicional",
                          "How much, kept for three years from an earlier distribution, is shared out additionally?",
                          "¿Cuánto, conservado tres años desde un reparto anterior, se distribuye adicionalmente?", cite="161")
    received_earlier: Every[Share] = ask("what each received in that distribution", "lo percibido en aquel reparto",
                                "What did each owner receive in that earlier distribution?",
                                "¿Cuánto percibió cada titular en aquel reparto?", cite="161")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        """Besides contradictions among the events: sums that do not add up. To spend more than was collected is no contradiction,
        but the plainest breach of the ceiling."""
        yield from super().faults(year)
        yield from self._parts_of_costs()
        parts = [(name, value) for name in (*SPENT, "net") if (value := getattr(self, name)) is not None]
        if self.collected is not None and self.net is not None:
            told, whole = " + ".join(f"{name} {value:f}" for name, value in parts), sum(value for _, value in parts)
            if whole > self.collected or (len(parts) > len(SPENT) and whole != self.collected):
                yield "net", Words(f"{told} is {whole:f}, and {self.collected:f} was collected",
                                   f"{told} suma {whole:f} y se recaudó {self.collected:f}")

    def _parts_of_costs(self) -> Iterator[tuple[str, Words]]:
        parts = [(name, value) for name in ("publications", "ordered_audits") if (value := getattr(self, name)) is not None]
        if self.administrative is not None and sum(value for _, value in parts) > self.administrative:
            told = " + ".join(f"{name} {value:f}" for name, value in parts)
            yield parts[-1][0], Words(f"{told} is more than the administrative costs of which it is part ({self.administrative:f})",
                                      f"{told} supera los gastos administrativos de que forma parte ({self.administrative:f})")


class Distribution(Facts):
    """A distribution among the owners of what was collected, and what became of the sums that nobody drew."""

    chronology = (("previous", "done"), ("done", "shared_out"), ("done", "taken"))
    contradictions = (
        (Words("what was shared out additionally was shared out when the three years had run, or had not",
               "la distribución adicional fue después o antes de los tres años"),
         (("three_years_run", (False,)), ("three_years_run_then", (True,)))),
    )

    name: Text = ask("the distribution", "el reparto", "How is this distribution called?", "¿Cómo se designa este reparto?")
    done: Event = ask("distribution", "reparto", "When was it distributed?", "¿Cuándo se repartió?", cite="153(i)")
    previous: Event = ask("earlier distribution", "reparto anterior", "When was the distribution before this one?",
                          "¿Cuándo fue el reparto anterior?", cite="153(i)")
    first: Flag = ask("its first distribution", "su primer reparto", "Is it the society's first distribution?",
                      "¿Es el primer reparto de la sociedad?", cite="153(i)")
    by_rules: Flag = ask("by its rules of distribution", "con base en sus normas de reparto",
                         "Was it made by the society's rules of distribution?",
                         "¿Se hizo con base en sus normas de reparto?", cite="153(i)")
    within_a_year: Flag = ask("within a year of the one before", "dentro de un año del anterior",
                              "Was it made within a year of the one before?", "¿Se hizo dentro de un año del anterior?", cite="153(i)")
    other_deductions: Flag = ask("deductions that the law does not name", "deducciones no previstas en la ley",
                                 "Was anything deducted but administrative and management costs and the social fund of 153(j)?",
                                 "¿Se dedujo algo más que los gastos administrativos y de gestión y el fondo social del 153(j)?",
                                 cite="153(i)")
    real: Flag = ask("a real system that excludes arbitrariness", "sistema real que excluye la arbitrariedad",
                     "Does the system distribute what was really used, and exclude arbitrariness?",
                     "¿El sistema es de distribución real y excluye la arbitrariedad?", cite="153(k)", judgement=True)
    equitable: Flag = ask("equitable among owners", "reparto equitativo entre titulares", "Is it equitable among the owners?",
                          "¿El reparto es equitativo entre los titulares?", cite="153(k)", judgement=True)
    proportional: Flag = ask("effectively in proportion to use", "efectivamente proporcional a la utilización",
                             "Is it effectively in proportion to the use of the works, performances or productions?",
                             "¿Es efectivamente proporcional a la utilización de las obras, interpretaciones o producciones?",
                             cite="153(k)")
    unidentified: Money = ask("sums whose owner is not identified", "sumas sin titular identificado",
                              "How much of it belongs to works, performances or productions whose owner was not identified?",
                              "¿Cuánto corresponde a obras, prestaciones o producciones cuyo titular no pudo ser identificado?", cite="161")
    documents_available: Flag = ask("its papers at the members' disposal", "documentación a disposición",
                                    "Are the papers of the distribution at the disposal of members and represented organisations?",
                                    "¿La documentación del reparto está a disposición de miembros y organizaciones representadas?",
                                    cite="161")
    sums_kept: Flag = ask("the sums are kept", "las sumas se conservan", "Does, or did, the society keep those sums meanwhile?",
                          "¿La sociedad conserva o conservó esas sumas mientras tanto?", cite="161")
    three_years_run: Flag = ask("three years from the next 1 January have run", "transcurridos tres años desde el 1 de enero siguiente",
                                "Have three years run from 1 January of the year after the distribution?",
                                "¿Han transcurrido tres años desde el 1 de enero siguiente al reparto?", cite="161")
    three_years_run_then: Flag = ask("the three years had run when they were shared out", "transcurridos los tres años al distribuirlas",
                                     "Had those three years run when the sums were shared out additionally?",
                                     "¿Habían transcurrido esos tres años cuando se distribuyeron adicionalmente?", cite="161")
    year_more_run: Flag = ask("one more year has run", "transcurrido además un año", "Has one more year run since?",
                              "¿Ha transcurrido un año más?",
                              cite="161")
    shared_out: Event = ask("additional distribution", "distribución adicional", "When were those sums shared out additionally?",
                            "¿Cuándo se distribuyeron adicionalmente esas sumas?", cite="161")
    shared_in_proportion: Flag = ask("in proportion to what each received in it", "en proporción a lo percibido en él",
                                     "Were they shared out among those who took part, in proportion to what each received?",
                                     "¿Se distribuyeron entre quienes participaron, en proporción a lo percibido por cada uno?", cite="161")
    taken: Event = ask("taking by the society of members' uncollected sums", "apropiación por la sociedad de montos no cobrados por socios",
                       "When did the society take for itself sums that its members had not collected?",
                       "¿Cuándo hizo suyos la sociedad montos no cobrados por sus socios?", cite="162")
    of_members: Flag = ask("those sums were its members'", "montos de sus socios", "Were all of those sums its members' (socios)?",
                           "¿Todos esos montos eran de sus socios?", cite="162")
    five_years_run: Flag = ask("five years had run by then", "transcurridos para entonces cinco años",
                               "Had five years run by then from 1 January of the year after the distribution?",
                               "¿Para entonces habían transcurrido cinco años desde el 1 de enero siguiente al reparto?", cite="162")
