"""The pages of the sign-in library that are in use, and the page of one's own ways to sign in."""

from allauth.account import views as account
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.base import views as factors
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect import views as openid
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from requests import RequestException

from portal import proofs
from portal.pages import render_page

page = require_http_methods(["GET", "POST"])

enter_code = page(account.confirm_login_code)
code_again = page(account.request_reauthentication_code)
enter_code_again = page(account.confirm_reauthentication_code)
enter_factor = page(factors.authenticate)
enter_factor_again = page(factors.reauthenticate)
passkey_again = page(passkeys.reauthenticate_webauthn)
passkey_sign_in = page(passkeys.login_webauthn)
app_add = page(app.activate_totp)
app_remove = page(app.deactivate_totp)
passkey_add = page(passkeys.add_webauthn)
passkey_remove = page(passkeys.remove_webauthn)
recovery_codes = require_GET(recovery.view_recovery_codes)
recovery_codes_new = page(recovery.generate_recovery_codes)


@login_not_required
@require_http_methods(["GET", "POST"])
def request_code(request):
    """Send a code.  Whoever asks begins anew: they mistyped the address, or the mail was lost."""
    if request.method == "POST":
        clear_login(request)
    return account.request_login_code(request)


@login_not_required
@require_POST
def sign_on(request, provider_id):
    """Leave for the agency's own sign-on.

    By way of a page of ours: the security policy lets no form lead to another site.
    """
    # Nobody but us says what the issuer is asked for.
    request.GET = QueryDict()
    try:
        response = openid.login(request, provider_id=provider_id)
    except RequestException:
        return render(request, "socialaccount/authentication_error.html", status=502)
    if response.status_code != 302:
        return response
    context = {"name": settings.OIDC.name, "address": response.url}
    return render_page(request, "socialaccount/leave.html", context)


@login_not_required
@require_GET
def sign_on_back(request, provider_id):
    return openid.callback(request, provider_id=provider_id)


@login_not_required
@require_GET
def sign_on_cancelled(request):
    return render_page(request, "socialaccount/login_cancelled.html", {})


@require_GET
def security(request):
    """How somebody signs in, and what else they could sign in with."""
    found = Authenticator.objects.filter(user_id=request.user.pk).order_by("created_at")
    by_type = {kind: [a for a in found if a.type == kind] for kind in Authenticator.Type.values}
    [codes] = by_type["recovery_codes"] or [None]
    context = {
        "app": by_type["totp"],
        "passkeys": by_type["webauthn"],
        "codes_left": len(codes.wrap().get_unused_codes()) if codes else None,
        "sign_on": settings.OIDC,
        "is_linked": SocialAccount.objects.filter(user_id=request.user.pk).exists(),
        "must_set_up": proofs.lacks_second_factor(request),
    }
    return render_page(request, "portal/security.html", context)


@require_POST
def stay(request):
    """Whoever asks for this is still there: the middleware has taken note."""
    return HttpResponse(status=204)
