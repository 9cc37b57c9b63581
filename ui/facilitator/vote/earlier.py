"""What was answered before to the questions of a vote that is taken again."""

from collections.abc import Mapping

from workshop.model import EMPTY, Form, QuestionTally
from workshop.scene import Scene


def asked_before(scene: Scene, form: Form) -> Mapping[str, QuestionTally]:
    """Give the answers of the first round, or those that another activity got before, by question."""
    if scene.before is not None:
        now = {q.key: q for q in form.questions}
        return {t.question.key: t for t in scene.before.questions if t.question == now.get(t.question.key)}
    if len(scene.tallies) > 1:
        return {t.question.key: t for t in scene.tallies[-2].questions}
    if form.shape != "list" or scene.activity is None:
        return EMPTY
    own, under_way = scene.activity.id, scene.state in {"ready", "open"}
    found = {q.key: scene.material.of_room(q.key) for q in form.questions}
    before = {
        key: e.tally if under_way else e.first
        for key, e in found.items()
        if e is not None and (e.activity != own) == under_way
    }
    return {key: tally for key, tally in before.items() if tally is not None}
