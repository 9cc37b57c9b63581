"""How the client's own papers look: the logo."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Logo:
    """The client's logo on white, as a PNG or JPEG file; width and height in pixels."""

    kind: Literal["png", "jpeg"]
    image: bytes = field(repr=False)
    width: int
    height: int
