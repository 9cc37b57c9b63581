"""A report of a problem: versions, settings and the log, with nothing of a client in it.

Of the log only what the program itself wrote is kept: level, part, places in the code, kinds of errors. What
an error said, and whatever stands in quotes or looks like a place on the disk, is left out, because it may
hold words of a workshop.
"""

import json
import platform
import re
import sys
import zipfile
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import PySide6
from PySide6.QtGui import QGuiApplication

from ui.settings import load
from workshop.places import RESOURCES, data_folder
from workshop.store.schema import VERSION

LOG, MOST = "readyroom.log", 400_000
LEFT_OUT = "[…]"
# From the first mark to the last: what is quoted may hold quotes itself.
QUOTED = re.compile(r"“.*(?:”|$)|‘[^’]*’?|\"[^\"]*\"?|'[^']*'?|«[^»]*»?")
PLACE = re.compile(r"(?:[A-Za-z]:)?(?:[\\/]+[^\s:,;()\[\]]+)+")
FRAME = re.compile(r'^\s+File "(?P<path>[^"]+)", line (?P<line>\d+), in (?P<name>[\w<>.]+)')
ENTRY = re.compile(r"^(?P<level>[A-Z]+):(?P<part>[\w.]+):(?P<words>.*)$")
QT = re.compile(r"^Qt: (?P<part>Q\w+(?:::\w+)?).*")
ERROR = re.compile(r"^(?P<kind>(?:\w+\.)*\w*(?:Error|Exception|Warning|Refusal|Interrupt|Exit))\b")
OURS = ("ui", "workshop", "packaging")
CHAINED = ("Traceback (most recent call last)", "During handling of the above", "The above exception was")


def versions() -> str:
    """Name the versions of everything that matters, and the screens, a line each."""
    app = QGuiApplication.instance()
    screens = app.screens() if isinstance(app, QGuiApplication) else []
    lines = [
        f"Readyroom {release()}, file version {VERSION}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        f"bundle: {'yes' if getattr(sys, 'frozen', False) else 'no'}",
    ]
    for screen in screens:
        size = screen.size()
        lines.append(f"screen: {size.width()} x {size.height()}, scale {screen.devicePixelRatio():g}")
    return "\n".join(lines)


def release() -> str:
    """Give the program's version as CHANGELOG.md and pyproject.toml have it."""
    try:
        return (RESOURCES / "version").read_text(encoding="utf-8").strip()
    except OSError:
        return "unknown"


def clean(log: str) -> str:
    """Keep of a log what cannot have come from a client."""
    kept: list[str] = []
    for line in log.splitlines():
        kept += _kept(line)
    return "\n".join(kept)


def _kept(line: str) -> list[str]:
    frame = FRAME.match(line)
    if frame:
        return [f'  File "{_short(frame["path"])}", line {frame["line"]}, in {frame["name"]}']
    entry = ENTRY.match(line)
    if entry:
        return [f"{entry['level']}:{entry['part']}:{_plain(entry['words'])}"]
    if line.startswith(CHAINED):
        return [line]
    error = ERROR.match(line)
    # What an error said may be anything; its kind is one of Python's words or ours.
    return [error["kind"]] if error else []


def _short(path: str) -> str:
    parts = re.split(r"[\\/]+", path)
    at = next((n for n, part in enumerate(parts) if part in OURS), None)
    return "/".join(parts[at:] if at is not None else parts[-2:])


def _plain(words: str) -> str:
    if words.startswith("Qt: "):
        # Qt's own warnings may name a file without quotes; the part of Qt that warned is enough.
        part = QT.match(words)
        return f"Qt: {part['part']} {LEFT_OUT}" if part else f"Qt: {LEFT_OUT}"
    return PLACE.sub(LEFT_OUT, QUOTED.sub(LEFT_OUT, words))


def read_log(folder: Path) -> str:
    """Read the end of the log, cleaned; empty where there is none."""
    try:
        whole = (folder / LOG).read_bytes()[-MOST:]
    except OSError:
        return ""
    return clean(whole.decode("utf-8", errors="replace"))


def contents() -> dict[str, str]:
    """Give everything that a report holds by the name of its file, so that it can be read first."""
    chosen = {name: value for name, value in asdict(load()).items() if name not in {"folder", "screen"}}
    return {
        "versions.txt": versions(),
        "settings.json": json.dumps(chosen, indent=1),
        "log.txt": read_log(data_folder()) or "(empty)",
    }


def pack(given: dict[str, str]) -> bytes:
    """Pack a report as one ZIP file."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in given.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return packed.getvalue()
