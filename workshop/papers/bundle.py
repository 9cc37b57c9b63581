"""Several papers at once: each with a name for its file, in the order in which they are needed."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from workshop.language import _
from workshop.problems import Refusal


class Printed(NamedTuple):
    """A finished paper: the name of its file, its title, the PDF."""

    file: str
    title: str
    pdf: bytes


def write(papers: Iterable[Printed], folder: Path) -> tuple[Path, ...]:
    """Write papers into a folder, each whole or not at all; raises Refusal when that is not possible."""
    return tuple(_write(paper, folder) for paper in papers)


def _write(paper: Printed, folder: Path) -> Path:
    path = folder / paper.file
    beside = path.with_name(path.name + ".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(paper.pdf)
        beside.replace(path)
    except OSError as reason:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Refusal(
            _("{file} could not be written. Close it in other programs, or choose another folder.").format(
                file=path
            )
        ) from reason
    return path
