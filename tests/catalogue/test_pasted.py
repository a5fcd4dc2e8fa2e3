"""A suggestion is right when it is pasted in the place of what was found."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.load import load

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
KIOSK = "offers/prohlis/kiosk.yml"
MISTAKES = [
    ("phone: ", "030 23125 100", "030 23125 100 / 101"),
    ("phone: ", "030 23125 100", "Tel. 030 23125 100"),
    ("  phone: ", "030 23125 100", "030 231/25100"),
    ("website: ", "https://familien.example/kiosk", "https://familien.example/kiosk,"),
    ("districts: ", "[prohlis]", "alle"),
    ("districts: [", "prohlis", "alle"),
    ("languages: ", "[de, ar]", "deutsch"),
    ("languages: ", "[de, ar]", "deutsch; arabisch"),
    ("topics: ", "[meeting, everyday-help]", "-meeting"),
    ("topics: ", "[meeting, everyday-help]", "meeting; everyday-help"),
    ("topics: [", "meeting, everyday-help", "meeting; everyday-help"),
    ("cost: ", "free", "Free"),
    ("cost: ", "free", "5,5 EUR"),
    ("postcode: ", "01239", "1239"),
    ("postcode: ", "01239", "D-01239"),
    ("city: ", "Dresden", "Dresdne"),
    ("street: ", "Musterstraße 1", "Musterstraße 1, 01239 Dresden"),
    ("access: [", "step-free", "barrierefrei"),
    ("next: [", "rallye", "rallye.yml"),
    ("next: [", "rallye", "prohlis/rallye.yml"),
    ("registration: ", "none", "ja"),
    ("registration: ", "none", "[none, phone, email]"),
    ("anonymous: ", "yes", "Ja, gern"),
    ("ages: ", "0-2", "3-12m"),
    ("valid: ", "2026-01-01/..", "01.09.2026 - 31.07.2027"),
    ("valid: ", "2026-01-01/..", "ab 1. September 2026"),
    ("valid: ", "2026-01-01/..", "bis 31.7.27"),
    ("checked: {on: ", "2026-11-01", "1.11.26"),
    ("checked: {on: ", "2026-11-01", "1. November 2026"),
    ("checked: ", "{on: 2026-11-01, by: redaktion, every: 6 months}", "2026-11-02"),
    ("phone: ", "030 23125 100", "„030 23125 100“"),
    ("email: ", "kiosk@familien.example", "kiosk@familien.example,"),
    ("email: ", "kiosk@familien.example", "kiosk@familien.example; b@familien.example"),
    ("website: ", "https://familien.example/kiosk", "https://familien.example/kiosk, https://b.example"),
    ("postcode: ", "01239", "„01239“"),
    ("city: ", "Dresden", "01239 Dresden"),
    ("kind: ", "in-person", "vor Ort, online"),
    ("ages: ", "0-2", "ab 3 Monaten bis 2 Jahre"),
    ("ages: ", "0-2", "0 - 2 J."),
    ("every: ", "6 months", "halbjährlich"),
    ("by: ", "redaktion", "Erika Müller"),
    ("provider: ", "vsp", "VSP"),
]


@pytest.mark.parametrize(("field", "right", "wrong"), MISTAKES, ids=[f"{field}{wrong}" for field, _, wrong in MISTAKES])
def test_a_suggestion_is_right_when_pasted(field: str, right: str, wrong: str, tmp_path: Path) -> None:
    shutil.copytree(HERE / "base", tmp_path / "offers")
    path = tmp_path / KIOSK
    text = path.read_text(encoding="utf-8")
    assert text.count(field + right) == 1
    path.write_text(text.replace(field + right, field + wrong), encoding="utf-8")
    (found,) = load(tmp_path / "offers", TODAY).problems
    path.write_text(text.replace(field + right, field + found.suggestion), encoding="utf-8")
    assert load(tmp_path / "offers", TODAY).problems == ()
