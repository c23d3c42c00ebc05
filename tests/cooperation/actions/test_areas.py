import pytest

from cooperation.actions import agreements, areas
from cooperation.enums import AreaStatus
from portal.exceptions import ActionError
from portal.models import Event
from tests.factories import ThemeFactory

pytestmark = pytest.mark.django_db


def test_create_makes_a_theme_an_area(agreement):
    theme = ThemeFactory(programme="cooperation", name_en="Climate change")

    area = areas.create(by="test", theme=theme, agreement=agreement, status=AreaStatus.NAMED)

    assert str(area) == "Climate change"
    assert Event.objects.about(area).get().kind == "area.created"


def test_create_refuses_the_theme_of_another_programme(agreement):
    theme = ThemeFactory(programme="other")

    with pytest.raises(ActionError) as refused:
        areas.create(by="test", theme=theme, agreement=agreement, status=AreaStatus.NAMED)

    assert refused.value.field == "theme"


def test_create_refuses_the_clause_of_another_agreement(agreement):
    clause = agreements.add_clause(
        agreement=agreement.replaces, by="test", chapter="programme", subject="areas"
    )

    with pytest.raises(ActionError) as refused:
        areas.create(
            by="test",
            theme=ThemeFactory(programme="cooperation"),
            agreement=agreement,
            clause=clause,
            status=AreaStatus.NAMED,
        )

    assert refused.value.field == "clause"


def test_change_writes_down_the_status_before_and_after(agreement):
    theme = ThemeFactory(programme="cooperation")
    area = areas.create(by="test", theme=theme, agreement=agreement, status=AreaStatus.PROPOSED)

    areas.change(area=area, by="test", changes={"status": AreaStatus.AGREED})

    event = Event.objects.about(area).filter(kind="area.changed").get()
    assert event.data["before"] == {"status": "proposed"}
    assert event.data["after"] == {"status": "agreed"}
