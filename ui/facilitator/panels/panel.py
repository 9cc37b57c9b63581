"""What every panel in the middle of the window offers to the page around it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.actions import Action
from ui.facilitator.lectern import Lectern
from ui.facilitator.seeing import FOLLOWS, Frozen
from ui.theme import Theme
from workshop.language import _
from workshop.path import after
from workshop.scene import Scene

# In a low window all of it scrolls together, rather than the panel in a slit.
LEAST = 240


@dataclass(frozen=True, slots=True)
class Step:
    """The next step: its words and what it does."""

    words: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Standing:
    """The line under the question: a mark (dot, ring, tick or none), words, a quiet line below."""

    words: str = ""
    mark: str = ""
    more: str = ""
    people: bool = False


class Panel(QWidget):
    """The current activity in the middle of the window; subclasses show one shape of activity each."""

    changed = Signal()
    # Whether the panel scrolls by itself, and whether one begins to type in it at once.
    stretches = False
    types = False
    # What the room's picture is frozen at.
    frozen = FOLLOWS

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Work at `lectern`."""
        super().__init__()
        self.theme, self.lectern = theme, lectern
        self.open_tab: Callable[[str], None] = lambda _name: None

    def show_scene(self, scene: Scene) -> None:
        """Show the current activity."""
        raise NotImplementedError

    def standing(self, scene: Scene) -> Standing:
        """Say where the activity stands."""
        return Standing(more=scene.activity.purpose if scene.activity else "")

    def freeze(self, frozen: Frozen) -> None:
        """Know what the room's picture is frozen at, before `standing` is asked."""
        self.frozen = frozen

    def step(self, scene: Scene) -> Step:
        """Give the one next step."""
        agenda = self.lectern.session.agenda
        activity = scene.activity
        if activity is None or activity.state == "ahead":
            return Step(_("Start"), lambda: self.lectern.do(agenda.next))
        if after(scene.agenda, scene.number):
            return Step(_("Next"), lambda: self.lectern.do(agenda.next))
        if activity.state in {"done", "skipped"}:
            return Step(_("Open the papers"), lambda: self.open_tab("papers"))
        return Step(_("Finish"), lambda: self.lectern.do(agenda.next))

    def offers(self, scene: Scene) -> tuple[Step, ...]:  # noqa: ARG002 - for those that have some
        """Give what else can be done, as accent text."""
        return ()

    def undo_offer(self, scene: Scene) -> tuple[Step, ...]:
        """Give the undo by its name, for panels in which much is edited."""
        if not scene.undo or scene.read_only:
            return ()
        words = _("Undo {name}").format(name=scene.undo)
        return (Step(words, lambda: self.lectern.do(self.lectern.session.undo)),)

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - for those that have some
        """Give keys that hold where the keys are in the panel, each with what it does."""
        return ()

    @property
    def busy(self) -> bool:
        """Tell whether something is under way that is in no file yet and cannot be carried over."""
        return False

    def can_do(self, scene: Scene) -> tuple[Action, ...]:  # noqa: ARG002 - for those that have keys of their own
        """Give what can be done in the panel by a key of its own."""
        return ()

    def flush(self) -> bool:
        """Save what is being written; tells whether it may be left."""
        return True

    def part(self) -> None:
        """Keep what is not settled yet, because the file is being closed."""

    def begin(self) -> None:
        """Take the focus where it is useful."""
