"""What can be done about phones, before their tab is loaded."""

from typing import TYPE_CHECKING

from ui.facilitator.actions import Action, read_only_words
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.phones.page import PhonesPage


def phone_actions(scene: Scene, page: "Callable[[], PhonesPage]") -> tuple[Action, ...]:
    """Open the room for phones, close it, let everybody join anew; `page` opens the tab."""
    fixed = read_only_words(read_only=scene.read_only)
    none = fixed or ("" if scene.workshop else _("There is no workshop in this file yet."))
    open_ = none or (_("The room is open already.") if scene.phones else "")
    closed = "" if scene.phones else _("The room is not open for phones.")
    return (
        Action("phones.open", _("Open the room for phones"), lambda: page().go_on(), refused=open_),
        Action("phones.close", _("Close the room to phones"), lambda: page().shut_room(), refused=closed),
        Action("phones.anew", _("Start joining anew"), lambda: page().start_anew(), refused=closed),
    )
