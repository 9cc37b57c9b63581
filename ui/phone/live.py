"""What all phones see, kept as bytes, and the lines over which they are told when it changes."""

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from ui.phone.wire import scene_bytes
from workshop.session import Session

LOG = logging.getLogger(__name__)
HEARTBEAT = 15.0
# Several changes in a row, such as a verb of two steps, are told once.
GATHER = 0.01
# A scene that could not be read is tried again.
AGAIN = 1.0
POLLED = 12.0
# A phone may hold so many lines (tabs, lines that it lost without a word); one more ends the oldest.
LINES = 4


class Line:
    """One phone's line."""

    __slots__ = ("news", "over")

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self.news, self.over = asyncio.Event(), False

    def end(self) -> None:
        """Hang up."""
        self.over = True
        self.news.set()

    async def wait(self) -> bool:
        """Wait for news; tells whether there was any before it was time for a sign of life."""
        try:
            async with asyncio.timeout(HEARTBEAT):
                await self.news.wait()
        except TimeoutError:
            return False
        self.news.clear()
        return True


class Live:
    """The phones' part of the scene; it is read anew when something but a vote has changed."""

    def __init__(self, session: Session, loop: asyncio.AbstractEventLoop) -> None:
        """Watch `session` from the server's `loop`."""
        self._session, self._loop = session, loop
        self._soon = self._stale = self._over = False
        self._own = 0
        self._lines: dict[str, list[Line]] = {}
        self._polled: dict[str, float] = {}
        self.version, self.body = scene_bytes(session.phone_scene())
        self._stop = session.watch(self._changed)

    def _changed(self) -> None:
        # Called in the thread that wrote; what the server itself wrote down changes nothing that phones see.
        if self._own != threading.get_ident():
            self._stale = True
            self._loop.call_soon_threadsafe(self._mark)

    @contextmanager
    def own(self) -> Iterator[None]:
        """Write votes, texts or who joined, which change nothing that phones see."""
        self._own = threading.get_ident()
        try:
            yield
        finally:
            self._own = 0

    def _mark(self, after: float = GATHER) -> None:
        if not self._soon and not self._over:
            self._soon = True
            self._loop.call_later(after, self._read)

    def _read(self) -> None:
        self._soon = False
        if self._over:
            return
        try:
            self.refresh()
        except Exception:
            LOG.exception("the phones' scene could not be read")
            self._mark(AGAIN)

    def refresh(self) -> None:
        """Read the scene again where it may have changed: who asks is never told what was before."""
        if not self._stale:
            return
        self._stale = False
        try:
            version, body = scene_bytes(self._session.phone_scene())
        except BaseException:
            self._stale = True
            raise
        if version != self.version:
            self.version, self.body = version, body
            for lines in self._lines.values():
                for line in lines:
                    line.news.set()

    async def stream(self, participant: str) -> AsyncIterator[bytes]:
        """Give the scene at once and at each change, and a sign of life in between.

        A phone that takes in slowly is told the newest scene when it is ready for one, and holds nobody up.
        """
        line, lines = Line(), self._lines.setdefault(participant, [])
        lines.append(line)
        if len(lines) > LINES:
            lines[0].end()
        told = ""
        try:
            while not (line.over or self._over):
                if told != self.version:
                    told = self.version
                    yield b"event: scene\ndata: " + self.body + b"\n\n"
                elif not await line.wait():
                    yield b": still here\n\n"
        finally:
            lines.remove(line)
            if not lines and self._lines.get(participant) is lines:
                del self._lines[participant]

    def hang_up(self) -> None:
        """End all lines; who is still known comes back at once."""
        for lines in self._lines.values():
            for line in lines:
                line.end()

    def polled(self, participant: str) -> None:
        """Remember that a phone without a line has asked."""
        self._polled[participant] = time.monotonic()

    def connected(self) -> frozenset[str]:
        """Give who is there at this moment."""
        since = time.monotonic() - POLLED
        self._polled = {who: at for who, at in self._polled.items() if at >= since}
        return frozenset(self._lines) | frozenset(self._polled)

    def close(self) -> None:
        """End all lines."""
        self._over = True
        self._stop()
        self.hang_up()
