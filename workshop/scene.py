"""Everything the windows and phones show at one moment, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from workshop.model import (
    EMPTY,
    Activity,
    Decision,
    Engagement,
    Idea,
    Material,
    Parked,
    PlanLine,
    Round,
    Tally,
    Workshop,
)
from workshop.thresholds import Thresholds
from workshop.timing import Clock


@dataclass(frozen=True, slots=True)
class Scene:
    """What the facilitator may see: all of the current activity, the private tally included.

    `rounds` are those of the current activity, oldest first; `tallies` stand beside them.
    `fields` are the texts written in the current activity, `line` is the plan line shown to the room.
    `number` counts from 1; 0 means no activity. `hidden` tells that a closed vote was never shown.
    """

    engagement: Engagement
    workshop: Workshop | None
    workshops: tuple[Workshop, ...] = ()
    agenda: tuple[Activity, ...] = ()
    number: int = 0
    clock: Clock | None = None
    rounds: tuple[Round, ...] = ()
    tallies: tuple[Tally, ...] = ()
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    material: Material = field(default_factory=Material)
    lines: tuple[PlanLine, ...] = ()
    line: str = ""
    parked: tuple[Parked, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    hidden: bool = False
    blank: bool = False
    undo: str = ""
    redo: str = ""
    saved: float = 0.0
    path: str = ""
    read_only: bool = False
    version: int = 0

    @property
    def activity(self) -> Activity | None:
        """Give the current activity."""
        return self.agenda[self.number - 1] if self.number else None

    @property
    def round(self) -> Round | None:
        """Give the newest round of the current activity."""
        return self.rounds[-1] if self.rounds else None

    @property
    def tally(self) -> Tally | None:
        """Give the newest round's tally: private until the reveal."""
        return self.tallies[-1] if self.tallies else None

    @property
    def state(self) -> str:
        """Give ready, open, closed or revealed."""
        return self.round.state if self.round else "ready"


@dataclass(frozen=True, slots=True)
class RoomScene:
    """What the room may see: nothing private, and no tally before its reveal."""

    client: str
    title: str
    kind: str
    prompt: str
    text: str
    state: str
    answered: int = 0
    present: int = 0
    round_number: int = 0
    tally: Tally | None = None
    earlier: Tally | None = None
    clock: Clock | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    large: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    decision: Decision | None = None
    chosen: Idea | None = None
    reserve: Idea | None = None
    line: PlanLine | None = None
    lines: tuple[PlanLine, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    blank: bool = False


def room(scene: Scene) -> RoomScene:
    """Give the room's part of the scene."""
    activity, current = scene.activity, scene.round
    if activity is None:
        return RoomScene(scene.engagement.client, scene.engagement.client, "present", "", "", "ready")
    shown = scene.state == "revealed"
    decision = scene.material.decision
    large = tuple(scene.fields.get(f["id"], "") for f in activity.spec.get("fields", ()) if f.get("large"))
    return RoomScene(
        client=scene.engagement.client,
        title=activity.title,
        kind=activity.kind,
        prompt=activity.prompt or activity.title,
        text=activity.room,
        state=scene.state,
        answered=scene.tally.answered if scene.tally else 0,
        present=current.present if current else scene.workshop.present if scene.workshop else 0,
        round_number=current.number if current else 0,
        tally=scene.tally if shown else None,
        earlier=scene.tallies[-2] if shown and len(scene.tallies) > 1 else None,
        clock=scene.clock,
        large=tuple(t for t in large if t),
        ideas=tuple(i for i in scene.material.ideas if not i.merged),
        decision=replace(decision, vote="", favourite="") if decision and scene.hidden else decision,
        chosen=scene.material.idea(decision.chosen) if decision else None,
        reserve=scene.material.idea(decision.reserve) if decision else None,
        line=next((replace(p, reasons=()) for p in scene.lines if p.id == scene.line), None),
        lines=tuple(replace(p, reasons=()) for p in scene.lines if p.state == "accepted"),
        thresholds=scene.thresholds,
        blank=scene.blank,
    )
