"""Creations: the facts about something of which it is asked whether copyright protects it, and on what grounds it would not.

What the law leaves out is left out here: registration, merit, purpose, nationality are no facts of a creation (arts 1, 3).
They can only be raised against it, as the ground of an :class:`Objection`. Whether the term of protection still runs is
asked elsewhere.
"""

from __future__ import annotations

from dl822.reasoning.facts import Facts, Flag, OneOf, Part, Text, ask
from dl822.reasoning.words import Option, Words

WHAT = Words("what it is", "de qué se trata")
MAKING = Words("how it was made", "cómo se hizo")
BASED = Words("what it is based on", "en qué se basa")
REUSE = Words("how it was used", "cómo se utilizó")
AGAINST = Words("what is objected", "qué se objeta")


class Content(Option):
    """For what protection is claimed: a form of expression (art. 8), or what arts 9 and 57 leave free."""

    EXPRESSION = "expression", "a form of expression", "una forma de expresión", "8"
    IDEA = "idea", "an idea contained in a work", "una idea contenida en una obra", "9(a)"
    PROCEDURE = "procedure", "a procedure", "un procedimiento", "9(a)"
    METHOD = "method", "a method of operation", "un método de operación", "9(a)"
    MATHEMATICAL = "mathematical_concept", "a mathematical concept in itself", "un concepto matemático en sí", "9(a)"
    SYSTEM = "system", "a system", "un sistema", "9(a)"
    SCIENTIFIC = ("scientific_content", "the ideological or technical content of a scientific work",
                  "el contenido ideológico o técnico de una obra científica", "9(a)")
    EXPLOITATION = ("exploitation", "the industrial or commercial exploitation of ideas, methods or the like",
                    "el aprovechamiento industrial o comercial de ideas, métodos o similares", "9(a)")
    OFFICIAL_TEXT = ("official_text", "an official legislative, administrative or judicial text",
                     "un texto oficial legislativo, administrativo o judicial", "9(b)")
    OFFICIAL_TRANSLATION = ("official_translation", "the official translation of such a text",
                            "la traducción oficial de un texto de esa índole", "9(b)")
    NEWS = "news", "news of the day", "una noticia del día", "9(c)"
    DATA = "data", "mere facts or data", "simples hechos o datos", "9(d)"
    FOLKLORE = "folklore", "an expression of folklore", "una expresión del folklore", "2(12)"


class Genre(Option):
    """The kinds of work of art. 5, under the names that a work has for its term (:class:`dl822.facts.works.Kind`)."""

    LITERARY = "literary", "a written literary work", "obra literaria escrita", "5(a)"
    ORAL = "oral", "an oral literary work", "obra literaria oral", "5(b)"
    MUSICAL = "musical", "a musical composition", "composición musical", "5(c)"
    DRAMATIC = "dramatic", "a dramatic or other stage work", "obra dramática u otra escénica", "5(d)"
    AUDIOVISUAL = "audiovisual", "an audiovisual work", "obra audiovisual", "5(e)"
    ARTISTIC = "artistic", "a work of visual art", "obra de artes plásticas", "5(f)"
    APPLIED_ART = "applied_art", "a work of applied art", "obra de arte aplicado", "2(20)"
    ARCHITECTURAL = "architectural", "a work of architecture", "obra de arquitectura", "5(g)"
    PHOTOGRAPHIC = "photographic", "a photographic work", "obra fotográfica", "5(h)"
    MAP = "map", "a map, plan, sketch or scientific illustration", "mapa, plano, croquis o ilustración científica", "5(i)"
    SLOGAN = "slogan", "a slogan or phrase", "lema o frase", "5(j)"
    PROGRAM = "program", "a computer program", "programa de ordenador", "5(k)"
    COMPILATION = "compilation", "an anthology or compilation", "antología o compilación", "5(l)"
    DATABASE = "database", "a database", "base de datos", "2(4)"
    PRESS_ARTICLE = ("press_article", "a press article, report, editorial or commentary",
                     "artículo periodístico, reportaje, editorial o comentario", "5(m)")
    OTHER = "other", "another production in the literary or artistic domain", "otra producción en el dominio literario o artístico", "5(n)"
    OUTSIDE = "outside", "nothing in the literary or artistic domain", "nada en el dominio literario o artístico", "3"


class Derivation(Option):
    """In what way it is based on something earlier (art. 6), if it is."""

    NONE = "none", "it is based on no earlier work", "no se basa en una obra anterior", "2(24)"
    TRANSLATION = "translation", "a translation", "traducción", "6(a)"
    ADAPTATION = "adaptation", "an adaptation", "adaptación", "6(a)"
    REVISION = "revision", "a revision, update or annotation", "revisión, actualización o anotación", "6(b)"
    SUMMARY = "summary", "a summary or extract", "resumen o extracto", "6(c)"
    ARRANGEMENT = "arrangement", "a musical arrangement", "arreglo musical", "6(d)"
    TRANSFORMATION = "transformation", "another transformation of a work", "otra transformación de una obra", "6(e)"
    OF_FOLKLORE = "of_folklore", "a transformation of expressions of folklore", "transformación de expresiones del folklore", "6(e)"


OF_A_WORK = tuple(d for d in Derivation if d not in (Derivation.NONE, Derivation.OF_FOLKLORE))


class Basis(Option):
    """On what footing the earlier work was transformed."""

    AUTHORISED = "authorised", "its owner authorised it", "la autorizó su titular", "36"
    FREE = "free", "the earlier work is free, or the law allows it", "la obra anterior es libre o la ley lo permite", "57"
    UNAUTHORISED = "unauthorised", "without the authorisation that it needed", "sin la autorización que requería", "6"


class Ground(Option):
    """Why somebody says that a work is not protected, although the law gives that ground no weight."""

    NATIONALITY = "nationality", "the nationality of the author or owner", "la nacionalidad del autor o titular", "1"
    DOMICILE = "domicile", "his domicile", "su domicilio", "1"
    PLACE = "place", "the place of publication or disclosure", "el lugar de publicación o divulgación", "1"
    GENRE = "genre", "its genre or form of expression", "su género o forma de expresión", "3"
    MERIT = "merit", "its want of merit", "su falta de mérito", "3"
    PURPOSE = "purpose", "its purpose (advertising, practical use …)", "su finalidad (publicitaria, utilitaria …)", "3"
    OBJECT = "object", "that the material object belongs to somebody else", "que el objeto material pertenece a otra persona", "3"
    UNREGISTERED = "unregistered", "that it is not registered", "que no está registrada", "3"
    FORMALITY = ("formality", "that another formality (notice, deposit …) was not met",
                 "que no se cumplió otra formalidad (mención de reserva, depósito …)", "3")
    INDUSTRIAL = ("industrial_property", "that a right of industrial property exists in it (design, mark …)",
                  "que existe sobre ella un derecho de propiedad industrial (diseño, marca …)", "4(a)")
    NEIGHBOURING = ("neighbouring_right", "that a neighbouring right exists in what carries it",
                    "que existe un derecho conexo sobre lo que la contiene", "4(b)")
    INTELLECTUAL = ("other_intellectual_right", "that another intellectual right of this law exists",
                    "que existe otro derecho intelectual reconocido en esta ley", "4(b)")
    OTHER = "other", "another ground", "otra razón"


class Creation(Facts):
    """Something of which it is asked whether copyright protects it."""

    contradictions = (
        (Words("it is based on no earlier work, so there was nothing to authorise",
               "no se basa en una obra anterior: nada había que autorizar"),
         (("derivation", (Derivation.NONE,)), ("basis", tuple(Basis)))),
        (Words("expressions of folklore are in the public domain (art. 57): to transform them needs no authorisation",
               "las expresiones del folklore son del dominio público (art. 57): transformarlas no requiere autorización"),
         (("derivation", (Derivation.OF_FOLKLORE,)), ("basis", (Basis.UNAUTHORISED,)))),
        (Words("a transformation of folklore is claimed for its own expression (art. 6(e)): write content: expression",
               "la transformación del folklore se reclama por su propia expresión (art. 6, lit. e): escriba content: expression"),
         (("derivation", tuple(d for d in Derivation if d is not Derivation.NONE)), ("content", (Content.FOLKLORE,)))),
        (Words("only music, alone or in a stage work, has musical arrangements (art. 6(d))",
               "solo la música, sola o en obra escénica, admite arreglos musicales (art. 6, lit. d)"),
         (("kind", tuple(g for g in Genre if g not in (Genre.MUSICAL, Genre.DRAMATIC))), ("derivation", (Derivation.ARRANGEMENT,)))),
    )

    title: Text = ask("title", "título", "What is it called?", "¿Cómo se llama?", group=WHAT)
    content: OneOf[Content] = ask("what is claimed", "lo que se reclama", "For what is protection claimed?",
                                  "¿Para qué se reclama protección?", cite="8", group=WHAT)
    kind: OneOf[Genre] = ask("kind", "clase", "What kind of work is it?", "¿Qué clase de obra es?", cite="5", group=WHAT)
    personal: Flag = ask("a personal creation", "creación personal",
                         "Is it the intellectual creation of one or more natural persons (of what a machine put out, is it all the same)?",
                         "¿Es creación intelectual de una o más personas naturales (y, si lo generó una máquina, lo es pese a ello)?",
                         cite="2(1)", group=MAKING)
    original: Flag = ask("original", "original", "Is it original? Of a derived work: in what was added or changed",
                         "¿Es original? De una obra derivada: en lo que se añadió o cambió", cite="2(17)", group=MAKING, judgement=True)
    original_selection: Flag = ask("original selection", "selección original",
                                   "Is the collection original by the selection, coordination or arrangement of its contents?",
                                   "¿La colección es original por la selección, coordinación o disposición de su contenido?",
                                   cite="5(l)", group=MAKING, judgement=True)
    literary_form: Flag = ask("literary or artistic form", "forma literaria o artística",
                              "Does the slogan or phrase have a literary or artistic form of expression?",
                              "¿El lema o frase tiene una forma de expresión literaria o artística?", cite="5(j)", group=MAKING,
                              judgement=True)
    communicable: Flag = ask("can be disclosed or reproduced", "susceptible de divulgarse o reproducirse",
                             "Can it be disclosed or reproduced in any form, known or yet to be known?",
                             "¿Es susceptible de ser divulgada o reproducida en cualquier forma, conocida o por conocerse?",
                             cite="2(17)", group=MAKING)
    title_original: Flag = ask("original title", "título original", "Is its title original?", "¿Es original su título?", cite="7",
                               group=MAKING, judgement=True)
    derivation: OneOf[Derivation] = ask("derivation", "derivación", "Is it based on something earlier, and how?",
                                        "¿Se basa en algo anterior, y de qué modo?", cite="2(25)", group=BASED)
    basis: OneOf[Basis] = ask("leave for the transformation", "autorización de la transformación",
                              "Was the transformation of the earlier work authorised, or free?",
                              "¿La transformación de la obra anterior fue autorizada, o era libre?", cite="6", group=BASED)


class Reuse(Facts):
    """A use of what is not protected, with the duties that remain (art. 9(b), 9(c))."""

    of: Part[Creation] = ask("what is used", "lo que se utiliza", "What is used?", "¿Qué se utiliza?", cite="9", group=WHAT)
    verbatim: Flag = ask("word for word", "textual", "Is the news reproduced word for word?", "¿La noticia se reproduce textualmente?",
                         cite="9(c)", group=REUSE)
    respected: Flag = ask("text respected", "texto respetado", "Is the official text respected as it stands?",
                          "¿Se respeta el texto oficial tal como es?", cite="9(b)", group=REUSE)
    source_cited: Flag = ask("source cited", "fuente citada", "Is the source cited?", "¿Se cita la fuente?", cite="9(c)", group=REUSE)


class Objection(Facts):
    """Somebody disputes that a work is protected, or sets another right against it (arts 1, 3, 4)."""

    creation: Part[Creation] = ask("the work", "la obra", "Of what is it disputed that it is protected?",
                                   "¿De qué se discute que esté protegido?", cite="3", group=WHAT)
    ground: OneOf[Ground] = ask("ground", "razón", "On what ground?", "¿Por qué razón?", cite="3", group=AGAINST)
    conflict: Flag = ask("conflict of rights", "conflicto de derechos",
                         "Do copyright and the other right conflict, so that both cannot be followed?",
                         "¿Hay conflicto entre el derecho de autor y el otro derecho, de modo que no pueda atenderse a ambos?",
                         cite="4", group=AGAINST)
