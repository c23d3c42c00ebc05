"""Recommendations of oversight bodies, and the sets they come in."""

from typing import Any

from django.utils.translation import ngettext

from emg.models import Recommendation, RecommendationSet
from portal.actions import records
from portal.exceptions import ActionError


def create_set(*, by, **fields: Any) -> RecommendationSet:
    return records.create(RecommendationSet, by=by, fields=fields)


def create(*, recommendation_set: RecommendationSet, by, **fields: Any) -> Recommendation:
    """Add the text of a recommendation; a set holds no more than it counts."""
    if recommendation_set.recommendations.count() >= recommendation_set.count:
        raise ActionError(
            ngettext(
                "The one recommendation of this evaluation is recorded.",
                "All %(count)s recommendations of this evaluation are recorded.",
                recommendation_set.count,
            )
            % {"count": recommendation_set.count},
            field="recommendation_set",
        )
    fields["recommendation_set"] = recommendation_set
    return records.create(Recommendation, by=by, fields=fields)
