"""A lean HTTP/1.1 connection for measuring: it shares the machine with what it measures."""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

END = b"\r\n\r\n"


class Reply(NamedTuple):
    """What a server answered."""

    status: int
    head: bytes
    body: bytes

    def header(self, name: bytes) -> bytes:
        """Give a header's value, empty where it is not there."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _colon, value = line.partition(b":")
            if key.lower() == name:
                return value.strip()
        return b""


class Wire(asyncio.Protocol):
    """One connection that is kept; it asks one thing at a time, or listens to one stream."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._waiting: asyncio.Future[Reply] | None = None
        self._listener: Callable[[bytes], None] | None = None
        self._chunks: Chunks | None = None
        self._buffer = b""
        self.closed = False

    @classmethod
    async def to(cls, host: str, port: int, within: float = 20.0) -> "Wire":
        """Connect."""
        loop = asyncio.get_running_loop()
        _transport, wire = await asyncio.wait_for(loop.create_connection(cls, host, port), within)
        return wire

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def ask(self, request: bytes) -> "asyncio.Future[Reply]":
        """Send a whole request; the future has the answer, or ConnectionError."""
        assert self._waiting is None, "one question at a time"
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        if self._transport is None or self._transport.is_closing():
            self._fail(ConnectionResetError("the connection was closed before"))
        else:
            self._transport.write(request)
        return waiting

    def listen(self, request: bytes, listener: Callable[[bytes], None]) -> "asyncio.Future[Reply]":
        """Send a request whose answer is a stream of events; each event's bytes go to `listener`."""
        self._listener = listener
        return self.ask(request)

    def data_received(self, data: bytes) -> None:
        if self._chunks is not None:
            self._chunks.feed(data)
            return
        self._buffer += data
        end = self._buffer.find(END)
        if end < 0:
            return
        head, rest = self._buffer[:end], self._buffer[end + 4 :]
        status = int(head[9:12])
        if self._listener is not None and status == 200:
            self._chunks = Chunks(self._listener)
            self._buffer = b""
            self._done(Reply(status, head, b""))
            self._chunks.feed(rest)
            return
        body = _whole(head, rest)
        if body is not None:
            self._buffer = b""
            self._done(Reply(status, head, body))

    def _done(self, reply: Reply) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_result(reply)

    def _fail(self, problem: Exception) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(problem)

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        self._fail(ConnectionResetError(str(exc or "the server closed the connection")))

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def send(self, data: bytes) -> None:
        """Send bytes that are no whole request."""
        assert self._transport is not None
        self._transport.write(data)


def _whole(head: bytes, rest: bytes) -> bytes | None:
    """Give the body when all of it has come, else None."""
    low = head.lower()
    if b"\r\ntransfer-encoding: chunked" in low:
        return _joined(rest) if rest.endswith(b"0\r\n\r\n") else None
    start = low.find(b"\r\ncontent-length:")
    if start < 0:
        return rest
    end = low.find(b"\r\n", start + 2)
    return rest if len(rest) >= int(low[start + 17 : end if end > 0 else None]) else None


def _joined(rest: bytes) -> bytes:
    body = b""
    while rest:
        line = rest.find(b"\r\n")
        size = int(rest[:line], 16)
        body += rest[line + 2 : line + 2 + size]
        rest = rest[line + 4 + size :]
    return body


class Chunks:
    """Takes the chunks of an answer apart and gives away whole events."""

    def __init__(self, listener: Callable[[bytes], None]) -> None:
        self._listener = listener
        self._raw = b""
        self._text = b""

    def feed(self, data: bytes) -> None:
        """Take what came in."""
        self._raw += data
        while (line := self._raw.find(b"\r\n")) >= 0:
            size = int(self._raw[:line], 16)
            if len(self._raw) < line + 4 + size:
                break
            self._text += self._raw[line + 2 : line + 2 + size]
            self._raw = self._raw[line + 4 + size :]
        self._text = self._text.replace(b"\r\n", b"\n")
        while (end := self._text.find(b"\n\n")) >= 0:
            self._listener(self._text[:end])
            self._text = self._text[end + 2 :]


def request(
    method: str, path: str, host: str, *, token: str = "", body: bytes = b"", kind: str = "", extra: str = ""
) -> bytes:
    """Write a request's bytes once, so that they can be sent many times."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Accept: */*"]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    if extra:
        lines.append(extra)
    if method == "POST":
        lines += [f"Content-Type: {kind or 'application/json'}", f"Content-Length: {len(body)}"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body
