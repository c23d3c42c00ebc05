"""Land: a proposal and three calls, consultations, and the group that was set up on it."""

from __future__ import annotations

from collections.abc import Iterator

from emg.models import IssueGroup
from emg.reporting.conclusions import opening_of, report_note, sentence, source_note
from emg.reporting.names import running
from emg.reporting.subjects import (
    by_officials,
    calls,
    group_of,
    held,
    meetings_of,
    opening,
    subject,
    told,
)
from portal.enums import DecisionVerb, UpdateKind
from portal.models import Activity, Mandate, Meeting
from portal.reporting.document import Line, Paragraph
from portal.reporting.sources import Scene


def blocks(
    scene: Scene, *, activity: str, consultations: list[str], side_event: str = ""
) -> Iterator[Paragraph]:
    work = subject(activity)
    meetings = {meeting.slug: meeting for meeting in held([*consultations, side_event])}
    event = meetings.pop(side_event, None)
    yield from proposal(scene, work)
    yield from consulted(scene, work, list(meetings.values()))
    yield from follow_up(scene, work, event)


def proposal(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """What came before the officials, and who else had called for it."""
    called_for = calls(work)
    for mandate in by_officials(work, DecisionVerb.CONSIDERED):
        considered = sentence(scene, mandate, place="opening")
        said = [(*considered, source_note(scene, mandate.document))]
        sessions = meetings_of(call for call in called_for if hasattr(call, "decision"))
        if called_for:
            callers = [
                scene.words.text("emg-coherence-the", name=caller(scene, call))
                for call in called_for
            ]
            text = called_for[0].text
            said.append(
                scene.say("emg-land-calls", n=len(callers), callers=opening(callers), text=text)
            )
        yield scene.paragraph(
            f"proposal-{mandate.slug}",
            scene.join(*said),
            cites=[
                mandate,
                mandate.document,
                mandate.decision.meeting,
                *called_for,
                *sessions,
                work,
            ],
        )


def caller(scene: Scene, call: Mandate) -> str:
    """The session that called, or the body where no session is known."""
    if hasattr(call, "decision"):
        return running(scene, call.decision.meeting.name)
    return call.asked_by.name


def consulted(scene: Scene, work: Activity, meetings: list[Meeting]) -> Iterator[Paragraph]:
    """The consultations, what they found, and where that is told in full."""
    if not meetings:
        return
    listed = [consultation(scene, meeting) for meeting in meetings]
    findings = told(work, UpdateKind.FINDING)
    content = scene.join(
        scene.say("emg-land-consultations", meetings=listed),
        *(finding.narrative for finding in findings),
    )
    last = meetings[-1]
    yield scene.paragraph(
        "consultations",
        (*content, *report_note(scene, last, dated=True)),
        cites=[*meetings, *findings, work],
    )


def consultation(scene: Scene, meeting: Meeting) -> str:
    return scene.words.text(
        "emg-land-consultation",
        name=running(scene, meeting.name),
        city=meeting.city,
        date=meeting.starts_on,
        is_day=bool(meeting.starts_on and meeting.starts_on.day),
    )


def follow_up(scene: Scene, work: Activity, event: Meeting | None) -> Iterator[Paragraph]:
    """The group with its term and its task, what was asked for, and the side event."""
    decisions = by_officials(work, DecisionVerb.DECIDED)
    requests = by_officials(work, DecisionVerb.REQUESTED)
    group = group_of(work)
    reports = [each for each in work.milestones.all() if each.due_meeting]
    tasks = [part for mandate in decisions for part in mandate.parts.all()]
    said = [set_up(scene, mandate, group) for mandate in decisions]
    if tasks:
        said.append(scene.say("emg-land-tasks", tasks=[task.text for task in tasks]))
    for mandate, report in zip(requests, reports, strict=False):
        common = opening_of(mandate, place="officials")
        due = running(scene, report.due_meeting.name)
        said.append(scene.say("emg-land-report", due=due, **common))
    if event and event.during:
        said.append(
            scene.say(
                "emg-land-side-event",
                during=running(scene, event.during.name),
                attendance=event.attendance_note,
            )
        )
    if said:
        met = [*meetings_of(decisions), *(report.due_meeting for report in reports)]
        beside = event.during if event else None
        cites = [*decisions, *tasks, group, *requests, *met, *reports, event, beside, work]
        yield scene.paragraph("follow-up", scene.join(*said), cites=filter(None, cites))


def set_up(scene: Scene, mandate: Mandate, group: IssueGroup | None) -> Line:
    common = opening_of(mandate, place="opening")
    if not (group and group.term_months):
        return scene.say("emg-conclusion", **common)
    return scene.say("emg-land-group", years=group.term_months // 12, **common)
