"""Sets of oversight recommendations, with those whose text is on record."""

from django.db.models import Prefetch, QuerySet

from emg.models import Recommendation, RecommendationSet
from emg.queries import bodies
from portal.models import Activity, Agency, Mandate


def sets(user) -> QuerySet[RecommendationSet]:
    """The latest evaluation first, with addressees and recorded recommendations."""
    answers = Prefetch("activities", Activity.objects.visible_to(user).latest_first())
    mandates = Mandate.objects.visible_to(user).prefetch_related(*bodies.asked(), answers)
    recorded = Recommendation.objects.visible_to(user).for_list()
    recorded = recorded.prefetch_related(Prefetch("mandate", mandates))
    return (
        RecommendationSet.objects.visible_to(user)
        .for_list()
        .prefetch_related(
            Prefetch("addressees", Agency.objects.for_list()),
            Prefetch("recommendations", recorded),
        )
    )
