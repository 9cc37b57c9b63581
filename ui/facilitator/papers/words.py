"""What the tab Papers says of the papers of a workshop, and which of them it opens on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.facilitator.plan.board import plan_words
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.session.paper import PLAN, SUMMARY

if TYPE_CHECKING:
    from workshop.session.paper import Paper

MAIN = {"accelerator": PLAN, "excitement": SUMMARY}


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of one paper; `state` says how far it is."""

    drawing: str
    failed: str
    save: str
    state: Callable[[Scene], str]


def first_paper(scene: Scene, papers: Sequence["Paper"]) -> str:
    """Give the file of the paper that is wanted now.

    Before the day that is the first one to print, from its first step on the one the workshop is held for.
    """
    workshop = scene.workshop
    main = MAIN[workshop.kind if workshop else "accelerator"]
    if workshop is None or workshop.began is not None:
        return main
    return next((paper.file for paper in papers if paper.group == "before"), main)


def paper_words(paper: "Paper") -> PaperWords:
    """Give the words of a paper."""
    known: Mapping[str, Callable[[], PaperWords]] = {PLAN: _plan, SUMMARY: _summary}
    return known[paper.file]() if paper.file in known else _other(paper.title)


def _plan() -> PaperWords:
    return PaperWords(
        _("The plan is being drawn …"),
        _("The plan could not be drawn. The votes and lines are saved; the log says why."),
        _("Save the action plan"),
        plan_words,
    )


def _summary() -> PaperWords:
    return PaperWords(
        _("The summary is being drawn …"),
        _("The summary could not be drawn. The votes and texts are saved; the log says why."),
        _("Save the event summary"),
        summary_words,
    )


def _other(title: str) -> PaperWords:
    return PaperWords(
        _("The pages are being drawn …"),
        _("“{title}” could not be drawn. The file is as it was; the log says why.").format(title=title),
        _("Save “{title}”").format(title=title),
        lambda _scene: "",
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
