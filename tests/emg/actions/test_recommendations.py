import pytest

from emg.actions import recommendations
from portal.exceptions import ActionError
from tests.factories import AgencyFactory, DocumentFactory, MandateFactory

pytestmark = pytest.mark.django_db


def evaluation(count):
    return recommendations.create_set(
        by="test",
        slug="evaluation",
        document=DocumentFactory(),
        oversight_body=AgencyFactory(),
        subject="how trees are planted",
        count=count,
    )


def test_a_set_may_count_more_than_is_recorded():
    found = evaluation(count=9)

    recommendations.create(recommendation_set=found, mandate=MandateFactory(), by="test")

    assert found.recommendations.count() == 1


@pytest.mark.parametrize(("count", "reason"), [(1, "The one"), (2, "All 2")])
def test_a_set_holds_no_more_than_it_counts(count, reason):
    found = evaluation(count=count)
    for _number in range(count):
        recommendations.create(recommendation_set=found, mandate=MandateFactory(), by="test")

    with pytest.raises(ActionError, match=reason) as refusal:
        recommendations.create(recommendation_set=found, mandate=MandateFactory(), by="test")

    assert refusal.value.field == "recommendation_set"
