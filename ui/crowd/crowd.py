"""Many made-up people on one thread with one loop, and what of them may be seen from outside."""

import contextlib
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Self

import anyio
from anyio.from_thread import BlockingPortal, start_blocking_portal

from ui.crowd.opinions import Opinions
from ui.crowd.person import Person
from ui.crowd.visit import Visit, Where

ASKS_EVERY, LEAST, EACH = 2.0, 0.025, 0.01  # seconds of life; real seconds at least, and for each who asks


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the crowd is. `done` counts by round who will not answer (again), `gone` who left for good.

    `labelled` counts by round the messages whose label was acknowledged, each person's apart.
    """

    people: int
    joined: int = 0
    refused: int = 0
    written: int = 0
    signed: int = 0
    gone: int = 0
    answered: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)

    def settled(self, round_: str) -> bool:
        """Tell whether everybody who is going to answer a round has."""
        return self.done[round_] + self.gone >= self.people


class Crowd:
    """People who join at `where` and vote as it is asked; `told` is called from their thread."""

    def __init__(
        self,
        where: Where,
        people: Sequence[Person],
        opinions: Opinions,
        told: Callable[[Standing], None] | None = None,
    ) -> None:
        """Gather outside; nobody comes before `start`."""
        asking = sum(person.polls for person in people)
        every = max(ASKS_EVERY / where.pace, LEAST, EACH * asking)
        self._where = replace(where, asks_every=every)
        self._people, self._opinions, self._outside = tuple(people), opinions, told
        self._changed = threading.Condition()
        self._standing = Standing(len(self._people))
        self._portal = contextlib.ExitStack()
        self._life: Future[None] | None = None

    def start(self) -> None:
        """Let the people come."""
        portal: BlockingPortal = self._portal.enter_context(start_blocking_portal(name="crowd"))
        self._life = portal.start_task_soon(self._live)
        self._life.add_done_callback(lambda _life: self._wake())

    def stop(self) -> None:
        """Send everybody home; afterwards no socket and no thread is left."""
        life, self._life = self._life, None
        if life is None:
            return
        life.cancel()
        self._portal.close()
        if not life.cancelled():
            with contextlib.suppress(CancelledError):
                life.result()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def standing(self) -> Standing:
        """Give how far the crowd is at this moment."""
        with self._changed:
            return self._standing

    def wait(self, reached: Callable[[Standing], bool], seconds: float = 60.0) -> bool:
        """Wait until the crowd has got so far, at most so many seconds; tells whether it has."""
        until = time.monotonic() + seconds
        with self._changed:
            while not reached(self._standing):
                left = until - time.monotonic()
                if left <= 0 or self._life is None or self._life.done():
                    return False
                self._changed.wait(left)
        return True

    async def _live(self) -> None:
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # made once: nothing here is encrypted
        async with anyio.create_task_group() as group:
            for person in self._people:
                visit = Visit(person, self._where, self._opinions, self._take)
                group.start_soon(visit.live, trust)
            await anyio.sleep_forever()

    def _take(self, what: str, about: str) -> None:
        with self._changed:
            before = self._standing
            if what in {"answered", "done", "labelled"}:
                counted = getattr(before, what) + Counter([about])
                self._standing = replace(before, **{what: counted})
            else:
                self._standing = replace(before, **{what: getattr(before, what) + 1})
            now = self._standing
            self._changed.notify_all()
        if self._outside:
            self._outside(now)

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()
