"""Where a sentence and a number come from: of a draft for the desk, of an edition for readers."""

import msgspec
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.models import Edition, EditionText, Report
from portal.pages import render_page
from portal.queries import provenance
from portal.reporting import stored
from portal.reporting.document import Block, Document, counts_in, numbered


@require_safe
def report_sources(request, slug, key):
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    return sources_page(request, report, draft_of(report), key)


@require_safe
def report_number(request, slug, at, key):
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    return number_page(request, report, draft_of(report), at, key)


@login_not_required
@require_safe
def edition_sources(request, slug, number, language, key):
    text = text_of(request.user, slug, number, language)
    return sources_page(request, text.edition.report, published(text), key, text)


@login_not_required
@require_safe
def edition_number(request, slug, number, language, at, key):
    text = text_of(request.user, slug, number, language)
    return number_page(request, text.edition.report, published(text), at, key, text)


def draft_of(report: Report) -> Document:
    if not report.compile_number:
        raise Http404
    return stored.read(report, report.original_language)


def text_of(user, slug: str, number: int, language: str) -> EditionText:
    editions = Edition.objects.visible_to(user).filter(report__slug=slug, number=number)
    texts = EditionText.objects.select_related("edition__report", "edition__manifest")
    return get_object_or_404(texts, edition__in=editions, language=language)


def published(text: EditionText) -> Document:
    return msgspec.convert(text.document, Document)


def block_at(document: Document, key: str) -> Block:
    for block in document.blocks:
        if block.key == key:
            return block
    raise Http404


def sources_page(request, report, document, key, text=None):
    block = block_at(document, key)
    sources = provenance.sources_of(getattr(block, "cites", ()), request.user)
    context = frame(report, document, block, text) | {"sources": sources}
    return render_page(request, "ledgers/sources.html", context, part="sources")


def number_page(request, report, document, at, key, text=None):
    block = block_at(document, key)
    counts = counts_in(block)
    if not 0 < at <= len(counts):
        raise Http404
    count = counts[at - 1]
    rows = provenance.sources_of(count.of, request.user)
    context = frame(report, document, block, text) | {"count": count, "sources": rows}
    return render_page(request, "ledgers/number.html", context, part="sources")


def frame(report: Report, document: Document, block: Block, text: EditionText | None) -> dict:
    """What both pages say of the paragraph they belong to, and the way back to it."""
    number = numbered(document).paragraphs.get(block.key)
    if text is None:
        back = reverse("report-read", args=[report.slug])
    else:
        back = reverse("edition-read", args=[report.slug, text.edition.number, text.language])
    return {
        "report": report,
        "edition": text.edition if text else None,
        "symbol": text.edition.symbol if text else report.symbol,
        "snapshot_at": text.edition.snapshot_at if text else report.snapshot_at,
        "number": number,
        "back": f"{back}#para-{number}" if number else back,
    }
