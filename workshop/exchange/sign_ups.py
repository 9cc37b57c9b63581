"""The list of those who signed up as a CSV file for the sponsor: the only file with their names."""

from collections.abc import Iterable
from pathlib import Path

from workshop.exchange.lines import write_rows
from workshop.language import _
from workshop.model import SignUp


def write_sign_ups(path: Path, signed: Iterable[SignUp]) -> Path:
    """Write the names with what they do; raises Refusal when it cannot be written."""
    head = (_("name"), _("what they do"))
    return write_rows(path, [head, *((one.name, one.function) for one in signed)])
