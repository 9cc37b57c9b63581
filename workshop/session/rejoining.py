"""A phone that has joined and joins again: it stays one voter, also where it takes a personal card now."""

from collections.abc import Sequence

from workshop.model import Participant
from workshop.session.desk import Desk
from workshop.store import labels, responses
from workshop.store.ballot_key import mark
from workshop.store.database import Database, Row


def hand_over(desk: Desk, db: Database, workshop: str, old: Participant, heir: Participant) -> str:
    """Let a card have what a phone answered before it had the card; in a transaction that is under way.

    Where the card has answered an open vote already, that stays and the phone's goes: one ballot a seat.
    Votes that are closed count as they did. Gives "replaced" or "moved", empty where no open vote is
    concerned.
    """
    made = ""
    for row in _rounds(desk, db, workshop):
        before, after = (desk.voter(who.identity, row["activity"]) for who in (old, heir))
        for handed in (responses.hand_over, labels.hand_over):
            was = handed(db, row["id"], before, after, still_open=row["state"] == "open")
            made = max(made, was if row["state"] == "open" else "")
            desk.said += int(bool(was) and handed is labels.hand_over)
        if row["id"] in desk.dealers:
            desk.dealers[row["id"]].hand_over(before, after)
    db.table("participant").delete(old.id)
    return made


def let_go(desk: Desk, db: Database, workshop: str) -> int:
    """Let go of those who have answered nothing, in a transaction that is under way; give how many."""
    answered = [(row["activity"], responses.voters(db, row["id"])) for row in _rounds(desk, db, workshop)]
    gone = 0
    for row in list(db.table("participant").rows_where("workshop = ?", [workshop])):
        identity = Participant(row["id"], row["seat"]).identity
        if not any(desk.voter(identity, activity) in voters for activity, voters in answered):
            db.table("participant").delete(row["id"])
            desk.heirs[row["id"]] = None
            gone += 1
    return gone


def _rounds(desk: Desk, db: Database, workshop: str) -> Sequence[Row]:
    """Give the rounds in which this laptop can still tell who answered what."""
    where = "activity IN (SELECT id FROM activity WHERE workshop = ?) AND ballots IN ('', ?)"
    return list(db.table("round").rows_where(where, [workshop, mark(desk.key())]))
