"""A subject that the Group works on, with all that its paragraphs are written from.

Everything is fetched at once, so that a paragraph costs no query of its own and a subject with
three deliverables costs as much as one with thirty.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, Prefetch, Q

from emg.models import IssueGroup
from portal.enums import BodyKind
from portal.models import (
    Activity,
    Agency,
    Body,
    Document,
    Mandate,
    Meeting,
    Milestone,
    Participation,
    Seat,
    Update,
)
from portal.reporting.sources import Scene, missing, public, with_document

# Bodies that call on the whole system.
GOVERNING = {BodyKind.COUNCIL, BodyKind.ASSEMBLY}


def subject(reference: str) -> Activity:
    """The public activity of this reference.  Raises ``SourceError`` where there is none."""
    found = public(Activity).filter(reference=reference)
    for activity in found.select_related("lead").prefetch_related(
        Prefetch("participations", participations()),
        Prefetch("bodies", bodies()),
        Prefetch("bodies__seats", seats()),
        Prefetch("mandates", mandates()),
        Prefetch("milestones", milestones()),
        Prefetch("updates", updates()),
        Prefetch("issue_groups", groups()),
    ):
        return activity
    raise missing(Activity, reference)


def of_stream(slug: str) -> list[Activity]:
    """The public activities of a stream and of the subjects below it, in the order of these."""
    below = Q(theme__slug=slug) | Q(theme__parent__slug=slug)
    found = public(Activity).filter(below).prefetch_related(Prefetch("bodies", bodies()))
    return list(found.order_by("theme__position", "pk"))


def held(slugs: list[str]) -> list[Meeting]:
    """The meetings of these names that have a day, in the order of their days."""
    found = Meeting.objects.filter(slug__in=slugs, starts_on__isnull=False)
    found = found.select_related("during").prefetch_related(with_document("report", issued()))
    return list(found.order_by("starts_on", "pk"))


def mandates():
    return (
        public(Mandate)
        .select_related("document__body__parent", "asked_by", "decision__meeting__body")
        .prefetch_related(
            Prefetch("document__agencies", agencies()),
            Prefetch("parts", public(Mandate).order_by("position", "pk")),
        )
        .order_by("position", "pk")
    )


def milestones():
    return (
        public(Milestone)
        .select_related("due_meeting")
        .prefetch_related(
            Prefetch("owners", agencies()),
            Prefetch("destinations", Meeting.objects.order_by("starts_on", "pk")),
        )
        .order_by("position", "pk")
    )


def updates():
    return public(Update).order_by("position", "pk")


def groups():
    return (
        IssueGroup.objects.select_related("body")
        .prefetch_related(
            Prefetch("body__seats", seats()),
            Prefetch("body__meetings", meetings()),
        )
        .order_by("pk")
    )


def meetings():
    found = Meeting.objects.select_related("host")
    found = found.prefetch_related(with_document("report", issued()))
    return found.order_by(F("ordinal").asc(nulls_last=True), "pk")


def issued():
    """Public documents with the body that issued them and the one above."""
    return public(Document).select_related("body__parent")


def participations():
    return Participation.objects.select_related("agency").order_by("pk")


def bodies():
    return Body.objects.order_by("pk")


def agencies():
    return Agency.objects.order_by("acronym", "pk")


def seats():
    return Seat.objects.select_related("agency").order_by("pk")


# --- Choosing among what was fetched ------------------------------------------------------


def told(activity: Activity, *kinds: str) -> list[Update]:
    """The accepted updates of these kinds, in order."""
    return [update for update in activity.updates.all() if update.kind in kinds]


def by_officials(activity: Activity, *verbs: str) -> list[Mandate]:
    """What senior officials recorded about the subject, in the order they did."""
    return [
        mandate
        for mandate in activity.mandates.all()
        if hasattr(mandate, "decision")
        and mandate.decision.meeting.body.kind == BodyKind.OFFICIALS
        and (not verbs or mandate.decision.verb in verbs)
    ]


def at(activity: Activity, meeting: Meeting) -> list[Mandate]:
    """What one meeting recorded about the subject, in the order it did."""
    return [
        mandate
        for mandate in activity.mandates.all()
        if hasattr(mandate, "decision") and mandate.decision.meeting_id == meeting.pk
    ]


def meetings_of(mandates: Iterable[Mandate]) -> list[Meeting]:
    """Where these were decided."""
    return [mandate.decision.meeting for mandate in mandates]


def calls(activity: Activity) -> list[Mandate]:
    """What governing bodies asked for on the subject."""
    asked = (mandate for mandate in activity.mandates.all() if mandate.asked_by)
    return [mandate for mandate in asked if mandate.asked_by.kind in GOVERNING]


def working_groups(activity: Activity) -> list[Body]:
    return [body for body in activity.bodies.all() if body.kind == BodyKind.WORKING_GROUP]


def group_of(activity: Activity) -> IssueGroup | None:
    """The issue management group whose work the subject is."""
    return next(iter(activity.issue_groups.all()), None)


def named(scene: Scene, agency: Agency) -> str:
    """An agency spelled out, with its acronym where that is not its name already."""
    kind = "emg-coherence-agency" if is_its_acronym(agency) else "emg-coherence-agency-full"
    return scene.words.text(kind, name=agency.name, acronym=agency.acronym)


def called(scene: Scene, agency: Agency) -> str:
    """An agency as it stands in running text: by its acronym, "the World Bank" by its name."""
    kind = "emg-coherence-agency" if is_its_acronym(agency) else "emg-coherence-agency-short"
    return scene.words.text(kind, name=agency.name, acronym=agency.acronym)


def is_its_acronym(agency: Agency) -> bool:
    """Whether an agency has no shorter name; acronyms are the English ones."""
    return agency.acronym == agency.name_en


def opening(names: list[str]) -> list[str]:
    """Names that begin a sentence: the first with a capital letter."""
    return [names[0][:1].upper() + names[0][1:], *names[1:]] if names else []
