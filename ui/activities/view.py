"""What a view of an activity kind is: how the room sees it."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.canvas import Canvas
from workshop.scene import RoomScene


@dataclass(frozen=True, slots=True)
class Moment:
    """When the room looks: the time (epoch seconds), how far bars have grown (0 to 1), the page wanted."""

    now: float
    growth: float = 1.0
    page: int = 0


# Paint the scene and give how many pages it has.
RoomPainter = Callable[[Canvas, RoomScene, Moment], int]


@dataclass(frozen=True, slots=True)
class View:
    """One activity kind as the room sees it."""

    room: RoomPainter
