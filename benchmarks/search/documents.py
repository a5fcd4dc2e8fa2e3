"""What other engines index: for every offer the words that ours knows too, by field.

The fields are `name`, `keywords`, `labels` (of topics, phases, districts and audiences, in all languages), `summary`,
`body` and, where it is asked for, `needs`: the words of the thesaurus that lead to the offer.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import Offer
from generator.catalogue.within import places
from generator.search.cards import searched
from generator.search.concepts import own_languages

Document = Mapping[str, str]
FOLDER: Final = Path(__file__).parent


def documents(catalogue: Catalogue, language: str, *, needs: bool) -> list[Document]:
    """A document for every offer that the finder knows, in the order of the catalogue."""
    return [_document(catalogue, offer, language, needs=needs) for offer in searched(catalogue)]


def page(document: Document, language: str) -> str:
    """The document as a page of HTML, for an engine that reads pages."""
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)
    return environment.get_template("offer.html").render(document=document, language=language)


def _document(catalogue: Catalogue, offer: Offer, language: str, *, needs: bool) -> Document:
    texts = [offer.texts[tag] for tag in own_languages(language) if tag in offer.texts]
    written = {
        "name": [text.name for text in texts],
        "keywords": [word for text in texts for word in text.keywords],
        "labels": _labels(catalogue, offer),
        "summary": [texts[0].summary],
        "body": [texts[0].description, *_around(catalogue, offer)],
        "needs": _needs(catalogue, offer) if needs else (),
    }
    return {"id": offer.id} | {field: _joined(words) for field, words in written.items()}


def _joined(words: Iterable[str | None]) -> str:
    """Each text once, parted as sentences are."""
    return ". ".join(dict.fromkeys(filter(None, words)))


def _labels(catalogue: Catalogue, offer: Offer) -> Iterator[str]:
    districts = catalogue.districts if offer.districts == "all" else offer.districts
    labelled = [catalogue.topics[key] for key in offer.topics]
    yield from (label for entry in labelled for label in entry.labels.values())
    yield from (word for entry in labelled for words in entry.synonyms.values() for word in words)
    for entries, keys in (
        (catalogue.phases, offer.phases),
        (catalogue.districts, districts),
        (catalogue.audiences, offer.audience),
    ):
        yield from (label for key in keys for label in entries[key].labels.values())


def _around(catalogue: Catalogue, offer: Offer) -> Iterator[str | None]:
    yield catalogue.providers[offer.provider].name
    yield from (place.name for place, _ in places(offer))


def _needs(catalogue: Catalogue, offer: Offer) -> Iterator[str]:
    """In all languages: those of the page's language alone were worse."""
    leading = (need for need in catalogue.thesaurus.values() if offer.id in need.offers)
    return (word for need in leading for words in need.words.values() for word in words)
