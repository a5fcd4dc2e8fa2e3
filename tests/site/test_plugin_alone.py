import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.catalogue.model import Catalogue
from generator.site.frame import frame
from generator.site.mkdocs.language import build_language
from generator.site.pages import pages
from tests.site.conftest import ROOT, make_config

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.process


def mkdocs_build(config: Path, out: Path) -> tuple[int, list[str]]:
    """Run mkdocs as its users do, on TODAY; the exit code, and what it says beyond its progress."""
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(out)],
        cwd=config.parent,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": f"{noon.timestamp():.0f}"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [line for line in done.stderr.splitlines() if line and not line.startswith("INFO")]


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_mkdocs_build_alone_builds_the_default_language_with_its_assets_inside(tmp_path: Path) -> None:
    assert mkdocs_build(ROOT / "mkdocs.yml", tmp_path / "out") == (0, [])
    home = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert '<html lang="de" dir="ltr"' in home
    assert "hreflang" not in home
    shared = re.findall(r'(?:href|src)="(assets/[^"?]*)', home)
    assert len(shared) >= 4
    assert [path for path in shared if not (tmp_path / "out" / path).is_file()] == []


def test_every_page_that_mkdocs_build_alone_renders_in_full_is_the_one_we_fill_in(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    assert mkdocs_build(ROOT / "mkdocs.yml", tmp_path / "alone") == (0, [])
    made, around = pages(catalogue, "de", assets="assets/"), frame(catalogue, "de", ())
    assert build_language(ROOT / "mkdocs.yml", around, made, tmp_path / "ours", shared_assets=False) == ()
    alone, ours = content(tmp_path / "alone"), content(tmp_path / "ours")
    assert len([name for name in alone if name.endswith(".html")]) > 70
    assert sorted(ours) == sorted(alone)
    assert [name for name in alone if ours[name] != alone[name]] == []


def test_mkdocs_build_alone_refuses_a_catalogue_with_errors_in_one_line(tmp_path: Path) -> None:
    config = make_config(tmp_path / "project")
    shutil.copytree(ROOT / "offers", config.parent / "offers")
    (config.parent / "offers" / "prohlis" / "fabi.yml").write_text("status: activ\n", "utf-8")
    code, said = mkdocs_build(config, tmp_path / "out")
    assert code == 1
    assert len(said) == 1
    assert said[0].endswith("offers: the catalogue has errors, see: familienlotse check")


def test_mkdocs_build_alone_names_the_file_of_a_hand_written_page(tmp_path: Path) -> None:
    config = make_config(tmp_path / "project")
    shutil.copytree(ROOT / "offers", config.parent / "offers")
    (config.parent / "pages" / "about.de.md").write_text("# Wir\n\n[weg](gone.md)\n", "utf-8")
    code, said = mkdocs_build(config, tmp_path / "out")
    assert code == 1
    assert [line for line in said if "pages/about.de.md" in line and "gone.md" in line] == said[:1]
