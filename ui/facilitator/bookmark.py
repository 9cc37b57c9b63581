"""Where the facilitator stands in an engagement: kept every now and then, and found again at opening."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.facilitator.recent import Place, entry_of, find, remember
from ui.facilitator.workshop_page import WorkshopPage
from workshop.language import ngettext
from workshop.places import data_folder
from workshop.problems import Refusal
from workshop.store import backups

if TYPE_CHECKING:
    from ui.facilitator.lectern import Lectern
    from workshop.scene import Scene

LOG = logging.getLogger(__name__)
NOW_AND_THEN, MINUTE = 20_000, 60


def marked(lectern: "Lectern", page: Callable[[], WorkshopPage], scene: "Scene | None") -> "Bookmark | None":
    """Go back to where an engagement was left, and keep its place from now on; None for a mere look."""
    if scene is None or backups.is_backup(Path(scene.path)):
        return None
    made = Bookmark(lectern, page, Path(scene.path))
    said = made.return_to(scene)
    if said:
        lectern.say(said)
    return made


class Bookmark(QObject):
    """The place in one open engagement; the list of recent engagements has it."""

    def __init__(self, lectern: "Lectern", page: Callable[[], WorkshopPage], path: Path) -> None:
        """Take the place that was left last time in the file `path`; `page` gives the page as it is now."""
        super().__init__(lectern)
        self._lectern, self._page = lectern, page
        found = find(data_folder(), path)
        self._left = found.opened if found else 0.0
        self._stood = found.stood if found else Place()
        self._kept: tuple[object, ...] = ()
        self.again = QTimer(self, interval=NOW_AND_THEN)
        self.again.timeout.connect(self.keep_now_and_then)
        self.again.start()

    def return_to(self, scene: "Scene") -> str:
        """Go back to where it was left; gives a sentence where the timer ran on meanwhile, else nothing."""
        stood = self._stood
        if stood.tab not in {"", self._page().tab} and scene.workshop is not None:
            self._page().open_tab(stood.tab)
        if scene.activity is not None and scene.clock is not None:
            if stood.line:
                self._lectern.session.lines.show(stood.line)
            if stood.blank and not scene.blank:
                self._page().side.toggle_blank()
            self._page().side.picture.go_to(stood.page)
        self.keep(scene)
        return self._ran_on(scene)

    def _ran_on(self, scene: "Scene") -> str:
        clock, activity = scene.clock, scene.activity
        away = round((self._lectern.now() - self._left) / MINUTE) if self._left else 0
        if clock is None or activity is None or clock.paused or away < 1:
            return ""
        words = ngettext(
            "The timer of “{title}” ran on while Readyroom was closed: {n} minute.",
            "The timer of “{title}” ran on while Readyroom was closed: {n} minutes.",
            away,
        )
        return words.format(title=activity.title, n=away)

    def keep_now_and_then(self) -> None:
        """Keep the place where it is another one by now, so that it is known also after a crash."""
        page = self._page()
        at = (page.tab, page.side.picture.stands[0], page.scene.version if page.scene else 0)
        if at != self._kept:
            self._kept = at
            self.keep()

    def keep(self, scene: "Scene | None" = None) -> None:
        """Keep the place now; `scene` is how the file is, where it was read already."""
        try:
            session, page = self._lectern.session, self._page()
            scene = scene or session.scene()
            stood = Place(page.tab, page.side.picture.stands[0], scene.line, scene.blank)
            remember(data_folder(), entry_of(scene, session.outline(), self._lectern.now(), stood))
        except Refusal:
            LOG.exception("the list of recent engagements was not written")
