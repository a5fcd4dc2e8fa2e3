"""Which offer is translated into which language, and how far the translation can be trusted."""

from collections import Counter

from generator.catalogue.model import Catalogue
from generator.catalogue.translation import by_machine, status

SIGNS = {"current": "+", "outdated": "!", "unknown": "?", "missing": "-"}
WORDS = {
    "de": {
        "+": "übersetzt",
        "+m": "vom Computer übersetzt",
        "!": "der deutsche Text wurde danach geändert",
        "?": "unbekannt, aus welchem deutschen Text (of fehlt)",
        "-": "fehlt",
        "sum": "aktuell",
    },
    "en": {
        "+": "translated",
        "+m": "translated by a machine",
        "!": "the German text was changed afterwards",
        "?": "unknown from which German text (of is missing)",
        "-": "missing",
        "sum": "current",
    },
}


def translation_table(catalogue: Catalogue, lang: str) -> str:
    """A plain text table: an offer a line, a language a column, how many are current at the end, then the legend."""
    languages = [language for language in catalogue.settings.languages if language != "de"]
    offers = [offer for offer in catalogue.offers.values() if offer.status != "closed"]
    width = max((len(offer.id) for offer in offers), default=0)
    columns = [max(len(language), 4) for language in languages]
    lines = [_line("", languages, width, columns)]
    current: Counter[str] = Counter()
    for offer in offers:
        signs = []
        for language in languages:
            state = status(offer, language)
            current[language] += state == "current"
            signs.append(SIGNS[state] + ("m" if state != "missing" and by_machine(offer, language) else ""))
        lines.append(_line(offer.id, signs, width, columns))
    words = WORDS[lang]
    share = [f"{current[language]}/{len(offers)}" for language in languages]
    lines += ["", _line(words["sum"], share, width, [max(c, len(s)) for c, s in zip(columns, share, strict=True)]), ""]
    lines += [f"{sign:<3}{words[sign]}" for sign in ("+", "+m", "!", "?", "-")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _line(head: str, cells: list[str], width: int, columns: list[int]) -> str:
    return f"{head:<{width}}  " + "  ".join(f"{cell:<{size}}" for cell, size in zip(cells, columns, strict=True))
