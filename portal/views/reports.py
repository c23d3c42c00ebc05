from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from portal import access, files
from portal.actions import compiling, rendering
from portal.exceptions import ActionError
from portal.models import Report
from portal.models.reports import file_name
from portal.pages import go_to, render_page
from portal.reporting import stored
from portal.reporting.render import FORMATS, html


@login_not_required
@require_safe
def report_list(request):
    reports = Report.objects.visible_to(request.user).for_list()
    return render_page(request, "reports/report_list.html", {"reports": reports})


@login_not_required
@require_safe
def report_detail(request, slug):
    """A report's desk: its outline, what was compiled, its files and the button to compile."""
    report = get_object_or_404(Report.objects.visible_to(request.user).for_list(), slug=slug)
    made = renditions(report)
    context = {
        "report": report,
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
    report = get_object_or_404(Report.objects.visible_to(request.user), slug=slug)
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
    report = get_object_or_404(Report.objects.visible_to(request.user), slug=slug)
    access.require(access.can_compile_report(request.user, report))
    return go_to(request, rendering.start(report=report, by=request.user))


@login_not_required
@require_safe
def report_read(request, slug):
    report = get_object_or_404(Report.objects.visible_to(request.user).for_list(), slug=slug)
    if not report.compile_number:
        raise Http404
    document = stored.read(report, "en")
    context = {"report": report, "body": html.render(document), "files": renditions(report)}
    return render_page(request, "reports/report_read.html", context)


@login_not_required
@require_safe
def report_file(request, slug, kind):
    """A file of the last compile.  The check comes before anything about the file is said."""
    report = get_object_or_404(Report.objects.visible_to(request.user), slug=slug)
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
