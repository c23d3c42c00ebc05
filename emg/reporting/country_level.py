"""Environment in operational activities at the country level, and safeguards."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from emg.reporting.conclusions import sentences
from emg.reporting.names import running
from emg.reporting.subjects import (
    by_officials,
    called,
    meetings_of,
    of_stream,
    opening,
    subject,
    told,
)
from portal.enums import ActivityStatus, ParticipationRole, SeatRole, UpdateKind
from portal.exceptions import SourceError
from portal.models import Activity, Document
from portal.reporting.document import Code, Note, Paragraph
from portal.reporting.sources import Scene, public


def stage(scene: Scene, *, stream: str) -> Iterator[Paragraph]:
    """How far the work has come, and what is under consideration."""
    works = of_stream(stream)
    if not works:
        return
    partners = {body.pk: body for work in works for body in work.bodies.all()}
    is_early = all(work.status == ActivityStatus.PLANNED for work in works)
    subjects = [running(scene, work.title) for work in works]
    said = [
        scene.say("emg-country-level-stage", stage="early" if is_early else "under-way"),
        scene.say("emg-country-level-subjects", n=scene.counted(works), subjects=opening(subjects)),
    ]
    if partners:
        names = [
            scene.words.text("emg-coherence-the", name=body.name) for body in partners.values()
        ]
        said.insert(1, scene.say("emg-country-level-partners", partners=names))
    yield scene.paragraph("stage", scene.join(*said), cites=[*works, *partners.values()])


def safeguards(scene: Scene, *, activity: str, guidance: str) -> Iterator[Paragraph]:
    work = subject(activity)
    yield from views(scene, work)
    yield from questions(scene, work, guidance_note(guidance))
    yield from asked(scene, work)


def guidance_note(slug: str) -> Document:
    for document in (
        public(Document)
        .filter(slug=slug)
        .select_related("body__parent__parent")
        .prefetch_related("body__seats__agency")
    ):
        team = document.body
        if team and team.parent and team.parent.parent:
            return document
    raise SourceError(
        _("“%(slug)s” is not a public document of a team within a group") % {"slug": slug}
    )


def views(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """What members found, and who offered to go into it further."""
    findings = told(work, UpdateKind.FINDING)
    partners = [
        part for part in work.participations.all() if part.role == ParticipationRole.PARTNER
    ]
    agencies = [work.lead, *(part.agency for part in partners)]
    names = [called(scene, agency) for agency in agencies]
    yield scene.paragraph(
        "views",
        scene.join(
            *(finding.narrative for finding in findings),
            scene.say("emg-safeguards-offer", n=len(names), agencies=opening(names)),
        ),
        cites=[*findings, *partners, work],
    )


def questions(scene: Scene, work: Activity, guidance: Document) -> Iterator[Paragraph]:
    """What is open, with the guidance note in which more is said."""
    plans = told(work, UpdateKind.PLAN)
    first, rest = plans[:1], plans[1:]
    more = scene.say("emg-safeguards-guidance", body=guidance.body.parent.parent.name)
    content = scene.join(
        *(plan.narrative for plan in first),
        (*more, guidance_reference(scene, guidance)),
        *(plan.narrative for plan in rest),
    )
    yield scene.paragraph("questions", content, cites=[*plans, guidance, guidance.body, work])


def guidance_reference(scene: Scene, guidance: Document) -> Note:
    team = guidance.body
    chairs = [seat.agency for seat in team.seats.all() if seat.role == SeatRole.CO_CHAIR]
    return Note(
        scene.say(
            "emg-safeguards-guidance-note",
            title=guidance.title,
            team=running(scene, team.name),
            n=len(chairs),
            chairs=[called(scene, agency) for agency in chairs],
            within=running(scene, team.parent.name),
            group=team.parent.parent.name,
            address=Code(guidance.url, guidance.url),
        )
    )


def asked(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """What senior officials welcomed and asked for."""
    decisions = by_officials(work)
    if decisions:
        reports = list(work.milestones.all())
        documents = [mandate.document for mandate in decisions]
        yield scene.paragraph(
            "asked",
            scene.join(*sentences(scene, decisions)),
            cites=[*decisions, *meetings_of(decisions), *reports, *documents, work],
        )
