"""The overviews, word for word, also of a catalogue with errors."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.values.dates import Interval
from generator.commands import main
from generator.commands.report import STATES
from generator.reports.translations import SIGNS
from tests.commands.conftest import ROOT

DAY = ("--today", "2027-05-10")
SINGING = """\
status: active
part_of: kiosk
topics: [meeting]
phases: [baby]
kind: in-person
cost: free
texts:
  de: {name: Singen, summary: Wir singen.}
"""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Two offers, and a part of one of them."""
    folder = Path(shutil.copytree(ROOT / "tests" / "catalogue" / "base", tmp_path / "offers"))
    (folder / "prohlis" / "singen.yml").write_text(SINGING, "utf-8")
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def said(capsys: pytest.CaptureFixture[str], town: Path, *given: str, lang: str = "en") -> tuple[int, str, list[str]]:
    """The exit code, stdout, and the lines of stderr but the one on the day."""
    code = main(["report", *given, "--catalogue", str(town), *DAY, "--lang", lang])
    out, err = capsys.readouterr()
    return code, out, err.splitlines()[1:]


def test_what_is_due_stands_by_provider_with_its_phone(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    assert said(capsys, town, "due", "--within", "8 months", lang="de") == (0, DUE_IN_GERMAN, [])
    assert said(capsys, town, "due") == (0, DUE, [])


DUE_IN_GERMAN = """\
Zu prüfen bis 2028-01-10 (Stand 2027-05-10)

VSP e. V.
  2027-05-01  überfällig  030 23125 100  kiosk  Familienkiosk
    auch für: singen

Jugendamt Dresden
  2027-11-01              030 23125 101  rallye  Rallye

1 überfällig, 1 fällig bis 2028-01-10.
"""
DUE = """\
To be checked by 2027-06-07 (as of 2027-05-10)

VSP e. V.
  2027-05-01  overdue  030 23125 100  kiosk  Familienkiosk
    also for: singen

1 overdue, 0 due by 2027-06-07.
"""


def test_translations_can_be_narrowed_to_a_language_and_to_what_is_to_be_done(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    change(town / "prohlis" / "kiosk.yml", "treffen sich Familien", "treffen sich alle")
    assert said(capsys, town, "translations") == (0, ALL, [])
    narrowed = ("--language", "en", "--only", "missing,outdated")
    assert said(capsys, town, "translations", *narrowed, lang="de") == (0, TO_DO, [])
    assert said(capsys, town, "translations", "--only", "unknown") == (0, NOTHING, [])


ALL = """\
         en
kiosk    !
rallye   +
singen   -

current  1/3

+  translated
!  the German text was changed afterwards
-  missing
"""
TO_DO = """\
         en
kiosk    !
singen   -

aktuell  1/3

!  der deutsche Text wurde danach geändert
-  fehlt
"""
NOTHING = """\
         en

current  1/3

Nothing found.
"""


def test_what_has_ended_is_not_due_and_its_part_stands_alone(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    change(town / "prohlis" / "kiosk.yml", "status: active", "status: closed")
    _, out, _ = said(capsys, town, "due")
    assert out.splitlines()[3:] == [
        "  2027-05-01  overdue  030 23125 100  singen  Singen",
        "",
        "1 overdue, 0 due by 2027-06-07.",
    ]


def test_without_a_phone_there_is_another_way_to_reach_it(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    change(town / "prohlis" / "kiosk.yml", "  phone: 030 23125 100\n", "")
    assert "  overdue  kiosk@familien.example  kiosk  " in said(capsys, town, "due")[1]


def test_errors_elsewhere_are_said_after_what_could_be_read(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    change(town / "prohlis" / "rallye.yml", "status: active", "status: aktiv")
    code, out, err = said(capsys, town, "due")
    assert (code, out) == (1, DUE)
    assert err[0].endswith("[not-a-choice]")
    assert err[1:] == [
        "1 error.",
        "familienlotse: The overview shows only what could be read. Please mend the errors above.",
    ]
    code, out, _ = said(capsys, town, "translations")
    assert code == 1
    assert [line.split()[0] for line in out.splitlines()[1:3]] == ["kiosk", "singen"]


def test_an_overview_is_given_of_whatever_can_be_read(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    """Without settings, providers and German texts."""
    (town / "_catalogue" / "catalogue.yml").write_text("languages: 7\n", "utf-8")
    (town / "_catalogue" / "providers.yml").unlink()
    change(town / "prohlis" / "kiosk.yml", "  de:\n", "  pl:\n")
    code, out, _ = said(capsys, town, "due")
    assert code == 1
    assert "kiosk" in out
    code, out, _ = said(capsys, town, "translations")
    assert code == 1
    assert out.splitlines()[0].split() == ["en", "pl"]


def test_a_folder_that_is_not_there_has_no_overview(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = said(capsys, tmp_path / "none", "due")
    assert (code, out) == (1, "")
    assert err[0].endswith("[missing-folder]")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("due", "--within", "soon"), "“soon” is not a span of time, which looks like this: 30d, 4w or 2 months."),
        (("due", "--within", "0d"), "“0d” is not a span of time, which looks like this: 30d, 4w or 2 months."),
        (("due", "--only", "missing"), "--only belongs to report translations only."),
        (("due", "--language", "en"), "--language belongs to report translations, searches only."),
        (("translations", "--within", "4w"), "--within belongs to report due only."),
        (
            ("translations", "--only", "missing,old"),
            "There is no “old” for --only. There are: current, outdated, unknown, missing.",
        ),
        (("translations", "--language", "de"), "There is no “de” for --language. There are: en."),
        (("due", "asked.txt"), "FILE belongs to report searches only."),
        (("due", "--all"), "--all belongs to report searches only."),
        (("searches", "asked.txt", "--within", "4w"), "--within belongs to report due only."),
        (("searches",), "Missing: FILE."),
    ],
)
def test_wrong_use_is_one_sentence(
    capsys: pytest.CaptureFixture[str], town: Path, given: tuple[str, ...], sentence: str
) -> None:
    code = main(["report", *given, "--catalogue", str(town), "--lang", "en"])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.removesuffix(" Help: familienlotse report --help\n").rstrip() == f"familienlotse: {sentence}"


def test_a_span_may_be_of_days() -> None:
    assert Interval(30, "days").after(date(2026, 2, 1)) == date(2026, 3, 3)


def test_every_state_of_a_translation_can_be_asked_for() -> None:
    assert tuple(SIGNS) == STATES


def test_searches_that_find_nothing_or_little_are_told(
    capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_text("# from the log\nKiosk\nxyzzy\n\nen\tmeeting place\nen\ta ship on the ocean, meeting\n", "utf-8")
    assert said(capsys, town, "searches", str(asked)) == (0, FOUND_LITTLE, [])
    assert said(capsys, town, "searches", str(asked), "--all", lang="de") == (0, FOUND_ALL, [])
    asked.write_text("xyzzy\n", "utf-8")
    code, out, _ = said(capsys, town, "searches", str(asked), "--language", "en")
    assert (code, out.split()[:3]) == (0, ["nothing", "en", "xyzzy"])


FOUND_LITTLE = """\
nothing  de  xyzzy
little   en  a ship on the ocean, meeting  rallye

4 searches, without results: 1, with weak ones only: 1.
"""

FOUND_ALL = """\
nichts    de  xyzzy
wenig     en  a ship on the ocean, meeting  rallye
gefunden  de  Kiosk                         kiosk
gefunden  en  meeting place                 kiosk, singen, rallye

4 Suchen, davon ohne Treffer: 1, nur mit schwachen: 1.
"""


def test_a_file_of_searches_may_be_any_bytes(capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_bytes(b"\xff\xfe\x01<script>\n" + b"a " * 20000 + b"\n")
    code, out, told = said(capsys, town, "searches", str(asked), "--all")
    assert (code, told) == (0, [])
    assert "\x01" not in out
    assert max(map(len, out.splitlines())) < 200


def test_a_language_of_a_search_has_to_be_one_of_the_catalogue(
    capsys: pytest.CaptureFixture[str], town: Path, tmp_path: Path
) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_text("xx\tKiosk\n", "utf-8")
    code = main(["report", "searches", str(asked), "--catalogue", str(town), *DAY, "--lang", "en"])
    assert code == 2
    assert "There is no “xx” for FILE. There are: de, en." in capsys.readouterr().err


def test_freshness_says_which_paper_is_worth_printing_anew_and_why(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    for key in ("prohlis", "gorbitz"):
        assert main(["release", key, "--catalogue", str(town), "--today", "2026-11-22", "--lang", "en"]) == 0
    capsys.readouterr()
    assert said(capsys, town, "freshness") == (0, SAME, [])
    change(town / "prohlis" / "rallye.yml", "cost: 5 EUR per course", "cost: 6 EUR per course")
    assert said(capsys, town, "freshness", lang="de") == (0, DEARER, [])
    change(town / "prohlis" / "kiosk.yml", "hours: Mo-Fr 09:00-12:00", "hours: Mo-Th 09:00-12:00")
    assert said(capsys, town, "freshness") == (0, SOON, [])
    change(town / "prohlis" / "kiosk.yml", "phone: 030 23125 100", "phone: 030 23125 199")
    (town / "prohlis" / "singen.yml").unlink()
    assert said(capsys, town, "freshness", lang="de") == (0, NOW, [])


def test_three_new_offers_are_worth_new_paper_soon_and_many_are_no_more(
    capsys: pytest.CaptureFixture[str], town: Path
) -> None:
    assert main(["release", "prohlis", "--catalogue", str(town), "--today", "2026-11-22", "--lang", "en"]) == 0
    capsys.readouterr()
    found = []
    for number in range(1, 13):
        text = SINGING.replace("Singen", f"Singen {number}").replace("Wir singen", f"Wir singen {number} Lieder")
        (town / "prohlis" / f"singen-{number}.yml").write_text(text, "utf-8")
        found.append(said(capsys, town, "freshness")[1].splitlines()[2].split("  ")[3:])
    assert [" ".join(cells) for cells in found] == [
        "not worth it yet 1 points",
        "not worth it yet 2 points",
        *["print soon 3 points"] * 10,
    ]


def test_freshness_names_districts_without_an_edition(capsys: pytest.CaptureFixture[str], town: Path) -> None:
    assert said(capsys, town, "freshness") == (0, WITHOUT, [])


SAME = """\
Print new paper? (as of 2027-05-10)

Prohlis  P-01  2026-11-22  still right
Gorbitz  G-01  2026-11-22  still right

0 to print now, 0 soon; 2 not needed; 0 without edition.
"""
DEARER = """\
Papier neu drucken? (Stand 2027-05-10)

Prohlis  P-01  2026-11-22  lohnt sich noch nicht  2 Punkte
  anderer Preis: rallye
Gorbitz  G-01  2026-11-22  lohnt sich noch nicht  2 Punkte
  anderer Preis: rallye

0 jetzt, 0 bald neu drucken; 2 nicht nötig; 0 ohne Ausgabe.
"""
SOON = """\
Print new paper? (as of 2027-05-10)

Prohlis  P-01  2026-11-22  print soon  5 points
  other times: kiosk
  another price: rallye
Gorbitz  G-01  2026-11-22  print soon  5 points
  other times: kiosk
  another price: rallye

0 to print now, 2 soon; 0 not needed; 0 without edition.
"""
NOW = """\
Papier neu drucken? (Stand 2027-05-10)

Prohlis  P-01  2026-11-22  jetzt neu drucken  25 Punkte
  gibt es nicht mehr: singen
  andere Telefonnummer: kiosk
  andere Zeiten: kiosk
  anderer Preis: rallye
Gorbitz  G-01  2026-11-22  jetzt neu drucken  25 Punkte
  gibt es nicht mehr: singen
  andere Telefonnummer: kiosk
  andere Zeiten: kiosk
  anderer Preis: rallye

2 jetzt, 0 bald neu drucken; 0 nicht nötig; 0 ohne Ausgabe.
"""
WITHOUT = """\
Print new paper? (as of 2027-05-10)

no edition: Prohlis, Gorbitz

0 to print now, 0 soon; 0 not needed; 2 without edition.
"""
