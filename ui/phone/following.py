"""Where the laptop's connection has gone, and which phones have not found it again."""

import time
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from ipaddress import IPv4Address

from ui.phone.adapters import Adapter, Kind
from ui.phone.arrivals import Arrivals
from ui.phone.sockets import HERE

# A connection that is being changed is away for a moment: so many looks it may be gone.
LOOKS = 3
# What phones are on. A VPN or a virtual machine is chosen by people only.
REACHED: tuple[Kind, ...] = ("hotspot", "wifi", "cable")
NOWHERE: tuple[Kind, ...] = ("link-local", "loopback")


class Search:
    """Looks for the connection that phones are to use once its address is gone."""

    def __init__(self) -> None:
        """Begin with the address there."""
        self.missed = 0

    @property
    def lost(self) -> bool:
        """Tell whether the connection is gone and no other one in sight."""
        return self.missed >= LOOKS

    def where(self, here: Adapter, found: Sequence[Adapter]) -> Adapter | None:
        """Give the connection to go to, None to stay; `found` has the best first."""
        if here.address == HERE or any(a.address == here.address for a in found):
            self.missed = 0
            return None
        self.missed += 1
        same = [a for a in found if a.name == here.name and a.kind not in NOWHERE]
        other = [a for a in found if self.lost and _reached(a)]
        to = next(iter(same + other), None)
        if to is not None:
            self.missed = 0
        return to


def _reached(adapter: Adapter) -> bool:
    strange = adapter.kind == "other" and IPv4Address(adapter.address).is_private
    return adapter.kind in REACHED or strange


class Returning:
    """The phones that were there when the address changed, until they are back or it is no news any more."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with nobody away; `now` gives seconds."""
        self._now = now
        self._wanted: AbstractSet[str] = frozenset()
        self._until = 0.0

    def begin(self, there: AbstractSet[str], seconds: float) -> None:
        """Wait for these, at most so long; where nobody was there, for those who were asleep."""
        self._wanted, self._until = there, self._now() + seconds

    def away(self, arrivals: Arrivals) -> int:
        """Give how many have not come back."""
        return arrivals.missing(self._wanted)

    def over(self, arrivals: Arrivals) -> bool:
        """Tell whether everybody knows the new address by now."""
        return self._now() >= self._until or bool(self._wanted and not self.away(arrivals))
