"""Answering: one section of a submission at a time."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from portal import access
from portal.actions import answers, receipts, reviews, sections
from portal.exceptions import ActionError
from portal.forms.answers import written_in
from portal.forms.submissions import LONGEST_DRAFT, AnswerComment, Assign, Opened, read_draft
from portal.models import Comment, SubmissionSection
from portal.pages import go_to, reported_on
from portal.queries import submissions as asked
from portal.views import unsaved
from portal.views.section_pages import (
    after,
    clock_of,
    desk_of,
    form_of,
    in_its_time,
    section_page,
    submission_of,
)


@require_http_methods(["GET", "POST"])
def section_edit(request, pk, key):
    desk = desk_of(request, pk, key)
    if request.method == "GET":
        return section_page(request, desk)
    access.require(access.can_write(request.user, desk.section.submission))
    form = form_of(desk, request.POST)
    if form.is_valid() and access.can_edit_section(request.user, desk.section):
        with reported_on(form):
            save(request, desk, form)
            return go_to(request, after(request, desk, form))
    return not_saved(request, desk, form)


# A session that ends while somebody writes loses nothing.
section_edit.keep_unsaved = unsaved.keep


def save(request, desk, form) -> None:
    sections.save(
        section=desk.section,
        by=request.user,
        version=form.opened_version,
        content=form.answers,
        language=form.cleaned_data[form.LANGUAGE],
        is_complete=form.claims_complete,
        replies=form.replies,
        seq=form.opened_seq,
    )
    unsaved.forget(request)
    done(request, desk.section)


def done(request, section) -> None:
    """Say that it is saved; the browser then lets its own copy go."""
    text = _("“%(section)s” is saved.") % {"section": section}
    messages.success(request, text, extra_tags=f"section-{section.pk}")


def not_saved(request, desk, form):
    """Nothing is lost: the whole form is kept as a draft, and shown with what is in the way."""
    version = form.opened_version
    answers.set_aside(
        section=desk.section, by=request.user, version=version, written=written_in(request.POST)
    )
    unsaved.forget(request)
    desk = desk_of(request, desk.section.submission_id, desk.section.key)
    is_stale = version and desk.section.version != version
    if is_stale or not access.can_edit_section(request.user, desk.section):
        return section_page(request, desk, status=409)
    return section_page(request, desk, form)


@require_POST
def section_draft(request, pk, key):
    section = section_of(request, pk, key)
    access.require(access.can_write(request.user, section.submission))
    if len(request.body) > LONGEST_DRAFT:
        return JsonResponse({"message": _("The text is too long to be kept.")}, status=413)
    if (drafted := read_draft(request.body)) is None:
        return JsonResponse({"message": _("This cannot be read.")}, status=400)
    try:
        draft = answers.keep_draft(section=section, by=request.user, **drafted)
    except answers.OutOfStep as error:
        again = {"reason": "resend", "seq": error.seq, "values": error.values}
        return JsonResponse(again, status=409)
    except ActionError as error:
        return JsonResponse({"message": error.message}, status=413)
    return kept(request, section, draft)


def kept(request, section, draft) -> JsonResponse:
    """The draft is kept in any case; whether it can still be saved is another question."""
    if not (verdict := access.can_edit_section(request.user, section)):
        return JsonResponse({"reason": "closed", "message": verdict.reason}, status=409)
    if draft.base_version != section.version:
        message = answers.somebody_saved(section)
        return JsonResponse({"reason": "changed", "message": message}, status=409)
    return JsonResponse(
        {
            "seq": draft.seq,
            "saved_at": draft.saved_at.isoformat(),
            "shown": clock_of(section.submission, draft.saved_at),
            "others": asked.writing_now(section, request.user),
        }
    )


@require_POST
def section_drop_draft(request, pk, key):
    section = section_of(request, pk, key)
    access.require(access.can_write(request.user, section.submission))
    answers.drop_draft(section=section, by=request.user)
    unsaved.forget(request)
    messages.info(
        request,
        _("What you had not saved is thrown away."),
        extra_tags=f"section-{section.pk}",
    )
    return go_to(request, section)


@require_POST
def section_no_change(request, pk, key):
    desk = desk_of(request, pk, key)
    access.require(access.can_edit_section(request.user, desk.section))
    form = Opened(request.POST)
    if form.is_valid():
        with reported_on(form):
            answers.confirm_no_change(
                section=desk.section, by=request.user, version=form.cleaned_data["version"]
            )
            messages.success(request, _("“%(section)s”: no change.") % {"section": desk.section})
            return go_to(request, desk.next or desk.section.submission)
    return refused(request, desk.section, form)


@require_POST
def section_start(request, pk, key):
    section = section_of(request, pk, key)
    access.require(access.can_edit_section(request.user, section))
    form = Opened(request.POST)
    if form.is_valid():
        with reported_on(form):
            answers.start_from_last_time(
                section=section, by=request.user, version=form.cleaned_data["version"]
            )
            return go_to(request, section)
    return refused(request, section, form)


@require_POST
def section_assign(request, pk, key):
    section = section_of(request, pk, key)
    access.require(access.can_edit_section(request.user, section))
    form = Assign(request.POST, submission=section.submission)
    if form.is_valid():
        with reported_on(form):
            answers.assign(section=section, by=request.user, to=form.cleaned_data["to"])
            return go_to(request, section)
    return refused(request, section, form)


def refused(request, section, form):
    """A button of the page that could not do its work says so on the page."""
    for error in (message for found in form.errors.values() for message in found):
        messages.error(request, error)
    return go_to(request, section)


@require_http_methods(["GET", "POST"])
def comment_answer(request, pk, comment):
    seen = Comment.objects.visible_to(request.user).remarks().select_related("section__activity")
    remark = get_object_or_404(seen, pk=comment, submission=pk)
    remark.submission = submission_of(request, pk)
    access.require(access.can_answer_comment(request.user, remark))
    form = AnswerComment(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with reported_on(form):
            receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: (
                    reviews.answer(
                        comment=remark, by=request.user, text=form.cleaned_data["text"]
                    ).submission
                ),
            )
            return go_to(request, f"{page_of(request, remark)}#comment-{remark.pk}")
    context = {"remark": remark, "form": form}
    return in_its_time(request, remark.submission, "portal/comment_answer.html", context)


def page_of(request, remark: Comment) -> str:
    """A reviewer answers from the page of the review, everybody else from the section."""
    if access.can_read_reviews(request.user) and not access.can_answer(
        request.user, remark.submission
    ):
        return reverse("submission-review", args=[remark.submission_id])
    return remark.section.get_absolute_url()


def place_of(request, remark) -> str:
    """Where the comment stands: in the section for the agency, in the review for who reviews."""
    address = remark.section.get_absolute_url()
    if not access.speaks_for(request.user, remark.submission):
        address = reverse("submission-review", args=[remark.submission_id])
    return f"{address}#comment-{remark.pk}"


def section_of(request, pk, key) -> SubmissionSection:
    seen = SubmissionSection.objects.visible_to(request.user)
    related = seen.select_related("submission__round", "submission__agency", "activity", "saved_by")
    return get_object_or_404(related, submission=pk, key=key)
