"""The engagement file: what it holds, what it refuses, what it leaves behind."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from room import Room, day

from workshop.model import Engagement, Idea
from workshop.problems import Refusal
from workshop.session import Session
from workshop.store import backups, create, open_file
from workshop.store.schema import APPLICATION_ID, VERSION


def closed_file(path: Path) -> Path:
    room = Room(path, day())
    room.facilitator.gathers("mails", "claims")
    room.session.close()
    return path


def refused(path: Path) -> str:
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(Refusal) as refusal:
        open_file(path)
    assert (path.read_bytes() if path.exists() else None) == before
    assert [p.name for p in path.parent.iterdir() if p != path] == []
    return refusal.value.sentence


def test_a_closed_file_is_one_file_with_our_marks(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")

    assert [p.name for p in tmp_path.iterdir()] == ["a.readyroom"]
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == VERSION
    assert head[18] == 1, "the file still needs its write-ahead log"


def test_writes_are_on_the_disk_before_the_verb_returns(tmp_path: Path) -> None:
    store = create(tmp_path / "a.readyroom")
    with store.writing() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    store.close()


def test_every_table_is_strict_and_votes_have_no_order(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    db = sqlite3.connect(path)
    tables = {r[1]: r for r in db.execute("PRAGMA table_list") if r[0] == "main"}
    ours = {n: r for n, r in tables.items() if not n.startswith(("sqlite_", "_sqlite"))}
    db.close()

    assert all(row[5] for row in ours.values()), "a table is not strict"
    assert ours["response"][4], "responses have row numbers, which tell the order of voting"


def test_no_query_can_join_a_response_to_an_owner(tmp_path: Path) -> None:
    db = sqlite3.connect(closed_file(tmp_path / "a.readyroom"))
    response = {r[1] for r in db.execute("PRAGMA table_info(response)")}
    line = {r[1] for r in db.execute("PRAGMA table_info(line)")}
    foreign = {r[2] for r in db.execute("PRAGMA foreign_key_list(response)")}
    db.close()

    assert response == {"round", "voter", "way", "answer"}
    assert not response & line
    assert foreign == {"round"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 200, "is not a Readyroom file"),
        (b"SQLite format 3\x00short", "is not a Readyroom file"),
    ],
)
def test_what_is_no_file_of_ours_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.readyroom"
    path.write_bytes(content)

    assert words in refused(path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.readyroom"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE a (b)")
    db.commit()
    db.close()

    assert "belongs to another program" in refused(path)


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()

    assert "newer Readyroom" in refused(path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "is not there" in refused(tmp_path / "gone.readyroom")


def test_a_damaged_file_is_refused_and_names_the_backups(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    whole = path.read_bytes()
    data = bytearray(whole)
    data[4096 : 4096 * 6] = os.urandom(4096 * 5)
    path.write_bytes(data)

    assert "This laptop has no backup of it." in refused(path)
    path.write_bytes(whole)
    backups.keep(path)
    path.write_bytes(data)
    sentence = refused(path)
    assert "is damaged" in sentence
    assert str(backups.folder(path)) in sentence


def test_a_cut_off_file_is_refused(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    path.write_bytes(path.read_bytes()[: 4096 * 3])

    assert "is damaged" in refused(path)


def test_a_protected_file_opens_for_reading_and_nothing_is_written(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    path.chmod(0o444)
    before = path.read_bytes()
    session = Session.open(path)

    assert session.scene().read_only
    assert len(session.scene().material.ideas) == 2
    with pytest.raises(Refusal, match="open for reading only"):
        session.ideas.add([Idea("", "more")])
    session.close()
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.readyroom"]


def test_a_file_open_elsewhere_names_the_other(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    code = (
        "import sys; from pathlib import Path; from workshop.session import Session\n"
        f"s = Session.open(Path({str(path)!r})); print('open', flush=True); sys.stdin.read(); s.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    with pytest.raises(Refusal) as refusal:
        Session.open(path)
    other.communicate("")

    assert f"process {other.pid}" in refusal.value.sentence
    assert "open in another Readyroom" in refusal.value.sentence
    Session.open(path).close()


def test_a_killed_program_leaves_a_file_that_opens_with_everything(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    code = (
        "import os; from pathlib import Path\n"
        "from workshop.session import Session; from workshop.model import Idea\n"
        f"s = Session.open(Path({str(path)!r})); s.ideas.add([Idea('', 'saved')]); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code], check=False, cwd=Path.cwd())
    session = Session.open(path)

    assert [i.title for i in session.scene().material.ideas] == ["mails", "claims", "saved"]
    session.close()


def test_each_opening_keeps_a_backup_and_ten_stay(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    for n in range(12):
        session = Session.open(path)
        session.ideas.add([Idea("", f"idea {n}")])
        session.close()

    kept = backups.backups(path)
    assert len(kept) == 10
    shutil.copy(kept[0], tmp_path / "restored.readyroom")
    restored = Session.open(tmp_path / "restored.readyroom")
    assert [i.title for i in restored.scene().material.ideas][-1] == "idea 10"
    restored.close()


def test_looking_at_a_file_makes_no_backup(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    for _n in range(3):
        Session.open(path).close()
    assert len(backups.backups(path)) == 1

    session = Session.open(path)
    idea = session.scene().material.ideas[0]
    session.ideas.edit(idea.id, title=idea.title[:-1] + "!")
    session.close()
    for _n in range(2):
        Session.open(path).close()
    assert len(backups.backups(path)) == 2


def test_a_full_disk_says_so_and_loses_nothing(tmp_path: Path) -> None:
    session = Session.create(tmp_path / "a.readyroom", Engagement("", "Northmere"))
    session.ideas.add([Idea("", "kept")])
    with session._desk.store.writing() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Refusal, match="disk is full"):
        session.ideas.add([Idea("", f"idea {n} " + "x" * 1500) for n in range(50)])

    assert [i.title for i in session.scene().material.ideas] == ["kept"]
    session.close()
    again = Session.open(tmp_path / "a.readyroom")
    assert [i.title for i in again.scene().material.ideas] == ["kept"]
    again.close()


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = closed_file(tmp_path / "a.readyroom")
    before = path.read_bytes()
    with pytest.raises(Refusal, match="exists already"):
        Session.create(path, Engagement("", "Other"))

    assert path.read_bytes() == before


def test_two_workshops_live_in_one_file(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", day())
    first = room.workshop
    second = room.session.engagement.add_workshop(day(), "2027-02-02", present=9, invited=9)
    assert room.session.scene().workshop == second
    room.session.agenda.goto(3)
    room.session.engagement.choose_workshop(first.id)

    scene = room.session.scene()
    assert scene.workshop == first
    assert scene.number == 1
    assert [w.date for w in scene.workshops] == ["2026-11-24", "2027-02-02"]
    room.session.close()


def test_a_failing_watcher_never_costs_a_write(tmp_path: Path) -> None:
    room = Room(tmp_path / "a.readyroom", day())
    told = []

    def fails() -> None:
        told.append(1)
        raise RuntimeError

    room.session.watch(fails)
    room.facilitator.gathers("mails")

    assert told
    assert [i.title for i in room.session.scene().material.ideas] == ["mails"]
    room.session.close()


def test_reading_does_not_wait_for_a_commit_and_sees_one_moment(tmp_path: Path) -> None:
    store = create(tmp_path / "a.readyroom")
    seen: list[int] = []

    def look() -> None:
        with store.reading():
            seen.append(len(store.rows("setting")))
            looked.set()
            assert written.wait(20)
            seen.append(len(store.rows("setting")))

    looked, written = threading.Event(), threading.Event()
    with store.writing() as db:
        db.table("setting").insert({"id": "few", "value": 3.0})
        other = threading.Thread(target=look)
        other.start()
        assert looked.wait(20), "a reader waits for the transaction of another thread"
        assert len(store.rows("setting")) == 1, "who writes sees what was written"
    written.set()
    other.join(20)
    assert seen == [0, 0]
    assert len(store.rows("setting")) == 1
    store.close()
    assert [p.name for p in tmp_path.iterdir()] == ["a.readyroom"]
