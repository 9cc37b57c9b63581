"""Responses: written, replaced and taken back; all in a transaction that is under way."""

from collections.abc import Iterable

from sqlite_utils import Database

Answered = tuple[str, str]


def put(db: Database, round_id: str, voter: str, way: str, answer: str) -> str:
    """Write a response in place of the voter's earlier one and give that one's way, empty without one."""
    found = db.execute("SELECT way FROM response WHERE round = ? AND voter = ?", [round_id, voter]).fetchone()
    db.execute(
        "INSERT INTO response (round, voter, way, answer) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (round, voter) DO UPDATE SET way = excluded.way, answer = excluded.answer",
        [round_id, voter, way, answer],
    )
    return str(found[0]) if found else ""


def newest_round(db: Database) -> tuple[str, str] | None:
    """Give round and activity of the newest vote that counts where the workshop stands, None for none."""
    found = db.execute(
        "SELECT round.id, round.activity FROM engagement JOIN workshop ON workshop.id = engagement.workshop"
        " JOIN round ON round.activity = workshop.current AND round.void = ''"
        " ORDER BY round.number DESC LIMIT 1"
    ).fetchone()
    return (str(found[0]), str(found[1])) if found else None


def get(db: Database, round_id: str, voter: str) -> Answered | None:
    """Give the way and the answer of one voter."""
    found = db.execute(
        "SELECT way, answer FROM response WHERE round = ? AND voter = ?", [round_id, voter]
    ).fetchone()
    return (str(found[0]), str(found[1])) if found else None


def of_way(db: Database, round_id: str, way: str) -> dict[str, str]:
    """Give voter and answer of all that came by one way."""
    return dict(db.execute("SELECT voter, answer FROM response WHERE round = ? AND way = ?", [round_id, way]))


def voters(db: Database, round_id: str) -> set[str]:
    """Give who has answered, or labelled a message."""
    asked = "SELECT voter FROM response WHERE round = ? UNION SELECT voter FROM label WHERE round = ?"
    return {row[0] for row in db.execute(asked, [round_id, round_id])}


def hand_over(db: Database, round_id: str, old: str, new: str, *, still_open: bool) -> str:
    """Let a voter have what another one answered: "moved"; "replaced" where the new one's own answer stays.

    Empty where there was nothing. In a closed round nothing is taken out.
    """
    if get(db, round_id, old) is None:
        return ""
    if get(db, round_id, new) is None:
        db.execute("UPDATE response SET voter = ? WHERE round = ? AND voter = ?", [new, round_id, old])
        return "moved"
    if still_open:
        db.execute("DELETE FROM response WHERE round = ? AND voter = ?", [round_id, old])
    return "replaced"


def take_back(db: Database, round_id: str, voter: str, ways: Iterable[str]) -> bool:
    """Delete a voter's response that came by one of these ways; tells whether there was one."""
    earlier = get(db, round_id, voter)
    if earlier is None or earlier[0] not in ways:
        return False
    db.execute("DELETE FROM response WHERE round = ? AND voter = ?", [round_id, voter])
    return True
