"""What follows of an infringement, in words: in time or not, the sanction, remuneration, who else answers, crime."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dl822.facts.acts import ON_THE_SPOT, Act
from dl822.facts.procedures import Pursuit
from dl822.reasoning.outline import Line
from dl822.reasoning.words import Lang, Words
from dl822.results import fining
from dl822.results.answers import MOODS, Answer, Blocks, day, event, items, why
from dl822.results.forms import Paragraph, Reasons
from dl822.results.limitation import State
from dl822.results.opinion import ActOpinion
from dl822.results.telling_audit import money
from dl822.results.term import Period
from dl822.statute import uit
from dl822.statute.instruments import DL_1272
from dl822.statute.inventory import called
from dl822.statute.readings import question

IF_IN_TIME = Words("That supposes that the action has not prescribed, which is not established.",
                   "Ello supone que la acción no haya prescrito, lo que no está establecido.")
EX_OFFICIO = Words("Not on this complaint, which whoever has no standing brings: only ex officio, or on the owner's (arts 169(g), 173).",
                   "No por esta denuncia, de quien carece de legitimación: solo de oficio o por denuncia del titular (arts. 169, lit. g, y "
                   "173).")
NOT_HE = Words("Not on whoever did this, who does not answer for it (art. 116): on whoever is responsible.",
               "No a quien lo realizó, que no responde de ello (art. 116): a la persona responsable.")
TOO_LATE = Words("It can no longer be imposed in that procedure, whose action has prescribed: before a court it is another matter",
                 "Ya no puede imponerse en esa vía, pues la acción ha prescrito; ante el juez es otra cuestión")
UNSAID = Words("No sanction lies, and the article does not say whether it is owed all the same",
               "No procede sanción, y el artículo no dice si aun así se debe")
ACCRUED = Answer(Words("What the owner, or his society, would have received is owed, with or without a fine; paying it is no licence",
                       "Se debe, haya o no multa, lo que el titular o su sociedad habría percibido; pagarlo no constituye licencia"),
                 Words("No remuneration is owed on the facts told; the fine is another matter",
                       "Según lo indicado no se deben remuneraciones; subsiste lo relativo a la multa"),
                 Words("It cannot be established whether remuneration is owed", "No puede establecerse si se deben remuneraciones"))
ON_READING = Words("Whether these are met depends on an open question of law",
                   "Que se configuren depende de una cuestión de derecho abierta")
OF_220 = {"use_stopped", "acts_as_society", "false_statements", "in_organisation", "public_official", "gained"}  # what 220 adds
LEAVE = {"needed", "human_authored"}  # elements of every offence: alone they point at none
NOBODY = Words("The case names nobody else. Whoever authorises or supports the use answers jointly (art. 39).",
               "El caso no nombra a nadie más. Responde solidariamente quien autoriza o apoya el uso (art. 39).")
PREMISES = Words(" So do the premises, for what is communicated in them (art. 116).",
                 " También el establecimiento, por lo que se comunica en él (art. 116).")
ENGAGED = Words("Performers who play on commission of whoever is responsible do not answer for it (art. 116): the case does not say for "
                "whom this was performed (part).",
                "Los artistas que actúan por encargo de la persona responsable no responden de la ejecución (art. 116): el caso no dice "
                "por cuenta de quién se actuó (part).")


CEASED = Words("The case gives no cessation: the act is taken to have ceased when it was done. Of one that lasted or goes on, give ceased.",
               "No consta el cese: se entiende que cesó al realizarse. De un acto que duró o continúa, indique ceased.")


def in_time(act: ActOpinion, lang: Lang) -> Blocks:
    limits = act.limitation
    until = _until(limits.last_day, lang)
    said = {
        State.NOT_STARTED: Words("The two years have not begun to run: the act goes on",
                                 "Los dos años no han empezado a correr: el acto continúa"),
        State.RUNNING: Words("Within the two years from the day on which the act ceased", "Dentro de los dos años desde el cese del acto"),
        State.SUSPENDED: Words("In time: the period is suspended", "En plazo: la prescripción está suspendida"),
        State.PRESCRIBED: Words("The administrative action has prescribed", "La acción administrativa ha prescrito"),
        State.UNKNOWN: Words("It cannot be established whether it is still in time", "No puede establecerse si aún está en plazo"),
    }[limits.state]
    if limits.state is State.UNKNOWN and limits.prescribed is False:
        said = Words("In time on every reading of the law, and whatever of the facts is not known",
                     "En plazo bajo toda lectura de la ley y cualquiera sea el hecho que se ignora")
    mood = MOODS[None if limits.prescribed is None else not limits.prescribed]
    yield Paragraph(f"{said.to(lang)}{until} [{called('175').to(lang)}].", mood)
    if act.act.ceased is None and act.dated:
        yield Paragraph(CEASED.to(lang), "dim")
    yield from why(lang, limits.finding)


def _until(last: Any, lang: Lang) -> str:
    if last is None:
        return ""
    if isinstance(last, Period) and last.latest is None and last.earliest is not None:
        return Words(f"; last day: no earlier than {day(last.earliest, 'en')}",
                     f"; último día: no antes del {day(last.earliest, 'es')}").to(lang)
    return Words(f"; last day: {day(last, 'en')}", f"; último día: {day(last, 'es')}").to(lang)


def sanction(act: ActOpinion, lang: Lang) -> Blocks:
    fine = act.fine
    assert fine is not None
    if act.limitation.prescribed is True:
        yield Paragraph(Words("None: the administrative action has prescribed (175).",
                              "Ninguna: la acción administrativa ha prescrito (175).").to(lang),
                        "yes")
        return
    yield Paragraph(fining.head(fine).to(lang) + ".")
    for holds, words in ((act.limitation.prescribed is None, IF_IN_TIME), (act.standing.may_complain.answer is False, EX_OFFICIO),
                         (act.answers is not None and act.answers.answer is False, NOT_HE)):
        if holds:
            yield Paragraph(words.to(lang), "open")
    if fine.sanctionable is not False:
        yield from items(sums(act, lang))
        rows = ((o, f": {o.limit.to(lang)}" if o.limit else "") for o in fine.others if o.provision != "193")  # told of by itself
        yield Reasons(Words("Other sanctions, and what is weighed", "Otras sanciones y criterios").to(lang), tuple(
            Line(Words(*(f"{o.what[i]}{text} [{called(o.provision)[i]}]" for i in (0, 1)))) for o, text in rows))


def sums(act: ActOpinion, lang: Lang) -> Iterator[str]:
    """The highest fine in soles; what repetition doubles, on each reading; what lowers it."""
    fine = act.fine
    assert fine is not None
    try:
        lo, hi = fine.in_soles(paid_on=fine.on).between
    except LookupError:
        pass
    else:
        most, value = money(hi) if lo == hi else f"{money(lo)} – {money(hi)}", uit.value(fine.on).soles
        yield Words(f"up to S/ {most}, if paid on {fine.on} (UIT of S/ {value:,}): the UIT is that of the day of payment (DL 807, art. 36)",
                    f"hasta S/ {most}, si se paga el {fine.on:%d/%m/%Y} (UIT de S/ {value:,}): rige la UIT del día del pago (D. Leg. 807, "
                    f"art. 36)").to(lang)
    for name, (least, top) in fine.doubled.items():
        said, option = f"{top:f}" if least == top else f"{least:f} – {top:f}", question("recidivism-base").options[name]
        yield Words(f"by repetition [art. 189]: {said} UIT, if what doubles is so read: {option.en}",
                    f"por reincidencia [art. 189]: {said} UIT, según esta lectura: {option.es}").to(lang)
    for step in fine.chain:
        counts = {True: Words("counts as a repetition", "cuenta para la reincidencia"), False: Words("does not count", "no cuenta"),
                  None: Words("not known whether it counts", "se ignora si cuenta")}[step.counts]
        fined = f" ({step.act.fine_uit:f} UIT)" if step.act.fine_uit is not None else ""
        yield f"{event(step.act.done, lang) if step.act.done is not None else '–'}{fined}: {counts.to(lang)} [{called('189').to(lang)}]"
    yield from lowered(act, lang)


def lowered(act: ActOpinion, lang: Lang) -> Iterator[str]:
    yield Words("a quarter less if it is paid before the period to appeal ends and nobody appeals (DL 807, art. 37)",
                "el 25 % menos si se paga antes de vencer el plazo para impugnar y sin recurso (D. Leg. 807, art. 37)").to(lang)
    pursuit: Any = act.limitation.subject
    if act.on >= DL_1272.in_force and isinstance(pursuit, Pursuit) and pursuit.charged is not None and pursuit.charged.happened is not True:
        yield Words("no charges are notified yet: to put it right of one's own will before they are may exempt, if it can be put right "
                    "(LPAG, art. 236-A.1)",
                    "aún no se notifican cargos: la subsanación voluntaria anterior a ellos puede eximir, si cabe subsanar (LPAG, "
                    "art. 236-A, num. 1)").to(lang)
    if act.on >= DL_1272.in_force:
        yield Words("an express admission in writing lowers it, to no less than half (LPAG, art. 236-A.2)",
                    "el reconocimiento expreso y por escrito la reduce, hasta no menos de la mitad (LPAG, art. 236-A, num. 2)").to(lang)


def remuneration(act: ActOpinion, lang: Lang) -> Blocks:
    assert act.accrued is not None and act.fine is not None
    if act.accrued.answer is not False and (act.limitation.prescribed is True or act.fine.sanctionable is False):
        said = TOO_LATE if act.limitation.prescribed is True else UNSAID
        yield Paragraph(f"{said.to(lang)} [{called('193').to(lang)}, {called('196').to(lang)}].", "open")
        return
    yield ACCRUED.told(act.accrued.answer, lang, "193", "194")
    yield from why(lang, act.accrued)


def liable(act: ActOpinion, lang: Lang) -> Blocks:
    there = act.permission.case.facts.act in ON_THE_SPOT
    if act.answers is None and act.permission.case.facts.act is Act.PERFORMANCE:
        yield Paragraph(ENGAGED.to(lang), "open")
    if not act.others:
        yield Paragraph(NOBODY.to(lang) + (PREMISES.to(lang) if there else ""), "dim")
    own = ((act.party.name or "–", act.answers),) if act.answers is not None and act.party is not None else ()
    for name, answers in (*own, *act.others):
        form = Answer(Words(f"{name} answers jointly for the use", f"{name} responde solidariamente por la utilización"),
                      Words(f"{name} does not answer for the use", f"{name} no responde por la utilización"),
                      Words(f"It cannot be established whether {name} answers", f"No puede establecerse si {name} responde"))
        cites = [cite.id for cite in answers.citations() if cite.id in ("37", "116", "39")] if answers.answer is True else ["39"]
        yield form.told(answers.answer, lang, *dict.fromkeys(cites))
        yield from why(lang, answers)


def criminal(act: ActOpinion, lang: Lang) -> Blocks:
    exposure = act.exposure
    assert exposure is not None
    sure = [c for c in exposure.charges if c.stands is True]
    open_ = [c for c in exposure.charges if c.stands is None and _points_at(c)]
    for charge in sure:
        yield Paragraph(Words(f"The deed objectively fits {_range(charge).en}; intent is for the court.",
                              f"El hecho encaja objetivamente en el {_range(charge).es}; el dolo corresponde al juez.").to(lang), "no")
        yield from why(lang, charge.finding)
    if open_:
        lacking = Words("Facts are missing to say whether these are met", "Faltan hechos para decir si se configuran")
        yield Reasons((lacking if exposure.missing else ON_READING).to(lang), tuple(Line(_range(charge)) for charge in open_))
    if not sure and not open_:
        yield Paragraph(Words("On the facts told no article of the chapter is met (arts 216-220-F).",
                              "Con los hechos indicados no se configura ningún artículo del capítulo (arts. 216 a 220-F).").to(lang))
    if act.party is not None and act.party.natural_person is False and (sure or open_):
        yield Paragraph(Words("A legal person serves no prison: whoever acted for it answers (Criminal Code, art. 27, whose text was not "
                              "checked).",
                              "La persona jurídica no sufre pena privativa de libertad: responde quien actuó por ella (Código Penal, art. "
                              "27, cuyo texto no se ha cotejado).").to(lang), "dim")


def _points_at(charge: Any) -> bool:
    """Whether some element of an offence of its own is met."""
    found = (f for f in charge.finding.walk() if f.answer is True and getattr(f.formula, "path", None))
    return any(f.formula.path[-1] in OF_220 if charge.article == "cp-220" else f.formula.path[-1] not in LEAVE for f in found)


def _range(charge: Any) -> Words:
    name = called(charge.article)
    if charge.sentence is None:
        return name
    penalties = charge.sentence.penalties[:1] if charge.aggravated is False else charge.sentence.penalties
    spans = [(p.prison.words("years of prison", "años de pena privativa de libertad"), p.day_fines.words("day-fines", "días-multa"))
             for p in penalties]
    told = [" or, if aggravated, ".join(f"{prison.en} and {fines.en}" for prison, fines in spans),
            " o, en su forma agravada, ".join(f"{prison.es} y {fines.es}" for prison, fines in spans)]
    return Words(f"{name.en} ({told[0]})", f"{name.es} ({told[1]})")


__all__ = ["criminal", "in_time", "liable", "remuneration", "sanction"]
