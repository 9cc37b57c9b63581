"""An open engagement with its windows: session, bridge, the facilitator's page, the room's screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.bridge import Bridge, Errands
from ui.facilitator.bookmark import Bookmark, marked
from ui.facilitator.carrying import look, put
from ui.facilitator.lectern import Lectern
from ui.facilitator.news import news
from ui.facilitator.rehearsal import Rehearsal
from ui.facilitator.tried import Tried
from ui.facilitator.wall import Wall
from ui.facilitator.window import FacilitatorWindow
from ui.facilitator.workshop_page import WorkshopPage
from ui.theme import LIGHT, Theme
from workshop.language import _
from workshop.places import RESOURCES
from workshop.scene import Scene
from workshop.session import Session

if TYPE_CHECKING:
    from ui.phone.adapters import Adapter


class Leading(QObject):
    """Everything that lives as long as one engagement is open."""

    leave_wanted = Signal()
    add_wanted = Signal()
    rehearse_wanted = Signal(int)
    projector_named = Signal(str)

    def __init__(
        self,
        session: Session,
        window: FacilitatorWindow,
        theme: Theme,
        errands: Errands,
        now: Callable[[], float],
        screen: str,
        rehearsal: tuple[int, float] | None = None,
    ) -> None:
        """Show `session` in `window`; `screen` is the name of the projector's screen used last time.

        `rehearsal` gives how many people rehearse and how fast, for a copy.
        """
        super().__init__(window)
        self.session, self._window, self._errands = session, window, errands
        self.scene: Scene | None = None
        self.lectern = Lectern(session, self, now)
        self.lectern.said.connect(window.say)
        self.tried = Tried(self.lectern, rehearsed=rehearsal is not None)
        self.wall = Wall(self.lectern, window, screen, lambda: self.scene)
        self.wall.theme = theme
        self.projector, self.screens = self.wall.projector, self.wall.screens
        self.projector.key_pressed.connect(self._take_key)
        self.page = WorkshopPage(theme, self.lectern, errands)
        self._connect_page()
        self.wall.changed.connect(self._see_wall)
        self.bridge = Bridge(session, self)
        self.bridge.refused.connect(window.say)
        self.bridge.changed.connect(self._show_scene)
        self.rehearsal = Rehearsal(self.lectern, *rehearsal) if rehearsal else None
        if self.rehearsal:
            self.rehearsal.back_wanted.connect(self.leave_wanted)
            self.rehearsal.show_marks(window, self.projector, (theme, LIGHT))
        window.show_page(self.page)
        self.bridge.read()
        self._open_first()
        self.wall.begin()
        self._open_phones()
        self.bookmark = self._mark()

    def _mark(self) -> Bookmark | None:
        if self.rehearsal is not None:
            return None
        return marked(self.lectern, lambda: self.page, self.scene)

    @property
    def no_rehearsal(self) -> str:
        """Say why there can be no rehearsal now, nothing where there can be one."""
        if self.rehearsal is not None:
            return _("This is the rehearsal. Go back to the workshop to begin another one.")
        if self.scene is None or self.scene.workshop is None:
            return _("There is no workshop in this file yet. Add one from a template first.")
        return ""

    def _connect_page(self) -> None:
        self.page.leave_wanted.connect(self.leave_wanted)
        self.page.add_wanted.connect(self._add)
        self.page.rehearse_wanted.connect(self.rehearse_wanted)
        self.page.projector_wanted.connect(self.wall.toggle)
        self.page.screens_wanted.connect(self.wall.open_list)
        self.page.side.picture.shown.connect(self.projector.show_scene)
        self.page.side.timer.turned.connect(self._window.voice.say)

    @property
    def may_change(self) -> bool:
        """Tell whether the page may be made anew: nobody is in the middle of something that cannot wait."""
        panel = self.page.lead.panel
        return (panel is None or not panel.busy) and self.page.flush()

    def dress(self, theme: Theme) -> None:
        """Make the page anew in another theme where it stands; file, room and phones go on untouched."""
        before, stood, self.wall.theme = self.page, look(self.page), theme
        self.page = WorkshopPage(theme, self.lectern, self._errands)
        self._connect_page()
        self.page.side.picture.take_shape(self.screens.size)
        self.page.side.picture.stand(*before.side.picture.stands)
        self.page.tabs.chosen_papers.update(before.tabs.chosen_papers)
        if self.rehearsal is not None:
            self.rehearsal.dress(self._window, theme)
        self._window.change_page(self.page)
        self.bridge.read()
        self.page.open_tab(before.tab)
        put(self.page, stood)

    def _open_first(self) -> None:
        begun = self.scene is not None and self.scene.workshop is not None
        self.page.open_tab("lead" if begun else "prepare")

    def _open_phones(self) -> None:
        """Let a rehearsal's people in; open a room again that was open when the program was cut off."""
        port = self.session.people.kept_port()
        if self.rehearsal is not None:
            self.rehearsal.let_in()
        elif port and self.scene is not None and not self.scene.read_only:
            from ui.phone.adapters import adapters  # noqa: PLC0415 - start-up cost

            self.open_room((adapters()[0], port))

    def room(self) -> "tuple[Adapter, int] | None":
        """Give where phones reach the room now, None while it is closed."""
        adapter = self.lectern.phones.adapter if "phones" in vars(self.lectern) else None
        return (adapter, self.session.people.kept_port()) if adapter is not None else None

    def open_room(self, room: "tuple[Adapter, int] | None") -> None:
        """Open the room for phones where it was open before; what is refused is said."""
        if room is not None:
            self.lectern.do(self.lectern.phones.open, *room)

    def bring_sample(self) -> None:
        """Import the sample's problems and data sources, and say what came in."""
        from ui.facilitator.importing import bring_ideas, bring_sources  # noqa: PLC0415 - start-up cost

        said = [
            *bring_ideas(self.lectern, RESOURCES / "sample" / "problems.csv"),
            *bring_sources(self.lectern, RESOURCES / "sample" / "sources.csv"),
        ]
        self.page.open_tab("prepare")
        self.page.tabs.prepare.facts.report.setText("\n".join(said))

    def _show_scene(self, scene: Scene) -> None:
        before, self.scene = self.scene, scene
        self._window.show_scene(scene)
        self._window.voice.say(news(before, scene, self.page.side.picture.frozen_at(scene)))
        self.tried.see_scene(scene)
        if self.rehearsal is not None:
            self.rehearsal.show_scene(scene)

    def _add(self) -> None:
        if self.rehearsal is not None:
            self.lectern.say(_("This is a rehearsal. Go back to the workshop first, then add another one."))
        elif self.scene is not None and self.page.flush():
            self.add_wanted.emit()

    def _take_key(self, event: QKeyEvent) -> None:
        """Do what a key means that was pressed on the room's screen; Escape takes that screen away."""
        if event.key() == Qt.Key.Key_Escape:
            self.wall.toggle()
        else:
            self._window.keys.take(event)

    def _see_wall(self, name: str) -> None:
        self.page.side.picture.take_shape(self.screens.size)
        self.projector_named.emit(self.screens.remembered)
        self.tried.see_projector(name, self.screens.size, self.projector.devicePixelRatioF())

    def close(self, *, again: bool = False) -> None:
        """Save what is being written, close the file and take the windows away.

        `again` keeps the room's port in the file: the program starts again at once and opens it there.
        """
        self._errands.drop()
        try:
            self.page.close_page()
            if self.bookmark is not None:
                fresh = self.scene is not None and self.scene.version == self.session.version
                self.bookmark.keep(self.scene if fresh else None)
        finally:
            if self.bookmark is not None:
                self.bookmark.again.stop()
            if self.rehearsal is not None:
                self.rehearsal.close()
            if "phones" in vars(self.lectern):
                self.lectern.phones.end(again=again)
            # Whatever failed in a window, the file is one file again and free for others.
            self.bridge.close()
            self.wall.close()
            self.session.close()
        self.deleteLater()
