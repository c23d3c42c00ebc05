from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from cooperation.queries import agreements, areas, countries, projects
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def overview(request: PageRequest) -> HttpResponse:
    """The memorandum at a glance, and what is done under it."""
    agreement = agreements.in_force(request.user).first()
    kinds = countries.kinds(request.user)
    context = {
        "agreement": agreement,
        "chapters": agreements.chapters_of(agreement) if agreement else [],
        "areas": areas.with_counts(request.user),
        "projects": projects.for_list(request.user),
        "kinds": kinds,
        "most": max((kind.count for kind in kinds), default=0),
        "country_count": countries.countries_engaged(request.user),
        "pilots": countries.pilots(request.user),
    }
    return render_page(request, "cooperation/overview.html", context)
