from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from cooperation.queries import projects
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def project_list(request: PageRequest) -> HttpResponse:
    context = {
        "projects": projects.for_list(request.user),
        "windows": projects.windows(request.user),
    }
    return render_page(request, "cooperation/project_list.html", context)
