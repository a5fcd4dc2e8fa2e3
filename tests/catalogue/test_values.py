"""The values of an offer: what each text means, how it is written back, and why a text is refused."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from generator.catalogue.values.base import TextValue
from generator.catalogue.values.dates import Interval, IsoDate, Period, read_date
from generator.catalogue.values.facts import Ages, Cost, Position, YesNo, paragraphs
from generator.catalogue.values.phone import Phone
from generator.catalogue.values.web import Email, Site, Url, host

SUGGESTION = "suggestion"


def refusal(read: Callable[[str], object], text: str) -> dict[str, Any]:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    return {"code": caught.value.type, **(caught.value.context or {})}


@pytest.mark.parametrize(("text", "e164", "display"), [
    ("030 23125 100", "+493023125100", "030 23125 100"),
    ("03023125100", "+493023125100", "030 23125100"),
    ("030/23125-100", "+493023125100", "030 23125 100"),
    ("(030) 23125-100", "+493023125100", "030 23125 100"),
    ("+49 30 23125 100", "+493023125100", "030 23125100"),
    ("+49 (0)30 23125 100", "+493023125100", "030 23125100"),
    ("0049 30 23125100", "+493023125100", "030 23125100"),
    ("069 90009 000", "+496990009000", "069 90009 000"),
    ("040 66969 999", "+494066969999", "040 66969 999"),
    ("0221 4710 500", "+492214710500", "0221 4710 500"),
    ("089 99998 000", "+498999998000", "089 99998 000"),
    ("0800 111 0 111", "+498001110111", "0800 111 0 111"),
    ("0359902", "+49359902", "0359902"),
    ("035990 2", "+49359902", "0359902"),
    ("0164 12345", "+4916412345", "016412345"),
    ("0351/488 1234", "+493514881234", "0351 488 1234"),
    ("(0351) 488-1234", "+493514881234", "0351 488 1234"),
    ("0351 / 488 12-0", "+49351488120", "0351 488 12 0"),
    ("+49 (0)351/488 1234", "+493514881234", "0351 4881234"),
    ("030\u00a023125\u202f100\u200e", "+493023125100", "030 23125 100"),
    ("112", "112", "112"),
    ("110", "110", "110"),
    ("116117", "116117", "116 117"),
    ("116 111", "116111", "116 111"),
    ("116016", "116016", "116 016"),
    ("+44 20 7946 0100", "+442079460100", "+44 20 7946 0100"),
])  # fmt: skip
def test_a_telephone_number_can_be_dialled_and_read(text: str, e164: str, display: str) -> None:
    phone = Phone.parse(text)
    assert (phone.e164, phone.display, phone.uri, str(phone)) == (e164, display, f"tel:{e164}", display)
    assert Phone.parse(str(phone)) == phone


@pytest.mark.parametrize(("text", "reason"), [
    ("", "characters"), ("abc", "characters"), ("+(+", "characters"), ("+(+1", "characters"),
    ("0800 FAMILIE", "characters"),
    ("٠٣٠ ٢٣١٢٥ ١٠٠", "characters"), ("030 23125 100 ext 5", "characters"),
    ("23125 100", "area-code"), ("117", "area-code"), ("1161170", "area-code"), ("116 1170", "area-code"),
    ("1" * 9000, "long"), ("0" * 9000, "long"),
    ("0", "number"), ("00000", "number"), ("0351", "number"), ("030 " + "1" * 30, "number"), ("+999 12345", "number"),
])  # fmt: skip
def test_what_cannot_be_dialled_is_refused(text: str, reason: str) -> None:
    found = refusal(Phone.parse, text)
    assert (found["code"], found["found"], found["reason"]) == ("phone", text, reason)


@pytest.mark.parametrize(("text", "first"), [
    ("0351 488 1234 / 35", "0351 488 1234"), ("0351 4882130/31", "0351 4882130"),
    ("030 9240-0 / -11", "030 9240-0"), ("030 9240-0-11", "030 9240-0"), ("0351 4881234 (35)", "0351 4881234"),
    ("030 23125 100, 101", "030 23125 100"), ("030 23125 100 und 101", "030 23125 100"),
    ("0351 4881234 / 0351 4885678", "0351 4881234"), ("0351 4881234 0172 1234567", "0351 4881234"),
    ("+49 351 4881234 +49 172 1234567", "+49 351 4881234"), ("110 / 112", "110"), ("116117, 112", "116117"),
    ("0351 488/1234", "0351 488 1234"), ("0351/488/1234", "0351/488 1234"), ("0351 4882/130", ""),
    ("(030) 23125/100", ""), ("030 9240/11", "030 9240"),
])  # fmt: skip
def test_two_numbers_in_one_are_refused_and_the_first_is_named(text: str, first: str) -> None:
    found = refusal(Phone.parse, text)
    assert (found["code"], found["found"], found["suggestion"]) == ("two-phones", text, first)
    assert not first or Phone.parse(first)


@pytest.mark.parametrize(("text", "reason"), [
    ("0900 1 000000", "rate"), ("+49 900 3 000000", "rate"), ("11800", "rate"), ("118 000", "rate"),
    ("+44 909 879 0000", "rate"), ("+1 900 555 0100", "rate"), ("+979 1 0000 0000", "rate"),
    ("+881 600 000000", "satellite"), ("+870 773 000000", "satellite"), ("+882 16 0000000", "satellite"),
])  # fmt: skip
def test_a_number_that_costs_a_lot_is_refused(text: str, reason: str) -> None:
    found = refusal(Phone.parse, text)
    assert (found["code"], found["found"], found["reason"]) == ("premium-phone", text, reason)


@pytest.mark.parametrize(("text", "charged"), [
    ("0180 5 000000", True), ("0137 7 000000", True), ("0700 00000000", True), ("+808 1000 0000", True),
    ("0800 0000000", False), ("+800 0000 0000", False), ("030 23125 100", False), ("116 117", False), ("115", False),
])  # fmt: skip
def test_a_number_knows_whether_a_call_costs_extra(text: str, charged: bool) -> None:  # noqa: FBT001
    assert Phone.parse(text).charged is charged


def test_a_number_knows_whether_it_is_short_or_made_up() -> None:
    assert (Phone.parse("112").short, Phone.parse("112").fictional) == (True, False)
    assert (Phone.parse("030 23125 999").short, Phone.parse("030 23125 999").fictional) == (False, True)
    assert not Phone.parse("+44 20 7946 0999").fictional


@pytest.mark.parametrize(("text", "from_months", "to_months"), [
    ("0-6", 0, 83), ("0m-18m", 0, 18), ("6m-3", 6, 47), ("16+", 192, None), ("3m+", 3, None), ("3-3", 36, 47),
    ("0 – 6", 0, 83),
])  # fmt: skip
def test_ages_include_both_ends(text: str, from_months: int, to_months: int | None) -> None:
    ages = Ages.parse(text)
    assert (ages.from_months, ages.to_months) == (from_months, to_months)
    assert Ages.parse(str(ages)) == ages


@pytest.mark.parametrize(("text", "near"), [
    ("0 bis 6 Jahre", "0-6"), ("0-18 Monate", "0m-18m"), ("ab 16", "16+"), ("ab 16 Jahren", "16+"), ("6", ""),
    ("Kinder", ""), ("", ""), ("-6", ""),
])  # fmt: skip
def test_ages_in_words_are_put_right(text: str, near: str) -> None:
    assert refusal(Ages.parse, text) == {"code": "ages", "found": text, "reason": "form", SUGGESTION: near}


def test_ages_that_cannot_be_are_refused() -> None:
    assert refusal(Ages.parse, "6-3")["reason"] == "order"
    assert refusal(Ages.parse, "3-6m")["reason"] == "order"
    assert refusal(Ages.parse, "0-100")["reason"] == "old"
    assert refusal(Ages.parse, "100+")["reason"] == "old"


@pytest.mark.parametrize(("text", "cost"), [
    ("free", Cost("free")), ("by-income", Cost("by-income")), ("5 EUR", Cost("amount", Decimal(5))),
    ("5,50 EUR", Cost("amount", Decimal("5.50"))), ("15.00 EUR per course", Cost("amount", Decimal("15.00"), "course")),
])  # fmt: skip
def test_a_cost_is_free_by_income_or_an_amount(text: str, cost: Cost) -> None:
    assert Cost.parse(text) == cost
    assert Cost.parse(str(cost)) == cost


@pytest.mark.parametrize(("text", "near"), [
    ("kostenlos", "free"), ("0 EUR", "free"), ("0,00 €", "free"), ("5 €", "5 EUR"), ("5€", "5 EUR"), ("€ 5", "5 EUR"),
    ("5,-€", "5 EUR"), ("5,50 Euro", "5,50 EUR"), ("15 € pro Kurs", "15 EUR per course"),
    ("3 EUR je Tag", "3 EUR per day"),
    ("nach Einkommen", "by-income"), ("5 EUR per Nase", ""), ("viel", ""), ("12345 EUR", ""), ("5.5 EUR", "5.50 EUR"),
])  # fmt: skip
def test_a_cost_in_words_is_put_right(text: str, near: str) -> None:
    assert refusal(Cost.parse, text) == {"code": "cost", "reason": "form", "found": text, SUGGESTION: near}


@pytest.mark.parametrize(("text", "day", "after"), [
    ("1 week", date(2026, 12, 28), date(2027, 1, 4)), ("6 months", date(2026, 8, 31), date(2027, 2, 28)),
    ("1 month", date(2026, 12, 31), date(2027, 1, 31)), ("1 year", date(2028, 2, 29), date(2029, 2, 28)),
    ("12 months", date(2026, 11, 1), date(2027, 11, 1)), ("1 months", date(2026, 11, 1), date(2026, 12, 1)),
])  # fmt: skip
def test_an_interval_gives_the_next_day(text: str, day: date, after: date) -> None:
    interval = Interval.parse(text)
    assert interval.after(day) == after
    assert Interval.parse(str(interval)) == interval


@pytest.mark.parametrize(("text", "near"), [
    ("alle 6 Monate", "6 months"), ("1 Jahr", "1 year"), ("12 Wochen", "12 weeks"), ("6months", "6 months"),
    ("0 months", ""), ("61 months", ""), ("6 years", ""), ("oft", ""),
])  # fmt: skip
def test_an_interval_in_words_is_put_right(text: str, near: str) -> None:
    assert refusal(Interval.parse, text) == {"code": "interval", "found": text, SUGGESTION: near}


def test_a_period_includes_both_ends() -> None:
    period = Period.parse("2026-01-01/2026-12-31")
    assert date(2026, 1, 1) in period
    assert date(2026, 12, 31) in period
    assert date(2025, 12, 31) not in period
    assert date(2027, 1, 1) not in period


def test_a_period_may_be_open() -> None:
    assert date(2999, 1, 1) in Period.parse("2026-01-01/..")
    assert date(1999, 1, 1) in Period.parse("../2026-01-01")
    assert str(Period.parse("2026-01-01 / ..")) == "2026-01-01/.."


def test_a_period_that_cannot_be_is_refused() -> None:
    reasons = {
        "2026": "form",
        "../..": "open",
        "2026-02-01/2026-01-01": "order",
        "2026-02-30/..": "no-such-day",
        "x/..": "form",
    }
    assert {text: refusal(Period.parse, text)["reason"] for text in reasons} == reasons


@pytest.mark.parametrize(("text", "reason", "near"), [
    ("2026-02-31", "no-such-day", "2026-02-28"), ("31.2.2026", "form", "2026-02-28"),
    ("1.11.2026", "form", "2026-11-01"),
    ("01. 11. 2026", "form", "2026-11-01"), ("2026-13-01", "no-such-day", ""), ("1.13.2026", "form", ""),
    ("0026-01-01", "year", ""), ("9999-01-01", "year", ""), ("2026-1-1", "form", "2026-01-01"), ("heute", "form", ""),
    ("", "form", ""),
])  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_refused(text: str, reason: str, near: str) -> None:
    assert refusal(read_date, text) == {"code": "date", "found": text, "reason": reason, SUGGESTION: near}


@pytest.mark.parametrize(("text", "reason", "near"), [
    ("51,0012 13,7899", "form", "51.0012, 13.7899"), ("51,0012; 13,7899", "form", "51.0012, 13.7899"),
    ("13.7899, 51.0012", "abroad", "51.0012, 13.7899"), ("0.0, 0.0", "abroad", ""), ("51, 13", "form", ""),
    ("nan, nan", "form", ""), ("1e3, 2e3", "form", ""), ("Dresden", "form", ""),
])  # fmt: skip
def test_a_position_outside_germany_is_refused(text: str, reason: str, near: str) -> None:
    assert refusal(Position.parse, text) == {"code": "position", "found": text, "reason": reason, SUGGESTION: near}


def test_a_position_is_read_and_written() -> None:
    position = Position.parse("51.0012,13.7899")
    assert (position.latitude, position.longitude, str(position)) == (51.0012, 13.7899, "51.0012, 13.7899")


def problem_of(kind: Any, text: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(text)
    error = caught.value.errors()[0]
    return {"code": error["type"], **error.get("ctx", {})}


@pytest.mark.parametrize("text", [
    "https://familien.example/kiosk", "http://familien.example", "HTTPS://Familien.Example/", "https://a.b.example:8080/x?y=z#t",
    "https://müller.example/über-uns", "https://xn--mller-kva.example", "https://familien.example?x=1",
    "https://familien.example/(x)_y,z;'", "https://münchen.example",
])  # fmt: skip
def test_a_web_address_is_kept_as_it_is(text: str) -> None:
    assert TypeAdapter(Url).validate_python(f" {text} ") == text


def test_what_nobody_sees_is_left_out_of_a_web_address() -> None:
    assert TypeAdapter(Url).validate_python("https://a.example/\u200bx\u00ad") == "https://a.example/x"


@pytest.mark.parametrize(("text", "reason", "near"), [
    ("javascript:alert(1)", "scheme", ""), ("JaVaScRiPt:alert(1)", "scheme", ""), ("data:text/html,x", "scheme", ""),
    ("vbscript:x", "scheme", ""), ("file:///etc/passwd", "scheme", ""), ("ftp://a.example", "scheme", ""),
    ("mailto:a@b.example", "scheme", ""), ("https://user:secret@a.example", "credentials", ""),
    ("https://a.example@b.example/", "credentials", ""), ("www.a.example/x", "form", "https://www.a.example/x"),
    ("a.example:8080/x", "form", "https://a.example:8080/x"), ("//a.example", "form", "https://a.example"),
    ("https:a.example", "form", "https://a.example"),
    ("https://localhost", "form", ""), ("https://127.0.0.1", "form", ""), ("https://[::1]/", "form", ""),
    ("https://a.example/<script>", "form", ""), ('https://a.example/"x', "form", ""),
    ("https://a.example/a b", "form", "https://a.example/a%20b"),
    ("https://a.example\\@b.example", "credentials", ""),
    ("https://", "form", ""),
    ("https://-a.example", "form", ""), ("https://a..example", "form", ""), ("x", "form", ""), ("", "form", ""),
    ("https://a.example/" + "x" * 300, "long", ""),
])  # fmt: skip
def test_any_other_address_is_refused(text: str, reason: str, near: str) -> None:
    found = problem_of(Url, text)
    assert (found["code"], found["reason"], found[SUGGESTION]) == ("url", reason, near)


@pytest.mark.parametrize("text", ["kiosk@familien.example", "a.b+c@d-e.f.example", "x@müller.example"])
def test_an_e_mail_address_is_kept_as_it_is(text: str) -> None:
    assert TypeAdapter(Email).validate_python(text) == text


@pytest.mark.parametrize(("text", "near"), [
    ("kiosk (at) a.example", "kiosk@a.example"), ("kiosk[at]a.example", "kiosk@a.example"),
    ("kiosk @ a.example", "kiosk@a.example"),
    ("mailto:kiosk@a.example", "kiosk@a.example"), ("a@b", ""), ("a@b@c.example", ""), ("a", ""),
    ("<a@b.example>", "a@b.example"),
    ("a@b.example?cc=c@d.example", "a@b.example"), ("a..b@c.example", "a.b@c.example"),
])  # fmt: skip
def test_what_is_no_e_mail_address_is_refused(text: str, near: str) -> None:
    assert problem_of(Email, text) == {"code": "email", "found": text, "reason": "form", SUGGESTION: near}


@pytest.mark.parametrize(("text", "letter", "near"), [
    ("https://f\u0430milien.example/x", "\u0430", "https://familien.example/x"),
    ("https://xn--fmilien-2fg.example", "\u0430", "https://familien.example"),
    ("https://a.f\u03bftos.example:8080", "\u03bf", "https://a.fotos.example:8080"),
    ("https://\u0436abc.example", "\u0436", ""), ("https://\uff46amilie.example", "\uff46", "https://familie.example"),
])  # fmt: skip
def test_a_host_that_mixes_scripts_within_a_name_is_refused(text: str, letter: str, near: str) -> None:
    said = {"reason": "mixed", "letter": letter, "number": f"U+{ord(letter):04X}", SUGGESTION: near}
    assert problem_of(Url, text) == {"code": "url", "found": text, **said}


@pytest.mark.parametrize("text", [
    "https://допомога.укр", "https://допомога.example", "https://müller.example", "https://xn--80afc6ajabf.example",
    "https://東京abc.example", "https://こんにちは漢字.example", "https://xn--99999999.example",
])  # fmt: skip
def test_a_host_in_another_script_is_taken(text: str) -> None:
    assert TypeAdapter(Url).validate_python(text) == text


@pytest.mark.parametrize(("port", "right"), [("1", True), ("65535", True), ("0", False), ("65536", False)])
def test_a_port_is_one_that_can_be(port: str, right: bool) -> None:  # noqa: FBT001
    text = f"https://a.example:{port}/x"
    if right:
        assert TypeAdapter(Url).validate_python(text) == text
    else:
        said = {"reason": "port", "port": port, SUGGESTION: "https://a.example/x"}
        assert problem_of(Url, text) == {"code": "url", "found": text, **said}


@pytest.mark.parametrize("text", [
    "https://a.example", "https://a.example/", "http://a.example:8080/lotse", "https://a.example/x/y.z_~-/",
    "https://müller.example",
])  # fmt: skip
def test_a_website_has_a_plain_address(text: str) -> None:
    assert TypeAdapter(Site).validate_python(text) == text


@pytest.mark.parametrize(("text", "reason", "near"), [
    ("https://a.example/#x", "query", "https://a.example/"), ("https://a.example?x=1", "query", "https://a.example/"),
    ("https://a.example/?", "query", "https://a.example/"), ("https://a.example//x//", "path", "https://a.example/x/"),
    ("https://a.example/f%C3%BCr/", "path", "https://a.example/fuer/"), ("https://a.example//", "path", "https://a.example/"),
    ("https://a.example/..", "path", "https://a.example/"), ("https://a.example/a;b", "path", "https://a.example/a-b/"),
    ("https://a.example/%2e%2e%2f", "path", "https://a.example/"), (f"https://a.example/{'ä' * 200}", "path", ""),
])  # fmt: skip
def test_a_website_whose_address_would_break_its_links_is_refused(text: str, reason: str, near: str) -> None:
    assert problem_of(Site, text) == {"code": "site-address", "found": text, "reason": reason, SUGGESTION: near}
    assert not near or TypeAdapter(Site).validate_python(near) == near


def test_the_host_of_an_address_is_known() -> None:
    assert host("https://A.example:80/x") == "a.example"
    assert host("x@b.Example") == "b.example"
    assert host("x") == ""


@pytest.mark.parametrize(
    ("text", "value"), [("yes", True), ("Ja", True), ("true", True), ("no", False), ("nein", False), ("False", False)]
)
def test_yes_and_no_are_understood_in_two_languages(text: str, value: bool) -> None:  # noqa: FBT001
    assert TypeAdapter(YesNo).validate_python(text) is value


@pytest.mark.parametrize("kind", [Phone, Ages, Cost, Position, Period, Interval, IsoDate, Url, Email, YesNo])
def test_a_list_where_a_text_belongs_is_refused(kind: Any) -> None:
    assert problem_of(kind, ["x"])["code"] == "wrong-shape"


@pytest.mark.parametrize("kind", [Phone, Ages, Cost, Position, Period, Interval])
@settings(deadline=None)
@given(text=st.text(max_size=40))
def test_any_text_is_read_or_refused(kind: type[TextValue], text: str) -> None:
    try:
        value = kind.parse(text)
    except PydanticCustomError:
        return
    assert kind.parse(str(value)) == value


def test_paragraphs_are_separated_by_empty_lines() -> None:
    assert paragraphs("a\nb\n\nc\n \n\n  d\n") == ("a b", "c", "d")
    assert paragraphs("") == ()
