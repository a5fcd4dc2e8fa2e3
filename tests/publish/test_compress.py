"""Compressed copies of a site's files: what gets them, and that they always hold the same."""

import gzip
from hashlib import sha256
from pathlib import Path

import brotli
import pytest

from generator.publishing.compress import LEAST, compress
from generator.publishing.tree import below

TEXT = "<p>Familienhebammen kommen zu Ihnen nach Hause.</p>\n" * 60


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "de").mkdir()
    for name in ("index.html", "de/index.html", "de/search-1a2b3c4d.js", "main.css", "feed.xml", "dates.ics"):
        (tmp_path / name).write_text(f"{name}\n{TEXT}", "utf-8")
    (tmp_path / "flyer.pdf").write_bytes(b"%PDF-2.0\n" + bytes(4000))
    (tmp_path / "small.html").write_bytes(b"a" * (LEAST - 1))
    (tmp_path / "least.html").write_bytes(b"a" * LEAST)
    return tmp_path


def copies(folder: Path) -> dict[str, bytes]:
    return {name: Path(entry.path).read_bytes() for name, entry in below(folder) if name.endswith((".br", ".gz"))}


def test_every_text_of_some_size_gets_both_and_nothing_else_does(site: Path) -> None:
    texts = ("dates.ics", "de/index.html", "de/search-1a2b3c4d.js", "feed.xml", "index.html", "least.html", "main.css")
    made = compress(site)
    assert sorted(made) == sorted(f"{name}.{ending}" for name in texts for ending in ("br", "gz"))
    assert sorted(made) == sorted(copies(site))


def test_the_copies_hold_what_the_file_holds_and_are_smaller(site: Path) -> None:
    compress(site)
    for name, copy in copies(site).items():
        whole = (site / name).with_suffix("").read_bytes()
        assert (brotli if name.endswith(".br") else gzip).decompress(copy) == whole
        assert len(copy) < len(whole)


def test_what_does_not_get_smaller_gets_no_copy(site: Path) -> None:
    (site / "packed.svg").write_bytes(b"".join(sha256(bytes([number])).digest() for number in range(LEAST // 32)))
    assert not any(name.startswith("packed") for name in compress(site))


def test_the_same_files_give_the_same_bytes_in_one_process_or_two(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compress(site)
    first = copies(site)
    for name in first:
        (site / name).unlink()
    monkeypatch.setattr("generator.publishing.compress._AT_ONCE", 2)
    compress(site, jobs=2)
    assert copies(site) == first


def test_a_copy_that_cannot_be_written_is_named(site: Path) -> None:
    (site / "main.css.gz").mkdir()
    with pytest.raises(IsADirectoryError) as failed:
        compress(site)
    assert failed.value.filename == str(site / "main.css.gz")
