import pytest

from cooperation.actions import areas, figures, projects
from portal.exceptions import ActionError
from portal.models import Event
from tests.factories import ActivityFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def test_create_makes_an_activity_a_joint_project(agreement):
    activity = ActivityFactory(title="Reducing emissions")

    project = projects.create(
        by="test", activity=activity, agreement=agreement, short_name="UN-REDD"
    )

    assert str(project) == "UN-REDD"
    assert project.get_absolute_url() == activity.get_absolute_url()


def test_create_refuses_an_area_of_another_agreement(agreement):
    theme = ThemeFactory(programme="cooperation")
    area = areas.create(by="test", theme=theme, agreement=agreement.replaces, status="named")

    with pytest.raises(ActionError) as refused:
        projects.create(by="test", activity=ActivityFactory(), agreement=agreement, area=area)

    assert refused.value.field == "area"


def test_change_writes_an_event(agreement):
    project = projects.create(by="test", activity=ActivityFactory(), agreement=agreement)

    projects.change(project=project, by="test", changes={"phase": "Second phase"})

    event = Event.objects.about(project).filter(kind="jointproject.changed").get()
    assert event.data["after"] == {"phase": "Second phase"}


def window(unep, **fields):
    values = {"slug": "window", "fund": "Fund", "name": "environment", "approved": 17}
    return projects.add_window(by="test", agency=unep, **values | fields)


def test_add_window_refuses_more_joined_than_approved(unep):
    with pytest.raises(ActionError):
        window(unep, joined=18)


def test_change_window_refuses_more_joined_than_approved(unep):
    made = window(unep, joined=14)

    with pytest.raises(ActionError):
        projects.change_window(window=made, by="test", changes={"joined": 18})


def test_a_figure_of_an_activity_is_counted_once():
    activity = ActivityFactory()
    figure = {"activity": activity, "measure": "countries", "label": "other countries"}
    made = figures.add(by="test", value=30, **figure)

    with pytest.raises(ActionError):
        figures.add(by="test", value=31, **figure)

    assert figures.change(figure=made, by="test", changes={"value": 31}).value == 31
