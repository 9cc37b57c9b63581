"""What the tab Prepare says of the whole day."""

from workshop.activities import KINDS
from workshop.agenda_check import Concern, Day, at_minute, check
from workshop.language import _
from workshop.scene import Scene

HOUR = 60


def concerns_of(scene: Scene) -> tuple[Concern, ...]:
    """Give what the agenda of a scene lacks; once everything was led there is nothing to say."""
    if scene.workshop is None or all(a.state != "ahead" for a in scene.agenda):
        return ()
    return check(Day(scene.engagement, scene.workshop, scene.agenda, scene.material, scene.length))


def rest() -> str:
    """Give the name of the kind in which the room rests."""
    return next(kind.name for kind in KINDS.values() if kind.rests)


def length_words(scene: Scene) -> str:
    """Say when it starts and should end, how much of it is work and how much are breaks."""
    if scene.workshop is None:
        return _("Add one from a template.")
    rests = sum(a.takes for a in scene.agenda if a.kind in KINDS and KINDS[a.kind].rests)
    work = sum(a.takes for a in scene.agenda) - rests
    parts = [
        _("Starts {time}").format(time=scene.workshop.starts),
        _("should end {time}").format(time=at_minute(scene.workshop.starts, scene.length)),
        _("{time} work").format(time=hours_words(work)),
    ]
    if rests:
        parts.append(_("{n} min breaks").format(n=rests))
    return " · ".join(parts)


def hours_words(minutes: int) -> str:
    """Write minutes as people say them, with hours from one hour on."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return _("{n} min").format(n=rest)
    return (
        _("{hours} h {minutes:02d}").format(hours=hours, minutes=rest) if rest else _("{n} h").format(n=hours)
    )
