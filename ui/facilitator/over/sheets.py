"""All that can be laid over the window, one at a time, and what each key does with it."""

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import LEADING, Action, read_only_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.strip import Strip
from ui.facilitator.wording import Wording
from ui.theme import Theme
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.over.lot import Lot
    from ui.facilitator.over.notes import LargeNotes
    from ui.facilitator.over.sheet import Sheet
    from ui.facilitator.over.winning import WinBack

S = TypeVar("S", "LargeNotes", "WinBack", "Lot")
SHEETS = ("notes", "win_back", "lot")


class Sheets:
    """The sheets over the middle, and the line at the bottom."""

    def __init__(self, theme: Theme, lectern: Lectern, middle: QWidget, page: QWidget) -> None:
        """Lay sheets over `middle` and the line over the whole `page`."""
        self._theme, self._lectern, self._middle = theme, lectern, middle
        self._scene: Scene | None = None
        self._step = ""
        self.strip = Strip(lectern, page)
        self.changed: Callable[[], None] = lambda: None
        self.strip.shown.connect(self._tell)

    @cached_property
    def notes(self) -> "LargeNotes":
        """Give the notes in large type; like every sheet they are made when they are wanted first."""
        from ui.facilitator.over.notes import LargeNotes  # noqa: PLC0415 - start-up cost

        made = LargeNotes(self._lectern, self._middle)
        made.show_step(self._step)
        return self._made(made)

    @cached_property
    def win_back(self) -> "WinBack":
        """Give what can be shortened."""
        from ui.facilitator.over.winning import WinBack  # noqa: PLC0415 - start-up cost

        return self._made(WinBack(self._theme, self._lectern, self._middle))

    @cached_property
    def lot(self) -> "Lot":
        """Give the parking lot."""
        from ui.facilitator.over.lot import Lot  # noqa: PLC0415 - start-up cost

        return self._made(Lot(self._lectern, self._middle))

    def _made(self, sheet: "S") -> "S":
        sheet.shown.connect(self._tell)
        if self._scene is not None:
            sheet.show_scene(self._scene)
        return sheet

    @property
    def _all(self) -> "tuple[Sheet, ...]":
        return tuple(vars(self)[name] for name in SHEETS if name in vars(self))

    @property
    def _pieces(self) -> "tuple[Sheet | Strip, ...]":
        return (*self._all, self.strip)

    def keep_notes(self) -> None:
        """Save what is being written in the notes."""
        if "notes" in vars(self):
            self.notes.keep()

    def _tell(self) -> None:
        self.changed()

    def can_do(self, scene: Scene, wording: Wording) -> tuple[Action, ...]:
        """Keep a point, read the notes, win time back, see the parking lot; close what is open."""
        fixed = read_only_words(read_only=scene.read_only)
        none = "" if scene.activity else _("There is no agenda yet.")
        opened = any(not piece.isHidden() for piece in self._pieces) or not wording.isHidden()
        close = Action("over.close", _("Close what lies on top"), partial(self._close, wording), ("Esc",))
        return (
            *((close,) if opened else ()),
            Action("park", _("Keep a point for later"), self.park, ("Ctrl+L",), refused=fixed),
            Action("park.all", _("See the parking lot"), self.see_lot, (), refused=none),
            Action("notes", _("Read your notes in large type"), self.read_notes, ("M",), LEADING, none),
            Action("time.win", _("Win time back"), self.win_time, ("S",), LEADING, none),
        )

    def _close(self, wording: Wording) -> None:
        if not self.put_away():
            wording.put_away()

    def read_notes(self) -> None:
        """Lay the notes over the middle in large type, or take them away."""
        self.toggle(self.notes)

    def win_time(self) -> None:
        """Lay over the middle what can be shortened, or take it away."""
        self.toggle(self.win_back)

    def see_lot(self) -> None:
        """Lay the parking lot over the middle, or take it away."""
        self.toggle(self.lot)

    def toggle(self, wanted: "Sheet") -> None:
        """Lay a sheet over the middle in place of any other, or take it away."""
        shown = wanted.isVisible()
        self.put_away()
        if not shown and self._scene is not None and self._scene.activity is not None:
            wanted.show_scene(self._scene)
            wanted.lay()
            self.tick(self._lectern.now())

    def park(self) -> None:
        """Ask for a point to keep for later."""
        scene = self._scene
        if scene is None or scene.workshop is None:
            self._lectern.say(_("Add a workshop first; points are kept with it."))
        elif scene.read_only:
            self._lectern.say(_("This file is open for reading only. Nothing can be kept."))
        else:
            self.strip.lay()

    def put_away(self) -> bool:
        """Take away what lies on top; tells whether something did."""
        if self.strip.isVisible():
            self.strip.put_away()
            return True
        shown = [sheet for sheet in self._all if sheet.isVisible()]
        for sheet in shown:
            sheet.put_away()
        return bool(shown)

    def fit(self) -> None:
        """Follow the window's size."""
        for piece in self._pieces:
            if piece.isVisible():
                piece.fit()

    def show_scene(self, scene: Scene, step: str) -> None:
        """Show a scene in what is open; `step` names the next step."""
        self._scene, self._step = scene, step
        for sheet in self._all:
            sheet.show_scene(scene)
        if "notes" in vars(self):
            self.notes.show_step(step)
            if self.notes.isVisible() and self.strip.isHidden():
                self.notes.begin()

    def tick(self, now: float) -> None:
        """Move the clocks on."""
        if "notes" in vars(self) and self.notes.isVisible():
            self.notes.tick(now)
