"""A rehearsal of an excitement event: its people label, with the messages that were chosen."""

from dataclasses import replace

from test_facilitator_teaching import event

from tests.ui.desk import Desk

__all__ = ["event"]

PACE = 400.0
SOON = 30_000


def test_made_up_people_label_and_the_machine_learns(event: Desk) -> None:
    event.program.rehearse(12, PACE)
    event.caught_up()
    event.qtbot.waitUntil(lambda: event.scene.presence.joined == 12, timeout=SOON)
    event.goes_to("label")

    event.session.rounds.open()
    event.qtbot.waitUntil(
        lambda: bool(event.scene.material.taught and event.scene.material.taught.labels >= 40), timeout=SOON
    )
    event.session.rounds.close()
    assert event.session.teaching.settle()
    event.caught_up()

    taught = event.scene.material.taught
    assert taught is not None
    assert taught.people > 6
    assert taught.together is not None
    assert taught.together.right >= 25, "they know what is right"


def test_the_clients_own_messages_are_rehearsed_not_the_shipped_ones(event: Desk) -> None:
    shipped = event.session.teaching.pack
    # The same keys mean something else here.
    turned = {team.key: shipped.teams[(n + 1) % 4].key for n, team in enumerate(shipped.teams)}
    key = {message: turned[team] for message, team in shipped.key.items()}
    own = replace(shipped, id="own", title="Own", key=key, train=shipped.train[:40])
    event.session.teaching.use_pack(own)

    event.program.rehearse(12, PACE)
    event.caught_up()
    assert event.session.teaching.pack == own
    event.goes_to("label")
    event.session.rounds.open()
    event.qtbot.waitUntil(
        lambda: bool(event.scene.material.taught and event.scene.material.taught.labelled >= 30), timeout=SOON
    )

    taught = event.scene.material.taught
    assert taught is not None
    assert len(taught.doubted) < 5, "they label by the client's key"
