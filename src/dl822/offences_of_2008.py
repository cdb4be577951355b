"""Offences against technological measures, rights-management information, labels and papers: arts 220-A to 220-F.

Law 29263 added them to the Criminal Code in 2008; three were replaced within months, in a wording of 2008 that was not
seen here.
"""

from __future__ import annotations

from dl822.facts.offences import Aim, Dealing, Deed
from dl822.reasoning.formula import Truth, all_of, any_of
from dl822.reasoning.provision import Instrument, Provision
from dl822.statute import provision
from dl822.statute.instruments import LEY_29263, LEY_29316, LEY_32314

SOLD = (Dealing.MAKE, Dealing.IMPORT, Dealing.CIRCULATE)  # what 220-B names
Offence = Provision[Deed, Truth]


def restated(rule: Offence, *norms: Instrument) -> None:
    """The same rule in the wording of later laws, which changed another part of its article, or its penalty alone."""
    for norm in norms:
        rule.amended(by=norm)(rule.wordings[-1][1])


def gain(deed: type[Deed]) -> Truth:
    """To trade in it, or for another economic advantage."""
    return deed.aim.is_in(Aim.COMMERCE, Aim.ADVANTAGE)


@provision("cp-220-A", "circumventing a technological measure", "elusión de medida tecnológica", by=LEY_29263)
def circumvention(deed: type[Deed]) -> Truth:
    """The wording of 2008 was replaced within months and was not seen: whether it reaches the act is asked of whoever
    has it in hand. Outside the wording that followed it is not taken to reach."""
    return all_of(deed.circumvents, gain(deed), deed.within_2008_wording)


@circumvention.amended(by=LEY_29316)
def _(deed: type[Deed]) -> Truth:
    """Whoever, for trade or another economic advantage, circumvents an effective measure without authorisation."""
    return all_of(deed.circumvents, gain(deed))


restated(circumvention, LEY_32314)


@provision("cp-220-B", "products for circumvention", "productos para la elusión", by=LEY_29263)
def circumventing_products(deed: type[Deed]) -> Truth:
    """Making, importing or marketing, for gain, devices meant mainly to circumvent."""
    return all_of(deed.dealing.is_in(*SOLD), deed.mainly_to_circumvent, gain(deed))


restated(circumventing_products, LEY_32314)


@provision("cp-220-C", "services for circumvention", "servicios para la elusión", by=LEY_29263)
def circumventing_services(deed: type[Deed]) -> Truth:
    """Offering or giving the public, for gain, services meant mainly to circumvent."""
    return all_of(deed.serves_to_circumvent, gain(deed))


restated(circumventing_services, LEY_32314)


@provision("cp-220-D", "rights-management information", "información sobre gestión de derechos", by=LEY_29263)
def stripped_information(deed: type[Deed]) -> Truth:
    """Removing or altering it for gain; or knowingly passing it on, or copies without it. Only of the first does the
    text ask for a gain."""
    return any_of(all_of(deed.removes_information, gain(deed)), deed.passes_on_stripped)


@provision("cp-220-E", "false labels and covers", "etiquetas y carátulas no auténticas", by=LEY_29263)
def labels(deed: type[Deed]) -> Truth:
    """The wording of 2008 was not seen: see ``circumvention``."""
    return all_of(deed.false_labels, gain(deed), deed.within_2008_wording)


@labels.amended(by=LEY_29316)
def _(deed: type[Deed]) -> Truth:
    """Making, dealing in, storing or moving them for gain."""
    return all_of(deed.false_labels, gain(deed))


@provision("cp-220-F", "false manuals, licences and packaging", "manuales, licencias y empaques no auténticos", by=LEY_29263)
def papers(deed: type[Deed]) -> Truth:
    """The wording of 2008 was not seen: see ``circumvention``."""
    return all_of(deed.false_papers, gain(deed), deed.within_2008_wording)


@papers.amended(by=LEY_29316)
def _(deed: type[Deed]) -> Truth:
    """Making, dealing in, storing or moving them for gain, for a computer program."""
    return all_of(deed.false_papers, gain(deed))
