"""The files every page shares: css, js, pictograms. Nothing of Material's is among them."""

from collections.abc import Mapping
from pathlib import Path

from generator.output import version
from generator.resources import files
from generator.site.script import MAP_FOLDER, ONLY_PARTS, PARTS, joined


def own_first(part: str, own: Path | None, ours: str) -> tuple[Path, ...]:
    """The folders of a part ("theme"): that of a municipality's own sources goes before ours, which mkdocs names."""
    return tuple(Path(folder) for folder in (own and own / part, ours) if folder)


def asset_files(*places: Path) -> dict[str, Path]:
    """Map the address of each shared file, relative to the site's root ("assets/css/find.css"), to the file.

    Which is taken, and which is left out, as in `resources.files`; what is joined is left out too, and a map.
    """
    found = files(*places).items()
    return {
        f"assets/{name}": path for name, path in found if name not in ONLY_PARTS and not name.startswith(MAP_FOLDER)
    }


def made_assets(own: Path | None) -> dict[str, str]:
    """Map the address of each file that is joined of others ("assets/css/site.css") to its text; `own` as in `Job`."""
    return {f"assets/{name}": joined(name, own) for name in PARTS}


def asset_versions(assets: Mapping[str, Path], made: Mapping[str, str]) -> dict[str, str]:
    """Map the address of each file, found or made, to its version."""
    found = {address: version(path.read_bytes()) for address, path in assets.items()}
    return found | {address: version(text.encode()) for address, text in made.items()}
