"""A stranger's first day: sign in, look around, log an activity, compile, read, take away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import sign_in

OFFICER = "secretariat@sample.example"


def test_the_first_day_of_a_secretariat_officer(page: Page):
    sign_in(page, OFFICER)
    expect(page.locator("h1")).to_have_text("My work")

    page.get_by_role("link", name="Log an activity").first.click()
    page.get_by_label("Title").fill("Joint workshop on peatlands")
    page.get_by_label("Lead agency").select_option(
        label="UNEP – United Nations Environment Programme"
    )
    page.get_by_label("Theme", exact=True).select_option(index=1)
    page.get_by_label("Start").fill("October 2009")
    page.get_by_role("button", name="Save the activity").click()
    expect(page.locator("h1")).to_have_text("Joint workshop on peatlands")
    expect(page.locator("main")).to_contain_text("October 2009")

    page.get_by_role("link", name="Reports").first.click()
    page.get_by_role("link", name=re.compile("Enhanced coordination")).first.click()
    page.get_by_role("button", name=re.compile("Compile")).click()
    page.get_by_role("link", name="See the result").click(timeout=60_000)
    page.get_by_role("link", name="Read the draft").click()
    expect(page.locator("#para-1")).to_be_visible()
    expect(page.locator("#para-39")).to_be_visible()


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("txt", b"")])
def test_everybody_can_take_the_report_away(page: Page, kind: str, start: bytes):
    page.goto("/reports/")
    page.get_by_role("link", name=re.compile("Enhanced coordination")).first.click()
    address = page.url + f"editions/1/files/en/{kind}/"

    response = page.request.get(address)

    assert response.status == 200
    assert response.body().startswith(start)
    assert response.headers["content-disposition"].startswith("attachment")


def test_reading_works_without_scripts(browser, portal):
    context = browser.new_context(base_url=portal, java_script_enabled=False)
    page = context.new_page()

    page.goto("/reports/gcss-xi-3/editions/1/en/")
    page.locator("#para-10 details summary").click()

    expect(page.locator("#para-10 details a").first).to_be_visible()
    context.close()
