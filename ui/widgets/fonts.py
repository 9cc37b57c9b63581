"""The typefaces that travel with the program, so that every name shows on every machine."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme import FAMILY
from workshop.places import RESOURCES

# A character is taken from the first family that has it.
FAMILIES = (FAMILY, "Readyroom Fallback", "Readyroom Further", "Droid Sans Fallback", "Noto Emoji")


@lru_cache(maxsize=1)
def load() -> tuple[str, ...]:
    """Load the shipped fonts once and give their families; a QGuiApplication must exist."""
    numbers = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted((RESOURCES / "fonts").glob("*.ttf"))
    ]
    return tuple(family for n in numbers if n >= 0 for family in QFontDatabase.applicationFontFamilies(n))


def font(size: float, *, bold: bool = False) -> QFont:
    """Give the program's font at a size in pixels; unhinted, so that it measures alike at every scale."""
    # A copy: whoever gets it may change it.
    return QFont(_made(round(size), bold=bold))


@lru_cache(maxsize=256)
def _made(size: int, *, bold: bool) -> QFont:
    load()
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
