"""Each step of an opinion in words: the conclusion with its article, what goes with it, and the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from dl822.facts.acts import CARRIERS, Matter
from dl822.facts.owners import Role
from dl822.facts.works import Kind
from dl822.reasoning.asking import Case, find
from dl822.reasoning.finding import Finding
from dl822.reasoning.formula import AllOf, AnyOf, Cited, IsIn, NoneOf, Reading
from dl822.reasoning.outline import Line, Seen, outline
from dl822.reasoning.words import Lang, Words
from dl822.results.answers import MOODS, Answer, Blocks, day, in_words, items, why
from dl822.results.consequences import criminal, in_time, liable, remuneration, sanction
from dl822.results.forms import Paragraph, Reasons
from dl822.results.opinion import ActOpinion, Outcome, Stage
from dl822.results.owed import Payment
from dl822.results.permission import Ground
from dl822.results.term import Period, Status
from dl822.statute.inventory import called

LAWFULLY = Words("What it takes to do it lawfully, and what goes with it", "Qué exige hacerlo lícitamente, y qué lo acompaña")
UNNAMED = Words("; on the facts told the author was not named", "; según lo indicado, no se mencionó al autor")
STILL_OPEN = Words("Exceptions that cannot be ruled out", "Excepciones que no pueden descartarse")
PROGRAMS = Words("To programs only the limits of their own chapter apply (arts 51, 73 to 77).",
                 "A los programas solo se aplican los límites de su propio capítulo (arts. 51 y 73 a 77).")
FAVOUR = Words("From {} the same act needs no leave ({}). A later law that favours the infringer applies to what is an infringement too "
               "(LPAG, "
               "art. 230(5)): whether a wider exception is such a law is for the authority.",
               "Desde el {} el mismo acto no requiere autorización ({}). La norma posterior más favorable alcanza también a la "
               "tipificación "
               "(LPAG, art. 230, num. 5): si una excepción más amplia lo es corresponde a la autoridad.")
CHAPTER = ("73", "74", "75", "76")  # the limits of programs
FAR = frozenset(("act", "matter", "purpose", "actor", "setting"))  # an exception that fails on these is of another kind of act


PROTECTED = Words("It is not said what is used", "No consta qué se usa")
TERM = Answer(Words("A right that the act meets still runs", "Sigue vigente un derecho que el acto alcanza"),
              Words("No right that the act meets runs any more", "Ningún derecho que el acto alcance sigue vigente"),
              Words("It cannot be established whether a right that the act meets still runs",
                    "No puede establecerse si sigue vigente un derecho que el acto alcance"))
TITLE = Answer(Words("The claimant holds a right with which to authorise or forbid the use",
                     "El denunciante es titular o legitimado para autorizar o prohibir el uso"),
               Words("On the facts told the claimant holds no such right", "Según lo indicado, el denunciante no tiene ese derecho"),
               Words("It cannot be established whether the claimant holds the right",
                     "No puede establecerse si el denunciante tiene el derecho"))
MAY_ACT = Answer(Words("He may set the procedure going", "Tiene legitimación para denunciar"),
                 Words("He has no standing to complain", "Carece de legitimación para denunciar"),
                 Words("It cannot be established whether he has standing", "No puede establecerse si tiene legitimación para denunciar"))
RESERVED = Answer(Words("The law reserves the act to the owner of a right", "La ley reserva el acto al titular de un derecho"),
                  Words("No right reserves the act", "Ningún derecho reserva el acto"),
                  Words("It cannot be established whether the act is reserved", "No puede establecerse si el acto está reservado"))
AUTHORISED = Answer(Words("It was authorised before, in writing, by whoever owns the right",
                          "Fue autorizado antes, por escrito y por su titular"),
                    Words("There was no prior written authorisation of the owner for this use",
                          "No hubo autorización previa y escrita del titular para este uso"),
                    Words("It cannot be established whether it was authorised", "No puede establecerse si fue autorizado"))
EXCEPTED = Answer(Words("An exception covers it", "Lo ampara una excepción"),
                  Words("No exception covers it, and exceptions are read strictly",
                        "Ninguna excepción lo ampara, y las excepciones son de interpretación restrictiva"),
                  Words("It cannot be established whether an exception covers it", "No puede establecerse si lo ampara una excepción"))
SANCTIONABLE = Answer(Words("It is an infringement that may be sanctioned", "Es una infracción sancionable"),
                      Words("It may not be sanctioned", "No es sancionable"),
                      Words("Whether it may be sanctioned depends on facts that are missing",
                            "Si es sancionable depende de hechos que faltan"))
SERIOUS = Answer(Words("It is a serious one", "Es grave"), Words("It is not a serious one", "No es grave"),
                 Words("It cannot be established whether it is serious", "No puede determinarse si es grave"))


ENDS = {True: Words("no longer protected", "sin protección"),
        False: Words("in the public domain", "en dominio público")}  # art. 142 says less


# ── what it is, and whose ──────────────────────────────────────────────────────────────────────────────────
def protected(act: ActOpinion, lang: Lang) -> Blocks:
    matter = act.permission.case.facts.matter
    if matter is None:
        yield Paragraph(f"{PROTECTED.to(lang)} [{called('3').to(lang)}].", "open")
        return
    said = Words(f"Protected matter: {matter.words.en}", f"Objeto de protección: {matter.words.es}") if act.protected else Words(
        f"Never protected: {matter.words.en}", f"No es objeto de protección: {matter.words.es}")
    cited = f" [{called(matter.cite).to(lang)}]" if matter.cite else ""
    yield Paragraph(f"{said.to(lang)}{cited}.", MOODS[act.protected])


def term(act: ActOpinion, lang: Lang) -> Blocks:
    if act.permission.chain[0].answer is True:
        yield RESERVED.told(False, lang, *act.permission.outside)
    else:
        yield TERM.told(act.runs, lang, *_terms(act))
    yield from items(of_term(act, lang))
    yield from why(lang, act.term.finding if act.term is not None else act.permission.chain[2].because[0])


def of_term(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The term of the thing as it stands on the day of asking, and what remains when it has ended."""
    if act.term is None:
        return
    name, status = act.permission.use.title or act.name, act.term.status()
    then = act.permission.term.status(act.on) if act.permission.term is not None else status
    if then is not status:
        yield Words(f"{name}, on the day of the act: {then.words.en}", f"{name}, en la fecha del acto: {then.words.es}").to(lang)
        yield Words(f"on the day of asking: {status.words.en}", f"en la fecha de la consulta: {status.words.es}").to(lang)
    else:
        yield f"{name}: {status.words.to(lang)}"
    free, words = act.term.public_domain_from, ENDS[act.permission.case.facts.matter is Matter.BROADCAST]
    if free is not None and status is not Status.NEVER_PROTECTED:
        yield f"{words.to(lang)} {_from(free, lang)}"
    if getattr(act.term.subject, "kind", None) is Kind.AUDIOVISUAL and status is Status.PROTECTED:
        yield Words("the rights of its co-authors in their own contributions may last longer [art. 54]",
                    "los derechos de los coautores sobre sus contribuciones personales pueden durar más [art. 54]").to(lang)
    for row in act.term.remains:
        yield f"{Words('remains reserved', 'queda reservado').to(lang)}: {row.what.to(lang)} [{called(row.provision).to(lang)}]"


def _terms(act: ActOpinion) -> tuple[str, ...]:
    """The provisions that set the term; 57 where the case itself says whether it runs."""
    found = act.term.finding.citations() if act.term is not None else ()
    return tuple(cite.id for cite in found if cite.id not in ("56", "57"))[:2] or ("57",)


def _from(free: Any, lang: Lang) -> str:
    if isinstance(free, Period) and free.latest is not None:
        return Words(f"from a day between {day(free, 'en')}", f"desde una fecha entre {day(free, 'es')}").to(lang)
    return Words(f"from {day(free, 'en')}", f"desde el {day(free, 'es')}").to(lang)


def owner(act: ActOpinion, lang: Lang) -> Blocks:
    entitled, may, presumed = act.standing
    if entitled is not None:
        yield TITLE.told(entitled.answer, lang, *_titled(entitled))
        yield from why(lang, entitled)
    yield from items(Words(f"presumed until the contrary is proved [{called(id).en}]: {words.en}",
                           f"se presume, salvo prueba en contrario [{called(id).es}]: {words.es}").to(lang) for id, words in presumed)
    yield MAY_ACT.told(may.answer, lang, "173")
    yield from why(lang, may)


def _titled(entitled: Finding[bool | None]) -> tuple[str, ...]:
    """The provision by which somebody of that quality has the right."""
    role = entitled.case.facts.role if entitled.case is not None else None
    return ("147",) if role is Role.SOCIETY else (role.cite or "10",) if role is not None else ("10",)


# ── whether it infringes ───────────────────────────────────────────────────────────────────────────────────
def reserved(act: ActOpinion, lang: Lang) -> Blocks:
    finding = act.permission.chain[0].because[0]
    yield RESERVED.told(finding.answer, lang, *(act.permission.reserved_by or act.permission.outside or (finding.cite.id,)))
    yield from why(lang, finding)
    if act.outcome is Outcome.UNLAWFUL:
        rows = tuple(Line(Words(row, row)) for row in beside(act, lang))
        if rows:
            yield Reasons(LAWFULLY.to(lang), rows)
        yield from items(moral(act, lang))


def beside(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """What is to be minded, and paid."""
    minded = act.permission.conditions
    told = {row.provision for row in minded}
    paid = (row for row in act.permission.remuneration if row.payment is not Payment.DUE or row.provision not in told)
    rows: list[Any] = [*minded, *paid]
    return (f"{row.what.to(lang)} [{called(row.provision).to(lang)}]" for row in rows)


def moral(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The moral rights that stand beside the exploitation right, whatever the answer."""
    carried = act.permission.case.facts.matter in CARRIERS
    of = Words(", in the works that it carries", ", en las obras que contenga") if carried else Words("", "")
    name = Words(f"moral right, to be respected in any case{of.en}", f"derecho moral, que debe respetarse en todo caso{of.es}").to(lang)
    subject = act.term.subject if act.term is not None else None
    known = getattr(subject, "disclosed", None) is not None or getattr(subject, "first_published", None) is not None
    told = (row for row in act.permission.moral if not (known and row.provision == "23"))  # disclosed once, it is disclosed
    unnamed = UNNAMED.to(lang) if act.permission.case.facts.names_author is False else ""
    return (f"{name}: {row.what.to(lang)}{unnamed if row.provision == '24' else ''} [{called(row.provision).to(lang)}]" for row in told)


def authorised(act: ActOpinion, lang: Lang) -> Blocks:
    yield AUTHORISED.told(act.permission.chain[3].answer, lang, "37", "95")
    yield from why(lang, act.permission.chain[3])
    if act.permission.ground is Ground.AUTHORISED:
        yield from items(beside(act, lang))


def excepted(act: ActOpinion, lang: Lang) -> Blocks:
    permission = act.permission
    finding = permission.chain[1].because[0]
    yield EXCEPTED.told(finding.answer, lang, *(permission.under if finding.answer is True else ("50",)))
    for one in permission.exceptions if finding.answer is True else ():
        if one.answer is True:
            yield from why(lang, one)
    if finding.answer is True:
        yield from items(beside(act, lang))
        return
    open_ = [one for one in permission.exceptions if one.answer is None]
    if open_:
        yield Reasons(STILL_OPEN.to(lang), tuple(line for one in open_ for line in outline(one, Seen(in_words))))
    if permission.case.facts.matter is Matter.PROGRAM:
        yield Paragraph(PROGRAMS.to(lang), "dim")
    refused = [one for one in permission.exceptions if one.answer is False]
    of_programs = permission.case.facts.matter is Matter.PROGRAM
    near = [one for one in refused if (one.cite.id.startswith(CHAPTER) if of_programs else len(_far(one)) < 2)]
    rows = [Line(_named(one), tuple(_failing(one, permission.case))) for one in near]
    if rest := ", ".join(one.cite.id for one in refused if one not in near):
        rows.append(Line(Words(f"of another kind of act, matter, purpose, person or place: {rest}",
                               f"de otra clase de acto, objeto, finalidad, persona o lugar: {rest}")))
    yield Reasons(Words("Exceptions considered that do not apply", "Excepciones consideradas que no proceden").to(lang), tuple(rows))


def _failing(found: Finding[Any], case: Case) -> Iterator[Line]:
    """Every condition that failed of an exception; an open question is told where another reading would not fail."""
    if isinstance(found.formula, Cited | AllOf):
        for part in found.because:
            if part.answer is False:
                yield from _failing(part, case)
    elif isinstance(found.formula, Reading) and all(find(option, case).answer is False for option in found.formula.options):
        yield from _failing(found.because[0], case)
    else:
        yield from outline(found, Seen(in_words))


def _named(one: Finding[Any]) -> Words:
    cite, title = called(one.cite.id), getattr(one.formula, "title", Words("", ""))
    return Words(f"{cite.en}, {title.en}", f"{cite.es}, {title.es}")


def _far(found: Finding[Any]) -> frozenset[str]:
    """By how much it fails because this is an act, a matter, a purpose … of another kind: by which of them, at the least."""
    if found.answer is not False:
        return frozenset()
    path = getattr(getattr(found.formula, "fact", None), "path", None) or getattr(found.formula, "path", None)
    if path is not None:
        return frozenset(path[:1]) & FAR
    parts = [_far(part) for part in found.because]
    if isinstance(found.formula, AnyOf | Reading):
        return min(parts, key=len)
    if isinstance(found.formula, NoneOf):
        held = (part.formula.fact.path[0] for part in found.because if part.answer is True and isinstance(part.formula, IsIn))
        return frozenset(held) & FAR
    return frozenset().union(*parts)


def infringement(act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    yield SANCTIONABLE.told(fine.sanctionable, lang, "183")
    yield from why(lang, fine.finding)
    for turn in act.turns:  # a later law that allows it, on or before the day of asking
        if turn.permitted and turn.by_law and fine.on >= turn.day:
            yield Paragraph(FAVOUR.to(lang).format(day(turn.day, lang), turn.why.to(lang)), "open")
    if fine.sanctionable is False:
        return
    yield SERIOUS.told(fine.serious, lang, *(fine.serious_by or ("186",)))
    yield from why(lang, *_met(fine.gravity))


def _met(gravity: Finding[bool | None]) -> tuple[Finding[Any], ...]:
    """Every ground of gravity that is met, where it is serious: a tree tells the first alone."""
    grounds = tuple(part for part in gravity.because[0].because if part.answer is True)
    return grounds if gravity.answer is True and isinstance(gravity.because[0].formula, AnyOf) and grounds else (gravity,)


STEPS: dict[Stage, Callable[[ActOpinion, Lang], Blocks]] = {
    Stage.PROTECTED: protected, Stage.TERM: term, Stage.OWNER: owner, Stage.RESERVED: reserved, Stage.AUTHORISED: authorised,
    Stage.EXCEPTED: excepted, Stage.INFRINGEMENT: infringement, Stage.IN_TIME: in_time, Stage.SANCTION: sanction,
    Stage.REMUNERATION: remuneration, Stage.LIABLE: liable, Stage.CRIMINAL: criminal}


__all__ = ["STEPS", "moral"]
