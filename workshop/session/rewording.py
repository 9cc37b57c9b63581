"""Rewording an agenda: titles, questions, notes, minutes; what was voted on stays as it was asked."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity
from workshop.problems import Refusal
from workshop.session.desk import Desk
from workshop.store.journal import Edit, editing
from workshop.store.rows import activity_row
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


class WordingVerbs:
    """What the facilitator does with the words of an activity."""

    def __init__(self, desk: Desk) -> None:
        """Work at `desk`."""
        self._desk = desk

    def change(self, key: str, **changes: Any) -> str:
        """Change words or minutes of an activity; says what an open vote keeps, else nothing.

        `block` renames the whole block.
        """
        agenda = self._agenda()
        activity = found(agenda, [key])[0]
        clean: dict[str, Any] = {k: CLEAN[k](str(v)) for k, v in changes.items() if k in CLEAN}
        clean |= {k: in_a_day(v) for k, v in changes.items() if k in FIGURES}
        if not clean.get("title", "-"):
            raise Refusal(_("An activity needs a title. The one before stays."))
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
            raise Refusal(_("A block needs a name. The one before stays."))
        with editing(self._desk.store, _("change of a block’s name"), together=True) as edit:
            self._rename(edit, agenda, found(agenda, [key])[0], clean)

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
        activity = found(agenda, [key])[0]
        if self.was_voted_on(key):
            raise Refusal(
                _("“{title}” was voted on. Its questions and answers stay as they were asked.").format(
                    title=activity.title
                )
            )
        others = [a for a in agenda if a.id != key]
        new = dict(spec)
        for name in KNOWN:
            new = renamed(new, name, used(others, name), _reworded(activity.spec, new, name))
        wrong = KINDS[activity.kind].mistake(new)
        if wrong:
            raise Refusal(wrong)
        row = activity_row(replace(activity, spec=new), "", 0)
        with editing(self._desk.store, _("change of what is asked"), together=typing) as edit:
            edit.change("activity", key, spec=row["spec"])

    def was_voted_on(self, key: str) -> bool:
        """Tell whether an activity was opened for answers, so that what it asks stays."""
        return bool(self._desk.store.rows("round", "activity = ?", [key]))

    def _remark(self, activity: Activity) -> str:
        if self._desk.store.rows("round", "activity = ? AND state = 'open'", [activity.id]):
            return _("The vote that is open keeps its questions and answers as they were asked.")
        return ""

    def _agenda(self) -> tuple[Activity, ...]:
        return self._desk.agenda(self._desk.led())


def found(agenda: Sequence[Activity], keys: Collection[str]) -> tuple[Activity, ...]:
    """Give the activities with these ids in their order; raises Refusal when one is gone."""
    there = tuple(a for a in agenda if a.id in keys)
    if not there or len(there) < len(set(keys)):
        raise Refusal(_("That activity is not in the agenda any more. Nothing was changed."))
    return there


def used(agenda: Sequence[Activity], name: str) -> set[str]:
    """Give every id that a list of this name has in an agenda."""
    return {key for a in agenda for key in ids(a.spec, name)}


def in_a_day(minutes: int) -> int:
    """Give minutes that fit a day."""
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


def _reworded(old: Mapping[str, Any], new: Mapping[str, Any], name: str) -> set[str]:
    """Give the ids of the entries that say something else than before."""
    before = {e["id"]: e for e in old.get(name, ())}
    return {e["id"] for e in new.get(name, ()) if e["id"] in before and e != before[e["id"]]}
