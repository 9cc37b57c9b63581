"""The table of activity kinds: one module each, a record of pure functions."""

from collections.abc import Mapping
from types import MappingProxyType

from workshop.activities import (
    action_plan,
    collect_ideas,
    criteria_vote,
    decision,
    dot_vote,
    guided,
    pause,
    present,
    single_choice,
    trade_off,
)
from workshop.activities.kind import Kind

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        module.KIND.name: module.KIND
        for module in (
            present,
            pause,
            guided,
            single_choice,
            collect_ideas,
            dot_vote,
            criteria_vote,
            trade_off,
            decision,
            action_plan,
        )
    }
)
