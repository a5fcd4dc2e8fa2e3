"""The checks: each module is one kind of problem. Its docstring explains it to editors (see `documents.py`).

LEVEL, MESSAGE, EXPECTED and EXAMPLE are what the reporter says; `{names}` are filled from the problem's values, after
WORDS has put a value into words. Where EXAMPLES is given, the value "reason" chooses the example. A module with
`check_offer` looks at each offer, unless one of the fields it READS could not be read; one with `check_catalogue`
looks at the files of `_catalogue`. The other problems are found by reading (`source.py`, `files.py`, `values.py`).
"""

from collections.abc import Iterator, Mapping
from typing import Protocol

from generator.catalogue.checks import (
    ages,
    checked_in_future,
    checked_overdue,
    code_collision,
    control_character,
    cost,
    cut_by_hash,
    date,
    demo_host,
    demo_phone,
    duplicate_id,
    duplicate_key,
    email,
    empty_catalogue,
    empty_file,
    expired,
    file_name,
    hours,
    hours_replaced,
    interval,
    key,
    language,
    line_break,
    link,
    markup_in_text,
    missing_field,
    missing_file,
    missing_folder,
    missing_german,
    missing_label,
    missing_of,
    missing_place,
    missing_translation,
    next_to_itself,
    no_contact,
    not_a_choice,
    not_a_mapping,
    not_utf8,
    of,
    outdated_translation,
    period,
    phone,
    position,
    postcode,
    registration_contact,
    repeated,
    stray_file,
    tab,
    too_deep,
    too_large,
    too_long,
    unknown_access,
    unknown_district,
    unknown_field,
    unknown_language,
    unknown_neighbour,
    unknown_next,
    unknown_phase,
    unknown_provider,
    unknown_topic,
    unreadable,
    untranslated,
    unused_language,
    url,
    wrong_shape,
    yaml_feature,
    yaml_syntax,
    yes_no,
)
from generator.catalogue.context import Context
from generator.catalogue.found import Found
from generator.catalogue.model import Offer
from generator.problem import Level

Words = Mapping[str, str]


class Check(Protocol):
    """What every module of this package has; words are by language of the message, "de" and "en"."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """How bad it is: with an error nothing is published."""

    @property
    def MESSAGE(self) -> Words:  # noqa: N802
        """What was found, as a sentence."""

    @property
    def EXPECTED(self) -> Words:  # noqa: N802
        """What would be right, to follow "expected:"; or ""."""

    @property
    def EXAMPLE(self) -> str:  # noqa: N802
        """How it could be written; or ""."""


class OfferCheck(Protocol):
    """A check that looks at one offer, if the fields it reads are right."""

    @property
    def READS(self) -> tuple[str, ...]:  # noqa: N802
        """The fields of an offer that have to be right (see `draft.py`)."""

    def check_offer(self, offer: Offer, context: Context) -> Iterator[Found]:
        """What is wrong with the offer."""


class CatalogueCheck(Protocol):
    """A check that looks at the files of `_catalogue`."""

    def check_catalogue(self, context: Context) -> Iterator[Found]:
        """What is wrong there."""


# Code -> module, in the groups and the order of the editors' handbook.
GROUPS: dict[str, dict[str, Check]] = {
    "Dateien und Ordner": {
        "missing-folder": missing_folder,
        "missing-file": missing_file,
        "empty-catalogue": empty_catalogue,
        "unreadable": unreadable,
        "link": link,
        "stray-file": stray_file,
        "file-name": file_name,
        "duplicate-id": duplicate_id,
        "code-collision": code_collision,
    },
    "Lesen der Dateien": {
        "too-large": too_large,
        "not-utf8": not_utf8,
        "control-character": control_character,
        "tab": tab,
        "yaml-syntax": yaml_syntax,
        "yaml-feature": yaml_feature,
        "duplicate-key": duplicate_key,
        "too-deep": too_deep,
        "empty-file": empty_file,
        "not-a-mapping": not_a_mapping,
        "cut-by-hash": cut_by_hash,
    },
    "Angaben in den Feldern": {
        "unknown-field": unknown_field,
        "missing-field": missing_field,
        "wrong-shape": wrong_shape,
        "not-a-choice": not_a_choice,
        "too-long": too_long,
        "line-break": line_break,
        "key": key,
        "language": language,
        "phone": phone,
        "email": email,
        "url": url,
        "postcode": postcode,
        "position": position,
        "date": date,
        "period": period,
        "ages": ages,
        "cost": cost,
        "interval": interval,
        "yes-no": yes_no,
        "of": of,
        "hours": hours,
    },
    "Verweise": {
        "unknown-provider": unknown_provider,
        "unknown-topic": unknown_topic,
        "unknown-phase": unknown_phase,
        "unknown-district": unknown_district,
        "unknown-access": unknown_access,
        "unknown-next": unknown_next,
        "next-to-itself": next_to_itself,
        "unknown-neighbour": unknown_neighbour,
        "unknown-language": unknown_language,
        "unused-language": unused_language,
        "repeated": repeated,
    },
    "Inhalt": {
        "missing-german": missing_german,
        "missing-label": missing_label,
        "missing-place": missing_place,
        "no-contact": no_contact,
        "registration-contact": registration_contact,
        "hours-replaced": hours_replaced,
        "checked-in-future": checked_in_future,
        "checked-overdue": checked_overdue,
        "expired": expired,
        "missing-translation": missing_translation,
        "outdated-translation": outdated_translation,
        "missing-of": missing_of,
        "untranslated": untranslated,
        "markup-in-text": markup_in_text,
        "demo-phone": demo_phone,
        "demo-host": demo_host,
    },
}
CHECKS: dict[str, Check] = {code: check for group in GROUPS.values() for code, check in group.items()}
LEVELS: dict[str, Level] = {code: check.LEVEL for code, check in CHECKS.items()}

OFFER_CHECKS: tuple[OfferCheck, ...] = (
    unknown_provider,
    unknown_topic,
    unknown_phase,
    unknown_district,
    unknown_access,
    unknown_next,
    next_to_itself,
    unknown_language,
    unused_language,
    repeated,
    missing_german,
    missing_place,
    no_contact,
    registration_contact,
    hours_replaced,
    checked_in_future,
    checked_overdue,
    expired,
    missing_translation,
    outdated_translation,
    missing_of,
    untranslated,
    markup_in_text,
    demo_phone,
    demo_host,
)
CATALOGUE_CHECKS: tuple[CatalogueCheck, ...] = (
    unknown_neighbour,
    missing_german,
    missing_label,
    demo_phone,
    demo_host,
)
