"""On which line of a case file each fact stands: so that whatever is wrong can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any


def lines(text: str) -> dict[str, int]:
    """The line of each fact by its path, such as ``acts[0].use.act``; what is broken has none.

    >>> lines("title: x\\nacts:\\n  - name: y")["acts[0].name"]
    3
    """
    import yaml

    try:
        root = yaml.compose(text.removeprefix("\ufeff"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return {}
    return dict(_walk(root, "", 0)) if root is not None else {}


DEEPEST = 40


def _walk(node: Any, path: str, depth: int) -> Iterator[tuple[str, int]]:
    import yaml

    if depth > DEEPEST:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = f"{path}.{key.value}" if path else str(key.value)
            yield inner, key.start_mark.line + 1
            yield from _walk(value, inner, depth + 1)
    elif isinstance(node, yaml.SequenceNode):
        for i, value in enumerate(node.value):
            yield f"{path}[{i}]", value.start_mark.line + 1
            yield from _walk(value, f"{path}[{i}]", depth + 1)


def line_of(path: str, known: dict[str, int]) -> int | None:
    """The line of a fact or, where it stands nowhere, of the nearest that holds it."""
    while path and path not in known:
        path = re.sub(r"(\.[^.\[\]]+|\[\d+\]|^[^.\[\]]+)$", "", path)
    return known.get(path)
