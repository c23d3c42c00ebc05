"""Sets of oversight recommendations, with those whose text is on record."""

from django.db.models import Prefetch, QuerySet

from emg.models import Recommendation, RecommendationSet
from portal.models import Activity, Document, Mandate


def sets(user) -> QuerySet[RecommendationSet]:
    """The latest evaluation first; a set is as public as the document that it stands in."""
    answers = Prefetch("activities", Activity.objects.visible_to(user).latest_first())
    mandates = Mandate.objects.visible_to(user).prefetch_related(
        "asked_agencies", "asked_bodies", answers
    )
    recorded = Recommendation.objects.filter(mandate__in=Mandate.objects.visible_to(user))
    recorded = recorded.prefetch_related(Prefetch("mandate", mandates)).order_by("position", "pk")
    return (
        RecommendationSet.objects.filter(document__in=Document.objects.visible_to(user))
        .select_related("document", "oversight_body")
        .prefetch_related("addressees", Prefetch("recommendations", recorded))
        .order_by("-document__issued_on", "pk")
    )
