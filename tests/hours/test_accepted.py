"""What is accepted, and the times that then hold on a day."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.catalogue.hours.grammar import Hours, parse_hours
from generator.catalogue.hours.overrides import overridden
from generator.catalogue.hours.rules import ALL_DAY, ON_APPOINTMENT, HoursRules, Span
from tests.hours.meaning import spans

MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 6, day) for day in range(1, 8))
MORNING, AFTERNOON = Span(540, 720), Span(840, 1020)

HOLD = [
    ("Mo-Fr 09:00-12:00", MON, (MORNING,)),
    ("Mo-Fr 09:00-12:00", SAT, ()),
    ("Mo-Fr 09:00-12:00,14:00-17:00", FRI, (MORNING, AFTERNOON)),
    ("Mo,We 09:00-12:00", TUE, ()),
    ("Mo,We 09:00-12:00", WED, (MORNING,)),
    ("Sa-Mo 09:00-12:00", SUN, (MORNING,)),
    ("Sa-Mo 09:00-12:00", TUE, ()),
    ("09:00-12:00", SUN, (MORNING,)),
    ("Tu 14:00+", TUE, (Span(840, None),)),
    ("Tu 09:00-12:00,14:00+", TUE, (MORNING, Span(840, None))),
    ("Mo 20:00-24:00", MON, (Span(1200, 1440),)),
    ("24/7", SUN, (ALL_DAY,)),
    ("24/7; Su off", SUN, ()),
    ("off", MON, ()),
    ('"by appointment"', SUN, (ON_APPOINTMENT,)),
    ('Mo "by appointment"', MON, (ON_APPOINTMENT,)),
    ('Mo 09:00-12:00 "by appointment"', MON, (Span(540, 720, by_appointment=True),)),
    ("Mo-Fr 09:00-12:00; Tu 14:00-17:00", MON, (MORNING,)),
    ("Mo-Fr 09:00-12:00; Tu 14:00-17:00", TUE, (AFTERNOON,)),
    ("Mo-Fr 09:00-12:00; Tu off", TUE, ()),
    ("Mo[1] 09:00-12:00", MON, (MORNING,)),
    ("Mo[1] 09:00-12:00", date(2026, 6, 8), ()),
    ("Mo[2,4] 09:00-12:00", date(2026, 6, 22), (MORNING,)),
    ("Mo[5] 09:00-12:00", date(2026, 6, 29), (MORNING,)),
    ("Mo[-1] 09:00-12:00", date(2026, 6, 29), (MORNING,)),
    ("Mo[-1] 09:00-12:00", date(2026, 6, 22), ()),
    ("Tu[4] 09:00-12:00; Tu[-1] off", date(2026, 6, 23), (MORNING,)),
    ("Jun 09:00-12:00", MON, (MORNING,)),
    ("Apr-Sep 09:00-12:00", date(2026, 9, 30), (MORNING,)),
    ("Apr-Sep 09:00-12:00", date(2026, 10, 1), ()),
    ("Oct-Mar 09:00-12:00", date(2026, 1, 31), (MORNING,)),
    ("Oct-Feb 09:00-12:00", date(2028, 2, 29), (MORNING,)),
    ("09:00-12:00; Dec 24-Jan 02 off", date(2026, 1, 2), ()),
    ("09:00-12:00; Dec 24-Jan 02 off", date(2026, 1, 3), (MORNING,)),
    ("09:00-12:00; Dec 24 off", date(2026, 12, 24), ()),
    ("2026 Mar 01-2026 Jun 30 Mo 09:00-12:00", MON, (MORNING,)),
    ("2026 Mar 01-2026 Jun 30 Mo 09:00-12:00", date(2027, 6, 7), ()),
    ("2026 Jun 01 09:00-12:00", MON, (MORNING,)),
    ("Apr-Sep Mo 14:00-17:00; Jun Mo 09:00-12:00", MON, (MORNING,)),
    (" Mo  09:00-12:00 ;\nTu 14:00-17:00\n", TUE, (AFTERNOON,)),
    ('Mo 09:00-12:00"by appointment"', TUE, ()),
    ("nach Vereinbarung", SUN, (ON_APPOINTMENT,)),
    ("Mo-Fr 09:00-12:00, Tu 14:00-17:00", MON, (MORNING,)),
    ("Mo-Fr 09:00-12:00, Tu 14:00-17:00", TUE, (MORNING, AFTERNOON)),
    ("Tu 14:00-17:00, Tu 09:00-12:00", TUE, (MORNING, AFTERNOON)),
    ("Mo 09:00-12:00, Mo 11:00-14:00", MON, (Span(540, 840),)),
    ("Mo 14:00+, Mo 16:00-17:00", MON, (Span(840, None),)),
    ("Mo-Fr 09:00-12:00; Tu off, Tu 14:00-17:00", TUE, (AFTERNOON,)),
    ("Mo 09:00-12:00, Tu[1] 14:00-17:00", TUE, (AFTERNOON,)),
    ("Mo-Fr 09:00-12:00; by appointment", TUE, (MORNING,)),
    ("Mo-Fr 09:00-12:00, by appointment", SAT, ()),
    ("Mo-Fr 09:00-12:00; We by appointment", WED, (ON_APPOINTMENT,)),
    ("Mo-Fr 09:00-12:00; We by appointment", TUE, (MORNING,)),
    ("Mo-Fr 09:00-12:00, We nach Absprache", WED, (ON_APPOINTMENT, MORNING)),
    ("Th 15:00-18:00 by appointment", THU, (Span(900, 1080, by_appointment=True),)),
    ("PH off; nach Terminvereinbarung", SUN, (ON_APPOINTMENT,)),
    # 1 June 2026 is in week 23, 8 June in week 24, 28 December in week 53.
    ("week 02-52/2 Mo 09:00-12:00", MON, ()),
    ("week 02-52/2 Mo 09:00-12:00", date(2026, 6, 8), (MORNING,)),
    ("week 01-53/2 Mo 09:00-12:00", MON, (MORNING,)),
    ("week 01-53/2 Mo 09:00-12:00", date(2026, 6, 8), ()),
    ("week 01-53/2 Mo 09:00-12:00", date(2026, 12, 28), (MORNING,)),
    ("Mo 09:00-12:00, week 01-53/2 Mo 14:00-17:00", MON, (MORNING, AFTERNOON)),
    ("Jun week 01-53/2 Mo 09:00-12:00", MON, (MORNING,)),
    ("every 2 weeks Mo 09:00-12:00", MON, ()),
    ("monthly Mo 09:00-12:00", MON, ()),
    ("SH Mo-Fr 09:00-12:00", MON, ()),
]


@pytest.mark.parametrize(("text", "day", "expected"), HOLD)
def test_these_times_hold_on_this_day(text: str, day: date, expected: tuple[Span, ...]) -> None:
    assert spans(parse_hours(text), day, holiday=False, school_holiday=False) == expected


@pytest.mark.parametrize(
    ("text", "holiday", "school_holiday", "expected"),
    [
        ("Mo-Fr 09:00-12:00", True, False, (MORNING,)),
        ("Mo-Fr 09:00-12:00; PH off", True, False, ()),
        ("Mo-Fr 09:00-12:00; PH off", False, True, (MORNING,)),
        ("Mo-Fr 09:00-12:00; SH off", False, True, ()),
        ("Mo-Fr 09:00-12:00; PH,SH off", False, True, ()),
        ("Tu-Fr,PH 09:00-12:00", True, False, (MORNING,)),
        ("PH off; Mo-Fr 09:00-12:00", True, False, (MORNING,)),
        ("Mo-Fr 09:00-12:00; SH 14:00-17:00; PH off", True, True, ()),
        ("Mo-Fr 09:00-12:00; PH off; SH 14:00-17:00", True, True, (AFTERNOON,)),
        ("Mo-Fr 14:00-17:00; SH Mo,Tu 09:00-12:00", False, False, (AFTERNOON,)),
        ("Mo-Fr 14:00-17:00; SH Mo,Tu 09:00-12:00", False, True, (MORNING,)),
        ("Mo-Fr 14:00-17:00; SH Tu 09:00-12:00", False, True, (AFTERNOON,)),
        ("Mo-Fr 14:00-17:00, SH Mo 09:00-12:00", False, True, (MORNING, AFTERNOON)),
        ("Mo-Fr 14:00-17:00; SH off; SH Tu 09:00-12:00", False, True, ()),
        ("Sa,Su,PH 09:00-12:00", True, False, (MORNING,)),
        ("Mo-Fr 09:00-12:00; PH off, Mo 14:00-17:00", True, False, (AFTERNOON,)),
        ("Mo-Fr 09:00-12:00, PH 14:00-17:00", True, False, (MORNING, AFTERNOON)),
    ],
)
def test_holidays_count_only_where_they_are_named(
    text: str, *, holiday: bool, school_holiday: bool, expected: tuple[Span, ...]
) -> None:
    assert spans(parse_hours(text), MON, holiday=holiday, school_holiday=school_holiday) == expected


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("We[5,-1,1,1],Fr,Fr[2] 10:00-11:00", "Fr,We[1,5,-1] 10:00-11:00"),
        ("Sa-Mo 10:00-11:00", "Mo,Sa,Su 10:00-11:00"),
        ("SH,PH,Mo,Tu,We 10:00-11:00", "Mo-We,PH,SH 10:00-11:00"),
        ("Apr 01-Sep 30 off", "Apr-Sep off"),
        ("Dec 24-Dec 24 off", "Dec 24 off"),
        ("Apr 30 off", "Apr 30 off"),
        ("2028 Feb 29 off", "2028 Feb 29 off"),
        ('Mo 00:00-24:00 "by appointment"', "Mo by appointment"),
        ("Mo 09:00-12:00 , Tu nach Absprache,  Nach Vereinbarung", "Mo 09:00-12:00, Tu by appointment; by appointment"),
        ("SH Tu,We-Fr off", "SH Tu-Fr off"),
        ("Apr-Sep week 02-52/2 SH Mo,Tu,We 10:00-11:00", "Apr-Sep week 02-52/2 SH Mo-We 10:00-11:00"),
        (
            "every 2 weeks Tu,Mo 10:00-11:00, monthly Fr 10:00-11:00",
            "every 2 weeks Mo,Tu 10:00-11:00, monthly Fr 10:00-11:00",
        ),
        ("00:00-24:00", "24/7"),
    ],
)
def test_hours_have_one_canonical_spelling(text: str, canonical: str) -> None:
    assert str(parse_hours(text)) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr 09:00-12:00; PH off",
        "Mo-Fr 09:00-12:00; Sa 10:00-12:00",
        "Mo-Fr 09:00-12:00; Tu off",
        "Mo-Fr 09:00-12:00, Tu 14:00-17:00",
        "Mo-Fr 09:00-12:00; Tu 09:00-12:00,14:00-17:00",
        "Mo-Fr 09:00-12:00; Tu 08:00-13:00",
        "Mo-Fr 09:00-12:00; Tu off, Tu 14:00-17:00",
        "Mo-Fr 09:00-12:00; Tu off; Tu 14:00-17:00",
        "Mo-Fr 09:00-12:00; Jul-Aug Mo-Fr 10:00-12:00",
        "Mo-Fr 09:00-12:00; 2026 Dec 03 14:00-17:00",
        "Mo-Fr 09:00-12:00; SH Mo-Fr 10:00-16:00",
        "Mo-Fr 09:00-12:00; SH 10:00-16:00; PH 10:00-11:00",
        "Mo off; Mo 09:00-12:00",
        "PH off; Mo-Fr 09:00-12:00",
        "PH,SH off; Sa 09:00-12:00",
        "Mo-Fr 09:00-12:00; by appointment",
        "Mo-Fr by appointment; Tu 14:00-17:00",
        "Th[1] 09:00-12:00; Th[3] 14:00-17:00",
        "week 02-52/2 Mo 09:00-12:00; week 01-53/2 Mo 14:00-17:00",
    ],
)
def test_no_times_are_taken_away(text: str) -> None:
    assert overridden(parse_hours(text)) == ()


@pytest.mark.parametrize(
    ("text", "days", "both", "only"),
    [
        (
            "Mo-Fr 07:30-12:30; Th 14:00-17:30; PH off",
            [3],
            "Mo-Fr 07:30-12:30, Th 14:00-17:30; PH off",
            "Mo-We,Fr 07:30-12:30; Th 14:00-17:30; PH off",
        ),
        (
            "Mo-Fr 09:00-12:00; PH off; Tu,Th,Sa,PH 14:00-17:00",
            [1, 3],
            "Mo-Fr 09:00-12:00, Tu,Th,Sa,PH 14:00-17:00; PH off",
            "Mo,We,Fr 09:00-12:00; PH off; Tu,Th,Sa,PH 14:00-17:00",
        ),
        ("09:00-18:00; Tu 14:00-20:00", [1], "09:00-18:00, Tu 14:00-20:00", "Mo,We-Su 09:00-18:00; Tu 14:00-20:00"),
        ("Tu 14:00+; Tu 18:00-20:00", [1], "Tu 14:00+, Tu 18:00-20:00", "Tu 18:00-20:00"),
        (
            "Mo-Fr 09:00-12:00; We by appointment",
            [2],
            "Mo-Fr 09:00-12:00, We by appointment",
            "Mo,Tu,Th,Fr 09:00-12:00; We by appointment",
        ),
        (
            "Mo-Fr 09:00-12:00; Th[1] 14:00-17:00",
            [3],
            "Mo-Fr 09:00-12:00, Th[1] 14:00-17:00",
            "Mo-Fr 09:00-12:00; Th[1] off, Th[1] 14:00-17:00",
        ),
        (
            "Apr-Sep Mo 09:00-12:00; Apr-Sep Mo 14:00-17:00",
            [0],
            "Apr-Sep Mo 09:00-12:00, Apr-Sep Mo 14:00-17:00",
            "Apr-Sep Mo 14:00-17:00",
        ),
        (
            "Mo-Fr 09:00-12:00; Mo[1],PH 14:00-17:00",
            [0],
            "Mo-Fr 09:00-12:00, Mo[1],PH 14:00-17:00",
            "Mo-Fr 09:00-12:00; Mo[1],PH off, Mo[1],PH 14:00-17:00",
        ),
        (
            "Mo 09:00-12:00; by appointment; Mo 14:00-17:00",
            [0],
            "Mo 09:00-12:00, Mo 14:00-17:00; by appointment",
            "Mo 14:00-17:00; by appointment",
        ),
        (
            "every 2 weeks Th 09:00-12:00; Th 14:00-17:00",
            [3],
            "every 2 weeks Th 09:00-12:00, Th 14:00-17:00",
            "Th 14:00-17:00",
        ),
    ],
)
def test_days_on_which_a_rule_takes_times_away_are_found_and_written_in_both_readings(
    text: str, days: list[int], both: str, only: str
) -> None:
    assert [(list(found.days), found.both, found.only) for found in overridden(parse_hours(text))] == [
        (days, both, only)
    ]
    assert overridden(parse_hours(both)) == overridden(parse_hours(only)) == ()


def test_the_field_takes_text_and_gives_it_back() -> None:
    field = TypeAdapter[HoursRules](Hours)
    rules = field.validate_python("Mo 09:00-12:00")
    assert field.validate_python(rules) is rules
    assert field.dump_python(rules) == "Mo 09:00-12:00"
    assert field.json_schema()["type"] == "string"
    assert all(parse_hours(example).rules for example in field.json_schema()["examples"])


@pytest.mark.parametrize(("value", "kind"), [("Di 9-12", "hours"), (["Mo 09:00-12:00"], "wrong-shape")])
def test_the_field_refuses_with_the_error_of_its_kind(value: object, kind: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Hours).validate_python(value)
    assert [error["type"] for error in refused.value.errors()] == [kind]


def test_the_error_of_the_field_carries_what_a_message_needs() -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Hours).validate_python("Mo 09:00-12:00; Di 9-12")
    assert refused.value.errors()[0]["ctx"] == {
        "found": "Di",
        "reason": "weekday",
        "offset": 16,
        "suggestion": "Mo 09:00-12:00; Tu 09:00-12:00",
    }
