"""What counts as an answer to each kind of question."""

import pytest
from django.utils.translation import override

from portal import questions
from portal.exceptions import ActionError
from portal.models import Question
from portal.queries.answering import as_typed

TONNES = Question(key="tonnes", kind="number", label_en="Tonnes")


def read(typed: str) -> str:
    """As a form reads what somebody has typed."""
    return questions.cleaned(TONNES, typed, read=questions.plain_number)


@pytest.mark.parametrize(
    ("language", "typed", "stored"),
    [
        ("en", "1250", "1250"),
        ("en", "1,250", "1250"),
        ("en", "1,234,567.5", "1234567.5"),
        ("en", "1250,5", "1250.5"),
        ("en", "0.125", "0.125"),
        ("en", "-12.50", "-12.5"),
        ("en", "0", "0"),
        ("fr", "1 250,5", "1250.5"),
        ("fr", "1\u202f250", "1250"),
        ("fr", "1,125", "1.125"),
        ("fr", "12.5", "12.5"),
        ("es", "1.234.567,5", "1234567.5"),
        ("es", "0.125", "0.125"),
        ("ar", "١٢٥٠٫٥", "1250.5"),
    ],
)
def test_a_number_is_read_as_people_write_it(language, typed, stored):
    with override(language):
        assert read(typed) == stored


@pytest.mark.parametrize(
    "typed", ["many", "1,25,000", "12.345,6,7", "1e400", "NaN", "--1", "1 2 x"]
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ActionError, match="as a number") as refused:
        read(typed)

    assert refused.value.field == "tonnes"


def test_what_can_be_read_in_two_ways_is_not_guessed():
    with override("es"), pytest.raises(ActionError):
        read("1.250")


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh-hans"])
@pytest.mark.parametrize("stored", ["1.125", "1250", "1234567.5", "0.5", "-3.25"])
def test_what_is_stored_is_read_back_from_what_the_form_shows(language, stored):
    with override(language):
        assert read(as_typed(stored)) == stored


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh-hans"])
@pytest.mark.parametrize("stored", ["1.125", "1250", "1.250"])
def test_what_is_stored_already_is_not_read_again_as_if_it_were_typed(language, stored):
    with override(language):
        assert float(questions.cleaned(TONNES, stored)) == float(stored)


def test_what_is_stored_is_read_as_it_is_stored():
    """What a form has read is not read a second time: 1.125 is no thousand in French either."""
    with override("fr"):
        assert questions.cleaned(TONNES, "1.125") == "1.125"
