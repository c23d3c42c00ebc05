"""One section of a report as it would be compiled now, for whoever edits the outline."""

from __future__ import annotations

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import override

from portal.models import Report, Section
from portal.reporting.compile import blocks_of, memory
from portal.reporting.document import Document
from portal.reporting.document import Paragraph as ParagraphBlock
from portal.reporting.masthead import masthead
from portal.reporting.render import html
from portal.reporting.wordings import remembered
from portal.reporting.words import words


def section(report: Report, line: Section, language: str) -> SafeString:
    """The section as HTML, its paragraphs numbered from one.  Raises ``ActionError``."""
    word = words(language)
    with override(language), remembered(memory(language)):
        blocks = tuple(blocks_of(report, line, language, timezone.now()))
        head = masthead(report, word)
    lines = [block for block in blocks if isinstance(block, ParagraphBlock)]
    is_summary = line.level == 0
    document = Document(
        language=language,
        masthead=head,
        summary=tuple(block.content for block in lines) if is_summary else (),
        summary_cites=(),
        blocks=() if is_summary else blocks,
        summary_heading=word.text("summary-heading"),
    )
    return html.render_extract(document)
