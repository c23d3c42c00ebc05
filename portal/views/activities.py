from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal import access
from portal.actions import activities, receipts
from portal.extension import activity_panels
from portal.forms.activities import EditActivity, LogActivity
from portal.forms.filters import ActivityFilter
from portal.models import Activity
from portal.pages import go_to, posted, render_page, reported_on
from portal.panels import panels_for
from portal.queries import names
from portal.queries.activities import export_rows, read_list
from portal.queries.activity_details import detail_of
from portal.views.activity_lists import list_context, spreadsheet


@login_not_required
@require_safe
def activity_list(request):
    filters = ActivityFilter(request.GET, names=names.current())
    listing = read_list(
        request.user, filters.criteria, filters.wanted, order=filters.order, names=filters.names
    )
    context = list_context(filters, listing) | {"can_log": access.can_log_activity(request.user)}
    return render_page(request, "portal/activity_list.html", context, part="results")


@login_not_required
@require_safe
def activity_export(request):
    filters = ActivityFilter(request.GET, names=names.current())
    rows = export_rows(request.user, filters.criteria, order=filters.order, names=filters.names)
    return spreadsheet(rows, request.build_absolute_uri("/"))


@login_not_required
@require_safe
def activity_detail(request, pk):
    seen = Activity.objects.visible_to(request.user)
    activity = get_object_or_404(seen.select_related("theme", "lead", "created_by"), pk=pk)
    context = detail_of(activity, request.user, number=request.GET.get("page", "")) | {
        "activity": activity,
        "panels": panels_for(activity_panels, activity, request.user),
        "can_edit": access.can_edit_activity(request.user, activity),
        "can_log_update": access.can_log_update(request.user, activity),
    }
    return render_page(request, "portal/activity_detail.html", context)


@require_http_methods(["GET", "POST"])
def activity_log(request):
    access.require(access.can_log_activity(request.user))
    kept = {name: request.GET[name] for name in ("lead", "theme") if name in request.GET}
    form = LogActivity(posted(request), user=request.user, names=names.current(), initial=kept)
    if form.is_valid():
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: activities.log(by=request.user, **form.fields_to_log),
            )
            messages.success(request, _("“%(title)s” is logged.") % form.cleaned_data)
            another = reverse("activity-log") + form.kept_for_another
            return go_to(request, another if "another" in request.POST else url)
    return render_page(request, "portal/activity_log.html", {"form": form}, part="form")


@require_http_methods(["GET", "POST"])
def activity_edit(request, pk):
    seen = Activity.objects.visible_to(request.user).select_related("theme", "lead")
    activity = get_object_or_404(seen, pk=pk)
    access.require(access.can_edit_activity(request.user, activity))
    form = EditActivity(
        posted(request), activity=activity, user=request.user, names=names.current()
    )
    if form.is_valid():
        version = form.cleaned_data["version"]
        with reported_on(form):
            activities.edit(
                activity=activity, by=request.user, version=version, changes=form.changes
            )
            return go_to(request, activity)
    context = {"activity": activity, "form": form}
    return render_page(request, "portal/activity_edit.html", context, part="form")
