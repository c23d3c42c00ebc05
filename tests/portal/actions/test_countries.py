from datetime import date

import pytest

from portal.actions import countries
from portal.exceptions import ActionError
from portal.models import Country, Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def cape_verde(secretariat):
    return countries.create(
        by=secretariat,
        alpha2="CV",
        alpha3="CPV",
        m49="132",
        names={"name_en": "Cape Verde", "name_fr": "Cap-Vert"},
    )


def test_rename_holds_from_its_day_on(cape_verde, secretariat):
    countries.rename(
        country=cape_verde,
        by=secretariat,
        on=date(2013, 10, 24),
        names={"name_en": "Cabo Verde", "name_fr": "Cabo Verde"},
    )

    assert name(date(2013, 10, 23), "en") == "Cape Verde"
    assert name(date(2013, 10, 23), "fr") == "Cap-Vert"
    assert name(date(2013, 10, 24), "en") == "Cabo Verde"
    assert Event.objects.about(cape_verde).first().kind == "country.renamed"


def test_rename_refuses_two_names_on_one_day(cape_verde, secretariat):
    day, names = date(2013, 10, 24), {"name_en": "Cabo Verde"}
    countries.rename(country=cape_verde, by=secretariat, on=day, names=names)

    with pytest.raises(ActionError):
        countries.rename(country=cape_verde, by=secretariat, on=day, names=names)


def test_create_refuses_a_code_that_has_not_its_form(secretariat):
    with pytest.raises(ActionError):
        countries.create(by=secretariat, alpha2="cv", alpha3="CPV", m49="132", names={})


def name(day, language):
    return Country.objects.named(day, language).get().name
