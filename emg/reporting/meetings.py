"""Meetings of senior officials: when, where, who led them and came, and what they recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch

from emg.models import Output, RecommendationSet
from emg.reporting import names, recommendations
from emg.reporting.mandates import found_by_slug
from portal.enums import DecisionVerb
from portal.models import Agency, Body, Mandate, Meeting, MeetingChair
from portal.reporting.document import Line, Note, Paragraph
from portal.reporting.sources import Scene, public, with_document

# What members agree among themselves is cited from the report of their meeting.
AGREEING = {DecisionVerb.AGREED, DecisionVerb.APPROVED}
# Said of somebody: "invited ICAO to convene …".
ADDRESSED = {DecisionVerb.INVITED, DecisionVerb.REQUESTED, DecisionVerb.MANDATED}


def blocks(
    scene: Scene,
    *,
    stream: str,
    meeting: str,
    decisions: list[str],
    recommended_by: str,
    date_without_year: bool = False,
) -> Iterator[Paragraph]:
    """What a stream is to bring, and the meeting that agreed on it.

    ``recommended_by`` is the evaluation that asked for what was agreed; ``date_without_year``
    tells that the year of its date is inferred.
    """
    outputs = list(Output.objects.filter(stream__theme__slug=stream).order_by("position", "pk"))
    met = held(meeting)
    taken = recorded(decisions)
    evaluation = recommendations.evaluation_of(recommended_by)
    said = []
    for line, mandate in zip(lines(scene, taken), taken, strict=True):
        said.append(line)
        if mandate.decision.verb in AGREEING:
            note = recommendations.note(scene, evaluation, is_dated_without_year=date_without_year)
            said.append(recommended(scene, evaluation, note))
    results = [names.running(scene, output.title) for output in outputs]
    content = scene.join(scene.say("emg-agenda", results=results), *sentences(scene, met), *said)
    records = [*outputs, met, met.during, met.report, *met.chairs.all(), *taken]
    asked = [evaluation, *(each.mandate for each in evaluation.recommendations.all())]
    cites = [record for record in (*records, *asked, evaluation.document) if record]
    yield scene.paragraph("meeting", content, cites=cites)


def recommended(scene: Scene, evaluation: RecommendationSet, note: Note) -> Line:
    office = evaluation.oversight_body.name
    return scene.say("emg-plan-recommended", office=office, note=note)


def decisions(scene: Scene, *, decisions: list[str]) -> Iterator[Paragraph]:
    """What one meeting recorded, a sentence for each."""
    taken = recorded(decisions)
    said = lines(scene, taken, opening="at")
    meetings = [mandate.decision.meeting for mandate in taken]
    yield scene.paragraph("decisions", scene.join(*said), cites=[*taken, *meetings])


# --- Reading ------------------------------------------------------------------------------


def held(slug: str) -> Meeting:
    chairs = MeetingChair.objects.select_related("agency").order_by("position", "pk")
    found = Meeting.objects.select_related("body", "host", "during")
    found = found.prefetch_related(Prefetch("chairs", chairs), with_document("report"))
    return found_by_slug(found, [slug])[slug]


def recorded(slugs: list[str]) -> list[Mandate]:
    """Decisions in the order they are asked for."""
    found = (
        public(Mandate)
        .filter(decision__isnull=False)
        .select_related("document", "decision__meeting__body")
        .prefetch_related(
            with_document("decision__meeting__report"),
            Prefetch("asked_agencies", Agency.objects.order_by("acronym", "pk")),
            Prefetch("asked_bodies", Body.objects.order_by("name_en", "pk")),
        )
    )
    taken = found_by_slug(found, slugs)
    return [taken[slug] for slug in slugs]


# --- Writing ------------------------------------------------------------------------------


def sentences(scene: Scene, met: Meeting) -> Iterator[Line]:
    yield occasion(scene, met)
    chairs = chair_names(scene, list(met.chairs.all()))
    if chairs:
        yield scene.say("emg-meeting-chairs", n=len(chairs), chairs=chairs)
    if met.attendance and met.segments:
        segments = [scene.words.text("emg-segment", segment=each) for each in met.segments]
        yield scene.say("emg-meeting-attended", n=met.attendance, segments=segments)


def occasion(scene: Scene, met: Meeting) -> Line:
    """When, where and as whose guest: as much of it as is known."""
    return scene.say(
        "emg-meeting-occasion",
        meeting=called(scene, met),
        host=names.agency(scene, met.host) if met.host else "none",
        during=names.running(scene, met.during.name) if met.during else "none",
        **place_and_day(met),
    )


def place_and_day(met: Meeting) -> dict[str, Any]:
    day = met.starts_on
    precision = ("day" if day.day else "month") if day else "none"
    return {"city": met.city or "none", "date": day or "", "precision": precision}


def called(scene: Scene, met: Meeting) -> str:
    """The meeting by its number in the series, or by its own name."""
    if not met.ordinal:
        return names.running(scene, met.name)
    body = names.running(scene, met.body.name)
    return scene.words.text("emg-meeting-name", ordinal=met.ordinal, body=body)


def chair_names(scene: Scene, chairs: list[MeetingChair]) -> list[str]:
    """Names with offices; an office that stands before the "and" of the list is closed off."""
    named = []
    for left, chair in zip(range(len(chairs) - 1, -1, -1), chairs, strict=True):
        form = ("before-and" if left == 1 else "office") if chair.office else "name"
        values = {"form": form, "name": chair.name, "office": chair.office}
        named.append(scene.words.text("emg-meeting-chair", **values))
    return named


def lines(scene: Scene, taken: list[Mandate], opening: str = "first") -> list[Line]:
    """A sentence for each decision; one with a verb that was used before says "also"."""
    said, used, form = [], set(), opening
    for mandate in taken:
        verb = mandate.decision.verb
        form = "also" if verb in used else form
        said.append(said_of(scene, mandate, form=form))
        used.add(verb)
        form = "next"
    return said


def said_of(scene: Scene, mandate: Mandate, *, form: str = "next") -> Line:
    decision = mandate.decision
    return scene.say(
        f"emg-decision-{form}",
        ordinal=decision.meeting.ordinal,
        verb=scene.words.text("emg-decision-verb", verb=decision.verb),
        said=decision.verb,
        text=addressed(scene, mandate),
        note=approval_note(scene, mandate),
    )


def addressed(scene: Scene, mandate: Mandate) -> str:
    if mandate.decision.verb not in ADDRESSED:
        return mandate.text
    whom = names.agencies(scene, mandate.asked_agencies.all())
    whom += [names.body(scene, body) for body in mandate.asked_bodies.all()]
    return (
        scene.words.text("emg-decision-of", whom=whom, text=mandate.text) if whom else mandate.text
    )


def approval_note(scene: Scene, mandate: Mandate) -> Note | str:
    report = mandate.decision.meeting.report
    if report is None or mandate.decision.verb not in AGREEING:
        return ""
    return names.symbol_note(scene, report)
