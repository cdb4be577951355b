"""How the money of a society splits, to the céntimo: costs, social fund, what is shared out, what is kept, what is added later.

Sums are apportioned by largest remainder: every part is its exact share rounded down or up, and the parts add up exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from dl822.errors import InconsistentFactsError
from dl822.facts.accounts import SPENT, Accounts, Share
from dl822.reasoning.words import Words

CENT = Decimal("0.01")
WHOLE = 100  # per cent


class Part(NamedTuple):
    """What falls to an owner."""

    name: str
    sum: Decimal


class Split(NamedTuple):
    """What was collected, in parts that add up to it; and what is added from an earlier distribution (161)."""

    collected: Decimal
    administration: Decimal
    assets: Decimal
    social: Decimal
    net: Decimal  # what is left to share out
    shares: tuple[Part, ...]  # of identified owners
    unidentified: Decimal | None  # kept for three years; None: who took part is not known
    additional: tuple[Part, ...]

    def to_dict(self) -> dict[str, Any]:
        """The public JSON document; sums are texts, so that none is rounded on the way."""
        told = {name: None if (value := getattr(self, name)) is None else f"{value:f}"
                for name in ("collected", "administration", "assets", "social", "net", "unidentified")}
        return {**told, **{name: [{"name": p.name, "sum": f"{p.sum:f}"} for p in getattr(self, name)] for name in ("shares", "additional")}}


def distribution(accounts: Accounts) -> Split:
    """The money of a year, split. Whether the parts are lawful is for :func:`dl822.collective.audit`.

    Raises ``InconsistentFactsError`` where a sum that is needed is not known, or where they do not add up.

    >>> split = distribution(Accounts(collected=1000, administrative=300, social=70, assets=0,
    ...                               shares=[{"name": "Ana", "points": 1}, {"name": "Eva", "points": 2}]))
    >>> split.net, [(part.name, part.sum) for part in split.shares]
    (Decimal('630.00'), [('Ana', Decimal('210.00')), ('Eva', Decimal('420.00'))])
    """
    if found := [*accounts.faults(), *share_faults(accounts)]:
        raise InconsistentFactsError(found)
    if absent := [name for name in ("collected", "administrative", "social", "assets") if getattr(accounts, name) is None]:
        raise InconsistentFactsError([(name, Words("needed to split the money: give a sum in soles, 0 if there was none",
                                                   "se necesita para dividir el dinero: indique un monto en soles, 0 si no hubo"))
                                      for name in absent])
    collected, *spent = (_sum(accounts, name) for name in ("collected", *SPENT))
    net = collected - sum(spent)
    if net < 0:
        raise InconsistentFactsError([("administrative",
                                       Words(f"{sum(spent):f} is spent, more than was collected ({collected:f}): nothing is left to split",
                                                               f"se gasta {sum(spent):f}, más de lo recaudado ({collected:f}): no queda "
                                                               f"qué repartir"))])
    listed = accounts.shares or ()
    parts = apportioned(net, [_weight(share) for share in listed]) if listed else ()
    owners = tuple(Part(share.name or "", part) for share, part in zip(listed, parts, strict=True) if share.identified is not False)
    kept = None if accounts.shares is None else net - sum((part.sum for part in owners), Decimal(0))
    added = () if accounts.suspense is None else additional(accounts.suspense, accounts.received_earlier or ())
    administration, assets, social = spent
    return Split(collected, administration, assets, social, net, owners, kept, added)


def additional(suspense: Decimal, earlier: Sequence[Share]) -> tuple[Part, ...]:
    """Sums of unidentified owners, once three years have run: among those who took part in that distribution, in proportion
    to what each received in it (161). Raises ``InconsistentFactsError``.

    >>> [part.sum for part in additional(Decimal("100.00"), [Share(name="Ana", received=1), Share(name="Eva", received=2)])]
    [Decimal('33.33'), Decimal('66.67')]
    """
    if not earlier or any(share.received is None for share in earlier):
        raise InconsistentFactsError([("received_earlier", Words(
            "needed to share out the sums in suspense: what each owner received in that distribution",
            "se necesita para la distribución adicional: lo percibido por cada titular en aquel reparto"))])
    received = [share.received or Decimal(0) for share in earlier]
    return tuple(Part(share.name or "", part) for share,
                 part in zip(earlier, apportioned(suspense, received, "received_earlier"), strict=True))


def apportioned(whole: Decimal, weights: Sequence[Decimal], place: str = "shares") -> tuple[Decimal, ...]:
    """A sum in parts proportional to weights, exact to the céntimo: the largest remainders are rounded up, of equal ones the
    first. Raises ``InconsistentFactsError`` where no weight is more than nothing.

    >>> apportioned(Decimal("0.05"), [Decimal(1), Decimal(1), Decimal(1)])
    (Decimal('0.02'), Decimal('0.02'), Decimal('0.01'))
    """
    if not any(weights):
        raise InconsistentFactsError([(place, Words("no share is more than nothing", "ninguna participación es mayor que cero"))])
    units = int(whole / CENT)
    scale = 10 ** max(0, *(-int(weight.as_tuple().exponent) for weight in weights))
    whole_weights = [int(weight * scale) for weight in weights]
    parts = [divmod(units * weight, sum(whole_weights)) for weight in whole_weights]
    left = units - sum(part for part, _ in parts)
    up = sorted(range(len(parts)), key=lambda i: -parts[i][1])[:left]
    return tuple((part + (i in up)) * CENT for i, (part, _) in enumerate(parts))


def share_faults(accounts: Accounts) -> Iterator[tuple[str, Words]]:
    """Shares that cannot be: without a weight, in points and in per cent at once, or per cent that are not a hundred."""
    listed = accounts.shares or ()
    for i, share in enumerate(listed):
        if (share.points is None) == (share.percent is None):
            yield f"shares[{i}]", Words("give its points or its per cent, one of the two",
                                        "indique sus puntos o su porcentaje, uno de los dos")
    percents = [share.percent for share in listed if share.percent is not None]
    if percents and (sum(percents) != WHOLE or len(percents) != len(listed)):
        yield "shares", Words(f"the per cent of the shares add up to {sum(percents):f}, not to 100",
                              f"los porcentajes suman {sum(percents):f} y no 100")


def _sum(accounts: Accounts, name: str) -> Decimal:
    found: Decimal = getattr(accounts, name)
    return found.quantize(CENT)


def _weight(share: Share) -> Decimal:
    return share.points if share.points is not None else share.percent or Decimal(0)


__all__ = ["Part", "Split", "additional", "apportioned", "distribution", "share_faults"]
