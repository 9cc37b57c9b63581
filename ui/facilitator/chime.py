"""A soft tone for the facilitator: two minutes left, and the end; off unless it was chosen."""

import array
import io
import logging
import math
import shutil
import sys
import wave
from pathlib import Path

from PySide6.QtCore import QProcess

from ui.settings import load
from workshop.places import data_folder

LOG = logging.getLogger(__name__)
RATE, LENGTH, FADE_IN = 22_050, 0.9, 0.02
PITCH, LOUD = 523.25, 0.22
NAME = "tone.wav"
PLAYERS = ("afplay",) if sys.platform == "darwin" else ("pw-play", "paplay", "aplay")
SOON, LATE = 120, 5


def tone() -> bytes:
    """Give the tone as a WAV file: one soft note that dies away within a second."""
    samples = array.array("h")
    for n in range(int(RATE * LENGTH)):
        at = n / RATE
        # It comes and goes without a click.
        swell = min(1.0, at / FADE_IN) * math.exp(-4 * at) * min(1.0, (LENGTH - at) / 0.1)
        note = math.sin(math.tau * PITCH * at) + 0.3 * math.sin(math.tau * 2 * PITCH * at)
        samples.append(int(32_767 * LOUD * swell * note / 1.3))
    if sys.byteorder == "big":
        samples.byteswap()
    made = io.BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return made.getvalue()


def ring() -> None:
    """Play the tone where it was chosen, with what the system has; where there is nothing, stay silent."""
    if not load().sound:
        return
    path = data_folder() / NAME
    try:
        if not path.exists():
            path.write_bytes(tone())
    except OSError:
        LOG.exception("the tone was not written")
        return
    _play(path)


def _play(path: Path) -> None:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - there is none elsewhere

        winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        return
    player = next((found for name in PLAYERS if (found := shutil.which(name))), None)
    if player is not None:
        QProcess.startDetached(player, [str(path)])


class Bell:
    """Tells when to ring: once as two minutes are left, and once at the end of a timebox."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._of, self._left = "", 0.0
        self._rung: set[tuple[str, int, int]] = set()

    def due(self, activity: str, minutes: int, left: float) -> bool:
        """Tell whether to ring now; `left` is the seconds left of a timebox of `minutes`.

        What has been over for a while, as after coming back, stays silent.
        """
        before, same = self._left, self._of == activity
        self._of, self._left = activity, left
        if not same or not minutes:
            return False
        for mark in (SOON, 0):
            crossed = before > mark >= left > mark - LATE
            if crossed and 60 * minutes > mark and (activity, minutes, mark) not in self._rung:
                self._rung.add((activity, minutes, mark))
                return True
        return False
