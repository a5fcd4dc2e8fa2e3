"""A command brings only what it needs: nobody waits for mkdocs to be told of a wrong digit."""

import json
import subprocess
import sys

import pytest

from generator.build import OUTPUTS as OURS
from generator.commands import COMMANDS
from generator.commands.catalogue import CHECKS
from generator.output import no_check
from tests.commands.conftest import ROOT

pytestmark = pytest.mark.process

OUTPUTS = {"holidays", "jinja2", "markdown", "material", "mkdocs", "pymupdf_fonts", "segno", "typst"}
READING = {"babel", "phonenumbers", "pydantic", "yaml"}
LOADED = """
import contextlib, io, json, sys
from generator.commands import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded(*given: str) -> set[str]:
    """The packages a command has imported."""
    done = subprocess.run([sys.executable, "-c", LOADED, *given], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("command", [("check",), ("report", "translations"), ("schema",)])
def test_what_only_reads_the_catalogue_imports_no_output(command: tuple[str, ...]) -> None:
    found = loaded(*command)
    assert found & OUTPUTS == set()
    assert "pydantic" in found


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_imports_next_to_nothing(command: str) -> None:
    given = [*command.split(), "--help"]
    heavy = OUTPUTS | READING
    if command == "flyer":  # its kinds stand beside what makes them
        heavy -= loaded("check") | {"pymupdf_fonts", "segno", "typst"}
    assert loaded(*given) & heavy == set()


def test_check_asks_every_output_without_its_weight() -> None:
    assert {output.check for output in OURS} - {no_check} == set(CHECKS)
