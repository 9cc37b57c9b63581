"""A laptop's slow disk: every sync of a file takes so many milliseconds longer, for one process alone."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int late(const char *name, int file) {
    int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, name);
    usleep(MILLISECONDS * 1000);
    return real(file);
}
int fsync(int file) { return late("fsync", file); }
int fdatasync(int file) { return late("fdatasync", file); }
"""


def slow_disk(folder: Path, milliseconds: int) -> Mapping[str, str]:
    """Give the environment in which a process meets a slow disk; skips where there is no C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        pytest.skip("NOT MEASURED: a slow disk is made with a C compiler, and there is none (Debian: gcc)")
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(SOURCE, encoding="ascii")
    words = [f"-DMILLISECONDS={milliseconds}", "-shared", "-fPIC", "-O2", "-o", str(library), str(source)]
    subprocess.run([compiler, *words, "-ldl"], check=True)
    return {"LD_PRELOAD": str(library)}
