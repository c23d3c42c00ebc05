"""HTML: the fragment that a page of the portal shows, and a file that stands alone."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from portal.reporting.document import Document
from portal.reporting.render.writer import lay_out

STYLES = settings.BASE_DIR / "static" / "portal" / "report.css"


def render(document: Document) -> SafeString:
    """The report as it stands in a page of the portal."""
    with override(document.language):
        return render_to_string("reports/document/document.html", {"report": lay_out(document)})


def render_extract(document: Document) -> SafeString:
    """Its summary and its blocks alone: a part of a report while somebody works on it."""
    with override(document.language):
        return render_to_string("reports/document/extract.html", {"report": lay_out(document)})


def render_file(document: Document) -> str:
    """A complete file with its own styles, whose links lead to the portal."""
    context = {"report": lay_out(document, settings.BASE_URL), "styles": _styles()}
    with override(document.language):
        return render_to_string("reports/document/file.html", context)


def _styles() -> SafeString:
    """Our own style sheet: it holds nothing that ends a ``<style>`` element."""
    return mark_safe(STYLES.read_text())  # noqa: S308
