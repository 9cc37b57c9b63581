"""The right column while leading: what the room sees, the timer, the notes, the parking lot."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.facilitator.actions import LEADING, Action
from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.parking import Parking
from ui.facilitator.picture import RoomPicture
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.facilitator.timer import Timer
from ui.theme import EDGE, LABEL, SIDE, Theme
from workshop.language import _
from workshop.scene import Scene

HEAD = 26


class Side(QFrame):
    """Everything the facilitator glances at while leading."""

    # The room's picture was frozen, or follows again.
    froze = Signal()

    def __init__(
        self, theme: Theme, lectern: Lectern, notes: Callable[[], None], lot: Callable[[], None]
    ) -> None:
        """Stand beside an activity; `notes` and `lot` lay large notes and the parking lot over it."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self._shown: Scene | None = None
        self.picture = RoomPicture()
        self.blank = action(_("Blank"), self.toggle_blank, "B")
        self.freeze = action(_("Freeze"), self.toggle_freeze, "F")
        self.join = action(_("Join code"), self.toggle_join, "J")
        self.page = action("", self.picture.turn, "N")
        self.picture.paged.connect(self._show_page)
        self.page.hide()
        # Not a label: one that folds would let the notes push the parking lot out of the window.
        self.frozen = Clipped(theme, LABEL, 4, bold=False, colour=theme.amber)
        self.frozen.hide()
        self.timer = Timer(theme, lectern)
        self.large = action(_("Large"), notes, "M")
        self.large.setAccessibleName(_("Your notes in large type"))
        self.notes = label("", "text", wrap=True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.parking = Parking(theme, lectern, lot)
        self._build()

    def _build(self) -> None:
        verbs = row(
            *(self.blank, _key("B"), 0),
            *(self.freeze, _key("F"), 0),
            *(self.join, _key("J")),
        )
        head = row(label(_("The room sees"), "soft"), 0, self.page)
        # As high with the page as without it, and level with the first line of the middle.
        head.addStrut(HEAD)
        pile(
            column(self, (EDGE, 18, EDGE, EDGE)),
            *(head, self.picture, 6, verbs, self.frozen),
            *(12, rule(), 12, self.timer, 12, rule(), 10),
            *(row(label(_("Your notes"), "soft"), 0, self.large, _key("M")), 2),
            *(scrolling(self._noted()), 12, rule(), 12, self.parking),
        )

    def _noted(self) -> QWidget:
        made = QWidget()
        inside = column(made, (0, 0, 4, 0))
        inside.addWidget(self.notes)
        inside.addStretch(1)
        return made

    def _show_page(self, page: int, of: int) -> None:
        self.page.setVisible(of > 1)
        self.page.setText(_("Page {page} of {of}").format(page=page + 1, of=of))
        self.page.setAccessibleName(_("Show the room the next page"))

    def toggle_blank(self) -> None:
        """Darken the room's picture, or show it again."""
        if self._shown is not None:
            self._lectern.do(self._lectern.session.agenda.blank, not self._shown.blank)

    def toggle_freeze(self) -> None:
        """Keep the room's picture as it is, or let it follow again."""
        if self._shown is not None:
            self.picture.freeze(on=not self.picture.frozen)
            self._show_frozen(self._shown)
            self.froze.emit()

    def can_freeze(self) -> Action:
        """Keep the room's picture as it is, or let it follow again."""
        frozen = self.picture.frozen
        words = _("Let the room’s picture follow again") if frozen else _("Freeze the room’s picture")
        return Action("room.freeze", words, self.toggle_freeze, ("F",), LEADING)

    def toggle_join(self) -> None:
        """Show the room how to join, or what it saw before."""
        scene = self._shown
        if scene is not None and scene.phones is None:
            self._lectern.say(_("Phones are off. Let them in on the tab Phones first."))
        elif scene is not None:
            self._lectern.do(self._lectern.session.people.show_join, not scene.joining)

    def _show_frozen(self, scene: Scene) -> None:
        """Say that the room does not see what is going on, and most of all that it cannot see a vote."""
        frozen = self.picture.frozen
        _name(self.freeze, _("Unfreeze") if frozen else _("Freeze"))
        self.frozen.setVisible(frozen)
        if not frozen:
            return
        words = _("Frozen at “{title}”: the room does not see your changes. Unfreeze with F.")
        if scene.state == "open" and not self.picture.shows(scene):
            words = _(
                "The vote is open, but the room does not see it: it is frozen at “{title}”. Unfreeze with F."
            )
        self.frozen.show_text(words.format(title=self.picture.title))

    def show_scene(self, scene: Scene) -> None:
        """Show what belongs to the current activity."""
        self._shown = scene
        self.picture.show_scene(scene)
        self._show_frozen(scene)
        _name(self.blank, _("Show again") if scene.blank else _("Blank"))
        _name(self.join, _("Hide the code") if scene.joining else _("Join code"))
        activity = scene.activity
        self.notes.setText(_spread(activity.notes) if activity else "")
        self.timer.show_scene(scene)
        self.parking.show_scene(scene)

    def tick(self, now: float) -> None:
        """Move the clocks on."""
        self.timer.tick(now)
        self.picture.tick(now)


def _key(letter: str) -> QLabel:
    made = label(letter, "soft")
    # Part of the gap is inside the label, for a letter that begins left of its place, as J does.
    made.setIndent(4)
    made.setContentsMargins(2, 0, 0, 0)
    return made


def _name(shown: QPushButton, words: str) -> None:
    shown.setText(words)
    shown.setAccessibleName(words)


def _spread(notes: str) -> str:
    return "\n\n".join(part.strip() for part in notes.split("\n") if part.strip())
