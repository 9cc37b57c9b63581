"""A part of the paper in two halves, each kept on one page where it fits."""

from collections.abc import Callable

from workshop.papers.sheet import Sheets


def spread(sheets: Sheets, first: Callable[[], None], second: Callable[[], None], least: float) -> None:
    """Draw both halves; the second goes below the first where this height is left, else on the next page."""
    sheets.fit(first)
    sheets.settle()
    if sheets.room > least:
        sheets.fit(second, more=0)
        return

    def on_its_own() -> None:
        sheets.turn()
        second()

    sheets.fit(on_its_own)
