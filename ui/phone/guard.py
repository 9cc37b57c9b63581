"""Before anything else: is the request for us, from our own page, small enough; at the end: safe headers."""

import logging
from collections.abc import Callable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.phone.wire import dump
from workshop.language import _

LOG = logging.getLogger(__name__)
LARGEST = 65_536
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SAFE = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
]
JSON = b"application/json"


class Guard:
    """Refuses what is not for this server; whatever fails inside is logged and said in a sentence."""

    def __init__(self, app: ASGIApp, hosts: Callable[[], frozenset[str]]) -> None:
        """Stand before `app`; `hosts` gives the names this server may be called by."""
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        began = False

        async def safely(message: Message) -> None:
            nonlocal began
            if message["type"] == "http.response.start":
                began = True
                message["headers"] = [*message.get("headers", []), *SAFE]
            await send(message)

        status, sentence = self._mistake(scope)
        try:
            if status:
                await say(safely, status, sentence)
            else:
                await self._app(scope, receive, safely)
        except Exception:
            LOG.exception("a request failed")
            if not began:
                await say(safely, 429, _("This did not work just now. Please try again."))

    def _mistake(self, scope: Scope) -> tuple[int, str]:
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if host not in self._hosts():
            return 400, _("This address is not the room's. Scan the square on the wall again.")
        origin = headers.get(b"origin")
        if origin is not None and origin.decode("latin-1").lower() != f"http://{host}":
            return 400, _("This did not come from the room's own page.")
        if scope["method"] != "POST":
            return 0, ""
        if headers.get(b"content-type", b"").partition(b";")[0].strip().lower() != JSON:
            return 400, _("Only JSON is understood here.")
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length[:20]) > LARGEST:
            return 413, _("This is too long. Please shorten it.")
        return 0, ""


async def say(send: Callable[[Message], Any], status: int, sentence: str) -> None:
    """Answer with one sentence."""
    body = dump({"error": sentence})
    headers = [(b"content-type", JSON), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
