"""Free texts from phones: held until the facilitator releases them."""

from collections.abc import Callable, Mapping

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity, HeldText, Idea, Participant
from workshop.problems import Closed, Refusal, Unknown
from workshop.session.blockers import BlockerVerbs
from workshop.session.desk import Desk
from workshop.session.ideas import IdeaVerbs
from workshop.store.database import Row
from workshop.store.journal import editing
from workshop.text import one_line

LIMIT, KEY, EACH = 200, 32, 40
HEX = frozenset("0123456789abcdef")


def asked_for(activity: Activity) -> str:
    """Give the label of the free text that phones may write now, empty for none."""
    labels = {
        "ideas": _("Your problem or idea"),
        "reasons": _("Your reason"),
        "words": _("Your worry or hope"),
    }
    running = activity.state in {"running", "paused"}
    return labels.get(KINDS[activity.kind].gathers, "") if running else ""


def read_texts(desk: Desk, activity: str) -> tuple[HeldText, ...]:
    """Read the texts that wait in an activity."""
    rows = desk.store.rows("held", "activity = ? AND state = 'held'", [activity], order="id")
    return tuple(HeldText(row["id"], row["activity"], row["text"]) for row in rows)


class TextVerbs:
    """What happens to a text that somebody wrote on a phone."""

    def __init__(self, desk: Desk, ideas: IdeaVerbs, blockers: BlockerVerbs) -> None:
        """Work at `desk`; a released text becomes an idea or a reason."""
        self._desk = desk
        self._written: dict[str, int] = {}
        self._ideas, self._blockers = ideas, blockers

    def _becomes(self) -> Mapping[str, Callable[[str], object]]:
        return {
            "ideas": lambda text: self._ideas.add([Idea("", text, origin="room")]),
            **dict.fromkeys(("reasons", "words"), self._on_the_wall),
        }

    def _on_the_wall(self, text: str) -> None:
        self._blockers.release(self._blockers.add([text])[0])

    def hold(self, activity: str, key: str, text: object, participant: Participant) -> None:
        """Keep a text; `key` (32 hex digits made by the phone) makes sending it twice the same as once.

        Neither who wrote it nor when is kept.
        """
        clean = one_line(text, LIMIT) if isinstance(text, str) else ""
        if not clean or len(key) != KEY or not HEX.issuperset(key):
            raise Refusal(_("There is nothing to keep yet. Write a few words first."))
        current = self._desk.current()
        if current.id != activity or not asked_for(current):
            raise Closed(_("This is not collected any more. Your text was not kept."))
        with self._desk.store.writing() as db:
            if list(db.table("held").rows_where("id = ?", [key])):
                return
            if self._written.get(participant.id, 0) >= EACH:
                raise Refusal(_("That is a great many texts from one phone. Please tell the facilitator."))
            db.table("held").insert({"id": key, "activity": activity, "text": clean, "state": "held"})
        self._written[participant.id] = self._written.get(participant.id, 0) + 1

    def release(self, key: str) -> None:
        """Make the text an idea or a reason that the room may see."""
        row = self._held(key)
        current = self._desk.current()
        become = self._becomes().get(KINDS[current.kind].gathers)
        if become is None or row["activity"] != current.id:
            raise Refusal(_("Go to the activity in which this was written, then release it."))
        with self._desk.store.writing(), editing(self._desk.store, _("release of a text")) as edit:
            edit.change("held", key, state="released")
            become(row["text"])

    def edit(self, key: str, text: str) -> None:
        """Change the words of a text before it is released."""
        clean = one_line(text, LIMIT)
        if not clean:
            raise Refusal(_("A text needs a few words. Drop it instead."))
        self._held(key)
        with editing(self._desk.store, _("change of a text"), together=True) as edit:
            edit.change("held", key, text=clean)

    def drop(self, key: str) -> None:
        """Leave a text out."""
        self._held(key)
        with editing(self._desk.store, _("dropping of a text")) as edit:
            edit.change("held", key, state="dropped")

    def _held(self, key: str) -> Row:
        rows = self._desk.store.rows("held", "id = ? AND state = 'held'", [key])
        if not rows:
            raise Unknown(_("That text is not waiting any more. Nothing was changed."))
        return rows[0]
