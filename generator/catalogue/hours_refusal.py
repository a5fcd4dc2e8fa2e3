"""What is said when opening hours are refused: the reason in German and English, an example, and a near text.

The key of a reason is stable: it is part of the machine-readable output. `{found}` is the part of the text that was
refused. An example is always accepted by `parse_hours`; the tests hold all of it in golden files.
"""

import re
from typing import Final, Literal

from generator.catalogue.hours_repair import DAY_OF, MONTH_OF
from generator.catalogue.hours_rules import DAYS, MONTHS


class HoursError(ValueError):
    """Opening hours that are outside the subset.

    `found` is the part that was refused, `column` where it begins (from 1), `reason` a key of REASONS, `example` a text
    that would be accepted, `suggestion` the writer's own text put right, or "" where that cannot be guessed safely.
    """

    def __init__(self, found: str, reason: str, column: int, example: str, suggestion: str = "") -> None:
        super().__init__(f"{reason} at column {column}: {found!r}")
        self.found = found
        self.reason = reason
        self.column = column
        self.example = example
        self.suggestion = suggestion


def explain(reason: str, found: str, example: str, suggestion: str, language: Literal["de", "en"]) -> str:
    """The whole message for an editor, one line: what is wrong, what to write, and the text put right or an example.

    `found` goes in as it is; whoever prints it makes control characters visible.
    """
    words = {"de": ("Beispiel: {}", "Meinten Sie „{}“?"), "en": ("Example: {}", "Did you mean “{}”?")}[language]
    end = words[1].format(suggestion) if suggestion else words[0].format(example)
    return f"{REASONS[reason][language].format(found=found)} {end}"


def begins_rule(text: str) -> bool:
    """Whether a rule could begin with this word: then what stands before it was not properly ended."""
    return bool(_parts(text) & (DAY_OF.keys() | MONTH_OF.keys() | {"ph", "sh"})) and not text.startswith("-")


def reason_for(text: str) -> str:
    """The reason for refusing a word, by what it looks like."""
    parts = _parts(text)
    if parts and parts <= DAY_OF.keys() and text.endswith(":") and set(re.split("[-,:]", text[:-1])) <= set(DAYS):
        return "after-days"
    return next((reason for pattern, reason in _LOOKS_LIKE if pattern.search(text)), _reason_for_parts(text, parts))


def reason_for_time(text: str, follower: str) -> str:
    """The reason for refusing what stands where a time belongs; `follower` is the word after it, or ""."""
    if not text:
        return "separator" if begins_rule(follower) else "blank"
    if _TIME_ONLY.fullmatch(text):
        return reason_for(follower) if follower[:1] in DASHES else "time-end"
    return reason_for(text)


def _parts(text: str) -> set[str]:
    return {part.casefold() for part in _CUT.split(text) if part}


def _reason_for_parts(text: str, parts: set[str]) -> str:
    if parts & MONTH_OF.keys():
        return "month" if parts & MONTH_OF.keys() - {month.casefold() for month in MONTHS} else "date"
    if parts & DAY_OF.keys():
        return "weekday"
    return "time" if text[0] in "0123456789" else "unknown"


_CUT: Final = re.compile(r"[-,.:\[\]\u2010-\u2015]")
_TIME_ONLY: Final = re.compile("[0-9]{2}:[0-9]{2}")
DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")

# The first that fits.
_LOOKS_LIKE: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        ("[\x00-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff]", "invisible"),
        (r"\|\|", "fallback"),
        (r'["„“”«»]|^(?:nach|by|on|auf|Termin|Vereinbarung|Absprache|Anmeldung)', "comment"),
        ("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]|^(?:bis|to|till|until)$", "dash"),
        (r"^(?:week|kw|woche)", "week"),
        (r"sunrise|sunset|dawn|dusk|easter|ostern", "variable"),
        (r"^(?:täglich|daily|werktags)$", "weekday"),
        (r"^(?:ab|von|from)$|uhr$|[0-9]h|^h$|[ap]m$|o'clock", "oclock"),
        (r"^(?:off|closed|geschlossen|zu|ruhetag)$", "closed"),
        (r"ferien|feiertag|holiday|^(?:ph|sh)\b", "holiday"),
        (r"\[|\]", "nth"),
        (r"^[-,]|[-,]$", "blank"),
        (r"^[0-9]{1,2}\.(?:[0-9]{1,2}\.|$)|^[0-9]{4}-[0-9]{2}-", "date"),
        (r"^(?:19|20)[0-9]{2}(?!:|-?[0-9]{4}\b)|^20[0-9]{2}-20[0-9]{2}$", "date-year"),
        (r"[0-9]\+", "open-end"),
    )
)

REASONS: Final[dict[str, dict[Literal["de", "en"], str]]] = {
    "empty": {
        "de": "Hier steht nichts. Schreiben Sie Zeiten, oder lassen Sie das Feld ganz weg.",
        "en": "There is nothing here. Write times, or leave the whole field out.",
    },
    "too-long": {
        "de": "Das sind mehr als 300 Zeichen. Nennen Sie nur regelmäßige Zeiten, alles andere im Beschreibungstext.",
        "en": "This is longer than 300 characters. Give the regular times only, and the rest in the description.",
    },
    "empty-rule": {
        "de": "Vor oder nach einem Semikolon fehlt etwas. Streichen Sie das Semikolon oder ergänzen Sie die Zeiten.",
        "en": "Something is missing before or after a semicolon. Remove the semicolon or add the times.",
    },
    "weekday": {
        "de": "„{found}“ ist hier kein Wochentag. Schreiben Sie Mo, Tu, We, Th, Fr, Sa oder Su.",
        "en": "“{found}” is not a weekday here. Write Mo, Tu, We, Th, Fr, Sa or Su.",
    },
    "after-days": {
        "de": "„{found}“: Zwischen Tagen und Uhrzeiten steht ein Leerzeichen, kein Doppelpunkt und kein Komma.",
        "en": "“{found}”: write a space between days and times, not a colon and not a comma.",
    },
    "days-twice": {
        "de": "„{found}“: Tage stehen nur einmal je Regel, durch Komma ohne Leerzeichen verbunden. "
        "Mehrere Regeln trennt ein Semikolon.",
        "en": "“{found}”: a rule names its days once, joined by commas without spaces. A semicolon separates rules.",
    },
    "nth": {
        "de": "„{found}“: In eckigen Klammern steht, der wievielte Tag im Monat gemeint ist: 1 bis 5, oder -1 für den "
        "letzten, bei genau einem Wochentag.",
        "en": "“{found}”: the brackets say which one in the month: 1 to 5, or -1 for the last, after a single weekday.",
    },
    "holiday": {
        "de": "„{found}“: Feiertage heißen PH, Schulferien heißen SH.",
        "en": "“{found}”: public holidays are written PH, school holidays SH.",
    },
    "month": {
        "de": "„{found}“ ist hier kein Monat. Schreiben Sie Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov "
        "oder Dec.",
        "en": "“{found}” is not a month here. Write Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov or Dec.",
    },
    "date": {
        "de": "„{found}“ ist hier keine Zeit des Jahres. Schreiben Sie erst den Monat, dann den Tag mit zwei Ziffern, "
        "und bei einem Zeitraum beides zweimal. Mehrere Zeiträume sind mehrere Regeln.",
        "en": "“{found}” is not a time of the year here. Write the month, then the day with two digits, and for a "
        "period both of them twice. Several periods are several rules.",
    },
    "no-such-day": {
        "de": "„{found}“: Diesen Tag gibt es nicht. Prüfen Sie Tag, Monat und Jahr (2000 bis 2099).",
        "en": "“{found}”: there is no such day. Check day, month and year (2000 to 2099).",
    },
    "date-order": {
        "de": "„{found}“: Das Ende liegt vor dem Anfang. Schreiben Sie zuerst das frühere Datum.",
        "en": "“{found}”: it ends before it begins. Write the earlier date first.",
    },
    "date-year": {
        "de": "„{found}“: Ein Jahr steht an beiden Enden des Zeitraums oder gar nicht, und immer mit Monat und Tag.",
        "en": "“{found}”: give a year at both ends of the period or at none, and always with month and day.",
    },
    "week": {
        "de": "„{found}“: Kalenderwochen gehen nicht. Schreiben Sie ein Datum oder den wievielten Wochentag im Monat.",
        "en": "“{found}”: week numbers do not work here. Write a date, or which weekday in the month.",
    },
    "variable": {
        "de": "„{found}“ ist jeden Tag oder jedes Jahr anders. Schreiben Sie eine feste Uhrzeit oder ein festes Datum.",
        "en": "“{found}” is different every day or year. Write a fixed time or a fixed date.",
    },
    "time": {
        "de": "„{found}“ ist keine Uhrzeit. Schreiben Sie Stunde und Minute mit zwei Ziffern und Doppelpunkt, "
        "und immer Anfang und Ende.",
        "en": "“{found}” is not a time. Write hour and minute with two digits and a colon, and always start and end.",
    },
    "time-end": {
        "de": "„{found}“: Das Ende fehlt. Schreiben Sie bis wann, oder ein Plus, wenn das Ende offen ist.",
        "en": "“{found}”: the end is missing. Write until when, or a plus where the end is open.",
    },
    "no-such-time": {
        "de": "„{found}“: Diese Uhrzeit gibt es nicht. Möglich ist 00:00 bis 24:00.",
        "en": "“{found}”: there is no such time. Write 00:00 to 24:00.",
    },
    "time-order": {
        "de": "„{found}“: Diese Zeit beginnt, bevor die vorige endet. Schreiben Sie die Zeiten der Reihe nach, "
        "ohne Überschneidung.",
        "en": "“{found}”: this begins before the one before it ends. Write the times in order, without overlap.",
    },
    "time-same": {
        "de": "„{found}“: Anfang und Ende sind gleich. Für den ganzen Tag schreiben Sie 00:00-24:00.",
        "en": "“{found}”: start and end are the same. For the whole day write 00:00-24:00.",
    },
    "overnight": {
        "de": "„{found}“ geht über Mitternacht. Schreiben Sie zwei Regeln: bis 24:00, und am nächsten Tag ab 00:00.",
        "en": "“{found}” passes midnight. Write two rules: until 24:00, and from 00:00 on the next day.",
    },
    "open-end": {
        "de": "„{found}“: Ein offenes Ende (Plus) steht direkt nach dem Anfang, ohne zweite Uhrzeit, und als Letztes.",
        "en": "“{found}”: an open end (plus) stands right after the start, without a second time, and comes last.",
    },
    "times-missing": {
        "de": 'Nach „{found}“ fehlen die Zeiten. Schreiben Sie Uhrzeiten, off (geschlossen) oder "by appointment".',
        "en": 'There are no times after “{found}”. Write times, off (closed) or "by appointment".',
    },
    "times-list": {
        "de": "„{found}“: Mehrere Uhrzeiten eines Tages verbindet ein Komma ohne Leerzeichen.",
        "en": "“{found}”: several times of one day are joined by a comma without a space.",
    },
    "oclock": {
        "de": "„{found}“: Uhrzeiten stehen ohne Wort, nur Ziffern und Doppelpunkt.",
        "en": "“{found}”: write times without a word, digits and a colon only.",
    },
    "dash": {
        "de": "„{found}“: Kein Gedankenstrich und kein „bis“. Schreiben Sie einen einfachen Bindestrich (-).",
        "en": "“{found}”: no dash and no “to”. Write a plain hyphen (-).",
    },
    "blank": {
        "de": "„{found}“: Vor und nach Bindestrich und Komma steht kein Leerzeichen.",
        "en": "“{found}”: there is no space before or after a hyphen or a comma.",
    },
    "separator": {
        "de": "„{found}“: Mehrere Regeln trennt ein Semikolon, kein Komma und kein Leerzeichen.",
        "en": "“{found}”: a semicolon separates rules, not a comma and not a space.",
    },
    "fallback": {
        "de": "„{found}“ gibt es hier nicht. Schreiben Sie mit Semikolon getrennt, was an welchen Tagen gilt.",
        "en": "“{found}” is not known here. Write what holds on which days, separated by semicolons.",
    },
    "closed": {
        "de": "„{found}“: Geschlossen heißt off, und dabei stehen keine Uhrzeiten und kein weiteres Wort.",
        "en": "“{found}”: closed is written off, without times and without any other word.",
    },
    "always": {
        "de": "„{found}“: 24/7 steht allein. Für einzelne Tage schreiben Sie 00:00-24:00.",
        "en": "“{found}”: 24/7 stands alone. For certain days write 00:00-24:00.",
    },
    "comment": {
        "de": '„{found}“: Die einzige Anmerkung ist "by appointment" (nach Vereinbarung), in geraden '
        "Anführungszeichen, am Ende einer Regel. Alles andere gehört in den Beschreibungstext.",
        "en": '“{found}”: the only remark is "by appointment", in straight quotes, at the end of a rule. '
        "Everything else belongs in the description.",
    },
    "replaces-all": {
        "de": "„{found}“ ersetzt alle Zeiten davor, denn hier fehlen die Tage. Nennen Sie die Tage.",
        "en": "“{found}” replaces all the times before it, because it names no days. Name the days.",
    },
    "invisible": {
        "de": "„{found}“ enthält ein unsichtbares Sonderzeichen, oft aus einem kopierten Text. Schreiben Sie die "
        "Zeiten neu, mit einfachen Leerzeichen.",
        "en": "“{found}” contains an invisible character, often from a copied text. Write the times anew, with plain "
        "spaces.",
    },
    "unknown": {
        "de": "„{found}“ ist hier unbekannt. Schreiben Sie Tage, dann Uhrzeiten.",
        "en": "“{found}” is not known here. Write days, then times.",
    },
}

EXAMPLES: Final[dict[str, str]] = {
    "empty": "Mo-Fr 09:00-12:00",
    "too-long": "Mo-Fr 09:00-12:00; Tu 14:00-17:00",
    "empty-rule": "Mo-Fr 09:00-12:00; PH off",
    "weekday": "Tu,Th 14:00-17:00",
    "after-days": "Mo-Fr 09:00-12:00",
    "days-twice": "Mo,We 09:00-12:00; SH off",
    "nth": "Th[1] 15:00-17:00; We[2,4] 09:00-11:00; Fr[-1] 10:00-12:00",
    "holiday": "Mo-Fr 09:00-12:00; PH,SH off",
    "month": "Apr-Sep Mo-Fr 09:00-18:00; Oct-Mar Mo-Fr 09:00-16:00",
    "date": "Mo-Fr 09:00-12:00; Dec 24-Jan 02 off",
    "no-such-day": "Feb 01-Feb 28 Mo-Fr 09:00-12:00",
    "date-order": "2026 Mar 01-2026 Jun 30 Mo 09:00-12:00",
    "date-year": "2026 Mar 01-2026 Jun 30 Mo 09:00-12:00",
    "week": "We[2,4] 09:00-11:00",
    "variable": "Mo-Fr 09:00-20:00",
    "time": "Mo-Fr 09:00-12:00",
    "time-end": "Mo 09:00-12:00; Tu 14:00+",
    "no-such-time": "Mo-Fr 08:30-24:00",
    "time-order": "Mo 09:00-12:00,14:00-17:00",
    "time-same": "Mo-Fr 00:00-24:00",
    "overnight": "Fr 22:00-24:00; Sa 00:00-02:00",
    "open-end": "Mo 09:00-12:00,14:00+",
    "times-missing": "Mo-Fr 09:00-12:00; Sa off",
    "times-list": "Mo 09:00-12:00,14:00-17:00",
    "oclock": "Mo-Fr 09:00-12:00",
    "dash": "Mo-Fr 09:00-12:00",
    "blank": "Mo,We 09:00-12:00,14:00-17:00",
    "separator": "Mo 09:00-12:00; Tu 14:00-17:00",
    "fallback": 'Tu 14:00-17:00; Mo,We-Fr "by appointment"',
    "closed": "Mo-Fr 09:00-12:00; PH off",
    "always": "Sa,Su 00:00-24:00",
    "comment": 'Mo-Fr 09:00-12:00 "by appointment"',
    "replaces-all": 'Tu 14:00-17:00; Mo,We-Fr "by appointment"',
    "invisible": "Mo-Fr 09:00-12:00",
    "unknown": "Mo-Fr 09:00-12:00,14:00-17:00",
}
