"""Material's templates, prepared once and shared by all languages of a process."""

from functools import cache
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from mkdocs.theme import Theme
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import script_tag_filter

from generator.site.mkdocs.assets import own_first


class _Unlisted(jinja2.FileSystemLoader):
    """Finds templates by name, but lists none: mkdocs would walk Material's 14,000 icons for static files."""

    def list_templates(self) -> list[str]:
        return []


class SharedTheme(Theme):
    """A theme whose templates are compiled once per process, with nothing for mkdocs to copy or to build."""

    def __init__(self, theme: Theme, own: Path | None) -> None:
        self.__dict__.update(theme.__dict__)
        self._ours = own_first("theme", own, self.custom_dir or "")
        # 404 page and sitemap are made by the core: they span all languages.
        self.static_templates = set()

    def get_env(self) -> jinja2.Environment:
        """Return the shared environment."""
        return _environment((*map(str, self._ours), *self.dirs), self._ours)


@cache
def _environment(dirs: tuple[str, ...], ours: tuple[Path, ...]) -> jinja2.Environment:
    """Return the templates of `dirs`, first match wins; those in the folders `ours` escape what they print."""
    names = {path.relative_to(folder).as_posix() for folder in ours for path in folder.rglob("*.html")}
    env = jinja2.Environment(
        loader=_Unlisted(dirs),
        # Material's templates count on printing as is.
        autoescape=lambda name: name in names,  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["url"] = _url
    env.filters["script_tag"] = script_tag_filter
    return env


@jinja2.pass_context
def _url(context: Context, value: object) -> str:
    """Return a link from the page: to a shared file with its version, otherwise as mkdocs does it."""
    path = str(value)
    version = context["versions"].get(path)
    if version is not None:
        return f"{context['assets_base']}{path}?v={version}"
    return normalize_url(path, page=context["page"], base=context["base_url"])
