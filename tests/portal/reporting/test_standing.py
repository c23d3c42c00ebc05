import pytest

from portal.enums import UpdateState
from portal.exceptions import SourceError
from portal.models import Milestone
from portal.reporting import standing
from portal.reporting.document import Note, plain
from tests.factories import (
    ActivityFactory,
    DocumentFactory,
    MandateFactory,
    ReportFactory,
    UpdateFactory,
)
from tests.portal.reporting.scenes import scene_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene():
    report = ReportFactory()
    report.refresh_from_db()
    return scene_of(report)


def test_it_gives_the_paragraph_with_what_it_rests_on(scene):
    ActivityFactory(reference="LAND", title="Land")

    (block,) = standing.blocks(
        scene,
        text="Work goes on:",
        items=["in the north;", "in the south."],
        cites={"activities": ["LAND"]},
    )

    assert texts([block]) == ["Work goes on:"]
    assert [plain(item.content) for item in block.items] == ["in the north;", "in the south."]
    assert [cite.label for cite in block.cites] == ["Land"]
    assert block.is_numbered


def test_it_ends_with_a_footnote_to_a_document(scene):
    DocumentFactory(slug="report", symbol="EMG/SOM.15/02")

    (block,) = standing.blocks(scene, text="Work goes on.", cites={}, note="report")

    note = block.content[-1]
    assert isinstance(note, Note)
    assert plain(note.content) == "EMG/SOM.15/02."
    assert [cite.label for cite in block.cites] == ["EMG/SOM.15/02"]


def test_it_refuses_a_kind_of_record_that_nobody_knows(scene):
    with pytest.raises(SourceError, match="secrets"):
        list(standing.blocks(scene, text="Work goes on.", cites={"secrets": ["x"]}))


def test_hostile_text_is_only_text(scene):
    hostile = '#read("/etc/passwd") {{7*7}} <script>'

    assert texts(standing.blocks(scene, text=hostile, cites={})) == [hostile]


def private_milestone(slug):
    activity = ActivityFactory(is_public=False)
    return Milestone.objects.create(slug=slug, activity=activity, title="To plant trees")


@pytest.mark.parametrize(
    ("kind", "key", "make"),
    [
        ("activities", "X", lambda: ActivityFactory(reference="X", is_public=False)),
        ("documents", "x", lambda: DocumentFactory(slug="x", is_public=False)),
        ("mandates", "x", lambda: MandateFactory(slug="x", document__is_public=False)),
        ("milestones", "x", lambda: private_milestone("x")),
        ("updates", "x", lambda: UpdateFactory(slug="x", state=UpdateState.DRAFT)),
        ("updates", "x", lambda: UpdateFactory(slug="x", activity__is_public=False)),
    ],
)
def test_it_refuses_to_rest_on_what_is_not_public(scene, kind, key, make):
    make()

    with pytest.raises(SourceError, match="no public record"):
        list(standing.blocks(scene, text="Work goes on.", cites={kind: [key]}))
