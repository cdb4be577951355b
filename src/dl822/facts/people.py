"""The people of a society: their posts, their ties to each other, and the family tree from which those follow (arts 155-160)."""

from __future__ import annotations

from dl822.reasoning.facts import Count, Event, Every, Facts, Flag, Names, OneOf, Text, ask
from dl822.reasoning.words import Option, Words


class Role(Option):
    """What a person is to a society."""

    BOARD = "board", "a member of the Management Board", "miembro del Consejo Directivo"
    COMMITTEE = "committee", "a member of the Supervisory Committee", "miembro del Comité de Vigilancia"
    DIRECTOR = "director", "the Director General", "Director General"
    EMPLOYEE = "employee", "an employee", "empleado"
    CONTRACTOR = "contractor", "somebody with whom it contracts", "persona con quien contrata"
    OFFICIAL = "official", "an official of the Copyright Office", "funcionario de la Oficina de Derechos de Autor"
    TRIBUNAL = "tribunal", "an official of the Tribunal of INDECOPI", "funcionario del Tribunal del INDECOPI"
    OTHER = "other", "something else", "otra cosa"


class Link(Option):
    """What a person is to an entity that owes the society money, or is in litigation with it."""

    ARTISTIC_DIRECTOR = "artistic_director", "its artistic director", "director artístico"
    IMPRESARIO = "impresario", "its impresario", "empresario"
    OWNER = "owner", "its owner", "propietario"
    PARTNER = "partner", "a partner in it", "socio"
    REPRESENTATIVE = "representative", "its representative", "representante"
    OFFICER = "officer", "its officer", "funcionario"
    LAWYER = "lawyer", "its lawyer", "abogado"
    NONE = "none", "none of these", "nada de esto"


class Officer(Facts):
    """A person, and what he is to the society. Who is two things is listed twice."""

    contradictions = ((Words("an employee or a contractor has a contract with the society",
                             "un empleado o contratista tiene contrato con la sociedad"),
                       (("role", (Role.EMPLOYEE, Role.CONTRACTOR)), ("contracted", (False,)))),)
    implications = (("role", (Role.EMPLOYEE, Role.CONTRACTOR), "contracted", True),)

    name: Text = ask("the person", "la persona", "What is this person called?", "¿Cómo se llama esta persona?")
    role: OneOf[Role] = ask("what he is to the society", "su relación con la sociedad", "What is this person to the society?",
                            "¿Qué es esta persona respecto de la sociedad?", cite="155")
    link: OneOf[Link] = ask("what he is to a debtor or opponent of the society", "su relación con un deudor o contraparte de la sociedad",
                            "What is he to an entity that owes the society money or is in litigation with it?",
                            "¿Qué es respecto de una entidad deudora de la sociedad o en litigio con ella?", cite="155(c)")
    holds_elsewhere: Flag = ask("an office in another society", "cargo en otra sociedad",
                                "Is he Director General, or of the Board or Committee, of another society?",
                                "¿Es Director General o miembro del Consejo o del Comité de otra sociedad?", cite="157(a)")
    represents_member: Flag = ask("he represents a member in the Assembly", "representa a un afiliado en la Asamblea",
                                  "Does he represent a member at general or extraordinary Assemblies?",
                                  "¿Representa a un afiliado en Asambleas generales o extraordinarias?", cite="159")
    contracted: Flag = ask("the society contracts with him", "la sociedad contrata con él",
                           "Does the society have a contract with him, of employment or any other?",
                           "¿La sociedad tiene con él un contrato, laboral o de otra clase?", cite="158")
    took_office: Event = ask("taking office", "asunción del cargo", "When did he take office?", "¿Cuándo asumió el cargo?", cite="160")
    sworn_on_taking: Flag = ask("sworn free of incompatibilities on taking office",
                                "declaró no estar incurso en incompatibilidades al asumir",
                                "On taking office, did he give the Office a sworn statement that no incompatibility reaches him?",
                                "Al asumir, ¿presentó a la Oficina declaración jurada de no estar incurso en incompatibilidades?",
                                cite="160")
    assets_on_taking: Flag = ask("assets and income sworn on taking office", "bienes y rentas declarados al asumir",
                                 "On taking office, did he give it a sworn statement of assets and income?",
                                 "Al asumir, ¿presentó declaración jurada de bienes y rentas?", cite="160")
    sworn_yearly: Flag = ask("sworn free of incompatibilities every year", "declaró no estar incurso en incompatibilidades cada año",
                             "Did he give the first statement every year since?", "¿Ha presentado la primera declaración cada año?",
                             cite="160")
    assets_yearly: Flag = ask("assets and income sworn every year", "bienes y rentas declarados cada año",
                              "Did he give the second statement every year since?", "¿Ha presentado la segunda declaración cada año?",
                              cite="160")
    told_office: Flag = ask("he told the Office of the irregularities in time", "informó a la Oficina oportunamente",
                            "Did he tell the Copyright Office of the irregularities in good time?",
                            "¿Informó oportunamente de las irregularidades a la Dirección de Derecho de Autor?", cite="153(j)")


class Couple(Option):
    """Whether two people are a couple."""

    MARRIED = "married", "married to each other", "cónyuges"
    COHABITING = "cohabiting", "living together as a couple", "concubinos"
    NEITHER = "neither", "neither", "ni lo uno ni lo otro"


DEGREES = tuple(range(1, 1_000))


class Tie(Facts):
    """What two people are to each other, and each to the society."""

    contradictions = (
        (Words("a degree of kinship is one of a kinship that there is", "un grado supone que haya parentesco"),
         (("blood_related", (False,)), ("blood_degree", DEGREES))),
        (Words("a degree of affinity is one of an affinity that there is", "un grado supone que haya afinidad"),
         (("affinity_related", (False,)), ("affinity_degree", DEGREES))),
        (Words("kinship begins with the first degree", "el parentesco empieza en el primer grado"),
         (("blood_related", (True,)), ("blood_degree", (0,)))),
        (Words("an employee or a contractor has a contract with the society",
               "un empleado o contratista tiene contrato con la sociedad"),
         (("other_role", (Role.EMPLOYEE, Role.CONTRACTOR)), ("other_contracted", (False,)))),
        (Words("affinity begins with the first degree", "la afinidad empieza en el primer grado"),
         (("affinity_related", (True,)), ("affinity_degree", (0,)))),
    )
    implications = (("blood_degree", DEGREES, "blood_related", True),
                    ("affinity_degree", DEGREES, "affinity_related", True),
                    ("other_role", (Role.EMPLOYEE, Role.CONTRACTOR), "other_contracted", True))

    name: Text = ask("the two people", "las dos personas", "Who are they?", "¿Quiénes son?")
    role: OneOf[Role] = ask("what the first is to the society", "relación del primero con la sociedad",
                            "What is the first to the society?", "¿Qué es el primero respecto de la sociedad?", cite="155")
    other_role: OneOf[Role] = ask("what the second is to the society", "relación del segundo con la sociedad",
                                  "What is the second to the society?", "¿Qué es el segundo respecto de la sociedad?", cite="155")
    other_contracted: Flag = ask("the society contracts with the second", "la sociedad contrata con el segundo",
                                 "Does the society have a contract with the second, of employment or any other?",
                                 "¿La sociedad tiene con el segundo un contrato, laboral o de otra clase?", cite="158")
    blood_related: Flag = ask("related by blood or adoption", "parientes consanguíneos o por adopción",
                              "Are they related by blood or adoption?", "¿Son parientes consanguíneos o por adopción?", cite="155(a)")
    blood_degree: Count = ask("degree of consanguinity", "grado de consanguinidad", "In which degree are they related by blood?",
                              "¿En qué grado de consanguinidad?", cite="155(a)")
    affinity_related: Flag = ask("related by marriage", "parientes por afinidad", "Is one related to the other's spouse?",
                                 "¿Uno es pariente del cónyuge del otro?", cite="155(a)")
    affinity_degree: Count = ask("degree of affinity", "grado de afinidad", "In which degree are they related by marriage?",
                                 "¿En qué grado de afinidad?", cite="155(a)")
    couple: OneOf[Couple] = ask("whether they are a couple", "si son pareja", "Are they married to each other, or living together?",
                                "¿Son cónyuges o concubinos entre sí?", cite="155(b)")


class Ending(Option):
    """How a marriage or cohabitation ended."""

    LASTS = "lasts", "it lasts", "subsiste"
    DEATH = "death", "by a death", "por muerte"
    DIVORCE = "divorce", "by divorce or separation", "por divorcio o separación"


class Relative(Facts):
    """A person of a family tree, and his parents, by birth or adoption."""

    name: Text = ask("the person", "la persona", "What is this person called?", "¿Cómo se llama esta persona?")
    parents: Names = ask("the parents", "los padres", "Who are the parents, by birth or adoption?",
                         "¿Quiénes son sus padres, por nacimiento o adopción?")


class Union(Facts):
    """A marriage or cohabitation of two people of a family tree."""

    of: Names = ask("the two", "los dos", "Who are the two?", "¿Quiénes son?")
    kind: OneOf[Couple] = ask("married or cohabiting", "cónyuges o concubinos", "Are they married, or living together?",
                              "¿Son cónyuges o concubinos?", cite="155(b)")
    ended: OneOf[Ending] = ask("how it ended", "cómo terminó", "Did it end, and how?", "¿Terminó, y cómo?", cite="155(a)")


class Family(Facts):
    """A family tree."""

    complete: Flag = ask("the tree is complete", "el árbol está completo",
                         "Does the tree hold every relative within the fourth degree, and every marriage, of the people in it?",
                         "¿El árbol contiene a todos los parientes hasta el cuarto grado, y todos los matrimonios, de estas personas?",
                         cite="155(a)")
    people: Every[Relative] = ask("the people of the tree", "las personas del árbol", "Who are the people, and who their parents?",
                                  "¿Quiénes son las personas y quiénes sus padres?", cite="155(a)")
    unions: Every[Union] = ask("marriages and cohabitations", "matrimonios y concubinatos", "Who is, or was, married or living with whom?",
                               "¿Quiénes están o estuvieron casados o conviven?", cite="155(b)")
