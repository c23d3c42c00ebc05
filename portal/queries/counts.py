"""How many rows hang on each row of a list, within the query of the list itself."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce


def count_of(queryset: QuerySet, field: str) -> Coalesce:
    """The rows whose ``field`` is the row of the list; a join would multiply one count by another."""
    rows = queryset.filter(**{field: OuterRef("pk")}).order_by().values(field)
    number = rows.annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(number, output_field=IntegerField()), 0)
