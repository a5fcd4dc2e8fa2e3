import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_mkdocs_build_alone_builds_the_default_language_with_its_assets_inside(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "out")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, [line for line in done.stderr.splitlines() if not line.startswith("INFO")]) == (0, [])
    home = (tmp_path / "out" / "index.html").read_text("utf-8")
    assert '<html lang="de" dir="ltr"' in home
    assert "hreflang" not in home
    shared = re.findall(r'(?:href|src)="(assets/[^"?]*)', home)
    assert len(shared) >= 4
    assert [path for path in shared if not (tmp_path / "out" / path).is_file()] == []
