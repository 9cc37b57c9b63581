"""A copy for a stick, and a backup in the place of the present file: whole, or not at all."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest
from room import Room, day

from workshop.model import Idea
from workshop.problems import Refusal
from workshop.session import Session
from workshop.store import backups, look_into
from workshop.store.copies import copy_file, go_back

OLD = Path(__file__).with_name("version-1.readyroom.gz")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file that holds "mails" and "claims", of which a backup holds "mails" alone."""
    made = tmp_path / "work" / "a.readyroom"
    made.parent.mkdir()
    room = Room(made, day())
    room.facilitator.gathers("mails")
    room.comes_back()
    room.session.close()
    add(made, "claims")
    return made


def add(path: Path, title: str) -> None:
    session = Session.open(path)
    session.ideas.add([Idea("", title)])
    session.close()


def titles(path: Path) -> list[str]:
    session = Session.look_into(path)
    found = [i.title for i in session.scene().material.ideas]
    session.close()
    return found


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = os.urandom(4096 * 5)
    path.write_bytes(data)


def test_going_back_keeps_the_present_file_first(path: Path) -> None:
    before = backups.backups(path)[0]
    assert (titles(path), titles(before)) == (["mails", "claims"], ["mails"])
    kept = go_back(path, before)
    assert kept is not None
    assert (titles(path), titles(kept)) == (["mails"], ["mails", "claims"])
    assert [p.name for p in path.parent.iterdir()] == ["a.readyroom"]
    # And once more, to what was left.
    go_back(path, kept)
    assert titles(path) == ["mails", "claims"]


def test_the_oldest_of_ten_backups_can_be_gone_back_to(path: Path) -> None:
    for n in range(10):
        add(path, f"idea {n}")
    oldest = backups.backups(path)[-1]
    wanted = titles(oldest)
    go_back(path, oldest)
    assert titles(path) == wanted
    assert len(backups.backups(path)) == 10


def test_a_damaged_file_is_kept_as_it_is_and_the_backup_takes_its_place(path: Path) -> None:
    damage(path)
    broken = path.read_bytes()
    kept = go_back(path, backups.backups(path)[0])
    assert kept is not None
    assert kept.read_bytes() == broken
    assert titles(path) == ["mails"]


def test_a_damaged_backup_and_an_open_file_are_refused_and_nothing_changes(path: Path) -> None:
    backup = backups.backups(path)[0]
    session = Session.open(path)
    with pytest.raises(Refusal, match="is open in another Readyroom"):
        go_back(path, backup)
    session.close()
    before = path.read_bytes()
    damage(backup)
    with pytest.raises(Refusal, match="is damaged"):
        go_back(path, backup)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["a.readyroom"]


@pytest.mark.parametrize("step", ["copyfile", "_to_disk", "_keep", "replace"])
def test_a_kill_in_the_middle_leaves_one_of_the_two_whole(path: Path, step: str) -> None:
    """At each step of going back; the file has a log, as a program that was killed leaves it."""
    leave = "s = Session.open(Path({0!r})); s.ideas.add([Idea('', 'logged')]); "
    code = (
        "import os, shutil; from pathlib import Path\n"
        "from workshop.session import Session; from workshop.model import Idea\n"
        "from workshop.store import copies\n"
        f"if {step!r} == '_keep':\n"
        f"    keep = copies._keep; copies._keep = lambda path: (keep(path), os.kill(os.getpid(), 9))\n"
        f"elif {step!r} == 'replace': Path.replace = lambda *_: os.kill(os.getpid(), 9)\n"
        f"elif {step!r} == '_to_disk': copies._to_disk = lambda _: os.kill(os.getpid(), 9)\n"
        "else: shutil.copyfile = lambda *_: os.kill(os.getpid(), 9)\n"
        f"copies.go_back(Path({str(path)!r}), Path({str(backups.backups(path)[0])!r}))"
    )
    first = f"import os; {code.splitlines()[0]}\n{code.splitlines()[1]}\n" + leave.format(str(path))
    subprocess.run([sys.executable, "-c", first + "os.kill(os.getpid(), 9)"], check=False, cwd=Path.cwd())
    assert path.with_name(path.name + "-wal").stat().st_size
    done = subprocess.run([sys.executable, "-c", code], check=False, cwd=Path.cwd())
    assert done.returncode == -9
    session = Session.open(path)
    assert [i.title for i in session.scene().material.ideas] == ["mails", "claims", "logged"]
    session.close()
    go_back(path, backups.backups(path)[-1])
    assert titles(path) == ["mails"]


def test_a_copy_is_whole_and_writes_over_nothing_unasked(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "a.readyroom"
    target.parent.mkdir()
    session = Session.open(path)
    session.ideas.add([Idea("", "not closed yet")])
    copy_file(path, target)
    session.close()
    assert titles(target) == ["mails", "claims", "not closed yet"]
    with pytest.raises(Refusal, match="is there already"):
        copy_file(path, target)
    add(path, "later")
    copy_file(path, target, over=True)
    assert titles(target)[-1] == "later"
    with pytest.raises(Refusal, match="is there already"):
        copy_file(path, path, over=True)
    damage(path)
    with pytest.raises(Refusal, match="is damaged"):
        copy_file(path, target, over=True)
    assert titles(target)[-1] == "later"
    assert [p.name for p in target.parent.iterdir()] == ["a.readyroom"]
    with pytest.raises(Refusal, match="No copy could be made"):
        copy_file(target, tmp_path / "gone" / "a.readyroom")


def test_looking_into_a_backup_changes_nothing_also_of_an_older_version(path: Path, tmp_path: Path) -> None:
    backup = backups.backups(path)[0]
    before = backup.read_bytes()
    session = Session.look_into(backup)
    assert session.scene().read_only
    assert session.outline().problems == 1
    session.close()
    old = tmp_path / "old.readyroom"
    old.write_bytes(gzip.decompress(OLD.read_bytes()))
    bytes_before = old.read_bytes()
    look_into(old).close()
    assert titles(old) == ["Sort complaint mails", "Read meter photos"]
    assert (backup.read_bytes(), old.read_bytes()) == (before, bytes_before)
    assert not list(old.parent.glob("*old*-*"))


def test_backups_follow_a_file_that_was_moved(path: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere.readyroom"
    known = [b.name for b in backups.backups(path)]
    path.rename(moved)
    backups.follow(path, moved)
    assert [b.name for b in backups.backups(moved)] == known
    assert all(backups.is_backup(b) for b in backups.backups(moved))
    assert backups.made(backups.backups(moved)[0]).year >= 2026
    assert not backups.is_backup(moved)


def test_a_damaged_file_with_a_log_is_kept_with_it(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"x" * 5000)
    path.write_bytes(path.read_bytes()[:100] + b"y" * 5000)
    kept = backups.keep(path)
    assert kept is not None
    assert kept.read_bytes() == path.read_bytes()
    assert kept.with_suffix(".log").read_bytes() == b"x" * 5000
