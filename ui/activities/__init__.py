"""The table of views: how each activity kind is shown, one module each."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.activities import (
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
from ui.activities.view import Moment, RoomPainter, View

VIEWS: Mapping[str, View] = MappingProxyType(
    {
        "present": present.VIEW,
        "break": pause.VIEW,
        "guided": guided.VIEW,
        "single-choice": single_choice.VIEW,
        "collect-ideas": collect_ideas.VIEW,
        "dot-vote": dot_vote.VIEW,
        "criteria-vote": criteria_vote.VIEW,
        "trade-off": trade_off.VIEW,
        "decision": decision.VIEW,
        "action-plan": action_plan.VIEW,
    }
)

__all__ = ["VIEWS", "Moment", "RoomPainter", "View"]
