"""Ballots by phone, on slips, from tables and on the laptop passed around: one for each seat."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workshop.activities.ballot import as_given, check, check_labels
from workshop.language import _
from workshop.model import Ballot, Participant, Receipt, Way
from workshop.problems import Closed, NotJoined, Refusal, Unknown
from workshop.session.desk import Desk, new_id
from workshop.session.grouping import group_of
from workshop.session.joining import need_room, read_room
from workshop.session.tallies import read_form
from workshop.store import labels, responses
from workshop.store.ballot_key import mark
from workshop.store.database import Database, Row

MOST = 999
Paper = Literal["slips", "table"]


@dataclass(frozen=True, slots=True)
class Given:
    """A checked answer on its way to the disk."""

    round: str
    voter: str
    answer: str


class BallotVerbs:
    """What people give, one by one."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def collect(self, ballots: Sequence[Ballot]) -> list[Receipt | Refusal]:
        """Count what phones sent, all in one transaction; each gets a receipt or the reason why not.

        "Is it open?" and the write are one transaction: nothing is counted after a close.
        """
        made: list[Receipt | Refusal] = []
        rounds: dict[str, Row] = {}
        try:
            with self._desk.store.writing() as db:
                said = self._desk.said
                for ballot in ballots:
                    try:
                        if ballot.round not in rounds:
                            rounds[ballot.round] = self._round(ballot.round)
                        row = rounds[ballot.round]
                        made.append(self._take(db, row, ballot))
                    except Refusal as refused:
                        made.append(refused)
                if 0 < self._desk.said - said == sum(isinstance(answer, Receipt) for answer in made):
                    # Labels alone: the room sees them when the machine has learned from them.
                    self._desk.store.hush()
        except Refusal as refused:
            # The commit itself failed: nobody's answer is on the disk.
            return [refused] * len(ballots)
        return made

    def _take(self, db: Database, row: Row, ballot: Ballot) -> Receipt:
        who = self._desk.heirs.get(ballot.participant.id, ballot.participant)
        if who is None:
            raise NotJoined(_("This phone has not joined this workshop yet. Please join."))
        voter = self._desk.voter(who.identity, row["activity"])
        if row["state"] == "open" and read_form(self._desk, row).shape == "labels":
            given = check_labels(read_form(self._desk, row), ballot.raw)
            group = group_of(self._desk, who.table, row["activity"])
            labels.put(db, row["id"], voter, given, "phone", group)
            self._desk.said += 1
            return Receipt()
        return self._put(db, row, voter, ballot.raw, "phone")

    def respond(self, round_id: str, voter: str, raw: object, way: Way) -> Receipt:
        """Count one answer of a voter; a second one of the same voter replaces the first."""
        with self._desk.store.writing() as db:
            return self._put(db, self._round(round_id), voter, raw, way)

    def _put(self, db: Database, row: Row, voter: str, raw: object, way: Way) -> Receipt:
        if row["state"] != "open":
            raise Closed(_("This vote is closed: what was sent now was not counted."))
        answer = check(read_form(self._desk, row), raw)
        earlier = responses.put(db, row["id"], voter, way, json.dumps(answer, separators=(",", ":")))
        return Receipt(earlier if earlier != way else "")

    def asked(self, round_id: str) -> Row:
        """Give the row of a round, open or not; raises Unknown where there is none."""
        return self._round(round_id)

    def find_open(self) -> Row | None:
        """Give the row of the open round, None where none is."""
        return self._open()

    def open_now(self) -> Row:
        """Give the row of the open round; raises Closed where none is."""
        return self._open_round()

    def _round(self, round_id: str) -> Row:
        rows = self._desk.store.rows("round", "id = ?", [round_id])
        if not rows:
            raise Unknown(_("There is no such vote. Wait for the next one, please."))
        self._check_key(rows[0])
        return rows[0]

    def _check_key(self, row: Row) -> None:
        if row["state"] == "open" and row["ballots"] not in {"", mark(self._desk.key())}:
            raise Closed(
                _("This vote was opened on another laptop. The facilitator must close it and vote again.")
            )

    def slip(self, number: int, raw: object) -> Receipt:
        """Count a paper slip; with personal cards its number is the card's."""
        return self._on_paper("slips", number, raw)

    def table(self, number: int, raw: object) -> Receipt:
        """Count the one answer of a table."""
        return self._on_paper("table", number, raw)

    def _on_paper(self, way: Paper, number: int, raw: object) -> Receipt:
        row = self._open_round()
        return self.respond(
            row["id"], self._desk.voter(self._identity(way, number), row["activity"]), raw, way
        )

    def _identity(self, way: Paper, number: int) -> str:
        if way == "table":
            if not 1 <= number <= MOST:
                raise Refusal(_("Tables have the numbers 1 to {most}.").format(most=MOST))
            return f"table {number}"
        room = read_room(self._desk, self._desk.workshop())
        if room and room.seats:
            if not 1 <= number <= room.seats:
                raise Refusal(_("The personal cards have the numbers 1 to {last}.").format(last=room.seats))
            return Participant("", number).identity
        if not 1 <= number <= MOST:
            raise Refusal(_("Slips have the numbers 1 to {most}.").format(most=MOST))
        return f"slip {number}"

    def passed(self, raw: object, seat: str = "") -> Receipt:
        """Count an answer given on this laptop; `seat` is the code of a personal card, where there is one."""
        number = need_room(self._desk).seat_of(seat) if seat.strip() else 0
        row = self._open_round()
        voter = self._desk.voter(Participant(new_id(), number).identity, row["activity"])
        return self.respond(row["id"], voter, raw, "pass-around")

    def check_seat(self, seat: str) -> int:
        """Read the code of a personal card and give its number; raises WrongCode."""
        return need_room(self._desk).seat_of(seat)

    def typed(self, way: Paper) -> dict[int, dict[str, Any]]:
        """Give what was typed in for the open round: slip or table number to its answer as it was given."""
        row = self._open_round()
        form = read_form(self._desk, row)
        with self._desk.store.reading() as db:
            found = responses.of_way(db, row["id"], way)
        room = read_room(self._desk, self._desk.workshop())
        last = room.seats if room and room.seats and way == "slips" else MOST
        made: dict[int, dict[str, Any]] = {}
        for number in range(1, last + 1) if found else ():
            text = found.get(self._desk.voter(self._identity(way, number), row["activity"]))
            if text is not None:
                made[number] = as_given(form, json.loads(text))
        return made

    def take_back(self, way: Paper, number: int) -> bool:
        """Take a slip or a table's answer out again that was typed by mistake; tells whether it was there."""
        row = self._open_round()
        voter = self._desk.voter(self._identity(way, number), row["activity"])
        with self._desk.store.writing() as db:
            return responses.take_back(db, row["id"], voter, [way])

    def mine(self, participant: Participant) -> dict[str, Any] | None:
        """Give what this participant answered in the newest round, open or closed; None for nothing."""
        with self._desk.store.reading() as db:
            asked = responses.newest_round(db)
            if asked is None:
                return None
            voter = self._desk.voter(participant.identity, asked[1])
            form = self._desk.forms.get(asked[0]) or read_form(self._desk, self._round(asked[0]))
            if form.shape == "labels":
                return labels.of_voter(db, asked[0], voter) or None
            found = responses.get(db, asked[0], voter)
            if found is None:
                return None
        return as_given(form, json.loads(found[1]))

    def _open(self) -> Row | None:
        workshop = self._desk.workshop()
        where = "activity = ? AND state = 'open'"
        rows = self._desk.store.rows("round", where, [workshop.current if workshop else ""])
        return rows[0] if rows else None

    def _open_round(self) -> Row:
        row = self._open()
        if row is None:
            raise Closed(_("This vote is not open. Open it first."))
        self._check_key(row)
        return row
