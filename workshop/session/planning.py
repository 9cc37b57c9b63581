"""Preparing the agenda: moving, adding, taking out, rewording; each edit can be undone by its name."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from workshop.language import _, ngettext
from workshop.model import Activity, Workshop
from workshop.path import after
from workshop.problems import Refusal
from workshop.running_order import free_code, free_key, moved, put_in, resized, shortened, without
from workshop.scene import CLOUD
from workshop.session.desk import Desk, new_id
from workshop.session.reading import CLOUD_RULE, LENGTH, read_length
from workshop.session.rewording import DAY, KNOWN, WordingVerbs, found, in_a_day, used
from workshop.store.journal import Edit, editing, recorded
from workshop.store.rows import activity_row
from workshop.templates import beginnings
from workshop.text import one_line
from workshop.wording import renamed


class PlanningVerbs(WordingVerbs):
    """What the facilitator does with the agenda before and between."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        super().__init__(desk)

    def move(self, keys: Collection[str], before: str = "", into: str = "") -> None:
        """Put activities in front of the one with the id `before`, at the end where it is empty.

        With `into` they join the block of that code which stands beside the place.
        """
        agenda = self._agenda()
        going = found(agenda, keys)
        if before in keys:
            return
        name = _("move of “{title}”").format(title=_title(agenda, going))
        self._save(agenda, moved(agenda, keys, before, into), name)

    def insert(
        self, kind: str, before: str = "", into: str = "", *, title: str = "", minutes: int | None = None
    ) -> str:
        """Add an activity of a kind with the words that it begins with, and give its id."""
        start = beginnings().get(kind)
        if start is None:
            raise Refusal(_("There is no activity kind “{kind}”.").format(kind=kind[:40]))
        agenda = self._agenda()
        taken = {name: used(agenda, name) for name in KNOWN}
        spec = dict(start.spec)
        for name in KNOWN:
            spec = renamed(spec, name, taken[name])
        words = one_line(title) or start.title
        code = free_code({a.code for a in agenda})
        time = start.minutes if minutes is None else in_a_day(minutes)
        new = replace(
            start, id=new_id(), key=free_key(start.key, {a.key for a in agenda}), title=words, spec=spec,
            minutes=time, planned=time, code=code, block=words, gives_back=0, lost="",
        )  # fmt: skip
        name = _("adding of “{title}”").format(title=words)
        self._save(agenda, put_in(agenda, [new], before, into), name)
        return new.id

    def duplicate(self, keys: Collection[str]) -> tuple[str, ...]:
        """Put copies behind activities and give their ids; what is asked stays the same question."""
        agenda = self._agenda()
        going = found(agenda, keys)
        whole = _whole(agenda, going)
        keys_there, code = {a.key for a in agenda}, free_code({a.code for a in agenda})
        copies = []
        for activity in going:
            key = free_key(activity.key, keys_there)
            keys_there.add(key)
            copy = replace(
                activity, id=new_id(), key=key, state="ahead", started=None, spent=0.0,
                planned=activity.minutes, gives_back=0, lost="",
            )  # fmt: skip
            copies.append(replace(copy, code=code, block=_again(activity.block)) if whole else copy)
        if len(copies) == 1:
            copies = [replace(copies[0], title=_again(going[0].title))]
        last = agenda.index(going[-1]) + 1
        before = agenda[last].id if last < len(agenda) else ""
        name = _("copy of “{title}”").format(title=_title(agenda, going))
        self._save(agenda, put_in(agenda, copies, before, "" if whole else going[-1].code), name)
        return tuple(a.id for a in copies)

    def remove(self, keys: Collection[str]) -> None:
        """Take activities out of the agenda; what is in the record stays."""
        agenda = self._agenda()
        going = found(agenda, keys)
        with self._desk.store.writing() as db:
            kept = next((a for a in going if recorded(db, a.id)), None)
            if kept is not None:
                raise Refusal(
                    _("“{title}” was led or filled in already and stays in the record. Pass over it.").format(
                        title=kept.title
                    )
                )
            if len(going) == len(agenda):
                raise Refusal(_("An agenda needs at least one activity. Add another one first."))
            name = _("removal of “{title}”").format(title=_title(agenda, going))
            self._save(agenda, without(agenda, keys), name)

    def shorten(self, key: str, minutes: int) -> None:
        """Take minutes from the block that an activity belongs to, from its longest steps first."""
        agenda = self._agenda()
        activity = found(agenda, [key])[0]
        name = ngettext("{n} min from “{title}”", "{n} min from “{title}”", minutes).format(
            n=minutes, title=activity.block or activity.title
        )
        self._save(agenda, shortened(agenda, activity.code, minutes), name)

    def resize(self, key: str, by: int) -> None:
        """Give the block that an activity belongs to more minutes or fewer, at its longest steps."""
        agenda = self._agenda()
        code = found(agenda, [key])[0].code
        self._save(agenda, resized(agenda, code, by), _("change of minutes"), together=True)

    def set_length(self, minutes: int) -> None:
        """Say how many minutes the workshop should take, breaks included."""
        if not 0 < minutes <= DAY:
            raise Refusal(_("The end must lie after the start, on the same day."))
        workshop = self._desk.led()
        with editing(self._desk.store, _("change of the end"), together=True) as edit:
            edit.put("setting", {"id": f"{LENGTH}{workshop.id}", "value": float(minutes)})

    def say_cloud(self, answer: str) -> None:
        """Note what the client says of cloud services: one of CLOUD, or empty."""
        if answer and answer not in CLOUD:
            raise Refusal(_("Choose one of the answers."))
        number = float(CLOUD.index(answer) + 1 if answer else 0)
        with editing(self._desk.store, _("change of the cloud rule"), together=True) as edit:
            edit.put("setting", {"id": CLOUD_RULE, "value": number})

    def _save(
        self, before: Sequence[Activity], after: Sequence[Activity], name: str, *, together: bool = False
    ) -> None:
        workshop = self._desk.led()
        old = {a.id: activity_row(a, workshop.id, n) for n, a in enumerate(before, 1)}
        new = {a.id: activity_row(a, workshop.id, n) for n, a in enumerate(after, 1)}
        with self._desk.store.writing(), editing(self._desk.store, name, together=together) as edit:
            if old.keys() != new.keys():
                self._keep_length(edit, workshop, before)
            for key, row in new.items():
                if key not in old:
                    edit.put("activity", row)
                elif row != old[key]:
                    edit.change("activity", key, **{k: v for k, v in row.items() if v != old[key][k]})
            for key in old.keys() - new.keys():
                edit.remove("activity", key)
            stand(self._desk)

    def _keep_length(self, edit: Edit, workshop: Workshop, agenda: Sequence[Activity]) -> None:
        """Let the day be as long as it should be, whatever comes in or goes out."""
        length = read_length(self._desk, workshop, agenda)
        edit.put("setting", {"id": f"{LENGTH}{workshop.id}", "value": float(length)})


def stand(desk: Desk) -> None:
    """Stand at the first step that is not passed over until it has begun, and never at one that is gone."""
    workshop = desk.workshop()
    agenda = desk.agenda(workshop) if workshop else ()
    if workshop is None or not agenda:
        return
    there = any(a.id == workshop.current for a in agenda)
    if workshop.began is None or not there:
        first = agenda[max(0, after(agenda, 0) - 1)]
        wanted = first if workshop.began is None else _next(agenda)
        if wanted.id != workshop.current:
            with desk.store.writing() as db:
                db.table("workshop").update(workshop.id, {"current": wanted.id})


def _next(agenda: Sequence[Activity]) -> Activity:
    there = [a for a in agenda if not a.passed_over] or agenda
    return next((a for a in there if a.state == "ahead"), there[-1])


def _whole(agenda: Sequence[Activity], some: Sequence[Activity]) -> bool:
    """Tell whether activities are one whole block."""
    return {a.id for a in some} == {a.id for a in agenda if a.code and a.code == some[0].code}


def _title(agenda: Sequence[Activity], some: Sequence[Activity]) -> str:
    return some[0].block if len(some) > 1 and _whole(agenda, some) else some[0].title


def _again(title: str) -> str:
    """Name a copy; a copy of a copy is counted."""
    again = re.fullmatch(r"(.*) \((\d+)\)", title)
    return f"{again[1]} ({int(again[2]) + 1})" if again else f"{title} (2)"
