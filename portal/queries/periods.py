"""Dates that are known to the month or the year, compared as far as they are known."""

from __future__ import annotations

from django.db.models import CharField, F, Func, Q, Value
from django.db.models.lookups import LessThan
from django.utils import timezone


def is_over(field: str) -> Q:
    """All of a date has gone by: "November 2009" is over when the month is."""
    # Padded, 2009-11 sorts after every day of that month.
    latest = Func(
        F(field),
        Value(10),
        Value("-99"),
        function="RPAD",
        output_field=CharField(db_collation="C"),
    )
    return Q(LessThan(latest, Value(timezone.localdate().isoformat(), CharField())))
