import pytest
from django.db.utils import InternalError

from portal.actions import mandates
from portal.enums import MandateStatus
from portal.exceptions import ActionError
from portal.models import Mandate
from tests.factories import AgencyFactory, BodyFactory, DocumentFactory, MandateFactory

pytestmark = pytest.mark.django_db


def test_create_says_who_asked_and_who_was_asked(secretariat):
    agency, council, group = AgencyFactory(), BodyFactory(), BodyFactory()

    mandate = mandates.create(
        by=secretariat,
        slug="35",
        document=DocumentFactory(),
        part="VI",
        paragraph="35",
        kind="request",
        text="To report",
        asked_by=council,
        asked_agencies=[agency],
        asked_bodies=[group],
        due="2010-02",
    )

    assert list(mandate.asked_agencies.all()) == [agency]
    assert list(mandate.asked_bodies.all()) == [group]
    assert str(mandate.due) == "2010-02"


def test_the_text_is_final(secretariat):
    mandate = MandateFactory()
    mandate.text = "Something else"

    with pytest.raises(InternalError, match="Cannot update"):
        mandate.save()


def test_supersede_names_the_successor(secretariat):
    mandate, successor = MandateFactory(), MandateFactory()

    mandates.supersede(mandate=mandate, by=secretariat, successor=successor)

    mandate.refresh_from_db()
    assert mandate.status == MandateStatus.SUPERSEDED
    assert mandate.superseded_by == successor
    assert list(Mandate.objects.in_force()) == [successor]


def test_supersede_refuses_itself_and_a_second_time(secretariat):
    mandate, successor = MandateFactory(), MandateFactory()
    mandates.supersede(mandate=mandate, by=secretariat, successor=successor)

    for one, other in [(successor, successor), (mandate, MandateFactory())]:
        with pytest.raises(ActionError) as refused:
            mandates.supersede(mandate=one, by=secretariat, successor=other)
        assert refused.value.field == "successor"


def test_supersede_refuses_a_successor_that_is_superseded_itself(secretariat):
    first, second = MandateFactory(), MandateFactory()
    stale = Mandate.objects.get(pk=first.pk)
    mandates.supersede(mandate=first, by=secretariat, successor=second)

    with pytest.raises(ActionError, match="superseded itself") as refused:
        mandates.supersede(mandate=second, by=secretariat, successor=stale)

    assert refused.value.field == "successor"
    assert list(Mandate.objects.in_force()) == [second]
