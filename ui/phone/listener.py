"""One uvicorn server at sockets of ours."""

import asyncio
import socket

import uvicorn
from starlette.types import ASGIApp

from ui.phone.protocol import PatientProtocol

KEEP_ALIVE, LAST_WORDS, WAITING = 30, 1, 2048


class Listener(uvicorn.Server):
    """Says when it listens."""

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
        self.listening = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen and say so."""
        await super().startup(sockets)
        self.listening.set()

    async def begin(self, sockets: list[socket.socket]) -> None:
        """Serve at these sockets; comes back when they are listened at."""
        self._task = asyncio.create_task(self.serve(sockets))
        await self.listening.wait()

    async def end(self) -> None:
        """Stop listening and close the sockets."""
        self.should_exit = True
        if self._task is not None:
            await self._task
