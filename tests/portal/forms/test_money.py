from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from portal.forms.money import MoneyField


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,250,000.50", Decimal("1250000.50")),
        ("en", "250 000", Decimal(250000)),
        ("fr", "250\u202f000,5", Decimal("250000.5")),
        ("ar", "250000", Decimal(250000)),
    ],
)
def test_sums_are_read_as_the_language_writes_them(language, text, expected):
    with translation.override(language):
        assert MoneyField().clean(text) == expected


@pytest.mark.parametrize("text", ["much", "-1", "1e400", "NaN", "123456789012345"])
def test_what_is_no_sum_is_refused(text):
    with pytest.raises(ValidationError):
        MoneyField().clean(text)
