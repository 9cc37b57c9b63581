"""The agenda as the rail shows it: consecutive activities of one block are one row."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from workshop.language import _
from workshop.model import Activity
from workshop.scene import Scene
from workshop.timing import left_off, planned

AFTER_LENGTH = 28


@dataclass(frozen=True, slots=True)
class Block:
    """One row: `numbers` are its activities' places in the agenda, `time` its planned start as HH:MM.

    A row that was `left` by a jump waits; `open` tells that a vote was left open in it.
    """

    numbers: tuple[int, ...]
    title: str
    time: str
    state: Literal["done", "now", "left", "ahead"]
    minutes: int
    gives_back: int
    open: bool = False

    @property
    def words(self) -> str:
        """Say the row for a screen reader."""
        states = {"done": _("done"), "now": _("now"), "left": _("you came from here"), "ahead": _("ahead")}
        state = states[self.state] + (", " + _("a vote is still open") if self.open else "")
        return _("{time} {title}, {state}").format(time=self.time, title=self.title, state=state)


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
        minutes=sum(a.minutes for a in activities),
        gives_back=sum(a.gives_back for a in activities),
        open=any(a.id in scene.open_elsewhere for a in activities),
    )


def _state(
    scene: Scene, numbers: tuple[int, ...], states: AbstractSet[str]
) -> Literal["done", "now", "left", "ahead"]:
    if scene.number in numbers:
        return "now"
    if left_off(scene.agenda, scene.number) in numbers:
        return "left"
    return "done" if states <= {"done", "skipped"} else "ahead"


def step_words(scene: Scene, kind: str) -> str:
    """Say where in its block the current activity is: "Step 2 of 6 · criteria vote · round 1"."""
    activity = scene.activity
    if activity is None:
        return ""
    inside = [a for a in scene.agenda if a.code == activity.code] if activity.code else [activity]
    place = next(n for n, a in enumerate(inside, 1) if a.id == activity.id)
    parts = [_("Step {place} of {all}").format(place=place, all=len(inside)), kind[:1].upper() + kind[1:]]
    if scene.round is not None:
        parts.append(_("round {number}").format(number=len(scene.rounds)))
    return " · ".join(parts)


def after_words(scene: Scene) -> str:
    """Say the key of the next step, and what comes after this one where it can be left."""
    coming = scene.agenda[scene.number] if scene.number < len(scene.agenda) else None
    activity = scene.activity
    leaves = activity is not None and activity.state != "ahead" and scene.state in {"ready", "revealed"}
    if coming is None or not leaves:
        return _("Page Down")
    title = coming.title if len(coming.title) <= AFTER_LENGTH else coming.title[: AFTER_LENGTH - 1] + "…"
    return _("Page Down · then “{title}”").format(title=title)
