"""What an operator must not set up."""

import pytest

from portal.checks import sample_people_are_not_for_the_world, sign_on_is_whole
from portal.openid import Issuer


def codes(errors) -> list[str]:
    return [error.id for error in errors]


@pytest.mark.parametrize(
    ("is_https", "is_open", "refused"),
    [(True, True, ["portal.E001"]), (True, False, []), (False, True, [])],
)
def test_sample_people_are_not_for_the_world(settings, is_https, is_open, refused):
    settings.IS_HTTPS, settings.SAMPLE_SIGN_IN = is_https, is_open

    assert codes(sample_people_are_not_for_the_world()) == refused


@pytest.mark.parametrize(
    ("issuer", "refused"),
    [
        (None, []),
        (Issuer(url="https://a.example", client_id="portal", secret="s"), []),
        (Issuer(url="https://a.example", client_id="portal"), ["portal.E002"]),
        (Issuer(url="http://a.example", client_id="portal", secret="s"), ["portal.E003"]),
    ],
)
def test_a_sign_on_is_set_up_wholly_and_safely(settings, issuer, refused):
    settings.IS_HTTPS, settings.OIDC = True, issuer

    assert codes(sign_on_is_whole()) == refused
