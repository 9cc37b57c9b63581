"""The program on a screen of its own; each line on standard input is the name of something that happens."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from tests.room import Clock
from tests.ui.desk import make_file
from ui import style
from ui.app import Program
from ui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable


def main(path: Path) -> int:
    """Open `path` and wait for what is to happen."""
    app = QApplication(["readyroom"])
    style.apply(app, LIGHT)
    make_file(path)
    program = Program(LIGHT, Clock(), wanted="light")
    program.show()
    program.window.activateWindow()
    program.open(path)
    leading = program.leading
    if leading is None:
        return 1
    verbs: dict[str, Callable[[], object]] = {
        "blank": lambda: leading.session.agenda.blank(on=True),
        "vote": lambda: leading.page.lead.jump(19),
        "end": app.quit,
    }
    lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def take() -> None:
        verbs[sys.stdin.readline().strip()]()

    lines.activated.connect(take)
    app.exec()
    program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
