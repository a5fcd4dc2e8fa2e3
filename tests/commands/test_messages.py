"""The messages are data: complete in both languages, and each of them is used. Whose language is spoken."""

import re
from string import Formatter
from typing import get_args

import pytest

from generator.commands.messages import LANGUAGES, language_of, messages, wanted_language
from generator.problems.render import Language
from generator.publishing.exchange import Reason
from tests.commands.conftest import ROOT

# Keys that are put together: by the name of a command, of an error of the system, of a reason to refuse.
FAMILIES = ("failed-", "system-", "refused-")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", messages())
def test_a_message_says_the_same_in_both_languages(key: str) -> None:
    said = messages()[key]
    assert tuple(said) == LANGUAGES
    assert all(said.values())
    assert placeholders(said["de"]) == placeholders(said["en"])


def test_every_message_is_used_and_every_one_used_is_there() -> None:
    code = "".join(path.read_text("utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))
    quoted = set(re.findall(r"[\"']([\w-]+)[\"']", code))
    single = {key for key in messages() if not key.startswith(FAMILIES)}
    assert single - quoted == set()
    assert set(re.findall(r'\bsay\(\s*"([\w-]+)"', code)) - set(messages()) == set()


def test_every_reason_to_refuse_a_folder_has_words() -> None:
    assert {f"refused-{reason}" for reason in get_args(Reason)} - set(messages()) == set()


@pytest.mark.parametrize(
    ("wanted", "environment"),
    [
        ("de", {}),
        ("de", {"LANG": ""}),
        ("de", {"LANG": "C"}),
        ("de", {"LC_ALL": "POSIX"}),
        ("de", {"LANG": "C.UTF-8"}),
        ("de", {"LC_ALL": "C.UTF-8", "LANG": "en_GB.UTF-8"}),
        ("de", {"LC_ALL": "C", "LANGUAGE": "en"}),
        ("de", {"LANG": "de_AT.UTF-8"}),
        ("de", {"LANG": "de"}),
        ("de", {"LANG": "de@euro"}),
        ("de", {"LC_MESSAGES": "de_DE.UTF-8", "LANG": "en_GB.UTF-8"}),
        ("de", {"LANGUAGE": "fr:de:en", "LANG": "en_GB.UTF-8"}),
        ("en", {"LANG": "en_GB.UTF-8"}),
        ("en", {"LANG": "tr_TR.UTF-8"}),
        ("en", {"LANG": "dsb_DE.UTF-8"}),
        ("en", {"LC_ALL": "en_US", "LC_MESSAGES": "de_DE", "LANG": "de_DE"}),
        ("en", {"LANGUAGE": "en_US:en", "LANG": "de_DE.UTF-8"}),
        ("en", {"LANGUAGE": "en"}),
    ],
)
def test_german_is_spoken_unless_the_system_wants_another_language(
    wanted: Language, environment: dict[str, str]
) -> None:
    assert language_of(environment) == wanted


@pytest.mark.parametrize(
    ("wanted", "windows"),
    [
        ("de", None),
        ("de", "German_Germany"),
        ("de", "German_Switzerland.1252"),
        ("de", "de_DE"),
        ("en", "English_United Kingdom"),
        ("en", "tr_TR"),
    ],
)
def test_windows_is_asked_where_no_variable_says_anything(wanted: Language, windows: str | None) -> None:
    assert language_of({}, windows) == wanted
    assert language_of({"LANG": "en_US.UTF-8"}, windows) == "en"


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("en", ["check", "--lang", "en"]),
        ("en", ["--lang=en", "check"]),
        ("de", ["check", "--lang", "en", "--lang", "de"]),
        ("de", ["check", "--lang", "fr"]),
        ("de", ["check", "--lang"]),
    ],
)
def test_the_option_decides_before_everything_else(
    wanted: Language, given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert wanted_language(given) == wanted
