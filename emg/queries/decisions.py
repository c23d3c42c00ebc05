"""What senior officials decided, and what became of it."""

from django.db.models import F, Prefetch, Q, QuerySet

from emg.models import Stream
from emg.queries import bodies
from portal.models import Activity, Decision, Mandate
from portal.queries.names import Name, Names


def of_officials(user) -> QuerySet[Decision]:
    """Decisions of the meetings of senior officials, each with its points and its answers."""
    asked = bodies.asked()
    answers = Prefetch("activities", Activity.objects.visible_to(user).latest_first())
    points = Mandate.objects.visible_to(user).order_by("position", "pk")
    nested = Prefetch("parts", points)
    mandates = (
        Mandate.objects.visible_to(user)
        .select_related("superseded_by")
        .prefetch_related(
            *asked, answers, Prefetch("parts", points.prefetch_related(*asked, nested))
        )
    )
    return (
        Decision.objects.filter(meeting__in=bodies.meetings_of_officials(user))
        .filter(mandate__in=Mandate.objects.visible_to(user))
        .select_related("meeting", "theme")
        .prefetch_related(Prefetch("mandate", mandates))
        .order_by(F("meeting__ordinal").desc(nulls_last=True), "-meeting", "position", "pk")
    )


def meeting_names(user) -> Names:
    """The meetings to choose from: those of which a decision is on record."""
    found = of_officials(user).order_by().values("meeting")
    meetings = bodies.meetings_of_officials(user).filter(pk__in=found)
    rows = meetings.values_list("pk", "slug", "name")
    return Names(Name(pk, slug, name, name) for pk, slug, name in rows)


def on_stream(stream: Stream, user) -> QuerySet[Decision]:
    """What meetings of the Group decided on the theme of a stream, or on a subject of it."""
    within = Q(theme=stream.theme_id) | Q(theme__parent=stream.theme_id)
    return (
        Decision.objects.filter(within, meeting__in=bodies.meetings(user))
        .filter(mandate__in=Mandate.objects.visible_to(user))
        .select_related("meeting", "mandate", "theme")
        .order_by(F("meeting__starts_on").desc(nulls_last=True), "-meeting", "position", "pk")
    )
