"""Catalogues of all sizes for the search: Dresden's, and made-up ones with as many needs in their thesaurus."""

import json
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmarks.catalogue import offer_id, status, write
from benchmarks.search.engines import DAY, ROOT
from benchmarks.town import HELPLINES, TOPICS


def town(size: int, folder: Path) -> Path:
    """The folder of Dresden's catalogue (0), or of one that is written to `folder` with so many offers."""
    if not size:
        return ROOT / "offers"
    for _ in write(folder, size, DAY):
        pass
    needs = _needs(ROOT / "offers" / "_catalogue" / "thesaurus.yml", size)
    # JSON is YAML.
    (folder / "_catalogue" / "thesaurus.yml").write_text(json.dumps(needs, ensure_ascii=False, indent=1), "utf-8")
    return folder


def _needs(thesaurus: Path, size: int) -> dict[str, Any]:
    """The needs of Dresden, each leading to as many offers that are there, and to topics by chance."""
    there = [offer_id(number) for number in range(size) if status(number) == "active"]
    needs: dict[str, dict[str, Any]] = yaml.safe_load(thesaurus.read_text("utf-8"))
    for key, need in needs.items():
        chance = Random(key)
        lead = {
            "offers": chance.sample(there, min(len(need.get("offers", ())), len(there))),
            "topics": chance.sample(TOPICS, min(len(need.get("topics", ())), 2)) or [TOPICS[0]],
            "helplines": [number for number in map(str, need.get("helplines", ())) if number in HELPLINES],
        }
        needs[key] = {"words": need["words"]} | {name: found for name, found in lead.items() if found}
    return needs
