"""`_catalogue/editions/`: what was frozen of districts' papers."""

from pydantic import ValidationError

from generator.catalogue.edition import Edition
from generator.catalogue.explain import explain, prune
from generator.catalogue.locate import locate
from generator.catalogue.reading.files import Listing, read_file
from generator.catalogue.schema import EDITION
from generator.problems.problem import Problem


def read_editions(listing: Listing) -> tuple[dict[str, Edition], list[Problem]]:
    """The editions that are right by their file, the oldest first, and what is wrong with the others."""
    editions: dict[str, Edition] = {}
    problems: list[Problem] = []
    for path in listing.editions:
        document = read_file(listing, path, placed=False)
        problems += document.problems
        if document.data is None:
            continue
        found = list(prune(document.data, document.empty, EDITION))
        try:
            edition = Edition.model_validate(document.data)
        except ValidationError as error:
            found += explain(error.errors(include_url=False), document.data, EDITION)
        else:
            editions[path] = edition
        if found:
            problems += locate(read_file(listing, path), found)
    ordered = sorted(editions.items(), key=lambda one: (one[1].on, one[1].letters, one[1].number))
    return dict(ordered), problems
