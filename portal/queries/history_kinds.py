"""The kinds of records of the portal itself whose history has a page."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.enums import UpdateState
from portal.extension import HistoryKind, HistoryPart
from portal.models import (
    Activity,
    Agency,
    AgendaItem,
    Appointment,
    Body,
    Comment,
    Decision,
    Document,
    Mandate,
    Meeting,
    MeetingChair,
    Milestone,
    Participation,
    Person,
    Question,
    Report,
    Round,
    Seat,
    Section,
    Submission,
    SubmissionSection,
    TermsOfReference,
    Update,
)

ACTIVITY = HistoryKind(
    key="activity",
    model=Activity,
    lookup="pk",
    parts=(
        HistoryPart(
            model=Participation, field="activity", label=_("Partner"), named=("agency", "role")
        ),
        HistoryPart(model=Milestone, field="activity", label=_("Deliverable"), named=("title",)),
    ),
    internal=frozenset({"note", "created_by"}),
    # An event keeps the words of what was linked, not whether somebody may read them.
    closed=frozenset({"mandates"}),
    is_open=Q(is_public=True),
    sees_all=access.can_edit_activity,
)
UPDATE = HistoryKind(
    key="update",
    model=Update,
    lookup="pk",
    left_out=frozenset({"major", "minor"}),
    is_open=Q(state=UpdateState.ACCEPTED),
    sees_all=access.can_see_drafts,
    page=lambda update: (
        f"{reverse('activity-detail', args=[update.activity_id])}#update-{update.pk}"
    ),
)
PERSON = HistoryKind(
    key="person",
    model=Person,
    lookup="pk",
    parts=(
        HistoryPart(model=Appointment, field="person", label=_("Role"), named=("role", "agency")),
    ),
    sees_all=access.can_see_file,
)
BODY = HistoryKind(
    key="body",
    model=Body,
    parts=(
        HistoryPart(model=Seat, field="body", label=_("Seat"), named=("agency", "holder", "role")),
        HistoryPart(
            model=TermsOfReference,
            field="body",
            label=_("Terms of reference"),
            named=("version",),
        ),
    ),
    sees_all=access.can_see_internal,
)
MEETING = HistoryKind(
    key="meeting",
    model=Meeting,
    parts=(
        HistoryPart(model=MeetingChair, field="meeting", label=_("Chair"), named=("name",)),
        HistoryPart(model=AgendaItem, field="meeting", label=_("Agenda item"), named=("number",)),
        # A decision may stand in a document that is not public.
        HistoryPart(
            model=Decision,
            field="meeting",
            label=_("Decision"),
            named=("verb", "mandate"),
            is_internal=True,
        ),
    ),
    sees_all=access.can_see_internal,
)
REPORT = HistoryKind(
    key="report",
    model=Report,
    parts=(
        HistoryPart(
            model=Section, field="report", label=_("Section"), named=("key",), is_internal=True
        ),
    ),
    left_out=frozenset({"masthead", "language_policies", "outline_number"}),
    # Readers have its editions; beside them the next one is a draft already.
    is_all_internal=True,
    sees_all=access.can_see_internal,
)
ROUND = HistoryKind(
    key="round",
    model=Round,
    parts=(HistoryPart(model=Question, field="round", label=_("Question"), named=("label_en",)),),
    labels={"reminder_days": _("Days of the reminders"), "themes": _("Themes")},
    left_out=frozenset({"programme"}),
    is_all_internal=True,
    sees_all=access.can_see_preparation,
)
SUBMISSION = HistoryKind(
    key="submission",
    model=Submission,
    lookup="pk",
    parts=(
        HistoryPart(
            model=SubmissionSection,
            field="submission",
            label=_("Section"),
            named=("activity",),
            unnamed=_("Questions to the agency"),
        ),
        HistoryPart(
            model=Comment,
            field="submission",
            label=_("Comment"),
            named=("section", "question"),
            is_open=Q(is_internal=False),
        ),
    ),
    labels={
        "assigned_to": _("Assigned to"),
        "content": _("Answers"),
        "is_complete": _("Completed"),
        "question": _("Question"),
        "reasons": _("Why warnings were let stand"),
        "resolved_at": _("Resolved"),
        "round": _("Round"),
        "section": _("Section"),
    },
    # Who did it and when is told of every change; the rest counts or leads to other rows.
    left_out=frozenset(
        {
            *("sent_for_clearance_by", "submitted_by", "submitted_at", "decided_by", "decided_at"),
            *("saved_by", "saved_at", "resolved_by", "moved_at", "major", "minor"),
            *("agency_seconds", "office_seconds", "on_version", "parent", "carried_from"),
        }
    ),
    sees_all=access.can_see_internal,
    by_question=frozenset({"content", "question"}),
    questions=lambda submission: submission.round.questions.order_by("position", "pk"),
)
KINDS = (
    ACTIVITY,
    HistoryKind(key="agency", model=Agency, sees_all=access.can_see_internal),
    BODY,
    HistoryKind(
        key="document",
        model=Document,
        is_open=Q(is_public=True),
        sees_all=access.can_see_internal,
    ),
    HistoryKind(key="mandate", model=Mandate, sees_all=access.can_see_internal),
    MEETING,
    PERSON,
    REPORT,
    ROUND,
    SUBMISSION,
    UPDATE,
)
