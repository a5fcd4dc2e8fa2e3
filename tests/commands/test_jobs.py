"""A build in two processes: the same bytes as in one, and whatever befalls the second, one line and the old website."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.workers import processors
from tests.commands.conftest import ROOT, Ran, state

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes"),
    pytest.mark.skipif(processors() < 2, reason="one processor starts no second process"),
]

# Python runs this at the start of both processes. They meet at the first page each of them writes, so that both are in
# the middle of their work; then the worker does what `BEFALLS` says.
MEETING = """
import os, signal, sys

worker = "generator.workers" in str(sys.orig_argv)
met = False

def befallen():
    exec(os.environ["BEFALLS"])

def meet(event, values):
    global met
    if event == "open" and not met and "site.new/" in str(values[0]) and str(values[0]).endswith("index.html"):
        met = True
        if worker:
            with open(os.environ["MEETING"], "w") as place:
                place.write(str(os.getpid()))
            befallen()
        else:
            open(os.environ["MEETING"]).read()

if worker or sys.argv[-1:] == ["--met"]:
    sys.addaudithook(meet)
"""
# The command, for a town so small that it would be built in one process.
COMMAND = """
import sys
import generator.site.write
generator.site.write.MANY = 0
from generator.commands import main
sys.exit(main(sys.argv[1:-1]))
"""
# The command, if it starts no other process: with what counts as many pages, and with so many processors.
ALONE = """
import os, sys

def refuse(event, values):
    if event == "subprocess.Popen":
        os._exit(9)

sys.addaudithook(refuse)
import generator.site.write
generator.site.write.MANY = int(sys.argv[1])
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:int(sys.argv[2])])
from generator.commands import main
sys.exit(main(sys.argv[3:]))
"""


def built(town: Path, site: Path, befalls: str = "", *given: str) -> Ran:
    """Build the town in all its languages, while something befalls the worker; how that ended, all having ended."""
    place, start = site.with_name("meeting"), site.with_name("start")
    os.mkfifo(place)
    start.mkdir()
    (start / "sitecustomize.py").write_text(MEETING, "utf-8")
    arguments = ["build", "--catalogue", str(town), "--out", str(site), "--no-flyers", "--lang", "en", *given, "--met"]
    environment = {"PYTHONPATH": str(start), "MEETING": str(place), "BEFALLS": befalls}
    # The worker has the same stderr: it is read to its end once the worker has ended too.
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    place.unlink()
    (start / "sitecustomize.py").unlink()
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("befalls", "code", "said"),
    [
        (
            "os.kill(os.getpid(), signal.SIGKILL)",
            1,
            "A worker process was ended, probably for lack of memory. build --jobs 1 needs less.",
        ),
        (
            "raise OSError(28, 'No space left on device')",
            1,
            "The website could not be built: {page}: there is no space left on the disk.",
        ),
        ("raise MemoryError", 1, "There is not enough memory."),
        ("os.killpg(0, signal.SIGINT); signal.pause()", 130, "Stopped."),
    ],
)
def test_whatever_befalls_a_worker_one_line_says_it_and_the_website_stays(
    befalls: str, code: int, said: str, town: Path, site: Path
) -> None:
    before = state(site)
    ran = built(town, site, befalls)
    first, *rest = ran.err.splitlines()
    page = first.removeprefix("familienlotse: The website could not be built: ").partition(":")[0]
    assert (ran.code, first) == (code, f"familienlotse: {said.format(page=page)}")
    assert rest == [f"familienlotse: Nothing published; {site} stays as it was."]
    assert state(site) == before
    assert sorted(path.name for path in site.parent.iterdir() if "site" in path.name) == [".site.lock", "site"]


def test_a_worker_ends_at_once_when_its_build_is_killed(town: Path, site: Path) -> None:
    before = state(site)
    ran = built(town, site, "os.kill(os.getppid(), signal.SIGKILL); signal.pause()")
    assert ran == Ran(-signal.SIGKILL, "", "")
    assert state(site) == before


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="processors cannot be taken away")
@pytest.mark.parametrize(
    ("limits", "given", "code"),
    [
        (("0", "2"), ("--jobs", "2"), 9),
        (("0", "2"), (), 9),
        (("0", "2"), ("--jobs", "1"), 0),
        (("0", "1"), ("--jobs", "9999"), 0),
        (("0", "2"), ("--language", "de"), 0),
        (("1000", "2"), ("--jobs", "2"), 0),
    ],
)
def test_a_process_is_started_where_it_can_help(
    limits: tuple[str, str], given: tuple[str, ...], code: int, town: Path, tmp_path: Path
) -> None:
    arguments = ["build", "--catalogue", str(town), "--out", str(tmp_path / "site"), "--no-flyers", *given]
    done = subprocess.run([sys.executable, "-c", ALONE, *limits, *arguments], cwd=ROOT, check=False)
    assert done.returncode == code
