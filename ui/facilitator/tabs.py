"""The tabs beside Lead, each made when it is opened first: a window that opens a file is there sooner."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ui.facilitator.actions import Action
from ui.facilitator.doing import REHEARSAL
from ui.facilitator.lectern import Lectern
from ui.facilitator.papers.doing import paper_actions
from ui.facilitator.phones.doing import phone_actions
from ui.facilitator.plan.doing import plan_actions
from ui.facilitator.prepare.doing import agenda_actions, fact_actions, prepare_actions
from ui.theme import Theme
from workshop.language import _
from workshop.needs import INVITATION, Need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from ui.bridge import Errands
    from ui.facilitator.papers.page import PapersPage
    from ui.facilitator.phones.page import PhonesPage
    from ui.facilitator.plan.page import PlanPage
    from ui.facilitator.prepare.page import PreparePage
    from ui.facilitator.prepare.rail import PrepareRail
    from workshop.scene import Scene


class Tabs:
    """Plan, Papers, Phones and Prepare."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: "Errands") -> None:
        """Make the tabs for the session of `lectern`; what they ask of the window is set by it."""
        self._theme, self._lectern, self._errands = theme, lectern, errands
        self.go_lead: Callable[[], None] = lambda: None
        self.open: Callable[[str], None] = lambda _name: None
        self.choose: Callable[[str], None] = lambda _key: None
        self.add: Callable[[], None] = lambda: None
        self.rehearse: Callable[[int], None] = lambda _people: None
        self.moved: Callable[[], None] = lambda: None
        self.backups: Callable[[Path], None] = lambda _path: None
        self.reveal: Callable[[QWidget], None] = lambda _piece: None
        self.chosen_papers: dict[str, str] = {}

    @cached_property
    def plan(self) -> "PlanPage":
        """Give the tab Plan."""
        from ui.facilitator.plan.page import PlanPage  # noqa: PLC0415 - start-up cost

        made = PlanPage(self._theme, self._lectern)
        made.finished.connect(self.go_lead)
        return made

    @cached_property
    def papers(self) -> "PapersPage":
        """Give the tab Papers."""
        from ui.facilitator.papers.page import PapersPage  # noqa: PLC0415 - start-up cost

        return PapersPage(self._theme, self._lectern, self._errands, self.chosen_papers)

    @cached_property
    def phones(self) -> "PhonesPage":
        """Give the tab Phones."""
        from ui.facilitator.phones.page import PhonesPage  # noqa: PLC0415 - start-up cost

        made = PhonesPage(self._theme, self._lectern, self._errands)
        made.side.rehearse_wanted.connect(self.rehearse)
        return made

    @cached_property
    def prepare(self) -> "PreparePage":
        """Give the tab Prepare."""
        from ui.facilitator.prepare.page import PreparePage  # noqa: PLC0415 - start-up cost

        made = PreparePage(self._theme, self._lectern, self._errands)
        made.go.clicked.connect(self.go_lead)
        made.chosen.connect(self.moved)
        made.rehearse_wanted.connect(lambda: self.rehearse(REHEARSAL))
        return made

    @cached_property
    def workshops(self) -> "PrepareRail":
        """Give the rail of the tab Prepare."""
        from ui.facilitator.prepare.rail import PrepareRail  # noqa: PLC0415 - start-up cost

        made = PrepareRail(self._theme, self.add)
        made.wanted.connect(self.choose)
        made.invite.connect(lambda: self._papered().choose_named(INVITATION))
        made.needs.wanted.connect(self._see_to)
        return made

    def can_do(self, scene: "Scene", tab: str) -> tuple[Action, ...]:
        """Give what can be done with tabs and file, from any tab; `tab` is the one that is open."""
        return (
            *plan_actions(scene, self._planned),
            *paper_actions(scene, self._papered),
            *phone_actions(scene, self._phoned),
            *fact_actions(self._prepared, scene),
            *agenda_actions(self._prepared, scene),
            Action("backups", _("Backups of this file"), partial(self.backups, Path(scene.path))),
            *(self.papers.can_do() if tab == "papers" else ()),
            *(prepare_actions(self.prepare, scene) if tab == "prepare" else ()),
        )

    def _planned(self) -> "PlanPage":
        self.open("plan")
        return self.plan

    def _papered(self) -> "PapersPage":
        self.open("papers")
        return self.papers

    def _prepared(self) -> "PreparePage":
        self.open("prepare")
        # What is done there from elsewhere is done at the right, which a narrow window hides.
        self.reveal(self.prepare.right)
        return self.prepare

    def _phoned(self) -> "PhonesPage":
        self.open("phones")
        return self.phones

    def _see_to(self, need: Need) -> None:
        """Go to where a need is seen to."""
        if need.place == INVITATION:
            self._papered().choose_named(INVITATION)
        else:
            self._prepared().write_facts(need.place)

    def made(self) -> "Iterator[QWidget]":
        """Give the parts of the tabs that were made."""
        made = vars(self)
        if "prepare" in made:
            yield from (self.prepare, self.prepare.right)
        if "workshops" in made:
            yield self.workshops
        if "phones" in made:
            yield from (self.phones, self.phones.side)
        if "plan" in made:
            yield from (self.plan, self.plan.editor)
        if "papers" in made:
            yield from (self.papers, self.papers.choices)

    def flush(self) -> None:
        """Save what is being written in a tab that was opened."""
        made = vars(self)
        if "plan" in made:
            self.plan.editor.flush()
        if "prepare" in made:
            self.prepare.flush()
        if "phones" in made:
            self.phones.flush()

    def show_prepare(self, scene: "Scene") -> None:
        """Show a scene in the tab Prepare and its rail."""
        self.prepare.show_scene(scene)
        self.workshops.show_scene(scene)
