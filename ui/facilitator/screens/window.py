"""The list of screens: which is the facilitator's, which the room's; numbers and test card."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QWidget

from ui.facilitator.pieces import StepButton, action, column, label, row, scrolling
from ui.facilitator.rows import furnish
from ui.facilitator.screens.help import ExtendHelp
from ui.facilitator.screens.number import ScreenNumber
from ui.projector.screens import Screens, Seen
from ui.projector.window import ProjectorWindow
from ui.theme import EDGE, Theme
from workshop.language import _

WIDE, ROW = 600, 44
# Room for the title bar, and how little of the help is shown at least.
FRAME, LEAST = 48, 60


class ScreensWindow(QDialog):
    """Choose the room's screen with Enter; I shows numbers, T the test card, Escape closes."""

    def __init__(
        self,
        theme: Theme,
        screens: Screens,
        projector: ProjectorWindow,
        voting: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """List `screens`; `voting` tells whether a vote is open, when the room is not disturbed unasked."""
        super().__init__(parent)
        self.setWindowTitle(_("Readyroom: screens"))
        self.setFixedWidth(WIDE)
        self._theme, self._screens, self._projector, self._voting = theme, screens, projector, voting
        self._asked = False
        self.list = QListWidget()
        furnish(self.list, _("Screens"))
        self.list.setProperty("look", "plain")
        self.list.itemActivated.connect(lambda _item: self.choose())
        self.said = label("", wrap=True)
        self.help = ExtendHelp(theme)
        self._scroller = scrolling(self.help)
        self.use = StepButton(theme, _("Use for the room"))
        self.use.clicked.connect(self.choose)
        self.use.setAutoDefault(False)
        self.numbers = action(_("Show numbers"), self.show_numbers, "I")
        self.card = action(_("Test card"), self.toggle_card, "T")
        self.shut = action(_("Close"), self.close, "Esc")
        self._build()
        for key, slot in (("I", self.show_numbers), ("T", self.toggle_card), ("Return", self.choose)):
            QShortcut(QKeySequence(key), self, slot)
        QShortcut(QKeySequence("Enter"), self, self.choose)
        screens.projector_changed.connect(self._changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._changed)
            app.screenRemoved.connect(self._changed)
        self.refresh()

    def _build(self) -> None:
        inside = column(self, (EDGE, EDGE, EDGE, EDGE), spacing=12)
        inside.addWidget(label(_("Screens"), "heading"))
        inside.addWidget(self.list)
        inside.addWidget(self.said)
        inside.addWidget(self._scroller)
        inside.addLayout(row(self.use, 16, self.numbers, 16, self.card, 0, self.shut))
        for button in (self.numbers, self.card, self.shut):
            button.setAutoDefault(False)

    def _changed(self, _what: object = None) -> None:
        self.refresh()

    def refresh(self) -> None:
        """List what is plugged in now."""
        seen, at = self._screens.seen(), self.list.currentRow()
        self.list.clear()
        self.list.addItems([line(n, one) for n, one in enumerate(seen, 1)])
        for n in range(len(seen)):
            self.list.item(n).setSizeHint(QSize(0, ROW))
        room = next((n for n, one in enumerate(seen) if one.room), None)
        other = next((n for n, one in enumerate(seen) if not one.own), 0)
        self.list.setCurrentRow(at if 0 <= at < len(seen) else room if room is not None else other)
        self.list.setFixedHeight(ROW * max(len(seen), 1) + 4)
        self.say(words(seen, covered=self._screens.covered))
        self._scroller.setVisible(not any(one.room for one in seen))
        self.card.setEnabled(self._projector.isVisible())
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is said; on a small screen the help scrolls."""
        inside, told = self.layout(), self.help.layout()
        if inside is None or told is None:
            return
        wanted = told.totalHeightForWidth(WIDE - 2 * EDGE)
        self._scroller.setFixedHeight(wanted)
        inside.activate()
        over = max(0, inside.totalHeightForWidth(WIDE) - self.screen().availableGeometry().height() + FRAME)
        self._scroller.setFixedHeight(max(wanted - over, LEAST))
        inside.activate()
        self.setFixedHeight(inside.totalHeightForWidth(WIDE))

    def say(self, sentence: str) -> None:
        """Say one sentence below the list."""
        self.said.setText(sentence)

    def choose(self) -> None:
        """Make the marked screen the room's."""
        refused = self._screens.choose(self.list.currentRow())
        self.refresh()
        if refused:
            self.say(refused)
        self.activateWindow()

    def show_numbers(self) -> None:
        """Show each screen its number; the room's only when asked twice while a vote is open."""
        spare = self._voting() and not self._asked and self._screens.room is not None
        self._asked = spare
        for number, screen in enumerate(self._screens.here(), 1):
            if not (spare and screen is self._screens.room):
                ScreenNumber(self._theme, number, screen)
        if spare:
            self.say(_("A vote is open. Press I again to show the number in the room as well."))

    def toggle_card(self) -> None:
        """Show the room the test card, or take it away."""
        if not self._projector.isVisible():
            self.say(_("The room’s screen is off. Choose a screen first."))
            return
        self._projector.show_card(on=not self._projector.card)
        self.say(
            _("Walk to the last row and read the last line. T or the next step takes the card away.")
            if self._projector.card
            else _("The room sees the workshop again.")
        )

    def done(self, result: int) -> None:
        """Take the test card away with the window."""
        self._projector.show_card(on=False)
        super().done(result)


def line(number: int, seen: Seen) -> str:
    """Say what a screen is."""
    use = _("the room’s") if seen.room else ""
    if seen.own:
        use = _("yours")
    elif seen.mirrors:
        use = _("shows the same as yours")
    size = _("{width} × {height} at {scale} %").format(width=seen.width, height=seen.height, scale=seen.scale)
    return "   ".join(part for part in (f"{number}", seen.name, size, use) if part)


def words(seen: tuple[Seen, ...], *, covered: bool) -> str:
    """Say how the screens stand, in one sentence."""
    if covered:
        return _(
            "The projector is the only screen, so the room’s picture covers your window. F5 shows yours."
        )
    if any(one.mirrors for one in seen):
        return _("A screen shows the same as yours, so the room would read your notes. Extend the desktop.")
    if len(seen) == 1:
        return _("Only one screen is found. If the projector shows the same as this one, extend the desktop.")
    if any(one.room for one in seen) and QGuiApplication.platformName().startswith("wayland"):
        return _(
            "Enter makes the marked screen the room’s. This desktop (Wayland) lets no program move windows: "
            "keep yours off that screen."
        )
    if any(one.room for one in seen):
        return _("Enter makes the marked screen the room’s. It will be taken again next time.")
    return _("The room’s picture is off. Enter shows it on the marked screen.")
