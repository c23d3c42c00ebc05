"""An agency's submission: what is asked, checked, cleared and handed in."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import receipts, submissions
from portal.exceptions import ActionError
from portal.forms.submissions import Approve, SendBack
from portal.models import Submission
from portal.pages import go_to, render_page, reported_on
from portal.queries import answering, versions
from portal.queries.frozen import sections_in
from portal.views.section_pages import in_its_time, submission_of
from portal.views.submission_pages import (
    Check,
    Receipt,
    check_page,
    clear_page,
    detail_of,
    key_in,
    version_of,
)

SHOWN = 50


@require_safe
def submission_list(request):
    """What the agencies of the reader were asked, now and before; the secretariat sees all."""
    seen = Submission.objects.visible_to(request.user).select_related("round", "agency")
    ordered = seen.order_by("-round__period_ends_on", "-round", "agency__acronym", "pk")
    page = Paginator(ordered, SHOWN).get_page(request.GET.get("page", 1))
    context = {
        "page": page,
        "rows": answering.with_counts(page.object_list),
        "is_office": access.can_manage_rounds(request.user),
    }
    return render_page(request, "portal/submission_list.html", context)


@require_safe
def submission_detail(request, pk):
    submission = submission_of(request, pk)
    context = detail_of(request, submission)
    return in_its_time(request, submission, "portal/submission_detail.html", context)


@require_safe
def submission_check(request, pk):
    return check_page(request, Check(submission_of(request, pk), request.user))


# --- Handing over -----------------------------------------------------------------------------
# Signing in leads back by a GET, so each of these has an answer to it.


@require_http_methods(["GET", "POST"])
def submission_submit(request, pk):
    submission = submission_of(request, pk)
    if request.method == "GET":
        return go_to(request, reverse("submission-check", args=[pk]))
    verdict = access.can_submit(request.user, submission)
    return hand_over(request, submission, verdict, submissions.submit)


@require_http_methods(["GET", "POST"])
def submission_send(request, pk):
    submission = submission_of(request, pk)
    if request.method == "GET":
        return go_to(request, reverse("submission-check", args=[pk]))
    verdict = access.can_send(request.user, submission)
    return hand_over(request, submission, verdict, submissions.send_for_clearance)


def hand_over(request, submission, verdict, act):
    """A form sent again, by a double click or after a time-out, leads to the same receipt."""
    if not verdict and (url := receipts.earlier(key=key_in(request), by=request.user)):
        return go_to(request, url)
    access.require(verdict)
    check = Check(submission, request.user)
    form = check.form(request.POST)
    if form.is_valid():
        values = {"version": form.cleaned_data["version"], "reasons": form.reasons}
        values |= {"on_behalf_note": form.note} if form.note else {}
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: Receipt(act(submission=submission, by=request.user, **values)),
            )
            return go_to(request, url)
    return check_page(request, check, form)


@require_http_methods(["GET", "POST"])
def submission_clear(request, pk):
    """The clearing officer reads everything and approves it, or sends it back."""
    submission = submission_of(request, pk)
    verdict = access.can_clear(request.user, submission)
    if not verdict and (url := receipts.earlier(key=key_in(request), by=request.user)):
        return go_to(request, url)
    access.require(verdict)
    form = Approve(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with reported_on(form):
            return go_to(request, approved(request, submission, form.cleaned_data))
    return clear_page(request, submission, approve=form if form.is_bound else None)


def approved(request, submission, values) -> str:
    return receipts.once(
        key=values["receipt"],
        by=request.user,
        act=lambda: Receipt(
            submissions.submit(submission=submission, by=request.user, version=values["version"])
        ),
    )


@require_http_methods(["GET", "POST"])
def submission_send_back(request, pk):
    submission = submission_of(request, pk)
    access.require(access.can_clear(request.user, submission))
    if request.method == "GET":
        return go_to(request, reverse("submission-clear", args=[pk]))
    form = SendBack(request.POST)
    if form.is_valid():
        with reported_on(form):
            submissions.send_back(
                submission=submission, by=request.user, note=form.cleaned_data["note"]
            )
            messages.success(request, _("It is sent back with your note."))
            return go_to(request, submission)
    return clear_page(request, submission, send_back=form)


@require_POST
def submission_recall(request, pk):
    submission = submission_of(request, pk)
    access.require(access.can_recall(request.user, submission))
    try:
        submissions.recall(submission=submission, by=request.user)
        messages.success(request, _("You have it back. Change what you need, then submit again."))
    except ActionError as error:
        messages.error(request, error.message)
    return go_to(request, submission)


# --- What was handed in -----------------------------------------------------------------------


@require_safe
def submission_receipt(request, pk):
    """Of what was sent last; there is none before anything was."""
    submission = submission_of(request, pk)
    sent = submission.versions.newest_first().select_related("submitted_by", "cleared_by").first()
    if sent is None and submission.sent_for_clearance_by is None:
        raise Http404
    context = {
        "submission": submission,
        "version": sent,
        "clearers": access.clearers(request.user, submission),
    }
    return in_its_time(request, submission, "portal/submission_receipt.html", context)


@require_safe
def submission_version(request, pk, number):
    submission = submission_of(request, pk)
    version = version_of(submission, number)
    if version is None:
        raise Http404
    version.submission = submission
    before = versions.compared_with(version)
    remarks = versions.remarks_before(version, before, request.user)
    context = {
        "submission": submission,
        "version": version,
        "before": before,
        "sections": sections_in(version),
        "changes": versions.differences(before, version, remarks) if before else [],
    }
    return in_its_time(request, submission, "portal/submission_version.html", context)
