"""What the words to choose from in an offer's file are called in one language."""

from collections.abc import Mapping
from functools import lru_cache

from generator.view.words import Words


@lru_cache(maxsize=64)
def kinds(spoken: Words) -> Mapping[str, str]:
    """In what form an offer takes place, as sentences."""
    return {
        "in-person": spoken.gettext("You go there"),
        "home-visit": spoken.gettext("Somebody comes to your home"),
        "outreach": spoken.gettext("Somebody comes to where families are: to playgrounds, yards and streets"),
        "phone": spoken.gettext("By phone"),
        "online": spoken.gettext("Online"),
        "course": spoken.gettext("Course with fixed dates"),
        "clinic": spoken.gettext("In the hospital"),
    }


@lru_cache(maxsize=64)
def registrations(spoken: Words) -> Mapping[str, str]:
    """How to register, as sentences."""
    return {
        "none": spoken.gettext("You need not register"),
        "welcome": spoken.gettext("You need not register, but it helps"),
        "phone": spoken.gettext("Please register by phone"),
        "email": spoken.gettext("Please register by e-mail"),
        "online": spoken.gettext("Please register on the website"),
        "required": spoken.gettext("Please register beforehand"),
        "referral": spoken.gettext("You need a referral, for example from your doctor"),
    }


@lru_cache(maxsize=64)
def children(spoken: Words) -> Mapping[str, str]:
    """Whether children may come, as sentences."""
    return {
        "welcome": spoken.gettext("You can bring your children"),
        "care": spoken.gettext("Your children are looked after meanwhile"),
    }


@lru_cache(maxsize=64)
def hours_labels(spoken: Words) -> Mapping[str, str]:
    """What kind of times they are; "" for times that need no name."""
    return {
        "": "",
        # Translators: these seven stand before opening hours
        "open": spoken.gettext("Open"),
        "walk-in": spoken.gettext("Without an appointment"),
        "counselling": spoken.gettext("Counselling"),
        "phone": spoken.gettext("On the phone"),
        "online": spoken.pgettext("hours", "Online"),
        "office": spoken.gettext("Office"),
        "childcare": spoken.gettext("Childcare"),
    }


@lru_cache(maxsize=64)
def purposes(spoken: Words) -> Mapping[str, str]:
    """What a telephone number is for."""
    return {
        # Translators: these five say what a telephone number is for
        "crisis": spoken.gettext("In an emergency"),
        "counselling": spoken.gettext("Counselling"),
        "registration": spoken.gettext("Registration"),
        "office": spoken.gettext("Office"),
        "whatsapp": "WhatsApp",
    }


@lru_cache(maxsize=64)
def links(spoken: Words) -> Mapping[str, str]:
    """What a further page of an offer is; the names of services are the same in every language."""
    return {
        "facebook": "Facebook",
        "instagram": "Instagram",
        "whatsapp": "WhatsApp",
        "telegram": "Telegram",
        "youtube": "YouTube",
        # Translators: these five are links to more about an offer
        "programme": spoken.gettext("Programme"),
        "chat": spoken.gettext("Chat"),
        "video": spoken.gettext("Video"),
        "download": spoken.gettext("Leaflet to download"),
        "other": spoken.gettext("More on the web"),
    }


@lru_cache(maxsize=64)
def tongues(spoken: Words) -> Mapping[str, str]:
    """The languages of `values.tongues.NAMED_HERE` by their tags."""
    return {
        "gsg": spoken.gettext("German Sign Language"),
        "aeb": spoken.gettext("Tunisian Arabic"),
        "arq": spoken.gettext("Algerian Arabic"),
        "ary": spoken.gettext("Moroccan Arabic"),
        "arz": spoken.gettext("Egyptian Arabic"),
        # Translators: the language of the Roma, in a word that they themselves accept
        "rom": spoken.gettext("Romani"),
    }


@lru_cache(maxsize=64)
def payers(spoken: Words) -> Mapping[str, str]:
    """For whom or what a price is."""
    return {
        # Translators: these eight stand before a price: "Children: 5 €"
        "adult": spoken.gettext("Adults"),
        "child": spoken.gettext("Children"),
        "family": spoken.gettext("Families"),
        "reduced": spoken.gettext("Reduced price"),
        "siblings": spoken.gettext("Siblings"),
        "member": spoken.gettext("Members"),
        "material": spoken.gettext("Material"),
        "deposit": spoken.gettext("Deposit"),
    }
