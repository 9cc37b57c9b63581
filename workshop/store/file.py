"""Making and opening an engagement file; each reason not to is a plain sentence, and nothing is written."""

import sqlite3
import stat
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from sqlite_utils import Database

from workshop.language import _
from workshop.problems import Refusal
from workshop.store import backups
from workshop.store.database import Store
from workshop.store.lock import lock, unlock, whoami
from workshop.store.schema import APPLICATION_ID, VERSION, migrate

MAGIC = b"SQLite format 3\x00"
HEADER = 100
# Who looks whether a file is whole that is to be opened soon, and how those were that are.
_ahead: dict[Path, Thread] = {}
_whole: dict[Path, tuple[tuple[int, int], ...]] = {}


def create(path: Path) -> Store:
    """Make a new, empty engagement file and open it; an existing file is never overwritten."""
    if path.exists():
        raise Refusal(_("{file} exists already. Choose another name, or open it.").format(file=path.name))
    try:
        path.touch(exist_ok=False)
    except OSError as problem:
        raise Refusal(
            _("{file} cannot be made there. Choose another folder.").format(file=path.name)
        ) from problem
    taken = lock(path, whoami)
    try:
        return _begin(_connect(path, "rwc"), path, taken)
    except BaseException:
        unlock(taken)
        for name in (path.name, path.name + "-wal", path.name + "-shm"):
            path.with_name(name).unlink(missing_ok=True)
        raise


def open_file(path: Path) -> Store:
    """Open an engagement file, after a backup; one that cannot be written is opened for reading."""
    _check_header(path)
    if not _writable(path):
        return _open_for_reading(path)
    taken = lock(path, lambda: _holder(path))
    try:
        _check_whole(path)
        try:
            backups.keep(path)
        except OSError as problem:
            raise Refusal(
                _(
                    "No backup of {file} could be made, so it was not opened. Free some space on the disk."
                ).format(file=path.name)
            ) from problem
        return _begin(_connect(path, "rw"), path, taken)
    except BaseException:
        unlock(taken)
        raise


def look_into(path: Path) -> Store:
    """Open an engagement file for reading only, whoever may write to it; nothing of it is changed."""
    check(path)
    return _open_for_reading(path)


def check(path: Path) -> None:
    """Raise Refusal when the file is damaged, foreign or newer; writes nothing."""
    _check_header(path)
    _check_whole(path)


def _check_header(path: Path) -> None:
    name = {"file": path.name}
    try:
        with path.open("rb") as file:
            head = file.read(HEADER)
    except FileNotFoundError as problem:
        raise Refusal(
            _("{file} is not there. It may have been moved or renamed.").format(**name)
        ) from problem
    except OSError as problem:
        raise Refusal(
            _("{file} cannot be read. Check the stick or folder it is on.").format(**name)
        ) from problem
    if not head:
        raise Refusal(_("{file} is empty. Open a backup of it instead.").format(**name))
    if not head.startswith(MAGIC) or len(head) < HEADER:
        raise Refusal(_("{file} is not a Readyroom file. Nothing was changed.").format(**name))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise Refusal(_("{file} belongs to another program. Nothing was changed.").format(**name))
    if int.from_bytes(head[60:64], "big") > VERSION:
        raise Refusal(
            _("{file} was made by a newer Readyroom. Install that version to open it.").format(**name)
        )


def look_ahead(path: Path) -> None:
    """Begin to look whether a file is whole, which reads all of it, while the program still loads."""
    look = Thread(target=_look, args=(path,), daemon=True)
    _ahead[path] = look
    look.start()


def _look(path: Path) -> None:
    with suppress(Refusal, OSError, sqlite3.Error):
        before = _stamp(path)
        _read_whole(path)
        _whole[path] = before


def _stamp(path: Path) -> tuple[tuple[int, int], ...]:
    """Give what is another when something was written to a file or its log."""
    files = (path, path.with_name(path.name + "-wal"))
    return tuple((at.st_mtime_ns, at.st_size) for at in (file.stat() for file in files if file.exists()))


def _check_whole(path: Path) -> None:
    look = _ahead.pop(path, None)
    if look is not None:
        look.join()
        if _whole.pop(path, ()) == _stamp(path):
            return
    _read_whole(path)


def _read_whole(path: Path) -> None:
    words = (
        _("{file} is damaged and was not changed. Open the newest backup in {folder}.")
        if backups.backups(path)
        else _("{file} is damaged and was not changed. This laptop has no backup of it.")
    )
    damaged = Refusal(words.format(file=path.name, folder=backups.folder(path)))
    db = _connect(path, "ro")
    try:
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise damaged
    except sqlite3.DatabaseError as problem:
        raise damaged from problem
    finally:
        db.close()


def _writable(path: Path) -> bool:
    mode = path.stat().st_mode
    # An administrator may write to anything; the owner's wish to protect the file counts all the same.
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        return False
    try:
        with path.open("r+b"):
            pass
        trial = path.with_name(f".{path.name}.try")
        trial.touch()
        trial.unlink()
    except OSError:
        return False
    return True


def _connect(path: Path, mode: str, *, immutable: bool = False) -> sqlite3.Connection:
    name = f"file:{quote(str(path.resolve()))}?mode={mode}{'&immutable=1' if immutable else ''}"
    return sqlite3.connect(name, uri=True, check_same_thread=False, timeout=5, cached_statements=256)


def _open_for_reading(path: Path) -> Store:
    logged = path.with_name(path.name + "-wal").exists()
    connection = _connect(path, "ro", immutable=not logged)
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return Store(Database(connection, execute_plugins=False), path, read_only=True)
    # An older file is brought to the newest tables in memory, because it must not be written to.
    newer = sqlite3.connect(":memory:", check_same_thread=False)
    with closing(connection):
        connection.backup(newer)
    db = Database(newer, execute_plugins=False)
    migrate(db)
    return Store(db, path, read_only=True)


def _holder(path: Path) -> str:
    unknown = _("it does not say which")
    try:
        connection = _connect(path, "ro")
        try:
            row = connection.execute("SELECT who, since FROM opening").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return unknown
    return _("{who}, since {since}").format(who=row[0], since=row[1]) if row else unknown


def _begin(connection: sqlite3.Connection, path: Path, taken: object) -> Store:
    db = Database(connection, execute_plugins=False)
    reader = Database(_connect(path, "ro"), execute_plugins=False)
    store = Store(db, path, reader=reader, taken=taken)
    try:
        with store.plainly():
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            # What is deleted is overwritten, so that a name taken off a list cannot be read out of the file.
            db.execute("PRAGMA secure_delete = ON")
            migrate(db)
            now = f"{datetime.now().astimezone():%d.%m. %H:%M}"
            # Plainly: the library would make and drop a table on trial, and the free pages change places.
            db.execute("INSERT OR REPLACE INTO opening VALUES (1, ?, ?)", [whoami(), now])
            db.conn.commit()
            # The marks of the file stand in its first page at once, so that a copy is known for what it is.
            db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    except BaseException:
        reader.close()
        connection.close()
        raise
    return store
