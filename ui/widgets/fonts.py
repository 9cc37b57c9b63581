"""The typefaces that travel with the program, so that every name shows everywhere, and one before."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from ui.theme import FAMILY
from workshop.places import RESOURCES

# A character is taken from the first family that has it.
FAMILIES = (FAMILY, "Readyroom Fallback", "Readyroom Further", "Droid Sans Fallback", "Noto Emoji")
# How much wider and higher than ours a typeface may be: windows and pictures hold so much.
WIDER, HIGHER = 1.08, 1.0
SAMPLE, LARGE = "The room votes on which problem to try first: 9 of 14 answered.", 100

_window = ""


@lru_cache(maxsize=1)
def load() -> tuple[str, ...]:
    """Load the shipped fonts once and give their families; a QGuiApplication must exist."""
    numbers = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted((RESOURCES / "fonts").glob("*.ttf"))
    ]
    return tuple(family for n in numbers if n >= 0 for family in QFontDatabase.applicationFontFamilies(n))


def there(family: str) -> bool:
    """Tell whether this laptop has a family; ours ("") it always has."""
    return not family or QFontDatabase.hasFamily(family)


def use(family: str) -> None:
    """Set the windows in a family from now on, "" for ours; one that is not there is ours."""
    global _window  # noqa: PLW0603 - one lettering for all windows, as QApplication has one font
    _window = family if there(family) else ""


def font(size: float, *, bold: bool = False) -> QFont:
    """Give the windows' font at a size in pixels; unhinted, so that it measures alike at every scale."""
    return font_of(_window, size, bold=bold)


def font_of(family: str, size: float, *, bold: bool = False) -> QFont:
    """Give a family's font ("" for ours) at a size in pixels, smaller where it is very wide or high."""
    # A copy: whoever gets it may change it.
    return QFont(_made(family, round(size), bold=bold))


def pixels(size: int) -> int:
    """Give the pixels in which the windows' family is set at a size."""
    return size if not _window else _fitting(_window, size)


def _fitting(family: str, size: int) -> int:
    return max(1, int(size * _share(family)))


@lru_cache(maxsize=64)
def _share(family: str) -> float:
    ratios = []
    for bold in (False, True):
        own, other = (QFontMetricsF(unfitted(name, LARGE, bold=bold)) for name in ("", family))
        ratios.append(other.horizontalAdvance(SAMPLE) / own.horizontalAdvance(SAMPLE) / WIDER)
        ratios.append(other.height() / own.height() / HIGHER)
    return min(1.0, 1 / max(ratios))


@lru_cache(maxsize=512)
def _made(family: str, size: int, *, bold: bool) -> QFont:
    return unfitted(family, _fitting(family, size) if family else size, bold=bold)


def unfitted(family: str, size: int, *, bold: bool = False) -> QFont:
    """Give a family's font at just this size; nothing is read of it before it is painted."""
    load()
    made = QFont()
    made.setFamilies([family, *FAMILIES] if family else list(FAMILIES))
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
