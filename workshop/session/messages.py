"""The messages of a workshop: which pack it works with, what was said of them, who gets which."""

import json

from workshop.model import CurvePoint, Form, Label, Message, Pack, Workshop
from workshop.session.dealing import Dealer
from workshop.session.desk import Desk
from workshop.store import labels
from workshop.store.packs import pack as to_pack
from workshop.store.packs import pack_text
from workshop.teaching.packs import pack_for, read_pack
from workshop.teaching.scores import wilson

SHIPPED = "shipped"
AGAIN = "relabelling"


def read_workshop_pack(desk: Desk, workshop: Workshop | None) -> Pack:
    """Read the pack that was chosen for a workshop; else the shipped one in the engagement's language."""
    rows = desk.store.rows("pack", "id = ?", [workshop.id]) if workshop else []
    if not rows:
        return pack_for(desk.engagement().language)
    content = str(rows[0]["content"])
    if content not in desk.packs:
        given = json.loads(content)
        desk.packs[content] = read_pack(given[SHIPPED]) if SHIPPED in given else to_pack(content)
    return desk.packs[content]


def pack_content(pack: Pack, *, shipped: bool) -> str:
    """Write what is kept of a pack: its name where it comes with the program, else all of it."""
    return json.dumps({SHIPPED: pack.id}) if shipped else pack_text(pack)


def read_labels(desk: Desk, workshop: Workshop) -> tuple[Label, ...]:
    """Read everything that was said of messages in a workshop."""
    again = {a.id for a in desk.agenda(workshop) if a.kind == AGAIN}
    with desk.store.reading() as db:
        found = labels.of_workshop(db, workshop.id)
    return tuple(
        Label(
            message,
            voter,
            "" if team == labels.NONE else team,
            group,
            again=activity in again,
            shared=way == "table",
        )
        for activity, voter, message, team, way, group in found
    )


def read_points(desk: Desk, workshop: Workshop) -> tuple[CurvePoint, ...]:
    """Read the points of a workshop's curve."""
    with desk.store.reading() as db:
        found = labels.points(db, workshop.id)
    return tuple(CurvePoint(labelled, wilson(correct, total)) for labelled, correct, total in found)


def dealer(desk: Desk, round_id: str, form: Form) -> Dealer:
    """Give who deals a round's messages."""
    if round_id not in desk.dealers:
        with desk.store.reading() as db:
            had = labels.of_round(db, round_id)
        messages = [Message(row.key, row.text) for row in form.rows]
        desk.dealers[round_id] = Dealer(messages, form.each, had)
    return desk.dealers[round_id]
