"""What is read of a page line by line is what is read of the page as a whole."""

import random
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.problems.problem import Problem
from generator.publishing.references import Tag, anchors, cut_lines, link, read_tag, tags
from generator.publishing.resolving import Site, anchor, no_anchor, resolve
from generator.publishing.verify import MOST, verify

NOTHING = {Tag(), read_tag(link(b""))}
SITE = "https://familie.example/guide/"
FRAME = (
    "<!doctype html>",
    '<html lang="de"><head><meta charset="utf-8">',
    "<title>Seite</title>",
    '<a href="#content">Zum Inhalt</a> <a href="../../offers/b/">B</a>',
    '<div id="content"><p class="x">Text</p>',
    '<a href="../gone/">weg</a><img src="../../x.png">',
    "</div></html>",
)
PARTS = (
    "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<script src='a.js'>", "<title>", "</title>", "</title",
    "<textarea>", "</textarea>", "<plaintext>", "<noscript>", "</noscript>", "<style>", "</style>", "<p>", "</p",
    "</p>", "<", ">", '"', "'", "=", "/", " ", "\n", "\n", "\n", "\r", "\t", "a", "&amp;", "<?", "<!d", "<!",
    '<a href="', '<a href="../b/">', "<a href='../c/'>", '<a href="../c/#x">', '<a href="#x">', '<p id="x">',
    '<a href="../gone/"', '<a class="y" href="../../offers/b/" lang="de">', '<a href="../../offers/gone/">',
    '<link rel="stylesheet" href="https://other.example/x">', '<a href="https://other.example/x">',
    '<a href="https://familie.example/gone/">', '<a href="https://familie.example/guide/offers/b/">',
    '<a href="tel:1">', '<a href="mailto:a@b.example">', '<a href="javascript:x()">', '<p onclick="x()">',
    '<meta name="description" content="', '<meta http-equiv="refresh" content="0;url=https://other.example/">',
    '<a title="', '<a data-fragment href="#y">', '<base href="/">', "<a href=../b/ >", "<a\nhref='../b/'\n>",
    '<a href="../b/" href="../gone/">', '<a href="../b">', '<a href="../b//">', '<a href="../%62/">', "<input name=x>",
)  # fmt: skip


def plainly(folder: Path, files: dict[str, str]) -> list[Problem]:
    """What `verify` says, found by looking at every tag of every page anew."""
    address = urlsplit(SITE)
    site = Site(folder, frozenset(files), address.netloc, address.path)
    cut = {page: tags(html.encode()) for page, html in files.items()}
    found: dict[Problem, set[str]] = {}
    for page, here in cut.items():
        for tag in map(read_tag, here):
            wrong = [Problem.of("forbidden-markup", reason=reason, found=culprit) for reason, culprit in tag.forbidden]
            wrong += [Problem.of("broken-markup", found=tag.broken)] if tag.broken else []
            wanted = [(inner, page, anchor(inner[1:])) for inner in tag.inner]
            for use in tag.uses:
                target = resolve(site, page, use)
                wrong += [target.wrong] if target.wrong else []
                wanted += [(use.address, target.file, target.anchor)]
            for wish, there, name in wanted:
                if name and name not in anchors(cut[there]) and not any(b"data-fragment" in tag for tag in cut[there]):
                    wrong.append(no_anchor(wish, there, name))
            for problem in wrong:
                found.setdefault(problem, set()).add(page)
    placed = [
        replace(
            problem,
            file=min(pages),
            values=(*problem.values, ("on", "one" if len(pages) == 1 else "many"), ("pages", str(len(pages)))),
        )
        for problem, pages in found.items()
    ]
    return sorted(placed, key=lambda one: (one.file, one.code, one.values))


def made_up(chance: random.Random) -> str:
    lines = list(FRAME)
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(lines) + 1)
        lines[at:at] = ["".join(chance.choices(PARTS, k=chance.randint(1, 4)))]
    if chance.random() < 0.3:
        del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(20))
def test_lines_have_the_tags_of_their_page_or_are_not_whole(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # made-up pages, not secrets
    whole = 0
    for _ in range(500):
        page = made_up(chance).encode()
        lines = page.split(b"\n")
        chance.shuffle(lines)
        cut = cut_lines(lines)
        if cut is not None:
            whole += 1
            said = {read_tag(tag) for tag in (*cut.tags, *map(link, cut.links))}
            # What is left out says nothing, or leads to the page itself.
            assert said | NOTHING == {read_tag(tag) for tag in tags(page)} | NOTHING, page
    assert whole > 50


@pytest.mark.parametrize("seed", range(60))
def test_what_lines_leave_out_is_wrong_nowhere(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311  # made-up pages, not secrets
    kinds = ("offers", "topics", "topics/a", "topics/b")
    pages = [f"{language}/{kind}/{key}/index.html" for language in "de" for kind in kinds for key in "abc"]
    files = {page: made_up(chance) for page in pages}
    for page, html in files.items():
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_bytes(html.encode())
    assert list(verify(tmp_path, (), SITE))[:MOST] == plainly(tmp_path, files)[:MOST]
