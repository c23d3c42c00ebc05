import pytest

from tests.factories import PersonFactory
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def sample(settings):
    """Somebody of the sample world, in a portal that lets its visitors be them."""
    settings.SAMPLE_SIGN_IN = True
    return PersonFactory(email="ana@sample.example", name=HOSTILE, is_sample=True)


def test_sample_account_is_signed_in_by_one_click(client, sample):
    page = client.get("/sign-in/").text

    answer = client.post("/sign-in/", {"email": sample.email, "next": "/meetings/?year=2009"})

    assert HOSTILE in shown(page)
    assert "<script>alert" not in page
    assert answer.url == "/meetings/?year=2009"
    assert client.session["_auth_user_id"] == str(sample.pk)


@pytest.mark.parametrize("target", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_signing_in_never_leads_to_another_site(client, sample, target):
    answer = client.post("/sign-in/", {"email": sample.email, "next": target})

    assert answer.url == "/"


def test_nobody_else_is_signed_in_by_a_click(client, settings, sample):
    real = PersonFactory(email="real@test.example")
    away = PersonFactory(email="away@sample.example", is_sample=True, is_active=False)

    assert client.post("/sign-in/", {"email": real.email}).status_code == 404
    assert client.post("/sign-in/", {"email": away.email}).status_code == 404
    settings.SAMPLE_SIGN_IN = False
    assert client.post("/sign-in/", {"email": sample.email}).status_code == 404
    assert sample.email not in client.get("/sign-in/").text


@pytest.mark.parametrize("email", ["ana\x00@sample.example", "ana", "", "x" * 5000])
def test_what_is_no_address_of_a_person_is_nobody(client, sample, email):
    assert client.post("/sign-in/", {"email": email}).status_code == 404


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("/meetings/", "/meetings/"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example", "/"),
    ],
)
def test_every_way_back_stays_in_the_portal(client, sample, target, leads_to):
    entry = {"email": sample.email, "next": target, "theme": "dark", "language": "en"}

    found = {client.post(url, entry).url for url in ("/sign-in/", "/theme/", "/language/")}

    assert found == {leads_to}


def test_signing_out_forgets_who_it_was(client, sample):
    client.force_login(sample)

    answer = client.post("/sign-out/")

    assert answer.url == "/"
    assert "_auth_user_id" not in client.session
