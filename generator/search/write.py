"""The search as an output: scripts that hand the finder what it knows; the engine itself is an asset."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from generator.catalogue.model import Catalogue
from generator.search.index import tiers

# What would end a script, and line ends that only JSON allows in a text.
_SAFE: Final = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def scripts(catalogue: Catalogue, language: str) -> dict[str, str]:
    """The tiers of a language as scripts, by name, in the order in which the finder loads them.

    A name has a hash of what is in it: a browser may keep the file for ever.
    """
    texts = zip(("search", "search-more", "search-others"), map(script, tiers(catalogue, language)), strict=True)
    return {f"{name}-{sha256(text.encode()).hexdigest()[:8]}.js": text for name, text in texts}


def script(tier: Mapping[str, Any]) -> str:
    """A tier as a script that runs from any address, `file://` too, and is nothing but data."""
    data = json.dumps(tier, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)
    return f"familienlotse.take({data});\n"
