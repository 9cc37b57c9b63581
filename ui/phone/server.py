"""The server's thread: listens, tells phones what is new, notices when the address has changed."""

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from ui.phone.adapters import Adapter, adapters
from ui.phone.app import Door, make_app
from ui.phone.group_commit import GroupCommit
from ui.phone.guard import Guard
from ui.phone.listener import Listener
from ui.phone.live import Live
from ui.phone.local_name import LocalName
from ui.phone.sockets import HERE, allow_many, close, listen
from workshop.model import Phones
from workshop.problems import Refusal
from workshop.session import Session

LOG = logging.getLogger(__name__)
LOOK, COUNT = 3.0, 1.0
WEB = 80


class Server:
    """Serves one session at one adapter until it is told to stop."""

    def __init__(self, session: Session, adapter: Adapter, sockets: list[socket.socket]) -> None:
        """Take sockets that are bound already."""
        self.adapter, self.port = adapter, int(sockets[0].getsockname()[1])
        self._session, self._sockets = session, sockets
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = asyncio.Event()
        self._name = LocalName()
        self._hosts: frozenset[str] = frozenset()
        self._thread = threading.Thread(target=self._run, name="phones", daemon=True)
        self._ready: Future[None] = Future()

    def start(self) -> None:
        """Begin; comes back when phones can reach it."""
        allow_many()
        self._thread.start()
        self._ready.result()

    def stop(self) -> None:
        """Stop, also with phones connected."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def move(self, adapter: Adapter) -> None:
        """Listen at another adapter instead; raises Refusal."""
        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._move(adapter), self._loop).result()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception as problem:
            LOG.exception("the phones' server ended")
            if not self._ready.done():
                self._ready.set_exception(problem)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._live = Live(self._session, self._loop)
        door = Door(self._session, self._live, GroupCommit(self._session, self._live))
        self._app = Guard(make_app(door), lambda: self._hosts)
        self._allow(self.adapter)
        self._listener = Listener(self._app)
        await self._listener.begin(self._sockets)
        self._session.people.open_phones(self._phones(), self.port)
        self._ready.set_result(None)
        tasks = [asyncio.create_task(job()) for job in (self._announce, self._look, self._count)]
        try:
            await self._over.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._live.close()
            await self._listener.end()
            await asyncio.to_thread(self._name.withdraw)

    def _allow(self, adapter: Adapter, name: str = "") -> None:
        names = {adapter.address, HERE, "localhost", *([name] if name else [])}
        web = names if self.port == WEB else set()
        self._hosts = frozenset({f"{n}:{self.port}" for n in names} | web)

    def _phones(self) -> Phones:
        address = self.adapter.address if self.port == WEB else f"{self.adapter.address}:{self.port}"
        people = self._session.people
        return Phones(address, f"http://{address}", people.code(), wifi=people.wifi())

    async def _announce(self) -> None:
        if self.adapter.address == HERE:
            return
        name = await asyncio.to_thread(self._name.announce, self.adapter.address, self.port)
        if name:
            self._allow(self.adapter, name)
            self._show(lambda phones: replace(phones, name=f"{name}:{self.port}"))

    def _show(self, change: Callable[[Phones], Phones]) -> None:
        phones = self._session.people.phones
        if phones is not None:
            self._session.people.show_phones(change(phones))

    async def _count(self) -> None:
        while True:
            await asyncio.sleep(COUNT)
            connected = self._live.connected()
            self._show(lambda phones, n=connected: replace(phones, connected=n))  # type: ignore[misc]

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            found = adapters()
            if self.adapter.address == HERE or any(a.address == self.adapter.address for a in found):
                continue
            elsewhere = next((a for a in found if a.name == self.adapter.name), None)
            if elsewhere is not None:
                try:
                    await self._move(elsewhere)
                except Refusal:
                    LOG.exception("the new address could not be used")

    async def _move(self, adapter: Adapter) -> None:
        """Listen at the new address first, then leave the old one; both keep the port where it is free."""
        old = self._listener
        if adapter.address == self.adapter.address:
            return
        await old.end()
        try:
            sockets = listen(adapter.address, self.port, exact=False)
        except Refusal:
            sockets = listen(self.adapter.address, self.port, exact=False)
            await self._begin(self.adapter, sockets)
            raise
        await self._begin(adapter, sockets)
        moved = replace(self._phones(), moved=True)
        self._session.people.open_phones(moved, self.port)
        await asyncio.to_thread(self._name.withdraw)
        await self._announce()

    async def _begin(self, adapter: Adapter, sockets: list[socket.socket]) -> None:
        self.adapter, self.port = adapter, int(sockets[0].getsockname()[1])
        self._allow(adapter)
        self._listener = Listener(self._app)
        try:
            await self._listener.begin(sockets)
        except BaseException:
            close(sockets)
            raise
