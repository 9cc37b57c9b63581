"""The agenda as the rail shows it: consecutive activities of one block are one row."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from workshop.language import _, ngettext
from workshop.model import Activity
from workshop.path import after
from workshop.scene import Scene
from workshop.timing import left_off, left_out, planned

State = Literal["done", "now", "left", "ahead", "over"]


@dataclass(frozen=True, slots=True)
class Block:
    """One row: `numbers` are its activities' places in the agenda, `time` its planned start as HH:MM.

    A row that was `left` by a jump waits; `open` tells that a vote was left open in it. `over` are the
    numbers of the steps that are passed over: all of them where the row's state is "over".
    """

    numbers: tuple[int, ...]
    title: str
    time: str
    state: State
    minutes: int
    gives_back: int
    open: bool = False
    over: tuple[int, ...] = ()

    @property
    def first(self) -> int:
        """Give the step that one goes to from this row: not a passed-over one while there is another."""
        return next((n for n in self.numbers if n not in self.over), self.numbers[0])

    @property
    def words(self) -> str:
        """Say the row for a screen reader."""
        if self.state == "over":
            return _("{title}, {state}").format(title=self.title, state=over_words())
        states = {"done": _("done"), "now": _("now"), "left": _("you came from here"), "ahead": _("ahead")}
        state = states[self.state] + (", " + _("a vote is still open") if self.open else "")
        n = len(self.over)
        if n:
            state += f", {some_over_words(n)}"
        return _("{time} {title}, {state}").format(time=self.time, title=self.title, state=state)


def over_words() -> str:
    """Say of a step that it is left out."""
    return _("passed over")


def some_over_words(n: int) -> str:
    """Say how many steps of a block are left out."""
    return ngettext("{n} step passed over", "{n} steps passed over", n).format(n=n)


def blocks(scene: Scene) -> tuple[Block, ...]:
    """Group the agenda of a scene into rows."""
    if scene.workshop is None:
        return ()
    times = planned(scene.workshop, scene.agenda)
    numbered = enumerate(scene.agenda, 1)
    grouped = (
        tuple(group) for _code, group in groupby(numbered, key=lambda pair: pair[1].code or pair[1].id)
    )
    return tuple(_block(scene, group, times) for group in grouped)


def _block(scene: Scene, group: tuple[tuple[int, Activity], ...], times: tuple[str, ...]) -> Block:
    numbers = tuple(n for n, _a in group)
    activities = [a for _n, a in group]
    states = {a.state for a in activities}
    return Block(
        numbers=numbers,
        title=activities[0].block or activities[0].title,
        time=times[numbers[0] - 1],
        state=_state(scene, numbers, states),
        minutes=sum(a.takes for a in activities),
        gives_back=sum(a.gives_back for a in activities),
        open=any(a.id in scene.open_elsewhere for a in activities),
        over=tuple(n for n, a in group if a.passed_over),
    )


def _state(scene: Scene, numbers: tuple[int, ...], states: AbstractSet[str]) -> State:
    if scene.number in numbers:
        return "now"
    if left_off(scene.agenda, scene.number) in numbers:
        return "left"
    if states == {"skipped"}:
        return "over"
    return "done" if states <= {"done", "skipped"} else "ahead"


def step_words(scene: Scene, kind: str) -> str:
    """Say where in its block the current activity is: "Step 2 of 6 · criteria vote · round 1"."""
    activity = scene.activity
    if activity is None:
        return ""
    same = [a for a in scene.agenda if activity.code and a.code == activity.code]
    inside = [a for a in same if a.id == activity.id or not a.passed_over] or [activity]
    place = next(n for n, a in enumerate(inside, 1) if a.id == activity.id)
    parts = [_("Step {place} of {all}").format(place=place, all=len(inside)), kind[:1].upper() + kind[1:]]
    if scene.round is not None:
        parts.append(_("round {number}").format(number=len(scene.rounds)))
    return " · ".join(parts)


def after_words(scene: Scene) -> str:
    """Say the key of the next step, and what comes after this one where it can be left."""
    following = after(scene.agenda, scene.number)
    coming = scene.agenda[following - 1] if following else None
    activity = scene.activity
    leaves = activity is not None and activity.state != "ahead" and scene.state in {"ready", "revealed"}
    if coming is None or not leaves:
        return _("Page Down")
    return _("Page Down · then “{title}”").format(title=coming.title)


def left_out_words(scene: Scene) -> str:
    """Say how many steps a jump left out, nothing where it left none or where one may still come back."""
    n = len(left_out(scene.agenda, scene.number))
    if not n or left_off(scene.agenda, scene.number):
        return ""
    return ngettext(
        "{n} step before this one was left out.", "{n} steps before this one were left out.", n
    ).format(n=n)
