from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Activity, Document, Event, Milestone
from portal.partial_dates import PartialDate


def add(*, activity: Activity, by, **fields: Any) -> Milestone:
    """Add a deliverable to an activity."""
    fields = texts.clean(Milestone, fields) | {"activity": activity}
    return records.create(Milestone, by=by, fields=fields)


@transaction.atomic
def deliver(
    *,
    milestone: Milestone,
    by,
    done_on: PartialDate | None = None,
    document: Document | None = None,
) -> Milestone:
    """Mark a deliverable as delivered, with the document that it has become."""
    held = Milestone.objects.select_for_update(of=("self",)).get(pk=milestone.pk)
    if held.is_done:
        raise ActionError(_("This deliverable has been delivered already."))
    held.is_done, held.done_on = True, done_on
    held.document = document or held.document
    records.check(held)
    held.save(update_fields=["is_done", "done_on", "document"])
    after = {"done_on": str(held.done_on or ""), "document": str(held.document or "")}
    Event.record("milestone.delivered", held, by=by, after=after)
    return held
