"""The queries of the benchmark's dev part, typed on the finder's own page in every language.

Every word is loaded first; what the page shows before that is counted in tests/search/test_quality.py. A number that
falls is a loss that wants a reason. Nothing is drawn meanwhile: that takes longer than finding it.
"""

import pytest
from playwright.sync_api import Browser

from benchmarks.search.quality import share
from benchmarks.search.queries import of_part

FOUND = {
    "de": 115, "de-simple": 120, "en": 116, "ar": 113, "fa": 116, "uk": 117, "ru": 118, "tr": 113, "vi": 114, "pl": 117,
}  # fmt: skip
NOTHING = "qxqxqxqx"  # leads to the words of other languages, where it stands in vain
TYPE = """async (queries) => {
  const field = document.getElementById("q"), frame = () => new Promise(requestAnimationFrame);
  const type = async (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input"));
    await frame();
    await frame();
  };
  document.querySelector("main").style.display = "none";
  const { lists, foreign } = familienlotse.index;
  await type(queries.shift());
  while (!lists.more || !foreign.includes(true)) await frame();
  const found = [];
  for (const query of queries) {
    await type(query);
    found.push([...document.querySelectorAll("#fl-results > [data-offer]")].map((card) => card.dataset.offer));
  }
  return found;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("language", FOUND)
def test_the_page_finds_as_much_as_before(language: str, address: str, browser: Browser) -> None:
    asked = [query for query in of_part("dev") if query.language == language]
    page = browser.new_page()
    page.goto(f"{address}{language}/find/")
    page.locator("#fl-plain").wait_for(state="detached")
    found = page.evaluate(TYPE, [NOTHING, *(query.text for query in asked)])
    page.close()
    answers = {language: {query.text: ids for query, ids in zip(asked, found, strict=True)}}
    assert share(asked, answers).hits == FOUND[language]
