"""HTTP for people on a shaky Wi-Fi: whoever does not finish what they began to say is hung up on."""

import asyncio
import logging
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from ui.phone.wire import refusal
from workshop.language import _

PATIENCE = 10.0
# What strangers send must not fill the log.
QUIET = logging.getLogger(f"{__name__}.strangers")
QUIET.setLevel(logging.ERROR)


class PatientProtocol(H11Protocol):
    """Waits ten seconds for a whole request, head and body: the first one and each one begun later.

    The clock stands over the request, not over each byte, so that dripping does not help. A phone whose Wi-Fi
    was that slow sees a lost connection and sends again.
    """

    _waits: asyncio.TimerHandle | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        """Serve one connection."""
        super().__init__(*given, **named)
        self.logger = QUIET

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._arm()

    def data_received(self, data: bytes) -> None:
        """Take in what came; the wait is over when the request is whole."""
        super().data_received(data)
        self._judge()

    def on_response_complete(self) -> None:
        """Wait again where the next request has begun already."""
        super().on_response_complete()
        self._judge()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._disarm()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP in the words and with the headers of every other refusal."""
        del msg
        start, body = refusal(400, _("This could not be read. Please try again."))
        headers = [*start["headers"], (b"connection", b"close")]
        parts = (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=body["body"]),
            h11.EndOfMessage(),
        )
        self.transport.write(b"".join(self.conn.send(part) or b"" for part in parts))
        self.transport.close()

    def _judge(self) -> None:
        if self._is_whole() or self._is_idle():
            self._disarm()
        else:
            self._arm()

    def _is_whole(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body

    def _is_idle(self) -> bool:
        # uvicorn itself hangs up after a while on a kept connection that says nothing.
        return self.conn.their_state is h11.IDLE and not self.conn.trailing_data[0]

    def _arm(self) -> None:
        if self._waits is None:
            self._waits = self.loop.call_later(PATIENCE, self._give_up)

    def _disarm(self) -> None:
        if self._waits is not None:
            self._waits.cancel()
            self._waits = None

    def _give_up(self) -> None:
        self._waits = None
        if not self.transport.is_closing():
            self.transport.abort()
