"""The facilitator's notes in large type, to be read standing; changed on the spot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from ui.facilitator.dates import time_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheet import Sheet
from ui.facilitator.pieces import action, column, label, row, rule, scrolling, set_role
from ui.facilitator.writing import Writing
from workshop.language import _
from workshop.scene import Scene

MINUTE = 60


class LargeNotes(Sheet):
    """Notes at 32 px with the time left and the next step below; the page keys still lead on."""

    def __init__(self, lectern: Lectern, under: QWidget) -> None:
        """Begin empty."""
        super().__init__(under)
        self._lectern = lectern
        self._scene: Scene | None = None
        self.change = action(_("Change the notes"), self.write)
        self.top.insertWidget(2, self.change)
        self.top.insertSpacing(3, 24)
        self.notes = label("", "large", wrap=True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.edit = Writing(fills=True)
        self.edit.setAccessibleName(_("Your notes"))
        self.edit.setProperty("look", "large")
        kept = QShortcut(QKeySequence("Ctrl+Return"), self.edit, self.write)
        kept.setContext(Qt.ShortcutContext.WidgetShortcut)
        held = QWidget()
        words = column(held)
        words.addWidget(self.notes)
        words.addStretch(1)
        self.page = scrolling(held)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.setAccessibleName(_("Your notes in large type"))
        self.time, self.word = label("", "clock"), label("", "text")
        self.next = label("", "strong")
        self.inside.addSpacing(16)
        self.inside.addWidget(self.page, 1)
        self.inside.addWidget(self.edit, 1)
        self.inside.addSpacing(12)
        self.inside.addWidget(rule())
        self.inside.addSpacing(12)
        self.inside.addLayout(row(self.time, 10, self.word, 0, label(_("Page Down"), "soft"), 12, self.next))
        self.edit.hide()

    def begin(self) -> None:
        """Let the arrow keys scroll."""
        (self.page if self.edit.isHidden() else self.edit).setFocus()

    def put_away(self) -> None:
        """Keep what was written and go."""
        self.keep()
        super().put_away()

    def write(self) -> None:
        """Write in the notes, or keep what was written."""
        if not self.edit.isHidden():
            self.keep()
        elif self._scene is not None and self._scene.activity is not None and not self._scene.read_only:
            self.edit.setPlainText(self._scene.activity.notes)
            self._writes(on=True)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.begin()

    def keep(self) -> None:
        """Save what was written."""
        if self.edit.isHidden():
            return
        scene, text = self._scene, self.edit.toPlainText()
        self._writes(on=False)
        if scene is not None and scene.activity is not None and text != scene.activity.notes:
            self._lectern.do(self._lectern.session.planning.change, scene.activity.id, notes=text)

    def _writes(self, *, on: bool) -> None:
        self.edit.setVisible(on)
        self.page.setVisible(not on)
        self.change.setText(_("Keep the notes") if on else _("Change the notes"))
        self.change.setAccessibleName(self.change.text())

    def show_scene(self, scene: Scene) -> None:
        """Show the notes of the current activity."""
        before, activity = self._scene, scene.activity
        if before is not None and before.number != scene.number:
            self.keep()
            self.page.verticalScrollBar().setValue(0)
        self._scene = scene
        self.heading.setText(activity.title if activity else "")
        notes = "\n\n".join(p.strip() for p in activity.notes.split("\n") if p.strip()) if activity else ""
        self.notes.setText(notes or _("There are no notes for this step."))
        self.change.setEnabled(activity is not None and not scene.read_only)
        self.tick(self._lectern.now())

    def show_step(self, words: str) -> None:
        """Name the next step."""
        self.next.setText(words)

    def tick(self, now: float) -> None:
        """Show the time at `now`."""
        scene = self._scene
        clock, activity = (scene.clock, scene.activity) if scene else (None, None)
        stage = clock.stage(now) if clock else "good"
        # Before a step is begun all of its time is left, as the timer beside it has it.
        left = clock.left(now) if clock else activity.minutes * MINUTE if activity else None
        words, more = time_words(left, stage) if left is not None else ("", "")
        self.time.setText(words)
        self.word.setText(more or (_("left") if words else ""))
        set_role(self.time, {"good": "clock", "nearly": "nearly", "over": "over"}[stage])
