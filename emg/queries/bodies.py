"""The Group itself, what meets within it, and what meets next."""

from django.db.models import F, Prefetch, Q, QuerySet

from portal.enums import BodyKind, MeetingStatus
from portal.models import Agency, Body, Meeting, Seat, TermsOfReference

# The slug of the body that the Group is.
GROUP = "emg"


def the_group(user) -> Body | None:
    """The Group with who sits in it and what it is asked to do."""
    seats = Seat.objects.select_related("agency").order_by("role", "agency__acronym", "pk")
    terms = TermsOfReference.objects.order_by("-version")
    return (
        Body.objects.visible_to(user)
        .filter(slug=GROUP)
        .prefetch_related(Prefetch("seats", seats), Prefetch("terms_of_reference", terms))
        .first()
    )


def meetings(user) -> QuerySet[Meeting]:
    """Meetings of the Group and of whatever meets within it."""
    within = Q(body__slug=GROUP) | Q(body__parent__slug=GROUP)
    return Meeting.objects.visible_to(user).filter(within).select_related("body")


def next_meetings(user) -> QuerySet[Meeting]:
    """Planned meetings, the earliest first; those without a date stand at the end."""
    return (
        meetings(user)
        .filter(status=MeetingStatus.PLANNED)
        .order_by(F("starts_on").asc(nulls_last=True), "pk")
    )


def meetings_of_officials(user) -> QuerySet[Meeting]:
    """Meetings of senior officials, the latest of each series first."""
    found = meetings(user).filter(body__kind=BodyKind.OFFICIALS)
    return found.order_by(F("ordinal").desc(nulls_last=True), "-pk")


def asked() -> tuple[Prefetch, Prefetch]:
    """Of whom a mandate asks something, in the order of their names."""
    return (
        Prefetch("asked_agencies", Agency.objects.for_list()),
        Prefetch("asked_bodies", Body.objects.for_list()),
    )
