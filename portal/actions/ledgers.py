"""Saying why a line of a ledger stays open."""

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.enums import Ledger
from portal.exceptions import ActionError
from portal.models import Event, LedgerNote, Report


@transaction.atomic
def explain(*, report: Report, ledger: str, subject: str, reason: str, by) -> LedgerNote:
    """Say why an update is in no paragraph, or a mandate unanswered; replaces what was said."""
    if ledger not in Ledger:
        raise ActionError(_("There is no such ledger."), field="ledger")
    fields = texts.clean(LedgerNote, {"reason": reason.strip()})
    if not fields["reason"]:
        raise ActionError(_("Enter why this may stay open"), field="reason")
    key = {"report": report, "ledger": ledger, "subject": subject}
    fields["written_by"] = None if isinstance(by, str) else by
    found = LedgerNote.objects.filter(**key).first()
    if found is not None:
        return records.change(found, by=by, changes=fields)
    return records.create(LedgerNote, by=by, fields=key | fields)


@transaction.atomic
def reopen(*, note: LedgerNote, by) -> None:
    """Take an explanation back: the line is open again."""
    Event.record("ledgernote.removed", note, by=by, before={"reason": note.reason})
    note.delete()
