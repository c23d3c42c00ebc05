"""Finding activities by words."""

from __future__ import annotations

from django.db.models import BooleanField, Func, OuterRef, Subquery, Value

from portal.models import ActivitySearch
from portal.queries.hits import Hits

LONGEST = 200


class Matches(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()


def find(text: str) -> Hits:
    """Whole words first; where nothing has them, words that begin like the last one."""
    return _find(text, is_beginning=False) or _find(text, is_beginning=True)


def _find(text: str, *, is_beginning: bool) -> Hits:
    query = Func(Value(text), Value(is_beginning), function="portal_search_query")
    words = ActivitySearch.objects.filter(activity=OuterRef("pk")).values("vector")
    return Hits.read(
        ActivitySearch.objects.filter(Matches("vector", query)).values_list(
            "activity_id", flat=True
        ),
        Matches(Subquery(words), query),
    )
