"""Right to left beside left to right: the order on the line, beside the order that Qt finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from ui.widgets.fonts import font
from workshop.papers import direction, text
from workshop.papers.style import TABLE, TABLE_STRONG

HEBREW, ARABIC, SIGNS = "אבגדה", "بتثجح", "abcXYZ 0123.,-+/%():;!?[]"


def ours(said: str, level: int) -> list[int]:
    found: list[int] = []
    for start, end, deep in direction.visual(direction.levels(said, level)):
        found += reversed(range(start, end)) if deep % 2 else range(start, end)
    return found


def of_qt(said: str, level: int) -> list[int]:
    layout = QTextLayout(said, font(20))
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if level else Qt.LayoutDirection.LeftToRight,
    )
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    places = [layout.glyphRuns(at, 1)[0].positions()[0].x() for at in range(len(said))]
    return sorted(range(len(said)), key=places.__getitem__)


@pytest.mark.parametrize(
    ("said", "level", "shows"),
    [
        ("abc אבג", 0, "abc גבא"),
        ("אבג abc", 1, "abc גבא"),
        ("אבג (abc) דה", 1, "הד (abc) גבא"),
        ("בתג 12/03/2026, 1,200", 1, "1,200 ,12/03/2026 גתב"),
        ("ab 12 אב 34 cd", 0, "ab 12 34 בא cd"),
        ("بت 12", 1, "12 تب"),
    ],
)
def test_the_order_on_a_line(said: str, level: int, shows: str) -> None:
    mirrored = str.maketrans("()", ")(")
    levels = direction.levels(said, level)
    line = "".join(said[n].translate(mirrored) if levels[n] % 2 else said[n] for n in ours(said, level))

    assert line == shows
    assert direction.base(said) == level


@settings(max_examples=300, deadline=None)
@given(st.text(HEBREW + ARABIC + SIGNS, min_size=1, max_size=24), st.booleans())
@pytest.mark.usefixtures("qapp")
def test_qt_finds_the_same_order(said: str, backward: bool) -> None:
    told = "x" + said.strip() + "x" if not backward else "א" + said.strip() + "א"

    assert ours(told, int(backward)) == of_qt(told, int(backward))


def test_lines_break_in_the_order_of_reading() -> None:
    said = "קבוצת הניסוי תבדוק את (Invoice sorting) בתוך 30 ימים"
    lines = text.wrap(said, TABLE, 110)

    assert len(lines) > 1
    assert " ".join(line.said for line in lines) == said
    assert max(line.width for line in lines) <= 110


def test_a_number_at_the_start_of_a_line_goes_with_the_letters_before_it() -> None:
    said = "שלום 12 אבגד"
    (first, second) = text.wrap(f"a {said}", TABLE, text.width("a שלום", TABLE) + 1)[:2]

    assert first.said == "a שלום"
    assert second.said.startswith("12")
    assert [run.text for run in second.runs][-1].strip() == "12"


def test_styles_keep_their_parts_when_a_line_is_turned() -> None:
    (line,) = text.wrap([("גמור: ", TABLE_STRONG), ("דף אחד", TABLE)], TABLE, 400)

    assert [(run.text.strip(), run.style) for run in line.runs] == [
        ("דף אחד", TABLE),
        ("גמור:", TABLE_STRONG),
    ]
    assert line.runs[0].x < line.runs[1].x
