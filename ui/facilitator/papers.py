"""The tab Papers: the very PDF that is printed, page by page; paper size, print, save as."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QLabel, QRadioButton, QWidget

from ui.bridge import Errands
from ui.facilitator.lectern import Lectern
from ui.facilitator.pages import draw
from ui.facilitator.paper_words import PaperWords, paper_words
from ui.facilitator.pieces import StepButton, action, column, empty, label, row, rule, scrolling
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.session.paper import Paper

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
        self._paper: Paper | None = None
        self._words: PaperWords | None = None
        self._of = ""
        self._images: tuple[QImage, ...] = ()
        self._wanted = 0
        self._drawn: tuple[object, ...] = ()
        self._labels: list[QLabel] = []
        self.choices = Choices(theme, self)
        self.word = label("", "quiet")
        body = QWidget()
        inside, self._pages = column(body, (EDGE, EDGE, EDGE, EDGE)), column(spacing=16)
        inside.addWidget(self.word)
        inside.addLayout(self._pages)
        inside.addStretch(1)
        self._scroll = scrolling(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column(self).addWidget(self._scroll)

    def show_scene(self, scene: Scene) -> None:
        """Draw the paper anew when something of it has changed."""
        self.choices.show_scene(scene)
        self._words = paper_words(scene)
        state = (scene.version, scene.engagement.paper, scene.workshop)
        if state == self._drawn or not self.isVisible():
            return
        self._drawn = state
        if (scene.workshop.id if scene.workshop else "") != self._of:
            self._of = scene.workshop.id if scene.workshop else ""
            self._clear(self._words.drawing)
        if scene.workshop is None:
            self._clear(_("There is no workshop in this file yet, so there is no paper."))
            return
        try:
            paper = self._lectern.session.paper()
        except Refusal as refused:
            self._clear(refused.sentence)
            return
        self._wanted += 1
        self._errands.run(
            self, partial(draw, paper, scene.engagement.paper), partial(self._show, self._wanted, paper)
        )

    def _show(self, number: int, paper: "Paper", drawn: tuple[bytes, tuple[QImage, ...]] | None) -> None:
        if number != self._wanted or self._words is None:
            return
        if drawn is None:
            self._clear(self._words.failed)
            return
        self._clear("")
        self._paper, (self.pdf, self._images) = paper, drawn
        self.choices.ready(len(self._images))
        for place, _image in enumerate(self._images, 1):
            sheet = QLabel()
            sheet.setAccessibleName(_("Page {page} of {of}").format(page=place, of=len(self._images)))
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(sheet)
            self._pages.addWidget(sheet)
        self._fit()

    def _clear(self, instead: str) -> None:
        """Take the pages away and say something in their place."""
        self.pdf, self._images, self._labels, self._paper = b"", (), [], None
        empty(self._pages)
        self.word.setText(instead)
        self.word.setVisible(bool(instead))
        self.choices.ready(0)

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
        if self._paper is None or self._words is None:
            return
        name = self._paper.file
        chosen, _kind = QFileDialog.getSaveFileName(self, self._words.save, name, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF to a file and say so."""
        try:
            path.write_bytes(self.pdf)
        except OSError:
            self._lectern.say(_("{file} could not be written. Choose another folder.").format(file=path.name))
            return
        if self._paper is not None:
            self._lectern.say(self._paper.saved.format(file=path))

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
        self.title = label("", "heading")
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
        inside.addWidget(self.title)
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
        """Show which paper it is and how far it is."""
        words = paper_words(scene)
        self.title.setText(words.title)
        self.state.setText(words.state(scene))
        self._sheets[scene.engagement.paper].setChecked(True)
        for button in self._sheets.values():
            button.setEnabled(not scene.read_only)

    def ready(self, pages: int) -> None:
        """Offer printing once the pages are drawn."""
        self.pages.setText(ngettext("{n} page", "{n} pages", pages).format(n=pages) if pages else "")
        self.print.setEnabled(bool(pages))
        self.save.setEnabled(bool(pages))
