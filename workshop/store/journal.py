"""The facilitator's edits with what was before and after, so that each can be undone by its name."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlite_utils import Database

from workshop.language import _
from workshop.problems import Refusal
from workshop.store import labels
from workshop.store.database import Row, Store

KEPT = 200
Images = dict[str, Row | None]


class Stays(Refusal):
    """An edit cannot be taken back, because something rests on it by now; `number` is the edit’s."""

    def __init__(self, name: str, number: int) -> None:
        """Say that the edit called `name` stays."""
        super().__init__(_("“{name}” was used since and stays in the record.").format(name=name))
        self.number = number


class Edit:
    """One edit under way: every row it changes is remembered as it was."""

    def __init__(self, db: Database) -> None:
        """Begin with nothing changed."""
        self._db = db
        self.before: Images = {}
        self.after: Images = {}

    def put(self, table: str, row: Row) -> None:
        """Write a whole row, whether it was there or not."""
        self._remember(table, row["id"])
        self._db.table(table).upsert(row, pk="id")
        self.after[f"{table}/{row['id']}"] = row

    def change(self, table: str, key: str, **changes: Any) -> None:
        """Change some columns of a row; raises Refusal when it is not there any more."""
        row = _row(self._db, table, key)
        if row is None:
            raise Refusal(_("That is not there any more. Nothing was changed."))
        self.put(table, {**row, **changes})

    def remove(self, table: str, key: str) -> None:
        """Take a row away."""
        self._remember(table, key)
        self._db.table(table).delete_where("id = ?", [key])
        self.after[f"{table}/{key}"] = None

    def _remember(self, table: str, key: str) -> None:
        self.before.setdefault(f"{table}/{key}", _row(self._db, table, key))


def _row(db: Database, table: str, key: str) -> Row | None:
    return next(iter(db.table(table).rows_where("id = ?", [key])), None)


@contextmanager
def editing(store: Store, name: str, *, together: bool = False) -> Iterator[Edit]:
    """Make one undoable edit called `name`; `together` joins it to the last one of the same rows.

    Edits made inside another are part of that one.
    """
    with store.writing() as db:
        if store.edit is not None:
            yield store.edit
            return
        edit = store.edit = Edit(db)
        try:
            yield edit
        finally:
            store.edit = None
        changed = [k for k, row in edit.before.items() if row != edit.after[k]]
        if not changed:
            return
        before = {k: edit.before[k] for k in changed}
        after = {k: edit.after[k] for k in changed}
        db.table("edit").delete_where("undone = 1")
        last = next(iter(db.table("edit").rows_where(order_by="number desc", limit=1)), None)
        if together and last and last["name"] == name and set(json.loads(last["before"])) == set(changed):
            db.table("edit").update(last["number"], {"after": json.dumps(after)})
            return
        db.table("edit").insert({"name": name, "before": json.dumps(before), "after": json.dumps(after)})
        db.execute("DELETE FROM edit WHERE number <= (SELECT max(number) FROM edit) - ?", [KEPT])


def names(store: Store) -> tuple[str, str]:
    """Give the names of what undo and redo would do, empty where there is nothing."""
    undo = store.rows("edit", "undone = 0", order="number desc limit 1")
    redo = store.rows("edit", "undone = 1", order="number limit 1")
    return (undo[0]["name"] if undo else "", redo[0]["name"] if redo else "")


def voted_on(db: Database, key: str) -> bool:
    """Tell whether an idea or a source stands on a form, so that it can no longer be taken away."""
    return db.execute("SELECT 1 FROM round WHERE instr(form, ?) LIMIT 1", [key]).fetchone() is not None


def recorded(db: Database, activity: str) -> bool:
    """Tell whether something of an activity is in the record, so that it can no longer be taken away."""
    row = _row(db, "activity", activity)
    if row is not None and (row["state"] not in {"ahead", "skipped"} or row["spent"]):
        return True
    places = (("round", "activity"), ("written", "activity"), ("held", "activity"), ("decision", "id"))
    return any(
        next(iter(db.table(table).rows_where(f"{column} = ?", [activity], limit=1)), None)
        for table, column in places
    )


def answered(db: Database, activity: str) -> bool:
    """Tell whether an activity has a vote that counts, open or closed, or a decision."""
    counting = db.table("round").count_where("activity = ? AND void = ''", [activity])
    return counting > 0 or db.table("decision").count_where("id = ?", [activity]) > 0


def _led_since(db: Database, activity: str, state: str | None) -> bool:
    """Tell whether an activity went on since it was passed over or taken up, so that its state stays."""
    row = _row(db, "activity", activity)
    if state is None or row is None:
        return False
    if state == "skipped":
        return bool(row["state"] == "done") or answered(db, activity)
    return bool(row["state"] != "skipped")


def _begun(db: Database, workshop: str) -> bool:
    return db.table("workshop").count_where("id = ? AND began IS NOT NULL", [workshop]) > 0


def _asked(db: Database, activity: str) -> bool:
    return db.table("round").count_where("activity = ?", [activity]) > 0


def _never(_db: Database, _key: str) -> bool:
    return False


# Whether so much rests on a row that undoing may not take it away; what other rows point at, the file keeps.
RESTS: Mapping[str, Callable[[Database, str], bool]] = {
    "idea": voted_on,
    "source": voted_on,
    "workshop": _begun,
    "activity": recorded,
    "pack": labels.any_of,
}


# What goes with a row that is taken away, by table and column: it is no reason to keep the row.
GOES_WITH: Mapping[str, tuple[tuple[str, str], ...]] = {"workshop": (("trial", "workshop"),)}


# Columns that stay as they are once so much rests on the row: what was asked is what was answered.
FIXED: Mapping[tuple[str, str], Callable[[Database, str], bool]] = {("activity", "spec"): _asked}


def keep(db: Database, listed: Iterable[str]) -> None:
    """Let the adding of these ideas and sources stand for good, because they are voted on from now on."""
    places = {f"{table}/{key}" for key in listed for table in ("idea", "source")}
    for row in list(db.table("edit").rows):
        before = json.loads(row["before"])
        if any(before.get(place, row) is None for place in places):
            db.table("edit").delete(row["number"])


def settle(db: Database, places: Iterable[str]) -> None:
    """Let every edit of these rows ("table/id") stand for good, undone or not."""
    for place in places:
        db.table("edit").delete_where("instr(before, ?)", [f'"{place}"'])


def forget(store: Store, table: str) -> bool:
    """Let every edit of a table's rows stand for good, nothing of them stays; tells whether there was one."""
    found = store.rows("edit", "instr(before, ?)", [f'"{table}/'])
    if found:
        with store.writing() as db:
            for row in found:
                db.table("edit").delete(row["number"])
    return bool(found)


def let_stand(store: Store, number: int) -> None:
    """Let one edit stand for good, so that those before it can be taken back."""
    with store.writing() as db:
        db.table("edit").delete(number)


def undo(store: Store) -> str:
    """Take the last edit back and give its name."""
    return _move(store, "undone = 0", "number desc limit 1", "before", 1, _("There is nothing to undo."))


def redo(store: Store) -> str:
    """Do the last edit taken back once more and give its name."""
    return _move(store, "undone = 1", "number limit 1", "after", 0, _("There is nothing to redo."))


def _move(store: Store, where: str, order: str, images: str, undone: int, nothing: str) -> str:
    with store.writing() as db:
        found = next(iter(db.table("edit").rows_where(where, order_by=order)), None)
        if found is None:
            raise Refusal(nothing)
        stays = Stays(found["name"], found["number"])
        other = json.loads(found["after" if images == "before" else "before"])
        rows = list(json.loads(found[images]).items())
        # What was put down last is taken away first.
        for place, row in reversed(rows) if undone else rows:
            table, key = place.split("/", 1)
            if (row is None or table == "pack") and RESTS.get(table, _never)(db, key):
                raise stays
            if row is None:
                try:
                    for other_table, column in GOES_WITH.get(table, ()):
                        db.table(other_table).delete_where(f"{column} = ?", [key])
                    db.table(table).delete_where("id = ?", [key])
                except sqlite3.IntegrityError as problem:
                    raise stays from problem
            elif other[place] is not None and _row(db, table, key) is not None:
                # Only what the edit changed: the timer and others may have written the row since.
                changed = {name: v for name, v in row.items() if v != other[place][name]}
                fixed = any(FIXED.get((table, name), _never)(db, key) for name in changed)
                if fixed or (table == "activity" and _led_since(db, key, changed.get("state"))):
                    raise stays
                db.table(table).update(key, changed)
            else:
                db.table(table).upsert(row, pk="id")
        db.table("edit").update(found["number"], {"undone": undone})
        return str(found["name"])
