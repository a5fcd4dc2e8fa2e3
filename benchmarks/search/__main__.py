"""Measure the search beside other engines, what it finds and how fast: `python -m benchmarks.search`.

The tables go to standard output. Exit code 0: everything ran, whether or not the aims are met; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measure import machine
from benchmarks.search import quality, speed


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--test", action="store_true", help="ask the test part too, which is there to be looked at once"
    )
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables here too")
    wish = parser.parse_args(arguments)
    tables = [quality.tables("dev"), *([quality.tables("test")] if wish.test else [])]
    tables.append(speed.report(speed.towns(speed.SIZES, "de")))
    text = "\n".join((f"Measured {date.today()} on {machine()}.\n", *tables))
    print(text, end="")
    if wish.markdown:
        wish.markdown.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
