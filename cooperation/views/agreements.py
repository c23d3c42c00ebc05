from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cooperation.queries import agreements, areas, projects
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def agreement_detail(request: PageRequest, slug: str) -> HttpResponse:
    agreement = get_object_or_404(agreements.for_detail(request.user), slug=slug)
    context = {
        "agreement": agreement,
        "chapters": agreements.chapters_of(agreement),
        "areas": areas.with_counts(request.user).filter(agreement=agreement),
        "projects": projects.for_list(request.user).filter(agreement=agreement),
    }
    return render_page(request, "cooperation/agreement_detail.html", context)
