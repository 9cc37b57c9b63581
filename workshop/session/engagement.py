"""The engagement's own facts: client, people, settings, workshops."""

from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import Path

from workshop.activities.ballot import check_counts
from workshop.language import _
from workshop.model import Engagement, Workshop
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.store.counts import read_counts
from workshop.store.journal import editing, settle
from workshop.store.rows import activity_row, form
from workshop.templates import Template
from workshop.text import one_line
from workshop.thresholds import Thresholds

PEOPLE = 10000


def read_thresholds(desk: Desk) -> Thresholds:
    """Read the file's thresholds, the defaults where nothing was set."""
    set_by_hand = {row["id"]: row["value"] for row in desk.store.rows("setting")}
    whole = {f.name for f in fields(Thresholds) if isinstance(f.default, int)}
    known = {f.name for f in fields(Thresholds)}
    given = {k: int(v) if k in whole else v for k, v in set_by_hand.items() if k in known}
    return replace(Thresholds(), **given)


class EngagementVerbs:
    """What can be changed about the engagement."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def change(self, **changes: str) -> None:
        """Change client, sponsor, the sponsor's why, decider, language or paper."""
        allowed = {f.name for f in fields(Engagement)} - {"id", "accent", "functions"}
        clean = {k: one_line(v) for k, v in changes.items() if k in allowed}
        if "client" in clean and not clean["client"]:
            raise Refusal(_("The client needs a name."))
        with editing(self._desk.store, _("change of the engagement"), together=True) as edit:
            edit.change("engagement", self._desk.engagement().id, **clean)

    def copy(self, path: Path) -> None:
        """Copy the file as it is at this moment to a place where nothing is yet, as one single file."""
        self._desk.store.copy(path)

    def thresholds(self) -> Thresholds:
        """Give the numbers that readings and rules use."""
        return read_thresholds(self._desk)

    def set_threshold(self, name: str, number: float) -> None:
        """Change one threshold; a share lies between 0 and 1, a number of people is 0 or more."""
        default = asdict(Thresholds()).get(name)
        if default is None:
            raise Refusal(_("There is no setting “{name}”.").format(name=name))
        most = PEOPLE if isinstance(default, int) else 1
        if not 0 <= number <= most:
            raise Refusal(_("This must lie between 0 and {most}.").format(most=most))
        with editing(self._desk.store, _("change of a setting")) as edit:
            edit.put("setting", {"id": name, "value": float(number)})

    def reset_thresholds(self, *names: str) -> None:
        """Put the thresholds with these names back to their defaults, all of them without a name."""
        known = {f.name for f in fields(Thresholds)}
        kept = [row["id"] for row in self._desk.store.rows("setting") if row["id"] in known]
        wanted = [name for name in kept if not names or name in names]
        if not wanted:
            return
        with editing(self._desk.store, _("reset of settings")) as edit:
            for name in wanted:
                edit.remove("setting", name)

    def add_workshop(
        self, template: Template, date: str, starts: str | None = None, present: int = 0, invited: int = 0
    ) -> Workshop:
        """Add a workshop with the template's agenda and make it the one that is led; `date` is ISO."""
        if not template.activities:
            raise Refusal(_("This agenda is empty. Choose another template."))
        people = _people(present), _people(invited)
        agenda = [replace(a, id=new_id(), planned=a.minutes) for a in template.activities]
        workshop = Workshop(
            id=new_id(),
            title=template.title,
            kind="excitement" if template.kind == "excitement" else "accelerator",
            date=date,
            starts=starts or template.starts,
            present=people[0],
            invited=people[1],
            current=agenda[0].id,
        )
        with self._desk.store.writing() as db:
            place = db.table("workshop").count
            rows = [activity_row(a, workshop.id, n) for n, a in enumerate(agenda, 1)]
            with editing(self._desk.store, _("added workshop")) as edit:
                edit.put("workshop", {**asdict(workshop), "position": place})
                for row in rows:
                    edit.put("activity", row)
                edit.change("engagement", self._desk.engagement().id, workshop=workshop.id)
            if not place:
                # With the first one the engagement begins; undoing would leave nothing to work with.
                settle(db, [f"workshop/{workshop.id}"])
        return workshop

    def choose_workshop(self, key: str) -> None:
        """Lead another workshop of this engagement."""
        if not any(w.id == key for w in self._desk.workshops()):
            raise Refusal(_("That workshop is not in this file."))
        with self._desk.store.writing() as db:
            db.execute("UPDATE engagement SET workshop = ?", [key])
            self._desk.said += 1

    def set_people(self, present: int | None = None, invited: int | None = None) -> None:
        """Correct how many people are present or were invited; an open vote is corrected with it."""
        workshop = self._desk.led()
        changes = {k: _people(v) for k, v in (("present", present), ("invited", invited)) if v is not None}
        if not changes:
            return
        name = _("change of the number of people")
        with self._desk.store.writing(), editing(self._desk.store, name, together=True) as edit:
            edit.change("workshop", workshop.id, **changes)
            if present is not None:
                self.follow()

    def follow(self) -> None:
        """Let open votes go by the number of people present; refused where more have been counted."""
        with self._desk.store.writing() as db:
            for workshop in self._desk.workshops():
                where = "state = 'open' AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
                for row in self._desk.store.rows("round", where, [workshop.id]):
                    check_counts(
                        form(row["form"]), read_counts(self._desk.store, row["id"]), workshop.present
                    )
                    db.table("round").update(row["id"], {"present": workshop.present})

    def set_date(self, date: str, starts: str | None = None) -> None:
        """Move the workshop to another day (ISO) or hour (HH:MM)."""
        workshop = self._desk.led()
        try:
            datetime.fromisoformat(f"{date} {starts or workshop.starts}")
        except ValueError as problem:
            raise Refusal(_("Write the day as 2026-05-12 and the hour as 09:00.")) from problem
        with editing(self._desk.store, _("change of the day"), together=True) as edit:
            edit.change("workshop", workshop.id, date=date, starts=starts or workshop.starts)


def _people(number: int) -> int:
    if not 0 <= number <= PEOPLE:
        raise Refusal(_("The number of people must lie between 0 and {most}.").format(most=PEOPLE))
    return number
