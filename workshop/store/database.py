"""The open engagement file: one connection, one lock, transactions, watchers."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from workshop.language import _
from workshop.problems import Refusal
from workshop.store.lock import unlock

__all__ = ["Database", "Row", "Store"]

LOG = logging.getLogger(__name__)
Row = dict[str, Any]


class Store:
    """An open file. Every method may be called from any thread; only plain values leave it."""

    def __init__(
        self,
        db: Database,
        path: Path,
        *,
        reader: Database | None = None,
        taken: Any = None,
        read_only: bool = False,
    ) -> None:
        """Take an opened database; `taken` is the file's lock.

        `reader` is a second connection to it: reading does not wait for a commit that is under way.
        """
        self.path = path
        self.read_only = read_only
        self.saved = path.stat().st_mtime
        self.version = 0
        self.edit: Any = None
        self._db, self._reader = db, reader or db
        self._taken = taken
        self._lock = threading.RLock()
        self._reading = self._lock if reader is None else threading.RLock()
        self._depth = self._looks = 0
        self._writer = 0
        self._hushed = False
        self._watchers: list[Callable[[], None]] = []
        self._close_watchers: list[Callable[[], None]] = []

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Give the database inside one transaction; it is on the disk when the block ends.

        Watchers are told after the commit and outside the lock. Raises Refusal when the file is read-only
        or the disk is full; then nothing was changed.
        """
        if self.read_only:
            raise Refusal(
                _("{file} is open for reading only. Save a copy to change it.").format(file=self.path.name)
            )
        with self._lock, self.plainly(), self._db.atomic():
            outermost = self._depth == 0
            self._depth += 1
            self._writer = threading.get_ident()
            try:
                yield self._db
            finally:
                self._depth -= 1
                if outermost:
                    self._writer = 0
                    hushed, self._hushed = self._hushed, False
        if outermost:
            self.saved = time.time()
            self.version += 1
            self._tell(hushed=hushed)

    def hush(self) -> None:
        """Tell close watchers alone of the transaction under way; one of them soon touches the store."""
        self._hushed = True

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Give the database for reading one consistent moment; inside a transaction of ours, that one."""
        if self._writer == threading.get_ident() or self._reader is self._db:
            with self._lock, self.plainly():
                yield self._db
            return
        with self._reading, self.plainly():
            outermost = self._looks == 0
            self._looks += 1
            try:
                if outermost:
                    self._reader.execute("BEGIN")
                yield self._reader
            finally:
                self._looks -= 1
                if outermost and self._reader.conn.in_transaction:
                    self._reader.execute("COMMIT")

    def rows(
        self,
        table: str,
        where: str | None = None,
        args: Sequence[Any] = (),
        order: str | None = None,
        columns: str = "*",
    ) -> list[Row]:
        """Give the rows of a table as plain dictionaries."""
        asked = f"SELECT {columns} FROM {table}"  # noqa: S608 - names and conditions are ours, values are given apart
        asked += f" WHERE {where}" if where else ""
        asked += f" ORDER BY {order}" if order else ""
        with self.reading() as db:
            return list(db.query(asked, list(args)))

    def copy(self, path: Path) -> None:
        """Write the file as it is at this moment to another place, as one single file."""
        with self.reading() as db, closing(sqlite3.connect(path)) as other:
            db.conn.backup(other)
            other.execute("PRAGMA journal_mode = DELETE").fetchall()

    @contextmanager
    def plainly(self) -> Iterator[None]:
        """Turn what the disk says into a sentence for people."""
        try:
            yield
        except sqlite3.OperationalError as problem:
            LOG.exception("the database refused")
            words = str(problem)
            if "full" in words:
                raise Refusal(
                    _("The disk is full: this was not saved. Free some space and do it again.")
                ) from problem
            if "readonly" in words or "I/O" in words or "unable to open" in words:
                raise Refusal(
                    _("{file} cannot be written any more. Is the stick or folder still there?").format(
                        file=self.path.name
                    )
                ) from problem
            raise
        except sqlite3.DatabaseError as problem:
            if isinstance(problem, sqlite3.IntegrityError | sqlite3.ProgrammingError):
                raise
            LOG.exception("the database is damaged")
            raise Refusal(
                _("{file} is damaged. Close it and open the newest backup.").format(file=self.path.name)
            ) from problem

    def watch(self, callback: Callable[[], None], *, closely: bool = False) -> Callable[[], None]:
        """Call `callback` after each commit, from the thread that wrote; gives the function that stops it.

        Who watches `closely` is also told of what was hushed.
        """
        watchers = self._close_watchers if closely else self._watchers
        watchers.append(callback)
        return lambda: watchers.remove(callback) if callback in watchers else None

    def touch(self) -> None:
        """Tell the watchers that something changed that is not in the file."""
        self.version += 1
        self._tell()

    def _tell(self, *, hushed: bool = False) -> None:
        for watcher in (*self._close_watchers, *(() if hushed else self._watchers)):
            try:
                watcher()
            except Exception:
                # A watcher that fails must never cost a vote that is already saved.
                LOG.exception("a watcher failed")

    def close(self) -> None:
        """Leave one single file that can be copied to a stick."""
        with self._lock:
            self._watchers.clear()
            self._close_watchers.clear()
            if self._reader is not self._db:
                with self._reading:
                    self._reader.close()
            if not self.read_only:
                try:
                    self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                    self._db.execute("PRAGMA journal_mode = DELETE").fetchall()
                except sqlite3.Error:
                    LOG.exception("the file keeps its log until it is opened again")
            self._db.close()
            if self._taken is not None:
                unlock(self._taken)
                self._taken = None
