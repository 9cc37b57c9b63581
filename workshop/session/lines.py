"""Plan lines: the rules propose, the group accepts, edits and drops; what was dropped is kept."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from workshop.dates import DAYS, working_day
from workshop.language import _, ngettext
from workshop.model import COLUMNS, HORIZONS, PROGRESS, PlanLine
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.session.reading import read_lines, read_material
from workshop.store.database import Row
from workshop.store.journal import editing
from workshop.store.rows import line_row
from workshop.text import one_line, paragraph

if TYPE_CHECKING:
    from workshop.exchange.returned import Changes

DATES = ("first_date", "due")
TEXTS = ("what", "owner_role", "first_step", "done_when", "owner", "others")


def _checked(changes: dict[str, Any]) -> dict[str, Any]:
    unknown = set(changes) - {f.name for f in fields(PlanLine)}
    if unknown:
        raise Refusal(_("A plan line has no “{name}”.").format(name=min(unknown)))
    clean = {k: one_line(v) if k in TEXTS else v for k, v in changes.items()}
    if not clean.get("what", "-"):
        raise Refusal(_("A plan line needs to say what is done."))
    for name in DATES:
        try:
            if clean.get(name):
                date.fromisoformat(clean[name])
        except ValueError as problem:
            raise Refusal(
                _("“{date}” is not a date. Write it as 2026-05-12.").format(date=clean[name])
            ) from problem
    if clean.get("column", "data") not in COLUMNS or clean.get("horizon", "30") not in HORIZONS:
        raise Refusal(_("That place is not on the plan board."))
    if clean.get("progress") and clean["progress"] not in PROGRESS:
        raise Refusal(_("An item is open, under way, done or dropped."))
    return clean


class LineVerbs:
    """What the group does with plan lines."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def propose(self) -> int:
        """Let the rules propose; gives how many proposals are new. What was settled is not touched."""
        from workshop.rules.rulebook import propose  # noqa: PLC0415 - a window that opens needs no rules yet
        from workshop.session.record import read_findings  # noqa: PLC0415

        with self._desk.store.writing():
            workshop = self._desk.led()
            known = {line.key: line for line in read_lines(self._desk, workshop)}
            proposed = self._fitting(propose(read_findings(self._desk, workshop)), known)
            fresh = [line for line in proposed if line.key not in known]
            last = max((line.position for line in known.values()), default=0)
            name = ngettext("{n} proposal", "{n} proposals", len(fresh)).format(n=len(fresh))
            keys = {line.key for line in proposed}
            with editing(self._desk.store, name) as edit:
                for line in known.values():
                    if line.state == "proposed" and not line.edited and line.key not in keys:
                        edit.remove("line", line.id)
                for place, line in enumerate(fresh, last + 1):
                    edit.put("line", line_row(replace(line, id=new_id(), position=place), workshop.id))
                for line in proposed:
                    old = known.get(line.key)
                    if old is not None and old.state == "proposed" and not old.edited:
                        same_place = replace(line, id=old.id, position=old.position)
                        edit.put("line", line_row(same_place, workshop.id))
        return len(fresh)

    def _fitting(self, proposed: Sequence[PlanLine], known: dict[str, PlanLine]) -> list[PlanLine]:
        settled = [k for k in known.values() if k.state == "accepted" or (k.state == "proposed" and k.edited)]
        keys = {line.key for line in settled}
        fresh = [line for line in proposed if line.key not in keys]
        most = read_material(self._desk).thresholds.lines
        room = max(0, most - len(settled) - sum(line.stop for line in fresh))
        others = [line.key for line in fresh if not line.stop][:room]
        return [line for line in fresh if line.stop or line.key in others]

    def add(self, line: PlanLine) -> str:
        """Add the group's own line and give its id."""
        clean = _checked({f.name: getattr(line, f.name) for f in fields(PlanLine)})
        workshop, key = self._desk.led(), new_id()
        lines = read_lines(self._desk, workshop)
        place = 1 + max((p.position for p in lines), default=0)
        own = replace(line, **{**clean, "id": key, "key": f"own:{key}", "position": place, "edited": True})
        with editing(self._desk.store, _("own plan line")) as edit:
            edit.put("line", line_row(own, workshop.id))
        return key

    def accept(self, key: str) -> None:
        """Take a proposal into the plan."""
        self._settle(key, "accepted", _("accepted line"))

    def show(self, key: str) -> None:
        """Show one line to the room in large type; an empty key shows the whole board again."""
        self._desk.line = key
        self._desk.store.touch()

    def answer(self, key: str, text: str) -> None:
        """Write down what was answered to a stop sign: who says so, and what; empty takes it back."""
        with editing(self._desk.store, _("answer to a stop sign"), together=True) as edit:
            edit.change("line", key, reply=paragraph(text))

    def drop(self, key: str) -> None:
        """Leave a line out of the plan; it stays in the record."""
        self._settle(key, "dropped", _("dropped line"))

    def restore(self, key: str) -> None:
        """Make a settled line a proposal again."""
        self._settle(key, "proposed", _("restored line"))

    def _settle(self, key: str, state: str, name: str) -> None:
        with editing(self._desk.store, name) as edit:
            edit.change("line", key, state=state)

    def park(self, key: str) -> None:
        """Leave a line out of the plan and keep what it says for later, as one edit."""
        what = str(self._row(key)["what"])
        with editing(self._desk.store, _("parked line")) as edit:
            edit.change("line", key, state="dropped")
            place = len(self._desk.store.rows("parked", "workshop = ?", [self._desk.led().id]))
            point = {"id": new_id(), "workshop": self._desk.led().id, "position": place, "text": what}
            edit.put("parked", point)

    def move(self, key: str, horizon: str) -> None:
        """Move a line to another horizon; a date that came from the old one moves with it."""
        row, held = self._row(key), self._desk.led().date
        clean = _checked({"horizon": horizon})
        was = working_day(held, DAYS[row["horizon"]])
        if row["due"] == was:
            clean["due"] = working_day(held, DAYS[clean["horizon"]])
        with editing(self._desk.store, _("move of a plan line"), together=True) as edit:
            edit.change("line", key, **clean, edited=1)

    def _row(self, key: str) -> Row:
        rows = self._desk.store.rows("line", "id = ?", [key])
        if not rows:
            raise Refusal(_("That line is not there any more. Nothing was changed."))
        return rows[0]

    def edit(self, key: str, **changes: Any) -> None:
        """Change the words, owner or dates (ISO) of a line."""
        clean = _checked(changes)
        clean.pop("id", None)
        if "answer" in clean:
            self.answer(key, clean.pop("answer"))
        if "stop" in clean:
            clean["stop"] = int(clean["stop"])
        with editing(self._desk.store, _("change of a plan line"), together=True) as edit:
            edit.change("line", key, **clean, edited=1)

    def take_in(self, given: "Changes") -> int:
        """Make the changes of a table that came back, as one edit; gives how many there were."""
        changed: dict[str, dict[str, Any]] = {}
        for change in given.changes:
            changed.setdefault(change.line, {})[change.field] = change.after
        n = len(given.changes)
        name = ngettext("{n} change from a table", "{n} changes from a table", n).format(n=n)
        with editing(self._desk.store, name) as edit:
            for key, fields_of in changed.items():
                edit.change("line", key, **_checked(fields_of))
        return n
