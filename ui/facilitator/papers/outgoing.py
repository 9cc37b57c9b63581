"""What the buttons of the tab Papers do: print, save, the box, exports, a table taken back."""

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.facilitator.importing import choose_table
from ui.facilitator.lectern import Lectern
from ui.facilitator.papers.choices import Choices
from ui.facilitator.papers.drawing import Drawn
from ui.facilitator.papers.leaving import box_words, exporting, saving_box, written_words
from ui.facilitator.papers.task import Ended
from ui.facilitator.papers.words import paper_words
from workshop.language import _, ngettext
from workshop.problems import Refusal

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from workshop.session.paper import Paper


class Shown(NamedTuple):
    """What the pages show at this moment; `page` is the one being read, counted from 0."""

    paper: "Paper | None"
    drawn: Drawn
    page: int


class Outgoing(QObject):
    """Papers and tables on their way out; one thing at a time, beside the window."""

    def __init__(self, lectern: Lectern, choices: Choices, shown: Callable[[], Shown]) -> None:
        """Serve the buttons of `choices` with the paper that is shown."""
        super().__init__(choices)
        self._lectern, self._choices, self._shown = lectern, choices, shown
        self._folder = ""
        self._boxed: list[bytes] = []
        self._people = 0
        self._stopped: Callable[[], str] = str
        choices.offer(
            {
                "print": self.print_out,
                "save": self.save_as,
                "box": self.print_box,
                "print_box": self.send_box,
                "take_back": self.take_back,
            },
            self.export,
        )
        choices.working.stopped.connect(self._was_stopped)

    def _run(self, steps: Generator[str, None, Any], then: Callable[[Any], None], stopped: str) -> None:
        self._stopped = lambda: stopped
        self._choices.tell("")
        self._choices.working.run(steps, partial(self._ended, then))
        self._choices.busy(on=True)

    def _ended(self, then: Callable[[Any], None], ended: Ended) -> None:
        self._choices.busy(on=False)
        if ended.answer is None:
            self._choices.tell(
                ended.sentence or _("That did not work. The file is as it was; the log says why.")
            )
        else:
            then(ended.answer)

    def _was_stopped(self) -> None:
        self._choices.busy(on=False)
        self._choices.tell(self._stopped())

    def save_as(self) -> None:
        """Save the PDF where the system's dialog says."""
        paper = self._shown().paper
        if paper is None:
            return
        title = paper_words(paper).save
        chosen, _kind = QFileDialog.getSaveFileName(self._choices, title, paper.file, "PDF (*.pdf)")
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the PDF to a file and say so."""
        try:
            path.write_bytes(self._shown().drawn.pdf)
        except OSError:
            self._lectern.say(_("{file} could not be written. Choose another folder.").format(file=path.name))
            return
        paper = self._shown().paper
        if paper is not None:
            self._lectern.say(paper.saved.format(file=path))

    def print_out(self) -> None:
        """Print the pages through the system's dialog."""
        from ui.facilitator.papers.printing import chosen_printer  # noqa: PLC0415 - Qt's printing loads slowly

        _paper, drawn, page = self._shown()
        if drawn.pdf:
            printer = chosen_printer(self._choices, drawn.sizes, page + 1)
            if printer is not None:
                self.send(printer, drawn.pdf)

    def send(self, printer: "QPrinter", *pdfs: bytes, then: Callable[[int], None] | None = None) -> None:
        """Send PDFs to a printer, one job after the other."""
        from ui.facilitator.papers.printing import printing_all  # noqa: PLC0415 - as in print_out()

        stopped = _("Stopped. What the printer already has may still come out.")
        self._run(printing_all(printer, pdfs), then or self._printed, stopped)

    def _box_printed(self, pages: int) -> None:
        self._lectern.do(self._lectern.session.trials.record, "printed", str(self._people))
        self._printed(pages)

    def _printed(self, pages: int) -> None:
        said = ngettext("{n} page went to the printer.", "{n} pages went to the printer.", pages)
        self._choices.tell(said.format(n=pages))

    def print_box(self) -> None:
        """Save all papers of the box into a folder, and offer to print them."""
        folder = self._choose_folder(_("Where the papers of the box go"))
        if folder is None:
            return
        try:
            box = self._lectern.session.box()
        except Refusal as refused:
            self._lectern.say(refused.sentence)
            return
        saved: list[Path] = []
        size, self._people = box.engagement.paper, box.people
        self._run(saving_box(box, size, folder, saved), partial(self._box_saved, folder, saved), "")
        self._stopped = lambda: box_words(saved, folder, whole=False)

    def _box_saved(self, folder: Path, saved: list[Path], pdfs: list[bytes]) -> None:
        self._boxed = pdfs
        self._lectern.do(self._lectern.session.trials.record, "boxed", str(self._people))
        self._choices.tell(box_words(saved, folder, whole=True), printable=True)

    def send_box(self) -> None:
        """Print the papers of the box that was saved, one after the other."""
        from ui.facilitator.papers.printing import chosen_printer  # noqa: PLC0415 - as in print_out()

        printer = chosen_printer(self._choices, (), 0)
        if printer is not None:
            self.send(printer, *self._boxed, then=self._box_printed)

    def export(self, kind: str) -> None:
        """Write a table, dates or everything into a folder."""
        folder = self._choose_folder(_("Where it goes"))
        if folder is not None:
            steps = exporting(self._lectern.session, kind, folder)
            self._run(steps, lambda written: self._choices.tell(written_words(written)), _("Stopped."))

    def _choose_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._choices, title, self._folder)
        self._folder = chosen or self._folder
        return Path(chosen) if chosen else None

    def take_back(self) -> None:
        """Read a table of action items and show what it changes."""
        table = choose_table(self._choices)
        if table is not None and self._choices.returned.show_table(table):
            self._choices.show_table()
