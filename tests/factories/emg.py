import factory
from factory.django import DjangoModelFactory

from emg.models import (
    Inventory,
    IssueGroup,
    Output,
    Recommendation,
    RecommendationSet,
    Stream,
    WorkPlan,
)
from portal.enums import BodyKind, DecisionVerb
from portal.models import Decision
from tests.factories.agencies import AgencyFactory
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.documents import DocumentFactory, MandateFactory
from tests.factories.themes import ThemeFactory


class WorkPlanFactory(DjangoModelFactory):
    class Meta:
        model = WorkPlan

    slug = factory.Sequence(lambda n: f"plan-{n}")
    title = "Work plan"
    starts_on = "2009-09"
    ends_on = "2010-09"


class StreamFactory(DjangoModelFactory):
    class Meta:
        model = Stream

    work_plan = factory.SubFactory(WorkPlanFactory)
    theme = factory.SubFactory(ThemeFactory, programme="emg")
    number = factory.Sequence(lambda n: n + 1)


class OutputFactory(DjangoModelFactory):
    class Meta:
        model = Output

    slug = factory.Sequence(lambda n: f"output-{n}")
    stream = factory.SubFactory(StreamFactory)
    title = factory.LazyAttribute(lambda output: output.slug.capitalize())


class IssueGroupFactory(DjangoModelFactory):
    """Set up on 23 September 2009 for two years; ``body__…`` says otherwise."""

    class Meta:
        model = IssueGroup

    body = factory.SubFactory(
        BodyFactory, kind=BodyKind.ISSUE_GROUP, starts_on="2009-09-23", ends_on="2011-09"
    )


class RecommendationSetFactory(DjangoModelFactory):
    class Meta:
        model = RecommendationSet

    slug = factory.Sequence(lambda n: f"set-{n}")
    document = factory.SubFactory(DocumentFactory)
    oversight_body = factory.SubFactory(AgencyFactory)
    subject = factory.LazyAttribute(lambda made: f"work of {made.slug}")
    count = 9


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = Recommendation

    recommendation_set = factory.SubFactory(RecommendationSetFactory)
    mandate = factory.SubFactory(MandateFactory)


class InventoryFactory(DjangoModelFactory):
    """The total of the system; ``agency=`` makes it the inventory of one."""

    class Meta:
        model = Inventory

    agency = None
    year = factory.Sequence(lambda n: 2008 + n % 100)
    total = 1000


class DecisionFactory(DjangoModelFactory):
    class Meta:
        model = Decision

    meeting = factory.SubFactory(MeetingFactory)
    mandate = factory.SubFactory(MandateFactory)
    verb = DecisionVerb.DECIDED
