"""Every page is what the HTML standard says it is: the checker of the W3C finds no error."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.audit.conftest import HERE

pytestmark = pytest.mark.audit

VNU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
DEEP = "-Xss4m"  # of nested elements its own stack holds few


def test_every_page_keeps_to_the_standard(town: Path, java: str) -> None:
    command = [java, DEEP, "-jar", str(VNU), "--errors-only", "--skip-non-html", "--format", "json", str(town)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [message for message in json.loads(ran.stderr)["messages"] if message["type"] != "info"]
    kinds = Counter(message["message"] for message in told)
    where = {message["message"]: message["url"].removeprefix(f"file:{town}/") for message in reversed(told)}
    assert not told, "\n".join(
        f"{number} times, first in {where[kind]}: {kind}" for kind, number in kinds.most_common()
    )
    assert ran.returncode == 0
