"""What editors say to each other on a paragraph, and who has it open."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import texts
from portal.exceptions import ActionError
from portal.models import Event, Presence, Remark, Report
from portal.reporting import manuscript

LONGEST = 2000


@transaction.atomic
def remark(*, report: Report, key: str, text: str, by) -> Remark:
    """Leave a remark on a paragraph for the other editors."""
    text = texts.narrative(text.strip(), field="text")
    if not text:
        raise ActionError(_("Enter the remark."), field="text")
    if len(text) > LONGEST:
        raise ActionError(_("The remark must have 2,000 characters or fewer."), field="text")
    if manuscript.read(report, report.original_language).entry(key) is None:
        raise ActionError(_("This paragraph is no longer in the report."))
    made = Remark.objects.create(report=report, key=key, text=text, written_by=by)
    Event.record("remark.written", made, by=by, report=report.pk)
    return made


@transaction.atomic
def settle(*, remark: Remark, by) -> Remark:
    """Close a remark; pressed twice, the first stays."""
    held = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
    if held.settled_at:
        return held
    held.settled_by, held.settled_at = by, timezone.now()
    held.save(update_fields=["settled_by", "settled_at"])
    Event.record("remark.settled", held, by=by, report=held.report_id)
    return held


def here(*, report: Report, key: str, by) -> Presence:
    """Say that somebody has a paragraph open; said again every minute while the page is open.

    No event: it is forgotten after two minutes and changes nothing.
    """
    found, _is_new = Presence.objects.update_or_create(
        report=report, key=key[:150], person=by, defaults={"seen_at": timezone.now()}
    )
    return found


def gone(*, report: Report, key: str, by) -> None:
    Presence.objects.filter(report=report, key=key, person=by).delete()
