from collections import Counter

from benchmarks.search.engines import dresden
from benchmarks.search.quality import Share, share
from benchmarks.search.queries import CLASSES, Query, of_part, queries, with_slip

BOOK = Query("de", "Bilderbuch lesen", "plain", frozenset({"lesestunde"}), seen=False)


def test_every_language_has_at_least_nine_queries_of_every_class_to_tune_with() -> None:
    asked = Counter((query.language, query.kind) for query in of_part("dev"))
    nine = {(language, kind): 9 for language in dresden().settings.languages for kind in CLASSES}
    assert {pair: min(number, 9) for pair, number in asked.items()} == nine


def test_every_right_answer_is_an_offer_of_the_catalogue() -> None:
    assert {offer for query in queries() for offer in query.offers} - dresden().offers.keys() == set()


def test_each_query_is_in_one_of_two_parts() -> None:
    assert sorted(map(repr, (*of_part("dev"), *of_part("test")))) == sorted(map(repr, queries()))


def test_a_query_is_there_once() -> None:
    assert len({(query.language, query.text) for query in queries()}) == len(queries())


def test_a_slip_changes_one_word_of_every_query_and_is_the_same_every_time() -> None:
    for query in queries():
        changed = [a != b for a, b in zip(query.text.split(" "), with_slip(query).split(" "), strict=True)]
        assert (sum(changed), with_slip(query)) == (1, with_slip(query)), query


def test_a_right_offer_counts_among_the_first_three_and_not_as_the_fourth() -> None:
    answers = {"de": {BOOK.text: ["a", "b", "lesestunde"]}}
    late = {"de": {BOOK.text: ["a", "b", "c", "lesestunde"]}}
    assert (share([BOOK], answers), share([BOOK], answers, 1), share([BOOK], late)) == (
        Share(1, 1),
        Share(0, 1),
        Share(0, 1),
    )
