from typing import Any

from django import forms
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _


class MoneyField(forms.DecimalField):
    """A sum in United States dollars, with or without the separators of the reader's language."""

    default_error_messages = {
        "invalid": _("Enter a number, for example 250000"),
        "min_value": _("The sum must not be less than 0"),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(max_digits=14, decimal_places=2, min_value=0, localize=True, **options)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            for sign in (get_format("THOUSAND_SEPARATOR"), " ", "\u00a0", "\u202f"):
                value = value.replace(sign, "")
        return super().to_python(value)
