"""The chosen engagement at the right of home: its file, its steps, what to see to before travelling."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.facilitator.actions import Action
from ui.facilitator.clipped import Clipped, fold
from ui.facilitator.dates import day
from ui.facilitator.layouts import empty
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import StepButton, action, column, label, pile, row, rule, scrolling
from ui.facilitator.recent import Recent
from ui.facilitator.stages import Ready, Stage, before_travel, stages
from ui.theme import EDGE, HEADING, LABEL, SIDE, Theme
from workshop.language import _

MEGABYTE = 1_000_000
INSIDE = SIDE - 2 * EDGE


def size_words(path: Path) -> str:
    """Say how large a file is."""
    size = path.stat().st_size
    if size >= MEGABYTE:
        return _("{n} MB").format(n=f"{size / MEGABYTE:.1f}")
    return _("{n} kB").format(n=max(1, size // 1000))


def opened_words(epoch: float, today: date) -> str:
    """Say when an engagement was last open."""
    at = datetime.fromtimestamp(epoch)  # noqa: DTZ006 - the time at this place
    days = (today - at.date()).days
    named = {0: _("today"), 1: _("yesterday")}.get(days, day(at.date().isoformat()))
    return _("Last opened {day}, {time}").format(day=named, time=f"{at:%H:%M}")


class Steps(QWidget):
    """The steps of an engagement below each other, each with its mark, joined by a line."""

    def __init__(self, theme: Theme) -> None:
        """Begin without steps."""
        super().__init__()
        self._theme, self._marks = theme, list[Mark]()
        self._inside = column(self, spacing=14)

    def show_stages(self, found: tuple[Stage, ...]) -> None:
        """Show the steps."""
        empty(self._inside)
        self._marks = []
        for stage in found:
            # What did not take place is open: somebody has to see to it.
            mark = Mark(self._theme, "open" if stage.state == "missed" else stage.state)
            self._marks.append(mark)
            name = label(stage.name, "bold" if stage.state == "now" else "text")
            at = label(day(stage.date, "d MMM"), "quiet")
            words = column()
            words.addLayout(row(name, 8, 0, at))
            words.addWidget(label(stage.detail, "soft", wrap=True))
            line = row(mark, 12, words)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            line.setStretchFactor(words, 1)
            self._inside.addLayout(line)
        self.setVisible(bool(found))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line between the marks."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        for above, below in zip(self._marks, self._marks[1:], strict=False):
            x = above.x() + 6
            painter.drawLine(x, above.y() + 17, x, below.y() - 1)


class Details(QFrame):
    """What is known about the chosen engagement without opening it, and what can be done with its file."""

    folder_wanted = Signal(object)
    copy_wanted = Signal(object)
    backups_wanted = Signal(object)
    facts_wanted = Signal(object)
    find_wanted = Signal(object)
    drop_wanted = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._theme, self._today = theme, today
        self._entry: Recent | None = None
        self.client = Clipped(theme, HEADING, 3)
        self.file = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self.opened, self.gone = label("", "soft"), label("", "note", wrap=True)
        self.steps, self.ready = Steps(theme), QWidget()
        self._things = column(self.ready, spacing=14)
        self.go = StepButton(theme, _("Open"))
        self.folder, self.copy = self._button(_("Show in folder")), self._button(_("Copy to a stick …"))
        self.backups, self.facts = self._button(_("Backups …")), self._button(_("Change the facts …"))
        self.search, self.drop = self._button(_("Find it …")), self._button(_("Take off the list"))
        for button, signal in (
            (self.folder, self.folder_wanted),
            (self.copy, self.copy_wanted),
            (self.backups, self.backups_wanted),
            (self.facts, self.facts_wanted),
            (self.search, self.find_wanted),
            (self.drop, self.drop_wanted),
        ):
            button.clicked.connect(lambda _on=False, asks=signal: asks.emit(self._entry))
        self._body = QWidget()
        self._build()

    def _button(self, words: str) -> QPushButton:
        return action(words, lambda: None)

    def _build(self) -> None:
        known = QWidget()
        inside = column(known)
        pile(inside, rule(), 16, self.steps, 16, self.ready, 16, 0)
        body = column(self._body, (EDGE, 22, EDGE, EDGE))
        pile(body, self.client, 4, self.file, self.opened, self.gone, 16, scrolling(known), 12, self.go, 12)
        body.addLayout(row(self.folder, 0, self.copy))
        body.addLayout(row(self.search, 0, self.drop))
        body.addSpacing(6)
        body.addLayout(row(self.backups, 0, self.facts))
        column(self).addWidget(self._body)
        self._body.hide()

    def show_entry(self, entry: Recent | None) -> None:
        """Show one engagement, or nothing."""
        self._entry = entry
        self._body.setVisible(entry is not None)
        if entry is None:
            return
        path = Path(entry.path)
        there = path.exists()
        self.client.show_text(entry.client)
        self.file.show_text(f"{path.name} · {size_words(path)}" if there else entry.path)
        self.opened.setText(opened_words(entry.opened, self._today()))
        self.gone.setText(_("The file is not where it was: moved, renamed, or on a stick that is not in."))
        found = stages(entry, self._today())
        self.steps.show_stages(found)
        self._show_ready(before_travel(entry, self._today()) if there else ())
        words = _("Open {client}").format(client=entry.client)
        self.go.say(fold(words, INSIDE - 40, 1, self.go.fontMetrics().horizontalAdvance)[-1])
        self.go.setAccessibleName(words)
        self.go.setEnabled(there)
        self.gone.setHidden(there)
        for button in (self.folder, self.copy, self.facts):
            button.setVisible(there)
        for button in (self.search, self.drop):
            button.setHidden(there)

    def can_do(self) -> tuple[Action, ...]:
        """Give what the buttons below do, by names that tell of which client."""
        entry = self._entry
        named = (
            ("folder", self.folder, _("Show the file of {client} in its folder")),
            ("copy", self.copy, _("Copy the file of {client} to a stick")),
            ("backups", self.backups, _("Backups of {client}")),
            ("facts", self.facts, _("Change the facts of {client}")),
            ("search", self.search, _("Find the file of {client}")),
            ("drop", self.drop, _("Take {client} off the list")),
        )
        there = [one for one in named if entry is not None and not one[1].isHidden()]
        client = entry.client if entry is not None else ""
        return tuple(Action(f"home.{key}", name.format(client=client), do.click) for key, do, name in there)

    def _show_ready(self, things: tuple[Ready, ...]) -> None:
        empty(self._things)
        self.ready.setVisible(bool(things))
        self._things.addWidget(rule())
        self._things.addWidget(label(_("Before you travel"), "soft"))
        t = self._theme
        marks = {"good": ("tick", t.good), "open": ("ring", t.ink_soft), "mind": ("mind", t.amber)}
        for thing in things:
            mark = Mark(t, *marks[thing.state])
            words = column()
            words.addWidget(label(thing.name, "text"))
            words.addWidget(label(thing.detail, "note" if thing.state == "mind" else "soft", wrap=True))
            line = row(mark, 12, words)
            line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
            line.setStretchFactor(words, 1)
            self._things.addLayout(line)
