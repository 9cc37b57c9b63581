"""What stands on the passed laptop before and after a ballot: the lock, the beginning, "Still there?"."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.facilitator.marks import tick
from ui.facilitator.passing.large import BIG, NAME, PLAIN, BigButton, words
from ui.facilitator.pieces import column, pile, row
from ui.theme import Theme
from ui.widgets.fonts import font
from workshop.language import _

DISC, CODE, WIDE = 72, 12, 300
COPYING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)


class Tick(QWidget):
    """The large round tick of a receipt."""

    def __init__(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().__init__()
        self._theme = theme
        self.setFixedSize(QSize(DISC, DISC))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawEllipse(self.rect())
        tick(painter, QRectF(self.rect()).adjusted(8, 8, -8, -8), self._theme.on_accent, 6)


class CodeLine(QLineEdit):
    """A line for a card's code that keeps nothing: no copy, no undo, no selection, no menu."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setMaxLength(CODE)
        self.setFixedWidth(WIDE)
        self.setFont(font(NAME + 4))
        self.setPlaceholderText("17-K4MX")
        self.setDragEnabled(False)
        self.setAccessibleName(_("Code of your personal card, if you have one"))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.outline))
        self.setPalette(colours)
        self.selectionChanged.connect(self.deselect)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take letters; leave the clipboard and the former words alone."""
        if any(event.matches(keys) for keys in COPYING):
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show no menu."""
        event.accept()


class LockScreen(QWidget):
    """Nothing of anybody: the laptop goes on, and the next person says so."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin before the first person."""
        super().__init__()
        self.tick = Tick(theme)
        self.title = words(theme, "", BIG, bold=True)
        self.text = words(theme, "", NAME, colour="ink_soft")
        self.go = BigButton(theme, _("I am next"))
        self.go.clicked.connect(self.wanted)
        inside = column(self)
        pile(inside, 0, self.tick, 24, self.title, 12, self.text, 40, row(self.go, 0), 0)

    def show_first(self) -> None:
        """Ask for the first person."""
        self._say("", _("Hand the laptop on"), _("Press the button when it is in front of you."))

    def show_counted(self, replaced: str) -> None:
        """Give the receipt; `replaced` says in which other way the same card had answered."""
        handed = _("Hand the laptop on. Nobody can go back to your answers.")
        before = ""
        if replaced:
            before = _("You had answered before, {way}. Only this ballot counts now.").format(way=replaced)
        self._say("tick", _("Counted."), f"{before}\n{handed}" if before else handed)

    def show_wiped(self) -> None:
        """Say that a ballot that was not sent is gone."""
        self._say("", _("Locked"), _("What was filled in is wiped. Nothing was counted."))

    def _say(self, mark: str, title: str, text: str) -> None:
        self.tick.setVisible(bool(mark))
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")
        self.go.setAccessibleDescription(f"{title} {text}")

    def begin(self) -> None:
        """Stand at the button."""
        self.go.setFocus()


class StartScreen(QWidget):
    """Says that the ballot is private, and asks for a personal card where there are any."""

    wanted = Signal()

    def __init__(self, theme: Theme, question: str, *, cards: bool) -> None:
        """Begin a ballot on `question`."""
        super().__init__()
        self.code, self.sentence = CodeLine(theme), words(theme, "", PLAIN, bold=True, colour="warm")
        self.code.returnPressed.connect(self.wanted)
        self.go = BigButton(theme, _("Begin"))
        self.go.clicked.connect(self.wanted)
        told = _(
            "Nobody sees what you answer. As soon as you have sent it, this laptop locks, and nobody can go"
            " back to it: neither you nor the next person."
        )
        card = QWidget()
        pile(
            column(card),
            words(theme, _("Personal card, if you have one"), PLAIN, bold=True),
            words(theme, _("Your card counts once, whichever way you answer."), PLAIN - 2, colour="ink_soft"),
            8,
            row(self.code, 0),
            6,
            self.sentence,
        )
        self._cards = cards
        inside = column(self)
        pile(inside, 0, words(theme, question, NAME, colour="ink_soft"), 10)
        pile(inside, words(theme, _("Your ballot is private"), BIG, bold=True), 12)
        pile(inside, words(theme, told, NAME, colour="ink_soft"), 32, card, 24, row(self.go, 0), 0)
        card.setVisible(cards)

    def refuse(self, sentence: str) -> None:
        """Say why the code was not taken."""
        self.sentence.setText(sentence)
        self.code.setFocus()

    def take_code(self) -> str:
        """Give the code and keep nothing of it."""
        text = self.code.text()
        self.code.setText("")
        return text

    def begin(self) -> None:
        """Stand at the code, or at the button."""
        (self.code if self._cards else self.go).setFocus()


class StillThere(QWidget):
    """Asks before a ballot that was left alone is wiped."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Ask."""
        super().__init__()
        self.go = BigButton(theme, _("Yes, go on"))
        self.go.clicked.connect(self.wanted)
        told = _("Your ballot is not sent yet. In half a minute it is wiped, so that nobody else sees it.")
        self.go.setAccessibleDescription(told)
        inside = column(self)
        pile(inside, 0, words(theme, _("Still there?"), BIG, bold=True), 12)
        pile(inside, words(theme, told, NAME, colour="ink_soft"), 40, row(self.go, 0), 0)

    def begin(self) -> None:
        """Stand at the button."""
        self.go.setFocus()
