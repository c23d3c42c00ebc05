from cooperation.models.agreements import Agreement, Clause
from cooperation.models.areas import Area
from cooperation.models.countries import CountryEngagement, EngagementFigure, PilotCountry
from cooperation.models.figures import ActivityFigure
from cooperation.models.projects import FundingWindow, JointProject

__all__ = [
    "ActivityFigure",
    "Agreement",
    "Area",
    "Clause",
    "CountryEngagement",
    "EngagementFigure",
    "FundingWindow",
    "JointProject",
    "PilotCountry",
]
