from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from portal import access, files
from portal.actions import compiling, rendering
from portal.enums import Language
from portal.exceptions import ActionError
from portal.models import Edition, Report
from portal.models.people import standing_of
from portal.models.reports import file_name
from portal.pages import go_to, render_page
from portal.reporting import stored
from portal.reporting.render import FORMATS, html
from portal.views.edition_pages import archive_of, rows_of


@login_not_required
@require_safe
def report_list(request):
    """What may be read; drafts too for those at the desk."""
    reports = Report.objects.visible_to(request.user).for_list()
    editions = Prefetch(
        "editions", Edition.objects.visible_to(request.user).for_list(), to_attr="readable"
    )
    context = {"reports": reports.prefetch_related(editions), "is_desk": is_desk(request)}
    return render_page(request, "reports/report_list.html", context)


@login_not_required
@require_safe
def report_detail(request, slug):
    """For readers its editions, the newest as a whole; for those at the desk, the draft."""
    report = get_object_or_404(Report.objects.visible_to(request.user).for_list(), slug=slug)
    seen = list(Edition.objects.visible_to(request.user).filter(report=report).for_list())
    if is_desk(request):
        return desk_page(request, report, seen)
    edition = seen[0]
    context = {
        "report": report,
        "edition": edition,
        "rows": rows_of(edition),
        "archive": archive_of(edition),
        "editions": seen,
    }
    return render_page(request, "reports/report_published.html", context)


def is_desk(request) -> bool:
    return standing_of(request.user).is_desk


def desk_page(request, report: Report, editions: list[Edition]):
    """Its outline, what was compiled, its files and the buttons."""
    made = renditions(report)
    context = {
        "report": report,
        "editions": editions,
        "sections": report.sections.order_by("position", "pk"),
        "paragraphs": report.paragraphs.exclude(number=None).count(),
        "files": made,
        "files_job": None if made else report.files_job(),
        "job": report.active_job(),
        "can_compile": access.can_compile_report(request.user, report),
    }
    return render_page(request, "reports/report_detail.html", context)


@require_POST
def report_compile(request, slug):
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    access.require(access.can_compile_report(request.user, report))
    try:
        job = compiling.start(report=report, by=request.user)
    except ActionError as error:
        messages.error(request, error.message)
        return go_to(request, report)
    return go_to(request, job)


@require_POST
def report_render(request, slug):
    """Make the files of the last compile again, after that went wrong."""
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    access.require(access.can_compile_report(request.user, report))
    return go_to(request, rendering.start(report=report, by=request.user))


@require_safe
def report_read(request, slug):
    """The draft as it stands on the desk; what is published has a page of its own."""
    report = get_object_or_404(Report.objects.at_desk(request.user).for_list(), slug=slug)
    language = request.GET.get("language", report.original_language)
    if not report.compile_number or language not in Language.values:
        raise Http404
    context = {
        "report": report,
        "body": html.render(stored.read(report, language)),
        "files": renditions(report),
        "language": language,
        "languages": Language.values,
    }
    return render_page(request, "reports/report_read.html", context)


@require_safe
def report_file(request, slug, kind):
    """A file of the last compile.  The check comes before anything about the file is said."""
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    if kind not in FORMATS:
        raise Http404
    rendition = get_object_or_404(
        report.renditions, compile_number=report.compile_number, language="en", format=kind
    )
    entry = FORMATS[kind]
    return FileResponse(
        files.path_of(rendition.sha256).open("rb"),
        as_attachment=True,
        filename=f"{file_name(report)}.en.{entry.extension}",
        content_type=entry.media_type,
        headers={"X-Content-SHA256": rendition.sha256, "Content-Security-Policy": "sandbox"},
    )


def renditions(report: Report) -> list:
    """The files of the last compile, in the order of the formats."""
    made = report.renditions.filter(compile_number=report.compile_number, language="en")
    by_format = {rendition.format: rendition for rendition in made}
    return [
        {"format": key, "label": entry.label, "size": by_format[key].size}
        for key, entry in FORMATS.items()
        if key in by_format
    ]
