import pytest

from portal.actions import mandates
from portal.reporting import draft_decision
from portal.reporting.document import DraftDecision, Note, plain
from tests.factories import DocumentFactory, MandateFactory, ReportFactory
from tests.portal.reporting.scenes import scene_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    decision = DocumentFactory(symbol="25/1", kind="decision", issued_on="2009-02-20")
    mandates.create(
        by="test",
        slug="part-six",
        document=decision,
        part="VI",
        kind="decision",
        text="Enhanced coordination",
    )
    DocumentFactory(slug="report", symbol="UNEP/GCSS.XI/3")
    MandateFactory(slug="request", text="To report")
    report = ReportFactory()
    report.refresh_from_db()
    return draft_decision.blocks(
        scene_of(report),
        organ="The Council",
        preamble=[
            {"verb": "Recalling", "mandate": "part-six"},
            {
                "verb": "Welcoming",
                "text": "the report",
                "note": "report",
                "continued": "and its findings",
            },
        ],
        operative=[
            {"verb": "Takes note", "text": "of the report"},
            {"verb": "Encourages", "text": "the Group to go on"},
        ],
        cites={"mandates": ["request"]},
    )


def test_a_numbered_paragraph_suggests_it(made):
    opening, _decision = made

    (text,) = texts([opening])
    assert text == (
        "The Council may wish to consider the adoption of a decision along the lines suggested "
        "below:"
    )
    assert opening.is_numbered
    assert "To report" in {cite.label for cite in opening.cites}


def test_each_clause_opens_with_its_verb_and_ends_with_its_mark(made):
    _opening, decision = made

    assert isinstance(decision, DraftDecision)
    assert decision.organ == "The Council,"
    assert [(clause.verb, plain(clause.content)) for clause in decision.preamble] == [
        ("Recalling", "part VI of decision 25/1 of 20 February 2009, on enhanced coordination,"),
        ("Welcoming", "the report and its findings,"),
    ]
    assert [(clause.verb, plain(clause.content)) for clause in decision.operative] == [
        ("Takes note", "of the report;"),
        ("Encourages", "the Group to go on."),
    ]


def test_the_footnote_stands_where_the_outline_puts_it(made):
    _opening, decision = made

    kinds = [type(part).__name__ for part in decision.preamble[1].content]
    assert kinds == ["Text", "Note", "Text"]
    note = decision.preamble[1].content[1]
    assert isinstance(note, Note)
    assert plain(note.content) == "UNEP/GCSS.XI/3."


def test_it_cites_all_that_it_names(made):
    _opening, decision = made

    labels = {cite.label for cite in decision.cites}
    assert labels == {"To report", "Enhanced coordination", "25/1", "UNEP/GCSS.XI/3"}
