"""Settings that must not go together: the portal does not start with them."""

from django.conf import settings
from django.core.checks import Error, register


@register()
def sample_people_are_not_for_the_world(**_kwargs) -> list[Error]:
    if settings.IS_HTTPS and settings.SAMPLE_SIGN_IN:
        text = "SAMPLE_SIGN_IN lets everybody be anybody: not at an address of https."
        return [Error(text, id="portal.E001")]
    return []


@register()
def mails_are_not_for_the_world(**_kwargs) -> list[Error]:
    if settings.IS_HTTPS and settings.MAIL_PAGE:
        text = "MAIL_PAGE shows everybody's mails, with their codes: not at an address of https."
        return [Error(text, id="portal.E004")]
    return []


@register()
def sign_on_is_whole(**_kwargs) -> list[Error]:
    issuer = settings.OIDC
    if issuer is None:
        return []
    found = []
    if not (issuer.client_id and issuer.secret):
        text = "OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too."
        found.append(Error(text, id="portal.E002"))
    if settings.IS_HTTPS and not issuer.url.startswith("https://"):
        found.append(Error("OIDC_ISSUER has to be an address of https.", id="portal.E003"))
    return found
