"""The room as phones reach it: closed until the facilitator opens it."""

from threading import Lock
from typing import TYPE_CHECKING

from ui.phone.adapters import Adapter
from ui.phone.calm import Calm
from workshop.language import _
from workshop.model import Phones
from workshop.problems import Refusal
from workshop.session import Session

if TYPE_CHECKING:
    from ui.phone.server import Server


class PhoneRoom:
    """Opens and closes the room for phones; every method is called from the facilitator's side."""

    def __init__(self, session: Session) -> None:
        """Begin closed."""
        self._session = session
        self._server: Server | None = None
        self._calm = Calm()
        # The room is opened and closed on another thread, and for good where the file is closed.
        self._turn, self._over = Lock(), False

    @property
    def is_open(self) -> bool:
        """Tell whether phones can reach the laptop."""
        return self._server is not None

    @property
    def adapter(self) -> Adapter | None:
        """Give where phones reach it."""
        return self._server.adapter if self._server else None

    @property
    def phones(self) -> Phones | None:
        """Give how phones reach the laptop now."""
        return self._session.people.phones if self._server else None

    @property
    def join_url(self) -> str:
        """Give what stands in the QR code, empty while the room is closed to phones."""
        return self.phones.join_url if self.phones else ""

    def open(self, adapter: Adapter, port: int = 0, *, exact: bool = False) -> None:
        """Let phones in at `adapter`; at another one when it is open already, then the port is kept.

        `port` 0 is 8080 or the next that is free. Raises Refusal, for a taken port only when `exact`; then
        the room is as it was before.
        """
        from ui.phone.server import Server  # noqa: PLC0415 - start-up cost
        from ui.phone.sockets import listen  # noqa: PLC0415 - start-up cost

        with self._turn:
            if self._over:
                raise Refusal(_("The file was closed before the room was open."))
            if self._server is not None:
                self._server.move(adapter)
                return
            server = Server(self._session, adapter, listen(adapter.address, port, exact=exact))
            server.start()
            self._server = server
            self._calm.begin()

    def start_anew(self) -> int:
        """Let everybody who has answered nothing join again, with another code; give how many they are."""
        gone = self._session.people.start_anew()
        if self._server is not None:
            self._server.hang_up()
        return gone

    def close(self) -> None:
        """Let nobody in any more; what was counted is in the file."""
        with self._turn:
            self._close()

    def end(self, *, again: bool = False) -> None:
        """Let nobody in ever again: the file is closed next.

        `again` stops as if the power had gone: the file keeps the room's port, and phones wait for it.
        """
        # What is under way comes to its end first, and what is asked for later is refused.
        with self._turn:
            self._over = True
            self._close(kept=again)

    def _close(self, *, kept: bool = False) -> None:
        if self._server is None:
            return
        server, self._server = self._server, None
        server.stop()
        self._calm.end()
        if not kept:
            self._session.people.close_phones()
