"""A whole file put in a place at once: a copy for a stick, or a backup in place of the present file."""

import logging
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from workshop.language import _
from workshop.problems import Refusal
from workshop.store import backups
from workshop.store.file import check
from workshop.store.lock import lock, unlock

LOG = logging.getLogger(__name__)


def copy_file(path: Path, target: Path, *, over: bool = False) -> None:
    """Write the file as it is at this moment to another place, whole and looked at, or not at all.

    A file that is there already stays, unless it is to be written `over`. Raises Refusal.
    """
    if target.exists() and (not over or target.samefile(path)):
        raise Refusal(
            _("{file} is there already and was left as it is. Choose another name.").format(file=target)
        )
    check(path)
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        check(beside)
        _to_disk(beside)
        beside.replace(target)
    except (OSError, sqlite3.Error) as problem:
        LOG.exception("no copy was made")
        raise Refusal(
            _("No copy could be made in {folder}. Is there room, and may it be written to?").format(
                folder=target.parent
            )
        ) from problem
    finally:
        _tidy(beside)


def go_back(path: Path, backup: Path) -> Path | None:
    """Put a backup in the place of the file, which is itself kept among the backups first; gives where.

    Whatever happens on the way, either the file or the backup is whole in its place. Raises Refusal: the
    backup is not whole, the file is open elsewhere, or the disk cannot be written.
    """
    check(backup)
    beside = path.with_name(f".{path.name}.part")
    taken = lock(path, lambda: _("it does not say which"))
    try:
        # Copied before the oldest backup makes room for the present file: it may be this one.
        shutil.copyfile(backup, beside)
        check(beside)
        _to_disk(beside)
        kept = _keep(path)
        # A log that stays behind would be taken for the other file's.
        for more in ("-wal", "-shm"):
            path.with_name(path.name + more).unlink(missing_ok=True)
        beside.replace(path)
    except OSError as problem:
        LOG.exception("going back failed")
        raise Refusal(
            _("{file} was left as it is: its folder cannot be written. Free some space there.").format(
                file=path.name
            )
        ) from problem
    finally:
        _tidy(beside)
        unlock(taken)
    return kept


def _keep(path: Path) -> Path | None:
    """Keep the present file among the backups and make it one single file; None where there is none."""
    if not path.exists():
        return None
    kept = backups.keep(path) or next(iter(backups.backups(path)), None)
    try:
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.Error:
        LOG.warning("%s is damaged; it lies among the backups as it is", path.name)
    return kept


def _to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _tidy(beside: Path) -> None:
    for more in ("", "-wal", "-shm", "-journal"):
        beside.with_name(beside.name + more).unlink(missing_ok=True)
