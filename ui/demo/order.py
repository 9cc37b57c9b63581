"""What a demo is asked to be."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Order:
    """The words of the `demo` command; the same order gives the same workshop."""

    out: Path
    date: date
    kind: Literal["accelerator", "event"] = "accelerator"
    agenda: Literal["day", "half-day"] = "day"
    participants: int = 14
    seed: int = 1
    prework: Path | None = None
    paper: Literal["A4", "Letter"] = "A4"
    scenes: bool = True
    papers: bool = True

    @property
    def template(self) -> str:
        """Give the id of the agenda to play."""
        return "excitement-100" if self.kind == "event" else f"accelerator-{self.agenda}"
