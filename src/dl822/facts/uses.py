"""A use: who does what, with what, where and before whom, why, how much of it, with what credit and with whose leave.

One model for every use. A fact that no rule reaches is never asked for, so that most uses need fewer than ten. Every
fact may be left out, which means that it is not known. What is *open* in the law (proper practice, an extent that the
aim justifies …) is a judgement: a person's answer, listed as such and never decided here.
"""

from __future__ import annotations

from dl822.facts.acts import (
    CARRIERS,
    IN_COPIES,
    OUT,
    Act,
    Actor,
    Audience,
    Carrier,
    Consent,
    CopiedFrom,
    Extent,
    Gain,
    Information,
    Kept,
    Marketed,
    Matter,
    Means,
    Publication,
    Purpose,
    Setting,
)
from dl822.facts.owners import Claim
from dl822.facts.works import About
from dl822.reasoning.facts import Facts, Flag, OneOf, Part, Text, ask
from dl822.reasoning.words import Words

WHO = Words("who acts", "quién actúa")
WHAT = Words("on what", "sobre qué")
DOING = Words("doing what", "haciendo qué")
WHERE = Words("where and before whom", "dónde y ante quién")
WHY = Words("why, and for gain", "para qué, y con qué ganancia")
HOW_MUCH = Words("how much of it", "cuánto de ella")
CREDIT = Words("with what credit", "con qué mención")
COPY = Words("from which copy", "de qué ejemplar")
EFFECT = Words("with what effect", "con qué efecto")
LEAVE = Words("with whose leave", "con autorización de quién")
PROGRAMS = Words("of a program", "de un programa de ordenador")
BROADCASTS = Words("of broadcasts and performances", "de emisiones e interpretaciones")



class Use(Facts):
    """What somebody does, or wants to do, with something that may be protected.

    >>> Use(matter="film", act="screening", setting="transport", purpose="entertainment").act.words.es
    'proyección o exhibición audiovisual'
    """

    # Facts that contradict each other: those of a row cannot all be so. The first words say why.
    contradictions = (
        (Words("a family gathering in the home has no paying audience (art. 2(3))",
               "una reunión familiar en la casa habitación no tiene público que pague (art. 2, num. 3)"),
         (("setting", (Setting.HOME,)), ("free_entry", (False,)))),
        (Words("a family gathering in the home is not open to any public (art. 2(3))",
               "una reunión familiar en la casa habitación no está abierta a cualquier público (art. 2, num. 3)"),
         (("setting", (Setting.HOME,)), ("audience", (Audience.PUBLIC, Audience.STAFF_AND_STUDENTS, Audience.SCHOOL_COMMUNITY)))),
        (Words("access for beneficiaries only is not before any public",
               "el acceso exclusivo de los beneficiarios no es ante cualquier público"),
         (("purpose", (Purpose.ACCESSIBILITY,)), ("audience", (Audience.PUBLIC,)))),
        (Words("entry is paid for, so something is charged", "si se paga por entrar, algo se cobra"),
         (("free_entry", (False,)), ("gain", (Gain.NONE,)))),
        (Words("what was published or made available with consent had been disclosed (art. 2(9), 2(35))",
               "lo publicado o puesto a disposición con consentimiento había sido divulgado (art. 2, nums. 9 y 35)"),
         (("disclosed", (False,)), ("published_as", OUT))),
        (Words("exclusively personal use is in a single copy (art. 2(48))",
               "el uso exclusivamente personal es en un solo ejemplar (art. 2, num. 48)"),
         (("purpose", (Purpose.PERSONAL,)), ("single_copy", (False,)))),
        (Words("trade or advertising is a gain, at least an indirect one",
               "el comercio o la publicidad son una ganancia, al menos indirecta"),
         (("purpose", (Purpose.COMMERCE,)), ("gain", (Gain.NONE,)))),
        (Words("exclusively personal use brings no gain (art. 2(48))",
               "el uso exclusivamente personal no reporta ganancia (art. 2, num. 48)"),
         (("actor", (Actor.INDIVIDUAL,)), ("purpose", (Purpose.PERSONAL,)), ("gain", (Gain.DIRECT,)))),
        (Words("public lending is without gainful intent (art. 2(31)): what is lent for gain is rented",
               "el préstamo público es sin fines lucrativos (art. 2, num. 31): lo que se presta con lucro se alquila"),
         (("act", (Act.LENDING,)), ("gain", (Gain.DIRECT, Gain.INDIRECT)))),
        (Words("what is used live is no published recording", "lo que se toma en vivo no es una grabación publicada"),
         (("performed_from", (Carrier.LIVE,)), ("published_as", IN_COPIES))),
        (Words("it is neither text, notation or illustration nor an audiobook", "no es texto, notación ni ilustración, ni audiolibro"),
         (("matter", (Matter.FILM, Matter.ARCHITECTURE)), ("text_or_audiobook", (True,)))),
        (Words("what is no work may be a recording (143), a photograph (144) or a record (136): say which it is",
               "lo que no es obra puede ser grabación (143), fotografía (144) o fonograma (136): indique cuál"),
         (("matter", (Matter.NO_WORK,)),)),
        (Words("only a program is loaded or decompiled", "solo un programa se carga en memoria o se descompila"),
         (("act", (Act.LOADING, Act.DECOMPILATION)), ("matter", tuple(m for m in Matter if m is not Matter.PROGRAM)))),
        (Words("only a building is demolished", "solo se demuele una construcción"),
         (("act", (Act.DEMOLITION,)), ("matter", tuple(m for m in Matter if m is not Matter.ARCHITECTURE)))),
        (Words("only a work is carried by a performance, a record or a broadcast",
               "una interpretación, un disco o una emisión solo contienen obras"),
         (("carries", (*CARRIERS, Matter.PHOTOGRAPH)),)),
        (Words("sounds are neither a program nor a database", "los sonidos no son programa ni base de datos"),
         (("matter", (Matter.PERFORMANCE, Matter.PHONOGRAM)), ("carries", (Matter.PROGRAM, Matter.DATABASE)))),
    )

    implications = (("published_as", OUT, "disclosed", True), ("disclosed", (False,), "published_as", Publication.UNPUBLISHED),
                    ("act", (Act.LOADING, Act.DECOMPILATION), "matter", Matter.PROGRAM),
                    ("act", (Act.DEMOLITION,), "matter", Matter.ARCHITECTURE),
                    ("performed_from", (Carrier.LIVE,), "published_as", Publication.UNPUBLISHED))

    # ── what is used ───────────────────────────────────────────────────────────────────────────────────────
    title: Text = ask("title", "título", "What is it called?", "¿Cómo se llama?", group=WHAT)
    matter: OneOf[Matter] = ask("what is used", "lo que se usa", "What is used?", "¿Qué es lo que se usa?", cite="5", group=WHAT)
    act: OneOf[Act] = ask("act", "acto", "What is done with it?", "¿Qué se hace con ello?", cite="31", group=DOING)
    purpose: OneOf[Purpose] = ask("purpose", "finalidad", "What is it done for, and for that alone?",
                                  "¿Con qué finalidad, y solo con esa, se hace?", group=WHY)
    actor: OneOf[Actor] = ask("who acts", "quién actúa", "Who does it?", "¿Quién lo hace?", group=WHO)
    setting: OneOf[Setting] = ask("place", "lugar", "Where does it take place?", "¿Dónde se realiza?", cite="2(3)", group=WHERE)
    carries: OneOf[Matter] = ask("what it carries", "lo que contiene", "Which work does it carry?", "¿Qué obra contiene?", cite="129",
                                 group=WHAT)
    original: Flag = ask("original", "original", "Is it original (a human judgement)?", "¿Es original (apreciación humana)?",
                         cite="2(17)", group=WHAT, judgement=True)
    disclosed: Flag = ask("lawfully disclosed", "divulgada lícitamente", "Had it been made accessible to the public with consent?",
                          "¿Se había hecho accesible al público con consentimiento?", cite="2(9)", group=WHAT)
    published_as: OneOf[Publication] = ask("published", "publicada", "In what form had it been published with the owner's consent?",
                                           "¿En qué forma se había publicado con el consentimiento del titular?", cite="2(35)", group=WHAT)
    in_term: Flag = ask("its protection runs", "su protección está vigente", "Does its term of protection still run?",
                        "¿Sigue vigente su plazo de protección?", cite="57", group=WHAT)
    carried_in_term: Flag = ask("the protection of what it carries runs", "la protección de lo que contiene está vigente",
                                "Does the term of a work in it still run (music on a record, a film's contributions, what is translated)?",
                                "¿Sigue vigente el plazo de una obra que contiene (música del disco, aportes a la película, original)?",
                                cite="57", group=WHAT)
    performances_in_term: Flag = ask("the protection of its performances runs", "la protección de sus interpretaciones está vigente",
                                     "Does it carry performances (or come from a record) whose term still runs?",
                                     "¿Contiene interpretaciones (o viene de un disco) cuyo plazo sigue vigente?", cite="135", group=WHAT)
    of: About = ask("the work or other subject", "la obra u otro objeto", "What work (or performance, record …) is it, and whose?",
                    "¿Qué obra (o interpretación, disco …) es, y de quién?", group=WHAT)

    # ── how, where, before whom ────────────────────────────────────────────────────────────────────────────
    means: OneOf[Means] = ask("means", "medio", "By what means is it copied?", "¿Por qué medio se reproduce?", cite="2(38)", group=DOING)
    audience: OneOf[Audience] = ask("audience", "público", "Who is in the audience?", "¿Quiénes integran el público?", group=WHERE)
    relayed_outside: Flag = ask("deliberately relayed outside", "deliberadamente propalada al exterior",
                                "Is it deliberately relayed outside, even in part, by any means?",
                                "¿Se propala deliberadamente al exterior, aun en parte, por cualquier medio?", group=WHERE)
    free_entry: Flag = ask("free entry", "ingreso gratuito", "May the public attend free of charge?",
                           "¿Puede el público asistir gratuitamente?", group=WHERE)
    over_internet: Flag = ask("over the internet", "por internet", "Does it go over the internet?", "¿Se hace a través de internet?",
                              group=WHERE)
    gain: OneOf[Gain] = ask("gain", "ganancia", "Is anything gained or charged, directly or indirectly?",
                            "¿Se gana o se cobra algo, directa o indirectamente?", group=WHY)
    performers_paid: Flag = ask("performers specifically paid", "intérpretes con remuneración específica",
                                "Is anyone taking part specifically paid for performing in that act?",
                                "¿Algún participante percibe una remuneración específica por su interpretación en ese acto?", group=WHY)
    extent: OneOf[Extent] = ask("extent", "extensión", "How much of it is used?", "¿Cuánto de ella se usa?", group=HOW_MUCH)
    single_copy: Flag = ask("a single copy", "un solo ejemplar", "Is only one copy made?", "¿Se hace un solo ejemplar?", group=HOW_MUCH)
    justified: Flag = ask("extent justified by the aim", "medida justificada por el fin",
                          "Is the extent justified by the aim (a judgement)?",
                          "¿Está la medida justificada por el fin que se persigue (apreciación)?", group=HOW_MUCH, judgement=True)
    indispensable: Flag = ask("indispensable", "indispensable", "Is it indispensable to the evidence (a judgement)?",
                              "¿Es indispensable para la prueba (apreciación)?", group=HOW_MUCH, judgement=True)
    names_author: Flag = ask("the author is named", "se menciona al autor", "Is the author named (if known)?",
                             "¿Se indica el nombre del autor (si se conoce)?", group=CREDIT)
    names_source: Flag = ask("the source is named", "se menciona la fuente", "Is the source named?", "¿Se indica la fuente?", group=CREDIT)
    names_place: Flag = ask("title and place are named", "se indican título y lugar", "Are its title, if it has one, and its place named?",
                            "¿Se indican el título, si lo tiene, y el lugar donde se encuentra?", group=CREDIT)

    # ── from which copy, with what effect ──────────────────────────────────────────────────────────────────
    lawful_copy: Flag = ask("lawful copy or access", "ejemplar o acceso lícito", "Was the copy, or the access to it, lawful?",
                            "¿El ejemplar, o el acceso a él, es lícito?", cite="2(6)", group=COPY)
    copied_from: OneOf[CopiedFrom] = ask("copied from", "se copia de", "What is copied?", "¿Qué se copia?", cite="48", group=COPY)
    copied_for_teaching: Flag = ask("copied under art. 43(a)", "reproducida conforme al art. 43(a)",
                                    "Was the work copied as art. 43(a) allows?",
                                    "¿La obra se reprodujo en virtud del art. 43(a)?", group=COPY)
    out_of_print: Flag = ask("out of print", "agotada", "Is it out of print?", "¿Está agotada?", group=COPY)
    nonprofit_institution: Flag = ask("institution without profit", "institución sin fines de lucro",
                                      "Does the institution work without profit, direct or indirect?",
                                      "¿La institución actúa sin fines de lucro, directos o indirectos?", group=WHO)
    in_collection: Flag = ask("in the permanent collection", "en la colección permanente",
                              "Is the copy in the library's or archive's permanent collection?",
                              "¿El ejemplar está en la colección permanente de la biblioteca o archivo?", group=COPY)
    copy_lost: Flag = ask("copy lost or unusable", "ejemplar perdido o inutilizado",
                          "Was the other library's copy lost, destroyed or made unusable?",
                          "¿El ejemplar de la otra biblioteca se extravió, destruyó o inutilizó?", group=COPY)
    unobtainable: Flag = ask("not obtainable in reasonable time and terms", "imposible de adquirir en plazo y condiciones razonables",
                             "Is it impossible to acquire in reasonable time and on reasonable terms (a judgement)?",
                             "¿Es imposible adquirirlo en plazo y condiciones razonables (apreciación)?", group=COPY, judgement=True)
    text_or_audiobook: Flag = ask("text, notation, illustration or audiobook", "texto, notación, ilustración o audiolibro",
                                  "Is it expressed as text, notation or illustration, or as an audiobook?",
                                  "¿Está expresada en texto, notación o ilustración, o como audiolibro?", group=COPY)
    accessible_format: Flag = ask("accessible format", "formato accesible", "Is the copy in an accessible format, or a step towards one?",
                                  "¿El ejemplar está en formato accesible, o es un paso para lograrlo?", cite="2(52)", group=COPY)
    sent_abroad: Flag = ask("sent abroad", "destinada al extranjero", "Is it meant for entities or beneficiaries abroad?",
                            "¿Se destina a entidades o beneficiarios domiciliados en el extranjero?", group=WHERE)
    knew_other_users: Flag = ask("other users known or to be known of", "uso por otras personas conocido o previsible",
                                 "Did the entity know, or have reason to know, that others would use the copies?",
                                 "¿La entidad supo o tuvo motivos razonables para saber que otras personas usarían los ejemplares?",
                                 group=WHERE)
    in_public_place: Flag = ask("permanently in a public place", "situada permanentemente en lugar público",
                                "Is it permanently in a place open to the public?",
                                "¿Está situada permanentemente en un lugar abierto al público?",
                                group=COPY)
    on_public_view: Flag = ask("permanently in streets or other public places",
                               "expuesta permanentemente en calles u otros lugares públicos",
                               "Is it permanently on view in streets, squares or other public places?",
                               "¿Está expuesta permanentemente en calles, plazas u otros lugares públicos?", group=COPY)
    copy_authorised: Flag = ask("copy made with authorisation", "copia hecha con autorización",
                                "Was the copy made with the owner's authorisation?",
                                "¿La copia se hizo con autorización del titular?", cite="35", group=COPY)
    facade: Flag = ask("outer façade", "fachada exterior", "Is it the outer façade alone?", "¿Se trata solo de la fachada exterior?",
                       group=COPY)
    delivered_in_public: Flag = ask("delivered in public or in court", "pronunciada en público o en juicio",
                                    "Was it delivered in public, or during judicial proceedings?",
                                    "¿Se pronunció en público o durante actuaciones judiciales?", group=COPY)
    seen_in_event: Flag = ask("seen or heard in the event", "vista u oída en el acontecimiento",
                              "Was it seen or heard in the course of the event reported?",
                              "¿Se vio u oyó en el curso del acontecimiento informado?", group=COPY)
    reserved_expressly: Flag = ask("expressly reserved", "reserva expresa", "Has its reproduction or disclosure been expressly reserved?",
                                   "¿Su reproducción o divulgación fue objeto de reserva expresa?", group=COPY)
    marketed: OneOf[Marketed] = ask("sold with authorisation", "vendido con autorización",
                                    "Had this very copy been sold with authorisation?",
                                    "¿Este ejemplar se había vendido con autorización?", cite="34", group=COPY)
    luggage: Flag = ask("personal luggage", "equipaje personal", "Is it part of personal luggage?", "¿Forma parte del equipaje personal?",
                        cite="35", group=COPY)
    competes: Flag = ask("competes with exploitation", "compite con la explotación",
                         "Are the copies used in competition with the author's exclusive right to exploit the work?",
                         "¿Los ejemplares se usan en concurrencia con el derecho exclusivo del autor de explotar su obra?", group=EFFECT)
    proper_practice: Flag = ask("proper practice", "usos honrados",
                                "Does it leave normal exploitation and the owner's legitimate interests unharmed (a judgement)?",
                                "¿No interfiere con la explotación normal ni perjudica sin "
                                "justificación los intereses legítimos (apreciación)?",
                                cite="2(47)", group=EFFECT, judgement=True)
    confusion: Flag = ask("risk of confusion", "riesgo de confusión", "Is there a risk of confusion with the work?",
                          "¿Hay riesgo de confusión con la obra?", group=EFFECT, judgement=True)
    harms: Flag = ask("harm to the work or its author", "daño a la obra o a su autor", "Does it harm the work or its author?",
                      "¿Causa un daño a la obra o a su autor?", group=EFFECT, judgement=True)

    # ── programs ───────────────────────────────────────────────────────────────────────────────────────────
    lawful_user: Flag = ask("lawful user", "usuario lícito", "Does a lawful user of the program do it, or somebody authorised for him?",
                            "¿Lo hace un usuario lícito del programa, o alguien autorizado en su nombre?", group=PROGRAMS)
    several_users: Flag = ask("several users", "varios usuarios", "Is it for use by several people (network, workstations …)?",
                              "¿Es para aprovechamiento por varias personas (redes, estaciones de trabajo …)?", group=PROGRAMS)
    forbidden_expressly: Flag = ask("expressly forbidden", "prohibición expresa", "Has the owner of the rights expressly forbidden it?",
                                    "¿El titular de los derechos lo prohibió expresamente?", group=PROGRAMS)
    information_available: Flag = ask("information readily available", "información ya disponible",
                                      "Was the information already available, or easily and quickly on request?",
                                      "¿La información ya estaba disponible, o lo estuvo fácil y rápidamente a solicitud?", group=PROGRAMS)
    indispensable_parts: Flag = ask("indispensable parts only", "solo partes imprescindibles",
                                    "Is it limited to the parts indispensable for interoperability?",
                                    "¿Se limita a las partes imprescindibles para la interoperabilidad?", group=PROGRAMS)
    information: OneOf[Information] = ask("what becomes of the information", "destino de la información",
                                          "What is the information used for?", "¿Para qué se usa la información?",
                                          cite="76", group=PROGRAMS)
    embedded: Flag = ask("embedded and not copiable in normal use", "incorporado y no reproducible en el uso normal",
                         "Is it embedded in a machine or product in whose normal use it cannot be copied?",
                         "¿Está incorporado en una máquina o producto en cuyo uso normal no puede copiarse?", cite="72", group=PROGRAMS)
    essential_object: Flag = ask("essential object of the rental", "objeto esencial del alquiler",
                                 "Is the program itself the essential object of the rental or loan?",
                                 "¿Es el programa en sí el objeto esencial del alquiler o préstamo?", cite="72", group=PROGRAMS)

    # ── broadcasts, performances, special works ────────────────────────────────────────────────────────────
    may_broadcast: Flag = ask("right to broadcast the work", "derecho de radiodifundir la obra", "Has it the right to broadcast the work?",
                              "¿Tiene el derecho de radiodifundir la obra?", group=BROADCASTS)
    own_equipment: Flag = ask("own equipment", "equipos propios", "Is it made with the broadcaster's own equipment?",
                              "¿Se realiza con los equipos propios del organismo?", cite="2(15)", group=BROADCASTS)
    single_use: Flag = ask("used once only", "una sola utilización", "Is the recording used only once?",
                           "¿La grabación se utiliza una sola vez?", group=BROADCASTS)
    kept: OneOf[Kept] = ask("kept", "conservación", "How long is the recording kept?", "¿Cuánto tiempo se conserva la grabación?",
                            group=BROADCASTS)
    exceptional_document: Flag = ask("exceptional documentary character", "carácter documental excepcional",
                                     "Has it an exceptional documentary character (a judgement)?",
                                     "¿Tiene carácter documental excepcional (apreciación)?", group=BROADCASTS, judgement=True)
    first_broadcast_by_it: Flag = ask("first broadcast by the same broadcaster", "originalmente radiodifundida por él",
                                      "Was the work first broadcast by the same broadcaster?",
                                      "¿La obra fue originalmente radiodifundida por el mismo organismo?", group=BROADCASTS)
    simultaneous: Flag = ask("simultaneous", "simultánea", "Is it simultaneous with the original broadcast?",
                             "¿Es simultánea con la radiodifusión original?", group=BROADCASTS)
    unaltered: Flag = ask("unaltered", "sin alteraciones", "Is it passed on without alteration?", "¿Se emite sin alteraciones?",
                          group=BROADCASTS)
    performed_from: OneOf[Carrier] = ask("performance used from", "actuación tomada de", "From what is the performance used?",
                                         "¿De qué se toma la actuación?", cite="132", group=BROADCASTS)
    beyond_purpose: Flag = ask("beyond the ends authorised", "para fines distintos de los autorizados",
                               "Is it copied for ends other than those for which the fixation was authorised?",
                               "¿Se reproduce para fines distintos de los que fueron objeto de la autorización?", cite="132(c)",
                               group=BROADCASTS)
    necessary: Flag = ask("alteration made necessary", "modificación necesaria", "Did the construction make the alteration necessary?",
                          "¿La modificación se hizo necesaria durante la construcción o después?", cite="80", group=BROADCASTS)
    owns_building: Flag = ask("owner of the construction", "propietario de la construcción", "Does he own the construction?",
                              "¿Es propietario de la construcción?", cite="34", group=LEAVE)
    acquired_plan: Flag = ask("the plan was acquired", "plano adquirido", "Did he acquire the plan or project?",
                              "¿Adquirió el plano o proyecto?", cite="79", group=LEAVE)
    used_before: Flag = ask("the plan was used before", "plano ya utilizado", "Had the plan been built once already?",
                            "¿El plano ya se había utilizado en otra obra?", cite="79", group=COPY)
    through_dealer: Flag = ask("at auction or through a dealer", "en subasta o por intermedio de un negociante",
                               "Is it resold at public auction or through a professional dealer?",
                               "¿Se revende en pública subasta o por intermedio de un negociante profesional?", cite="82", group=WHERE)
    owns_object: Flag = ask("owner of the object by contract", "adquirente del objeto por contrato",
                            "Did he acquire the object by contract?", "¿Adquirió por contrato el objeto material?", cite="81", group=LEAVE)
    agreed_otherwise: Flag = ask("something else agreed", "pacto en contrario", "Did that contract agree otherwise?",
                                 "¿Hay pacto en contrario en ese contrato?", cite="81", group=LEAVE)
    portrait: Flag = ask("portrait of a person", "retrato de una persona", "Does it portray a person?", "¿Retrata a una persona?",
                         cite="85", group=WHAT)
    portrayed_agrees: Flag = ask("the person portrayed consents", "consiente la persona retratada",
                                 "Does the person portrayed consent, or those who succeed him?",
                                 "¿Consiente la persona retratada o, a su muerte, sus causahabientes?", cite="85", group=LEAVE)
    public_interest: Flag = ask("public figure, or scientific, cultural or public interest", "persona notoria o interés público",
                                "Is the person well known, or the publication for science, teaching or culture, or of public interest?",
                                "¿La persona es notoria, o la publicación tiene fines científicos, "
                                "didácticos o culturales, o interés público?",
                                cite="85", group=WHY)

    # ── with whose leave ───────────────────────────────────────────────────────────────────────────────────
    consent: OneOf[Consent] = ask("consent", "autorización", "What consent is there of the owners of all the rights concerned?",
                                  "¿Qué autorización hay de los titulares de todos los derechos implicados?", cite="37", group=LEAVE)
    covers_use: Flag = ask("the consent covers this use", "la autorización comprende este uso",
                           "Does it cover this kind of use, this time and this territory?",
                           "¿Comprende esta modalidad de uso, este tiempo y este territorio?", cite="89", group=LEAVE)
    granted_by: Part[Claim] = ask("granted by", "otorgada por", "Who granted it?", "¿Quién la otorgó?", cite="37", group=LEAVE)
