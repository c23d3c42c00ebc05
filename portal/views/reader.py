"""A published report as it is read: no sign-in, one page, and every claim two clicks from it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from portal.models import Edition
from portal.pages import render_page
from portal.queries import reading as known
from portal.reporting import comparison
from portal.reporting.reading import Reading, document_of, find
from portal.views.edition_pages import edition_of
from portal.views.reader_pages import (
    best_language,
    day_of,
    drawing,
    frame,
    later_editions,
    reader_context,
    spreadsheet,
    tag_of,
    tagged,
    text_of,
    texts_to_compare,
    unchanged,
)

LONGEST_QUESTION = 200


@login_not_required
@require_safe
def edition_read(request, slug, number, language):
    """The text of an edition as it was sealed; a language that is missing leads to one that is there."""
    edition = edition_of(request, slug, number)
    text = edition.texts.filter(language=language).first()
    if text is None:
        return elsewhere(edition, language)
    later = later_editions(edition, request.user)
    tag = tag_of(request, text, later)
    if answer := unchanged(request, tag):
        return answer
    context = reader_context(request, Reading(text), later)
    return tagged(request, render_page(request, "reader/read.html", context), tag)


@login_not_required
@require_safe
def report_latest(request, slug):
    """An address for agendas: whatever edition is the newest that this reader may read."""
    seen = Edition.objects.visible_to(request.user).filter(report__slug=slug)
    edition = seen.select_related("report").order_by("-number").first()
    if edition is None:
        raise Http404
    return elsewhere(edition, get_language())


def elsewhere(edition: Edition, language: str) -> HttpResponseRedirect:
    found = best_language(edition, language)
    return HttpResponseRedirect(
        reverse("edition-read", args=[edition.report.slug, edition.number, found])
    )


@login_not_required
@require_safe
def edition_search(request, slug, number, language):
    """Words in this report, for those whose browser cannot find them without accents."""
    text = text_of(request, slug, number, language)
    question = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    reading = Reading(text)
    hits = find(reading, question) if question else []
    context = frame(text) | {"question": question, "hits": hits}
    return render_page(request, "reader/search.html", context, part="hits")


@login_not_required
@require_safe
def edition_changes(request, slug, number, language):
    """What changed since the edition before, or since the last report to the same organ."""
    text = text_of(request, slug, number, language)
    earlier = known.before(text.edition, request.user)
    context = frame(text) | {"earlier": earlier}
    if earlier and (pair := texts_to_compare(earlier, text)):
        old, new = pair
        compared = comparison.compare(document_of(old), document_of(new))
        context |= {"comparison": compared, "old": old, "new": new}
    return render_page(request, "reader/changes.html", context)


@login_not_required
@require_safe
def edition_coverage(request, slug, number, language):
    """Who answered, who confirmed no change and who is silent."""
    text = text_of(request, slug, number, language)
    day = day_of(text.edition)
    context = frame(text) | {
        "day": day,
        "now": timezone.now(),
        "rounds": known.coverage(day, text.edition.snapshot_at),
    }
    return render_page(request, "reader/coverage.html", context)


@login_not_required
@require_safe
@gzip_page
def edition_figure(request, slug, number, language, key, kind):
    """A chart alone: its data as a spreadsheet, or the drawing."""
    text = text_of(request, slug, number, language)
    figure = Reading(text).figure(key)
    if figure is None:
        raise Http404
    return {"csv": spreadsheet, "svg": drawing}[kind](text, figure)
