"""The window with a workshop open: rail, middle and right column, and the keys that work everywhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QWidget

from ui.facilitator.blocks import blocks
from ui.facilitator.head import Head, Pace
from ui.facilitator.lead import Lead
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheets import Sheets
from ui.facilitator.pieces import column, pane, row, upright
from ui.facilitator.rail import AgendaList
from ui.facilitator.side import Side
from ui.facilitator.tabs import Tabs
from ui.theme import RAIL, SIDE, Theme
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from ui.bridge import Errands

SECOND = 1000
TABS = ("prepare", "phones", "lead", "plan", "papers")
ANYWHERE = {"Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "Ctrl+Y": "redo", "Ctrl+P": "papers", "Ctrl+L": "park"}
LEADING = {
    "PgDown": "go_on",
    "Right": "go_on",
    "PgUp": "back",
    "Left": "back",
    "B": "blank",
    ".": "blank",
    "N": "page",
    "J": "join",
    "F": "freeze",
    "M": "notes",
    "S": "win_back",
    "E": "wording",
    "P": "pause",
    "+": "more",
    "-": "less",
    "Backspace": "come_back",
    "Alt+Left": "come_back",
}


class WorkshopPage(QWidget):
    """Everything about the open engagement."""

    leave_wanted = Signal()
    add_wanted = Signal()
    projector_wanted = Signal()
    rehearse_wanted = Signal(int)

    def __init__(self, theme: Theme, lectern: Lectern, errands: "Errands") -> None:
        """Show the session of `lectern`."""
        super().__init__()
        self._lectern = lectern
        self.scene: Scene | None = None
        self.tab = "lead"
        self.tabs = Tabs(theme, lectern, errands)
        self.tabs.go_lead = lambda: self.open_tab("lead")
        self.tabs.choose, self.tabs.add = self._choose_workshop, self.add_wanted.emit
        self.tabs.rehearse = self.rehearse_wanted.emit
        self.head, self.agenda, self.pace = Head(theme), AgendaList(theme), Pace()
        self.lead = Lead(theme, lectern, self.open_tab)
        self.rail, self.middle, self.right = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self.sheets = Sheets(theme, lectern, self.middle, self)
        sheets = self.sheets
        self.side = Side(
            theme, lectern, lambda: sheets.toggle(sheets.notes), lambda: sheets.toggle(sheets.lot)
        )
        self.right.setFixedWidth(SIDE)
        self._leads = self._agenda_rail()
        self._build()
        self._connect()
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self.tick)
        self._second.start()

    def _build(self) -> None:
        left = pane("canvas", RAIL - 1)
        inside = column(left)
        inside.addWidget(self.head)
        inside.addWidget(self.rail, 1)
        whole = row(left, upright(), self.middle, upright(), self.right, parent=self)
        whole.setStretchFactor(self.middle, 1)

    def _agenda_rail(self) -> QFrame:
        made = pane("canvas")
        inside = column(made)
        inside.addSpacing(6)
        inside.addWidget(self.agenda, 1)
        inside.addWidget(self.pace)
        return made

    def _connect(self) -> None:
        self.head.chosen.connect(self.open_tab)
        self.agenda.wanted.connect(self._jump)
        self.pace.wanted.connect(self._verb("win_back"))
        self._escape = QShortcut(QKeySequence("Escape"), self, self.sheets.put_away)
        self.sheets.changed = self._escape.setEnabled
        self._escape.setEnabled(False)
        for keys, name in ANYWHERE.items():
            QShortcut(QKeySequence(keys), self, self._verb(name))
        self._leading = [
            QShortcut(QKeySequence(keys), self, self._verb(name)) for keys, name in LEADING.items()
        ]
        QShortcut(QKeySequence("F5"), self, self.projector_wanted.emit)
        QShortcut(QKeySequence("Ctrl+W"), self, self.leave_wanted.emit)
        for number, name in enumerate(TABS, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda chosen=name: self.open_tab(chosen))

    def _verb(self, name: str) -> Callable[[], object]:
        return verbs(self)[name]

    def undo(self) -> None:
        """Take the last edit back."""
        self._take_back(_("Undone: {name}."), self._lectern.session.undo)

    def redo(self) -> None:
        """Do the last edit taken back once more."""
        self._take_back(_("Done again: {name}."), self._lectern.session.redo)

    def go_on(self) -> None:
        """Do the next step of the tab that is open."""
        if self.tab == "plan":
            self.tabs.plan.go_on()
        else:
            self.lead.go_on()

    def take_key(self, event: QKeyEvent) -> None:
        """Do what a key means that was pressed on the room's screen."""
        pressed = QKeySequence(event.key())
        name = next((verb for keys, verb in LEADING.items() if QKeySequence(keys) == pressed), "")
        if name and self.tab in {"lead", "plan"}:
            self._verb(name)()
        elif event.key() in {Qt.Key.Key_F5, Qt.Key.Key_Escape}:
            self.projector_wanted.emit()

    def come_back(self) -> None:
        """Go back to where the agenda was left."""
        if self.lead.flush():
            self.open_tab("lead")
            self.lead.left.go_back()

    def _take_back(self, words: str, verb: Callable[[], str]) -> None:
        named: list[str] = []
        if self._lectern.do(lambda: named.append(verb())):
            self._lectern.say(words.format(name=named[0]))

    def _jump(self, number: int) -> None:
        self.open_tab("lead")
        self.lead.jump(number)

    def _choose_workshop(self, key: str) -> None:
        if self.flush():
            self._lectern.do(self._lectern.session.engagement.choose_workshop, key)

    def open_tab(self, name: str) -> None:
        """Open one of the tabs."""
        if name != self.tab and not self.flush():
            self.head.show_tab(self.tab)
            return
        self.sheets.put_away()
        before, self.tab = self.tab, name
        self.head.show_tab(name)
        for stack, part in zip((self.rail, self.middle, self.right), self._parts(name), strict=True):
            if stack.indexOf(part) < 0:
                stack.addWidget(part)
            stack.setCurrentWidget(part)
        for shortcut in self._leading:
            shortcut.setEnabled(name in {"lead", "plan"})
        if before == "plan" and name != "plan":
            self.tabs.plan.leave()
        if self.scene is not None:
            self._show_tab(self.scene)
        if name == "plan" and before != "plan":
            self.tabs.plan.enter()
        elif name == "papers" and before != "papers":
            self.tabs.papers.enter()
        elif name == "lead" and not self.lead.isAncestorOf(QApplication.focusWidget() or self):
            self.lead.step.setFocus()

    def _parts(self, name: str) -> tuple[QWidget, QWidget, QWidget]:
        if name == "prepare":
            return self.tabs.workshops, self.tabs.prepare, self.tabs.prepare.facts
        if name == "phones":
            return self._leads, self.tabs.phones, self.tabs.phones.side
        if name == "plan":
            return self._leads, self.tabs.plan, self.tabs.plan.editor
        if name == "papers":
            return self._leads, self.tabs.papers, self.tabs.papers.choices
        return self._leads, self.lead, self.side

    def flush(self) -> bool:
        """Save what is being written anywhere; tells whether it may be left."""
        self.tabs.flush()
        self.sheets.notes.keep()
        return self.lead.flush()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene in the tab that is open."""
        self.scene = scene
        self.head.show_scene(scene)
        self.tick()
        self.side.show_scene(scene)
        self._show_tab(scene)

    def _show_tab(self, scene: Scene) -> None:
        if self.tab == "prepare":
            self.tabs.show_prepare(scene)
        elif self.tab == "phones":
            self.tabs.phones.show_scene(scene)
        elif self.tab == "plan":
            self.tabs.plan.show_scene(scene)
        elif self.tab == "papers":
            self.tabs.papers.show_scene(scene)
        else:
            self.lead.show_scene(scene)
        self.sheets.show_scene(scene, self.lead.step.text())

    def tick(self) -> None:
        """Move all clocks on."""
        if self.scene is None:
            return
        now = self._lectern.now()
        rows = blocks(self.scene)
        self.agenda.show_blocks(rows, self.scene.clock.in_block(now) if self.scene.clock else 0.0)
        self.pace.show_pace(self.scene, rows, now)
        self.side.tick(now)
        self.sheets.tick(now)
        if self.tab == "plan":
            self.tabs.plan.tick(now)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let what lies on top be as large."""
        super().resizeEvent(event)
        self.sheets.fit()

    def close_page(self) -> None:
        """Save what is being written and stop the clocks."""
        self._second.stop()
        self.flush()
        if self.lead.panel is not None and self.scene is not None and not self.scene.read_only:
            self.lead.panel.part()


def verbs(page: WorkshopPage) -> dict[str, Callable[[], object]]:
    """Give what each name in the tables of keys does."""
    sheets = page.sheets
    return {
        "undo": page.undo,
        "redo": page.redo,
        "papers": lambda: page.open_tab("papers"),
        "park": sheets.park,
        "notes": lambda: sheets.toggle(sheets.notes),
        "win_back": lambda: sheets.toggle(sheets.win_back),
        "lot": lambda: sheets.toggle(sheets.lot),
        "wording": page.lead.edit_wording,
        "come_back": page.come_back,
        "pause": page.side.timer.toggle_pause,
        "more": lambda: page.side.timer.add(1),
        "less": lambda: page.side.timer.add(-1),
        "freeze": page.side.toggle_freeze,
        "go_on": page.go_on,
        "back": page.lead.back,
        "blank": page.side.toggle_blank,
        "page": page.side.picture.turn,
        "join": page.side.toggle_join,
    }
