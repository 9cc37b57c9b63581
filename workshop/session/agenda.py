"""Leading through the agenda: where we are, the timer, what is written down, the parking lot."""

from collections.abc import Iterable, Sequence

from workshop.activities import KINDS
from workshop.activities.cards import checked
from workshop.language import _, ngettext
from workshop.model import Activity
from workshop.path import after, before
from workshop.problems import Refusal
from workshop.running_order import shortened
from workshop.session.desk import Desk, new_id
from workshop.session.reading import read_material
from workshop.store.journal import editing
from workshop.text import one_line, paragraph
from workshop.timing import left_off, spare, spent

DAY = 24 * 60


class AgendaVerbs:
    """What the facilitator does with the agenda."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def goto(self, number: int) -> None:
        """Begin the activity with this number (from 1).

        The one that was running is done where this is the next one. After a jump it waits, and a further jump
        leaves it waiting, until one goes on beyond it. One that was passed over is taken up again.
        """
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        now, target = self._desk.now(), self._numbered(number)
        with self._desk.store.writing() as db:
            for key, state, so_far in self._left(agenda, workshop.current, number):
                db.table("activity").update(key, {"state": state, "started": None, "spent": so_far})
            if target.state != "running":
                db.table("activity").update(target.id, {"state": "running", "started": now})
            db.table("workshop").update(workshop.id, {"current": target.id, "began": workshop.began or now})
        self._desk.blank = self._desk.joining = False
        self._desk.line = ""

    def _left(self, agenda: Sequence[Activity], current: str, number: int) -> list[tuple[str, str, float]]:
        """Give what becomes of those that are left for the activity `number`: id, state, seconds spent."""
        place = next((n for n, a in enumerate(agenda, 1) if a.id == current), 0)
        path, now, on = left_off(agenda, place), self._desk.now(), number == after(agenda, place)
        return [
            (left.id, self._becomes(left.id, n, number, path, on=on), spent(left, now))
            for n, left in enumerate(agenda, 1)
            if left.state in {"running", "paused"} and n != number
        ]

    def _becomes(self, key: str, number: int, to: int, path: int, *, on: bool) -> str:
        """Tell the state of an activity that is left for `to`; `path` is where one would come back to."""
        if number == path:
            return "done" if on and to > path else "paused"
        if on or number < path:
            return "done"
        if not path:
            return "paused"
        # What was only looked into on the way is still to come.
        return "done" if self._desk.store.rows("round", "activity = ?", [key]) else "ahead"

    def come_back(self) -> None:
        """Go back to the activity that was left by a jump; its time and its vote are as they were."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        number = next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 0)
        path = left_off(agenda, number)
        if not path:
            raise Refusal(_("You are where the agenda goes on. There is nowhere to go back to."))
        self.goto(path)

    def next(self) -> None:
        """Begin the first activity, or go on to the next that is not passed over; at the end all is done."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        place = next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 0)
        if place and agenda[place - 1].state == "ahead":
            self.goto(place)
        elif following := after(agenda, place):
            self.goto(following)
        elif place:
            self._end(agenda, place)

    def back(self) -> None:
        """Go back to the activity before this one."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        place = next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 1)
        earlier = before(agenda, place)
        if earlier:
            self.goto(earlier)

    def _end(self, agenda: Sequence[Activity], last: int) -> None:
        if agenda[last - 1].state in {"done", "skipped"}:
            raise Refusal(_("This was the last activity. Its paper can be printed now."))
        now = self._desk.now()
        with self._desk.store.writing() as db:
            for left in agenda:
                if left.state in {"running", "paused"}:
                    ended = {"state": "done", "started": None, "spent": spent(left, now)}
                    db.table("activity").update(left.id, ended)

    def pause(self) -> None:
        """Stop the timer."""
        current = self._desk.current()
        if current.state == "running":
            so_far = spent(current, self._desk.now())
            with self._desk.store.writing() as db:
                db.table("activity").update(current.id, {"state": "paused", "started": None, "spent": so_far})

    def resume(self) -> None:
        """Let the timer run on."""
        current = self._desk.current()
        if current.state == "paused":
            with self._desk.store.writing() as db:
                db.table("activity").update(current.id, {"state": "running", "started": self._desk.now()})

    def add_minutes(self, minutes: int, number: int | None = None) -> None:
        """Give the current activity, or the one with this number, more minutes or fewer."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        target = agenda[number - 1] if number else self._desk.current()
        with editing(self._desk.store, _("change of minutes"), together=True) as edit:
            edit.change("activity", target.id, minutes=min(DAY, max(0, target.minutes + minutes)))

    def win_back(self, codes: Iterable[str]) -> int:
        """Let the blocks with these codes give back what they can, as one edit; gives the minutes won."""
        agenda = after = self._desk.agenda(self._desk.led())
        wanted = set(codes)
        for block in spare(agenda):
            if block.code in wanted:
                after = shortened(after, block.code, block.minutes)
        won = sum(a.minutes for a in agenda) - sum(a.minutes for a in after)
        if not won:
            raise Refusal(_("Choose at least one block that can give time back."))
        name = ngettext("shortening by {n} min", "shortening by {n} min", won).format(n=won)
        with editing(self._desk.store, name) as edit:
            for old, new in zip(agenda, after, strict=True):
                if old != new:
                    edit.change("activity", new.id, minutes=new.minutes, gives_back=new.gives_back)
        return won

    def _numbered(self, number: int) -> Activity:
        agenda = self._desk.agenda(self._desk.led())
        if not 1 <= number <= len(agenda):
            raise Refusal(_("The agenda has the numbers 1 to {last}.").format(last=len(agenda)))
        return agenda[number - 1]

    def blank(self, on: bool) -> None:  # noqa: FBT001 - a switch is what it is
        """Darken the room's picture, or show it again."""
        self._desk.blank = on
        self._desk.store.touch()

    def write(self, field: str, text: str) -> None:
        """Write a field of the current activity; where it has options, the key of one of them."""
        current = self._desk.current()
        cards = KINDS[current.kind].cards(current, read_material(self._desk))
        known = next((f for card in cards for f in card.fields if f.id == field), None)
        if known is None:
            raise Refusal(_("This activity has no place called “{field}”.").format(field=field[:60]))
        clean = checked(known, paragraph(text))
        place = self._written_at(field) or current.id
        row = {"id": f"{place}:{field}", "activity": place, "field": field, "text": clean}
        name = _("change of “{field}”").format(field=known.label)
        with editing(self._desk.store, name, together=True) as edit:
            edit.put("written", row)

    def _written_at(self, field: str) -> str:
        """Give the activity in which a place was written first: a card may come up again in a later step."""
        where = "field = ? AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
        rows = self._desk.store.rows("written", where, [field, self._desk.led().id])
        return str(rows[0]["activity"]) if rows else ""

    def park(self, text: str) -> str:
        """Keep a point for later and give its id."""
        clean = one_line(text)
        if not clean:
            raise Refusal(_("There is nothing to keep yet. Write the point first."))
        workshop, key = self._desk.led(), new_id()
        place = len(self._desk.store.rows("parked", "workshop = ?", [workshop.id]))
        with editing(self._desk.store, _("point kept for later")) as edit:
            edit.put("parked", {"id": key, "workshop": workshop.id, "position": place, "text": clean})
        return key

    def unpark(self, key: str) -> None:
        """Take a point out of the parking lot."""
        with editing(self._desk.store, _("point taken from the parking lot")) as edit:
            edit.remove("parked", key)
