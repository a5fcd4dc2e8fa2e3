"""Makes the sdist, and of it the wheel, without a network: `python -m tools.dist [FOLDER]`, `make dist`."""

import io
import shutil
import sys
import tarfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from setuptools import build_meta

from tools.package import RESOURCES

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("generator", *RESOURCES, "tools/package.py")
PAPERS = ("MANIFEST.in", "pyproject.toml", "README.md", "LICENSE")


def made(out: Path) -> list[str]:
    """Write both files into the folder `out` and return their names."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="familienlotse-dist-") as folder:
        copy = Path(folder) / "copy"
        for part in (*PARTS, *PAPERS):
            _copied(ROOT / part, copy / part)
        with chdir(copy):
            sdist = build_meta.build_sdist(str(out))
        with tarfile.open(out / sdist) as archive:
            archive.extractall(folder, filter="data")
        with chdir(Path(folder) / sdist.removesuffix(".tar.gz")):
            wheel = build_meta.build_wheel(str(out))
    return [sdist, wheel]


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)


if __name__ == "__main__":
    place = Path(sys.argv[1] if len(sys.argv) > 1 else "dist").absolute()
    told = io.StringIO()
    try:
        with redirect_stdout(told), redirect_stderr(told):  # setuptools tells every file
            names = made(place)
    except BaseException:
        sys.stderr.write(told.getvalue())
        raise
    sys.stdout.write("".join(f"{place / name}\n" for name in names))
