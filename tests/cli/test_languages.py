"""Languages of a catalogue that the interface does not speak."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_language_without_words_is_refused_before_anything_is_built(town: Path, tmp_path: Path, run: Run) -> None:
    for path in (town / "_catalogue").glob("*.yml"):
        text = path.read_text("utf-8").replace("pl]", "pl, fr]")
        path.write_text("\n".join(_with_french(text.splitlines())) + "\n", "utf-8")
    ran = run("build", "--catalogue", town, "--out", tmp_path / "site", "--no-flyers", "--lang", "en")
    assert ran.code == 1
    assert "site_src/locale/fr.po: Error: The language “fr” has no readable words of the interface" in ran.err
    assert not (tmp_path / "site").exists()


def _with_french(lines: list[str]) -> list[str]:
    """Give every label a French one, the same as the Polish."""
    found = []
    for line in lines:
        found.append(line)
        if line.lstrip().startswith("pl:"):
            found.append(line.replace("pl:", "fr:", 1))
    return found
