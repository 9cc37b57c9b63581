"""What keeps the window smooth while a whole room answers: no long pause of the process for anything else."""

import gc
import sys

# A busy server thread lets the window's thread in after a millisecond.
SWITCH = 0.001
# Looking through everything for garbage stops the whole process for a tenth of a second.
RARELY = 1_000_000


class Calm:
    """Begins when the room is opened and ends when it is closed."""

    def __init__(self) -> None:
        """Change nothing yet."""
        self._switch = 0.0
        self._often: tuple[int, int, int] | None = None

    def begin(self) -> None:
        """Leave alone what is there now, but for the garbage of the last moments.

        To look through everything first would hold up the window as well.
        """
        self._switch, self._often = sys.getswitchinterval(), gc.get_threshold()
        sys.setswitchinterval(SWITCH)
        gc.collect(1)
        gc.freeze()
        gc.set_threshold(self._often[0], self._often[1], RARELY)

    def end(self) -> None:
        """Be as before."""
        if self._often is not None:
            gc.set_threshold(*self._often)
            gc.unfreeze()
            sys.setswitchinterval(self._switch)
            self._often = None
