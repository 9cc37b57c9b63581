"""What the room says to one question where being wrong in one direction costs more than in the other."""

from typing import Literal

from workshop.model import Evidence
from workshop.readings import at_least
from workshop.thresholds import Thresholds

Heard = Literal["said", "unknown", ""]


def heard(evidence: Evidence | None, answers: tuple[str, ...], thresholds: Thresholds) -> Heard:
    """Tell whether the answers that ask for care are heard, or too many do not know; silent for too few.

    Half of those who know is enough. Where too many do not know, and more than give such an answer, that
    comes first.
    """
    if evidence is None or evidence.tally.answered < max(1, thresholds.few):
        return ""
    tally = evidence.tally
    given, unsure = sum(map(tally.count, answers)), tally.unknown
    many = unsure > 0 and at_least(unsure, thresholds.unknown, tally.answered)
    if given and 2 * given >= tally.known and not (many and unsure > given):
        return "said"
    return "unknown" if many else ""
