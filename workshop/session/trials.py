"""What was tried at the laptop before the day: kept with its workshop, the newest of each."""

from typing import Literal, get_args, get_type_hints

from workshop.language import _
from workshop.model import Trial, Workshop
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.text import one_line

What = Literal["phones", "projector", "boxed", "printed"]
KNOWN: tuple[What, ...] = get_args(get_type_hints(Trial)["what"])
LONGEST = 40


def read_trials(desk: Desk, workshop: Workshop) -> tuple[Trial, ...]:
    """Read what was tried for a workshop, oldest first."""
    rows = desk.store.rows("trial", "workshop = ?", [workshop.id], order="at, what")
    return tuple(Trial(row["what"], row["at"], row["found"]) for row in rows)


class TrialVerbs:
    """Keeping what was tried."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def record(self, what: What, found: str) -> None:
        """Keep that something was tried now and what came of it, in place of what was tried before.

        A file that is only read, and one without a workshop, keep nothing.
        """
        if what not in KNOWN:
            raise Refusal(_("Nothing is tried that is called “{what}”.").format(what=one_line(what, LONGEST)))
        workshop = self._desk.workshop()
        if workshop is None or self._desk.store.read_only:
            return
        with self._desk.store.writing() as db:
            db.table("trial").delete_where("workshop = ? AND what = ?", [workshop.id, what])
            row = {"id": new_id(), "workshop": workshop.id, "what": what}
            db.table("trial").insert({**row, "at": self._desk.now(), "found": one_line(found, LONGEST)})
