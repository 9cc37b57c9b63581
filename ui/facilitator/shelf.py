"""What is done with the file of an engagement that is not open: shown, copied, found, taken off the list."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.facilitator import recent
from ui.facilitator.recent import Recent
from workshop.language import _
from workshop.places import data_folder
from workshop.problems import Refusal

KIND = "*.readyroom"


def show_folder(path: Path) -> bool:
    """Show the folder of a file as the desktop does; tells whether that worked."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


class Shelf(QObject):
    """The files on home's list."""

    said = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Ask in front of `parent`."""
        super().__init__(parent)
        self._parent = parent

    def show_folder(self, entry: Recent) -> None:
        """Show where the file is."""
        path = Path(entry.path)
        if not show_folder(path):
            self.said.emit(_("The file is in {folder}.").format(folder=path.parent))

    def copy(self, entry: Recent) -> None:
        """Ask for a place and put a whole copy of the file there."""
        path = Path(entry.path)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._parent, _("Copy to a stick"), path.name, _("Engagements ({kind})").format(kind=KIND)
        )
        if chosen:
            # The system's dialog has asked where something would be written over.
            self.copy_to(entry, Path(chosen), over=True)

    def copy_to(self, entry: Recent, target: Path, *, over: bool = False) -> None:
        """Put a whole copy of the file at `target`, and say so."""
        from workshop.store.copies import copy_file  # noqa: PLC0415 - sqlite-utils is not needed for home

        target = target if target.suffix == KIND[1:] else target.with_name(target.name + KIND[1:])
        try:
            copy_file(Path(entry.path), target, over=over)
        except Refusal as refused:
            self.said.emit(refused.sentence)
            return
        self.said.emit(_("A copy is in {file}. It was checked and is whole.").format(file=target))

    def find(self, entry: Recent) -> None:
        """Ask where the file is now."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._parent,
            _("Find {file}").format(file=Path(entry.path).name),
            "",
            _("Engagements ({kind})").format(kind=KIND),
        )
        if chosen:
            self.take_place(entry, Path(chosen))

    def take_place(self, entry: Recent, now: Path) -> None:
        """Take in where the file is now, if it is the one; its backups go with it."""
        from workshop.session import Session  # noqa: PLC0415 - as in copy_to()
        from workshop.store import backups  # noqa: PLC0415

        try:
            session = Session.look_into(now)
        except Refusal as refused:
            self.said.emit(refused.sentence)
            return
        outline = session.outline()
        session.close()
        same = outline.id == entry.id if entry.id else outline.client == entry.client
        if not same:
            words = _("{file} is the engagement of {client}, another one. Open it with “Open a file”.")
            self.said.emit(words.format(file=now.name, client=outline.client))
            return
        backups.follow(Path(entry.path), now)
        recent.found_at(data_folder(), entry.path, now)
        self.said.emit(_("Found: {file}.").format(file=now))
        self.changed.emit()

    def drop(self, entry: Recent) -> None:
        """Take an engagement off the list."""
        recent.forget(data_folder(), entry.path)
        self.said.emit(_("{client} is off the list. Its file was not touched.").format(client=entry.client))
        self.changed.emit()
