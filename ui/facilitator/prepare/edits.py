"""What is done to the agenda's rows: each is one verb of the session, and the table follows at once."""

from collections.abc import Callable
from functools import partial

from ui.facilitator.lectern import Lectern
from ui.facilitator.prepare.rows import Row, behind
from ui.facilitator.prepare.table import AgendaTable
from ui.facilitator.prepare.words import rest
from workshop.activities import KINDS
from workshop.agenda_check import Remedy
from workshop.language import _


class Edits:
    """The edits of the table; `again` shows the file as it is by now."""

    def __init__(self, lectern: Lectern, table: AgendaTable, again: Callable[[], None]) -> None:
        """Work on the agenda that `table` shows."""
        self._lectern, self.table, self._again = lectern, table, again

    def insert(self, kind: str) -> bool:
        """Add an activity of a kind behind the chosen row and choose it; tells whether it was added."""
        rows, row_ = self.table.agenda.rows, self.table.row
        before, into = behind(rows, self.table.agenda.place_of(row_.keys) if row_ else -1)
        made: list[str] = []
        plan = self._lectern.session.planning
        into = "" if KINDS[kind].rests else into
        if self._lectern.do(lambda: made.append(plan.insert(kind, before, into))):
            self._again()
            self.table.choose(made[0])
        return bool(made)

    def move(self, at: Row, before: str, into: str) -> None:
        """Move a row in front of an activity, into a block where one is given."""
        self._lectern.do(self._lectern.session.planning.move, at.keys, before, into)
        self._again()

    def resize(self, at: Row, by: int) -> None:
        """Give a row more minutes or fewer."""
        session = self._lectern.session
        if at.shape == "block":
            self._lectern.do(session.planning.resize, at.key, by)
        else:
            number = [a.id for a in session.scene().agenda].index(at.key) + 1
            self._lectern.do(session.agenda.add_minutes, by, number)
        self._again()

    def duplicate(self, at: Row) -> None:
        """Put a copy behind a row and choose it."""
        made: list[str] = []
        if self._lectern.do(lambda: made.extend(self._lectern.session.planning.duplicate(at.keys))):
            self._again()
            self.table.choose(*made)

    def remove(self, at: Row) -> None:
        """Take a row out and stand on the next one."""
        rows = self.table.agenda.rows
        place = rows.index(at)
        near = [*rows[place + 1 :], *reversed(rows[:place])]
        heir = next((r for r in near if r.keys and at.key not in r.keys and r.shape == at.shape), None)
        heir = heir or next((r for r in near if r.keys and at.key not in r.keys), None)
        if self._lectern.do(self._lectern.session.planning.remove, at.keys):
            self._again()
            self.table.choose(*(heir.keys if heir else ()))
            self._lectern.say(
                _("“{title}” is out of the agenda. Ctrl+Z brings it back.").format(title=at.title)
            )

    def turn(self, at: Row) -> None:
        """Pass over a row, or take it up again where it was."""
        path = self._lectern.session.path
        agenda = self._lectern.session.scene().agenda
        numbers = [n for n, a in enumerate(agenda, 1) if a.id in at.keys]
        self._lectern.do(path.take_up if at.passed else path.pass_over, *numbers)
        self._again()

    def mend(self, remedy: Remedy) -> None:
        """Do what was offered for a warning."""
        plan = self._lectern.session.planning
        verbs: dict[str, Callable[[], object]] = {
            "shorten": partial(plan.shorten, remedy.key, remedy.minutes),
            "pause": partial(plan.insert, rest(), remedy.key, title=_("Break"), minutes=remedy.minutes),
        }
        self._lectern.do(verbs[remedy.does])
        self._again()
        # The line that one stood on is gone with its warning.
        self.table.setFocus()
