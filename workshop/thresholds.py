"""The numbers that readings and rules use; the facilitator may change each in the settings of the file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How readings are made; the facilitator may change each in the settings of the file."""

    few: int = 5
    unknown: float = 1 / 3
    agreed: float = 0.75
    leaning: float = 0.5
    split: float = 0.25
    split_people: int = 2
    open: float = 0.6
    can_explain: float = 0.7
    early_benefit: float = 1 / 3
    narrow: float = 0.6
    narrow_areas: int = 3
    lines: int = 15
    talk: int = 3
    labels_disputed: float = 0.2
    half_invited: float = 0.5
