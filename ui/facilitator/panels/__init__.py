"""Which panel leads an activity: shapes of work, several kinds may share one."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.facilitator.panels.decision import DecisionPanel
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.panels.ideas import IdeasPanel
from ui.facilitator.panels.panel import Panel
from ui.facilitator.panels.plan import PlanPanel
from ui.facilitator.panels.readiness import ReadinessPanel
from ui.facilitator.panels.reasons import ReasonsPanel
from ui.facilitator.panels.source_status import SourceStatusPanel
from ui.facilitator.panels.sources import SourcesPanel
from ui.facilitator.panels.talk import TalkPanel
from ui.facilitator.panels.vote import VotePanel

PANELS: Mapping[str, type[Panel]] = MappingProxyType(
    {
        "present": FieldsPanel,
        "break": FieldsPanel,
        "guided": FieldsPanel,
        "composition": VotePanel,
        "single-choice": VotePanel,
        "collect-ideas": IdeasPanel,
        "dot-vote": VotePanel,
        "criteria-vote": VotePanel,
        "trade-off": VotePanel,
        "risk-screen": VotePanel,
        "decision": DecisionPanel,
        "checklist": VotePanel,
        "readiness": ReadinessPanel,
        "talk": TalkPanel,
        "data-sources": SourcesPanel,
        "source-facts": VotePanel,
        "source-status": SourceStatusPanel,
        "role-cover": VotePanel,
        "role-routes": FieldsPanel,
        "learning": VotePanel,
        "training-menu": FieldsPanel,
        "blockers": ReasonsPanel,
        "blocker-vote": VotePanel,
        "counter-moves": FieldsPanel,
        "experiment-card": FieldsPanel,
        "scale-gate": FieldsPanel,
        "budget": FieldsPanel,
        "action-plan": PlanPanel,
        "owners": FieldsPanel,
        "commitment": VotePanel,
        "close": VotePanel,
    }
)
