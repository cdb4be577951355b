"""What is used, by whom, how, and why: the vocabularies in which a use is told.

Each member is defined by the provision that it cites. The members of :class:`Matter` say what a person has already
judged: who writes ``film`` says that it is a work (art. 2(17)); moving images that are not are ``recording`` (art. 143).
"""

from __future__ import annotations

from dl822.reasoning.words import Option


class Matter(Option):
    """What is used: a kind of work (art. 5), another subject of protection (Title VIII), or what is never protected (art. 9)."""

    TEXT = "text", "a written literary work", "obra literaria escrita", "5(a)"
    POEM = "poem", "a single poem", "poema unitario", "5(a)"
    ARTICLE = "article", "an article", "artículo", "5(m)"
    SPEECH = "speech", "a speech, address or sermon", "discurso, alocución o sermón", "5(b)"
    LECTURE = "lecture", "a lesson given by a teacher", "lección dictada por un profesor", "5(b)"
    PHRASE = "phrase", "a slogan or original phrase", "lema o frase original", "5(j)"
    TITLE = "title", "the title of a work", "título de una obra", "7"
    MUSIC = "music", "a musical work, with or without words", "obra musical, con letra o sin ella", "5(c)"
    DRAMATIC = "dramatic", "a dramatic or other stage work", "obra dramática o escénica", "5(d)"
    FILM = "film", "an audiovisual work", "obra audiovisual", "5(e)"
    ART = "art", "a work of visual art", "obra de artes plásticas", "5(f)"
    APPLIED_ART = "applied_art", "a work of applied art", "obra de arte aplicado", "2(20)"
    ARCHITECTURE = "architecture", "a work of architecture", "obra de arquitectura", "5(g)"
    PHOTO_WORK = "photographic_work", "a photographic work", "obra fotográfica", "5(h)"
    MAP = "map", "a map, plan or scientific illustration", "mapa, plano o ilustración científica", "5(i)"
    PROGRAM = "program", "a computer program", "programa de ordenador", "5(k)"
    COMPILATION = "compilation", "an anthology or compilation", "antología o compilación", "5(l)"
    DATABASE = "database", "a database", "base de datos", "2(4)"
    OTHER_WORK = "other_work", "another original production", "otra producción original", "5(n)"
    PERFORMANCE = "performance", "a performance or rendering", "interpretación o ejecución", "2(2)"
    PHONOGRAM = "phonogram", "a phonogram (record)", "fonograma (disco)", "2(14)"
    BROADCAST = "broadcast", "a broadcast", "emisión de radiodifusión", "2(11)"
    RECORDING = "recording", "moving images that are not a work", "grabación de imágenes que no es obra", "143"
    PHOTOGRAPH = "photograph", "a mere photograph", "mera fotografía", "144"
    EDITION = ("edition", "the first edition of an undisclosed work in the public domain",
               "primera edición de una obra inédita en dominio público", "145")
    FOLKLORE = "folklore", "an expression of folklore", "expresión del folklore", "2(12)"
    OFFICIAL_TEXT = "official_text", "an official text", "texto oficial", "9(b)"
    IDEA = "idea", "an idea, method or procedure", "idea, método o procedimiento", "9(a)"
    NEWS = "news", "news of the day", "noticia del día", "9(c)"
    DATA = "data", "mere facts or data", "simples hechos o datos", "9(d)"
    NO_WORK = "no_work", "sounds or images that are no work", "sonidos o imágenes que no son obra"


FREE = (Matter.FOLKLORE, Matter.OFFICIAL_TEXT, Matter.IDEA, Matter.NEWS, Matter.DATA, Matter.NO_WORK)
CARRIERS = (Matter.PERFORMANCE, Matter.PHONOGRAM, Matter.BROADCAST, Matter.RECORDING, Matter.EDITION)  # what may carry a work
MORE_THAN_SOUND = (Matter.BROADCAST, Matter.RECORDING, Matter.EDITION)  # what may carry a program or a database
COLLECTIONS = (Matter.COMPILATION, Matter.DATABASE)  # whose items keep their own rights
FIXATIONS = (Matter.PHONOGRAM, Matter.FILM, Matter.RECORDING, Matter.BROADCAST)  # what may carry performances
COPIED_FROM_RECORDS = (Matter.TEXT, Matter.POEM, Matter.ARTICLE, Matter.SPEECH, Matter.LECTURE, Matter.MUSIC, Matter.DRAMATIC)
WORKS = tuple(m for m in Matter if m not in (*FREE, *CARRIERS, Matter.PHOTOGRAPH))


class Act(Option):
    """What is done with it: the acts that the law knows (arts 31-36, 72-76, 132-140)."""

    REPRODUCTION = "reproduction", "copying", "reproducción", "32"
    FIXATION = "fixation", "recording a performance or a broadcast", "fijación de una interpretación o emisión", "2(13)"
    PERFORMANCE = "performance", "performing, reciting or playing", "representación, recitado o ejecución", "33(a)"
    SCREENING = "screening", "showing a film or video", "proyección o exhibición audiovisual", "33(b)"
    TRANSMISSION = "transmission", "transmitting by air, cable or network", "transmisión inalámbrica, por cable o por red", "2(46)"
    MAKING_AVAILABLE = "making_available", "making available on demand", "puesta a disposición", "2(5)"
    RETRANSMISSION = "retransmission", "retransmitting a broadcast", "retransmisión", "2(39)"
    RECEPTION = "reception", "receiving a broadcast before others", "captación de una emisión ante otros", "33(e)"
    EXHIBITION = "exhibition", "exhibiting works of art", "exposición de obras de arte", "33(f)"
    DATABASE_ACCESS = "database_access", "giving access to a database", "acceso a una base de datos", "33(g)"
    DISSEMINATION = "dissemination", "disseminating it in another way", "difusión por otro medio", "33(h)"
    SALE = "sale", "selling, exchanging or giving away copies", "venta, canje u otra transferencia de ejemplares", "34"
    RENTAL = "rental", "renting out copies", "alquiler de ejemplares", "34"
    LENDING = "lending", "lending copies to the public", "préstamo público", "2(31)"
    TRANSLATION = "translation", "translating, dubbing or subtitling", "traducción, doblaje o subtitulado", "36"
    TRANSFORMATION = "transformation", "adapting, arranging or otherwise transforming", "adaptación, arreglo u otra transformación", "36"
    SYNCHRONISATION = "synchronisation", "including it in an audiovisual work", "inclusión en una obra audiovisual", "136(d)"
    IMPORTATION = "importation", "importing copies", "importación de ejemplares", "35"
    LOADING = "loading", "loading a program into memory", "introducción de un programa en la memoria", "73"
    DECOMPILATION = "decompilation", "decompiling a program", "descompilación de un programa", "76"
    DEMOLITION = "demolition", "demolishing a building", "demolición de una construcción", "80"
    OTHER = "other", "any other use", "otra forma de utilización", "31(f)"


COPYING = (Act.REPRODUCTION, Act.FIXATION)
COMMUNICATION = (Act.PERFORMANCE, Act.SCREENING, Act.TRANSMISSION, Act.MAKING_AVAILABLE, Act.RETRANSMISSION, Act.RECEPTION,
                 Act.EXHIBITION, Act.DATABASE_ACCESS, Act.DISSEMINATION)
ON_THE_SPOT = (Act.PERFORMANCE, Act.SCREENING, Act.RECEPTION, Act.EXHIBITION, Act.DISSEMINATION)  # before those who are there
AT_A_DISTANCE = (Act.TRANSMISSION, Act.MAKING_AVAILABLE, Act.RETRANSMISSION)
DISTRIBUTION = (Act.SALE, Act.RENTAL, Act.LENDING)


class Actor(Option):
    """Who acts."""

    INDIVIDUAL = "individual", "a private person", "una persona natural"
    TEACHING = ("teaching_institution", "the staff or students of a teaching institution",
                "el personal o los estudiantes de una institución de enseñanza")
    ADDRESSEE = "addressee", "one of those to whom a lecture is given", "una de las personas a quienes va dirigida la lección"
    LIBRARY = "library", "a library or archive open to the public", "una biblioteca o archivo público"
    BROADCASTER = "broadcaster", "a broadcasting organisation", "un organismo de radiodifusión", "2(30)"
    AUTHORISED_ENTITY = "authorised_entity", "an authorised entity", "una entidad autorizada", "2(53)"
    BENEFICIARY = "beneficiary", "a beneficiary with a visual or print disability", "un beneficiario", "2(54)"
    HELPER = "helper", "somebody acting for a beneficiary", "quien actúa en nombre de un beneficiario"
    AUTHORITY = "authority", "a public authority", "una autoridad pública"
    COMPANY = "company", "a company or other organisation", "una empresa u otra organización"
    OTHER = "other", "somebody else", "otra persona"


class Purpose(Option):
    """What it is done for, and for that alone."""

    PERSONAL = "personal", "exclusively personal use, in one copy", "uso exclusivamente personal, en un solo ejemplar", "2(48)"
    TEACHING = ("teaching", "teaching or examinations, in the activities of a teaching institution",
                "enseñanza o exámenes, en las actividades de una institución de enseñanza")
    QUOTATION = "quotation", "quotation", "cita"
    NEWS = "news", "information on current events", "información de actualidad"
    PARODY = "parody", "parody", "parodia"
    PROCEEDINGS = "proceedings", "judicial or administrative proceedings", "actuaciones judiciales o administrativas"
    EVIDENCE = "evidence", "producing judicial or administrative evidence", "llevar a cabo una prueba judicial o administrativa"
    PRESERVATION = "preservation", "preserving the library's own copy", "preservar el ejemplar propio de la biblioteca"
    REPLACEMENT = "replacement", "replacing a copy that another library lost", "sustituir el ejemplar perdido por otra biblioteca"
    ACCESSIBILITY = "accessibility", "access for beneficiaries only", "acceso en favor exclusivo de los beneficiarios", "2(54)"
    DEMONSTRATION = ("demonstration", "demonstrating equipment, or selling recordings, to customers",
                     "demostración de equipos o venta de soportes a la clientela")
    OWN_BROADCASTS = "own_broadcasts", "the broadcaster's own broadcasts", "las emisiones propias del organismo de radiodifusión"
    PROGRAM_USE = "program_use", "using the program, for which it is indispensable", "utilizar el programa, para lo cual es indispensable"
    BACKUP = "backup", "a backup of a lawfully acquired copy", "copia de resguardo de la legítimamente adquirida"
    INTEROPERABILITY = ("interoperability", "interoperability of an independently created program",
                        "interoperabilidad de un programa independiente")
    ENTERTAINMENT = "entertainment", "entertaining guests, customers or passengers", "entretener a invitados, clientes o pasajeros"
    COMMERCE = "commerce", "trade or advertising", "comercio o publicidad"
    OTHER = "other", "another purpose", "otro fin"


class Setting(Option):
    """Where it takes place. Whatever is not strictly domestic is public for music (art. 118)."""

    HOME = "home", "a family gathering in the home", "una reunión familiar en la casa habitación", "2(3)"
    CEREMONY = "ceremony", "an official act or a religious ceremony", "un acto oficial o una ceremonia religiosa"
    SCHOOL = "school", "a teaching institution", "una institución de enseñanza"
    SHOP = "shop", "a shop", "un establecimiento de comercio"
    TRANSPORT = "transport", "a bus or other means of transport", "un ómnibus u otro medio de transporte"
    VENUE = ("venue", "a hotel, bar, club, hall or other place open to the public",
             "un hotel, bar, club, sala u otro lugar abierto al público")
    WORKPLACE = "workplace", "a workplace", "un centro de trabajo"
    NETWORK = "network", "the internet or another network", "internet u otra red"
    ELSEWHERE = "elsewhere", "elsewhere", "otro lugar"


class Audience(Option):
    """Before whom."""

    FAMILY = "family", "the family and its guests", "la familia y sus invitados"
    STAFF_AND_STUDENTS = ("staff_and_students", "the institution's staff and students only",
                          "solo el personal y los estudiantes de la institución")
    SCHOOL_COMMUNITY = ("school_community", "those, parents or guardians, and persons directly linked to the activities",
                        "ellos, padres o tutores y personas directamente vinculadas con las actividades")
    BENEFICIARIES = "beneficiaries", "beneficiaries and those who care for them", "beneficiarios y personal a su cuidado", "2(54)"
    PUBLIC = "public", "anybody else", "cualquier otro público"


class Gain(Option):
    """Whether anything is gained by it, directly or indirectly."""

    NONE = "none", "nothing is charged or gained", "nada se cobra ni se gana"
    COST = "cost", "something is charged, without seeking profit", "se cobra algo, sin fines de lucro"
    INDIRECT = "indirect", "an indirect gain (customers, advertising …)", "una ganancia indirecta (clientela, publicidad …)"
    DIRECT = "direct", "a direct gain", "una ganancia directa"


NO_PROFIT = (Gain.NONE, Gain.COST)


class Means(Option):
    """By what means a copy is made."""

    REPROGRAPHY = "reprography", "photocopy or other reprography", "fotocopia u otro medio reprográfico", "2(38)"
    DIGITAL = "digital", "digital means", "medio digital"
    SIMILAR = "similar", "means similar to these", "otro medio similar"
    RECORDING = "recording", "a sound or audiovisual recording", "grabación sonora o audiovisual"
    PRINT = "print", "printing", "imprenta"
    BRAILLE = "braille", "braille or another procedure for the blind", "sistema braille u otro procedimiento específico para invidentes"
    OTHER_ART = "other_art", "an art other than that of the original", "un arte diverso al empleado en el original"
    BUILDING = "building", "erecting the building or construction", "construcción de la edificación"
    OTHER = "other", "another means", "otro medio"


class Extent(Option):
    """How much of it."""

    WHOLE = "whole", "the whole", "la obra íntegra"
    PART = "part", "a part", "una parte"
    EXTRACT = "extract", "a brief extract or fragment", "un breve extracto o fragmento"


class Publication(Option):
    """In what form copies had been published with the owner's consent (art. 2(35)), or it was made available."""

    GRAPHIC = "graphic", "in graphic form (books, prints …)", "en forma gráfica (libros, impresos …)", "2(35)"
    RECORDED = "recorded", "in sound or audiovisual recordings", "en grabaciones sonoras o audiovisuales", "2(35)"
    OTHER_COPIES = "other_copies", "in other copies", "en otros ejemplares", "2(35)"
    AVAILABLE = "available", "made available without copies", "puesta a disposición sin ejemplares", "2(9)"
    UNPUBLISHED = "unpublished", "not published nor made available", "ni publicada ni puesta a disposición"


IN_COPIES = (Publication.GRAPHIC, Publication.RECORDED, Publication.OTHER_COPIES)
OUT = (*IN_COPIES, Publication.AVAILABLE)  # published, or made available by any means


class CopiedFrom(Option):
    """What is copied (the exclusions of art. 48)."""

    RECORDING = "recording", "a sound or audiovisual recording", "una grabación sonora o audiovisual"
    BOOK = "book", "a book", "un libro", "48(b)"
    SCORE = "score", "a score or other music in graphic form", "una partitura u otra música en forma gráfica", "48(b)"
    SIGNED = ("signed", "a visual work, or a copy of one, made and signed by the author",
              "una obra plástica, o copia de ella, hecha y firmada por el autor", "48(b)")
    OTHER = "other", "something else", "otra cosa"


class Kept(Option):
    """How long an ephemeral recording is kept (art. 46)."""

    THREE_MONTHS = "three_months", "destroyed within three months", "destruida dentro de tres meses"
    AGREED = "agreed", "for a longer time agreed with the author", "por un plazo mayor convenido con el autor"
    OFFICIAL_ARCHIVE = "official_archive", "in an official archive", "en un archivo oficial"
    LONGER = "longer", "longer, without agreement", "por más tiempo, sin convenio"


class Information(Option):
    """What becomes of the information got by decompiling (art. 76)."""

    INTEROPERABILITY = "interoperability", "used for interoperability alone", "usada solo para la interoperabilidad"
    OTHER_PURPOSE = "other_purpose", "used for another purpose", "usada para otro fin"
    SIMILAR_PROGRAM = ("similar_program", "used for a program substantially similar in expression",
                       "usada para un programa sustancialmente similar en su expresión")
    INFRINGEMENT = ("infringement", "used for another act that infringes the author's rights",
                    "usada para otro acto que infringe los derechos del autor")
    TOLD = "told", "told to others without being indispensable to interoperability", "comunicada a terceros sin ser imprescindible"


class Marketed(Option):
    """Whether the very copy had been sold with the owner's authorisation, and for which country (art. 34)."""

    PERU = "Peru", "sold with authorisation for Peru", "vendido con autorización para el Perú"
    ABROAD = "abroad", "sold with authorisation for another country only", "vendido con autorización solo para otro país"
    NOT_SOLD = "not_sold", "not sold with authorisation", "no vendido con autorización"


class Carrier(Option):
    """From what a performance is used."""

    LIVE = "live", "the live performance", "la actuación en vivo"
    BROADCAST = "broadcast", "a performance that is itself broadcast", "una actuación que ya es radiodifundida"
    PHONOGRAM = ("phonogram", "a phonogram published for commercial purposes with the performer's consent",
                 "un fonograma publicado con fines comerciales con el consentimiento del artista")
    AUDIOVISUAL = ("audiovisual", "an audiovisual fixation published for commercial purposes with the performer's consent",
                   "una fijación audiovisual publicada con fines comerciales con el consentimiento del artista")
    FIXATION = "fixation", "another fixation", "otra fijación"


class Consent(Option):
    """What consent there is of the owners of all the rights concerned (arts 37, 95)."""

    NONE = "none", "none", "ninguna"
    UNWRITTEN = "unwritten", "not in writing", "no escrita"
    AFTERWARDS = "afterwards", "in writing, after the use", "escrita, posterior al uso"
    WRITTEN = "written", "in writing, before the use", "escrita y previa al uso", "37"
    OWN = "own", "his own, since who acts owns all the rights", "propia, pues quien actúa es titular de todos los derechos", "30"
