"""One uvicorn server at one socket of ours."""

import asyncio
import logging
import socket

import uvicorn
from starlette.types import ASGIApp

from ui.phone.protocol import PatientProtocol

# What it says about connections that had to be ended is no fault.
logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
KEEP_ALIVE, LAST_WORDS, WAITING = 30, 1, 2048


class Listener(uvicorn.Server):
    """Serves the app at one address until it leaves."""

    def __init__(self, app: ASGIApp) -> None:
        """Serve `app`, with no log of who asked for what."""
        super().__init__(
            uvicorn.Config(
                app,
                http=PatientProtocol,
                ws="none",
                lifespan="off",
                interface="asgi3",
                access_log=False,
                log_config=None,
                proxy_headers=False,
                server_header=False,
                date_header=False,
                backlog=WAITING,
                timeout_keep_alive=KEEP_ALIVE,
                timeout_graceful_shutdown=LAST_WORDS,
            )
        )
        self._listening = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen and say so."""
        await super().startup(sockets)
        self._listening.set()

    async def begin(self, at: socket.socket) -> None:
        """Serve at this socket; comes back when it is listened at."""
        self._task = asyncio.create_task(self.serve([at]))
        listening = asyncio.create_task(self._listening.wait())
        await asyncio.wait({self._task, listening}, return_when=asyncio.FIRST_COMPLETED)
        listening.cancel()
        if self._task.done():
            await self._task

    def leave(self) -> None:
        """Stop listening soon and close the socket; who is being answered has a second."""
        self.should_exit = True

    async def end(self) -> None:
        """Leave; comes back when it is done."""
        self.leave()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
