"""How an action item goes since the workshop: the words for it, and what people write instead of them."""

from collections.abc import Mapping

from workshop.language import _
from workshop.model import PROGRESS, Progress

# What people write in a table of their own, besides our words.
_ALSO: Mapping[str, Progress] = {
    "not started": "open",
    "to do": "open",
    "todo": "open",
    "new": "open",
    "in progress": "under way",
    "underway": "under way",
    "started": "under way",
    "running": "under way",
    "ongoing": "under way",
    "complete": "done",
    "completed": "done",
    "finished": "done",
    "closed": "done",
    "cancelled": "dropped",
    "canceled": "dropped",
    "stopped": "dropped",
    "given up": "dropped",
}


def progress_names() -> dict[Progress, str]:
    """Give the words for each, in the order in which an item goes."""
    return {"open": _("open"), "under way": _("under way"), "done": _("done"), "dropped": _("dropped")}


def progress_name(progress: Progress) -> str:
    """Give the word for how an item goes; empty while nobody has said."""
    return progress_names()[progress] if progress else ""


def read_progress(text: str) -> Progress | None:
    """Read how an item goes from what somebody wrote; None where that is none of the words."""
    said = " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
    named = {word.casefold(): progress for progress, word in progress_names().items()}
    return next((p for p in PROGRESS if p == said), named.get(said, _ALSO.get(said)))
