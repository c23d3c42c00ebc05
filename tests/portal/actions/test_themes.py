import pytest

from portal.actions import themes
from portal.exceptions import ActionError
from tests.factories import ThemeFactory

pytestmark = pytest.mark.django_db


def test_create_grows_the_branch_of_a_programme(secretariat):
    parent = ThemeFactory(programme="test")

    theme = themes.create(
        by=secretariat, slug="land", name_en="Land", programme="test", parent=parent
    )

    assert theme.parent == parent


def test_create_refuses_to_grow_on_the_branch_of_another(secretariat):
    with pytest.raises(ActionError) as refused:
        themes.create(
            by=secretariat,
            slug="land",
            name_en="Land",
            programme="another",
            parent=ThemeFactory(programme="test"),
        )

    assert refused.value.field == "programme"
