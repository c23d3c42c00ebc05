from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.formats import date_format, number_format

from portal.formats.dates import in_words
from portal.partial_dates import PartialDate

LANGUAGES = ("ar", "zh-hans", "en", "fr", "ru", "es")
DAY = date(2009, 9, 23)


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("en", "23 September 2009", "October 2009", "2009"),
        ("fr", "23 septembre 2009", "octobre 2009", "2009"),
        ("es", "23 de septiembre de 2009", "octubre de 2009", "2009"),
        ("ru", "23 сентября 2009 года", "октябрь 2009 года", "2009"),
        ("ar", "23 أيلول/سبتمبر 2009", "تشرين الأول/أكتوبر 2009", "2009"),
        ("zh-hans", "2009年9月23日", "2009年10月", "2009年"),
    ],
)
def test_dates_say_as_much_as_is_known(language, day, month, year):
    assert in_words(PartialDate(2009, 9, 23), language) == day
    assert in_words(PartialDate(2009, 10), language) == month
    assert in_words(PartialDate(2009), language) == year
    assert in_words(DAY, language) == day


def test_the_first_of_a_month_is_an_ordinal_in_french():
    assert in_words(date(2010, 1, 1), "fr") == "1er janvier 2010"
    assert in_words(date(2010, 1, 11), "fr") == "11 janvier 2010"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "23 September 2009"),
        ("fr", "23 septembre 2009"),
        ("es", "23 de septiembre de 2009"),
        ("ru", "23 сентября 2009 года"),
        ("ar", "23 سبتمبر 2009"),
        ("zh-hans", "2009年9月23日"),
    ],
)
def test_the_date_filter_writes_the_month_as_a_word(language, expected):
    with translation.override(language):
        assert date_format(DAY) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["2009-09-23", "23/9/2009", "23 09 2009", "23.9.2009", "23 September 2009"]
)
def test_dates_may_be_written_in_many_ways(language, text):
    with translation.override(language):
        assert forms.DateField().clean(text) == DAY


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_stands_before_the_month(language):
    with translation.override(language):
        assert forms.DateField().clean("5/6/2009") == date(2009, 6, 5)
        with pytest.raises(ValidationError):
            forms.DateField().clean("9/23/2009")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "1,234,567.8"),
        ("fr", "1\u202f234\u202f567,8"),
        ("es", "1\u202f234\u202f567,8"),
        ("ru", "1\u202f234\u202f567,8"),
        ("ar", "1,234,567.8"),
        ("zh-hans", "1,234,567.8"),
    ],
)
def test_thousands_are_set_apart(language, expected):
    with translation.override(language):
        assert number_format(Decimal("1234567.8"), force_grouping=True) == expected
