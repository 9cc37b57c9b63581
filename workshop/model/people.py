"""Who takes part and how their answers came; no name anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.model.agenda import EMPTY

Way = Literal["phone", "counts", "slips", "table", "pass-around"]


@dataclass(frozen=True, slots=True)
class Phones:
    """Where phones reach the laptop while the room is open for them.

    `address` is host:port as people type it, `code` the room's four characters, `name` a second way such as
    readyroom.local:8080, `wifi` the network in the facilitator's words. `connected` phones are there at this
    moment, `arrived` have been heard of at this very address since it was given out; `moved` tells that the
    address is new and not everybody knows it, `away` how many were there before and have not come back;
    `lost` that the laptop is in no network.
    """

    address: str
    url: str
    code: str
    name: str = ""
    wifi: str = ""
    connected: int = 0
    arrived: int = 0
    moved: bool = False
    away: int = 0
    lost: bool = False

    @property
    def join_url(self) -> str:
        """Give what stands in the QR code: the part after # stays on the phone."""
        return f"{self.url}/#{self.code}"


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone who joined: a random id; `seat` is the number of a personal card, 0 without one."""

    id: str
    seat: int = 0
    function: str = ""
    table: str = ""

    @property
    def identity(self) -> str:
        """Give what makes two ballots one person's: the seat where there is one."""
        return f"seat {self.seat}" if self.seat else f"phone {self.id}"


@dataclass(frozen=True, slots=True)
class TableStand:
    """How many joined at a table and how many of them have answered."""

    name: str
    joined: int
    answered: int


@dataclass(frozen=True, slots=True)
class Presence:
    """Who is there and who is still missing in the newest round, never what they answered.

    `answered` are responses of the newest round; `seats` personal cards were handed out, `missing_seats` of
    them have not answered; `functions` counts those who said where they work.
    """

    joined: int = 0
    answered: int = 0
    seats: int = 0
    missing_seats: tuple[int, ...] = ()
    tables: tuple[TableStand, ...] = ()
    functions: Mapping[str, int] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True)
class HeldText:
    """What somebody wrote on a phone, waiting for the facilitator to release it."""

    id: str
    activity: str
    text: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer is on the disk; `replaced` is the other way in which the same seat had answered before."""

    replaced: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody is in: the token to hold.

    `ballot` tells what became of what the phone had answered before it took a personal card: "moved" to the
    card, or "replaced" by what the card had answered already; empty where no open vote was concerned.
    """

    token: str
    ballot: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one participant sent for one round."""

    round: str
    participant: Participant
    raw: object
