"""What is done at home with a file that may be open: back to a backup, on to its facts."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from ui.facilitator.recent import find
from ui.facilitator.window import FacilitatorWindow
from workshop.language import _
from workshop.places import data_folder
from workshop.problems import Refusal

if TYPE_CHECKING:
    from ui.leading import Leading
    from ui.phone.adapters import Adapter

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Real:
    """What is come back to from a rehearsal or a backup: the file, its tab, where phones reached it."""

    path: Path
    tab: str
    room: "tuple[Adapter, int] | None" = None


def real_of(leading: "Leading | None") -> Real | None:
    """Give where an open engagement stands, to come back to it."""
    if leading is None or leading.scene is None:
        return None
    return Real(Path(leading.scene.path), leading.page.tab, leading.room())


def is_at(leading: "Leading | None", path: Path) -> bool:
    """Tell whether this file is the one that is open."""
    here = real_of(leading)
    return here is not None and here.path.resolve() == path.resolve()


class Opens(Protocol):
    """What opens and closes engagements."""

    def is_open(self, path: Path) -> bool:
        """Tell whether this file is open in the window."""

    def open(self, path: Path) -> bool:
        """Open a file; tells whether it is open now."""

    def put_away(self) -> None:
        """Save and close what is open."""


def attempt(verb: Callable[[], object]) -> str:
    """Do something with a file and give the sentence of its refusal, empty when it was done."""
    try:
        verb()
    except Refusal as refused:
        return refused.sentence
    except OSError:
        LOG.exception("a folder could not be used")
        return _("That folder cannot be written. Choose another place.")
    return ""


class Keeping(QObject):
    """The page of backups and what is done there; the way to a file's facts."""

    def __init__(self, window: FacilitatorWindow, program: Opens) -> None:
        """Show the page in `window`; `program` opens and closes."""
        super().__init__(window)
        self._window, self._program = window, program
        window.backups_wanted.connect(self.show)

    def show(self, path: Path, sentence: str = "") -> None:
        """Show the backups of a file over what is open."""
        entry = find(data_folder(), path)
        self._window.show_home(over=True)
        self._window.home.show_backups(entry.client if entry else path.stem, path, sentence)

    def open_facts(self, path: Path) -> None:
        """Open a file where its facts are changed."""
        if self._program.open(path):
            self._window.keys.do("facts")

    def go_back(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of its file, which is itself kept first, and say where both are."""
        from workshop.store.copies import go_back  # noqa: PLC0415 - sqlite-utils is not needed for home

        kept: list[Path | None] = []
        opened = self._program.is_open(path)
        if opened:
            self._program.put_away()
        refused = attempt(lambda: kept.append(go_back(path, backup)))
        if opened:
            self._program.open(path)
        words = _("{file} is as it was then. What it was until now is kept in {kept}.")
        said = refused or words.format(file=path, kept=kept[0] or backup)
        self.show(path, said)
        self._window.say(said)
