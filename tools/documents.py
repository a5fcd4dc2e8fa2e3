"""What is made out of the code: the editors' list of checks, the schema of an offer, the table of letters, headers.

`make docs` writes them; a test says when they are stale.
"""

import json
import textwrap
from pathlib import Path

from generator.catalogue.schema import offer_schema
from generator.problems.wording import Level, Wording, groups
from tools.headers import CADDY, NGINX, for_caddy, for_nginx
from tools.letters import LETTERS, letters_text

HANDBOOK = "docs/redaktion/pruefungen.md"
SCHEMA = "docs/offer.schema.json"
_LEVELS: dict[Level, str] = {"error": "Fehler", "warning": "Warnung", "hint": "Hinweis"}
_OPENING = """# Was das Werkzeug prüft

<!-- Aus generator/problems/words/ erzeugt (make docs). Bitte dort ändern. -->

Am Ende jeder Meldung steht in eckigen Klammern ein Kürzel, zum Beispiel `[phone]`. Unter diesem Kürzel steht hier,
was gemeint ist, warum es wichtig ist und wie Sie es beheben.

- **Fehler**: Die Seite wird erst wieder gebaut, wenn er behoben ist. Bis dahin bleibt die letzte gute Fassung stehen.
- **Warnung**: Die Seite wird gebaut, aber Familien könnten etwas Falsches lesen. Bitte bald ansehen.
  `familienlotse build --strict` baut sie dann nicht, außer es ist nur etwas fällig oder veraltet: Das bringt die Zeit
  mit sich, und die Seite sagt es selbst. Bei solchen Warnungen steht „auch mit --strict gebaut“.
- **Hinweis**: Es geht noch besser. Wenn Sie Zeit haben.
"""


def handbook() -> str:
    """The editors' list of checks, in German, as Markdown."""
    parts = [_OPENING]
    for title, wordings in groups().items():
        explained = [_entry(code, wording) for code, wording in wordings.items() if wording.title]
        parts += [f"## {title}\n", *explained] if explained else []
    return "\n".join(parts)


def schema_text() -> str:
    """The JSON Schema of an offer, as it is stored."""
    return json.dumps(offer_schema(), ensure_ascii=False, indent=2) + "\n"


def _entry(code: str, wording: Wording) -> str:
    before, after = (textwrap.indent(part.strip("\n"), "    ") for part in (wording.before, wording.after))
    told = (wording.why, f"So beheben Sie es: {wording.mend}")
    why, mend = (textwrap.fill(part, 112, break_on_hyphens=False) for part in told)
    level = _LEVELS[wording.level] + (", auch mit --strict gebaut" if wording.upkeep else "")
    return (
        f"### {wording.title} `{code}`\n\n*{level}*\n\n{why}\n\n{mend}\n\nVorher:\n\n{before}\n\nNachher:\n\n{after}\n"
    )


if __name__ == "__main__":
    Path(HANDBOOK).write_text(handbook(), encoding="utf-8")
    Path(SCHEMA).write_text(schema_text(), encoding="utf-8")
    Path(LETTERS).write_text(letters_text(), encoding="utf-8")
    Path(NGINX).write_text(for_nginx(), encoding="utf-8")
    Path(CADDY).write_text(for_caddy(), encoding="utf-8")
