"""The mkdocs adapter: finished pages in, one mkdocs build per language out. The last step, and replaceable.

`build_language` is what `familienlotse build` calls; the plugin alone is what `mkdocs build` uses.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import jinja2
from markupsafe import escape
from mkdocs.commands.build import build
from mkdocs.config import config_options as options
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkdocsPage
from mkdocs.utils import copy_file
from mkdocs.utils.templates import TemplateContext

from generator.catalogue.load import load
from generator.problems.problem import Problem
from generator.site.frame import frame
from generator.site.handwritten import choose, shown
from generator.site.mkdocs.assets import asset_files, asset_versions
from generator.site.mkdocs.cache import CutFrame, cut, fill, mark
from generator.site.mkdocs.complaints import collected, report
from generator.site.mkdocs.pages import FinishedPage, FramedPage, MarkdownPage
from generator.site.mkdocs.theme import SharedTheme
from generator.site.model import Frame, Page
from generator.site.pages import pages as language_pages

# An address becomes a path, and the core makes it of ids: anything else is refused here once more.
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*")


@dataclass(frozen=True, slots=True)
class LanguageBuild:
    """What one run of mkdocs is to do: the pages of one language, their frame, and how.

    `shared_assets`: pages refer to ../assets/ beside the language's folder, else to assets/ inside it.
    `cached`: frames come from the cache; False renders every page in full, for the test that compares both.
    """

    frame: Frame
    pages: tuple[Page, ...]
    shared_assets: bool
    cached: bool = True


@dataclass(frozen=True, slots=True)
class _Blank:
    """Stands for a page while its frame is rendered: marks where pages differ, else the page itself."""

    page: FramedPage
    title: str = mark("title")
    head_title: str = mark("head_title")
    description: str = mark("description")
    canonical_url: str = mark("canonical_url")
    address: str = mark("address")
    content: str = mark("content")

    def __getattr__(self, name: str) -> object:
        return getattr(self.page, name)


class Options(Config):  # type: ignore[no-untyped-call]  # mkdocs' __init_subclass__
    """Options of the plugin in mkdocs.yml."""

    catalogue = options.Dir(default="offers")
    language = options.Type(str, default="de")
    assets = options.Dir(exists=True, default="site_src/assets")


class FamilienlotsePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # mkdocs' __init_subclass__
    """Gives mkdocs the pages of one language; `build_language` sets `job`, else the options make it."""

    job: LanguageBuild | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the job, look at the shared files, leave mkdocs as little to do as possible."""
        self._job = self.job or self._default_job()
        config.site_name = self._job.frame.name
        self._assets = asset_files(Path(self.config.assets))
        self._versions = asset_versions(self._assets)
        self._frames: dict[tuple[object, ...], CutFrame] = {}
        for address in (*config.extra_css, *map(str, config.extra_javascript)):
            if address not in self._versions:
                report(Problem.of("asset", file="mkdocs.yml", found=address))
        config.theme = SharedTheme(config.theme)
        config.nav = []  # none at all would make mkdocs sort all pages into a menu that is not shown
        return config

    def _default_job(self) -> LanguageBuild:
        """Return the job of `mkdocs build` alone: one language, without links to languages not built."""
        folder, language = Path(self.config.catalogue), self.config.language
        catalogue = load(folder, date.today()).catalogue
        if catalogue is None:
            message = f"{folder}: the catalogue has errors, see: familienlotse check"
            raise PluginError(message)
        made = tuple(language_pages(catalogue, language, assets="assets/"))
        return LanguageBuild(frame(catalogue, language, ()), made, shared_assets=False)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the Markdown mkdocs found by the pages of this language."""
        for file in files.documentation_pages():
            files.remove(file)
        self._pages = self._made(config)
        taken: set[str] = set()
        for page in self._pages:
            if page.address in taken or not _ADDRESS.fullmatch(page.address):
                report(Problem.of("page-address", file=page.origin, found=page.address or "./"))
                continue
            taken.add(page.address)
            files.append(page.file)
        if not self._job.shared_assets:
            for address, path in self._assets.items():
                files.append(File.generated(config, address, abs_src_path=str(path)))
        return files

    def _made(self, config: MkDocsConfig) -> list[FramedPage]:
        """Make mkdocs' pages: the core's and the hand-written ones of this language."""
        frame, cached = self._job.frame, self._job.cached
        written, problems = choose(Path(config.docs_dir), frame.language)
        for problem in problems:
            report(problem)
        return [
            *(FinishedPage(page, config, frame, cached=cached) for page in self._job.pages),
            *(MarkdownPage(page, config, frame, cached=cached) for page in written),
        ]

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the template that frames are rendered with."""
        self._main = env.get_template("main.html")

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkdocsPage,
        config: MkDocsConfig,  # noqa: ARG002  # mkdocs' signature
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Give the templates what they read; a cached page is finished here, its template only prints it."""
        page = cast("FramedPage", page)
        up = "../" * page.address.count("/")
        more = cast("dict[str, Any]", context)
        more.update(
            frame=self._job.frame,
            up=up,
            versions=self._versions,
            assets_base=f"{up}../" if self._job.shared_assets else up,
        )
        if self._job.cached:
            more["html"] = self._framed(page, more)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Let go of the pages: they and their files refer to each other and would stay in memory for languages."""
        for page in self._pages:
            page.file.page = None
        self.job = None
        self._job = replace(self._job, pages=())
        self._pages = []

    def _framed(self, page: FramedPage, context: dict[str, Any]) -> str:
        """Return the whole page, its frame from the cache."""
        key = page.frame_key()
        frame = self._frames.get(key)
        if frame is None:
            frame = self._frames[key] = cut(self._main.render({**context, "page": _Blank(page)}))
        return fill(
            frame,
            {
                "head_title": escape(page.head_title),
                "description": escape(page.description),
                "canonical_url": escape(page.canonical_url or ""),
                "address": page.address,
                "content": page.content or "",
            },
        )


def build_language(  # noqa: PLR0913  # the last two by name
    config_file: Path,
    frame: Frame,
    pages: Iterable[Page],
    site_dir: Path,
    *,
    shared_assets: bool,
    cached: bool = True,
) -> tuple[Problem, ...]:
    """Build one language into `site_dir`, the language's own folder, which is emptied before.

    `shared_assets` and `cached` as in LanguageBuild. Returns what mkdocs warned of and what is wrong with hand-written
    pages; with any of it the result must not be published. Codes: those of `handwritten.choose` and `read`, page-link,
    page-nested, page-failed, page-address, asset, mkdocs (its own words).
    """
    job = LanguageBuild(frame, tuple(pages), shared_assets, cached)
    with collected(config_file) as problems:
        try:
            config = load_config(
                str(config_file),
                config_file_path=str(config_file),
                site_name=frame.name,
                site_dir=str(site_dir),
                strict=True,
            )
            cast("FamilienlotsePlugin", config.plugins["familienlotse"]).job = job
            build(config)
        except (Abort, ConfigurationError, UnicodeDecodeError) as error:
            # mkdocs leaves by SystemExit; why, it has usually logged.
            if not problems:
                problems.append(Problem.of("mkdocs", file=shown(config_file), text=str(error)))
    return tuple(problems)


def write_assets(config_file: Path, out: Path) -> tuple[str, ...]:
    """Write the shared files below `out`, the site's root, and return where they are: "assets/css/frame.css"."""
    with collected(config_file):
        config = load_config(str(config_file), config_file_path=str(config_file))
    plugin = cast("FamilienlotsePlugin", config.plugins["familienlotse"])
    files = asset_files(Path(plugin.config.assets))
    for address, path in files.items():
        copy_file(str(path), str(out / address))
    return tuple(files)
