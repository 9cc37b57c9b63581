"""Before anything else: is the request for us, from our own page, small enough; at the end: safe headers."""

import asyncio
import logging
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.phone.wire import JSON, SAFE, STORED, refusal
from workshop.language import _

LOG = logging.getLogger(__name__)
LARGEST = 65_536
AGAIN = 429


class Guard:
    """Refuses what is not for this server; whatever fails inside is logged and said in a sentence.

    A fault of ours is told as 429, "send the same again": the page then keeps the answer and tries again, and
    nobody in the room can mend it. No participant ever gets a 5xx.
    """

    def __init__(self, app: ASGIApp, hosts: Callable[[], frozenset[str]]) -> None:
        """Stand before `app`; `hosts` gives the names this server may be called by."""
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        began = False

        async def safely(message: Message) -> None:
            nonlocal began
            if message["type"] == "http.response.start":
                began = True
                headers = message["headers"]
                own = any(name == b"cache-control" for name, _value in headers)
                message["headers"] = [*headers, *(SAFE if own else STORED)]
            await send(message)

        mistake = self._mistake(scope)
        if mistake is not None:
            await _say(send, *mistake)
            return
        try:
            await self._app(scope, receive, safely)
        except Exception:
            LOG.exception("a request failed")
            if not began:
                await _say(send, AGAIN, _("This did not work just now. Please try again."))
        except asyncio.CancelledError:
            # The room is closed or moves; without an end of ours uvicorn would say 500, or cut a line off.
            if began:
                await send({"type": "http.response.body", "body": b""})
            else:
                await _say(send, AGAIN, _("The room is being closed. Please try again in a moment."))

    def _mistake(self, scope: Scope) -> tuple[int, str] | None:
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if host not in self._hosts():
            return 400, _("This address is not the room’s. Scan the square on the wall again.")
        origin = headers.get(b"origin")
        if origin is not None and origin.decode("latin-1").lower() != f"http://{host}":
            return 400, _("This did not come from the room’s own page. Scan the square on the wall again.")
        if scope["method"] != "POST":
            return None
        if headers.get(b"content-type", b"").partition(b";")[0].strip().lower() != JSON:
            return 400, _("Only JSON is understood here.")
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length[:20]) > LARGEST:
            return 413, _("This is too long. Please shorten it.")
        return None


async def _say(send: Send, status: int, sentence: str) -> None:
    for message in refusal(status, sentence):
        await send(message)
