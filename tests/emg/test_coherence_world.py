"""What the sample world says on coherence and the country level: in fields, then in the report."""

import pytest
from django.db import transaction
from django.utils import timezone

from emg.models import IssueGroup
from portal import worlds
from portal.models import Activity, Document, Mandate, Meeting, Milestone, Report
from portal.partial_dates import PartialDate
from portal.reporting.compile import compile_report
from portal.reporting.document import Paragraph, numbered, plain

SYMBOL = "UNEP/GCSS.XI/3"
# Sections C and D of part III, and the footnotes in them.
OURS = range(22, 40)


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The whole world, loaded once for this module and taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        for part in worlds.parts_of("gcss-xi"):
            worlds.load(part)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def document(world):
    report = Report.objects.get(symbol=SYMBOL)
    return compile_report(report, "en", timezone.now()).document


@pytest.fixture(scope="module")
def paragraphs(document):
    numbers = numbered(document).paragraphs
    return {
        numbers[block.key]: block
        for block in document.blocks
        if isinstance(block, Paragraph) and block.is_numbered
    }


def test_the_first_meeting_on_biodiversity_is_in_fields(world):
    meeting = Meeting.objects.get(slug="emg-img2010-1")

    assert meeting.starts_on == PartialDate(2009, 4, 8)
    assert (meeting.city, meeting.host.acronym) == ("Paris", "UNESCO")
    assert meeting.report.symbol == "EMG/IMG2010-1/09"
    roles = set(meeting.body.seats.values_list("role", flat=True))
    assert {"member", "observer", "expert", "support"} <= roles


@pytest.mark.parametrize(
    ("slug", "due", "destinations"),
    [
        ("biodiversity-report", "2010-05", {"cbd-sbstta-14", "cbd-wgri-3"}),
        ("biodiversity-final-report", "2010", {"ga-biodiversity-2010", "cbd-cop-10"}),
        ("drylands-report", None, {"emg-som-16"}),
        ("green-economy-group-terms", "2009-12", set()),
    ],
)
def test_deliverables_have_their_day_and_where_they_go(world, slug, due, destinations):
    milestone = Milestone.objects.get(slug=slug)

    assert milestone.due == (due and PartialDate.from_iso(due))
    assert set(milestone.destinations.values_list("slug", flat=True)) == destinations


def test_the_group_on_land_has_two_years_from_the_meeting_that_set_it_up(world):
    group = IssueGroup.objects.get(body__slug="img-land")

    assert group.term_months == 24
    assert group.body.starts_on == group.set_up_by.decision.meeting.starts_on
    assert group.activity == Activity.objects.get(reference="EMG-LAND")


def test_doubtful_points_are_kept_as_notes(world):
    call = Mandate.objects.get(slug="csd-land-coherent-response")

    assert call.decision.meeting.ordinal == 7
    assert "seventeenth" in call.note
    assert Document.objects.get(slug="emg-l-m-1-03").issued_on == PartialDate(2009, 5)
    assert Meeting.objects.get(slug="emg-l-m-1").starts_on == PartialDate(2009, 4)
    assert "endorsed" in Document.objects.get(slug="undg-guidance-environment").note


def test_each_paragraph_stands_where_the_source_has_it_and_cites(paragraphs):
    sections = [paragraphs[number].key.split("/")[0] for number in OURS]

    assert sections == [
        "emg-coherence",
        *["emg-biodiversity"] * 5,
        *["emg-land"] * 3,
        *["emg-green-economy"] * 5,
        "emg-country-level",
        *["emg-safeguards"] * 3,
    ]
    assert all(paragraphs[number].cites for number in OURS)


def test_footnotes_11_to_16_stand_in_order(document):
    notes = [plain(note.content) for note in numbered(document).notes]

    for number, symbol in enumerate(
        (
            "EMG/SOM.14/02",
            "EMG/TM-1/02",
            "EMG/IMG2010-1/09",
            "ICCD/COP(8)/16/Add.1",
            "EMG/L-M-1/03",
            "http://www.undg.org/docs/10662/ES_GuidanceNote_FINAL.pdf",
        ),
        11,
    ):
        assert symbol in notes[number - 1]
    assert len(notes) == 16


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (22, "three subjects"),
        (24, "In February 2009"),
        (25, "on 8 April 2009 in Paris"),
        (26, "UNEP World Conservation Monitoring Centre"),
        (27, "both to be held in May 2010"),
        (28, "The seventh session of the Commission on Sustainable Development"),
        (30, "for two years"),
        (32, "of 25 June 2009"),
        (35, "over the next three months, that is, by December 2009"),
        (37, "UNEP and the World Bank both offered"),
        (39, "High-level Committee on Management"),
    ],
)
def test_sentences_carry_the_facts(paragraphs, number, words):
    assert words in plain(paragraphs[number].content)
