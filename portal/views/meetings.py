from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.models import Country, Meeting
from portal.models.reports import Paragraph
from portal.pages import render_page


@login_not_required
@require_safe
def meeting_list(request):
    meetings = Meeting.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/meeting_list.html", {"meetings": meetings})


@login_not_required
@require_safe
def meeting_detail(request, slug):
    found = Meeting.objects.visible_to(request.user).for_list().select_related("during", "report")
    meeting = get_object_or_404(found, slug=slug)
    decisions = meeting.decisions.select_related("mandate", "mandate__parent", "theme")
    context = {
        "meeting": meeting,
        "country": place_of(meeting),
        "chairs": meeting.chairs.select_related("agency").order_by("position", "pk"),
        "agenda": meeting.agenda.select_related("document").order_by("pk"),
        "decisions": decisions.order_by("position", "pk"),
        "milestones": meeting.milestones_due.select_related("activity").order_by("pk"),
        "paragraphs": Paragraph.objects.citing(meeting, request.user),
    }
    return render_page(request, "portal/meeting_detail.html", context)


def place_of(meeting: Meeting) -> Country | None:
    """The country under the name that it bore at the time."""
    if meeting.country_id is None:
        return None
    day = meeting.starts_on.first_day() if meeting.starts_on else None
    return Country.objects.named(on=day).get(pk=meeting.country_id)
