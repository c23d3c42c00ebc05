"""The work plan of the Group and its streams, with the work that goes on in each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Prefetch, Q

from emg.models import Output, Stream, WorkPlan
from portal.models import Activity, Document, Milestone, Theme


@dataclass(frozen=True, kw_only=True)
class StreamRow:
    """A stream with the numbers of what belongs to it."""

    stream: Stream
    outputs: int
    activities: int
    due: int


@dataclass(frozen=True, kw_only=True)
class OutputRow:
    """An expected result with the money that is still missing for it."""

    output: Output
    gap: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A theme of a stream with its latest activities; ``count`` is how many there are."""

    theme: Theme
    activities: list[Activity]
    count: int

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.activities)


# The rest is one link away, in the list of all activities.
SHOWN = 10


def plan_of(user, today: date) -> WorkPlan | None:
    """The plan that runs today; without one, the latest."""
    documents = Document.objects.visible_to(user)
    seen = WorkPlan.objects.visible_to(user).for_list()
    plans = list(seen.prefetch_related(Prefetch("document", documents)))
    running = (p for p in plans if p.starts_on.first_day() <= today <= p.ends_on.last_day())
    return next(running, plans[0] if plans else None)


def themes_by_stream(streams: Iterable[Stream]) -> dict[int, list[Theme]]:
    """The theme of each stream, then those below it."""
    by_theme = {stream.theme_id: stream.pk for stream in streams}
    found: dict[int, list[Theme]] = {pk: [] for pk in by_theme.values()}
    themes = Theme.objects.filter(Q(pk__in=by_theme) | Q(parent__in=by_theme))
    for theme in themes.order_by("position", "pk"):
        if theme.pk in by_theme:
            found[by_theme[theme.pk]].insert(0, theme)
        elif theme.parent_id is not None:
            found[by_theme[theme.parent_id]].append(theme)
    return found


def stream_rows(user, plan: WorkPlan | None) -> list[StreamRow]:
    """The streams of a plan in their order, in a constant number of queries."""
    streams = list(
        Stream.objects.visible_to(user)
        .for_list()
        .filter(work_plan=plan)
        .annotate(output_count=Count("outputs"))
    )
    themes = themes_by_stream(streams)
    wanted = [theme.pk for branch in themes.values() for theme in branch]
    activities, due = activities_in(user, wanted), deliverables_due(user, wanted)
    return [
        StreamRow(
            stream=stream,
            outputs=stream.output_count,
            activities=sum(activities[theme.pk] for theme in themes[stream.pk]),
            due=sum(due[theme.pk] for theme in themes[stream.pk]),
        )
        for stream in streams
    ]


def activities_in(user, themes: list[int]) -> Counter:
    """How many activities this person may see in each theme."""
    seen = Activity.objects.visible_to(user).filter(theme__in=themes).order_by()
    return Counter(dict(seen.values_list("theme").annotate(number=Count("pk"))))


def deliverables_due(user, themes: list[int]) -> Counter:
    """How many deliverables are still to come in each theme."""
    seen = Activity.objects.visible_to(user).filter(theme__in=themes)
    open_ones = Milestone.objects.filter(activity__in=seen, is_done=False).order_by()
    return Counter(dict(open_ones.values_list("activity__theme").annotate(number=Count("pk"))))


def subjects_of(stream: Stream, user) -> list[Subject]:
    """The themes of a stream that have work, with the latest of it."""
    themes = themes_by_stream([stream])[stream.pk]
    counts = activities_in(user, [theme.pk for theme in themes])
    latest = Activity.objects.visible_to(user).select_related("lead").latest_first()[:SHOWN]
    busy = Theme.objects.filter(pk__in=[pk for pk in counts if counts[pk]])
    rows = busy.prefetch_related(Prefetch("activities", latest, to_attr="latest"))
    by_pk = {theme.pk: theme for theme in rows}
    return [
        Subject(theme=theme, activities=by_pk[theme.pk].latest, count=counts[theme.pk])
        for theme in themes
        if theme.pk in by_pk
    ]


def outputs_of(stream: Stream, user) -> list[OutputRow]:
    activities = Activity.objects.visible_to(user).latest_first()
    outputs = stream.outputs.order_by("position", "pk")
    outputs = outputs.prefetch_related(Prefetch("activities", activities))
    return [OutputRow(output=output, gap=gap_of(output)) for output in outputs]


def gap_of(output: Output) -> Decimal | None:
    """What is still missing, where a cost is known."""
    if output.cost_needed is None:
        return None
    return max(output.cost_needed - (output.cost_available or 0), Decimal(0))
