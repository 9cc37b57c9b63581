"""A reader on the accessibility bus: starts the program and prints what it heard, as JSON.

Run by the system's Python, which has pyatspi, inside a session bus of its own.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 8


def walk(piece: Any, found: list[list[str]]) -> None:
    """Gather role and name of everything that shows."""
    if piece is None:
        return
    found.append([piece.getRoleName(), piece.name])
    for child in piece:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            walk(child, found)


def until(done: Callable[[], bool]) -> bool:
    """Let the bus speak until something is there."""
    context, late = GLib.MainContext.default(), time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > late:
            break
        if not context.iteration(False):
            time.sleep(0.005)
    return done()


def window() -> Any:
    """Give the program's window on the bus, None before it is there."""
    named = (app for app in pyatspi.Registry.getDesktop(0) if app is not None)
    whole = (frame for app in named for frame in app if frame is not None and "Northmere" in frame.name)
    return next(whole, None)


def main(words: list[str]) -> None:
    """Listen to the program that `words` start."""
    subprocess.Popen([LAUNCHER, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    heard: list[str] = []
    tree: list[list[str]] = []

    def hear(event: Any) -> None:
        if event.detail1 and event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
            heard.append(event.source.name)

    pyatspi.Registry.registerEventListener(hear, "object:state-changed:showing")
    program = subprocess.Popen(words, stdin=subprocess.PIPE, text=True)
    ask = program.stdin
    assert ask is not None
    try:
        if until(lambda: window() is not None):
            walk(window(), tree)
            for number, verb in enumerate(("vote", "blank"), 1):
                print(verb, file=ask, flush=True)
                until(lambda wanted=number: len(heard) >= wanted)
        print(json.dumps({"tree": tree, "heard": heard}))
        print("end", file=ask, flush=True)
        program.wait(PATIENCE)
    finally:
        program.kill()


main(sys.argv[1:])
