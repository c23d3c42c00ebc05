from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from emg.queries import groups
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def group_list(request: PageRequest) -> HttpResponse:
    """Issue management groups by where they stand today."""
    found = groups.with_states(groups.for_list(request.user), timezone.localdate())
    return render_page(request, "emg/group_list.html", {"groups": found})


@login_not_required
@require_safe
def group(request: PageRequest, slug: str) -> HttpResponse:
    """An issue management group: its clock, its work and who sits in it."""
    found = get_object_or_404(groups.for_detail(request.user), body__slug=slug)
    today = timezone.localdate()
    context = {
        "group": found,
        "state": groups.state_of(found, today),
        "seats": groups.seats_by_role(found),
        "milestones": groups.milestones_of(found, request.user, today),
    }
    return render_page(request, "emg/group.html", context)
