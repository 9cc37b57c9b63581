"""The twelve pictures that are compared: six in the light and six in the dark, always the same ones."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from tests.gallery_taking import PEOPLE, Gallery
from ui.theme import DARK, LIGHT
from workshop.session import Session

LOOK = Path(__file__).resolve().parent / "ui" / "look"
SIZE = (1366, 768)
# Pictures are compared this many times smaller: how a letter is smoothed differs between machines.
SMALLER = 4
COLOURS = 128
# How far two points may be apart in one of their colours before they are clearly others, the mean of all
# differences, and the share of clearly other points in any part of the picture that is 64 px wide and high.
CLEAR, MEAN, TILE, SHARE = 40, 2.0, 16, 0.08
# Four problems by four points, and how nine people answered: met, partly, not, unknown.
ANSWERS = (
    ((8, 1, 0, 0), (6, 2, 1, 0), (6, 2, 0, 1), (7, 1, 1, 0)),
    ((5, 3, 0, 1), (7, 1, 0, 1), (2, 2, 5, 0), (6, 2, 1, 0)),
    ((5, 3, 0, 1), (4, 1, 4, 0), (7, 1, 0, 1), (1, 3, 4, 1)),
    ((3, 5, 1, 0), (3, 3, 0, 3), (8, 0, 0, 1), (6, 2, 0, 1)),
)


def six(gallery: Gallery) -> None:
    """Take a new engagement, the agenda, a vote when open and when shown (with the room), and the plan."""
    gallery.program.window.home.start()
    gallery.takes("new")
    gallery.program.open_sample()
    session, leading = gallery.session, gallery.program.leading
    assert leading is not None
    session.engagement.set_people(present=PEOPLE)
    leading.page.open_tab("prepare")
    gallery.takes("prepare")
    leading.page.open_tab("lead")
    _vote(session)
    gallery.takes("vote-open")
    session.rounds.close()
    session.rounds.reveal()
    gallery.takes("vote-shown")
    gallery.takes_room("vote-shown")
    session.lines.propose()
    leading.page.open_tab("plan")
    gallery.takes("plan")


def _vote(session: Session) -> None:
    agenda = session.scene().agenda
    for _n in range(next(n for n, a in enumerate(agenda, 1) if a.kind == "criteria-vote")):
        session.agenda.next()
    session.rounds.open()
    asked = session.scene().round
    assert asked is not None
    for question in asked.form.questions:
        options = [o.key for o in question.options]
        at = asked.form.questions.index(question)
        counts = ANSWERS[at // 4 % 4][at % 4]
        session.rounds.count({question.key: dict(zip(options, counts, strict=True))})


@contextmanager
def _own_home() -> Iterator[Path]:
    before = os.environ.get("READYROOM_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READYROOM_HOME"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["READYROOM_HOME"]
            else:
                os.environ["READYROOM_HOME"] = before


def twelve() -> dict[str, Image.Image]:
    """Take the twelve, each at full size by its name."""
    taken: dict[str, Image.Image] = {}
    for theme in (LIGHT, DARK):
        with _own_home() as folder:
            gallery = Gallery(folder, theme, (SIZE,))
            six(gallery)
            gallery.program.close()
            for path in gallery.taken:
                taken[f"{path.stem}-{theme.name}"] = Image.open(path).convert("RGB")
    return taken


def renew() -> None:
    """Make the baselines anew."""
    LOOK.mkdir(exist_ok=True)
    for old in LOOK.glob("*.png"):
        old.unlink()
    for name, image in twelve().items():
        image.reduce(SMALLER).quantize(COLOURS).save(LOOK / f"{name}.png", optimize=True)


def differs(image: Image.Image, baseline: Image.Image) -> str:
    """Say where a picture at full size is clearly another one than its baseline, nothing where it is not."""
    seen, known = image.reduce(SMALLER), baseline.convert("RGB")
    if seen.size != known.size:
        return f"the size is {seen.size}, not {known.size}"
    red, green, blue = ImageChops.difference(seen, known).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mean = ImageStat.Stat(most).mean[0]
    if mean > MEAN:
        return f"the mean difference is {mean:.2f}"
    clear = most.point([0 if level <= CLEAR else 1 for level in range(256)])
    worst, x, y = max(
        (ImageStat.Stat(clear.crop((x, y, x + TILE, y + TILE))).sum[0], x, y)
        for x in range(0, seen.width - TILE // 2, TILE // 2)
        for y in range(0, seen.height - TILE // 2, TILE // 2)
    )
    if worst > TILE * TILE * SHARE:
        return f"{worst:.0f} points are clearly others near {x * SMALLER}, {y * SMALLER}"
    return ""
