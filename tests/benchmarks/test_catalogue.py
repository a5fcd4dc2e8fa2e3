from datetime import date
from pathlib import Path

from benchmarks.catalogue import write
from generator.catalogue.load import load

TODAY = date(2026, 11, 22)


def _written(folder: Path) -> dict[str, bytes]:
    assert list(write(folder, 20, TODAY)) == list(range(1, 21))
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yml")}


def test_the_made_up_catalogue_is_the_same_every_time(tmp_path: Path) -> None:
    assert _written(tmp_path / "first") == _written(tmp_path / "second")


def test_the_made_up_catalogue_has_no_errors(tmp_path: Path) -> None:
    _written(tmp_path)
    loaded = load(tmp_path, TODAY)
    assert [problem for problem in loaded.problems if problem.level == "error"] == []
    assert loaded.catalogue is not None
    assert len(loaded.catalogue.offers) == 20
