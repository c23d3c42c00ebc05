"""Finding activities by words, in two steps that cannot be mistaken for one.

One statement with the words and an order lets the planner walk the dates of all activities
for a word that stands in three of them.  So the index of words is asked first: few hits are
sorted as they are, many are found while walking the dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import BooleanField, Func, OuterRef, QuerySet, Subquery, Value

from portal.models import ActivitySearch
from portal.queries.paging import MOST_COUNTED

LONGEST = 200
HITS = """
SELECT activity_id FROM portal_activitysearch
WHERE vector @@ portal_search_query(%s, %s) LIMIT %s
"""


@dataclass(frozen=True)
class Found:
    """What the index of words says: the activities, or None where they are too many to list."""

    text: str
    is_beginning: bool
    pks: list[int] | None

    def narrow(self, activities: QuerySet) -> QuerySet:
        if self.pks is not None:
            return activities.filter(OneOf("pk", Value(self.pks)))
        words = ActivitySearch.objects.filter(activity=OuterRef("pk")).values("vector")
        query = Func(Value(self.text), Value(self.is_beginning), function="portal_search_query")
        return activities.filter(Matches(Subquery(words), query))

    def narrow_for_count(self, activities: QuerySet) -> QuerySet:
        """Without an order the index of words is the faster way to many hits."""
        if self.pks is not None:
            return self.narrow(activities)
        query = Func(Value(self.text), Value(self.is_beginning), function="portal_search_query")
        words = ActivitySearch.objects.filter(Matches("vector", query)).values("activity")
        return activities.filter(pk__in=words)


class OneOf(Func):
    """``id = ANY(array)``: one value for the planner, however many keys it holds."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


class Matches(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()


def find(text: str) -> Found:
    """Whole words first; where nothing has them, words that begin like the last one."""
    for is_beginning in (False, True):
        pks = _hits(text, is_beginning=is_beginning)
        if pks:
            break
    return Found(text, is_beginning, None if len(pks) > MOST_COUNTED else pks)


def _hits(text: str, *, is_beginning: bool) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(HITS, [text, is_beginning, MOST_COUNTED + 1])
        return [pk for (pk,) in cursor.fetchall()]
