"""What `publish` promises when nobody kills it: one step, nothing lost, nothing left."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.problems.problem import Problem
from generator.publishing import exchange as publishing
from generator.publishing.exchange import Refused, keep_apart, publish
from generator.publishing.marker import MARKER
from generator.publishing.system import flush, swap


def page(text: str) -> Callable[[Path], None]:
    """Fill a site of three files whose content is `text`."""

    def fill(folder: Path) -> None:
        (folder / "index.html").write_text(text, "utf-8")
        (folder / "de" / "offers").mkdir(parents=True)
        (folder / "de" / "index.html").write_text(text, "utf-8")
        (folder / "de" / "offers" / "index.html").write_text(text, "utf-8")

    return fill


def fine(_: Path) -> tuple[Problem, ...]:
    return ()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_the_first_site_is_put_in_its_place(tmp_path: Path) -> None:
    assert publish(tmp_path / "site", page("one"), fine) == ()
    assert below(tmp_path) == [
        ".site.lock",
        "site",
        "site/.familienlotse",
        "site/de",
        "site/de/index.html",
        "site/de/offers",
        "site/de/offers/index.html",
        "site/index.html",
    ]


def test_the_marker_lists_what_is_ours(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    assert (tmp_path / "site" / MARKER).read_text("utf-8") == (
        "This folder is replaced as a whole by every build: keep nothing of your own in it.\n"
        "de/index.html\nde/offers/index.html\nindex.html\n"
    )


@pytest.mark.parametrize("one_step", [True, False])
def test_the_next_site_replaces_the_whole_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_step: bool
) -> None:
    if not one_step:
        monkeypatch.setattr(publishing, "swap", lambda _one, _other: False)
    publish(tmp_path / "site", page("one"), fine)
    publish(tmp_path / "site", lambda folder: (folder / "new.html").write_text("two", "utf-8"), fine)
    assert below(tmp_path) == [".site.lock", "site", "site/.familienlotse", "site/new.html"]


def test_what_is_verified_is_what_will_be_published(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def verify(folder: Path) -> tuple[Problem, ...]:
        seen.append(below(folder))
        return ()

    publish(tmp_path / "site", page("one"), verify)
    assert seen == [below(tmp_path / "site")]


def test_a_site_with_a_finding_is_not_published(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    wrong = (Problem.of("missing-output", reason="missing"), Problem.of("missing-output", reason="empty"))
    assert publish(tmp_path / "site", page("two"), lambda _: wrong) == wrong
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "one"
    assert names(tmp_path) == [".site.lock", "site"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_fails_leaves_the_last_good_site(tmp_path: Path, error: type[BaseException]) -> None:
    def fill(folder: Path) -> None:
        page("two")(folder)
        raise error

    publish(tmp_path / "site", page("one"), fine)
    with pytest.raises(error):
        publish(tmp_path / "site", fill, fine)
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "one"
    assert names(tmp_path) == [".site.lock", "site"]


def test_a_build_that_fails_after_clearing_its_folder_leaves_nothing(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / MARKER).unlink()
        (folder / "index.html").write_text("two", "utf-8")
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        publish(tmp_path / "site", fill, fine)
    assert names(tmp_path) == [".site.lock"]


def test_a_missing_parent_folder_is_made(tmp_path: Path) -> None:
    publish(tmp_path / "public" / "web" / "site", page("one"), fine)
    assert (tmp_path / "public" / "web" / "site" / "index.html").read_text("utf-8") == "one"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", page("one"), fine)
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "one"


def test_a_relative_path_means_where_the_command_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()

    def fill(folder: Path) -> None:
        os.chdir(tmp_path / "elsewhere")
        page("one")(folder)

    monkeypatch.chdir(tmp_path)
    publish(Path("site"), fill, fine)
    assert names(tmp_path) == [".site.lock", "elsewhere", "site"]


def refused(out: Path) -> str:
    """Publish to a place that must be refused before anything is built, and return why."""
    with pytest.raises(Refused) as caught:
        publish(out, lambda _: pytest.fail("built something"), fine)
    return str(caught.value).removeprefix(f"{caught.value.path} ")


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("precious", "utf-8")
    assert refused(tmp_path / "site") == "is not a folder"
    assert (tmp_path / "site").read_text("utf-8") == "precious"


def test_a_symbolic_link_is_refused_even_to_a_site_of_ours(tmp_path: Path) -> None:
    publish(tmp_path / "real", page("one"), fine)
    (tmp_path / "site").symlink_to(tmp_path / "real")
    assert refused(tmp_path / "site") == "is a symbolic link; give the folder itself"
    assert (tmp_path / "site").is_symlink()


def test_somebody_elses_folder_is_refused_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letters.txt").write_text("precious", "utf-8")
    assert refused(tmp_path / "home") == "is not empty and was not made by this program (no .familienlotse in it)"
    assert below(tmp_path) == ["home", "home/letters.txt"]


def test_the_home_folder_is_refused_even_when_it_is_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert refused(tmp_path) == "is the home folder"


def test_the_home_folder_is_refused_by_whatever_link_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "around").symlink_to(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "linked"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "linked"))
    assert refused(tmp_path / "real") == "is the home folder"
    assert refused(tmp_path / "around" / "real") == "is the home folder"


@pytest.mark.parametrize(
    ("out", "catalogue"),
    [
        ("offers", "offers"),
        ("offers/site", "offers"),
        ("offers/a/b/site", "offers"),
        ("linked/site", "offers"),
        (".", "offers"),
        ("offers", "offers/town"),
        ("offers", "linked/town"),
    ],
)
def test_a_site_and_a_catalogue_that_lie_in_each_other_are_refused(tmp_path: Path, out: str, catalogue: str) -> None:
    (tmp_path / "offers" / "town").mkdir(parents=True)
    (tmp_path / "linked").symlink_to(tmp_path / "offers")
    with pytest.raises(Refused) as caught:
        keep_apart(tmp_path / out, tmp_path / catalogue)
    assert (caught.value.reason, caught.value.path) == ("catalogue", tmp_path / out)


def test_a_site_beside_the_catalogue_is_fine(tmp_path: Path) -> None:
    (tmp_path / "offers").mkdir()
    keep_apart(tmp_path / "site", tmp_path / "offers")
    keep_apart(tmp_path / "offers2", tmp_path / "offers")
    keep_apart(tmp_path / "site", tmp_path / "gone")


def test_the_root_is_refused() -> None:
    assert refused(Path("/")) == "is not the name of a folder"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a mount point on Linux")
def test_a_mount_point_is_refused() -> None:
    assert refused(Path("/proc")) == "is a mount point and cannot be exchanged; give a folder inside it"


def test_a_site_into_which_somebody_has_put_something_is_refused(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    (tmp_path / "site" / ".git").mkdir()
    (tmp_path / "site" / "notes.txt").write_text("precious", "utf-8")
    assert refused(tmp_path / "site") == (
        "holds what this program has not made; move it away first: '.git', 'notes.txt'"
    )
    assert (tmp_path / "site" / "notes.txt").read_text("utf-8") == "precious"


def test_what_somebody_has_put_anywhere_below_a_site_is_refused_and_named(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    (tmp_path / "site" / "de" / "offers" / "notes.txt").write_text("precious", "utf-8")
    (tmp_path / "site" / "de" / "photos" / "2026").mkdir(parents=True)
    (tmp_path / "site" / "de" / "photos" / "2026" / "party.jpg").touch()
    (tmp_path / "site" / "de" / "link").symlink_to(tmp_path)
    assert refused(tmp_path / "site") == (
        "holds what this program has not made; move it away first: 'de/link', 'de/offers/notes.txt', 'de/photos'"
    )
    assert (tmp_path / "site" / "de" / "offers" / "notes.txt").read_text("utf-8") == "precious"


def test_only_the_first_five_strangers_are_named(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    for number in range(7):
        (tmp_path / "site" / "de" / str(number)).touch()
    assert refused(tmp_path / "site").endswith(": 'de/0', 'de/1', 'de/2', 'de/3', 'de/4'")


def test_a_site_whose_marker_lists_only_the_top_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    page("one")(tmp_path / "site")
    (tmp_path / "site" / MARKER).write_text(
        "This folder is replaced as a whole by every build: keep nothing of your own in it.\nde\nindex.html\n", "utf-8"
    )
    (tmp_path / "site" / "notes.txt").touch()
    assert refused(tmp_path / "site").endswith(": 'notes.txt'")
    (tmp_path / "site" / "notes.txt").unlink()
    assert publish(tmp_path / "site", page("two"), fine) == ()


def test_empty_folders_and_odd_names_of_a_site_are_its_own(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "a" / "b").mkdir(parents=True)
        (folder / "a" / "für uns \u2028").touch()
        (folder / os.fsdecode(b"\xff")).touch()

    publish(tmp_path / "site", fill, fine)
    assert (tmp_path / "site" / MARKER).read_bytes().split(b"\n")[1:] == [
        b"a/b/",
        "a/für uns \u2028".encode(),
        b"\xff",
        b"",
    ]
    assert publish(tmp_path / "site", page("two"), fine) == ()


def test_what_a_file_manager_leaves_in_a_site_is_not_precious(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    (tmp_path / "site" / ".DS_Store").write_text("", "utf-8")
    (tmp_path / "site" / "de" / "offers" / "Thumbs.db").write_text("", "utf-8")
    assert publish(tmp_path / "site", page("two"), fine) == ()


def test_a_file_put_into_the_site_during_the_build_is_not_lost(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        page("two")(folder)
        (tmp_path / "site" / "de" / "notes.txt").write_text("precious", "utf-8")

    publish(tmp_path / "site", page("one"), fine)
    with pytest.raises(Refused, match=r"'de/notes\.txt'"):
        publish(tmp_path / "site", fill, fine)
    assert (tmp_path / "site" / "de" / "notes.txt").read_text("utf-8") == "precious"
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "one"
    assert names(tmp_path) == [".site.lock", "site"]


@pytest.mark.parametrize("name", ["site.new", ".site.old"])
def test_somebody_elses_folder_beside_the_site_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "letters.txt").write_text("precious", "utf-8")
    assert refused(tmp_path / "site") == "is not empty and was not made by this program (no .familienlotse in it)"
    assert (tmp_path / name / "letters.txt").read_text("utf-8") == "precious"


def test_a_copy_of_the_site_that_somebody_keeps_is_not_touched(tmp_path: Path) -> None:
    publish(tmp_path / "site", page("one"), fine)
    publish(tmp_path / "site.old", page("kept"), fine)
    publish(tmp_path / "site", page("two"), fine)
    assert (tmp_path / "site.old" / "index.html").read_text("utf-8") == "kept"


def test_a_symbolic_link_inside_a_site_is_removed_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "letters.txt").write_text("precious", "utf-8")
    publish(tmp_path / "site", lambda folder: (folder / "link").symlink_to(tmp_path / "precious"), fine)
    publish(tmp_path / "site", page("two"), fine)
    assert below(tmp_path / "precious") == ["letters.txt"]


@pytest.mark.parametrize("victim", ["letters.txt", "nothing there"])
def test_a_link_in_the_place_of_the_lock_is_refused_and_not_followed(tmp_path: Path, victim: str) -> None:
    (tmp_path / "letters.txt").write_text("precious", "utf-8")
    (tmp_path / ".site.lock").symlink_to(tmp_path / victim)
    with pytest.raises(Refused) as caught:
        publish(tmp_path / "site", page("one"), fine)
    assert (caught.value.reason, caught.value.path) == ("link", tmp_path / ".site.lock")
    assert (tmp_path / "letters.txt").read_text("utf-8") == "precious"
    assert names(tmp_path) == [".site.lock", "letters.txt"]


@pytest.fixture
def umask() -> Iterator[Callable[[int], int]]:
    before = os.umask(0)
    os.umask(before)
    yield os.umask
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): f"{path.stat().st_mode & 0o7777:o}" for path in folder.rglob("*")}


@pytest.mark.skipif(sys.platform == "win32", reason="has no modes")
def test_a_web_server_can_read_what_was_built_by_a_careful_user(tmp_path: Path, umask: Callable[[int], int]) -> None:
    def fill(folder: Path) -> None:
        page("one")(folder)
        (folder / "de" / "offers" / "index.html").chmod(0o400)
        (folder / "de" / "offers").chmod(0o770)
        (folder / "index.html").chmod(0o664)
        (folder / "link").symlink_to("index.html")

    umask(0o077)
    publish(tmp_path / "site", fill, fine)
    assert modes(tmp_path) == {
        ".site.lock": "600",
        "site": "755",
        "site/.familienlotse": "644",
        "site/de": "755",
        "site/de/index.html": "644",
        "site/de/offers": "775",
        "site/de/offers/index.html": "644",
        "site/index.html": "664",
        "site/link": "664",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_that_names_no_file_gets_the_name_of_the_folder(tmp_path: Path) -> None:
    def fill(folder: Path) -> None:
        (folder / "page").symlink_to("/dev/full")
        (folder / "page").write_text("x", "utf-8")

    with pytest.raises(OSError, match="No space left on device") as caught:
        publish(tmp_path / "site", fill, fine)
    assert caught.value.filename == str(tmp_path / "site.new")
    assert names(tmp_path) == [".site.lock"]


@pytest.mark.skipif(sys.platform == "win32", reason="has no limits")
@pytest.mark.parametrize(("limit", "file"), [(0, ".site.lock"), (100, "site.new/.familienlotse")])
def test_a_file_that_publishing_itself_cannot_write_is_named(tmp_path: Path, limit: int, file: str) -> None:
    import resource  # noqa: PLC0415  # not on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(OSError, match="File too large") as caught:
            publish(tmp_path / "site", page("one"), fine)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.filename == str(tmp_path / file)


@pytest.mark.skipif(sys.platform != "linux", reason="syncfs is Linux's")
def test_a_folder_is_written_to_disk_or_the_error_is_told(tmp_path: Path) -> None:
    flush(tmp_path)
    with pytest.raises(FileNotFoundError, match="gone"):
        flush(tmp_path / "gone")


def test_the_new_site_is_on_the_disk_before_it_is_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    publish(tmp_path / "site", page("one"), fine)
    monkeypatch.setattr(publishing, "flush", lambda folder: steps.append(f"flush {folder.name}"))
    monkeypatch.setattr(publishing, "swap", lambda one, other: steps.append(f"swap {one.name} {other.name}"))
    publish(tmp_path / "site", page("two"), fine)
    assert steps == ["flush site.new", "swap site.new site"]


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_two_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert swap(tmp_path / "one", tmp_path / "other")
    assert below(tmp_path) == ["one", "one/other", "other", "other/one"]


class OldSystem:
    """A C library whose system answers `renameat2` with an error number: no such kernel is at hand to run."""

    def __init__(self, code: int) -> None:
        self.code = code

    def renameat2(self, *_: object) -> int:
        ctypes.set_errno(self.code)
        return -1


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
@pytest.mark.parametrize("code", [errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM])
def test_a_system_that_cannot_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_args, **_kwargs: OldSystem(code))
    assert swap(tmp_path / "one", tmp_path / "other") is False


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_a_c_library_without_the_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_args, **_kwargs: object())
    assert swap(tmp_path / "one", tmp_path / "other") is False


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_an_exchange_that_fails_names_the_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"one.*other"):
        swap(tmp_path / "one", tmp_path / "other")
