"""The tokens, read from the style sheets: colours that meet can be told apart, and no rule goes past the tokens."""

import re
from itertools import chain

import pytest

from generator.resources import SITE_SRC
from tests.site.conftest import ROOT

CSS = {path.name: path.read_text("utf-8") for path in sorted((SITE_SRC / "assets" / "css").glob("*.css"))}
COLOUR = re.compile(r"(--fl-[a-z-]+): (#[0-9a-f]{3,6});")
_DAY, _, _REST = CSS["tokens.css"].partition("@media (prefers-color-scheme: dark)")
_NIGHT, _, _PAPER = _REST.partition("@media print")
DAY = dict(COLOUR.findall(_DAY))
SCHEMES = {"light": DAY, "dark": DAY | dict(COLOUR.findall(_NIGHT)), "print": DAY | dict(COLOUR.findall(_PAPER))}

TEXT = 4.5  # WCAG 2.2, 1.4.3
SHAPE = 3.0  # 1.4.11
# What stands on what, and how far apart the two have to be.
PAIRS = {
    **{("ink", ground): 7.0 for ground in ("ground", "surface", "tint", "warm-tint", "alarm-tint", "sun-tint")},
    **{("ink-soft", ground): TEXT for ground in ("ground", "surface", "tint", "warm-tint", "alarm-tint")},
    **{("heading", ground): 7.0 for ground in ("ground", "surface", "tint", "warm-tint", "alarm-tint")},
    **{("primary", ground): TEXT for ground in ("ground", "surface", "tint", "warm-tint", "alarm-tint")},
    **{("warm", ground): TEXT for ground in ("ground", "surface", "warm-tint")},
    **{("alarm", ground): TEXT for ground in ("surface", "alarm-tint")},
    **{("on-primary", ground): TEXT for ground in ("primary", "warm", "alarm")},
    ("ground", "heading"): TEXT,
    ("ground", "ink"): TEXT,
    ("on-sun", "sun"): TEXT,
    ("on-deep", "deep"): 7.0,
    ("on-deep", "bar"): TEXT,
    ("on-deep-soft", "deep"): TEXT,
    **{("focus", ground): SHAPE for ground in ("ground", "surface", "tint", "warm-tint")},
    **{("border", ground): SHAPE for ground in ("ground", "surface", "tint")},
    ("sun", "deep"): SHAPE,
    ("sun", "bar"): SHAPE,
}


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: dict[str, str], one: str, other: str) -> float:
    light, dark = sorted((luminance(tokens[f"--fl-{name}"]) for name in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_colours_that_meet_can_be_told_apart(scheme: str, text: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme], text, ground) >= PAIRS[text, ground]


@pytest.mark.parametrize("text", ["ink", "ink-soft", "heading", "primary", "warm", "alarm"])
@pytest.mark.parametrize("ground", ["ground", "surface", "tint", "warm-tint", "alarm-tint"])
def test_all_that_is_said_in_colour_is_black_on_white_paper(text: str, ground: str) -> None:
    assert contrast(SCHEMES["print"], text, ground) >= 12


def test_every_colour_has_one_for_the_night_unless_it_is_the_same() -> None:
    same = {"--fl-sun", "--fl-on-sun", "--fl-on-deep", "--fl-on-deep-soft"}
    assert DAY.keys() - dict(COLOUR.findall(_NIGHT)).keys() <= same


def test_the_designers_table_says_the_contrasts_that_are() -> None:
    page = (ROOT / "docs" / "design.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` on `([a-z-]+)` \| ([0-9.]+) \| ([0-9.]+) \| ([0-9.]+) \|$", page, re.MULTILINE)
    assert {(text, ground): (light, dark, least) for text, ground, light, dark, least in rows} == {
        pair: (*(f"{contrast(SCHEMES[scheme], *pair):.1f}" for scheme in ("light", "dark")), f"{least:g}")
        for pair, least in PAIRS.items()
    }


def test_only_the_tokens_hold_colours() -> None:
    held = {
        name: found
        for name, text in CSS.items()
        if name != "tokens.css" and (found := re.findall(r"#[0-9a-f]{3,8}\b", re.sub(r"url\('[^']*'\)", "", text)))
    }
    assert held == {}


def test_every_token_that_is_used_is_there_and_every_one_that_is_there_is_used() -> None:
    used = set(chain.from_iterable(re.findall(r"var\((--fl-[a-z0-9-]+)", text) for text in CSS.values()))
    named = set(chain.from_iterable(re.findall(r"[{;\s](--fl-[a-z0-9-]+):", text) for text in CSS.values()))
    assert used - named == set()
    in_drawings = {"--fl-picture", "--fl-picture-warm"}  # generator/site/sprite.py
    assert named - used == in_drawings


def test_a_style_sheet_has_one_rule_a_line() -> None:
    crowded = [
        f"{name}: {line}"
        for name, text in CSS.items()
        for line in re.sub(r"/\*.*?\*/|url\('[^']*'\)", "", text, flags=re.DOTALL).splitlines()
        if line.count(";") > 1
    ]
    assert crowded == []


def test_the_style_sheets_know_no_left_and_right_and_no_other_host() -> None:
    for name, text in CSS.items():
        rules = re.sub(r"/\*.*?\*/|url\('data:[^']*'\)", "", text, flags=re.DOTALL)
        assert "http:" not in rules
        assert "https:" not in rules
        assert "@import" not in rules
        if name != "older.css":
            assert not re.findall(r"\b(?:margin|padding|border|inset)-(?:left|right)\b", rules)
            assert not re.findall(r"[{;]\s*(?:left|right|float)\s*:|text-align:\s*(?:left|right)", rules)


def test_nothing_that_counts_needs_a_browser_younger_than_2019() -> None:
    for name, text in CSS.items():
        rules = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        assert not re.findall(r"^\s*&|@layer|@container|:is\(|:where\(", rules, re.MULTILINE), name
        # With `:has` alone: a list of selectors that holds one it does not know is thrown away as a whole.
        assert not [line for line in re.findall(r"^[^{}]*:has\([^{}]*\{", rules, re.MULTILINE) if "," in line], name
