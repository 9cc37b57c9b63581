"""Copies of the file made at each opening; the newest ten are kept."""

import hashlib
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from workshop.places import data_folder

KEPT = 10


def folder(path: Path) -> Path:
    """Give the folder of this file's backups."""
    mark = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:8]
    return data_folder() / "backups" / f"{path.stem[:60]}-{mark}"


def backups(path: Path) -> list[Path]:
    """Give this file's backups, newest first."""
    return sorted(folder(path).glob("*.readyroom"), reverse=True)


def keep(path: Path) -> Path | None:
    """Copy the file before it is touched; nothing is copied when it has not changed since the last copy."""
    newest = next(iter(backups(path)), None)
    log = path.with_name(path.name + "-wal")
    unlogged = not log.exists() or not log.stat().st_size
    if newest and unlogged and newest.stat().st_mtime_ns == path.stat().st_mtime_ns:
        return None
    home = folder(path)
    home.mkdir(parents=True, exist_ok=True)
    target = home / f"{datetime.now().astimezone():%Y-%m-%d %H-%M-%S-%f}.readyroom"
    unfinished = target.with_suffix(".part")
    if unlogged:
        shutil.copy2(path, unfinished)
    else:
        source, copy = sqlite3.connect(path), sqlite3.connect(unfinished)
        try:
            source.backup(copy)
        finally:
            source.close()
            copy.close()
    unfinished.replace(target)
    for old in backups(path)[KEPT:]:
        old.unlink(missing_ok=True)
    return target
