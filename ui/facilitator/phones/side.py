"""The right column of the tab Phones: personal cards, rehearsal."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFileDialog, QFrame

from ui.bridge import Errands
from ui.facilitator.doing import REHEARSAL
from ui.facilitator.lectern import Lectern
from ui.facilitator.papers.drawing import Drawn, opened
from ui.facilitator.papers.task import Ended, Working
from ui.facilitator.pieces import Field, action, column, label, pile, row, rule
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.session.people import MOST_SEATS


class PhonesSide(QFrame):
    """Everything about people before they come."""

    rehearse_wanted = Signal(int)

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Begin without cards."""
        super().__init__()
        del theme
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern, self._errands = lectern, errands
        self._scene: Scene | None = None
        self.seats = Field(_("Personal cards"), "0")
        self.seats.edit.setValidator(QIntValidator(0, MOST_SEATS, self.seats.edit))
        self.seats.edit.editingFinished.connect(self._set_seats)
        self.print = action(_("Print the cards …"), self._print)
        self.save = action(_("Save as …"), self._save)
        self.report, self.working = label("", "soft", wrap=True), Working(errands)
        self.rehearse = action(_("Rehearse with 12 people"), partial(self.rehearse_wanted.emit, REHEARSAL))
        inside = column(self, (EDGE, 24, EDGE, EDGE))
        cards = _(
            "A card ties phone, slip and passed laptop of one person together, so that nobody counts twice. "
            "It carries no name; hand them out face down."
        )
        trial = _(
            "Twelve made-up people join a copy of this workshop and vote as you lead. "
            "Your workshop stays as it is, one click away."
        )
        pile(inside, self.seats, 8, label(cards, "soft", wrap=True), 8)
        inside.addLayout(row(self.print, 20, self.save, 0))
        pile(inside, self.report, self.working, 20, rule(), 16, label(_("Rehearsal"), "soft"), 4)
        pile(inside, label(trial, "soft", wrap=True), 8)
        inside.addLayout(row(self.rehearse, 0))
        inside.addStretch(1)

    def show_scene(self, scene: Scene) -> None:
        """Show how many cards there are."""
        self._scene = scene
        n = scene.presence.seats
        self.seats.show_text(str(n) if n else "")
        able = scene.workshop is not None and not scene.read_only
        for piece in (self.seats, self.rehearse):
            piece.setEnabled(able)
        for piece in (self.print, self.save):
            piece.setEnabled(able and n > 0)

    def _set_seats(self) -> None:
        if self.seats.edit.isModified():
            self.seats.edit.setModified(False)
            self._lectern.do(self._lectern.session.people.set_seats, int(self.seats.text() or 0))

    def flush(self) -> None:
        """Save what is being written."""
        self._set_seats()

    def _draw(self) -> bytes:
        from workshop.papers.seat_cards import render  # noqa: PLC0415 - start-up cost

        scene, people = self._lectern.session.scene(), self._lectern.session.people
        workshop = self._lectern.session.scene().workshop
        return render(
            people.seat_codes(),
            scene.phones.url if scene.phones else "",
            people.code(),
            scene.engagement.client,
            workshop.title if workshop else "",
            workshop.date if workshop else "",
            scene.engagement.paper,
        )

    def _print(self) -> None:
        self._errands.run(self, self._draw_sized, self._send_to_printer)

    def _draw_sized(self) -> Drawn:
        pdf = self._draw()
        with opened(pdf) as document:
            return Drawn(pdf, tuple(document.get_page_size(n) for n in range(len(document))))

    def _send_to_printer(self, drawn: Drawn | None) -> None:
        from ui.facilitator.papers.printing import chosen_printer, printing  # noqa: PLC0415 - loads slowly

        if drawn is None:
            self._sorry()
            return
        printer = chosen_printer(self, drawn.sizes, 1)
        if printer is not None:
            self.working.run(printing(printer, drawn.pdf), self._printed)

    def _printed(self, ended: Ended) -> None:
        if ended.answer is None:
            self.report.setText(ended.sentence or _("The cards could not be printed. The log says why."))

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the cards"), _("personal-cards.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            self._errands.run(self, self._draw, partial(self.write, Path(chosen)))

    def write(self, path: Path, pdf: bytes | None) -> None:
        """Write the cards to a file and say so."""
        if pdf is None:
            self._sorry()
            return
        try:
            path.write_bytes(pdf)
        except OSError:
            self.report.setText(
                _("{file} could not be written. Choose another folder.").format(file=path.name)
            )
            return
        n = self._scene.presence.seats if self._scene else 0
        self.report.setText(
            ngettext("{n} card is in {file}.", "{n} cards are in {file}.", n).format(n=n, file=path.name)
        )

    def _sorry(self) -> None:
        self.report.setText(_("The cards could not be drawn. The log says why."))
