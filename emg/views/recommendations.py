from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from emg.queries import recommendations
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def recommendation_list(request: PageRequest) -> HttpResponse:
    """What oversight bodies recommended, and what became of it."""
    context = {"sets": recommendations.sets(request.user)}
    return render_page(request, "emg/recommendations.html", context)
