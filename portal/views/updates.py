from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from portal import access
from portal.actions import receipts, updates
from portal.forms.updates import LogUpdate
from portal.models import Activity
from portal.pages import go_to, posted, render_page, reported_on
from portal.queries import names


@require_http_methods(["GET", "POST"])
def update_log(request, pk):
    seen = Activity.objects.visible_to(request.user).select_related("lead")
    activity = get_object_or_404(seen, pk=pk)
    access.require(access.can_log_update(request.user, activity))
    form = LogUpdate(posted(request), activity=activity, names=names.current())
    if form.is_valid():
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: (
                    updates.log(activity=activity, by=request.user, **form.fields_to_log).activity
                ),
            )
            return go_to(request, url)
    context = {"activity": activity, "form": form}
    return render_page(request, "portal/update_log.html", context, part="form")
