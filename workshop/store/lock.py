"""One running Readyroom for a file: who has it open is said to the second."""

import getpass
import os
import platform
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from workshop.language import _
from workshop.problems import Refusal


def whoami() -> str:
    """Give the words by which another Readyroom will name this one."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = _("somebody")
    return _("{user} on {computer} (process {process})").format(
        user=user, computer=platform.node() or _("this computer"), process=os.getpid()
    )


def lock(path: Path, holder: Callable[[], str]) -> FileLock:
    """Take the file for this process; `holder` says who has it when it is taken. Raises Refusal."""
    taken = FileLock(path.with_name(f".{path.name}.lock"))
    try:
        taken.acquire(timeout=0)
    except Timeout as problem:
        raise Refusal(
            _("{file} is open in another Readyroom: {who}. Close it there first, or open a copy.").format(
                file=path.name, who=holder()
            )
        ) from problem
    return taken


def unlock(taken: FileLock) -> None:
    """Give the file free and leave nothing beside it."""
    lock_file = Path(taken.lock_file)
    taken.release()
    lock_file.unlink(missing_ok=True)
