"""Hostile files are refused, each with the sentence of its cause, before they cost anything."""

import tracemalloc
from io import BytesIO
from time import process_time

import pytest

from portal.exceptions import ActionError
from portal.uploads.inspecting import inspect
from portal.uploads.limits import MEGABYTE
from portal.uploads.refusals import Cause, Refused
from tests.portal.uploads.hostile import HOSTILE


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_refused_for_its_cause(what):
    build, name, cause = HOSTILE[what]
    file = BytesIO(build())

    with pytest.raises(Refused) as refused:
        inspect(file, name)

    assert refused.value.cause == cause
    assert refused.value.field == "file"
    assert "%(" not in refused.value.message


def test_every_cause_that_a_file_can_have_is_shown_by_one():
    by_the_store = {Cause.VIRUS, Cause.NO_SPACE}

    assert {cause for _build, _name, cause in HOSTILE.values()} == {*Cause} - by_the_store


def test_every_cause_has_its_own_sentence():
    assert len({str(cause.label) for cause in Cause}) == len(Cause)
    assert issubclass(Refused, ActionError)


@pytest.mark.parametrize(
    "what",
    [
        *("zip bomb", "small zip bomb", "understated part", "100 000 entries denied"),
        *("endless text", "billion laughs", "too big", "pixel flood", "pdf that inflates"),
    ],
)
def test_it_costs_little_memory_and_time(what):
    build, name, _cause = HOSTILE[what]
    file = BytesIO(build())
    tracemalloc.start()
    try:
        before, started = tracemalloc.get_traced_memory()[0], process_time()
        with pytest.raises(Refused):
            inspect(file, name)
        used = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()

    assert used < 16 * MEGABYTE
    # Not a measurement: unpacking or decoding what these declare takes minutes.
    assert process_time() - started < 20
