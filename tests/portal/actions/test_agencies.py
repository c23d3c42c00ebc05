import pytest

from portal.actions import agencies
from portal.exceptions import ActionError
from portal.models import Agency, Event
from tests.factories import AgencyFactory

pytestmark = pytest.mark.django_db


def test_create_stores_names_and_aliases_and_who_did_it(secretariat):
    agency = agencies.create(
        by=secretariat,
        acronym="UNEP",
        slug="unep",
        kind="programme",
        name_en="United Nations Environment Programme",
        name_ar="برنامج الأمم المتحدة للبيئة",
        aliases=["PNUE", "41116"],
    )

    assert Agency.objects.called("pnue").get() == agency
    assert Agency.objects.get(pk=agency.pk).name_ar == "برنامج الأمم المتحدة للبيئة"
    kinds = list(Event.objects.about(agency).values_list("kind", "actor"))
    assert ("agency.created", secretariat.email) in kinds
    assert ("agency.alias_added", secretariat.email) in kinds


@pytest.mark.parametrize("taken", ["UNDP", "undp", "United Nations Development Programme"])
def test_add_alias_refuses_what_another_agency_is_called(secretariat, taken):
    AgencyFactory(acronym="UNDP", name_en="United Nations Development Programme")

    with pytest.raises(ActionError) as refused:
        agencies.add_alias(agency=AgencyFactory(), by=secretariat, value=taken)

    assert refused.value.field == "value"


def test_merge_keeps_the_records_of_the_agency(secretariat, activity):
    heir = AgencyFactory()

    merged = agencies.merge(agency=activity.lead, into=heir, by=secretariat)

    activity.refresh_from_db()
    assert activity.lead == merged
    assert merged.merged_into == heir
    assert merged not in Agency.objects.current()


def test_merge_refuses_itself_a_second_time_and_a_chain(secretariat):
    one, two, three = AgencyFactory(), AgencyFactory(), AgencyFactory()
    agencies.merge(agency=one, into=two, by=secretariat)

    for agency, into in [(three, three), (one, three), (three, one)]:
        with pytest.raises(ActionError) as refused:
            agencies.merge(agency=agency, into=into, by=secretariat)
        assert refused.value.field == "into"
