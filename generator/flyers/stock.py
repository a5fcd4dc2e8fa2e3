"""Flyers in stock: those of the last build, each under a hash of everything it was printed from.

A file of the stock is believed only with the digest of its bytes: whatever is wrong with one, the flyer is printed.
"""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple

from generator.flyers.cards import Json
from generator.flyers.press import Flyer, printed
from generator.fonts import PINNED
from generator.output import compact
from generator.resources import files

_NAME: Final = re.compile("[0-9a-f]{64}")
_PROGRAMS: Final = ("typst", "pypdf")


@dataclass(frozen=True, slots=True)
class Stock:
    """A folder of flyers, and a digest of what all that are printed now have in common: templates, fonts, programs."""

    folder: Path
    common: str


class Supplied(NamedTuple):
    """A flyer, its name in the stock, "" where there is none, and whether it was there already."""

    flyer: Flyer
    name: str = ""
    kept: bool = False


def stock_of(folder: Path, templates: Path) -> Stock:
    """The stock in `folder`, which may be missing, of flyers that are printed with the templates of a folder."""
    used = {**files(templates), **{path.name: path for path in Path(__file__).parent.glob("*.py")}}
    digests = {name: sha256(path.read_bytes()).hexdigest() for name, path in sorted(used.items())}
    versions = {name: version(name) for name in _PROGRAMS}
    return Stock(folder, _digest(compact((digests, PINNED, versions)).encode()))


def supplied(stock: Stock | None, template: str, data: Json, templates: Path) -> Supplied:
    """The flyer as `printed` makes it; raises what that does."""
    if stock is None:
        return Supplied(printed(template, data, templates))
    name = _digest(f"{stock.common}\n{template}\n{compact(data)}".encode())
    kept = _taken(stock.folder, name)
    if kept:
        return Supplied(kept, name, kept=True)
    flyer = printed(template, data, templates)
    _put(stock.folder, name, flyer)
    return Supplied(flyer, name)


def clear(stock: Stock, names: Iterable[str]) -> None:
    """Drop whatever is not under one of these names."""
    with suppress(OSError):
        for left in {path.name for path in stock.folder.iterdir() if _NAME.fullmatch(path.name)}.difference(names):
            (stock.folder / left).unlink()


def _taken(folder: Path, name: str) -> Flyer | None:
    """The flyer under this name, None where there is none or another byte than was put there."""
    path = folder / name
    try:
        content = path.read_bytes() if path.is_file() else b""
    except OSError:
        return None
    digest, _, rest = content.partition(b"\n")
    if digest.decode("latin-1") != _digest(name.encode() + rest):
        return None
    report, _, pdf = rest.partition(b"\n")
    said: dict[str, Any] = json.loads(report)
    said = {key: tuple(value) if isinstance(value, list) else value for key, value in said.items()}
    return Flyer(pdf=pdf, **said)


def _put(folder: Path, name: str, flyer: Flyer) -> None:
    """Keep the flyer, if that can be done. What is half written has another digest."""
    report = asdict(flyer)
    rest = compact({key: value for key, value in report.items() if key != "pdf"}).encode() + b"\n" + flyer.pdf
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(_digest(name.encode() + rest).encode() + b"\n" + rest)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
