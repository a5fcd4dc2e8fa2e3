"""What a family with little German can say on the phone, or show: in German, and beside it in their own language."""

from dataclasses import dataclass

from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.values.tongues import tongue
from generator.view.facts import languages_in_words
from generator.view.offer import phrase_of_name
from generator.view.text import Marked, filled, island, plain
from generator.view.words import Words, words


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence in German and in the page's language; `own` is "" in plain German."""

    german: Marked
    own: Marked


def sayings(offer: Offer, spoken: Words, *, crisis: bool) -> tuple[Saying, ...]:
    """How to begin a call to `offer`; whose life is hard does not have to explain. Nothing on German pages."""
    if spoken.language == SOURCE_LANGUAGE:
        return ()
    german, own = _sentences(offer, words(SOURCE_LANGUAGE), spoken, crisis), _sentences(offer, spoken, spoken, crisis)
    if tongue(spoken.language) == SOURCE_LANGUAGE:
        return tuple(Saying(sentence, Marked("")) for sentence in german)
    return tuple(Saying(*both) for both in zip(german, own, strict=True))


def _sentences(offer: Offer, said: Words, spoken: Words, crisis: bool) -> tuple[Marked, ...]:  # noqa: FBT001
    """The sentences in the language of `said`, for a family of the language of `spoken`."""
    tag = tongue(spoken.language)
    name = phrase_of_name(offer, said)
    foreign = (
        filled(said.gettext("I speak only a little German.")),
        # Translators: {language} is the name of your own language, in the nominative
        filled(
            said.gettext("Does anybody there speak my language, {language}?"), language=languages_in_words((tag,), said)
        ),
    )
    about = (
        filled(said.gettext("I need help."))
        if crisis
        else filled(
            # Translators: said on the phone; {name} is the name of an offer
            said.gettext("I am calling about this offer: {name}."),
            name=name.text if name.language == said.language else island(plain(name.text), said.direction),
        )
    )
    return (
        filled(said.gettext("Hello.")),
        *(foreign if tag != SOURCE_LANGUAGE else ()),
        about,
        filled(said.gettext("Please speak slowly.")),
    )
