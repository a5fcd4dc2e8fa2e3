"""The mkdocs adapter: mkdocs renders hand-written pages and one frame for pages that differ only in what they say.

`build_language` in `language.py` is what `familienlotse build` calls; the plugin alone is what `mkdocs build` uses, and
there every page goes through mkdocs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import jinja2
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkdocsPage
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from generator.catalogue.load import load
from generator.problems.problem import Problem
from generator.site.cut import Cut, cut, fill, mark
from generator.site.frame import frame
from generator.site.handwritten import choose
from generator.site.mkdocs.assets import asset_files, asset_versions, made_assets, own_first
from generator.site.mkdocs.complaints import report
from generator.site.mkdocs.pages import FinishedPage, FramedPage, MarkdownPage, canonical_url, card, head_title
from generator.site.mkdocs.theme import SharedTheme
from generator.site.model import Frame, LanguageLink, Page, Section
from generator.site.pages import pages as language_pages
from generator.view.mail import quoted

# An address becomes a path, and the core makes it of ids: anything else is refused here once more.
_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)*")


@dataclass(frozen=True, slots=True)
class LanguageBuild:
    """What one run of mkdocs is to do for one language.

    `shared_assets`: pages refer to ../assets/ beside the language's folder, else to assets/ inside it.
    `own` as in `Job`.
    `pages`: finished pages for mkdocs to render in full, one by one. None: they stay out of mkdocs, which only renders
    the hand-written ones, and `FamilienlotsePlugin.framed` puts the same frame around each.
    """

    frame: Frame
    shared_assets: bool
    pages: tuple[Page, ...] | None
    own: Path | None = None


@dataclass(frozen=True, slots=True)
class _Blank:
    """Stands for a page while its frame is rendered: marks where pages differ, else the page itself."""

    page: FramedPage
    title: str = mark("title")
    head_title: str = mark("head_title")
    description: str = mark("description")
    canonical_url: str = mark("canonical_url")
    quoted_url: str = mark("quoted_url")
    card: str = mark("card")
    address: str = mark("address")
    content: str = mark("content")

    def __getattr__(self, name: str) -> object:
        return getattr(self.page, name)


@dataclass(frozen=True, slots=True)
class _Kind:
    """Everything the frame of a page depends on besides the values that are filled in."""

    depth: int
    section: Section
    fallback: bool = False
    listed: bool = True
    instead: tuple[LanguageLink, ...] = ()


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
        self._assets = asset_files(*own_first("assets", self._job.own, self.config.assets))
        self._joined = made_assets(self._job.own)
        self._versions = asset_versions(self._assets, self._joined)
        self._frames: dict[_Kind, Cut] = {}
        for address in (*config.extra_css, *map(str, config.extra_javascript)):
            if address not in self._versions:
                report(Problem.of("asset", file="mkdocs.yml", found=address))
        config.theme = SharedTheme(config.theme, self._job.own)
        config.nav = []  # none at all would make mkdocs sort all pages into a menu that is not shown
        return config

    def _default_job(self) -> LanguageBuild:
        """Return the job of `mkdocs build` alone: one language, without links to languages not built.

        Its day is that of mkdocs, which SOURCE_DATE_EPOCH can fix.
        """
        folder, language = Path(self.config.catalogue), self.config.language
        catalogue = load(folder, get_build_datetime().date()).catalogue
        if catalogue is None:
            message = f"{folder}: the catalogue has errors, see: familienlotse check"
            raise PluginError(message)
        made = tuple(language_pages(catalogue, language, assets="assets/"))
        return LanguageBuild(frame(catalogue, language, ()), shared_assets=False, pages=made)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the Markdown mkdocs found by the pages of this language."""
        for file in files.documentation_pages():
            files.remove(file)
        self._taken: dict[str, str] = {}
        for page in self._made(config):
            if self._free(page.address, page.origin):
                files.append(page.file)
        if not self._job.shared_assets:
            for address, path in self._assets.items():
                files.append(File.generated(config, address, abs_src_path=str(path)))
            for address, text in self._joined.items():
                files.append(File.generated(config, address, content=text))
        return files

    def _made(self, config: MkDocsConfig) -> list[FramedPage]:
        """Make mkdocs' pages: the core's, if it is to render them, and the hand-written ones of this language."""
        frame, finished = self._job.frame, self._job.pages
        written, problems = choose(own_first("pages", self._job.own, config.docs_dir), frame.language)
        for problem in problems:
            report(problem)
        return [
            *(MarkdownPage(page, config, frame, cached=finished is None, own=self._job.own) for page in written),
            *(FinishedPage(page, config, frame) for page in finished or ()),
        ]

    def _free(self, address: str, origin: str) -> bool:
        """Whether a page may stand at an address. One that may not is reported, the hand-written of two."""
        if address not in self._taken and _ADDRESS.fullmatch(address):
            self._taken[address] = origin
            return True
        report(Problem.of("page-address", file=self._taken.get(address, origin), found=address or "./"))
        return False

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Keep mkdocs' empty menu, which is part of what templates are given."""
        self._nav = nav
        return nav

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
        """Give the templates what they read; a hand-written page is finished here, its template only prints it."""
        page = cast("FramedPage", page)
        up = "../" * page.address.count("/")
        more = cast("dict[str, Any]", context)
        more.update(
            frame=self._job.frame,
            up=up,
            versions=self._versions,
            assets_base=f"{up}../" if self._job.shared_assets else up,
        )
        if page.cached:
            key = _Kind(up.count("/"), page.section, page.fallback, instead=page.instead)
            if key not in self._frames:
                self._frames[key] = self._frame(page, more)
            more["html"] = fill(
                self._frames[key],
                {
                    "head_title": escape(page.head_title),
                    "description": escape(page.description),
                    "canonical_url": escape(page.canonical_url or ""),
                    "quoted_url": page.quoted_url,
                    "title": escape(str(page.title)),
                    "card": page.card,
                    "address": page.address,
                    "content": page.content or "",
                },
            )
        return context

    def framed(self, page: Page, config: MkDocsConfig) -> str | None:
        """Put the frame around a page that mkdocs has not seen; None if its address is taken or no path.

        Only once mkdocs is through.
        """
        if not self._free(page.address, page.address):
            return None
        around = self._job.frame
        key = _Kind(page.address.count("/"), page.section, listed=page.listed)
        if key not in self._frames:
            first = FinishedPage(page, config, around)
            context = get_context(self._nav, [], config, first)
            context = config.plugins.on_page_context(context, page=first, config=config, nav=self._nav)
            self._frames[key] = self._frame(first, context)
        url = canonical_url(page.address, around)
        return fill(
            self._frames[key],
            {
                "head_title": escape(head_title(page.title, around)),
                "description": escape(page.description or page.title),
                "canonical_url": escape(url),
                "quoted_url": quoted(url),
                "title": escape(page.title),
                "card": card(page.topic, around),
                "address": page.address,
                "content": page.content,
            },
        )

    def _frame(self, page: FramedPage, context: Mapping[str, Any]) -> Cut:
        return cut(self._main.render({**context, "page": _Blank(page)}))
