"""What the command line says, as data (`messages.toml`), and in which language it says it."""

import locale
import os
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from generator.problems.render import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")


def say(key: str, language: Language, /, **values: object) -> str:
    """The message `key` in "de" or "en"; `values` fill its placeholders, one of which may be called "language"."""
    return messages()[key][language].format(**values)


@cache
def messages() -> Mapping[str, Mapping[Language, str]]:
    """All messages by their key and language."""
    return tomllib.loads((Path(__file__).parent / "messages.toml").read_text("utf-8"))


def wanted_language(given: Sequence[str]) -> Language:
    """The language of the messages for these arguments. `--lang` counts before, and even if, they are understood."""
    after = [word for option, word in pairwise(given) if option == "--lang"]
    joined = [word.partition("=")[2] for word in given if word.startswith("--lang=")]
    named = next((language for language in LANGUAGES if language in (after + joined)[-1:]), None)
    return named or language_of(os.environ, locale.getlocale()[0] if sys.platform == "win32" else None)


def language_of(environment: Mapping[str, str], windows: str | None = None) -> Language:
    """The language a computer wants: German, unless its variables, or Windows, name another one.

    As gettext has it: LC_ALL, LC_MESSAGES, LANG in this order name a locale, and LANGUAGE a list that goes before it,
    but not before the locale "C". `windows` is what Windows calls the user's locale ("German_Germany", "en_US").
    """
    named = (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name))
    found = next(named, windows or "")
    if _language(found) in {"c", "posix"}:  # the locale of programs, it says nothing of people
        return "de"
    wished = [_language(name) for name in (*environment.get("LANGUAGE", "").split(":"), found) if name]
    return next((ours for name in wished for ours in LANGUAGES if ours == name), "en") if wished else "de"


def _language(name: str) -> str:
    """`de_DE.UTF-8`, `de-AT`, `de@euro`, `German_Germany.1252` -> "de"; `C.UTF-8` -> "c"."""
    language = re.split(r"[_.@-]", name.lower(), maxsplit=1)[0]
    return "de" if language == "german" else language
