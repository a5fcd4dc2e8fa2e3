"""docs/commands.md and the command line name the same commands, arguments and options."""

import argparse
import re

import pytest

from generator.commands import COMMANDS
from generator.commands.arguments import Parser, add_command
from generator.commands.outcome import ERRORS, FINE, INTERRUPTED, WRONG_USE
from tests.commands.conftest import ROOT

TEXT = (ROOT / "docs" / "commands.md").read_text("utf-8")
OPENING, *SECTIONS = re.split(r"^## ", TEXT, flags=re.MULTILINE)
DESCRIBED = {section.split("`")[1].split()[1]: section for section in SECTIONS}
EVERYWHERE = {"--help", "--catalogue", "--lang"}


def of(command: str) -> Parser:
    made = Parser(lang="en", prog=f"familienlotse {command}")
    add_command(made, command)
    return made


def options(made: argparse.ArgumentParser) -> set[str]:
    return {name for action in made._actions for name in action.option_strings if name.startswith("--")}  # noqa: SLF001


def test_the_commands_described_are_those_there_are() -> None:
    assert tuple(DESCRIBED) == COMMANDS


def test_what_every_command_takes_stands_at_the_top() -> None:
    assert set(re.findall(r"`(--[a-z-]+)", OPENING)) == EVERYWHERE


@pytest.mark.parametrize("command", COMMANDS)
def test_the_options_described_are_those_there_are(command: str) -> None:
    own = DESCRIBED[command].partition("```")[0]
    rows = re.findall(r"^\| `(--[a-z-]+)", own, re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert set(rows) == options(of(command)) - EVERYWHERE
    assert options(of(command)) >= EVERYWHERE


@pytest.mark.parametrize("command", COMMANDS)
def test_arguments_values_and_choices_are_described(command: str) -> None:
    section = DESCRIBED[command]
    heading = section.split("`")[1].split()[2:]
    actions = of(command)._actions  # noqa: SLF001
    assert heading == [action.metavar for action in actions if not action.option_strings]
    for action in actions:
        if action.option_strings and action.nargs != 0 and not EVERYWHERE & set(action.option_strings):
            value = action.metavar or "|".join(action.choices or ())
            assert f"`{action.option_strings[0]} {value}`" in section.replace("\\|", "|")
        for choice in () if EVERYWHERE & set(action.option_strings) else action.choices or ():
            assert str(choice) in section


def test_the_exit_codes_described_are_those_there_are() -> None:
    rows = re.findall(r"^\| (\d+) \|", OPENING, re.MULTILINE)
    assert list(map(int, rows)) == [FINE, ERRORS, WRONG_USE, INTERRUPTED]
