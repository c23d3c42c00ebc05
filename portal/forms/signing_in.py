"""The forms of the sign-in library in our words, and with our limits of tries."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ConfirmLoginCodeForm,
    ConfirmReauthenticationCodeForm,
    RequestLoginCodeForm,
)
from allauth.core import context, ratelimit
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from portal.models import Person

WRONG_ADDRESS = _("Enter an email address in the correct format, like name@example.org")


def code_field(label, help_text, error) -> forms.CharField:
    """Digits are shown by the keyboard, pasted whole, and filled in where the device knows them."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "dir": "ltr", "class": "code"}
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=20,
        error_messages={"required": error},
        widget=forms.TextInput(attrs=attrs),
    )


def mailed_code() -> forms.CharField:
    return code_field(
        _("Code"), _("6 digits. It can be pasted."), _("Enter the code that we sent you")
    )


def factor_code() -> forms.CharField:
    return code_field(
        _("Code"),
        _("6 digits from your app, or one of your recovery codes."),
        _("Enter the code that your app shows"),
    )


class RequestCode(RequestLoginCodeForm):
    """The address that a code goes to.  Whether it is known here shows nowhere."""

    email = forms.EmailField(
        label=_("Email address"),
        help_text=_(
            "The one that you were invited by. We send a code to it: there is no password."
        ),
        max_length=254,
        error_messages={
            "required": _("Enter your email address"),
            "invalid": WRONG_ADDRESS,
            "max_length": WRONG_ADDRESS,
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if not ratelimit.consume(context.request, action="request_login_code", key=email):
            raise get_adapter().validation_error("rate_limited")
        # Only the address of the person counts, not those that the library has seen before.
        self._user = Person.objects.filter(email=email, is_active=True).first()
        return email


class EnterCode(ConfirmLoginCodeForm):
    code = mailed_code()

    def clean_code(self) -> str:
        """Tries are counted by the address, in whatever session and from wherever they come."""
        request = context.request
        limit = {"action": "login_failed", "key": f"code {request._login_stage.state['email']}"}  # noqa: SLF001
        if not ratelimit.consume(request, **limit):
            raise get_adapter().validation_error("too_many_login_attempts")
        code = super().clean_code()
        ratelimit.clear(request, **limit)
        return code


class EnterCodeAgain(ConfirmReauthenticationCodeForm):
    code = mailed_code()


class EnterFactor(AuthenticateForm):
    code = factor_code()


class EnterFactorAgain(ReauthenticateForm):
    code = factor_code()


class AddApp(ActivateTOTPForm):
    code = code_field(
        _("Code"), _("The 6 digits that the app shows."), _("Enter the code that your app shows")
    )


class AddPasskey(AddWebAuthnForm):
    """Always one that is enough to sign in: the device asks for a finger, a face or its PIN."""

    name = forms.CharField(
        label=_("Name of the passkey"),
        help_text=_("So that you know it again, for example “Office laptop”."),
        max_length=50,
        required=False,
    )
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)
