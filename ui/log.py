"""The log file: what nobody expected goes there, and only one sentence to the facilitator."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from workshop.language import _
from workshop.places import data_folder

LOG = logging.getLogger(__name__)


def keep_log(say: Callable[[str], None]) -> None:
    """Write Qt's warnings and what nobody expected into the log; the latter is said in one sentence."""
    logging.basicConfig(filename=data_folder() / "readyroom.log", level=logging.WARNING, encoding="utf-8")

    def from_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        level = logging.INFO if kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg} else logging.WARNING
        LOG.log(level, "Qt: %s", message)

    def unexpected(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        LOG.error("unexpected", exc_info=(kind, problem, trace))
        say(
            _(
                "Something unexpected happened. The file is as last saved: "
                "try again, or press Ctrl+K and choose “Report a problem”."
            )
        )

    qInstallMessageHandler(from_qt)
    sys.excepthook = unexpected
