"""An agency's own sign-on: who it vouches for, and how far it is believed."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import environ
import pytest
from lxml import html

from portal.models import Person
from portal.openid import Issuer
from tests.portal.signing_in import issuer
from tests.portal.signing_in.steps import SHOW, is_signed_in, sign_in, with_app
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
SUBJECT = "248289761001"


@pytest.fixture
def sign_on():
    with issuer.running() as found:
        yield found


@pytest.fixture
def use(settings):
    """Set the portal up for an issuer, as the environment would."""

    def use(**facts) -> Issuer:
        settings.OIDC = Issuer(name="UNESCO sign-on", client_id=issuer.CLIENT, **facts)
        settings.SOCIALACCOUNT_PROVIDERS = settings.OIDC.providers()
        return settings.OIDC

    return use


@pytest.fixture
def unesco(sign_on, use):
    return use(url=sign_on.url, secret=issuer.SECRET, hosts=(urlsplit(sign_on.url).netloc,))


def leave(client, unesco, **entry):
    return client.post(f"/account/sign-on/{unesco.key}/", entry)


def address_of(left) -> str:
    """Where the page leads: followed without a script, and without a click."""
    (refresh,) = html.fromstring(left.text).xpath("//meta[@http-equiv='refresh']/@content")
    return refresh.removeprefix("0; url=")


def come_back(client, unesco, left, **more):
    """As the browser does when the issuer has sent it back."""
    state = parse_qs(urlsplit(address_of(left)).query)["state"][0]
    query = {"code": "given by the issuer", "state": state} | more
    return client.get(f"/account/sign-on/{unesco.key}/back/", query)


def sign_on_with(client, unesco, **entry):
    return come_back(client, unesco, leave(client, unesco, **entry))


def connected(person, unesco, subject=SUBJECT):
    person.socialaccount_set.create(provider=unesco.key, uid=subject)
    return person


def test_the_page_offers_the_sign_on_of_the_agency(visitor, unesco):
    assert "Sign in with UNESCO sign-on" in shown(visitor.get("/sign-in/").text)


def test_leaving_for_the_issuer_needs_no_script_and_no_exception_of_the_policy(visitor, unesco):
    left = leave(visitor, unesco, next="/meetings/")

    address = address_of(left)
    asked = {name: found[0] for name, found in parse_qs(urlsplit(address).query).items()}
    assert address.startswith(f"{unesco.url}/authorize?")
    assert asked["redirect_uri"] == f"http://testserver/account/sign-on/{unesco.key}/back/"
    assert (asked["client_id"], asked["response_type"]) == ("portal", "code")
    assert asked["code_challenge_method"] == "S256"
    assert "form-action 'self'" in left.headers["Content-Security-Policy"]


def test_nobody_else_says_what_the_issuer_is_asked_for(visitor, unesco):
    address = f"/account/sign-on/{unesco.key}/?scope=everything&auth_params=prompt%3Dnone"

    asked = address_of(visitor.post(address))

    assert "everything" not in asked
    assert "prompt" not in asked


def test_whoever_is_connected_is_signed_in(visitor, ana, unesco, sign_on):
    connected(ana, unesco)

    answer = sign_on_with(visitor, unesco, next="/meetings/")

    assert answer.url == "/meetings/"
    assert visitor.session["_auth_user_id"] == str(ana.pk)
    assert sign_on.posted["client_secret"] == [issuer.SECRET]
    assert sign_on.posted["code_verifier"]


def test_the_second_factor_is_asked_for_all_the_same(visitor, ana, unesco):
    with_app(connected(ana, unesco))

    assert sign_on_with(visitor, unesco).url == SHOW
    assert not is_signed_in(visitor)


def test_whose_account_is_closed_stays_out(visitor, ana, unesco):
    connected(ana, unesco)
    Person.objects.filter(pk=ana.pk).update(is_active=False)

    answer = sign_on_with(visitor, unesco)

    assert answer.url == "/sign-in/"
    assert "This account is closed." in shown(visitor.get("/sign-in/").text)
    assert not is_signed_in(visitor)


def test_the_same_subject_of_another_issuer_is_somebody_else(visitor, ana, unesco, sign_on, use):
    other = replace(unesco, url="https://other.example")
    connected(ana, other)

    assert "You are not known here yet" in shown(sign_on_with(visitor, unesco).text)
    assert not is_signed_in(visitor)


@pytest.mark.parametrize(
    ("is_switched_on", "verified", "gets_in"),
    [(False, True, False), (True, True, True), (True, False, False), (True, None, False)],
)
def test_an_address_counts_only_verified_and_where_the_operator_trusts_it(
    visitor, ana, sign_on, use, is_switched_on, verified, gets_in
):
    unesco = use(
        url=sign_on.url, hosts=(urlsplit(sign_on.url).netloc,), links_by_email=is_switched_on
    )
    sign_on.claims = {"sub": SUBJECT, "email": ana.email.upper(), "email_verified": verified}

    sign_on_with(visitor, unesco)

    assert is_signed_in(visitor) is gets_in
    assert ana.socialaccount_set.exists() is gets_in


def test_an_address_that_has_changed_does_not_matter_to_whom_is_connected(
    visitor, ana, unesco, sign_on
):
    connected(ana, unesco)
    sign_on.claims = {"sub": SUBJECT, "email": "somebody@else.example", "email_verified": True}

    sign_on_with(visitor, unesco)

    assert visitor.session["_auth_user_id"] == str(ana.pk)
    assert Person.objects.get(pk=ana.pk).email == ana.email


def test_a_stranger_whom_the_issuer_knows_is_nobody_here(visitor, unesco):
    answer = sign_on_with(visitor, unesco)

    assert "You are not known here yet" in shown(answer.text)
    assert Person.objects.count() == 0


@pytest.mark.parametrize(
    "claims",
    [
        {"sub": SUBJECT, "iss": "https://other.example"},
        {"sub": SUBJECT, "aud": "another portal"},
        {"sub": SUBJECT, "exp": 1},
    ],
)
def test_a_token_for_others_is_refused(visitor, ana, unesco, sign_on, claims):
    connected(ana, unesco)
    sign_on.claims = claims

    answer = sign_on_with(visitor, unesco)

    assert answer.status_code == 401
    assert "could not be trusted" in shown(answer.text)
    assert not is_signed_in(visitor)


def test_discovery_cannot_rename_the_issuer(visitor, ana, unesco, sign_on):
    connected(ana, unesco)
    sign_on.config = {"issuer": "https://other.example"}
    sign_on.claims = {"sub": SUBJECT, "iss": "https://other.example"}

    sign_on_with(visitor, unesco)

    assert not is_signed_in(visitor)


def test_nobody_but_the_issuer_is_ever_asked(visitor, ana, unesco, sign_on):
    connected(ana, unesco)
    with issuer.running() as elsewhere:
        sign_on.config = {"token_endpoint": f"{elsewhere.url}/token"}

        answer = sign_on_with(visitor, unesco)

        assert elsewhere.asked == []
    assert answer.status_code == 401
    assert not is_signed_in(visitor)


def test_an_issuer_that_does_not_answer_is_no_error_of_ours(visitor, use):
    silent = use(url="http://127.0.0.1:1", hosts=("127.0.0.1:1",))

    answer = leave(visitor, silent)

    assert answer.status_code == 502
    assert "did not answer" in shown(answer.text)


def test_an_answer_that_nobody_asked_for_is_refused(visitor, ana, unesco):
    connected(ana, unesco)
    query = {"code": "given by the issuer", "state": "invented"}

    assert visitor.get(f"/account/sign-on/{unesco.key}/back/", query).status_code == 401
    assert not is_signed_in(visitor)


def test_who_changes_their_mind_is_told_so(visitor, unesco):
    left = leave(visitor, unesco)

    answer = come_back(visitor, unesco, left, error="access_denied")

    assert answer.url == "/account/sign-on/cancelled/"


def test_who_has_signed_in_connects_their_sign_on(visitor, ana, unesco, mailoutbox):
    sign_in(visitor, ana, mailoutbox)
    assert "Connect UNESCO sign-on" in shown(visitor.get("/account/security/").text)

    answer = sign_on_with(visitor, unesco, process="connect")

    assert answer.url == "/account/security/"
    assert ana.socialaccount_set.get().uid == SUBJECT
    assert "sign-on was connected" in mailoutbox[-1].body
    visitor.post("/sign-out/")
    sign_on_with(visitor, unesco)
    assert visitor.session["_auth_user_id"] == str(ana.pk)


def test_the_environment_describes_the_issuer(monkeypatch):
    env = environ.FileAwareEnv()
    assert Issuer.from_environment(env) is None

    monkeypatch.setenv("OIDC_ISSUER", "https://login.example.org/tenant_1/v2.0")
    monkeypatch.setenv("OIDC_CLIENT_SECRET", "secret")
    found = Issuer.from_environment(env)

    assert (found.key, found.name) == ("login.example.org-tenant-1-v2.0", "login.example.org")
    assert not found.links_by_email
    assert "secret" not in repr(found)
    asked = ["https://login.example.org/token", "http://login.example.org/token"]
    asked += ["https://login.example.org.evil.example/", "https://evil.example/login.example.org"]
    assert [found.may_be_asked(url) for url in asked] == [True, False, False, False]
