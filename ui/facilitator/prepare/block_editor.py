"""The right column while a block of several steps is chosen."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.blocks import over_words
from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.figures import Figure, Fixed
from ui.facilitator.prepare.rows import Row
from ui.facilitator.writing import Written
from ui.theme import EDGE, SIDE
from workshop.language import _
from workshop.model import Activity
from workshop.scene import Scene


class BlockEditor(QFrame):
    """A block of several steps: its name, its minutes, what it may give back and what is lost then."""

    wanted = Signal(str)
    step_wanted = Signal(str)

    def __init__(self, lectern: Lectern) -> None:
        """Begin without a block."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern, self._key, self._whole = lectern, "", 0
        self.about = label("", "soft")
        self.name = Written(_("Name of the block"), "", "title", single=True)
        self.minutes, self.starts = Figure(_("Minutes")), Fixed(_("Starts"))
        self.spare = Figure(_("Gives back"), _("none"))
        self.lost = Written(_("What is lost when it gives time back"))
        self.name.saved.connect(self._rename)
        self.lost.saved.connect(lambda text: self._change(self.lost, lost=text))
        self.minutes.settled.connect(self._resize)
        self.spare.settled.connect(lambda n: self._change(None, gives_back=n))
        self.copy = action(_("Duplicate"), partial(self.wanted.emit, "duplicate"), "Ctrl+D")
        self.drop = action(_("Remove"), partial(self.wanted.emit, "remove"), _("Delete"))
        self.steps = column(spacing=2)
        self._shown: tuple[object, ...] = ()
        self._build()

    def _build(self) -> None:
        body = QWidget()
        inside = column(body, (EDGE, 20, EDGE, 16))
        figures = row(self.minutes, 20, self.starts, 20, self.spare)
        for place in (0, 2, 4):
            figures.setStretch(place, 1)
        pile(inside, self.about, 10, self.name, 14, figures, 14, self.lost, 16, rule(), 14)
        pile(inside, label(_("Steps"), "soft"), 4, self.steps, 0)
        whole = column(self)
        whole.addWidget(scrolling(body), 1)
        foot = row(0, self.copy, 20, self.drop)
        foot.setContentsMargins(EDGE, 10, EDGE, 14)
        whole.addWidget(rule())
        whole.addLayout(foot)

    def show_block(self, scene: Scene, at: Row) -> None:
        """Show a block."""
        if at.key != self._key:
            self.flush()
            self._key = at.key
        first = next(a for a in scene.agenda if a.id == at.key)
        self.about.setText(_("Block {code} · {n} steps").format(code=first.code, n=len(at.keys)))
        self.name.show_text(at.title)
        self._whole = at.minutes
        self.minutes.show_minutes(at.minutes)
        self.starts.value.setText(at.starts)
        self.spare.show_minutes(at.spare)
        self.lost.show_text(first.lost)
        for place in (self.name, self.lost):
            place.lock(on=scene.read_only)
        for piece in (self.minutes, self.spare, self.copy, self.drop):
            piece.setEnabled(not scene.read_only)
        inside = [a for a in scene.agenda if a.id in at.keys]
        shown = tuple((a.id, a.title, a.minutes, a.passed_over) for a in inside)
        if shown != self._shown:
            self._shown = shown
            self._show_steps(inside)

    def _show_steps(self, inside: list[Activity]) -> None:
        empty(self.steps)
        for activity in inside:
            button = action(activity.title, partial(self.step_wanted.emit, activity.id))
            takes = over_words() if activity.passed_over else str(activity.minutes)
            self.steps.addLayout(row(button, 0, label(takes, "quiet")))

    def _rename(self, text: str) -> None:
        done = self._lectern.do(self._lectern.session.planning.rename_block, self._key, text)
        self.name.say_saved(done=done)

    def _resize(self, minutes: int) -> None:
        self._lectern.do(self._lectern.session.planning.resize, self._key, minutes - self._whole)

    def _change(self, place: Written | None, **changes: Any) -> None:
        done = self._lectern.do(self._lectern.session.planning.change, self._key, **changes)
        if place is not None:
            place.say_saved(done=done)

    def begin(self) -> None:
        """Stand in the name, ready to be typed over."""
        self.name.begin()
        self.name.edit.selectAll()

    def flush(self) -> None:
        """Save what is being written."""
        if self._key:
            self.name.flush()
            self.lost.flush()
            self.minutes.flush()
            self.spare.flush()
