"""Who has reached the laptop at the address that is given out now: the proof that phones work here."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from ui.phone.sockets import HERE


class Arrivals:
    """Participants who were heard of at one address; those at the laptop itself prove nothing."""

    def __init__(self) -> None:
        """Begin with no address."""
        self._address = ""
        self._who: set[str] = set()

    def begin(self, address: str) -> None:
        """Count anew at this address."""
        self._address, self._who = address, set()

    def note(self, scope: Mapping[str, Any], participant: str) -> None:
        """Remember who has asked, where the request came in at the address and from outside the laptop."""
        at, by = (scope.get(end) or ("", 0) for end in ("server", "client"))
        if at[0] == self._address and (by[0] != at[0] or self._address == HERE):
            self._who.add(participant)

    def __len__(self) -> int:
        return len(self._who)

    def missing(self, participants: AbstractSet[str]) -> int:
        """Give how many of these have not come."""
        return len(participants - self._who)
