"""Everyday words, only so that a slip can be answered with the word that the law's vocabulary has.

No fact is ever taken from one of them: who wrote *streaming* is asked which of the two acts was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dl822.facts.acts import Act, Actor, Audience, Consent, Extent, Gain, Matter, Means, Publication, Purpose, Setting
from dl822.facts.owners import Role
from dl822.facts.works import Kind
from dl822.reasoning.words import Option

KINDS = {
    Kind.LITERARY: "novel novela poem poema poetry poesía book libro essay ensayo story cuento letter carta fiction",
    Kind.ORAL: "speech discurso lecture conferencia sermon sermón",
    Kind.MUSICAL: "song canción music música melody melodía score partitura waltz vals",
    Kind.DRAMATIC: "play teatro theatre opera ópera ballet drama choreography coreografía",
    Kind.AUDIOVISUAL: "film película movie video series serie documentary documental cinema cine",
    Kind.ARTISTIC: "painting pintura drawing dibujo sculpture escultura engraving grabado",
    Kind.ARCHITECTURAL: "building edificio architecture arquitectura",
    Kind.PHOTOGRAPHIC: "photo foto photograph fotografía",
    Kind.MAP: "plan plano mapa atlas illustration ilustración",
    Kind.PROGRAM: "software programa app computer",
    Kind.COMPILATION: "anthology antología compilación",
    Kind.PRESS_ARTICLE: "article artículo news noticia",
}
MATTERS = {
    Matter.TEXT: "novel novela book libro essay ensayo story cuento letter carta textbook literary literario obra work",
    Matter.POEM: "poema poetry poesía verse",
    Matter.ARTICLE: "artículo paper press_article column columna",
    Matter.SPEECH: "discurso sermon sermón address alocución",
    Matter.LECTURE: "lección conferencia lesson clase class",
    Matter.PHRASE: "slogan lema eslogan",
    Matter.MUSIC: "song canción música melody melodía score partitura waltz vals tune",
    Matter.DRAMATIC: "play teatro theatre theater opera ópera ballet drama choreography coreografía",
    Matter.FILM: "película movie video series serie documentary documental cinema cine dvd videogame audiovisual",
    Matter.ART: "painting pintura drawing dibujo sculpture escultura engraving grabado mural",
    Matter.APPLIED_ART: "craft artesanía furniture mueble jewel joya",
    Matter.ARCHITECTURE: "building edificio arquitectura",
    Matter.PHOTO_WORK: "photo foto photography fotografía",
    Matter.PHOTOGRAPH: "photo foto snapshot fotografía",
    Matter.MAP: "plan plano mapa atlas illustration ilustración",
    Matter.PROGRAM: "software programa app computer aplicación",
    Matter.COMPILATION: "anthology antología compilación encyclopedia enciclopedia",
    Matter.PHONOGRAM: "fonograma record disco album álbum cd vinyl vinilo",
    Matter.PERFORMANCE: "interpretación ejecución concert concierto",
    Matter.BROADCAST: "emisión radio television televisión programme",
    Matter.RECORDING: "grabación footage video",
    Matter.FOLKLORE: "folclore tradition tradición",
    Matter.OFFICIAL_TEXT: "law ley decree decreto judgment sentencia ruling resolución",
    Matter.NEWS: "noticia noticias",
}
ACTS = {
    Act.REPRODUCTION: "photocopying photocopy fotocopiar fotocopia copying copy copia copiar scanning scan escanear escaneo download "
                      "downloading descargar descarga printing imprimir upload uploading subir recording grabar grabación duplicate",
    Act.FIXATION: "recording grabación grabar filming filmar",
    Act.PERFORMANCE: "perform performing playing tocar concert concierto singing cantar acting actuar reading leer recital karaoke "
                     "representar representación recitar ejecutar",
    Act.SCREENING: "showing show exhibir proyectar proyección exhibición screen watching film movie película dvd video",
    Act.TRANSMISSION: "streaming stream transmitir transmisión broadcast broadcasting radiodifusión emitir "
                      "emisión webcast livestream airing",
    Act.MAKING_AVAILABLE: "streaming stream upload uploading subir posting post publicar internet online web website "
                          "sharing compartir colgar podcast on_demand",
    Act.RETRANSMISSION: "retransmitir retransmisión relay rebroadcast cable simulcast",
    Act.RECEPTION: "receiving recibir captar captación recepción listening television televisión tv radio",
    Act.EXHIBITION: "exhibit exhibiting exponer exposición museum museo display displaying gallery",
    Act.DISSEMINATION: "disseminate difundir difusión spreading",
    Act.SALE: "sell selling vender venta buy buying comprar resale resell reventa exchange canje giving gift regalar donate donar",
    Act.RENTAL: "rent renting alquilar alquiler hire hiring leasing",
    Act.LENDING: "lend loan loaning prestar préstamo prestamo borrowing borrow",
    Act.TRANSLATION: "translate translating traducir traducción subtitling subtitular dubbing doblaje doblar",
    Act.TRANSFORMATION: "adapt adapting adaptation adaptar adaptación arranging arrangement arreglo remix remixing parody "
                        "parodia transform transformar modify modificar edit editing editar sampling mashup",
    Act.SYNCHRONISATION: "synchronization sync sincronizar sincronización soundtrack",
    Act.IMPORTATION: "import importing importar importación",
    Act.LOADING: "load cargar running run install installing instalar instalación execute",
    Act.DECOMPILATION: "decompile decompiling descompilar descompilación reverse_engineering disassembly ingeniería_inversa",
    Act.DEMOLITION: "demolish demoler demolición",
    Act.OTHER: "training entrenar scraping mining minería",
}
ACTORS = {
    Actor.INDIVIDUAL: "person persona private user usuario consumer consumidor natural_person family familia particular",
    Actor.TEACHING: "school escuela colegio university universidad teacher profesor docente student estudiante alumno education",
    Actor.LIBRARY: "biblioteca archivo archive museum museo librarian bibliotecario",
    Actor.BROADCASTER: "radio television televisión tv channel canal station emisora radiodifusor",
    Actor.BENEFICIARY: "blind ciego invidente",
    Actor.AUTHORITY: "state estado ministry ministerio court juzgado judge juez municipality municipalidad government gobierno",
    Actor.COMPANY: "empresa business negocio bus hotel bar restaurant restaurante shop tienda firm ngo association asociación",
}
PURPOSES = {
    Purpose.PERSONAL: "private privado privada personal_use own study estudio research investigación propio",
    Purpose.TEACHING: "education educational educación educativo enseñanza ensenanza school class classroom clase exam examination examen "
                      "docencia didactic didáctico teach didactico training",
    Purpose.QUOTATION: "quote citing citation citation cita citar criticism crítica review reseña",
    Purpose.NEWS: "journalism periodismo press prensa reporting noticia noticias information información informar",
    Purpose.PARODY: "parodia satire sátira humor caricature",
    Purpose.PROCEEDINGS: "court juicio lawsuit trial proceso litigation",
    Purpose.EVIDENCE: "proof prueba probar",
    Purpose.PRESERVATION: "preserve preservar preservación conservación archiving archivar",
    Purpose.REPLACEMENT: "replace reemplazo sustitución sustituir",
    Purpose.ACCESSIBILITY: "blind ciegos disability discapacidad braille accesibilidad",
    Purpose.DEMONSTRATION: "demo demostración demonstrate testing",
    Purpose.BACKUP: "resguardo respaldo safety_copy",
    Purpose.INTEROPERABILITY: "interoperabilidad compatibility compatibilidad",
    Purpose.ENTERTAINMENT: "fun party fiesta entretenimiento recreation leisure ocio diversión amusement entretener",
    Purpose.COMMERCE: "commercial comercial business negocio advertising publicidad marketing profit lucro sales",
}
SETTINGS = {
    Setting.HOME: "house casa hogar domestic doméstico family party fiesta",
    Setting.CEREMONY: "church iglesia mass misa wedding boda religious official ceremonia",
    Setting.SCHOOL: "classroom aula colegio escuela university universidad",
    Setting.SHOP: "store tienda supermarket supermercado comercio",
    Setting.TRANSPORT: "bus ómnibus omnibus train tren plane avión taxi boat barco vehicle transporte",
    Setting.VENUE: "hotel bar restaurant restaurante club cinema cine theatre teatro hall gym gimnasio stadium estadio plaza park parque",
    Setting.WORKPLACE: "office oficina factory fábrica trabajo",
    Setting.NETWORK: "internet online web red website",
}
AUDIENCES = {
    Audience.FAMILY: "familia friends amigos relatives parientes guests invitados",
    Audience.STAFF_AND_STUDENTS: "students estudiantes alumnos class teachers profesores",
    Audience.SCHOOL_COMMUNITY: "parents padres guardians tutores",
    Audience.PUBLIC: "público customers clientes passengers pasajeros anyone everybody",
}
GAINS = {
    Gain.NONE: "free gratis gratuito nothing nada no",
    Gain.COST: "costs costo cost_recovery",
    Gain.INDIRECT: "indirecta indirecto advertising publicidad",
    Gain.DIRECT: "directa directo profit lucro paid sale yes",
}
MEANS = {
    Means.REPROGRAPHY: "photocopy photocopying fotocopia xerox fotocopiadora reprographic",
    Means.DIGITAL: "scan scanning scanner escáner computer pdf download file archivo electronic electrónico",
    Means.RECORDING: "grabación tape cinta cd dvd",
    Means.PRINT: "imprenta printing press offset",
    Means.OTHER_ART: "painting photograph drawing foto pintura dibujo",
}
EXTENTS = {
    Extent.WHOLE: "all todo entire full complete completo íntegra integra total",
    Extent.PART: "parte chapter capítulo some partial half",
    Extent.EXTRACT: "fragment fragmento quote excerpt extracto brief short breve",
}
PUBLISHED = {
    Publication.GRAPHIC: "book libro print printed impreso paper papel score yes",
    Publication.RECORDED: "recording dvd cd disc disco record video film grabada",
    Publication.AVAILABLE: "online internet web",
    Publication.UNPUBLISHED: "no none inédita inedita unreleased",
}
CONSENTS = {
    Consent.NONE: "no ninguna without sin",
    Consent.UNWRITTEN: "oral verbal spoken tacit tácita",
    Consent.AFTERWARDS: "later after posterior retroactive",
    Consent.WRITTEN: "yes sí license licence licencia contract contrato escrita",
}
ROLES = {
    Role.AUTHOR: "autor writer escritor composer compositor creator",
    Role.CO_AUTHOR: "coauthor coautor",
    Role.HEIR: "heredero widow viuda son daughter hijo",
    Role.COLLECTIVE_PUBLISHER: "publisher editor editorial",
    Role.ASSIGNEE: "publisher editorial cesionario",
    Role.LICENSEE: "licenciatario",
    Role.SOCIETY: "sociedad apdayc unimpro collecting",
    Role.FILM_PRODUCER: "producer productor",
    Role.PERFORMER: "artist artista singer cantante actor musician músico",
    Role.PHONOGRAM_PRODUCER: "label disquera producer productor",
}
TABLES: tuple[Mapping[Any, str], ...] = (  # each of one vocabulary
    KINDS, MATTERS, ACTS, ACTORS, PURPOSES, SETTINGS, AUDIENCES, GAINS, MEANS, EXTENTS, PUBLISHED, CONSENTS, ROLES)
OF: dict[Any, Mapping[Any, str]] = {type(next(iter(table))): table for table in TABLES}

SUBJECTS = {
    "work": "obra book libro novel novela film película song canción painting pintura program programa",
    "performance": "interpretación ejecución concert concierto",
    "phonogram": "fonograma record disco album álbum sound",
    "broadcast": "emisión radio television televisión transmission transmisión",
    "recording": "grabación footage video",
    "photograph": "fotografía photo foto",
    "edition": "edición publication publicación",
    "folklore": "folclore tradition tradición",
    "official_text": "law ley decree decreto judgment sentencia ruling resolución",
}
FACTS = {  # names of facts of a use
    "matter": "material object objeto obra thing cosa",
    "act": "action acción use uso",
    "purpose": "why reason aim goal fin motivo propósito",
    "actor": "who quién user usuario agent",
    "setting": "where location lugar dónde venue",
    "audience": "viewers spectators espectadores",
    "gain": "profit lucro money charge commercial",
    "extent": "amount how_much cantidad portion",
    "means": "method medium how",
    "consent": "permission license licence permiso licencia authorisation authorization",
    "published_as": "published publication publicación",
}


def spellings(among: Iterable[Option]) -> dict[str, tuple[str, ...]]:
    """Every member of a vocabulary by its code, with all the ways of saying it."""
    members = list(among)
    table = OF.get(type(members[0]), {})
    return {m.value: (m.value, *m.words, *table.get(m, "").split()) for m in members}
