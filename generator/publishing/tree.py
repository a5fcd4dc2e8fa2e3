"""What stands below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file and folder below `folder`, with its path from there ("de/index.html"). Follows no link."""
    prefixes = [""]
    while prefixes:
        prefix = prefixes.pop()
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    prefixes.append(f"{prefix}{entry.name}/")
                yield prefix + entry.name, entry
