"""The formats in which a report can be taken away."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Document
from portal.reporting.render import akn, docx, html, json, pdf, txt


@dataclass(frozen=True)
class Format:
    """A way to write a document as a file.  Text comes back as ``str``, all else as bytes."""

    key: str
    label: str | Promise
    media_type: str
    extension: str
    render: Callable[[Document], str | bytes]

    def file(self, document: Document) -> bytes:
        """The bytes of the file."""
        content = self.render(document)
        return content.encode() if isinstance(content, str) else content


FORMATS = {
    format_.key: format_
    for format_ in (
        Format("html", "HTML", "text/html; charset=utf-8", "html", html.render_file),
        Format("pdf", "PDF", "application/pdf", "pdf", pdf.render),
        Format(
            "docx",
            "Word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            docx.render,
        ),
        Format("txt", _("Plain text"), "text/plain; charset=utf-8", "txt", txt.render),
        Format("akn", "Akoma Ntoso", "application/akn+xml", "xml", akn.render),
        Format("json", "JSON", "application/json", "json", json.render),
    )
}
