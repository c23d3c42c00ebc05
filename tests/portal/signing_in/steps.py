"""What somebody does to sign in, step by step, as a browser would."""

import re
import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

ASK, ENTER, SHOW = "/account/code/", "/account/code/enter/", "/account/second-factor/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_in(mail) -> str:
    """The code as a reader finds it: the one line of six digits."""
    (code,) = re.findall(r"^\d{6}$", mail.body, re.MULTILINE)
    return code


def wrong(code: str) -> str:
    return str((int(code) + 1) % 1_000_000).zfill(6)


def ask(client: Client, email: str, **more):
    return client.post(ASK, {"email": email} | more.pop("entry", {}), **more)


def enter(client: Client, code: str, **more):
    return client.post(ENTER, {"code": code} | more.pop("entry", {}), **more)


def sign_in(client: Client, person, mails, **entry):
    ask(client, person.email, entry=entry)
    return enter(client, code_in(mails[-1]), entry=entry)


def is_signed_in(client: Client) -> bool:
    """Asked of the server: does it know who this is?"""
    return "sign-out" in client.get("/accessibility/").text


def with_app(person):
    """Somebody who has added an app and got recovery codes."""
    TOTP.activate(person, SECRET)
    RecoveryCodes.activate(person)
    return person


def app_code(secret: str = SECRET) -> str:
    """What the app shows now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def recovery_codes(person) -> list[str]:
    return person.authenticator_set.get(type="recovery_codes").wrap().get_unused_codes()
