"""The learning curve: the machine's figure and that of the rules at the left, the plot at the right."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPolygonF

from ui.activities.teaching import likely, own, recording, score_runs
from ui.theme import ROOM_CODE, ROOM_NUMBER, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, fitted
from ui.widgets.plot import (
    Frame,
    band_of,
    paint_band,
    paint_base,
    paint_curve_line,
    paint_heights,
    paint_level,
    paint_sample,
)
from workshop.language import _, ngettext
from workshop.model import CurvePoint, RuleScore, Score
from workshop.scene import RoomScene

FIGURES, FIGURES_LEAST, GAP = 0.34, 448.0, 24.0
ABOVE, BELOW, AXIS_LEFT, AXIS_RIGHT = 68.0, 128.0, 60.0, 32.0
FIRST, BLOCK, BETWEEN, BETWEEN_LEAST = 40.0, 256.0, 88.0, 4.0
NAME, FIGURE, RANGE = 44.0, 182.0, 212.0
SAMPLE, SAMPLE_NARROW, SAMPLE_GAP = 96.0, 64.0, 24.0
# Below this width the samples of the lines are shorter.
ROOMY = 560.0
NEAR, HALF = 32.0, 26.0


@dataclass(frozen=True, slots=True)
class Curve:
    """What a plot shows: the points, how many messages there are to label and to test, the rules' score."""

    points: tuple[CurvePoint, ...]
    messages: int
    tests: int
    rules: RuleScore | None
    recorded: bool = False

    @property
    def score(self) -> Score | None:
        """Give what was reached last."""
        return self.points[-1].score if self.points else None

    @property
    def overtaken(self) -> int:
        """Give after how many messages the curve stays above the rules, 0 where it does not."""
        found = 0
        for point in reversed(self.points):
            if self.rules is None or point.score.right <= self.rules.right:
                break
            found = point.labelled
        return found


def curve_of(room: RoomScene, *, recorded: bool = False) -> Curve | None:
    """Give the room's curve, with `recorded` the stored one where there is none; None without messages."""
    if room.pack is None:
        return None
    taught, stored = own(room), recording(room) if recorded else None
    points = taught.curve if taught else stored.curve if stored else ()
    tests = points[-1].score.total if points else len(room.pack.test)
    messages = max(len(room.pack.train), points[-1].labelled if points else 0)
    return Curve(points, messages, tests, room.rules, recorded=taught is None and bool(points))


def paint_curve(canvas: Canvas, area: QRectF, curve: Curve, *, over: bool = False) -> None:
    """Paint figures and plot; `over` also says when the rules were overtaken."""
    wide = max(FIGURES_LEAST, area.width() * FIGURES)
    _paint_figures(canvas, QRectF(area.left(), area.top(), wide, area.height()), curve, over=over)
    left = area.left() + wide + AXIS_LEFT
    plot = QRectF(left, area.top(), area.right() - left - AXIS_RIGHT, area.height())
    frame = Frame(plot.adjusted(0, ABOVE, 0, -BELOW), curve.messages, curve.tests)
    _paint_plot(canvas, frame, curve)


def _paint_figures(canvas: Canvas, area: QRectF, curve: Curve, *, over: bool) -> None:
    free = area.height() - FIRST - 2 * BLOCK
    y = area.top() + min(FIRST, max(0.0, area.height() - 2 * BLOCK))
    paint_sample(canvas, _paint_name(canvas, area, y, _("The machine")))
    score = curve.score
    if score:
        _paint_score(canvas, area, y, score, likely(score))
    else:
        made = block(_("has not learned anything yet"), ROOM_TEXT, area.width() - GAP, lines=2)
        canvas.put(made, area.left(), y + NAME + 24, colour=canvas.theme.ink_soft)
    if curve.rules is None:
        return
    y += BLOCK + max(BETWEEN_LEAST, min(BETWEEN, free))
    paint_level(canvas, _paint_name(canvas, area, y, _("Our keyword rules")))
    rules = Score(curve.rules.right, curve.rules.total, 0, 0)
    _paint_score(canvas, area, y, rules, _overtaken(curve) if over else "")


def _paint_name(canvas: Canvas, area: QRectF, y: float, name: str) -> QLineF:
    """Write a name and give where the sample of its line stands."""
    sample = SAMPLE if area.width() >= ROOMY else SAMPLE_NARROW
    made = fitted(name, (ROOM_TEXT, ROOM_SMALL), area.width() - sample - SAMPLE_GAP - GAP, 1)
    canvas.put(made, area.left(), y + 28 - made.height / 2)
    left = area.left() + made.width + SAMPLE_GAP
    return QLineF(left, y + 28, left + sample, y + 28)


def _paint_score(canvas: Canvas, area: QRectF, y: float, score: Score, below: str) -> None:
    runs = score_runs(score, ROOM_CODE)
    if sum(run.width for run in runs) > area.width() - GAP / 2:
        runs = score_runs(score, ROOM_NUMBER)
    canvas.runs(runs, area.left(), y + FIGURE)
    made = block(below, ROOM_SMALL, area.width() - GAP, lines=2)
    canvas.put(made, area.left(), y + RANGE, colour=canvas.theme.ink_soft)


def _overtaken(curve: Curve) -> str:
    number = curve.overtaken
    if not number:
        return ""
    sentence = ngettext("overtaken after {number} message", "overtaken after about {number} messages", number)
    return sentence.format(number=number)


def _paint_plot(canvas: Canvas, frame: Frame, curve: Curve) -> None:
    area, soft = frame.area, canvas.theme.ink_soft
    head = block(_("test messages right"), ROOM_SMALL, area.width(), lines=1)
    canvas.put(head, area.left(), area.top() - ABOVE, colour=soft)
    paint_heights(canvas, frame)
    if curve.points:
        paint_band(canvas, frame, curve.points)
    if curve.rules:
        y = frame.y(curve.rules.right)
        paint_level(canvas, QLineF(area.left(), y, area.right(), y))
    if curve.points:
        paint_curve_line(canvas, frame, curve.points)
    paint_base(canvas, frame)
    foot = block(_("messages labelled"), ROOM_SMALL, area.width(), lines=1)
    canvas.put(
        foot, area.right() + AXIS_RIGHT, area.bottom() + BELOW - foot.height, align="right", colour=soft
    )
    _paint_names(canvas, frame, curve)


def _paint_names(canvas: Canvas, frame: Frame, curve: Curve) -> None:
    """Write the names beside their lines, where they touch neither the curve nor each other."""
    taken: list[QRectF] = []
    if curve.points:
        _paint_name_at(canvas, frame, curve, Run(_("the machine"), ROOM_TEXT, bold=True), taken)
    if curve.rules:
        _paint_name_at(canvas, frame, curve, Run(_("our rules"), ROOM_TEXT), taken)


def _paint_name_at(canvas: Canvas, frame: Frame, curve: Curve, run: Run, taken: list[QRectF]) -> None:
    places = _machine_places(frame, curve, run.width) if run.bold else _rules_places(frame, curve, run.width)
    free = (place for place in places if _is_free(place, frame, curve, taken, beside=run.bold))
    place = next(free, None)
    if place is None:
        return
    # A hairline does not run through the letters.
    canvas.fill(place.adjusted(-6, 6, 6, -2), canvas.theme.paper)
    canvas.runs([run], place.left(), place.center().y() + 0.36 * ROOM_TEXT)
    taken.append(place)


def _machine_places(frame: Frame, curve: Curve, wide: float) -> Iterator[QRectF]:
    """Give places for the machine's name: right of the newest point, else above or below the band there."""
    last = curve.points[-1]
    x, y = frame.x(last.labelled), frame.y(last.score.right)
    for down in (-HALF, 0.0, HALF, -2 * HALF, 2 * HALF):
        yield _place(x + NEAR, y + down, wide)
    left = max(frame.area.left(), min(x + NEAR, frame.area.right() + AXIS_RIGHT) - wide)
    for shift in (0.0, 120.0, 240.0, 360.0):
        at = max(frame.area.left(), left - shift)
        yield _place(at, frame.y(last.score.high) - HALF - 16, wide)
        yield _place(at, frame.y(last.score.low) + HALF + 16, wide)


def _rules_places(frame: Frame, curve: Curve, wide: float) -> Iterator[QRectF]:
    """Give places for the rules' name: below or above the line, from the right to the left."""
    y = frame.y(curve.rules.right) if curve.rules else 0.0
    right, left = frame.area.right() - wide, frame.area.left() + 8
    for part in range(6):
        x = right - (right - left) * part / 5
        yield _place(x, y + HALF + 8, wide)
        yield _place(x, y - HALF - 8, wide)


def _place(x: float, middle: float, wide: float) -> QRectF:
    return QRectF(x, middle - HALF, wide, 2 * HALF)


def _is_free(place: QRectF, frame: Frame, curve: Curve, taken: list[QRectF], *, beside: bool) -> bool:
    area = frame.area.adjusted(0, -HALF, AXIS_RIGHT, 0)
    if not area.contains(place) or any(place.intersects(other) for other in taken):
        return False
    if curve.rules and beside:
        y = frame.y(curve.rules.right)
        if place.top() - 4 < y < place.bottom() + 4:
            return False
    if not curve.points:
        return True
    band = band_of(frame, curve.points)
    last = frame.x(curve.points[-1].labelled) + NEAR
    near = place.adjusted(-8, -4, 8, 4)
    # Right of the newest point there is no band, only the point itself.
    return place.left() >= last or not band.intersects(QPolygonF(near))
