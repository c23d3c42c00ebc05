"""What agencies reported in rounds, for everybody who may see it: reports cite these pages."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.views.decorators.http import require_safe

from portal.pages import render_page
from portal.queries.reported import reported


@login_not_required
@require_safe
def submission_reported(request, pk):
    found = reported(pk, request.user)
    if found is None:
        raise Http404
    return render_page(request, "portal/submission_reported.html", {"reported": found})
