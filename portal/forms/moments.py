"""A moment as people write it: a day and a time by the clock of a place."""

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

END_OF_DAY = time(23, 59)


class ClockField(forms.TimeField):
    default_error_messages = {
        "required": _("Enter the time, for example 23:59"),
        "invalid": _("Enter a real time, for example 23:59"),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("initial", END_OF_DAY)
        widget = forms.TimeInput(attrs={"class": "date-input"}, format="%H:%M")
        super().__init__(widget=widget, **options)


def moment(day: date, clock: time, zone: str) -> datetime:
    """Raises ``ValidationError`` for a time that the clocks of the place jump over that day.

    An hour that comes twice is the second one: a deadline is never earlier than it reads.
    """
    local = datetime.combine(day, clock, ZoneInfo(zone)).replace(fold=1)
    if local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(
        tzinfo=None
    ):
        raise ValidationError(
            _("The clocks go forward that day and there is no %(clock)s. Enter another time"),
            code="gap",
            params={"clock": f"{clock:%H:%M}"},
        )
    return local


def read_moment(form: forms.Form, day: str, clock: str, zone: str) -> datetime | None:
    """The moment that two fields of a form say; what is wrong stands beside the time."""
    values = form.cleaned_data.get(day), form.cleaned_data.get(clock)
    if None in values or not zone:
        return None
    try:
        return moment(*values, zone)
    except ValidationError as error:
        form.add_error(clock, error)
        return None
