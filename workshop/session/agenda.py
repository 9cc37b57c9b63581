"""Leading through the agenda: where we are, the timer, what is written down, the parking lot."""

from workshop.activities import KINDS
from workshop.activities.cards import checked
from workshop.language import _
from workshop.model import Activity
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.session.reading import read_material
from workshop.store.journal import editing
from workshop.text import one_line, paragraph
from workshop.timing import spent

DAY = 24 * 60


class AgendaVerbs:
    """What the facilitator does with the agenda."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def goto(self, number: int) -> None:
        """Begin the activity with this number (from 1); the one that was running is done."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        if not 1 <= number <= len(agenda):
            raise Refusal(_("The agenda has the numbers 1 to {last}.").format(last=len(agenda)))
        now, target = self._desk.now(), agenda[number - 1]
        with self._desk.store.writing() as db:
            for other in agenda:
                if other.state in {"running", "paused"} and other.id != target.id:
                    so_far = spent(other, now)
                    db.table("activity").update(other.id, {"state": "done", "started": None, "spent": so_far})
            if target.state != "running":
                db.table("activity").update(target.id, {"state": "running", "started": now})
            db.table("workshop").update(workshop.id, {"current": target.id, "began": workshop.began or now})
        self._desk.blank = self._desk.joining = False
        self._desk.line = ""

    def next(self) -> None:
        """Begin the first activity, or go on to the next one; at the end the last one is done."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        place = next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 0)
        if place and agenda[place - 1].state == "ahead":
            self.goto(place)
        elif place < len(agenda):
            self.goto(place + 1)
        elif place:
            self._end(agenda[-1])

    def back(self) -> None:
        """Go back to the activity before this one."""
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        place = next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 1)
        if place > 1:
            self.goto(place - 1)

    def _end(self, last: Activity) -> None:
        if last.state == "done":
            raise Refusal(_("This was the last activity. Its paper can be printed now."))
        so_far = spent(last, self._desk.now())
        with self._desk.store.writing() as db:
            db.table("activity").update(last.id, {"state": "done", "started": None, "spent": so_far})

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
