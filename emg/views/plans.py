from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from emg.models import IssueGroup, Stream, WorkPlan
from portal.pages import render_page


@require_safe
def overview(request):
    """The work plan in force, its streams, and the issue management groups."""
    plan = (
        WorkPlan.objects.select_related("approved_at", "document")
        .order_by("-starts_on", "-pk")
        .first()
    )
    streams = Stream.objects.visible_to(request.user).for_list().filter(work_plan=plan)
    groups = IssueGroup.objects.visible_to(request.user).for_list()
    context = {"plan": plan, "streams": streams, "groups": groups}
    return render_page(request, "emg/overview.html", context)


@require_safe
def stream(request, slug):
    """A stream: what it is to bring, and the groups that work for it."""
    found = get_object_or_404(Stream.objects.visible_to(request.user).for_list(), theme__slug=slug)
    groups = IssueGroup.objects.visible_to(request.user).for_list().filter(stream=found)
    outputs = found.outputs.order_by("position", "pk")
    context = {"stream": found, "outputs": outputs, "groups": groups}
    return render_page(request, "emg/stream.html", context)
