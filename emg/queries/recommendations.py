"""Sets of oversight recommendations, with those whose text is on record."""

from django.db.models import Prefetch, QuerySet

from emg.models import Recommendation, RecommendationSet
from portal.models import Activity, Mandate


def sets(user) -> QuerySet[RecommendationSet]:
    """The latest evaluation first, with addressees and recorded recommendations."""
    answers = Prefetch("activities", Activity.objects.visible_to(user).latest_first())
    mandates = Mandate.objects.visible_to(user).prefetch_related(
        "asked_agencies", "asked_bodies", answers
    )
    recorded = Recommendation.objects.visible_to(user).for_list()
    recorded = recorded.prefetch_related(Prefetch("mandate", mandates))
    return (
        RecommendationSet.objects.visible_to(user)
        .for_list()
        .prefetch_related("addressees", Prefetch("recommendations", recorded))
    )
