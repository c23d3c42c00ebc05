"""A day that is known to the day, typed as people write it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.partial_dates import PartialDate, PartialDateFormField

DAY_HINT = _("For example 27 September 2009 or 27/9/2009.")


class DayField(PartialDateFormField):
    """Clean to a ``date``: a month or a year alone is not enough."""

    default_error_messages = {
        "not_a_date": _("Enter a real date, for example 27 September 2009"),
        "not_a_day": _("Enter the day too, for example 27 September 2009"),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", DAY_HINT)
        options.setdefault("widget", forms.TextInput(attrs={"class": "date-input"}))
        super().__init__(**options)

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, date):
            return value
        found = super().to_python(value)
        if found is None:
            return None
        if found.day is None:
            raise ValidationError(self.error_messages["not_a_day"], code="not_a_day")
        return found.first_day()

    def prepare_value(self, value: Any) -> Any:
        return str(PartialDate.of(value)) if isinstance(value, date) else value
