"""Everything the windows and phones show at one moment, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workshop.activities import KINDS
from workshop.activities.up_for_talk import talked_about
from workshop.blocking import Heap, heaps
from workshop.breadth import Reach, breadth
from workshop.consensus import stated
from workshop.cover import RoleStanding, role_standings
from workshop.disagreement import Talk
from workshop.model import (
    EMPTY,
    Activity,
    Card,
    Decision,
    Engagement,
    Form,
    HeldText,
    Idea,
    Material,
    Pack,
    Parked,
    Phones,
    PlanLine,
    Presence,
    Round,
    RuleScore,
    SignUp,
    Solution,
    Tally,
    Taught,
    Trial,
    Try,
    Workshop,
)
from workshop.readiness import Readiness, readiness_of
from workshop.room_parts import Told, part_shown, solved, told
from workshop.sources import SourceStanding, standings
from workshop.thresholds import Thresholds
from workshop.timing import Clock

if TYPE_CHECKING:
    from workshop.event_summary import EventSummary

# What the client says of cloud services; empty where that is not known.
CLOUD = ("allowed", "conditions", "not-allowed")


@dataclass(frozen=True, slots=True)
class Scene:
    """What the facilitator may see: all of the current activity, the private tally included.

    `rounds` are those of the current activity that count, oldest first; `tallies` stand beside them; `void`
    are those that were declared void. `cards` are the places to write of the current activity, `fields` all
    texts written in the workshop by their field's id; `line` is the plan line or the statement that is shown
    to the room. `event` is what the newest excitement event found that was led before this workshop.
    `length` is how many minutes the day should take, breaks included; `cloud` is one of CLOUD. `number`
    counts from 1; 0 means no activity. `hidden` tells that a closed vote was never shown. `phones` is there
    while the room is open for them, `joining` that the room sees how to join; `held` are free texts that wait
    for their release. `open_elsewhere` are activities left with their vote open, `before` is the tally of the
    one that the current one is compared with, once both were shown; `signed` are those who signed up;
    `trials` is what was tried at the laptop before the day.
    """

    engagement: Engagement
    workshop: Workshop | None
    workshops: tuple[Workshop, ...] = ()
    agenda: tuple[Activity, ...] = ()
    number: int = 0
    length: int = 0
    cloud: str = ""
    clock: Clock | None = None
    rounds: tuple[Round, ...] = ()
    tallies: tuple[Tally, ...] = ()
    void: tuple[Round, ...] = ()
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    cards: tuple[Card, ...] = ()
    material: Material = field(default_factory=Material)
    event: "EventSummary | None" = None
    lines: tuple[PlanLine, ...] = ()
    line: str = ""
    parked: tuple[Parked, ...] = ()
    tries: tuple[Try, ...] = ()
    trials: tuple[Trial, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    hidden: bool = False
    blank: bool = False
    phones: Phones | None = None
    joining: bool = False
    presence: Presence = field(default_factory=Presence)
    held: tuple[HeldText, ...] = ()
    open_elsewhere: frozenset[str] = frozenset()
    before: Tally | None = None
    signed: tuple[SignUp, ...] = ()
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

    @property
    def readiness(self) -> Readiness:
        """Give the picture of the journey as far as it was voted on."""
        return readiness_of(self.material)

    @property
    def talk(self) -> tuple[Talk, ...]:
        """Give the journey's statements that come up for talk."""
        return talked_about(self.material)

    @property
    def sources(self) -> tuple[SourceStanding, ...]:
        """Give the data sources with their state."""
        return standings(self.material.sources, self.material.evidence, self.thresholds)

    @property
    def roles(self) -> tuple[RoleStanding, ...]:
        """Give the roles with who covers them."""
        return role_standings(self.material)

    @property
    def rules(self) -> RuleScore | None:
        """Give what the room's keyword rules reach, where this activity shows it."""
        activity = self.activity
        return KINDS[activity.kind].rules(activity, self.material) if activity else None

    @property
    def rule(self) -> str:
        """Say how the group decides."""
        rule = stated(self.material.written, self.engagement.decider, self.thresholds.agreed)
        return rule.sentence()


@dataclass(frozen=True, slots=True)
class RoomScene:
    """What the room may see: nothing private, and no tally before its reveal.

    `form` is given while a vote is open, for statements that people answer from the wall. `item` is the key
    of the statement that is talked about. What stands in `readiness`, `talk`, `sources` and `roles` comes
    only from results that were shown. A quiz that is closed has in `tally` and `solutions` the questions up
    to `item`. `kept` tells that a closed result waits for a later one, `before` is what it is laid beside.
    `event` is what an earlier event found, where the activity recalls it.
    """

    client: str
    title: str
    kind: str
    prompt: str
    text: str
    state: str
    answered: int = 0
    present: int = 0
    round_number: int = 0
    form: Form | None = None
    tally: Tally | None = None
    earlier: Tally | None = None
    before: Tally | None = None
    kept: bool = False
    solutions: tuple[Solution, ...] = ()
    clock: Clock | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    large: tuple[str, ...] = ()
    cards: tuple[Told, ...] = ()
    ideas: tuple[Idea, ...] = ()
    uses: tuple[Reach, ...] = ()
    signed: int = 0
    decision: Decision | None = None
    chosen: Idea | None = None
    reserve: Idea | None = None
    rule: str = ""
    readiness: Readiness | None = None
    talk: tuple[Talk, ...] = ()
    item: str = ""
    sources: tuple[SourceStanding, ...] = ()
    roles: tuple[RoleStanding, ...] = ()
    blockers: tuple[Heap, ...] = ()
    event: "EventSummary | None" = None
    line: PlanLine | None = None
    rules: RuleScore | None = None
    pack: Pack | None = None
    taught: Taught | None = None
    tries: tuple[Try, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    thresholds: Thresholds = field(default_factory=Thresholds)
    blank: bool = False
    phones: Phones | None = None
    joining: bool = False
    joined: int = 0


def room(scene: Scene) -> RoomScene:
    """Give the room's part of the scene."""
    activity, current = scene.activity, scene.round
    if activity is None:
        client = scene.engagement.client
        return _with_phones(RoomScene(client, client, "present", "", "", "ready"), scene)
    seen = _with_material(_seen(scene, activity, current), scene)
    return _with_phones(_with_teaching(seen, scene) if KINDS[activity.kind].teaches else seen, scene)


def _seen(scene: Scene, activity: Activity, current: Round | None) -> RoomScene:
    shown, kind = scene.state == "revealed", KINDS[activity.kind]
    solutions = solved(kind.solutions(activity), scene.state, scene.line)
    cards = told(scene.cards, scene.fields)
    return RoomScene(
        client=scene.engagement.client,
        title=activity.title,
        kind=activity.kind,
        prompt=activity.prompt or activity.title,
        text=activity.room,
        state=scene.state,
        answered=scene.tally.answered if scene.tally else 0,
        present=current.present if current else scene.workshop.present if scene.workshop else 0,
        round_number=len(scene.rounds),
        form=current.form if current and current.state == "open" else None,
        tally=scene.tally if shown else part_shown(scene.tally, solutions),
        earlier=scene.tallies[-2] if shown and len(scene.tallies) > 1 else None,
        before=scene.before if shown else None,
        kept=kind.kept(activity),
        solutions=solutions,
        clock=scene.clock,
        large=tuple(text for card in cards for _label, text in card.words),
        cards=cards,
        rule=scene.rule,
        item=scene.line,
        line=next((replace(p, reasons=()) for p in scene.lines if p.id == scene.line), None),
        lines=tuple(replace(p, reasons=()) for p in scene.lines if p.state == "accepted"),
        thresholds=scene.thresholds,
        rules=scene.rules,
        blank=scene.blank,
    )


def _with_phones(seen: RoomScene, scene: Scene) -> RoomScene:
    """Add how to join; who is there is a number."""
    people = scene.workshop.present if scene.workshop else 0
    return replace(
        seen,
        phones=scene.phones,
        joining=scene.joining and scene.phones is not None,
        joined=scene.presence.joined,
        present=seen.present or people,
    )


def _with_teaching(seen: RoomScene, scene: Scene) -> RoomScene:
    """Add the messages, what the machine has reached, and what the room has tried on it."""
    material = scene.material
    return replace(seen, pack=material.pack, taught=material.taught, tries=scene.tries)


def _with_material(seen: RoomScene, scene: Scene) -> RoomScene:
    material, activity, decision = scene.material, scene.activity, scene.material.decision
    seen_of = replace(material, evidence={k: e for k, e in material.evidence.items() if e.shown})
    recalls = scene.event is not None and activity is not None and KINDS[activity.kind].recalls
    return replace(
        seen,
        ideas=tuple(i for i in material.ideas if not i.merged),
        uses=breadth(material.ideas) if activity and activity.spec.get("prompts") else (),
        signed=len(scene.signed),
        decision=replace(decision, vote="", favourite="") if decision and scene.hidden else decision,
        chosen=material.chosen,
        reserve=material.reserve,
        readiness=readiness_of(seen_of),
        talk=talked_about(seen_of),
        sources=standings(material.sources, seen_of.evidence, scene.thresholds),
        roles=role_standings(seen_of),
        blockers=heaps(material.blockers),
        event=_event(scene, material) if recalls else None,
    )


def _event(scene: Scene, material: Material) -> "EventSummary | None":
    from workshop.carried import for_room  # noqa: PLC0415 - most workshops follow no event

    return for_room(scene.event, material.ideas, scene.thresholds.few)
