"""Collect the interface's words from code and templates and bring every `.po` file up to date (`make words`)."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "site_src" / "locale"


def main() -> int:
    """Update all files; a language's new words stand empty in its file until somebody fills them in."""
    with TemporaryDirectory() as folder:
        template = Path(folder) / "words.pot"
        _babel("extract", "-F", "pyproject.toml", "--no-location", "--sort-output", "-o", str(template), ".")
        for path in sorted(LOCALE.glob("*.po")):
            language = path.stem.partition("-")[0]
            _babel("update", "--no-fuzzy-matching", "--ignore-obsolete", "--omit-header", "--no-wrap",
                   "-i", str(template), "-o", str(path), "-l", language)  # fmt: skip
    return 0


def _babel(command: str, *arguments: str) -> None:
    # Our own installed command with fixed arguments.
    subprocess.run([str(Path(sys.executable).with_name("pybabel")), "-q", command, *arguments], cwd=ROOT, check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
