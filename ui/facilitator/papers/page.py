"""The tab Papers: the very PDF that is printed, page by page, of whichever paper is chosen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.bridge import Errands
from ui.facilitator.actions import Action
from ui.facilitator.lectern import Lectern
from ui.facilitator.papers.choices import Choices
from ui.facilitator.papers.drawing import Drawn, drawing
from ui.facilitator.papers.leaving import chosen_paper
from ui.facilitator.papers.outgoing import Outgoing, Shown
from ui.facilitator.papers.sheets import DOTS, POINTS, Sheets
from ui.facilitator.papers.task import Ended, Working
from ui.facilitator.papers.thumbnails import Thumbnails
from ui.facilitator.papers.words import first_paper, paper_words
from ui.facilitator.pieces import action, column, label, row, rule, upright
from ui.theme import EDGE, Theme
from workshop.language import _
from workshop.problems import Refusal
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.session.paper import Paper

BAR = 40
TAB = ("papers",)


class PapersPage(QFrame):
    """The pages in the middle; `choices` stands in the right column."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands, chosen: dict[str, str]) -> None:
        """Begin without a paper; `chosen` keeps the file of the paper chosen by hand, by workshop."""
        super().__init__()
        self.setProperty("pane", "canvas")
        self._lectern = lectern
        self.drawn = Drawn()
        self._papers: tuple[Paper, ...] = ()
        self.paper: Paper | None = None
        self._scene: Scene | None = None
        self._chosen, self._of, self._under_way = chosen, "", ""
        self._stale = False
        self._seen: tuple[object, ...] = ()
        self.working = Working(errands)
        self.sheets, self.small = Sheets(theme, errands), Thumbnails(theme)
        self.word = label("", "quiet", wrap=True)
        self.at, self.percent = label("", "soft"), label("", "soft")
        self.choices = Choices(theme, lectern, errands)
        self.outgoing = Outgoing(lectern, self.choices, self.shown)
        self._build()
        self._connect()

    @property
    def pdf(self) -> bytes:
        """Give the PDF that is shown, empty while there is none."""
        return self.drawn.pdf

    def shown(self) -> Shown:
        """Give the paper that is shown, and the page being read."""
        return Shown(self.paper, self.drawn, self.sheets.page)

    def _build(self) -> None:
        self.bar, self.over = QFrame(), QFrame()
        self.bar.setFixedHeight(BAR)
        fit = action(_("Fit the width"), lambda: self.sheets.zoom_to(0.0), "Ctrl+0")
        less = action("−", partial(self.sheets.zoom_by, -1))
        more = action("+", partial(self.sheets.zoom_by, 1))
        for button, name, keys in ((less, _("Smaller"), "Ctrl+-"), (more, _("Larger"), "Ctrl++")):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} · {keys}")
        self.zoom = (fit, less, more)
        line = row(self.at, 0, fit, 16, less, 12, self.percent, 12, more, parent=self.bar)
        line.setContentsMargins(EDGE, 0, EDGE, 0)
        told = column(self.over, (EDGE, EDGE, EDGE, 0), spacing=8)
        told.addWidget(self.word)
        told.addWidget(self.working)
        pages = column()
        for piece in (self.bar, rule(), self.over):
            pages.addWidget(piece)
        pages.addWidget(self.sheets, 1)
        row(self.small, upright(), pages, parent=self)

    def _connect(self) -> None:
        self.small.wanted.connect(self.sheets.go_to)
        self.sheets.turned.connect(self._turned)
        self.sheets.zoomed.connect(self._zoomed)
        self.working.stopped.connect(self._stopped)
        self.choices.list.wanted.connect(self.choose)

    def can_do(self) -> tuple[Action, ...]:
        """Give what can be done with the pages that are shown."""
        none = "" if self.pdf else _("No paper is shown yet.")
        zoom = self.sheets.zoom_by
        leave = self.choices.leaving()
        return (
            Action("papers.larger", _("Larger"), partial(zoom, 1), ("Ctrl++", "Ctrl+="), TAB, none),
            Action("papers.smaller", _("Smaller"), partial(zoom, -1), ("Ctrl+-",), TAB, none),
            Action(
                "papers.fit", _("Fit the width"), partial(self.sheets.zoom_to, 0.0), ("Ctrl+0",), TAB, none
            ),
            Action(
                "papers.leave",
                leave or _("Stop"),
                self.choices.escape,
                ("Esc",),
                TAB,
                "" if leave else _("Nothing is under way."),
            ),
        )

    def enter(self) -> None:
        """Stand in the list of papers."""
        self.choices.enter()

    def show_scene(self, scene: Scene) -> None:
        """Draw the paper anew when something of it has changed."""
        self._scene = scene
        self.choices.show_scene(scene)
        seen = (scene.version, scene.engagement.paper, scene.workshop)
        if seen == self._seen or not self.isVisible():
            return
        self._seen = seen
        self._of = scene.workshop.id if scene.workshop else ""
        if scene.workshop is None:
            self._none(_("There is no workshop in this file yet, so there is no paper."))
            return
        try:
            self._papers = self._lectern.session.papers()
        except Refusal as refused:
            self._none(refused.sentence)
            return
        self._show_chosen()

    def choose(self, file: str) -> None:
        """Show another paper."""
        self._chosen[self._of] = file
        if self._papers:
            self._show_chosen()

    def choose_named(self, name: str) -> None:
        """Lead to the first paper that has this name in its file's; by hand it was not chosen."""
        file = next((p.file for p in self._papers if name in p.file), "")
        wanted = first_paper(self._scene, self._papers) if self._scene else ""
        if file and file == wanted:
            self._chosen.pop(self._of, None)
            self._show_chosen()
        elif file:
            self.choose(file)

    def _show_chosen(self) -> None:
        """Draw the chosen paper; one that is being drawn is finished first, or votes would keep it away."""
        scene = self._scene
        if scene is None:
            return
        first, chosen = first_paper(scene, self._papers), self._chosen.get(self._of, "")
        before, self.paper = self.paper, chosen_paper(self._papers, chosen, first)
        words = paper_words(self.paper)
        self.choices.show_papers(self._papers, self.paper, words.state(scene))
        key = f"{self._of}/{self.paper.file}"
        if before is None or self._under_way != key:
            self._clear(words.drawing)
        elif self.working.task is not None:
            self._stale = True
            return
        self._under_way, self._stale = key, False
        self.working.run(drawing(self.paper, scene.engagement.paper), self._show)

    def _show(self, ended: Ended) -> None:
        if self.paper is None:
            return
        drawn: Drawn | None = ended.answer
        if drawn is None:
            self._clear(ended.sentence or paper_words(self.paper).failed)
        elif drawn.pdf != self.pdf:
            stay = bool(self.pdf)
            self._say("")
            self.drawn = drawn
            self.sheets.show_paper(drawn, stay=stay)
            self.small.show_pages(drawn.small, self.sheets.page)
            self._turned(self.sheets.page)
            self.choices.ready(len(drawn.sizes), drawn.named)
        if self._stale:
            self._show_chosen()

    def _none(self, instead: str) -> None:
        self.working.stop()
        self._papers, self.paper, self._under_way = (), None, ""
        self.choices.show_papers((), None, "")
        self._clear(instead)

    def _stopped(self) -> None:
        self._under_way = ""
        if not self.pdf:
            self._clear(_("Stopped. Choose the paper again to draw it."))

    def _clear(self, instead: str) -> None:
        """Take the pages away and say something in their place."""
        self.drawn = Drawn()
        self.sheets.show_paper(self.drawn, stay=False)
        self.small.show_pages((), 0)
        self._say(instead)
        self.choices.ready(0, "")

    def _say(self, words: str) -> None:
        self.word.setText(words)
        self.word.setVisible(bool(words))
        for piece in (self.at, self.percent, *self.zoom):
            piece.setVisible(not words)
        self.over.setVisible(bool(words))

    def _turned(self, number: int) -> None:
        self.small.mark(number)
        of = len(self.drawn.sizes)
        self.at.setText(_("Page {page} of {of}").format(page=number + 1, of=of) if of else "")

    def _zoomed(self) -> None:
        share = round(100 * self.sheets.scale() * POINTS / DOTS)
        self.percent.setText(_("{n} %").format(n=share))
