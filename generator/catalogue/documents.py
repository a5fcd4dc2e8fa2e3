"""The documents that are made out of the code: the editors' list of checks, and the JSON Schema of an offer.

`python -m generator.catalogue.documents` writes them; a test says when they are stale.
"""

import inspect
import json
from pathlib import Path

from generator.catalogue.checks import GROUPS, Check
from generator.catalogue.schema import offer_schema
from generator.problem import Level

HANDBOOK = "docs/redaktion/pruefungen.md"
SCHEMA = "docs/offer.schema.json"
_LEVELS: dict[Level, str] = {"error": "Fehler", "warning": "Warnung", "hint": "Hinweis"}
_OPENING = """# Was das Werkzeug prüft

<!-- Aus den Beschreibungen in generator/catalogue/checks/ erzeugt. Bitte dort ändern. -->

Am Ende jeder Meldung steht in eckigen Klammern ein Kürzel, zum Beispiel `[phone]`. Unter diesem Kürzel steht hier,
was gemeint ist, warum es wichtig ist und wie Sie es beheben.

- **Fehler**: Die Seite wird erst wieder gebaut, wenn er behoben ist. Bis dahin bleibt die letzte gute Fassung stehen.
- **Warnung**: Die Seite wird gebaut, aber Familien könnten etwas Falsches lesen. Bitte bald ansehen.
- **Hinweis**: Es geht noch besser. Wenn Sie Zeit haben.
"""


def handbook() -> str:
    """The editors' list of checks, in German, as Markdown."""
    parts = [_OPENING]
    for title, checks in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_entry(code, check) for code, check in checks.items()]
    return "\n".join(parts)


def schema_text() -> str:
    """The JSON Schema of an offer, as it is stored."""
    return json.dumps(offer_schema(), ensure_ascii=False, indent=2) + "\n"


def _entry(code: str, check: Check) -> str:
    title, _, rest = (inspect.getdoc(check) or "").partition("\n\n")
    return f"### {title} `{code}`\n\n*{_LEVELS[check.LEVEL]}*\n\n{rest}\n"


if __name__ == "__main__":
    Path(HANDBOOK).write_text(handbook(), encoding="utf-8")
    Path(SCHEMA).write_text(schema_text(), encoding="utf-8")
