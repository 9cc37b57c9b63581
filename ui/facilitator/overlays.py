"""What can lie over the window, whichever page is shown: the keys of the moment, and the line that finds."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import Action
from ui.facilitator.keys import Keys
from ui.theme import Theme
from workshop.language import _

if TYPE_CHECKING:
    from ui.facilitator.finder import Finder
    from ui.facilitator.key_sheet import KeySheet


class Over(QObject):
    """Both sheets of a window, each made when it is wanted first; `help_wanted` names what is to help."""

    help_wanted = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, keys: Keys) -> None:
        """Lie over `window`, show what `keys` can do."""
        super().__init__(window)
        self._window, self._theme, self._keys = window, theme, keys
        keys.own = self.can_do
        keys.changed.connect(self._refresh)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            for made in (vars(self).get("finder"), vars(self).get("sheet")):
                if made is not None and made.isVisible():
                    made.fit()
        return False

    @cached_property
    def finder(self) -> "Finder":
        """Give the line in which everything can be found."""
        from ui.facilitator.finder import Finder  # noqa: PLC0415 - start-up cost

        return Finder(self._window, self._theme, self._keys.run)

    @cached_property
    def sheet(self) -> "KeySheet":
        """Give the sheet with the keys of the moment."""
        from ui.facilitator.key_sheet import KeySheet  # noqa: PLC0415 - start-up cost

        return KeySheet(self._window, self._theme)

    def can_do(self) -> tuple[Action, ...]:
        """Give what comes and goes over the window."""
        shown = "sheet" in vars(self) and self.sheet.isVisible()
        away = Action("keys.leave", _("Take the keys away"), self._leave, ("Esc",))
        return (
            *((away,) if shown else ()),
            Action("keys", _("Keys of the moment"), self._show_keys, ("F1",)),
            Action("find", _("Find by name"), self._find, ("Ctrl+K", "Ctrl+Shift+P")),
            *(
                Action(f"help.{key}", name, partial(self.help_wanted.emit, key), keys)
                for key, name, keys in (
                    ("guide", _("Guide"), ("Shift+F1",)),
                    ("tour", _("First tour"), ()),
                    ("report", _("Report a problem"), ()),
                )
            ),
        )

    def dress(self, theme: Theme) -> None:
        """Wear another theme: what was made is made anew when it is wanted next."""
        self._theme = theme
        for name in ("finder", "sheet"):
            made: QWidget | None = vars(self).pop(name, None)
            if made is not None:
                made.hide()
                made.deleteLater()

    def _find(self) -> None:
        own = self.can_do()
        ids = {action.id for action in own}
        others = (action for action in self._keys.can_do() if action.id not in ids)
        self.finder.show_actions((*others, *(a for a in own if a.id not in {"keys.leave", "find"})))

    def _show_keys(self) -> None:
        if self.sheet.isVisible():
            self.sheet.leave()
        else:
            self.sheet.come(self._keys)
        self._keys.refresh()

    def _leave(self) -> None:
        self.sheet.leave()
        self._keys.refresh()

    def _refresh(self) -> None:
        if "sheet" in vars(self) and self.sheet.isVisible():
            self.sheet.show_keys(self._keys)
