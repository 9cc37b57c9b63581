"""Filling a ballot in: leaf by leaf, back and next, and Send at the end."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.passing.ballot import PassedBallot, leaves_of, place_words
from ui.facilitator.passing.large import PLAIN, SMALL, BigButton, words
from ui.facilitator.passing.leaf import LeafPage
from ui.facilitator.pieces import column, pile, row
from ui.theme import Theme
from workshop.language import _, ngettext

THICK = 4


class Progress(QWidget):
    """How far the ballot is turned, as a line."""

    def __init__(self, theme: Theme) -> None:
        """Begin at the start."""
        super().__init__()
        self._theme, self._share = theme, 0.0
        self.setFixedHeight(THICK)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.line))
        painter.fillRect(QRectF(0, 0, self.width() * self._share, THICK), QColor(self._theme.accent))


class Filling(QWidget):
    """The leaves of one person's ballot."""

    send = Signal()

    def __init__(self, theme: Theme, ballot: PassedBallot) -> None:
        """Fill in `ballot`."""
        super().__init__()
        self._theme, self.ballot = theme, ballot
        self.leaves = leaves_of(ballot.form)
        self.at = 0
        self.page: LeafPage | None = None
        self.place = words(theme, "", SMALL, bold=True, colour="ink_soft")
        private = words(theme, _("Only you see this"), SMALL, colour="ink_soft")
        self.progress = Progress(theme)
        self.sentence = words(theme, "", PLAIN, bold=True, colour="warm")
        self.back = BigButton(theme, _("Back"), filled=False)
        self.next = BigButton(theme, _("Next"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(self._go_on)
        self._middle = column()
        head = row(self.place, private)
        head.setStretch(0, 1)
        private.setWordWrap(False)
        private.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = column(self)
        pile(inside, head, 10, self.progress, 20)
        inside.addLayout(self._middle, 1)
        foot = row(self.back, self.next, spacing=16)
        foot.setStretchFactor(self.next, 1)
        pile(inside, 12, self.sentence, 8, foot)
        self._turn(0)

    def refuse(self, sentence: str) -> None:
        """Say why the ballot was not counted; everything on it stays."""
        self.sentence.setText(sentence)
        self.sentence.show()
        self.begin()

    def begin(self) -> None:
        """Stand at the first answer."""
        if self.page is not None:
            self.page.begin()

    def _turn(self, by: int) -> None:
        self.at = min(max(self.at + by, 0), len(self.leaves) - 1)
        if self.page is not None:
            self.page.hide()
            self._middle.removeWidget(self.page)
            self.page.deleteLater()
        self.page = LeafPage(self._theme, self.leaves[self.at], self.ballot)
        self.page.changed.connect(self._show)
        self.page.entered.connect(self._enter)
        self._middle.addWidget(self.page)
        self.place.setText(place_words(self.ballot.form, self.at, len(self.leaves)))
        self.progress.setVisible(len(self.leaves) > 1)
        self.progress.show_share((self.at + 1) / len(self.leaves))
        self.back.setVisible(self.at > 0)
        self._show()
        if self.isVisible():
            self.page.begin()

    @property
    def last(self) -> bool:
        """Tell whether this is the last leaf."""
        return self.at == len(self.leaves) - 1

    def _enter(self) -> None:
        """Turn the leaf; at the last one only go to Send, which is pressed on purpose."""
        if self.last:
            self.next.setFocus()
        else:
            self._turn(1)

    def _go_on(self) -> None:
        if self.last:
            self.send.emit()
        else:
            self._turn(1)

    def _show(self) -> None:
        self.sentence.hide()
        if not self.last:
            out = self.ballot.left_out(self.leaves[self.at])
            self.next.say(_("Leave this out") if out else _("Next"), filled=not out)
        elif self.ballot.form.shape == "dots":
            self.next.say(self._dots_words())
        else:
            n = self.ballot.open_questions
            left = ngettext("Send, {n} question left out", "Send, {n} questions left out", n).format(n=n)
            self.next.say(left if n and len(self.ballot.form.questions) > 1 else _("Send"))

    def _dots_words(self) -> str:
        placed = self.ballot.placed
        kept = self.ballot.form.dots - placed
        if not placed:
            return _("Send")
        words_ = ngettext("Send {n} dot", "Send {n} dots", placed).format(n=placed)
        return _("{send}, keep {kept}").format(send=words_, kept=kept) if kept else words_
