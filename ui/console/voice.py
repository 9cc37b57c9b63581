"""What the console says: one whole line at a time, whichever thread has something to tell."""

import json
import threading
from collections.abc import Callable
from typing import TextIO

from ui.console.telling import Answer

PAUSE = 0.05


class Voice:
    """Says each change; those made by other threads are gathered, so that a busy room is not slowed."""

    def __init__(self, out: TextIO, describe: Callable[[], Answer]) -> None:
        """Speak on `out`; `describe` tells where the workshop stands."""
        self._out, self._describe = out, describe
        self._told: Answer = {}
        self._lock = threading.Lock()
        self._own = threading.get_ident()
        self._news, self._over = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._listen, name="voice", daemon=True)
        self._thread.start()

    def say(self, told: Answer) -> None:
        """Say one line."""
        with self._lock:
            self._write(told)

    def changed(self) -> None:
        """Say what changed: at once after a verb, soon after what people did."""
        if threading.get_ident() == self._own:
            self._tell()
        else:
            self._news.set()

    def _listen(self) -> None:
        while not self._over.is_set():
            self._news.wait()
            self._news.clear()
            if not self._over.is_set():
                self._tell()
            self._over.wait(PAUSE)

    def _tell(self) -> None:
        # The reading is inside, so that an older moment is never told after a newer one.
        with self._lock:
            now = self._describe()
            if now != self._told:
                self._told = now
                self._write({"event": "changed", **now})

    def _write(self, told: Answer) -> None:
        self._out.write(json.dumps(told, ensure_ascii=False) + "\n")
        self._out.flush()

    def close(self) -> None:
        """Fall silent."""
        self._over.set()
        self._news.set()
        self._thread.join()
