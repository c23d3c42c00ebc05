"""Work plans of the Group: their streams, what each stream is to bring, and who approved them."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from emg.models import Output, Stream, WorkPlan
from portal.actions import records
from portal.exceptions import ActionError
from portal.models import Event, Meeting


def create(*, by, **fields: Any) -> WorkPlan:
    return records.create(WorkPlan, by=by, fields=fields)


@transaction.atomic
def approve(*, plan: WorkPlan, meeting: Meeting, by) -> WorkPlan:
    """Write down the meeting that approved a plan; a plan is approved once."""
    plan = WorkPlan.objects.select_for_update().get(pk=plan.pk)
    if plan.approved_at_id:
        raise ActionError(
            _("%(plan)s was approved by another meeting already.") % {"plan": plan},
            field="approved_at",
        )
    plan.approved_at = meeting
    plan.document = plan.document or meeting.report
    plan.save(update_fields=["approved_at", "document"])
    Event.record("workplan.approved", plan, by=by, meeting=str(meeting))
    return plan


def add_stream(*, by, **fields: Any) -> Stream:
    return records.create(Stream, by=by, fields=fields)


def add_output(*, by, **fields: Any) -> Output:
    return records.create(Output, by=by, fields=fields)
