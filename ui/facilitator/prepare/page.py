"""The tab Prepare: the agenda in the middle; at the right what is chosen, or all about the workshop."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from ui.bridge import Errands
from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import StepButton, action, column, row
from ui.facilitator.prepare.block_editor import BlockEditor
from ui.facilitator.prepare.chooser import Chooser
from ui.facilitator.prepare.concerns import Concerns
from ui.facilitator.prepare.editor import ActivityEditor
from ui.facilitator.prepare.edits import Edits
from ui.facilitator.prepare.facts import Facts
from ui.facilitator.prepare.own import OwnTemplates
from ui.facilitator.prepare.preview import Preview, as_room
from ui.facilitator.prepare.right import Right, tables
from ui.facilitator.prepare.rows import Row
from ui.facilitator.prepare.table import AgendaTable
from ui.facilitator.prepare.words import concerns_of, length_words
from ui.theme import EDGE, HEADING, LABEL, Theme
from workshop.language import _
from workshop.model import Activity
from workshop.scene import Scene


class PreparePage(QFrame):
    """The agenda with its times; `right` is what belongs into the right column.

    `chosen` tells that another row is chosen.
    """

    rehearse_wanted = Signal()
    chosen = Signal()

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setAcceptDrops(True)
        self._lectern = lectern
        self._scene: Scene | None = None
        self.title = Clipped(theme, HEADING, 2)
        self.more = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self.go = StepButton(theme, _("Lead this workshop"))
        self.rehearse = action(_("Rehearse"), self.rehearse_wanted.emit)
        self.concerns = Concerns(theme)
        self.table = AgendaTable(theme)
        self.edits = Edits(lectern, self.table, self._again)
        self.facts = Facts(lectern, errands)
        self.editor, self.block = ActivityEditor(theme, lectern), BlockEditor(lectern)
        self.chooser, self.own = Chooser(theme), OwnTemplates(lectern)
        self.right = Right(self.bring_dropped)
        for piece in (self.facts, self.editor, self.block, self.chooser, self.own):
            self.right.addWidget(piece)
        self.preview: Preview | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add = action(_("Add …"), self._choose_kind, "Insert")
        self.keep = action(_("Save as template …"), self._show_own)
        self.about = action(_("About this workshop"), self.write_facts, "Esc")
        inside = column(self, (0, 16, 0, 0))
        head = row(self.title, 24, self.rehearse, 24, self.go)
        below = row(self.more, 12, self.about, 16, self.keep, 16, self.add)
        for line in (head, below):
            line.setContentsMargins(EDGE, 0, EDGE, 0)
            inside.addLayout(line)
        inside.addSpacing(4)
        inside.addWidget(self.concerns)
        inside.addWidget(self.table, 1)

    def _connect(self) -> None:
        table = self.table
        table.chosen.connect(self._show_chosen)
        table.chosen.connect(lambda _row: self.chosen.emit())
        table.moved.connect(self.edits.move)
        table.resized.connect(self.edits.resize)
        table.wanted.connect(self.do)
        self.concerns.mend.connect(self.edits.mend)
        self.concerns.shown.connect(self._go_to)
        self.chooser.picked.connect(self._insert)
        self.chooser.left.connect(self._back)
        self.own.left.connect(self._back)
        for editor in (self.editor, self.block):
            editor.wanted.connect(lambda what: self.do(what, table.row))
        self.block.step_wanted.connect(self._go_to)

    def show_scene(self, scene: Scene) -> None:
        """Show the agenda of a scene."""
        self._scene = scene
        self.title.show_text(scene.workshop.title if scene.workshop else _("No workshop yet"))
        self.more.show_text(length_words(scene))
        self.concerns.show_concerns(concerns_of(scene))
        self.table.agenda.show_scene(scene)
        self.facts.show_scene(scene)
        there = scene.workshop is not None
        for piece in (self.go, self.rehearse, self.add, self.keep):
            piece.setVisible(there)
        self.add.setEnabled(not scene.read_only)
        self.rehearse.setEnabled(not scene.read_only)
        if self.right.currentWidget() in {self.editor, self.block, self.facts}:
            self._show_chosen(self.table.row)
        if self.preview is not None and self.preview.isVisible():
            self._see(self.table.row)

    def _again(self) -> None:
        """Show the file as it is by now, without waiting for the turn of the windows."""
        self.show_scene(self._lectern.session.scene())

    def _activity(self, key: str) -> Activity | None:
        return next((a for a in self._scene.agenda if a.id == key), None) if self._scene else None

    def _show_chosen(self, at: Row | None) -> None:
        """Show what is chosen in the right column."""
        activity = self._activity(at.key) if at is not None else None
        if self._scene is None or at is None or activity is None:
            self.right.turn_to(self.facts)
        elif at.shape == "block":
            self.block.show_block(self._scene, at)
            self.right.turn_to(self.block)
        else:
            self.editor.show_activity(self._scene, activity, at)
            self.right.turn_to(self.editor)

    def show_facts(self) -> None:
        """Choose no row, so that everything about the workshop stands at the right."""
        self.table.choose()

    def write_facts(self, place: str = "client") -> None:
        """Stand where one writes about the workshop: on the way there Tab would choose a row again."""
        self.show_facts()
        self.right.turn_to(self.facts)
        self.facts.begin(place)

    def _back(self) -> None:
        self._show_chosen(self.table.row)
        self.table.setFocus()

    def _show_own(self) -> None:
        if self._scene is not None:
            self.right.turn_to(self.own)
            self.own.begin(self._scene)

    def _choose_kind(self) -> None:
        self.right.turn_to(self.chooser)
        self.chooser.begin()

    def _insert(self, kind: str) -> None:
        if self.edits.insert(kind):
            self.editor.begin()

    def do(self, what: str, at: Row | None) -> None:
        """Do with a row what was asked for: add, edit, duplicate, remove, over (or taken up), room."""
        able = self._scene is not None and not self._scene.read_only
        if what == "room":
            self.flush()
            self._again()
            self._see(at)
        elif what == "edit" and at is not None:
            (self.block if at.shape == "block" else self.editor).begin()
        elif not able:
            return
        elif what == "add":
            self._choose_kind()
        elif at is not None:
            self.flush()
            edits = self.edits
            {"duplicate": edits.duplicate, "remove": edits.remove, "over": edits.turn}[what](at)

    def _go_to(self, key: str) -> None:
        activity = self._activity(key)
        if activity is not None:
            self.table.open_block(activity.code, wide=True)
            self.table.choose(key)
            self.table.setFocus()

    def _see(self, at: Row | None) -> None:
        activity = self._activity(at.key) if at is not None else None
        if self._scene is None or activity is None:
            return
        if self.preview is None:
            self.preview = Preview(self)
        self.preview.show_room(as_room(self._scene, activity))
        self.preview.show()
        self.preview.activateWindow()

    def flush(self) -> None:
        """Save what is being written."""
        for piece in (self.facts, self.editor, self.block):
            piece.flush()

    def bring(self, which: int) -> None:
        """Ask for a table of problems (0) or of data sources (1), and say what came in."""
        self.show_facts()
        self.right.turn_to(self.facts)
        self.facts.bring[which].click()

    def bring_dropped(self, paths: list[Path]) -> None:
        """Import tables that were dropped here, and say what came in."""
        self.show_facts()
        self.right.turn_to(self.facts)
        self.facts.bring_dropped(paths)

    def escape(self) -> None:
        """Go back from what was opened at the right; else choose no row."""
        if self.right.currentWidget() in {self.chooser, self.own}:
            self._back()
        else:
            self.flush()
            self.show_facts()
            self.table.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take tables."""
        if tables(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import the tables that were dropped."""
        event.acceptProposedAction()
        self.bring_dropped(tables(event))
