"""What was thrown away is taken apart on Qt's thread, whoever makes the next object."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.collecting import Collecting


class Ring(QObject):
    """Something of Qt's that only the collector can take apart."""

    def __init__(self) -> None:
        super().__init__()
        self.itself, self.timer = self, QTimer()


def test_no_other_thread_takes_windows_apart(qtbot: QtBot) -> None:
    owner = QObject()
    collecting = Collecting(owner)
    try:
        where: list[int] = []
        gone = weakref.ref(Ring(), lambda _ref: where.append(threading.get_ident()))
        busy = threading.Thread(target=lambda: [[n] for n in range(200_000)])
        busy.start()
        busy.join()
        assert gone() is not None
        with qtbot.waitSignal(collecting._timer.timeout):
            pass
        assert where == [threading.get_ident()]
    finally:
        collecting.end()
        gc.disable()
