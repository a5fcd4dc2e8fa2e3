"""From the catalogue to a published site: every output into one folder, verified, exchanged."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import PoFileError

from generator.catalogue.model import Catalogue
from generator.flyers.write import flyer_path, write_flyers
from generator.problems.problem import Problem
from generator.publishing.exchange import publish
from generator.publishing.verify import verify
from generator.site import root
from generator.site.frame import frame, no_flyers, site_pages
from generator.site.handwritten import choose
from generator.site.mkdocs.plugin import build_language, write_assets
from generator.site.model import Page
from generator.site.templates import SITE_SRC
from generator.view.offer import Link
from generator.view.words import has_words, words

MKDOCS_YML = Path(__file__).resolve().parents[1] / "mkdocs.yml"

Progress = Callable[..., None]
"""Called as progress(message key, **values) before each longer step."""


class Unfinished(Exception):  # noqa: N818 - an answer to the user, not an error of the program
    """The site could not be made as it must be; `problems` say why. Nothing was published."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in the published folder."""

    pages: int
    flyers: int
    languages: int


def build(catalogue: Catalogue, out: Path, languages: tuple[str, ...], *, flyers: bool, progress: Progress) -> Built:
    """Build the site of `catalogue` into `out` and put it there in one step; see `publish` for what it promises.

    Raises Unfinished with the problems found, and whatever `publish` raises; `out` is as it was then.
    """
    unspoken = without_words(languages)
    if unspoken:
        raise Unfinished(unspoken)
    expected: list[str] = []
    counted: list[int] = []

    def fill(folder: Path) -> None:
        addresses, short = _write_pages(catalogue, folder, languages, flyers=flyers, progress=progress)
        counted.append(len(addresses))
        expected.extend(short)
        expected.extend(f"{language}/{address}index.html" for language in languages for address in addresses)
        expected.extend(("index.html", "404.html", "sitemap.xml"))
        if flyers:
            problems = write_flyers(catalogue, languages, folder, progress)
            if problems:
                raise Unfinished(problems)
            expected.extend(
                flyer_path(district, language) for language in languages for district in catalogue.districts
            )
        progress("progress-verify")

    wrong = publish(out, fill, lambda folder: verify(folder, expected, catalogue.settings.site))
    if wrong:
        raise Unfinished(wrong)
    made = len(languages) * len(catalogue.districts) if flyers else 0
    return Built(counted[0] * len(languages), made, len(languages))


def without_words(languages: tuple[str, ...]) -> list[Problem]:
    """Languages whose interface nobody has translated: their pages would be English without saying so."""
    problems = []
    for language in languages:
        path = f"site_src/locale/{language}.po"
        try:
            found = "" if has_words(language) and words(language) else f": {path}"
        except (PoFileError, ValueError) as error:
            found = f": {error}"
        if found:
            problems.append(Problem.of("words", file=path, language=language, found=found))
    return problems


def _write_pages(
    catalogue: Catalogue, folder: Path, languages: tuple[str, ...], *, flyers: bool, progress: Progress
) -> tuple[list[str], list[str]]:
    """Write every language, the short addresses and the root's files.

    Returns the addresses every language has, and the files of the short addresses: where `Q` and `q` are one folder,
    the printed ones would be missing, and the check of the finished folder says so.
    """
    titles: dict[str, dict[str, str]] = {}
    for language in languages:
        progress("progress-language", language=language)
        made = site_pages(catalogue, language, _downloads(language) if flyers else no_flyers)
        noted = titles.setdefault(language, {})
        problems = build_language(
            MKDOCS_YML,
            frame(catalogue, language, languages),
            _noting(made, noted),
            folder / language,
            shared_assets=True,
        )
        if problems:
            raise Unfinished(problems)
    short = []
    for path, html in root.short_pages(titles, demo=catalogue.settings.demo):
        _write(folder / path, html)
        short.append(path)
    written, _ = choose(SITE_SRC / "pages", languages[0])
    addresses = [*titles[languages[0]], *(f"{page.name}/" for page in written)]
    _write(folder / "index.html", root.chooser(catalogue, languages))
    _write(folder / "404.html", root.not_found(catalogue, languages))
    _write(folder / "sitemap.xml", root.sitemap(catalogue.settings.site, languages, addresses))
    write_assets(MKDOCS_YML, folder)
    return addresses, short


def _noting(pages: Iterator[Page], titles: dict[str, str]) -> Iterator[Page]:
    """Pass the pages on and note what they are called."""
    for page in pages:
        titles[page.address] = page.title
        yield page


def _downloads(language: str) -> Callable[[str], tuple[Link, ...]]:
    text = words(language).gettext("Leaflet to print (PDF)")
    return lambda district: (Link(text, flyer_path(district, language).removeprefix(f"{language}/")),)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
