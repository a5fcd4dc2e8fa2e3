"""`familienlotse schema`: the JSON Schema of an offer, on stdout."""

import json
from argparse import ArgumentParser, Namespace

from generator.commands.outcome import FINE
from generator.commands.terminal import show
from generator.problems.render import Language


def add(_parser: ArgumentParser, _lang: Language) -> None:
    """Add no options: it has none of its own."""


def run(options: Namespace) -> int:
    """Print the schema."""
    from generator.catalogue.schema import offer_schema

    show(json.dumps(offer_schema(), ensure_ascii=False, indent=2) + "\n", options.lang)
    return FINE
