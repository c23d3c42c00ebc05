from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cooperation.queries import areas, projects
from portal.models import Activity
from portal.pages import PageRequest, render_page

# The rest is one link away, in the list of all activities.
SHOWN = 25


@login_not_required
@require_safe
def area_detail(request: PageRequest, slug: str) -> HttpResponse:
    area = get_object_or_404(areas.with_counts(request.user), theme__slug=slug)
    activities = Activity.objects.visible_to(request.user).filter(theme=area.theme)
    context = {
        "area": area,
        "activities": activities.select_related("lead").latest_first()[:SHOWN],
        "projects": projects.for_list(request.user).filter(area=area),
        "is_cut": area.activity_count > SHOWN,
    }
    return render_page(request, "cooperation/area_detail.html", context)
