"""What a use still owes when it is allowed: payment, credit, destruction, and the rights that stand beside. A table of
the law, and no more than a table: no row of it decides whether the use is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

from dl822.facts.acts import CARRIERS, COMMUNICATION, DISTRIBUTION, FREE, Act, Carrier, Kept, Matter
from dl822.facts.uses import Use
from dl822.reasoning.provision import Instrument
from dl822.reasoning.words import Option, Words
from dl822.statute.instruments import DL_822, DL_1076, LEY_28131, LEY_30276, LEY_31053, LEY_31117


class Payment(Option):
    """Whether an exception also frees from payment."""

    NONE = "none", "no payment is owed", "no se debe remuneración"
    DUE = "due", "a remuneration is owed", "se debe una remuneración"
    SILENT = ("silent", "the law frees from authorisation and does not speak of payment",
              "la ley exime de autorización y calla sobre el pago")


class Owed(NamedTuple):
    """Something still to be done or borne, and the provision that says so."""

    what: Words
    provision: str
    by: date | None = None  # the last day for it, where it has one

    def to_dict(self) -> dict[str, Any]:
        return {"provision": self.provision, **self.what._asdict(), "by": self.by.isoformat() if self.by else None}


# ── payment, limb by limb, since which instrument ──────────────────────────────────────────────────────────
FREELY, SILENTLY = ((DL_822, Payment.NONE),), ((DL_822, Payment.SILENT),)
# All of art. 43 was freed from the reprography compensation by Law 31053; 43(g) to 43-B say so of themselves.
REPROGRAPHY = ((DL_822, Payment.SILENT), (LEY_31053, Payment.NONE))
SAYING_SO = ((DL_822, Payment.SILENT), (LEY_31053, Payment.NONE), (LEY_31117, Payment.NONE))

PAYMENT: dict[str, tuple[tuple[Instrument, Payment], ...]] = {
    **{f"41({limb})": FREELY for limb in "abcdefg"}, "42": SILENTLY,
    **{f"43({limb})": REPROGRAPHY for limb in "abcdef"},
    **dict.fromkeys(("43(g)", "43(h)", "43-A", "43-B"), SAYING_SO),
    "44": FREELY, **{f"45({limb})": SILENTLY for limb in "abc"}, "46": FREELY, "47": FREELY, "48": SILENTLY,
    "49": ((DL_822, Payment.DUE),), **dict.fromkeys(("73", "74(a)", "74(b)", "75", "76", "79", "80", "81"), SILENTLY),
}


NOT_MORE = Words("no additional payment is owed", "no se debe remuneración adicional")
ADDITIONAL = ("46", "47")  # which free from further payment only


def payment(provision: str, law: date) -> Payment:
    """Whether that limb frees from payment, on that day.

    >>> payment("43(a)", date(2020, 10, 15)), payment("43(a)", date(2020, 10, 16))
    (<Payment.SILENT: 'silent'>, <Payment.NONE: 'none'>)
    """
    return [paid for since, paid in PAYMENT[provision] if since.in_force <= law][-1]


# ── what each limb leaves to be done ───────────────────────────────────────────────────────────────────────
AUTHOR = Words("name the author", "indicar el nombre del autor")
AUTHOR_AND_SOURCE = Words("name the author and the source", "indicar el nombre del autor y la fuente")
ART = Words("name the author if known, the title if it has one, and the place where it is",
            "indicar el nombre del autor si se conociere, el título si lo tuviere y el lugar donde se encuentra")
NOT_COMPETING = Words("the copies may not be used in competition with the author's exploitation of the work",
                      "los ejemplares no pueden usarse en concurrencia con la explotación de la obra por el autor")
NOT_PUBLISHED = Words("the notes may not be disclosed, nor reproduced in a collection, without the author's prior written consent",
                      "lo anotado no puede divulgarse ni reproducirse en colección sin autorización previa y escrita del autor")
AUTHORS_COLLECTION = Words("the author keeps the right to publish the speeches singly or as a collection",
                           "el autor conserva el derecho de publicar los discursos individualmente o en colección")
DESTROY = Words("destroy the recording within three months, unless longer was agreed with the author",
                "destruir la grabación en el plazo de tres meses, salvo plazo mayor convenido con el autor")
BENEFICIARIES = Words("the copies are for beneficiaries only, and respect the integrity of the work",
                      "los ejemplares son solo para los beneficiarios y respetan la integridad de la obra")
LEVY = Words("the private-copy levy is owed by makers and importers of blank media, not by who copies",
             "la compensación por copia privada la deben fabricantes e importadores de soportes, no quien copia")
PARODIED = Words("a remuneration is owed to the author of the work parodied", "se debe remuneración al autor de la obra parodiada")
BACKUP = Words("the backup only replaces the copy lawfully acquired, if that is lost or damaged",
               "la copia de resguardo solo sustituye a la legítimamente adquirida en caso de daño o pérdida")
DECOMPILED = Words("the information got serves interoperability alone and is not told to others unless indispensable for it",
                   "la información obtenida solo sirve a la interoperabilidad y no se comunica a terceros salvo que sea imprescindible")
REPUDIATE = Words("if altered without consent, the author may repudiate it, and his name may no longer be invoked",
                  "si se modifica sin consentimiento, el autor puede repudiar la paternidad y no puede invocarse su nombre")
EDIT_48 = Words("one copy, for the exclusive use of one individual", "un solo ejemplar, para el propio uso de un individuo")

LEAVES: dict[str, tuple[tuple[Words, str], ...]] = {
    "42": ((NOT_PUBLISHED, "42"),),
    "43(a)": ((NOT_COMPETING, "43"),),
    **{f"43({limb})": ((NOT_COMPETING, "43"),) for limb in "bcdf"},
    "43(e)": ((ART, "43(e)"), (NOT_COMPETING, "43")),
    **dict.fromkeys(("43(g)", "43(h)", "43-A"), ((NOT_COMPETING, "43"),)),
    "44": ((AUTHOR_AND_SOURCE, "44"),), "45(a)": ((AUTHOR_AND_SOURCE, "45"),),
    "45(b)": ((AUTHOR_AND_SOURCE, "45"), (AUTHORS_COLLECTION, "45(b)")), "45(c)": ((AUTHOR_AND_SOURCE, "45"),),
    "48": ((EDIT_48, "2(48)"),), "49": ((PARODIED, "49"),), "74(b)": ((BACKUP, "74(b)"),), "76": ((DECOMPILED, "76"),),
    "80": ((REPUDIATE, "80"),),
}
NO_CIRCUMVENTION = Words("the exception does not allow a technological measure to be circumvented",
                         "la excepción no permite eludir medidas tecnológicas")
MARRAKESH = ("41(f)", "41(g)", "43(g)", "43(h)", "43-A", "43-B")
EXEMPTED = {"76": ("196-B(I)", DL_1076), **dict.fromkeys(MARRAKESH, ("196-B(VII)", LEY_31117))}
MAY_CIRCUMVENT = Words("circumventing a technological measure for this purpose alone is exempted",
                       "eludir una medida tecnológica con este único fin está exceptuado")


def conditions(under: tuple[str, ...], use: Use, on: date, law: date) -> Iterator[Owed]:
    """What the exceptions that allow a use still ask, each once."""
    for id in under:
        competing = id != "43-A" or use.act in DISTRIBUTION
        yield from (Owed(words, provision) for words, provision in LEAVES.get(id, ()) if competing or words is not NOT_COMPETING)
        if id == "46" and use.kept is not Kept.OFFICIAL_ARCHIVE:
            yield Owed(DESTROY, "46", None if use.kept is Kept.AGREED else on + relativedelta(months=3))
        if id == "43(a)" and law >= LEY_30276.in_force:
            yield Owed(AUTHOR, "43(a)")
        if id in MARRAKESH and law >= LEY_31117.in_force:
            yield Owed(BENEFICIARIES, "2(52)")
        if id == "48" and law >= LEY_28131.in_force:
            yield Owed(LEVY, "ley-28131-20")
    if set(under) - {"79", "80", "81"}:
        exempted = next((EXEMPTED[id][0] for id in under if id in EXEMPTED and EXEMPTED[id][1].in_force <= law), None)
        yield Owed(MAY_CIRCUMVENT, exempted) if exempted else Owed(NO_CIRCUMVENTION, "38")


# ── moral rights, which no exception limits ────────────────────────────────────────────────────────────────
DISCLOSURE = Words("to decide whether it is disclosed, and how", "decidir si se divulga y en qué forma")
PATERNITY = Words("to be recognised as the author", "ser reconocido como autor")
INTEGRITY = Words("to oppose its distortion, mutilation or alteration", "oponerse a su deformación, mutilación o alteración")
OF_PERFORMER = Words("the performer's name and the integrity of the performance", "el nombre del artista y la integridad de su actuación")
AFTER = Words("paternity and integrity, which the heirs, the State, the society or anyone with a legitimate interest may defend",
              "paternidad e integridad, que pueden defender los herederos, el Estado, la entidad de gestión o quien tenga legítimo interés")


WITHOUT_AUTHOR = (*FREE, Matter.PHOTOGRAPH)


def moral(*, performance: bool, work: bool, free: bool) -> tuple[Owed, ...]:
    """The moral rights that any use of it must respect."""
    of_author = ((Owed(AFTER, "29"),) if free else (Owed(DISCLOSURE, "23"), Owed(PATERNITY, "24"), Owed(INTEGRITY, "25"))) if work else ()
    return (*of_author, Owed(OF_PERFORMER, "131")) if performance else of_author


CITE_SOURCE = {
    "official_text": Owed(Words("respect the text and cite the source", "respetar el texto y citar la fuente"), "9(b)"),
    "news": Owed(Words("cite the source if it is reproduced word for word", "citar la fuente si se reproduce textualmente"), "9(c)"),
}


# ── what to mind when it is not allowed ────────────────────────────────────────────────────────────────────
LEAVE = Words("get prior written authorisation from every owner of the rights concerned",
              "obtener la autorización previa y escrita de cada titular de los derechos implicados")
MUSIC = Words("any music in it is communicated in public: every place not strictly domestic is",
              "la música que contenga se comunica en público: lo es todo lugar que no sea estrictamente el ámbito doméstico")
MUSIC_ITSELF = Words("music is communicated in public in every place that is not strictly domestic",
                     "la música se comunica en público en todo lugar que no sea estrictamente el ámbito doméstico")
PLAYED = Words("played from a phonogram, a remuneration is owed to its producer and performers as well, in equal parts (133, 137)",
               "si se toca desde un fonograma, se debe además una remuneración a su productor y a los artistas, por partes iguales (133, "
               "137)")
CARRIED = Words("the works and performances that it carries have rights of their own, and their owners' leave is another",
                "las obras e interpretaciones que contiene tienen derechos propios, y la autorización de sus titulares es otra")
ASSISTS = Words("whoever authorises or supports the use without that authorisation is jointly liable",
                "quien autorice o apoye el uso sin esa autorización responde solidariamente")
PREMISES = Words("the owner or manager of the premises is jointly liable with the organiser",
                 "el propietario o conductor del establecimiento responde solidariamente con el organizador")
SHOW = Words("no show may take place, nor be permitted by any authority, without that authorisation",
             "sin esa autorización no puede realizarse el espectáculo ni autorizarlo ninguna autoridad")
RECEIVED = Words("the authorisation given to the broadcaster does not reach reception in public",
                 "la autorización dada al organismo de radiodifusión no alcanza a la recepción en público")


def of_others(use: Use) -> Iterator[Owed]:
    """The rights of others that the same act meets, whoever allowed it."""
    if use.matter is Matter.MUSIC and use.performed_from is Carrier.PHONOGRAM and use.act in COMMUNICATION:
        yield Owed(PLAYED, "137")
    if use.matter in CARRIERS and use.carries is not Matter.NO_WORK:
        yield Owed(CARRIED, "129")


def warnings(use: Use, *, music: bool, communication: bool) -> Iterator[Owed]:
    """What the law adds for whoever goes on without leave."""
    yield Owed(LEAVE, "37")
    yield Owed(ASSISTS, "39")
    if communication:
        yield from (Owed(PREMISES, "116"), Owed(SHOW, "117"))
    if music:
        yield Owed(MUSIC_ITSELF if use.matter is Matter.MUSIC else MUSIC, "118")
    if use.act is Act.RECEPTION:
        yield Owed(RECEIVED, "119")
