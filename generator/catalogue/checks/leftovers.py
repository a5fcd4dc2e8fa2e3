"""What was left behind in a name or an address: signs around it, a note, no answer at all. All of it would be shown."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from generator.catalogue.context import Context
from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.parts import Place, Text
from generator.catalogue.schema import SETTINGS
from generator.catalogue.within import places
from generator.problems.problem import Problem, Steps

Fact = tuple[str, Steps]

_TAG = r"</?[A-Za-z!][^<>]{0,60}>?"
_MARKS = r"^[ \t]*(?:[-*•·‣▪] |#{1,6} )|\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\]\n]+\]\([^)\s]+\)"
_ENTITY = r"&(?:[A-Za-z]{2,8}|#[0-9]{2,5});"
MARKUP = re.compile(f"{_TAG}|{_MARKS}|{_ENTITY}", re.MULTILINE)
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX+|TBD|[Ll]orem ipsum)\b|\?\?\?")
_NO_ANSWERS = frozenset({
    "", "-", "–", "—", "?", "/", "x", "k.a", "k. a", "n/a", "keine angabe", "keine angaben", "unbekannt",
    "siehe website", "siehe homepage", "s. o", "s.o", "siehe oben", "wie oben", "folgt",
    "wird ergänzt", "in klärung", "n.n", "n. n",
})  # fmt: skip
_LONGEST = max(map(len, _NO_ANSWERS)) + 2
# In an address or a name they are no answer either; of what to bring they are one.
_SAYS_NOTHING = _NO_ANSWERS | {"keine", "keiner", "kein", "entfällt", "auf anfrage", "nichts"}
_QUOTES = "„“”‚‘’»«›‹\"'"
_AROUND = re.compile(
    rf"[{_QUOTES}(<*=]+([^{_QUOTES}()<>*]+)[{_QUOTES})>*]+|(.*[^\s,;:=?{_QUOTES}])(?:\s*[,;:=]|\s+\?)+"
)
# One of them is in whatever is found: a set of signs is looked for much faster than all that they may mean.
_SUSPECT = re.compile(rf"[{_QUOTES}<(*=_#\]•·‣▪&,;:?]|TODO|FIXME|XXX|TBD|orem|^[ \t]*- ")
_PLACE = ("name", "street", "city")
_TEXT = ("name", "summary", "directions", "bring")


def leftovers(offer: Offer, context: Context) -> Iterator[Problem]:
    """Find what was left behind in an offer: in its place, in who checked it, and what says nothing in its texts."""
    del context
    facts = chain(*(_of_place(place, path) for place, path in places(offer)), [(offer.checked.by, ("checked", "by"))])
    for text, path in facts:
        yield from _left(text, path)
    german = offer.texts.get(SOURCE_LANGUAGE)
    yield from _empty(german, ("texts", SOURCE_LANGUAGE)) if german else ()


def leftovers_in_catalogue(context: Context) -> Iterator[Problem]:
    """Find what was left behind in names, labels and addresses of `_catalogue`."""
    for key, provider in context.providers.items():
        yield from _left(provider.name, (key, "name"), "providers")
    for key, place in context.places.items():
        given = ((words, (key, "directions", language)) for language, words in place.directions.items())
        for text, path in chain(_of_place(place, (key,)), given):
            yield from _left(text, path, "places")
    for kind in ("districts", "topics", "phases", "access", "audiences"):
        for key, entry in getattr(context, kind).items():
            for language, label in entry.labels.items():
                yield from _left(label, (key, "labels", language), kind)
            for language, words in getattr(entry, "synonyms", {}).items():
                for number, word in enumerate(words):
                    yield from _left(word, (key, "synonyms", language, number), kind)
    for text, path in _of_settings(context):
        yield from _left(text, path, SETTINGS)


def _of_place(place: Place, path: Steps) -> Iterable[Fact]:
    return ((getattr(place, field), (*path, field)) for field in _PLACE)


def _of_settings(context: Context) -> Iterator[Fact]:
    if settings := context.settings:
        yield settings.municipality, ("municipality",)
        yield from ((getattr(settings.publisher, field), ("publisher", field)) for field in _PLACE)
        yield from ((text.name, ("texts", language, "name")) for language, text in settings.texts.items())
        for number, helpline in enumerate(settings.helplines):
            for language, words in helpline.texts.items():
                path: Steps = ("helplines", number, "texts", language)
                yield from ((words.name, (*path, "name")), (words.summary, (*path, "summary")))


def _empty(text: Text, path: Steps) -> Iterator[Problem]:
    for field in _TEXT:
        words = getattr(text, field)
        if words and len(words) <= _LONGEST and words.strip(" .").lower() in _NO_ANSWERS:
            yield Problem.of("unfinished", (*path, field), found=words)


def _left(text: str, path: Steps, file: str = "") -> Iterator[Problem]:
    found = _found(text) if text else None
    if found is None:
        return
    code, words = found
    if code == "copied-signs":
        yield Problem.of(code, path, suggestion=words, file=file, found=text, near=words)
    else:
        yield Problem.of(code, path, file=file, found=words)


@lru_cache(maxsize=16384)  # most towns, houses and editors stand in many offers
def _found(text: str) -> tuple[str, str] | None:
    """The code of what is wrong, and the words that say it: what was found, or what is right."""
    if text.strip(" .").lower() in _SAYS_NOTHING:
        return "unfinished", text
    if not _SUSPECT.search(text):
        return None
    if note := UNFINISHED.search(text):
        return "unfinished", note.group()
    if markup := MARKUP.search(text):
        return "markup-in-text", markup.group().strip()
    around = _AROUND.fullmatch(text)
    return ("copied-signs", (around[1] or around[2]).strip()) if around else None
