import pytest

from emg.actions import inventories
from portal.exceptions import ActionError
from portal.models import Event
from tests.factories import AgencyFactory

pytestmark = pytest.mark.django_db


def test_the_total_of_the_system_belongs_to_no_agency():
    inventory = inventories.create(by="test", year=2008, total=1_740_000)

    assert str(inventory) == "United Nations system 2008"


@pytest.mark.parametrize("is_system", [True, False])
def test_a_year_has_one_total(is_system):
    agency = None if is_system else AgencyFactory()
    inventories.create(by="test", agency=agency, year=2008, total=1)

    with pytest.raises(ActionError):
        inventories.create(by="test", agency=agency, year=2008, total=2)


def test_a_total_is_not_negative():
    with pytest.raises(ActionError):
        inventories.create(by="test", year=2008, total=-1)


def test_a_correction_is_recorded_with_both_totals():
    inventory = inventories.create(by="test", year=2008, total=1)

    inventories.change(inventory=inventory, by="test", total=2)

    event = Event.objects.about(inventory).first()
    assert event.kind == "inventory.changed"
    assert (event.data["before"], event.data["after"]) == ({"total": "1.0"}, {"total": 2})
