"""Thousands of random changes in every style, each looked at by other means: `python -m tests.catalogue.fuzz_changes`.

Of a change the data are compared with those a dict would hold, and lines with the lines that the value stands in.
"""

import copy
import difflib
import random
import re
import sys
from collections import Counter
from typing import Any

from generator.catalogue.change import change
from generator.catalogue.reading.yaml_text import Document, Spot, read
from generator.problems.problem import Problem, Steps
from tests.catalogue.hand_edited import STYLES

# fmt: off
BITS = ("a", "Ü", " ", "  ", ": ", ":", "#", " #", "- ", "-", "'", '"', "\\", "\n", "\n\n", "[", "]", "{", "}", ",",
        "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "yes", "1e3", "0x1", "93e831", "2026-01-01", "\u00a0",
        "\u200c", "👪", "م", "=", "<<", "...", "---", "\\n", "end ", "\t", "\r", "\u2028", "\ud800")
KEYS = ("hours", "website", "of", "x", "y: z", "new", "on")
# fmt: on
UNWRITABLE = re.compile(r"\\t|\\u2028|\\ud800")
REMARK = re.compile(
    "# (?:seit 2024|vom Kl|neu|die zw|Zent|Frau|abends|wichtig|noch|erst|dann|Anruf|lang|Ende|mit T|wer)"
)
LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def paths(data: Any, way: Steps = ()) -> list[Steps]:
    """The way to everything in the data, and to what could be added."""
    found: list[Steps] = [way] if way else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += paths(value, (*way, key))
        found += [(*way, key) for key in KEYS]
        found += [(*way, "new", "group")] * (not isinstance(data.get("new"), str | list))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            found += paths(value, (*way, number))
        found.append((*way, len(data)))
    return found


def text(rng: random.Random) -> str:
    return "".join(rng.choice(BITS) for _ in range(rng.randint(0, 8)))


def value(rng: random.Random, depth: int = 0) -> Any:
    kind = rng.random()
    if kind < 0.65 or depth == 2:
        return rng.choice(("free", "5 EUR", "in-person", "Neu: so", text(rng), text(rng)))
    if kind < 0.8:
        return [value(rng, depth + 1) for _ in range(rng.randint(0, 3))]
    return {rng.choice((*KEYS, "number", "for", text(rng))): value(rng, depth + 1) for _ in range(rng.randint(0, 3))}


def wished(data: Any, path: Steps, new: Any) -> Any:
    """What the data should be, as a dict would have it."""
    data = here = copy.deepcopy(data)
    for step in path[:-1]:
        if isinstance(here, dict) and here.get(step) is None:
            if new is None:
                return data
            here[step] = {}
        here = here[step]
    last: Any = path[-1]
    if isinstance(here, list) and last == len(here):
        if new is not None:
            here.append(new)
    elif new is not None:
        here[last] = new
    elif isinstance(here, list) or last in here:
        del here[last]
    return data


def lines_of(document: Document, body: str, path: Steps) -> set[int]:
    """The lines that a change may touch: its own; those of the brackets around it; of its group where it is alone."""
    spots, chain = document.spots, list[Spot]()
    flow = body.lstrip().startswith("{")
    for step in path:
        if step not in spots:
            break
        chain.append(spots[step])
        if chain[-1].inner is None:
            break
        spots = chain[-1].inner or {}
    whole = set(range(len(LINE.findall(body)) + 1))
    if flow:
        return whole
    for number, spot in enumerate(chain):
        if body[spot.start.index : spot.start.index + 1] in ("[", "{"):
            chain = chain[: number + 1]
            break
    there = len(chain) == len(path)
    only = len(chain) > 1 and len(chain[-2].inner or {}) == 1
    last = chain[-2] if there and only else chain[-1] if chain else None
    if last is None or (not there and last.inner and body[last.start.index] not in "[{"):
        return set()
    end = last.end.line + (last.end.column > 0 or last.start.line == last.end.line)
    return set(range(last.key.line - (last.key.line > 0 and isinstance(path[len(chain) - 1], int)), end))


def fault(old: str, new: str, path: Steps, wanted: Any) -> str:
    """What is wrong with a change, or ""."""
    body = old.removeprefix("\ufeff")
    before, after = read(body.encode(), "-"), read(new.removeprefix("\ufeff").encode(), "-")
    if after.data != wanted:
        return "other data"
    if old.startswith("\ufeff") != new.startswith("\ufeff"):
        return "byte order mark"
    if before.data == wanted:
        return "" if old == new else "no change was one"
    if paths(before.data) == paths(wanted):  # a value instead of another
        gone = Counter(REMARK.findall(body)) - Counter(REMARK.findall(new))
        if gone and not REMARK.search(str(before.data)):
            return f"remarks: {gone}"
    a, b = LINE.findall(body), LINE.findall(new.removeprefix("\ufeff"))
    allowed = lines_of(before, body, path)
    if a and not a[-1].endswith(("\n", "\r")):
        allowed.add(len(a) - 1)
    blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    touched = {line for tag, start, end, *_ in blocks if tag != "equal" for line in range(start, end)}
    # Where the first key of an item goes, the next one moves to the dash.
    moved = Counter(line.lstrip(" -") for tag, *_, start, end in blocks if tag != "equal" for line in b[start:end])
    lost = Counter(a[line].lstrip(" -") for line in touched - allowed) - moved
    return f"other lines: {lost}" if lost else ""


def run(count: int, seed: int) -> tuple[Counter[str], list[tuple[str, Steps, Any, str]]]:
    """How many changes were made and refused, and those that went wrong."""
    rng, told = random.Random(seed), Counter[str]()  # noqa: S311
    names, wrong, refused, done = list(STYLES), [], [], 0
    while done < count:
        name = rng.choice(names)
        old = STYLES[name]
        for _ in range(rng.randint(1, 4)):
            data = read(old.encode(), "-").data
            path = rng.choice(paths(data))
            new = None if rng.random() < 0.2 else value(rng)
            done += 1
            wanted = wished(data, path, new)
            changed = change(old, path, new)
            if isinstance(changed, Problem):
                told["refused"] += 1
                if not UNWRITABLE.search(repr(new)):
                    told["refused although it could be written"] += 1
                    refused.append((name, path, new, "refused"))
                continue
            told["made"] += 1
            if bad := fault(old, changed, path, wanted):
                wrong.append((name, path, new, bad))
            old = changed
    return told, wrong + refused


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    counted, found = run(given[0] if given else 30_000, given[1] if given[1:] else 1)
    print(counted["made"], "made,", counted["refused"], "refused,", len(found), "wrong")  # noqa: T201
    for one in found[:40]:
        print(*map(repr, one), sep="\n  ")  # noqa: T201
    for key, number in counted.most_common(12):
        print(number, key)  # noqa: T201
