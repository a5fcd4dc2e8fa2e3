"""The two kinds of page as mkdocs sees them: finished ones, and hand-written Markdown."""

import html
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkdocsPage

from generator.problems.problem import Problem
from generator.site.handwritten import HandwrittenPage, read
from generator.site.mkdocs.complaints import about, report
from generator.site.model import Frame, LanguageLink, Page, Section, second_choice
from generator.site.placeholders import substitute, substitute_plain
from generator.view.mail import quoted
from generator.view.text import Marked, plain

# A page whose frame comes from the cache: this template prints it, nothing more.
_READY = "ready.html"


class FramedPage(MkdocsPage):
    """What the frame's templates read of every page."""

    address: str
    origin: str  # where the page comes from, for problems
    head_title: str
    description: str
    section: Section
    card: str
    fallback = False
    instead: tuple[LanguageLink, ...] = ()  # of a page that is not translated: the languages to read it in
    listed = True
    topic = ""
    cached = False  # whether its frame comes from the cache

    def settle(self, frame: Frame) -> None:
        """Set what the frame's words and the way of rendering decide, once the title is known."""
        self.head_title = head_title(str(self.title), frame)
        self.canonical_url = canonical_url(self.address, frame)
        self.quoted_url = quoted(self.canonical_url)
        self.card = card(self.topic, frame)
        self.meta = {"template": _READY} if self.cached else {}


def head_title(title: str, frame: Frame) -> str:
    """The title of a page as it stands in the browser's list: with the guide's name, once."""
    return frame.name if title == frame.name else f"{title} – {frame.name}"


def card(topic: str, frame: Frame) -> str:
    """The picture that messengers show of a page about a topic, as `Pictures` has it; "" where there is none."""
    cards = frame.pictures.cards if frame.pictures else {"": ""}
    return cards.get(topic) or cards[""]


def canonical_url(address: str, frame: Frame) -> str:
    """The one address of a page, whichever way it was reached."""
    return f"{frame.site_url.rstrip('/')}/{frame.language}/{address}"


class FinishedPage(FramedPage):
    """A page of the core: its content is finished HTML."""

    def __init__(self, page: Page, config: MkDocsConfig, frame: Frame) -> None:
        file = File.generated(config, f"{page.address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        super().__init__(page.title, file, config)
        self.address = self.origin = page.address
        self.section = page.section
        self.description = page.description or page.title
        self.listed = page.listed
        self.topic = page.topic
        self._finished = page.content
        self.settle(frame)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # mkdocs' signature
        """Read nothing: there is no Markdown."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  # mkdocs' signature
        """Take the finished HTML."""
        self.content = self._finished


class MarkdownPage(FramedPage):
    """A hand-written page: mkdocs renders its Markdown, placeholders are filled in before."""

    def __init__(
        self, page: HandwrittenPage, config: MkDocsConfig, frame: Frame, *, cached: bool, own: Path | None
    ) -> None:
        # Without the language in its name, so that a link to "imprint.md" is right in every language.
        file = File.generated(
            config, f"{page.name}.md", abs_src_path=str(page.path), inclusion=InclusionLevel.NOT_IN_NAV
        )
        super().__init__(None, file, config)
        self.address = page.address
        self.origin = page.file
        self.fallback = page.fallback
        self.instead = second_choice(frame.languages, page.languages) if page.fallback else ()
        self._page = page
        self._frame = frame
        self.cached = cached
        self._own = own
        self._values = (page.fallback and frame.fallback_placeholders) or frame.placeholders

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # mkdocs' signature
        """Read the file and fill its placeholders in; report what is wrong with it."""
        source = read(self._page, self._values)
        for problem in source.problems:
            if problem.level == "error":
                report(problem)
        self.markdown = substitute(source.markdown, self._values, self._own)
        self.meta = {name: substitute_plain(text, self._values) for name, text in source.meta.items()}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the Markdown; the page's front matter may give title, description and section."""
        with about(self._page, self.file.src_uri):
            try:
                super().render(config, files)
            except RecursionError:
                self._fail(Problem.of("page-nested", file=self.origin))
            except Exception as error:  # noqa: BLE001  # whatever Markdown trips over, it is this page's
                self._fail(Problem.of("page-failed", file=self.origin, found=str(error) or type(error).__name__))
        # As plain text: mkdocs takes it from the heading's HTML.
        self.title = plain(Marked(self.meta.get("title") or html.unescape(str(self.title))))
        self.section = cast("Section", self.meta.get("section", "about"))
        self.description = self.meta.get("description") or self.title
        self.settle(self._frame)

    def _fail(self, problem: Problem) -> None:
        report(problem)
        self.content = ""
