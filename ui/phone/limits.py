"""How often something may be tried: so much at once, then so much a second."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Allowance:
    """Tries for each of many: `at_once`, then `a_second`; those who have all of theirs are forgotten."""

    at_once: float
    a_second: float
    now: Callable[[], float] = time.monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def left(self, who: str) -> float:
        """Give how many tries somebody has at this moment."""
        tries, since = self._left.get(who, (self.at_once, 0.0))
        return min(self.at_once, tries + (self.now() - since) * self.a_second)

    def spend(self, who: str) -> None:
        """Take one try away."""
        if len(self._left) > MANY:
            self._forget()
        self._left[who] = (self.left(who) - 1, self.now())

    def take(self, who: str) -> bool:
        """Take one try away where there is one; tells whether there was."""
        if self.left(who) < 1:
            return False
        self.spend(who)
        return True

    def _forget(self) -> None:
        self._left = {who: kept for who, kept in self._left.items() if self.left(who) < self.at_once}


MANY = 10_000


class Guesses:
    """Wrong codes: few from one address, and few in all, so that four characters cannot be found out."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with everything allowed; `now` gives seconds."""
        self._one, self._all = Allowance(12, 0.1, now), Allowance(60, 0.2, now)

    def allowed(self, address: str) -> bool:
        """Tell whether one more code may be tried from here."""
        return self._one.left(address) >= 1 and self._all.left("") >= 1

    def wrong(self, address: str) -> None:
        """Remember a wrong one."""
        self._one.spend(address)
        self._all.spend("")
