"""Labels of messages, the points of the curve; written in a transaction that is under way."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

NONE = "unknown"
Row = dict[str, Any]


def put(db: Database, round_id: str, voter: str, given: Mapping[str, str], way: str, grouping: str) -> None:
    """Write labels (message id to option key) in place of the voter's earlier ones of the same messages."""
    db.conn.executemany(
        "INSERT INTO label (round, voter, message, team, way, grouping) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (round, voter, message) DO UPDATE SET team = excluded.team, way = excluded.way,"
        " grouping = excluded.grouping",
        [(round_id, voter, message, team, way, grouping) for message, team in given.items()],
    )


def take_back(db: Database, round_id: str, voters: Iterable[str], message: str) -> None:
    """Delete what some voters said of a message."""
    db.conn.executemany(
        "DELETE FROM label WHERE round = ? AND voter = ? AND message = ?",
        [(round_id, voter, message) for voter in voters],
    )


def hand_over(db: Database, round_id: str, old: str, new: str, *, still_open: bool) -> str:
    """Let a voter have what another one said: "moved"; what the new one said of a message itself stays.

    Empty where there was nothing. In a closed round nothing is taken out.
    """
    at = [new, round_id, old]
    if not of_voter(db, round_id, old):
        return ""
    db.execute("UPDATE OR IGNORE label SET voter = ? WHERE round = ? AND voter = ?", at)
    if still_open:
        db.execute("DELETE FROM label WHERE round = ? AND voter = ?", at[1:])
    return "moved"


def of_round(db: Database, round_id: str) -> list[tuple[str, str]]:
    """Give voter and message of each label of a round."""
    found = db.execute("SELECT voter, message FROM label WHERE round = ?", [round_id])
    return [(str(voter), str(message)) for voter, message in found]


def count_teams(db: Database, round_id: str) -> dict[str, int]:
    """Count how often each team was named in a round."""
    return dict(db.execute("SELECT team, count(*) FROM label WHERE round = ? GROUP BY team", [round_id]))


def count_voters(db: Database, round_id: str) -> dict[str, int]:
    """Count who labelled in a round, by way."""
    asked = "SELECT way, count(DISTINCT voter) FROM label WHERE round = ? GROUP BY way"
    return dict(db.execute(asked, [round_id]))


def of_way(db: Database, round_id: str, way: str) -> list[tuple[str, str, str]]:
    """Give voter, message and team of each label of a round that came by one way."""
    asked = "SELECT voter, message, team FROM label WHERE round = ? AND way = ?"
    return [(str(a), str(b), str(c)) for a, b, c in db.execute(asked, [round_id, way])]


def of_voter(db: Database, round_id: str, voter: str) -> dict[str, str]:
    """Give what a voter said of each message."""
    found = db.execute("SELECT message, team FROM label WHERE round = ? AND voter = ?", [round_id, voter])
    return {str(message): str(team) for message, team in found}


def of_workshop(db: Database, workshop: str) -> list[tuple[str, str, str, str, str, str]]:
    """Give activity, voter, message, team, way and group of each label, the newest of each voter."""
    found = db.execute(
        "SELECT round.activity, voter, message, team, way, grouping FROM label"
        " JOIN round ON round.id = label.round JOIN activity ON activity.id = round.activity"
        " WHERE activity.workshop = ? ORDER BY round.number, voter, message",
        [workshop],
    )
    newest = {(row[0], row[1], row[2]): row for row in found}
    return [(str(a), str(b), str(c), str(d), str(e), str(f)) for a, b, c, d, e, f in newest.values()]


def any_of(db: Database, workshop: str) -> bool:
    """Tell whether the room of a workshop has labelled anything."""
    asked = (
        "SELECT 1 FROM label JOIN round ON round.id = label.round"
        " JOIN activity ON activity.id = round.activity WHERE activity.workshop = ? LIMIT 1"
    )
    return db.execute(asked, [workshop]).fetchone() is not None


def under_way(db: Database, workshop: str, kind: str) -> bool:
    """Tell whether a round of this kind of activity is open."""
    asked = (
        "SELECT 1 FROM round JOIN activity ON activity.id = round.activity"
        " WHERE round.state = 'open' AND activity.kind = ? AND activity.workshop = ? LIMIT 1"
    )
    return db.execute(asked, [kind, workshop]).fetchone() is not None


def put_point(db: Database, workshop: str, labelled: int, correct: int, total: int) -> None:
    """Write a point of the curve, in place of an earlier one at the same place."""
    db.execute(
        "INSERT INTO point (workshop, labelled, correct, total) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (workshop, labelled) DO UPDATE SET correct = excluded.correct, total = excluded.total",
        [workshop, labelled, correct, total],
    )


def points(db: Database, workshop: str) -> list[tuple[int, int, int]]:
    """Give labelled, correct and total of each point of the curve in order."""
    asked = "SELECT labelled, correct, total FROM point WHERE workshop = ? ORDER BY labelled"
    return [(int(a), int(b), int(c)) for a, b, c in db.execute(asked, [workshop])]
