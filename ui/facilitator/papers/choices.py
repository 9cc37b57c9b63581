"""The right column of the tab Papers: which paper, which size, and what is done with it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QButtonGroup, QMenu, QRadioButton, QStackedWidget

from ui.bridge import Errands
from ui.facilitator.lectern import Lectern
from ui.facilitator.papers.leaving import OFFERED, export_names
from ui.facilitator.papers.list import PaperList
from ui.facilitator.papers.returning import ReturnedTable
from ui.facilitator.papers.task import Working
from ui.facilitator.pieces import StepButton, action, column, label, pane, pile, row, rule
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.session.paper import Paper

SHEETS = ("A4", "Letter")


class Choices(QStackedWidget):
    """The papers to choose from with what can be done; or a table that came back."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Offer nothing yet; what the buttons do is set by `offer`."""
        super().__init__()
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self._pages = 0
        self.title = label("", "heading")
        self.state, self.pages = label("", "soft", wrap=True), label("", "soft")
        self.note, self.report = label("", "note", wrap=True), label("", "soft", wrap=True)
        self.list = PaperList(theme)
        self.working = Working(errands)
        self._sheets = {name: QRadioButton(name) for name in SHEETS}
        self._offer_sheets()
        self.print, self.verbs = StepButton(theme, _("Print …")), pane("paper")
        self.returned = ReturnedTable(theme, lectern)
        self.returned.left.connect(self._back)
        self.first = pane("paper")
        for page in (self.first, self.returned):
            self.addWidget(page)

    def _offer_sheets(self) -> None:
        group = QButtonGroup(self)
        for name, button in self._sheets.items():
            group.addButton(button)
            button.setAccessibleName(_("Paper {name}").format(name=name))
            button.clicked.connect(lambda _on=False, chosen=name: self._use_paper(chosen))

    def offer(self, verbs: dict[str, Callable[[], object]], export: Callable[[str], object]) -> None:
        """Give the buttons what they do, by their names here; `export` is told the key of an export."""
        self.print.clicked.connect(verbs["print"])
        self.save = action(_("Save as …"), verbs["save"])
        self.box = action(_("Print the box …"), verbs["box"])
        self.print_box = action(_("Send them to a printer …"), verbs["print_box"])
        self.export = action(_("Export …"), self._open_menu)
        self.take_back = action(_("Take a table back …"), verbs["take_back"])
        self.menu = QMenu(self)
        self._exports = {}
        for kind, name in export_names().items():
            self._exports[kind] = self.menu.addAction(name)
            self._exports[kind].triggered.connect(lambda _on=False, chosen=kind: export(chosen))
        self.print_box.hide()
        self._build()
        self.ready(0, "")

    def _build(self) -> None:
        top = pane("paper")
        pile(column(top, (EDGE, EDGE, EDGE, 0)), self.title, 4, self.pages, self.state, self.note)
        inside = column(self.verbs, (EDGE, 0, EDGE, EDGE))
        pile(inside, rule(), 12, row(label(_("Paper"), "soft"), *self._sheets.values(), 0, spacing=20), 0)
        pile(inside, self.report, row(self.print_box, 0), self.working, 12, self.print, 12)
        pile(inside, row(self.save, 0, self.box), 8, row(self.export, 0, self.take_back))
        whole = column(self.first)
        pile(whole, top, 12, self.list, 12)
        whole.addWidget(self.verbs, 1)

    def enter(self) -> None:
        """Stand in the list, or at the table that came back."""
        if self.currentWidget() is self.first:
            self.list.setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show the paper's size, and what a workshop of this kind can give away."""
        self._sheets[scene.engagement.paper].setChecked(True)
        for button in self._sheets.values():
            button.setEnabled(not scene.read_only)
        offered = OFFERED[scene.workshop.kind] if scene.workshop else ()
        for kind, entry in self._exports.items():
            entry.setVisible(kind in offered)
        idle = self.working.task is None
        for piece in (self.export, self.box):
            piece.setEnabled(bool(offered) and idle)
        self.take_back.setVisible(not scene.workshop or "xlsx" in offered)
        self.take_back.setEnabled("xlsx" in offered and not scene.read_only and bool(scene.lines))

    def show_papers(self, papers: "Sequence[Paper]", chosen: "Paper | None", state: str) -> None:
        """Show the list and which paper it is."""
        self.title.setText(chosen.title if chosen else _("Papers"))
        self.state.setText(state)
        # The list below stays where it is, also for a paper of which there is no more to say.
        self.state.setMinimumHeight(self.pages.sizeHint().height())
        self.list.show_papers(papers, chosen.file if chosen else "")

    def ready(self, pages: int, named: str) -> None:
        """Offer printing once the pages are drawn; `named` says what is printed by its name."""
        self._pages = pages
        self.pages.setText(ngettext("{n} page", "{n} pages", pages).format(n=pages) if pages else " ")
        self.note.setText(named)
        self.note.setVisible(bool(named))
        self.busy(on=self.working.task is not None)

    def busy(self, *, on: bool) -> None:
        """Do one thing at a time: while papers go out, no others are sent."""
        for piece in (self.print, self.save):
            piece.setEnabled(bool(self._pages) and not on)
        for piece in (self.box, self.export, self.print_box):
            piece.setEnabled(not on)

    def tell(self, words: str, *, printable: bool = False) -> None:
        """Say above the buttons what became of the last one."""
        self.report.setText(words)
        self.print_box.setVisible(printable)

    def show_table(self) -> None:
        """Show the table that came back."""
        self.setCurrentWidget(self.returned)

    def _back(self) -> None:
        self.setCurrentWidget(self.first)
        self.list.setFocus()

    def leaving(self) -> str:
        """Say what Escape leaves or stops, nothing where there is nothing."""
        if self.currentWidget() is self.returned:
            return _("Leave the table that came back")
        return _("Stop what goes out") if self.working.task is not None else ""

    def escape(self) -> None:
        """Leave the table that came back, or stop what goes out."""
        if self.currentWidget() is self.returned:
            self._back()
        else:
            self.working.stop()

    def _open_menu(self) -> None:
        self.menu.popup(self.export.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))

    def _use_paper(self, paper: str) -> None:
        self._lectern.do(self._lectern.session.engagement.change, paper=paper)
