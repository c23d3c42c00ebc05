from django.db.models import Prefetch, QuerySet

from cooperation.models import FundingWindow, JointProject
from portal.models import Participation


def for_list(user) -> QuerySet[JointProject]:
    """Joint projects with the agencies that carry them out."""
    parts = Participation.objects.select_related("agency").order_by("agency__acronym", "pk")
    return (
        JointProject.objects.visible_to(user)
        .for_list()
        .select_related("activity__lead", "area__theme", "agreement")
        .prefetch_related(Prefetch("activity__participations", parts))
    )


def windows(user) -> QuerySet[FundingWindow]:
    return FundingWindow.objects.visible_to(user).for_list()
