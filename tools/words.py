"""Collect the interface's words from code and templates and bring every `.po` file up to date (`make words`)."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "site_src" / "locale"


def main() -> int:
    """Update all files; a language's new words stand empty in its file until somebody fills them in."""
    template = _collected()
    for path in sorted(LOCALE.glob("*.po")):
        language = path.stem.partition("-")[0]
        with path.open("rb") as file:
            catalog = read_po(file, locale=language)
        catalog.update(template, no_fuzzy_matching=True)
        path.write_bytes(_header(path.stem, catalog) + _body(catalog))
    return 0


def _collected() -> Catalog:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "words.pot"
        extract = ["extract", "-F", "pyproject.toml", "-c", "Translators:", "--no-location", "-o", str(file), "."]
        pybabel = Path(sys.executable).with_name("pybabel")
        subprocess.run([pybabel, "-q", *extract], cwd=ROOT, check=True)  # noqa: S603  # our own command, fixed words
        with file.open("rb") as read:
            return read_po(read)


def _header(language: str, catalog: Catalog) -> bytes:
    """Only what editors of `.po` files need; dates would change with every run."""
    lines = (
        f"Language: {language}",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {catalog.plural_forms}",
    )
    return ('msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n").encode()


def _body(catalog: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, catalog, omit_header=True, sort_output=True, ignore_obsolete=True, width=0)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())
