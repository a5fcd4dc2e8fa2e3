"""Languages that the interface does not speak."""

from generator.build import without_words
from generator.problems.render import render


def test_a_language_without_words_is_a_problem_and_no_english_site() -> None:
    assert without_words(("de", "ar", "de-simple")) == []
    found = without_words(("de", "fr", "xx"))
    assert [(problem.file, problem.code) for problem in found] == [
        ("site_src/locale/fr.po", "words"),
        ("site_src/locale/xx.po", "words"),
    ]
    assert render(found[:1], "text", "en").splitlines()[0] == (
        "site_src/locale/fr.po: Error: The language “fr” has no readable words of the interface: "
        "site_src/locale/fr.po. Expected: a complete file of gettext words. Example: site_src/locale/de.po [words]"
    )
