"""The plan board: strategy, data and culture beside each other, 30, 60 and 90 days as bands."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.dates import day
from ui.facilitator.layouts import GridLayout, RowLayout, empty
from ui.facilitator.pieces import column, label, row, rule
from ui.facilitator.plan.item import LineItem
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.model import COLUMNS, HORIZONS, Column, Horizon, PlanLine
from workshop.scene import Scene

GUTTER = 24


def column_words() -> dict[Column, str]:
    """Name the columns."""
    return {"strategy": _("Strategy"), "data": _("Data"), "culture": _("Culture")}


def horizon_words() -> dict[Horizon, str]:
    """Name the horizons."""
    return {"30": _("30 days"), "60": _("60 days"), "90": _("90 days"), "later": _("Later")}


def later(horizon: Horizon) -> Horizon:
    """Give the horizon after one, the last one where there is none."""
    return HORIZONS[min(HORIZONS.index(horizon) + 1, len(HORIZONS) - 1)]


def plan_words(scene: Scene) -> str:
    """Say how many lines are accepted and how many are still to settle."""
    accepted = sum(1 for line in scene.lines if line.state == "accepted")
    open_ = sum(1 for line in scene.lines if line.state == "proposed")
    if not scene.lines:
        return _("No lines yet")
    return " · ".join(
        [
            ngettext("{n} accepted", "{n} accepted", accepted).format(n=accepted),
            ngettext("{n} proposal to settle", "{n} proposals to settle", open_).format(n=open_),
        ]
    )


def proposed_words(n: int) -> str:
    """Say how many proposals are new."""
    if not n:
        return _("Nothing more to propose. Decide on a first problem and close the votes first.")
    return ngettext("{n} new proposal.", "{n} new proposals.", n).format(n=n)


def ordered(lines: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
    """Give the lines in the order they are read: stop signs, by horizon and column, dropped ones last."""
    places = {h: n for n, h in enumerate(HORIZONS)}
    columns = {c: n for n, c in enumerate(COLUMNS)}

    def place(line: PlanLine) -> tuple[bool, bool, int, int, int]:
        dropped = line.state == "dropped"
        first = line.stop or dropped
        horizon = 0 if first else places[line.horizon]
        return dropped, not (line.stop and not dropped), horizon, columns[line.column], line.position

    return tuple(sorted(lines, key=place))


class Board(QWidget):
    """All lines at their places."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[PlanLine, ...], str, str] = ((), "", "")
        self.items: dict[str, LineItem] = {}
        self._grid = GridLayout(self)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(GUTTER)
        self._grid.setVerticalSpacing(0)
        for number in range(len(COLUMNS)):
            self._grid.setColumnStretch(number, 1)

    def show_lines(self, scene: Scene, selected: str = "") -> None:
        """Show the lines of a scene; `selected` is the one in the editor."""
        held = scene.workshop.date if scene.workshop else ""
        if (scene.lines, selected, held) == self._shown:
            return
        lines, _selected, day_before = self._shown
        self._shown = (scene.lines, selected, held)
        if (scene.lines, held) == (lines, day_before):
            for key, item in self.items.items():
                item.select(on=key == selected)
            return
        focused = next((key for key, item in self.items.items() if item.hasFocus()), "")
        if focused:
            # Or else the focus would go through the window while its line is made anew.
            self.setFocus()
        empty(self._grid)
        self.items = {}
        if scene.lines:
            self._build(scene.lines, held, selected)
        if focused in self.items:
            self.items[focused].show()
            self.items[focused].setFocus()

    def _build(self, lines: tuple[PlanLine, ...], held: str, selected: str) -> None:
        kept = [line for line in lines if line.state != "dropped"]
        for place, (key, words) in enumerate(column_words().items()):
            n = sum(1 for line in kept if line.column == key)
            self._grid.addLayout(_head(words, n), 0, place)
        at = 1
        stops = [line for line in kept if line.stop]
        if stops:
            at = self._band(at, _("Stop signs"), _stop_words(stops), stops, selected)
        for horizon, words in horizon_words().items():
            inside = [line for line in kept if line.horizon == horizon and not line.stop]
            if inside or horizon != "later":
                at = self._band(at, words, _until(held, horizon), inside, selected)
        dropped = [line for line in lines if line.state == "dropped"]
        if dropped:
            at = self._band(at, _("Dropped"), _("kept in the record"), dropped, selected)
        self._grid.setRowStretch(at, 1)

    def _band(self, at: int, words: str, more: str, lines: list[PlanLine], selected: str) -> int:
        self._grid.addWidget(rule(), at, 0, 1, 3)
        title = row(label(words, "bold"), 6, label(f"· {more}" if more else "", "soft"), 0)
        title.setContentsMargins(0, 8, 0, 6)
        self._grid.addLayout(title, at + 1, 0, 1, 3)
        for place, key in enumerate(COLUMNS):
            stack = column()
            for line in (p for p in lines if p.column == key):
                stack.addWidget(self._item(line, selected))
            stack.addStretch(1)
            stack.setContentsMargins(0, 0, 0, 10)
            self._grid.addLayout(stack, at + 2, place)
        return at + 3

    def _item(self, line: PlanLine, selected: str) -> LineItem:
        item = LineItem(self._theme, line, selected=line.id == selected)
        item.clicked.connect(lambda: self.chosen.emit(line.id))
        item.stepped.connect(lambda by: self.step(line.id, by))
        self.items[line.id] = item
        return item

    def step(self, key: str, by: int) -> None:
        """Go to the next or the previous line in the order they are read."""
        order = [line.id for line in ordered(self._shown[0])]
        at = order.index(key) + by if key in order else 0
        if 0 <= at < len(order):
            self.items[order[at]].setFocus()
            self.chosen.emit(order[at])


def _head(words: str, n: int) -> RowLayout:
    count = label(ngettext("{n} line", "{n} lines", n).format(n=n), "soft")
    made = row(label(words, "strong"), 0, count)
    made.setContentsMargins(0, 0, 0, 12)
    made.setAlignment(count, Qt.AlignmentFlag.AlignVCenter)
    return made


def _stop_words(stops: list[PlanLine]) -> str:
    left = sum(1 for line in stops if line.unanswered)
    if not left:
        return _("all answered")
    return ngettext("{n} needs an answer", "{n} need an answer", left).format(n=left)


def _until(held: str, horizon: Horizon) -> str:
    try:
        return _("by {day}").format(
            day=day((date.fromisoformat(held) + timedelta(days=int(horizon))).isoformat())
        )
    except ValueError:
        return ""
