"""A vote: keyed-in counts while it is open, the private tally, then what the room saw; cards below."""

from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import Line, column, label, pile, row, scrolling
from ui.facilitator.vote.earlier import asked_before
from ui.facilitator.vote.layout import Shown
from ui.facilitator.vote.legend import Legend
from ui.facilitator.vote.sheet import Sheet
from ui.theme import LABEL, Theme
from workshop.activities import KINDS
from workshop.activities.ballot import tally as count_up
from workshop.disagreement import queue
from workshop.language import _, ngettext
from workshop.model import EMPTY, Form, Tally
from workshop.readings import read
from workshop.scene import Scene

ROUNDS, MOST_PEOPLE = 2, 10_000


class VotePanel(Panel):
    """All kinds that are voted on."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.sheet = Sheet(theme, self._key_in)
        self.sheet.left.connect(lambda by: self.focusNextPrevChild(by > 0))
        self.sheet.stood.connect(self._stand)
        self.rule = label("", "soft", wrap=True)
        self.rule.setContentsMargins(0, 0, 0, 10)
        self.key, self.legend = Legend(theme), Legend(theme)
        self.sentence = label("", "amber", wrap=True)
        self.talk = label("", "soft")
        self.reading = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self.kept = KeptCards(theme, lectern)
        self.present = Line()
        self.present.setValidator(QIntValidator(0, MOST_PEOPLE, self.present))
        self.present.setFixedWidth(48)
        self.present.setAccessibleName(_("People present"))
        self.present.editingFinished.connect(self._set_present)
        self._people, self._counted = QWidget(), QWidget()
        self._build()
        self._of, self._state = "", ""
        self._scene: Scene | None = None

    def _build(self) -> None:
        hint = label(_("Enter or Tab: next count"), "soft")
        people = row(label(_("Present"), "soft"), 8, self.present, 16, self.reading, 16, hint)
        people.setStretchFactor(self.reading, 1)
        self._people.setLayout(people)
        below = column(self._counted, spacing=24)
        below.addWidget(self.sheet)
        below.addWidget(self.kept)
        below.addStretch(1)
        self._scroll = scrolling(self._counted)
        legend = row(self.legend, 16, self.talk)
        legend.setStretchFactor(self.legend, 1)
        pile(column(self), self.sentence, self.rule, self.key, self._scroll, 10, legend, 8, self._people)

    def show_scene(self, scene: Scene) -> None:
        """Show the newest round, or what will be asked."""
        self._scene, activity = scene, scene.activity
        if activity is None or scene.workshop is None:
            return
        missing = KINDS[activity.kind].missing(activity, scene.material) if scene.round is None else ""
        self.sentence.setText(missing)
        self.sentence.setVisible(bool(missing))
        self.kept.show_scene(scene)
        form = None if missing else self._form(scene)
        self.sheet.setVisible(form is not None)
        self._show_people(scene)
        self._show_legend(form)
        self._show_rule(scene, form)
        if form is None:
            self.talk.setText("")
            return
        shown = self._shown(scene, form)
        fresh = (scene.round.id if scene.round else "", scene.state)
        self.sheet.show_vote(shown)
        self.talk.setText(self._to_talk_about(shown) if scene.round else "")
        if fresh != (self._of, self._state):
            self._of, self._state = fresh
            self._scroll.verticalScrollBar().setValue(0)
            if scene.state == "open":
                self.sheet.begin()

    def _show_legend(self, form: Form | None) -> None:
        above = form is not None and form.shape == "list"
        self.key.show_form(form if above else None)
        self.key.setVisible(above)
        self.legend.show_form(None if above else form)

    def _show_rule(self, scene: Scene, form: Form | None) -> None:
        """Say how the group decides before it votes on problems."""
        ideas = {idea.id for idea in scene.material.ideas}
        asked = form.rows if form and form.shape == "grid" else form.questions[0].options if form else ()
        about = any(option.key in ideas for option in asked)
        self.rule.setText(scene.rule if about and scene.state == "ready" else "")
        self.rule.setVisible(bool(self.rule.text()))

    def _stand(self, box: QRect, question: str) -> None:
        """Keep the slot in sight, and say the whole statement whose short label stands on the sheet."""
        around = self._scroll.viewport().height() // 3
        at = self.sheet.mapTo(self._counted, box.center())
        self._scroll.ensureVisible(0, at.y(), 0, around)
        form = self._scene.round.form if self._scene and self._scene.round else None
        asked = form.questions if form and form.shape == "list" else ()
        self.reading.show_text(next((q.text for q in asked if q.key == question), ""))

    def _form(self, scene: Scene) -> Form | None:
        activity = scene.activity
        if scene.round is not None or activity is None:
            return scene.round.form if scene.round else None
        return KINDS[activity.kind].form(activity, scene.material)

    def _shown(self, scene: Scene, form: Form) -> Shown:
        editing = scene.state == "open" and not scene.read_only
        present = scene.round.present if scene.round else scene.workshop.present if scene.workshop else 0
        return Shown(
            form=form,
            tally=scene.tally or self._nothing_yet(form, present),
            thresholds=self.lectern.session.engagement.thresholds(),
            present=present,
            asked=scene.round is not None,
            editing=editing,
            keyed=self.lectern.session.rounds.counts() if editing else EMPTY,
            earlier=asked_before(scene, form),
        )

    def _nothing_yet(self, form: Form, present: int) -> Tally:
        return count_up(form, (), EMPTY, present, EMPTY)

    def _to_talk_about(self, shown: Shown) -> str:
        if shown.form.shape == "dots":
            return ""
        n = sum(
            1
            for q in shown.tally.questions
            if q.question.ordered and not q.question.many and read(q, shown.thresholds).divided
        )
        if shown.form.shape == "list":
            found = queue(shown.tally.questions, shown.thresholds)
            n = sum(1 for talk in found if not shown.editing or talk.reason != "few answers")
        if not n:
            return _("Nothing is divided so far") if shown.editing else _("Nothing is divided")
        if shown.form.shape == "list":
            return ngettext("{n} statement to talk about", "{n} statements to talk about", n).format(n=n)
        if shown.form.shape == "grid":
            return ngettext("{n} cell to talk about", "{n} cells to talk about", n).format(n=n)
        return ngettext("{n} question to talk about", "{n} questions to talk about", n).format(n=n)

    def _show_people(self, scene: Scene) -> None:
        open_ = scene.state == "open" and not scene.read_only
        self._people.setVisible(open_)
        if scene.workshop is not None and not self.present.hasFocus():
            self.present.setText(str(scene.workshop.present))

    def _set_present(self) -> None:
        text = self.present.text()
        if text and self.present.isModified():
            self.present.setModified(False)
            self.lectern.do(partial(self.lectern.session.engagement.set_people, present=int(text)))

    def _key_in(self, question: str, option: str, n: int | None) -> str:
        return self.lectern.refusal(self.lectern.session.rounds.count, {question: {option: n}})

    def standing(self, scene: Scene) -> Standing:
        """Say how many have answered and who sees the counts."""
        answered = scene.tally.answered if scene.tally else 0
        present = scene.round.present if scene.round else 0
        counted = _("{n} of {present} answered").format(n=answered, present=present)
        match scene.state:
            case "open":
                more = _("Only you see these counts. The room sees how many have answered.")
                return Standing(_("Open · {counted}").format(counted=counted), "dot", more, people=True)
            case "closed":
                more = _("Only you see this result until you show it.")
                return Standing(_("Closed · {counted}").format(counted=counted), "ring", more)
            case "revealed":
                more = _("The room sees this result.")
                return Standing(_("Shown · {counted}").format(counted=counted), "tick", more)
            case _:
                return Standing(more=scene.activity.purpose if scene.activity else "")

    def step(self, scene: Scene) -> Step:
        """Start, open, close, show the result, next."""
        rounds, activity = self.lectern.session.rounds, scene.activity
        if activity is None or activity.state == "ahead":
            return super().step(scene)
        missing = KINDS[activity.kind].missing(activity, scene.material)
        steps = {
            "open": Step(_("Close voting"), lambda: self.lectern.do(rounds.close)),
            "closed": Step(_("Show the result"), lambda: self.lectern.do(rounds.reveal)),
        }
        if scene.state == "ready" and not missing:
            return Step(_("Open voting"), lambda: self.lectern.do(rounds.open))
        return steps.get(scene.state) or super().step(scene)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer one re-vote, of a list only where something came up for talk; both rounds are kept."""
        again = scene.state in {"closed", "revealed"} and len(scene.rounds) < ROUNDS
        if scene.tally is not None and scene.tally.form.shape == "list":
            again = again and bool(queue(scene.tally.questions, scene.thresholds))
        revote = self.lectern.session.rounds.revote
        return (Step(_("Vote once more"), lambda: self.lectern.do(revote)),) if again else ()

    def flush(self) -> bool:
        """Keep the count that is being typed; a refused one is said and not lost."""
        if self.sheet.flush():
            return self.kept.flush()
        self.lectern.say(self.sheet.refused)
        return False

    def begin(self) -> None:
        """Stand in the first count."""
        self.sheet.begin()
