"""The engagement's own facts: client, people, settings, workshops."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import Path

from workshop.activities.ballot import check_counts
from workshop.language import _
from workshop.model import EMPTY, Activity, Engagement, Workshop
from workshop.path import after
from workshop.problems import Refusal
from workshop.session.desk import Desk, new_id
from workshop.session.facts import (
    MOST_PEOPLE,
    FactVerbs,
    clean_functions,
    people,
    with_functions,
    written_rows,
)
from workshop.store.counts import read_counts
from workshop.store.database import Row
from workshop.store.journal import editing, settle
from workshop.store.rows import activity_row, engagement_row, form
from workshop.templates import Template
from workshop.text import one_line
from workshop.thresholds import Thresholds


def read_thresholds(desk: Desk) -> Thresholds:
    """Read the file's thresholds, the defaults where nothing was set."""
    set_by_hand = {row["id"]: row["value"] for row in desk.store.rows("setting")}
    whole = {f.name for f in fields(Thresholds) if isinstance(f.default, int)}
    known = {f.name for f in fields(Thresholds)}
    given = {k: int(v) if k in whole else v for k, v in set_by_hand.items() if k in known}
    return replace(Thresholds(), **given)


class EngagementVerbs(FactVerbs):
    """What can be changed about the engagement."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        super().__init__(desk)

    def change(self, **changes: str) -> None:
        """Change client, sponsor, the sponsor's why, decider, language or paper.

        A new why is written where the agenda asks for it as well, unless the room has said it in other words.
        """
        allowed = {f.name for f in fields(Engagement)} - {"id", "accent", "functions"}
        clean = {k: one_line(v) for k, v in changes.items() if k in allowed}
        if "client" in clean and not clean["client"]:
            raise Refusal(_("The client needs a name. The one before stays."))
        if clean.get("paper", "A4") not in {"A4", "Letter"}:
            raise Refusal(_("Paper is A4 or Letter."))
        before = self._desk.engagement()
        with editing(self._desk.store, _("change of the engagement"), together=True) as edit:
            edit.change("engagement", before.id, **clean)
            for row in self._why_rows(clean.get("why", before.why), before.why):
                edit.put("written", row)

    def _why_rows(self, why: str, before: str) -> list[Row]:
        workshop = self._desk.workshop()
        if why == before or workshop is None:
            return []
        rows = written_rows(self._desk.agenda(workshop), {"why": why or " "})
        known = {row["id"]: row["text"] for row in self._desk.store.rows("written", "field = 'why'")}
        return [{**row, "text": why} for row in rows if known.get(row["id"], "") in {"", before}]

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
        most = MOST_PEOPLE if isinstance(default, int) else 1
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
        self,
        template: Template,
        date: str,
        starts: str | None = None,
        present: int = 0,
        invited: int = 0,
        written: Mapping[str, str] = EMPTY,
        *,
        functions: Sequence[tuple[str, int]] | None = None,
        for_good: bool = False,
    ) -> Workshop:
        """Add a workshop with the template's agenda and make it the one that is led; `date` is ISO.

        `written` and the sponsor's why are put down, and people's functions asked, where there is a place;
        without `functions` the engagement's stay.
        It can be undone until it begins, but not the first one nor one that is added `for_good`.
        """
        if not template.activities:
            raise Refusal(_("This agenda is empty. Choose another template."))
        engagement = self._desk.engagement()
        if functions is not None:
            engagement = replace(engagement, functions=clean_functions(functions))
        agenda = [_ready(a, engagement) for a in template.activities]
        workshop = Workshop(
            id=new_id(),
            title=template.title,
            kind="excitement" if template.kind == "excitement" else "accelerator",
            date=date,
            starts=starts or template.starts,
            present=people(present),
            invited=people(invited),
            current=agenda[max(0, after(agenda, 0) - 1)].id,
        )
        self._put(workshop, agenda, {"why": engagement.why, **written}, engagement, for_good=for_good)
        return workshop

    def _put(
        self,
        workshop: Workshop,
        agenda: Sequence[Activity],
        written: Mapping[str, str],
        engagement: Engagement,
        *,
        for_good: bool,
    ) -> None:
        with self._desk.store.writing() as db:
            place = db.table("workshop").count
            texts = written_rows(agenda, written)
            rows = [activity_row(a, workshop.id, n) for n, a in enumerate(agenda, 1)]
            with editing(self._desk.store, _("added workshop")) as edit:
                edit.put("workshop", {**asdict(workshop), "position": place})
                for table, row in [*(("activity", r) for r in rows), *(("written", r) for r in texts)]:
                    edit.put(table, row)
                functions = engagement_row(engagement)["functions"]
                edit.change("engagement", engagement.id, workshop=workshop.id, functions=functions)
            if for_good or not place:
                # With the first one the engagement begins; undoing would leave nothing to work with.
                settle(db, [f"workshop/{workshop.id}"])

    def choose_workshop(self, key: str) -> None:
        """Lead another workshop of this engagement."""
        if not any(w.id == key for w in self._desk.workshops()):
            raise Refusal(_("That workshop is not in this file any more. Choose another one."))
        with self._desk.store.writing() as db:
            db.execute("UPDATE engagement SET workshop = ?", [key])
            self._desk.said += 1

    def set_people(self, present: int | None = None, invited: int | None = None) -> None:
        """Correct how many people are present or were invited; an open vote is corrected with it."""
        workshop, of_all = self._desk.led(), sum(n for _name, n in self._desk.engagement().functions)
        if invited is not None and invited != of_all == workshop.invited and of_all:
            raise Refusal(
                _("By function there are {n} people. Change them there; the number follows.").format(n=of_all)
            )
        changes = {k: people(v) for k, v in (("present", present), ("invited", invited)) if v is not None}
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
            # A day that is not known yet is none.
            datetime.fromisoformat(f"{date or '2000-01-01'} {starts or workshop.starts}")
        except ValueError as problem:
            raise Refusal(_("Write the day as 2026-05-12 and the hour as 09:00.")) from problem
        with editing(self._desk.store, _("change of the day"), together=True) as edit:
            edit.change("workshop", workshop.id, date=date, starts=starts or workshop.starts)


def _ready(activity: Activity, engagement: Engagement) -> Activity:
    """Make a template's activity one of this engagement."""
    return with_functions(replace(activity, id=new_id(), planned=activity.minutes), engagement.functions)
