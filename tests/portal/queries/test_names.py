import pytest
from django.utils import translation

from portal.queries import names
from tests.factories import AgencyFactory, ThemeFactory

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
