from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from cooperation.models import Area
from portal.models import Activity


def with_counts(user) -> QuerySet[Area]:
    """Areas of cooperation, each with the number of activities that this person may see there."""
    there = (
        Activity.objects.visible_to(user)
        .filter(theme=OuterRef("theme"))
        .order_by()
        .values("theme")
        .annotate(number=Count("pk"))
        .values("number")
    )
    count = Coalesce(Subquery(there, output_field=IntegerField()), 0)
    return Area.objects.visible_to(user).for_list().annotate(activity_count=count)
