"""The shortcuts of a window: made from what can be done in it, and only from that."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import Acting, Action, held


class Keys(QObject):
    """One shortcut a key; what it does is looked up when it is pressed."""

    changed = Signal(object)

    def __init__(self, window: QWidget, say: Callable[[str], None]) -> None:
        """Serve `window`; `say` tells why something cannot be done now."""
        super().__init__(window)
        self._window, self._say = window, say
        self._made: dict[str, QShortcut] = {}
        self._acting: Acting | None = None
        self.own: Callable[[], tuple[Action, ...]] = tuple

    @property
    def tab(self) -> str:
        """Give the part of the page that is open."""
        return self._acting.tab if self._acting is not None else ""

    def serve(self, acting: Acting | None) -> None:
        """Take the keys of another page."""
        self._acting = acting
        self.refresh()

    def can_do(self) -> tuple[Action, ...]:
        """Give everything that can be done now, in the window and on its page."""
        return (*self.own(), *(self._acting.can_do() if self._acting is not None else ()))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that a part of the page takes itself."""
        return self._acting.hints() if self._acting is not None else ()

    def refresh(self) -> None:
        """Let those keys hold that belong to something in the tab that is open; `changed` gives all of it."""
        if not self._window.isVisible():
            # A window that is shown asks again; before that nobody can press anything.
            return
        actions = self.can_do()
        wanted = {key for action in actions if action.holds(self.tab) for key in action.keys}
        for key in wanted - self._made.keys():
            made = self._made[key] = QShortcut(QKeySequence(key), self._window)
            # A key that is held down leads one step, not through the whole agenda.
            made.setAutoRepeat(False)
            made.activated.connect(partial(self._press, QKeySequence(key)))
        for key, made in self._made.items():
            if made.isEnabled() != (key in wanted):
                made.setEnabled(key in wanted)
        self.changed.emit(actions)

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key means that was pressed in another window; tells whether it means something."""
        return self._press(QKeySequence(event.keyCombination()))

    def _press(self, pressed: QKeySequence) -> bool:
        found = held(self.can_do(), self.tab, pressed)
        if found is not None:
            self.run(found)
        return found is not None

    def do(self, key: str) -> None:
        """Do what has this id, where it is there."""
        for action in self.can_do():
            if action.id == key:
                self.run(action)
                return

    def run(self, action: Action) -> None:
        """Do it, or say why not."""
        if action.refused:
            self._say(action.refused)
        else:
            action.do()
