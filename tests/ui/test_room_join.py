"""How the room learns to join, and by which ways answers came."""

from dataclasses import replace

import pytest
import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from room import Room
from room_reading import ALL, SHAPES, drawn

from ui.activities import Moment
from ui.projector.picture import HEIGHT, WIDTH, draw, texts
from ui.theme import LIGHT
from ui.widgets.qr import QUIET, paint_qr
from workshop.model import Phones
from workshop.scene import RoomScene, room

PHONES = Phones("192.168.8.2:8080", "http://192.168.8.2:8080", "KM47", wifi="Workshop 2")
CARD = RoomScene(
    "Northmere Water", "Welcome", "present", "Welcome", "", "ready", present=14, joined=12, phones=PHONES
)


def canvas_of(seen: RoomScene) -> tuple[QImage, object]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas, _pages = draw(painter, seen, (WIDTH, HEIGHT), LIGHT, Moment(0.0))
    painter.end()
    return image, canvas


@pytest.mark.parametrize("scale", [0.4, 1.0, 1.37])
def test_the_code_is_painted_square_by_square(scale: float) -> None:
    wanted = [[bool(one) for one in line] for line in segno.make_qr(PHONES.join_url, error="m").matrix]
    image = QImage(1000, 1000, QImage.Format.Format_RGB32)
    image.fill(0xFF777777)
    painter = QPainter(image)
    painter.scale(scale, scale)
    inside = paint_qr(painter, QRectF(10.3, 7.7, 600, 600), PHONES.join_url)
    painter.end()
    size = inside.width() * scale / len(wanted)
    assert size == pytest.approx(round(size)), "whole pixels"
    for y in range(-QUIET, len(wanted) + QUIET):
        for x in range(-QUIET, len(wanted) + QUIET):
            at = (inside.left() * scale + (x + 0.5) * size, inside.top() * scale + (y + 0.5) * size)
            dark = image.pixelColor(int(at[0]), int(at[1])).lightness() < 100
            within = 0 <= x < len(wanted) and 0 <= y < len(wanted)
            assert dark == (wanted[y][x] if within else False)


def test_the_join_card_says_everything_large() -> None:
    shown = texts(replace(CARD, joining=True))
    assert {"Join with your phone", "192.168.8.2:8080", "12 of 14 joined", "Wi-Fi: Workshop 2"} <= set(shown)
    assert "".join(t for t in shown if len(t) == 1) == "KM47"
    image, canvas = canvas_of(replace(CARD, joining=True))
    assert min(d.size for d in canvas.drawn) >= 36
    assert image.pixelColor(85, 205).lightness() < 100
    assert image.pixelColor(655, 205).lightness() < 100, "the code is 580 wide"


@pytest.mark.parametrize("address", ["192.168.178.102:8080", "10.0.0.1", "172.16.100.100:65535"])
@pytest.mark.parametrize("people", [1, 14, 60, 500])
def test_any_address_and_any_room_fit(address: str, people: int) -> None:
    phones = replace(PHONES, address=address, url=f"http://{address}", name="readyroom.local:8080")
    seen = replace(CARD, joining=True, phones=phones, present=people, joined=people // 2)
    _image, canvas = canvas_of(seen)
    assert address in canvas.texts
    assert all(d.area.right() <= canvas.right + 1 and d.area.bottom() <= 1050 for d in canvas.drawn)


def test_a_new_address_is_said_on_the_card_and_on_every_open_vote(room_of_fourteen: Room) -> None:
    moved = replace(PHONES, moved=True)
    assert any("address is new" in t for t in texts(replace(CARD, joining=True, phones=moved)))
    room_of_fourteen.session.people.open_phones(PHONES, 8080)
    for kind in ("criteria-vote", "risk-screen"):
        room_of_fourteen.facilitator.gathers("mails", "claims")
        room_of_fourteen.facilitator.goes_to(kind)
        room_of_fourteen.session.rounds.open()
        room_of_fourteen.session.people.show_phones(PHONES)
        assert any(t.endswith("Code KM47") for t in texts(room_of_fourteen.projector.scene))
        room_of_fourteen.session.people.show_phones(moved)
        assert any("192.168.8.2:8080" in t for t in texts(room_of_fourteen.projector.scene))


BAND = "New address for phones: 192.168.8.2:8080 · Code KM47"


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("name", ALL)
def test_a_new_address_stands_above_whatever_the_room_sees(name: str, shape: tuple[int, int]) -> None:
    moved = replace(PHONES, moved=True)
    assert BAND not in drawn(replace(ALL[name], phones=PHONES), shape).texts
    canvas = drawn(replace(ALL[name], phones=moved), shape)
    (band,) = (d for d in canvas.drawn if d.text == BAND)
    assert band.size >= 36
    assert QRectF(0, 0, canvas.width, canvas.height).contains(band.area)
    for one in canvas.drawn:
        assert one is band or one.area.intersected(band.area).height() < 6, one


def test_the_band_is_not_on_the_card_which_says_it_itself() -> None:
    moved = replace(PHONES, moved=True)
    assert BAND not in texts(replace(CARD, joining=True, phones=moved))
    assert texts(replace(CARD, blank=True, phones=moved)) == ()


def test_the_wall_shows_the_new_square_by_itself_in_any_step(room_of_fourteen: Room) -> None:
    people = room_of_fourteen.session.people
    people.open_phones(PHONES, 8080)
    people.join(people.code())
    there = replace(PHONES, address="10.42.0.1:8080", url="http://10.42.0.1:8080", moved=True)
    for kind in ("collect-ideas", "single-choice"):
        room_of_fourteen.facilitator.goes_to(kind)
        if kind == "single-choice":
            room_of_fourteen.session.rounds.open()
        people.open_phones(PHONES, 8080)
        assert "Join with your phone" not in texts(room_of_fourteen.projector.scene)
        people.open_phones(there, 8080)
        shown = texts(room_of_fourteen.projector.scene)
        assert {"Join with your phone", "10.42.0.1:8080"} <= set(shown)
        assert any("address is new" in t for t in shown)
        people.show_join(on=False)
        assert any(
            "New address for phones: 10.42.0.1:8080" in t for t in texts(room_of_fourteen.projector.scene)
        )


def test_blank_hides_the_card_and_going_on_takes_it_away() -> None:
    assert texts(replace(CARD, joining=True, blank=True)) == ()
    assert not any("Join" in t for t in texts(CARD))


def test_a_result_of_raised_hands_alone_says_that_they_could_not_be_checked(room_of_fourteen: Room) -> None:
    room_of_fourteen.facilitator.goes_to("single-choice")
    room_of_fourteen.session.rounds.open()
    question = room_of_fourteen.session.scene().round.form.questions[0]
    room_of_fourteen.session.rounds.count({question.key: {question.options[1].key: 9}})
    assert not any("checked" in t for t in texts(room_of_fourteen.projector.scene))
    room_of_fourteen.facilitator.shows_the_result()
    shown = texts(room_of_fourteen.projector.scene)
    assert "9 raised hands · Raised hands could not be checked by person." in shown


def test_ways_stand_below_a_result_and_nowhere_before_it(room_of_fourteen: Room) -> None:
    made = room_of_fourteen
    made.facilitator.goes_to("single-choice")
    round_id = made.session.rounds.open()
    question = made.session.scene().round.form.questions[0]
    for voter in ("a", "b"):
        made.session.ballots.respond(round_id, voter, {question.key: question.options[0].key}, "phone")
    made.session.rounds.count({question.key: {question.options[1].key: 3}})
    assert not any("phone" in t for t in texts(room(made.session.scene())))
    made.session.rounds.close()
    assert not any("phone" in t for t in texts(room(made.session.scene())))
    made.session.rounds.reveal()
    below = [t for t in texts(room(made.session.scene())) if "by phone" in t]
    assert below == ["2 by phone, 3 raised hands · Raised hands could not be checked by person."]
