import pytest

from cooperation.actions import countries as actions
from cooperation.models import CountryEngagement
from portal.exceptions import ActionError
from portal.models import Event

pytestmark = pytest.mark.django_db


def engage(country, agency, **fields):
    values = {"kind": "outreach", "subject": "Festival"} | fields
    return actions.engage(by="test", country=country, agency=agency, **values)


def test_engage_stores_the_figures_with_the_engagement(countries, unep):
    made = engage(
        countries["CHN"],
        unep,
        figures=[{"measure": "people", "label": "people", "value": 10000, "qualifier": "about"}],
    )

    figure = made.figures.get()
    assert (figure.value, figure.qualifier) == (10000, "about")
    assert Event.objects.about(made).get().kind == "countryengagement.created"


def test_engage_stores_nothing_when_a_figure_is_refused(countries, unep):
    with pytest.raises(ActionError):
        engage(countries["CHN"], unep, figures=[{"label": "people", "value": -1}])

    assert not CountryEngagement.objects.exists()


def test_engage_refuses_the_same_twice(countries, unep):
    engage(countries["CHN"], unep)

    with pytest.raises(ActionError):
        engage(countries["CHN"], unep)


def test_engage_refuses_an_end_before_the_start(countries, unep):
    with pytest.raises(ActionError) as refused:
        engage(countries["CHN"], unep, starts_on="2009-10", ends_on="2009-09")

    assert refused.value.message == "The end must not be before the start."


def test_engage_refuses_an_agency_as_its_own_partner(countries, unep):
    with pytest.raises(ActionError) as refused:
        engage(countries["CHN"], unep, partners=[unep])

    assert refused.value.field == "partners"


def test_change_refuses_an_agency_as_its_own_partner(countries, unep, undp):
    made = engage(countries["CHN"], unep, partners=[undp])

    with pytest.raises(ActionError):
        actions.change(engagement=made, by="test", changes={"partners": [unep]})

    assert list(made.partners.all()) == [undp]


def test_change_keeps_the_former_country_in_the_event(countries, unep):
    made = engage(countries["CHN"], unep)

    actions.change(engagement=made, by="test", changes={"country": countries["CHE"]})

    event = Event.objects.about(made).filter(kind="countryengagement.changed").get()
    assert event.data["before"] == {"country": "CHN"}


def test_change_figure_writes_an_event(countries, unep):
    figure = {"measure": "people", "label": "people", "value": 10}
    made = engage(countries["CHN"], unep, figures=[figure]).figures.get()

    changed = actions.change_figure(figure=made, by="test", changes={"value": 12})

    assert changed.value == 12
    assert Event.objects.about(made).filter(kind="engagementfigure.changed").exists()


def test_add_pilot_refuses_a_country_twice(countries):
    actions.add_pilot(by="test", country=countries["CHN"], since="2007")

    with pytest.raises(ActionError) as refused:
        actions.add_pilot(by="test", country=countries["CHN"])

    assert refused.value.field == "country"
