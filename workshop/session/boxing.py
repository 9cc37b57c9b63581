"""What is printed before the day, read from the file."""

from workshop.box import Box
from workshop.session.desk import Desk
from workshop.session.joining import read_room
from workshop.session.reading import gather


def read_box(desk: Desk) -> Box:
    """Read what goes into the box of the workshop that is led; raises Refusal when there is none."""
    with desk.store.reading():
        workshop = desk.led()
        agenda = desk.agenda(workshop)
        room = read_room(desk, workshop)
        return Box(
            engagement=desk.engagement(),
            workshop=workshop,
            agenda=agenda,
            material=gather(desk, workshop, agenda),
            seats=tuple(room.seat_code(n) for n in range(1, room.seats + 1)) if room else (),
            code=room.code if room else "",
            url=desk.phones.url if desk.phones else "",
        )
