"""The editing desk: a compiled report as it reads, with what editors laid over it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from portal import access
from portal.actions import editing, remarks
from portal.exceptions import ActionError
from portal.models import Event, Remark
from portal.pages import go_to, render_page
from portal.reporting import desk as desks
from portal.reporting import manuscript
from portal.views.desk_done import after, done_of
from portal.views.desk_pages import FILTERS, may_edit, report_of


@require_safe
def desk(request, slug):
    report = report_of(request, slug)
    whole = manuscript.read(report, report.original_language)
    shown = desks.desk_of(report, whole, request.user)
    kind = request.GET.get("show", "")
    rows = shown.of(kind)
    done = done_of(request, report)
    context = {
        "report": report,
        "desk": shown,
        "rows": rows,
        "kind": kind if kind in FILTERS else "",
        "filters": [(name, label, len(shown.of(name))) for name, label in FILTERS.items()],
        "language": report.original_language,
        "may": access.can_edit_report(request.user, report),
        # It stands with its paragraph, where the address leads; else above all.
        "done": done,
        "is_done_above": done and done.key not in {row.entry.key for row in rows},
    }
    return render_page(request, "desk/desk.html", context)


@require_POST
def desk_undo(request, slug, event):
    report = may_edit(request, slug)
    found = get_object_or_404(Event, pk=event, kind__startswith="edit.", data__report=report.pk)
    try:
        made = editing.undo(report=report, event=found, by=request.user)
    except ActionError as error:
        messages.error(request, error.message)
        return go_to(request, reverse("desk", args=[slug]))
    return go_to(request, after(request, report, made, made.key, "desk"))


@require_POST
def remark_settle(request, slug, pk):
    report = may_edit(request, slug)
    found = get_object_or_404(Remark, pk=pk, report=report)
    remarks.settle(remark=found, by=request.user)
    return go_to(request, f"{reverse('desk-paragraph', args=[slug, found.key])}#remarks")
