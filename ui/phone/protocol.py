"""HTTP for people on a shaky Wi-Fi: whoever does not finish what they began to say is hung up on."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 10.0


class PatientProtocol(H11Protocol):
    """Waits ten seconds for a whole request head, the first one and each one begun later."""

    _waits: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._arm()

    def data_received(self, data: bytes) -> None:
        """Take in what came; the wait is over when a request is under way."""
        super().data_received(data)
        if self._under_way():
            self._disarm()
        else:
            self._arm()

    def on_response_complete(self) -> None:
        """Wait again where the next request has begun already."""
        super().on_response_complete()
        if self.conn.trailing_data[0] and not self._under_way():
            self._arm()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._disarm()
        super().connection_lost(exc)

    def _under_way(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _arm(self) -> None:
        if self._waits is None:
            self._waits = self.loop.call_later(PATIENCE, self._give_up)

    def _disarm(self) -> None:
        if self._waits is not None:
            self._waits.cancel()
            self._waits = None

    def _give_up(self) -> Any:
        self._waits = None
        if not self._under_way() and not self.transport.is_closing():
            self.transport.abort()
