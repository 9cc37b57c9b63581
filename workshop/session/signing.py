"""The list of those who would like to go on: names with consent, apart from every vote."""

import logging

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity, Participant, SignUp, Workshop
from workshop.problems import Closed, Refusal
from workshop.session.desk import Desk, new_id
from workshop.store import backups, journal
from workshop.store.database import Row
from workshop.store.journal import editing
from workshop.store.rows import value
from workshop.text import one_line

LOG = logging.getLogger(__name__)
LIMIT, KEY, EACH = 80, 32, 3
HEX = frozenset("0123456789abcdef")
TABLE = "signup"


def consent_for(activity: Activity) -> str:
    """Give what people agree to who put themselves on the list now, empty where there is no list."""
    running = activity.state in {"running", "paused"}
    return KINDS[activity.kind].consent(activity) if running else ""


def read_signed(desk: Desk, workshop: Workshop) -> tuple[SignUp, ...]:
    """Read who stands on a workshop's list, by name: the order of coming is not kept."""
    rows = desk.store.rows(TABLE, "workshop = ?", [workshop.id])
    return tuple(sorted((value(SignUp, row) for row in rows), key=lambda s: (s.name.casefold(), s.id)))


class SignUpVerbs:
    """What happens with the list."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk
        self._signed: dict[str, int] = {}
        self._taken: set[str] = set()

    def sign(self, activity: str, key: str, who: SignUp, participant: Participant, *, agreed: bool) -> None:
        """Put somebody on the list who agreed to it on a phone.

        `key` (32 hex digits made by the phone) makes sending it twice the same as once. Of the phone nothing
        is kept; how many came from it is known only while the program runs.
        """
        name = one_line(who.name, LIMIT)
        if not name or len(key) != KEY or not HEX.issuperset(key):
            raise Refusal(_("The list needs a name. Write it first, please."))
        if not agreed:
            raise Refusal(_("Nobody is put on the list without agreeing. Tick the sentence first, please."))
        current = self._desk.current()
        if current.id != activity or not consent_for(current):
            raise Closed(_("The list is closed. The name was not put on it."))
        workshop = self._desk.led()
        with self._desk.store.writing() as db:
            # A name struck off meanwhile is not put on again by a phone that did not hear the answer.
            if key in self._taken or list(db.table(TABLE).rows_where("id = ?", [key])):
                return
            if self._signed.get(participant.id, 0) >= EACH:
                raise Refusal(_("These are many names from one phone. Please tell the facilitator."))
            db.table(TABLE).insert(_row(key, workshop, name, who.function))
        self._taken.add(key)
        self._signed[participant.id] = self._signed.get(participant.id, 0) + 1

    def add(self, name: str, function: str = "") -> str:
        """Put somebody on the list who has agreed to it, and give the id."""
        clean = one_line(name, LIMIT)
        if not clean:
            raise Refusal(_("The list needs a name. Write it first, please."))
        workshop, key = self._desk.led(), new_id()
        with editing(self._desk.store, _("name on the list")) as edit:
            edit.put(TABLE, _row(key, workshop, clean, function))
        return key

    def strike(self, key: str) -> None:
        """Strike somebody off the list; it can be undone until the file is closed."""
        with editing(self._desk.store, _("name struck off the list")) as edit:
            edit.remove(TABLE, key)

    def signed(self) -> tuple[SignUp, ...]:
        """Give who stands on the list."""
        return read_signed(self._desk, self._desk.led())


def _row(key: str, workshop: Workshop, name: str, function: str) -> Row:
    return {"id": key, "workshop": workshop.id, "name": name, "function": one_line(function, LIMIT)}


def forget_struck(desk: Desk) -> None:
    """Take the list out of what can be undone, and names that were struck off out of the file's backups."""
    try:
        if journal.forget(desk.store, TABLE):
            backups.strike(desk.store.path, TABLE, {row["id"] for row in desk.store.rows(TABLE)})
    except Refusal as refused:
        # The file is closed all the same; it is done at the next close.
        LOG.warning("the list can still be undone: “%s”", refused.sentence)
