"""Every window, scene and state as pictures: `python tests/gallery.py FOLDER [light|dark|contrast ...]`.

The sample's day and the longest event are led step by step; each vote is shown ready, open, counted and
revealed, in the facilitator's window and as the room sees it, at 1366x768 and at 1920x1080; then everything
that can lie over them. With `--baselines` the twelve are made that tests/ui/test_look.py compares with.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
os.environ["READYROOM_HOME"] = tempfile.mkdtemp()

from tests import gallery_over as over  # noqa: E402 - the places above must be set first
from tests.gallery_day import helps, home, steps, tabs  # noqa: E402
from tests.gallery_look import renew  # noqa: E402
from tests.gallery_taking import PEOPLE, THEMES, Gallery  # noqa: E402
from workshop.templates import shipped  # noqa: E402

EVENT = "excitement-120"


def whole(gallery: Gallery) -> None:
    """Take everything."""
    home(gallery)
    helps(gallery)
    over.settings(gallery, "home")
    over.finding(gallery, "home")
    gallery.program.open_sample()
    gallery.session.engagement.set_people(present=PEOPLE)
    tabs(gallery, "before")
    over.prepares(gallery)
    over.phones(gallery)
    over.screens(gallery)
    over.rehearses(gallery)
    steps(gallery, "day")
    tabs(gallery, "after")
    event = next(t for t in shipped() if t.id == EVENT)
    gallery.session.engagement.add_workshop(event, "2026-11-24", present=PEOPLE)
    assert gallery.program.leading is not None
    gallery.program.leading.page.open_tab("lead")
    steps(gallery, "event")
    # Anew, for a vote that was not shown yet.
    gallery.program.open_sample()
    gallery.session.engagement.set_people(present=PEOPLE)
    over.leads(gallery, vote(gallery))
    over.settings(gallery, "lead")
    gallery.program.leave()
    over.homes(gallery)


def vote(gallery: Gallery) -> int:
    """Give the number of an activity that can be voted on."""
    return next(n for n, a in enumerate(gallery.session.scene().agenda, 1) if a.key == "who-is-here")


def main(folder: Path, themes: list[str]) -> None:
    """Take everything in the given themes, light and dark where none is given."""
    for name in themes or ["light", "dark"]:
        (folder / name).mkdir(parents=True, exist_ok=True)
        gallery = Gallery(folder / name, THEMES[name])
        whole(gallery)
        gallery.program.close()
        sys.stdout.write(f"{len(gallery.taken)} pictures in {folder / name}\n")


if __name__ == "__main__":
    if "--baselines" in sys.argv:
        renew()
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"), sys.argv[2:])
