"""Issue management groups with what their pages show."""

from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from emg.enums import GroupState
from emg.models import IssueGroup
from portal.enums import SeatRole
from portal.models import (
    Activity,
    Agency,
    Body,
    Document,
    Mandate,
    Meeting,
    Milestone,
    Seat,
    TermsOfReference,
)
from portal.partial_dates import PartialDate


def for_list(user) -> QuerySet[IssueGroup]:
    """Groups by the day of setting up; those that are not set up yet stand last."""
    found = IssueGroup.objects.visible_to(user).for_list()
    return found.order_by(F("body__starts_on").asc(nulls_last=True), "pk")


def with_origin(user) -> QuerySet[IssueGroup]:
    """Groups with their work and the decision that set them up, where this person may see it."""
    mandates = Mandate.objects.visible_to(user)
    return for_list(user).prefetch_related(
        Prefetch("activity", Activity.objects.visible_to(user)),
        Prefetch("set_up_by", mandates.select_related("document", "decision__meeting")),
    )


def for_detail(user) -> QuerySet[IssueGroup]:
    """Groups with all that the page of one shows, in a constant number of queries."""
    documents = Document.objects.visible_to(user)
    terms = TermsOfReference.objects.prefetch_related(Prefetch("document", documents))
    seats = Seat.objects.select_related("agency").order_by("role", "agency__acronym", "pk")
    mandates = Mandate.objects.visible_to(user).for_list()
    found = with_origin(user).select_related("body__merged_into__issue_group")
    return found.prefetch_related(
        Prefetch("body__terms_of_reference", terms.order_by("-version")),
        Prefetch("body__seats", seats),
        Prefetch("body__predecessors", Body.objects.for_list().select_related("issue_group")),
        Prefetch("body__meetings", Meeting.objects.visible_to(user).for_list()),
        Prefetch("body__documents", documents.for_list()),
        Prefetch("body__mandates", mandates),
    )


def state_of(group: IssueGroup, today: date) -> GroupState:
    """Where a group stands: merged, past its end, not set up yet, or in force."""
    body = group.body
    if body.merged_into_id:
        return GroupState.MERGED
    if body.is_past_its_end(today):
        return GroupState.PAST_ITS_END
    if body.starts_on is None or body.starts_on.first_day() > today:
        return GroupState.PROSPECTIVE
    return GroupState.IN_FORCE


def with_states(found: QuerySet[IssueGroup], today: date) -> list[tuple[IssueGroup, GroupState]]:
    """Groups beside where they stand: those at work first, the merged ones last."""
    states = [(group, state_of(group, today)) for group in found]
    order = list(GroupState)
    return sorted(states, key=lambda pair: order.index(pair[1]))


def seats_by_role(group: IssueGroup) -> list[tuple[str, list[Seat]]]:
    """Who sits in a group, in the order of the roles."""
    seats = list(group.body.seats.all())
    roles = (
        (label, [seat for seat in seats if seat.role == role]) for role, label in SeatRole.choices
    )
    return [(str(label), held) for label, held in roles if held]


def milestones_of(group: IssueGroup, user, today: date) -> list[tuple[Milestone, bool]]:
    """What a group is to deliver, by itself or in its activity, and whether that is late."""
    found = (
        Milestone.objects.filter(activity__in=Activity.objects.visible_to(user))
        .filter(Q(owner_body=group.body_id) | Q(activity=group.activity_id or 0))
        .select_related("activity", "due_meeting")
        .prefetch_related(
            Prefetch("destinations", Meeting.objects.visible_to(user).for_list()),
            Prefetch("document", Document.objects.visible_to(user)),
        )
        .order_by(F("due").asc(nulls_last=True), "position", "pk")
    )
    return [(milestone, is_late(milestone, today)) for milestone in found]


def is_late(milestone: Milestone, today: date) -> bool:
    due = milestone.due
    return bool(due and not milestone.is_done and due.is_before(PartialDate.of(today)))


def seats_of(agency: Agency, user, today: date) -> list[tuple[Seat, IssueGroup, GroupState]]:
    """The seats of an agency in issue management groups, with where each group stands."""
    seats = Seat.objects.filter(agency=agency).order_by("body__name", "role", "pk")
    sat_in = for_list(user).filter(body__in=seats.order_by().values("body"))
    found = {group.body_id: group for group in sat_in}
    return [
        (seat, found[seat.body_id], state_of(found[seat.body_id], today))
        for seat in seats.filter(body__in=found)
    ]
