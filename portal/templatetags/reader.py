"""Lines of a published text, for those who read it on the screen."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from portal.reporting.reading import Glossary
from portal.reporting.render.inline import html_of
from portal.reporting.render.layout import Run

register = template.Library()


@register.filter
def explained(runs: Iterable[Run], glossary: Glossary) -> SafeString:
    """The runs of a line, with each acronym explained where it is first read."""
    return glossary.html_of(runs)


@register.filter
def without_notes(runs: Iterable[Run]) -> SafeString:
    """For a line that stands twice in a page: its footnotes belong to the other place."""
    return html_of(tuple(run for run in runs if run.style != "note"))
