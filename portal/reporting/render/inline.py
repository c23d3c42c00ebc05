"""The inside of a line as HTML, written in Python: in a template every blank would count."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from portal.reporting.render.layout import Run, Runs


def html_of(runs: Runs) -> SafeString:
    return format_html_join("", "{}", ((_html_of_run(run),) for run in runs))


def _html_of_run(run: Run) -> SafeString | str:
    if run.style == "note":
        return _note_mark(run)
    words: SafeString | str = run.text
    if run.style == "emphasis":
        words = format_html("<em>{}</em>", words)
    elif run.style == "code":
        # A symbol reads from left to right in every script.
        words = format_html('<bdi dir="ltr">{}</bdi>', words)
    return format_html('<a href="{}">{}</a>', run.url, words) if run.url else words


def _note_mark(run: Run) -> SafeString:
    return format_html(
        '<sup><a id="{0}-mark" href="#{0}" role="doc-noteref">{1}</a></sup>',
        run.anchor,
        run.mark,
    )
