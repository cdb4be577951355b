"""Columns in, columns out: the same rules over millions of rows (extra ``tables``)."""

from dl822.tables.accounts import accounts, read_accounts
from dl822.tables.catalogue import Counts, catalogue, explain
from dl822.tables.frames import terms
from dl822.tables.permissions import Legend, legend, uses

__all__ = ["Counts", "Legend", "accounts", "catalogue", "explain", "legend", "read_accounts", "terms", "uses"]
