"""Which panel leads an activity: shapes of work, several kinds may share one."""

from collections.abc import Mapping

from ui.facilitator.panels.panel import Panel
from ui.first_use import OnFirstUse

PANELS: Mapping[str, type[Panel]] = OnFirstUse(
    __name__,
    {
        "present": "fields.FieldsPanel",
        "break": "fields.FieldsPanel",
        "guided": "fields.FieldsPanel",
        "common-ground": "common_ground.CommonGroundPanel",
        "keyword-rules": "fields.FieldsPanel",
        "rule-score": "fields.FieldsPanel",
        "composition": "vote.VotePanel",
        "single-choice": "vote.VotePanel",
        "collect-ideas": "ideas.IdeasPanel",
        "dot-vote": "vote.VotePanel",
        "criteria-vote": "vote.VotePanel",
        "trade-off": "vote.VotePanel",
        "risk-screen": "vote.VotePanel",
        "decision": "decision.DecisionPanel",
        "checklist": "vote.VotePanel",
        "readiness": "readiness.ReadinessPanel",
        "talk": "talk.TalkPanel",
        "data-sources": "sources.SourcesPanel",
        "source-facts": "vote.VotePanel",
        "source-status": "source_status.SourceStatusPanel",
        "role-cover": "vote.VotePanel",
        "role-routes": "fields.FieldsPanel",
        "learning": "vote.VotePanel",
        "training-menu": "fields.FieldsPanel",
        "blockers": "reasons.ReasonsPanel",
        "blocker-vote": "vote.VotePanel",
        "counter-moves": "fields.FieldsPanel",
        "experiment-card": "fields.FieldsPanel",
        "scale-gate": "fields.FieldsPanel",
        "budget": "fields.FieldsPanel",
        "action-plan": "plan.PlanPanel",
        "owners": "fields.FieldsPanel",
        "commitment": "vote.VotePanel",
        "close": "vote.VotePanel",
    },
)
