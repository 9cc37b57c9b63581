"""What the room's keyword rules reach: the pack they are for, where the words stand, the score."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.language import _
from workshop.model import Activity, Material, Pack, RuleScore, Team
from workshop.teaching.keywords import score_rules, words_of
from workshop.teaching.packs import DEFAULT, read_pack, shipped


def pack_of(activity: Activity) -> Pack:
    """Give the message pack that an activity works with."""
    return read_pack(activity.spec.get("pack", DEFAULT))


def pack_mistake(spec: Mapping[str, Any]) -> str:
    """Say that a template names a pack which does not come with the program."""
    names = [name for name, _title, _language in shipped()]
    if spec.get("pack", DEFAULT) not in names:
        return _("“pack” must be one of: {names}").format(names=", ".join(names))
    return fields_mistake(spec)


def words_field(team: Team) -> str:
    """Give the id of the field in which a team's keywords are written."""
    return f"words-{team.key}"


def rules_of_room(activity: Activity, material: Material) -> RuleScore | None:
    """Score the words that the room wrote down; None while there are none."""
    pack = pack_of(activity)
    words = tuple((team.key, words_of(material.written.get(words_field(team), ""))) for team in pack.teams)
    return _scored(pack.id, words) if any(mine for _team, mine in words) else None


@lru_cache(maxsize=64)
def _scored(pack: str, words: tuple[tuple[str, tuple[str, ...]], ...]) -> RuleScore:
    return score_rules(dict(words), read_pack(pack))
