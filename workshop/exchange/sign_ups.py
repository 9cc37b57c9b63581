"""The list of those who signed up as a CSV file for the sponsor: the only file with their names."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from workshop.exchange.lines import csv_bytes
from workshop.language import _
from workshop.model import SignUp
from workshop.problems import Refusal


def write_sign_ups(path: Path, signed: Iterable[SignUp]) -> Path:
    """Write the names with what they do to the place that was chosen, whole or not at all; raises Refusal."""
    head = (_("name"), _("what they do"))
    data = csv_bytes([head, *((one.name, one.function) for one in signed)])
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as reason:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Refusal(
            _("{name} could not be written. Close it in other programs, or choose another folder.").format(
                name=path.name
            )
        ) from reason
    return path
