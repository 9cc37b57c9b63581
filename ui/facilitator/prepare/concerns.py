"""What the agenda lacks, above the table: the first in full, the others behind a click."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.facilitator.layouts import empty
from ui.facilitator.pieces import action, column, label, row
from ui.theme import EDGE, Theme
from workshop.agenda_check import Concern
from workshop.language import _, ngettext

BAR = 4


class Concerns(QFrame):
    """The warnings; `mend` asks for the remedy of one, `shown` for the activity that it is about."""

    mend = Signal(object)
    shown = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin without any."""
        super().__init__()
        self._theme = theme
        self._all: tuple[Concern, ...] = ()
        self._wide = False
        self._inside = column(self, (EDGE, 0, EDGE, 0), spacing=8)
        self.setVisible(False)

    def show_concerns(self, concerns: tuple[Concern, ...]) -> None:
        """Show the warnings there are."""
        if concerns != self._all:
            self._all = concerns
            self._wide = self._wide and len(concerns) > 1
            self._build()

    def texts(self) -> list[str]:
        """Give the warnings that are shown."""
        return [c.words for c in (self._all if self._wide else self._all[:1])]

    def _build(self) -> None:
        empty(self._inside)
        self.setVisible(bool(self._all))
        for number, concern in enumerate(self._all if self._wide else self._all[:1]):
            self._inside.addWidget(self._one(concern, first=not number))

    def _one(self, concern: Concern, *, first: bool) -> QFrame:
        made = QFrame()
        bar = QFrame()
        bar.setFixedWidth(BAR)
        bar.setStyleSheet(f"background: {self._theme.amber}; border: 0;")
        words = label(concern.words, "warned")
        words.setWordWrap(True)
        top = row(words, 12)
        top.setStretchFactor(words, 1)
        if concern.remedy is not None:
            top.addWidget(action(concern.remedy.words, partial(self.mend.emit, concern.remedy)))
        elif concern.key:
            top.addWidget(action(_("Go to it"), partial(self.shown.emit, concern.key)))
        advice = label(concern.advice, "quiet", wrap=True)
        below = row(advice, 12)
        below.setStretchFactor(advice, 1)
        if first and len(self._all) > 1:
            self.more = action(self._more(), self._turn)
            below.addWidget(self.more)
        texts = column(spacing=0)
        texts.addLayout(top)
        texts.addLayout(below)
        row(bar, 12, texts, parent=made).setStretchFactor(texts, 1)
        return made

    def _more(self) -> str:
        if self._wide:
            return _("Show one")
        n = len(self._all) - 1
        return ngettext("{n} more", "{n} more", n).format(n=n)

    def _turn(self) -> None:
        self._wide = not self._wide
        self._build()
        self.more.setFocus()
