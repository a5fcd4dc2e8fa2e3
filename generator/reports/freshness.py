"""Which districts' paper is so out of date that it is worth printing anew, and why."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from generator.catalogue.edition import Edition
from generator.catalogue.model import Catalogue
from generator.catalogue.offer import SOURCE_LANGUAGE
from generator.problems.render import visible
from generator.reports.columns import aligned
from generator.view.changes import Changes, last_edition, since

Reason = str
"""A change of an offer that is there, or "gone", "resting", "aged", "fresh" as in `Changes`."""
NOW: Final = 10
"""Points from which on paper sends families to a wrong place: print at once."""
SOON: Final = 3
"""Points from which on new paper is worth it when the next is ordered."""
# By weight, heaviest first: what leads a family astray, what costs them a way in vain, what merely could be better.
POINTS: Final[Mapping[Reason, int]] = {
    "gone": NOW, "place": NOW, "phone": NOW, "district": NOW,
    "resting": SOON, "times": SOON,
    "cost": 2, "registration": 2, "contact": 2,
    "ages": 1, "languages": 1, "name": 1, "details": 1, "aged": 1, "fresh": 1,
}  # fmt: skip
Verdict = Literal["now", "soon", "later", "same"]

WORDS: Final = {
    "de": {
        "title": "Papier neu drucken? (Stand {today})",
        "now": "jetzt neu drucken",
        "soon": "bald neu drucken",
        "later": "lohnt sich noch nicht",
        "same": "stimmt noch",
        "none": "keine Ausgabe",
        "points": "{points} Punkte",
        "gone": "gibt es nicht mehr",
        "place": "anderer Ort",
        "phone": "andere Telefonnummer",
        "district": "nicht mehr für den Stadtteil",
        "resting": "pausiert",
        "times": "andere Zeiten",
        "cost": "anderer Preis",
        "registration": "andere Anmeldung",
        "contact": "andere E-Mail oder Internetseite",
        "ages": "anderes Alter",
        "languages": "andere Sprachen",
        "name": "anderer Name",
        "details": "andere Einzelheiten",
        "aged": "zu lange nicht geprüft",
        "fresh": "neu",
        "sum": "{now} jetzt, {soon} bald neu drucken; {fine} nicht nötig; {none} ohne Ausgabe.",
    },
    "en": {
        "title": "Print new paper? (as of {today})",
        "now": "print now",
        "soon": "print soon",
        "later": "not worth it yet",
        "same": "still right",
        "none": "no edition",
        "points": "{points} points",
        "gone": "no longer there",
        "place": "another place",
        "phone": "another phone number",
        "district": "no longer for the district",
        "resting": "paused",
        "times": "other times",
        "cost": "another price",
        "registration": "another way to register",
        "contact": "another e-mail or website",
        "ages": "other ages",
        "languages": "other languages",
        "name": "another name",
        "details": "other details",
        "aged": "not checked for too long",
        "fresh": "new",
        "sum": "{now} to print now, {soon} soon; {fine} not needed; {none} without edition.",
    },
}


class _Paper(NamedTuple):
    """A district's last edition and what has changed since, by reason with the ids of the offers."""

    name: str
    edition: Edition
    reasons: dict[Reason, list[str]]
    points: int

    @property
    def verdict(self) -> Verdict:
        if self.points >= NOW:
            return "now"
        return "soon" if self.points >= SOON else "later" if self.points else "same"


def freshness_list(catalogue: Catalogue, lang: str) -> str:
    """A plain text list: each district's last edition, the most out of date first, and the reasons; then the count."""
    words = WORDS[lang]
    papers = sorted(_papers(catalogue), key=lambda paper: -paper.points)
    rows = aligned([_row(paper, words) for paper in papers])
    lines = [words["title"].format(today=catalogue.today), ""]
    for paper, row in zip(papers, rows, strict=True):
        lines.append(row)
        lines += (
            f"  {words[reason]}: {', '.join(visible(key, 100) for key in ids)}" for reason, ids in paper.reasons.items()
        )
    without = [name for key, name in _names(catalogue).items() if not last_edition(catalogue, key)]
    if without:
        lines.append(f"{words['none']}: {', '.join(without)}")
    count = {verdict: sum(paper.verdict == verdict for paper in papers) for verdict in ("now", "soon")}
    fine = len(papers) - sum(count.values())
    lines += ("", words["sum"].format(**count, fine=fine, none=len(without)))
    return "".join(f"{line}\n" for line in lines)


def _papers(catalogue: Catalogue) -> Iterator[_Paper]:
    for key, name in _names(catalogue).items():
        if edition := last_edition(catalogue, key):
            reasons = _reasons(since(catalogue, edition))
            yield _Paper(name, edition, reasons, sum(_points(*reason) for reason in reasons.items()))


def _points(reason: Reason, ids: list[str]) -> int:
    """The weight of all that has changed for one reason; new offers alone never make paper wrong."""
    points = POINTS[reason] * len(ids)
    return min(points, SOON) if reason == "fresh" else points


def _reasons(changes: Changes) -> dict[Reason, list[str]]:
    found: dict[Reason, list[str]] = {
        "gone": [*changes.gone],
        "resting": [*changes.resting],
        "aged": [*changes.aged],
        "fresh": [*changes.fresh],
    }
    for key, kinds in changes.changed.items():
        for kind in kinds:
            found.setdefault(kind, []).append(key)
    return {reason: found[reason] for reason in POINTS if found.get(reason)}


def _names(catalogue: Catalogue) -> dict[str, str]:
    return {key: visible(one.labels[SOURCE_LANGUAGE], 200) for key, one in catalogue.districts.items()}


def _row(paper: _Paper, words: Mapping[str, str]) -> list[str]:
    points = words["points"].format(points=paper.points) if paper.points else ""
    return [paper.name, paper.edition.code, paper.edition.on.isoformat(), words[paper.verdict], points]
