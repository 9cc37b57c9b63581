"""What all phones see, kept as bytes, and the streams that are told when it changes."""

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ui.phone.wire import scene_bytes
from workshop.problems import Refusal
from workshop.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

LOG = logging.getLogger(__name__)
HEARTBEAT = 15.0
# Several changes in a row, such as a verb of two steps, are told once.
GATHER = 0.01
POLLED = 12.0


class Live:
    """The phones' part of the scene; it is read anew when something but a vote has changed."""

    def __init__(self, session: Session, loop: asyncio.AbstractEventLoop) -> None:
        """Watch `session` from the server's `loop`."""
        self._session, self._loop = session, loop
        self._news = asyncio.Event()
        self._soon = self._stale = self._over = False
        self._own = 0
        self._streams: dict[str, int] = {}
        self._polled: dict[str, float] = {}
        self._stop = session.watch(self._changed)
        self.version, self.body = scene_bytes(session.phone_scene())

    def _changed(self) -> None:
        # Called in the thread that wrote; what the server itself wrote down were votes.
        if self._own != threading.get_ident():
            self._stale = True
            self._loop.call_soon_threadsafe(self._mark)

    @contextmanager
    def own(self) -> "Iterator[None]":
        """Write votes, which change nothing that phones see."""
        self._own = threading.get_ident()
        try:
            yield
        finally:
            self._own = 0

    def _mark(self) -> None:
        if not self._soon and not self._over:
            self._soon = True
            self._loop.call_later(GATHER, self._read)

    def _read(self) -> None:
        self._soon = False
        if not self._over:
            self.refresh()

    def refresh(self) -> None:
        """Read the scene again where it may have changed: who asks is never told what was before."""
        if not self._stale:
            return
        self._stale = False
        try:
            version, body = scene_bytes(self._session.phone_scene())
        except Refusal:
            LOG.exception("the phones' scene could not be read")
            return
        if version != self.version:
            self.version, self.body = version, body
            self._wake()

    def _wake(self) -> None:
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def stream(self, participant: str) -> AsyncIterator[bytes]:
        """Give the scene at once and at each change, and a sign of life in between."""
        self._streams[participant] = self._streams.get(participant, 0) + 1
        sent = ""
        try:
            while not self._over:
                news = self._news
                if sent != self.version:
                    sent = self.version
                    yield b"event: scene\ndata: " + self.body + b"\n\n"
                    continue
                try:
                    async with asyncio.timeout(HEARTBEAT):
                        await news.wait()
                except TimeoutError:
                    yield b": still here\n\n"
        finally:
            left = self._streams[participant] - 1
            if left:
                self._streams[participant] = left
            else:
                del self._streams[participant]

    def polled(self, participant: str) -> None:
        """Remember that a phone without a stream has asked."""
        self._polled[participant] = time.monotonic()

    def connected(self) -> int:
        """Give how many phones are there at this moment."""
        since = time.monotonic() - POLLED
        self._polled = {who: at for who, at in self._polled.items() if at >= since}
        return len(self._streams.keys() | self._polled.keys())

    def close(self) -> None:
        """End all streams."""
        self._over = True
        self._stop()
        self._wake()
