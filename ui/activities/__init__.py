"""The table of views: how each activity kind is shown; kinds of one shape share a view."""

from collections.abc import Mapping

from ui.activities.view import Moment, RoomPainter, View
from ui.first_use import OnFirstUse

VIEWS: Mapping[str, View] = OnFirstUse(
    __name__,
    {
        "present": "present.VIEW",
        "break": "pause.VIEW",
        "guided": "guided.VIEW",
        "common-ground": "common_ground.VIEW",
        "keyword-rules": "cards.VIEW",
        "rule-score": "rule_score.VIEW",
        "raw-messages": "raw_messages.VIEW",
        "labelling": "labelling.VIEW",
        "learning-curve": "learning_curve.VIEW",
        "silos": "silos.VIEW",
        "relabelling": "relabelling.VIEW",
        "fool-it": "fool_it.VIEW",
        "composition": "single_choice.VIEW",
        "pulse": "pulse.VIEW",
        "quiz": "quiz.VIEW",
        "single-choice": "single_choice.VIEW",
        "collect-ideas": "collect_ideas.VIEW",
        "dot-vote": "dot_vote.VIEW",
        "criteria-vote": "criteria_vote.VIEW",
        "trade-off": "trade_off.VIEW",
        "risk-screen": "statements.VIEW",
        "decision": "decision.VIEW",
        "checklist": "statements.VIEW",
        "readiness": "readiness.VIEW",
        "talk": "talk.VIEW",
        "data-sources": "data_sources.VIEW",
        "source-facts": "source_facts.VIEW",
        "source-status": "source_status.VIEW",
        "role-cover": "role_cover.VIEW",
        "role-routes": "role_routes.VIEW",
        "learning": "statements.VIEW",
        "training-menu": "cards.VIEW",
        "blockers": "blockers.VIEW",
        "blocker-vote": "blocker_vote.VIEW",
        "counter-moves": "cards.VIEW",
        "experiment-card": "cards.VIEW",
        "scale-gate": "cards.VIEW",
        "budget": "cards.VIEW",
        "action-plan": "action_plan.VIEW",
        "owners": "cards.VIEW",
        "commitment": "single_choice.VIEW",
        "worries": "worries.VIEW",
        "own-words": "own_words.VIEW",
        "sign-up": "sign_up.VIEW",
        "close": "single_choice.VIEW",
    },
)

__all__ = ["VIEWS", "Moment", "RoomPainter", "View"]
