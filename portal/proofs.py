"""What a session has shown of who the person is, and what has to be shown before some acts."""

import time
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from portal.enums import Role
from portal.pages import PageRequest, page_behind
from portal.roles import ROLES

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def proofs(request: HttpRequest) -> list[dict]:
    """Each time that the person signed in showed who they are in this session, the newest last."""
    return get_authentication_records(request, request.user)


def is_sample(person) -> bool:
    """Somebody whom anybody may be by one click has nothing to show."""
    return settings.SAMPLE_SIGN_IN and person.is_authenticated and person.is_sample


# --- Fresh sign-in, for what cannot be taken back ---------------------------------------------


def is_fresh(request: HttpRequest) -> bool:
    """Whether the person showed within the last ten minutes that it is them."""
    newest = max((proof["at"] for proof in proofs(request)), default=0)
    is_recent = time.time() - newest < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return is_recent or is_sample(request.user)


def require_fresh_sign_in(request: PageRequest) -> None:
    """Go on if the sign-in is fresh; otherwise the person shows once more who they are.

    Then what they posted is done, as it was posted.  An act that htmx asks for leads back to its
    page instead, where it has to be asked for again.
    """
    if is_fresh(request):
        return
    if not request.htmx:
        raise ReauthenticationRequired
    ways = get_adapter().get_reauthentication_methods(request.user)
    if not ways:
        raise PermissionDenied
    address = f"{ways[0]['url']}?{urlencode({'next': page_behind(request)})}"
    raise ImmediateHttpResponse(HttpResponseClientRedirect(address))


# --- The second factor, for roles that ask for it ----------------------------------------------


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether a role held today asks for a second factor that this session has not shown."""
    if any(proof["method"] == "mfa" for proof in proofs(request)):
        return False
    roles = request.user.standing.roles
    asks = any(ROLES[Role(role)].needs_second_factor for role in roles)
    return asks and not is_sample(request.user) and not has_just_set_up(request)


def has_just_set_up(request: HttpRequest) -> bool:
    """Who sets up a factor has shown it by doing so."""
    if not proofs(request):
        return False
    factors = Authenticator.objects.filter(user_id=request.user.pk, type__in=FACTORS)
    newest = factors.order_by("-created_at").first()
    if newest is None or newest.created_at.timestamp() < proofs(request)[0]["at"]:
        return False
    facts = {"id": newest.pk, "type": newest.type, "reauthenticated": True}
    record_authentication(request, request.user, "mfa", **facts)
    return True


def way_to_second_factor(request: HttpRequest) -> str:
    """Where to show the factor that the person has, or to set one up."""
    ways = get_adapter().get_reauthentication_methods(request.user)
    shown_there = [way["url"] for way in ways if way["id"].startswith("mfa")]
    return shown_there[0] if shown_there else reverse("mfa_index")
