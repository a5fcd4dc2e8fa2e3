"""The files every page shares: css, js, pictograms. Nothing of Material's is among them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path


def asset_files(folder: Path) -> dict[str, Path]:
    """Map the address of each shared file, relative to the site's root ("assets/css/frame.css"), to the file.

    Files and folders whose name begins with a dot are left out.
    """
    return {
        f"assets/{path.relative_to(folder).as_posix()}": path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def asset_versions(files: Mapping[str, Path]) -> dict[str, str]:
    """Map each address to a hash of the content, for links that a browser may keep for ever."""
    return {address: hashlib.sha256(path.read_bytes()).hexdigest()[:8] for address, path in files.items()}
