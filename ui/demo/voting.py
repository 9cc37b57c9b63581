"""How the made-up room votes: opened, counted, closed, shown, and once more where it was of two minds."""

from collections.abc import Mapping, Sequence

from ui.demo.opinions import Weights, divide, imagine, reconcile
from ui.demo.stage import Stage
from ui.demo.texts import subject
from workshop.activities import KINDS
from workshop.model import Activity, Form, Question

Said = Mapping[str, str]
_FACTS = {"yes": "yes", "partly": "partly", "no": "no"}


def vote(stage: Stage, activity: Activity, name: str) -> None:
    """Lead one vote from opening to the result on the wall; a vote that cannot open is only shown."""
    session, people = stage.session, stage.order.participants
    material = session.scene().material
    if KINDS[activity.kind].missing(activity, material):
        stage.show(name)
        return
    session.rounds.open()
    form = session.scene().rounds[-1].form
    leanings = _leanings(stage, activity, form)
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
    first = subject(stage.session).id if form.shape == "grid" else ""
    found = []
    for part in stage.script.divided if form.shape == "grid" else ():
        row = form.rows[min(part["row"], len(form.rows)) - 1].key if part["row"] else first
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


def _leanings(stage: Stage, activity: Activity, form: Form) -> dict[str, Weights]:
    """Give what the room thinks: of the general questions, of the risks at hand, of the sources it knows."""
    material = stage.session.scene().material
    leanings: dict[str, Weights] = dict(stage.script.leanings)
    if "repeats" in activity.spec:
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
