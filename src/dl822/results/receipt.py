"""What would be needed to give an answer again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from dl822.reasoning.facts import Facts
from dl822.statute import inventory, readings


@cache
def inventory_hash() -> str:
    """A short hash of the inventory of the law and its open questions."""
    import hashlib

    content = inventory.FILE.read_bytes() + readings.FILE.read_bytes()
    return hashlib.sha256(content).hexdigest()[:16]


@cache
def library_version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("dl822")
    except PackageNotFoundError:  # pragma: no cover - run from a tree that is not installed
        return "unknown"


@cache
def tables() -> dict[str, str]:
    """What else an answer may rest on: a hash of the tables and instruments of the law, and the version of the holidays."""
    import hashlib
    from importlib.metadata import version

    folder = inventory.FILE.parent
    names = ("uit.toml", "periods.toml", "penalties.toml", "closures.toml", "instruments.py")
    content = b"".join((folder / name).read_bytes() for name in names)
    return {"tables": hashlib.sha256(content).hexdigest()[:16], "holidays": version("holidays")}


def receipt(facts: Facts, on: date, law: date, taken: Mapping[str, str], max_lifespan: int | None = None) -> dict[str, Any]:
    """Library version, hash of the inventory, the two dates, the readings chosen, and the facts."""
    return {"library": f"dl822 {library_version()}", "inventory": inventory_hash(), "on": on.isoformat(), "law": law.isoformat(),
            "readings": dict(taken), "max_lifespan": max_lifespan, "facts": facts.stated()}
