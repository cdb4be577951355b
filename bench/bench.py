"""What `make bench` prints: ratios, measured against each other in one run. Absolute speeds are of this machine.

`--rows N` sets the size of the frames in memory (10 million), `--large N` that of the file (0: not run).
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from dl822 import exceptions, tables, terms
from dl822.facts.uses import Use
from dl822.facts.works import Authorship, Kind, Revealer, Signature, Work
from dl822.reasoning.facts import OneOf
from dl822.reasoning.formula import Fact, walk
from dl822.statute.instruments import KNOWN_TO
from dl822.tables.options import facts_of

ON = date(2026, 11, 22)
BOOKS = {"kind": "literary", "authorship": "individual", "signature": "named"}
CASE = {"subject": "work", **BOOKS, "authors": [{"name": "A", "died": "1969-12-02"}], "disclosed": 1950}


def best(run: Callable[[], Any], times: int = 3) -> float:
    """The fastest of a few runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def table(rows: int) -> pl.LazyFrame:
    """A catalogue of every kind, with a tenth of each column unknown; the same for the same number of rows."""
    row = pl.int_range(rows, dtype=pl.UInt32, eager=False)

    def hashed(seed: int) -> pl.Expr:
        return row.hash(seed=seed)

    def one_of(options: Any, seed: int, unknown: int = 10) -> pl.Expr:
        return category(row, options, seed, unknown)

    def after(base: pl.Expr, years: int, seed: int, unknown: int = 10) -> pl.Expr:
        return pl.when(hashed(seed + 50) % 100 >= unknown).then(base + (hashed(seed) % years).cast(pl.Int16))

    made = (hashed(1) % 150 + 1850).cast(pl.Int16)  # nothing comes out before it was made, nobody makes it after his death
    disclosed = made + (hashed(9) % 40).cast(pl.Int16)
    return pl.select(row.alias("row")).lazy().select(
        one_of(Kind, 2).alias("kind"), one_of((Authorship.INDIVIDUAL, Authorship.COLLECTIVE), 3).alias("authorship"),
        one_of(Signature, 4).alias("signature"), after(made, 60, 5).alias("authors.died"), after(disclosed, 1, 10).alias("disclosed"),
        after(disclosed, 5, 6).alias("first_published"), after(made, 1, 11).alias("completed"),
        after(disclosed, 80, 7, unknown=90).alias("identity_revealed"), one_of(Revealer, 8, unknown=50).alias("identity_revealed_by"))


def category(row: pl.Expr, options: Any, seed: int, unknown: int = 10) -> pl.Expr:
    """One of the words of a vocabulary, unknown in so many rows of a hundred."""
    names = [str(option) for option in options]
    code = pl.when(row.hash(seed=seed + 50) % 100 >= unknown).then((row.hash(seed=seed) % len(names)).cast(pl.UInt32))
    enum = pl.Enum(names)
    return code.replace_strict(list(range(len(names))), pl.Series(names, dtype=enum), default=None, return_dtype=enum)


def uses_of(rows: int, facts: Mapping[str, Any]) -> pl.DataFrame:
    """Uses of every kind, each fact of them a column of booleans or categories of which a tenth is unknown."""
    row = pl.int_range(rows, dtype=pl.UInt32, eager=False)
    made = [category(row, declared.of, 100 + seed).alias(fact) if issubclass(declared, OneOf)
            else pl.when(row.hash(seed=600 + seed) % 10 > 0).then(row.hash(seed=300 + seed) % 2 == 0).alias(fact)
            for seed, (fact, declared) in enumerate(facts.items())]
    return pl.select(row.alias("row")).lazy().select(made).collect()


def seventy(frame: pl.LazyFrame) -> pl.LazyFrame:
    """What a hurried person writes: the death and seventy years. No article, no older law, no doubt."""
    last = pl.col("authors.died") + 70
    return frame.select(last.alias("last"), (last < ON.year).alias("free"))


def in_memory(rows: int) -> None:
    frame = table(rows).collect()
    books = frame.select("authors.died", "disclosed")
    said = {"on": ON, "subject": "work", "as_ids": True}
    plain = best(lambda: seventy(books.lazy()).collect(engine="streaming"))
    told = best(lambda: tables.terms(books.lazy(), constants=BOOKS, **said).select("^term.*$").collect(engine="streaming"))
    whole = best(lambda: tables.terms(frame.lazy(), **said).select("^term.*$").collect(engine="streaming"))
    line("death + 70, one hand-written expression", rows / plain / 1e6, "M rows/s", 1)
    line("terms, signed books (death, disclosure)", rows / told / 1e6, "M rows/s", told / plain)
    line("terms, every kind and nine facts", rows / whole / 1e6, "M rows/s", whole / plain)


def teaching_by_hand(frame: pl.LazyFrame) -> pl.LazyFrame:
    """Art. 43(a) as a hurried person writes it: the answer alone. No article, no fact missing, no row that contradicts itself."""
    matter, carries = pl.col("matter"), pl.col("carries")
    short = ["article", "speech", "phrase", "poem", "art", "applied_art", "photographic_work"]
    carriers = ["performance", "phonogram", "broadcast", "recording", "edition"]
    allowed = (
        (pl.col("act") == "reproduction") & (pl.col("purpose") == "teaching") & pl.col("means").is_in(["reprography", "digital", "similar"])
        & (matter.is_in([*short, "photograph"]) | (matter.is_in(carriers) & carries.is_in(short)) | (pl.col("extent") == "extract"))
        & pl.col("published_as").is_in(["graphic", "recorded", "other_copies"]) & (pl.col("gain") == "none") & pl.col("names_author")
        & pl.col("justified") & ~pl.col("competes") & (matter != "program") & pl.col("proper_practice"))
    return frame.select(allowed.alias("allowed"))


def permissions(rows: int) -> None:
    every = facts_of(Use)
    asked = {".".join(f.path) for f in walk(exceptions.teaching_copy.tree(KNOWN_TO)) if isinstance(f, Fact)}
    frame = uses_of(rows, {fact: declared for fact, declared in every.items() if fact in asked})
    said: dict[str, Any] = {"on": KNOWN_TO, "as_ids": True}
    plain = best(lambda: teaching_by_hand(frame.lazy()).collect(engine="streaming"))
    one = best(lambda: tables.uses(frame.lazy(), exception="43(a)", **said).select("^use.*$").collect(engine="streaming"))
    part = rows // 4
    whole_frame = uses_of(part, every)
    whole = best(lambda: tables.uses(whole_frame.lazy(), **said).select("^use.*$").collect(engine="streaming"))
    line("art. 43(a), one hand-written expression", rows / plain / 1e6, "M rows/s", 1)
    line("uses, one exception (43(a))", rows / one / 1e6, "M rows/s", one / plain)
    line("uses, the whole permission", part / whole / 1e6, "M rows/s", whole / plain * rows / part)


def files(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, answers, copy = (Path(folder) / name for name in ("in.parquet", "out.parquet", "copy.parquet"))
        table(rows).sink_parquet(source)
        told = best(lambda: tables.catalogue(source, answers, on=ON, subject="work", ids=True), 2)
        copied = best(lambda: pl.scan_parquet(answers).sink_parquet(copy), 2)
    line("copy a Parquet file of the same columns", rows / copied / 1e6, "M rows/s", 1)
    line("catalogue, Parquet to Parquet", rows / told / 1e6, "M rows/s", told / copied)


LARGE = """
import resource, sys
sys.path.insert(0, {here!r})
from pathlib import Path
import bench
from dl822 import tables
bench.table({rows}).sink_parquet(Path({folder!r}) / "in.parquet")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
tables.catalogue(Path({folder!r}) / "in.parquet", Path({folder!r}) / "out.parquet", on=bench.ON, subject="work", ids=True)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, before / 1024)
"""


def large(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        code = LARGE.format(here=str(Path(__file__).parent), rows=rows, folder=folder)
        peak, _ = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    line(f"catalogue of {rows / 1e6:.0f} M rows, peak memory", float(peak), "MiB", float(peak) / 1024)


def single() -> None:
    def microseconds(run: Callable[[], Any], number: int) -> float:
        return statistics.median(best(run, 1) for _ in range(number)) * 1e6

    told = microseconds(lambda: terms.term(Work.model_validate(CASE), on=ON).finding, 2000)
    line("one explained conclusion from a dict", told, "µs", 1)
    try:
        household = openfisca()
    except ImportError:
        print("openfisca-core and openfisca-country-template are not installed: not compared")
        return
    taken = microseconds(household, 50)
    line("openfisca-core, one household", taken, "µs", taken / told)


def whole(examples: Path) -> None:
    """One permission, one opinion on a case of two acts, one audit of a society with two years: against one conclusion."""
    import yaml

    from dl822.auditing import audit
    from dl822.case import analyse
    from dl822.cases import case_from, society_from

    bus, fermata = (yaml.safe_load((examples / name).read_text(encoding="utf-8")) for name in ("cases/bus.yaml", "fermata.yaml"))
    case, society = case_from(bus), society_from(fermata)
    use = case.acts[0].use.replace(in_term=True)
    one = best(lambda: terms.term(Work.model_validate(CASE), on=ON).finding, 500)
    for what, run in (("one permission, with its reasons", lambda: exceptions.permission(use, on=ON)),
                      ("a case of two acts, analysed", lambda: analyse(case, on=ON)),
                      ("the same, to a page of HTML", lambda: analyse(case, on=ON).to_html("es")),
                      ("the audit of a society, 63 duties", lambda: audit(society, on=ON))):
        taken = best(run, 5)
        line(what, taken * 1e3, "ms", taken / one)


def openfisca() -> Callable[[], Any]:
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_country_template import CountryTaxBenefitSystem

    system = CountryTaxBenefitSystem()
    person = {"birth": {"2017-01": "1980-01-01"}, "salary": {"2017-01": 1000}}
    situation = json.dumps({"persons": {"A": person}, "households": {"h": {"adults": ["A"]}}})

    def household() -> Any:
        simulation = SimulationBuilder().build_from_entities(system, json.loads(situation))
        return simulation.calculate("disposable_income", "2017-01")

    return household


def imports() -> None:
    def taken(code: str) -> float:
        runs = [best(lambda: subprocess.run([sys.executable, "-c", code], check=True), 1) for _ in range(9)]
        return min(runs)

    nothing = taken("pass")
    pydantic = taken("from pydantic import BaseModel") - nothing
    line("import pydantic's BaseModel", pydantic * 1e3, "ms", 1)
    for code in ("import dl822", "from dl822 import Work, terms"):
        ours = taken(code) - nothing
        line(code, ours * 1e3, "ms", ours / pydantic)


def line(what: str, value: float, unit: str, ratio: float) -> None:
    print(f"{what:<48}{value:>10.1f} {unit:<10}{ratio:>8.2f}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--large", type=int, default=0)
    said = parser.parse_args()
    print(f"{'':<48}{'here':>10} {'':<10}{'ratio':>8}")
    imports()
    single()
    whole(Path(__file__).parents[1] / "examples")
    in_memory(said.rows)
    permissions(said.rows)
    files(said.rows)
    if said.large:
        large(said.large)
