"""The right column while an activity is chosen: its words, its minutes, what is asked, the notes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.figures import Figure, Fixed
from ui.facilitator.prepare.rows import Row
from ui.facilitator.prepare.wordings import Wordings
from ui.facilitator.vote.legend import Legend
from ui.facilitator.writing import Written
from ui.theme import EDGE, SIDE, Theme
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Activity
from workshop.scene import Scene


class ActivityEditor(QFrame):
    """One activity; `wanted` says what is to be done with it: room, duplicate, remove."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without an activity."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self._key = ""
        self.about = label("", "soft")
        self.texts = {
            "title": Written(_("Title"), "", "title", single=True),
            "prompt": Written(_("Question for the room"), single=True),
            "room": Written(_("More words for the room")),
            "purpose": Written(_("What it is for")),
            "notes": Written(_("Notes, only for you")),
        }
        self.minutes, self.starts, self.spare = (
            Figure(_("Minutes")),
            Fixed(_("Starts")),
            Figure(_("Gives back"), _("none")),
        )
        self.wordings, self.legend = Wordings(), Legend(theme)
        self.answers, self.voted = label(_("Answers"), "soft"), label("", "note", wrap=True)
        self.report = label("", "note", wrap=True)
        for name, place in self.texts.items():
            place.saved.connect(partial(self._write, name))
        self.minutes.settled.connect(partial(self._count, "minutes"))
        self.spare.settled.connect(partial(self._count, "gives_back"))
        self.wordings.changed.connect(self._word)
        self.wordings.typed.connect(partial(self._word, typing=True))
        self.see = action(_("See as the room"), partial(self.wanted.emit, "room"))
        self.copy = action(_("Duplicate"), partial(self.wanted.emit, "duplicate"), "Ctrl+D")
        self.drop = action(_("Remove"), partial(self.wanted.emit, "remove"), _("Delete"))
        self._build()

    def _build(self) -> None:
        body = QWidget()
        inside = column(body, (EDGE, 20, EDGE, 16))
        t = self.texts
        figures = row(self.minutes, 20, self.starts, 20, self.spare)
        for place in (0, 2, 4):
            figures.setStretch(place, 1)
        pile(inside, self.about, 10, t["title"], 14, t["prompt"], 14, figures, self.report, 18)
        pile(inside, self.voted, self.wordings, self.answers, 4, self.legend, 14)
        pile(inside, rule(), 14, t["notes"], 14, t["room"], 14, t["purpose"], 0)
        whole = column(self)
        whole.addWidget(scrolling(body), 1)
        foot = row(self.see, 0, self.copy, 20, self.drop)
        foot.setContentsMargins(EDGE, 10, EDGE, 14)
        whole.addWidget(rule())
        whole.addLayout(foot)

    def show_activity(self, scene: Scene, activity: Activity, at: Row) -> None:
        """Show an activity; what is being written in another one was saved before."""
        if activity.id != self._key:
            self.flush()
            self._key = activity.id
            self.report.setText("")
        kind = KINDS.get(activity.kind)
        number = scene.agenda.index(activity) + 1
        self.about.setText(
            _("Activity {n} of {all} · {kind}").format(
                n=number, all=len(scene.agenda), kind=kind.label() if kind else activity.kind
            )
        )
        for name, place in self.texts.items():
            place.show_text(getattr(activity, name))
            place.lock(on=scene.read_only)
        self.minutes.show_minutes(activity.minutes)
        self.starts.value.setText(at.starts)
        self.spare.show_minutes(activity.gives_back)
        self.spare.setVisible(at.shape == "alone")
        self.report.setVisible(bool(self.report.text()))
        self._show_asked(scene, activity)
        for piece in (self.minutes, self.spare, self.copy, self.drop):
            piece.setEnabled(not scene.read_only)

    def _show_asked(self, scene: Scene, activity: Activity) -> None:
        voted = bool(self._lectern.session.planning.was_voted_on(activity.id))
        self.voted.setText(_("This was voted on; what was asked stays as it was.") if voted else "")
        self.voted.setVisible(voted)
        self.wordings.show_spec(activity.id, activity.spec, locked=voted or scene.read_only)
        kind = KINDS.get(activity.kind)
        form = None
        if kind is not None and kind.votes and not kind.missing(activity, scene.material):
            form = kind.form(activity, scene.material)
        self.legend.show_form(form)
        some = bool(self.legend.accessibleName())
        self.answers.setVisible(some)
        self.legend.setVisible(some)

    def _write(self, name: str, text: str) -> None:
        done = self._do(lambda: self._lectern.session.planning.change(self._key, **{name: text}))
        self.texts[name].say_saved(done=done)

    def _count(self, name: str, minutes: int) -> None:
        self._do(lambda: self._lectern.session.planning.change(self._key, **{name: minutes}))

    def _do(self, verb: Callable[[], str]) -> bool:
        said: list[str] = []
        done = self._lectern.do(lambda: said.append(verb()))
        self.report.setText("".join(said))
        self.report.setVisible(bool(self.report.text()))
        return done

    def _word(self, spec: Mapping[str, Any], *, typing: bool = False) -> None:
        if self._lectern.do(self._lectern.session.planning.word, self._key, spec, typing=typing):
            now = next(a for a in self._lectern.session.scene().agenda if a.id == self._key)
            self.wordings.show_spec(now.id, now.spec, locked=False)

    def begin(self) -> None:
        """Stand in the title, ready to be typed over."""
        self.texts["title"].begin()
        self.texts["title"].edit.selectAll()

    def flush(self) -> None:
        """Save what is being written."""
        if not self._key:
            return
        for place in self.texts.values():
            place.flush()
        self.minutes.flush()
        self.spare.flush()
        self.wordings.flush()
