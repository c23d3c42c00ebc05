"""Signing in with a passkey that the browser keeps, and the warning before a session ends."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.people import sign_in
from tests.browser.test_accessibility import is_wider_than_the_screen, violations

FOCAL_POINT = "focal.unesco@sample.example"
MINUTE = 60_000


@pytest.fixture
def device(context: BrowserContext, page: Page) -> Page:
    """A page on a device that keeps passkeys and knows its owner.  Passkeys need a host with a name."""
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    answers = ("hasResidentKey", "hasUserVerification", "isUserVerified")
    options = {"protocol": "ctap2", "transport": "internal", "automaticPresenceSimulation": True}
    options |= dict.fromkeys(answers, True)
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def test_a_passkey_signs_in_and_is_a_second_factor(device: Page, portal: str):
    here = f"http://localhost:{urlsplit(portal).port}"
    device.goto(f"{here}/sign-in/")
    device.locator(f'form:has(input[value="{FOCAL_POINT}"]) button').click()
    device.goto(f"{here}/account/security/passkeys/add/")
    device.get_by_label("Name of the passkey").fill("Office laptop")
    device.get_by_role("button", name="Add a passkey").click()
    expect(device.locator("h1")).to_have_text("Recovery codes")
    assert violations(device) == []

    device.goto(f"{here}/account/security/")
    expect(device.locator("main")).to_contain_text("Office laptop")
    device.get_by_role("button", name="Sign out").click()

    device.goto(f"{here}/sign-in/?next=/account/security/")
    device.get_by_role("button", name="Sign in with a passkey").click()
    expect(device.locator("h1")).to_have_text("Ways to sign in")
    device.get_by_role("link", name="Remove").click()
    device.get_by_role("button", name="Remove the passkey").click()
    expect(device.locator("main")).not_to_contain_text("Office laptop")


def test_before_the_session_ends_one_key_lets_it_go_on(page: Page):
    page.clock.install()
    sign_in(page, FOCAL_POINT)
    page.goto("/accessibility/")
    warning = page.get_by_role("alert")

    page.clock.run_for(23 * MINUTE)
    expect(warning).to_have_count(0)
    page.clock.run_for(2 * MINUTE)
    expect(warning).to_contain_text("You will be signed out in 5 minutes. Your answers are saved.")
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(page)

    with page.expect_response("**/session/stay/") as answer:
        warning.get_by_role("button", name="Stay signed in").press("Enter")
    assert answer.value.status == 204
    expect(warning).to_have_count(0)


def test_another_tab_that_is_in_use_keeps_this_one_quiet(context: BrowserContext, page: Page):
    page.clock.install()
    sign_in(page, FOCAL_POINT)
    page.clock.run_for(20 * MINUTE)
    other = context.new_page()
    other.goto("/accessibility/")

    page.clock.run_for(8 * MINUTE)

    expect(page.get_by_role("alert")).to_have_count(0)


def test_after_the_end_the_page_says_so_and_keeps_what_was_written(page: Page):
    page.clock.install()
    sign_in(page, FOCAL_POINT)
    page.goto("/activities/log/")
    page.get_by_label("Title").fill("Not saved yet")

    page.clock.run_for(30 * MINUTE)

    warning = page.get_by_role("alert")
    expect(warning).to_contain_text("You were signed out. What you wrote is still on this page.")
    expect(warning.get_by_role("link")).to_have_attribute(
        "href", "/sign-in/?next=%2Factivities%2Flog%2F"
    )
    expect(page.get_by_label("Title")).to_have_value("Not saved yet")
