"""What is printed before the day, as a value: everything that goes into the box."""

from dataclasses import dataclass

from workshop.model import Activity, Engagement, Material, Workshop
from workshop.paper_votes import PaperVote, paper_votes

# So many people are printed for where nobody has said how many come.
USUAL = 12
AT_A_TABLE = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A workshop with its agenda and what is known beforehand.

    `seats` are the codes of the personal cards, empty without any; `code` lets people into the room, `url`
    is where phones reach the laptop, empty while that is not known.
    """

    engagement: Engagement
    workshop: Workshop
    agenda: tuple[Activity, ...]
    material: Material
    seats: tuple[str, ...] = ()
    code: str = ""
    url: str = ""

    @property
    def people(self) -> int:
        """Give for how many people to print."""
        return max(len(self.seats), self.workshop.invited, self.workshop.present) or USUAL

    @property
    def tables(self) -> int:
        """Give for how many tables to print."""
        return -(-self.people // AT_A_TABLE)

    @property
    def votes(self) -> tuple[PaperVote, ...]:
        """Give the agenda's votes as they can be printed now."""
        return paper_votes(self.agenda, self.material)
