"""Play a workshop from its agenda, activity by activity, as a facilitator would lead it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from ui.demo.attendance import attending
from ui.demo.days import Clock, after, in_words
from ui.demo.gathering import (
    ask_owners,
    collect,
    decide,
    discuss,
    gather,
    hear,
    inquire,
    named,
    names_of,
    sign_up,
    typed_reasons,
    typed_voices,
)
from ui.demo.order import Order
from ui.demo.papers import left_before, print_box, print_rest
from ui.demo.pictures import pictures_in
from ui.demo.planning import Board, settle_lines
from ui.demo.stage import Stage
from ui.demo.teaching import fool, label, look_back, unite
from ui.demo.texts import Script, read_script
from ui.demo.voting import vote
from ui.opening import write_file
from workshop.activities import KINDS
from workshop.exchange.prework import Imported, read_ideas, read_sources
from workshop.language import _, ngettext
from workshop.model import Activity, DataSource, Engagement, Idea
from workshop.places import RESOURCES
from workshop.problems import Refusal
from workshop.session import Session
from workshop.templates import Template, shipped

FILE, SCENES = "demo.readyroom", "scenes"
MARK = "demo-"


def play(order: Order) -> Iterator[str]:
    """Play the whole workshop and leave file, plan and pictures in the folder; gives lines that say so."""
    order = replace(order, date=after(order.date, 0))
    folder = order.prework or RESOURCES / "sample"
    ideas = _ideas(folder)
    sources = _sources(folder)
    template = next(t for t in shipped() if t.id == order.template)
    script = read_script()
    clock = Clock(order.date, template.starts)
    _make_room(order.out)
    client = folder.resolve().name if order.prework else script.client
    engagement = Engagement(
        f"{MARK}{order.seed}", client, sponsor=script.names[0], decider=script.names[1], paper=order.paper
    )
    path = order.out / FILE
    with closing(Session.create(path, engagement, clock)) as session:
        _begin(session, order, template, named(ideas.items), sources)
        boxed = [print_box(session, order)] if order.papers else []
        texts = _phone_texts(session, script, order)
        with (
            pictures_in(order.out / SCENES if order.scenes else None) as pictures,
            attending(session, order.participants, order.seed, texts, names_of(script, order)) as attendance,
        ):
            stage = Stage(order, script, session, clock, attendance, pictures, named(ideas.items))
            _let_in(stage)
            for number, activity in enumerate(session.scene().agenda, 1):
                _lead(stage, number, activity)
        yield from _left(stage, ideas.remarks + sources.remarks, boxed)


def _prework(folder: Path, name: str) -> Path | None:
    return next((p for p in (folder / f"{name}.csv", folder / f"{name}.xlsx") if p.exists()), None)


def _ideas(folder: Path) -> Imported[Idea]:
    found = _prework(folder, "problems")
    if found is None:
        raise Refusal(_("{folder} holds no problems.csv. Put the list there first.").format(folder=folder))
    return read_ideas(found)


def _sources(folder: Path) -> Imported[DataSource]:
    found = _prework(folder, "sources")
    if found is None:
        return Imported(
            (), (_("{folder} holds no sources.csv; the demo goes on without.").format(folder=folder),)
        )
    try:
        return read_sources(found)
    except Refusal as refused:
        return Imported((), (refused.sentence,))


def _make_room(out: Path) -> None:
    """Take an earlier demo's own files away; raises Refusal rather than touch anything else."""
    path = out / FILE
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            return
        with closing(Session.open(path)) as session:
            ours = session.scene().engagement.id.startswith(MARK)
        if not ours:
            raise Refusal(_("{file} is not from a demo. Choose another folder with --out.").format(file=path))
        path.unlink()
        for name in left_before():
            for paper in out.glob(name):
                paper.unlink()
        for picture in (out / SCENES).glob("[0-9][0-9]-*.png"):
            picture.unlink()
    except OSError as reason:
        raise Refusal(
            _("{folder} cannot be written. Choose another folder with --out.").format(folder=out)
        ) from reason


def _begin(
    session: Session,
    order: Order,
    template: Template,
    ideas: Sequence[Idea],
    sources: Imported[DataSource],
) -> None:
    people = order.participants
    marked = replace(template, title=_("{title} (demo, votes made up)").format(title=template.title))
    session.engagement.add_workshop(
        marked, order.date.isoformat(), present=people, invited=people + people // 7
    )
    session.agenda.park(_("This workshop was played by the demo: its votes, names and dates are made up."))
    if order.kind == "accelerator":
        session.ideas.add(ideas)
        session.ideas.add_sources(replace(s, id=uuid5(NAMESPACE_URL, s.name).hex) for s in sources.items)


def _phone_texts(session: Session, script: Script, order: Order) -> dict[str, list[str]]:
    """Give what is written on phones, by activity: where it is first asked for."""
    typed = {"reasons": typed_reasons, "words": typed_voices}
    asked: dict[str, str] = {}
    for activity in session.scene().agenda:
        asked.setdefault(KINDS[activity.kind].gathers, activity.id)
    return {asked[what]: write(script, order) for what, write in typed.items() if what in asked}


def _let_in(stage: Stage) -> None:
    """Show the room how to join and let people come."""
    session = stage.session
    session.agenda.goto(1)
    session.people.show_join(on=True)
    stage.attendance.come(lambda: stage.show(f"01-{session.scene().agenda[0].key}-0-join"))
    session.people.show_join(on=False)


def _lead(stage: Stage, number: int, activity: Activity) -> None:
    session, dice = stage.session, stage.random("time", activity.key)
    session.agenda.goto(number)
    name = f"{number:02}-{activity.key}"
    EXTRAS.get(activity.kind, _nothing_more)(stage, activity, name)
    if KINDS[activity.kind].votes:
        HELD.get(activity.kind, vote)(stage, activity, name)
        _write(stage)
    else:
        _write(stage)
        stage.show(name)
    stage.clock.passes(activity.minutes * dice.uniform(0.85, 1.15))


def _write(stage: Stage) -> None:
    scene = stage.session.scene()
    for card in scene.cards:
        for field in card.fields:
            if not scene.fields.get(field.id):
                stage.write(field)


def _plan(stage: Stage, activity: Activity, name: str) -> None:
    most = activity.spec.get("lines", stage.session.scene().thresholds.lines)
    for number, line in enumerate(settle_lines(stage, Board(stage.script, stage.order.date), most), 1):
        stage.session.lines.show(line.id)
        stage.show(f"{name}-line-{number:02}")
    stage.session.lines.show("")


def _nothing_more(_stage: Stage, _activity: Activity, _name: str) -> None:
    return None


EXTRAS: Mapping[str, Callable[[Stage, Activity, str], None]] = {
    "collect-ideas": gather,
    "decision": decide,
    "data-sources": inquire,
    "talk": discuss,
    "blockers": collect,
    "action-plan": _plan,
    "owners": ask_owners,
    "own-words": hear,
    "sign-up": sign_up,
    "learning-curve": look_back,
    "silos": unite,
    "fool-it": fool,
}
# How a kind that is voted on is led where it is not like any other vote.
HELD: Mapping[str, Callable[[Stage, Activity, str], None]] = {"labelling": label, "relabelling": label}


def _paper_words(stage: Stage) -> str:
    if stage.order.kind == "event":
        return _("{file}: the event summary, one page")
    items = len(stage.session.plan().lines)
    says = ngettext("{file}: the action plan, {n} item", "{file}: the action plan, {n} items", items)
    return says.replace("{n}", str(items))


def _left(stage: Stage, remarks: Sequence[str], boxed: Sequence[str]) -> Iterator[str]:
    out = stage.order.out
    yield from remarks
    yield _("The demo of “{client}” was played, dated {day}; its votes and names are made up.").format(
        client=stage.session.scene().engagement.client, day=in_words(stage.order.date)
    )
    yield _("{file}: the engagement").format(file=out / FILE)
    paper = stage.session.paper()
    write_file(out / paper.file, paper.draw(stage.order.paper))
    yield _paper_words(stage).format(file=out / paper.file)
    if stage.order.papers:
        yield from print_rest(stage.session, stage.order)
    yield from boxed
    n = stage.pictures.taken
    if n:
        yield ngettext(
            "{folder}: {n} picture of the projector", "{folder}: {n} pictures of the projector", n
        ).format(folder=out / SCENES, n=n)
