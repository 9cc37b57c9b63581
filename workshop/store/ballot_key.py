"""The key that makes a voter's id of a person and an activity; it is never in the engagement file.

Whoever has the file alone cannot tell which answers came from the same phone, seat or table. The key lies in
the facilitator's data folder while a vote is open, so that a changed answer still replaces the first one
after a crash, and is thrown away when the file is closed.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from workshop.language import _
from workshop.places import data_folder
from workshop.problems import Refusal

LENGTH = 32


def _place(path: Path) -> Path:
    mark = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return data_folder() / "ballots" / f"{mark}.key"


def ballot_key(path: Path) -> bytes:
    """Give the key of the engagement file at `path`; a new one is on the disk before it is given."""
    place = _place(path)
    try:
        known = place.read_bytes()
    except FileNotFoundError:
        known = b""
    return known if len(known) == LENGTH else _make(place)


def _make(place: Path) -> bytes:
    key = secrets.token_bytes(LENGTH)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_suffix(".part")
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    except OSError as problem:
        raise Refusal(
            _("{folder} cannot be written. Free some space there, then open the vote again.").format(
                folder=place.parent
            )
        ) from problem
    return key


def forget(path: Path) -> None:
    """Throw the key away: from now on nobody can tell which answers belong together."""
    _place(path).unlink(missing_ok=True)


def mark(key: bytes) -> str:
    """Give the key's mark, kept with each round to tell that it was opened with this key."""
    return hashlib.sha256(b"mark" + key).hexdigest()[:16]


def voter(key: bytes, identity: str, activity: str) -> str:
    """Give the voter of somebody in one activity: the same each time, and nothing to be read from it."""
    return hmac.digest(key, f"{identity}\n{activity}".encode(), "sha256")[:16].hex()
