"""Copies of the file made at each opening; the newest ten are kept."""

import hashlib
import logging
import os
import shutil
import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import datetime
from os import SEEK_CUR
from pathlib import Path
from urllib.parse import quote

from workshop.places import data_folder

LOG = logging.getLogger(__name__)
KEPT = 10
STAMP = "%Y-%m-%d %H-%M-%S-%f"
# What SQLite writes into the first page at an opening: the way of its log, its counts of changes, its cookie.
RESTLESS = (slice(18, 20), slice(24, 28), slice(40, 44), slice(92, 100))


def folder(path: Path) -> Path:
    """Give the folder of this file's backups."""
    mark = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:8]
    return data_folder() / "backups" / f"{path.stem[:60]}-{mark}"


def backups(path: Path) -> list[Path]:
    """Give this file's backups, newest first."""
    return sorted(folder(path).glob("*.readyroom"), reverse=True)


def keep(path: Path) -> Path | None:
    """Copy the file before it is touched; nothing is copied when it holds what the last copy holds.

    Who opened it is no change: else ten looks at a file would push every older state of it out.
    A damaged file is copied as it is, with its log beside it.
    """
    newest = next(iter(backups(path)), None)
    log = path.with_name(path.name + "-wal")
    unlogged = not log.exists() or not log.stat().st_size
    if newest and unlogged and _same(path, newest):
        return None
    home = folder(path)
    home.mkdir(parents=True, exist_ok=True)
    target = home / f"{datetime.now().astimezone().strftime(STAMP)}.readyroom"
    unfinished = target.with_suffix(".part")
    if unlogged:
        shutil.copy2(path, unfinished)
    else:
        _copy_with_log(path, unfinished)
    unfinished.replace(target)
    for old in backups(path)[KEPT:]:
        old.unlink(missing_ok=True)
        old.with_suffix(".log").unlink(missing_ok=True)
    return target


def _same(path: Path, backup: Path) -> bool:
    file, copy = path.stat(), backup.stat()
    if file.st_mtime_ns == copy.st_mtime_ns:
        return True
    if file.st_size != copy.st_size:
        return False
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro", uri=True)) as db:
            size = db.execute("PRAGMA page_size").fetchone()[0]
            opening = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'opening'").fetchone()[0]
    except (sqlite3.Error, TypeError):
        # A damaged file is copied as it is.
        return False
    with path.open("rb") as ours, backup.open("rb") as theirs:
        if _still(ours.read(size)) != _still(theirs.read(size)):
            return False
        before = (opening - 2) * size
        if ours.read(before) != theirs.read(before):
            return False
        ours.seek(size, SEEK_CUR)
        theirs.seek(size, SEEK_CUR)
        return ours.read() == theirs.read()


def _still(first: bytes) -> bytes:
    """Give a first page without what changes at every opening."""
    page = bytearray(first)
    for part in RESTLESS:
        page[part] = bytes(part.stop - part.start)
    return bytes(page)


def _copy_with_log(path: Path, target: Path) -> None:
    log, kept = path.with_name(path.name + "-wal"), target.with_suffix(".log")
    # Copied first: who opens a damaged file may throw its log away.
    shutil.copy2(log, kept)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
        kept.unlink()
    except sqlite3.DatabaseError:
        LOG.warning("%s is damaged and was copied as it is", path.name)
        shutil.copy2(path, target)


def made(backup: Path) -> datetime:
    """Give when a backup was made, by its name; the time of the file where its name is another."""
    try:
        return datetime.strptime(backup.stem, STAMP)  # noqa: DTZ007 - the time at this place
    except ValueError:
        return datetime.fromtimestamp(backup.stat().st_mtime)  # noqa: DTZ006 - as above


def is_backup(path: Path) -> bool:
    """Tell whether a file lies among the backups."""
    return (data_folder() / "backups").resolve() in path.resolve().parents


def follow(before: Path, after: Path) -> None:
    """Let the backups of a file that was moved be those of its new place, where that has none."""
    old, new = folder(before), folder(after)
    if old.exists() and not new.exists():
        try:
            old.rename(new)
        except OSError:
            LOG.exception("the backups of %s stay with its old place", after.name)


def strike(path: Path, table: str, kept: Collection[str]) -> None:
    """Take the rows of a table out of every backup that are not among those `kept`, and their edits."""
    for backup in backups(path):
        try:
            stamp = backup.stat()
            with closing(sqlite3.connect(backup)) as db, db:
                db.execute("PRAGMA secure_delete = ON")
                known = {row[0] for row in db.execute(f"SELECT id FROM {table}")}  # noqa: S608 - a name of ours
                gone = [(key,) for key in known.difference(kept)]
                db.executemany(f"DELETE FROM {table} WHERE id = ?", gone)  # noqa: S608 - a name of ours
                db.execute("DELETE FROM edit WHERE instr(before, ?)", [f'"{table}/'])
            # By its time a backup is known as the newest state of the file.
            os.utime(backup, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
        except (OSError, sqlite3.Error):
            # A copy of an older file has no such table; a damaged one cannot be opened either.
            LOG.warning("the backup “%s” was left as it is", backup.name)
