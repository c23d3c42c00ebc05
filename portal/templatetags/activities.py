"""Cells of the list of activities, written once for each value that they can have."""

from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.templatetags.portal import icon, status_icon, status_tone

register = template.Library()


@register.filter
def status_cell(row) -> SafeString:
    """The state as word, icon and colour, as ``<c-status>`` writes it."""
    return _status(row.status, row.status_label)


@lru_cache(maxsize=256)
def _status(status: str, label: str) -> SafeString:
    return format_html(
        '<span class="status tone-{}">{}{}</span>',
        status_tone(status),
        icon(status_icon(status)),
        label,
    )
