"""Which of the journey's statements come up for talk, as the first vote on them stands."""

from workshop.disagreement import Talk, queue
from workshop.model import Material


def talked_about(material: Material) -> tuple[Talk, ...]:
    """Give the disagreement queue of the first vote, so that it stays the same after the second."""
    asked = [material.of_room(q.key) for q in material.statements.get("checklist", ())]
    return queue([e.first or e.tally for e in asked if e], material.thresholds)
