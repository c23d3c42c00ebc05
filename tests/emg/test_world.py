"""The world of the Group: every fact in a field, and the report that is written from them."""

import pytest
from django.apps import apps
from django.utils import timezone

from emg.models import Inventory, IssueGroup, RecommendationSet, Stream, WorkPlan
from portal import worlds
from portal.actions import records
from portal.models import (
    Activity,
    Body,
    Document,
    Mandate,
    Meeting,
    Milestone,
    Report,
    Seat,
    Update,
)
from portal.reporting.compile import blocks_of
from portal.reporting.document import Note, Paragraph, notes_in, plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def counts():
    return {
        model._meta.label: model._default_manager.count()
        for label in ("portal", "emg")
        for model in apps.get_app_config(label).get_models()
    }


def test_loading_twice_changes_nothing():
    before = counts()

    worlds.load(next(part for part in worlds.parts_of("gcss-xi") if part.key == "emg"))

    assert counts() == before


# --- Facts in fields ----------------------------------------------------------------------


def test_the_fifteenth_meeting_of_senior_officials():
    meeting = Meeting.objects.get(slug="emg-som-15")

    assert (str(meeting.starts_on), meeting.city, meeting.country.alpha3) == (
        "2009-09-23",
        "New York",
        "USA",
    )
    assert (meeting.host.acronym, meeting.during.ordinal, meeting.attendance) == ("UNDP", 64, 27)
    assert meeting.segments == ["technical", "senior_officials"]
    chairs = list(meeting.chairs.order_by("position").values_list("name", flat=True))
    assert chairs == ["Achim Steiner", "Helen Clark"]


@pytest.mark.parametrize(
    ("slug", "symbol", "day", "city"),
    [
        ("emg-som-14", "EMG/SOM.14/02", None, ""),
        ("emg-tm-1", "EMG/TM-1/02", "2009-02", "Nairobi"),
        ("emg-img2010-1", "EMG/IMG2010-1/09", "2009-04-08", "Paris"),
        ("emg-l-m-1", "EMG/L-M-1/03", "2009-04", "New York"),
    ],
)
def test_meetings_with_their_reports(slug, symbol, day, city):
    meeting = Meeting.objects.get(slug=slug)

    assert meeting.report.symbol == symbol
    assert (str(meeting.starts_on) if meeting.starts_on else None, meeting.city) == (day, city)


def test_the_first_work_plan_has_four_areas_of_work():
    plan = WorkPlan.objects.get()

    assert plan.is_first
    assert plan.approved_at.slug == "emg-som-15"
    assert [str(stream) for stream in Stream.objects.for_list()] == [
        "Overall cooperation",
        "Sustainability management issues",
        "Programme issues",
        "Operational issues",
    ]


def test_two_groups_were_merged_into_one_for_two_years():
    group = IssueGroup.objects.get(body__slug="img-sustainability-management")

    predecessors = group.body.predecessors.order_by("slug").values_list("slug", "ends_on")
    assert [(slug, str(end)) for slug, end in predecessors] == [
        ("img-climate-neutral", "2009-09-23"),
        ("img-sustainable-procurement", "2009-09-23"),
    ]
    assert group.term_months == 24
    assert (str(group.body.starts_on), str(group.body.ends_on)) == ("2009-09-23", "2011-09")
    assert group.set_up_by.decision.meeting.slug == "emg-som-15"


def test_the_successor_has_each_seat_once():
    seats = Seat.objects.filter(body__slug="img-sustainability-management")

    assert [(seat.agency.acronym, seat.role) for seat in seats] == [("SUN", "support")]


def test_the_group_on_the_green_economy_is_not_set_up_yet():
    body = Body.objects.get(slug="img-green-economy")

    assert (body.starts_on, body.ends_on) == (None, None)


def test_decisions_have_points_with_points():
    request = Mandate.objects.get(slug="som-15-group-request")

    assert [part.parts.count() for part in request.parts.order_by("position")] == [3, 5, 0]
    assert request.decision.verb == "requested"


def test_nine_recommendations_of_which_one_is_told():
    found = RecommendationSet.objects.get()

    assert (found.document.symbol, found.count, found.pinpoint) == ("IED-09-002", 9, "page 33")
    assert found.recommendations.count() == 1
    assert "2 June" in found.note


@pytest.mark.parametrize(
    ("slug", "parts"),
    [("product-guidelines", 5), ("further-product-guidelines", 5), ("procurement-case-studies", 7)],
)
def test_tools_are_rows_that_can_be_counted(slug, parts):
    assert Document.objects.get(slug=slug).parts.count() == parts


@pytest.mark.parametrize(
    ("slug", "due"),
    [
        ("greenhouse-gas-estimates", "2009"),
        ("climate-neutral-report", "2009-12"),
        ("further-product-guidelines", "2009"),
        ("sustainable-procurement-guide-final", "2009-11"),
        ("emission-reduction-strategies", "2010-12"),
    ],
)
def test_deliverables_have_their_days(slug, due):
    assert str(Milestone.objects.get(slug=slug).due) == due


@pytest.mark.parametrize(
    ("model", "key", "doubt"),
    [
        (RecommendationSet, {"slug": "ied-09-002"}, "without a year"),
        (Meeting, {"slug": "emg-l-m-1"}, "dated May 2009"),
        (Document, {"slug": "emg-l-m-1-03"}, "April 2009"),
        (Inventory, {"year": 2008}, "plausibility"),
    ],
)
def test_doubts_are_kept_as_notes(model, key, doubt):
    assert doubt in model.objects.get(**key).note


def test_all_that_is_told_was_accepted_and_is_public():
    assert Update.objects.count() == Update.objects.accepted().count()
    assert not Activity.objects.filter(reference__startswith="EMG-", is_public=False).exists()


# --- The report ---------------------------------------------------------------------------


@pytest.fixture
def blocks():
    """The blocks of section III, introduction to B: paragraphs 8 to 21 of the report."""
    return compiled()


def compiled():
    report = Report.objects.get(symbol="UNEP/GCSS.XI/3")
    sections = report.sections.filter(position__gte=300, position__lt=360).order_by("position")
    made = [blocks_of(report, section, "en", timezone.now()) for section in sections]
    return [block for section in made for block in section]


def paragraphs(blocks):
    return [block for block in blocks if isinstance(block, Paragraph)]


def test_fourteen_paragraphs_each_resting_on_records(blocks):
    assert len(paragraphs(blocks)) == 14
    assert all(block.is_numbered and block.cites for block in paragraphs(blocks))


def test_footnotes_stand_in_the_order_of_the_report(blocks):
    notes = [text(note) for block in blocks for note in notes_in(block)]

    assert [next(sign for sign in SIGNS if sign in note) for note in notes] == SIGNS_IN_ORDER


SIGNS_IN_ORDER = [
    "three Rio conventions",
    "available at http://www.unemg.org",
    "See EMG/SOM.15/02",
    "IED-09-002",
    "climateneutralun",
    "2008Greenhousegasemissions",
    "www.unep.fr/scp/sun",
    "(A/64/284/Add.2)",
    "See A/64/284/Add.2",
]
SIGNS = sorted(SIGNS_IN_ORDER, key=len, reverse=True)


def text(note: Note) -> str:
    return "".join(part.text for part in note.content)


def test_a_changed_attendance_changes_its_sentence_and_no_other(blocks):
    records.change(
        Meeting.objects.get(slug="emg-som-15"), by=worlds.loader(), changes={"attendance": 28}
    )

    before, after = (
        {block.key: plain(block.content) for block in paragraphs(each)}
        for each in (blocks, compiled())
    )
    changed = [key for key in before if before[key] != after[key]]
    assert changed == ["emg-cooperation/meeting"]
    assert "representatives of 28 member agencies" in after[changed[0]]
