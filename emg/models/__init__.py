from emg.models.groups import IssueGroup
from emg.models.inventories import Inventory
from emg.models.plans import Output, Stream, WorkPlan
from emg.models.recommendations import Recommendation, RecommendationSet

__all__ = [
    "Inventory",
    "IssueGroup",
    "Output",
    "Recommendation",
    "RecommendationSet",
    "Stream",
    "WorkPlan",
]
