"""Names of files and folders that every system takes, and new files that never replace another."""

import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from workshop.language import _
from workshop.problems import Refusal

MOST_LETTERS = 60
# A name may take 255 bytes on most systems; an ending and a number come after it.
MOST_BYTES = 160
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f]')
_EDGES = " .-_~'"
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³")}
)


def safe_name(text: str, otherwise: str = "engagement") -> str:
    """Give a text as the name of a file without its ending, the same on Windows, macOS and Linux.

    Separators, signs that a system keeps for itself, controls and direction marks go; what is left of it is
    cut, never a device of Windows and never empty.
    """
    plain = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", text))
    kept = "".join(" " if unicodedata.category(c) in {"Zs", "Zl", "Zp"} else c for c in plain if _stays(c))
    name = " ".join(kept.split())[:MOST_LETTERS].strip(_EDGES)
    while len(name.encode()) > MOST_BYTES:
        name = name[:-1].rstrip(_EDGES)
    if name.split(".")[0].strip().casefold() in _DEVICES:
        name = f"{otherwise} {name}"
    return name or otherwise


def _stays(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cs", "Cn"} or character == "\u200d"


def free_name(folder: Path, name: str) -> Path:
    """Give a place in a folder that nothing has: the name itself, else with a number before its ending."""
    stem, dot, ending = name.rpartition(".")
    place, number = folder / name, 1
    while place.exists() or place.is_symlink():
        number += 1
        place = folder / (f"{stem}-{number}{dot}{ending}" if dot else f"{name} ({number})")
    return place


def write_new(folder: Path, name: str, data: bytes) -> Path:
    """Write a file whole or not at all and give its place; raises Refusal.

    What is there already is never replaced: the same content is left, beside another one gets a number.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / name
        if place.is_file() and place.read_bytes() == data:
            return place
        place = free_name(folder, name)
        beside = place.with_name(place.name + ".part")
        try:
            beside.write_bytes(data)
            beside.rename(place)
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    except OSError as reason:
        raise Refusal(
            _("{name} could not be written. Close it in other programs, or choose another folder.").format(
                name=name
            )
        ) from reason
    return place
