"""A collective management society: what it is, its statutes and bodies, and all that it is asked about (arts 146-154)."""

from __future__ import annotations

from dl822.facts.accounts import Accounts, Distribution
from dl822.facts.dealings import Adhesion, OwnerRequest, Participation, Registration, Tariff, UserRequest
from dl822.facts.people import Family, Officer
from dl822.facts.supervision import Requirement
from dl822.reasoning.facts import Event, Every, Facts, Flag, Names, OneOf, Part, Text, ask
from dl822.reasoning.words import Option, Words


class Form(Option):
    """The legal form of a society."""

    ASSOCIATION = "association", "a non-profit civil association", "asociación civil sin fines de lucro", "149(a)"
    COMPANY = "company", "a company", "sociedad mercantil"
    OTHER = "other", "another form", "otra forma"


class Expulsion(Option):
    """For what the statutes let a member be expelled."""

    INTENTIONAL_OFFENCE = ("intentional_offence", "only a final conviction for an intentional offence against the society",
                           "solo condena firme por delito doloso en agravio de la sociedad")
    NEVER = "never", "nothing", "ninguna causa"
    WIDER = "wider", "other reasons as well", "también otras causas"


class Statutes(Facts):
    """What the statutes of a society say (art. 151)."""

    contradictions = (
        (Words("a name identical to another's can be taken for it (151(a))",
               "una denominación idéntica a otra induce a confusión (151(a))"),
         (("name_identical", (True,)), ("name_confusing", (False,)))),
        (Words("bodies beside the three are more than the three (151(g))",
               "otros órganos además de los tres no son únicamente los tres (151(g))"),
         (("only_three_bodies", (True,)), ("three_bodies", (False,)))),
    )

    name_stated: Flag = ask("the name is stated", "consta la denominación", "Do the statutes state the society's name?",
                            "¿El estatuto señala la denominación?", cite="151(a)")
    name_identical: Flag = ask("the name is another entity's too", "denominación idéntica a la de otra entidad",
                               "Is the name identical to that of another entity?", "¿La denominación es idéntica a la de otra entidad?",
                               cite="151(a)")
    name_confusing: Flag = ask("the name can be taken for another's", "denominación que puede inducir a confusión",
                               "Is the name so like another entity's that it may be taken for it?",
                               "¿La denominación es tan semejante a otra que pueda inducir a confusión?", cite="151(a)", judgement=True)
    object_stated: Flag = ask("the object is stated", "consta el objeto", "Do the statutes state the society's object or aims?",
                              "¿El estatuto señala el objeto o fines?", cite="151(b)")
    categories_stated: Flag = ask("the categories of rights are specified", "constan las categorías de derechos",
                                  "Do they specify the categories of rights managed?",
                                  "¿Especifica la categoría o categorías de derechos administrados?", cite="151(b)")
    beyond_protection: Flag = ask("activity outside the protection of these rights", "actividad ajena a la protección de estos derechos",
                                  "Do the statutes allow activity outside the protection of copyright or neighbouring rights?",
                                  "¿El estatuto permite dedicarse a algo fuera de la protección del derecho de autor o conexos?",
                                  cite="151(b)")
    owner_classes: Flag = ask("the classes of owners are stated", "constan las clases de titulares",
                              "Do they state the classes of owners whose rights are managed?",
                              "¿Señala las clases de titulares comprendidos en la gestión?", cite="151(c)")
    member_categories: Flag = ask("the categories of members are stated", "constan las categorías de miembros",
                                  "Do they state the categories of members, for their part in the government of the association?",
                                  "¿Señala las categorías de miembros a efectos de su participación en el gobierno?", cite="151(c)")
    adhesion_rules: Flag = ask("rules of the adhesion contract", "reglas del contrato de adhesión",
                               "Do they hold the general rules of the adhesion contract?",
                               "¿Contiene las reglas generales del contrato de adhesión?", cite="151(d)")
    adhesion_apart: Flag = ask("adhesion apart from joining as a member", "adhesión independiente de la afiliación",
                               "Is the adhesion contract independent of the act of joining as an associate?",
                               "¿El contrato de adhesión es independiente del acto de afiliación como asociado?", cite="151(d)")
    adhesion_by_all: Flag = ask("all members sign the adhesion contract", "todos los miembros suscriben la adhesión",
                                "Do the statutes have all members sign it, associates or not?",
                                "¿El estatuto dispone que lo suscriban todos los miembros, sean o no asociados?",
                                cite="151(d)")
    adhesion_abroad: Flag = ask("its rules reach contracts with foreign societies",
                                "sus reglas alcanzan a contratos con organizaciones extranjeras",
                                "Do the statutes extend those rules to representation contracts with foreign organisations of the kind?",
                                "¿El estatuto extiende esas reglas a los contratos de representación con organizaciones extranjeras "
                                "análogas?",
                                cite="151(d)")
    membership_rules: Flag = ask("how membership is gained and lost", "adquisición y pérdida de la calidad de asociado",
                                 "Do they state how membership is gained and lost?",
                                 "¿Señala cómo se adquiere y se pierde la calidad de asociado?", cite="151(e)")
    suspension_rules: Flag = ask("how members' rights are suspended", "suspensión de los derechos sociales",
                                 "Do they state how a member's rights are suspended?", "¿Señala cómo se suspenden los derechos sociales?",
                                 cite="151(e)")
    expulsion: OneOf[Expulsion] = ask("what a member may be expelled for", "causa de expulsión", "For what may a member be expelled?",
                                      "¿Por qué causa puede expulsarse a un asociado?", cite="151(e)")
    only_owners: Flag = ask("only owners and exclusive licensees as associates", "solo titulares y licenciatarios exclusivos como socios",
                            "May only original or derived owners and exclusive licensees be associates?",
                            "¿Solo pueden ser socios los titulares originarios o derivados y los licenciatarios exclusivos?", cite="151(e)")
    duties_and_discipline: Flag = ask("members' duties and discipline", "deberes y régimen disciplinario de los socios",
                                      "Do they state the members' duties and the disciplinary rules?",
                                      "¿Señala los deberes de los socios y su régimen disciplinario?", cite="151(f)")
    members_rights: Flag = ask("rights to be informed and to vote", "derechos de información y de votación",
                               "Do they state the members' rights, to information and to vote among them?",
                               "¿Señala los derechos de los socios, en particular de información y de votación?", cite="151(f)")
    vote_secret: Flag = ask("bodies are elected by secret vote", "voto secreto en la elección de los órganos",
                            "Are the bodies elected by secret vote?", "¿Los órganos se eligen por voto secreto?", cite="151(f)")
    vote_equal: Flag = ask("bodies are elected by equal vote", "voto igualitario en la elección de los órganos",
                           "Is the vote for the bodies equal among all associates?",
                           "¿El voto para elegir los órganos es igualitario entre todos los asociados?", cite="151(f)")
    three_bodies: Flag = ask("Assembly, Board and Committee", "Asamblea, Consejo y Comité",
                             "Do they provide for the General Assembly, the Management Board and the Supervisory Committee?",
                             "¿Prevé la Asamblea General, el Consejo Directivo y el Comité de Vigilancia?", cite="151(g)")
    only_three_bodies: Flag = ask("no other body governs, manages or supervises", "ningún otro órgano de gobierno, ejecución o vigilancia",
                                  "Are those three the only bodies of government, management and supervision?",
                                  "¿Son esos tres los únicos órganos de gobierno, ejecución y vigilancia?", cite="151(g)")
    competences: Flag = ask("what each body may do", "competencia de cada órgano", "Do they state what each body may do?",
                            "¿Señala la competencia de cada órgano?", cite="151(g)")
    meeting_rules: Flag = ask("how the bodies are called and meet", "convocatoria, constitución y funcionamiento",
                              "Do they hold rules on calling, constituting and running the collegiate bodies?",
                              "¿Contiene normas de convocatoria, constitución y funcionamiento de los órganos colegiados?", cite="151(g)")
    initial_assets: Flag = ask("the initial assets", "patrimonio inicial", "Do they state the initial assets?",
                               "¿Señala el patrimonio inicial?", cite="151(h)")
    resources: Flag = ask("the resources expected", "recursos previstos", "Do they state the resources expected?",
                          "¿Señala los recursos previstos?", cite="151(h)")
    distribution_principles: Flag = ask("principles of distribution", "principios de los sistemas de reparto",
                                        "Do they state the principles of the systems of distribution?",
                                        "¿Señala los principios de los sistemas de reparto?", cite="151(i)")
    financial_control: Flag = ask("control of the finances", "control de la gestión económica y financiera",
                                  "Do they state how the economic and financial management is controlled?",
                                  "¿Señala el régimen de control de la gestión económica y financiera?", cite="151(j)")
    free_of_users: Flag = ask("management free from users", "gestión libre de injerencia de los usuarios",
                              "Do they ensure that users do not interfere in the management of the repertoire?",
                              "¿Asegura una gestión libre de injerencia de los usuarios?", cite="151(k)")
    no_preference: Flag = ask("no preferential use", "sin utilización preferencial",
                              "Do they prevent preferential use of works, performances or productions?",
                              "¿Evita la utilización preferencial de las obras, interpretaciones o producciones?", cite="151(k)")
    liquidation: Flag = ask("what becomes of the assets on liquidation", "destino del patrimonio en la liquidación",
                            "Do they state what becomes of the assets if the society is wound up?",
                            "¿Señala el destino del patrimonio en caso de liquidación?", cite="151(l)")
    assets_to_members: Flag = ask("assets shared out among members", "patrimonio repartible entre los asociados",
                                  "May the assets be shared out among the associates then?",
                                  "¿Ese patrimonio puede repartirse entre los asociados?", cite="151(l)")


class Government(Facts):
    """Who elects and appoints whom (art. 152)."""

    assembly_supreme: Flag = ask("the Assembly is the supreme body", "la Asamblea es el órgano supremo",
                                 "Is the General Assembly the supreme body?", "¿La Asamblea General es el órgano supremo?", cite="152")
    elects_board: Flag = ask("the Assembly elects the Board", "la Asamblea elige al Consejo Directivo",
                             "Does the Assembly elect the members of the Management Board?",
                             "¿La Asamblea elige a los miembros del Consejo Directivo?", cite="152")
    elects_committee: Flag = ask("the Assembly elects the Committee", "la Asamblea elige al Comité de Vigilancia",
                                 "Does the Assembly elect the members of the Supervisory Committee?",
                                 "¿La Asamblea elige a los miembros del Comité de Vigilancia?", cite="152")
    board_appoints: Flag = ask("the Board appoints the Director General", "el Consejo designa al Director General",
                               "Does the Board appoint the Director General?", "¿El Consejo Directivo designa al Director General?",
                               cite="152")
    director_represents: Flag = ask("the Director General represents the society", "el Director General es el representante legal",
                                    "Is the Director General the society's legal representative?",
                                    "¿El Director General es el representante legal de la sociedad?", cite="152")


class Society(Facts):
    """A society for the management of copyright or neighbouring rights, and what is known of how it is run."""

    name: Text = ask("its name", "su denominación", "What is the society called?", "¿Cómo se denomina la sociedad?")
    other_names: Names = ask("the other societies there are", "las demás sociedades", "What are the other societies called?",
                             "¿Cómo se denominan las demás sociedades?", cite="151(a)")
    form: OneOf[Form] = ask("its legal form", "su forma jurídica", "What is its legal form?", "¿Cuál es su forma jurídica?", cite="146")
    legal_personality: Flag = ask("legal personality", "personería jurídica", "Does it have legal personality?",
                                  "¿Tiene personería jurídica?", cite="146")
    own_assets: Flag = ask("assets of its own", "patrimonio propio", "Does it have assets of its own?", "¿Tiene patrimonio propio?",
                           cite="146")
    political_or_religious: Flag = ask("political or religious activity", "actividad política o religiosa",
                                       "Is it active in politics or religion?", "¿Ejerce alguna actividad política o religiosa?",
                                       cite="146")
    alien_activity: Flag = ask("activity alien to its function", "actividad ajena a su función",
                               "Is it active in anything alien to its own function?", "¿Ejerce alguna actividad ajena a su función?",
                               cite="146")
    manages_rights: Flag = ask("its object is to manage these rights", "su objeto es la gestión de estos derechos",
                               "Is its object the management of copyright or neighbouring rights?",
                               "¿Su objeto social es la gestión del derecho de autor o conexos?", cite="149(c)")
    fit: Flag = ask("fit to manage lawfully and well", "en condiciones de administrar conforme a ley y con eficacia",
                    "Does what it has (see art. 150) ensure respect for the law and effective management in the country?",
                    "¿Lo que reúne (véase el art. 150) garantiza el respeto de la ley y una administración eficaz en el país?",
                    cite="149(d)", judgement=True)
    operates: Flag = ask("it acts as a management society", "funciona como sociedad de gestión",
                         "Does it act as a collective management society?", "¿Funciona como sociedad de gestión colectiva?", cite="146")
    authorised: Flag = ask("authorised by the Office", "autorizada por la Oficina", "Did the Copyright Office authorise it to operate?",
                           "¿La Oficina de Derechos de Autor autorizó su funcionamiento?", cite="146")
    open_at_offices: Flag = ask("tariffs and repertoire open at its offices", "tarifas y repertorio consultables en sus dependencias",
                                "Can users consult the tariffs and the repertoire at its offices?",
                                "¿Los usuarios pueden consultar tarifas y repertorio en sus dependencias?", cite="147")
    open_on_website: Flag = ask("tariffs and repertoire open on its website", "tarifas y repertorio consultables en su página web",
                                "Can users consult the tariffs and the repertoire on its website?",
                                "¿Los usuarios pueden consultar tarifas y repertorio en su página web?", cite="147")
    operated_then: Flag = ask("operating when the decree came into force", "en funcionamiento al entrar en vigencia el decreto",
                              "Was it operating when the decree came into force, on 24 May 1996?",
                              "¿Venía funcionando al entrar en vigencia el decreto, el 24 de mayo de 1996?", cite="transitional-3")
    adapted: Event = ask("adaptation to the decree", "adecuación al decreto", "When did it adapt to the decree?",
                         "¿Cuándo se adecuó al decreto?", cite="transitional-3")
    adapted_in_time: Flag = ask("adapted within three months", "adecuada en tres meses",
                                "Did it adapt within three months of 24 May 1996?",
                                "¿Se adecuó dentro de los tres meses desde el 24 de mayo de 1996?", cite="transitional-3")
    statutes: Part[Statutes] = ask("the statutes", "el estatuto", "What do its statutes say?", "¿Qué dice su estatuto?", cite="151")
    government: Part[Government] = ask("its government", "su gobierno", "Who elects and appoints whom?", "¿Quién elige y designa a quién?",
                                       cite="152")
    participation: Part[Participation] = ask("the part that owners have", "la participación de los representados",
                                             "How do those it represents take part in its decisions?",
                                             "¿Cómo participan los representados en sus decisiones?", cite="153(d)")
    registrations: Every[Registration] = ask("what it registers or presents", "lo que registra o presenta",
                                             "Which instruments, contracts, appointments and statements did it make?",
                                             "¿Qué actos, contratos, nombramientos y estados ha aprobado?", cite="153(a)")
    owner_requests: Every[OwnerRequest] = ask("owners who asked it to manage", "titulares que solicitaron su administración",
                                              "Which owners asked it to manage their rights?",
                                              "¿Qué titulares le solicitaron administrar sus derechos?", cite="153(b)")
    adhesions: Every[Adhesion] = ask("its adhesion contracts", "sus contratos de adhesión", "What are its adhesion contracts like?",
                                     "¿Cómo son sus contratos de adhesión?", cite="153(c)")
    tariffs: Every[Tariff] = ask("its tariffs", "sus tarifas", "Which general tariffs does it have?", "¿Qué tarifas generales tiene?",
                                 cite="153(f)")
    user_requests: Every[UserRequest] = ask("users who asked for a licence", "usuarios que solicitaron licencia",
                                            "Which users asked it for a licence?", "¿Qué usuarios le solicitaron licencia?", cite="153(g)")
    accounts: Every[Accounts] = ask("its years of account", "sus ejercicios", "What are its accounts, year by year?",
                                    "¿Cuáles son sus cuentas, ejercicio por ejercicio?", cite="153(j)")
    distributions: Every[Distribution] = ask("its distributions", "sus repartos", "What did it distribute, and when?",
                                             "¿Qué ha repartido y cuándo?", cite="153(i)")
    officers: Every[Officer] = ask("the people", "las personas",
                                   "Who are its officers, its employees who act for members, and the people it deals with?",
                                   "¿Quiénes son sus directivos, los empleados que representan a socios y las personas con que contrata?",
                                   cite="155")
    family: Part[Family] = ask("the family tree", "el árbol familiar", "How are these people related?",
                               "¿Qué parentesco hay entre estas personas?", cite="155")
    requirements: Every[Requirement] = ask("what the Office required", "lo requerido por la Oficina",
                                           "What did the Office require of it, to watch over it?",
                                           "¿Qué le requirió la Oficina para fiscalizarla?", cite="164")
