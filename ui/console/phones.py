"""The room open for phones as long as the console runs."""

from collections.abc import Iterator
from contextlib import contextmanager

from ui.phone.adapters import LOOPBACK, Adapter, adapters
from ui.phone.room import PhoneRoom
from workshop.language import _
from workshop.problems import Refusal
from workshop.session import Session


@contextmanager
def phones_open(session: Session, address: str, port: int) -> Iterator[None]:
    """Let phones reach the session; a room that was open before a crash comes back on its port.

    Raises Refusal when this laptop does not have `address`, or `port` is taken.
    """
    room = PhoneRoom(session)
    room.open(_adapter(address), port or session.people.kept_port(), exact=bool(port))
    try:
        yield
    finally:
        room.close()


def _adapter(address: str) -> Adapter:
    found = adapters()
    if not address:
        return found[0] if found else LOOPBACK
    if address == LOOPBACK.address:
        return LOOPBACK
    for adapter in found:
        if adapter.address == address:
            return adapter
    raise Refusal(
        _("This laptop does not have the address {address}. It has: {known}.").format(
            address=address, known=", ".join(adapter.address for adapter in found)
        )
    )
