"""Opening an engagement file without a window, and telling what it holds."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from workshop.language import _, ngettext
from workshop.model import Engagement, Workshop
from workshop.plan import every_vote
from workshop.problems import Refusal
from workshop.scene import Scene
from workshop.session import Session
from workshop.store.file import check
from workshop.templates import shipped

AGENDA = "accelerator-day"


@contextmanager
def opened(path: Path) -> Iterator[Session]:
    """Open a file and close it again."""
    with closing(Session.open(path)) as session:
        yield session


def open_or_begin(path: Path) -> Session:
    """Open a file, or begin a new engagement with the accelerator day; the client is named as the file is."""
    if path.exists():
        return Session.open(path)
    name = " ".join(path.stem.replace("_", " ").replace("-", " ").split())
    session = Session.create(path, Engagement("", name[:1].upper() + name[1:] or _("New client")))
    template = next(t for t in shipped() if t.id == AGENDA)
    session.engagement.add_workshop(template, date.today().isoformat())  # noqa: DTZ011 - the day at this place
    return session


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file or nothing; raises Refusal when it cannot be written."""
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as reason:
        raise Refusal(
            _("{file} could not be written. Close it in other programs, or choose another folder.").format(
                file=path
            )
        ) from reason


def holdings(path: Path) -> tuple[str, ...]:
    """Check a file and tell in lines what it holds; raises Refusal when it is not whole."""
    check(path)
    with opened(path) as session:
        scene = session.scene()
        ideas = sum(1 for i in scene.material.ideas if not i.merged)
        sources = len(scene.material.sources)
        return (
            _("{file} is whole.").format(file=path.name),
            _("Client: {client}").format(client=scene.engagement.client),
            ngettext("{n} problem", "{n} problems", ideas).format(n=ideas),
            ngettext("{n} data source", "{n} data sources", sources).format(n=sources),
            *(_workshop(w) for w in scene.workshops),
            *(_record(session, scene) if scene.workshop else ()),
        )


def _workshop(workshop: Workshop) -> str:
    people = ngettext("{n} person present", "{n} people present", workshop.present).format(n=workshop.present)
    return _("Workshop of {date}: {title}, {people}").format(
        date=workshop.date, title=workshop.title, people=people
    )


def _record(session: Session, scene: Scene) -> Iterator[str]:
    """Tell what the workshop that is led last has settled."""
    plan = session.plan()
    activities, rounds = len(scene.agenda), len(every_vote(plan))
    accepted = sum(1 for line in scene.lines if line.state == "accepted")
    proposed = sum(1 for line in scene.lines if line.state == "proposed")
    dropped = sum(1 for line in scene.lines if line.state == "dropped")
    yield _("Agenda: {n} activities, now at number {number}").format(n=activities, number=scene.number)
    yield ngettext("{n} closed round of voting", "{n} closed rounds of voting", rounds).format(n=rounds)
    if plan.workshop.is_event:
        return
    chosen = scene.material.idea(scene.material.decision.chosen) if scene.material.decision else None
    yield (
        _("First problem: {title}").format(title=chosen.title)
        if chosen
        else _("First problem: not decided yet")
    )
    yield _("Plan lines: {accepted} accepted, {proposed} proposed, {dropped} dropped").format(
        accepted=accepted, proposed=proposed, dropped=dropped
    )
