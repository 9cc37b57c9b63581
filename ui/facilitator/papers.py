"""The tab Papers: the very PDF that is printed, page by page; paper size, print, save as."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QLabel, QRadioButton, QWidget

from ui.bridge import Errands
from ui.facilitator.lectern import Lectern
from ui.facilitator.pages import draw
from ui.facilitator.pieces import StepButton, action, column, empty, label, row, rule, scrolling
from ui.facilitator.plan.board import plan_words
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.scene import Scene

WIDEST = 900
SHEETS = ("A4", "Letter")


class PapersPage(QFrame):
    """The pages in the middle; `choices` stands in the right column."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Begin without a paper."""
        super().__init__()
        self.setProperty("pane", "canvas")
        self._lectern, self._errands = lectern, errands
        self.pdf = b""
        self._images: tuple[QImage, ...] = ()
        self._wanted = 0
        self._drawn: tuple[object, ...] = ()
        self._labels: list[QLabel] = []
        self.choices = Choices(theme, self)
        self.word = label(_("The plan is being drawn …"), "quiet")
        body = QWidget()
        self._pages = column(body, (EDGE, EDGE, EDGE, EDGE), spacing=16)
        self._pages.addWidget(self.word)
        self._pages.addStretch(1)
        self._scroll = scrolling(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column(self).addWidget(self._scroll)

    def show_scene(self, scene: Scene) -> None:
        """Draw the plan anew when something of it has changed."""
        self.choices.show_scene(scene)
        state = (scene.version, scene.engagement.paper, scene.workshop)
        if state == self._drawn or not self.isVisible():
            return
        self._drawn = state
        if scene.workshop is None:
            self.word.setText(_("There is no workshop in this file yet, so there is no plan."))
            return
        try:
            plan = self._lectern.session.plan()
        except Refusal as refused:
            self.word.setText(refused.sentence)
            return
        self._wanted += 1
        self._errands.run(
            self, partial(draw, plan, scene.engagement.paper), partial(self._show, self._wanted)
        )

    def _show(self, number: int, drawn: tuple[bytes, tuple[QImage, ...]] | None) -> None:
        if number != self._wanted:
            return
        if drawn is None:
            self.word.setText(
                _("The plan could not be drawn. The votes and lines are saved; the log says why.")
            )
            self.word.show()
            return
        self.pdf, self._images = drawn
        self.choices.ready(len(self._images))
        empty(self._pages)
        self._labels = []
        for place, _image in enumerate(self._images, 1):
            sheet = QLabel()
            sheet.setAccessibleName(_("Page {page} of {of}").format(page=place, of=len(self._images)))
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(sheet)
            self._pages.addWidget(sheet)
        self._pages.addStretch(1)
        self.word = label("", "quiet")
        self._fit()

    def _fit(self) -> None:
        width = min(WIDEST, self._scroll.viewport().width() - 2 * EDGE)
        ratio = self.devicePixelRatioF()
        for sheet, image in zip(self._labels, self._images, strict=True):
            fitted = QPixmap.fromImage(image).scaledToWidth(
                max(1, round(width * ratio)), Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(ratio)
            sheet.setPixmap(fitted)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pages to the width."""
        self._fit()

    def use_paper(self, paper: str) -> None:
        """Change the paper's size."""
        self._lectern.do(self._lectern.session.engagement.change, paper=paper)

    def save_as(self) -> None:
        """Save the PDF where the system's dialog says."""
        name = _("action-plan.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save the action plan"), name, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF to a file and say so."""
        try:
            path.write_bytes(self.pdf)
        except OSError:
            self._lectern.say(_("{file} could not be written. Choose another folder.").format(file=path.name))
            return
        self._lectern.say(_("The plan is in {file}.").format(file=path))

    def print_out(self) -> None:
        """Print the pages through the system's dialog."""
        from ui.facilitator.printing import print_pdf  # noqa: PLC0415 - Qt's printing is loaded when it is wanted

        if self.pdf:
            print_pdf(self, self.pdf)


class Choices(QFrame):
    """Paper size, print, save as."""

    def __init__(self, theme: Theme, page: PapersPage) -> None:
        """Offer what can be done with the pages of `page`."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self.state, self.pages = label("", "soft", wrap=True), label("", "soft")
        self._sheets = {name: QRadioButton(name) for name in SHEETS}
        group = QButtonGroup(self)
        for name, button in self._sheets.items():
            group.addButton(button)
            button.setAccessibleName(_("Paper {name}").format(name=name))
            button.clicked.connect(lambda _on=False, chosen=name: page.use_paper(chosen))
        self.print = StepButton(theme, _("Print …"))
        self.print.clicked.connect(page.print_out)
        self.save = action(_("Save as …"), page.save_as)
        self.print.setEnabled(False)
        self.save.setEnabled(False)
        inside = column(self, (EDGE, 24, EDGE, EDGE))
        inside.addWidget(label(_("Action plan"), "heading"))
        inside.addSpacing(4)
        inside.addWidget(self.state)
        inside.addWidget(self.pages)
        inside.addSpacing(20)
        inside.addWidget(rule())
        inside.addSpacing(16)
        inside.addWidget(label(_("Paper"), "soft"))
        inside.addSpacing(8)
        inside.addLayout(row(*self._sheets.values(), 0, spacing=24))
        inside.addStretch(1)
        inside.addWidget(self.print)
        inside.addSpacing(12)
        inside.addLayout(row(self.save, 0))

    def show_scene(self, scene: Scene) -> None:
        """Show how far the plan is."""
        self.state.setText(plan_words(scene))
        self._sheets[scene.engagement.paper].setChecked(True)
        for button in self._sheets.values():
            button.setEnabled(not scene.read_only)

    def ready(self, pages: int) -> None:
        """Offer printing once the pages are drawn."""
        self.pages.setText(ngettext("{n} page", "{n} pages", pages).format(n=pages))
        self.print.setEnabled(True)
        self.save.setEnabled(True)
