"""What the room's keyword rules reach: where the words stand, the score."""

from functools import lru_cache

from workshop.model import Activity, Material, Pack, RuleScore, Team
from workshop.teaching.keywords import score_rules, words_of


def words_field(team: Team) -> str:
    """Give the id of the field in which a team's keywords are written."""
    return f"words-{team.key}"


def rules_of_room(_activity: Activity, material: Material) -> RuleScore | None:
    """Score the words that the room wrote down; None while there are none."""
    pack = material.pack
    if pack is None:
        return None
    words = tuple((team.key, words_of(material.written.get(words_field(team), ""))) for team in pack.teams)
    return _scored(pack, words) if any(mine for _team, mine in words) else None


@lru_cache(maxsize=64)
def _scored(pack: Pack, words: tuple[tuple[str, tuple[str, ...]], ...]) -> RuleScore:
    return score_rules(dict(words), pack)
