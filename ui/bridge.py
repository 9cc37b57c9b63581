"""The only place where a thread meets Qt: changes of the file come in, slow work goes out and comes back."""

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from workshop.problems import Refusal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from workshop.scene import Scene
    from workshop.session import Session

FRAME, GATHER = 16, 2
# While a whole room votes, reading takes a small part of the time; the rest is the phones'.
REST = 6
MOST = 100
LOG = logging.getLogger(__name__)
T = TypeVar("T")


class Bridge(QObject):
    """Reads one scene after the session has changed, at most once a frame; gives it to all windows."""

    changed = Signal(object)
    refused = Signal(str)
    _told = Signal()

    def __init__(self, session: "Session", parent: QObject) -> None:
        """Watch `session`, whichever thread changes it."""
        super().__init__(parent)
        self._session = session
        self._open = True
        self._frame = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due = 0.0
        self._frame.timeout.connect(self._read_first)
        self._read: Scene | None = None
        self._told.connect(self._soon, Qt.ConnectionType.QueuedConnection)
        self._stop = session.watch(self._told.emit)

    def _soon(self) -> None:
        # A call that was on its way when the bridge closed still arrives.
        if self._open and not self._frame.isActive():
            # What comes after a pause is read at once, but for the second step of the same verb.
            self._frame.start(max(GATHER, round(1000 * (self._due - time.monotonic()))))

    def read(self) -> None:
        """Read the scene now and hand it on."""
        self._read_now()
        self._show()

    def _read_first(self) -> None:
        # Reading and showing are two turns of Qt's loop, so that keys and clocks come in between.
        began = time.monotonic()
        self._read_now()
        QTimer.singleShot(0, self._show)
        took = 1000 * (time.monotonic() - began)
        self._due = began + min(MOST, max(FRAME, REST * took)) / 1000

    def _read_now(self) -> None:
        try:
            self._read = self._session.scene()
        except Refusal as refused:
            self.refused.emit(refused.sentence)

    def _show(self) -> None:
        scene, self._read = self._read, None
        if scene is not None and self._open:
            self.changed.emit(scene)

    def close(self) -> None:
        """Stop watching."""
        self._open = False
        self._stop()
        self._frame.stop()
        self._told.disconnect(self._soon)


class Errands(QObject):
    """One thread for slow, pure work (drawing papers); answers arrive on Qt's thread, newest asked last."""

    _finished = Signal(int, object, object, object)

    def __init__(self, parent: QObject) -> None:
        """Begin without a thread; the first errand makes it."""
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._closed = False
        self._asked: list[Future[Any]] = []
        # How many engagements were closed: an answer for one of those comes too late.
        self._gone = 0
        self._finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(self, owner: QObject, work: Callable[[], T], then: Callable[[T | None], None]) -> None:
        """Do `work` on the other thread, then call `then` here with its answer; None when it failed.

        Nothing is called when `owner` or the engagement is gone by then, and nothing is done once the program
        is ending.
        """
        if self._closed:
            return
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - start-up cost

        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="errand")
        future = self._pool.submit(work)
        self._asked = [*(asked for asked in self._asked if not asked.done()), future]
        gone = self._gone
        future.add_done_callback(lambda done: self._finished.emit(gone, owner, then, done))

    def drop(self) -> None:
        """Begin nothing and give no answer of what was asked so far: the engagement is closed."""
        self._gone += 1
        for asked in self._asked:
            asked.cancel()

    def _hand_over(self, gone: int, owner: QObject, then: Callable[[Any], None], done: "Future[Any]") -> None:
        if self._closed or gone != self._gone or done.cancelled() or not isValid(owner):
            return
        problem = done.exception()
        if problem is not None:
            LOG.error("an errand failed", exc_info=problem)
        then(None if problem is not None else done.result())

    def close(self) -> None:
        """Wait for the errand under way and take no more."""
        self._closed = True
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
