"""The schema takes what the reader takes: an editor's program must not mark as wrong what `check` lets pass."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.catalogue.load import load
from generator.catalogue.schema import text_pattern
from generator.catalogue.values.base import TextValue
from generator.catalogue.values.dates import Interval, Period
from generator.catalogue.values.facts import Ages, Cost, Position
from generator.catalogue.values.phone import Phone
from tests.catalogue.test_golden import HERE, TODAY

ROOT = HERE.parents[1]
OFFERS = sorted(
    path for folder in ("offers", "examples/dortmund") for path in (ROOT / folder).glob("*/*.yml")
    if path.parent.name != "_catalogue"
)  # fmt: skip
KIOSK = (HERE / "base/prohlis/kiosk.yml").read_text(encoding="utf-8")
# Lines of kiosk.yml, and other ways to write them that the reader understands.
SPELLINGS = [
    ("ages: 0-2", "ages: 0 – 6"), ("ages: 0-2", "ages: 0m -18m"), ("ages: 0-2", "ages: 16 +"), ("ages: 0-2", "ages:"),
    ("phone: 030 23125 100", "phone: 030–23125100"), ("phone: 030 23125 100", "phone: (030)/23125 100"),
    ("phone: 030 23125 100", "phone: 03023125100"), ("phone: 030 23125 100", "phone: +493023125100"),
    ("phone: 030 23125 100", "phone: 112"), ("phone: 030 23125 100", "phone: 030.23125100"),
    ("phone: 030 23125 100", "phone: ' 030 23125 100 '"), ("phone: 030 23125 100", "phone: ~"),
    ("valid: 2026-01-01/..", "valid: 2026-01-01 / 2026-12-31"), ("valid: 2026-01-01/..", "valid: ../2026-12-31"),
    ("valid: 2026-01-01/..", "valid: '2026-01-01  /  ..'"),
    ("cost: free", "cost: 5,50 EUR"), ("cost: free", "cost: '5.50 EUR per course '"), ("cost: free", "cost: >\n  free"),
    ("anonymous: yes", "anonymous: Ja"), ("anonymous: yes", "anonymous: TRUE"), ("anonymous: yes", "anonymous: nein"),
    ("anonymous: yes", "anonymous: false"), ("anonymous: yes", "anonymous:"), ("anonymous: yes", "anonymous: 'No '"),
    ("position: 51.0012, 13.7899", "position: 51.0012,13.7899"),
    ("position: 51.0012, 13.7899", "position: 51.0 , 13.7"),
    ("postcode: 01239", "postcode: '01239'"), ("postcode: 01239", "postcode: 99999"),
    ("street: Musterstraße 1", "street: 17"), ("city: Dresden", "city: no"), ("city: Dresden", "city: >\n    Dresden"),
    ("city: Dresden", "city: true"), ("city: Dresden", "city: 1.5"), ("access: [step-free]", "access:"),
    ("website: https://familien.example/kiosk", "website: HTTPS://familien.example/@kiosk"),
    ("website: https://familien.example/kiosk", "website: https://müller.example/über-uns?a=b#c"),
    ("email: kiosk@familien.example", "email: kiosk@müller.example"),
    ("registration: none", "registration:"), ("next: [rallye]", "next:"), ("languages: [de, ar]", "languages:"),
    ("hours: Mo-Fr 09:00-12:00", "hours: 24/7"), ("hours: Mo-Fr 09:00-12:00", "hours:"),
    ("    of: 8aba6c", "    of: 123456"), ("    of: 8aba6c", "    of: 1e2345"), ("    of: 8aba6c", "    of:"),
    ("    of: 8aba6c", "    bring: 1"), ("    of: 8aba6c", "    keywords: [1, no, 2.5]"),
    ("    of: 8aba6c", "    directions:"),
    ("    name: Family kiosk", "    name: 1001"), ("    name: Family kiosk", "    name: 2026-01-01"),
    ("    summary: Families meet here.", "    summary: |\n      Families meet here."),
    ("every: 6 months", "every: 1 months"), ("on: 2026-11-01", "on: '2026-11-01'"),
]  # fmt: skip
# What the reader refuses, and so should an editor's program.
MISTAKES = [
    ("ages: 0-2", "ages: 0 bis 6"), ("cost: free", "cost: kostenlos"), ("status: active", "status: aktiv"),
    ("provider: vsp\n", ""),
    ("topics: [meeting, everyday-help]", "topics: meeting"), ("topics: [meeting, everyday-help]", "topics: []"),
    ("anonymous: yes", "anonymous: vielleicht"), ("kind: in-person", "Art: Kurs"),
    ("valid: 2026-01-01/..", "valid: 2026"),
    ("    name: Familienkiosk", "    name:"), ("email: kiosk@familien.example", "email: kiosk"),
    ("website: https://familien.example/kiosk", "website: www.familien.example"),
    ("postcode: 01239", "postcode: 1239 Dresden"),
    ("    name: Family kiosk", "    name: |\n      Family\n      kiosk"), ("phone: 030 23125 100", "phone: kiosk"),
    ("    name: Family kiosk", f"    name: {'x' * 91}"), ("every: 6 months", "every: oft"),
]  # fmt: skip


def refused(files: Iterable[Path]) -> set[str]:
    """The names of the files that check-jsonschema refuses by our schema."""
    program = str(Path(sys.executable).with_name("check-jsonschema"))
    command = [program, "--schemafile", str(ROOT / "docs/offer.schema.json"), "-o", "json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    assert not said.get("parse_errors")
    return {Path(error["filename"]).name for error in said.get("errors", ())}


def written(folder: Path, changes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """A file for each change of the kiosk's; what was changed by the file's name."""
    files = {}
    for number, (old, new) in enumerate(changes):
        assert KIOSK.count(old) == 1, old
        files[f"{number}.yml"] = new
        (folder / f"{number}.yml").write_text(KIOSK.replace(old, new), encoding="utf-8")
    return files


def is_right(text: str, folder: Path) -> bool:
    """Whether the reader takes the text as an offer."""
    (folder / "prohlis/kiosk.yml").write_text(text, encoding="utf-8")
    return not any(problem.level == "error" for problem in load(folder, TODAY).problems)


@pytest.mark.process
def test_every_offer_of_ours_fits_the_schema() -> None:
    assert len(OFFERS) > 60
    assert refused(OFFERS) == set()


def test_what_the_reader_takes_fits_the_schema(tmp_path: Path) -> None:
    files = written(tmp_path, SPELLINGS)
    assert {files[name] for name in refused(tmp_path.glob("*.yml"))} == set()


def test_what_the_reader_refuses_fits_the_schema_no_more(tmp_path: Path) -> None:
    files = written(tmp_path, MISTAKES)
    assert {files[name] for name in files.keys() - refused(tmp_path.glob("*.yml"))} == set()


def test_these_spellings_are_right_and_wrong_to_the_reader_too(tmp_path: Path) -> None:
    folder = tmp_path / "offers"
    shutil.copytree(HERE / "base", folder)
    assert [new for old, new in SPELLINGS if not is_right(KIOSK.replace(old, new), folder)] == []
    assert [new for old, new in MISTAKES if is_right(KIOSK.replace(old, new), folder)] == []


KINDS: list[tuple[type[TextValue], str]] = [
    (Phone, "0123456789+()/.-– "), (Ages, "0123m-–+ "), (Cost, "0123.,EURfebyincomp "), (Position, "0123456789.,- "),
    (Period, "0123456789-/. "), (Interval, "0123456789 wekmonthsyar"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "alphabet"), KINDS)
@settings(deadline=None, max_examples=300)
@given(data=st.data())
def test_a_pattern_takes_every_text_that_can_be_read(kind: type[TextValue], alphabet: str, data: st.DataObject) -> None:
    near = st.sampled_from(kind.EXAMPLES).flatmap(
        lambda example: st.builds(
            lambda at, cut, put: example[:at] + put + example[at + cut :],
            st.integers(0, len(example)), st.integers(0, 2), st.text(alphabet, max_size=3),
        )
    )  # fmt: skip
    text = data.draw(near | st.text(alphabet, max_size=24))
    try:
        kind.parse(text)
    except PydanticCustomError:
        return
    assert re.search(text_pattern(kind.PATTERN), f" {text}\n")
