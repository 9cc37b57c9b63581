"""The participants' page: a handful of files that are read once, when the room is opened."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from ui.phone.wire import dump
from ui.phone.words import words

TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}


class File:
    """One file of the page.

    A browser may keep it and asks each time whether it is still the one: the laptop may come back with a
    newer version, and five hundred phones that wake up do not fetch everything again.
    """

    def __init__(self, body: bytes, kind: str) -> None:
        """Give `body`, of the media type `kind`."""
        self._body, self._kind = body, kind
        self._mark = f'"{blake2b(body, digest_size=8).hexdigest()}"'

    def answer(self, request: Request) -> Response:
        """Give the file, or say that the browser has it already."""
        headers = {"etag": self._mark, "cache-control": "no-cache"}
        if self._mark in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(self._body, headers=headers, media_type=self._kind)


def read_page(folder: Path) -> dict[str, File]:
    """Give the page's files by the paths they are asked for; `/` and `/words.json` among them."""
    made = {
        f"/{path.name}": File(path.read_bytes(), TYPES[path.suffix])
        for path in sorted(folder.iterdir())
        if path.suffix in TYPES
    }
    made["/"] = made["/index.html"]
    made["/words.json"] = File(dump(dict(words())), "application/json")
    return made
