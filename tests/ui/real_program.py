"""The whole program on a desktop, as it is started by hand; it tells how it stands when it is asked.

Each line on standard input asks; a number counts so many raised hands first. The answer is a line of JSON.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSocketNotifier, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.app import run
from ui.facilitator.prepare.row_table import RowTable
from ui.facilitator.window import FacilitatorWindow
from ui.facilitator.workshop_page import WorkshopPage
from ui.projector.screens import Screens
from ui.projector.window import ProjectorWindow
from workshop.session import Session

# Between being asked and answering, so that whoever waits by asking lets the windows go on.
BREATH = 5
# From the end of a row, where there is nothing to press.
END = 16
IMAGE = QImage.Format.Format_RGB32
# The room's windows that are watched, and those that were moved or made small since it was told.
watched: list[ProjectorWindow] = []
away: list[ProjectorWindow] = []


def box(area: QRect) -> list[int]:
    return [area.x(), area.y(), area.width(), area.height()]


def count(session: Session, hands: int) -> None:
    current = session.scene().round
    assert current is not None
    question = current.form.questions[0]
    session.rounds.count({question.key: {question.options[0].key: hands}})


def told(hands: str) -> dict[str, object]:
    """Give where the windows are and what they say; nothing while no file is open."""
    windows = QApplication.topLevelWidgets()
    window = next((w for w in windows if isinstance(w, FacilitatorWindow)), None)
    room = next((w for w in windows if isinstance(w, ProjectorWindow)), None)
    page = window.page if window is not None else None
    screens = window.findChild(Screens) if window is not None else None
    if window is None or room is None or page is None or screens is None:
        return {}
    if hands:
        count(page._lectern.session, int(hands))
    return {
        **of_windows(window, room),
        **of_screens(screens, room),
        **of_page(page, room),
        "left": left(room),
    }


def left(room: ProjectorWindow) -> bool:
    """Tell whether the room's window was away since this was last asked, however soon it came back."""
    if room not in watched:
        watched.append(room)
        room.stirred.connect(lambda: away.append(room) if not room.covers(room.screen()) else None)
    was = bool(away)
    away.clear()
    return was


def of_windows(window: FacilitatorWindow, room: ProjectorWindow) -> dict[str, object]:
    active = QApplication.activeWindow()
    others = [w for w in QApplication.topLevelWindows() if w.isVisible() and w is not room.windowHandle()]
    return {
        "window": box(window.windowHandle().frameGeometry()),
        "home": window.screen() is QApplication.primaryScreen(),
        "fits": window.screen().geometry().contains(window.windowHandle().frameGeometry()),
        "typing": active.windowTitle() if active else "",
        "projector": window.status.projector.text(),
        "said": window.status.sentence.text(),
        "carried": any(w.metaObject().className() == "QShapedPixmapWindow" for w in others),
        "stray": [w.title() for w in others if w.frameGeometry().intersects(room.geometry())],
    }


def of_screens(screens: Screens, room: ProjectorWindow) -> dict[str, object]:
    uses = {
        s.name: "own" if s.own else "room" if s.room else "same" if s.mirrors else "" for s in screens.seen()
    }
    return {
        "screens": uses,
        "remembered": screens.remembered.split(),
        "room": box(room.geometry()) if room.isVisible() and not room.isMinimized() else [],
        "seen": is_seen(room),
    }


def is_seen(room: ProjectorWindow) -> bool:
    """Tell whether the desktop shows the room's picture on the whole of a screen, and nothing else there."""
    if not room.isVisible() or room.geometry() != room.screen().geometry():
        return False
    shown = room.screen().grabWindow(0).toImage().convertToFormat(IMAGE)
    return shown == room.grab().toImage().convertToFormat(IMAGE)


def of_page(page: WorkshopPage, room: ProjectorWindow) -> dict[str, object]:
    scene, shape = page._lectern.session.scene(), page.side.picture._shape
    return {
        "tab": page.tab,
        "upright": shape.height() > shape.width(),
        "wide": round(shape.width() / shape.height(), 1),
        "says": room.accessibleDescription(),
        "vote": scene.state,
        "blank": scene.blank,
        "answered": scene.tally.answered if scene.tally else 0,
        "agenda": [row[0] for row in rows(page)],
        "rows": rows(page),
    }


def rows(page: WorkshopPage) -> list[list[object]]:
    """Give the rows of the agenda where it is prepared: the title, and the right end on the desktop."""
    table = page.findChild(RowTable)
    if table is None or not table.isVisible():
        return []
    model, view = table.model(), table.viewport()
    found = []
    for n in range(model.rowCount()):
        at = view.mapToGlobal(QPoint(view.width() - END, table.visualRect(model.index(n, 1)).center().y()))
        found.append([model.index(n, 1).data(), at.x(), at.y()])
    return found


def ask() -> None:
    line = sys.stdin.readline()
    if not line:
        QApplication.quit()
        return
    QTimer.singleShot(BREATH, lambda: print(json.dumps(told(line.strip())), flush=True))


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(ask)
    sys.exit(run(Path(sys.argv[1])))
