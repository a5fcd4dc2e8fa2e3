"""The files every page shares: css, js, pictograms. Nothing of Material's is among them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from generator.resources import files
from generator.site.script import ONLY_PARTS


def own_first(part: str, own: Path | None, ours: str) -> tuple[Path, ...]:
    """The folders of a part ("theme"): that of a municipality's own sources goes before ours, which mkdocs names."""
    return tuple(Path(folder) for folder in (own and own / part, ours) if folder)


def asset_files(*places: Path) -> dict[str, Path]:
    """Map the address of each shared file, relative to the site's root ("assets/css/frame.css"), to the file.

    Which is taken, and which is left out, as in `resources.files`; what scripts are made of is left out too.
    """
    return {f"assets/{name}": path for name, path in files(*places).items() if name not in ONLY_PARTS}


def asset_versions(assets: Mapping[str, Path]) -> dict[str, str]:
    """Map each address to a hash of the content, for links that a browser may keep for ever."""
    return {address: hashlib.sha256(path.read_bytes()).hexdigest()[:8] for address, path in assets.items()}
