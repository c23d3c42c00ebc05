"""The kinds of records of the portal itself whose history has a page."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.enums import Audience, UpdateState
from portal.extension import HistoryKind, HistoryPart
from portal.models import (
    Activity,
    Agency,
    AgendaItem,
    Appointment,
    Body,
    Decision,
    Document,
    Mandate,
    Meeting,
    MeetingChair,
    Milestone,
    Participation,
    Person,
    Report,
    Seat,
    Section,
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
    parts=(HistoryPart(model=Section, field="report", label=_("Section"), named=("key",)),),
    left_out=frozenset({"masthead"}),
    is_open=Q(compiled_at__isnull=False) & ~Q(audience=Audience.SECRETARIAT),
    sees_all=access.can_see_internal,
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
    UPDATE,
)
