"""Every test: side by side where they may be, and then the benchmarks on a quiet machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

BENCHMARKS = "tests/benchmarks"
# A file's tests stay together: they share what is costly to make, and their order.
# In the order of their names, and not the fewest tests last: those are the longest.
ORDER = ["--dist", "loadfile", "--no-loadscope-reorder"]
# Where a process dies, all end: in its place another one would wait for files that never come, for ever.
ENDING = ["--max-worker-restart", "0"]
SIDE_BY_SIDE = ["-n", "auto", "--maxprocesses", "4", *ORDER, *ENDING, "--ignore", BENCHMARKS]
# Each of thousands of engagements waits for the disk to hold it; where there is memory enough, it does.
MEMORY, ENOUGH = Path("/dev/shm"), 4_000_000_000
PYTEST = [sys.executable, "-P", "-m", "pytest"]


def run_everything(pytest: Sequence[str]) -> int:
    """Run both, also when the first has failed; give 0 if all of them hold.

    The benchmarks write where a facilitator's laptop does, on the disk.
    """
    codes = [
        subprocess.call([*pytest, *SIDE_BY_SIDE], env={**os.environ, **in_memory()}),
        subprocess.call([*pytest, BENCHMARKS]),
    ]
    return int(any(codes))


def in_memory() -> Mapping[str, str]:
    """Give what has the tests' files made in memory, nothing where there is not enough of it."""
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ENOUGH
    # The bundle is made there too, and started.
    starts = roomy and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
    return {"TMPDIR": str(MEMORY)} if starts else {}


if __name__ == "__main__":
    sys.exit(run_everything(PYTEST))
