"""The life of an update, as the one table that everybody asks."""

from itertools import product

import pytest

from portal import transitions
from portal.enums import UpdateState
from portal.exceptions import ActionError

LIFE = {
    ("draft", "submitted"),
    ("submitted", "draft"),
    ("submitted", "returned"),
    ("submitted", "accepted"),
    ("returned", "draft"),
    ("accepted", "superseded"),
}


@pytest.mark.parametrize(("before", "after"), list(product(UpdateState.values, repeat=2)))
def test_an_update_goes_only_where_the_table_says(before, after):
    if (before, after) in LIFE:
        transitions.require(before, after)
        return

    with pytest.raises(ActionError) as refused:
        transitions.require(before, after)
    assert refused.value.field == "state"
