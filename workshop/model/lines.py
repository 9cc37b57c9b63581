"""Proposals and action items: the lines of the plan."""

from dataclasses import dataclass
from typing import Literal

from workshop.model.forms import Level

LineState = Literal["proposed", "accepted", "dropped"]
Column = Literal["strategy", "data", "culture"]
Horizon = Literal["30", "60", "90", "later"]
# How an item goes since the workshop; empty while nobody has said.
Progress = Literal["", "open", "under way", "done", "dropped"]

COLUMNS: tuple[Column, ...] = ("strategy", "data", "culture")
HORIZONS: tuple[Horizon, ...] = ("30", "60", "90", "later")
PROGRESS: tuple[Progress, ...] = ("open", "under way", "done", "dropped")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line is proposed: the rule, its mark (S source text, X extension, D default), the counts."""

    rule: str
    mark: Literal["S", "X", "D"]
    text: str
    basis: str = ""
    activity: str = ""
    round: int = 0
    levels: tuple[Level, ...] = ()
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A proposal or, once accepted, an action item; dates are ISO or empty.

    `answer` is what was answered to a stop sign: who says so, and what; empty while it is open.
    """

    id: str
    key: str
    column: Column
    horizon: Horizon
    what: str
    owner_role: str
    first_step: str
    done_when: str
    reasons: tuple[Reason, ...] = ()
    stop: bool = False
    state: LineState = "proposed"
    owner: str = ""
    others: str = ""
    first_date: str = ""
    due: str = ""
    position: int = 0
    edited: bool = False
    answer: str = ""
    progress: Progress = ""

    @property
    def stands(self) -> Progress:
        """Give how an accepted item goes: open while nobody has said otherwise; nothing for other lines."""
        return self.progress or ("open" if self.state == "accepted" else "")

    @property
    def ended(self) -> bool:
        """Tell whether nothing is left to do: the item is done, or was given up after the workshop."""
        return self.progress in {"done", "dropped"}

    @property
    def unanswered(self) -> bool:
        """Tell whether this is a stop sign that nobody has answered."""
        return self.stop and not self.answer.strip()
