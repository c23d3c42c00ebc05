"""What the Group shows on the portal's own pages.  An empty answer leaves the panel out."""

from typing import Any

from django.utils import timezone

from emg.queries import groups, recommendations
from portal.models import Activity, Agency, Body


def agency(*, record: Agency, user) -> dict[str, Any]:
    """The seats of an agency in issue management groups, and the recommendations made to it."""
    seats = groups.seats_of(record, user, timezone.localdate())
    sets = list(recommendations.sets(user).filter(addressees=record))
    if not seats and not sets:
        return {}
    return {"seats": seats, "sets": sets}


def body(*, record: Body, user) -> dict[str, Any]:
    """The facts of an issue management group; its clock is on the page already."""
    group = groups.with_origin(user).filter(body=record).first()
    if group is None:
        return {}
    return {"group": group, "state": groups.state_of(group, timezone.localdate())}


def activity(*, record: Activity, user) -> dict[str, Any]:
    """The results that an activity serves, and the groups that it is the work of."""
    outputs = list(record.outputs.select_related("stream__theme").order_by("position", "pk"))
    working = groups.for_list(user).filter(activity=record)
    found = groups.with_states(working, timezone.localdate())
    if not outputs and not found:
        return {}
    return {"outputs": outputs, "groups": found}
