import factory
from factory.django import DjangoModelFactory

from portal.enums import UpdateState
from portal.models import Activity, Update
from tests.factories.agencies import AgencyFactory
from tests.factories.people import PersonFactory
from tests.factories.themes import ThemeFactory


class ActivityFactory(DjangoModelFactory):
    class Meta:
        model = Activity

    title = factory.Sequence(lambda n: f"Activity {n}")
    theme = factory.SubFactory(ThemeFactory)
    lead = factory.SubFactory(AgencyFactory)
    starts_on = "2009-10"
    is_public = True
    created_by = factory.SubFactory(PersonFactory)


class UpdateFactory(DjangoModelFactory):
    class Meta:
        model = Update

    activity = factory.SubFactory(ActivityFactory)
    agency = factory.SelfAttribute("activity.lead")
    author = factory.SubFactory(PersonFactory)
    narrative = "Work went on."
    state = UpdateState.ACCEPTED
