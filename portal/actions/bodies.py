from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Body, Event, Seat, TermsOfReference
from portal.partial_dates import PartialDate


def create(*, by, **fields: Any) -> Body:
    return records.create(Body, by=by, fields=texts.clean(Body, fields))


@transaction.atomic
def add_terms_of_reference(*, body: Body, by, text: str, **fields: Any) -> TermsOfReference:
    """Add the next version of what a body is asked to do; earlier versions stay."""
    body = Body.objects.select_for_update(of=("self",)).get(pk=body.pk)
    fields = texts.clean(TermsOfReference, fields | {"text": text})
    fields |= {"body": body, "version": body.terms_of_reference.count() + 1}
    return records.create(TermsOfReference, by=by, fields=fields)


def seat(*, body: Body, by, role: str, **fields: Any) -> Seat:
    """Give an agency, or somebody described in ``holder``, a place in a body."""
    fields = texts.clean(Seat, fields | {"role": role})
    return records.create(Seat, by=by, fields=fields | {"body": body})


@transaction.atomic
def merge(
    *, bodies: list[Body], into: Body, by, on: PartialDate | str, carry_members: bool = False
) -> Body:
    """Let bodies go on as one.  Each ends on that day and names its successor; with
    ``carry_members`` its seats are taken again in the successor from that day."""
    on = on if isinstance(on, PartialDate) else PartialDate.from_iso(on)
    held = locked([*bodies, into])
    into = held[into.pk]
    for body in [held[pk] for pk in sorted({body.pk for body in bodies})]:
        check_merge(body, into, on)
        body.merged_into, body.ends_on = into, on
        records.check(body)
        body.save(update_fields=["merged_into", "ends_on"])
        after = {"merged_into": str(into), "on": str(on)}
        Event.record("body.merged", body, by=by, after=after)
        if carry_members:
            carry(body, into, by=by, on=on)
    return into


def locked(bodies: list[Body]) -> dict[int, Body]:
    """These bodies as they are stored now; always locked in one order, so that two mergers wait
    for each other rather than block each other."""
    held = Body.objects.select_for_update(of=("self",)).order_by("pk")
    return {body.pk: body for body in held.filter(pk__in=[body.pk for body in bodies])}


def check_merge(body: Body, into: Body, on: PartialDate) -> None:
    if body == into:
        raise ActionError(_("A body cannot be merged into itself."), field="into")
    if into.merged_into_id or (into.ends_on and into.ends_on.is_before(on)):
        raise ActionError(
            _("“%(body)s” has ended, so that no body can be merged into it.") % {"body": into},
            field="into",
        )
    if body.merged_into:
        raise ActionError(
            _("“%(body)s” has already been merged into “%(other)s”.")
            % {"body": body, "other": body.merged_into},
            field="bodies",
        )


def carry(body: Body, into: Body, *, by, on: PartialDate) -> None:
    for held in body.seats.filter(ends_on=None).order_by("pk"):
        taken = into.seats.filter(agency=held.agency, role=held.role, holder=held.holder)
        if not taken.exists():
            fields = {"agency": held.agency, "holder": held.holder, "starts_on": on}
            seat(body=into, by=by, role=held.role, **fields)
