"""How an engagement begins: from what the form asked for, or from the sample."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.language import _
from workshop.places import data_folder
from workshop.text import one_line

if TYPE_CHECKING:
    from ui.facilitator.starting import Beginning
    from workshop.session import Session

SAMPLE, SAMPLE_PEOPLE, AGENDA = "sample.readyroom", 12, "accelerator-day"


def create(wanted: "Beginning", now: Callable[[], float]) -> "Session":
    """Make the file of a new engagement with its first workshop; `now` gives epoch seconds."""
    from workshop.model import Engagement  # noqa: PLC0415 - with the session, not for home
    from workshop.session import Session  # noqa: PLC0415 - sqlite-utils is not needed for home

    path = wanted.path or Path(wanted.client)
    path.parent.mkdir(parents=True, exist_ok=True)
    names = Engagement(
        "",
        wanted.client,
        sponsor=wanted.sponsor,
        decider=wanted.decider,
        language=wanted.language,
        paper="Letter" if wanted.paper == "Letter" else "A4",
        why=one_line(wanted.why),
    )
    made = Session.create(path, names, now)
    try:
        add_workshop(made, wanted)
    except BaseException:
        # Nothing is left of an engagement that did not begin: its name is free again.
        made.close()
        path.unlink(missing_ok=True)
        raise
    return made


def sample(now: float) -> "Beginning":
    """Say what the sample begins with; `now` is epoch seconds."""
    from ui.facilitator.starting import Beginning, free_path  # noqa: PLC0415 - not needed for home
    from workshop.templates import shipped  # noqa: PLC0415 - agendas are not needed for home

    return Beginning(
        client=_("Sample: a parcel service"),
        sponsor="R. Haas",
        decider="M. Ortiz",
        date=time.strftime("%Y-%m-%d", time.localtime(now)),
        template=next(t for t in shipped() if t.id == AGENDA),
        present=SAMPLE_PEOPLE,
        invited=SAMPLE_PEOPLE,
        path=free_path(data_folder() / "sample", SAMPLE),
    )


def add_workshop(session: "Session", wanted: "Beginning") -> None:
    """Add the wanted workshop to an open engagement."""
    session.engagement.add_workshop(
        wanted.template,
        wanted.date,
        wanted.starts or None,
        wanted.present,
        wanted.invited,
        dict(wanted.rule),
        functions=wanted.functions,
    )
