"""How the made-up room votes: opened, counted, closed, shown, and once more where it was of two minds."""

from collections.abc import Mapping, Sequence

from ui.crowd import deal
from ui.demo.attendance import WAYS, Votes
from ui.demo.opinions import Weights, divide, imagine, place_dots, reconcile
from ui.demo.stage import Stage
from ui.demo.texts import subject
from workshop.activities import KINDS
from workshop.model import Activity, Counts, Form, Question

Said = Mapping[str, str]
# Where the pictures show answers coming in.
SEEN_ARRIVING = {"who-is-here"}
_FACTS = {"yes": "yes", "partly": "partly", "no": "no"}


def vote(stage: Stage, activity: Activity, name: str) -> None:
    """Lead one vote from opening to the result on the wall; a vote that cannot open is only shown."""
    material = stage.session.scene().material
    form = (
        None
        if KINDS[activity.kind].missing(activity, material)
        else KINDS[activity.kind].form(activity, material)
    )
    if form is None:
        stage.show(name)
        return
    divided = _divided(stage, form)
    votes = _imagined(stage, activity, form, [question for question, _again in divided])
    _hold(stage, activity, name, votes)
    talked = [question for question, again in divided if again]
    if talked:
        moved = {q.key: reconcile(q, stage.order.participants, stage.random("again", q.key)) for q in talked}
        _hold_again(stage, activity, name, _dealt(stage, activity, form, {**votes.counts, **moved}))


def _imagined(stage: Stage, activity: Activity, form: Form, divided: Sequence[Question]) -> Votes:
    """Imagine how the room votes, of two minds about some questions."""
    people, dice = stage.order.participants, stage.random(activity.key)
    leanings, ideas = _leanings(stage, activity, form), stage.session.scene().material.ideas
    if form.shape == "dots":
        placed = place_dots(form, people, dice, leanings, ideas)
        question = form.questions[0]
        dots = {o.key: sum(each[o.key] for each in placed) for o in question.options}
        return Votes({question.key: dots}, [{key: n for key, n in each.items() if n} for each in placed])
    counts = imagine(form, people, dice, leanings, ideas)
    return _dealt(stage, activity, form, {**counts, **{q.key: divide(q, people) for q in divided}})


def _dealt(stage: Stage, activity: Activity, form: Form, counts: Counts) -> Votes:
    return Votes(counts, deal(form, counts, stage.attendance.people, stage.random("deal", activity.key)))


def _hold(stage: Stage, activity: Activity, name: str, votes: Votes) -> None:
    """Open, let everybody answer, close, show the result."""
    rounds, way = stage.session.rounds, WAYS.get(activity.key, "phone")
    stage.attendance.get_ready(votes, way)
    round_ = rounds.open()
    stage.show(f"{name}-1-open")
    stage.attendance.answer(round_, votes, way, lambda: _show_arriving(stage, activity, name))
    stage.clock.passes(1)
    stage.show(f"{name}-2-counted")
    rounds.close()
    stage.show(f"{name}-3-closed")
    _reveal(stage, activity, name)


def _reveal(stage: Stage, activity: Activity, name: str) -> None:
    """Show the result, answer by answer where there are usual ones; what is kept waits for its end."""
    kind, lines = KINDS[activity.kind], stage.session.lines
    if kind.kept(activity):
        return
    for number, solution in enumerate(kind.solutions(activity), 1):
        lines.show(solution.question)
        stage.show(f"{name}-4-answer-{number}")
    lines.show("")
    stage.session.rounds.reveal()
    stage.show(f"{name}-4-revealed")


def _show_arriving(stage: Stage, activity: Activity, name: str) -> None:
    if activity.key in SEEN_ARRIVING:
        stage.show(f"{name}-1-open-half")


def _hold_again(stage: Stage, activity: Activity, name: str, votes: Votes) -> None:
    """Repeat a vote that was divided: those who talked moved, on the rest they answer as before."""
    rounds, way = stage.session.rounds, WAYS.get(activity.key, "phone")
    stage.attendance.get_ready(votes, way)
    round_ = rounds.revote()
    stage.show(f"{name}-5-again")
    stage.attendance.answer(round_, votes, way, lambda: None)
    rounds.close()
    rounds.reveal()
    stage.show(f"{name}-6-again-revealed")


def _divided(stage: Stage, form: Form) -> list[tuple[Question, bool]]:
    """Give the questions the room is of two minds about, and whether it votes on them again."""
    first = subject(stage.session).id if form.shape == "grid" else ""
    found = []
    for part in stage.script.divided if form.shape == "grid" else ():
        row = form.rows[min(part["row"], len(form.rows)) - 1].key if part["row"] else first
        found += [(q, part["again"]) for q in form.questions if (q.row, q.column) == (row, part["column"])]
    return found


def _leanings(stage: Stage, activity: Activity, form: Form) -> dict[str, Weights]:
    """Give what the room thinks: of the general questions, of the risks at hand, of the sources it knows."""
    material = stage.session.scene().material
    leanings: dict[str, Weights] = dict(stage.script.leanings)
    if "repeats" in activity.spec or KINDS[activity.kind].before(activity):
        leanings |= stage.script.again
    if "personal" in subject(stage.session).data.casefold():
        leanings["risk-personal"] = {"yes": 8, "no": 1, "unknown": 1}
    for source in material.sources:
        said = {"labelled": source.labelled, "together": source.together, "open": source.open}
        leanings |= _known(stage, form, source.id, said)
    return leanings


def _known(stage: Stage, form: Form, row: str, said: Said) -> dict[str, Weights]:
    """Let the room answer about one source much as its coordinator did."""
    asked = [q for q in form.questions if q.row == row and q.column in said]
    return {q.key: stage.script.facts[_FACTS.get(said[q.column].casefold(), "unknown")] for q in asked}
