from datetime import date

import pytest
from django.core.exceptions import ValidationError

from portal.forms.days import DayField


@pytest.mark.parametrize("text", ["27 September 2009", "27/9/2009", "2009-09-27", "27 سبتمبر 2009"])
def test_reads_a_day_as_people_write_it(text):
    assert DayField().clean(text) == date(2009, 9, 27)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("September 2009", "Enter the day too, for example 27 September 2009"),
        ("2009", "Enter the day too, for example 27 September 2009"),
        ("31 February 2009", "Enter a real date, for example 27 September 2009"),
        ("soon", "Enter a real date, for example 27 September 2009"),
    ],
)
def test_says_what_is_missing(text, complaint):
    with pytest.raises(ValidationError) as refused:
        DayField().clean(text)

    assert refused.value.messages == [complaint]


def test_shows_a_day_as_it_can_be_read_again():
    field = DayField()

    assert field.clean(field.prepare_value(date(2009, 9, 27))) == date(2009, 9, 27)
