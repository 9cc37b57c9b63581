"""The server's thread: listens, tells phones what is new, notices when the address has changed."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import Any

from ui.phone.adapters import Adapter, adapters
from ui.phone.app import Door, make_app
from ui.phone.arrivals import Arrivals
from ui.phone.following import Returning, Search
from ui.phone.group_commit import GroupCommit
from ui.phone.guard import Guard
from ui.phone.listener import Listener
from ui.phone.live import Live
from ui.phone.local_name import LocalName
from ui.phone.sockets import HERE, allow_many, close, listen_also
from workshop.model import Phones
from workshop.problems import Refusal
from workshop.session import Session

LOG = logging.getLogger(__name__)
LOOK, COUNT = 3.0, 1.0
# So long a new address is news, where not all come back who were there.
NEW_FOR = 600.0
# Closing the room does not wait longer for the network to forget the name.
FORGET = 1.5
WEB = 80


class Server:
    """Serves one session at one adapter, and at this laptop itself, until it is told to stop."""

    def __init__(self, session: Session, adapter: Adapter, sockets: list[socket.socket]) -> None:
        """Take sockets that are bound already."""
        self.adapter = adapter
        self._session, self._sockets = session, list(sockets)
        self._ports: dict[str, int] = {}
        self._listeners: dict[str, Listener] = {}
        self._left: list[Listener] = []
        self._arrivals, self._search, self._returning = Arrivals(), Search(), Returning()
        self._there: frozenset[str] = frozenset()
        self._name = LocalName()
        # One after the other: a name that is just being announced is taken back after that, not before.
        self._naming = ThreadPoolExecutor(1, "local name")
        self._hosts: frozenset[str] = frozenset()
        self._jobs: set[asyncio.Task[None]] = set()
        self._over = asyncio.Event()
        self._ready: Future[asyncio.AbstractEventLoop] = Future()
        self._thread = threading.Thread(target=self._run, name="phones", daemon=True)

    def start(self) -> None:
        """Begin; comes back when phones can reach it. Raises Refusal, and then nothing is left open."""
        allow_many()
        self._thread.start()
        try:
            self._ready.result()
        except BaseException:
            self._thread.join()
            raise

    def stop(self) -> None:
        """Stop, also with phones connected."""
        with contextlib.suppress(RuntimeError):
            self._ready.result().call_soon_threadsafe(self._over.set)
        self._thread.join()

    def hang_up(self) -> None:
        """End all lines, so that each phone asks again who it is."""
        self._ready.result().call_soon_threadsafe(self._live.hang_up)

    def move(self, adapter: Adapter) -> None:
        """Listen at another adapter instead; raises Refusal."""
        asyncio.run_coroutine_threadsafe(self._move(adapter), self._ready.result()).result()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as problem:
            if self._ready.done():
                LOG.exception("the phones' server ended")
            else:
                self._ready.set_exception(problem)
        finally:
            close(self._sockets)

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        self._live = Live(self._session, loop)
        try:
            door = Door(self._session, self._live, GroupCommit(self._session, self._live), self._arrivals)
            self._app = Guard(make_app(door), lambda: self._hosts)
            for at in self._sockets:
                await self._begin(at)
            self._allow()
            self._arrivals.begin(self.adapter.address)
            self._session.people.open_phones(self._phones(), self._port)
            for job in (self._announce(), self._look(), self._count()):
                self._do(job)
            self._ready.set_result(loop)
            await self._over.wait()
        finally:
            await self._end()

    async def _begin(self, at: socket.socket) -> None:
        address, port = at.getsockname()
        listener = Listener(self._app)
        await listener.begin(at)
        self._listeners[address], self._ports[address] = listener, port

    async def _end(self) -> None:
        for job in self._jobs:
            job.cancel()
        await asyncio.gather(*self._jobs, return_exceptions=True)
        self._live.close()
        loop = asyncio.get_running_loop()
        forgotten = loop.run_in_executor(self._naming, self._name.withdraw)
        self._naming.shutdown(wait=False)
        listeners = [*self._listeners.values(), *self._left]
        await asyncio.gather(*(one.end() for one in listeners), asyncio.wait({forgotten}, timeout=FORGET))

    def _do(self, job: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(job)
        self._jobs.add(task)
        task.add_done_callback(self._jobs.discard)

    @property
    def _port(self) -> int:
        return self._ports[self.adapter.address]

    def _allow(self, name: str = "") -> None:
        names = {f"{address}:{port}" for address, port in self._ports.items()}
        names |= {f"localhost:{port}" for port in self._ports.values()}
        if name:
            names.add(f"{name}:{self._port}")
        # A browser leaves the web's own port out.
        names |= {n.removesuffix(f":{WEB}") for n in names}
        self._hosts = frozenset(names)

    def _phones(self) -> Phones:
        address = self.adapter.address if self._port == WEB else f"{self.adapter.address}:{self._port}"
        people = self._session.people
        return Phones(address, f"http://{address}", people.code(), wifi=people.wifi())

    def _show(self, change: Callable[[Phones], Phones]) -> None:
        phones = self._session.people.phones
        if phones is not None:
            with self._live.own():
                self._session.people.show_phones(change(phones))

    async def _announce(self) -> None:
        loop, adapter, port = asyncio.get_running_loop(), self.adapter, self._port
        if adapter.address == HERE:
            await loop.run_in_executor(self._naming, self._name.withdraw)
            return
        name = await loop.run_in_executor(self._naming, self._name.announce, adapter.address, port)
        if name and adapter == self.adapter:
            self._allow(name)
            self._show(lambda phones: replace(phones, name=name if port == WEB else f"{name}:{port}"))

    async def _count(self) -> None:
        while True:
            await asyncio.sleep(COUNT)
            there = self._live.connected()
            if not self._search.missed:
                self._there = there
            self._show(partial(self._counted, connected=len(there)))

    def _counted(self, phones: Phones, connected: int) -> Phones:
        moved = phones.moved and not self._returning.over(self._arrivals)
        away = self._returning.away(self._arrivals) if moved else 0
        arrived, lost = len(self._arrivals), self._search.lost
        return replace(phones, connected=connected, arrived=arrived, moved=moved, away=away, lost=lost)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            try:
                await self._follow(await asyncio.to_thread(adapters))
            except (OSError, Refusal):
                LOG.exception("the new address could not be used")

    async def _follow(self, found: tuple[Adapter, ...]) -> None:
        """Go where the connection has gone; stay where it is still there, or nowhere any more."""
        to = self._search.where(self.adapter, found)
        if to is not None:
            await self._move(to)

    async def _move(self, adapter: Adapter) -> None:
        """Listen at the new address first, then leave the old one; the port stays where it is free."""
        old = self.adapter.address
        if adapter.address == old:
            return
        if adapter.address not in self._listeners:
            at = listen_also(adapter.address, self._port)
            self._sockets.append(at)
            await self._begin(at)
        self.adapter = adapter
        if old != HERE:
            left = self._listeners.pop(old)
            del self._ports[old]
            left.leave()
            self._left.append(left)
        self._allow()
        self._returning.begin(self._there, NEW_FOR)
        self._arrivals.begin(adapter.address)
        away = self._returning.away(self._arrivals)
        self._session.people.open_phones(replace(self._phones(), moved=True, away=away), self._port)
        self._do(self._announce())
