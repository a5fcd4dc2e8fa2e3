"""Puts what the program brings along into the package that is installed; see generator/resources.py."""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

RESOURCES = ("site_src", "offers/_catalogue", "docs/redaktion", "docs/server", "mkdocs.yml")


class WithResources(build_py):
    """Copies the resources into `generator/_resources`; an editable install finds them in the checkout."""

    def run(self) -> None:
        """Build, then copy."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "generator" / "_resources"
        for name in RESOURCES:
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            if Path(name).is_dir():
                shutil.copytree(name, target / name, dirs_exist_ok=True)
            else:
                shutil.copyfile(name, target / name)
