"""The desktop's scaling, told apart from the size of text that was chosen in the program."""

import os

FACTOR = "QT_SCALE_FACTOR"


def scale_of(ratio: float) -> int:
    """Give in per cent how much the desktop enlarges a screen whose pixel ratio Qt says is `ratio`."""
    try:
        own = float(os.environ.get(FACTOR, "1"))
    except ValueError:
        own = 1.0
    return round(ratio * 100 / own) if own > 0 else round(ratio * 100)
