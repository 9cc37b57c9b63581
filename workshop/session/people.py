"""People: the room opened for phones, joining, personal cards."""

from dataclasses import replace

from workshop.language import _
from workshop.model import Joined, Option, Participant, Phones
from workshop.problems import NotJoined, Refusal, WrongCode
from workshop.session.desk import Desk, new_id
from workshop.session.joining import Room, need_room, read_room
from workshop.session.rejoining import hand_over, let_go
from workshop.store.database import Database
from workshop.store.journal import editing
from workshop.text import one_line

MOST_SEATS, MOST_PEOPLE, TABLE = 500, 2000, 40


def _write(db: Database, room: Room, person: Participant) -> None:
    row = {"id": person.id, "workshop": room.id, "seat": person.seat}
    db.table("participant").upsert({**row, "function": person.function, "place": person.table}, pk="id")


class PeopleVerbs:
    """Who comes in and how."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    @property
    def phones(self) -> Phones | None:
        """Give how phones reach the laptop now, None while the room is closed to them."""
        return self._desk.phones

    def code(self) -> str:
        """Give the room's code; it stays the same for the whole workshop."""
        return need_room(self._desk).code

    def functions(self) -> tuple[Option, ...]:
        """Give where people may say they work, as the agenda asks it; empty where it does not."""
        workshop = self._desk.workshop()
        for activity in self._desk.agenda(workshop) if workshop else ():
            for asked in activity.spec.get("questions", ()):
                if asked["id"] == "function":
                    return tuple(Option(o["id"], o["text"]) for o in asked["options"])
        return ()

    def join(self, code: str, function: str = "", table: str = "", seat: str = "") -> str:
        """Let somebody in and give the token; a card's code makes phone and slip one person's.

        Raises WrongCode when the room's code or the card's is not right.
        """
        return self.join_again("", code, function, table, seat).token

    def join_again(
        self, before: str, code: str, function: str = "", table: str = "", seat: str = ""
    ) -> Joined:
        """Let a phone in that may have joined already: with the token it has, it stays one voter.

        With a personal card, what it answered before is the card's from now on, and the token another one.
        """
        room = need_room(self._desk)
        if "".join(code.upper().split()) != room.code:
            raise WrongCode(_("This is not the room’s code. Look at the wall and type it again."))
        known = {option.key for option in self.functions()}
        said = Participant(
            new_id(), room.seat_of(seat), function if function in known else "", one_line(table, TABLE)
        )
        old = self._known(before)
        if old is not None and said.seat in {0, old.seat}:
            return self._correct(room, before, old, said)
        if old is not None and not old.seat:
            return self._take_card(room, before, old, said)
        with self._desk.store.writing() as db:
            if db.table("participant").count_where("workshop = ?", [room.id]) >= MOST_PEOPLE:
                raise Refusal(_("The room is full: no more phones can join. Please tell the facilitator."))
            _write(db, room, said)
        return Joined(room.token(said.id))

    def _known(self, token: str) -> Participant | None:
        self._desk.participants.pop(token, None)
        try:
            return self.who(token)
        except NotJoined:
            return None

    def _correct(self, room: Room, token: str, old: Participant, said: Participant) -> Joined:
        """Take in where somebody works or sits who has joined already."""
        person = replace(old, function=said.function or old.function, table=said.table or old.table)
        if person != old:
            with self._desk.store.writing() as db:
                _write(db, room, person)
            self._desk.participants[token] = person
        return Joined(token)

    def _take_card(self, room: Room, token: str, old: Participant, said: Participant) -> Joined:
        """Let a phone that joined without a card be the card's from now on."""
        heir = replace(said, function=said.function or old.function, table=said.table or old.table)
        with self._desk.store.writing() as db:
            _write(db, room, heir)
            ballot = hand_over(self._desk, db, room.id, old, heir)
        self._desk.participants.pop(token, None)
        self._desk.heirs[old.id] = heir
        return Joined(room.token(heir.id), ballot)

    def who(self, token: str) -> Participant:
        """Give whose token this is; raises NotJoined for one that this workshop did not give out."""
        known = self._desk.participants.get(token)
        if known is not None:
            return known
        room = read_room(self._desk, self._desk.workshop())
        key = room.participant_of(token) if room else ""
        rows = self._desk.store.rows("participant", "id = ?", [key])
        if not rows:
            raise NotJoined(_("This phone has not joined this workshop yet. Please join."))
        row = rows[0]
        person = Participant(row["id"], row["seat"], row["function"], row["place"])
        self._desk.participants[token] = person
        return person

    def start_anew(self) -> int:
        """Give the room another code and let go of those who have answered nothing; give how many they are.

        Who has answered stays in, and what was counted stays; personal cards stay good.
        """
        room = need_room(self._desk)
        with self._desk.store.writing() as db:
            gone = let_go(self._desk, db, room.id)
            db.table("room").update(room.id, {"turn": room.turn + 1})
        self._desk.participants.clear()
        if self._desk.phones is not None:
            self.show_phones(replace(self._desk.phones, code=self.code()))
        return gone

    def set_seats(self, number: int) -> None:
        """Say how many personal cards are handed out; 0 for none."""
        if not 0 <= number <= MOST_SEATS:
            raise Refusal(_("There can be 0 to {most} personal cards.").format(most=MOST_SEATS))
        self._edit(_("change of the number of cards"), seats=number)

    def seat_codes(self) -> tuple[str, ...]:
        """Give what stands on each personal card."""
        room = need_room(self._desk)
        return tuple(room.seat_code(n) for n in range(1, room.seats + 1))

    def set_wifi(self, text: str) -> None:
        """Write down the name of the room's Wi-Fi, as the wall shows it."""
        self._edit(_("change of the Wi-Fi’s name"), wifi=one_line(text, 60))
        self.follow()

    def follow(self) -> None:
        """Let the wall show the Wi-Fi’s name as it is written down now."""
        if self._desk.phones is not None:
            self.show_phones(replace(self._desk.phones, wifi=self.wifi()))

    def wifi(self) -> str:
        """Give the name of the room's Wi-Fi."""
        room = read_room(self._desk, self._desk.workshop())
        return room.wifi if room else ""

    def _edit(self, name: str, **changes: int | str) -> None:
        room = need_room(self._desk)
        with editing(self._desk.store, name, together=True) as edit:
            edit.change("room", room.id, **changes)

    def _change(self, **changes: int | str) -> None:
        room = need_room(self._desk)
        with self._desk.store.writing() as db:
            db.table("room").update(room.id, changes)

    def open_phones(self, phones: Phones, port: int) -> None:
        """Say that phones reach the laptop now; the port is kept, to open the same one after a crash.

        Where the address changed and people had joined, the room sees how to join, without being asked to.
        """
        self._change(port=port)
        if phones.moved and not self._desk.joining:
            joined = self._desk.store.rows("participant", "workshop = ? LIMIT 1", [need_room(self._desk).id])
            self._desk.joining = self._desk.calling = bool(joined)
        self.show_phones(phones)

    def close_phones(self) -> None:
        """Say that phones do not reach the laptop any more."""
        self._desk.joining = False
        self._change(port=0)
        self.show_phones(None)

    def kept_port(self) -> int:
        """Give the port of a room that was still open when the program ended, 0 for none."""
        room = read_room(self._desk, self._desk.workshop())
        return room.port if room else 0

    def show_phones(self, phones: Phones | None) -> None:
        """Take in how phones reach the laptop now."""
        if self._desk.calling and not (phones and phones.moved):
            self._desk.joining = self._desk.calling = False
        if phones != self._desk.phones:
            self._desk.phones = phones
            self._desk.store.touch()

    def show_join(self, on: bool) -> None:  # noqa: FBT001 - a switch is what it is
        """Show the room how to join, or take that picture away."""
        if on and self._desk.phones is None:
            raise Refusal(_("The room is not open for phones yet. Open it on the tab Phones first."))
        self._desk.joining, self._desk.calling = on, False
        self._desk.store.touch()
