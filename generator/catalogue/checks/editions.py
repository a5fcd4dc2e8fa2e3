"""What is wrong with the editions of districts' papers, although each value is right."""

from collections.abc import Iterator, Mapping

from generator.catalogue.context import Context
from generator.catalogue.edition import Edition
from generator.problems.problem import Problem


def unknown_district_of_edition(editions: Mapping[str, Edition], context: Context) -> Iterator[Problem]:
    """Find editions of districts that are not there and have not moved: their pages could not say what is new."""
    for file, edition in editions.items():
        if f"districts/{edition.district}" not in context.moved:
            path = ("district",)
            yield from context.unknown_keys("edition-district", "districts", edition.district, path, file=file)


def edition_code_twice(editions: Mapping[str, Edition], context: Context) -> Iterator[Problem]:  # noqa: ARG001
    """Find codes that two editions have: the address printed on paper could lead to one of them only."""
    first: dict[str, str] = {}
    for file, edition in editions.items():
        other = first.setdefault(edition.code, file)
        if other != file:
            yield Problem.of("edition-twice", ("code",), file=file, found=edition.code, other=other)
