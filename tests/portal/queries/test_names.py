import pytest
from django.db import connection
from django.utils import translation

from portal.queries import names
from tests.factories import AgencyFactory, CountryFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def test_names_are_asked_for_once_until_one_changes(django_assert_num_queries):
    agency = AgencyFactory(acronym="UNEP", name_en="Environment Programme")
    names.current()

    with django_assert_num_queries(1):
        assert names.current().agencies.by_pk[agency.pk].full == "UNEP – Environment Programme"
    agency.acronym = "UNEA"
    agency.save()
    with django_assert_num_queries(4):
        assert names.current().agencies.by_pk[agency.pk].short == "UNEA"


def test_names_are_in_the_language_of_the_reader():
    theme = ThemeFactory(name_en="Water", name_fr="Eau", name_ar="")

    with translation.override("fr"):
        french = names.current().themes.by_pk[theme.pk].short
    with translation.override("ar"):
        arabic = names.current().themes.by_pk[theme.pk].short

    assert (french, arabic) == ("Eau", "Water")


def test_options_are_escaped():
    AgencyFactory(acronym="A<B", slug="ab")

    assert '<option value="ab">A&lt;B' in names.current().agencies.options


def test_a_corrected_name_of_a_country_shows():
    country = CountryFactory(called="Cap Verde")
    names.current()

    country.names.update(name_en="Cape Verde")

    assert names.current().countries.by_pk[country.pk].short == "Cape Verde"


def test_a_country_without_its_second_name_has_the_first():
    country = CountryFactory(called="Cape Verde")
    later = country.names.create(name_en="Cabo Verde", valid_from="2013-10-24")
    assert names.current().countries.by_pk[country.pk].short == "Cabo Verde"

    later.delete()

    assert names.current().countries.by_pk[country.pk].short == "Cape Verde"


def test_names_are_read_again_after_a_while(django_assert_num_queries, monkeypatch):
    names.current()
    monkeypatch.setattr(names, "LONGEST_KEPT", 0)

    with django_assert_num_queries(4):
        names.current()


@pytest.fixture
def other_connection():
    other = connection.copy()
    yield other
    other.close()


@pytest.mark.django_db(transaction=True)
def test_a_change_that_began_early_and_ended_late_shows(other_connection):
    early, late = AgencyFactory(acronym="EARLY"), AgencyFactory(acronym="LATE")
    rename = "UPDATE portal_agency SET acronym = 'NEW' WHERE id = %s"
    other_connection.set_autocommit(False)
    with other_connection.cursor() as cursor:
        cursor.execute(rename, [early.pk])
        late.acronym = "LATER"
        late.save()
        assert names.current().agencies.by_pk[early.pk].short == "EARLY"

        other_connection.commit()

    assert names.current().agencies.by_pk[early.pk].short == "NEW"
