"""Works and the other things protected: the facts from which a term follows.

The definitions of art. 2 live on the facts they define (``cite=``). Every fact may be left out, which means that it
is not known; an event may also be ``never`` (it will not happen) or ``not_yet`` (it may still). One fact only has a
default that is not *unknown*: ``last_volume_published`` is ``never``, because a work comes out at once unless
somebody says that it came out in volumes (art. 55 is raised, not presumed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, overload

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from dl822.reasoning.facts import Declared, Event, Facts, Flag, Many, OneOf, Text, ask
from dl822.reasoning.formula import Asked, Path
from dl822.reasoning.when import ALIVE, FAR, NEVER, NOT_YET, UNKNOWN, When
from dl822.reasoning.words import Option, Words


class Kind(Option):
    """The kinds of work of art. 5."""

    LITERARY = "literary", "a literary work", "obra literaria"
    ORAL = "oral", "an oral work", "obra literaria oral"
    MUSICAL = "musical", "a musical work", "obra musical"
    DRAMATIC = "dramatic", "a dramatic or stage work", "obra dramática o escénica"
    AUDIOVISUAL = "audiovisual", "an audiovisual work", "obra audiovisual"
    ARTISTIC = "artistic", "a work of visual art", "obra de artes plásticas"
    ARCHITECTURAL = "architectural", "a work of architecture", "obra de arquitectura"
    PHOTOGRAPHIC = "photographic", "a photographic work", "obra fotográfica"
    MAP = "map", "an illustration, map or plan", "ilustración, mapa o plano"
    SLOGAN = "slogan", "a slogan or phrase", "lema o frase"
    PROGRAM = "program", "a computer program", "programa de ordenador"
    COMPILATION = "compilation", "an anthology or compilation", "antología o compilación"
    DATABASE = "database", "a database", "base de datos"
    PRESS_ARTICLE = "press_article", "a press article", "artículo periodístico"
    OTHER = "other", "another original production", "otra producción original"


class Authorship(Option):
    """Who made it: art. 2(26), 2(21), 2(22)."""

    INDIVIDUAL = "individual", "an individual work", "obra individual"
    JOINT = "joint", "a joint work", "obra en colaboración"
    COLLECTIVE = "collective", "a collective work", "obra colectiva"


class Signature(Option):
    """Under what name it was disclosed: art. 2(18), 2(29)."""

    NAMED = "named", "the author's name", "el nombre del autor"
    ANONYMOUS = "anonymous", "no name (anonymous)", "sin nombre (anónima)"
    PSEUDONYMOUS = "pseudonymous", "a pseudonym that hides the author", "un seudónimo que oculta al autor"
    TRANSPARENT_PSEUDONYM = ("transparent_pseudonym", "a pseudonym that leaves no doubt who the author is",
                             "un seudónimo que no deja duda de quién es el autor")


class Revealer(Option):
    """Who revealed the author's identity."""

    AUTHOR = "author", "the author", "el autor"
    OTHER = "other", "somebody else", "otra persona"


class Holder(Option):
    """In whose hands the rights were under the law in force before 24 May 1996."""

    NATURAL_PERSONS = "natural_persons", "natural persons", "personas naturales"
    LEGAL_ENTITY = "legal_entity", "a legal entity", "una persona jurídica"


class Origin(Option):
    """The country of origin, as far as the law asks for it."""

    PERU = "Peru", "Peru", "el Perú"
    FOREIGN = "foreign", "another country", "otro país"

    @classmethod
    def _missing_(cls, value: object) -> Any:
        """Any country may be written by name; what is nearly "Peru" is a slip, not another country."""
        if not isinstance(value, str) or len(name := value.strip().casefold()) < 2:
            return None
        if name in ("perú", "peru", "pe", "per"):
            return cls.PERU
        from difflib import get_close_matches

        return None if get_close_matches(name, ("peru", "perú"), 1, 0.7) else cls.FOREIGN


_FIRM = re.compile(r"\b(s\.?\s?a\.?(\s?[ac]\.?)?|s\.?\s?r\.?\s?l\.?|e\.i\.r\.l\.?|inc|ltda?|llc|gmbh|corp(oration)?|company|compañía"
                   r"|& co|productions|studios?|records|s\.? de r\.?l\.?)\.?$", re.I)


class Person(Facts):
    """An author or a performer: always a natural person (art. 2(1), 2(2))."""

    chronology = (("born", "died"),)

    name: Text = ask("name", "nombre", "What is the name?", "¿Cómo se llama?")
    born: Event = ask("birth", "nacimiento", "When was this person born?", "¿Cuándo nació esta persona?")
    died: Event = ask("death", "muerte", "When did this person die (or: alive)?", "¿Cuándo murió esta persona (o: alive, si vive)?")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        for name in ("born", "died"):
            if getattr(self, name) in (NEVER, NOT_YET) or (name == "born" and self.born == ALIVE):
                yield name, Words("a person was born and will die: write a date, or for death alive",
                                  "toda persona nació y morirá: escriba una fecha o, para la muerte, alive")
        if self.name and _FIRM.search(self.name):
            yield "name", Words(f"{self.name!r} looks like a firm, and only a natural person is an author or performer (art. 2(1), "
                                "2(2)); a firm directs a work of 'authorship: collective', or holds rights",
                                f"{self.name!r} parece una empresa, y solo una persona natural es autor o artista (art. 2, nums. 1 y 2); "
                                "una empresa dirige una obra de 'authorship: collective', o es titular de derechos")


class Author(Person):
    """An author: always a natural person (art. 2(1))."""


class Performer(Person):
    """A performer (art. 2(2))."""


def _completed_after(completed: When | None, authors: tuple[Author, ...]) -> bool:
    died = authors[0].died if len(authors) == 1 else None
    return completed is not None and died is not None and died.hi < completed.lo and completed.hi < FAR


def _people_faults(field: str, people: tuple[Person, ...], year: int | None) -> Iterator[tuple[str, Words]]:
    named: set[str] = set()
    for i, person in enumerate(people):
        for path, words in person.faults(year):
            yield f"{field}[{i}].{path}", words
        name = (person.name or "").strip().casefold()
        if name in named:
            yield f"{field}[{i}].name", Words(f"{person.name!r} is named twice; name each person once",
                                              f"{person.name!r} figura dos veces; nombre a cada persona una sola vez")
        elif name:
            named.add(name)


class Subject(Facts):
    """Something that may be protected."""


class Work(Subject):
    """A work (art. 2(17)).

    >>> Work(kind="literary", authors=[Author(died="1938-04-15")], disclosed=1922).disclosed.earliest
    1922
    """

    chronology = (("completed", "first_published"), ("disclosed", "first_published"), ("first_published", "last_volume_published"))

    subject: Literal["work"] = "work"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")
    kind: OneOf[Kind] = ask("kind of work", "clase de obra", "What kind of work is it?", "¿Qué clase de obra es?", cite="5")
    authorship: OneOf[Authorship] = ask("authorship", "autoría", "Was it made by one author, jointly, or collectively?",
                                        "¿Es obra individual, en colaboración o colectiva?", cite="2(22)")
    signature: OneOf[Signature] = ask("disclosed under", "divulgada bajo", "Under what name was it disclosed?",
                                      "¿Con qué nombre se divulgó?", cite="2(18)")
    authors: Many[Author] = ask("authors", "autores", "Who are the authors, and when did each die?",
                                "¿Quiénes son los autores y cuándo murió cada uno?", cite="2(1)")
    completed: Event = ask("completion", "terminación", "When was it completed?", "¿Cuándo se terminó?", cite="54")
    disclosed: Event = ask("disclosure", "divulgación", "When was it first made accessible to the public with the author's consent?",
                           "¿Cuándo se divulgó por primera vez con el consentimiento del autor?", cite="2(9)")
    first_published: Event = ask("first publication", "primera publicación", "When were copies first published?",
                                 "¿Cuándo se publicaron ejemplares por primera vez?", cite="2(35)")
    last_volume_published: Event = ask("publication of the last volume", "publicación del último volumen",
                                       "If it came out in volumes, when was the last published (never: it did not)?",
                                       "Si salió en volúmenes, ¿cuándo se publicó el último (never: no salió en volúmenes)?",
                                       cite="55", default=NEVER)
    identity_revealed: Event = ask("revelation of the author's identity", "revelación de la identidad del autor",
                                   "When was the author's identity revealed?", "¿Cuándo se reveló la identidad del autor?", cite="53")
    identity_revealed_by: OneOf[Revealer] = ask("identity revealed by", "identidad revelada por", "Who revealed the author's identity?",
                                                "¿Quién reveló la identidad del autor?", cite="53")
    pseudonym_registered: Flag = ask("the pseudonym was registered", "el seudónimo estaba inscrito",
                                     "Was the pseudonym registered before 24 May 1996?",
                                     "¿El seudónimo estaba inscrito antes del 24 de mayo de 1996?", cite="ley-13714")
    holder_before_1996: OneOf[Holder] = ask("rights before 24 May 1996 in", "derechos antes del 24 de mayo de 1996 en",
                                            "Did the rights belong to natural persons or to a legal entity before 24 May 1996?",
                                            "¿Quién era titular antes del 24 de mayo de 1996: personas naturales o una persona jurídica?",
                                            cite="ley-13714")
    origin: OneOf[Origin] = ask("country of origin", "país de origen", "Is the work Peruvian or foreign?",
                                "¿La obra es peruana o extranjera?", cite="203")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        authors = self.authors or ()
        yield from _people_faults("authors", authors, year)
        if self.authorship is Authorship.INDIVIDUAL and len(authors) > 1:
            yield "authorship", Words(f"an individual work has one author (art. 2(26)); {len(authors)} are listed",
                                      f"la obra individual tiene un solo autor (art. 2, num. 26); figuran {len(authors)}")
        if self.authorship is Authorship.INDIVIDUAL and _completed_after(self.completed, authors):
            yield "completed", Words(f"{self.completed} comes after the author's death",
                                     f"{self.completed} es posterior a la muerte del autor")
        if self.authorship is Authorship.JOINT and len(authors) == 1:
            yield "authors", Words("a joint work has two authors or more (art. 2(21)); add the others, as {} if nothing is known of them",
                                   "la obra en colaboración tiene dos o más autores (art. 2, num. 21); agregue a los demás, "
                                   "como {} si nada se sabe de ellos")
        if authors and all(a.born is not None for a in authors):
            birth = min(a.born.lo for a in authors if a.born is not None)
            for name in ("completed", "disclosed", "first_published"):
                event = getattr(self, name)
                if event is not None and event.hi < birth:
                    yield name, Words(f"{event} comes before the birth of every author ({birth})",
                                      f"{event} es anterior al nacimiento de todos los autores ({birth})")
        if self.disclosed is not None and self.disclosed.lo >= FAR and self.first_published is not None and self.first_published.hi < FAR:
            yield "disclosed", Words("never, although the work was published: a publication discloses it (art. 2(9), 2(35))",
                                     "never, aunque la obra se publicó: la publicación la divulga (art. 2, nums. 9 y 35)")


class Performance(Subject):
    """A performance or rendering (art. 2(2))."""

    subject: Literal["performance"] = "performance"
    title: Text = ask("title", "título", "What was performed?", "¿Qué se interpretó?")
    performers: Many[Performer] = ask("performers", "artistas intérpretes o ejecutantes", "Who performed, and when did each die?",
                                      "¿Quiénes interpretaron y cuándo murió cada uno?", cite="2(2)")
    performed: Event = ask("performance", "interpretación o ejecución", "When was it performed?", "¿Cuándo se interpretó o ejecutó?")

    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        yield from super().faults(year)
        yield from _people_faults("performers", self.performers or (), year)
        for i, person in enumerate(self.performers or ()):
            if person.died and self.performed and person.died.hi < self.performed.lo and self.performed.hi < FAR:
                yield f"performers[{i}].died", Words(f"{person.died} comes before the performance ({self.performed})",
                                                     f"{person.died} es anterior a la interpretación ({self.performed})")


class Phonogram(Subject):
    """A phonogram (art. 2(14))."""

    chronology = (("made", "first_published"),)

    subject: Literal["phonogram"] = "phonogram"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")
    made: Event = ask("first fixation", "primera fijación", "When were the sounds first fixed?",
                      "¿Cuándo se fijaron los sonidos por primera vez?", cite="2(14)")
    first_published: Event = ask("first publication", "primera publicación", "When were copies first published?",
                                 "¿Cuándo se publicaron copias por primera vez?", cite="2(35)")


class Broadcast(Subject):
    """A broadcast (art. 2(36)), or a transmission by cable that is treated like one (art. 141)."""

    subject: Literal["broadcast"] = "broadcast"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")
    broadcast: Event = ask("broadcast", "emisión", "When was it broadcast?", "¿Cuándo se emitió?", cite="2(36)")


class Recording(Subject):
    """A recording of moving images that is not a work (art. 143)."""

    chronology = (("made", "disclosed"),)

    subject: Literal["recording"] = "recording"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")
    made: Event = ask("making", "realización", "When was it made?", "¿Cuándo se realizó?", cite="143")
    disclosed: Event = ask("disclosure", "divulgación", "When was it first made accessible to the public?",
                           "¿Cuándo se divulgó por primera vez?", cite="2(9)")


class Photograph(Subject):
    """A mere photograph, which is not a work (art. 144)."""

    chronology = (("taken", "disclosed"),)

    subject: Literal["photograph"] = "photograph"
    title: Text = ask("title", "título", "What does it show?", "¿Qué muestra?")
    taken: Event = ask("taking", "realización", "When was it taken?", "¿Cuándo se realizó?", cite="144")
    disclosed: Event = ask("disclosure", "divulgación", "When was it first shown to the public?",
                           "¿Cuándo se divulgó por primera vez?", cite="2(9)")
    origin: OneOf[Origin] = ask("country of origin", "país de origen", "Is it Peruvian or foreign?", "¿Es peruana o extranjera?",
                                cite="203")


class Edition(Subject):
    """The first publication of an undisclosed work that is in the public domain (art. 145)."""

    subject: Literal["edition"] = "edition"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")
    published: Event = ask("publication of the edition", "publicación de la edición", "When was the edition published?",
                           "¿Cuándo se publicó la edición?", cite="2(35)")
    previously_disclosed: Flag = ask("the work had been disclosed before", "la obra se había divulgado antes",
                                     "Had the work been disclosed before, with the consent of the author or his successors?",
                                     "¿La obra se había divulgado antes con el consentimiento del autor o sus derechohabientes?",
                                     cite="2(27)")
    work_in_public_domain: Flag = ask("the work was in the public domain", "la obra estaba en el dominio público",
                                      "Was the work in the public domain on the day of publication?",
                                      "¿La obra estaba en el dominio público el día de la publicación?", cite="57")


class Folklore(Subject):
    """An expression of folklore, in the sense of art. 2(12): that it is one is the asker's judgement."""

    subject: Literal["folklore"] = "folklore"
    title: Text = ask("title", "título", "What is it called?", "¿Cómo se llama?")


class OfficialText(Subject):
    """A legislative, administrative or judicial text, or its official translation (art. 9(b))."""

    subject: Literal["official_text"] = "official_text"
    title: Text = ask("title", "título", "What is its title?", "¿Cuál es su título?")


SUBJECTS: dict[str, type[Subject]] = {kind.model_fields["subject"].default: kind for kind in (
    Work, Performance, Phonogram, Broadcast, Recording, Photograph, Edition, Folklore, OfficialText)}


class About(Declared):
    """A whole subject, mentioned in other facts: what a rule needs of it is worked out before (as whether its term runs)."""

    @classmethod
    def schema(cls, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler.generate_schema(Annotated[Union[tuple(SUBJECTS.values())], Field(discriminator="subject")])  # noqa: UP007

    @classmethod
    def on_class(cls, path: Path, asked: Asked) -> Any:
        raise AttributeError(f"{'.'.join(path)} is a whole subject, which no rule may look at")

    @overload
    def __get__(self, facts: None, kind: type) -> None: ...
    @overload
    def __get__(self, facts: object, kind: type) -> Subject | None: ...
    def __get__(self, facts: object | None, kind: type) -> Any: ...
    def __set__(self, facts: object, value: Subject | None) -> None: ...


def mortal(subject: Subject, years: int) -> Subject:
    """The subject, supposing that nobody in it lived longer than so many years: a supposition, never a default."""
    for field in ("authors", "performers"):
        if people := getattr(subject, field, None):
            return subject.replace(**{field: tuple(_mortal(person, years) for person in people)})
    return subject


def _mortal(person: Person, years: int) -> Person:
    if person.born is None or person.born.latest is None or (person.died is not None and person.died.latest is not None):
        return person
    died = person.died or UNKNOWN
    return person.replace(died=When(died.lo, max(person.born.latest + years, died.lo)))
