"""What the room really sees, in a sentence: a dark or frozen picture does not follow the facilitator."""

from dataclasses import dataclass

from workshop.language import _
from workshop.scene import Scene


@dataclass(frozen=True, slots=True)
class Frozen:
    """Whether the room's picture is frozen, at which title, and whether that shows where the scene is."""

    on: bool = False
    title: str = ""
    same: bool = False


FOLLOWS = Frozen()


def room_words(scene: Scene, frozen: Frozen, usual: str, *, moves: bool = False) -> str:
    """Say what keeps the room from seeing what it sees usually, else the `usual` sentence.

    `moves` tells that this changes all the time, so that a frozen picture falls behind it.
    """
    if scene.blank:
        return _("The room’s picture is dark. Show it again with B.")
    if frozen.on and (moves or not frozen.same):
        here = scene.activity is not None and scene.activity.title == frozen.title
        words = (
            _("The room’s picture is frozen as it was before. Unfreeze with F.")
            if here
            else _("The room still sees “{title}”: its picture is frozen. Unfreeze with F.")
        )
        return words.format(title=frozen.title)
    if scene.joining and scene.phones is not None and not frozen.on:
        return _("The room sees how to join. Hide the code with J.")
    return usual
