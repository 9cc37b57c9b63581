"""The line at the bottom: phones, projector, saved, what was just said, the file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.facilitator.address import address_note, address_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import moment
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import action, column, label, row, rule
from ui.theme import EDGE, LABEL, STATUS, Theme
from workshop.language import _, ngettext

if TYPE_CHECKING:
    from workshop.scene import Scene

SPOKEN = 12_000


class StatusLine(QFrame):
    """28 px under all pages; a sentence that is said stays until the next one or twelve seconds."""

    phones_wanted = Signal()

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
        self.projector, self.saved, self.file = (label("", "soft") for _n in range(3))
        self.sentence = Clipped(theme, LABEL, 1, colour=theme.amber)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = column(self)
        inside.addWidget(rule())
        shown = row(
            self._phone,
            self.phones,
            24,
            self._screen,
            self.projector,
            24,
            self._tick,
            self.saved,
            24,
            self.sentence,
            24,
            self.file,
        )
        shown.setContentsMargins(EDGE, 0, EDGE, 0)
        inside.addLayout(shown)
        self._over = QTimer(self, singleShot=True, interval=SPOKEN)
        self._over.timeout.connect(lambda: self.sentence.show_text(""))
        self.show_phones(None)
        self.show_projector(_("Projector not plugged in"), connected=False)
        self.show_file("", 0.0, read_only=False)

    def show_phones(self, scene: "Scene | None") -> None:
        """Say how many phones are in, and how many answers came on paper; nothing while no file is open."""
        for piece in (self._phone, self.phones):
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
        """Say whether the room's screen is there."""
        self.connected = connected
        self.projector.setText(words)
        self._screen.show_state("dot" if connected else "ring", self._theme.good)

    def show_file(self, name: str, saved: float, *, read_only: bool) -> None:
        """Say which file is open and when it was saved."""
        self.file.setText(name or _("No file open"))
        words = _("Open for reading only") if read_only else _("Saved {time}").format(time=moment(saved))
        self.saved.setText(words if name else "")
        self._tick.setVisible(bool(name))
        self._tick.show_state(
            "mind" if read_only else "tick", self._theme.amber if read_only else self._theme.good
        )

    def say(self, sentence: str) -> None:
        """Say one sentence."""
        self.sentence.show_text(sentence)
        self._over.start()
