"""How people sign in: what the portal asks of the sign-in library.

A code by mail, a passkey or the agency's own sign-on, and a second factor where somebody has one.
There are no passwords, and nobody signs up: people are invited.
"""

import base64
import hashlib
import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.backends import ModelBackend
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from requests import Session
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidURL

from portal import proofs
from portal.actions import signing_in as actions
from portal.models import Notice, Person
from portal.pages import is_ours
from portal.queries.counts import count_of

logger = logging.getLogger(__name__)

WAYS = {
    "reauthenticate_by_code": _("Send me a code"),
    "mfa_reauthenticate": _("Use the app or a recovery code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


class WithoutPasswords(ModelBackend):
    """Finds the person of a session, as long as the account is open.  No password opens one."""

    def authenticate(self, request, **_credentials):
        return None

    def get_user(self, user_id):
        """With how many notices are unread, which the head of each page tells: one query for both."""
        unread = count_of(Notice.objects.unread(), "person")
        person = Person.objects.annotate(unread=unread).filter(pk=user_id).first()
        return person if self.user_can_authenticate(person) else None


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("This is not the code. Enter the 6 digits of the newest mail."),
        "too_many_login_attempts": _("Too many tries. Wait 15 minutes, then try again."),
        "rate_limited": _("Too many tries. Wait 15 minutes, then try again."),
    }

    def is_safe_url(self, url: str) -> bool:
        return url.startswith("/") and is_ours(context.request, url)

    def respond_user_inactive(self, request, user):
        text = _("This account is closed. Ask the secretariat if you think that you need it.")
        messages.error(request, text)
        return redirect("sign-in")

    def login(self, request, user) -> None:
        actions.keep_address(person=user)
        super().login(request, user)

    def is_reauthentication_required(self, **_kwargs) -> bool:
        return not proofs.is_fresh(context.request)

    def get_reauthentication_methods(self, user) -> list[dict]:
        """Whoever has a second factor shows that one, not the mailbox again."""
        ways = super().get_reauthentication_methods(user)
        factors = [way for way in ways if way["id"].startswith("mfa")]
        return [way | {"description": WAYS[way["id"]]} for way in factors or ways]

    def send_notification_mail(self, template_prefix, user, context=None, email=None) -> None:
        """Called when somebody adds or takes away a means of signing in: other sessions end."""
        actions.end_sessions(person=user, by=user, reason=template_prefix)
        update_session_auth_hash(self.request, user)
        super().send_notification_mail(template_prefix, user, context=context, email=email)


class FactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This is not the code. Enter the one that your app shows now."),
    }

    def get_totp_issuer(self) -> str:
        return gettext("Cooperation Portal")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": self.get_totp_issuer()}

    def generate_authenticator_name(self, user, type) -> str:  # noqa: A002
        number = user.authenticator_set.filter(type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}

    def encrypt(self, text: str) -> str:
        return self.seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return self.seal().decrypt(encrypted_text.encode()).decode()

    def seal(self) -> MultiFernet:
        """Whoever reads only the database cannot make codes."""
        keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        digests = [hashlib.sha256(f"second factor {key}".encode()).digest() for key in keys]
        return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


class OnlyTheIssuer(HTTPAdapter):
    """Asks nobody but the issuer, also where an answer of the issuer leads elsewhere."""

    def send(self, request, *args, **kwargs):
        if not settings.OIDC.may_be_asked(request.url):
            raise InvalidURL(f"{request.url} is not at the issuer", request=request)
        return super().send(request, *args, **kwargs)


class SignOnAdapter(DefaultSocialAccountAdapter):
    def get_requests_session(self) -> Session:
        session = super().get_requests_session()
        for scheme in ("https://", "http://"):
            session.mount(scheme, OnlyTheIssuer())
        return session

    def authenticate_by_email(self, sociallogin) -> tuple[Person, str] | None:
        """Who was invited by an address that the issuer has verified, if the operator trusts it."""
        for address in sociallogin.email_addresses:
            email = address.email.lower()
            if address.verified and self.can_authenticate_by_email(sociallogin, email):
                person = Person.objects.filter(email=email, is_active=True).first()
                return (person, email) if person else None
        return None

    def get_connect_redirect_url(self, request, socialaccount) -> str:
        return reverse("mfa_index")

    def on_authentication_error(self, request, provider, *, exception=None, **_kwargs) -> None:
        logger.warning("Sign-on at %s failed: %s", provider, exception)
