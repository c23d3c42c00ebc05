import pytest

from emg.actions import groups
from emg.models import IssueGroup
from portal.actions import bodies
from portal.enums import BodyKind
from portal.exceptions import ActionError
from portal.models import Event
from portal.partial_dates import PartialDate
from tests.factories import ActivityFactory, AgencyFactory

pytestmark = pytest.mark.django_db


def set_up(slug, **fields):
    return groups.set_up(by="test", slug=slug, name_en=f"Group on {slug}", **fields)


def seated(group):
    seats = group.body.seats.order_by("agency__acronym")
    return [(seat.agency.acronym, seat.role, str(seat.starts_on or "")) for seat in seats]


def test_setting_up_a_group_makes_its_body():
    group = set_up("trees", starts_on="2009-09-23", term_months=24)

    assert group.body.kind == BodyKind.ISSUE_GROUP
    assert str(group) == "Group on trees"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2009-09-23", 24, "2011-09"), ("2009-12", 12, "2010-12"), ("2007", 24, "2009")],
)
def test_the_clock_ends_in_the_month_that_closes_the_term(start, months, end):
    group = set_up("trees", starts_on=start, term_months=months)

    assert str(group.body.ends_on) == end


def test_a_group_without_a_term_has_no_end():
    assert set_up("trees", starts_on="2009").body.ends_on is None


def test_a_group_is_past_its_end_once_the_last_month_is_over():
    body = set_up("trees", starts_on="2009-09-23", term_months=24).body

    assert not body.is_past_its_end(PartialDate(2011, 9, 30).last_day())
    assert body.is_past_its_end(PartialDate(2011, 10, 1).last_day())


def test_assigning_work_is_recorded():
    group, activity = set_up("trees"), ActivityFactory()

    group = groups.assign(group=group, by="test", activity=activity)

    assert group.activity == activity
    assert Event.objects.about(group).first().kind == "issuegroup.changed"


@pytest.fixture
def merging():
    trees, rivers = set_up("trees"), set_up("rivers", starts_on="2007")
    unep, undp = AgencyFactory(acronym="UNEP"), AgencyFactory(acronym="UNDP")
    bodies.seat(body=trees.body, by="test", role="chair", agency=unep)
    bodies.seat(body=trees.body, by="test", role="member", agency=undp)
    bodies.seat(body=rivers.body, by="test", role="member", agency=undp)
    return [trees, rivers]


@pytest.fixture
def successor():
    return set_up("nature", starts_on="2009-09-23", term_months=24)


def test_merged_groups_end_and_name_their_successor(merging, successor):
    groups.merge(groups=merging, into=successor, on="2009-09-23", by="test")

    for group in IssueGroup.objects.filter(pk__in=[group.pk for group in merging]):
        assert group.body.merged_into == successor.body
        assert str(group.body.ends_on) == "2009-09-23"


def test_the_successor_takes_over_each_member_once(merging, successor):
    groups.merge(groups=merging, into=successor, on="2009-09-23", by="test")

    assert seated(successor) == [
        ("UNDP", "member", "2009-09-23"),
        ("UNEP", "chair", "2009-09-23"),
    ]


def test_a_merger_is_recorded(merging, successor):
    groups.merge(groups=merging, into=successor, on="2009-09-23", by="test")

    event = Event.objects.about(successor).first()
    assert event.kind == "issuegroup.merged"
    assert event.data["after"] == {"merged": ["trees", "rivers"], "on": "2009-09-23"}


def test_one_group_alone_is_not_merged(merging, successor):
    with pytest.raises(ActionError, match="at least two groups"):
        groups.merge(groups=merging[:1], into=successor, on="2009-09-23", by="test")


def test_a_group_is_merged_once(merging, successor):
    groups.merge(groups=merging, into=successor, on="2009-09-23", by="test")
    merging = list(IssueGroup.objects.filter(pk__in=[group.pk for group in merging]))

    with pytest.raises(ActionError, match="already been merged"):
        groups.merge(groups=merging, into=set_up("air"), on="2009-10", by="test")


def test_a_refused_merger_changes_nothing(merging, successor):
    with pytest.raises(ActionError, match="into itself"):
        groups.merge(groups=[*merging, successor], into=successor, on="2009-10", by="test")

    assert not successor.body.predecessors.exists()


def test_groups_are_not_merged_into_one_that_was_merged_itself(merging, successor):
    stale = IssueGroup.objects.select_related("body").get(pk=merging[0].pk)
    groups.merge(groups=merging, into=successor, on="2009-09-23", by="test")

    with pytest.raises(ActionError, match="has ended"):
        groups.merge(groups=[successor, set_up("air")], into=stale, on="2009-10", by="test")

    assert not stale.body.predecessors.exists()
