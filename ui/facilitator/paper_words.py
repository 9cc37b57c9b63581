"""What the tab Papers says of the paper that a workshop leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.facilitator.plan.board import plan_words
from workshop.language import _, ngettext
from workshop.scene import Scene


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of one paper; `state` says how far it is."""

    title: str
    drawing: str
    failed: str
    save: str
    state: Callable[[Scene], str]


def paper_words(scene: Scene) -> PaperWords:
    """Give the words of the paper of the workshop that is led; the plan's where there is none."""
    words = {"accelerator": _plan, "excitement": _summary}
    return words[scene.workshop.kind if scene.workshop else "accelerator"]()


def _plan() -> PaperWords:
    return PaperWords(
        _("Action plan"),
        _("The plan is being drawn …"),
        _("The plan could not be drawn. The votes and lines are saved; the log says why."),
        _("Save the action plan"),
        plan_words,
    )


def _summary() -> PaperWords:
    return PaperWords(
        _("Event summary"),
        _("The summary is being drawn …"),
        _("The summary could not be drawn. The votes and texts are saved; the log says why."),
        _("Save the event summary"),
        summary_words,
    )


def summary_words(scene: Scene) -> str:
    """Say what an event has gathered so far."""
    people = scene.workshop.present if scene.workshop else 0
    ideas = sum(1 for idea in scene.material.ideas if not idea.merged)
    return " · ".join(
        [
            ngettext("{n} person", "{n} people", people).format(n=people),
            ngettext("{n} idea", "{n} ideas", ideas).format(n=ideas),
        ]
    )
