"""A society's money: its accounts of a year, what they were made public with, and its distributions (arts 153(i)-(p), 161, 162)."""

from __future__ import annotations

from collections.abc import Iterator

from dl822.reasoning.facts import Event, Facts, Flag, Money, Text, ask
from dl822.reasoning.words import Words

SPENT = ("administrative", "assets", "social")  # what cannot be more than was collected


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
    publications: Money = ask("of which publications that the law requires", "de ellos, publicaciones dispuestas por la ley",
                              "How much of them were publications that the law requires?",
                              "¿Cuánto de ellos fueron publicaciones dispuestas por la ley?", cite="153(p)")
    ordered_audits: Money = ask("of which audits that the Office ordered", "de ellos, auditorías ordenadas por la Oficina",
                                "How much of them were audits that the Office ordered?",
                                "¿Cuánto de ellos fueron auditorías ordenadas por la Oficina?", cite="153(p)")
    joint: Flag = ask("collected for two societies by one", "recaudado por una para dos sociedades",
                      "Was all of it collected by one society for two, for acts of public communication only?",
                      "¿Todo fue recaudado por una sociedad para dos, solo por actos de comunicación pública?", cite="153(j)")
    partner_costs: Money = ask("administrative costs of the other society", "gastos administrativos de la otra sociedad",
                               "How much were the administrative costs of the other society?",
                               "¿A cuánto ascendieron los gastos administrativos de la otra sociedad?", cite="153(j)")
    social: Money = ask("spent on social and cultural aims", "destinado a fines sociales y culturales",
                        "How much went to social and cultural aims?", "¿Cuánto se destinó a fines sociales y culturales?", cite="153(j)")
    aims_defined: Flag = ask("aims defined by the Assembly", "fines definidos por la Asamblea",
                             "Had the General Assembly defined those aims?", "¿La Asamblea General había definido esos fines?",
                             cite="153(j)")
    assets: Money = ask("exceptional purchases of assets", "adquisiciones extraordinarias de activos",
                        "How much were exceptional purchases of assets?", "¿A cuánto ascendieron las adquisiciones extraordinarias de activos?",
                        cite="153(j)")
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
    pre_operating_in_time: Flag = ask("within ten years of the first invoice", "dentro de diez años de la facturación",
                                      "Are they charged within ten years of the first invoice?",
                                      "¿Se cargan dentro de los diez años desde el inicio de la facturación?", cite="153(j)")
    bulletin: Flag = ask("a periodical for its members", "publicación periódica para sus asociados",
                         "Does it publish a periodical for its members on what concerns their rights?",
                         "¿Mantiene una publicación periódica para sus asociados con lo que interesa a sus derechos?", cite="153(l)")
    bulletin_complete: Flag = ask("with accounts, auditors' report and resolutions", "con estados, informe de auditores y resoluciones",
                                  "Does it hold at least the accounts, the auditors' report and the resolutions of the governing bodies?",
                                  "¿Contiene al menos los estados, el informe de los auditores y las resoluciones de los órganos de gobierno?",
                                  cite="153(l)")
    represents_abroad: Flag = ask("it represents foreign entities", "representa a entidades extranjeras",
                                  "Does it have contracts to represent foreign entities here?",
                                  "¿Tiene contratos de representación de entidades extranjeras?", cite="153(l)")
    sent_abroad: Flag = ask("sent to the foreign entities", "remitido a las entidades extranjeras",
                            "Was like information sent to those foreign entities?",
                            "¿Se envió similar información a esas entidades extranjeras?", cite="153(l)")
    sent_to_office: Flag = ask("sent to the Office", "remitido a la Oficina", "Was like information sent to the Copyright Office?",
                               "¿Se envió similar información a la Oficina de Derechos de Autor?", cite="153(l)")
    drawn_up: Event = ask("the accounts and the report drawn up", "elaboración de los estados y la memoria",
                          "When were the accounts and the report on activities drawn up?",
                          "¿Cuándo se elaboraron los estados y la memoria de actividades?", cite="153(m)")
    drawn_up_in_time: Flag = ask("drawn up within three months", "elaborados en tres meses",
                                 "Were they drawn up within three months of the close of the year?",
                                 "¿Se elaboraron dentro de los tres meses del cierre?", cite="153(m)")
    assembly: Event = ask("the Assembly on the accounts", "Asamblea que conoce los estados",
                          "When did the Assembly that decides on them meet?", "¿Cuándo se celebró la Asamblea que los conoce?", cite="153(m)")
    available: Event = ask("at the members' disposal", "puesta a disposición de los asociados",
                           "Since when were they at the members' disposal?", "¿Desde cuándo estuvieron a disposición de los asociados?",
                           cite="153(m)")
    available_in_time: Flag = ask("thirty days before the Assembly", "treinta días antes de la Asamblea",
                                  "Were they at the members' disposal thirty calendar days before the Assembly?",
                                  "¿Estuvieron a disposición treinta días calendario antes de la Asamblea?", cite="153(m)")
    audited: Flag = ask("examined by an external auditor", "examen de un auditor externo",
                        "Did an external auditor examine the accounts and the papers?",
                        "¿Un auditor externo examinó los estados y la documentación contable?", cite="153(n)")
    auditor_from_three: Flag = ask("appointed by the Board from three that the Committee proposed",
                                   "nombrado por el Consejo de una terna del Comité",
                                   "Did the Board appoint him from three that the Supervisory Committee proposed?",
                                   "¿Lo nombró el Consejo Directivo en base a una terna del Comité de Vigilancia?", cite="153(n)")
    report_available: Flag = ask("the auditor's report is open to members", "informe a disposición de los socios",
                                 "Is the auditor's report at the members' disposal?", "¿El informe está a disposición de los socios?",
                                 cite="153(n)")
    report_made: Event = ask("the auditor's report", "informe del auditor", "When was the auditor's report made?",
                             "¿Cuándo se elaboró el informe del auditor?", cite="153(n)")
    report_sent: Event = ask("the report sent to the Office", "remisión del informe a la Oficina",
                             "When was a copy of it sent to the Copyright Office?",
                             "¿Cuándo se remitió copia a la Oficina de Derechos de Autor?", cite="153(n)")
    report_in_time: Flag = ask("the report sent in time", "informe remitido a tiempo", "Was it sent within the period?",
                               "¿Se remitió dentro del plazo?", cite="153(n)")
    published: Event = ask("the accounts published in a newspaper", "publicación de los estados en un diario",
                           "When were they published in a newspaper of wide national circulation?",
                           "¿Cuándo se publicaron en un diario de amplia circulación nacional?", cite="153(o)")
    published_in_time: Flag = ask("published within twenty days of the Assembly", "publicados en veinte días de la Asamblea",
                                  "Were they published within twenty days of the Assembly?",
                                  "¿Se publicaron dentro de los veinte días de la Asamblea?", cite="153(o)")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        """Besides contradictions among the events: sums that do not add up."""
        yield from super().faults(year)
        yield from self._parts_of_costs()
        spent = [(name, value) for name in SPENT if (value := getattr(self, name)) is not None]
        if self.collected is not None and sum(value for _, value in spent) > self.collected:
            told = ", ".join(f"{name} {value:f}" for name, value in spent)
            yield spent[-1][0], Words(f"more is spent than was collected ({self.collected:f}): {told}",
                                      f"se gasta más de lo recaudado ({self.collected:f}): {told}")

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
        (Words("sums kept for unknown owners are kept until they are shared out (161)", "las sumas se conservan hasta su distribución (161)"),
         (("sums_kept", (False,)), ("shared_in_proportion", (True,)))),
    )

    name: Text = ask("the distribution", "el reparto", "How is this distribution called?", "¿Cómo se designa este reparto?")
    done: Event = ask("the distribution", "el reparto", "When was it distributed?", "¿Cuándo se repartió?", cite="153(i)")
    previous: Event = ask("the distribution before", "el reparto anterior", "When was the distribution before this one?",
                          "¿Cuándo fue el reparto anterior?", cite="153(i)")
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
                              "¿Cuánto corresponde a obras, prestaciones o producciones no identificadas?", cite="161")
    documents_available: Flag = ask("its papers at the members' disposal", "documentación a disposición",
                                    "Are the papers of the distribution at the disposal of members and represented organisations?",
                                    "¿La documentación del reparto está a disposición de miembros y organizaciones representadas?",
                                    cite="161")
    sums_kept: Flag = ask("the sums are kept", "las sumas se conservan", "Does, or did, the society keep those sums meanwhile?",
                          "¿La sociedad conserva o conservó esas sumas mientras tanto?", cite="161")
    three_years_run: Flag = ask("three years from the next 1 January have run", "transcurridos tres años desde el 1 de enero siguiente",
                                "Have three years run from 1 January of the year after the distribution?",
                                "¿Han transcurrido tres años desde el 1 de enero siguiente al reparto?", cite="161")
    year_more_run: Flag = ask("and one more year", "y un año más", "Has one more year run since?", "¿Ha transcurrido un año más?",
                              cite="161")
    shared_out: Event = ask("the additional distribution", "la distribución adicional", "When were those sums shared out additionally?",
                            "¿Cuándo se distribuyeron adicionalmente esas sumas?", cite="161")
    shared_in_proportion: Flag = ask("in proportion to what each received in it", "en proporción a lo percibido en él",
                                     "Were they shared out among those who took part, in proportion to what each received?",
                                     "¿Se distribuyeron entre quienes participaron, en proporción a lo percibido por cada uno?", cite="161")
    taken: Event = ask("the society took members' uncollected sums", "la sociedad tomó montos no cobrados por socios",
                       "When did the society take for itself sums that its members had not collected?",
                       "¿Cuándo tomó para sí la sociedad montos no cobrados por sus socios?", cite="162")
    of_members: Flag = ask("those sums were its members'", "montos de sus socios", "Were all of those sums its members' (socios)?",
                           "¿Todos esos montos eran de sus socios?", cite="162")
    five_years_run: Flag = ask("five years had run by then", "transcurridos para entonces cinco años",
                               "Had five years run by then from 1 January of the year after the distribution?",
                               "¿Para entonces habían transcurrido cinco años desde el 1 de enero siguiente al reparto?", cite="162")
