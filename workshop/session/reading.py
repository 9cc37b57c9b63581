"""Reading the file into values: material, what was written, the scene."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from workshop.activities import KINDS
from workshop.activities.statements import statements
from workshop.model import Activity, Blocker, Decision, Idea, Material, Parked, PlanLine, Try, Workshop
from workshop.scene import CLOUD, Scene
from workshop.session.comparing import read_before
from workshop.session.desk import Desk
from workshop.session.engagement import read_thresholds
from workshop.session.messages import read_workshop_pack
from workshop.session.signing import read_signed
from workshop.session.tallies import Asked, read_asked, read_every_round, read_evidence, read_tally
from workshop.session.texts import read_texts
from workshop.session.trials import read_trials
from workshop.session.watching import read_presence
from workshop.store.journal import names
from workshop.store.rows import blocker as to_blocker
from workshop.store.rows import decision as to_decision
from workshop.store.rows import line as to_line
from workshop.store.rows import source as to_source
from workshop.store.rows import tried, value
from workshop.thresholds import Thresholds
from workshop.timing import Clock, read_clock

# The setting of a workshop's length ends in the workshop's id.
LENGTH, PROMISED, CLOUD_RULE = "length:", "promised:", "cloud"


def read_favourites(asked: Sequence[Asked]) -> tuple[str, ...]:
    """Give the ideas of the newest closed dot vote, most dots first; empty before there is one."""
    found = next((t.questions[0] for _a, _r, t in reversed(asked) if t.of("dots")), None)
    if found is None:
        return ()
    people = found.people or found.counts
    order = sorted(range(len(found.counts)), key=lambda i: (-found.counts[i], -people[i], i))
    return tuple(found.question.options[i].key for i in order)


def read_decision(desk: Desk, agenda: Sequence[Activity]) -> Decision | None:
    """Give the workshop's newest decision on the first problem."""
    made = {row["id"]: row for row in desk.store.rows("decision")}
    return next((to_decision(made[a.id]) for a in reversed(agenda) if a.id in made), None)


def read_material(desk: Desk) -> Material:
    """Read what activities may ask about."""
    workshop = desk.workshop()
    return gather(desk, workshop, desk.agenda(workshop) if workshop else ())


def _wanted(desk: Desk, workshop: Workshop | None, ideas: Sequence[Idea]) -> tuple[str, ...]:
    event = desk.event(workshop) if workshop else None
    if event is None:
        return ()
    from workshop.carried import wanted  # noqa: PLC0415 - most workshops follow no event

    return wanted(event, ideas)


def gather(desk: Desk, workshop: Workshop | None, agenda: Sequence[Activity]) -> Material:
    """Gather what activities may ask about, of an agenda that was read already."""
    asked = read_asked(desk, workshop, agenda) if workshop else ()
    ideas = tuple(value(Idea, row) for row in desk.store.rows("idea", order="position"))
    return Material(
        ideas=ideas,
        sources=tuple(to_source(row) for row in desk.store.rows("source", order="position")),
        favourites=read_favourites(asked) or _wanted(desk, workshop, ideas),
        decision=read_decision(desk, agenda),
        blockers=read_blockers(desk, workshop) if workshop else (),
        evidence=MappingProxyType(read_evidence(asked)),
        written=MappingProxyType(read_written(desk, workshop, agenda) if workshop else {}),
        lines=read_lines(desk, workshop) if workshop else (),
        statements=MappingProxyType({a.kind: statements(a) for a in agenda if "statements" in a.spec}),
        thresholds=read_limits(desk, agenda),
        pack=read_workshop_pack(desk, workshop) if any(_teaches(a.kind) for a in agenda) else None,
        taught=desk.courses[workshop.id].taught if workshop and workshop.id in desk.courses else None,
    )


def _teaches(kind: str) -> bool:
    return kind in KINDS and KINDS[kind].teaches


def read_blockers(desk: Desk, workshop: Workshop) -> tuple[Blocker, ...]:
    """Read the reasons of the pre-mortem in the order they were written."""
    rows = desk.store.rows("blocker", "workshop = ?", [workshop.id], order="position")
    return tuple(to_blocker(row) for row in rows)


def read_written(desk: Desk, workshop: Workshop, agenda: Sequence[Activity]) -> dict[str, str]:
    """Read what was written in the workshop, by the field's id; a later activity's words stand."""
    where = "text != '' AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
    rows = desk.store.rows("written", where, [workshop.id])
    places = {activity.id: n for n, activity in enumerate(agenda)}
    rows.sort(key=lambda row: places.get(row["activity"], 0))
    return {row["field"]: row["text"] for row in rows}


def read_limits(desk: Desk, agenda: Sequence[Activity]) -> Thresholds:
    """Read the file's thresholds; a short agenda may ask for fewer plan lines."""
    thresholds = read_thresholds(desk)
    fewest = min((a.spec["lines"] for a in agenda if "lines" in a.spec), default=thresholds.lines)
    return replace(thresholds, lines=min(thresholds.lines, fewest))


def read_lines(desk: Desk, workshop: Workshop) -> tuple[PlanLine, ...]:
    """Read a workshop's plan lines in order."""
    return tuple(
        to_line(row) for row in desk.store.rows("line", "workshop = ?", [workshop.id], order="position, id")
    )


def read_parked(desk: Desk, workshop: Workshop) -> tuple[Parked, ...]:
    """Read a workshop's parking lot in order."""
    rows = desk.store.rows("parked", "workshop = ?", [workshop.id], order="position")
    return tuple(value(Parked, row) for row in rows)


def read_tries(desk: Desk, workshop: Workshop) -> tuple[Try, ...]:
    """Read with which texts the room tried to fool the machine, in order."""
    rows = desk.store.rows("try", "workshop = ?", [workshop.id], order="position")
    return tuple(tried(row) for row in rows)


def read_fields(desk: Desk, activity: str) -> dict[str, str]:
    """Read what was written in an activity."""
    return {row["field"]: row["text"] for row in desk.store.rows("written", "activity = ?", [activity])}


def _hides(desk: Desk, workshop: Workshop) -> bool:
    where = "state = 'closed' AND void = '' AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
    return bool(desk.store.rows("round", where, [workshop.id]))


def _open_elsewhere(desk: Desk, workshop: Workshop) -> frozenset[str]:
    where = "state = 'open' AND activity != ? AND activity IN (SELECT id FROM activity WHERE workshop = ?)"
    rows = desk.store.rows("round", where, [workshop.current, workshop.id])
    return frozenset(str(row["activity"]) for row in rows)


def read_cloud(desk: Desk) -> str:
    """Give what the client says of cloud services, empty where that is not known."""
    rows = desk.store.rows("setting", "id = ?", [CLOUD_RULE])
    return CLOUD[int(rows[0]["value"]) - 1] if rows and rows[0]["value"] else ""


def read_length(desk: Desk, workshop: Workshop, agenda: Sequence[Activity]) -> int:
    """Give how many minutes the workshop should take: as it was said, else as its agenda came in."""
    rows = desk.store.rows("setting", "id = ?", [f"{LENGTH}{workshop.id}"])
    if rows:
        return int(rows[0]["value"])
    return sum(a.minutes if a.planned < 0 else a.planned for a in agenda)


def _clock(desk: Desk, workshop: Workshop, agenda: Sequence[Activity], number: int) -> Clock | None:
    return read_clock(workshop, agenda, number, desk.now(), read_won(desk, workshop, agenda))


def read_won(desk: Desk, workshop: Workshop, agenda: Sequence[Activity]) -> int:
    """Give how many minutes the agenda is shorter than when the day began, below zero where it is longer."""
    rows = desk.store.rows("setting", "id = ?", [f"{PROMISED}{workshop.id}"])
    return int(rows[0]["value"]) - sum(a.takes for a in agenda) if rows else 0


def read_scene(desk: Desk) -> Scene:
    """Read everything the facilitator may see at this moment."""
    with desk.store.reading():
        engagement, workshop, workshops = desk.engagement(), desk.workshop(), desk.workshops()
        agenda = desk.agenda(workshop) if workshop else ()
        number = next((n for n, a in enumerate(agenda, 1) if workshop and a.id == workshop.current), 0)
        current = agenda[number - 1] if number else None
        held = read_every_round(desk, current.id) if current else ()
        rounds = tuple(round_ for round_ in held if not round_.void)
        material = gather(desk, workshop, agenda)
        scene = Scene(
            engagement=engagement,
            workshop=workshop,
            workshops=workshops,
            agenda=agenda,
            number=number,
            cloud=read_cloud(desk),
            length=read_length(desk, workshop, agenda) if workshop else 0,
            clock=_clock(desk, workshop, agenda, number) if workshop else None,
            rounds=rounds,
            tallies=tuple(read_tally(desk, r) for r in rounds),
            void=tuple(round_ for round_ in held if round_.void),
            fields=MappingProxyType({**material.written, **read_fields(desk, current.id)} if current else {}),
            cards=KINDS[current.kind].cards(current, material) if current else (),
            material=material,
            event=desk.event(workshop) if workshop else None,
            lines=material.lines,
            parked=read_parked(desk, workshop) if workshop else (),
            tries=read_tries(desk, workshop) if workshop else (),
            trials=read_trials(desk, workshop) if workshop else (),
            thresholds=material.thresholds,
            hidden=_hides(desk, workshop) if workshop else False,
            presence=read_presence(desk, workshop, rounds[-1] if rounds else None),
            held=read_texts(desk, current.id) if current else (),
            open_elsewhere=_open_elsewhere(desk, workshop) if workshop else frozenset(),
        )
        return _at_desk(_with_event(desk, scene), desk)


def _at_desk(scene: Scene, desk: Desk) -> Scene:
    """Add what is true only while the file is open."""
    undo, redo = names(desk.store)
    return replace(
        scene,
        line=desk.line,
        blank=desk.blank,
        phones=desk.phones,
        joining=desk.joining,
        undo=undo,
        redo=redo,
        saved=desk.store.saved,
        path=str(desk.store.path),
        read_only=desk.store.read_only,
        version=desk.store.version,
    )


def _with_event(desk: Desk, scene: Scene) -> Scene:
    """Add what an event's steps need: the result the current one is compared with, and who signed up."""
    current, workshop = scene.activity, scene.workshop
    if current is None or workshop is None:
        return scene
    # Names are read only where they are shown.
    listed = bool(KINDS[current.kind].consent(current))
    return replace(
        scene,
        before=read_before(desk, scene.agenda, current),
        signed=read_signed(desk, workshop) if listed else (),
    )
