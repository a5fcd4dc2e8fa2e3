"""An offer as people write it, in the styles that editors, Notepad and other programs leave behind."""

import re
from collections.abc import Mapping

OFFER = """\
# Ein Angebot zum Ändern
status: active
provider: vsp   # seit 2024
topics: [meeting, everyday-help]
phases:
  # vom Kleinen zum Großen
  - baby
  - toddler   # neu

  - kita
kind: in-person
hours: Mo-Fr 09:00-12:00; PH off
cost:
  - free
  - {amount: 10 EUR per course, for: material}
dates:
  - 2026-12-12 10:00-12:30
  - {on: 2027-01-16 10:00-12:30, register_by: 2027-01-11}
registration: none
places:
  - place: klinik-nord
    hours: "Mo,Fr 09:00-12:00"
  # die zweite
  - place: klinik-süd
    hours: 'Di''s'
contact:
  # Zentrale:
  phone: 030 23125 250 # Frau im Empfang
  phones:
    - {number: 030 23125 640, for: crisis, hours: 24/7}
    - {number: 116016, for: [crisis, counselling]}
    - number: 030 23125 641   # abends
      for: counselling
  website: https://kiosk.example/
checked: {on: 2026-11-12, by: redaktion, every: 6 months}
texts:
  de:
    name: Familienkiosk
    summary: Wir beraten Sie und finden mit Ihnen Hilfe.
    description: |-
      Hier treffen sich Familien.

      # Das ist Text.
      Kommen Sie einfach.
    keywords: [Kiosk, Treff]
  ar:
    name: "كشك العائلة"
    of: 93e831
    by: machine
"""
TOPICS = "topics: [meeting, everyday-help]"
SUMMARY = "Wir beraten Sie und finden mit Ihnen Hilfe."


def _(old: str, new: str) -> str:
    assert old in OFFER, old
    return OFFER.replace(old, new)


def _mixed(text: str) -> str:
    ends = ("\n", "\r\n", "\n", "\r")
    return "".join(line + ends[number % 4] for number, line in enumerate(text.splitlines()))


STYLES: Mapping[str, str] = {
    "as it is": OFFER,
    "line ends of Windows": OFFER.replace("\n", "\r\n"),
    "line ends of an old Mac": OFFER.replace("\n", "\r"),
    "mixed line ends": _mixed(OFFER),
    "byte order mark": "\ufeff" + OFFER,
    "byte order mark and line ends of Windows": "\ufeff" + OFFER.replace("\n", "\r\n"),
    "no line end at the end": OFFER.rstrip("\n"),
    "empty lines at the end": OFFER + "\n\n",
    "remark after a list in brackets": _(TOPICS, TOPICS + "  # wichtig"),
    "list not indented": _(TOPICS, "topics:\n- meeting\n# noch\n- everyday-help"),
    "lists indented in two ways": _(TOPICS, "topics:\n    - meeting\n    - everyday-help"),
    "brackets over lines": _(TOPICS, "topics: [\n  meeting,   # erst\n  everyday-help,\n]"),
    "brackets over lines, no last comma": _(TOPICS, "topics: [\n  meeting,\n  everyday-help  # dann\n]"),
    "brackets wrapped": _(TOPICS, "topics: [meeting,\n  everyday-help]"),
    "blanks in brackets": _(TOPICS, "topics: [ meeting,everyday-help ]").replace(
        "{on: 2026-11-12", "{ on:  2026-11-12"
    ),
    "braces over lines": _(
        "{on: 2026-11-12, by: redaktion, every: 6 months}",
        "{\n  on: 2026-11-12,  # Anruf\n  by: redaktion,\n  every: 6 months\n}",
    ),
    "group in lines": _(
        "{on: 2026-11-12, by: redaktion, every: 6 months}",
        "\n  on: 2026-11-12  # Anruf\n  by: redaktion\n  every: 6 months",
    ),
    "aligned values": _("kind: in-person", "kind:           in-person").replace("status: a", "status:         a"),
    "four blanks": re.sub("^ +", lambda blanks: blanks[0] * 2, OFFER, flags=re.MULTILINE)
    .replace("- place: k", "-   place: k")
    .replace("- number: 030", "-   number: 030"),
    "text wrapped": _(SUMMARY, SUMMARY.replace(" finden", "\n      finden")),
    "text wrapped in quotes": _(SUMMARY, '"' + SUMMARY.replace(" finden", "\n      finden") + '"'),
    "text folded": _(SUMMARY, ">-\n      " + SUMMARY.replace(" finden", "\n      finden")),
    "block with a remark": _("description: |-", "description: |   # lang"),
    "block that keeps its end": _("description: |-", "description: |+"),
    "single quotes": _("kind: in-person", "kind: 'in-person'").replace("name: Familienkiosk", "name: 'Familienkiosk'"),
    "lines of blanks": _("hours: Mo-Fr", "   \nhours: Mo-Fr").replace("registration: none\n", "registration: none  \n"),
    "remarks at the end": OFFER + "# Ende\n  # eingerückt\n",
    "keys in quotes": _("kind: in", '"kind": in').replace("  phone: ", "  'phone' : "),
    "document start": "---\n" + OFFER,
    "document end": OFFER + "...\n",
    "escapes in quotes": _('"كشك', '"\\u0643شك'),
    "no-break spaces": _("030 23125 250", "030\u00a023125\u00a0250"),
    "a long line": _(SUMMARY, SUMMARY + " Und kommen Sie wieder." * 150),
    "emoji and joiners": _(SUMMARY, SUMMARY + " 👪\u200d"),
    "tab before a remark": _("kind: in-person", "kind: in-person\t# mit Tab"),
    "nothing behind a colon": _("kind: in-person", "kind:").replace("    by: machine", "    by:   # wer?"),
    "dash alone in its line": _("  - kita", "  -\n    kita").replace(
        "  - place: klinik-nord", "  -\n    place: klinik-nord"
    ),
    "list of lists": _(TOPICS, "topics:\n  - - meeting\n    - x\n  - - everyday-help"),
    "all in braces": "{status: active, topics: [meeting, 'x'], checked: {on: 2026-11-12, by: x},\n  cost: free}\n",
}
