"""Lines of a laid-out document in templates."""

from django import template
from django.utils.safestring import SafeString

from portal.reporting.render.inline import html_of

register = template.Library()


@register.filter
def inline(runs: tuple) -> SafeString:
    """``{{ block.runs|inline }}``: the runs of a line as HTML."""
    return html_of(runs)
