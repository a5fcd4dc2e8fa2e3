"""The one face of every output: a job in, files and problems out. `build.OUTPUTS` lists them all."""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any, Final, Protocol

from generator.catalogue.model import Catalogue
from generator.problems.problem import Problem

_LONG_AGO: Final = 3600  # seconds
# What would end a script, and line ends that only JSON allows in a text.
_SAFE: Final = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


class Progress(Protocol):
    """Called before each longer step with the key of its message and what fills it."""

    def __call__(self, key: str, /, **values: object) -> None:
        """Tell whoever watches."""


def silent(_key: str, /, **_values: object) -> None:
    """The progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that pages of a district offer; `label` is an English msgid, addresses start at the language's folder.

    `twin` is the address of the same with German beside the language, "" where there is none.
    """

    label: str
    address: str
    twin: str = ""


Downloads = Callable[[str, str], tuple[Download, ...]]
"""`downloads(language, district)`: what an output makes for a district in a language."""


Check = Callable[[Catalogue, Path | None], tuple[Problem, ...]]
"""`check(catalogue, own)`: what an output could not make of a catalogue; `own` as in `Job`.

`file` of a problem is relative to the catalogue's folder, if in it.
"""


Scripts = Callable[[Catalogue, str], Mapping[str, str]]
"""`scripts(catalogue, language)`: what an output has for the finder to load, in order: names of files and their text.

They stand in the language's folder.
"""


def no_downloads(_language: str, _district: str) -> tuple[Download, ...]:
    """What an output offers that makes no files for districts."""
    return ()


def no_scripts(_catalogue: Catalogue, _language: str) -> Mapping[str, str]:
    """What an output has for the finder that knows nothing of it."""
    return {}


def no_check(_catalogue: Catalogue, _own: Path | None) -> tuple[Problem, ...]:
    """What an output finds that can make something of every right catalogue."""
    return ()


@dataclass(frozen=True, slots=True)
class Job:
    """What an output is to make: the catalogue in these languages, as files in `folder`, the site's root.

    `downloads` are the files that the other outputs of this build make for a district, for pages to link, `scripts`
    those that the site writes and its finder loads. `jobs`: how
    many processes may work at once; what is written is the same with any number. `own` is the municipality's folder
    `site_src`, whose files go before the program's. `portable`: the site is opened by double-click, from a stick.
    `stock` is a folder in which an output may keep what the next job need not make again; it may be missing or spoilt.
    """

    catalogue: Catalogue
    languages: tuple[str, ...]
    folder: Path
    progress: Progress = silent
    downloads: Downloads = no_downloads
    scripts: Scripts = no_scripts
    jobs: int = 1
    own: Path | None = None
    portable: bool = False
    stock: Path | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What came of a job: files relative to the folder, each of which must be there, and how many of what was made.

    With an error among the problems some files may be missing, and nothing may be published.
    """

    files: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    made: Mapping[str, int] = field(default_factory=dict)


def nothing_written(_job: Job) -> Written:
    """What an output writes whose files are pages' own."""
    return Written()


@dataclass(frozen=True, slots=True)
class Output:
    """One output: its name, what it writes, what of it pages link or load, and what it needs of a catalogue.

    What `check` passes, `write` can make: an editor is told while editing, not when the site is built.
    """

    name: str
    write: Callable[[Job], Written] = nothing_written
    downloads: Downloads = no_downloads
    scripts: Scripts = no_scripts
    check: Check = no_check


def write_file(path: str, content: str | bytes) -> None:
    """Write a file of a site, text as UTF-8, and its folder where that is missing. An OSError names the file.

    Ten thousand files: without a buffer, and without asking first whether the folder is there.
    """
    data = memoryview(content.encode() if isinstance(content, str) else content)
    try:
        _make_folder(path.rpartition("/")[0])
        with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - Path costs as much as all the rest
            while data:
                data = data[file.write(data) :]
    except OSError as error:
        error.filename = error.filename or path
        raise


def data_script(function: str, value: Any) -> str:
    """A script that hands a value to `familienlotse.<function>`, from any address, `file://` too, and is only data."""
    return f"familienlotse.{function}({compact(value).translate(_SAFE)});\n"


def version(content: bytes) -> str:
    """A hash of the content, for addresses that a browser may keep for ever."""
    return sha256(content).hexdigest()[:8]


def compact(value: Any) -> str:
    """A value as JSON of few bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def temporary_folder(kind: str) -> Iterator[Path]:
    """A folder that is gone afterwards; those of the same kind whose process was killed long ago go too."""
    prefix = f"familienlotse-{kind}-"
    for left in Path(gettempdir()).glob(f"{prefix}*"):
        with suppress(OSError):  # it may just have gone, or be somebody else's; links are not followed
            if left.lstat().st_mtime < time.time() - _LONG_AGO:
                shutil.rmtree(left)
    with TemporaryDirectory(prefix=prefix) as folder:
        yield Path(folder)


def _make_folder(path: str) -> None:
    try:
        os.mkdir(path)  # noqa: PTH102 - as above
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103 - as above
