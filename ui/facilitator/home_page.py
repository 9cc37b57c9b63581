"""Home as a page: what one can begin at the left, the list or the form beside it, details at the right."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QFrame, QSizePolicy, QStackedWidget, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import day, moment
from ui.facilitator.home import RecentPage, about, kind_words
from ui.facilitator.pieces import StepButton, column, label, pane, row, rule, upright
from ui.facilitator.recent import Recent
from ui.theme import EDGE, HEADING, LABEL, RAIL, SIDE, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _

if TYPE_CHECKING:
    from ui.facilitator.starting import StartingPage

ACTION, MEGABYTE = 56, 1_000_000


class HomePage(QWidget):
    """What one sees with no file open."""

    open_wanted = Signal(Path)
    sample_wanted = Signal()
    begin_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        """Begin with an empty list."""
        super().__init__()
        self._theme, self.recent = theme, RecentPage(theme, today)
        self.details = Details(theme)
        self.new = Begin(theme, "plus", _("New engagement"), _("from a ready agenda"))
        self.open = Begin(theme, "folder", _("Open a file"), _("a .readyroom file or a stick"))
        self.sample = Begin(theme, "sheet", _("Try the sample"), _("a made-up client, 12 problems"))
        self._middle = QStackedWidget()
        self._middle.addWidget(self.recent)
        self._line = upright()
        whole = row(self._left(theme), upright(), self._middle, self._line, self.details, parent=self)
        whole.setStretchFactor(self._middle, 1)
        self.new.clicked.connect(lambda _on=False: self.start())
        self.open.clicked.connect(self._choose)
        self.sample.clicked.connect(self.sample_wanted)
        self.recent.chosen.connect(self.details.show_entry)
        self.recent.opened.connect(self.open_wanted)
        self.details.go.clicked.connect(self._open_chosen)

    @cached_property
    def starting(self) -> "StartingPage":
        """Give the form for a new engagement; it is made when it is wanted first."""
        from ui.facilitator.starting import StartingPage  # noqa: PLC0415 - start-up cost

        made = StartingPage(self._theme)
        made.ready.connect(self.begin_wanted)
        made.left.connect(self._back)
        self._middle.addWidget(made)
        return made

    @property
    def beginning(self) -> bool:
        """Tell whether the form for a new engagement is shown."""
        return self._middle.currentWidget() is not self.recent

    def stand_like(self, before: "HomePage") -> None:
        """Stand as another home stood: the same list, or the form for the same client."""
        self.recent.show_entries(before.recent.entries)
        if before.beginning:
            self.start(before.starting.for_client)

    def _back(self) -> None:
        self.show_recent()
        self.left.emit()

    def refuse(self, sentence: str) -> None:
        """Say on the form why it could not begin."""
        if self._middle.currentWidget() is not self.recent:
            self.starting.refuse(sentence)

    def _left(self, theme: Theme) -> QFrame:
        made = pane("canvas", RAIL - 1)
        inside = column(made, (EDGE - 8, 22, 12, EDGE))
        name = row(Brand(theme), 12, label("Readyroom", "heading"), 0)
        name.setContentsMargins(8, 0, 0, 0)
        inside.addLayout(name)
        inside.addSpacing(36)
        for button in (self.new, self.open, self.sample):
            inside.addWidget(button)
            inside.addSpacing(8)
        inside.addStretch(1)
        below = label(_("Works without internet.\nOne engagement, one file."), "soft")
        below.setContentsMargins(8, 0, 0, 0)
        inside.addWidget(below)
        return made

    def show_recent(self) -> None:
        """Show the list of recent engagements."""
        self._middle.setCurrentWidget(self.recent)
        self.details.setVisible(True)
        self._line.setVisible(True)
        self.recent.list.setFocus()

    def start(self, client: str = "") -> None:
        """Show the form for a new engagement, or for another workshop of `client`."""
        self._middle.setCurrentWidget(self.starting)
        self.details.setVisible(False)
        self._line.setVisible(False)
        self.starting.start(client)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a file"), "", _("Engagements (*.readyroom)")
        )
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def _open_chosen(self) -> None:
        entry = self.recent.list.chosen()
        if entry is not None:
            self.open_wanted.emit(Path(entry.path))


class Details(QFrame):
    """What is known about the chosen engagement without opening it."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self.client = Clipped(theme, HEADING, 3)
        self.file = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self.opened = label("", "soft")
        self.kind, self.date = label("", "bold"), label("", "quiet")
        self.about = label("", "soft", wrap=True)
        self.go = StepButton(theme, _("Open"))
        self._body = QWidget()
        inside = column(self._body, (EDGE, 24, EDGE, EDGE))
        inside.addWidget(self.client)
        inside.addSpacing(4)
        inside.addWidget(self.file)
        inside.addWidget(self.opened)
        inside.addSpacing(16)
        inside.addWidget(rule())
        inside.addSpacing(16)
        inside.addLayout(row(self.kind, 0, self.date))
        inside.addSpacing(2)
        inside.addWidget(self.about)
        inside.addStretch(1)
        inside.addWidget(self.go)
        column(self).addWidget(self._body)
        self._body.hide()

    def show_entry(self, entry: Recent | None) -> None:
        """Show one engagement, or nothing."""
        self._body.setVisible(entry is not None)
        if entry is None:
            return
        path = Path(entry.path)
        there = path.exists()
        self.client.show_text(entry.client)
        self.file.show_text(f"{path.name} · {_size(path)}" if there else _("The file is not where it was."))
        self.opened.setText(_("Last opened {time}").format(time=moment(entry.opened)))
        self.kind.setText(kind_words(entry.kind))
        self.date.setText(day(entry.date))
        self.about.setText(about(entry) if entry.date else "")
        self.go.say(_("Open"))
        self.go.setEnabled(there)


def _size(path: Path) -> str:
    size = path.stat().st_size
    if size >= MEGABYTE:
        return _("{n} MB").format(n=f"{size / MEGABYTE:.1f}")
    return _("{n} kB").format(n=max(1, size // 1000))


class Begin(QAbstractButton):
    """One thing to begin with: a small sign, a name, a quiet line."""

    def __init__(self, theme: Theme, sign: str, name: str, more: str) -> None:
        """Offer `name`."""
        super().__init__()
        self._theme, self._sign, self._more = theme, sign, more
        self.setText(name)
        self.setAccessibleName(f"{name}, {more}")
        self.setFixedHeight(ACTION)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give two lines."""
        return QSize(200, ACTION)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint sign and words."""
        t, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor(t.accent), 1.6))
        _sign(painter, self._sign)
        painter.setFont(font(TEXT, bold=True))
        painter.setPen(QColor(t.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(40, 9, self.width() - 44, 20), middle, self.text())
        painter.setFont(font(LABEL))
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(QRect(40, 28, self.width() - 44, 18), middle, self._more)


def _sign(painter: QPainter, name: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    match name:
        case "plus":
            path.moveTo(15, 13)
            path.lineTo(15, 25)
            path.moveTo(9, 19)
            path.lineTo(21, 19)
        case "folder":
            path.moveTo(9, 25)
            for x, y in ((9, 13), (13, 13), (15, 15), (22, 15), (22, 25), (9, 25)):
                path.lineTo(x, y)
        case _:
            path.moveTo(10, 12)
            for x, y in ((17, 12), (21, 16), (21, 26), (10, 26), (10, 12)):
                path.lineTo(x, y)
            path.moveTo(13, 19)
            path.lineTo(18, 19)
            path.moveTo(13, 22)
            path.lineTo(18, 22)
    painter.drawPath(path)


class Brand(QWidget):
    """The program's mark: three answers as bars, the last not known yet."""

    def __init__(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().__init__()
        self._theme = theme
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        painter, accent = QPainter(self), QColor(self._theme.accent)
        for top, width in ((2, 28), (11, 18), (20, 10)):
            painter.fillRect(QRect(0, top, width, 6), accent)
        pen = QPen(QColor(self._theme.ink_soft), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRect(QRect(20, 11, 7, 5))
