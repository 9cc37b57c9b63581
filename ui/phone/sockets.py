"""The doors the server listens at: one address and this laptop itself, nothing else."""

import contextlib
import socket
import sys
from collections.abc import Iterable, Iterator

from workshop.language import _
from workshop.problems import Refusal

USUAL, FURTHER, WAITING, OPEN_FILES = 8080, 20, 2048, 8192
HERE = "127.0.0.1"
# How soon a phone is noticed that went out of reach without a word, where the system lets that be said:
# asked after so many seconds of silence, so many times, and given up on what it has not taken in (ms).
NOTICED = (("TCP_KEEPIDLE", 20), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 4), ("TCP_USER_TIMEOUT", 45_000))


def listen(address: str, port: int, *, exact: bool) -> list[socket.socket]:
    """Listen at `address` and at this laptop itself, both at the wanted port or the next that is free.

    `port` 0 is 8080. Raises Refusal where the port is taken and `exact`, or where the address is not this
    laptop's any more.
    """
    problem: OSError | None = None
    for candidate in [port or USUAL] if exact else _candidates(port or USUAL):
        try:
            return _both(address, candidate)
        except (OSError, OverflowError) as taken:
            problem = problem or OSError(str(taken))
    if exact:
        raise Refusal(
            _("Port {port} is taken by another program, or not allowed. Choose another one.").format(
                port=port or USUAL
            )
        ) from problem
    raise _gone(address) from problem


def listen_also(address: str, port: int) -> socket.socket:
    """Listen at one more address, at this port or another one that is free; raises Refusal."""
    for candidate in _candidates(port):
        with contextlib.suppress(OSError):
            return _bound(address, candidate)
    raise _gone(address)


def _gone(address: str) -> Refusal:
    return Refusal(
        _("This laptop does not have the address {address} any more. Choose another connection.").format(
            address=address
        )
    )


def _candidates(first: int) -> Iterator[int]:
    yield first
    yield from (port for port in range(USUAL, USUAL + FURTHER) if port != first)
    yield 0


def _both(address: str, port: int) -> list[socket.socket]:
    made = [_bound(address, port)]
    if address != HERE:
        try:
            made.append(_bound(HERE, made[0].getsockname()[1]))
        except OSError:
            close(made)
            raise
    return made


def _bound(address: str, port: int) -> socket.socket:
    # The protocol is named because asyncio sends a small answer at once (TCP_NODELAY) only where it reads
    # that this is TCP; otherwise each answer on a kept connection waits 40 ms for the phone to confirm.
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # A room that comes back after a crash gets its port at once.
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _notice_soon(made)
        made.bind((address, port))
        made.listen(WAITING)
        made.setblocking(False)  # noqa: FBT003 - the library's way
    except BaseException:
        made.close()
        raise
    return made


def _notice_soon(listening: socket.socket) -> None:
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in NOTICED:
        option = getattr(socket, name, None)
        if option is not None:
            with contextlib.suppress(OSError):
                listening.setsockopt(socket.IPPROTO_TCP, option, value)


def close(sockets: Iterable[socket.socket]) -> None:
    """Close them all."""
    for one in sockets:
        one.close()


def allow_many() -> None:
    """Ask the system for as many connections as a large room needs, where it has such a limit."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft < wanted:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
