"""How the report on post-2010 biodiversity targets came about and where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from emg.reporting.conclusions import (
    opening_of,
    report_note,
    sentence,
    source_note,
)
from emg.reporting.lists import Entry, items
from emg.reporting.names import clause, running
from emg.reporting.names import sentence as handed_through
from emg.reporting.subjects import (
    at,
    by_officials,
    group_of,
    held,
    meetings_of,
    named,
    subject,
    told,
    working_groups,
)
from portal.enums import DecisionVerb, ParticipationRole, SeatRole, UpdateKind
from portal.models import Activity, Mandate, Meeting, Milestone
from portal.reporting.document import Line, Paragraph
from portal.reporting.sources import Scene

SITTING = (SeatRole.MEMBER, SeatRole.OBSERVER, SeatRole.EXPERT)


def blocks(scene: Scene, *, activity: str, consultation: str) -> Iterator[Paragraph]:
    work = subject(activity)
    yield from proposal(scene, work)
    yield from beginning(scene, work, held([consultation]))
    yield from first_meeting(scene, work)
    yield from drafting(scene, work)
    yield from destinations(scene, work)


def proposal(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """What came before the officials, and what it asked the Group to contribute to."""
    for mandate in by_officials(work, DecisionVerb.CONSIDERED):
        parts = list(mandate.parts.all())
        considered = sentence(scene, mandate, place="opening")
        aims = scene.say("emg-biodiversity-aims", aims=[part.text for part in parts])
        yield scene.paragraph(
            f"proposal-{mandate.slug}",
            scene.join((*considered, source_note(scene, mandate.document)), aims),
            cites=[mandate, *parts, mandate.document, mandate.decision.meeting, work],
        )


def beginning(scene: Scene, work: Activity, meetings: list[Meeting]) -> Iterator[Paragraph]:
    """The consultation, what followed from it, and who sits in the group."""
    group = group_of(work)
    if not (group and meetings):
        return
    meeting = meetings[0]
    seats = [seat for seat in group.body.seats.all() if seat.role in SITTING]
    letters = told(work, UpdateKind.PLAN)
    consulted = scene.say(
        "emg-biodiversity-consultation", date=meeting.starts_on, city=meeting.city
    )
    sitting = scene.say(
        "emg-biodiversity-seats", seats=[seat.holder or seat.agency.acronym for seat in seats]
    )
    yield scene.paragraph(
        "beginning",
        scene.join(
            (*consulted, *report_note(scene, meeting, dated=True)),
            *(letter.narrative for letter in letters),
            sitting if seats else (),
        ),
        cites=[meeting, *letters, group, *seats],
    )


def first_meeting(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """When and where the group met first; what the last of its decisions lists is lettered."""
    group = group_of(work)
    meeting = next(iter(group.body.meetings.all()), None) if group else None
    if not (meeting and meeting.starts_on and at(work, meeting)):
        return
    *before, last = at(work, meeting)
    met = scene.say(
        "emg-biodiversity-met",
        date=meeting.starts_on,
        city=meeting.city,
        host=named(scene, meeting.host) if meeting.host else "",
        is_hosted=meeting.host is not None,
    )
    said = [met, *(agreed(scene, mandate, n) for n, mandate in enumerate(before))]
    said[-1] = (*said[-1], *report_note(scene, meeting))
    parts = list(last.parts.all())
    yield scene.paragraph(
        "first-meeting",
        scene.join(*said, scene.say("emg-biodiversity-agreed-list", text=last.text)),
        items=items(scene, [Entry(clause(part.text)) for part in parts]),
        cites=[meeting, *before, last, *parts],
    )


def agreed(scene: Scene, mandate: Mandate, position: int) -> Line:
    parts = [part.text for part in mandate.parts.all()]
    place = "also" if position else "first"
    if not parts:
        return scene.say("emg-biodiversity-agreed", place=place, text=mandate.text)
    return scene.say(
        "emg-biodiversity-agreed-including", place=place, text=mandate.text, parts=parts
    )


def drafting(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """What the focal points gave, who writes, and who was engaged to help."""
    progress = told(work, UpdateKind.PROGRESS)
    teams = working_groups(work)
    support = [part for part in work.participations.all() if part.role == ParticipationRole.SUPPORT]
    said = [handed_through(update.narrative) for update in progress]
    seats = [seat for team in teams for seat in team.seats.all()]
    if seats:
        holders = [seat.holder or seat.agency.acronym for seat in seats]
        said.append(scene.say("emg-biodiversity-drafting", holders=holders))
    if support:
        names = [named(scene, part.agency) for part in support]
        said.append(scene.say("emg-biodiversity-support", n=len(names), agencies=names))
    if said:
        agencies = [part.agency for part in support]
        yield scene.paragraph(
            "drafting",
            scene.join(*said),
            cites=[*progress, *teams, *seats, *support, *agencies, work],
        )


def destinations(scene: Scene, work: Activity) -> Iterator[Paragraph]:
    """Who is to get the report and when; one decision for each of its versions."""
    decisions = by_officials(work, DecisionVerb.MANDATED, DecisionVerb.AGREED)
    reports = list(work.milestones.all())
    if not (decisions and reports):
        return
    said = [sentence(scene, decisions[0], place="opening"), process(scene, reports[0])]
    for mandate, report in list(zip(decisions, reports, strict=False))[1:]:
        common = opening_of(mandate, place="also")
        said.append(
            scene.say(
                "emg-biodiversity-final",
                due=report.due,
                destinations=destined(scene, report),
                **common,
            )
        )
    meetings = meetings_of(decisions)
    meetings += [meeting for report in reports for meeting in report.destinations.all()]
    yield scene.paragraph(
        "destinations", scene.join(*said), cites=[*decisions, *reports, *meetings, work]
    )


def process(scene: Scene, report: Milestone) -> Line:
    meetings = list(report.destinations.all())
    if not meetings:
        return ()
    return scene.say(
        "emg-biodiversity-process",
        n=len(meetings),
        destinations=destined(scene, report),
        due=report.due,
    )


def destined(scene: Scene, report: Milestone) -> list[str]:
    return [
        scene.words.text("emg-coherence-the", name=running(scene, meeting.name))
        for meeting in report.destinations.all()
    ]
