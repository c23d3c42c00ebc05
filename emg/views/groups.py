from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from emg.models import IssueGroup
from portal.pages import render_page


@require_safe
def detail(request, slug):
    """An issue management group: its subject, its clock and who sits in it."""
    groups = IssueGroup.objects.visible_to(request.user).for_list().select_related("set_up_by")
    group = get_object_or_404(groups, body__slug=slug)
    seats = group.body.seats.select_related("agency").order_by("role", "agency__acronym", "pk")
    return render_page(request, "emg/group.html", {"group": group, "seats": seats})
