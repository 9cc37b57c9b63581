"""Preparing the agenda: moving, adding, taking out, rewording; each edit can be undone by its name."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.model import Activity, Workshop
from workshop.problems import Refusal
from workshop.running_order import free_code, free_key, moved, put_in, resized, shortened, without
from workshop.scene import CLOUD
from workshop.session.desk import Desk, new_id
from workshop.session.reading import CLOUD_RULE, LENGTH, read_length
from workshop.store.journal import Edit, editing, recorded
from workshop.store.rows import activity_row
from workshop.templates import beginnings
from workshop.text import one_line, paragraph
from workshop.wording import ids, renamed

DAY = 24 * 60
# What others recognise by its id: questions that rules read, places that are written in.
KNOWN = ("questions", "fields")
CLEAN: Mapping[str, Callable[[str], str]] = {
    "title": one_line,
    "prompt": one_line,
    "room": paragraph,
    "purpose": paragraph,
    "notes": paragraph,
    "lost": one_line,
}
FIGURES = ("minutes", "gives_back")


class PlanningVerbs:
    """What the facilitator does with the agenda before and between."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def move(self, keys: Collection[str], before: str = "", into: str = "") -> None:
        """Put activities in front of the one with the id `before`, at the end where it is empty.

        With `into` they join the block of that code which stands beside the place.
        """
        agenda = self._agenda()
        going = _found(agenda, keys)
        if before in keys:
            return
        name = _("move of “{title}”").format(title=_title(agenda, going))
        self._save(agenda, moved(agenda, keys, before, into), name)

    def insert(
        self, kind: str, before: str = "", into: str = "", *, title: str = "", minutes: int | None = None
    ) -> str:
        """Add an activity of a kind, worded as the shipped agendas have it, and give its id."""
        start = beginnings().get(kind)
        if start is None:
            raise Refusal(_("There is no activity kind “{kind}”.").format(kind=kind[:40]))
        agenda = self._agenda()
        used = {name: _used(agenda, name) for name in KNOWN}
        spec = dict(start.spec)
        for name in KNOWN:
            spec = renamed(spec, name, used[name])
        words = one_line(title) or start.title
        code = free_code({a.code for a in agenda})
        time = start.minutes if minutes is None else _in_a_day(minutes)
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
        going = _found(agenda, keys)
        whole = _whole(agenda, going)
        used, code = {a.key for a in agenda}, free_code({a.code for a in agenda})
        copies = []
        for activity in going:
            key = free_key(activity.key, used)
            used.add(key)
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
        going = _found(agenda, keys)
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
        activity = _found(agenda, [key])[0]
        name = ngettext("{n} min from “{title}”", "{n} min from “{title}”", minutes).format(
            n=minutes, title=activity.block or activity.title
        )
        self._save(agenda, shortened(agenda, activity.code, minutes), name)

    def resize(self, key: str, by: int) -> None:
        """Give the block that an activity belongs to more minutes or fewer, at its longest steps."""
        agenda = self._agenda()
        code = _found(agenda, [key])[0].code
        self._save(agenda, resized(agenda, code, by), _("change of minutes"), together=True)

    def change(self, key: str, **changes: Any) -> str:
        """Change words or minutes of an activity; says what an open vote keeps, else nothing.

        `block` renames the whole block.
        """
        agenda = self._agenda()
        activity = _found(agenda, [key])[0]
        clean: dict[str, Any] = {k: CLEAN[k](str(v)) for k, v in changes.items() if k in CLEAN}
        clean |= {k: _in_a_day(v) for k, v in changes.items() if k in FIGURES}
        if not clean.get("title", "-"):
            raise Refusal(_("An activity needs a title."))
        with editing(self._desk.store, _edit_name(clean), together=True) as edit:
            edit.change("activity", key, **clean)
            if "title" in clean and activity.block == activity.title:
                self._rename(edit, agenda, activity, clean["title"])
        return self._remark(activity) if {"title", "prompt", "room"} & set(clean) else ""

    def rename_block(self, key: str, title: str) -> None:
        """Give the block that an activity belongs to another name."""
        agenda = self._agenda()
        clean = one_line(title)
        if not clean:
            raise Refusal(_("A block needs a name."))
        with editing(self._desk.store, _("change of a block’s name"), together=True) as edit:
            self._rename(edit, agenda, _found(agenda, [key])[0], clean)

    def _rename(self, edit: Edit, agenda: Sequence[Activity], activity: Activity, title: str) -> None:
        for other in agenda:
            if other.id == activity.id or (activity.code and other.code == activity.code):
                edit.change("activity", other.id, block=title)

    def word(self, key: str, spec: Mapping[str, Any], *, typing: bool = False) -> None:
        """Give an activity other questions, options or points, as long as nobody voted on it.

        What is typed at one go is one edit. A question that another activity asks too becomes a question
        of its own when its words change.
        """
        agenda = self._agenda()
        activity = _found(agenda, [key])[0]
        if self.was_voted_on(key):
            raise Refusal(
                _("“{title}” was voted on. Its questions and answers stay as they were asked.").format(
                    title=activity.title
                )
            )
        others = [a for a in agenda if a.id != key]
        new = dict(spec)
        for name in KNOWN:
            new = renamed(new, name, _used(others, name), _reworded(activity.spec, new, name))
        wrong = KINDS[activity.kind].mistake(new)
        if wrong:
            raise Refusal(wrong)
        row = activity_row(replace(activity, spec=new), "", 0)
        with editing(self._desk.store, _("change of what is asked"), together=typing) as edit:
            edit.change("activity", key, spec=row["spec"])

    def was_voted_on(self, key: str) -> bool:
        """Tell whether an activity was opened for answers, so that what it asks stays."""
        return bool(self._desk.store.rows("round", "activity = ?", [key]))

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

    def _remark(self, activity: Activity) -> str:
        if self._desk.store.rows("round", "activity = ? AND state = 'open'", [activity.id]):
            return _("The vote that is open keeps its questions and answers as they were asked.")
        return ""

    def _agenda(self) -> tuple[Activity, ...]:
        return self._desk.agenda(self._desk.led())

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
    """Stand at the first activity until the workshop has begun, and never at one that is gone."""
    workshop = desk.workshop()
    agenda = desk.agenda(workshop) if workshop else ()
    if workshop is None or not agenda:
        return
    there = any(a.id == workshop.current for a in agenda)
    if workshop.began is None or not there:
        wanted = agenda[0] if workshop.began is None else _next(agenda)
        if wanted.id != workshop.current:
            with desk.store.writing() as db:
                db.table("workshop").update(workshop.id, {"current": wanted.id})


def _next(agenda: Sequence[Activity]) -> Activity:
    return next((a for a in agenda if a.state == "ahead"), agenda[-1])


def _found(agenda: Sequence[Activity], keys: Collection[str]) -> tuple[Activity, ...]:
    found = tuple(a for a in agenda if a.id in keys)
    if not found or len(found) < len(set(keys)):
        raise Refusal(_("That activity is not in the agenda any more. Nothing was changed."))
    return found


def _whole(agenda: Sequence[Activity], some: Sequence[Activity]) -> bool:
    """Tell whether activities are one whole block."""
    return {a.id for a in some} == {a.id for a in agenda if a.code and a.code == some[0].code}


def _title(agenda: Sequence[Activity], some: Sequence[Activity]) -> str:
    return some[0].block if len(some) > 1 and _whole(agenda, some) else some[0].title


def _again(title: str) -> str:
    """Name a copy; a copy of a copy is counted."""
    found = re.fullmatch(r"(.*) \((\d+)\)", title)
    return f"{found[1]} ({int(found[2]) + 1})" if found else f"{title} (2)"


def _used(agenda: Sequence[Activity], name: str) -> set[str]:
    return {key for a in agenda for key in ids(a.spec, name)}


def _reworded(old: Mapping[str, Any], new: Mapping[str, Any], name: str) -> set[str]:
    """Give the ids of the entries that say something else than before."""
    before = {e["id"]: e for e in old.get(name, ())}
    return {e["id"] for e in new.get(name, ()) if e["id"] in before and e != before[e["id"]]}


def _in_a_day(minutes: int) -> int:
    return min(DAY, max(0, minutes))


def _edit_name(changes: Mapping[str, Any]) -> str:
    names = {
        "title": _("change of a title"),
        "prompt": _("change of a question for the room"),
        "room": _("change of the words for the room"),
        "purpose": _("change of a purpose"),
        "notes": _("change of your notes"),
        "lost": _("change of what is lost"),
        "minutes": _("change of minutes"),
        "gives_back": _("change of what a block gives back"),
    }
    return names[next(iter(changes))] if len(changes) == 1 else _("change of an activity")
