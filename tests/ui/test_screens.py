"""Three screens in every order: nothing of the facilitator's ever stands on the room's."""

import textwrap
from pathlib import Path

from tests.ui.plugged import ALSO, LAPTOP, START, WALL, on, screen


def test_a_window_that_is_gone_takes_no_screen_along(tmp_path: Path) -> None:
    program = """
        import gc
        def gone(window):
            window.close(); window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete); gc.collect()
        def asked_and_gone(name):
            asked = QWidget(); asked.setGeometry(by_name[name].geometry()); asked.show()
            assert asked.screen().name() == name
            gone(asked)
        begin()
        said = QDialog(mine); said.setGeometry(1500, 90, 300, 200); said.show(); said.activateWindow()
        rests(said, "Laptop"); gone(said); del said
        listed = ScreensWindow(LIGHT, screens, room, lambda: False, mine)
        listed.show(); app.processEvents(); gone(listed); del listed
        for name in ("Laptop", "Wall"):
            asked_and_gone(name)
        print(screens.name, screens.size.width(), [s.own for s in screens.seen()])
        print(room.covers(by_name["Wall"]))
        mine.setGeometry(1400, 50, 600, 400); rests(mine, "Laptop"); tell()
        pull("Wall"); tell(); plug("Wall"); tell()
        print(screens.choose(0)); rests(mine, "Wall"); tell()
    """
    shown = on(tmp_path, [LAPTOP, WALL], program, START + ALSO)
    assert shown == [
        "Wall 1024 [True, False]",
        "True",
        "Laptop Wall",
        "Laptop -",
        "Laptop Wall",
        "",
        "Wall Laptop",
    ]


def test_the_chosen_screen_wins_however_cables_come_and_go(tmp_path: Path) -> None:
    program = """
        begin("Other")
        tell()
        pull("Other"); tell()
        plug("Other"); tell()
        pull("Wall"); tell()
        plug("Wall"); tell()
        print(screens.choose(1)); tell()
        print(screens.remembered.split())
        print([(s.name, s.width, s.scale, s.own, s.room) for s in screens.seen()][2])
        mine.setGeometry(2500, 50, 600, 400); tell()
    """
    shown = on(tmp_path, [LAPTOP, WALL, screen("Other", 2390, 1280, 720, 1.5)], program)
    assert shown == [
        "Laptop Other",
        "Laptop Wall",
        "Laptop Other",
        "Laptop Other",
        "Laptop Other",
        "",
        "Laptop Wall",
        "['Wall', 'Other']",
        "('Other', 1920, 150, False, False)",
        # A screen that is neither's may hold the window.
        "Other Wall",
    ]


def test_a_projector_that_is_the_only_screen_shows_the_room_until_it_is_asked(tmp_path: Path) -> None:
    program = """
        begin("Wall")
        tell()
        pull("Laptop")
        mine.setGeometry(1400, 50, 600, 400)   # as Qt does with the windows of a screen that went
        tell()
        print(room.geometry() == by_name["Wall"].geometry())
        screens.cover(on=False); tell()
        plug("Laptop"); rests(mine, "Laptop"); tell()
        pull("Laptop"); tell(); print(room.isActiveWindow())
        # The picture stays where it is; the keyboard does not stay with it.
        plug("Laptop"); tell(); print(mine.isActiveWindow())
    """
    shown = on(tmp_path, [LAPTOP, WALL], program)
    assert shown == [
        "Laptop Wall",
        "Wall Wall covered",
        "True",
        "Wall -",
        "Laptop Wall",
        "Laptop Wall covered",
        "True",
        "Laptop Wall",
        "True",
    ]


def test_a_window_never_opens_on_a_screen_that_was_the_rooms(tmp_path: Path) -> None:
    program = """
        from ui.projector.standing import stand, standing
        def opened(words, rooms, height=400):
            made = QWidget(); made.resize(600, height); stand(made, words, rooms); made.show()
            print(where(made), made.geometry().getRect() if not made.isMaximized() else "large"); made.close()
        opened("Wall\\n1400 50 600 400\\n", "Wall")
        opened("Wall\\n1400 50 600 400\\n", "")
        opened("Wall\\n9000 -50 6000 400\\n", "")
        opened("Laptop\\n5 6 600 400\\nlarge", "Wall")
        opened("Gone\\n1 2 3\\n", "Laptop")
        opened("", "Laptop\\nWall")
        opened(standing(mine), "Wall")
        opened("", "", 768); opened("", "", 720)   # what hangs over the edge has the screen whole
    """
    assert on(tmp_path, [LAPTOP, WALL], program) == [
        "Laptop (2, 2, 600, 400)",
        "Wall (1400, 50, 600, 400)",
        # With room for a title bar above.
        "Wall (1366, 48, 1024, 400)",
        "Laptop large",
        "Wall (1366, 48, 600, 400)",
        "Laptop (2, 2, 600, 400)",
        "Laptop (20, 20, 600, 400)",
        "Laptop large",
        "Laptop (2, 2, 600, 720)",
    ]


VOTING = (
    textwrap.dedent(START.split("app = QApplication", maxsplit=1)[0])
    + """
import os, pathlib
os.environ["READYROOM_HOME"] = FOLDER
from PySide6.QtCore import Qt
from tests.ui.desk import make_file
from ui.app import Program
from ui.facilitator.screens.number import ScreenNumber
from ui.facilitator.screens.window import ScreensWindow
from ui.settings import load, remember
from ui.theme import LIGHT
app = QApplication([])
by_name = {s.name(): s for s in app.screens()}
path = pathlib.Path(FOLDER) / "northmere.readyroom"
make_file(path)
# The window stood on the projector when the program ended last.
remember(place="Wall" + chr(10) + "1400 9 900 600" + chr(10), screen="Wall")
program = Program(LIGHT)
program.show()
assert program.open(path)
led, mine = program.leading, program.window
session, room = led.session, led.projector
def caught_up():
    for _try in range(300):
        QTest.qWait(10)
        if led.page.scene.version == session.scene().version:
            return
    raise AssertionError
def tell(*more):
    caught_up()
    app.processEvents()
    print(mine.screen().name(), room.screen().name() if room.isVisible() else "-", *more)
def seen():
    caught_up()
    return "of 14" in room.accessibleDescription(), room._room.answered
def numbers():
    app.processEvents()
    return sorted(w.number for w in app.topLevelWidgets() if isinstance(w, ScreenNumber))
"""
)
PULLED = """
        tell(mine.status.projector.text())
        agenda = session.scene().agenda
        session.agenda.goto(next(n for n, a in enumerate(agenda, 1) if a.key == "expectations"))
        session.rounds.open()
        q = session.scene().round.form.questions[0]
        session.rounds.count({q.key: {q.options[0].key: 3}})
        tell(*seen())
        app.screenRemoved.emit(by_name["Wall"])
        print(room.isVisible())
        session.rounds.count({q.key: {q.options[0].key: 5}})
        tell(session.scene().state, mine.status.projector.text())
        app.screenAdded.emit(by_name["Wall"])
        print(room.isVisible(), room.geometry() == by_name["Wall"].geometry(), *seen())
        tell(session.scene().state, session.scene().tallies[-1].questions[0].counts[0])
        # The list of screens: numbers spare the room while a vote is open, unless asked twice.
        mine.status.projector.click()
        listed = next(w for w in app.topLevelWidgets() if isinstance(w, ScreensWindow))
        listed.activateWindow(); listed.list.setFocus(); app.processEvents()
        QTest.keyClick(listed.list, Qt.Key.Key_I); print(numbers())
        QTest.keyClick(listed.list, Qt.Key.Key_I); print(numbers())
        cards = []
        room.card_seen.connect(lambda size: cards.append((size.width(), size.height())))
        plain = room.grab().toImage()
        QTest.keyClick(listed.list, Qt.Key.Key_T)
        print(room.card, room.grab().toImage() != plain)
        session.rounds.count({q.key: {q.options[0].key: 6}}); caught_up()
        print("still" if room.card else "gone")
        session.rounds.close(); caught_up()
        print(room.card, cards)
        listed.list.setCurrentRow(0); QTest.keyClick(listed.list, Qt.Key.Key_Return)
        tell(load().screen.split())
        listed.list.setCurrentRow(1); QTest.keyClick(listed.list, Qt.Key.Key_Return)
        tell(load().screen.split())
        QTest.keyClick(listed.list, Qt.Key.Key_Escape)
        for _turn in range(2):
            led.wall.toggle(); tell(mine.status.projector.text())
        program.leave()
        print(mine.status.projector.isVisible())
        program.window.close()
        print(load().place.split()[0])
    """


def test_a_vote_goes_on_while_the_rooms_screen_is_pulled_and_comes_back(tmp_path: Path) -> None:
    assert on(tmp_path, [LAPTOP, WALL], PULLED, VOTING.replace("FOLDER", repr(str(tmp_path)))) == [
        "Laptop Wall Projector connected",
        "Laptop Wall True 3",
        "False",
        "Laptop - open Projector not plugged in",
        "True True True 5",
        "Laptop Wall open 5",
        "[1]",
        "[1, 1, 2]",
        "True True",
        "still",
        "False [(1024, 768)]",
        "Wall Laptop ['Laptop']",
        "Laptop Wall ['Wall']",
        "Laptop - Room’s screen off",
        "Laptop Wall Projector connected",
        "False",
        "Laptop",
    ]
