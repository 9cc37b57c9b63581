"""The engagement, its workshops and their agendas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

EMPTY: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Engagement:
    """The work with one client organisation; one file. `accent` is "#0B6E69", empty for the program's own.

    `why` is the sponsor's own sentence; `functions` are the functions people come from, each with how many.
    """

    id: str
    client: str
    sponsor: str = ""
    decider: str = ""
    language: str = "en"
    paper: Literal["A4", "Letter"] = "A4"
    accent: str = ""
    why: str = ""
    functions: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Workshop:
    """One event of the engagement; `date` is ISO, `starts` is HH:MM, `began` is epoch seconds."""

    id: str
    title: str
    kind: Literal["excitement", "accelerator"]
    date: str
    starts: str = "09:00"
    present: int = 0
    invited: int = 0
    current: str = ""
    began: float | None = None

    @property
    def is_event(self) -> bool:
        """Tell an excitement event from an accelerator workshop."""
        return self.kind == "excitement"


@dataclass(frozen=True, slots=True)
class Activity:
    """One item of the agenda; `spec` holds what its kind needs, `block` groups items in the rail.

    `minutes` is the timebox, `started` is epoch seconds, `spent` is seconds gathered before the last pause;
    `planned` is the minutes it came in with, -1 where that is not known.
    """

    id: str
    key: str
    kind: str
    title: str
    minutes: int
    code: str = ""
    block: str = ""
    purpose: str = ""
    prompt: str = ""
    room: str = ""
    notes: str = ""
    gives_back: int = 0
    lost: str = ""
    extension: bool = False
    spec: Mapping[str, Any] = field(default_factory=lambda: EMPTY)
    state: Literal["ahead", "running", "paused", "done", "skipped"] = "ahead"
    started: float | None = None
    spent: float = 0.0
    planned: int = -1

    @property
    def passed_over(self) -> bool:
        """Tell whether the facilitator leaves it out; it stays on the agenda and can be taken up."""
        return self.state == "skipped"

    @property
    def takes(self) -> int:
        """Give the minutes that it takes of the day: none while it is passed over."""
        return 0 if self.passed_over else self.minutes


@dataclass(frozen=True, slots=True)
class Parked:
    """One point of the parking lot."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Trial:
    """Something that was tried at the laptop before the day; `at` is epoch seconds, `found` what came of it.

    `phones` found so many phones, `projector` a size in pixels, `boxed` and `printed` for how many people.
    """

    what: Literal["phones", "projector", "boxed", "printed"]
    at: float
    found: str


@dataclass(frozen=True, slots=True)
class Outline:
    """What an engagement's file holds, in brief, as it is told without opening it.

    `led` is the id of the workshop that is led; `lines` has by workshop how many action items there are and
    how many of them are done; `settled` how many are done or dropped, `noted` of how many somebody has said
    how they go. `ended` are workshops that were led to their end. `trials` are those of the workshop that is
    led, `unowned` the data sources without an owner.
    """

    id: str
    client: str
    workshops: tuple[Workshop, ...] = ()
    led: str = ""
    lines: Mapping[str, tuple[int, int]] = field(default_factory=lambda: EMPTY)
    settled: Mapping[str, int] = field(default_factory=lambda: EMPTY)
    noted: Mapping[str, int] = field(default_factory=lambda: EMPTY)
    ended: frozenset[str] = frozenset()
    trials: tuple[Trial, ...] = ()
    problems: int = 0
    sources: int = 0
    unowned: int = 0
