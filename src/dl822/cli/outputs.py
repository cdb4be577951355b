"""Where an answer goes: in which form, never over what was read, and whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dl822.cli.speech import BadInput
from dl822.reasoning.words import Words

CHOOSE = "--json, --markdown"


def writable(option: str, out: str | None, *read: str | None) -> None:
    """That a file can be put there, asked before any work is done. Raises ``BadInput`` where its folder does not exist, and
    where it is one of the files that are read."""
    if out is None:
        return
    path = Path(out)
    if path.is_dir():
        raise BadInput(Words(f"{option}: {out} is a folder; accepted: a file", f"{option}: {out} es una carpeta; se acepta: un archivo"))
    if not path.parent.is_dir():
        raise BadInput(Words(f"{option}: the folder {path.parent} does not exist", f"{option}: la carpeta {path.parent} no existe"))
    for source in read:
        if source is not None and source != "-" and _same(path, Path(source)):
            raise BadInput(Words(f"{option}: {out} is the file that is read; name another, so that it is not overwritten",
                                 f"{option}: {out} es el archivo que se lee; indique otro, para no sobrescribirlo"))


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))


def only_one(*, json: bool, markdown: bool) -> str | None:
    """The form that the flags ask for. Raises ``BadInput`` where they ask for two."""
    if json and markdown:
        raise BadInput(Words(f"{CHOOSE}: choose one", f"{CHOOSE}: elija una de las dos"))
    return "json" if json else "markdown" if markdown else None


def form(out: str | None, asked: str | None, forms: Mapping[str, str], *, other: bool = False) -> str | None:
    """The form of the answer: that of the file's suffix, which may not contradict the one asked for; ``forms`` has it by its
    suffix. With ``other`` a file of any other suffix takes the form asked for."""
    if out is None:
        return asked
    suffix = Path(out).suffix.lower()
    named = forms.get(suffix)
    if named is None and (asked is None or not other):
        raise BadInput(Words(f"-o: {out!r} has no form known here; accepted: {', '.join(forms)}",
                             f"-o: {out!r} no tiene un formato conocido; se acepta: {', '.join(forms)}"))
    if named is not None and asked is not None and named != asked:
        raise BadInput(Words(f"-o: {out} would be {named}, and {asked} is asked for; choose one",
                             f"-o: {out} sería {named}, y se pide {asked}; elija uno de los dos"))
    return named or asked


def write(path: Path, data: bytes) -> None:
    """A file written whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        error.filename, error.filename2 = str(path), None  # of the two, the one that was asked for
        raise
    finally:
        part.unlink(missing_ok=True)
