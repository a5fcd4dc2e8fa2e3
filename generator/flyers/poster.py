"""What a poster says: that there is a guide, in the family's language and German, and strips of it to tear off."""

from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.flyers.cards import Json
from generator.flyers.frame import frame, invitation
from generator.flyers.order import Order, may_have_twin
from generator.flyers.pictures import topic_picture
from generator.view.guide import guide_view
from generator.view.labels import vocabulary
from generator.view.words import words


def poster(catalogue: Catalogue, order: Order, own: Path | None) -> Json:
    """The poster that is wanted; `own` as in `Job`. `german` are the words that its twin also says in German."""
    german = words(SOURCE_LANGUAGE)
    return {
        **frame(catalogue, order, own),
        "topics": _topics(catalogue, order, own),
        "german": invitation(guide_view(catalogue, german), german) if order.twin else None,
        "ask": words(order.language).gettext("Questions? Call us."),
    }


def _topics(catalogue: Catalogue, order: Order, own: Path | None) -> list[Json]:
    """What the guide is about: {label, german, icon}, `german` where the poster says it too."""
    spoken, german = vocabulary(catalogue, order.language), vocabulary(catalogue, SOURCE_LANGUAGE)
    both = order.twin and may_have_twin(order.language)
    return [
        {
            "label": entry.label,
            "german": german.topics[key].label if both else "",
            "icon": topic_picture(key, own),
        }
        for key, entry in spoken.topics.items()
    ]
