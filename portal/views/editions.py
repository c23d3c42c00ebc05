"""What is published: the page of an edition and its files, as they were sealed."""

import logging

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal import files
from portal import publishing_access as rules
from portal.actions.sealing import name_of
from portal.models import EditionFile
from portal.pages import render_page
from portal.reporting.manifests import ARCHIVE
from portal.reporting.publication import canonical
from portal.reporting.render import FORMATS
from portal.views.edition_pages import address_of, archive_of, edition_of, later_than, rows_of

log = logging.getLogger(__name__)


@login_not_required
@require_safe
def edition_detail(request, slug, number):
    edition = edition_of(request, slug, number)
    context = {
        "edition": edition,
        "report": edition.report,
        "manifest": getattr(edition, "manifest", None),
        "rows": rows_of(edition),
        "archive": archive_of(edition),
        "later": list(later_than(edition, request.user)),
        "address": address_of(edition),
        "can_make": rules.can_make_again(request.user, edition),
    }
    return render_page(request, "editions/edition_detail.html", context)


@login_not_required
@require_safe
def edition_file(request, slug, number, language, kind):
    edition = edition_of(request, slug, number)
    if kind not in FORMATS:
        raise Http404
    row = get_object_or_404(edition.files, language=language, format=kind)
    return served(row, FORMATS[kind].media_type)


@login_not_required
@require_safe
def edition_archive(request, slug, number):
    """Everything in one file."""
    edition = edition_of(request, slug, number)
    row = get_object_or_404(edition.files, language="", format=ARCHIVE)
    return served(row, "application/zip")


@login_not_required
@require_safe
def edition_manifest(request, slug, number):
    """The bytes that the hash of the manifest is of, as they are in the archive too."""
    edition = edition_of(request, slug, number)
    if not hasattr(edition, "manifest"):
        raise Http404
    return HttpResponse(
        canonical(edition.manifest.content),
        content_type="application/json",
        headers={"X-Content-SHA256": edition.manifest.sha256, "Content-Security-Policy": "sandbox"},
    )


def served(row: EditionFile, media_type: str) -> FileResponse:
    """The whole file or none: one of another length than was sealed is not given out."""
    path = files.path_of(row.sha256, files.EDITIONS)
    if not path.exists() or path.stat().st_size != row.size:
        log.error("The file %s of %s is missing or damaged", row.sha256, row.edition)
        raise Http404
    return FileResponse(
        path.open("rb"),
        as_attachment=True,
        filename=name_of(row),
        content_type=media_type,
        headers={"X-Content-SHA256": row.sha256, "Content-Security-Policy": "sandbox"},
    )
