"""The page of one section: to be answered, or to be read where it cannot be answered now."""

from dataclasses import dataclass, field
from typing import Any

from django.forms import BoundField
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from portal import access
from portal.forms.answers import SectionForm
from portal.models import Comment, Submission
from portal.pages import PageRequest, render_page
from portal.queries import answering
from portal.queries.answering import Desk
from portal.queries.submissions import Asked
from portal.roles import Permission
from portal.views import unsaved

CHECK = "check"


@dataclass
class Remark:
    """A comment, and the field to answer it in while it is open."""

    comment: Comment
    field: BoundField | None


@dataclass
class Entry:
    """A question on the page with everything that belongs to it."""

    asked: Asked
    field: BoundField | None
    before: Asked | None = None
    remarks: list[Remark] = field(default_factory=list)


def submission_of(request: PageRequest, pk: int) -> Submission:
    seen = Submission.objects.visible_to(request.user).select_related("round", "agency")
    return get_object_or_404(seen, pk=pk)


def desk_of(request: PageRequest, pk: int, key: str) -> Desk:
    """The section, with what its reader wrote before and has not saved; or 404."""
    desk = answering.desk_of(submission_of(request, pk), key, request.user)
    if desk is None:
        raise Http404
    if found := unsaved.kept(request):
        desk.take(found["written"], version=found["version"], at=found["at"])
    return desk


def in_its_time(
    request: PageRequest,
    submission: Submission,
    template: str,
    context: dict[str, Any],
    *,
    part: str = "",
) -> HttpResponse:
    """A page of a submission: every moment on it is told by the clock of its deadline."""
    with timezone.override(submission.round.zone):
        return render_page(request, template, context, part=part)


def form_of(desk: Desk, data=None) -> SectionForm:
    return SectionForm(
        data,
        questions=desk.questions,
        remarks=desk.remarks,
        fields=desk.fields,
        version=desk.section.version,
    )


def section_page(
    request: PageRequest, desk: Desk, form: SectionForm | None = None, *, status: int = 200
) -> HttpResponse:
    section = desk.section
    may = access.can_edit_section(request.user, section)
    context = {
        "desk": desk,
        "section": section,
        "submission": section.submission,
        "may": may,
        "back": CHECK if goes_back(request) else "",
    }
    if may:
        context |= to_write(request, desk, form or form_of(desk))
    else:
        context |= {"mine": desk.differences} if desk.has_unsaved else {}
    template = "portal/section_edit.html" if may else "portal/section_read.html"
    response = in_its_time(request, section.submission, template, context)
    response.status_code = status
    return response


def to_write(request: PageRequest, desk: Desk, form: SectionForm) -> dict[str, Any]:
    submission = desk.section.submission
    colleagues = access.holders(Permission.ANSWER, submission.agency_id).order_by("name", "pk")
    return {
        "form": form,
        "entries": [entry_of(asked, form, desk) for asked in desk.shown.asked],
        "remarks": [remark_of(comment, form) for comment in desk.shown.comments],
        "writer": unsaved.writer(request.user),
        "saved_at": desk.draft and desk.draft.saved_at,
        "shown": desk.draft and clock_of(submission, desk.draft.saved_at),
        "colleagues": list(colleagues),
        "address": request.path + (f"?back={CHECK}" if goes_back(request) else ""),
    }


def entry_of(asked: Asked, form: SectionForm, desk: Desk) -> Entry:
    key = asked.question.key
    before = desk.before.content.get(key) if desk.before else None
    return Entry(
        asked,
        form[key] if key in form.fields else None,
        Asked(asked.question, before) if before else None,
        [remark_of(comment, form) for comment in asked.comments],
    )


def remark_of(comment: Comment, form: SectionForm) -> Remark:
    name = answering.reply_to(comment.pk)
    return Remark(comment, form[name] if name in form.fields else None)


def clock_of(submission: Submission, moment) -> str:
    """14:32 on the clock by which the round counts, as the reader's language writes it."""
    return date_format(submission.round.local(moment), "TIME_FORMAT")


def goes_back(request: PageRequest) -> bool:
    """Whether the page was opened from the check before submitting."""
    return request.GET.get("back") == CHECK


def after(request: PageRequest, desk: Desk, form: SectionForm) -> str:
    """Where a saved section leads: back to the check, to the list, or on to what is left."""
    submission = desk.section.submission
    if goes_back(request):
        return reverse("submission-check", args=[submission.pk])
    if not form.goes_on:
        return submission.get_absolute_url()
    if desk.next:
        return desk.next.get_absolute_url()
    return reverse("submission-check", args=[submission.pk])
