import pytest

from portal.actions import updates
from portal.enums import UpdateState
from portal.exceptions import ActionError
from portal.models import Event, Update

pytestmark = pytest.mark.django_db


def test_log_is_accepted_at_once_because_staff_log_it(secretariat, activity):
    update = updates.log(
        activity=activity,
        by=secretariat,
        agency=activity.lead,
        narrative="A network of focal points was set up.\x00",
        kind="result",
        happened_on="2009-06",
    )

    assert update.state == UpdateState.ACCEPTED
    assert update.author == secretariat
    assert update.narrative == "A network of focal points was set up."
    assert Event.objects.about(update).get().kind == "update.created"
    assert update in Update.objects.accepted()


@pytest.mark.parametrize("narrative", ["", "x" * 50_001])
def test_log_refuses_no_text_and_too_much_of_it(secretariat, activity, narrative):
    with pytest.raises(ActionError) as refused:
        updates.log(activity=activity, by=secretariat, agency=activity.lead, narrative=narrative)

    assert refused.value.field == "narrative"
    assert not Update.objects.exists()
