"""What is asked at the start and again at the end: both results are shown together, at the end."""

from collections.abc import Sequence

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity, Tally
from workshop.problems import Refusal
from workshop.session.desk import Desk
from workshop.session.tallies import read_rounds, read_tally
from workshop.store.database import Database


def read_before(desk: Desk, agenda: Sequence[Activity], current: Activity) -> Tally | None:
    """Read the result that the current activity is compared with; None until it was shown."""
    earlier = _named(agenda, current)
    rounds = read_rounds(desk, earlier.id) if earlier else ()
    newest = rounds[-1] if rounds else None
    return read_tally(desk, newest) if newest and newest.state == "revealed" else None


def check_kept(activity: Activity) -> None:
    """Raise Refusal where a result waits for the one it is compared with."""
    if KINDS[activity.kind].kept(activity):
        raise Refusal(
            _("This result is kept for the end. It is shown together with the one that is asked then.")
        )


def show_before(desk: Desk, db: Database, current: Activity) -> None:
    """Show the newest round of the activity that the current one is compared with, where there is one."""
    earlier = _named(desk.agenda(desk.led()), current)
    rounds = read_rounds(desk, earlier.id) if earlier else ()
    if rounds and rounds[-1].state != "revealed":
        now = desk.now()
        closed = rounds[-1].closed or now
        db.table("round").update(rounds[-1].id, {"state": "revealed", "closed": closed, "revealed": now})


def _named(agenda: Sequence[Activity], current: Activity) -> Activity | None:
    key = KINDS[current.kind].before(current)
    return next((a for a in agenda if key and a.key == key), None)
