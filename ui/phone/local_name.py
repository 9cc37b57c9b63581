"""readyroom.local: an address that people can remember, where the network passes such names on."""

import logging
import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, Zeroconf

LOG = logging.getLogger(__name__)
NAME, SERVICE = "readyroom.local", "_http._tcp.local."


class LocalName:
    """Tells the network who readyroom.local is; nothing of it ever costs a vote, so nothing is raised."""

    def __init__(self) -> None:
        """Begin silent."""
        self._told: tuple[Zeroconf, ServiceInfo] | None = None
        # Closing the library while it announces keeps it waiting for itself.
        self._busy = threading.RLock()

    def announce(self, address: str, port: int) -> str:
        """Announce the address and give the name; empty where it does not work or another laptop has it.

        Takes about a second; call it where nobody waits.
        """
        with self._busy:
            self.withdraw()
            try:
                return self._announce(address, port)
            except Exception:
                LOG.warning("readyroom.local is not announced", exc_info=True)
                self.withdraw()
                return ""

    def _announce(self, address: str, port: int) -> str:
        from zeroconf import IPVersion, ServiceInfo, Zeroconf  # noqa: PLC0415 - start-up cost

        # The library leaves sockets behind where the address is not this laptop's.
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as trial:
            trial.bind((address, 0))
        told = Zeroconf(interfaces=[address], ip_version=IPVersion.V4Only)
        info = ServiceInfo(
            SERVICE,
            f"Readyroom.{SERVICE}",
            addresses=[socket.inet_aton(address)],
            port=port,
            server=f"{NAME}.",
        )
        self._told = (told, info)
        told.register_service(info, allow_name_change=False)
        return NAME

    def withdraw(self) -> None:
        """Take the name back."""
        with self._busy:
            told, self._told = self._told, None
            if told is None:
                return
            try:
                told[0].unregister_service(told[1])
            except Exception:
                LOG.warning("readyroom.local was not taken back", exc_info=True)
            finally:
                told[0].close()
