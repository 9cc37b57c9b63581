"""Windows are put back from the room's screen, and come home whole, however late the desktop is."""

from pathlib import Path

from tests.ui.plugged import LAPTOP, WALL, on


def test_windows_that_come_onto_the_rooms_screen_are_put_back(tmp_path: Path) -> None:
    program = """
        begin()
        # Thrown across whole, dragged half across, made large there, and a dialog that opens there.
        mine.setGeometry(1400, 50, 600, 400); rests(mine, "Laptop"); tell()
        mine.setGeometry(1000, 50, 600, 400); rests(mine, "Laptop"); tell()
        mine.windowHandle().setScreen(by_name["Wall"]); mine.setGeometry(1500, 9, 300, 300)
        mine.showMaximized(); rests(mine, "Laptop"); print(mine.isMaximized())
        said = QDialog(mine); said.setGeometry(1500, 90, 300, 200); said.show(); said.activateWindow()
        rests(said, "Laptop"); tell()
        # On purpose only: the picture goes, then the windows change places.
        print(screens.choose(0)); rests(mine, "Wall"); tell(); print(screens.remembered)
    """
    shown = on(tmp_path, [LAPTOP, WALL], program)
    assert shown == ["Laptop Wall", "Laptop Wall", "True", "Laptop Wall", "", "Wall Laptop", "Laptop"]


def test_borders_that_come_late_do_not_stay_on_the_rooms_screen(tmp_path: Path) -> None:
    program = """
        begin()
        mine.setGeometry(1400, 50, 600, 400); rests(mine, "Laptop")
        # What a busy desktop makes of it: the window ends at the edge, and its border beyond.
        mine.setGeometry(766, 50, 600, 400)
        wall = by_name["Wall"].geometry()
        print(mine.geometry().intersects(wall), mine.frameGeometry().intersects(wall))
        for _try in range(300):
            if not mine.frameGeometry().intersects(wall):
                break
            QTest.qWait(10)
        print(mine.frameGeometry().intersects(wall), mine.width())
    """
    assert on(tmp_path, [LAPTOP, WALL], program) == ["False True", "False 600"]


def test_a_window_that_came_home_is_not_left_over_the_edge(tmp_path: Path) -> None:
    program = """
        from ui.projector.guard import Guard
        def fits():
            return by_name["Laptop"].availableGeometry().contains(mine.frameGeometry())
        def fits_soon():
            for _try in range(300):
                if fits():
                    return True
                QTest.qWait(10)
            return False
        begin()
        pull("Laptop"); tell()
        plug("Laptop"); tell()
        # What a busy desktop makes of it: the window is moved once more, and nobody asks where to.
        mine.setGeometry(-300, 50, 600, 400)
        print(fits(), fits_soon(), mine.width())
        # After a while the window is its owner's again.
        rest = screens.findChild(Guard)._rest
        while rest.isActive():
            QTest.qWait(10)
        mine.setGeometry(-300, 50, 600, 400)
        app.processEvents()
        print(mine.x(), rest.isActive())
        # One that was large comes home large, also where the desktop forgot it.
        mine.showMaximized()
        pull("Laptop")
        plug("Laptop")
        mine.showNormal(); mine.setGeometry(-300, 50, 600, 400)
        print(fits(), fits_soon(), mine.isMaximized())
    """
    shown = on(tmp_path, [LAPTOP, WALL], program)
    assert shown == [
        "Laptop Wall covered",
        "Laptop Wall",
        "False True 600",
        "-300 False",
        "False True True",
    ]
