"""Which offer is translated into which language, and how far the translation can be trusted."""

from collections.abc import Collection, Iterable, Sequence

from generator.catalogue.offer import SOURCE_LANGUAGE, Offer
from generator.catalogue.translation import Status, by_machine, status
from generator.reports.columns import aligned

SIGNS: dict[Status, str] = {"current": "+", "outdated": "!", "unknown": "?", "missing": "-"}
WORDS = {
    "de": {
        "+": "übersetzt",
        "!": "der deutsche Text wurde danach geändert",
        "?": "unbekannt, aus welchem deutschen Text (of fehlt)",
        "-": "fehlt",
        "m": "dahinter: vom Computer übersetzt",
        "sum": "aktuell",
        "none": "Nichts gefunden.",
    },
    "en": {
        "+": "translated",
        "!": "the German text was changed afterwards",
        "?": "unknown from which German text (of is missing)",
        "-": "missing",
        "m": "behind it: translated by a machine",
        "sum": "current",
        "none": "Nothing found.",
    },
}


def translation_table(
    offers: Iterable[Offer], languages: Sequence[str], lang: str, only: Collection[Status] = tuple(SIGNS)
) -> str:
    """A plain text table: an offer a line, a language a column, how many are current at the end, then the legend.

    `only` names what is shown: other fields are blank, and offers that have none of it are left out.
    """
    words = WORDS[lang]
    columns = [language for language in languages if language != SOURCE_LANGUAGE]
    listed = [offer for offer in offers if offer.status != "closed"]
    rows = [[offer.id, *(_sign(offer, language, only) for language in columns)] for offer in listed]
    rows = [row for row in rows if any(row[1:])]
    current = [sum(status(offer, language) == "current" for offer in listed) for language in columns]
    share = [words["sum"], *(f"{count}/{len(listed)}" for count in current)]
    used = {character for row in rows for cell in row[1:] for character in cell}
    legend = [f"{sign:<3}{said}" for sign, said in words.items() if sign in used] or [words["none"]]
    return "".join(f"{line}\n" for line in (*aligned([["", *columns], *rows, [], share]), "", *legend))


def _sign(offer: Offer, language: str, only: Collection[Status]) -> str:
    state = status(offer, language)
    return SIGNS[state] + ("m" if by_machine(offer, language) else "") if state in only else ""
