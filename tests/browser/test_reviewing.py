"""Reviewing in a browser: no barrier on its pages, and no remark lost while another is sent."""

from playwright.sync_api import Page, expect

from tests.browser.people import sign_in
from tests.browser.test_accessibility import (
    OFFICER,
    is_wider_than_the_screen,
    language,  # noqa: F401 -- a fixture
    violations,
)

AGENCY = "FAO"


def open_review(page: Page) -> None:
    sign_in(page, OFFICER)
    page.goto("/review/")
    page.locator(f"tbody a:has-text('{AGENCY}')").click()


def unfold(page: Page) -> None:
    for fold in page.locator("main details").all():
        fold.evaluate("fold => { fold.open = true; }")


def test_the_queue_has_no_barrier(page: Page, language: str):  # noqa: F811
    sign_in(page, OFFICER)
    page.goto("/review/")

    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(page)


def test_the_page_of_a_review_has_no_barrier(page: Page, language: str):  # noqa: F811
    open_review(page)
    unfold(page)

    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert not is_wider_than_the_screen(page)


def test_a_remark_is_sent_without_losing_another(page: Page):
    open_review(page)
    here = page.locator(".thread:has(summary:visible)").first
    there = page.locator(".thread").last
    there.locator("summary").last.click()
    there.locator("textarea").fill("Not sent yet.")
    here.locator("summary").last.click()
    here.locator("textarea").last.fill("Which groups?")
    here.get_by_text("Reviewers only").click()

    here.get_by_role("button", name="Add the comment").click()

    expect(here.locator(".comment")).to_contain_text("Which groups?")
    expect(here.locator(".comment")).to_contain_text("For reviewers only")
    expect(there.locator("textarea")).to_have_value("Not sent yet.")
    expect(here.locator("summary").last).to_be_focused()
