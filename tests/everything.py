"""Every test: side by side where they may be, and then the benchmarks on a quiet machine."""

import subprocess
import sys
from collections.abc import Sequence

BENCHMARKS = "tests/benchmarks"
# A file's tests stay together: they share what is costly to make, and their order.
SIDE_BY_SIDE = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--ignore", BENCHMARKS]
PYTEST = [sys.executable, "-P", "-m", "pytest"]


def run_everything(pytest: Sequence[str]) -> int:
    """Run both, also when the first has failed; give 0 if all of them hold."""
    codes = [subprocess.call([*pytest, *SIDE_BY_SIDE]), subprocess.call([*pytest, BENCHMARKS])]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(run_everything(PYTEST))
