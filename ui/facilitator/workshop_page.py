"""The window with a workshop open: rail, middle and right column, and the keys that work everywhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from ui.facilitator.actions import LEAD, Action
from ui.facilitator.blocks import blocks
from ui.facilitator.columns import MIDDLE, Columns, Stack
from ui.facilitator.doing import (
    REHEARSAL,
    around,
    asking,
    edits,
    openings,
    places,
    showing,
    timing,
    workshops,
)
from ui.facilitator.head import Head, Pace
from ui.facilitator.lead import Lead
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheets import Sheets
from ui.facilitator.path_doing import pass_over, passing_over, take_up
from ui.facilitator.pieces import column, pane
from ui.facilitator.rail import AgendaList
from ui.facilitator.side import Side
from ui.facilitator.tabs import Tabs
from ui.theme import Theme
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from ui.bridge import Errands

SECOND = 1000


class WorkshopPage(QWidget):
    """Everything about the open engagement."""

    leave_wanted = Signal()
    add_wanted = Signal()
    projector_wanted = Signal()
    screens_wanted = Signal()
    rehearse_wanted = Signal(int)
    # What can be done may be something else now.
    moved = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, lectern: Lectern, errands: "Errands") -> None:
        """Show the session of `lectern`."""
        super().__init__()
        self._lectern = lectern
        self.scene: Scene | None = None
        self.tab = "lead"
        self.tabs = Tabs(theme, lectern, errands)
        self.tabs.go_lead, self.tabs.open = partial(self.open_tab, "lead"), self.open_tab
        self.tabs.choose, self.tabs.add = self._choose_workshop, self.add_wanted.emit
        self.tabs.rehearse, self.tabs.moved = self.rehearse_wanted.emit, self.moved.emit
        self.head, self.agenda, self.pace = Head(theme), AgendaList(theme), Pace()
        self.lead = Lead(theme, lectern, self.open_tab)
        self.rail, self.middle, self.right = Stack(), Stack(), Stack()
        self.sheets = sheets = Sheets(theme, lectern, self.middle, self)
        self.side = Side(theme, lectern, sheets.read_notes, sheets.see_lot)
        self._leads = _agenda_rail(self.agenda, self.pace)
        self._build()
        self._connect()
        self._second = QTimer(self, interval=SECOND)
        self._second.timeout.connect(self.tick)
        self._second.start()

    def _build(self) -> None:
        left = pane("canvas")
        inside = column(left)
        inside.addWidget(self.head)
        inside.addWidget(self.rail, 1)
        self.columns = Columns(left, self.middle, self.right)
        column(self).addWidget(self.columns)

    def _connect(self) -> None:
        self.head.chosen.connect(self.open_tab)
        self.agenda.wanted.connect(self._jump)
        self.agenda.over_wanted.connect(partial(self._let, pass_over))
        self.agenda.up_wanted.connect(partial(self._let, take_up))
        self.lead.offered.connect(self.moved)
        _tell_frozen(self.side, self.lead)
        self.pace.wanted.connect(self.sheets.win_time)
        self.middle.resized.connect(self.sheets.fit)
        self.sheets.changed, self.tabs.reveal = self.moved.emit, self.columns.reveal

    def can_do(self) -> tuple[Action, ...]:
        """Give everything that can be done with the engagement."""
        scene, lectern = self.scene, self._lectern
        if scene is None:
            return ()
        return (
            *self.sheets.can_do(scene, self.lead.heading.wording),
            *self.lead.can_do(scene),
            *self.tabs.can_do(scene, self.tab),
            *openings(self.open_tab),
            *around(_verbs(self)),
            self.side.can_freeze(),
            *showing(lectern, scene),
            *timing(lectern, scene),
            *edits(lectern, scene),
            asking(lectern, scene, self.side.picture.frozen_at(scene)),
            *places(scene, self._jump),
            # After the places: whoever writes a step's name rather goes there than does without it.
            *passing_over(self._let, scene),
            *workshops(scene, self._choose_workshop, self.add_wanted.emit),
            # The last to claim Escape: whatever can be left is left first.
            Action("step.stand", _("To the next step’s button"), self._stand, ("Esc",), LEAD),
        )

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that a part of the open tab takes itself."""
        return self.lead.hints(self.scene) if self.scene is not None and self.tab == "lead" else ()

    def go_on(self) -> None:
        """Do the next step of the tab that is open."""
        if self.tab == "plan":
            self.tabs.plan.go_on()
        else:
            self.lead.go_on()

    def _stand(self) -> None:
        self.open_tab("lead")
        self.lead.step.setFocus()

    def _jump(self, number: int) -> None:
        self.open_tab("lead")
        self.lead.jump(number)

    def _let(self, verb: Callable[[Lectern, tuple[int, ...]], object], numbers: tuple[int, ...]) -> None:
        if self.flush():
            verb(self._lectern, numbers)

    def _choose_workshop(self, key: str) -> None:
        if self.flush():
            self._lectern.do(self._lectern.session.engagement.choose_workshop, key)

    def open_tab(self, name: str) -> None:
        """Open one of the tabs."""
        if name != self.tab and not self.flush():
            self.head.show_tab(self.tab)
            return
        if name != self.tab:
            self.sheets.put_away()
        before, self.tab = self.tab, name
        self.head.show_tab(name)
        for stack, part in zip((self.rail, self.middle, self.right), self._parts(name), strict=True):
            if stack.indexOf(part) < 0:
                stack.addWidget(part)
            stack.setCurrentWidget(part)
        self.columns.show_column(MIDDLE)
        if before == "plan" and name != "plan":
            self.tabs.plan.leave()
        if self.scene is not None:
            self._show_tab(self.scene)
        # From another tab Qt may have moved the focus to the first button of Lead.
        stands = before == name and self.lead.isAncestorOf(QApplication.focusWidget() or self)
        if name == "lead" and not stands:
            self.lead.stand()
        elif name != before:
            _enter(self.tabs, name)
        self.moved.emit()

    def _parts(self, name: str) -> tuple[QWidget, QWidget, QWidget]:
        if name == "prepare":
            return self.tabs.workshops, self.tabs.prepare, self.tabs.prepare.right
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
        self.sheets.keep_notes()
        return self.lead.flush()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene in the tab that is open."""
        self.scene = scene
        self.head.show_scene(scene)
        self.tick()
        self.side.show_scene(scene)
        self._show_tab(scene)
        self.moved.emit()

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
        now, rows = self._lectern.now(), blocks(self.scene)
        self.agenda.fixed = self.scene.read_only
        self.agenda.show_blocks(rows, self.scene.clock.in_block(now) if self.scene.clock else 0.0)
        self.pace.show_pace(self.scene, rows, now)
        self.side.tick(now)
        self.sheets.tick(now)
        if self.tab == "plan":
            self.tabs.plan.tick(now)

    def throw_away(self) -> None:
        """Go for good, with what lies in no tab that was opened: nobody else would take that away."""
        for part in (self._leads, self.lead, self.side, *self.tabs.made()):
            if part.parent() is None:
                part.deleteLater()
        self.deleteLater()

    def close_page(self) -> None:
        """Save what is being written and stop the clocks."""
        self._second.stop()
        self.flush()
        if self.lead.panel is not None and self.scene is not None and not self.scene.read_only:
            self.lead.panel.part()


def _verbs(page: WorkshopPage) -> dict[str, Callable[[], object]]:
    """Give what the page does itself or asks of the window."""
    return {
        "room.page": page.side.picture.turn,
        "column": page.columns.go_round,
        "room.screen": page.projector_wanted.emit,
        "room.screens": page.screens_wanted.emit,
        "rehearse": partial(page.rehearse_wanted.emit, REHEARSAL),
        "settings": page.settings_wanted.emit,
        "leave": page.leave_wanted.emit,
    }


def _tell_frozen(side: Side, lead: Lead) -> None:
    lead.frozen_at = side.picture.frozen_at
    side.froze.connect(lead.refresh_step)


def _enter(tabs: Tabs, name: str) -> None:
    if name == "plan":
        tabs.plan.enter()
    elif name == "papers":
        tabs.papers.enter()
    elif name == "prepare":
        tabs.prepare.go.setFocus()


def _agenda_rail(agenda: QWidget, pace: QWidget) -> QFrame:
    made = pane("canvas")
    inside = column(made)
    inside.addSpacing(6)
    inside.addWidget(agenda, 1)
    inside.addWidget(pace)
    return made
