"""Twelve pictures of the windows and the room, light and dark, beside those that were approved last.

After a change of the look that is meant: `.venv/bin/python tests/gallery.py --baselines`, then look at
the pictures in tests/ui/look before they are committed.
"""

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.gallery_look import LOOK, differs, twelve

Pictures = dict[str, Image.Image]


@pytest.fixture(scope="module")
def pictures(qapp: object) -> Pictures:
    assert qapp is not None
    return twelve()


def baseline(name: str) -> Image.Image:
    return Image.open(LOOK / f"{name}.png")


def test_the_twelve_look_as_they_were_approved(pictures: Pictures) -> None:
    assert {f"{name}.png" for name in pictures} == {path.name for path in LOOK.glob("*.png")}
    assert len(pictures) == 12
    found = {name: differs(image, baseline(name)) for name, image in pictures.items()}
    assert not {name: words for name, words in found.items() if words}
    assert sum(path.stat().st_size for path in LOOK.glob("*.png")) < 1_000_000


# In the light picture of a vote that is shown: a bar, an action, and the column at the right.
SHOWN = "vote-shown-1366-light"
BAR, ACTION, RIGHT = (464, 227, 565, 239), (792, 676, 904, 700), (1046, 0, 1358, 740)
WARM = "#B4502A"


def painted_over(image: Image.Image, box: tuple[int, int, int, int], colour: str) -> Image.Image:
    made = image.copy()
    ImageDraw.Draw(made).rectangle(box, fill=colour)
    return made


def moved(image: Image.Image, box: tuple[int, int, int, int], by: int) -> Image.Image:
    made = image.copy()
    made.paste(image.crop(box), (box[0] + by, box[1]))
    return made


def test_a_bar_of_another_colour_a_missing_action_and_a_moved_column_are_seen(pictures: Pictures) -> None:
    image, known = pictures[SHOWN], baseline(SHOWN)
    assert "clearly others near 4" in differs(painted_over(image, BAR, WARM), known)
    assert differs(painted_over(image, ACTION, "#FFFFFF"), known)
    assert differs(moved(image, RIGHT, 8), known)
    assert differs(pictures["vote-shown-1366-dark"], known)
    assert differs(pictures["vote-open-1366-light"], known)
    assert differs(image.crop((0, 0, 1300, 768)), known)


def test_letters_may_be_smoothed_otherwise(pictures: Pictures) -> None:
    for name, image in pictures.items():
        beside = Image.blend(image, ImageChops.offset(image, 1, 0), 0.3)
        assert not differs(beside, baseline(name)), name
