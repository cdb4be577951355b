"""Print the answers of a catalogue as a table: what `make demo` shows."""

import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
print()
for row in rows:
    years = {row["term.last_year.earliest"], row["term.last_year.latest"]}
    until = " or ".join(sorted(y for y in years if y)) if len(years) == 1 else "–".join(
        row[f"term.last_year.{end}"] or "…" for end in ("earliest", "latest"))
    print(f"{row['title'][:44]:<44}  {row['term.status']:<15}  {until or '—':<11}  {row['term.provision']:<14}  {row['term.reason']}")
