"""Which panel leads an activity: shapes of work, several kinds may share one."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.facilitator.panels.decision import DecisionPanel
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.panels.ideas import IdeasPanel
from ui.facilitator.panels.panel import Panel
from ui.facilitator.panels.plan import PlanPanel
from ui.facilitator.panels.vote import VotePanel

PANELS: Mapping[str, type[Panel]] = MappingProxyType(
    {
        "present": FieldsPanel,
        "break": FieldsPanel,
        "guided": FieldsPanel,
        "single-choice": VotePanel,
        "collect-ideas": IdeasPanel,
        "dot-vote": VotePanel,
        "criteria-vote": VotePanel,
        "trade-off": VotePanel,
        "decision": DecisionPanel,
        "action-plan": PlanPanel,
    }
)
