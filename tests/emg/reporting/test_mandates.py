import pytest

from emg.reporting import mandates
from portal.actions import mandates as mandate_actions
from portal.exceptions import SourceError
from tests.emg.reporting.scenes import change, notes, scene, told
from tests.factories import BodyFactory, DocumentFactory, MandateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision():
    return DocumentFactory(symbol="25/1", issued_on="2009-02-20")


@pytest.fixture
def welcome(decision):
    return MandateFactory(slug="welcome", document=decision, part="VI", text="The efforts made")


@pytest.fixture
def invitation(decision):
    return MandateFactory(slug="invite", document=decision, part="VI", text="To go on with them")


@pytest.fixture
def statement():
    document = DocumentFactory(
        title="Statement on trees", issued_on="2007-10", body=BodyFactory(name_en="Chief Board")
    )
    return MandateFactory(slug="whole", document=document, text="To plant trees")


def request():
    (block,) = mandates.request(scene(), welcome="welcome", invitation="invite")
    return block


def commitment():
    (block,) = mandates.commitment(scene(), mandate="whole")
    return block


def test_what_the_council_welcomed_and_asked(welcome, invitation):
    assert told(request()) == (
        "In part VI of decision 25/1 of 20 February 2009, the Governing Council of UNEP welcomed "
        "the efforts made. It requested the Executive Director to invite the Group to go on with "
        "them."
    )


def test_the_day_of_the_decision_is_its_field(welcome, invitation, decision):
    change(decision, issued_on="2009-02")

    assert "decision 25/1 of February 2009," in told(request())


def test_what_was_welcomed_in_particular_is_in_a_footnote(welcome, invitation):
    MandateFactory(parent=welcome, position=2, text="the move, at last")
    MandateFactory(parent=welcome, position=1, text="growing attention")

    assert notes(request()) == ["This refers to growing attention; and the move, at last."]


def test_the_request_cites_its_mandates_and_the_decision(welcome, invitation, decision):
    assert [cite.record for cite in request().cites] == [
        f"portal.mandate:{welcome.pk}",
        f"portal.mandate:{invitation.pk}",
        f"portal.document:{decision.pk}",
    ]


def test_commitments_stand_with_their_day(statement):
    MandateFactory(parent=statement, position=1, text="to plant oaks, and elms", due="2009")
    MandateFactory(parent=statement, position=2, text="to water them", due="2009")

    assert told(commitment()) == (
        "In October 2007, the Chief Board adopted a statement on trees. In that statement, the "
        "heads of United Nations agencies, funds and programmes agreed, by 2009: to plant oaks, "
        "and elms; and to water them."
    )


def test_a_superseded_commitment_is_not_told(statement):
    old = MandateFactory(parent=statement, position=1, text="to plant oaks", due="2009")
    new = MandateFactory(parent=statement, position=2, text="to plant elms", due="2010")

    mandate_actions.supersede(mandate=old, successor=new, by="test")

    assert "agreed, by 2010: to plant elms." in told(commitment())


def test_queries_do_not_grow_with_commitments(statement, django_assert_num_queries):
    made = scene()
    for _round in range(3):
        MandateFactory(parent=statement, due="2009")
        with django_assert_num_queries(2):
            list(mandates.commitment(made, mandate="whole"))


def test_a_mandate_that_is_missing_is_named(welcome):
    with pytest.raises(SourceError, match="“invite”"):
        request()
