"""The line at the bottom: phones, projector, saved, what was just said, the file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from ui.facilitator.address import address_note, address_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import moment
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import action, column, label, row, rule, show_tip
from ui.facilitator.shelf import show_folder
from ui.facilitator.turns import Turn
from ui.facilitator.voice import aloud
from ui.theme import EDGE, LABEL, STATUS, Theme
from workshop.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.facilitator.actions import Action
    from workshop.scene import Scene

NARROW = 800
SPOKEN = 12_000


class StatusLine(QFrame):
    """28 px under all pages; a sentence that is said stays until the next one or twelve seconds."""

    phones_wanted = Signal()
    screens_wanted = Signal()
    edit_wanted = Signal(str)
    backups_wanted = Signal(Path)

    def __init__(self, theme: Theme) -> None:
        """Write in the colours of `theme`."""
        super().__init__()
        self._theme = theme
        self._about: tuple[str, bool] | None = None
        self.connected = False
        self.setProperty("pane", "canvas")
        self.setFixedHeight(STATUS)
        self._phone, self._screen, self._tick = Mark(theme, "ring"), Mark(theme, "ring"), Mark(theme, "tick")
        self.phones = action("", self.phones_wanted.emit)
        self.projector = action("", self.screens_wanted.emit)
        self.undo, self.redo = Turn(theme), Turn(theme, on=True)
        self.undo.clicked.connect(lambda _on=False: self.edit_wanted.emit("undo"))
        self.redo.clicked.connect(lambda _on=False: self.edit_wanted.emit("redo"))
        self.saved = label("", "soft")
        self.file = action("", self._show_menu)
        self.file.setProperty("look", "quiet")
        self._path = ""
        self.sentence = Clipped(theme, LABEL, 1, colour=theme.amber)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = column(self)
        inside.addWidget(rule())
        # The gap goes with the phones.
        self._gap = QWidget()
        self._gap.setFixedWidth(EDGE)
        phones, screen = (self._phone, self.phones, self._gap), (self._screen, self.projector, 24)
        file = (self._tick, self.saved, 16, self.undo, self.redo, 16, self.sentence, 24, self.file)
        shown = row(*phones, *screen, *file)
        shown.setContentsMargins(EDGE, 0, EDGE, 0)
        inside.addLayout(shown)
        self._over = QTimer(self, singleShot=True, interval=SPOKEN)
        self._over.timeout.connect(lambda: self.sentence.show_text(""))
        self.show_phones(None)
        self.show_edits(())
        self.show_projector("", connected=False)
        self.show_file("", 0.0, read_only=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out when the file was saved where not everything has room."""
        super().resizeEvent(event)
        self._show_saved()

    def _show_saved(self) -> None:
        for piece in (self._tick, self.saved):
            piece.setVisible(bool(self._path) and self.width() >= NARROW)

    def stand_like(self, before: "StatusLine") -> None:
        """Say what the line said that was here before."""
        self.show_projector(before.projector.text(), connected=before.connected)
        if before.sentence.text():
            self._show(before.sentence.text())

    def show_phones(self, scene: "Scene | None") -> None:
        """Say how many phones are in, and how many answers came on paper; nothing while no file is open."""
        for piece in (self._phone, self.phones, self._gap):
            piece.setVisible(scene is not None)
        if scene is None:
            return
        phones, colour = scene.phones, self._theme.good
        words = _("Phones off")
        if phones is not None:
            n = scene.presence.joined
            words = ngettext("{n} phone", "{n} phones", n).format(n=n)
            note = address_note(phones)
            colour = self._theme.amber if note else colour
            words = f"{words} · {note}" if note else words
        slips = scene.tally.ways.get("slips", 0) if scene.tally and scene.state == "open" else 0
        if slips:
            words = _("{phones}, {n} on paper").format(phones=words, n=slips)
        said = address_words(phones) if phones is not None else ""
        self.phones.setText(words)
        self.phones.setAccessibleName(f"{words}. {said}" if said else words)
        self.phones.setToolTip(said)
        about = (phones.address, phones.lost) if phones is not None and said else None
        if about and about != self._about:
            self.say(said)
        self._about = about
        self._phone.show_state("dot" if phones else "ring", colour)

    def show_projector(self, words: str, *, connected: bool) -> None:
        """Say whether the room's screen is there; nothing while no file is open."""
        if connected != self.connected and words:
            aloud(self, words)
        self.connected = connected
        for piece in (self._screen, self.projector):
            piece.setVisible(bool(words))
        self.projector.setText(words)
        self.projector.setAccessibleName(words)
        self._screen.show_state("dot" if connected else "ring", self._theme.good)

    def show_edits(self, actions: "Iterable[Action]") -> None:
        """Name what undo and redo would do; nothing of them while no file is open."""
        known = {action.id: action for action in actions}
        for key, turn in (("undo", self.undo), ("redo", self.redo)):
            turn.setVisible(key in known)
            if key in known:
                turn.show_action(known[key])

    def show_file(self, path: str, saved: float, *, read_only: bool) -> None:
        """Say which file is open and when it was saved; empty for none."""
        self._path, name = path, Path(path).name
        self.file.setText(name or _("No file open"))
        self.file.setEnabled(bool(path))
        self.file.setAccessibleName(_("{file}: where it is, backups").format(file=name) if path else "")
        show_tip(self.file, path)
        words = _("Open for reading only") if read_only else _("Saved {time}").format(time=moment(saved))
        self.saved.setText(words if name else "")
        self._show_saved()
        self._tick.show_state(
            "mind" if read_only else "tick", self._theme.amber if read_only else self._theme.good
        )

    def menu(self) -> QMenu:
        """Make the menu of the file: where it is, and what can be done with that."""
        made = QMenu(self)
        path = Path(self._path)
        made.addAction(self._path.replace("&", "&&")).setEnabled(False)
        made.addSeparator()
        for words, slot in (
            (_("Show in folder"), lambda: self._show_folder(path)),
            (_("Copy path"), lambda: QGuiApplication.clipboard().setText(str(path))),
            (_("Backups …"), lambda: self.backups_wanted.emit(path)),
        ):
            made.addAction(words).triggered.connect(lambda _on=False, does=slot: does())
        return made

    def _show_menu(self) -> None:
        made = self.menu()
        made.aboutToHide.connect(made.deleteLater)
        made.popup(self.file.mapToGlobal(QPoint(0, -made.sizeHint().height())))

    def _show_folder(self, path: Path) -> None:
        if not show_folder(path):
            self.say(_("The file is in {folder}.").format(folder=path.parent))

    def say(self, sentence: str) -> None:
        """Say one sentence."""
        self._show(sentence)
        aloud(self, sentence)

    def _show(self, sentence: str) -> None:
        self.sentence.show_text(sentence)
        self._over.start()

    def hush(self) -> None:
        """Let what was said end with the page that it was about; what cannot be saved is said after this."""
        self.sentence.show_text("")
        self._over.stop()
