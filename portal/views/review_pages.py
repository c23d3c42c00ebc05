"""The page of a review: what was submitted, with the forms for remarks and for the decision."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from portal import access
from portal.forms.reviews import CommentOn, OfReview
from portal.models import Comment, Submission, SubmissionSection
from portal.pages import PageRequest
from portal.queries import reviews
from portal.queries.reviews import Field, Part
from portal.views.section_pages import in_its_time


@dataclass
class Spot:
    """A place where remarks are made: a field of a section, or the section as a whole."""

    thread: str
    comments: list[Comment]
    form: CommentOn
    field: Field | None = None

    @property
    def is_silent(self) -> bool:
        """Nothing was said here: neither now nor last time, nor by a reviewer."""
        field = self.field
        return not (self.comments or self.form.errors or field.before or field.asked.is_answered)


@dataclass
class Desk:
    """A section as a reviewer works on it."""

    part: Part
    spot: Spot
    fields: list[Spot]
    # The button that accepts it as an update.
    accept: OfReview

    @property
    def told(self) -> list[Spot]:
        return [spot for spot in self.fields if not spot.is_silent]

    @property
    def silent(self) -> list[Spot]:
        return [spot for spot in self.fields if spot.is_silent]


def thread_of(section: SubmissionSection, question: str) -> str:
    """The id of the element that holds the remarks of one place."""
    return f"thread-{section.key}-{question or 'section'}"


def submission_of(request: PageRequest, pk: int) -> Submission:
    """For whoever may read reviews: to the agency it is a page that others read."""
    seen = Submission.objects.visible_to(request.user)
    related = seen.select_related("round", "agency", "submitted_by", "decided_by")
    submission = get_object_or_404(related, pk=pk)
    access.require(access.can_read_reviews(request.user))
    return submission


def section_of(request: PageRequest, pk: int, key: str) -> SubmissionSection:
    submission = submission_of(request, pk)
    section = get_object_or_404(submission.sections.select_related("activity"), key=key)
    section.submission = submission
    return section


def review_page(
    request: PageRequest, pk: int, *, remark: CommentOn | None = None, decision=None
) -> HttpResponse:
    """``remark`` and ``decision`` are forms that came back: what was written in them is kept."""
    submission = submission_of(request, pk)
    compare = request.GET.get("compare", "")
    review = reviews.review_of(submission, request.user, number=compare)
    if review is None:
        raise Http404
    verdict = access.can_review(request.user, submission)
    context = {
        "submission": submission,
        "review": review,
        "desks": [desk_of(part, review.version.number, remark) for part in review.parts],
        "verdict": verdict,
        "can_answer": access.is_reviewer(request.user, submission),
        "can_reopen": access.can_reopen(request.user, submission),
        "accept": OfReview(version=review.version.number, auto_id="accept_%s"),
        "send_back": OfReview(version=review.version.number, auto_id="return_%s"),
        "decision": decision,
        # For the title of the page.
        "form": remark or decision,
    }
    return in_its_time(request, submission, "portal/submission_review.html", context)


def desk_of(part: Part, number: str, remark: CommentOn | None) -> Desk:
    return Desk(
        part=part,
        spot=spot(part, number, remark),
        fields=[spot(part, number, remark, field) for field in part.fields],
        accept=OfReview(version=number, auto_id=f"accept_{part.section.key}_%s"),
    )


def spot(part: Part, number: str, remark: CommentOn | None, field: Field | None = None) -> Spot:
    section, question = part.section, field.key if field else ""
    is_here = remark and (remark.section.pk, remark.on) == (section.pk, question)
    form: Any = remark if is_here else CommentOn(section=section, question=question, version=number)
    comments = field.asked.comments if field else part.shown.comments
    return Spot(thread_of(section, question), comments, form, field)


def review_url(submission: Submission | int, anchor: str = "") -> str:
    pk = submission if isinstance(submission, int) else submission.pk
    address = reverse("submission-review", args=[pk])
    return f"{address}#{anchor}" if anchor else address
