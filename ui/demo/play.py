"""Play a workshop from its agenda, activity by activity, as a facilitator would lead it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from uuid import NAMESPACE_URL, uuid5

from ui.demo.days import Clock, after, in_words
from ui.demo.opinions import divide, imagine, reconcile
from ui.demo.order import Order
from ui.demo.pictures import Pictures
from ui.demo.planning import Board, settle_lines
from ui.demo.texts import Script, compose, read_script, subject
from ui.opening import write_file
from workshop.activities import KINDS
from workshop.exchange.prework import Imported, read_ideas, read_sources
from workshop.language import _, ngettext
from workshop.model import Activity, DataSource, Engagement, Form, Idea, Question
from workshop.places import RESOURCES
from workshop.problems import Refusal
from workshop.session import Session
from workshop.templates import Template, shipped

FILE, PLAN, SCENES = "demo.readyroom", "action-plan.pdf", "scenes"
MARK = "demo-"
MOST_EVENT_IDEAS = 12


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything the play works with."""

    order: Order
    script: Script
    session: Session
    clock: Clock
    pictures: Pictures
    ideas: tuple[Idea, ...]

    def random(self, *about: object) -> Random:
        """Give the dice for one matter, so that a change in one vote does not change the next."""
        return Random(":".join(map(str, (self.order.seed, *about))))  # noqa: S311 - made-up people, no secrets

    def show(self, name: str) -> None:
        """Keep a picture of what the room sees now."""
        self.pictures.take(self.session.scene(), name, self.clock())


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
        stage = Stage(
            order,
            script,
            session,
            clock,
            Pictures(order.out / SCENES if order.scenes else None),
            _named(ideas.items),
        )
        _begin(stage, template, sources)
        for number, activity in enumerate(session.scene().agenda, 1):
            _lead(stage, number, activity)
        yield from _left(stage, ideas.remarks + sources.remarks)


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


def _named(ideas: tuple[Idea, ...]) -> tuple[Idea, ...]:
    """Give each idea an id made of its words, so that two runs give the same file."""
    return tuple(replace(idea, id=uuid5(NAMESPACE_URL, idea.title).hex) for idea in ideas)


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
        for picture in (out / SCENES).glob("[0-9][0-9]-*.png"):
            picture.unlink()
    except OSError as reason:
        raise Refusal(
            _("{folder} cannot be written. Choose another folder with --out.").format(folder=out)
        ) from reason


def _begin(stage: Stage, template: Template, sources: Imported[DataSource]) -> None:
    people = stage.order.participants
    marked = replace(template, title=_("{title} (demo, votes made up)").format(title=template.title))
    stage.session.engagement.add_workshop(
        marked, stage.order.date.isoformat(), present=people, invited=people + people // 7
    )
    stage.session.agenda.park(
        _("This workshop was played by the demo: its votes, names and dates are made up.")
    )
    if stage.order.kind == "accelerator":
        stage.session.ideas.add(stage.ideas)
        stage.session.ideas.add_sources(
            replace(s, id=uuid5(NAMESPACE_URL, s.name).hex) for s in sources.items
        )


def _lead(stage: Stage, number: int, activity: Activity) -> None:
    session, dice = stage.session, stage.random("time", activity.key)
    session.agenda.goto(number)
    name = f"{number:02}-{activity.key}"
    _write(stage, activity)
    EXTRAS.get(activity.kind, _nothing_more)(stage, activity, name)
    if KINDS[activity.kind].votes:
        _vote(stage, activity, name)
    else:
        stage.show(name)
    stage.clock.passes(activity.minutes * dice.uniform(0.85, 1.15))


def _write(stage: Stage, activity: Activity) -> None:
    for field in activity.spec.get("fields", ()):
        dice = stage.random(activity.key, field["id"])
        text = compose(stage.script, field["id"], stage.session, stage.order, dice)
        if text:
            stage.session.agenda.write(field["id"], text)


def _vote(stage: Stage, activity: Activity, name: str) -> None:
    session, people = stage.session, stage.order.participants
    material = session.scene().material
    if KINDS[activity.kind].missing(activity, material):
        stage.show(name)
        return
    leanings = _leanings(stage)
    session.rounds.open()
    form = session.scene().rounds[-1].form
    counts = imagine(form, people, stage.random(activity.key), leanings, material.ideas)
    divided = _divided(stage, form)
    counts |= {question.key: divide(question, people) for question, _again in divided}
    stage.show(f"{name}-1-open")
    session.rounds.count(counts)
    stage.clock.passes(1)
    stage.show(f"{name}-2-counted")
    session.rounds.close()
    stage.show(f"{name}-3-closed")
    session.rounds.reveal()
    stage.show(f"{name}-4-revealed")
    talked = [question for question, again in divided if again]
    if talked:
        _vote_again(stage, name, counts, talked)


def _divided(stage: Stage, form: Form) -> list[tuple[Question, bool]]:
    """Give the questions the room is of two minds about, and whether it votes on them again."""
    first = subject(stage.session).id if form.rows else ""
    found = []
    for part in stage.script.divided:
        row = form.rows[min(part["row"], len(form.rows)) - 1].key if part["row"] and form.rows else first
        found += [(q, part["again"]) for q in form.questions if (q.row, q.column) == (row, part["column"])]
    return found


def _vote_again(
    stage: Stage, name: str, before: Mapping[str, Mapping[str, int]], talked: Sequence[Question]
) -> None:
    """Repeat a vote that was divided: those who talked moved, on the rest they answer as before."""
    session = stage.session
    moved = {q.key: reconcile(q, stage.order.participants, stage.random("again", q.key)) for q in talked}
    session.rounds.revote()
    stage.show(f"{name}-5-again")
    session.rounds.count({**before, **moved})
    session.rounds.close()
    session.rounds.reveal()
    stage.show(f"{name}-6-again-revealed")


def _leanings(stage: Stage) -> dict[str, Mapping[str, float]]:
    """Give what the room thinks of the general questions, and of the risks of the problem at hand."""
    leanings = dict(stage.script.leanings)
    ideas = [i for i in stage.session.scene().material.ideas if not i.merged]
    if ideas and "personal" in subject(stage.session).data.casefold():
        leanings["risk-personal"] = {"yes": 8, "no": 1, "unknown": 1}
    return leanings


def _gather(stage: Stage, _activity: Activity, name: str) -> None:
    """Put the ideas on the wall: at an event they are said in the room, else they came before."""
    session = stage.session
    stage.show(f"{name}-0-before")
    if stage.order.kind == "event":
        session.ideas.add(replace(i, origin="event") for i in stage.ideas[:MOST_EVENT_IDEAS])
    if not stage.order.prework:
        for said in stage.script.room:
            (key,) = session.ideas.add(_named((Idea("", said["title"], who=said["who"], area=said["area"]),)))
            into = next((i.id for i in session.scene().material.ideas if i.title == said["merge"]), "")
            if into:
                session.ideas.merge([key, into], into=into)
    ideas = [i for i in session.scene().material.ideas if not i.merged]
    for area in dict.fromkeys(i.area for i in ideas if i.area):
        session.ideas.cluster([i.id for i in ideas if i.area == area], area)


def _decide(stage: Stage, _activity: Activity, _name: str) -> None:
    session = stage.session
    first = subject(session)
    material = session.scene().material
    others = [i.id for i in session.findings().voted or material.ideas if i.id != first.id and not i.merged]
    ranked = sorted(
        others, key=lambda k: material.favourites.index(k) if k in material.favourites else len(others)
    )
    reason = compose(stage.script, "decision-reason", session, stage.order, stage.random("reason"))
    session.decide(first.id, ranked[0] if ranked else "", reason, session.scene().engagement.decider)


def _plan(stage: Stage, _activity: Activity, name: str) -> None:
    for number, line in enumerate(settle_lines(stage.session, Board(stage.script, stage.order.date)), 1):
        stage.session.lines.show(line.id)
        stage.show(f"{name}-line-{number:02}")
    stage.session.lines.show("")


def _nothing_more(_stage: Stage, _activity: Activity, _name: str) -> None:
    return None


EXTRAS: Mapping[str, Callable[[Stage, Activity, str], None]] = {
    "collect-ideas": _gather,
    "decision": _decide,
    "action-plan": _plan,
}


def _left(stage: Stage, remarks: tuple[str, ...]) -> Iterator[str]:
    out = stage.order.out
    yield from remarks
    yield _("The demo of “{client}” was played, dated {day}; its votes and names are made up.").format(
        client=stage.session.scene().engagement.client, day=in_words(stage.order.date)
    )
    yield _("{file}: the engagement").format(file=out / FILE)
    if stage.order.kind == "accelerator":
        from workshop.papers.action_plan import render  # noqa: PLC0415 - start-up cost

        plan = stage.session.plan()
        write_file(out / PLAN, render(plan, stage.order.paper))
        items = len(plan.lines)
        yield ngettext(
            "{file}: the action plan, {n} item", "{file}: the action plan, {n} items", items
        ).format(file=out / PLAN, n=items)
    n = stage.pictures.taken
    if n:
        yield ngettext(
            "{folder}: {n} picture of the projector", "{folder}: {n} pictures of the projector", n
        ).format(folder=out / SCENES, n=n)
