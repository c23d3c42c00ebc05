"""Which subjects were opened, and how far the work at the country level has come."""

import pytest

from emg.reporting import coherence, country_level
from portal.actions import bodies, meetings
from portal.enums import BodyKind
from portal.exceptions import SourceError
from portal.models import Participation
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    BodyFactory,
    DocumentFactory,
    MeetingFactory,
    ThemeFactory,
    UpdateFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def stream():
    return ThemeFactory(slug="programme-issues")


def work(stream, position, title, **fields):
    return ActivityFactory(
        theme=ThemeFactory(parent=stream, position=position), title=title, **fields
    )


def test_subjects_are_counted_and_listed_in_the_order_of_their_themes(stream):
    works = [work(stream, 2, "Land issues"), work(stream, 1, "Trees")]
    work(stream, 3, "Secrets", is_public=False)

    (before,) = coherence.blocks(scene(), stream=stream.slug)
    work(stream, 4, "Water")
    (after,) = coherence.blocks(scene(), stream=stream.slug)

    assert told(before).endswith("focused on two subjects, set out below: trees and land issues.")
    assert told(after).endswith(
        "focused on three subjects, set out below: trees, land issues and water."
    )
    assert {cite.record for cite in before.cites} == {
        f"portal.activity:{made.pk}" for made in works
    }


def test_a_stream_without_activities_has_nothing_to_say(stream):
    assert list(coherence.blocks(scene(), stream=stream.slug)) == []


def test_the_stage_of_the_work_follows_the_status_of_its_activities(stream):
    made = work(stream, 1, "Safeguards", status="planned")
    made.bodies.add(BodyFactory(name_en="Development Group"))

    (before,) = country_level.stage(scene(), stream=stream.slug)
    change(made, status="ongoing")
    (after,) = country_level.stage(scene(), stream=stream.slug)

    assert told(before) == (
        "The work on mainstreaming environmental considerations into operational activities of the "
        "United Nations system at the country level is at an early stage. It needs to be developed "
        "further in consultation with the Development Group. Safeguards are being considered."
    )
    assert "at the country level is under way." in told(after)


@pytest.fixture
def guidance():
    """A note by a task team, two levels below the group that is to endorse it."""
    group = BodyFactory(name_en="Development Group")
    within = BodyFactory(name_en="Working group on programming", parent=group)
    team = BodyFactory(name_en="Task team on environment", parent=within, kind=BodyKind.TASK_TEAM)
    bodies.seat(body=team, by="test", role="co_chair", agency=AgencyFactory(acronym="WWO"))
    return DocumentFactory(
        slug="guidance", title="Guidance note", body=team, url="http://note.example"
    )


@pytest.fixture
def safeguards():
    lead = AgencyFactory(acronym="WWO-2", name_en="World Weather Office")
    return ActivityFactory(reference="SAFE", lead=lead)


def paragraphs():
    made = country_level.safeguards(scene(), activity="SAFE", guidance="guidance")
    return {block.key.removeprefix("part/"): block for block in made}


def test_who_offered_to_take_part_comes_from_the_participations(safeguards, guidance):
    UpdateFactory(activity=safeguards, kind="finding", narrative="A common approach could help.")
    before = paragraphs()["views"]
    bank = AgencyFactory(acronym="World Bank", name_en="World Bank")
    Participation.objects.create(activity=safeguards, agency=bank, role="partner")

    after = paragraphs()["views"]

    assert told(before).startswith("A common approach could help. WWO-2 offered to take part")
    assert "WWO-2 and the World Bank both offered to take part" in told(after)


def test_the_guidance_note_is_described_in_a_footnote_from_its_team(safeguards, guidance):
    UpdateFactory(activity=safeguards, kind="plan", narrative="More is to be considered.")
    UpdateFactory(activity=safeguards, kind="plan", narrative="Scope is open.", position=1)

    before = paragraphs()["questions"]
    bodies.seat(body=guidance.body, by="test", role="co_chair", agency=AgencyFactory(acronym="FOO"))
    after = paragraphs()["questions"]

    assert told(before) == (
        "More is to be considered. More discussion, including of the support of organizations of the "
        "system in implementation, is to be found in a guidance note on environmental sustainability "
        "prepared by the Development Group. Scope is open."
    )
    (note,) = notes(before)
    assert note == (
        "Guidance note, prepared by the task team on environment, which WWO co-chairs within the "
        "working group on programming; it was to be reviewed and endorsed by the Development Group "
        "(see http://note.example)."
    )
    assert "which WWO and FOO co-chair within" in notes(after)[0]


def test_what_officials_asked_for_cites_each_decision(safeguards, guidance):
    officials = MeetingFactory(
        body=BodyFactory(kind=BodyKind.OFFICIALS), ordinal=15, report=DocumentFactory()
    )
    made = [
        meetings.decide(
            meeting=officials,
            by="test",
            verb=verb,
            text=text,
            slug=verb,
            position=position,
            document=officials.report,
            kind="decision",
        ).mandate
        for position, (verb, text) in enumerate(
            {"welcomed": "advice", "requested": "a report"}.items()
        )
    ]
    safeguards.mandates.set(made)

    block = paragraphs()["asked"]

    assert told(block) == (
        "At their fifteenth meeting, senior officials welcomed advice. They requested a report."
    )
    assert {f"portal.mandate:{mandate.pk}" for mandate in made} <= {
        cite.record for cite in block.cites
    }


def test_a_document_of_nobody_cannot_be_the_guidance_note(safeguards):
    DocumentFactory(slug="guidance")

    with pytest.raises(SourceError, match="“guidance” is not a public document of a team"):
        paragraphs()
