"""Issue management groups: setting them up, giving them their work, merging them."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from emg.models import IssueGroup
from portal.actions import bodies, records
from portal.enums import BodyKind
from portal.exceptions import ActionError
from portal.models import Event
from portal.partial_dates import PartialDate


@transaction.atomic
def set_up(*, by, term_months: int | None = None, **body: Any) -> IssueGroup:
    """Set up a group; ``body`` are the fields of the body that it is.

    Its clock runs from the day of setting up and ends in the month that closes the term.
    """
    start = body.get("starts_on")
    if term_months and start and not body.get("ends_on"):
        body["ends_on"] = end_of_term(start, term_months)
    made = bodies.create(by=by, **{"kind": BodyKind.ISSUE_GROUP, **body})
    return records.create(IssueGroup, by=by, fields={"body": made, "term_months": term_months})


def assign(*, group: IssueGroup, by, **work: Any) -> IssueGroup:
    """Give a group its stream, its activity, or the decision that set it up."""
    return records.change(group, by=by, changes=work)


@transaction.atomic
def merge(*, groups: list[IssueGroup], into: IssueGroup, on: PartialDate | str, by) -> IssueGroup:
    """End groups in favour of a successor, which takes over whoever sits in them."""
    if len(groups) < 2:
        raise ActionError(_("Choose at least two groups to merge."), field="groups")
    ending = [group.body for group in groups]
    bodies.merge(bodies=ending, into=into.body, by=by, on=on, carry_members=True)
    after = {"merged": [body.slug for body in ending], "on": str(on)}
    Event.record("issuegroup.merged", into, by=by, after=after)
    return IssueGroup.objects.get(pk=into.pk)


def end_of_term(start: PartialDate | str, months: int) -> PartialDate:
    """The month in which a term ends, or the year where only the year of its start is known."""
    start = PartialDate.from_iso(start) if isinstance(start, str) else start
    if start.month is None:
        return PartialDate(start.year + months // 12)
    years, month = divmod(start.month - 1 + months, 12)
    return PartialDate(start.year + years, month + 1)
