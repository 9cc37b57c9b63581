"""Everything the play works with."""

from dataclasses import dataclass
from random import Random

from ui.demo.attendance import Attendance
from ui.demo.days import Clock
from ui.demo.order import Order
from ui.demo.pictures import Pictures
from ui.demo.texts import Script, compose
from workshop.model import Field, Idea
from workshop.session import Session


@dataclass(frozen=True, slots=True)
class Stage:
    """The order, the script, the session that is led, its clock, who is in the room, and earlier ideas."""

    order: Order
    script: Script
    session: Session
    clock: Clock
    attendance: Attendance
    pictures: Pictures
    ideas: tuple[Idea, ...]

    def random(self, *about: object) -> Random:
        """Give the dice for one matter, so that a change in one vote does not change the next."""
        return Random(":".join(map(str, (self.order.seed, *about))))  # noqa: S311 - made-up people, no secrets

    def show(self, name: str) -> None:
        """Keep a picture of what the room sees now."""
        if self.order.scenes:
            self.pictures.take(self.session.scene(), name, self.clock())

    def write(self, field: Field) -> None:
        """Write what the script has for a field."""
        text = compose(self.script, field.id, self.session, self.order)
        if text:
            self.session.agenda.write(field.id, text)
