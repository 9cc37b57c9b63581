"""What can be done while preparing, before the tab is loaded."""

from operator import attrgetter
from typing import TYPE_CHECKING

from ui.facilitator.actions import Action, read_only_words
from workshop.language import _
from workshop.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.prepare.page import PreparePage

TAB = ("prepare",)


def prepare_actions(scene: Scene, page: "Callable[[], PreparePage]") -> tuple[Action, ...]:
    """Add to the agenda, keep it as a template, write about the workshop; `page` opens the tab."""
    fixed = read_only_words(read_only=scene.read_only)
    none = "" if scene.workshop else _("There is no workshop in this file yet.")
    return (
        Action("prepare.add", _("Add to the agenda"), _press(page, "add"), refused=fixed or none),
        Action("prepare.keep", _("Save the agenda as a template"), _press(page, "keep"), refused=none),
        Action("prepare.about", _("Write about this workshop"), _press(page, "about"), ("Ctrl+I",), TAB),
    )


def _press(page: "Callable[[], PreparePage]", button: str) -> "Callable[[], None]":
    return lambda: attrgetter(button)(page()).click()
