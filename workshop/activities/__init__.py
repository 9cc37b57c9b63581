"""The table of activity kinds: one module each, a record of pure functions."""

from collections.abc import Mapping
from types import MappingProxyType

from workshop.activities import (
    action_plan,
    blocker_vote,
    blockers,
    budget,
    checklist,
    close,
    collect_ideas,
    commitment,
    common_ground,
    composition,
    counter_moves,
    criteria_vote,
    data_sources,
    decision,
    dot_vote,
    experiment_card,
    guided,
    keyword_rules,
    learning,
    owners,
    pause,
    present,
    readiness,
    risk_screen,
    role_cover,
    role_routes,
    rule_score,
    scale_gate,
    single_choice,
    source_facts,
    source_status,
    talk,
    trade_off,
    training_menu,
)
from workshop.activities.kind import Kind

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        module.KIND.name: module.KIND
        for module in (
            present,
            pause,
            guided,
            common_ground,
            keyword_rules,
            rule_score,
            composition,
            single_choice,
            collect_ideas,
            dot_vote,
            criteria_vote,
            trade_off,
            risk_screen,
            decision,
            checklist,
            readiness,
            talk,
            data_sources,
            source_facts,
            source_status,
            role_cover,
            role_routes,
            learning,
            training_menu,
            blockers,
            blocker_vote,
            counter_moves,
            experiment_card,
            scale_gate,
            budget,
            action_plan,
            owners,
            commitment,
            close,
        )
    }
)
