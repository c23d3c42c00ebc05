import pytest

from cooperation.actions import agreements
from portal.exceptions import ActionError
from portal.models import Event
from portal.partial_dates import PartialDate

pytestmark = pytest.mark.django_db


def test_create_records_the_parties_and_the_event(undp, unep):
    made = agreements.create(by="test", slug="mou", title="MOU", parties=[undp, unep])

    event = Event.objects.about(made).get()
    assert set(made.parties.all()) == {undp, unep}
    assert event.kind == "agreement.created"
    assert event.data["after"]["parties"] == ["UNDP", "UNEP"]


def test_create_refuses_an_agreement_with_oneself(unep):
    with pytest.raises(ActionError) as refused:
        agreements.create(by="test", slug="mou", title="MOU", parties=[unep, unep])

    assert refused.value.field == "parties"


def test_change_stores_a_month_without_inventing_a_day(agreement):
    changed = agreements.change(agreement=agreement, by="test", changes={"signed_on": "2009-01"})

    changed.refresh_from_db()
    assert changed.signed_on == PartialDate(2009, 1)


def test_add_clause_refuses_the_same_subject_twice(agreement):
    with pytest.raises(ActionError):
        agreements.add_clause(
            agreement=agreement, by="test", chapter="administration", subject="cost recovery"
        )


def test_add_clause_refuses_invisible_characters(agreement):
    with pytest.raises(ActionError) as refused:
        agreements.add_clause(
            agreement=agreement, by="test", chapter="administration", subject="cost\u202erecovery"
        )

    assert refused.value.field == "subject"
