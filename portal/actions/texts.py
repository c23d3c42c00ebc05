"""What people type, made safe to store: short lines are refused, long texts are cleaned."""

import re
from typing import Any

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from portal.exceptions import ActionError
from portal.reporting.text import clean_text

NARRATIVE_LIMIT = 50_000
# What a narrative may hold: tabs, breaks, and characters without a width that no script needs.
NOT_IN_A_LINE = re.compile("[\t\n\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064]")


def clean(model: type[models.Model], fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with their texts cleaned.

    A title or an identifier with characters that nobody can see may be a forgery, so it is
    refused; in a narrative they are leftovers of a paste, so they are dropped.
    """
    return {name: cleaned(model, name, value) for name, value in fields.items()}


def cleaned(model: type[models.Model], name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    field = model._meta.get_field(name)
    if isinstance(field, models.TextField):
        return narrative(value, field=name)
    if isinstance(field, models.CharField):
        return line(value, field=name)
    return value


def narrative(text: str, *, field: str) -> str:
    text = clean_text(text)
    if len(text) > NARRATIVE_LIMIT:
        raise ActionError(
            _("The text has %(length)s characters. Shorten it to at most %(limit)s.")
            % {
                "length": number_format(len(text), force_grouping=True),
                "limit": number_format(NARRATIVE_LIMIT, force_grouping=True),
            },
            field=field,
        )
    return text


def line(text: str, *, field: str) -> str:
    if text != clean_text(text) or NOT_IN_A_LINE.search(text):
        raise ActionError(
            _(
                "The text contains line breaks or invisible characters. Type it instead of pasting it."
            ),
            field=field,
        )
    return text
