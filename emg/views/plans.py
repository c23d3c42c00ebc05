from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from emg.models import Stream
from emg.queries import bodies, decisions, groups, inventories, plans, recommendations
from portal.pages import PageRequest, render_page


@login_not_required
@require_safe
def overview(request: PageRequest) -> HttpResponse:
    """The Group at a glance: its plan, its streams, its groups and what comes next."""
    user, today = request.user, timezone.localdate()
    plan = plans.plan_of(user, today)
    context = {
        "body": bodies.the_group(user),
        "plan": plan,
        "rows": plans.stream_rows(user, plan),
        "groups": groups.with_states(groups.for_list(user), today),
        "meetings": bodies.next_meetings(user),
        "decision_count": decisions.of_officials(user).count(),
        "sets": recommendations.sets(user),
        "inventory": inventories.latest_of_the_system(user),
    }
    return render_page(request, "emg/overview.html", context)


@login_not_required
@require_safe
def stream(request: PageRequest, slug: str) -> HttpResponse:
    """A stream: what it is to bring, the work in it, and what was decided about it."""
    user = request.user
    found = get_object_or_404(Stream.objects.visible_to(user).for_list(), theme__slug=slug)
    working = groups.for_list(user).filter(stream=found)
    context = {
        "stream": found,
        "outputs": plans.outputs_of(found, user),
        "subjects": plans.subjects_of(found, user),
        "groups": groups.with_states(working, timezone.localdate()),
        "decisions": decisions.on_stream(found, user),
    }
    return render_page(request, "emg/stream.html", context)
