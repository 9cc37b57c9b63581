"""Every text can be read on every surface; answers and states stay apart for every kind of eyes."""

from itertools import combinations, pairwise
from statistics import mean

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, qGray
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from ui import style
from ui.facilitator.marks import Mark
from ui.theme import CONTRAST, THEMES, Theme
from ui.widgets.patterns import paint_option
from workshop.colour import contrast
from workshop.model import Option

WINDOW, FAR, GLANCE = 4.5, 7.0, 10
TEXTS = ("ink", "ink_soft", "accent", "warm", "amber", "good")
SURFACES = ("paper", "canvas", "accent_soft")
# Never written on a chosen row: what is late or saved stands beside the lists.
NOT_CHOSEN = {("warm", "accent_soft"), ("good", "accent_soft")}
# How linear red, green and blue are seen by eyes that lack one kind of cone (Machado and others, 2009).
EYES = {
    "protan": (0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    "deutan": (0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    "tritan": (1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
}


def ratio(text: str, ground: str) -> float:
    """Give the contrast of two colours, the lighter over the darker."""
    one, other = sorted((contrast(text), contrast(ground)))
    return other / one


def linear(colour: str) -> list[float]:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]


def seen(colour: str, eyes: str) -> list[float]:
    """Give a colour in linear light as these eyes see it."""
    light, matrix = linear(colour), EYES[eyes]
    rows = (matrix[at : at + 3] for at in (0, 3, 6))
    return [min(1.0, max(0.0, sum(m * c for m, c in zip(row, light, strict=True)))) for row in rows]


def lab(light: list[float]) -> tuple[float, float, float]:
    red, green, blue = light
    parts = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, eyes: str) -> float:
    """Give how far two colours are apart as these eyes see them (CIE 1976): 2 is just seen, 10 at once."""
    pair = (lab(seen(one, eyes)), lab(seen(other, eyes)))
    return float(sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5)


def named(theme: Theme) -> str:
    return theme.name


@pytest.fixture(params=THEMES.values(), ids=named)
def theme(request: pytest.FixtureRequest) -> Theme:
    chosen: Theme = request.param
    return chosen


def test_every_text_can_be_read_on_every_surface_of_the_window(theme: Theme) -> None:
    least = FAR if theme is CONTRAST else WINDOW
    faint = [
        (text, surface, round(ratio(getattr(theme, text), getattr(theme, surface)), 2))
        for text in TEXTS
        for surface in SURFACES
        if (theme is CONTRAST or (text, surface) not in NOT_CHOSEN)
        and ratio(getattr(theme, text), getattr(theme, surface)) < least
    ]
    assert faint == []
    assert ratio(theme.on_accent, theme.accent) >= least
    assert ratio(theme.ink, theme.band) >= least
    assert ratio(theme.ink_soft, theme.band) >= least


def test_hints_can_be_read_too_and_are_not_taken_for_words(theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, theme)
    for made in (QLineEdit(), QPlainTextEdit()):
        made.ensurePolished()
        painted = made.palette().color(QPalette.ColorRole.PlaceholderText).name().upper()
        assert painted == theme.hint
        assert ratio(theme.ink, theme.hint) > 1.25
        # Nobody writes on a chosen row.
        assert min(ratio(painted, surface) for surface in (theme.paper, theme.canvas)) >= WINDOW


def test_what_the_room_reads_can_be_read_from_the_back_row(theme: Theme) -> None:
    # The room's canvas is the blank picture, on which nothing is written.
    for text in ("ink", "ink_soft"):
        assert ratio(getattr(theme, text), theme.paper) >= FAR
    assert ratio(theme.ink, theme.accent_soft) >= FAR


def test_where_the_focus_is_and_what_can_be_pressed_stands_out(theme: Theme) -> None:
    # Lines and outlines that carry a meaning (WCAG 2.2, 1.4.11).
    for surface in SURFACES:
        assert ratio(theme.accent, getattr(theme, surface)) >= 3
    assert ratio(theme.outline, theme.paper) >= 3


@pytest.mark.parametrize("eyes", EYES)
def test_the_answers_stay_apart_for_every_eye(theme: Theme, eyes: str) -> None:
    fills = {"met": theme.accent, "partly": theme.partly, "not": theme.never, "unknown": theme.paper}
    for (one, a), (other, b) in combinations(fills.items(), 2):
        assert apart(a, b, eyes) > GLANCE, (one, other)
    inks = [*theme.strengths, theme.paper]
    for darker, lighter in pairwise(inks):
        assert ratio(darker, lighter) >= 1.25, (darker, lighter)


def test_the_answers_stay_apart_without_any_colour(theme: Theme) -> None:
    pictures = {level: grey(level, theme) for level in ("met", "partly", "not", "unknown")}
    for (one, a), (other, b) in combinations(pictures.items(), 2):
        pattern = sum(abs(p - q) for p, q in zip(a, b, strict=True)) / len(a)
        assert pattern > 5, (one, other)


def grey(level: str, theme: Theme) -> list[float]:
    """Paint an answer and give its pixels without colour, each against the mean of all."""
    image = QImage(60, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    paint_option(painter, QRectF(2, 2, 56, 20), Option("a", "a", level), 0, theme, 0.5)
    painter.end()
    pixels = [qGray(image.pixel(x, y)) for y in range(24) for x in range(60)]
    middle = mean(pixels)
    return [pixel - middle for pixel in pixels]


def test_the_states_stay_apart_by_their_shape_where_colours_do_not(theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, theme)
    shapes = [mark(state, theme) for state in ("dot", "ring", "tick", "mind", "done", "now", "proposed")]
    for one, other in combinations(shapes, 2):
        assert sum(p != q for p, q in zip(one, other, strict=True)) >= 6


def mark(state: str, theme: Theme) -> list[bool]:
    """Draw a mark of state and tell for each pixel whether it is ground."""
    image = Mark(theme, state, theme.ink_soft).grab().toImage()
    ground = qGray(image.pixel(15, 0))
    return [abs(qGray(image.pixel(x, y)) - ground) > 40 for y in range(16) for x in range(16)]


def test_the_simulation_leaves_greys_alone_and_confuses_red_and_green() -> None:
    for eyes in EYES:
        assert apart("#777777", "#777777", eyes) == 0
        assert all(abs(part - linear("#808080")[0]) < 0.01 for part in seen("#808080", eyes))
    assert apart("#B04A20", "#5E7A20", "deutan") < apart("#B04A20", "#5E7A20", "tritan") / 2
