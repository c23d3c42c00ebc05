"""The pages around a whole submission: its task list, its check before it goes in, its clearance."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.forms import BoundField
from django.http import HttpResponse
from django.urls import reverse

from portal import access
from portal.forms.submissions import Approve, CheckForm, SendBack
from portal.models import Submission, SubmissionVersion
from portal.pages import PageRequest
from portal.queries import answering, boards
from portal.queries import submissions as asked
from portal.queries.findings import Finding, findings_in
from portal.queries.submissions import Shown
from portal.roles import Permission
from portal.views.section_pages import in_its_time


@dataclass(frozen=True)
class Receipt:
    """What a form that hands a submission over leads to."""

    submission: Submission

    def get_absolute_url(self) -> str:
        return reverse("submission-receipt", args=[self.submission.pk])


def key_in(request: PageRequest) -> UUID | None:
    """The key of the form that was sent."""
    try:
        return UUID(request.POST.get("receipt", ""))
    except ValueError:
        return None


def detail_of(request: PageRequest, submission: Submission) -> dict[str, Any]:
    """The task list: how far each section is, until when, who else, and what can be done now."""
    user = request.user
    tasks = answering.tasks_of(submission, user)
    speakers = access.holders(Permission.ANSWER, submission.agency_id).order_by("name", "pk")
    clearers = access.holders(Permission.CLEAR, submission.agency_id).order_by("name", "pk")
    return {
        "submission": submission,
        "tasks": tasks,
        "done": sum(task.is_done for task in tasks),
        "unanswered": sum(len(task.unanswered) for task in tasks),
        "clock": boards.Row(submission, boards.Written(), []),
        "speakers": list(speakers),
        "clearers": list(clearers),
        "versions": list(versions_of(submission)),
        "can_write": access.can_write(user, submission),
        "can_answer": access.can_answer(user, submission),
        "can_clear": access.can_clear(user, submission),
        "can_recall": access.can_recall(user, submission),
        "can_review": access.can_review(user, submission),
    }


def versions_of(submission: Submission):
    """Without what they hold: that is long."""
    found = submission.versions.newest_first().select_related("submitted_by", "cleared_by")
    return found.defer("content", "reasons")


@dataclass
class Check:
    """All that is looked at before a submission goes in."""

    submission: Submission
    user: Any

    @cached_property
    def sections(self) -> list[Shown]:
        return asked.sections_of(self.submission, self.user)

    @cached_property
    def findings(self) -> list[Finding]:
        return findings_in(self.sections)

    @property
    def errors(self) -> list[Finding]:
        return [one for one in self.findings if one.is_error]

    def form(self, data=None) -> CheckForm:
        return CheckForm(
            data,
            initial={"version": self.submission.version},
            # Reasons are asked for when nothing else is in the way.
            findings=[] if self.errors else self.findings,
            reasons=self.submission.reasons,
            is_on_behalf=access.is_on_behalf(self.user, self.submission),
        )

    def warnings(self, form: CheckForm) -> list[tuple[Finding, BoundField]]:
        fields = form.fields_of_reasons
        return [(one, fields[one.code]) for one in self.findings if one.code in fields]


def check_page(request: PageRequest, check: Check, form: CheckForm | None = None) -> HttpResponse:
    """The check; who may only read it sees why there is no button."""
    submission, form = check.submission, form or check.form()
    submits = access.can_submit(request.user, submission)
    sends = access.can_send(request.user, submission)
    context = {
        "submission": submission,
        "check": check,
        "form": form,
        "warnings": check.warnings(form),
        "can_answer": access.can_answer(request.user, submission),
        "can_submit": submits,
        "can_send": sends,
        "clearers": list(access.clearers(request.user, submission)) if sends else [],
        "act": reverse("submission-send" if sends else "submission-submit", args=[submission.pk]),
    }
    return in_its_time(request, submission, "portal/submission_check.html", context)


def clear_page(
    request: PageRequest,
    submission: Submission,
    *,
    approve: Approve | None = None,
    send_back: SendBack | None = None,
) -> HttpResponse:
    """Everything on one page, with both answers to it."""
    check = Check(submission, request.user)
    context = {
        "submission": submission,
        "check": check,
        "given": [(one, submission.reasons.get(one.code, "")) for one in check.findings],
        "approve": approve or Approve(initial={"version": submission.version}),
        # The frame tells of its errors in the title.
        "form": send_back or approve or SendBack(),
        "send_back": send_back or SendBack(),
    }
    return in_its_time(request, submission, "portal/submission_clear.html", context)


def version_of(submission: Submission, number: str) -> SubmissionVersion | None:
    """By the number that people write: 1.1."""
    major, _dot, minor = number.partition(".")
    if not (major.isdecimal() and minor.isdecimal()):
        return None
    found = submission.versions.filter(major=int(major[:5]), minor=int(minor[:5]))
    return found.select_related("submitted_by", "cleared_by").order_by("-pk").first()
