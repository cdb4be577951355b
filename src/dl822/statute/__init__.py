"""What law there is: its instruments, its articles, its open questions; and the decorator that ties rules to them."""

from __future__ import annotations

from dl822.reasoning.provision import Statute
from dl822.statute.instruments import START
from dl822.statute.inventory import cited, ids
from dl822.statute.readings import registered

LAW = Statute(ids(), cited, registered(), START)
provision = LAW.provision
