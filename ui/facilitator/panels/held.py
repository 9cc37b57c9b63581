"""What people wrote on their phones, held above a panel's list until the facilitator releases it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.held_list import ROW, HeldList
from ui.facilitator.pieces import action, column, label, row
from ui.theme import LABEL, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene

FEWEST, MOST, AT_ONCE = 3, 8, 8
# What a panel has beside the two lists it shares its height between.
BESIDE = 190


class HeldTexts(QWidget):
    """The texts of the current activity that wait, and what is done with them.

    It is there while the room is open for phones or something waits, and as high with few texts as with many:
    what arrives moves nothing else.
    """

    # The texts, and the scene as it was before.
    released = Signal(list, object)
    emptied = Signal()

    def __init__(self, theme: Theme, lectern: Lectern, promise: str) -> None:
        """Work at `lectern`; `promise` says when the room sees a text."""
        super().__init__()
        self._lectern, self._locked = lectern, False
        self._going: list[str] = []
        self._gone: list[str] = []
        self._scene: Scene | None = None
        self._before: Scene | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self.title = label("", "bold")
        self.list = HeldList(theme)
        self.list.released.connect(lambda key: self._release([key]))
        self.list.edited.connect(lambda key, text: lectern.do(lectern.session.texts.edit, key, text))
        self.list.dropped.connect(lambda key: lectern.do(lectern.session.texts.drop, key))
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_actions())
        self.list.looked_at.connect(self._show_actions, Qt.ConnectionType.QueuedConnection)
        self.hint = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.release = action(_("Release"), lambda: self._release([self.list.here()]), _("Enter"))
        self.edit = action(_("Edit"), self.list.edit_here, "F2")
        self.drop = action(_("Drop"), self._drop, _("Delete"))
        self.all = action(_("Release all"), self._release_seen)
        promised = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        promised.show_text(promise)
        inside = column(self, (0, 4, 0, 12))
        head = row(self.title, 12, promised)
        head.setStretchFactor(promised, 1)
        inside.addLayout(head)
        inside.addSpacing(2)
        inside.addWidget(self.list)
        inside.addSpacing(4)
        inside.addLayout(row(self.hint, 16, self.release, 20, self.edit, 20, self.drop, 20, self.all))

    def fit(self, high: int) -> None:
        """Take about half of what a panel of this height has for lists."""
        rows = max(FEWEST, min(MOST, (high - BESIDE) // 2 // ROW))
        self.list.setFixedHeight(rows * ROW)

    def show_scene(self, scene: Scene) -> None:
        """Show what waits in the current activity."""
        self._scene, self._locked = scene, scene.read_only
        focused = self.list.hasFocus()
        of = scene.activity.id if scene.activity else ""
        self.list.show_held(of, scene.held, locked=scene.read_only)
        n = len(scene.held)
        waiting = ngettext("From phones · {n} waiting", "From phones · {n} waiting", n).format(n=n)
        self.title.setText(waiting if n else _("From phones"))
        self._show_actions()
        here = scene.phones is not None or bool(scene.held)
        self.setVisible(here)
        if focused and not here:
            self.emptied.emit()

    def _show_actions(self) -> None:
        waiting, seen = len(self.list.keys()), len(self.list.seen())
        able = bool(self.list.here()) and not self._locked
        for piece in (self.release, self.edit, self.drop):
            piece.setEnabled(able)
        some = ngettext("Release the one read", "Release the {n} read", seen).format(n=seen)
        words = some if 0 < seen < waiting else _("Release all")
        self.all.setText(words)
        self.all.setAccessibleName(words)
        self.all.setEnabled(seen > 0 and not self._locked)
        unseen = waiting - seen
        left = ngettext("{n} not read whole yet", "{n} not read whole yet", unseen).format(n=unseen)
        keys = _("Enter releases, F2 edits, Delete drops")
        self.hint.show_text("" if not waiting else left if unseen else keys)

    def _drop(self) -> None:
        self._lectern.do(self._lectern.session.texts.drop, self.list.here())

    def _release_seen(self) -> None:
        self._release(self.list.seen())
        self.list.setFocus()

    def _release(self, keys: Iterable[str]) -> None:
        if not self._going:
            self._before = self._scene
        self._going.extend(key for key in keys if key not in self._going)
        self._go_on()

    def _go_on(self) -> None:
        """Release the next few, then let the window breathe."""
        some, self._going = self._going[:AT_ONCE], self._going[AT_ONCE:]
        for key in some:
            text = self.list.words(key)
            if not self._lectern.do(self._lectern.session.texts.release, key):
                self._going.clear()
                break
            self._gone.append(text)
        if self._going:
            self._next.start()
        elif self._gone:
            gone, self._gone = self._gone, []
            self.released.emit(gone, self._before)
