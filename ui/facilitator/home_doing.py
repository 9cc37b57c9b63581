"""What can be done while no engagement is open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ui.facilitator.actions import Action, told_apart
from ui.facilitator.recent import load
from workshop.language import _
from workshop.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.home_page import HomePage


class HomeDoing:
    """Home as a page in which something can be done."""

    tab = "home"

    def __init__(self, home: "Callable[[], HomePage]", settings: "Callable[[], object]") -> None:
        """Serve the page that `home` gives; `settings` opens the settings."""
        self._home, self._settings = home, settings

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Give no keys but those of the actions."""
        return ()

    def can_do(self) -> tuple[Action, ...]:
        """Begin an engagement, open a file, see to one of the recent ones, look through the templates."""
        home = self._home()
        begin: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            ("new", _("New engagement"), home.new.click, "Ctrl+N"),
            ("open", _("Open a file"), home.open.click, "Ctrl+O"),
            ("sample", _("Look around in the sample"), home.sample.click, "Ctrl+T"),
        )
        known = load(data_folder())
        words = [_("Open the engagement of {client}").format(client=entry.client) for entry in known]
        named = zip(told_apart(words, [Path(entry.path).name for entry in known]), known, strict=True)
        return (
            *(Action(f"home.{key}", name, do, (keys,)) for key, name, do, keys in begin),
            *(
                Action(f"home.recent.{e.path}", name, partial(home.open_wanted.emit, Path(e.path)))
                for name, e in named
            ),
            *home.details.can_do(),
            Action("home.templates", _("Templates to begin from"), home.agendas.click),
            Action("settings", _("Settings"), self._settings, ("Ctrl+,",)),
        )
