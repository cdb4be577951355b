"""Columns in, columns out: the same rules over millions of rows (extra ``tables``)."""

from dl822.tables.catalogue import Counts, catalogue, explain
from dl822.tables.frames import terms

__all__ = ["Counts", "catalogue", "explain", "terms"]
