"""Moral rights: who exercises them, and what a user does to a work or a performance.

That a moral right was renounced or assigned is no fact here: it would change nothing (art. 21).
"""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, Part, ask
from dl822.reasoning.words import Option, Words

WHO = Words("who exercises it", "quién lo ejerce")
WHICH = Words("the right and the work", "el derecho y la obra")
WITHHELD = Words("kept undisclosed", "mantenida inédita")
CONDITIONS = Words("conditions", "condiciones")
ACT = Words("what was done", "qué se hizo")


class MoralRight(Option):
    """The author's moral rights (art. 22)."""

    DISCLOSURE = "disclosure", "disclosure", "divulgación", "22(a)"
    PATERNITY = "paternity", "paternity", "paternidad", "22(b)"
    INTEGRITY = "integrity", "integrity", "integridad", "22(c)"
    MODIFICATION = "modification", "modification", "modificación o variación", "22(d)"
    WITHDRAWAL = "withdrawal", "withdrawal from trade", "retiro de la obra del comercio", "22(e)"
    ACCESS = "access", "access", "acceso", "22(f)"


class Exerciser(Option):
    """Who exercises the right. Of the last five the law says so elsewhere (art. 21: save a legal provision)."""

    AUTHOR = "author", "the author", "el autor", "2(1)"
    HEIR = "heir", "the author's heirs", "los herederos del autor", "21"
    STATE = "state", "the State", "el Estado", "29"
    SOCIETY = "society", "the collective management society concerned", "la entidad de gestión colectiva pertinente", "29"
    INTERESTED = "interested", "a person with a legitimate interest in the work", "una persona con interés legítimo sobre la obra", "29"
    DISCLOSER = ("discloser", "whoever disclosed the anonymous or pseudonymous work with the author's consent",
                 "quien divulgó la obra anónima o seudónima con el consentimiento del autor", "12")
    COLLECTIVE = ("collective_publisher", "whoever publishes the collective work under his own name",
                  "quien publica o divulga la obra colectiva con su propio nombre", "15")
    EMPLOYER = "employer", "the employer or commissioner", "el patrono o comitente", "16"
    DIRECTOR = "director", "the director of the audiovisual work", "el director o realizador de la obra audiovisual", "60"
    FILM_PRODUCER = "film_producer", "the producer of the audiovisual work", "el productor de la obra audiovisual", "66"
    PROGRAM_PRODUCER = "program_producer", "the producer of the program", "el productor del programa de ordenador", "71"
    OTHER = "other", "somebody else", "otra persona"


class Treatment(Option):
    """What was done to the work or to the performance."""

    NONE = "none", "left as it is", "se respetó tal como es"
    DISTORTED = "distorted", "distortion", "deformación"
    MODIFIED = "modified", "modification", "modificación"
    MUTILATED = "mutilated", "mutilation", "mutilación"
    ALTERED = "altered", "alteration", "alteración"
    DESTROYED = "destroyed", "destruction", "destrucción"


class Credit(Option):
    """Whom the copies or the communication name as author."""

    NAME = "name", "the author, by his name", "al autor, por su nombre"
    PSEUDONYM = "pseudonym", "the author, by his pseudonym or sign", "al autor, por su seudónimo o signo"
    NOBODY = "nobody", "nobody", "a nadie"
    ANOTHER = "another", "somebody who is not the author", "a quien no es el autor"


class NameChoice(Option):
    """How the author resolved that his work be disclosed (art. 24)."""

    NAME = "name", "under his name", "con su nombre"
    PSEUDONYM = "pseudonym", "under a pseudonym or sign", "bajo seudónimo o signo", "2(29)"
    ANONYMOUS = "anonymous", "anonymously", "en forma anónima", "2(18)"


class Wish(Facts):
    """What the author left written of a work that he kept undisclosed (art. 23)."""

    withheld: Flag = ask("the author left in writing that it must not be published", "el autor dispuso por escrito que no se publique",
                         "Did the author leave, in a will or other writing and without revoking it, that the work must not be published?",
                         "¿El autor dispuso, por testamento u otro escrito no revocado, que la obra no sea publicada?",
                         cite="23", group=WITHHELD)
    letters_or_memoirs: Flag = ask("letters or memoirs", "correspondencia epistolar o memorias",
                                   "Is the work a letter, or memoirs?", "¿La obra es correspondencia epistolar o memorias?",
                                   cite="23", group=WITHHELD)
    fifty_years_dead: Flag = ask("fifty years have passed since the death", "han pasado cincuenta años desde la muerte",
                                 "Have fifty years passed since the death of whoever forbade it?",
                                 "¿Han pasado cincuenta años desde la muerte de quien lo prohibió?", cite="23", group=WITHHELD)


class MoralClaim(Facts):
    """Somebody wants to exercise a moral right in a work."""

    contradictions = (
        (Words("the author is dead: his heirs exercise it (art. 21)", "el autor ha muerto: lo ejercen sus herederos (art. 21)"),
         (("author_alive", (False,)), ("exercised_by", (Exerciser.AUTHOR,)))),
    )

    right: OneOf[MoralRight] = ask("moral right", "derecho moral", "Which moral right is to be exercised?",
                                   "¿Qué derecho moral se quiere ejercer?", cite="22", group=WHICH)
    exercised_by: OneOf[Exerciser] = ask("exercised by", "ejercido por", "Who exercises it?", "¿Quién lo ejerce?", cite="21", group=WHO)
    author_alive: Flag = ask("the author is alive", "el autor vive", "Is the author alive?", "¿El autor vive?", cite="21", group=WHO)
    interest_proved: Flag = ask("the legitimate interest is proved", "el interés legítimo está acreditado",
                                "Is the legitimate interest in the work proved?", "¿Se acredita un interés legítimo sobre la obra?",
                                cite="29", group=WHO, judgement=True)
    revealed: Flag = ask("the author has revealed himself", "el autor reveló su identidad",
                         "Has the author revealed his identity and shown that he is the author?",
                         "¿El autor reveló su identidad y justificó su calidad de tal?", cite="12", group=WHO)
    agreed_otherwise: Flag = ask("it was agreed otherwise", "hay pacto en contrario",
                                 "Does an agreement keep this person from exercising it?",
                                 "¿Hay pacto, estipulación o prueba en contrario de que esta persona lo ejerza?", cite="21", group=WHO)
    needed_to_exploit: Flag = ask("needed to exploit the work", "necesario para la explotación de la obra",
                                  "Is it needed in order to exploit the work?", "¿Es necesario para la explotación de la obra?",
                                  cite="16", group=WHO, judgement=True)
    final_version: Flag = ask("the audiovisual work has its final version", "la obra audiovisual tiene su versión definitiva",
                              "Has the final version of the audiovisual work been established?",
                              "¿Se ha establecido la versión definitiva de la obra audiovisual?", cite="60", group=WHICH)
    public_domain: Flag = ask("the work is in the public domain", "la obra está en el dominio público",
                              "Is the work in the public domain?", "¿La obra pertenece al dominio público?", cite="57", group=WHICH)
    disclosed: Flag = ask("the work is disclosed", "la obra está divulgada",
                          "Has the work been made accessible to the public with the author's consent?",
                          "¿La obra se ha hecho accesible al público con el consentimiento del autor?", cite="2(9)", group=WHICH)
    wish: Part[Wish] = ask("the author's wish", "la voluntad del autor", "What did the author leave written?",
                           "¿Qué dejó escrito el autor?", cite="23", group=WITHHELD)
    respects_acquired: Flag = ask("rights acquired by others are respected", "se respetan los derechos adquiridos por terceros",
                                  "Are the rights that others have acquired respected?",
                                  "¿Se respetan los derechos adquiridos por terceros?", cite="26", group=CONDITIONS)
    harms_others: Flag = ask("it may cause damage to others", "puede ocasionar daños a terceros",
                             "May it cause damage to others?", "¿Puede ocasionar daños y perjuicios a terceros?",
                             cite="26", group=CONDITIONS)
    indemnified_first: Flag = ask("the others were first indemnified", "se indemnizó previamente a los terceros",
                                  "Were they indemnified beforehand?", "¿Se les indemnizó previamente?", cite="27", group=CONDITIONS)
    sole_or_rare: Flag = ask("the copy is the only one, or rare", "el ejemplar es único o raro",
                             "Is the copy the only one, or a rare one?", "¿El ejemplar es único o raro?", cite="28", group=CONDITIONS)
    held_by_another: Flag = ask("another holds the copy", "otro tiene el ejemplar", "Is the copy in another's hands?",
                                "¿El ejemplar se halla en poder de otro?", cite="28", group=CONDITIONS)
    to_exercise_rights: Flag = ask("access is sought to exercise the author's rights", "el acceso es para ejercitar los derechos del autor",
                                   "Is access sought in order to exercise other moral rights, or the economic ones?",
                                   "¿Se pide el acceso para ejercitar otros derechos morales o los patrimoniales?",
                                   cite="28", group=CONDITIONS)
    copy_moved: Flag = ask("the copy would be moved", "se desplazaría el ejemplar", "Would the holder have to move the copy?",
                           "¿Se exige el desplazamiento del ejemplar?", cite="28", group=CONDITIONS)
    least_inconvenience: Flag = ask("least inconvenience to the holder", "menor incomodidad del poseedor",
                                    "Are place and manner those that inconvenience the holder least?",
                                    "¿El lugar y la forma son los que menos incomodan al poseedor?",
                                    cite="28", group=CONDITIONS, judgement=True)


class Resumption(Facts):
    """An author who withdrew his work wants to exploit it again (art. 27)."""

    former_owner: Flag = ask("somebody owned the rights before", "hubo un titular anterior",
                             "Did somebody own the rights before the withdrawal?", "¿Antes del retiro había otro titular de los derechos?",
                             cite="27")
    offered_first: Flag = ask("offered first to the former owner", "ofrecida primero al anterior titular",
                              "Were the rights offered first to the former owner?",
                              "¿Se ofrecieron los derechos preferentemente al anterior titular?", cite="27")
    similar_terms: Flag = ask("on terms reasonably like the original ones", "en condiciones razonablemente similares",
                              "Were the terms reasonably like the original ones?",
                              "¿Las condiciones eran razonablemente similares a las originales?", cite="27", judgement=True)


class MoralConduct(Facts):
    """What a user did with a work, seen from the author's moral rights."""

    public_domain: Flag = ask("the work is in the public domain", "la obra está en el dominio público",
                              "Is the work in the public domain?", "¿La obra pertenece al dominio público?", cite="57", group=WHICH)
    disclosed: Flag = ask("the work was already disclosed", "la obra ya estaba divulgada",
                          "Had the work been made accessible to the public with the author's consent?",
                          "¿La obra ya se había hecho accesible al público con el consentimiento del autor?", cite="2(9)", group=WHICH)
    wish: Part[Wish] = ask("the author's wish", "la voluntad del autor", "What did the author leave written?",
                           "¿Qué dejó escrito el autor?", cite="23", group=WITHHELD)
    made_public: Flag = ask("the act makes it accessible to the public", "el acto la hace accesible al público",
                            "Does the act publish the work or make it accessible to the public?",
                            "¿El acto publica la obra o la hace accesible al público?", cite="2(9)", group=ACT)
    disclosure_consented: Flag = ask("whoever decides on disclosure consented", "consintió quien decide la divulgación",
                                     "Did the author (after his death, his heirs) consent to this disclosure?",
                                     "¿El autor (o, a su muerte, sus herederos) consintió en esta divulgación?", cite="23", group=ACT)
    author_chose: OneOf[NameChoice] = ask("the author's choice of name", "nombre que el autor eligió",
                                          "Under what name did the author want his work to appear?",
                                          "¿Con qué nombre quiso el autor que apareciera su obra?", cite="24", group=WHICH)
    credit: OneOf[Credit] = ask("named as author", "nombrado como autor", "Who is named as author?", "¿A quién se nombra como autor?",
                                cite="24", group=ACT)
    treatment: OneOf[Treatment] = ask("done to the work", "trato dado a la obra", "What was done to the work?",
                                      "¿Qué se hizo con la obra?", cite="25", group=ACT)
    treatment_consented: Flag = ask("the author agreed to it", "el autor estuvo de acuerdo",
                                    "Did the author (after his death, his heirs) agree to that very treatment?",
                                    "¿El autor (o, a su muerte, sus herederos) estuvo de acuerdo con ese trato en concreto?",
                                    cite="25", group=ACT)
    law_allows: Flag = ask("another provision lets it be done", "otra norma permite hacerlo",
                           "Does another provision let it be done against the author's will (art. 80 for buildings, art. 71 for programs)?",
                           "¿Otra norma permite hacerlo contra la voluntad del autor (art. 80 para edificaciones, art. 71 para programas)?",
                           cite="80", group=ACT)
    repudiated: Flag = ask("the author had rectified or repudiated the work", "el autor había rectificado o repudiado la obra",
                           "Had the author withdrawn the work because he rectified or repudiated it?",
                           "¿El autor había retirado la obra por haberla rectificado o repudiado?", cite="27", group=WHICH)


class ObjectTransfer(Facts):
    """The object that embodies a work changes hands (art. 19)."""

    expressly_agreed: Flag = ask("the contract expressly assigns rights", "el contrato cede derechos en forma expresa",
                                 "Does the contract expressly assign rights in the work?",
                                 "¿El contrato estipula expresamente la cesión de derechos sobre la obra?", cite="19")
    law_provides: Flag = ask("a provision of law passes rights", "una disposición legal transmite derechos",
                             "Does a provision of law pass rights in the work with the object?",
                             "¿Una disposición legal transmite derechos sobre la obra con el objeto?", cite="19")


class PerformanceConduct(Facts):
    """What a user did with a performance, seen from the performer's moral rights."""

    performer_named: Flag = ask("the performer is named", "se nombra al artista",
                                "Is the performer named in relation to the performance, as he is known?",
                                "¿Se reconoce el nombre, nombre artístico o seudónimo del artista sobre su interpretación?", cite="131(a)")
    attributed_to_another: Flag = ask("attributed to another", "atribuida a otro", "Is the performance attributed to somebody else?",
                                      "¿La interpretación se atribuye a otra persona?", cite="131")
    treatment: OneOf[Treatment] = ask("done to the performance", "trato dado a la interpretación", "What was done to the performance?",
                                      "¿Qué se hizo con la interpretación?", cite="131(b)")
    harms_reputation: Flag = ask("it harms the performer's prestige or reputation", "lesiona el prestigio o la reputación del artista",
                                 "Does it harm the performer's prestige or reputation?",
                                 "¿Lesiona el prestigio o la reputación del artista?", cite="131(b)", judgement=True)


class PerformerSide(Option):
    """Who stands up for the performer's moral rights."""

    PERFORMER = "performer", "the performer", "el artista intérprete o ejecutante", "2(2)"
    HEIR = "heir", "the performer's heirs", "los herederos del artista"
    OTHER = "other", "somebody else", "otra persona"


class PerformerClaim(Facts):
    """Somebody wants to exercise a performer's moral rights (art. 131; Law 28131, arts 11 and 12)."""

    contradictions = (
        (Words("the performer is dead: his heirs act (Law 28131, art. 11.2)",
               "el artista ha muerto: actúan sus herederos (Ley 28131, art. 11.2)"),
         (("performer_alive", (False,)), ("exercised_by", (PerformerSide.PERFORMER,)))),
    )

    exercised_by: OneOf[PerformerSide] = ask("exercised by", "ejercido por", "Who exercises it?", "¿Quién lo ejerce?",
                                             cite="131", group=WHO)
    performer_alive: Flag = ask("the performer is alive", "el artista vive", "Is the performer alive?", "¿El artista vive?",
                                cite="131", group=WHO)
    sole_copy: Flag = ask("the only copy of the recording", "el ejemplar único del soporte",
                          "Is it the only copy that holds the performance?",
                          "¿Es el ejemplar único del soporte que contiene la interpretación?", cite="131", group=CONDITIONS)
    held_by_another: Flag = ask("another holds the copy", "otro tiene el ejemplar", "Is the copy in another's hands?",
                                "¿El ejemplar se halla en poder de otro?", cite="131", group=CONDITIONS)
    to_exercise_rights: Flag = ask("access is sought to exercise the performer's rights",
                                   "el acceso es para ejercitar los derechos del artista",
                                   "Is access sought in order to exercise the performer's other rights?",
                                   "¿Se pide el acceso para ejercitar los demás derechos del artista?", cite="131", group=CONDITIONS)
    harms_holder: Flag = ask("it harms the holder", "perjudica al poseedor", "Does access harm the holder?",
                             "¿El acceso irroga perjuicio al poseedor del soporte?", cite="131", group=CONDITIONS, judgement=True)
    offends_author: Flag = ask("it offends the author's right", "atenta contra el derecho del autor",
                               "Does access offend the author's right?", "¿El acceso atenta contra el derecho del autor?",
                               cite="131", group=CONDITIONS, judgement=True)
