"""Narrowing a list by what stands in another table, in two steps that cannot be mistaken for one.

In one statement the planner may walk the dates of all activities for a word, a country or an
agency that only three of them have.  So the other table is asked first: few hits are sorted as
they are, many are met soon enough while walking the dates.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, Value
from django.db.models.expressions import Combinable

from portal.models import Activity, Participation
from portal.queries.paging import MOST_COUNTED


class OneOf(Func):
    """``id = ANY(array)``: one value for the planner, however many keys it holds."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


@dataclass(frozen=True)
class Hits:
    """The activities that another table names: ``pks``, or None where they are too many.

    ``test`` is asked of each row while walking; ``source`` gives the keys, flat, in no order.
    """

    pks: list[int] | None
    test: Q | Combinable
    source: QuerySet

    def __bool__(self) -> bool:
        return self.pks is None or bool(self.pks)

    @classmethod
    def read(cls, source: QuerySet, test: Q | Combinable) -> Hits:
        pks = list(source[: MOST_COUNTED + 1])
        return cls(None if len(pks) > MOST_COUNTED else pks, test, source)

    def narrow(self, activities: QuerySet) -> QuerySet:
        return activities.filter(self.test if self.pks is None else OneOf(F("pk"), Value(self.pks)))

    def narrow_for_count(self, activities: QuerySet) -> QuerySet:
        """Without an order the keys are the faster way to many hits."""
        if self.pks is not None:
            return self.narrow(activities)
        return activities.filter(pk__in=self.source)


def in_country(country: int) -> Hits:
    links = Activity.countries.through.objects.filter(country=country)
    test = Exists(links.filter(activity=OuterRef("pk")))
    return Hits.read(links.values_list("activity_id", flat=True), test)


def with_agency(agency: int) -> Hits:
    """Activities that the agency leads or takes part in."""
    parts = Participation.objects.filter(agency=agency)
    led = Activity.objects.filter(lead=agency).values_list("pk", flat=True)
    test = Q(lead=agency) | Q(Exists(parts.filter(activity=OuterRef("pk"))))
    taking_part = parts.values_list("activity_id", flat=True)
    return Hits.read(taking_part.union(led, all=True), test)
