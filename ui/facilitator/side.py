"""The right column while leading: what the room sees, the timer, the notes, the parking lot."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import clock
from ui.facilitator.lectern import Lectern
from ui.facilitator.picture import RoomPicture
from ui.facilitator.pieces import Line, action, column, empty, label, row, rule, scrolling, set_role, tip
from ui.theme import EDGE, SIDE, TEXT, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene

PARKED = 3
NEARLY = 0.1


class Side(QFrame):
    """Everything the facilitator glances at while leading."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Stand beside the current activity."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self._shown: Scene | None = None
        self.picture = RoomPicture()
        self.blank = action(_("Blank"), self.toggle_blank, "B")
        self.page = action("", self.picture.turn, "N")
        self.picture.paged.connect(self._show_page)
        self.page.hide()
        self.timer = Timer(theme, lectern)
        self.notes = label("", "text", wrap=True)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.parking = Parking(theme, lectern)
        inside = column(self, (EDGE, 20, EDGE, EDGE))
        inside.addLayout(
            row(label(_("The room sees"), "soft"), 0, self.page, 20, self.blank, 12, label("B", "soft"))
        )
        inside.addSpacing(6)
        inside.addWidget(self.picture)
        inside.addSpacing(20)
        inside.addWidget(rule())
        inside.addSpacing(14)
        inside.addWidget(self.timer)
        inside.addSpacing(16)
        inside.addWidget(rule())
        inside.addSpacing(14)
        inside.addWidget(label(_("Your notes"), "soft"))
        inside.addSpacing(2)
        inside.addWidget(scrolling(self._noted()), 1)
        inside.addSpacing(12)
        inside.addWidget(rule())
        inside.addSpacing(14)
        inside.addWidget(self.parking)

    def _noted(self) -> QWidget:
        made = QWidget()
        inside = column(made)
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

    def show_scene(self, scene: Scene) -> None:
        """Show what belongs to the current activity."""
        self._shown = scene
        self.picture.show_scene(scene)
        words = _("Show again") if scene.blank else _("Blank")
        self.blank.setText(words)
        self.blank.setAccessibleName(words)
        activity = scene.activity
        self.notes.setText(_spread(activity.notes) if activity else "")
        self.timer.show_scene(scene)
        self.parking.show_scene(scene)

    def tick(self, now: float) -> None:
        """Move the clocks on."""
        self.timer.tick(now)
        self.picture.tick(now)


def _spread(notes: str) -> str:
    return "\n\n".join(part.strip() for part in notes.split("\n") if part.strip())


class Timer(QWidget):
    """The time left in the current activity."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without a time."""
        super().__init__()
        self._lectern = lectern
        self._shown: Scene | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.left = label("", "clock")
        self.left.setAccessibleName(_("Time left"))
        # The minus sign comes from another font, which must not move what stands below.
        self.left.setFixedHeight(38)
        self.track = Track(theme)
        self.pause = action(_("Pause"), self._pause)
        self.more = action(_("1 min more"), lambda: lectern.do(lectern.session.agenda.add_minutes, 1))
        inside = column(self)
        inside.addWidget(label(_("Time left in this step"), "soft"))
        inside.addLayout(row(self.left, 16, self.track))
        inside.addSpacing(2)
        inside.addLayout(row(self.pause, 24, self.more, 0))

    def _pause(self) -> None:
        agenda = self._lectern.session.agenda
        paused = self._shown is not None and self._shown.clock is not None and self._shown.clock.paused
        self._lectern.do(agenda.resume if paused else agenda.pause)

    def show_scene(self, scene: Scene) -> None:
        """Show the timer of a scene."""
        self._shown = scene
        running = scene.activity is not None and scene.activity.state in {"running", "paused"}
        paused = running and scene.clock is not None and scene.clock.paused
        words = _("Go on") if paused else _("Pause")
        self.pause.setText(words)
        self.pause.setAccessibleName(words)
        self.pause.setEnabled(running and not scene.read_only)
        self.more.setEnabled(scene.activity is not None and not scene.read_only)
        self.tick(self._lectern.now())

    def tick(self, now: float) -> None:
        """Show the time at `now`."""
        scene = self._shown
        if scene is None or scene.activity is None:
            self.left.setText("")
            return
        whole = scene.activity.minutes * 60
        left = scene.clock.left(now) if scene.clock else float(whole)
        self.left.setText(clock(left))
        set_role(self.left, "over" if left < 0 else "clock")
        self.track.show_share(1 - left / whole if whole else 1.0)


class Track(QWidget):
    """How much of the time is used, as a line."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme, self._share = theme, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a flat line."""
        return QSize(120, 38)

    def show_share(self, share: float) -> None:
        """Show the used share, from 0 to 1; above 1 it is over."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line in accent, amber or warm."""
        t = self._theme
        painter = QPainter(self)
        at = QRectF(0, self.height() / 2 - 2, self.width(), 4)
        painter.fillRect(at, QColor(t.line))
        colour = t.warm if self._share > 1 else t.amber if self._share > 1 - NEARLY else t.accent
        painter.fillRect(
            QRectF(at.left(), at.top(), at.width() * min(1.0, max(0.0, self._share)), 4), QColor(colour)
        )


class Parking(QWidget):
    """Points kept for later: the newest few and a line to keep another."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__()
        self._theme, self._lectern = theme, lectern
        self._shown: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = label("", "soft")
        self.points = column()
        self.line = Line()
        self.line.setPlaceholderText(_("Keep a point for later"))
        self.line.setAccessibleName(_("Keep a point for later"))
        self.line.returnPressed.connect(self._keep)
        inside = column(self, spacing=2)
        inside.addWidget(self.title)
        inside.addLayout(self.points)
        inside.addSpacing(6)
        inside.addWidget(self.line)

    def _keep(self) -> None:
        if self._lectern.do(self._lectern.session.agenda.park, self.line.text()):
            self.line.clear()

    def show_scene(self, scene: Scene) -> None:
        """Show the parking lot."""
        self.line.setEnabled(scene.workshop is not None and not scene.read_only)
        texts = tuple(p.text for p in scene.parked)
        self.title.setText(_("Parking lot · {n}").format(n=len(texts)) if texts else _("Parking lot"))
        if texts == self._shown:
            return
        self._shown = texts
        empty(self.points)
        for text in texts[-PARKED:]:
            point = Clipped(self._theme, TEXT, 1, bold=False)
            point.show_text(text)
            self.points.addWidget(point)
        hidden = len(texts) - PARKED
        if hidden > 0:
            more = label(ngettext("and {n} earlier", "and {n} earlier", hidden).format(n=hidden), "soft")
            more.setToolTip(tip("\n".join(texts[:hidden])))
            self.points.addWidget(more)
