"""The room's key and what is made of it: the code, the cards' proofs, the tokens."""

import hmac
import secrets
from dataclasses import dataclass

from workshop.language import _
from workshop.model import Workshop
from workshop.problems import NotJoined, WrongCode
from workshop.session.desk import Desk

# Without I, L, O, 0 and 1, which are read for one another.
LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 4
SIGNED = 32


@dataclass(frozen=True, slots=True)
class Room:
    """What a workshop needs so that people can join it; `port` is 0 while it is closed to phones.

    `turn` counts how often joining was begun anew.
    """

    id: str
    key: str
    seats: int = 0
    port: int = 0
    wifi: str = ""
    turn: int = 0

    @property
    def code(self) -> str:
        """Give the code that lets people in."""
        return self.letters(f"room {self.turn}" if self.turn else "room")

    def letters(self, about: str) -> str:
        """Give four characters that only the key can tell."""
        made = self._sign(about)
        return "".join(LETTERS[byte % len(LETTERS)] for byte in made[:LENGTH])

    def seat_code(self, seat: int) -> str:
        """Give what stands on a personal card."""
        return f"{seat}-{self.letters(f'seat {seat}')}"

    def seat_of(self, code: str) -> int:
        """Read what stands on a personal card, 0 for nothing; raises WrongCode."""
        clean = "".join(code.upper().split())
        if not clean:
            return 0
        number, _dash, proof = clean.partition("-")
        seat = int(number) if number.isascii() and number.isdecimal() and len(number) <= LENGTH else 0
        if not 1 <= seat <= self.seats or not hmac.compare_digest(
            self.letters(f"seat {seat}").encode(), proof.encode()
        ):
            raise WrongCode(
                _("This is not the code of a personal card of this workshop. Look again, please.")
            )
        return seat

    def token(self, participant: str) -> str:
        """Give the token of a participant: the id with a signature."""
        return f"{participant}.{self._sign(f'token {participant}').hex()[:SIGNED]}"

    def participant_of(self, token: str) -> str:
        """Give the participant's id of a token that this room gave out; raises NotJoined."""
        key, _dot, _signature = token.partition(".")
        if not token.isascii() or not hmac.compare_digest(self.token(key).encode(), token.encode()):
            raise NotJoined(_("This phone has not joined this workshop yet. Please join."))
        return key

    def _sign(self, about: str) -> bytes:
        return hmac.digest(bytes.fromhex(self.key), about.encode(), "sha256")


def read_room(desk: Desk, workshop: Workshop | None) -> Room | None:
    """Read the room of a workshop, None where nobody was ever let in."""
    if workshop is None:
        return None
    rows = desk.store.rows("room", "id = ?", [workshop.id])
    return Room(**rows[0]) if rows else None


def need_room(desk: Desk) -> Room:
    """Give the room of the workshop that is led; makes it when there is none yet."""
    workshop = desk.led()
    known = read_room(desk, workshop)
    if known is not None:
        return known
    made = Room(workshop.id, secrets.token_hex(32))
    with desk.store.writing() as db:
        db.table("room").insert({"id": made.id, "key": made.key}, ignore=True)
    return read_room(desk, workshop) or made
