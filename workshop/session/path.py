"""Passing over steps of the agenda, and taking them up again."""

from collections.abc import Collection, Iterable, Sequence

from workshop.language import _
from workshop.model import Activity, Workshop
from workshop.path import after, before, refusal
from workshop.problems import Refusal
from workshop.session.agenda import AgendaVerbs
from workshop.session.desk import Desk
from workshop.session.planning import stand
from workshop.store.journal import editing
from workshop.timing import left_off, spent


class PathVerbs:
    """What the facilitator leaves out of the agenda, and takes up after all."""

    def __init__(self, desk: Desk, agenda: AgendaVerbs) -> None:
        """Work at `desk`; `agenda` leads on from a step that is passed over."""
        self._desk, self._agenda = desk, agenda

    def pass_over(self, *numbers: int) -> int:
        """Leave out the steps with these numbers, else the current one; gives the minutes won by it.

        One edit. Of several, those that are done stay done. From the current step one goes on, to where the
        agenda waits or to the next step; behind the last one the workshop is over. What was gathered stays.
        """
        workshop = self._desk.led()
        agenda = self._desk.agenda(workshop)
        going = _numbered(agenda, numbers) if numbers else [self._desk.current()]
        with self._desk.store.writing():
            able = self._able(going)
            gone = {a.id for a in able}
            if all(a.passed_over or a.id in gone for a in agenda):
                raise Refusal(_("Nothing of the agenda would be left. Pass over fewer steps."))
            leaves = workshop.began is not None and workshop.current in gone
            if leaves:
                self._interrupt(workshop, agenda)
            with editing(self._desk.store, _named(_("passing over “{title}”"), able)) as edit:
                for activity in able:
                    edit.change("activity", activity.id, state="skipped")
            self._move_on(workshop, leaves=leaves)
        return sum(a.minutes for a in able)

    def _able(self, going: Sequence[Activity]) -> list[Activity]:
        """Give those that can be passed over; raises Refusal where one is being voted on or none can."""
        said = {a.id: refusal(a, self._vote(a.id)) for a in going}
        opened = next((a for a in going if self._vote(a.id) == "open"), None)
        able = [a for a in going if not said[a.id]]
        if opened is not None or not able:
            raise Refusal(said[(opened or going[0]).id])
        return able

    def _vote(self, activity: str) -> str:
        rows = self._desk.store.rows("round", "activity = ? AND void = ''", [activity])
        if any(row["state"] == "open" for row in rows):
            return "open"
        return "over" if rows or self._desk.store.rows("decision", "id = ?", [activity]) else ""

    def _interrupt(self, workshop: Workshop, agenda: Sequence[Activity]) -> None:
        """Stop the current step's timer, so that it waits as it was when undo brings it back."""
        place = _place(workshop, agenda)
        current = agenda[place - 1]
        if current.state in {"running", "paused"}:
            # What was only looked into is still to come.
            state = "ahead" if left_off(agenda, place) else "paused"
            stopped = {"state": state, "started": None, "spent": spent(current, self._desk.now())}
            with self._desk.store.writing() as db:
                db.table("activity").update(current.id, stopped)

    def _move_on(self, workshop: Workshop, *, leaves: bool) -> None:
        """Stand where the agenda goes on once the current step is passed over."""
        stand(self._desk)
        if not leaves:
            return
        agenda = self._desk.agenda(workshop)
        place = _place(workshop, agenda)
        onward = left_off(agenda, place) or after(agenda, place)
        if onward:
            self._agenda.goto(onward)
            return
        with self._desk.store.writing() as db:
            db.table("workshop").update(workshop.id, {"current": agenda[_last(agenda, place) - 1].id})
        self._desk.blank = self._desk.joining = False
        self._desk.line = ""

    def take_up(self, *numbers: int) -> None:
        """Let the steps with these numbers be still to come again, as one edit."""
        agenda = self._desk.agenda(self._desk.led())
        going = _numbered(agenda, numbers)
        able = [a for a in going if a.passed_over]
        if not able:
            raise Refusal(
                _("“{title}” is not passed over. Go there when its turn comes.").format(title=going[0].title)
            )
        with editing(self._desk.store, _named(_("taking up “{title}” again"), able)) as edit:
            for activity in able:
                edit.change("activity", activity.id, state="ahead")
            stand(self._desk)

    def win_back(self, codes: Collection[str], numbers: Collection[int]) -> int:
        """Shorten blocks by their codes and pass over steps, as one edit; gives the minutes won."""
        if not numbers:
            return self._agenda.win_back(codes)
        with editing(self._desk.store, _("winning time back")):
            won = self._agenda.win_back(codes) if codes else 0
            return won + self.pass_over(*numbers)

    def passed_over(self) -> frozenset[str]:
        """Give the ids of the steps that are passed over."""
        workshop = self._desk.workshop()
        agenda = self._desk.agenda(workshop) if workshop else ()
        return frozenset(a.id for a in agenda if a.passed_over)

    def follow(self, earlier: Collection[str]) -> None:
        """Go where undo or redo leads; `earlier` were passed over before it.

        A step that was passed over in passing is led on, unless one has gone further since.
        """
        workshop = self._desk.workshop()
        if workshop is None or workshop.began is None:
            return
        agenda = self._desk.agenda(workshop)
        place = _place(workshop, agenda)
        if place and agenda[place - 1].passed_over:
            self._stop(agenda[place - 1])
            self._move_on(workshop, leaves=True)
            return
        back = next((n for n, a in enumerate(agenda, 1) if a.id in earlier and a.state == "paused"), 0)
        others = [a for n, a in enumerate(agenda, 1) if n not in {back, place}]
        if back and left_off(others, 0):
            # The agenda goes on where another step waits by now.
            with self._desk.store.writing() as db:
                db.table("activity").update(agenda[back - 1].id, {"state": "ahead"})
        elif back and place == (after(agenda, back) or _last(agenda, back)):
            self._agenda.goto(back)

    def _stop(self, activity: Activity) -> None:
        """Count the time of a step that was running when redo passed over it."""
        since = self._desk.now() - activity.started if activity.started is not None else 0.0
        with self._desk.store.writing() as db:
            db.table("activity").update(activity.id, {"started": None, "spent": activity.spent + since})


def _place(workshop: Workshop, agenda: Sequence[Activity]) -> int:
    return next((n for n, a in enumerate(agenda, 1) if a.id == workshop.current), 0)


def _last(agenda: Sequence[Activity], number: int) -> int:
    """Give the last step before this one that is done, else any that is not passed over."""
    done = (n for n in range(number - 1, 0, -1) if agenda[n - 1].state == "done")
    return next(done, 0) or before(agenda, number)


def _numbered(agenda: Sequence[Activity], numbers: Iterable[int]) -> list[Activity]:
    wanted = list(numbers)
    if not agenda or any(not 1 <= n <= len(agenda) for n in wanted):
        raise Refusal(_("The agenda has the numbers 1 to {last}.").format(last=len(agenda)))
    return [agenda[n - 1] for n in wanted]


def _named(words: str, some: Sequence[Activity]) -> str:
    """Name an edit by its one step, or by the blocks that its steps are of."""
    if len(some) == 1:
        return words.format(title=some[0].title)
    return words.format(title=", ".join(dict.fromkeys(a.block or a.title for a in some)))
