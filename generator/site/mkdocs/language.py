"""Pages in, files out: one run of mkdocs per language, and the shared files. The last step, and replaceable."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils import copy_file

from generator.output import write_file
from generator.problems.problem import Problem
from generator.resources import shown
from generator.site.mkdocs.assets import asset_files, made_assets, own_first
from generator.site.mkdocs.complaints import collected
from generator.site.mkdocs.plugin import FamilienlotsePlugin, LanguageBuild
from generator.site.model import Frame, Page


def build_language(  # noqa: PLR0913  # the last three by name
    config_file: Path,
    frame: Frame,
    pages: Iterable[Page],
    site_dir: Path,
    *,
    shared_assets: bool,
    own: Path | None = None,
    through_mkdocs: bool = False,
) -> tuple[Problem, ...]:
    """Build one language into `site_dir`, the language's own folder, which is emptied before.

    `shared_assets` and `own` as in LanguageBuild. `pages` are taken one by one and written at once; `through_mkdocs`:
    as `mkdocs build` alone does it, each rendered in full, for the test that compares both.
    Returns what mkdocs warned of and what is wrong with hand-written pages; with any of it the result must not be
    published. Codes: those of `handwritten.choose` and `read`, page-link, page-nested, page-failed, page-address,
    asset, mkdocs (its own words).
    """
    job = LanguageBuild(frame, shared_assets, tuple(pages) if through_mkdocs else None, own)
    with collected(config_file) as problems:
        try:
            config = _config(config_file, site_name=frame.name, site_dir=str(site_dir), strict=True)
            plugin = _plugin(config)
            plugin.job = job
            build(config)
        except (Abort, ConfigurationError, UnicodeDecodeError) as error:
            # mkdocs leaves by SystemExit; why, it has usually logged.
            if not problems:
                problems.append(Problem.of("mkdocs", file=shown(config_file), text=str(error)))
            return tuple(problems)
        for page in () if through_mkdocs else pages:
            html = plugin.framed(page, config)
            if html is not None:
                write_file(f"{site_dir}/{page.address}index.html", html)
    return tuple(problems)


def write_assets(config_file: Path, out: Path, own: Path | None = None) -> tuple[str, ...]:
    """Write the shared files below `out`, the site's root, and return where they are: "assets/css/find.css"."""
    with collected(config_file):
        config = _config(config_file)
    files = asset_files(*own_first("assets", own, _plugin(config).config.assets))
    for address, path in files.items():
        copy_file(str(path), str(out / address))
    made = made_assets(own)
    for address, text in made.items():
        write_file(f"{out}/{address}", text)
    return (*files, *made)


def _config(file: Path, **more: object) -> MkDocsConfig:
    return load_config(str(file), config_file_path=str(file), **more)


def _plugin(config: MkDocsConfig) -> FamilienlotsePlugin:
    return cast("FamilienlotsePlugin", config.plugins["familienlotse"])
