"""A whole case: who the parties are, what it is about, what was done to it, with whose leave, and what the authority has done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dl822.facts.acts import Consent
from dl822.facts.infringements import EarlierAct, Infringement
from dl822.facts.liability import Involvement
from dl822.facts.offences import Deed
from dl822.facts.owners import Claim, Role, WorkClass
from dl822.facts.procedures import Complaint, Pursuit
from dl822.facts.uses import Use
from dl822.facts.works import About
from dl822.reasoning.facts import Event, Every, Facts, Flag, OneOf, Part, Text, ask
from dl822.reasoning.when import When, days
from dl822.reasoning.words import Option, Words


class Side(Option):
    """On which side of the case somebody stands."""

    CLAIMANT = "claimant", "complainant", "denunciante"
    RESPONDENT = "respondent", "respondent", "denunciado"
    THIRD = "third", "a third party", "tercero"


class Participant(Facts):
    """A party of the case."""

    name: Text = ask("the party", "la parte", "What is this party called?", "¿Cómo se llama esta parte?")
    side: OneOf[Side] = ask("side", "posición en el caso", "On which side does this party stand?", "¿En qué posición interviene?",
                            cite="173")
    natural_person: Flag = ask("a natural person", "persona natural", "Is this a natural person?", "¿Es una persona natural?", cite="2(1)")
    history: Every[EarlierAct] = ask("earlier acts", "actos anteriores", "Which acts of the kind came before?",
                                     "¿Qué actos anteriores de la misma clase hay?", cite="189")


class CaseThing(Facts):
    """Something that the case is about: a work, a performance, a phonogram, a broadcast, a program …"""

    name: Text = ask("the thing", "el objeto", "What is it called in this case?", "¿Cómo se le llama en este caso?")
    of: About = ask("the work or other subject", "la obra u otro objeto", "What is it, and whose?", "¿Qué es y de quién?")
    claim: Part[Claim] = ask("the claimant's title to it", "el título del denunciante sobre ello",
                             "On what does the claimant's right in it rest?", "¿En qué se funda el derecho del denunciante sobre ello?",
                             cite="10")


class Authorisation(Facts):
    """A consent that is relied on: who gave it, to whom, when, for what."""

    name: Text = ask("the authorisation", "la autorización", "How is it called in this case?", "¿Cómo se le llama en este caso?")
    to: Text = ask("given to", "otorgada a", "To which party was it given?", "¿A qué parte se otorgó?", cite="37")
    thing: Text = ask("for", "sobre", "For which thing?", "¿Sobre qué objeto?", cite="89")
    given: Event = ask("given", "otorgamiento", "When was it given?", "¿Cuándo se otorgó?", cite="37")
    consent: OneOf[Consent] = ask("consent", "forma", "In what form was it given?", "¿En qué forma se otorgó?", cite="95")
    covers_use: Flag = ask("it covers the use", "comprende el uso", "Does it cover this use, time and territory?",
                           "¿Comprende este uso, tiempo y territorio?", cite="89")
    granted_by: Part[Claim] = ask("granted by", "otorgada por", "Who granted it, and in what quality?",
                                  "¿Quién la otorgó y en qué calidad?",
                                  cite="37")
    others_cleared: Flag = ask("the other owners agreed too", "los demás titulares también autorizaron",
                               "Did the owners of the works and performances in the thing agree in writing too?",
                               "¿Autorizaron también por escrito los titulares de las obras e interpretaciones que contiene?", cite="129")


class Involved(Facts):
    """Somebody else who had a part in an act."""

    name: Text = ask("the person", "la persona", "Who is it?", "¿De quién se trata?")
    part: Part[Involvement] = ask("the part", "la intervención", "What part did this person have?", "¿Qué intervención tuvo?", cite="39")


class Conduct(Facts):
    """An act complained of: by whom, on what, when; the use that it was, and what bears on its sanction and on crime."""

    chronology = (("done", "ceased"),)

    name: Text = ask("the act", "el acto", "How is this act called?", "¿Cómo se le llama a este acto?")
    by: Text = ask("done by", "realizado por", "Which party did it?", "¿Qué parte lo realizó?")
    thing: Text = ask("done with", "recae sobre", "On which thing?", "¿Sobre qué objeto recae?")
    done: Event = ask("done", "realización", "When was it done (from when to when)?", "¿Cuándo se realizó (desde y hasta cuándo)?",
                      cite="175")
    ceased: Event = ask("cessation", "cese", "When did it cease (not_yet: it goes on)?", "¿Cuándo cesó (not_yet: continúa)?", cite="175")
    part: Part[Involvement] = ask("the part of whoever did it", "la intervención de quien lo realizó",
                                  "What part had whoever did it: for himself, or engaged by another?",
                                  "¿Qué intervención tuvo quien lo realizó: por su cuenta o por encargo de otro?", cite="116")
    use: Part[Use] = ask("the use", "el uso", "What use was it?", "¿Qué uso fue?", cite="31")
    offence: Part[Infringement] = ask("what bears on the sanction", "lo relevante para la sanción", "What bears on the sanction?",
                                      "¿Qué hay de relevante para la sanción?", cite="186")
    deed: Part[Deed] = ask("what bears on crime", "lo relevante para el delito", "What bears on crime?",
                           "¿Qué hay de relevante para el delito?",
                           cite="cp-217")
    others: Every[Involved] = ask("others involved", "otros intervinientes", "Who else had a part in it?", "¿Quién más intervino?",
                                  cite="39")


SOLE = (Role.AUTHOR, Role.DERIVED_AUTHOR)  # who claims to have made a work alone
TOLD_ONCE = ("consent", "covers_use", "granted_by")  # in the use, or in the authorisation relied on
ORIGINS = ("completed", "disclosed", "first_published", "performed", "broadcast", "taken", "made",
           "published")  # before these it was not there


class Case(Facts):
    """A case over copyright or neighbouring rights in Peru."""

    title: Text = ask("title", "título", "What is the case called?", "¿Cómo se denomina el caso?")
    parties: Every[Participant] = ask("the parties", "las partes", "Who are the parties?", "¿Quiénes son las partes?")
    things: Every[CaseThing] = ask("what it is about", "el objeto del caso", "What works or other things is it about?",
                               "¿Sobre qué obras u otros objetos versa?")
    authorisations: Every[Authorisation] = ask("authorisations relied on", "autorizaciones invocadas",
                                               "Which authorisations are relied on?",
                                               "¿Qué autorizaciones se invocan?", cite="37")
    acts: Every[Conduct] = ask("the acts complained of", "los actos denunciados", "What was done?", "¿Qué se hizo?", cite="183")
    claim: Part[Claim] = ask("the claimant's title", "el título del denunciante", "On what does the claimant's right rest?",
                             "¿En qué se funda el derecho del denunciante?", cite="10")
    complaint: Part[Complaint] = ask("the complaint", "la denuncia", "Who complains, and in whose name?",
                                     "¿Quién denuncia y en nombre de quién?",
                                     cite="173")
    pursuit: Part[Pursuit] = ask("the procedure", "el procedimiento", "What are the days of the procedure?",
                                 "¿Qué fechas tiene el procedimiento?", cite="175")
    decided: Event = ask("decision", "resolución", "When is, or was, it decided?", "¿Cuándo se resuelve o resolvió?", cite="174")

    # ── what cannot be ─────────────────────────────────────────────────────────────────────────────────────
    def faults(self, year: int | None = None) -> Iterator[tuple[str, Words]]:
        """Contradictions inside each part and between them, each under its place."""
        yield from super().faults(year)
        if not self.acts:
            yield "acts", Words("a case needs at least one act", "un caso necesita al menos un acto")
        for name in ("parties", "things", "authorisations", "acts"):
            yield from _inside(name, getattr(self, name) or (), year)
            yield from _twice(name, getattr(self, name) or ())
        yield from self._named()
        yield from self._too_early()
        yield from self._alone()
        yield from self._of_another()
        yield from self._unordered()

    def _unordered(self) -> Iterator[tuple[str, Words]]:
        """A procedure over what had not been done yet, and a decision before the complaint."""
        done = [days(act.done) for act in self.acts or ()]
        first = min(span[0] for span in done if span) if done and None not in done else None
        for name in ("complained", "charged"):
            event = getattr(self.pursuit, name, None)
            span = days(event)
            if first is not None and span is not None and span[1] < first:
                yield f"pursuit.{name}", Words(f"{event} is before every act of the case (the first: {first})",
                                               f"{event} es anterior a todos los actos del caso (el primero: {first})")
            if name == "complained" and _after(event, self.decided):
                yield "decided", Words(f"{self.decided} is before the complaint, {event}",
                                       f"{self.decided} es anterior a la denuncia, {event}")

    def _of_another(self) -> Iterator[tuple[str, Words]]:
        """Titles to a thing that contradict what is said of the thing."""
        for k, thing in enumerate(self.things or ()):
            claimed = (f"things[{k}].claim", thing.claim, None)
            relied = ((f"authorisations[{j}].granted_by", each.granted_by, each.given) for j, each in enumerate(self.authorisations or ())
                      if each.thing == thing.name or (each.thing is None and len(self.things or ()) == 1))
            for place, claim, given in (claimed, *relied):
                yield from _contradicted(place, thing.of, claim, given) if claim is not None and thing.of is not None else ()

    def _named(self) -> Iterator[tuple[str, Words]]:
        """Names that stand for nobody and nothing in the case."""
        told = (("parties", "by"), ("things", "thing"))
        for i, act in enumerate(self.acts or ()):
            yield from (fault for among, name in told for fault in self._known(f"acts[{i}].{name}", getattr(act, name), among))
        for i, given in enumerate(self.authorisations or ()):
            yield from self._known(f"authorisations[{i}].to", given.to, "parties")
            yield from self._known(f"authorisations[{i}].thing", given.thing, "things")

    def _alone(self) -> Iterator[tuple[str, Words]]:
        """Somebody who claims as the author of a work that several made."""
        told = Words("the work has several authors: each claims as co_author (art. 14)",
                     "la obra tiene varios autores: cada uno actúa como co_author (art. 14)")
        for k, thing in enumerate(self.things or ()):
            for place, claim in ((f"things[{k}].claim", thing.claim), ("claim", self.claim if thing.claim is None else None)):
                if _joint(thing.of) and claim is not None and claim.role in SOLE:
                    yield f"{place}.role", told
        for i, act in enumerate(self.acts or ()):
            joint = self.thing(act) is not None and _joint(self.thing(act).of)
            use = act.use
            if joint and use is not None and use.granted_by is not None and use.granted_by.role in SOLE:
                yield f"acts[{i}].use.granted_by.role", told
            for j, given in self.given(act) if joint else ():
                if given.granted_by is not None and given.granted_by.role in SOLE:
                    yield f"authorisations[{j}].granted_by.role", told

    def _known(self, path: str, name: str | None, among: str) -> Iterator[tuple[str, Words]]:
        names = [each.name for each in getattr(self, among) or () if each.name is not None]
        if name is not None and name not in names and getattr(self, among) is not None:
            from difflib import get_close_matches

            near = get_close_matches(name, names, 1)
            en, es = (f"; did you mean {near[0]!r}?", f"; ¿quiso decir {near[0]!r}?") if near else ("", "")
            yield path, Words(f"{name!r} is not among the {among}{en}", f"{name!r} no figura en {among}{es}")

    def _too_early(self) -> Iterator[tuple[str, Words]]:
        """Acts before the thing was there, and authorisations after the act they are to cover."""
        for i, act in enumerate(self.acts or ()):
            place = f"acts[{i}].done"
            for name, event in self.origins(act):
                if act.done is not None and act.done.hi < event.lo:
                    yield place, Words(f"{act.done} is before {act.thing} was there ({name}: {event})",
                                       f"{act.done} es anterior a la existencia de {act.thing} ({name}: {event})")
        yield from self._too_late()

    def _too_late(self) -> Iterator[tuple[str, Words]]:
        """Authorisations after every act that they are to cover, and those told twice."""
        bears: dict[int, list[Conduct]] = {}
        for i, act in enumerate(self.acts or ()):
            for j, _ in self.given(act):
                bears.setdefault(j, []).append(act)
                told = next((name for name in TOLD_ONCE if act.use is not None and getattr(act.use, name) is not None), None)
                if told:
                    yield f"acts[{i}].use.{told}", Words(
                        f"authorisations[{j}] says with what leave this was done; leave {told} out here, or the authorisation",
                        f"authorisations[{j}] ya dice con qué autorización se hizo; omita aquí {told}, o la autorización")
        for j, acts in bears.items():
            given = (self.authorisations or ())[j]
            if all(_after(given.given, act.done) for act in acts):
                yield f"authorisations[{j}].given", Words(
                    f"{given.given} is after the act that it is to cover ({acts[0].done}): prior authorisation is what art. 37 asks for; "
                    f"of one that came later write consent: afterwards in the use",
                    f"{given.given} es posterior al acto que debería cubrir ({acts[0].done}): el art. 37 exige autorización previa; "
                    f"de la posterior escriba consent: afterwards en el uso")

    def consent(self, given: Authorisation, act: Conduct) -> Consent | None:
        """The form of an authorisation for an act: one given after it is none that came before it."""
        return Consent.AFTERWARDS if given.consent is Consent.WRITTEN and _after(given.given, act.done) else given.consent

    def unsure(self, i: int, j: int) -> tuple[str, ...]:
        """What keeps an authorisation from being surely one for an act: whose act, on what, or given before all of it."""
        act, given = (self.acts or ())[i], (self.authorisations or ())[j]
        party, accused = self.party(act.by), [p for p in self.parties or () if p.side is not Side.CLAIMANT]
        by = act.by if party is None else party.name
        thing, only = self.thing(act), len(self.things or ()) < 2
        told = ((by, f"acts[{i}].by", len(accused) < 2), (given.to, f"authorisations[{j}].to", len(accused) < 2),
                (thing, f"acts[{i}].thing", only), (given.thing, f"authorisations[{j}].thing", only))
        unknown = [path for value, path, alone in told if value is None and not alone]
        late = given.consent is Consent.WRITTEN and _maybe_after(given.given, act.done) and not _after(given.given, act.done)
        return (*unknown, *((f"authorisations[{j}].given",) if late else ()))

    def origins(self, act: Conduct) -> Iterator[tuple[str, When]]:
        """The first event that is known of the thing of an act: it was not there before."""
        subject: Any = self.thing(act).of if self.thing(act) is not None else None
        known = [(name, event) for name in ORIGINS if (event := getattr(subject, name, None)) is not None and event.lo > 0]
        yield from sorted(known, key=lambda each: each[1].lo)[:1]

    # ── what belongs together ──────────────────────────────────────────────────────────────────────────────
    def thing(self, act: Conduct) -> Any:
        """The thing of an act; the only one, where the act names none."""
        things = self.things or ()
        return next((t for t in things if t.name == act.thing), None) if act.thing is not None else things[0] if len(things) == 1 else None

    def party(self, name: str | None) -> Any:
        """A party by its name; the only respondent, where none is named."""
        parties = self.parties or ()
        if name is not None:
            return next((p for p in parties if p.name == name), None)
        accused = [p for p in parties if p.side is Side.RESPONDENT]
        return accused[0] if len(accused) == 1 else None

    def given(self, act: Conduct) -> Iterator[tuple[int, Authorisation]]:
        """The authorisations that bear, or may bear, on an act: to whoever did it, for the thing that it was done with."""
        party, thing = self.party(act.by), self.thing(act)
        by = act.by if party is None else party.name
        for i, each in enumerate(self.authorisations or ()):
            to = each.to is None or by is None or each.to == by
            if to and (each.thing is None or thing is None or each.thing == thing.name):
                yield i, each


def _joint(subject: Any) -> bool:
    """Whether several made a work together."""
    return getattr(subject, "authorship", None) == "joint" or len(getattr(subject, "authors", None) or ()) > 1


CLASSES = {"audiovisual": (WorkClass.AUDIOVISUAL, WorkClass.MOVING_IMAGES), "program": (WorkClass.PROGRAM,)}


def _contradicted(place: str, of: Any, claim: Claim, given: When | None) -> Iterator[tuple[str, Words]]:
    """A class of work, a signature or a living author that the thing does not have."""
    classes = CLASSES.get(getattr(of, "kind", None) or "",
                          (WorkClass.COLLECTIVE,) if getattr(of, "authorship", None) == "collective" else ())
    if classes and claim.work is not None and claim.work not in classes:
        accepted = " or ".join(classes)
        yield f"{place}.work", Words(f"{claim.work} is not what the thing is said to be; accepted: {accepted}",
                                     f"{claim.work} no es lo que se dice del objeto; se acepta: {' o '.join(classes)}")
    signed = getattr(of, "signature", None)
    if signed is not None and claim.signature is not None and str(claim.signature) != str(signed):
        yield f"{place}.signature", Words(f"the thing is said to be {signed}; one of the two is wrong",
                                          f"del objeto se dice {signed}; uno de los dos es erróneo")
    died = [author.died for author in getattr(of, "authors", None) or ()]
    dead = bool(died) and given is not None and all(each is not None and _after(given, each) for each in died)
    if dead and claim.role in (Role.AUTHOR, Role.CO_AUTHOR):
        yield f"{place}.role", Words(f"its authors had died by {given}: the leave is that of their heirs (role: heir, art. 88)",
                                     f"sus autores habían fallecido al {given}: autoriza quien les sucedió (role: heir, art. 88)")


def _after(given: When | None, done: When | None) -> bool:
    if given is None or done is None:
        return False
    first, last = given.first, done.last
    return first > last if first is not None and last is not None else given.lo > done.hi


def _maybe_after(given: When | None, done: When | None) -> bool:
    """Whether a day of the act may lie before that of the authorisation."""
    span, act = days(given), days(done)
    return span is not None and act is not None and span[1] > act[0]


def _inside(name: str, listed: tuple[Any, ...], year: int | None) -> Iterator[tuple[str, Words]]:
    for i, each in enumerate(listed):
        yield from ((f"{name}[{i}].{path}", words) for path, words in each.faults(year))
        subject = getattr(each, "of", None)
        if subject is not None:
            yield from ((f"{name}[{i}].of.{path}", words) for path, words in subject.faults(year))


def _twice(name: str, listed: tuple[Any, ...]) -> Iterator[tuple[str, Words]]:
    seen: dict[str, int] = {}
    for i, each in enumerate(listed):
        if each.name in seen and each.name is not None:
            first = listed[seen[each.name]]
            opposed = name == "parties" and first.side is not each.side
            en, es = (" on another side", " en otra posición") if opposed else ("", "")
            yield f"{name}[{i}].name", Words(f"{each.name!r} is {name}[{seen[each.name]}] already{en}; name each once",
                                             f"{each.name!r} ya es {name}[{seen[each.name]}]{es}; nómbrelos una sola vez")
        if each.name is not None:
            seen.setdefault(each.name, i)


__all__ = ["Authorisation", "Case", "CaseThing", "Conduct", "Involved", "Participant", "Side"]
