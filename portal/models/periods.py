"""A constraint that every record with a beginning and an end shares."""

from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _


def ends_after_start(
    name: str, start: str = "starts_on", end: str = "ends_on"
) -> models.CheckConstraint:
    """The end is not before the start, for dates known to the year, month or day.

    ``2009-10`` may end what started on ``2009-10-23``: padding the end to the last moment it
    can mean compares what is known and nothing more.
    """
    latest = Func(
        F(end),
        Value(10),
        Value("-99"),
        function="RPAD",
        output_field=models.CharField(db_collation="C"),
    )
    return models.CheckConstraint(
        name=f"{name}_ends_after_it_starts",
        condition=Q(**{f"{start}__isnull": True})
        | Q(**{f"{end}__isnull": True})
        | models.lookups.GreaterThanOrEqual(latest, F(start)),
        violation_error_message=_("The end must not be before the start."),
    )
