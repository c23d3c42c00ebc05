from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from portal import access
from portal.actions import jobs
from portal.exceptions import ActionError
from portal.models import Job
from portal.pages import go_to, render_page


@require_safe
def job_detail(request, pk):
    """Where a long task stands; the part asks for itself again while it is under way."""
    job = get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
    context = {
        "job": job,
        "can_cancel": access.can_cancel_job(request.user, job),
        "poll_seconds": 1 if job.step else 2,
        "target": job.target_url,
    }
    return render_page(request, "portal/job_detail.html", context, part="progress")


@require_POST
def job_cancel(request, pk):
    job = get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
    access.require(access.can_cancel_job(request.user, job))
    try:
        jobs.cancel(job=job, by=request.user)
    except ActionError as error:
        messages.error(request, error.message)
    return go_to(request, job) if request.htmx else redirect(job)
