"""What of a scene stands on the sheet of a vote, and what the room should talk about."""

from ui.facilitator.vote.earlier import asked_before
from ui.facilitator.vote.layout import Shown
from workshop.activities import KINDS
from workshop.activities.ballot import tally as count_up
from workshop.carried import not_known_words
from workshop.disagreement import queue
from workshop.language import _, ngettext
from workshop.model import EMPTY, Form
from workshop.readings import read
from workshop.scene import Scene
from workshop.session import Session


def asked_form(scene: Scene) -> Form | None:
    """Give what is asked in the newest round, or what will be asked."""
    activity = scene.activity
    if scene.round is not None or activity is None:
        return scene.round.form if scene.round else None
    return KINDS[activity.kind].form(activity, scene.material)


def shown_vote(session: Session, scene: Scene, form: Form, *, by_hand: bool) -> Shown:
    """Give the sheet of a scene; while the vote is open, hands are keyed in on it where they are chosen."""
    open_ = scene.state == "open" and not scene.read_only
    editing = open_ and by_hand
    present = scene.round.present if scene.round else scene.workshop.present if scene.workshop else 0
    return Shown(
        form=form,
        tally=scene.tally or count_up(form, (), EMPTY, present, EMPTY),
        thresholds=scene.thresholds,
        present=present,
        asked=scene.round is not None,
        editing=editing,
        live=scene.state == "open" and not editing,
        keyed=session.rounds.counts() if editing else EMPTY,
        earlier=asked_before(scene, form),
    )


def talk_words(shown: Shown) -> str:
    """Say how much of a vote the room should talk about; nothing where it cannot be divided yet, or ever."""
    shape, under_way = shown.form.shape, shown.editing or shown.live
    scales = [q for q in shown.tally.questions if q.question.ordered and not q.question.many]
    if shape == "dots" or not scales or not shown.tally.answered:
        return ""
    n = sum(1 for q in scales if read(q, shown.thresholds).divided)
    if shape == "list":
        found = queue(shown.tally.questions, shown.thresholds)
        n = sum(1 for talk in found if not under_way or talk.reason != "few answers")
    if not n:
        return _("Nothing is divided so far") if under_way else _("Nothing is divided")
    if shape == "list":
        return ngettext("{n} statement to talk about", "{n} statements to talk about", n).format(n=n)
    if shape == "grid":
        return ngettext("{n} cell to talk about", "{n} cells to talk about", n).format(n=n)
    return ngettext("{n} question to talk about", "{n} questions to talk about", n).format(n=n)


def rule_words(scene: Scene, form: Form | None) -> str:
    """Say how the group decides, before it votes on problems."""
    ideas = {idea.id for idea in scene.material.ideas}
    asked = form.rows if form and form.shape == "grid" else form.questions[0].options if form else ()
    about = any(option.key in ideas for option in asked)
    return scene.rule if about and scene.state == "ready" else ""


def recalled_words(scene: Scene, form: Form | None) -> str:
    """Say what many did not know at an earlier event of what is asked now; not while people answer."""
    if form is None or form.shape != "grid" or scene.state == "open":
        return ""
    columns = [column.key for column in form.columns]
    rows = [row.key for row in form.rows]
    return "\n".join(not_known_words(scene.event, scene.material.ideas, rows, columns))
