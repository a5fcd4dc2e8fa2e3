"""Nothing is lost, whatever the catalogue holds: insert sheets, smaller letters, and what fits nowhere."""

from collections.abc import Callable

import pytest
from babel import Locale
from pydantic import BaseModel

from generator.catalogue.model import Catalogue, District, Phase
from generator.catalogue.offer import Offer
from generator.catalogue.parts import Place, Text
from generator.catalogue.settings import Helpline, HelplineText, Publisher, Settings, ShortText
from generator.flyers.cards import Json

from . import reading
from .conftest import Changes, flyer, made_offer

pytestmark = pytest.mark.pdf

Made = Callable[..., Catalogue]
Data = Callable[..., Json]

LABEL = 60  # letters of a label
LONG = "Hier treffen sich Familien, bekommen Rat und spielen zusammen, und wer will, bleibt zum Essen. " * 2


def _many(count: int) -> dict[str, dict[str, object]]:
    phases = ("pregnancy", "baby", "school")
    return {
        f"offer-{i:02}": {
            "phases": [phases[i * 3 // count]],
            "contact": {"phone": f"030 23125 {i:03}"},
            "texts": {"de": {"name": f"Angebot Nummer{i:02} im Stadtteil", "summary": LONG[: 40 + i * 2]}},
        }
        for i in range(count)
    }


@pytest.mark.parametrize("language", ["de", "ar"])
def test_sixty_offers_spill_to_insert_sheets_and_none_is_lost(catalogue_of: Made, data_of: Data, language: str) -> None:
    made = flyer(data_of(catalogue_of(_many(60)), language=language))
    words, lines = reading.words(made.pdf), reading.lines(made.pdf)
    assert [i for i in range(60) if f"Nummer{i:02}" not in words] == []
    assert [i for i in range(60) if f"03023125{i:03}" not in lines] == []
    assert made.inserts >= 2
    assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())


def test_letters_never_get_smaller_than_nine_points(catalogue_of: Made, data_of: Data) -> None:
    found = {count: flyer(data_of(catalogue_of(_many(count)))) for count in (18, 24, 30, 36)}
    assert min(made.scale for made in found.values()) >= 0.95
    assert min(made.points for made in found.values()) >= 9


def test_few_offers_are_printed_larger_and_leave_room_for_notes(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(_many(3)))
    made = flyer(data)
    assert (made.scale, made.inserts) == (1.25, 0)
    assert reading.bare(data["notes"]) in reading.words(made.pdf)


def test_a_district_without_offers_still_has_its_helplines(catalogue_of: Made, data_of: Data) -> None:
    made = flyer(data_of(catalogue_of({"treff": {"districts": ["west"]}})))
    assert "116117" in reading.lines(made.pdf)


MARKUP = (
    '#read("/etc/passwd")',
    "$x$",
    "*bold*",
    "<b>",
    r"\u{1F600}",
    "= Titel",
    "@ref",
    "http://a//b",
    "`raw`",
    "{{ 7*7 }}",
)


@pytest.mark.parametrize("text", MARKUP)
def test_what_looks_like_markup_is_printed_as_it_is(catalogue_of: Made, data_of: Data, text: str) -> None:
    texts = {"de": {"name": f"Treff {text} Ende", "summary": f"{text} und {text}"}}
    place = {"name": text, "street": f"{text} 1", "city": text}
    made = flyer(data_of(catalogue_of({"treff": {"texts": texts, "place": place}})))
    words = reading.words(made.pdf)
    assert reading.bare(f"Treff {text} Ende") in words
    assert words.count(reading.bare(text)) >= 6


def test_a_word_that_fits_nowhere_is_reported_and_the_other_offers_are_printed(
    catalogue_of: Made, data_of: Data
) -> None:
    data = data_of(catalogue_of(_many(4)))
    data["phases"][0]["offers"][0]["name"]["text"] = "x" * 14_000
    made = flyer(data)
    assert made.nowhere == (data["phases"][0]["offers"][0]["id"],)
    assert all(f"Nummer{i:02}" in reading.words(made.pdf) for i in range(1, 4))


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("word", ["m" * 60, "Familienkinderkrankenschwesternausbildungsstättenleitung", "W" * 39])
def test_no_word_however_long_leaves_its_panel(catalogue_of: Made, data_of: Data, word: str, language: str) -> None:
    texts = {"de": {"name": f"Ein {word}", "summary": f"Ein {word} und mehr"}}
    place = {"name": word, "street": f"{word} 5", "postcode": "01239", "city": "Musterstadt"}
    email = f"{word}@{'kinder-' * 5}haus.example".replace("ä", "ae")
    offer = {"texts": texts, "place": place, "contact": {"email": email}}
    data = data_of(catalogue_of({"treff": offer}), language=language)
    for helpline in data["rear"]["helplines"]:
        helpline["name"]["text"] = word
    data["rear"]["publisher"]["name"] = word
    data["cover"]["guide"] = f"{word[:30]} Musterstadt"
    assert reading.outside(flyer(data).pdf, rtl=data["rtl"]) == []


def _most(model: type[BaseModel], field: str) -> int:
    """How long the model lets a field be."""
    return next(int(limit.max_length) for limit in model.model_fields[field].metadata if hasattr(limit, "max_length"))


def _at_the_limits(catalogue: Catalogue, text: str) -> Catalogue:
    """The catalogue with as many letters of `text` everywhere as it may hold, in one language for all."""

    def full(model: type[BaseModel], *fields: str) -> Changes:
        return {field: text[: _most(model, field)].strip() for field in fields}

    label = {"de": text[:LABEL].strip()}
    near = [f"near-{i}" for i in range(_most(District, "neighbours"))]
    tags = [str(tag).replace("_", "-") for tag in Locale("de").languages][: _most(Offer, "languages")]
    offer = made_offer(
        "full",
        {
            "districts": near,
            "languages": tags,
            "kind": "home-visit",
            "hours": "; ".join(f"2026 Jan {day} Mo[{day % 5 + 1}] 09:00-12:00" for day in range(10, 18)),
            "place": {**full(Place, "name", "street", "city"), "postcode": "01239"},
            "contact": {"email": f"{'x' * 284}@haus.example"},
            "cost": "15.50 EUR per family",
            "texts": {"de": full(Text, "name", "summary")},
        },
    )
    settings = catalogue.settings
    helpline = {"phone": "030 2 3 1 2 5 1 0 0", "always": "yes", "texts": {"de": full(HelplineText, "name", "summary")}}
    publisher = full(Publisher, "name", "street", "city")
    whole = {
        "helplines": (Helpline.model_validate(helpline),) * _most(Settings, "helplines"),
        "publisher": settings.publisher.model_copy(update={**publisher, "email": offer.contact.email}),
        "texts": {"de": ShortText.model_validate(full(ShortText, "name"))},
    }
    districts = {key: District(labels=label) for key in near}
    return catalogue.model_copy(
        update={
            "settings": settings.model_copy(update=whole),
            "districts": {"nord": District(labels=label, neighbours=tuple(near)), **districts},
            "phases": {key: Phase(labels=label) for key in catalogue.phases},
            "offers": {"full": offer, "treff": made_offer("treff", {})},
        }
    )


@pytest.mark.parametrize("language", ["de", "ar", "vi"])
@pytest.mark.parametrize("text", ["W" * 300, LONG * 2, "Familienkinderkrankenschwesternausbildungsstättenleitung" * 6])
def test_whatever_the_catalogue_may_hold_is_printed(
    catalogue_of: Made, data_of: Data, text: str, language: str
) -> None:
    data = data_of(_at_the_limits(catalogue_of(), text), language=language)
    made = flyer(data)
    assert (made.nowhere, made.crowded, made.warnings) == ((), (), ())
    assert reading.outside(made.pdf, rtl=data["rtl"]) == []
    assert reading.lines(made.pdf).count("030231251") == _most(Settings, "helplines") + 1


WORDS = {
    "de": "Hier sprechen Eltern kostenlos und ohne Namen über ihre Sorgen, auch am Wochenende und in der Nacht. ",
    "ar": "هنا يتحدث الوالدان عن همومهم مجاناً ومن دون ذكر الاسم، في عطلة نهاية الأسبوع وفي الليل أيضاً. ",
    "vi": "Ở đây cha mẹ được tâm sự miễn phí và không cần nói tên, kể cả vào cuối tuần và ban đêm. ",
    "ru": "Здесь родители бесплатно и анонимно говорят о своих заботах, также в выходные и ночью. ",
}


@pytest.mark.parametrize("language", WORDS)
def test_as_many_helplines_as_there_may_be_are_easy_to_read(catalogue_of: Made, data_of: Data, language: str) -> None:
    name, summary = ((WORDS[language] * 2)[: _most(HelplineText, field)] for field in ("name", "summary"))
    texts = {"de": {"name": name, "summary": summary}, language: {"name": name, "summary": summary}}
    numbers = [f"0800 111055{number}" for number in range(_most(Settings, "helplines"))]
    catalogue = catalogue_of()
    helplines = [Helpline.model_validate({"phone": it, "always": "yes", "texts": texts}) for it in numbers]
    settings = catalogue.settings.model_copy(update={"helplines": tuple(helplines)})
    made = flyer(data_of(catalogue.model_copy(update={"settings": settings}), language=language))
    lines = reading.lines(made.pdf)
    assert [number for number in numbers if reading.bare(number) not in lines] == []
    assert made.points >= 9


def test_a_helpline_with_endless_words_is_reported(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of())
    data["rear"]["helplines"][0]["summary"]["text"] = LONG * 200
    assert flyer(data).crowded == ("rear",)


def test_a_name_of_the_guide_that_never_fits_the_cover_is_reported(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of())
    data["cover"]["guide"] = "Familienlotse " * 200
    assert flyer(data).crowded == ("cover",)


def test_names_that_cannot_be_seen_do_not_stop_the_press(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of())
    data["cover"] |= {"guide": "\u200b\u200d", "district": {"own": "\u200d", "german": ""}}
    assert flyer(data).warnings == ()


def test_without_helplines_there_is_no_heading_for_them(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of())
    data["rear"]["helplines"] = []
    assert reading.bare(data["rear"]["heading"]) not in reading.words(flyer(data).pdf)


def test_the_cover_is_at_the_right_in_german_and_at_the_left_in_arabic(catalogue_of: Made, data_of: Data) -> None:
    edges = {}
    for language in ("de", "ar"):
        data = data_of(catalogue_of(), language=language)
        data["cover"]["guide"] = "XX"
        edges[language] = [glyph.left for glyph in reading.glyphs(flyer(data).pdf) if glyph.text == "X"]
    assert all(left > 197 for left in edges["de"])
    assert all(left < 100 for left in edges["ar"])


def test_the_notice_that_marks_sample_data_stands_in_every_panel(catalogue_of: Made, data_of: Data) -> None:
    data = data_of(catalogue_of(_many(40)))
    made = flyer(data)
    assert reading.words(made.pdf).count(reading.bare(data["demo"])) == 3 * (2 + made.inserts)


def test_no_words_of_an_offer_run_into_the_notice_below(catalogue_of: Made, data_of: Data) -> None:
    notice = reading.bare(data_of(catalogue_of())["demo"])
    for count in (5, 9, 13, 17, 21, 25):
        made = flyer(data_of(catalogue_of(_many(count))))
        below = [glyph for glyph in reading.glyphs(made.pdf) if glyph.bottom > 198]
        assert "".join(glyph.text for glyph in below) == notice * 3 * (2 + made.inserts)
