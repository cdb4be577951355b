"""What arts 169(f)-(h) and 170-172 speak of: an inspection, a power of the Office, an entry in the Register."""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, ask
from dl822.reasoning.words import Option, Words


class Inspection(Facts):
    """The Office watches over, or inspects, what somebody does (art. 169(f))."""

    rights_at_stake: Flag = ask("an activity that may involve rights of the law", "actividad que puede involucrar derechos de la ley",
                                "May the activity give rise to the exercise of rights that the law recognises?",
                                "¿La actividad puede dar lugar al ejercicio de derechos reconocidos en la ley?", cite="169(f)")
    user: Flag = ask("whoever is inspected is a user", "el inspeccionado es un usuario",
                     "Is the person inspected a user of works or other protected matter?",
                     "¿El inspeccionado es un usuario de obras u otros bienes protegidos?", cite="169(f)")
    required: Flag = ask("the Office required facilities, information or documents",
                         "la Oficina requirió facilidades, información o documentos",
                         "Did the Office require facilities, information or documents of him?",
                         "¿La Oficina le requirió facilidades, información o documentación?", cite="169(f)")
    provided: Flag = ask("all of it was given", "se brindó todo ello", "Did he give all that was required?",
                         "¿Brindó todo lo requerido?", cite="169(f)")


class Initiative(Option):
    """Who set a procedure going."""

    EX_OFFICIO = "ex_officio", "begun ex officio", "iniciado de oficio"
    COMPLAINT = "complaint", "begun on a party's complaint", "iniciado por denuncia de parte"
    NONE = "none", "no procedure was begun", "no se ha iniciado procedimiento"


class Power(Option):
    """What the Office does about an infringement (arts 169(g), 188)."""

    MEASURE = "measure", "a preventive or precautionary measure", "una medida preventiva o cautelar"
    WARNING = "warning", "a warning", "una amonestación"
    FINE = "fine", "a fine", "una multa"
    SEIZURE = "seizure", "seizure", "una incautación o decomiso"
    CLOSURE = "closure", "closing premises, for a time or for good", "un cierre temporal o definitivo de establecimiento"
    OTHER = "other", "something else, such as damages or prison", "otra cosa, como una indemnización o prisión"


class Exercise(Facts):
    """The Office exercises a power of art. 169(g) or (h)."""

    initiative: OneOf[Initiative] = ask("how the procedure was begun", "cómo se inició el procedimiento",
                                        "Who set the procedure going?", "¿Cómo se inició el procedimiento?", cite="169(g)")
    power: OneOf[Power] = ask("what is ordered", "qué se dispone", "What does the Office order?", "¿Qué dispone la Oficina?", cite="169(g)")
    infringement: Flag = ask("an infringement of copyright or neighbouring rights law",
                             "infracción a la legislación sobre derecho de autor o derechos conexos",
                             "Is it over an infringement of national or international law on copyright or neighbouring rights?",
                             "¿Es por una infracción a la legislación nacional o internacional sobre derecho de autor o derechos conexos?",
                             cite="169(g)")
    within_competence: Flag = ask("the procedure is within the Office's competence", "procedimiento de competencia de la Oficina",
                                  "Is the procedure within the Office's competence?",
                                  "¿El procedimiento está sometido a la competencia de la Oficina?", cite="169(h)")
    for_right_owners: Flag = ask("the remuneration is for the owners of the right", "la remuneración es para los titulares del derecho",
                                 "Is the remuneration fixed in favour of the owners of the right?",
                                 "¿La remuneración se establece en favor de los titulares del derecho?", cite="169(h)")


class Registered(Option):
    """What somebody wants to have entered in the National Register."""

    WORK = "work", "a work", "una obra", "170"
    NEIGHBOURING = ("neighbouring", "another thing that the law protects", "otro bien intelectual protegido por la ley", "170")
    CONTRACT = ("contract", "a contract that confers, modifies, transfers, encumbers or ends economic rights",
                "un convenio o contrato que confiere, modifica, transmite, grava o extingue derechos patrimoniales", "170")
    MODIFICATION = ("modification", "a contract that authorises modifications of the work",
                    "un convenio o contrato que autoriza modificaciones a la obra", "170")
    OTHER = "other", "something else, such as a mere idea", "otra cosa, como una mera idea"


class Entry(Facts):
    """An entry in the National Register, made or to be made (arts 170-172)."""

    contradictions = (
        (Words("an entry that was made was applied for (art. 172)", "toda inscripción supone una solicitud (art. 172)"),
         (("registered", (True,)), ("applied_by_owner", (False,)), ("applied_by_other", (False,)))),
    )

    what: OneOf[Registered] = ask("what is to be registered", "qué se quiere inscribir", "What is to be registered?",
                                  "¿Qué se quiere inscribir?", cite="170")
    recognised: Flag = ask("the law recognises the right", "la ley reconoce el derecho",
                           "Does the law recognise the right, leaving the Register aside?",
                           "¿La ley reconoce el derecho, sin tener en cuenta el registro?", cite="170")
    registered: Flag = ask("entered in the Register", "inscrito en el registro", "Was it entered in the Register?",
                           "¿Se inscribió en el registro?", cite="171")
    applied_by_owner: Flag = ask("an owner of rights in it applied", "lo solicitó un titular de derechos sobre ella",
                                 "Does, or did, one of the owners of rights in that same work, performance or production apply?",
                                 "¿Lo solicita o solicitó uno de los titulares de derechos sobre esa misma obra, interpretación o "
                                 "producción?",
                                 cite="172")
    applied_by_other: Flag = ask("somebody else applied", "lo solicitó otra persona", "Did somebody else apply?",
                                 "¿Lo solicitó otra persona?", cite="172")
    owner_of_same: Flag = ask("an owner of rights in the same thing", "titular de derechos sobre el mismo bien",
                              "Is the person who relies on the entry another owner of rights in that same thing?",
                              "¿Quien invoca la inscripción es otro titular de derechos sobre ese mismo bien?", cite="172")
