import pytest

from portal.actions import mandates
from portal.exceptions import SourceError
from portal.reporting import summary
from tests.factories import ActivityFactory, BodyFactory, DocumentFactory, ReportFactory
from tests.portal.reporting.scenes import scene_of, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision():
    return DocumentFactory(slug="decision", symbol="25/1", kind="decision", issued_on="2009-02-20")


def report_asked_for(decision, **fields):
    values = {"slug": "35", "kind": "request", "text": "To report on the memorandum"}
    mandate = mandates.create(by="test", document=decision, **(values | fields))
    report = ReportFactory(mandate=mandate)
    report.refresh_from_db()
    return report


def summarized(report, **parameters):
    parameters = {"organ": "the Council", "asked": "the Executive Director"} | parameters
    return list(summary.blocks(scene_of(report), **parameters))


def test_it_says_where_the_report_was_asked_for(decision):
    (block,) = summarized(report_asked_for(decision, part="VI", paragraph="35"))

    (text,) = texts([block])
    assert text == (
        "The present report is submitted pursuant to paragraph 35 of part VI of decision 25/1 of "
        "20 February 2009, in which the Council requested the Executive Director to report on the "
        "memorandum."
    )
    assert not block.is_numbered
    assert {cite.label for cite in block.cites} == {"To report on the memorandum", "25/1"}


def test_it_leaves_out_what_is_not_known():
    resolution = DocumentFactory(symbol="A/64/284", kind="report")

    (block,) = summarized(report_asked_for(resolution))

    assert "pursuant to A/64/284, in which" in texts([block])[0]


def test_the_day_of_the_decision_changes_the_sentence(decision):
    report = report_asked_for(decision)
    decision.issued_on = "2009-02-19"
    decision.save()

    assert "of 19 February 2009" in texts(summarized(report))[0]


def test_it_says_what_else_is_covered_and_cites_it(decision):
    ActivityFactory(reference="DAO", title="Delivering as One", is_public=True)

    (block,) = summary.scope(
        scene_of(report_asked_for(decision)),
        covers=["guidance", "direct engagement", "Delivering as One"],
        cites={"activities": ["DAO"]},
    )

    covered = "The report also covers guidance, direct engagement and Delivering as One."
    assert texts([block]) == [covered]
    assert [cite.label for cite in block.cites] == ["Delivering as One"]


def test_it_tells_of_the_body_that_was_invited(decision):
    report = report_asked_for(decision)
    mandates.create(
        by="test",
        slug="invitation",
        document=decision,
        kind="invitation",
        text="To promote cooperation",
    )
    BodyFactory(slug="group", name_en="Management Group")

    (block,) = summary.invitation(
        scene_of(report),
        organ="the Council",
        asked="the Executive Director",
        invitation="invitation",
        invited="group",
    )

    (text,) = texts([block])
    assert text == (
        "The report also gives information on the request of the Council, in the same decision, "
        "that the Executive Director should invite the Management Group to promote cooperation."
    )
    assert len(block.cites) == 2


def test_a_reference_that_leads_nowhere_names_itself(decision):
    with pytest.raises(SourceError, match="NOTHING"):
        list(
            summary.scope(
                scene_of(report_asked_for(decision)),
                covers=["guidance"],
                cites={"activities": ["NOTHING"]},
            )
        )


def test_a_report_that_nobody_asked_for_is_told_so():
    report = ReportFactory(mandate=None)
    report.refresh_from_db()

    with pytest.raises(SourceError, match="names no public mandate"):
        summarized(report)
