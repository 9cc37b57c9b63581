"""Teaching the machine as the room sees it: raw messages, the guide, the live curve."""

import os
from dataclasses import replace
from itertools import pairwise
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from room_reading import colours, drawn, over_pages, painted, pixels
from room_scenes import NOW
from room_teaching import CARD, DONE, FIRE, PACK, RULES, TEACHING, points, taught_of, teaching, tries

from ui.projector.picture import texts
from ui.theme import DARK, LIGHT
from ui.widgets.plot import ticks
from workshop.model import CurvePoint, RuleScore

pytestmark = pytest.mark.usefixtures("qapp")

TEAMS = [team.name for team in PACK.teams]


@pytest.mark.parametrize("name", [n for n in TEACHING if not n.startswith(("hard", "long"))])
def test_no_share_is_told_in_per_cent(name: str) -> None:
    assert not [text for text in over_pages(TEACHING[name]) if "%" in text]


@pytest.mark.parametrize("name", TEACHING)
def test_in_the_dark_the_room_reads_the_same(name: str) -> None:
    image, canvas = painted(TEACHING[name], DARK)
    assert canvas.texts == painted(TEACHING[name])[1].texts
    assert image.pixelColor(2, 2).name().upper() == DARK.paper


# ------------------------------------------------------------ raw messages


def test_all_raw_messages_run_over_the_wall_and_none_has_its_team_beside_it() -> None:
    shown = over_pages(TEACHING["raw"])
    assert all(shown.count(message.text) == 1 for message in PACK.train)
    assert not [message.text for message in PACK.test if message.text in shown]
    assert not set(TEAMS) & set(shown)


def test_raw_messages_have_their_state_and_their_number() -> None:
    shown = texts(TEACHING["raw"], NOW)
    assert {"Acceptable", "raw, not labelled: work to do first"} <= set(shown)
    assert "140 messages, no answers beside them" in shown


def test_raw_messages_are_not_in_the_order_of_their_answers() -> None:
    shown = texts(TEACHING["raw"], NOW)
    first = [PACK.key[m.id] for m in PACK.train if m.text in shown]
    assert len(set(first)) == len(TEAMS)


# --------------------------------------------------------------- labelling


def test_before_labelling_the_wall_has_the_guide_and_no_count_of_anything() -> None:
    room = TEACHING["guide"]
    told = replace(room, taught=DONE, rules=RULES, answered=9, tries=tries(FIRE))
    assert texts(told, NOW) == texts(room, NOW)
    assert pixels(told) == pixels(room)
    assert texts(replace(room, phones=None, text=""), NOW) == (
        "Which team should get it?",
        *(part for n, team in enumerate(PACK.teams) for part in ("ABCD"[n], team.name, team.guide)),
        "3:20 left",
    )


def test_the_guide_says_how_to_join_where_phones_are_open() -> None:
    assert "192.168.7.12:8080 · Code K7QM" in texts(TEACHING["guide"])
    assert "K7QM" not in " ".join(texts(replace(TEACHING["guide"], phones=None)))


def test_while_people_label_the_curve_is_told_in_figures_and_plotted() -> None:
    shown = texts(TEACHING["live"], NOW)
    assert shown[1:6] == (
        "The machine",
        "46  of 60 right",
        "likely between 39 and 51",
        "Our keyword rules",
        "28  of 60 right",
    )
    assert shown[-3:] == ("90 of 140 labelled", "3:20 left", "On 12 messages we disagreed")
    assert {"test messages right", "messages labelled", "the machine", "our rules"} <= set(shown)
    across = [t for t in shown if t.isdecimal()]
    assert across == ["0", "20", "40", "60", "0", "20", "40", "60", "80", "100", "120", "140"]


def test_without_rules_nothing_is_said_of_rules() -> None:
    assert not [t for t in texts(TEACHING["live without rules"]) if "rules" in t]


def test_while_nothing_is_labelled_there_is_an_empty_plot_and_no_result_of_zero() -> None:
    shown = texts(TEACHING["nothing labelled"], NOW)
    assert "has not learned anything yet" in shown
    assert [t for t in shown if "right" in t] == ["28  of 60 right", "test messages right"]
    assert "the machine" not in shown
    assert "0 of 140 labelled" in shown
    image, _canvas = painted(TEACHING["nothing labelled"])
    assert LIGHT.accent_soft not in colours(image, QRectF(740, 240, 1060, 530))


def test_the_curve_stays_when_labelling_has_closed() -> None:
    live = replace(TEACHING["labelled"], state="open")
    assert texts(TEACHING["labelled"], NOW) == texts(live, NOW)
    assert pixels(TEACHING["labelled"], growth=0.0) == pixels(live)


def test_the_newest_point_is_the_larger_one_and_stands_in_its_band() -> None:
    image, canvas = painted(TEACHING["live"])
    ends = {d.text: d.area.center() for d in canvas.drawn if d.text.isdecimal()}
    # The same figures stand on both axes; those written last are below.
    x = ends["0"].x() + (ends["140"].x() - ends["0"].x()) * 90 / 140
    column = [image.pixelColor(round(x) - 3, y).name().upper() for y in range(230, 780)]
    assert column.count(LIGHT.accent) > 20
    assert column.count(LIGHT.accent_soft) > 60


@pytest.mark.parametrize("seed", range(24))
def test_names_on_the_plot_cover_neither_the_curve_nor_the_rules(seed: int) -> None:
    lots = Random(seed)
    height, count = lots.choice((15, 30, 45)), lots.randint(1, 14)
    right = [min(60, max(0, height + n + lots.randint(-6, 6))) for n in range(count)]
    rules = lots.randint(0, 60)
    given = {"taught": taught_of(PACK, points(*right)), "rules": RuleScore(rules, 0, 60 - rules)}
    canvas = drawn(teaching("labelling", state="open", **given))
    places = {d.text: d.area for d in canvas.drawn}
    left, across = places["0"].center().x(), places["140"].center().x()
    bottom, top = (next(d.area for d in canvas.drawn if d.text == t).center().y() for t in ("0", "60"))
    named = [places[text] for text in ("the machine", "our rules") if text in places]
    assert named
    for area in named:
        letters = area.adjusted(0, 8, 0, -6)
        assert not letters.top() < bottom + (top - bottom) * rules / 60 < letters.bottom()
        for x in range(round(letters.left()), round(letters.right()), 4):
            band = band_at(points(*right), 140 * (x - left) / (across - left))
            edges = [bottom + (top - bottom) * n / 60 for n in band]
            assert not edges or letters.bottom() < edges[0] or letters.top() > edges[1], (right, letters)


def band_at(curve: tuple[CurvePoint, ...], labelled: float) -> tuple[float, ...]:
    """Give upper and lower edge of the band, nothing where there is none."""
    for one, other in pairwise(curve):
        if one.labelled <= labelled <= other.labelled:
            part = (labelled - one.labelled) / (other.labelled - one.labelled)
            high = one.score.high + part * (other.score.high - one.score.high)
            return high, one.score.low + part * (other.score.low - one.score.low)
    return ()


def test_for_cards_the_message_stands_large_with_the_lettered_teams() -> None:
    room = TEACHING["cards"]
    canvas = drawn(room)
    sizes = {d.text: d.size for d in canvas.drawn}
    assert sizes[CARD.text] >= 84
    assert {"A", "B", "C", "D", *TEAMS} <= set(sizes)
    assert "The machine  46 of 60 right" in sizes
    assert "White card: I can’t tell" in sizes
    assert "messages labelled" not in sizes
    assert "The machine  has not learned anything yet" in texts(TEACHING["cards, nothing labelled"])


@pytest.mark.parametrize("item", ["", "nothing", "shown"])
def test_where_no_message_is_asked_about_the_curve_is_shown(item: str) -> None:
    assert texts(replace(TEACHING["cards"], item=item), NOW) == texts(TEACHING["live"], NOW)


# --------------------------------------------------------------------- axes


@pytest.mark.parametrize(
    ("last", "most", "found"),
    [
        (140, 7, (0, 20, 40, 60, 80, 100, 120, 140)),
        (60, 3, (0, 20, 40, 60)),
        (37, 7, (0, 10, 20, 30, 37)),
        (101, 7, (0, 20, 40, 60, 80, 101)),
        (1, 7, (0, 1)),
        (0, 7, (0,)),
    ],
)
def test_an_axis_has_round_steps_and_ends_with_its_last_value(
    last: int, most: int, found: tuple[int, ...]
) -> None:
    assert ticks(last, most) == found


def test_ink_is_readable_on_the_colours_that_stand_behind_it() -> None:
    """Text stands on paper or on the quiet plate; 7 to 1 is what the room needs."""
    for theme in (LIGHT, DARK):
        for ground in (theme.paper, theme.band):
            assert contrast(theme.ink, ground) >= 7


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
