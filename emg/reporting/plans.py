"""The work plan of the Group: who agreed it, its areas of work and what they relate to."""

from __future__ import annotations

from collections.abc import Iterator

from emg.models import Stream, WorkPlan
from emg.reporting import names
from portal.models import Theme
from portal.reporting.document import Paragraph
from portal.reporting.sources import Scene, missing, public, with_document


def blocks(scene: Scene, *, plan: str, themes: str) -> Iterator[Paragraph]:
    """``themes`` is the heading of the themes of the Council that the plan relates to."""
    found = work_plan(plan)
    streams = list(Stream.objects.for_list().filter(work_plan=found))
    related = list(Theme.objects.filter(parent__slug=themes).order_by("position", "pk"))
    content = scene.join(
        scene.say("emg-plan-response"),
        scene.say("emg-plan-agreed", first=found.is_first, months=months(found)),
        areas_of_work(scene, found, streams),
        scene.say("emg-plan-reported"),
        council_themes(scene, related),
    )
    approval = [record for record in (found.approved_at, found.document) if record]
    cites = [found, *streams, *(stream.theme for stream in streams), *approval, *related]
    yield scene.paragraph("work-plan", content, cites=cites)


def work_plan(slug: str) -> WorkPlan:
    plans = public(WorkPlan).select_related("approved_at").prefetch_related(with_document())
    found = plans.filter(slug=slug).first()
    if found is None:
        raise missing(WorkPlan, slug)
    return found


def months(plan: WorkPlan) -> int:
    start, end = plan.starts_on, plan.ends_on
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 12)


def areas_of_work(scene: Scene, plan: WorkPlan, streams: list[Stream]):
    return scene.say(
        "emg-plan-streams",
        n=scene.counted(streams),
        streams=[names.running(scene, stream.theme.name) for stream in streams],
        note=names.report_note(scene, plan.document) if plan.document else "",
    )


def council_themes(scene: Scene, themes: list[Theme]):
    if not themes:
        return ()
    quoted = [scene.words.text("emg-theme", name=theme.name) for theme in themes]
    return scene.say("emg-plan-themes", n=scene.counted(themes), themes=quoted)
