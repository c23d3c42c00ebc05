from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from emg.forms.decisions import DecisionFilter
from emg.queries import decisions
from portal.pages import PageRequest
from portal.views.lists import list_page


@login_not_required
@require_safe
def decision_list(request: PageRequest) -> HttpResponse:
    """What senior officials decided, whom it asks, by when, and what answers it."""
    filters = DecisionFilter(request.GET, meeting=decisions.meeting_names(request.user))
    found = decisions.of_officials(request.user)
    return list_page(request, "emg/decisions.html", filters, found)
