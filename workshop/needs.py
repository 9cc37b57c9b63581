"""What should be there before the day, read from the file: who, why, problems, data, numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.language import _, ngettext
from workshop.model import Idea
from workshop.scene import CLOUD, Scene

# A place that is no fact: the paper that asks the client for what it sends.
INVITATION = "invitation"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to have before the day; `met` tells that it is there.

    `place` is where it is seen to: one of the facts by its key, or INVITATION.
    """

    words: str
    detail: str
    met: bool
    place: str


def cloud_rules() -> Mapping[str, str]:
    """Give what a client may say of cloud services, as the invitation asks it: words by key."""
    return dict(zip(CLOUD, (_("allowed"), _("allowed under conditions"), _("not allowed")), strict=True))


def needs(scene: Scene) -> tuple[Need, ...]:
    """Say what is there and what is missing; what the agenda gathers itself is not asked for."""
    workshop = scene.workshop
    found = [_sponsor(scene), _decider(scene)]
    if workshop is not None:
        found.append(_people(workshop.invited, workshop.present))
    if workshop is None or not workshop.is_event:
        ideas = [i for i in scene.material.ideas if not i.merged]
        found += [_problems(ideas), _cloud(scene), _sources(scene)]
        if ideas:
            found.append(_numbers(ideas))
    return tuple(found)


def _sponsor(scene: Scene) -> Need:
    name, why = scene.engagement.sponsor, scene.engagement.why or scene.material.written.get("why", "")
    if name and why:
        return Need(_("Sponsor and why"), _("{name}, in a sentence").format(name=name), met=True, place="why")
    missing = _("no name and no sentence yet")
    if name:
        missing = _("{name}, no sentence yet").format(name=name)
    elif why:
        missing = _("the why is there, no name yet")
    return Need(_("Sponsor and why"), missing, met=False, place="why" if name else "sponsor")


def _decider(scene: Scene) -> Need:
    name = scene.engagement.decider
    return Need(_("Decider"), name or _("no name yet"), met=bool(name), place="decider")


def _people(invited: int, present: int) -> Need:
    n = invited or present
    words = ngettext("{n} invited", "{n} invited", n) if invited else ngettext("{n} person", "{n} people", n)
    said = words.format(n=n) if n else _("nobody invited yet")
    return Need(_("People"), said, met=n > 0, place="people")


def _problems(ideas: list[Idea]) -> Need:
    n = len(ideas)
    owned = sum(1 for i in ideas if i.who)
    if not n:
        return Need(_("Problems"), _("none yet"), met=False, place="problems")
    if owned == n:
        said = ngettext("{n} with an owner", "{n} with an owner", n).format(n=n)
        return Need(_("Problems"), said, met=True, place="problems")
    lost = _("{n} of {all} without an owner").format(n=n - owned, all=n)
    return Need(_("Problems"), lost, met=False, place=INVITATION)


def _cloud(scene: Scene) -> Need:
    said = cloud_rules().get(scene.cloud, "")
    return Need(_("Cloud rule"), said or _("not known yet"), met=bool(said), place="cloud")


def _sources(scene: Scene) -> Need:
    sources = scene.material.sources
    n, lost = len(sources), sum(1 for s in sources if not s.owner)
    if not n:
        return Need(_("Data sources"), _("none yet"), met=False, place="sources")
    if lost:
        said = _("{n} of {all} without an owner").format(n=lost, all=n)
        return Need(_("Data sources"), said, met=False, place=INVITATION)
    said = ngettext("{n} with an owner", "{n} with an owner", n).format(n=n)
    return Need(_("Data sources"), said, met=True, place="sources")


def _numbers(ideas: list[Idea]) -> Need:
    lost = sum(1 for i in ideas if i.times is None or i.minutes is None)
    if not lost:
        return Need(_("Today’s numbers"), _("there for every problem"), met=True, place="problems")
    words = ngettext("none for {n} problem", "none for {n} problems", lost).format(n=lost)
    return Need(_("Today’s numbers"), words, met=False, place=INVITATION)
