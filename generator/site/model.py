"""What a page and its frame are, before any tool turns them into files. No import of mkdocs here."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from generator.view.mail import Report
from generator.view.text import Marked
from generator.view.words import words

Section = Literal["home", "find", "phases", "topics", "districts", "help", "about"]
Direction = Literal["ltr", "rtl"]
PROFESSIONALS: Final = "professionals/"
"""The address of the page for those who work with families."""
_SECOND_CHOICE: Final = ("de-simple", "en")


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page of one language.

    `address` is relative to the language's folder and ends with a slash: "offers/familienkiosk/"; "" is home.
    `title` and `description` are plain text. `content` is finished, safe HTML with exactly one h1.
    `section` says which entry of the main menu is the current one. `listed`: whether search engines are told of it.
    `topic` is the key of the topic whose picture messengers show of a link, "" for that of the guide.
    """

    address: str
    title: str
    description: str
    content: str
    section: Section
    listed: bool = True
    topic: str = ""


class Heading(NamedTuple):
    """What the files at the site's root have to know of a page; see `Page`."""

    title: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link of main menu or footer; `address` as in `Page`, `section` "" where none belongs to it."""

    section: Section | Literal[""]
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language of the site: its tag (path segment and BCP 47), its own name, its direction."""

    tag: str
    name: str
    direction: Direction


def language_links(tags: Iterable[str]) -> tuple[LanguageLink, ...]:
    """The languages with these tags."""
    return tuple(LanguageLink(other.language, other.own_name, other.direction) for other in map(words, tags))


def second_choice(languages: Iterable[LanguageLink], translated: Collection[str]) -> tuple[LanguageLink, ...]:
    """Those of a site's `languages` to offer where a page is not translated: plain German and English, if it is."""
    return tuple(link for link in languages if link.tag in _SECOND_CHOICE and link.tag in translated)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What a placeholder of hand-written pages stands for: its text, and where it leads, "" for nowhere."""

    text: Marked
    href: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The icon of a phone's home screen, and what messengers show of a link by its topic's key, "" of others."""

    touch: str
    cards: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """Words and links around every page of one language, all plain text.

    `name` is the guide's title, `site_url` the site's root ("https://familie.example"; a slash at its end does
    not matter). `languages` are all languages of the site as shown, this one included; fewer than two: no menu.
    `reports` are mails about a page. `keep`, `my_list` and `list_full` are what js/list/buttons.js says.
    `demo_notice`, `fallback_notice` and `machine_notice` are "" where there is nothing to say. `locale` and `locales`
    are this language and the others as Open Graph has them ("de_DE"). `pictures` are files from the site's root on,
    with their versions; without them pages name none. `offline`: whether phones may keep the guide.
    `placeholders` are those of hand-written pages by name ("publisher.phone"), `fallback_placeholders` the same in
    German, for pages shown in German.
    """

    language: str
    direction: Direction
    name: str
    site_url: str
    publisher: str
    menu: tuple[MenuEntry, ...]
    footer: tuple[MenuEntry, ...]
    languages: tuple[LanguageLink, ...]
    skip: str
    menu_label: str
    language_label: str
    footer_label: str
    reports: tuple[Report, ...] = ()
    keep: str = ""
    my_list: str = ""
    list_full: str = ""
    demo_notice: str = ""
    fallback_notice: str = ""
    machine_notice: str = ""
    locale: str = ""
    locales: tuple[str, ...] = ()
    pictures: Pictures | None = None
    offline: bool = False
    placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
    fallback_placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
