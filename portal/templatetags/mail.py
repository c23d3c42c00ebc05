"""For mails, which are plain text as often as not."""

from django import template
from django.utils.translation import get_language_bidi

register = template.Library()
FIRST_STRONG, POP = "\u2068", "\u2069"


@register.filter
def isolated(value: object) -> str:
    """A name or a number in a sentence that runs the other way, kept apart without any markup."""
    text = str(value)
    return f"{FIRST_STRONG}{text}{POP}" if text and get_language_bidi() else text
