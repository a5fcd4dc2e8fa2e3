"""How many queries of the benchmark's dev part find a right offer among the first three, in each class and language.

`python -m tests.search.test_quality` writes the numbers anew: a lower one is a loss that wants a reason.
"""

from pathlib import Path

from benchmarks.search.engines import dresden, ours
from benchmarks.search.quality import as_written, groups, share, typed
from benchmarks.search.queries import of_part
from benchmarks.tables import table

GOLDEN = Path(__file__).with_name("golden") / "quality.md"


def counted() -> str:
    """The numbers, one table by class and one by language."""
    asked = of_part("dev")
    answers = ours(dresden(), typed(asked, as_written))
    tables = []
    for name, by_name in groups(asked).items():
        rows = [(key, str(share(own, answers).hits), str(len(own))) for key, own in by_name.items()]
        tables.append(table((name, "found", "of"), rows))
    return "\n\n".join(tables) + "\n"


def test_as_many_queries_find_a_right_offer_as_before() -> None:
    assert counted() == GOLDEN.read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(counted(), "utf-8")
