"""What may be asked of the press: a district's flyer in a language, with German or without, for a way of printing."""

from dataclasses import dataclass
from typing import Final, Literal

from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.catalogue.values.tongues import tongue

Profile = Literal["screen", "bw", "print"]
PROFILES: Final[tuple[Profile, ...]] = ("screen", "bw", "print")
"""`screen`: colours and links; `bw`: black on white, for an office printer; `print`: a print shop's inks and marks."""


@dataclass(frozen=True, slots=True)
class Order:
    """A flyer that is wanted; `twin`: every offer also in German, beside the family's language."""

    district: str
    language: str
    twin: bool = False
    profile: Profile = "screen"


def may_have_twin(language: str) -> bool:
    """Whether German can stand beside the language: not beside itself, in whatever form."""
    return tongue(language) != SOURCE_LANGUAGE
