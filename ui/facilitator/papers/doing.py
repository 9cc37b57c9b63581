"""What can be done with the papers, before their tab is loaded."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui.facilitator.actions import Action
from workshop.language import _
from workshop.scene import Scene
from workshop.session.paper import titles

if TYPE_CHECKING:
    from ui.facilitator.papers.page import PapersPage


TAB = ("papers",)


def _send(page: "Callable[[], PapersPage]", key: str) -> None:
    outgoing = page().outgoing
    {"print": outgoing.print_out, "save": outgoing.save_as, "box": outgoing.print_box}[key]()


def paper_actions(scene: Scene, page: "Callable[[], PapersPage]") -> tuple[Action, ...]:
    """Look at any paper, print the one that is shown, save it, print the box; `page` opens the tab."""
    workshop = scene.workshop
    none = "" if workshop else _("There is no workshop in this file yet, so there is no paper.")
    named = titles(event=workshop.is_event, cards=scene.presence.seats > 0) if workshop else ()

    def shown(file: str) -> Callable[[], None]:
        return lambda: page().choose(file)

    return (
        *(
            Action(f"paper.{file}", _("Look at the paper “{title}”").format(title=title), shown(file))
            for file, title in named
        ),
        *(
            Action(f"papers.{key}", name, partial(_send, page, key), keys, TAB if keys else (), none)
            for key, name, keys in (
                ("print", _("Print this paper"), ("Ctrl+Return",)),
                ("save", _("Save this paper as PDF"), ("Ctrl+S",)),
                ("box", _("Print the box"), ()),
            )
        ),
    )
