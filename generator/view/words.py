"""The words of the interface in one language, out of `site_src/locale/<language>.po`."""

import gettext as gnu
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.catalogue.values.tongues import babel_locale, tongue
from generator.resources import SITE_SRC

Direction = Literal["ltr", "rtl"]

LOCALE_DIR = SITE_SRC / "locale"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """One language's words. `gettext`, `ngettext` and `pgettext` take English msgids and are those of GNU gettext."""

    language: str
    direction: Direction
    locale: Locale
    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]
    pgettext: Callable[[str, str], str]

    @property
    def own_name(self) -> str:
        """What the language calls itself: "Deutsch", "Einfache Sprache", "العربية"."""
        return self.pgettext("name of this language", "English")

    @property
    def comma(self) -> str:
        """What stands behind the items of a list: Arabic script has a comma of its own."""
        return "،" if self.direction == "rtl" else ","


@lru_cache(maxsize=64)
def direction_of(language: str) -> Direction:
    """`rtl` for languages written from right to left, otherwise `ltr`."""
    return "rtl" if babel_locale(language).text_direction == "rtl" else "ltr"


def has_words(language: str, folder: Path = LOCALE_DIR) -> bool:
    """Whether the interface speaks `language`."""
    return (folder / f"{language}.po").is_file()


def interface_languages() -> tuple[str, ...]:
    """Every language that the interface speaks, whichever of them a guide is in."""
    return tuple(sorted(path.stem for path in LOCALE_DIR.glob("*.po")))


@lru_cache(maxsize=64)
def words(language: str, folder: Path = LOCALE_DIR) -> Words:
    """The words of `language`; a language without a file speaks the msgids' English.

    Raises ValueError for a file that is no valid gettext catalogue.
    """
    spoken = translations(language, folder)
    return Words(
        language,
        direction_of(language),
        babel_locale(language),
        lru_cache(maxsize=None)(spoken.gettext),  # a page asks for the same thirty words as the one before
        spoken.ngettext,
        spoken.pgettext,
    )


@lru_cache(maxsize=64)
def translations(language: str, folder: Path = LOCALE_DIR) -> gnu.NullTranslations:
    """The translations of `words`, without what else is known of the language. Raises as `words` does."""
    path = folder / f"{language}.po"
    return gnu.GNUTranslations(_compiled(path, language)) if path.is_file() else gnu.NullTranslations()


def _compiled(path: Path, language: str) -> BytesIO:
    with path.open("rb") as file:
        catalog = read_po(file, locale=tongue(language), abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return compiled
