"""A field of a form with what is wrong with it said below it."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLabel, QLineEdit, QToolButton, QWidget

from ui.facilitator.dates import day, read_day
from ui.facilitator.pieces import Field, action, column, label, row, set_role
from workshop.language import _
from workshop.problems import Refusal

CALENDAR = QSize(364, 260)
_CALENDAR = """
QWidget { background: palette(base); color: palette(text); }
QAbstractItemView { border: 0; selection-background-color: palette(highlight);
  selection-color: palette(highlighted-text); }
QAbstractItemView:disabled { color: palette(mid); }
QToolButton { border: 0; padding: 6px; }
"""


class Asked(QWidget):
    """A labelled line; `refuse` says below it what is wrong until something else is written.

    `note` says below it how it came about. A screen reader hears both with the field.
    """

    changed = Signal()

    def __init__(self, words: str, hint: str = "", edit: QLineEdit | None = None) -> None:
        """Label the line with `words`."""
        super().__init__()
        self.field = Field(words, hint, edit)
        self.edit, self.wrong = self.field.edit, label("", "warm", wrap=True)
        self.noted = label("", "soft", wrap=True)
        for words_below in (self.wrong, self.noted):
            words_below.hide()
        self.edit.textEdited.connect(lambda _text: self.refuse(""))
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self._inside = column(self)
        self._inside.addWidget(self.field)
        self._inside.addWidget(self.noted)
        self._inside.addWidget(self.wrong)

    def text(self) -> str:
        """Give what is written, without spaces around it."""
        return self.edit.text().strip()

    def write(self, text: str) -> None:
        """Put another text in its place."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say what is wrong, nothing where it is empty."""
        self._say(self.wrong, sentence)
        set_role(self.edit, "true" if sentence else "false", "wrong")

    def note(self, sentence: str) -> None:
        """Say how the line came about, nothing where it is empty."""
        self._say(self.noted, sentence)

    def _say(self, shown: QLabel, sentence: str) -> None:
        shown.setText(sentence)
        shown.setVisible(bool(sentence))
        heard = filter(None, (self.wrong.text(), self.noted.text()))
        self.edit.setAccessibleDescription(" ".join(heard))


class DayField(Asked):
    """A day: typed as people write it, or chosen in a calendar that opens with Alt+Down."""

    # A day of the calendar was taken.
    taken = Signal()

    def __init__(self, words: str, today: date) -> None:
        """Begin empty; a day without a year is the next one after `today`."""
        super().__init__(words, _("for example 2026-05-12 or 12 May"))
        self._today = today
        self.meant = label("", "soft")
        self.open = action(_("Calendar"), self.show_calendar, "Alt+↓")
        self._inside.removeWidget(self.field)
        line = row(self.field, 12, self.open)
        line.setAlignment(self.open, Qt.AlignmentFlag.AlignBottom)
        self._inside.insertLayout(0, line)
        self._inside.addWidget(self.meant)
        self.edit.textChanged.connect(lambda _text: self._show_meant())
        self._popup: QFrame | None = None

    def iso(self) -> str:
        """Give the day as ISO, empty where none is written; raises Refusal when it is no day."""
        return read_day(self.text(), self._today.isoformat())

    def _show_meant(self) -> None:
        try:
            iso = self.iso()
        except Refusal:
            iso = ""
        words = day(iso, "dddd, d MMMM yyyy") if iso else ""
        past = bool(iso) and iso < self._today.isoformat()
        self.meant.setText(_("{day}: in the past").format(day=words) if past else words)

    def show_calendar(self) -> None:
        """Open a calendar below the line at the day that is written."""
        self._hide_calendar()
        # Over the form, not a window of its own: Escape and Tab stay with the program.
        popup = QFrame(self.window())
        popup.setProperty("pane", "floating")
        calendar = QCalendarWidget(popup)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self.edit.accessibleName())
        calendar.setStyleSheet(_CALENDAR)
        calendar.setMinimumSize(CALENDAR)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))
        # Qt's own arrows are black in every theme.
        for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            turn = calendar.findChild(QToolButton, name)
            if turn is not None:
                turn.setIcon(QIcon())
                turn.setText(sign)
        try:
            at = QDate.fromString(self.iso(), "yyyy-MM-dd")
        except Refusal:
            at = QDate()
        calendar.setSelectedDate(at if at.isValid() else QDate(*self._today.timetuple()[:3]))
        calendar.activated.connect(self._choose)
        calendar.clicked.connect(self._choose)
        column(popup, (8, 8, 8, 8)).addWidget(calendar)
        popup.adjustSize()
        popup.move(self.edit.mapTo(self.window(), QPoint(0, self.edit.height() + 2)))
        popup.show()
        popup.raise_()
        calendar.setFocus()
        leave = QShortcut(QKeySequence("Esc"), popup, self._hide_calendar)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._popup, self.calendar = popup, calendar

    def _choose(self, at: QDate) -> None:
        self.write(at.toString("yyyy-MM-dd"))
        self._hide_calendar()
        self.taken.emit()

    def _hide_calendar(self) -> None:
        popup, self._popup = self._popup, None
        if popup is not None:
            popup.hide()
            popup.deleteLater()
            self.edit.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Take the calendar away with the form."""
        self._hide_calendar()
        super().hideEvent(event)
