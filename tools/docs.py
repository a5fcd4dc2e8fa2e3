"""Renew what is made from the code: the JSON Schema of an offer and the handbook of checks (`make docs`)."""

import json
import sys
from pathlib import Path

from generator.catalogue.schema import offer_schema

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Write `docs/offer.schema.json` and `docs/redaktion/pruefungen.md`."""
    schema = json.dumps(offer_schema(), ensure_ascii=False, indent=2) + "\n"
    (ROOT / "docs" / "offer.schema.json").write_text(schema, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
