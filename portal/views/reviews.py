"""The secretariat reads what was submitted: remarks, returns, accepts."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import receipts, submissions
from portal.actions import reviews as acts
from portal.forms.reviews import (
    MOST_AT_ONCE,
    AcceptSection,
    Choices,
    CommentOn,
    OfReview,
    QueueFilter,
    Reopen,
    names_in,
)
from portal.models import Comment
from portal.pages import go_to, posted, render_page, reported_on
from portal.queries import reviews
from portal.views.lists import list_page
from portal.views.review_pages import (
    review_page,
    review_url,
    section_of,
    submission_of,
    thread_of,
)
from portal.views.section_pages import in_its_time


@require_safe
def review_queue(request):
    access.require(access.can_read_reviews(request.user))
    waiting = reviews.queue(request.user)
    filters = QueueFilter(request.GET, **names_in(waiting))
    return list_page(
        request,
        "portal/review_queue.html",
        filters,
        waiting,
        complete=lambda rows: reviews.waiting(rows, request.user),
        address=filters.address(all=1),
    )


@require_http_methods(["GET", "POST"])
def review_accept_many(request):
    """First what would be accepted and what would not; after it what was, and why others were not."""
    access.require(access.can_read_reviews(request.user))
    form = Choices(request.POST if request.method == "POST" else wanted(request))
    rows = reviews.chosen(form.pairs, request.user)
    if request.method == "POST" and form.is_valid():
        acts.accept_many(
            chosen=[(row.submission, row.number) for row in rows if not row.reason],
            by=request.user,
        )
        return go_to(request, f"{request.path}?{urlencode(as_query(rows))}")
    context = {
        "form": form,
        "rows": rows,
        "ready": [row for row in rows if not row.reason and not row.is_accepted],
        "accepted": [row for row in rows if row.is_accepted and not row.reason],
        "is_done": "done" in request.GET,
    }
    return render_page(request, "portal/review_accept_many.html", context)


def wanted(request) -> QueryDict:
    """What the boxes say, or all that the filters of the queue let through."""
    if "all" not in request.GET:
        return request.GET
    waiting = reviews.queue(request.user)
    found = QueueFilter(request.GET, **names_in(waiting)).apply(waiting)[:MOST_AT_ONCE]
    data = QueryDict(mutable=True)
    data.setlist("chosen", [row.choice for row in reviews.waiting(found, request.user)])
    return data


def as_query(rows: Iterable[reviews.Chosen]) -> list[tuple[str, str]]:
    return [("done", "1"), *(("chosen", row.choice) for row in rows)]


@require_safe
def submission_review(request, pk):
    return review_page(request, pk)


@require_POST
def comment_add(request, pk, key):
    section = section_of(request, pk, key)
    access.require(access.is_reviewer(request.user, section.submission))
    question = request.POST.get("question", "")
    number = section.submission.number
    form = CommentOn(request.POST, section=section, question=question, version=number)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: (
                    acts.comment(section=section, by=request.user, **form.remark).submission
                ),
            )
            # Not ``go_to``: htmx follows, and takes the thread out of the page.
            return redirect(review_url(pk, thread_of(section, question)))
    return review_page(request, pk, remark=form)


@require_POST
def comment_resolve(request, pk, comment):
    seen = Comment.objects.visible_to(request.user).remarks().select_related("section")
    remark = get_object_or_404(seen, pk=comment, submission=pk)
    access.require(access.can_resolve_comment(request.user, remark))
    acts.resolve(comment=remark, by=request.user)
    return redirect(review_url(pk, thread_of(remark.section, remark.question)))


@require_POST
def submission_return(request, pk):
    submission = submission_of(request, pk)
    access.require(access.is_reviewer(request.user, submission))
    form = OfReview(request.POST, version=submission.number)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: acts.return_to_agency(
                    submission=submission, by=request.user, number=form.cleaned_data["number"]
                ),
            )
            text = _("The update is returned. %(agency)s is told what has to change.")
            messages.success(request, text % {"agency": submission.agency})
            return go_to(request, review_url(submission))
    return review_page(request, pk, decision=form)


@require_POST
def submission_accept(request, pk):
    submission = submission_of(request, pk)
    access.require(access.is_reviewer(request.user, submission))
    form = OfReview(request.POST, version=submission.number)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: acts.accept(
                    submission=submission, by=request.user, number=form.cleaned_data["number"]
                ),
            )
            text = _("The update is accepted. Reports can cite it now.")
            messages.success(request, text)
            return go_to(request, review_url(submission))
    return review_page(request, pk, decision=form)


@require_http_methods(["GET", "POST"])
def section_accept(request, pk, key):
    """One section, and what becomes of it; the button on the page of the review makes an update."""
    section = section_of(request, pk, key)
    may = access.can_review if request.method == "GET" else access.is_reviewer
    access.require(may(request.user, section.submission))
    form = AcceptSection(posted(request), section=section, version=section.submission.number)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: (
                    acts.accept_section(
                        section=section, by=request.user, **form.acceptance
                    ).submission
                ),
            )
            messages.success(request, _("“%(section)s” is accepted.") % {"section": section})
            return go_to(request, review_url(pk, f"section-{section.key}"))
    context = {"section": section, "submission": section.submission, "form": form}
    return in_its_time(
        request, section.submission, "portal/section_accept.html", context, part="form"
    )


@require_http_methods(["GET", "POST"])
def submission_reopen(request, pk):
    submission = submission_of(request, pk)
    if request.method == "GET":
        access.require(access.can_reopen(request.user, submission))
    form = Reopen(posted(request), submission=submission)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: submissions.reopen(
                    submission=submission,
                    by=request.user,
                    reason=form.cleaned_data["reason"],
                    until=form.cleaned_data["until"],
                ),
            )
            return go_to(request, submission)
    context = {"submission": submission, "form": form}
    return in_its_time(request, submission, "portal/submission_reopen.html", context, part="form")
